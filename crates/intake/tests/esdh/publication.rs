use super::{
    AARHUS, PUBLICATION, annexes, decisions, item, minutes, names, origin, reading, sections, value, values, with,
};
use sagsgang_intake::Warning;
use sagsgang_intake::draft::{Paper, Standing};

#[test]
fn the_meeting_is_read_and_its_items_stand_by_number() {
    let read = minutes(PUBLICATION);
    assert_eq!((value(read.body.as_ref()), read.open.is_none()), ("Teknisk Udvalg", true));
    assert_eq!(read.items.iter().map(|i| value(i.title.as_ref())).collect::<Vec<_>>(), ["Personalesag", "Ny mole"]);
    assert_eq!(value(item(&read, "2").case_number.as_ref()), "24/777");
    let origin = origin(&read);
    assert_eq!(
        (origin.meeting.as_deref(), origin.agenda.as_deref(), origin.paper),
        (Some("26"), Some("32"), Paper::Minutes)
    );
}

#[test]
fn fields_go_by_their_captions_and_feedback_is_the_decision() {
    let read = minutes(PUBLICATION);
    let item = item(&read, "2");
    assert_eq!(sections(item), [("Sammendrag", "En mole.\n2024 | 3 mio. kr."), ("KLIMA", "Vandet stiger.")]);
    assert_eq!(value(item.decides.as_ref()), "Teknisk Udvalg");
    assert_eq!(decisions(item), [("(none)", String::new(), "Godkendt. For stemte 3, imod 1.")]);
    assert_eq!(item.votes[0].value.against.count, Some(1));
    assert_eq!(values(&item.previous), ["Havneudvalget den 02-04-2024\nAnbefales."]);
}

#[test]
fn who_has_not_answered_was_neither_there_nor_absent() {
    let read = minutes(PUBLICATION);
    assert_eq!(
        (names(&read.present), names(&read.absent)),
        (vec!["Anna Lund (A)".to_owned()], vec!["Bo Krogh (F)".to_owned()])
    );
    assert_eq!(names(&item(&read, "2").absent), ["Anna Lund (A)"]);
}

#[test]
fn is_protected_is_true_for_what_is_withheld() {
    let flags = |bytes: &[u8]| annexes(&item(&minutes(bytes), "2").annexes).iter().map(|a| a.1).collect::<Vec<_>>();
    assert_eq!(flags(PUBLICATION), [Some(true), Some(false), Some(false)]);
    let turned = with(PUBLICATION, "<IsProtected><![CDATA[False]]>", "<IsProtected><![CDATA[nu]]>");
    let turned = with(&turned, "<IsProtected><![CDATA[True]]>", "<IsProtected><![CDATA[False]]>");
    assert_eq!(flags(&turned), [Some(false), Some(true), Some(false)]);
}

#[test]
fn in_aarhus_participate_0_is_there_and_is_public_is_open() {
    let read = minutes(AARHUS);
    assert_eq!(
        (names(&read.present), names(&read.absent)),
        (vec!["Anna Lund".to_owned()], vec!["Bo Krogh".to_owned()])
    );
    assert_eq!((origin(&read).agenda.as_deref(), origin(&read).produced.is_some()), (Some("MDR-2016-02836"), true));
    assert_eq!(annexes(&item(&read, "0").annexes), [("Liste", Some(true)), ("Noter", Some(false))]);
    let closed = minutes(&with(
        AARHUS,
        r#"<Agenda ID="MDR-2016-02836"><IsPublic>true"#,
        r#"<Agenda ID="MDR-2016-02836"><IsPublic>false"#,
    ));
    assert_eq!(closed.items[0].open.as_ref().map(|o| o.value), Some(false));
    assert_eq!(annexes(&closed.items[0].annexes), [("Liste", Some(false)), ("Noter", Some(false))]);
}

#[test]
fn a_draft_is_a_draft_and_a_meeting_that_lives_no_more_is_withdrawn() {
    let draft = minutes(&with(PUBLICATION, "[Minutes]", "[Draft]"));
    assert_eq!(origin(&draft).paper, Paper::Draft);
    let gone = minutes(&with(PUBLICATION, "[Live]", "[Deleted]"));
    assert_eq!((origin(&gone).standing, origin(&gone).meeting.as_deref()), (Standing::Withdrawn, Some("26")));
}

/// An agenda with one item, of a meeting.
fn agenda(meeting: &str, public: bool, number: u32, caption: &str) -> String {
    format!(
        "<Agenda ID=\"9\"><IsPublic>{public}</IsPublic><Name>Teknisk Udvalg</Name>{meeting}<Items><Item><Number>{number}</Number>\
         <IsPublic>true</IsPublic><Caption>{caption}</Caption></Item></Items></Agenda>"
    )
}

#[test]
fn the_open_and_the_closed_agenda_of_a_meeting_are_one() {
    for meeting in ["<Meeting ID=\"26\"/>", "<Meeting><When>01-02-2024 16:00</When></Meeting>"] {
        let agendas = [agenda(meeting, true, 1, "Ny mole"), agenda(meeting, false, 2, "Personalesag")].concat();
        let export = format!("<Publication><Agendas>{agendas}</Agendas></Publication>");
        let read = minutes(export.as_bytes());
        let told: Vec<_> =
            read.items.iter().map(|i| (value(i.title.as_ref()), i.open.as_ref().map(|o| o.value))).collect();
        assert_eq!(told, [("Ny mole", Some(true)), ("Personalesag", Some(false))]);
        assert!(!reading(export.as_bytes()).warnings.iter().any(|w| matches!(w, Warning::OtherMeetings { .. })));
    }
}

#[test]
fn another_meeting_in_the_file_is_said_and_handed_back() {
    let agendas = [
        agenda("<Meeting ID=\"26\"/>", true, 1, "Ny mole"),
        agenda("<Meeting ID=\"27\"/>", true, 1, "Ny bro"),
        agenda("", true, 1, "Ny vej"),
    ];
    let read = reading(format!("<Publication><Agendas>{}</Agendas></Publication>", agendas.concat()).as_bytes());
    assert!(read.warnings.contains(&Warning::OtherMeetings { count: 2 }), "{:?}", read.warnings);
    let rest: String = read.not_understood.iter().map(|rest| rest.text.as_str()).collect();
    assert!(rest.contains("Ny bro") && rest.contains("Ny vej"), "{rest}");
}
