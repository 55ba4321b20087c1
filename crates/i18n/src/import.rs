//! Words of the pages on imports of many documents, and of the list of readings as it is narrowed down.

use crate::Lang;
use sagsgang_domain::import::{ImportState, Outcome};

messages! {
    import_title { da: "Indlæsninger", en: "Imports" }
    import_of(when: &str) { da: "Indlæsning {when}", en: "Import {when}" }
    import_all { da: "Se tidligere indlæsninger", en: "See earlier imports" }
    import_intro {
        da: "Hver gang flere filer eller en .zip-fil læses ind på én gang, står det her, hvad der kom ud af hver af dem.",
        en: "Each time several files or a .zip file are read in at once, what came of each of them stands here.",
    }
    import_none { da: "Der er ikke læst flere dokumenter ind på én gang endnu.", en: "No documents have been read in together yet." }
    import_begun {
        da: "Filerne er modtaget og bliver læst. Du kan roligt forlade siden.",
        en: "The files are received and are being read. You may leave the page.",
    }
    import_files_word { da: "Filer", en: "Files" }
    import_files(count: usize) { da: "{count} fil" | "{count} filer", en: "{count} file" | "{count} files" }
    import_and_more(count: usize) { da: "og {count} til" | "og {count} til", en: "and {count} more" | "and {count} more" }
    import_by { da: "Afleveret af", en: "Delivered by" }
    import_started { da: "Begyndt", en: "Begun" }
    import_state_word { da: "Status", en: "Status" }
    import_documents { da: "Dokumenter", en: "Documents" }
    import_progress { da: "Læst indtil nu", en: "Read so far" }
    import_progress_of(done: usize, total: usize) {
        da: "{done} af {total} dokument" | "{done} af {total} dokumenter",
        en: "{done} of {total} document" | "{done} of {total} documents",
    }
    import_refreshes { da: "Siden opdaterer sig selv, så længe der læses.", en: "The page renews itself while documents are read." }
    import_hold { da: "Opdater ikke siden af sig selv", en: "Do not renew the page by itself" }
    import_renew { da: "Opdater siden", en: "Renew the page" }
    import_stop { da: "Stop indlæsningen", en: "Stop the import" }
    import_stopped { da: "Indlæsningen er stoppet. Det, der er læst, er bevaret.", en: "The import is stopped. What was read is kept." }
    import_take_up { da: "Genoptag indlæsningen", en: "Take the import up again" }
    import_taken_up { da: "Indlæsningen er genoptaget.", en: "The import goes on." }
    import_stopped_text {
        da: "Indlæsningen blev stoppet. Det, der er læst, er bevaret. Resten bliver læst, når den genoptages.",
        en: "The import was stopped. What was read is kept. The rest is read when it is taken up again.",
    }
    import_failed_text {
        da: "Indlæsningen måtte standse, fordi databasen eller disken ikke tog imod. Det, der er læst, er bevaret. Genoptag den, når driften har set på det; den går videre, hvor den slap.",
        en: "The import had to stop because the database or the disk failed. What was read is kept. Take it up again when operations have looked at it; it goes on where it was left.",
    }
    import_report { da: "Rapport", en: "Report" }
    import_report_csv { da: "Hent rapporten som CSV", en: "Download the report as CSV" }
    import_report_empty { da: "Her er ingen dokumenter.", en: "There are no documents here." }
    import_document { da: "Dokument", en: "Document" }
    import_outcome_word { da: "Udfald", en: "Outcome" }
    import_reason { da: "Begrundelse", en: "Reason" }
    import_reading { da: "Læsning", en: "Reading" }
    import_see_reading { da: "Se læsningen", en: "See the reading" }
    import_read { da: "Læst", en: "Read" }
    import_doubtful { da: "Læst med tvivl", en: "Read with doubts" }
    import_known { da: "Kendt i forvejen", en: "Known before" }
    import_annexes { da: "Bilag", en: "Annexes" }
    import_refused { da: "Afvist", en: "Refused" }
    import_lost {
        da: "Den afleverede fil er ikke længere, hvor den blev gemt, eller den er beskadiget. Læs den ind igen.",
        en: "The delivered file is no longer where it was kept, or it is damaged. Read it in again.",
    }
    import_document_failed {
        da: "Dokumentet kunne ikke gemmes på grund af en fejl hos os. Læs det ind igen; sker det igen, så sig det til driften.",
        en: "The document could not be saved because of a fault of ours. Read it in again; if it happens again, tell operations.",
    }
    import_why_doubtful { da: "Se efter i læsningen, hvad der er tvivl om.", en: "See in the reading what is doubtful." }
    import_why_known { da: "Samme indhold er læst ind før.", en: "The same content was read in before." }
    import_why_annex { da: "Vedlagt som bilag til det dokument, der nævner den.", en: "Enclosed as an annex of the document that names it." }
    reading_folder { da: "En hel mappe", en: "A whole folder" }
    reading_folder_help {
        da: "Hvis din browser kan det: vælg en mappe, så læses alt i den. Bilagsfiler ved siden af en eksport bliver vedlagt som bilag.",
        en: "If your browser can: choose a folder, and everything in it is read. Annex files beside an export are enclosed as annexes.",
    }
    reading_too_large(most: &str) {
        da: "Filerne fylder mere end {most} tilsammen. Del dem i flere omgange, eller læs dem ind på serveren med kommandoen »sagsgang import«.",
        en: "The files have more than {most} together. Send them in several goes, or read them in on the server with the command “sagsgang import”.",
    }
    reading_too_many_files(most: usize) {
        da: "Der kan højst sendes {most} fil ad gangen. Pak mappen som .zip." | "Der kan højst sendes {most} filer ad gangen. Pak mappen som .zip.",
        en: "At most {most} file can be sent in one go. Pack the folder as .zip." | "At most {most} files can be sent in one go. Pack the folder as .zip.",
    }
    reading_show { da: "Vis", en: "Show" }
    reading_show_all { da: "Alle", en: "All" }
    reading_show_waiting { da: "Afventer gennemsyn", en: "Awaits review" }
    reading_show_doubtful { da: "Med tvivl", en: "With doubts" }
    reading_show_nothing { da: "Ikke forstået", en: "Not understood" }
    reading_search { da: "Søg efter filnavn", en: "Search for a file name" }
    reading_search_do { da: "Søg", en: "Search" }
    reading_found_none { da: "Ingen dokumenter passer.", en: "No documents match." }
    reading_refused_are { da: "Filer, der blev afvist, står i rapporten over den indlæsning, de kom med.", en: "Files that were refused stand in the report of the import they came with." }
    doubt_annex_missing(count: usize, names: &str) {
        da: "Filen til {count} bilag fulgte ikke med: {names}." | "Filerne til {count} bilag fulgte ikke med: {names}.",
        en: "The file of {count} annex did not come along: {names}." | "The files of {count} annexes did not come along: {names}.",
    }
    doubt_annex_not_taken(count: usize, names: &str) {
        da: "Filen til {count} bilag er af en type, der ikke kan vedlægges, eller er tom: {names}." | "Filerne til {count} bilag er af en type, der ikke kan vedlægges, eller er tomme: {names}.",
        en: "The file of {count} annex is of a type that cannot be enclosed, or is empty: {names}." | "The files of {count} annexes are of a type that cannot be enclosed, or are empty: {names}.",
    }
}

impl Lang {
    /// How far an import has come.
    pub const fn import_state(self, state: ImportState) -> &'static str {
        match state {
            ImportState::Running => self.pick("Læses", "Being read"),
            ImportState::Stopped { .. } => self.pick("Stoppet", "Stopped"),
            ImportState::Failed { .. } => self.pick("Standset af en fejl", "Stopped by a fault"),
            ImportState::Finished { .. } => self.pick("Færdig", "Finished"),
        }
    }

    /// What came of a document of an import.
    pub const fn import_outcome(self, outcome: &Outcome) -> &'static str {
        match outcome {
            Outcome::Read { .. } => self.pick("Læst", "Read"),
            Outcome::Doubtful { .. } => self.pick("Læst med tvivl", "Read with doubts"),
            Outcome::Known { .. } => self.pick("Kendt i forvejen", "Known before"),
            Outcome::Annex { .. } => self.pick("Bilag", "Annex"),
            Outcome::Refused { .. } => self.pick("Afvist", "Refused"),
        }
    }
}
