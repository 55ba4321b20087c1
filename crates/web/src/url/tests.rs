use super::{Links, MeetingDay, Place, local, with_query};
use jiff::civil::date;
use sagsgang_i18n::Lang;

const DA: Links = Links::new(Lang::Da);
const EN: Links = Links::new(Lang::En);

#[test]
fn an_item_has_an_address_that_a_person_can_read() {
    let day = MeetingDay::first(date(2024, 4, 24));
    assert_eq!(DA.item("vpu", day, 5), "/udvalg/vpu/2024-04-24/5");
    assert_eq!(EN.item("vpu", day, 5), "/en/udvalg/vpu/2024-04-24/5");
    assert_eq!(DA.minutes_pdf("vpu", day), "/udvalg/vpu/2024-04-24/referat.pdf");
}

#[test]
fn the_second_meeting_of_a_day_has_its_own_address() {
    let day: MeetingDay = "2024-04-24-2".parse().unwrap();
    assert_eq!(day, MeetingDay::nth(date(2024, 4, 24), 2));
    assert_eq!(DA.meeting("kb", day), "/udvalg/kb/2024-04-24-2");
}

#[test]
fn a_meeting_has_only_one_address() {
    for text in [
        "",
        "2024-04-24-1",
        "2024-04-24-02",
        "2024-04-24-0",
        "2024-4-24",
        "24-04-2024",
        "2024-02-30",
        "2024-04-24x",
        "2024-04-24-",
        "2024-04-24-300",
        "æøåæøåæøå",
        "2024-04-2å",
    ] {
        assert!(text.parse::<MeetingDay>().is_err(), "{text} should be refused");
    }
}

#[test]
fn english_addresses_stand_under_en() {
    assert_eq!(EN.front(), "/en");
    assert_eq!(EN.page("/soeg?q=b%C3%B8rn"), "/en/soeg?q=b%C3%B8rn");
    assert_eq!(DA.page("/"), "/");
}

#[test]
fn what_people_wrote_cannot_leave_its_place_in_an_address() {
    assert_eq!(DA.search("børn & unge?"), "/soeg?q=b%C3%B8rn+%26+unge%3F");
    assert_eq!(
        DA.annex("vpu", "2024-04-24", 5, 2, "Årsplan 1/2.pdf"),
        "/udvalg/vpu/2024-04-24/5/bilag/2/%C3%85rsplan%201%2F2.pdf"
    );
    assert_eq!(DA.case("26/1042"), "/sag/26-1042");
    assert_eq!(DA.body(".."), "/udvalg/-");
    assert_eq!(DA.desk_page(Place::Cases, &["24/1877", "rute"]), "/desk/sager/24%2F1877/rute");
    assert_eq!(with_query("/soeg?q=a".to_owned(), &[("side", "2")]), "/soeg?q=a&side=2");
}

#[test]
fn only_a_page_of_this_site_can_be_returned_to() {
    assert_eq!(local("/desk/sager?side=2"), Some("/desk/sager?side=2"));
    for elsewhere in ["https://example.org", "//example.org", "/\\example.org", "desk", "", "/a\r\nSet-Cookie: x"] {
        assert_eq!(local(elsewhere), None, "{elsewhere}");
    }
}
