//! Pages that are pictures are read where another program recognizes their text, and refused with a word where none does.

use crate::support::on_both_engines;
use crate::texts;
use bytes::Bytes;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::read;
use sagsgang_app::reading::read_in::read_in;
use sagsgang_app::world::Recognizer;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::reading::Reading;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Gives the same text for every page, and counts them.
#[derive(Default)]
struct Given {
    text: Option<&'static str>,
    asked: AtomicUsize,
}

impl Recognizer for Given {
    fn text(&self, png: Bytes) -> Pin<Box<dyn Future<Output = Result<String, String>> + Send + '_>> {
        Box::pin(async move {
            assert!(png.starts_with(b"\x89PNG"), "a picture is given");
            self.asked.fetch_add(1, Ordering::Relaxed);
            self.text.map(str::to_owned).ok_or_else(|| "it stopped".to_owned())
        })
    }
}

on_both_engines! {
    async fn a_scanned_document_is_read_once_and_shown_from_what_was_recognized(town: Town) {
        let given = Arc::new(Given { text: Some(texts::OPEN_MINUTES), ..Given::default() });
        let app = town.app.clone().recognizing(Some(given.clone()));
        let read = read_in(&app, &Actor::operator(), "skannet.pdf", sagsgang_testkit::scan().into()).await.unwrap();
        let reading = read.reading();
        assert!(reading.recognized.is_some());
        assert!(reading.warnings.iter().any(|warning| warning.contains("tekstgenkendelse")), "{:?}", reading.warnings);
        assert_eq!(town.only::<Meeting>().await.items.len(), 2);
        let desk = read::reading(&app, &Actor::operator(), reading.id).await.unwrap();
        assert!(desk.text.contains("Søndre Mole"));
        assert_eq!(desk.places.pages().len(), 1, "the page can be seen beside it");
        assert!(!desk.values.is_empty());
        let sure = desk.values.iter().filter(|value| value.confidence == read::Confidence::Sure).count();
        assert_eq!(sure, 0, "a letter may be mistaken anywhere");
        assert_eq!(given.asked.load(Ordering::Relaxed), 1, "what was recognized is kept");
    }

    async fn without_a_program_and_with_one_that_fails_the_file_is_refused_with_a_word(town: Town) {
        let operator = Actor::operator();
        let scan = || Bytes::from(sagsgang_testkit::scan());
        let refused = read_in(&town.app, &operator, "skannet.pdf", scan()).await;
        assert!(matches!(&refused, Err(AppError::Unreadable(why)) if why.to_string().contains("pictures")), "{refused:?}");
        let failing = town.app.clone().recognizing(Some(Arc::new(Given::default())));
        let refused = read_in(&failing, &operator, "skannet.pdf", scan()).await;
        assert!(matches!(&refused, Err(AppError::Unreadable(why)) if why.to_string().contains("page 1")), "{refused:?}");
        assert_eq!(town.all::<Reading>().await, [], "nothing of it is kept");
    }
}
