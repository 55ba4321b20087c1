//! Closed by default: the public sees nothing of an item whose document does not say that it is open.

use crate::support::on_both_engines;
use crate::texts;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::state_openness::{StateOpenness, state_openness};
use sagsgang_app::{follower, portal};
use sagsgang_domain::case::Case;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_search::Query;

/// Stands in every closed value of the document, and nowhere else.
const PLANTED: &str = "hemmelig";

fn hides(shown: &impl std::fmt::Debug) {
    let shown = format!("{shown:?}").to_lowercase();
    assert!(!shown.contains(PLANTED), "{shown}");
}

on_both_engines! {
    async fn nothing_of_an_item_leaves_the_house_before_a_person_says_so(town: Town) {
        assert_eq!(texts::UNSTATED.to_lowercase().matches(PLANTED).count(), 7);
        town.read_new("punkt.txt", texts::UNSTATED).await;
        follower::catch_up(&town.app).await.unwrap();

        let page = portal::meeting(&town.app, "ssu", "2024-04-24").await.unwrap();
        assert_eq!(page.meeting.items.len(), 1, "the item is there, by its number");
        hides(&page);
        hides(&portal::item(&town.app, "ssu", "2024-04-24", 1).await.unwrap());
        hides(&portal::front(&town.app).await.unwrap());
        hides(&portal::body(&town.app, "ssu", portal::AskedOfBody::default()).await.unwrap());
        let case: Case = town.only().await;
        assert!(portal::case(&town.app, &case.number).await.is_err());
        let found = town.app.index().search(&Query::new("planteret")).unwrap();
        assert_eq!(found.total, 0);
    }

    async fn a_person_says_that_an_item_is_open_and_its_annexes_stay_closed(town: Town) {
        town.read_new("punkt.txt", &texts::UNSTATED.replace("1 - Åben Hemmeligbilag.docx", "1 -")).await;
        let meeting: Meeting = town.only().await;
        let item = meeting.items[0].id;
        let said = |openness, public_title: Option<&str>| StateOpenness {
            reading: meeting.read_from.unwrap(),
            meeting: meeting.id,
            item,
            openness,
            public_title: public_title.map(str::to_owned),
        };
        let operator = Actor::operator();
        for (unsaid, title) in [(Openness::default(), Some("Titel")), (Openness::closed(ClosureGround::Tender), None)] {
            let refused = state_openness(&town.app, &operator, said(unsaid, title)).await;
            assert!(matches!(refused, Err(AppError::Refused(_))), "a ground and a title, or it stays as it is");
        }
        state_openness(&town.app, &operator, said(Openness::Open, None)).await.unwrap();
        let page = portal::item(&town.app, "ssu", "2024-04-24", 1).await.unwrap();
        assert_eq!(page.item().title, "Hemmeligsag");
        assert_eq!((page.item().annexes.len(), page.item().closed_annexes), (0, 1));
        let case: Case = town.only().await;
        assert!(portal::case(&town.app, &case.number).await.is_ok());
        let closing = said(Openness::closed(ClosureGround::Tender), Some("Udbud"));
        assert!(state_openness(&town.app, &operator, closing).await.is_err(), "what is published stays so");
    }

    async fn an_open_item_is_there_for_all(town: Town) {
        town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let page = portal::item(&town.app, "tmu", "2024-03-12", 2).await.unwrap();
        assert_eq!(page.item().title, "Renovering af Søndre Mole");
        assert!(page.meeting.is_history);
        assert_eq!(page.item().remarks[0].by[0].name, "Ivar Skytte");
    }
}
