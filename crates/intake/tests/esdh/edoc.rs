use super::{EDOC, annexes, decisions, item, minutes, names, origin, reading, sections, value, values, with};
use sagsgang_intake::Warning;
use sagsgang_intake::draft::Paper;

#[test]
fn the_text_of_an_item_is_read_as_minutes_are() {
    let read = minutes(EDOC);
    let item = item(&read, "1");
    assert_eq!((value(item.title.as_ref()), value(item.case_number.as_ref())), ("Havnens dag", "2023-1"));
    assert_eq!(sections(item), [("Sammendrag", "Dagen holdes i juni.")]);
    assert_eq!(decisions(item), [("Kulturudvalget", "2023-12-04".to_owned(), "Godkendt.")]);
    assert_eq!(names(&item.absent), ["Bo Krogh (F)"]);
    let clauses = item.recommendation.as_ref().map(|r| values(&r.clauses));
    assert_eq!(clauses, Some(vec!["Programmet godkendes."]));
}

#[test]
fn who_was_there_stands_on_the_first_page_only() {
    let read = minutes(EDOC);
    assert_eq!(
        (names(&read.present), names(&read.absent)),
        (vec!["Anna Lund (A)".to_owned()], vec!["Bo Krogh (F)".to_owned()])
    );
}

#[test]
fn the_meetings_a_case_is_planned_for_are_its_route_by_day() {
    assert_eq!(values(&item(&minutes(EDOC), "1").route), ["Kulturudvalget", "Byrådet"]);
}

#[test]
fn an_annex_of_the_text_and_its_file_are_one() {
    let read = minutes(EDOC);
    let item = item(&read, "1");
    assert_eq!(annexes(&item.annexes), [("Program for dagen", Some(true)), ("Budget", Some(false))]);
    let first = &item.annexes[0];
    assert_eq!((first.document_id.as_deref(), first.file.as_deref()), (Some("2023-200782"), Some("1537646.PDF")));
}

#[test]
fn the_text_of_annexes_is_left_to_their_files() {
    let read = reading(EDOC);
    assert!(!read.text.contains("åbner havnen"));
    assert!(read.warnings.contains(&Warning::AnnexTextsLeftOut { count: 1 }));
}

#[test]
fn a_meeting_without_an_id_is_known_by_body_and_time() {
    let read = minutes(EDOC);
    assert_eq!(origin(&read).meeting.as_deref(), Some("Kulturudvalget 04-12-2023 13:00:00"));
    assert_eq!(origin(&read).paper, Paper::Minutes);
    let agenda = minutes(&with(EDOC, "Referat endeligt godkendt", "Dagsorden udsendt"));
    assert_eq!((origin(&agenda).paper, &origin(&agenda).meeting), (Paper::Agenda, &origin(&read).meeting));
}

#[test]
fn an_annex_named_otherwise_in_the_text_and_beside_its_file_is_one() {
    for listed in ["Program for dagen på havnen (endeligt)", "Dagens forløb"] {
        let read = minutes(&with(EDOC, "2023-200782 - Program for dagen", &format!("2023-200782 - {listed}")));
        let item = item(&read, "1");
        assert_eq!(item.annexes.len(), if listed == "Dagens forløb" { 3 } else { 2 }, "{listed}");
    }
    let one = with(
        EDOC,
        r#"<Attachment attachmentid="7"><Title>Budget</Title><PDFDocument>1537647.PDF</PDFDocument></Attachment>"#,
        "",
    );
    let read = reading(&with(&one, "2023-200782 - Program for dagen", "2023-200782 - Dagens forløb"));
    let sagsgang_intake::Draft::Minutes(draft) = &read.document else { unreachable!("{:?}", read.document) };
    let item = item(draft, "1");
    assert_eq!(annexes(&item.annexes), [("Dagens forløb", Some(true))]);
    let annex = &item.annexes[0];
    assert_eq!(
        (annex.file.as_deref(), annex.raw.confidence),
        (Some("1537646.PDF"), sagsgang_intake::Confidence::Doubtful)
    );
    assert!(read.text.contains("Program for dagen"), "the other name is told");
}
