//! What a person should look at in a reading. Written in the municipality's language when the document is read, and
//! kept; beside it, why a stop or an action fell.

use crate::Lang;
use sagsgang_domain::organization::OrganizationKind;

messages! {
    doubt_encoding {
        da: "Teksten var ikke i UTF-8 og er læst som Windows-1252. Se efter, at æ, ø og å står rigtigt.",
        en: "The text was not UTF-8 and was read as Windows-1252. See that æ, ø and å are right.",
    }
    doubt_pages(pages: usize) {
        da: "{pages} side er et billede uden tekst og er ikke læst." | "{pages} sider er billeder uden tekst og er ikke læst.",
        en: "{pages} page is a picture without text and was not read." | "{pages} pages are pictures without text and were not read.",
    }
    doubt_recognized(pages: usize) {
        da: "{pages} side er et billede og læst med tekstgenkendelse. Se efter, at ordene er rigtige." | "{pages} sider er billeder og læst med tekstgenkendelse. Se efter, at ordene er rigtige.",
        en: "{pages} page is a picture and was read by text recognition. See that the words are right." | "{pages} pages are pictures and were read by text recognition. See that the words are right.",
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
    doubt_withdrawn(count: usize) {
        da: "Afleveringen er trukket tilbage i ESDH-systemet. {count} møde er trukket tilbage her." | "Afleveringen er trukket tilbage i ESDH-systemet. {count} møder er trukket tilbage her.",
        en: "The delivery was withdrawn in the case system. {count} meeting is retracted here." | "The delivery was withdrawn in the case system. {count} meetings are retracted here.",
    }
    doubt_withdrawn_unknown {
        da: "Afleveringen er trukket tilbage i ESDH-systemet, og intet her er læst fra den.",
        en: "The delivery was withdrawn in the case system, and nothing here was read from it.",
    }
    reading_withdrawn_by_system {
        da: "Afleveringen er trukket tilbage i ESDH-systemet.",
        en: "The delivery was withdrawn in the case system.",
    }
    reading_item_gone {
        da: "Står ikke i den nyere udgave af dokumentet.",
        en: "Does not stand in the newer edition of the document.",
    }
    reading_vanished {
        da: "Ikke længere med i ESDH-systemets aflevering.",
        en: "No longer in what the case system delivers.",
    }
    reading_item_joined {
        da: "Lagt sammen med punktet før: det var ikke et punkt for sig.",
        en: "Joined with the item before: it was no item of its own.",
    }
    doubt_newer_edition {
        da: "En nyere udgave af dokumentet er læst før. Denne er bevaret og har intet ændret.",
        en: "A newer edition of the document was read before. This one is kept and changed nothing.",
    }
    doubt_meeting_moved(from: &str, to: &str) {
        da: "Mødet er flyttet fra {from} til {to}.",
        en: "The meeting was moved from {from} to {to}.",
    }
    doubt_second_meeting(body: &str, date: &str) {
        da: "{body} har efter ESDH-systemet holdt mere end ét møde {date}. Dette er lagt ved siden af.",
        en: "By the case system {body} held more than one meeting on {date}. This one is put beside the other.",
    }
    doubt_still_retracted {
        da: "Mødet er trukket tilbage og er det fortsat. Skal det vises igen, så genindsæt det.",
        en: "The meeting is retracted and stays so. Reinstate it if it is to be shown again.",
    }
    doubt_item_mended(title: &str) {
        da: "Punktet »{title}« er rettet af en person og er ikke ændret.",
        en: "The item “{title}” was mended by a person and is not changed.",
    }
    doubt_mended_gone(title: &str) {
        da: "Punktet »{title}« står ikke i den nyere udgave. En person har rettet det, så det er bevaret.",
        en: "The item “{title}” does not stand in the newer edition. A person mended it, so it is kept.",
    }
    doubt_item_gone(title: &str) {
        da: "Punktet »{title}« står ikke i den nyere udgave og er taget ud.",
        en: "The item “{title}” does not stand in the newer edition and is taken out.",
    }
    doubt_decision_gone(title: &str) {
        da: "Den nyere udgave fortæller ingen beslutning om »{title}«. Den gamle er taget ud.",
        en: "The newer edition tells no decision on “{title}”. The old one is taken out.",
    }
    doubt_closed_now(title: &str) {
        da: "»{title}« var åbnet af en person. Den nyere udgave lukker punktet, så det er lukket.",
        en: "“{title}” was opened by a person. The newer edition closes the item, so it is closed.",
    }
    doubt_notice(files: &str) {
        da: "Filen er en meddelelse om en dagsorden. Mødet står i {files}.",
        en: "The file is a notice of an agenda. The meeting stands in {files}.",
    }
    doubt_draft {
        da: "Afleveringen er en kladde. Den er bevaret, men ikke blevet til et møde.",
        en: "The delivery is a draft. It is kept, but it did not become a meeting.",
    }
    doubt_other_meetings(count: usize) {
        da: "Filen har også {count} dagsorden fra et andet møde, som ikke er læst. Eksportér hvert møde i sin egen fil." | "Filen har også {count} dagsordener fra andre møder, som ikke er læst. Eksportér hvert møde i sin egen fil.",
        en: "The file also holds {count} agenda of another meeting, which was not read. Export each meeting in a file of its own." | "The file also holds {count} agendas of other meetings, which were not read. Export each meeting in a file of its own.",
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
