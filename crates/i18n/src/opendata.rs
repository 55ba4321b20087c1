//! Words inside the open data: headings of papers, of calendars and of lists.

messages! {
    publisher { da: "Udgiver", en: "Publisher" }
    meeting_ended { da: "Mødet sluttede", en: "The meeting ended" }
    calendar_of(name: &str) { da: "Møder i {name}", en: "Meetings of {name}" }
    calendar_cancelled(name: &str) { da: "Aflyst: {name}", en: "Cancelled: {name}" }
    calendar_closed_item { da: "Lukket punkt", en: "Closed item" }

    agenda_akn { da: "Dagsorden som Akoma Ntoso (XML)", en: "Agenda as Akoma Ntoso (XML)" }
    minutes_akn { da: "Referat som Akoma Ntoso (XML)", en: "Minutes as Akoma Ntoso (XML)" }
    as_calendar { da: "Kalender (iCalendar)", en: "Calendar (iCalendar)" }
    as_linked_data { da: "Data (JSON-LD)", en: "Data (JSON-LD)" }
    as_feed { da: "Nyt (Atom)", en: "News (Atom)" }

    column_id { da: "id", en: "id" }
    column_name { da: "navn", en: "name" }
    column_abbreviation { da: "forkortelse", en: "abbreviation" }
    column_kind { da: "type", en: "kind" }
    column_purpose { da: "formål", en: "purpose" }
    column_from { da: "fra", en: "from" }
    column_until { da: "til", en: "until" }
    column_address { da: "adresse", en: "address" }
    column_body { da: "udvalg", en: "body" }
    column_person { da: "person", en: "person" }
    column_person_id { da: "person-id", en: "person id" }
    column_role { da: "rolle", en: "role" }
    column_party { da: "liste", en: "list" }
    column_date { da: "dato", en: "date" }
    column_begins { da: "begynder", en: "begins" }
    column_ends { da: "slutter", en: "ends" }
    column_place { da: "sted", en: "place" }
    column_stage { da: "tilstand", en: "state" }
    column_items { da: "antal punkter", en: "number of items" }
    column_published { da: "referat offentliggjort", en: "minutes published" }
    column_number { da: "punkt", en: "item" }
    column_title { da: "titel", en: "title" }
    column_case { da: "sagsnummer", en: "case number" }
    column_closed { da: "lukket fordi", en: "closed because" }
    column_recommended_by { da: "indstilles af", en: "recommended by" }
    column_recommendation { da: "indstilling", en: "recommendation" }
    column_decision { da: "beslutning", en: "decision" }
    column_effect { da: "virkning", en: "effect" }
    column_text { da: "tekst", en: "text" }
    column_vote_number { da: "afstemning", en: "vote" }
    column_proposal_kind { da: "forslagstype", en: "kind of proposal" }
    column_proposal { da: "forslag", en: "proposal" }
    column_mover { da: "stillet af", en: "moved by" }
    column_result { da: "udfald", en: "result" }
    column_vote { da: "stemme", en: "voted" }
    column_reason { da: "grund", en: "reason" }
    column_concluded { da: "afsluttet", en: "concluded" }
    column_stop { da: "led", en: "stop" }
    column_programme { da: "program", en: "programme" }
    column_summary { da: "resumé", en: "summary" }
    column_track { da: "spor", en: "track" }
    column_measure { da: "tiltag", en: "measure" }
    column_plan { da: "plan", en: "plan" }
    column_office { da: "ansvarlig", en: "office" }
    column_as_of { da: "status pr.", en: "status as of" }
    column_status { da: "status", en: "status" }
    column_due { da: "frist", en: "due" }
    column_done { da: "afsluttet den", en: "ended on" }
    column_annex { da: "bilag", en: "annex" }
    column_document_number { da: "dokumentnummer", en: "document number" }
    column_journal_number { da: "journalnummer", en: "journal number" }
    column_file { da: "fil", en: "file" }
    column_media_type { da: "filtype", en: "media type" }
    column_bytes { da: "bytes", en: "bytes" }
    column_sha256 { da: "sha256", en: "sha256" }
    listed_open { da: "Åben", en: "Open" }
    listed_done { da: "Udført", en: "Done" }
    listed_dropped { da: "Bortfaldet", en: "Dropped" }
    listed_ahead { da: "Forude", en: "Ahead" }
    listed_on_agenda { da: "På dagsorden", en: "On an agenda" }
    listed_held { da: "Behandlet", en: "Treated" }

    archive_readme(municipality: &str, address: &str, number: u64, at: &str, terms: &str) {
        da: "ÅBNE DATA FRA {municipality}\n\nHer er alt, hvad der er offentligt på {address}, som det stod {at} efter post {number} i \
             journalen.\n\ncsv/          lister til regneark: UTF-8, semikolon, overskrifter i første linje. En celle, der begynder med \
             =, +, - eller @, har en apostrof foran.\njsonl/        de samme ting som JSON, en på hver linje.\nakoma-ntoso/  \
             dagsordener og referater som Akoma Ntoso 3.0 (XML), efter udvalg og dato.\nSHA256SUMS    kontrolsummer: sha256sum --check \
             SHA256SUMS\n\nDet, der er lukket, er ikke med: af et lukket punkt står kun den offentlige titel og den beslutning, der er \
             offentliggjort. Rettes eller lukkes noget, er det væk i næste udgave; hent den igen, før du bruger data på ny.\n\n\
             {terms}",
        en: "OPEN DATA OF {municipality}\n\nThis is everything that is public on {address}, as it stood on {at}, after entry {number} of the \
             journal.\n\ncsv/          lists for spreadsheets: UTF-8, semicolons, headings in the first line. A cell that begins with =, \
             +, - or @ has an apostrophe before it.\njsonl/        the same things as JSON, one on each line.\nakoma-ntoso/  agendas and \
             minutes as Akoma Ntoso 3.0 (XML), by body and date.\nSHA256SUMS    sums to check: sha256sum --check SHA256SUMS\n\nWhat is \
             closed is not in it: of a closed item only the public title and the decision that has been published. What is corrected or \
             closed is gone in the next edition; fetch it again before you use the data anew.\n\n{terms}",
    }

    list_bodies { da: "Udvalg, råd og fora", en: "Bodies" }
    list_members { da: "Medlemmer", en: "Members" }
    list_meetings { da: "Møder", en: "Meetings" }
    list_items { da: "Punkter", en: "Items" }
    list_decisions { da: "Beslutninger", en: "Decisions" }
    list_votes { da: "Stemmer", en: "Votes" }
    list_remarks { da: "Bemærkninger", en: "Remarks" }
    list_absences { da: "Fravær", en: "Absences" }
    list_annexes { da: "Bilag", en: "Annexes" }
    list_cases { da: "Sager", en: "Cases" }
    list_courses { da: "Sagsgange", en: "Courses of cases" }
    list_programmes { da: "Programmer", en: "Programmes" }
    list_measures { da: "Tiltag", en: "Measures" }
    list_statuses { da: "Status på tiltag", en: "Status of measures" }
    list_follow_up { da: "Opfølgning", en: "Follow-up" }
}
