//! What kinds of document there are, and what happens to what is none of them.

use crate::support::on_both_engines;
use crate::texts;
use bytes::Bytes;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::read;
use sagsgang_app::reading::read_in::{ReadIn, read_in};
use sagsgang_domain::account::Role;
use sagsgang_domain::memo::Memo;
use sagsgang_domain::reading::{Became, Reading, ReadingKind};
use sagsgang_store::journal;

fn actor(role: Role) -> Actor {
    Actor { roles: [role].into(), ..Actor::operator() }
}

on_both_engines! {
    async fn a_memo_is_kept_and_its_doubtful_date_is_said(town: Town) {
        let reading = town.read_new("notat.txt", texts::MEMO).await;
        assert_eq!(reading.kind, ReadingKind::Memo);
        let memo: Memo = town.only().await;
        assert_eq!(memo.title, "Oplæg om havnesekretariatet");
        assert_eq!(memo.forum.as_deref(), Some("Direktionen"));
        assert_eq!(memo.date, Some(jiff::civil::date(2021, 2, 23)), "the date as written");
        assert_eq!(memo.bodies_served, ["Teknik- og miljøudvalget", "Ældrerådet"]);
        assert_eq!(memo.discussion_points, ["Samarbejdet på tværs"]);
        assert_eq!(memo.read_from, Some(reading.id));
        assert!(memo.warnings[0].contains("23. februar 2021") && memo.warnings[0].contains("2022"), "{:?}", memo.warnings);
        assert_eq!(reading.warnings, memo.warnings);
        assert_eq!(reading.became, [Became::Memo(memo.id)]);
    }

    async fn what_is_not_understood_is_kept_and_shown(town: Town) {
        let reading = town.read_new("kage.txt", texts::UNKNOWN).await;
        assert_eq!(reading.kind, ReadingKind::Unknown);
        assert_eq!(reading.became, []);
        assert!(reading.not_understood.concat().contains("rabarber"));
        let desk = read::reading(&town.app, &actor(Role::Secretary), reading.id).await.unwrap();
        assert_eq!(desk.text, texts::UNKNOWN);
        let shown: Vec<_> = desk.not_understood.iter().map(|span| span.of(&desk.text)).collect();
        assert_eq!(shown, reading.not_understood);
    }

    async fn reading_twice_changes_nothing(town: Town) {
        for text in [texts::OPEN_MINUTES, texts::DIRECTORS, texts::MEMO, texts::UNKNOWN] {
            let first = town.read_new("a.txt", text).await;
            let head = town.head().await;
            let again = town.read("under et andet navn.txt", text).await;
            assert_eq!(again, ReadIn::Known(first));
            assert_eq!(town.head().await, head, "no entry");
        }
        assert_eq!(town.all::<Reading>().await.len(), 4);
    }

    async fn one_document_is_one_entry_and_the_journal_holds(town: Town) {
        let before = journal::head(town.app.store()).await.unwrap().seq;
        let reading = town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        assert_eq!(journal::head(town.app.store()).await.unwrap().seq, before + 1);
        let entries = journal::newest(town.app.store(), None, 1).await.unwrap();
        assert_eq!((entries[0].action.as_str(), entries[0].subject_id), ("DocumentRead", reading.id.0));
        let report = journal::verify(town.app.store(), &mut |_| {}).await.unwrap();
        assert!(report.findings.is_empty(), "{:?}", report.findings);
    }

    async fn a_file_that_is_no_text_is_refused_and_leaves_nothing(town: Town) {
        let head = town.head().await;
        for (name, content) in [("a.pdf", &b"%PDF-1.7"[..]), ("b.txt", b"\x00\x01\x02"), ("c.txt", b"  \n ")] {
            let refused = read_in(&town.app, &Actor::operator(), name, Bytes::from_static(content)).await;
            assert!(matches!(refused, Err(AppError::Unreadable(_))), "{name}: {refused:?}");
        }
        assert_eq!(town.head().await, head);
        assert_eq!(town.all::<Reading>().await, []);
    }

    async fn only_the_secretariat_reads_in_and_sees_what_was_read(town: Town) {
        let reading = town.read_new("kage.txt", texts::UNKNOWN).await;
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Secretary) {
            let content = Bytes::from_static(texts::MEMO.as_bytes());
            let denied = read_in(&town.app, &actor(role), "notat.txt", content).await;
            assert!(matches!(denied, Err(AppError::Denied { .. })), "{role:?}");
            assert!(read::readings(&town.app, &actor(role)).await.is_err(), "{role:?}");
            assert!(read::reading(&town.app, &actor(role), reading.id).await.is_err(), "{role:?}");
        }
    }
}
