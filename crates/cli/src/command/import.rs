//! `sagsgang import PATH…`: reads documents in, one by one, and says what came of each. It may run beside a server on
//! the same data; what was read is kept whatever comes after, and read again it changes nothing.

use crate::args::Common;
use crate::failure::{Failure, Result};
use crate::house;
use crate::output;
use crate::world::{SystemClock, SystemEntropy};
use files::{Files, Found};
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::batch::Files as Documents;
use sagsgang_app::reading::read_in::ReadIn;
use sagsgang_domain::reading::{Became, Reading, ReadingKind};
use sagsgang_i18n::Lang;
use sagsgang_search::Index;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

mod files;

/// How the command ends when some documents were refused.
const SOME_REFUSED: u8 = 2;

/// Reads what the paths name.
pub async fn run(common: &Common, paths: &[PathBuf]) -> Result<ExitCode> {
    let files = Files::under(paths);
    let store = house::store(common).await?;
    // A server that runs holds the index on the disk; it follows the journal, as does the next one to start.
    let app = App::new(store, Index::in_memory()?, Arc::new(SystemClock), Arc::new(SystemEntropy));
    let mut sum = Sum::default();
    let total = files.found.len();
    for (number, found) in (1_usize..).zip(&files.found) {
        let place = format!("{number} of {total}");
        read(&app, found, &place, &mut sum).await?;
    }
    app.store().close().await?;
    sum.print(&files);
    Ok(if sum.refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) })
}

/// Reads a file, or each file of an archive, and says what came of it.
async fn read(app: &App, found: &Found, place: &str, sum: &mut Sum) -> Result<()> {
    let shown = found.path.display().to_string();
    let content = match found.content() {
        Ok(content) => content,
        Err(failure) => {
            sum.tell(place, shown, Err(failure));
            return Ok(());
        }
    };
    let name = found.path.file_name().unwrap_or(found.path.as_os_str()).to_string_lossy();
    let mut documents = Documents::open(&name, content.into()).await?;
    let (count, mut inside) = (documents.count(), 0_usize);
    while let Some((path, outcome)) = documents.read_next(app, &Actor::operator()).await {
        inside += 1;
        let is_archive = path != name;
        let shown = if is_archive { format!("{shown}: {path}") } else { shown.clone() };
        let place = if is_archive { format!("{place}, {inside} of at most {count}") } else { place.to_owned() };
        let outcome = match outcome {
            Err(AppError::Unreadable(refusal)) => Err(Failure::said(refusal.to_string())),
            // One document that fails does not stop the others.
            other => other.map_err(Failure::from),
        };
        sum.tell(&place, shown, outcome);
    }
    Ok(())
}

fn told(outcome: &Result<ReadIn>) -> String {
    match outcome {
        Ok(ReadIn::New(reading)) => became(reading),
        Ok(ReadIn::Known(reading)) => format!("already known as {}", reading.name),
        Err(failure) => format!("refused: {failure}"),
    }
}

/// "minutes: 1 meeting, 2 cases; 1 passage not understood".
fn became(reading: &Reading) -> String {
    let kinds = [
        ("meeting", "meetings"),
        ("case", "cases"),
        ("follow-up action", "follow-up actions"),
        ("programme", "programmes"),
        ("memo", "memos"),
    ];
    let counted =
        kinds.map(|(one, many)| (one, many, reading.became.iter().filter(|became| word(became) == one).count()));
    let parts: Vec<String> =
        counted.iter().filter(|(.., n)| *n > 0).map(|(one, many, n)| count(*n, one, many)).collect();
    let mut told = Lang::En.reading_kind(reading.kind).to_lowercase();
    if !parts.is_empty() {
        told = format!("{told}: {}", parts.join(", "));
    }
    for (n, one, many) in [
        (reading.not_understood.len(), "passage not understood", "passages not understood"),
        (reading.warnings.len(), "thing to check", "things to check"),
    ] {
        if n > 0 {
            told = format!("{told}; {}", count(n, one, many));
        }
    }
    told
}

const fn word(became: &Became) -> &'static str {
    match became {
        Became::Meeting(_) => "meeting",
        Became::Case(_) => "case",
        Became::Action(_) => "follow-up action",
        Became::Programme(_) => "programme",
        Became::Memo(_) => "memo",
    }
}

fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// What came of all of them.
#[derive(Default)]
struct Sum {
    read: usize,
    known: usize,
    refused: Vec<(String, String)>,
    not_understood: Vec<String>,
}

impl Sum {
    fn tell(&mut self, place: &str, name: String, outcome: Result<ReadIn>) {
        output::note(&format!("{place}  {name}: {}", told(&outcome)));
        self.add(name, outcome);
    }

    fn add(&mut self, name: String, outcome: Result<ReadIn>) {
        match outcome {
            Ok(ReadIn::New(reading)) => {
                self.read += 1;
                if reading.kind == ReadingKind::Unknown || !reading.not_understood.is_empty() {
                    self.not_understood.push(format!("{name} ({})", became(&reading)));
                }
            }
            Ok(ReadIn::Known(_)) => self.known += 1,
            Err(failure) => self.refused.push((name, failure.to_string())),
        }
    }

    fn print(&self, files: &Files) {
        output::line(&format!(
            "{} read, {} already known, {} refused, {} not understood in full.",
            self.read,
            self.known,
            self.refused.len(),
            self.not_understood.len()
        ));
        for (name, reason) in &self.refused {
            output::line(&format!("Refused: {name}: {reason}"));
        }
        for name in &self.not_understood {
            output::line(&format!("Not understood in full: {name}"));
        }
        for (path, reason) in &files.skipped {
            output::line(&format!("Skipped: {}: {reason}", shown(path)));
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::became;
    use sagsgang_domain::reading::{Became, Reading, ReadingKind};

    #[test]
    fn what_a_document_became_is_told_in_one_line() {
        const ID: &str = "0196b0a4-0000-7000-8000-000000000001";
        let reading = Reading {
            delivery: None,
            standing: sagsgang_domain::reading::Standing::Current,
            id: ID.parse().unwrap(),
            name: "referat.txt".to_owned(),
            digest: String::new(),
            at: jiff::Timestamp::UNIX_EPOCH,
            kind: ReadingKind::Minutes,
            became: vec![
                Became::Meeting(ID.parse().unwrap()),
                Became::Case(ID.parse().unwrap()),
                Became::Case(ID.parse().unwrap()),
            ],
            not_understood: vec!["side 1".to_owned()],
            warnings: Vec::new(),
            reviewed: None,
        };
        let told = became(&reading);
        assert!(told.ends_with(": 1 meeting, 2 cases; 1 passage not understood"), "{told}");
    }
}
