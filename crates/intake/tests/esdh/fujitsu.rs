use super::{FUJITSU, NOTICE, decisions, item, minutes, names, origin, reading, value, values, with};
use sagsgang_intake::draft::{DecisionClass, Paper, Standing};

#[test]
fn the_plan_of_treatments_is_the_route_and_what_came_before() {
    let read = minutes(FUJITSU);
    let item = item(&read, "1");
    assert_eq!(values(&item.route), ["Børneudvalget", "Økonomiudvalget", "Byrådet"]);
    assert_eq!(values(&item.previous), ["Børneudvalget den 08-01-2024\nAnbefales."]);
    assert_eq!(decisions(item), [("Byrådet", "2024-02-05".to_owned(), "Godkendt.")]);
    assert_eq!(item.decisions[0].class, DecisionClass::Adopted);
}

#[test]
fn an_earlier_treatment_that_was_closed_stays_closed_in_an_open_item() {
    let read = minutes(FUJITSU);
    let item = item(&read, "1");
    let closed: Vec<_> = item.sections.iter().filter(|s| s.open == Some(false)).collect();
    assert_eq!(value(closed[0].text.as_ref()), "Økonomiudvalget den 22-01-2024\nPrisen er drøftet.");
    assert!(item.previous.iter().all(|p| !p.value.contains("Prisen")));
}

#[test]
fn a_decision_that_is_not_released_is_none() {
    let read =
        minutes(&with(FUJITSU, "<Decision>Godkendt.</Decision>", "<Decision>Beslutning ikke frigivet</Decision>"));
    assert_eq!(decisions(item(&read, "1")), []);
}

#[test]
fn absence_from_an_item_is_told_and_its_reason_is_for_a_person_to_see() {
    let read = reading(FUJITSU);
    let rest: Vec<_> = read.not_understood.iter().map(|r| r.text.as_str()).collect();
    assert_eq!(rest, ["Årsag (Carla Friis): Inhabil"]);
    assert_eq!(names(&item(&minutes(FUJITSU), "1").absent), ["Carla Friis"]);
}

#[test]
fn participate_is_true_for_who_was_there() {
    let read = minutes(FUJITSU);
    assert_eq!(
        (names(&read.present), names(&read.absent)),
        (vec!["Anna Lund (A)".to_owned()], vec!["Bo Krogh (F)".to_owned()])
    );
    let agenda = minutes(&with(FUJITSU, "<OutputTypeEnumName>Minutes", "<OutputTypeEnumName>Agenda"));
    assert_eq!((agenda.present.len(), origin(&agenda).paper), (0, Paper::Agenda));
}

#[test]
fn a_notice_publishes_or_withdraws_the_agenda_of_its_content() {
    let (content, notice) = (minutes(FUJITSU), minutes(NOTICE));
    assert_eq!(
        (&origin(&content).agenda, &origin(&content).meeting),
        (&origin(&notice).agenda, &origin(&notice).meeting)
    );
    assert_eq!(origin(&notice).files, ["Byrådet/05-02-2024/a-1.xml"]);
    assert_eq!((origin(&notice).standing, origin(&notice).notice), (Standing::Published, true));
    for withdrawn in [with(NOTICE, ">true<", ">false<"), with(NOTICE, ">true<", ">måske<")] {
        assert_eq!(origin(&minutes(&withdrawn)).standing, Standing::Withdrawn);
    }
}
