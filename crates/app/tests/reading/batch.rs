//! Many documents at once, and the files of annexes beside the exports that name them.

use crate::support::{Town, on_both_engines};
use crate::texts;
use bytes::Bytes;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::{AppError, Result};
use sagsgang_app::reading::batch::{Batch, Came, Source};
use sagsgang_app::reading::read_in::ReadIn;
use sagsgang_domain::case::Annex;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::reading::Reading;
use sagsgang_intake::RefusalKind;
use std::io::{Cursor, Write as _};
use std::sync::LazyLock;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The export is in Latin-1; here it is UTF-8 and says nothing of its encoding.
static SBSYS: LazyLock<String> = LazyLock::new(|| {
    let bytes = include_bytes!("../../../intake/tests/esdh/exports/dagsorden.xml");
    let text: String = bytes.iter().copied().map(char::from).collect();
    let (_, root) = text.split_once("?>").expect("it declares itself");
    root.to_owned()
});
const FIRST_AGENDA: &str = include_str!("../../../intake/tests/esdh/exports/fujitsu.xml");

/// An archive of these files.
pub fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        writer.start_file(*path, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Loose files of one form.
struct Loose(Vec<&'static str>);

impl Source for Loose {
    fn content(&mut self, place: usize) -> Result<Bytes> {
        Ok(Bytes::from_static(self.0[place].as_bytes()))
    }
}

fn loose(files: &[(&str, &'static str)]) -> Batch {
    let named = files.iter().enumerate().map(|(place, (name, _))| (place, (*name).to_owned())).collect();
    Batch::new(named, Loose(files.iter().map(|(_, content)| *content).collect()))
}

async fn archive(files: &[(&str, &str)]) -> Batch {
    Batch::open("arkiv.zip", Cursor::new(zip(files))).await.unwrap()
}

async fn read(town: &Town, mut batch: Batch) -> Vec<(String, &'static str)> {
    let mut outcomes = Vec::new();
    while let Some(document) = batch.read_next(&town.app, &Actor::operator()).await {
        let outcome = match document.outcome {
            Ok(Came::Document(ReadIn::New(_))) => "read",
            Ok(Came::Document(ReadIn::Known(_))) => "known",
            Ok(Came::Annex(_)) => "annex",
            Err(AppError::Unreadable(_)) => "refused",
            Err(error) => panic!("{}: {error}", document.path),
        };
        outcomes.push((document.path, outcome));
    }
    outcomes
}

fn told<'a>(outcomes: &'a [(String, &'static str)]) -> Vec<(&'a str, &'static str)> {
    outcomes.iter().map(|(path, outcome)| (path.as_str(), *outcome)).collect()
}

/// The annexes of the one meeting there is, by title, with the content of their files.
async fn annexes(town: &Town) -> Vec<(String, Option<String>)> {
    let meeting = town.only::<Meeting>().await;
    let mut found = Vec::new();
    for annex in meeting.items.iter().flat_map(|item| &item.content.annexes) {
        found.push((annex.title.clone(), content(town, annex).await));
    }
    found
}

async fn content(town: &Town, annex: &Annex) -> Option<String> {
    let file = annex.file.as_ref()?;
    let bytes = town.app.store().blobs().get(file.digest.parse().unwrap()).await.unwrap();
    Some(String::from_utf8(bytes.to_vec()).unwrap())
}

fn file_of<'a>(annexes: &'a [(String, Option<String>)], title: &str) -> Option<&'a str> {
    annexes.iter().find(|(candidate, _)| candidate == title).expect(title).1.as_deref()
}

on_both_engines! {
    async fn one_file_that_is_refused_does_not_stop_the_others(town: Town) {
        let files = [
            ("referater/åbent.txt", texts::OPEN_MINUTES),
            ("referater/billede.png", "x"),
            ("referater/kopi.txt", texts::OPEN_MINUTES),
            ("direktion.txt", texts::DIRECTORS),
        ];
        let batch = archive(&files).await;
        assert_eq!((batch.len(), batch.is_archive()), (4, true));
        assert_eq!(told(&read(&town, batch).await), [
            ("referater/åbent.txt", "read"),
            ("referater/billede.png", "refused"),
            ("referater/kopi.txt", "known"),
            ("direktion.txt", "read"),
        ]);
        let head = town.head().await;
        let again = read(&town, archive(&files).await).await;
        assert!(again.iter().all(|(_, outcome)| *outcome != "read"), "{again:?}");
        assert_eq!(town.head().await, head, "read again, nothing is written");
        assert_eq!(town.all::<Reading>().await.len(), 2);
    }

    async fn the_files_of_an_export_become_its_annexes_and_are_not_read_themselves(town: Town) {
        // Systems write the case of letters and the slashes as they please.
        let files = [
            ("møde 1/BILAG/Menu.pdf", "%PDF-1.7 menuen"),
            ("møde 1/bilag/priser.PDF", "%PDF-1.7 priserne"),
            ("møde 1/kontrakt.pdf", "%PDF-1.7 kontrakten"),
            ("møde 2/bilag/menu.pdf", "%PDF-1.7 en anden menu"),
            ("møde 1/dagsorden.xml", SBSYS.as_str()),
        ];
        let outcomes = read(&town, archive(&files).await).await;
        assert_eq!(told(&outcomes), [
            ("møde 1/dagsorden.xml", "read"),
            ("møde 1/BILAG/Menu.pdf", "annex"),
            ("møde 1/bilag/priser.PDF", "annex"),
            ("møde 1/kontrakt.pdf", "annex"),
            ("møde 2/bilag/menu.pdf", "refused"),
        ]);
        let annexes = annexes(&town).await;
        assert_eq!(file_of(&annexes, "Menu"), Some("%PDF-1.7 menuen"));
        assert_eq!(file_of(&annexes, "Kontrakt"), Some("%PDF-1.7 kontrakten"));
        assert_eq!(file_of(&annexes, "Priser"), Some("%PDF-1.7 priserne"));
        let (again, before) = (read(&town, archive(&files).await).await, town.all::<Reading>().await);
        assert_eq!(again[0].1, "known");
        assert!(again[1..4].iter().all(|(_, outcome)| *outcome == "annex"), "{again:?}");
        assert_eq!(before.len(), 1);
    }

    async fn a_file_outside_is_never_fetched_and_a_missing_one_is_said(town: Town) {
        // The export names `..\..\kontrakt.pdf`; what lies two folders up is not its business.
        let outcomes = read(&town, archive(&[
            ("kontrakt.pdf", "%PDF-1.7 en fremmed kontrakt"),
            ("2026/maj/dagsorden.xml", SBSYS.as_str()),
            ("2026/maj/bilag/menu.pdf", "%PDF-1.7 menuen"),
            ("2026/maj/../../bilag/priser.pdf", "%PDF-1.7 uden for mappen"),
        ]).await).await;
        assert!(outcomes.contains(&("2026/maj/bilag/menu.pdf".to_owned(), "annex")), "{outcomes:?}");
        assert_eq!(outcomes.iter().filter(|(_, outcome)| *outcome == "annex").count(), 1, "{outcomes:?}");
        let annexes = annexes(&town).await;
        assert_eq!((file_of(&annexes, "Kontrakt"), file_of(&annexes, "Priser")), (None, None));
        let reading = town.only::<Reading>().await;
        let doubt = "Filerne til 2 bilag fulgte ikke med: bilag/priser.pdf, kontrakt.pdf.";
        assert!(reading.warnings.iter().any(|warning| warning == doubt), "{:?}", reading.warnings);
    }

    async fn loose_files_of_one_form_are_matched_by_name(town: Town) {
        let outcomes = read(&town, loose(&[
            ("menu.pdf", "%PDF-1.7 menuen"), ("dagsorden.xml", SBSYS.as_str()), ("notat.txt", texts::MEMO),
        ])).await;
        assert_eq!(told(&outcomes), [("dagsorden.xml", "read"), ("menu.pdf", "annex"), ("notat.txt", "read")]);
        assert_eq!(file_of(&annexes(&town).await, "Menu"), Some("%PDF-1.7 menuen"));
    }

    async fn with_two_exports_a_bare_name_means_neither(town: Town) {
        let outcomes = read(&town, loose(&[
            ("a.pdf", "%PDF-1.7 hvis?"), ("dagsorden.xml", SBSYS.as_str()), ("møde.xml", FIRST_AGENDA),
        ])).await;
        assert!(outcomes.iter().all(|(_, outcome)| *outcome != "annex"), "{outcomes:?}");
    }

    async fn a_file_of_a_closed_item_stays_closed_whatever_the_file_says(town: Town) {
        // In the closed item the export calls the annex public.
        read(&town, archive(&[
            ("møde.xml", FIRST_AGENDA),
            ("Attachments/a.pdf", "%PDF-1.7 tilbuddet"),
            ("Attachments/tegning.pdf", "%PDF-1.7 tegningen"),
        ]).await).await;
        let meeting = town.only::<Meeting>().await;
        let closed = meeting.items.iter().find(|item| !item.content.openness.is_open()).unwrap();
        let kept = closed.content.annexes.iter().find(|annex| annex.file.is_some()).expect("its file is kept");
        assert_eq!(content(&town, kept).await.as_deref(), Some("%PDF-1.7 tilbuddet"));
        let organization = town.all::<Organization>().await.into_iter().find(|o| o.id == meeting.organization).unwrap();
        let public = view::meeting(&meeting, &organization).map(|view| serde_json::to_string(&view).unwrap());
        let digest = &kept.file.as_ref().unwrap().digest;
        assert!(!public.unwrap_or_default().contains(digest), "the file of a closed item is not the public's");
    }

    async fn a_file_that_no_annex_may_be_is_said(town: Town) {
        let outcomes = read(&town, archive(&[
            ("dagsorden.xml", SBSYS.as_str()), ("bilag/menu.pdf", "<script>ikke en pdf</script>"), ("kontrakt.pdf", ""),
        ]).await).await;
        assert_eq!(outcomes.iter().filter(|(_, outcome)| *outcome == "annex").count(), 2, "{outcomes:?}");
        assert!(annexes(&town).await.iter().all(|(_, file)| file.is_none()));
        let reading = town.only::<Reading>().await;
        let said = reading.warnings.iter().any(|warning| warning.contains("type, der ikke kan vedlægges"));
        assert!(said, "{:?}", reading.warnings);
    }

    async fn what_came_alone_says_nothing_of_files(town: Town) {
        let reading = town.read_new("dagsorden.xml", &SBSYS).await;
        assert!(!reading.warnings.iter().any(|warning| warning.contains("fulgte ikke med")), "{:?}", reading.warnings);
    }

    async fn a_damaged_archive_is_refused_as_its_one_document(town: Town) {
        let mut batch = Batch::open("halv.zip", Cursor::new(b"PK\x03\x04 og saa ikke mere")).await.unwrap();
        assert_eq!((batch.len(), batch.is_archive()), (1, false));
        let document = batch.read_next(&town.app, &Actor::operator()).await.unwrap();
        let refused = matches!(&document.outcome, Err(AppError::Unreadable(why)) if why.kind == RefusalKind::Broken);
        assert!(refused, "{document:?}");
        assert!(batch.read_next(&town.app, &Actor::operator()).await.is_none());
    }
}
