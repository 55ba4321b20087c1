//! Records are saved whole, found by their keys, and never overwritten unseen.

use crate::builders::{
    account, action, case, insert, meeting, membership, memo, organization, person, programme, reading,
};
use crate::support::{entry, on_both_engines};
use jiff::civil::date;
use sagsgang_domain::action::{ActionCommand, Owner};
use sagsgang_domain::body::Body;
use sagsgang_domain::case::Case;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_store::repo;
use sagsgang_store::{Digest, Saved, StoreError, journal, record};

fn names<T, N>(records: Vec<Saved<T>>, name: impl Fn(T) -> N) -> Vec<N> {
    records.into_iter().map(|record| name(record.value)).collect()
}

on_both_engines! {
    async fn a_record_comes_back_as_it_was_saved(place: Place) {
        let store = place.open().await;
        let committee = organization("Voksen- og Plejeudvalget", "vpu", 3);
        insert(&store, &committee).await;
        let found: Saved<Organization> = record::get(&store, committee.id.0).await.unwrap();
        assert_eq!((&found.value, found.version()), (&committee, 1));
        assert!(matches!(record::get::<Case>(&store, committee.id.0).await, Err(StoreError::Missing { kind: "case", .. })));
    }

    async fn a_stale_save_is_refused(place: Place) {
        let store = place.open().await;
        let committee = organization("Voksen- og Plejeudvalget", "vpu", 3);
        insert(&store, &committee).await;
        let mut mine = repo::organization::by_slug(&store, "vpu").await.unwrap().unwrap();
        let mut theirs = mine.clone();

        let mut write = store.begin().await.unwrap();
        theirs.value.purpose.push_str(" Sundhed.");
        write.save(&mut theirs).await.unwrap();
        theirs.value.purpose.push_str(" Støtte.");
        write.save(&mut theirs).await.unwrap();
        write.commit(entry("OrganizationChanged")).await.unwrap();
        assert_eq!(theirs.version(), 3);

        let mut write = store.begin().await.unwrap();
        mine.value.rank = 9;
        let refusal = write.save(&mut mine).await.unwrap_err();
        assert!(matches!(refusal, StoreError::Stale { kind: "organization", .. }), "{refusal}");
        assert!(matches!(write.remove(&mine).await, Err(StoreError::Stale { .. })));
        drop(write);
        let kept = repo::organization::by_slug(&store, "vpu").await.unwrap().unwrap();
        assert_eq!((kept.purpose.as_str(), kept.rank), ("Omsorg og pleje. Sundhed. Støtte.", 3));
    }

    async fn the_entry_tells_what_was_saved_and_removed(place: Place) {
        let store = place.open().await;
        let anna = person("Anna Ågård");
        insert(&store, &anna).await;
        let kept = repo::person::all(&store).await.unwrap().remove(0);
        let mut write = store.begin().await.unwrap();
        write.remove(&kept).await.unwrap();
        write.commit(entry("PersonRemoved")).await.unwrap();
        let entries = journal::since(&store, 0, 9).await.unwrap();
        let told = |n: usize| entries[n].changes.iter().map(|c| (c.kind.as_str(), c.id, c.version)).collect::<Vec<_>>();
        assert_eq!(told(0), [("person", anna.id.0, 1)]);
        assert_eq!(told(1), [("person", anna.id.0, 0)]);
        assert_eq!(repo::person::all(&store).await.unwrap(), []);
    }

    async fn a_key_that_only_one_may_have_is_refused(place: Place) {
        let store = place.open().await;
        insert(&store, &organization("Voksen- og Plejeudvalget", "vpu", 3)).await;
        let mut write = store.begin().await.unwrap();
        let refusal = write.insert(&organization("Et andet udvalg", "vpu", 4)).await.unwrap_err();
        assert!(matches!(refusal, StoreError::Taken { kind: "organization", .. }), "{refusal}");
    }

    async fn a_record_cannot_name_one_that_is_not_there(place: Place) {
        let store = place.open().await;
        let (anna, committee) = (person("Anna Ågård"), organization("Udvalget", "u", 1));
        insert(&store, &anna).await;
        let mut write = store.begin().await.unwrap();
        let refusal = write.insert(&membership(&anna, &committee)).await.unwrap_err();
        assert!(matches!(refusal, StoreError::Dangling { kind: "membership", .. }), "{refusal}");
    }

    /// Å is the last letter, and the engines would each put it elsewhere.
    async fn names_are_listed_in_danish_order(place: Place) {
        let store = place.open().await;
        for name in ["Åse Holm", "Zenia Berg", "anders Bro", "Ærlig Ø", "Østen Vig", "Bo Aaby"] {
            insert(&store, &person(name)).await;
        }
        let listed = names(repo::person::all(&store).await.unwrap(), |p| p.name);
        assert_eq!(listed, ["anders Bro", "Bo Aaby", "Zenia Berg", "Ærlig Ø", "Østen Vig", "Åse Holm"]);
        let found = names(repo::person::by_name(&store, "østen  VIG").await.unwrap(), |p| p.name);
        assert_eq!(found, ["Østen Vig"]);
    }

    async fn bodies_are_listed_by_rank_and_seats_by_body_and_person(place: Place) {
        let store = place.open().await;
        let (council, elders) = (organization("Kommunalbestyrelsen", "kb", 0), organization("Ældrerådet", "ar", 4));
        let care = organization("Voksen- og Plejeudvalget", "vpu", 4);
        for body in [&elders, &care, &council] {
            insert(&store, body).await;
        }
        assert_eq!(names(repo::organization::all(&store).await.unwrap(), |o| o.slug), ["kb", "vpu", "ar"]);
        let anna = person("Anna Ågård");
        insert(&store, &anna).await;
        let seats = [membership(&anna, &council), membership(&anna, &care)];
        for seat in &seats {
            insert(&store, seat).await;
        }
        assert_eq!(names(repo::membership::of_person(&store, anna.id).await.unwrap(), |m| m.id), [seats[0].id, seats[1].id]);
        assert_eq!(names(repo::membership::of_organization(&store, care.id).await.unwrap(), |m| m.id), [seats[1].id]);
    }

    async fn the_municipality_is_one(place: Place) {
        let store = place.open().await;
        assert_eq!(repo::body::find(&store).await.unwrap(), None);
        assert!(matches!(repo::body::get(&store).await, Err(StoreError::Missing { kind: "body", .. })));
        insert(&store, &Body::new("Sommerby Kommune".to_owned())).await;
        assert_eq!(repo::body::get(&store).await.unwrap().name, "Sommerby Kommune");
        let mut write = store.begin().await.unwrap();
        let second = write.insert(&Body::new("Vinterby Kommune".to_owned())).await;
        assert!(matches!(second, Err(StoreError::Taken { kind: "body", .. })));
    }

    async fn a_login_is_found_however_it_is_cased(place: Place) {
        let store = place.open().await;
        let anna = person("Anna Ågård");
        insert(&store, &anna).await;
        insert(&store, &account("Anna.Ågård", &anna)).await;
        let found = repo::account::by_login(&store, " anna.ÅGÅRD ").await.unwrap().unwrap();
        assert_eq!(found.login, "Anna.Ågård", "it is kept as it was written");
        assert_eq!(repo::account::of_person(&store, anna.id).await.unwrap().len(), 1);
        assert_eq!(repo::account::by_login(&store, "anna").await.unwrap(), None);
    }

    async fn a_case_is_found_by_its_number_and_follows_its_stage(place: Place) {
        let store = place.open().await;
        let (anna, ole) = (person("Anna Ågård"), person("Ole Østerby"));
        insert(&store, &anna).await;
        insert(&store, &ole).await;
        for (number, author) in [("26/1042", anna.id), ("26/1043", ole.id)] {
            insert(&store, &case(number, author)).await;
        }
        let mut found = repo::case::by_slug(&store, "26-1042").await.unwrap().unwrap();
        assert_eq!(found.number, "26/1042");
        assert_eq!(names(repo::case::all(&store).await.unwrap(), |c| c.number), ["26/1043", "26/1042"]);
        assert_eq!(names(repo::case::of_author(&store, ole.id).await.unwrap(), |c| c.number), ["26/1043"]);

        found.value.approver = Some(ole.id);
        found.value.stage = sagsgang_domain::case::CaseStage::Submitted { at: "2026-03-17T09:00:00Z".parse().unwrap() };
        let mut write = store.begin().await.unwrap();
        write.save(&mut found).await.unwrap();
        assert_eq!(names(repo::case::in_stage(&write, "submitted").await.unwrap(), |c| c.number), ["26/1042"]);
        assert_eq!(repo::case::in_stage(&store, "submitted").await.unwrap(), [], "not before it is committed");
        write.commit(entry("CaseSubmitted")).await.unwrap();
        assert_eq!(names(repo::case::in_stage(&store, "draft").await.unwrap(), |c| c.number), ["26/1043"]);
        assert_eq!(names(repo::case::of_approver(&store, ole.id).await.unwrap(), |c| c.number), ["26/1042"]);
    }

    async fn meetings_are_found_by_body_and_day(place: Place) {
        let store = place.open().await;
        let (care, council) = (organization("Plejeudvalget", "vpu", 3), organization("Kommunalbestyrelsen", "kb", 0));
        insert(&store, &care).await;
        insert(&store, &council).await;
        let day = date(2024, 4, 24);
        let held = [
            meeting(&care, day.at(16, 0, 0, 0), 1),
            meeting(&care, day.at(19, 30, 0, 0), 2),
            meeting(&council, day.at(17, 0, 0, 0), 1),
            meeting(&council, date(2023, 12, 20).at(17, 0, 0, 0), 1),
        ];
        for meeting in &held {
            insert(&store, meeting).await;
        }
        let ids = |records| names(records, |m: sagsgang_domain::meeting::Meeting| held.iter().position(|h| h.id == m.id));
        assert_eq!(ids(repo::meeting::on(&store, care.id, day).await.unwrap()), [Some(0), Some(1)]);
        assert_eq!(repo::meeting::at(&store, care.id, day, 2).await.unwrap().unwrap().id, held[1].id);
        assert_eq!(repo::meeting::at(&store, care.id, day, 3).await.unwrap(), None);
        assert_eq!(ids(repo::meeting::of_organization(&store, council.id).await.unwrap()), [Some(2), Some(3)]);
        assert_eq!(ids(repo::meeting::between(&store, day, day).await.unwrap()), [Some(0), Some(2), Some(1)]);
        assert_eq!(ids(repo::meeting::upcoming(&store, date(2024, 1, 1), 2).await.unwrap()), [Some(0), Some(2)]);
        assert_eq!(ids(repo::meeting::past(&store, date(2024, 1, 1), 9).await.unwrap()), [Some(3)]);
        let mut write = store.begin().await.unwrap();
        let twice = write.insert(&meeting(&care, day.at(20, 0, 0, 0), 2)).await;
        assert!(matches!(twice, Err(StoreError::Taken { kind: "meeting", .. })));
    }

    async fn actions_are_listed_by_when_they_are_due(place: Place) {
        let store = place.open().await;
        let (care, ole) = (organization("Plejeudvalget", "vpu", 3), person("Ole Østerby"));
        insert(&store, &care).await;
        insert(&store, &ole).await;
        let sitting = meeting(&care, date(2026, 4, 24).at(16, 0, 0, 0), 1);
        insert(&store, &sitting).await;
        let undated = action(&sitting, Owner::Nobody, None);
        let late = action(&sitting, Owner::Person(ole.id), Some(date(2026, 9, 1)));
        let soon = action(&sitting, Owner::Person(ole.id), Some(date(2026, 5, 1)));
        for todo in [&undated, &late, &soon] {
            insert(&store, todo).await;
        }
        let ids = |records| names(records, |a: sagsgang_domain::action::Action| a.id);
        assert_eq!(ids(repo::action::all(&store).await.unwrap()), [soon.id, late.id, undated.id]);
        assert_eq!(ids(repo::action::of_owner(&store, ole.id).await.unwrap()), [soon.id, late.id]);
        assert_eq!(ids(repo::action::of_meeting(&store, sitting.id).await.unwrap()).len(), 3);
        assert_eq!(ids(repo::action::of_organization(&store, care.id).await.unwrap()).len(), 3);
        assert_eq!(ids(repo::action::due_by(&store, date(2026, 6, 1)).await.unwrap()), [soon.id]);

        let mut done: Saved<sagsgang_domain::action::Action> = record::get(&store, soon.id.0).await.unwrap();
        let drop = ActionCommand::Drop { reason: "Ikke længere nødvendigt".to_owned() };
        done.value = done.value.command(drop, "2026-04-30T08:00:00Z".parse().unwrap()).unwrap();
        let mut write = store.begin().await.unwrap();
        write.save(&mut done).await.unwrap();
        write.commit(entry("ActionDropped")).await.unwrap();
        assert_eq!(ids(repo::action::due_by(&store, date(2026, 6, 1)).await.unwrap()), []);
        assert_eq!(ids(repo::action::in_state(&store, "dropped").await.unwrap()), [soon.id]);
    }

    async fn programmes_memos_and_readings_are_found(place: Place) {
        let store = place.open().await;
        insert(&store, &programme("Ældrepolitik", "aeldrepolitik")).await;
        insert(&store, &programme("Demenshandleplan", "demens")).await;
        assert_eq!(names(repo::programme::all(&store).await.unwrap(), |p| p.slug), ["demens", "aeldrepolitik"]);
        assert_eq!(repo::programme::by_slug(&store, "demens").await.unwrap().unwrap().title, "Demenshandleplan");

        insert(&store, &memo("Uden dato", None)).await;
        insert(&store, &memo("Ældre", Some(date(2023, 1, 2)))).await;
        insert(&store, &memo("Nyere", Some(date(2024, 1, 2)))).await;
        assert_eq!(names(repo::memo::all(&store).await.unwrap(), |m| m.title), ["Nyere", "Ældre", "Uden dato"]);

        insert(&store, &reading(b"et referat")).await;
        assert!(repo::reading::by_digest(&store, Digest::of(b"et referat")).await.unwrap().is_some());
        assert!(repo::reading::by_digest(&store, Digest::of(b"et andet")).await.unwrap().is_none());
        assert_eq!(repo::reading::all(&store).await.unwrap().len(), 1);
    }

    async fn records_are_gone_through_in_pages(place: Place) {
        let store = place.open().await;
        let people: Vec<_> = (0..5).map(|n| person(&format!("Person {n}"))).collect();
        for one in &people {
            insert(&store, one).await;
        }
        let first: Vec<Saved<Person>> = record::page(&store, None, 3).await.unwrap();
        let rest: Vec<Saved<Person>> = record::page(&store, first.last().map(|p| p.id.0), 3).await.unwrap();
        let all = names(first, |p| p.id).into_iter().chain(names(rest, |p| p.id)).collect::<Vec<_>>();
        assert_eq!(all, people.iter().map(|p| p.id).collect::<Vec<_>>());
        assert_eq!(record::count::<Person>(&store).await.unwrap(), 5);
        let some: Vec<Saved<Person>> = record::get_many(&store, [people[3].id.0, people[1].id.0]).await.unwrap();
        assert_eq!(names(some, |p| p.id), [people[1].id, people[3].id]);
    }

    async fn sign_ins_run_out_and_leave_no_entry_when_seen(place: Place) {
        use sagsgang_store::repo::session::{Session, find, insert as sign_in, remove, remove_expired, remove_of_account, touch};
        let store = place.open().await;
        let anna = person("Anna Ågård");
        insert(&store, &anna).await;
        let account = account("anna", &anna);
        insert(&store, &account).await;
        let at = |hour: &str| format!("2026-03-17T{hour}:00:00Z").parse::<jiff::Timestamp>().unwrap();
        let session = |token: &[u8], until| Session {
            token_hash: Digest::of(token),
            account: account.id,
            created: at("08"),
            expires: until,
            last_seen: at("08"),
        };
        let mut write = store.begin().await.unwrap();
        for token in [session(b"a", at("12")), session(b"b", at("18")), session(b"c", at("18"))] {
            sign_in(&mut write, &token).await.unwrap();
        }
        remove(&mut write, Digest::of(b"c")).await.unwrap();
        let head = write.commit(entry("SignedIn")).await.unwrap();

        touch(&store, Digest::of(b"b"), at("10")).await.unwrap();
        let seen = find(&store, Digest::of(b"b"), at("11")).await.unwrap().unwrap();
        assert_eq!((seen.last_seen, seen.account), (at("10"), account.id));
        assert_eq!(find(&store, Digest::of(b"a"), at("12")).await.unwrap(), None, "it ran out at twelve");
        assert_eq!(find(&store, Digest::of(b"c"), at("11")).await.unwrap(), None, "it was ended");
        assert_eq!(remove_expired(&store, at("13")).await.unwrap(), 1);
        assert_eq!(store.head().await.unwrap(), head);

        let mut write = store.begin().await.unwrap();
        remove_of_account(&mut write, account.id).await.unwrap();
        write.commit(entry("PasswordChanged")).await.unwrap();
        assert_eq!(find(&store, Digest::of(b"b"), at("11")).await.unwrap(), None);
    }

    async fn a_document_that_cannot_be_read_is_said(place: Place) {
        let store = place.open().await;
        insert(&store, &person("Anna Ågård")).await;
        crate::support::sql(&place, "update people set doc = '{\"name\": 7}'").await;
        let refusal = repo::person::all(&store).await.unwrap_err();
        assert!(refusal.to_string().contains("sagsgang verify"), "{refusal}");
    }
}
