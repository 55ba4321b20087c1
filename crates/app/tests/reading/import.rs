//! Imports of many documents: begun, worked off, stopped, killed, taken up and told of.

use crate::batch::zip;
use crate::support::{Town, on_both_engines};
use crate::texts;
use bytes::Bytes;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::import::begin::{Delivered, Delivery, begin_import};
use sagsgang_app::reading::import::read::{ImportDesk, import, imports, reason_in_words, report};
use sagsgang_app::reading::import::stop::stop_import;
use sagsgang_app::reading::import::take_up::take_up_import;
use sagsgang_app::reading::import::work::work_off;
use sagsgang_domain::id::ImportId;
use sagsgang_domain::import::{Counts, Import, ImportState, Outcome};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::reading::Reading;
use sagsgang_domain::refusal::Refusal;
use sagsgang_i18n::Lang;
use sagsgang_store::journal;

async fn deliver(town: &Town, name: &str, content: &[u8]) -> Delivered {
    let mut delivery = Delivery::begin(&town.app, &Actor::operator(), name).unwrap();
    for piece in content.chunks(1000) {
        delivery.write(&Bytes::copy_from_slice(piece)).await.unwrap();
    }
    delivery.finish().await.unwrap()
}

async fn begin(town: &Town, files: &[(&str, &[u8])]) -> ImportId {
    let mut delivered = Vec::new();
    for (name, content) in files {
        delivered.push(deliver(town, name, content).await);
    }
    begin_import(&town.app, &Actor::operator(), delivered).await.unwrap()
}

async fn desk(town: &Town, id: ImportId) -> ImportDesk {
    import(&town.app, &Actor::operator(), id).await.unwrap()
}

/// Each document and what came of it, as the report tells it in Danish.
async fn told(town: &Town, id: ImportId) -> Vec<(String, &'static str)> {
    let documents = report(&town.app, &Actor::operator(), id).await.unwrap();
    documents.into_iter().map(|document| (document.name, Lang::Da.import_outcome(&document.outcome))).collect()
}

