use super::{DAGSORDEN, annexes, decisions, item, minutes, origin, sections, value};
use sagsgang_intake::draft::Paper;

#[test]
fn danish_attributes_in_an_old_encoding_are_read() {
    let read = minutes(DAGSORDEN);
    assert_eq!(value(read.body.as_ref()), "Ældrerådet");
    assert_eq!(read.date.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2018-08-27"));
    let origin = origin(&read);
    assert_eq!((origin.agenda.as_deref(), origin.meeting.as_deref()), (Some("901"), Some("88")));
    assert_eq!((origin.paper, origin.addendum), (Paper::Minutes, true));
}

#[test]
fn the_name_of_an_element_is_the_heading_of_its_section() {
    let read = minutes(DAGSORDEN);
    let item = item(&read, "1");
    assert_eq!(sections(item), [("Økonomiske konsekvenser", "Ingen & intet."), ("Naboernes ord", "Maden er god.")]);
    assert_eq!(decisions(item)[0].2, "Drøftet.");
}

#[test]
fn an_annex_is_open_only_when_it_may_be_published() {
    let read = minutes(DAGSORDEN);
    let told = annexes(&item(&read, "1").annexes);
    assert_eq!(told, [("Menu", Some(true)), ("Kontrakt", Some(false)), ("Priser", Some(false))]);
}

#[test]
fn the_group_of_closed_items_closes_its_items() {
    assert_eq!(item(&minutes(DAGSORDEN), "2").open.as_ref().map(|o| o.value), Some(false));
}
