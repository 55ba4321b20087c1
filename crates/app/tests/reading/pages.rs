//! The pages of a document, beside its values.

use crate::support::on_both_engines;
use crate::texts;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::page_picture::{page_name, page_picture};
use sagsgang_app::reading::read;
use sagsgang_domain::account::Role;
use sagsgang_domain::reading::Reading;

on_both_engines! {
    async fn each_value_has_its_place_on_a_page_that_is_shown(town: Town) {
        let lines: Vec<&str> = texts::OPEN_MINUTES.lines().collect();
        town.read_bytes("referat.pdf", &sagsgang_testkit::pdf(&[&lines])).await;
        let (reading, operator) = (town.only::<Reading>().await, Actor::operator());
        let desk = read::reading(&town.app, &operator, reading.id).await.unwrap();
        assert_eq!(desk.places.pages().len(), 1);
        for value in &desk.values {
            assert!(value.spans.iter().any(|span| !desk.places.of(*span).is_empty()), "{value:?} stands nowhere");
        }
        let picture = page_picture(&town.app, &operator, reading.id, 1).await.unwrap();
        assert!(picture.starts_with(b"\x89PNG"));
        let name = page_name(&town.app, &operator, reading.id, 1).await.unwrap();
        assert!(name.starts_with(&reading.digest), "{name}");
        for none in [0, 2, usize::MAX] {
            let page = page_picture(&town.app, &operator, reading.id, none).await;
            assert!(matches!(page, Err(AppError::NotFound("page"))), "page {none}: {page:?}");
        }
    }

    async fn a_document_without_pages_shows_none(town: Town) {
        let reading = town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let desk = read::reading(&town.app, &Actor::operator(), reading.id).await.unwrap();
        assert_eq!(desk.places.pages(), []);
        let page = page_picture(&town.app, &Actor::operator(), reading.id, 1).await;
        assert!(matches!(page, Err(AppError::NotFound("page"))), "{page:?}");
    }

    async fn who_may_not_see_the_reading_sees_no_page_of_it(town: Town) {
        town.read_bytes("brev.pdf", &sagsgang_testkit::pdf(&[&["Om en familie"]])).await;
        let reading: Reading = town.only().await;
        let author = Actor { roles: [Role::CaseAuthor].into(), ..Actor::operator() };
        let page = page_picture(&town.app, &author, reading.id, 1).await;
        assert!(matches!(page, Err(AppError::Denied { .. })), "{page:?}");
        let name = page_name(&town.app, &author, reading.id, 1).await;
        assert!(matches!(name, Err(AppError::Denied { .. })), "{name:?}");
    }
}
