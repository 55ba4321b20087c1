//! Many documents at once.

use crate::support::on_both_engines;
use crate::texts;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::batch::Files;
use sagsgang_app::reading::read_in::ReadIn;
use sagsgang_domain::reading::Reading;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn folder(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        writer.start_file(*path, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

on_both_engines! {
    async fn one_file_that_is_refused_does_not_stop_the_others(town: Town) {
        let bytes = folder(&[
            ("referater/åbent.txt", texts::OPEN_MINUTES),
            ("referater/billede.png", "x"),
            ("referater/kopi.txt", texts::OPEN_MINUTES),
            ("direktion.txt", texts::DIRECTORS),
        ]);
        let again = bytes.clone();
        let mut outcomes = Vec::new();
        let mut files = Files::open("arkiv.zip", bytes.into()).await.unwrap();
        assert_eq!(files.count(), 4);
        while let Some((name, outcome)) = files.read_next(&town.app, &Actor::operator()).await {
            outcomes.push((name, match outcome {
                Ok(ReadIn::New(_)) => "read",
                Ok(ReadIn::Known(_)) => "known",
                Err(AppError::Unreadable(_)) => "refused",
                Err(_) => "failed",
            }));
        }
        let told: Vec<_> = outcomes.iter().map(|(name, outcome)| (name.as_str(), *outcome)).collect();
        assert_eq!(told, [
            ("referater/åbent.txt", "read"),
            ("referater/billede.png", "refused"),
            ("referater/kopi.txt", "known"),
            ("direktion.txt", "read"),
        ]);
        let head = town.head().await;
        let mut files = Files::open("arkiv.zip", again.into()).await.unwrap();
        while let Some((_, outcome)) = files.read_next(&town.app, &Actor::operator()).await {
            assert!(!matches!(outcome, Ok(ReadIn::New(_))));
        }
        assert_eq!(town.head().await, head, "read again, nothing is written");
        assert_eq!(town.all::<Reading>().await.len(), 2);
    }
}
