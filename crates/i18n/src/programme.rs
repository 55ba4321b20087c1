//! Words of a programme as it is drawn and compared.

use crate::Lang;
use sagsgang_domain::programme::{Movement, StatusMark, Stuck};

messages! {
    compared_with_label { da: "Sammenlignet med", en: "Compared with" }
    compared_with_nothing { da: "Ingen sammenligning", en: "No comparison" }
    report_dates { da: "Der er status pr.", en: "There is a status as of" }
    how_far(done: usize, all: usize) {
        da: "{done} af {all} tiltag er gennemført." | "{done} af {all} tiltag er gennemført.",
        en: "{done} of {all} measures is done." | "{done} of {all} measures are done.",
    }
    since_report(date: &str) { da: "Siden {date}", en: "Since {date}" }
    movement_new { da: "Ny", en: "New" }
    movement_reworded { da: "Ny tekst", en: "New words" }
    movement_unchanged { da: "Uændret", en: "Unchanged" }
    movement_silent { da: "Tavs", en: "Silent" }
    movement_done_since { da: "Gennemført siden", en: "Done since" }
    movement_done_before { da: "Gennemført før", en: "Done before" }
    movement_changed { da: "Ændret", en: "Changed" }
    silent_help { da: "Tavs: der er ikke sagt noget nyt.", en: "Silent: nothing new has been said." }
    what_moved { da: "Det har flyttet sig", en: "What moved" }
    what_is_stuck { da: "Det går i stå", en: "What is stuck" }
    nothing_moved { da: "Ingen tiltag har flyttet sig.", en: "No measure has moved." }
    nothing_stuck { da: "Ingen tiltag er gået i stå.", en: "No measure is stuck." }
    still_delayed { da: "stadig forsinket", en: "still delayed" }
    overdue { da: "skulle være slut", en: "should be over" }
    still_silent { da: "intet nyt", en: "nothing new" }
    from_to(from: &str, to: &str) { da: "{from} → {to}", en: "{from} → {to}" }
    was(mark: &str) { da: "Før: {mark}", en: "Before: {mark}" }
    programme_drawn { da: "Tiltagene over tid", en: "The measures over time" }
    programme_legend {
        da: "En bjælke er et tiltags periode, udfyldt til den viste dag. Et mærke er en status.",
        en: "A bar is the period of a measure, filled to the day shown. A mark is a status.",
    }
}

impl Lang {
    /// What a measure's status did between two days.
    pub fn movement(self, movement: Movement) -> &'static str {
        match movement {
            Movement::New => self.movement_new(),
            Movement::Changed { from: StatusMark::Unstated } => self.movement_reworded(),
            Movement::Changed { .. } => self.movement_changed(),
            Movement::Unchanged => self.movement_unchanged(),
            Movement::Silent => self.movement_silent(),
            Movement::Done { since: true } => self.movement_done_since(),
            Movement::Done { since: false } => self.movement_done_before(),
        }
    }

    /// Why a measure is stuck.
    pub fn stuck(self, stuck: Stuck) -> &'static str {
        match stuck {
            Stuck::StillDelayed => self.still_delayed(),
            Stuck::Overdue => self.overdue(),
            Stuck::Silent => self.still_silent(),
        }
    }
}
