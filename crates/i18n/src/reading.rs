//! Words of the pages on documents read in, and what is said of a reading.

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
        da: "PDF, Word (.docx), Excel (.xlsx), HTML, eksporter fra ESDH-systemer (.xml) eller ren tekst (.txt), højst 32 MB pr. fil. Du kan vælge flere på én gang eller en .zip-fil med tusinder.",
        en: "PDF, Word (.docx), Excel (.xlsx), HTML, exports of case systems (.xml) or plain text (.txt), at most 32 MB each. You can choose several at once, or a .zip file of thousands.",
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
    reading_mend_beside { da: "Dokumentet", en: "The document" }
    reading_item_number { da: "Nummer på dagsordenen", en: "Number on the agenda" }
    reading_section_text_hint { da: "Et afsnit uden tekst udelades.", en: "A section without a text is left out." }
    reading_section_new { da: "Endnu et afsnit", en: "One more section" }
    reading_remark { da: "Bemærkning", en: "Remark" }
    reading_remark_new { da: "Endnu en bemærkning", en: "One more remark" }
    reading_remark_by { da: "Hvem", en: "Who" }
    reading_remark_by_hint { da: "Navne som på mødets liste, adskilt af komma.", en: "Names as on the meeting's list, with commas between." }
    reading_not_on_list(name: &str) { da: "{name} står ikke på mødets liste. Ret navnet her eller listen under mødet.", en: "{name} is not on the meeting's list. Mend the name here, or the list under the meeting." }
    reading_annex_left_out { da: "Et bilag uden titel udelades.", en: "An annex without a title is left out." }
    reading_join { da: "Læg sammen med punktet før", en: "Join with the item before" }
    reading_joined { da: "Punkterne er lagt sammen.", en: "The items are joined." }
    reading_split { da: "Del punktet i to", en: "Split the item in two" }
    reading_split_help {
        da: "Vælg det stykke, som det nye punkt begynder med. Alt derfra flyttes til det nye punkt.",
        en: "Choose the piece that the new item begins with. Everything from there goes to the new item.",
    }
    reading_split_before { da: "Det nye punkt begynder her", en: "The new item begins here" }
    reading_split_title { da: "Det nye punkts titel", en: "The new item's title" }
    reading_split_number { da: "Det nye punkts nummer", en: "The new item's number" }
    reading_split_done { da: "Punktet er delt. Ret det nye, hvis noget mangler.", en: "The item is split. Mend the new one if anything is missing." }
    reading_split_one_piece { da: "Punktet har kun ét stykke tekst og kan ikke deles.", en: "The item has one piece of text only and cannot be split." }
    reading_mend_meeting { da: "Ret mødet", en: "Mend the meeting" }
    reading_mend_meeting_help {
        da: "Udvalg, dag og hvem der var med, som dokumentet siger det. Vælg en kendt person, hvis navnet er hendes.",
        en: "Body, day and who was there, as the document says. Choose a known person where the name is hers.",
    }
    reading_meeting_mended { da: "Læsningen af mødet er rettet.", en: "The reading of the meeting is mended." }
    reading_place { da: "Angiv mødet", en: "Say which meeting" }
    reading_place_help {
        da: "Dokumentet siger ikke, hvilket udvalg der holdt møde, eller hvornår. Angiv det, så bliver det læst som referat af mødet.",
        en: "The document does not say which body met, or when. Say so, and it is read as the minutes of that meeting.",
    }
    reading_placed { da: "Dokumentet er læst som mødets.", en: "The document is read as that meeting's." }
    reading_body_unknown { da: "Et udvalg, vi ikke kender", en: "A body we do not know" }
    reading_body_name { da: "Navnet på et udvalg, vi ikke kender", en: "The name of a body we do not know" }
    reading_seats { da: "Hvem er hvem", en: "Who is who" }
    reading_seat_is { da: "Det er", en: "It is" }
    reading_seat_new { da: "En person, vi ikke kender", en: "A person we do not know" }
    reading_seat_nobody { da: "Ikke et navn: fjern det", en: "No name: remove it" }
    reading_seat_present { da: "Var med", en: "Took part" }
    reading_new_people(count: usize) {
        da: "{count} navn var ikke kendt før:" | "{count} navne var ikke kendt før:",
        en: "{count} name was not known before:" | "{count} names were not known before:",
    }
    reading_like(names: &str) { da: "ligner {names}", en: "is like {names}" }
    reading_body_new { da: "Udvalget var ikke kendt før og er oprettet.", en: "The body was not known before and was founded." }
    reading_item_keys {
        da: "Punkterne kan gennemgås fra tastaturet: stå på et punkt og tast J eller K for næste og forrige, R for ret, S for læg sammen, D for del, G for godkend læsningen.",
        en: "The items can be gone through from the keyboard: stand on an item and press J or K for next and previous, R to mend, S to join, D to split, G to accept the reading.",
    }
    reading_retract { da: "Træk læsningen tilbage", en: "Retract the reading" }
    reading_retract_help {
        da: "Et møde, som intet andet dokument fortæller om, trækkes tilbage med den: offentligheden ser, at det var her, men intet af det. Det kan genindsættes.",
        en: "A meeting that no other document tells of is retracted with it: the public sees that it was here and nothing of it. It can be reinstated.",
    }
    reading_retracted { da: "Læsningen er trukket tilbage.", en: "The reading is retracted." }
    reading_retracted_on(date: &str) { da: "Trukket tilbage {date}", en: "Retracted {date}" }
    reading_reinstate { da: "Genindsæt læsningen", en: "Reinstate the reading" }
    reading_reinstated { da: "Læsningen gælder igen.", en: "The reading holds again." }
    reading_document { da: "Om dokumentet", en: "About the document" }
    reading_standing { da: "Gyldighed", en: "Standing" }
    reading_current { da: "Gældende", en: "Holds" }
    reading_superseded { da: "Afløst af en nyere udgave", en: "Superseded by a newer edition" }
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
    refused_unrecognized(page: usize) {
        da: "Teksten på side {page} kunne ikke genkendes. Kør tekstgenkendelse (OCR) på filen først.",
        en: "The text of page {page} could not be recognized. Run text recognition (OCR) on the file first.",
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
    reading_pages { da: "Dokumentets sider", en: "The document's pages" }
    reading_view { da: "Vis dokumentet som", en: "Show the document as" }
    reading_view_text { da: "Tekst", en: "Text" }
    reading_view_pages { da: "Sider", en: "Pages" }
    reading_values { da: "Aflæste værdier på siden", en: "Values read on the page" }
    reading_page_alt(number: usize, count: usize) {
        da: "Side {number} af {count}, som den er trykt",
        en: "Page {number} of {count} as it was printed",
    }
    reading_page_file { da: "side", en: "page" }
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
