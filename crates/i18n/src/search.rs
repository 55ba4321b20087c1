//! Words of the search: what was found, how it spreads, how to ask.

messages! {
    search_kind { da: "Slags", en: "Kind" }
    items_label { da: "Punkter", en: "Items" }
    annex_label { da: "Bilag", en: "Annex" }
    annexes_label { da: "Bilag", en: "Annexes" }
    case_label { da: "Sag", en: "Case" }
    cases_label { da: "Sager", en: "Cases" }
    actions_label { da: "Opfølgning", en: "Follow-up" }
    follow_up_open { da: "Skal gøres", en: "To be done" }
    follow_up_done { da: "Udført", en: "Done" }
    follow_up_dropped { da: "Bortfaldet", en: "Dropped" }
    bodies_label { da: "Udvalg", en: "Bodies" }
    people_label { da: "Folkevalgte", en: "Elected members" }
    person_label { da: "Folkevalgt", en: "Elected member" }
    facet_decision { da: "Beslutning", en: "Decision" }
    facet_person { da: "Person", en: "Person" }
    facet_person_hint { da: "Stemte, stillede forslag eller fik bemærkning ført til referat", en: "Voted, moved a proposal or had a remark recorded" }
    facet_more(count: usize) { da: "Vis {count} mere" | "Vis {count} flere", en: "Show {count} more" | "Show {count} more" }
    narrowed_to { da: "Afgrænset til", en: "Narrowed to" }
    without_filter(filter: &str) { da: "Fjern “{filter}”", en: "Remove “{filter}”" }
    without_filters { da: "Fjern alle", en: "Remove all" }
    hits_of_filters(count: usize) { da: "{count} resultat" | "{count} resultater", en: "{count} result" | "{count} results" }
    search_page_of(page: usize) { da: "side {page}", en: "page {page}" }
    search_in_annex_of { da: "Bilag til", en: "Annex to" }
    search_also_in { da: "Også behandlet i", en: "Also considered by" }
    due_on(date: &str) { da: "Frist {date}", en: "Due {date}" }
    answered_instead(asked: &str, answered: &str) {
        da: "“{asked}” står ingen steder. Her er resultater for “{answered}”.",
        en: "“{asked}” stands nowhere. These are results for “{answered}”.",
    }
    search_exactly(asked: &str) { da: "Søg efter præcis “{asked}”", en: "Search for exactly “{asked}”" }
    did_you_mean { da: "Mente du", en: "Did you mean" }
    index_is_building {
        da: "Søgningen er ved at blive bygget op, så der kan mangle resultater. Prøv igen om lidt.",
        en: "The search is being built up, so results may be missing. Try again in a while.",
    }
    index_built_so_far(done: &str, total: &str) { da: "{done} af {total} er med.", en: "{done} of {total} are in." }
    nothing_with_filters(query: &str) {
        da: "Intet med “{query}” passer til afgrænsningen.",
        en: "Nothing with “{query}” fits what you narrowed to.",
    }
    nothing_try {
        da: "Prøv et andet ord for det samme, færre ord eller ordets grundform. Det, der er lukket, kan ikke findes her.",
        en: "Try another Danish word for it, fewer words or the word’s basic form. What is closed cannot be found here.",
    }
    nothing_try_inside {
        da: "Prøv et andet ord for det samme, færre ord eller ordets grundform. Du finder kun det, du selv har adgang til.",
        en: "Try another Danish word for it, fewer words or the word’s basic form. You find only what you have access to.",
    }
    search_desk { da: "Søg på arbejdsbordet", en: "Search the desk" }
    search_member { da: "Søg i dine udvalgs papirer", en: "Search the papers of your bodies" }
    search_inside_lead {
        da: "Her findes også lukkede punkter og det, der ikke er ude endnu, så langt din adgang rækker.",
        en: "Closed items and what is not out yet are found here too, as far as your access reaches.",
    }
    search_public_instead { da: "Søg i det, alle kan se", en: "Search what everybody can see" }
    search_help_annexes_inside {
        da: "Teksten i bilag er med, og du kommer til siden, hvor ordet står.",
        en: "The text of annexes is included, and you are led to the page on which the word stands.",
    }
    closed_matter { da: "Lukket", en: "Closed" }
    agenda_in_preparation { da: "Ikke udsendt", en: "Not sent out" }
    search_help_compounds {
        da: "Ord inde i andre ord findes også: “bolig” finder “ældreboligerne”. Det hele ord står først.",
        en: "Words inside other words are found too: “bolig” finds “ældreboligerne”. The whole word comes first.",
    }
    search_help_slips {
        da: "En stavefejl gør ikke noget: findes ordet ikke, søges der efter det nærmeste.",
        en: "A slip of spelling does no harm: where a word is not found, the nearest is searched for.",
    }
    search_help_annexes {
        da: "Teksten i åbne bilag er med, og du kommer til siden, hvor ordet står.",
        en: "The text of open annexes is included, and you are led to the page on which the word stands.",
    }
    suggestions_label { da: "Forslag", en: "Suggestions" }
    suggestions_found(count: usize) {
        da: "{count} forslag. Gå til det med pil ned." | "{count} forslag. Gå til dem med pil ned.",
        en: "{count} suggestion. Go to it with the down arrow." | "{count} suggestions. Go to them with the down arrow.",
    }
    suggestions_none { da: "Ingen forslag. Tryk Enter for at søge.", en: "No suggestions. Press Enter to search." }
}