fn plain<'a>(told: &'a [(String, &'static str)]) -> Vec<(&'a str, &'static str)> {
    told.iter().map(|(name, outcome)| (name.as_str(), *outcome)).collect()
}

/// Minutes of as many meetings as said, each on a day of its own.
fn year(meetings: usize) -> Vec<(String, String)> {
    let one = |at: usize| {
        let (day, month) = (at % 28 + 1, at / 28 + 1);
        let text = texts::OPEN_MINUTES.replace("12. marts 2024", &format!("{day}. {} 2023", MONTHS[month - 1]));
        (format!("referater/{at:03}.txt"), text)
    };
    (0..meetings).map(one).collect()
}

const MONTHS: [&str; 4] = ["januar", "februar", "marts", "april"];

fn packed(files: &[(String, String)]) -> Vec<u8> {
    zip(&files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
}

on_both_engines! {
    async fn every_document_is_told_of_with_its_reason(town: Town) {
        let archive = zip(&[
            ("a/åbent.txt", texts::OPEN_MINUTES),
            ("a/billede.png", "x"),
            ("a/halv.pdf", "%PDF-1.7 og så ikke mere"),
            ("a/kopi.txt", texts::OPEN_MINUTES),
            ("a/kage.txt", texts::UNKNOWN),
            ("a/notat.txt", texts::MEMO),
        ]);
        let id = begin(&town, &[("notat om kage.txt", "Kage.\n".as_bytes()), ("arkiv.zip", &archive)]).await;
        let waiting = desk(&town, id).await;
        assert_eq!((waiting.import.total(), waiting.counts.done()), (7, 0));
        assert_eq!(waiting.import.state, ImportState::Running);

        work_off(&town.app).await.unwrap();
        assert!(matches!(desk(&town, id).await.import.state, ImportState::Finished { .. }));
        let told = told(&town, id).await;
        assert_eq!(plain(&told), [
            ("notat om kage.txt", "Læst med tvivl"),
            ("a/åbent.txt", "Læst med tvivl"),
            ("a/billede.png", "Afvist"),
            ("a/halv.pdf", "Afvist"),
            ("a/kopi.txt", "Kendt i forvejen"),
            ("a/kage.txt", "Læst med tvivl"),
            ("a/notat.txt", "Læst med tvivl"),
        ]);
        let documents = report(&town.app, &Actor::operator(), id).await.unwrap();
        let why = |name: &str, lang| match &documents.iter().find(|one| one.name == name).unwrap().outcome {
            Outcome::Refused { reason } => reason_in_words(lang, reason),
            other => panic!("{other:?}"),
        };
        assert!(why("a/billede.png", Lang::Da).contains("der ender på .png, kan ikke læses"));
        assert!(why("a/billede.png", Lang::En).contains("ending in .png are not read"));
        assert!(why("a/halv.pdf", Lang::Da).contains("beskadiget"));
        let counts = desk(&town, id).await.counts;
        assert_eq!(counts, Counts { read: 0, doubtful: 4, known: 1, annexes: 0, refused: 2 });
    }

    async fn the_same_archive_again_finds_only_duplicates(town: Town) {
        let archive = packed(&year(7));
        begin(&town, &[("2023.zip", &archive)]).await;
        work_off(&town.app).await.unwrap();
        let (readings, meetings) = (town.all::<Reading>().await, town.all::<Meeting>().await);
        assert_eq!((readings.len(), meetings.len()), (7, 7));
        let again = begin(&town, &[("2023 igen.zip", &archive)]).await;
        work_off(&town.app).await.unwrap();
        assert_eq!(desk(&town, again).await.counts, Counts { known: 7, ..Counts::default() });
        assert_eq!(town.all::<Reading>().await, readings);
        assert_eq!(town.all::<Meeting>().await, meetings);
    }

    async fn killed_in_the_middle_it_goes_on_where_it_was(town: Town) {
        let id = begin(&town, &[("2023.zip", &packed(&year(60)))]).await;
        for read in [10, 55] {
            let mut head = town.app.store().watch();
            let killed = async {
                while town.all::<Reading>().await.len() < read {
                    head.changed().await.unwrap();
                }
            };
            tokio::select! {
                () = killed => {}
                done = work_off(&town.app) => panic!("it was not killed: {done:?}"),
            }
        }
        let desk_then = desk(&town, id).await;
        assert_eq!(desk_then.import.state, ImportState::Running);
        assert_eq!(desk_then.counts.done(), 50, "one part was written, and the rest was lost with the kill");

        work_off(&town.app).await.unwrap();
        let told = told(&town, id).await;
        let names: Vec<_> = year(60).into_iter().map(|(name, _)| name).collect();
        assert_eq!(told.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), names, "each once");
        assert!(told.iter().all(|(_, outcome)| outcome.starts_with("Læst")), "none is a duplicate of itself: {told:?}");
        assert_eq!(town.all::<Reading>().await.len(), 60);
        assert_eq!(desk(&town, id).await.counts.done(), 60);
    }

    async fn it_stops_and_is_taken_up_again(town: Town) {
        let operator = Actor::operator();
        let id = begin(&town, &[("2023.zip", &packed(&year(3)))]).await;
        stop_import(&town.app, &operator, id).await.unwrap();
        work_off(&town.app).await.unwrap();
        assert_eq!(town.all::<Reading>().await.len(), 0);
        assert!(matches!(desk(&town, id).await.import.state, ImportState::Stopped { .. }));
        let again = stop_import(&town.app, &operator, id).await.unwrap_err();
        assert!(matches!(again, AppError::Refused(Refusal::ImportState { state: "stopped", .. })), "{again:?}");
        take_up_import(&town.app, &operator, id).await.unwrap();
        work_off(&town.app).await.unwrap();
        assert_eq!(town.all::<Reading>().await.len(), 3);
        let finished = take_up_import(&town.app, &operator, id).await.unwrap_err();
        assert!(matches!(finished, AppError::Refused(Refusal::ImportState { state: "finished", .. })), "{finished:?}");
    }

    async fn an_upload_that_is_lost_is_told_and_the_rest_is_read(town: Town) {
        let id = begin(&town, &[("tabt.zip", &packed(&year(2))), ("2023.zip", &packed(&year(3)))]).await;
        let lost = desk(&town, id).await.import.files[0].digest.clone();
        std::fs::remove_file(town.kept(&lost)).unwrap();
        work_off(&town.app).await.unwrap();
        let told = told(&town, id).await;
        assert_eq!(plain(&told)[0], ("tabt.zip", "Afvist"));
        assert_eq!(told.len(), 4);
        assert_eq!(town.all::<Reading>().await.len(), 3);
    }

    async fn a_disk_that_fails_stops_it_and_it_can_be_taken_up(town: Town) {
        let id = begin(&town, &[("2023.zip", &packed(&year(5)))]).await;
        // Where the content of documents should go stands a file in place of each folder.
        let away = town.shut_blobs(&desk(&town, id).await.import.files[0].digest);
        work_off(&town.app).await.unwrap_err();
        assert!(matches!(desk(&town, id).await.import.state, ImportState::Failed { .. }));
        assert_eq!(told(&town, id).await, [], "nobody is blamed for it");
        town.open_blobs(away);
        take_up_import(&town.app, &Actor::operator(), id).await.unwrap();
        work_off(&town.app).await.unwrap();
        assert_eq!(town.all::<Reading>().await.len(), 5);
    }

    async fn imports_are_read_one_at_a_time_the_oldest_first(town: Town) {
        let first = begin(&town, &[("a.txt", texts::OPEN_MINUTES.as_bytes()), ("b.txt", b"Kage.")]).await;
        let second = begin(&town, &[("c.txt", texts::OPEN_MINUTES.as_bytes()), ("d.txt", b"Te.")]).await;
        work_off(&town.app).await.unwrap();
        assert_eq!(plain(&told(&town, second).await)[0], ("c.txt", "Kendt i forvejen"));
        assert_eq!(plain(&told(&town, first).await)[0].1, "Læst med tvivl");
        let all = imports(&town.app, &Actor::operator()).await.unwrap();
        assert_eq!(all.iter().map(|desk| desk.import.id).collect::<Vec<_>>(), [second, first]);
    }

    async fn the_journal_tells_of_it_and_the_chain_holds(town: Town) {
        let id = begin(&town, &[("2023.zip", &packed(&year(2)))]).await;
        work_off(&town.app).await.unwrap();
        let entries = journal::since(town.app.store(), 0, 100).await.unwrap();
        let actions: Vec<_> = entries.iter().map(|entry| entry.action.as_str()).collect();
        assert_eq!(actions, ["ImportBegun", "ImportWentOn", "DocumentRead", "DocumentRead", "ImportFinished"]);
        assert_eq!(entries[4].subject_id, id.0);
        let report = journal::verify(town.app.store(), &mut |_| {}).await.unwrap();
        assert_eq!(report.findings, []);
        assert_eq!(town.only::<Import>().await.files[0].name, "2023.zip");
    }
}
