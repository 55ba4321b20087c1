//! Words of the course of a case as it is drawn, and of what follows from it.

use crate::Lang;
use jiff::civil::Date;
use sagsgang_domain::openness::view::PublicActionState;

messages! {
    map_title { da: "Sagsgangen over tid", en: "The course over time" }
    map_today { da: "i dag", en: "today" }
    map_decides { da: "afgør", en: "decides" }
    map_follow_up { da: "opfølgning", en: "follow-up" }
    votes_for_and_against(in_favour: usize, against: usize) {
        da: "{in_favour} for, {against} imod",
        en: "{in_favour} for, {against} against",
    }
    state_due(state: &str, date: &str) { da: "{state}, frist {date}", en: "{state}, due {date}" }
    course_now { da: "Nu", en: "Now" }
    course_next { da: "Herfra", en: "From here" }
    now_decided(body: &str, date: &str) { da: "Behandlet i {body} {date}", en: "Dealt with by {body}, {date}" }
    now_on_agenda(body: &str, date: &str) { da: "På dagsordenen i {body} {date}", en: "On the agenda of {body}, {date}" }
    now_minutes_pending(body: &str, date: &str) {
        da: "Behandlet i {body} {date}. Referatet er ikke offentliggjort endnu",
        en: "Dealt with by {body}, {date}. The minutes are not published yet",
    }
    now_waits(body: &str) { da: "Venter på et møde i {body}", en: "Waits for a meeting of {body}" }
    next_none { da: "Sagsgangen er slut. Der er ingen opfølgning.", en: "The course is at its end. There is no follow-up." }
    next_then { da: ", derefter ", en: ", then " }
    next_follow_up(all: usize, done: usize) {
        da: "Opfølgning: {done} af {all} er udført" | "Opfølgning: {done} af {all} er udført",
        en: "Follow-up: {done} of {all} is done" | "Follow-up: {done} of {all} are done",
    }
    next_late(count: usize) { da: "{count} er forsinket" | "{count} er forsinkede", en: "{count} is late" | "{count} are late" }
    next_end { da: "Der er ikke planlagt mere.", en: "Nothing more is planned." }
    due_here(state: &str) { da: "frist ({state})", en: "due ({state})" }
    course_table { da: "Sagsgangen som tabel", en: "The course as a table" }
    date_and_body { da: "Udvalg og dato", en: "Body and date" }
    treatments { da: "Behandlinger", en: "Treatments" }
    recommendation_then { da: "Indstillingen, som den lød her", en: "The recommendation as it stood here" }
    papers_here { da: "Bilag", en: "Annexes" }
    in_order_of_time { da: "Hele forløbet", en: "Everything in order of time" }
    the_decision { da: "beslutningen", en: "the decision" }
    year_drawn(year: i16) { da: "Året {year}", en: "The year {year}" }
    decision_count(count: usize) { da: "{count} beslutning" | "{count} beslutninger", en: "{count} decision" | "{count} decisions" }
    decisions { da: "Beslutninger", en: "Decisions" }
    year_as_table { da: "Årets møder som tabel", en: "The meetings of the year as a table" }
    year_legend {
        da: "En firkant er et punkt på dagsordenen. De udfyldte er besluttet.",
        en: "A square is an item of the agenda. The filled ones are decided.",
    }
    other_years { da: "Andre år", en: "Other years" }
    no_meetings_in_year { da: "Der er ingen møder dette år.", en: "There are no meetings this year." }
    cases_waiting { da: "Sager på vej hertil", en: "Cases on their way here" }
    is_now_at(body: &str) { da: "Er nu i {body}", en: "Is now at {body}" }
    no_cases_waiting { da: "Her står de offentlige sager, som skal behandles her.", en: "Public cases that are to be dealt with here stand here." }
    open_follow_up { da: "Åben opfølgning", en: "Open follow-up" }
    earlier_decisions { da: "Tidligere beslutninger", en: "Earlier decisions" }
    follow_up_late { da: "Forsinket", en: "Late" }
    no_follow_up_yet { da: "Der er ingen offentlig opfølgning af sagen.", en: "There is no public follow-up of the case." }
}

impl Lang {
    /// "24. apr.", "24 Apr": as a drawing has room for.
    pub fn day_and_month(self, date: Date) -> String {
        let (day, month, short) = (date.day(), self.month(date.month()), self.month_short(date.month()));
        let dot = if self == Self::Da && month.len() > short.len() { "." } else { "" };
        match self {
            Self::Da => format!("{day}. {short}{dot}"),
            Self::En => format!("{day} {short}"),
        }
    }

    /// How far a follow-up is, as the public may know.
    pub fn public_action_state(self, state: PublicActionState) -> &'static str {
        match state {
            PublicActionState::Open => self.pick("Åben", "Open"),
            PublicActionState::Done { .. } => self.pick("Udført", "Done"),
            PublicActionState::Dropped { .. } => self.pick("Bortfaldet", "Dropped"),
        }
    }
}
