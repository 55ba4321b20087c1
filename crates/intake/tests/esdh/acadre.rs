use super::{
    ACADRE, MANIFEST, annexes, decisions, item, minutes, names, origin, reading, sections, value, values, with,
};
use sagsgang_intake::draft::{DecisionClass, Paper, Standing};

#[test]
fn the_meeting_is_read_with_those_who_came_and_those_who_did_not() {
    let read = minutes(ACADRE);
    assert_eq!(value(read.body.as_ref()), "Udvalget for havn, kyst og kultur");
    assert_eq!(read.date.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2024-04-12"));
    assert_eq!(
        (names(&read.present), names(&read.absent)),
        (vec!["Anna Lund (A)".to_owned()], vec!["Bo Krogh (F)".to_owned()])
    );
    assert_eq!(read.items.iter().map(|i| value(i.number.as_ref())).collect::<Vec<_>>(), ["715", "716"]);
}

#[test]
fn the_absent_flag_is_true_for_who_was_missing() {
    let turned = with(ACADRE, r#"<field name="absent">1</field>"#, r#"<field name="absent">0</field>"#);
    let read = minutes(&turned);
    assert_eq!((read.present.len(), read.absent.len()), (2, 0));
}

#[test]
fn in_an_agenda_nobody_was_there_yet() {
    let agenda = with(&with(ACADRE, "Referat HKK", "Dagsorden HKK"), ">Referat<", ">Dagsorden<");
    let read = minutes(&agenda);
    assert_eq!(origin(&read).paper, Paper::Agenda);
    assert_eq!((read.present.len(), names(&read.absent)), (0, vec!["Bo Krogh (F)".to_owned()]));
}

#[test]
fn sections_go_by_their_type_and_empty_ones_are_none() {
    let read = minutes(ACADRE);
    let item = item(&read, "715");
    assert_eq!(sections(item), [("Resumé", "Der er brug for en sti."), ("Det skete", "- Stien er tegnet")]);
    let recommendation = item.recommendation.as_ref().expect("a recommendation");
    assert_eq!(values(&recommendation.clauses), ["stien anlægges", "der søges tilskud"]);
    assert_eq!((value(item.case_number.as_ref()), names(&item.absent)), ("24/111", vec!["Gry Bech (B)".to_owned()]));
}

#[test]
fn every_decision_of_the_case_is_read_in_order() {
    let read = minutes(ACADRE);
    let item = item(&read, "715");
    let body = "Udvalget for havn, kyst og kultur";
    let told = decisions(item);
    assert_eq!(told[0], (body, "2024-03-10".to_owned(), "Udsat."));
    assert_eq!((told[1].0, told[1].1.as_str()), (body, "2024-04-12"));
    assert_eq!(item.concluding(Some(body)).map(|d| d.class), Some(DecisionClass::Adopted));
    assert_eq!((item.remarks.len(), item.follow_up.len()), (1, 1));
}

#[test]
fn a_decision_of_an_earlier_meeting_is_not_that_of_a_meeting_to_come() {
    let text = String::from_utf8_lossy(ACADRE).into_owned();
    let from = text.find(r#"<table name="bullet"><fields><field name="bulletname">Beslutning i Udvalget for havn, kyst og kultur (HKK) den 12-04"#).expect("its decision");
    let to = from + text[from..].find("</table>").expect("its end") + "</table>".len();
    let read = minutes(format!("{}{}", &text[..from], &text[to..]).as_bytes());
    let item = item(&read, "715");
    assert!(item.concluding(Some("Udvalget for havn, kyst og kultur")).is_none());
    assert_eq!(values(&item.previous), ["Udvalget for havn, kyst og kultur den 10-03-2024\nUdsat."]);
}

#[test]
fn enclosures_and_files_of_the_case_are_annexes() {
    let read = minutes(ACADRE);
    let item = item(&read, "715");
    let told = [("Kort over stien", Some(true)), ("Tilbud fra entreprenør", Some(false)), ("Høringssvar", Some(true))];
    assert_eq!(annexes(&item.annexes), told);
    let first = &item.annexes[0];
    assert_eq!((first.journal.as_deref(), first.flag.as_deref()), (Some("222359/24"), Some("H")));
    assert_eq!((first.document_id.as_deref(), first.file.as_deref()), (Some("3525829"), Some("3525829E1.DOCX")));
}

#[test]
fn what_no_field_is_known_for_comes_back_under_its_name() {
    let rest: Vec<_> = reading(ACADRE).not_understood.into_iter().map(|r| r.text).collect();
    assert_eq!(rest, ["nytfelt: Ukendt oplysning"]);
}

#[test]
fn a_manifest_points_to_the_newest_open_document() {
    let read = minutes(MANIFEST);
    let origin = origin(&read);
    assert_eq!((origin.meeting.as_deref(), origin.agenda.as_deref()), (Some("1721"), Some("4711")));
    assert_eq!(origin.files, ["Files_4711_3687982/3687981.xml", "Files_4711_3687982/3687982.docx"]);
    assert_eq!((origin.paper, origin.notice, origin.standing), (Paper::Minutes, true, Standing::Published));
    assert!(read.items.is_empty());
}

#[test]
fn a_manifest_without_anything_published_withdraws() {
    let read = minutes(&with(MANIFEST, r#"publish="1""#, r#"publish="0""#));
    assert_eq!(origin(&read).standing, Standing::Withdrawn);
    assert_eq!((origin(&read).agenda.as_deref(), origin(&read).files.len()), (Some("4711"), 0));
}
