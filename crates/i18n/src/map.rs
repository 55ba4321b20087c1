//! The public map.

messages! {
    town_map { da: "Kort", en: "Map" }
    map_lead { da: "Hvad er besluttet hvor? Søg på din vej, eller se hele kommunen.", en: "What was decided where? Search for your road, or look at the whole municipality." }
    map_road { da: "Vej, adresse eller sted", en: "Road, address or place" }
    map_all_bodies { da: "Alle udvalg", en: "All bodies" }
    map_year { da: "År", en: "Year" }
    map_all_years { da: "Alle år", en: "All years" }
    map_state { da: "Status", en: "Status" }
    map_any { da: "Alle", en: "All" }
    map_decided { da: "Behandlet", en: "Dealt with" }
    map_under_way { da: "På vej", en: "Under way" }
    map_found(count: usize) { da: "{count} sag" | "{count} sager", en: "{count} matter" | "{count} matters" }
    map_nothing {
        da: "Ingen åbne sager her. Prøv vejens navn uden nummer, et andet år eller et andet udvalg.",
        en: "No open matters here. Try the road without its number, another year or another body.",
    }
    map_drawn { da: "Kort over kommunen med sagernes steder", en: "Map of the municipality with the places of the matters" }
    map_legend {
        da: "Fyldt cirkel: sagen er behandlet. Åben firkant: sagen er på vej. Stiplet: vejen eller området. Tallet er sagens nummer i listen, som siger det samme.",
        en: "Filled circle: dealt with. Open square: under way. Dashed: the road or the area. The number is that of the matter in the list, which says the same.",
    }
    map_not_drawn { da: "ikke på kortet", en: "not on the map" }
}
