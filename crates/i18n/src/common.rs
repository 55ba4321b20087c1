//! Words that stand on many pages: the frame, forms, buttons, tables.

messages! {
    product { da: "Sagsgang", en: "Sagsgang" }
    site_subject { da: "Politik og beslutninger", en: "Politics and decisions" }
    skip_to_content { da: "Gå til indhold", en: "Skip to content" }
    main_navigation { da: "Hovedmenu", en: "Main menu" }
    desk_navigation { da: "Arbejdsbord", en: "Workspace" }
    breadcrumbs { da: "Brødkrumme", en: "Breadcrumbs" }
    front_page { da: "Forside", en: "Front page" }
    other_language { da: "English", en: "Dansk" }
    other_language_label { da: "Read this page in English", en: "Læs denne side på dansk" }
    search { da: "Søg", en: "Search" }
    search_label { da: "Søg i sager, møder og beslutninger", en: "Search cases, meetings and decisions" }
    search_verb { da: "Søg", en: "Search" }
    log_in { da: "Log ind", en: "Sign in" }
    log_out { da: "Log ud", en: "Sign out" }
    signed_in_as(name: &str) { da: "Logget ind som {name}", en: "Signed in as {name}" }
    footer_municipality(name: &str) {
        da: "Politiske sager og beslutninger i {name}",
        en: "Political cases and decisions in {name}",
    }
    footer_open_data { da: "Åbne data", en: "Open data" }
    footer_printed_from(address: &str) { da: "Udskrevet fra {address}", en: "Printed from {address}" }

    error_prefix { da: "Fejl", en: "Error" }
    error_summary(count: usize) {
        da: "Der er {count} fejl, som skal rettes" | "Der er {count} fejl, som skal rettes",
        en: "There is {count} error to correct" | "There are {count} errors to correct",
    }
    required { da: "skal udfyldes", en: "required" }
    optional { da: "valgfrit", en: "optional" }
    choose { da: "Vælg", en: "Choose" }
    save { da: "Gem", en: "Save" }
    cancel { da: "Fortryd", en: "Cancel" }
    edit { da: "Ret", en: "Edit" }
    add { da: "Tilføj", en: "Add" }
    remove { da: "Fjern", en: "Remove" }
    show { da: "Vis", en: "Show" }
    download { da: "Hent", en: "Download" }
    print { da: "Udskriv", en: "Print" }
    yes { da: "Ja", en: "Yes" }
    no { da: "Nej", en: "No" }
    unknown { da: "Ikke oplyst", en: "Not stated" }
    none { da: "Ingen", en: "None" }
    success { da: "Udført", en: "Done" }
    warning { da: "Bemærk", en: "Note" }
    error { da: "Fejl", en: "Error" }
    information { da: "Information", en: "Information" }

    pages { da: "Sider", en: "Pages" }
    page_number(number: usize) { da: "Side {number}", en: "Page {number}" }
    page_of(number: usize, last: usize) { da: "Side {number} af {last}", en: "Page {number} of {last}" }
    previous_page { da: "Forrige side", en: "Previous page" }
    next_page { da: "Næste side", en: "Next page" }

    rich_text_hint {
        da: "Tom linje giver nyt afsnit. Skriv # foran en overskrift, - foran et punkt, **fed** og *kursiv*.",
        en: "A blank line starts a paragraph. Write # before a heading, - before a bullet, **bold** and *italic*.",
    }
    date_hint { da: "For eksempel 2024-04-24", en: "For example 2024-04-24" }
    time_hint { da: "For eksempel 14.00", en: "For example 14:00" }
    new_window { da: "åbner i nyt vindue", en: "opens in a new window" }
    legal_basis { da: "Lovgrundlag", en: "Legal basis" }
}
