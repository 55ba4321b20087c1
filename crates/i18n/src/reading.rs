//! Words of the pages on documents read in, and what is said of a reading.

use crate::Lang;
use sagsgang_domain::organization::OrganizationKind;

messages! {
    reading_title { da: "Indlæste dokumenter", en: "Documents read in" }
    reading_intro {
        da: "Læs gamle referater, statusoversigter og notater ind. De bliver til møder, punkter, sager, programmer og opfølgning. Det, der ikke bliver forstået, er bevaret og vist. Alt er lukket for offentligheden, medmindre dokumentet siger, at det er åbent.",
        en: "Read old minutes, status tables and memos in. They become meetings, items, cases, programmes and follow-up. What is not understood is kept and shown. Everything is closed to the public unless the document says that it is open.",
    }
    reading_none {
        da: "Her kommer de dokumenter, du læser ind. Vælg en eller flere tekstfiler, og læs dem ind.",
        en: "The documents you read in will be here. Choose one or more text files and read them in.",
    }
    reading_upload { da: "Læs dokumenter ind", en: "Read documents in" }
    reading_files { da: "Filer", en: "Files" }
    reading_files_help {
        da: "PDF, Word (.docx), Excel (.xlsx), HTML, eksporter fra ESDH-systemer (.xml) eller ren tekst (.txt), højst 32 MB pr. fil. Du kan vælge flere på én gang eller pakke en mappe i en .zip-fil.",
        en: "PDF, Word (.docx), Excel (.xlsx), HTML, exports of case systems (.xml) or plain text (.txt), at most 32 MB each. You can choose several at once, or pack a folder in a .zip file.",
    }
    reading_files_missing { da: "Vælg mindst én fil.", en: "Choose at least one file." }
    reading_do { da: "Læs ind", en: "Read in" }
    reading_done(count: usize) {
        da: "{count} dokument er læst ind." | "{count} dokumenter er læst ind.",
        en: "{count} document was read in." | "{count} documents were read in.",
    }
    reading_known(count: usize) {
        da: "{count} dokument var læst ind i forvejen." | "{count} dokumenter var læst ind i forvejen.",
        en: "{count} document had been read in before." | "{count} documents had been read in before.",
    }
    reading_refused_one(name: &str, why: &str) { da: "{name}: {why}", en: "{name}: {why}" }
    reading_review { da: "Gennemsyn", en: "Review" }
    reading_waits { da: "Afventer gennemsyn", en: "Awaits review" }
    reading_reviewed { da: "Gennemset", en: "Reviewed" }
    reading_reviewed_on(date: &str) { da: "Gennemset {date}", en: "Reviewed {date}" }
    reading_accept { da: "Godkend læsningen", en: "Accept the reading" }
    reading_accept_help { da: "Hold værdierne op mod dokumentet. Genvejstast: G (sammen med Alt).", en: "Hold the values against the document. Access key: G (with Alt)." }
    reading_accepted_next { da: "Læsningen er godkendt. Her er den næste, der venter.", en: "The reading is accepted. Here is the next one that waits." }
    reading_accepted_last { da: "Læsningen er godkendt. Der venter ikke flere.", en: "The reading is accepted. No more are waiting." }
    reading_mend { da: "Ret læsningen af punktet", en: "Mend the reading of the item" }
    reading_mend_short { da: "Ret", en: "Mend" }
    reading_mend_help {
        da: "Skriv, hvad dokumentet siger. Det, du retter her, bliver stående, hvad der end læses ind siden.",
        en: "Write what the document says. What you mend here stays, whatever is read in later.",
    }
    reading_mend_kind { da: "Udfald", en: "Outcome" }
    reading_no_decision { da: "Dokumentet fortæller ingen beslutning", en: "The document tells no decision" }
    reading_mended { da: "Læsningen af punktet er rettet.", en: "The reading of the item is mended." }
    value_body { da: "Udvalg", en: "Body" }
    value_date { da: "Dato", en: "Date" }
    value_openness { da: "Åbenhed", en: "Openness" }
    value_present { da: "Til stede", en: "Present" }
    value_absent { da: "Fraværende", en: "Absent" }
    value_number { da: "Nummer", en: "Number" }
    value_title { da: "Titel", en: "Title" }
    value_route { da: "Sagsgang", en: "Course" }
    value_case_number { da: "Sagsnummer", en: "Case number" }
    value_section { da: "Afsnit", en: "Section" }
    value_recommendation { da: "Indstilling", en: "Recommendation" }
    value_decision { da: "Beslutning", en: "Decision" }
    value_remark { da: "Bemærkning", en: "Remark" }
    value_vote { da: "Afstemning (for/imod/hverken)", en: "Vote (for/against/neither)" }
    value_annex { da: "Bilag", en: "Annex" }
    value_follow_up { da: "Opfølgning", en: "Follow-up" }
    value_track { da: "Spor", en: "Track" }
    value_measure { da: "Tiltag", en: "Measure" }
    value_start { da: "Opstart", en: "Start" }
    value_status { da: "Status", en: "Status" }
    value_task { da: "Opgave", en: "Task" }
    value_passage { da: "Tekst", en: "Text" }
    confidence_doubtful { da: "Tvivlsomt", en: "Doubtful" }
    confidence_likely { da: "Sandsynligt", en: "Likely" }
    confidence_sure { da: "Sikkert", en: "Sure" }
    item_numbered(number: &str) { da: "punkt {number}", en: "item {number}" }
    refused_format(ending: &str) {
        da: "Filer, der ender på .{ending}, kan ikke læses. Gem dokumentet som PDF, .docx, .xlsx, .html eller ren tekst (.txt).",
        en: "Files ending in .{ending} are not read. Save the document as PDF, .docx, .xlsx, .html or plain text (.txt).",
    }
    refused_no_ending {
        da: "Filens navn har ingen endelse. Kald en ren tekstfil noget, der ender på .txt.",
        en: "The file's name has no ending. Name a plain text file with .txt.",
    }
    refused_not_text {
        da: "Filen indeholder ikke tekst. Gem dokumentet som ren tekst (.txt).",
        en: "The file does not hold text. Save the document as plain text (.txt).",
    }
    refused_utf16 {
        da: "Teksten er gemt som UTF-16. Gem den som UTF-8.",
        en: "The text is in UTF-16. Save it as UTF-8.",
    }
    refused_broken {
        da: "Filen er beskadiget og kan ikke åbnes. Hent den igen, eller gem den på ny fra det program, den er lavet i.",
        en: "The file is damaged and cannot be opened. Fetch it anew, or save it again from the program that made it.",
    }
    refused_protected {
        da: "Filen er beskyttet med en adgangskode. Gem den uden adgangskode.",
        en: "The file is protected with a password. Save it without one.",
    }
    refused_path(path: &str) {
        da: "Stien {path} fører ud af arkivfilen. Pak mappen på ny.",
        en: "The path {path} leads out of the archive. Pack the folder again.",
    }
    refused_scanned(pages: usize) {
        da: "Den {pages} side er et billede uden tekst. Kør tekstgenkendelse (OCR) på filen først." | "De {pages} sider er billeder uden tekst. Kør tekstgenkendelse (OCR) på filen først.",
        en: "The {pages} page is a picture without text. Run text recognition (OCR) on the file first." | "The {pages} pages are pictures without text. Run text recognition (OCR) on the file first.",
    }
    refused_font {
        da: "Skrifttyperne i filen fortæller ikke, hvilke bogstaver de tegner. Gem filen på ny, eller kør tekstgenkendelse (OCR) på den.",
        en: "The fonts in the file do not tell which letters they draw. Save the file again, or run text recognition (OCR) on it.",
    }
    refused_too_much {
        da: "Filen folder sig ud til mere, end der kan læses på én gang. Del den.",
        en: "The file unfolds to more than can be read in one go. Split it.",
    }
    refused_unknown_xml(root: &str) {
        da: "XML, der begynder med <{root}>, kan ikke læses. Møder læses fra eksporter af Acadre, SBSYS, FirstAgenda og eDoc.",
        en: "XML that begins with <{root}> is not read. Meetings are read from exports of Acadre, SBSYS, FirstAgenda and eDoc.",
    }
    refused_broken_xml(line: u32) {
        da: "XML-filen er beskadiget ved linje {line}. Eksportér den igen.",
        en: "The XML is damaged at line {line}. Export it again.",
    }
    refused_xml_entities {
        da: "XML-filen har en dokumenttypeerklæring (DOCTYPE), som ikke læses. Eksportér den uden.",
        en: "The XML has a document type declaration (DOCTYPE), which is not read. Export it without one.",
    }
    refused_xml_complex {
        da: "XML-filen er for dybt indlejret eller har for mange dele til at være en eksport af et møde.",
        en: "The XML is nested too deep or has too many parts to be an export of a meeting.",
    }
    refused_encoding(declared: &str) {
        da: "Teksten er ikke i det tegnsæt, som filen oplyser ({declared}). Gem den som UTF-8.",
        en: "The text is not in the encoding that the file declares ({declared}). Save it as UTF-8.",
    }
    refused_empty { da: "Der står ingen tekst i filen.", en: "There is no text in the file." }
    refused_size(size: &str, most: &str) {
        da: "Filen fylder {size}; der kan højst læses {most}. Del den.",
        en: "The file has {size}; at most {most} are read. Split it.",
    }
    refused_old_office {
        da: "Filen er i Words eller Excels gamle format. Gem den som .docx eller .xlsx.",
        en: "The file is in the old format of Word or Excel. Save it as .docx or .xlsx.",
    }
    refused_unpacked(most: &str) {
        da: "Filen fylder mere end {most}, når den pakkes ud. Del den.",
        en: "The file has more than {most} when it is unpacked. Split it.",
    }
    refused_too_many(most: usize) {
        da: "Filen har mere end {most} celle eller afsnit. Del den." | "Filen har mere end {most} celler og afsnit. Del den.",
        en: "The file has more than {most} cell or paragraph. Split it." | "The file has more than {most} cells and paragraphs. Split it.",
    }
    refused_too_deep {
        da: "Filens indhold er indlejret dybere end i noget dokument. Gem den igen fra det program, den er lavet i.",
        en: "The file's content is nested deeper than in any document. Save it again from the program that made it.",
    }
    refused_entities {
        da: "Filen definerer sine egne XML-entiteter, og det må et dokument ikke. Gem den igen fra Word eller Excel.",
        en: "The file defines XML entities of its own, which a document may not. Save it again from Word or Excel.",
    }
    reading_name { da: "Dokument", en: "Document" }
    reading_kind_word { da: "Læst som", en: "Read as" }
    reading_at { da: "Læst ind", en: "Read in" }
    reading_digest { da: "Indhold (SHA-256)", en: "Content (SHA-256)" }
    reading_became { da: "Blev til", en: "Became" }
    reading_became_nothing {
        da: "Dokumentet blev ikke til noget. Teksten er bevaret her.",
        en: "Nothing came of the document. Its text is kept here.",
    }
    reading_warnings { da: "Se efter", en: "Please check" }
    reading_warning_count(count: usize) {
        da: "{count} ting at se efter" | "{count} ting at se efter",
        en: "{count} thing to check" | "{count} things to check",
    }
    reading_not_understood { da: "Ikke forstået", en: "Not understood" }
    reading_not_understood_count(count: usize) {
        da: "{count} passage ikke forstået" | "{count} passager ikke forstået",
        en: "{count} passage not understood" | "{count} passages not understood",
    }
    reading_not_understood_text {
        da: "Ingen værdi er læst af disse passager. De er mærket i dokumentets tekst.",
        en: "No value was read from these passages. They are marked in the document's text.",
    }
    reading_state_openness { da: "Angiv, om punktet er åbent", en: "State whether the item is open" }
    reading_state_openness_help {
        da: "Dokumentet siger det ikke, så punktet er lukket. Når det er åbent, er dets tekst og beslutning offentlige med det samme og kan ikke lukkes igen. Bilag, der ikke er angivet som åbne, forbliver lukkede.",
        en: "The document does not say, so the item is closed. Once open, its text and decision are public at once and cannot be closed again. Annexes that are not stated to be open stay closed.",
    }
    reading_openness_stated { da: "Det er angivet, hvem der må læse punktet.", en: "Who may read the item is stated." }
    reading_see_document { da: "Se dokumentet, det er læst fra", en: "See the document it was read from" }
    reading_source { da: "Dokumentets tekst", en: "The document's text" }
    reading_memo_forum { da: "Skrevet til", en: "Written for" }
    reading_memo_date { da: "Dato i dokumentet", en: "Date in the document" }
    reading_memo_bodies { da: "Betjener", en: "Serves" }
    reading_memo_standing { da: "Faste opgaver", en: "Standing tasks" }
    reading_memo_tasks { da: "Større opgaver", en: "Larger tasks" }
    reading_memo_staffing { da: "Normering", en: "Staffing" }
    reading_memo_points { da: "Til drøftelse", en: "For discussion" }
    reading_measures(count: usize) {
        da: "{count} tiltag" | "{count} tiltag",
        en: "{count} measure" | "{count} measures",
    }
    reading_items(count: usize) {
        da: "{count} punkt" | "{count} punkter",
        en: "{count} item" | "{count} items",
    }
    reading_status_as_of(date: &str) { da: "status pr. {date}", en: "status as of {date}" }
    reading_annex(number: usize) { da: "Bilag {number}", en: "Annex {number}" }
    reading_unknown_author { da: "Ukendt forfatter (indlæst)", en: "Unknown author (read in)" }
    reading_untitled_item(number: u32) { da: "Punkt {number} uden titel", en: "Item {number} without a title" }
    reading_untitled_measure { da: "Tiltag uden navn", en: "Measure without a name" }
    reading_untitled_track { da: "Uden udviklingsspor", en: "Without a track" }
    reading_earlier { da: "Tidligere behandling", en: "Earlier treatment" }
    reading_decision_in(body: &str, date: &str) { da: "Beslutning i {body} {date}", en: "Decision in {body} {date}" }
    reading_untitled_document { da: "Dokument uden titel", en: "Document without a title" }
}

