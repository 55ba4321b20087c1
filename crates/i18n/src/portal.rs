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

    closed_on_ground(ground: &str) { da: "Lukket: {ground}", en: "Closed: {ground}" }
    closed_item_text {
        da: "Punktet behandles for lukkede døre. Her står det, som offentligheden må få.",
        en: "The item is dealt with behind closed doors. What the public may have stands here.",
    }
    closed_section { da: "Lukket afsnit", en: "Closed section" }
    closed_annexes(count: usize) {
        da: "{count} lukket bilag" | "{count} lukkede bilag",
        en: "{count} closed annex" | "{count} closed annexes",
    }
    annex_count(count: usize) { da: "{count} bilag" | "{count} bilag", en: "{count} annex" | "{count} annexes" }
    annex_without_file { da: "ligger ikke her", en: "not held here" }
    document_numbered(number: &str) { da: "Dok.nr. {number}", en: "Document {number}" }
    journal_numbered(number: &str) { da: "Journalnr. {number}", en: "Journal {number}" }
    agenda_is_out { da: "Dagsordenen er udsendt", en: "The agenda is out" }
    agenda_not_out {
        da: "Dagsordenen er ikke udsendt endnu. Her kommer punkterne til at stå.",
        en: "The agenda is not out yet. Its items will stand here.",
    }
    agenda_is_empty { da: "Dagsordenen har ingen punkter.", en: "The agenda has no items." }
    minutes_are_out { da: "Referatet er offentliggjort", en: "The minutes are out" }
    minutes_pending_text { da: "Referatet er ikke offentliggjort endnu.", en: "The minutes are not published yet." }
    meeting_is_retracted { da: "Mødet er trukket tilbage", en: "The meeting is retracted" }
    retracted_on(date: &str) { da: "Trukket tilbage {date}", en: "Retracted {date}" }
    retracted_help {
        da: "Mødets papirer var indlæst fra ældre dokumenter og er trukket tilbage. Spørg kommunen, hvis du savner dem.",
        en: "The papers of the meeting had been read in from older documents and are retracted. Ask the municipality if you miss them.",
    }
    meeting_is_cancelled { da: "Mødet er aflyst", en: "The meeting is cancelled" }
    corrections { da: "Berigtigelser", en: "Corrections" }
    decision_not_public { da: "Der er ingen offentlig beslutning.", en: "There is no public decision." }
    decision_not_recorded { da: "Der er ikke ført nogen beslutning til referat.", en: "No decision is recorded." }
    clause_number(number: u8) { da: "Ad {number}", en: "Clause {number}" }
    recommended { da: "Det indstilles, at", en: "It is recommended that" }
    and { da: "og", en: "and" }
    previous_item { da: "Forrige punkt", en: "Previous item" }
    next_item { da: "Næste punkt", en: "Next item" }
    vote { da: "Stemme", en: "Vote" }
    vote_count { da: "Antal", en: "Number" }
    how_each_voted { da: "Hvem stemte hvad", en: "How each voted" }
    voters { da: "Hvem", en: "Who" }
    moved_by(name: &str) { da: "stillet af {name}", en: "moved by {name}" }
    vote_tally(in_favour: usize, against: usize, abstained: usize) {
        da: "{in_favour} for, {against} imod, {abstained} undlod",
        en: "{in_favour} for, {against} against, {abstained} abstained",
    }
    on_agenda { da: "På dagsordenen", en: "On the agenda" }
    case_is_concluded { da: "Afsluttet", en: "Concluded" }
    case_is_under_way { da: "I gang", en: "Under way" }
    decisions_on_the_way { da: "Beslutninger undervejs", en: "Decisions on the way" }
    no_decisions_on_the_way {
        da: "Her står, hvad udvalgene har besluttet, når det første referat er offentliggjort.",
        en: "What the bodies decided stands here once the first minutes are published.",
    }
    no_members { da: "Her står medlemmerne, når de er udpeget.", en: "The members stand here once they are appointed." }
    sits_from(date: &str) { da: "fra {date}", en: "from {date}" }
    sits_until(date: &str) { da: "til {date}", en: "until {date}" }
    held_meetings(count: usize) {
        da: "{count} afholdt møde" | "{count} afholdte møder",
        en: "{count} meeting held" | "{count} meetings held",
    }
    programmes_lead {
        da: "Planer, som kommunen følger: hvor langt er vi, og hvad har flyttet sig?",
        en: "Plans the municipality follows: how far are we, and what has moved?",
    }
    no_programmes { da: "Her står programmerne, når de er oprettet.", en: "Programmes stand here once they are set up." }
    no_measures { da: "Programmet har ingen tiltag endnu.", en: "The programme has no measures yet." }
    measure_count(count: usize) { da: "{count} tiltag" | "{count} tiltag", en: "{count} measure" | "{count} measures" }
    period { da: "Periode", en: "Period" }
    status_as_of_label { da: "Status pr.", en: "Status as of" }
    no_status_yet { da: "Ingen status endnu", en: "No status yet" }
    said_on(date: &str) { da: "Sagt {date}", en: "Said {date}" }
    plan_and_statements { da: "Plan og al status", en: "Plan and every status" }
    search_for(query: &str) { da: "Søgning efter “{query}”", en: "Search for “{query}”" }
    hits_for(count: usize, query: &str) {
        da: "{count} resultat for “{query}”" | "{count} resultater for “{query}”",
        en: "{count} result for “{query}”" | "{count} results for “{query}”",
    }
    search_everywhere { da: "Søg i alle udvalg og år", en: "Search all bodies and years" }
    narrow_search { da: "Afgræns", en: "Narrow" }
    year { da: "År", en: "Year" }
    show_all { da: "Vis alle", en: "Show all" }
    search_help { da: "Sådan søger du", en: "How to search" }
    search_help_words {
        da: "Skriv et eller flere ord. Alle skal være der, og endelsen er lige meget: “skole” finder også “skolerne”.",
        en: "Write one or more words in Danish. All must be there, and endings do not matter: “skole” also finds “skolerne”.",
    }
    search_help_phrase {
        da: "Sæt citationstegn om ord, der skal stå sammen: \"lokal udvikling\".",
        en: "Put quotation marks around words that must stand together: \"lokal udvikling\".",
    }
    search_help_without {
        da: "Sæt minus foran et ord, der ikke må være der: budget -anlæg.",
        en: "Put a minus before a word that must not be there: budget -anlæg.",
    }
    search_help_number { da: "Et sagsnummer finder sagen: 26/1042.", en: "A case number finds the case: 26/1042." }

    my_next_meetings { da: "Mine næste møder", en: "My next meetings" }
    my_held_meetings { da: "Seneste møder", en: "Latest meetings" }
    my_bodies { da: "Her sidder jeg", en: "Where I sit" }
    to_read_before(date: &str) { da: "Læs inden {date}", en: "Read before {date}" }
    nothing_to_read {
        da: "Der er ingen udsendt dagsorden at læse. Den næste kommer her.",
        en: "No agenda is out to be read. The next stands here.",
    }
    no_seats {
        da: "Du sidder ikke i noget udvalg i dag. Sekretariatet opretter medlemskaber.",
        en: "You sit in no body today. The secretariat sets up memberships.",
    }
    whole_agenda_pdf { da: "Hele dagsordenen som PDF", en: "The whole agenda as PDF" }
    whole_minutes_pdf { da: "Hele referatet som PDF", en: "The whole minutes as PDF" }
    members_only { da: "Kun for medlemmer", en: "For members only" }
    members_only_text {
        da: "Siden viser også lukkede punkter. De er omfattet af tavshedspligt.",
        en: "This page shows closed items too. They are subject to professional secrecy.",
    }
    closed_file_name { da: "fortroligt", en: "confidential" }
}
