//! Words of the pages of cases.

messages! {
    case_new { da: "Ny sag", en: "New case" }
    case_open_verb { da: "Opret sag", en: "Open the case" }
    case_opened { da: "Sagen er oprettet som kladde. Skriv den her.", en: "The case is opened as a draft. Write it here." }
    case_title_hint { da: "Som den skal stå på dagsordenen.", en: "As it is to stand on the agenda." }
    case_number_hint { da: "Lad feltet være tomt for at få det næste nummer.", en: "Leave it empty to get the next number." }
    case_kind_label { da: "Sagstype", en: "Kind of case" }
    author { da: "Sagsbehandler", en: "Author" }
    approver { da: "Godkendende direktør", en: "Approving director" }
    approver_hint { da: "Den, der skal godkende sagen, før den kan komme på en dagsorden.", en: "Who is to approve the case before it can be put on an agenda." }
    public_title { da: "Offentlig titel", en: "Title for the public" }
    public_title_hint { da: "Vises i stedet for titlen, når sagen er lukket. Den må ikke røbe det, der er lukket.", en: "Shown instead of the title when the case is closed. It must not reveal what is closed." }

    cases_count(count: usize) { da: "{count} sag" | "{count} sager", en: "{count} case" | "{count} cases" }
    cases_none { da: "Her vil sagerne stå. Opret den første.", en: "The cases will stand here. Open the first." }
    cases_none_found { da: "Ingen sager passer. Prøv et andet ord eller stadie.", en: "No case fits. Try another word or stage." }
    title_or_number { da: "Titel eller nummer", en: "Title or number" }
    stage { da: "Stadie", en: "Stage" }
    where_now { da: "Hvor er den nu", en: "Where it is now" }

    case_edit { da: "Skriv sagen", en: "Write the case" }
    case_saved { da: "Sagen er gemt.", en: "The case is saved." }
    case_not_editable {
        da: "Sagens tekst kan ikke rettes nu, fordi den er sendt til godkendelse eller er på vej gennem udvalgene. En sag på vej kan suppleres.",
        en: "The text cannot be changed now, because it has been submitted or is on its way through the bodies. A case on its way can be supplemented.",
    }
    case_no_text { da: "Sagen har ingen tekst endnu.", en: "The case has no text yet." }
    frame_of_case { da: "Rammer for sagen", en: "The frame of the case" }
    section_needed { da: "Skal udfyldes, før sagen kan indsendes.", en: "Must be written before the case can be submitted." }
    section_free { da: "Et afsnit mere", en: "One more section" }
    section_openness { da: "Hvem må læse afsnittet?", en: "Who may read the section?" }
    recommended_by { da: "Hvem indstiller?", en: "Who recommends?" }
    recommended_by_hint { da: "For eksempel “Velfærdsdirektøren”.", en: "Such as “Velfærdsdirektøren”." }
    clauses { da: "At-punkter", en: "Clauses" }
    clauses_hint { da: "Ét på hver linje, for eksempel: at planen godkendes, og", en: "One on each line, such as: at planen godkendes, og" }
    who_may_read { da: "Hvem må læse?", en: "Who may read?" }
    open_to_public { da: "Åben for offentligheden", en: "Open to the public" }
    closed_because(ground: &str) { da: "Lukket: {ground}", en: "Closed: {ground}" }
    another_ground { da: "anden grund", en: "another ground" }
    ground_other { da: "Anden lukkegrund", en: "Another ground" }
    ground_other_hint { da: "Bestemmelsen, hvis du valgte “anden grund”.", en: "The provision, if you chose “another ground”." }
    opens_when { da: "Kan åbnes når", en: "Can be opened when" }
    opens_when_hint { da: "For eksempel “når alle grundene er solgt”.", en: "Such as “når alle grundene er solgt”." }

    missing_heading { da: "Mangler, før sagen kan indsendes", en: "Missing before the case can be submitted" }
    nothing_missing { da: "Intet mangler. Sagen kan indsendes.", en: "Nothing is missing. The case can be submitted." }
    case_submit { da: "Send til godkendelse", en: "Submit for approval" }
    case_submitted { da: "Sagen er sendt til godkendelse hos direktøren.", en: "The case has been sent to its director for approval." }
    case_approve { da: "Godkend sagen", en: "Approve the case" }
    case_approved { da: "Sagen er godkendt. Første udvalg på sagsgangen venter nu på den.", en: "The case is approved. The first body of its course now waits for it." }
    case_return { da: "Returnér til sagsbehandleren", en: "Return to the author" }
    return_note { da: "Hvad skal rettes?", en: "What must be mended?" }
    return_note_hint { da: "Sagsbehandleren ser det øverst på sagen.", en: "The author sees it at the top of the case." }
    case_returned { da: "Sagen er returneret til sagsbehandleren.", en: "The case has been returned to its author." }
    case_returned_on(date: &str) { da: "Returneret {date}", en: "Returned {date}" }
    case_supplement { da: "Tilføj supplerende sagsfremstilling", en: "Add a supplement" }
    supplement_help { da: "Det, der står, ændres ikke. Supplementet følger sagen til de næste udvalg.", en: "What stands is not changed. The supplement follows the case to the next bodies." }
    supplement_text { da: "Supplement", en: "Supplement" }
    case_supplemented { da: "Supplementet er føjet til sagen.", en: "The supplement has been added to the case." }
    case_withdraw { da: "Træk sagen", en: "Withdraw the case" }
    withdraw_help { da: "Det kan ikke gøres om. Sagen bliver stående med begrundelsen.", en: "This cannot be undone. The case stays with the reason." }
    case_withdrawn { da: "Sagen er trukket.", en: "The case is withdrawn." }
    case_withdrawn_on(date: &str) { da: "Trukket {date}", en: "Withdrawn {date}" }
    back_to_case { da: "Tilbage til sagen", en: "Back to the case" }

    course_plan { da: "Læg sagsgang", en: "Lay the course" }
    course_help {
        da: "Vælg de udvalg, sagen skal forbi, i rækkefølge. Kun én behandling kan afgøre sagen, og efter den kan udvalg kun orienteres. Lad et udvalg være tomt for at fjerne det.",
        en: "Choose the bodies the case is to pass, in order. Only one stop can decide, and after it bodies can only take note. Leave a body empty to remove it.",
    }
    course_none { da: "Sagsgangen er ikke lagt endnu. Her vil den stå som en linje med de udvalg, sagen skal forbi.", en: "The course has not been laid yet. It will stand here as a line with the bodies the case is to pass." }
    course_save { da: "Gem sagsgang", en: "Save the course" }
    stop_skip { da: "Udelad en behandling", en: "Leave out a stop" }
    stop_skip_help { da: "Behandlingen bliver stående på sagsgangen som udgået med begrundelsen. Var det dens tur, er det nu den næstes.", en: "The stop stays on the course as left out, with the reason. If it was its turn, it is now the next one's." }
    stop_to_skip { da: "Behandling, der udgår", en: "Stop to leave out" }
    stop_left_out { da: "Behandlingen er udgået af sagsgangen.", en: "The stop is left out of the course." }
    course_planned { da: "Sagsgangen er lagt.", en: "The course is laid." }
    course_not_now { da: "Sagsgangen kan ikke ændres nu.", en: "The course cannot be changed now." }
    stop_number(number: usize) { da: "Behandling {number}", en: "Stop {number}" }
    stop_fixed { da: "Ligger fast, fordi sagen er behandlet eller sat på en dagsorden.", en: "Fixed, because the case has been dealt with or is on an agenda." }
    stop_skipped(reason: &str) { da: "Udgået: {reason}", en: "Skipped: {reason}" }
    task { da: "Opgave", en: "Task" }
    task_usual { da: "Det, udvalget plejer", en: "What the body usually does" }
    no_body { da: "Intet udvalg", en: "No body" }

    annexes_edit { da: "Bilag", en: "Annexes" }
    annex_add { da: "Vedlæg bilag", en: "Enclose an annex" }
    annex_added { da: "Bilaget er vedlagt.", en: "The annex is enclosed." }
    annex_removed { da: "Bilaget er fjernet.", en: "The annex is removed." }
    annex_title_hint { da: "Tom: filens navn.", en: "Empty: the name of the file." }
    document_number_label { da: "Dokumentnummer", en: "Document number" }
    journal_number_label { da: "Journalnummer", en: "Journal number" }
    file_hint(most: &str) { da: "PDF, Word, Excel, PowerPoint, OpenDocument, billede eller tekst. Højst {most}.", en: "PDF, Word, Excel, PowerPoint, OpenDocument, an image or text. At most {most}." }
    file_needed { da: "Vælg en fil.", en: "Choose a file." }
}

impl crate::Lang {
    /// The name of a stage by its English name in addresses and logs; what is no stage gives the name back.
    pub fn case_stage_named(self, name: &str) -> String {
        let word = match name {
            "draft" => self.pick("Kladde", "Draft"),
            "submitted" => self.pick("Til godkendelse", "Awaiting approval"),
            "returned" => self.pick("Returneret", "Returned"),
            "approved" => self.pick("I gang", "Under way"),
            "concluded" => self.pick("Afsluttet", "Concluded"),
            "withdrawn" => self.pick("Trukket", "Withdrawn"),
            other => other,
        };
        word.to_owned()
    }
}