// What a person should look at. Written in the municipality's language when the document is read, and kept.
messages! {
    doubt_encoding {
        da: "Teksten var ikke i UTF-8 og er læst som Windows-1252. Se efter, at æ, ø og å står rigtigt.",
        en: "The text was not UTF-8 and was read as Windows-1252. See that æ, ø and å are right.",
    }
    doubt_pages(pages: usize) {
        da: "{pages} side er et billede uden tekst og er ikke læst." | "{pages} sider er billeder uden tekst og er ikke læst.",
        en: "{pages} page is a picture without text and was not read." | "{pages} pages are pictures without text and were not read.",
    }
    doubt_letters(letters: usize) {
        da: "{letters} bogstav kunne ikke læses, fordi skrifttypen ikke fortæller, hvad det er." | "{letters} bogstaver kunne ikke læses, fordi skrifttypen ikke fortæller, hvad de er.",
        en: "{letters} letter could not be read, since its font does not tell what it is." | "{letters} letters could not be read, since their font does not tell what they are.",
    }
    doubt_date(written: &str, year: i16) {
        da: "Dokumentet er dateret {written}, men indholdet peger på {year}. Datoen er bevaret, som den står.",
        en: "The document is dated {written}, but its content points to {year}. The date is kept as written.",
    }
    doubt_track_rows(rows: usize) {
        da: "Et udviklingsspor stod efter {rows} række, der er lagt under det. Se efter, at den hører til der." | "Et udviklingsspor stod efter {rows} rækker, der er lagt under det. Se efter, at de hører til der.",
        en: "A track's name stood after {rows} row that was put under it. See that it belongs there." | "A track's name stood after {rows} rows that were put under it. See that they belong there.",
    }
    doubt_row_joined {
        da: "En række i tabellen er sat sammen fra to sider. Se efter, at delene hører sammen.",
        en: "A row of the table was put together from two pages. See that the parts belong together.",
    }
    doubt_forbidden_characters(count: usize) {
        da: "{count} tegn i eksporten er ikke tilladt i XML og er læst som mellemrum." | "{count} tegn i eksporten er ikke tilladt i XML og er læst som mellemrum.",
        en: "{count} character of the export is not allowed in XML and was read as a space." | "{count} characters of the export are not allowed in XML and were read as spaces.",
    }
    doubt_openness_unstated(count: usize) {
        da: "Eksporten siger ikke, om {count} punkt eller bilag er åbent. Det er læst som lukket." | "Eksporten siger ikke, om {count} punkter og bilag er åbne. De er læst som lukkede.",
        en: "The export does not say whether {count} item or annex is open. It was read as closed." | "The export does not say whether {count} items and annexes are open. They were read as closed.",
    }
    doubt_private_left_out(count: usize) {
        da: "{count} oplysning om personer eller interne systemer (e-mail, initialer, servere) er udeladt." | "{count} oplysninger om personer eller interne systemer (e-mail, initialer, servere) er udeladt.",
        en: "{count} detail of persons or internal systems (e-mail, initials, servers) was left out." | "{count} details of persons or internal systems (e-mail, initials, servers) were left out.",
    }
    doubt_paths_shortened(count: usize) {
        da: "Stien til {count} fil førte ud af afleveringen. Kun filens navn er bevaret." | "Stierne til {count} filer førte ud af afleveringen. Kun filernes navne er bevaret.",
        en: "The path of {count} file led out of the delivery. Only the file's name is kept." | "The paths of {count} files led out of the delivery. Only the files' names are kept.",
    }
    doubt_annex_texts_left_out(count: usize) {
        da: "Eksporten gentager hele teksten af {count} bilag. Den står i bilagets fil og er udeladt her." | "Eksporten gentager hele teksten af {count} bilag. Den står i bilagenes filer og er udeladt her.",
        en: "The export repeats the whole text of {count} annex. It stands in the annex's file and is left out here." | "The export repeats the whole text of {count} annexes. It stands in the annexes' files and is left out here.",
    }
    doubt_other_meetings(count: usize) {
        da: "Filen har også {count} dagsorden fra et andet møde, som ikke er læst. Eksportér hvert møde i sin egen fil." | "Filen har også {count} dagsordener fra andre møder, som ikke er læst. Eksportér hvert møde i sin egen fil.",
        en: "The file also holds {count} agenda of another meeting, which was not read. Export each meeting in a file of its own." | "The file also holds {count} agendas of other meetings, which were not read. Export each meeting in a file of its own.",
    }
    doubt_withdrawn {
        da: "Afleveringen er trukket tilbage i ESDH-systemet. Den er ikke blevet til et møde. Står mødet her, så træk det tilbage.",
        en: "The delivery was withdrawn in the case system. It did not become a meeting. If the meeting stands here, retract it.",
    }
    doubt_notice(files: &str) {
        da: "Filen er en meddelelse om en dagsorden. Mødet står i {files}.",
        en: "The file is a notice of an agenda. The meeting stands in {files}.",
    }
    doubt_draft {
        da: "Afleveringen er en kladde. Den er bevaret, men ikke blevet til et møde.",
        en: "The delivery is a draft. It is kept, but it did not become a meeting.",
    }
    doubt_other_format(named: &str, found: &str) {
        da: "Filens navn ender på .{named}, men indholdet er .{found}. Den er læst som det, den er.",
        en: "The file's name ends in .{named}, but its content is .{found}. It was read as what it is.",
    }
    doubt_deleted(count: usize) {
        da: "Dokumentet har {count} slettet stykke tekst med sporede ændringer. Det er udeladt." | "Dokumentet har {count} slettede stykker tekst med sporede ændringer. De er udeladt.",
        en: "The document has {count} passage deleted by a tracked change. It was left out." | "The document has {count} passages deleted by tracked changes. They were left out.",
    }
    doubt_comments(count: usize) {
        da: "Dokumentet har {count} kommentar. Den er udeladt." | "Dokumentet har {count} kommentarer. De er udeladt.",
        en: "The document has {count} comment. It was left out." | "The document has {count} comments. They were left out.",
    }
    doubt_hidden(count: usize) {
        da: "Dokumentet har {count} skjult stykke tekst. Det er udeladt." | "Dokumentet har {count} skjulte stykker tekst. De er udeladt.",
        en: "The document has {count} hidden passage. It was left out." | "The document has {count} hidden passages. They were left out.",
    }
    doubt_embedded(count: usize) {
        da: "Dokumentet har {count} andet dokument i sig. Det er ikke læst." | "Dokumentet har {count} andre dokumenter i sig. De er ikke læst.",
        en: "The document has {count} other document in it. It was not read." | "The document has {count} other documents in it. They were not read.",
    }
    doubt_hidden_sheets(names: &str) {
        da: "Skjulte ark er udeladt: {names}.",
        en: "Hidden sheets were left out: {names}.",
    }
    doubt_hidden_rows(sheet: &str, rows: &str) {
        da: "Skjulte rækker i arket {sheet} er udeladt: {rows}.",
        en: "Hidden rows of the sheet {sheet} were left out: {rows}.",
    }
    doubt_hidden_columns(sheet: &str, columns: &str) {
        da: "Skjulte kolonner i arket {sheet} er udeladt: {columns}.",
        en: "Hidden columns of the sheet {sheet} were left out: {columns}.",
    }
    doubt_no_body {
        da: "Dokumentet siger ikke, hvilket udvalg der holdt møde. Det er bevaret, men ikke blevet til et møde.",
        en: "The document does not say which body met. It is kept, but it did not become a meeting.",
    }
    doubt_no_date(body: &str) {
        da: "Dokumentet siger ikke, hvornår {body} holdt møde. Det er bevaret, men ikke blevet til et møde.",
        en: "The document does not say when {body} met. It is kept, but it did not become a meeting.",
    }
    doubt_no_items {
        da: "Der er ikke fundet nogen punkter i dokumentet.",
        en: "No items were found in the document.",
    }
    doubt_meeting_by_hand(body: &str, date: &str) {
        da: "Mødet i {body} {date} er oprettet i hånden og er ikke ændret. Sammenlign selv med dokumentet.",
        en: "The meeting of {body} {date} was entered by hand and is not changed. Compare it with the document yourself.",
    }
    doubt_item_there(title: &str) {
        da: "Punktet »{title}« er læst fra et andet dokument og er ikke ændret.",
        en: "The item “{title}” was read from another document and is not changed.",
    }
    doubt_person_twice(name: &str) {
        da: "Flere personer hedder {name}. Dokumentets {name} er oprettet som en ny person.",
        en: "Several people are called {name}. The document's {name} was registered as a new person.",
    }
    doubt_untitled(number: u32, title: &str) {
        da: "Punkt {number} har ingen titel i dokumentet. Det kaldes »{title}«.",
        en: "Item {number} has no title in the document. It is called “{title}”.",
    }
    doubt_numbers {
        da: "Punkternes numre kunne ikke bruges, som de stod. Punkterne er nummereret i rækkefølge.",
        en: "The items' numbers could not be used as written. The items are numbered in order.",
    }
    doubt_route(code: &str) {
        da: "Sagsgangen nævner {code}, som ikke er et kendt udvalg. Opret udvalget, og læg sagsgangen.",
        en: "The course names {code}, which is no known body. Found the body, and lay the course.",
    }
    doubt_course {
        da: "Den videre sagsgang i dokumentet går ikke op med udvalgenes opgaver og er ikke lagt.",
        en: "The course ahead in the document does not fit the bodies' tasks and was not laid.",
    }
    doubt_case_taken(number: &str) {
        da: "Sag {number} findes allerede. Punktet er ikke knyttet til den.",
        en: "Case {number} exists already. The item was not tied to it.",
    }
    doubt_vote(in_favour: &str, against: &str) {
        da: "En afstemning ({in_favour} for, {against} imod) kan ikke knyttes til personer. Den står i beslutningens tekst.",
        en: "A vote ({in_favour} for, {against} against) cannot be tied to persons. It stands in the text of the decision.",
    }
    doubt_closed(count: usize) {
        da: "Dokumentet siger ikke, om {count} punkt er åbent. Det er lukket, til nogen angiver det." | "Dokumentet siger ikke, om {count} punkter er åbne. De er lukket, til nogen angiver det.",
        en: "The document does not say whether {count} item is open. It is closed until somebody says so." | "The document does not say whether {count} items are open. They are closed until somebody says so.",
    }
    doubt_unclassified(number: u32) {
        da: "Beslutningen på punkt {number} kunne ikke bestemmes ud fra ordene.",
        en: "What the decision on item {number} amounts to could not be told from its words.",
    }
    doubt_no_status_date {
        da: "Oversigten siger ikke, hvilken dag dens status gælder. Status er ikke lagt på tiltagene.",
        en: "The table does not say of which day its status is. The measures got no status.",
    }
    doubt_programme_open(title: &str) {
        da: "Programmet »{title}« er åbent for offentligheden eller oprettet i hånden. Dokumentet er læst ind som et program for sig.",
        en: "The programme “{title}” is open to the public or was entered by hand. The document was read in as a programme of its own.",
    }
}

impl Lang {
    /// A body nobody knew was founded from its name.
    pub fn doubt_founded(self, name: &str, kind: Option<OrganizationKind>) -> String {
        match (self, kind.map(|kind| self.organization_kind(kind))) {
            (Self::Da, Some(kind)) => {
                format!("{name} var ikke kendt og er oprettet som {kind}. Se efter, at typen er rigtig.")
            }
            (Self::En, Some(kind)) => {
                format!("{name} was not known and was founded as: {kind}. See that the kind is right.")
            }
            (Self::Da, None) => {
                format!(
                    "{name} var ikke kendt, og navnet siger ikke, hvad det er. Det er oprettet som lukket for offentligheden."
                )
            }
            (Self::En, None) => {
                format!(
                    "{name} was not known, and its name does not tell what it is. It was founded as closed to the public."
                )
            }
        }
    }
}
