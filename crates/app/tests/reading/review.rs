//! Looking a reading through: what a person accepted is accepted, what a person mended stays.

use crate::support::on_both_engines;
use crate::texts;
use jiff::civil::date;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::accept::accept_reading;
use sagsgang_app::reading::mend::item::{MendItem, mend_item};
use sagsgang_app::reading::mend::place::{PlaceReading, place_reading};
use sagsgang_app::reading::read;
use sagsgang_domain::case::Case;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::reading::{Became, MendedItem, Reading};
use sagsgang_domain::refusal::{Needed, Refusal};

on_both_engines! {
    async fn a_reading_waits_until_somebody_has_looked_it_through(town: Town) {
        let operator = Actor::operator();
        let next = async || read::next_to_review(&town.app, &operator).await.unwrap();
        assert_eq!(next().await, None);
        town.read_new("punkt.txt", texts::UNSTATED).await;
        let reading: Reading = town.only().await;
        assert_eq!(next().await, Some(reading.id));
        accept_reading(&town.app, &operator, reading.id).await.unwrap();
        let accepted: Reading = town.only().await;
        assert!(accepted.reviewed.is_some());
        assert_eq!(next().await, None);
        let head = town.app.stamp().await;
        accept_reading(&town.app, &operator, reading.id).await.unwrap();
        assert_eq!(town.app.stamp().await, head, "accepted before, nothing is written");
    }

    async fn every_value_is_shown_where_it_stood(town: Town) {
        town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let reading: Reading = town.only().await;
        let desk = read::reading(&town.app, &Actor::operator(), reading.id).await.unwrap();
        let of = |kind| desk.values.iter().filter(move |value| value.kind == kind);
        assert_eq!(of(read::ValueKind::Body).next().unwrap().text, {
            let first = of(read::ValueKind::Body).next().unwrap().spans[0];
            first.of(&desk.text)
        });
        assert!(of(read::ValueKind::Decision).count() >= 1);
        for value in &desk.values {
            assert!(value.spans.iter().all(|span| !span.of(&desk.text).is_empty()), "{value:?} stands nowhere");
        }
    }

    async fn what_a_person_mended_stays_when_the_meeting_is_read_again(town: Town) {
        town.read_new("punkt.txt", texts::UNSTATED).await;
        let (operator, reading) = (Actor::operator(), town.only::<Reading>().await);
        let meeting: Meeting = town.only().await;
        let mend = |title: &str, decision: Option<(DecisionKind, &str)>| MendItem {
            reading: reading.id,
            meeting: meeting.id,
            item: meeting.items[0].id,
            mended: MendedItem {
                title: title.to_owned(),
                decision: decision.map(|(kind, text)| (kind, text.to_owned())),
                ..MendedItem::from(&meeting.items[0])
            },
        };
        for (wrong, needed) in [
            (mend(" ", None), Needed::Title),
            (mend("Sag", Some((DecisionKind::Noted, ""))), Needed::DecisionText),
        ] {
            let refused = mend_item(&town.app, &operator, wrong).await;
            assert!(matches!(refused, Err(AppError::Refused(Refusal::Missing(what))) if what == needed));
        }
        let elsewhere = MendItem { meeting: uuid::Uuid::nil().into(), ..mend("Sag", None) };
        assert!(matches!(mend_item(&town.app, &operator, elsewhere).await, Err(AppError::NotFound("meeting"))));
        mend_item(&town.app, &operator, mend("Rettet titel", Some((DecisionKind::Postponed, "Udsat.")))).await.unwrap();

        // The same words in another file: the item is neither doubled nor changed back.
        town.read_new("igen.txt", &texts::UNSTATED.replace('\n', "\r\n")).await;
        assert_eq!(town.only::<Meeting>().await.items.len(), 1);
        let item = town.only::<Meeting>().await.items.remove(0);
        assert_eq!(item.content.title, "Rettet titel");
        assert_eq!(item.decision.map(|decision| decision.kind), Some(DecisionKind::Postponed));
        assert_eq!(town.only::<Case>().await.title, "Rettet titel");
    }

    async fn a_document_that_names_no_meeting_becomes_the_one_a_person_names(town: Town) {
        let text = "Sagsfremstilling\nBænken ved åen er slidt.\n\nIndstilling\nChefen indstiller, at bænken males.\n\n\
                    Beslutning\nGodkendt.\n";
        let read = town.read_new("bænk.txt", text).await;
        assert_eq!(read.became, []);
        let operator = Actor::operator();
        let place = |name: &str| PlaceReading {
            reading: read.id,
            organization: None,
            name: name.to_owned(),
            date: date(2024, 5, 6),
        };
        let nameless = place_reading(&town.app, &operator, place(" ")).await;
        assert!(matches!(nameless, Err(AppError::Invalid { field: "organization", .. })), "{nameless:?}");
        place_reading(&town.app, &operator, place("Parkudvalget")).await.unwrap();
        let meeting: Meeting = town.only().await;
        assert_eq!((meeting.start.date(), meeting.items.len(), meeting.read_from), (date(2024, 5, 6), 1, Some(read.id)));
        assert_eq!(meeting.items[0].decision.as_ref().map(|decision| decision.kind), Some(DecisionKind::Approved));
        let placed: Reading = town.only().await;
        assert!(placed.became.contains(&Became::Meeting(meeting.id)));
        assert!(!placed.warnings.iter().any(|warning| warning.contains("hvilket udvalg")), "{:?}", placed.warnings);
        let again = place_reading(&town.app, &operator, place("Parkudvalget")).await;
        assert!(matches!(again, Err(AppError::NotFound("reading"))), "it has its meeting");
    }
}
