//! Words of follow-up and programmes.

messages! {
    actions_open { da: "Åbne", en: "Open" }
    actions_late { da: "For sent", en: "Late" }
    actions_mine { da: "Mine åbne", en: "Mine, open" }
    actions_closed { da: "Lukkede", en: "Closed" }
    actions_all { da: "Alle", en: "All" }
    actions_count(count: usize) { da: "{count} opfølgning" | "{count} opfølgninger", en: "{count} follow-up" | "{count} follow-ups" }
    actions_none {
        da: "Ingen opfølgning her. Den oprettes fra et punkt med en beslutning.",
        en: "No follow-up here. It is raised from an item with a decision.",
    }
    action_search { da: "Tekst, ansvarlig eller udvalg", en: "Text, person or body" }
    decided_by { da: "Besluttet af", en: "Decided by" }
    nobody_yet { da: "Ingen endnu", en: "Nobody yet" }
    no_deadline { da: "Ingen frist", en: "No deadline" }
    to_case { da: "Gå til sagen", en: "Go to the case" }
    statuses { da: "Statusmeldinger", en: "Status notes" }
    statuses_none { da: "Her vil det stå, hvordan det går.", en: "How it goes will stand here." }
    how_it_goes { da: "Hvordan går det?", en: "How does it go?" }
    status_give { da: "Giv status", en: "Give status" }
    status_given { da: "Status er gemt.", en: "The status is saved." }
    what_came_of_it { da: "Hvad kom der ud af det?", en: "What came of it?" }
    action_complete { da: "Meld udført", en: "Say that it is done" }
    action_completed { da: "Opfølgningen er meldt udført.", en: "The follow-up is done." }
    action_assign { da: "Tildel ansvarlig og frist", en: "Give it an owner and a deadline" }
    action_assigned { da: "Ansvarlig og frist er gemt.", en: "Owner and deadline are saved." }
    action_drop { da: "Lad bortfalde", en: "Drop it" }
    action_dropped { da: "Opfølgningen er bortfaldet. Den kan genåbnes.", en: "The follow-up is dropped. It can be reopened." }
    action_reopen { da: "Genåbn", en: "Reopen" }
    action_reopened { da: "Opfølgningen er genåbnet.", en: "The follow-up is open again." }
    action_confirm { da: "Bekræft", en: "Confirm" }
    action_confirmed { da: "Opfølgningen er bekræftet og tæller fra nu.", en: "The follow-up is confirmed and counts from now." }

    programme_new { da: "Nyt program", en: "New programme" }
    programme_open_verb { da: "Opret program", en: "Open the programme" }
    programme_opened { da: "Programmet er oprettet. Tilføj tiltag.", en: "The programme is open. Add measures." }
    programmes_none_yet { da: "Her vil programmer og handleplaner stå. Opret det første.", en: "Programmes will stand here. Open the first." }
    summary { da: "Hvad handler det om?", en: "What is it about?" }
    measure_add { da: "Tilføj tiltag", en: "Add a measure" }
    measure_added { da: "Tiltaget er tilføjet.", en: "The measure is added." }
    measures_none { da: "Her vil spor og tiltag stå. Tilføj det første tiltag.", en: "Tracks and measures will stand here. Add the first measure." }
    track_first { da: "For eksempel “Rekruttering”.", en: "Such as “Rekruttering”." }
    track_hint(tracks: &str) { da: "Et spor, der findes ({tracks}), eller et nyt.", en: "A track there is ({tracks}), or a new one." }
    begins { da: "Begynder", en: "Begins" }
    ends { da: "Slutter", en: "Ends" }
    begins_needed { da: "Skriv, hvornår tiltaget begynder.", en: "Write when the measure begins." }
    statuses_give { da: "Giv status på alle tiltag", en: "Give the status of all measures" }
    statuses_help { da: "Status pr. én dato. Det, der er sagt før, bliver stående. Et tiltag uden tekst springes over.", en: "The status as of one date. What was said before stays. A measure without words is passed over." }
    statuses_save { da: "Gem status", en: "Save the status" }
    statuses_given(count: usize) { da: "Status er gemt for {count} tiltag." | "Status er gemt for {count} tiltag.", en: "The status of {count} measure is saved." | "The status of {count} measures is saved." }
    statuses_empty { da: "Skriv status for mindst ét tiltag.", en: "Write the status of at least one measure." }
    status_words_needed { da: "Skriv et par ord om status.", en: "Write a few words on the status." }
    as_of { da: "Status pr.", en: "Status as of" }
    last_status(date: &str, mark: &str) { da: "Sidst, {date}: {mark}.", en: "Last, {date}: {mark}." }
}
