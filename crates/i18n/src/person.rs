//! The pages of elected people.

messages! {
    people_elected { da: "Personer", en: "People" }
    people_lead {
        da: "Dem, der sidder eller har siddet i byråd, udvalg og råd. Medarbejdere har ingen side.",
        en: "Those who sit or have sat in the council, committees and advisory councils. Staff have no page.",
    }
    people_search { da: "Navn, parti eller udvalg", en: "Name, party or body" }
    people_narrow { da: "Find", en: "Find" }
    people_sitting { da: "Sidder nu", en: "In office" }
    people_former { da: "Har siddet", en: "Formerly" }
    people_found(count: usize) { da: "{count} person" | "{count} personer", en: "{count} person" | "{count} people" }
    people_none { da: "Ingen personer passer. Prøv en del af navnet.", en: "Nobody fits. Try part of the name." }
    people_none_yet { da: "Her står de folkevalgte, når de er registreret.", en: "Elected people stand here once they are registered." }
    person_seats { da: "Pladser", en: "Seats" }
    person_seat_since(from: &str) { da: "fra {from}", en: "from {from}" }
    person_seat_between(from: &str, to: &str) { da: "{from} til {to}", en: "{from} to {to}" }
    person_no_seats { da: "Kendt fra ældre referater; ingen pladser er registreret.", en: "Known from older minutes; no seats are registered." }
    person_present(present: usize, meetings: usize) {
        da: "Til stede ved {present} af {meetings} møder, hvis referat er offentliggjort.",
        en: "Present at {present} of {meetings} meetings whose minutes are published.",
    }
    person_no_meetings { da: "Ingen møder med offentliggjort referat i perioden.", en: "No meetings with published minutes in this term." }
    person_shown { da: "Vis", en: "Show" }
    person_everything { da: "Alt", en: "Everything" }
    person_votes { da: "Stemmer", en: "Votes" }
    person_votes_caption(name: &str) { da: "Hvordan {name} stemte", en: "How {name} voted" }
    person_remarks { da: "Bemærkninger og mindretalsudtalelser", en: "Remarks and minority statements" }
    person_absences { da: "Fravær", en: "Absences" }
    person_absences_caption(name: &str) { da: "Hvornår {name} var fraværende", en: "When {name} was absent" }
    person_search { da: "Ord i punktet", en: "Words in the item" }
    person_no_votes { da: "Ingen afstemninger ved navn. De fleste punkter afgøres uden afstemning.", en: "No votes by name. Most items are settled without a vote." }
    person_no_remarks { da: "Ingen bemærkninger.", en: "No remarks." }
    person_no_absences { da: "Intet fravær.", en: "No absences." }
    person_nothing_fits(asked: &str) { da: "Intet passer på »{asked}«.", en: "Nothing fits “{asked}”." }
    person_whole_meeting { da: "hele mødet", en: "the whole meeting" }
    person_voted { da: "Stemte", en: "Voted" }
    person_on { da: "Om", en: "On" }
    person_with_others(count: usize) { da: "sammen med {count} anden" | "sammen med {count} andre", en: "with {count} other" | "with {count} others" }
    person_reason_unsaid { da: "ikke oplyst", en: "not stated" }
    person_only_published {
        da: "Siden bygger på offentliggjorte referater; lukkede punkter er ikke med.",
        en: "The page rests on published minutes; closed items are left out.",
    }
}
