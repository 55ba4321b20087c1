//! Words of the public pages, in the field's own terms.

messages! {
    next_meetings { da: "Næste møder", en: "Next meetings" }
    newest_decisions { da: "Nyeste beslutninger", en: "Newest decisions" }
    bodies { da: "Udvalg og råd", en: "Committees and councils" }
    body { da: "Udvalg", en: "Body" }
    members { da: "Medlemmer", en: "Members" }
    member { da: "Medlem", en: "Member" }
    chair { da: "Formand", en: "Chair" }
    party { da: "Parti", en: "Party" }
    role { da: "Rolle", en: "Role" }
    term { da: "Valgperiode", en: "Term" }
    meetings { da: "Møder", en: "Meetings" }
    meeting { da: "Møde", en: "Meeting" }
    meetings_in_year(year: i16) { da: "Møder i {year}", en: "Meetings in {year}" }
    meeting_held { da: "afholdt", en: "held" }
    meeting_ahead { da: "kommende", en: "to come" }
    meeting_cancelled { da: "aflyst", en: "cancelled" }
    agenda { da: "Dagsorden", en: "Agenda" }
    agenda_pdf { da: "Dagsorden som PDF", en: "Agenda as PDF" }
    minutes { da: "Referat", en: "Minutes" }
    minutes_pdf { da: "Referat som PDF", en: "Minutes as PDF" }
    item { da: "Punkt", en: "Item" }
    item_number(number: &str) { da: "Punkt {number}", en: "Item {number}" }
    items(count: usize) { da: "{count} punkt" | "{count} punkter", en: "{count} item" | "{count} items" }
    closed_item { da: "Lukket punkt", en: "Closed item" }
    title { da: "Titel", en: "Title" }
    outcome { da: "Udfald", en: "Outcome" }
    place { da: "Sted", en: "Place" }
    time_label { da: "Tidspunkt", en: "Time" }
    date_label { da: "Dato", en: "Date" }
    present { da: "Til stede", en: "Present" }
    absent { da: "Fraværende", en: "Absent" }
    absence { da: "Fravær", en: "Absence" }
    attendance { da: "Mødedeltagere", en: "Attendance" }
    arrived_at(time: &str) { da: "kom kl. {time}", en: "arrived at {time}" }
    left_at(time: &str) { da: "gik kl. {time}", en: "left at {time}" }
    reason { da: "Årsag", en: "Reason" }
    substitute_for(name: &str) { da: "stedfortræder for {name}", en: "substitute for {name}" }
    case { da: "Sag", en: "Case" }
    cases { da: "Sager", en: "Cases" }
    case_number(number: &str) { da: "Sag {number}", en: "Case {number}" }
    course { da: "Sagsgang", en: "Course of the case" }
    course_of(title: &str) { da: "Sagsgang for {title}", en: "The course of {title}" }
    stop_done { da: "behandlet", en: "dealt with" }
    stop_now { da: "her er sagen nu", en: "the case is here now" }
    stop_ahead { da: "forude", en: "ahead" }
    date_not_set { da: "dato ikke fastsat", en: "date not set" }
    recommendation { da: "Indstilling", en: "Recommendation" }
    recommends(who: &str) { da: "{who} indstiller, at", en: "{who} recommends that" }
    decision { da: "Beslutning", en: "Decision" }
    decision_pending { da: "Punktet er ikke behandlet endnu.", en: "The item has not been dealt with yet." }
    no_recommendation { da: "Sagen har ingen indstilling.", en: "The case has no recommendation." }
    remarks { da: "Bemærkninger", en: "Remarks" }
    votes { da: "Afstemning", en: "Votes" }
    annexes { da: "Bilag", en: "Annexes" }
    annex { da: "Bilag", en: "Annex" }
    annex_closed { da: "Lukket bilag", en: "Closed annex" }
    annex_none { da: "Der er ingen bilag.", en: "There are no annexes." }
    follow_up { da: "Opfølgning", en: "Follow-up" }
    actions { da: "Opfølgninger", en: "Actions" }
    owner { da: "Ansvarlig", en: "Responsible" }
    deadline { da: "Frist", en: "Deadline" }
    status { da: "Status", en: "Status" }
    programme { da: "Program", en: "Programme" }
    programmes { da: "Programmer", en: "Programmes" }
    track { da: "Spor", en: "Track" }
    measure { da: "Tiltag", en: "Measure" }
    measures { da: "Tiltag", en: "Measures" }
    status_as_of(date: &str) { da: "Status pr. {date}", en: "Status as of {date}" }
    begins_on(date: &str) { da: "begynder {date}", en: "begins {date}" }
    ends_on(date: &str) { da: "slutter {date}", en: "ends {date}" }
    plan { da: "Plan", en: "Plan" }
    hits(count: usize) { da: "{count} resultat" | "{count} resultater", en: "{count} result" | "{count} results" }
    no_hits(query: &str) {
        da: "Der er ingen resultater for “{query}”. Prøv et andet eller kortere ord.",
        en: "There are no results for “{query}”. Try another or shorter word.",
    }
    page { da: "Side", en: "Page" }
    sections { da: "Sagsfremstilling", en: "Case text" }

    front_title { da: "Find sager og beslutninger", en: "Find cases and decisions" }
    front_lead(municipality: &str) {
        da: "Møder, dagsordener, referater og beslutninger i {municipality}",
        en: "Meetings, agendas, minutes and decisions in {municipality}",
    }
    no_next_meetings { da: "Her står de næste møder, når de er planlagt.", en: "The next meetings stand here once they are planned." }
    no_decisions_yet {
        da: "Her står beslutningerne, når det første referat er offentliggjort.",
        en: "Decisions stand here once the first minutes are published.",
    }
    no_bodies { da: "Her står udvalg og råd, når de er oprettet.", en: "Committees and councils stand here once they are set up." }
}
