//! Meetings are found by who sat at them and by the places of their matters; people by the end of their address.

use crate::builders::{insert, meeting, organization, person};
use crate::support::{Place, entry, on_both_engines};
use jiff::civil::date;
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::case::CaseKind;
use sagsgang_domain::id::ItemId;
use sagsgang_domain::meeting::{AgendaItem, ItemContent, Meeting};
use sagsgang_domain::person::{MembershipRole, Person};
use sagsgang_domain::place::Place as Spot;
use sagsgang_store::{Store, backup, record, repo, restore};
use uuid::Uuid;

fn seat(of: &Person) -> Participant {
    let (person, name) = (of.id, of.name.clone());
    let role = MembershipRole::Member;
    Participant { person, name, party: None, role, substitute_for: None, present: Vec::new(), reason: None }
}

fn item_on(road: &str) -> AgendaItem {
    let mut content = ItemContent::standing("Fortov".to_owned(), CaseKind::Decision);
    content.places = vec![Spot { street: road.to_owned(), ..Spot::default() }];
    AgendaItem::new(ItemId(crate::support::id()), None, content)
}

/// A meeting each year: Anna sits at all, Bo at the last.
async fn town(store: &Store) -> (Person, Person) {
    let (anna, bo) = (person("Anna Ågård"), person("Bo Krog"));
    let council = organization("Byrådet", "kb", 0);
    insert(store, &anna).await;
    insert(store, &bo).await;
    insert(store, &council).await;
    for year in [2023, 2024, 2025] {
        let mut held = meeting(&council, date(year, 4, 24).at(14, 0, 0, 0), 1);
        held.roster = if year == 2025 { vec![seat(&anna), seat(&bo)] } else { vec![seat(&anna)] };
        if year == 2024 {
            held.items = vec![item_on("Østre Allé 12, st. tv.")];
        }
        insert(store, &held).await;
    }
    (anna, bo)
}

async fn years_of(store: &Store, person: &Person) -> Vec<i16> {
    let found = repo::meeting::of_person(store, person.id, None, None, 100).await.unwrap();
    found.iter().map(|meeting| meeting.start.year()).collect()
}

on_both_engines! {
    async fn a_persons_meetings_are_found_without_reading_the_others(place: Place) {
        let store = place.open().await;
        let (anna, bo) = town(&store).await;
        assert_eq!(years_of(&store, &anna).await, [2025, 2024, 2023]);
        assert_eq!(years_of(&store, &bo).await, [2025]);
        let within = (Some(date(2024, 1, 1)), Some(date(2024, 12, 31)));
        let found = repo::meeting::of_person(&store, anna.id, within.0, within.1, 100).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(repo::meeting::years_of_person(&store, anna.id).await.unwrap(), Some((2023, 2025)));
        let nobody = person("Carl Holm");
        assert_eq!(repo::meeting::years_of_person(&store, nobody.id).await.unwrap(), None);
    }

    async fn who_is_taken_off_the_roster_is_found_no_more(place: Place) {
        let store = place.open().await;
        let (anna, bo) = town(&store).await;
        let mut kept = repo::meeting::of_person(&store, bo.id, None, None, 1).await.unwrap().remove(0);
        kept.value.roster.retain(|seat| seat.person != bo.id);
        kept.value.start = date(2026, 5, 1).at(14, 0, 0, 0);
        let mut write = store.begin().await.unwrap();
        write.save(&mut kept).await.unwrap();
        write.commit(entry("MeetingMended")).await.unwrap();
        assert!(years_of(&store, &bo).await.is_empty());
        assert_eq!(repo::meeting::years_of_person(&store, anna.id).await.unwrap(), Some((2023, 2026)));
    }

    async fn a_road_is_found_by_part_of_its_name_in_any_spelling(place: Place) {
        let store = place.open().await;
        town(&store).await;
        for asked in ["Østre Allé", "østre alle", "ØSTRE"] {
            let found = repo::meeting::at_place(&store, asked, 10).await.unwrap();
            assert_eq!(found.len(), 1, "{asked}");
        }
        for asked in ["Vestre Allé", "", " ", "%", "_"] {
            assert!(repo::meeting::at_place(&store, asked, 10).await.unwrap().is_empty(), "{asked}");
        }
        assert_eq!(repo::meeting::with_places(&store, None, None, 10).await.unwrap().len(), 1);
        assert_eq!(repo::meeting::years_of_places(&store).await.unwrap(), Some((2024, 2024)));
    }

    async fn two_people_of_one_name_have_two_addresses_and_keep_them(place: Place) {
        let store = place.open().await;
        let called = |name: &str, id: u128| Person { id: Uuid::from_u128(id).into(), ..person(name) };
        let (one, other) = (called("Anna Holm", 0x7_1111_1111), called("Anna Holm", 0x7_2222_2222));
        let same_end = called("Bo Krog", 0x8_1111_1111);
        let address = |who: &Person| repo::person::address(who.id, &who.name);
        assert_eq!(address(&one), "anna-holm-11111111");
        for who in [&one, &other, &same_end] {
            insert(&store, who).await;
        }
        for who in [&one, &other, &same_end] {
            assert_eq!(repo::person::by_address(&store, &address(who)).await.unwrap().unwrap().id, who.id);
        }
        let mut kept = record::get::<Person>(&store, one.id).await.unwrap();
        "Anna Lund".clone_into(&mut kept.value.name);
        let mut write = store.begin().await.unwrap();
        write.save(&mut kept).await.unwrap();
        write.commit(entry("PersonRenamed")).await.unwrap();
        let found = repo::person::by_address(&store, &address(&one)).await.unwrap().unwrap();
        assert_eq!(found.id, one.id, "the address in people's notes still leads there");
        for none in ["anna-holm", "", "-", "anna-holm-zzzzzzzz", "anna-holm-00000000"] {
            assert!(repo::person::by_address(&store, none).await.unwrap().is_none(), "{none}");
        }
    }

    async fn a_database_that_is_brought_back_knows_its_mentions(place: Place) {
        let store = place.open().await;
        let (anna, _) = town(&store).await;
        let archive = place.folder.path().join("backup.tar.gz");
        backup(&store, &archive, &mut |_| {}).await.unwrap();
        store.close().await.unwrap();
        let fresh = Place::sqlite();
        restore(&archive, &fresh.location, &mut |_| {}).await.unwrap();
        let store = fresh.open().await;
        assert_eq!(years_of(&store, &anna).await, [2025, 2024, 2023]);
        assert_eq!(record::count::<Meeting>(&store).await.unwrap(), 3);
    }
}
