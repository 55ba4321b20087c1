//! The page that says what is published and what is not.

messages! {
    completeness_minutes_out(period: &str, out: usize, held: usize) {
        da: "I {period} er {out} af {held} referater ude.",
        en: "In {period}, {out} of {held} minutes are out.",
    }
    completeness_all_closed(items: usize, of: usize, annexes: usize, of_annexes: usize) {
        da: "{items} af {of} punkter og {annexes} af {of_annexes} bilag er lukkede.",
        en: "{items} of {of} items and {annexes} of {of_annexes} annexes are closed.",
    }
    completeness { da: "Fuldstændighed", en: "Completeness" }
    completeness_lead {
        da: "Hvad er offentliggjort, hvad er ikke, og på hvilket grundlag – og hvor sent kom det.",
        en: "What is published, what is not, and on which ground – and how late it came.",
    }
    completeness_period { da: "Periode", en: "Period" }
    completeness_years { da: "År", en: "Years" }
    completeness_terms { da: "Valgperioder", en: "Terms" }
    completeness_none { da: "Ingen offentlige møder i perioden.", en: "No public meetings in this period." }
    completeness_by_body { da: "Udvalg for udvalg", en: "Body by body" }
    completeness_all { da: "I alt", en: "In all" }
    completeness_held { da: "Møder holdt", en: "Meetings held" }
    completeness_agendas { da: "Dagsordener ude", en: "Agendas out" }
    completeness_minutes { da: "Referater ude", en: "Minutes out" }
    completeness_days { da: "Dage til referat", en: "Days to minutes" }
    completeness_items { da: "Punkter", en: "Items" }
    completeness_closed { da: "Lukkede punkter", en: "Closed items" }
    completeness_closed_annexes { da: "Lukkede bilag", en: "Closed annexes" }
    completeness_called_off { da: "Aflyst, trukket", en: "Called off, taken back" }
    completeness_late(count: usize) { da: "{count} for sent", en: "{count} late" }
    completeness_missing(count: usize) { da: "{count} mangler", en: "{count} missing" }
    completeness_pending(count: usize) { da: "{count} afventer", en: "{count} awaited" }
    completeness_of(count: usize, all: usize) { da: "{count} af {all}", en: "{count} of {all}" }
    completeness_grounds { da: "Lukkede punkter efter grund", en: "Closed items by ground" }
    completeness_grounds_lead(count: usize, all: usize) {
        da: "{count} af {all} punkter er lukkede.",
        en: "{count} of {all} items are closed.",
    }
    completeness_decisions(told: usize, silent: usize) {
        da: "Af de lukkede punkter, hvis referat er ude, er beslutningen offentliggjort i {told}; i {silent} er den det ikke.",
        en: "Of the closed items whose minutes are out, the decision is published in {told}; in {silent} it is not.",
    }
    completeness_annexes(open: usize, closed: usize) {
        da: "Af bilagene til åbne punkter kan {open} hentes; {closed} er lukkede.",
        en: "Of the annexes of open items, {open} can be fetched; {closed} are closed.",
    }
    completeness_ground { da: "Grund", en: "Ground" }
    completeness_count { da: "Antal", en: "Number" }
    completeness_each_meeting { da: "Møde for møde", en: "Meeting by meeting" }
    completeness_sent(before: i32, day: &str) { da: "{day}, {before} dag før mødet" | "{day}, {before} dage før mødet", en: "{day}, {before} day before the meeting" | "{day}, {before} days before the meeting" }
    completeness_in_time { da: "rettidigt", en: "in time" }
    completeness_days_late(days: i32) { da: "{days} dag for sent" | "{days} dage for sent", en: "{days} day late" | "{days} days late" }
    completeness_out_undated { da: "ude, dagen er ikke kendt", en: "out, the day is not known" }
    completeness_not_out { da: "ikke offentliggjort", en: "not published" }
    completeness_due_by(day: &str) { da: "ventes senest {day}", en: "due by {day}" }
    completeness_minutes_after(days: i32, day: &str) { da: "{day}, {days} dag efter mødet" | "{day}, {days} dage efter mødet", en: "{day}, {days} day after the meeting" | "{day}, {days} days after the meeting" }
    completeness_waited(days: i32) { da: "afventer, {days} dag siden mødet" | "afventer, {days} dage siden mødet", en: "awaited, {days} day since the meeting" | "awaited, {days} days since the meeting" }
    completeness_ahead { da: "kommende", en: "to come" }
    completeness_retracted { da: "trukket tilbage", en: "taken back" }
    completeness_how {
        da: "Fristen for dagsordenen er fire hverdage før mødet (kommunestyrelsesloven § 8, stk. 4), regnet fra udsendelsen. Loven sætter ingen fast frist for referatet; der tælles dage. For ældre dokumenter, der er læst ind, kendes dagene ikke.",
        en: "The agenda is due four weekdays before the meeting (kommunestyrelsesloven § 8(4)), counted from its dispatch. The law sets no fixed date for the minutes; the days are counted. Of older documents that were read in, the days are not known.",
    }
    completeness_legend {
        da: "Én firkant for hvert møde: fyldt, når referatet er ude; med kryds, når det afventer; tom, når mødet er kommende; stiplet, når det er aflyst eller trukket tilbage.",
        en: "One square for each meeting: filled when the minutes are out; crossed when they are awaited; empty when the meeting is to come; dashed when it was called off or taken back.",
    }
}
