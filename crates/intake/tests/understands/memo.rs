use super::{memo, reading, value, values};
use sagsgang_intake::Warning;

const MEMO: &str = " Notat \n\n \n\nPlan for stabens arbejde – Direktionen den 12. jan. 2023 \n \nBetjening af: \n\n Byrådet \n Ældrerådet \n\n \n\
Derudover er staben tovholder på: analyser, mad- og måltidspolitik (herunder tilsyn, besøg), udbud mv.. \n \n\
Staben består af tre AC medarbejdere og en HK medarbejder. \n \nStørre opgaver \n\n Omlægning af vejnettet i samarbejde \nmed havnen. \n\n \
Analyser: \no Analyse af cyklister i for-\n\nårets trafik \no Analyse af busser \n\n \nDrøftelsespunkter \n\n Nye ruter i 2024 \n Budget 2025 \n";

#[test]
fn the_head_names_title_body_and_day() {
    let read = memo(MEMO);
    assert_eq!(value(read.title.as_ref()), "Plan for stabens arbejde");
    assert_eq!(value(read.forum.as_ref()), "Direktionen");
    assert_eq!(read.date.map(|d| d.value.to_string()).as_deref(), Some("2023-01-12"));
}

#[test]
fn lists_without_bullets_are_read_by_their_white_space() {
    let read = memo(MEMO);
    assert_eq!(values(&read.bodies_served), ["Byrådet", "Ældrerådet"]);
    assert_eq!(values(&read.discussion_points), ["Nye ruter i 2024", "Budget 2025"]);
}

#[test]
fn tasks_have_their_parts() {
    let read = memo(MEMO);
    let tasks: Vec<_> = read.tasks.iter().map(|t| t.text.value.as_str()).collect();
    assert_eq!(tasks, ["Omlægning af vejnettet i samarbejde med havnen.", "Analyser:"]);
    assert_eq!(values(&read.tasks[1].subtasks), ["Analyse af cyklister i forårets trafik", "Analyse af busser"]);
}

#[test]
fn tasks_in_a_sentence_are_cut_at_commas_outside_brackets() {
    assert_eq!(
        values(&memo(MEMO).standing_tasks),
        ["analyser", "mad- og måltidspolitik (herunder tilsyn, besøg)", "udbud mv."]
    );
}

#[test]
fn staff_is_counted() {
    let staff: Vec<_> = memo(MEMO).staffing.into_iter().map(|s| (s.value.count, s.value.kind)).collect();
    assert_eq!(staff, [(3, "AC".to_owned()), (1, "HK".to_owned())]);
}

#[test]
fn a_date_that_the_content_contradicts_is_said() {
    let warnings = reading(MEMO).warnings;
    assert!(matches!(warnings.as_slice(), [Warning::DateContradicted { suggested_year: 2024, .. }]), "{warnings:?}");
}
