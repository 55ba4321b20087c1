//! `sagsgang import PATH…`: reads documents in, one by one, and says what came of each; the exports of a folder before
//! its other files, since the files of their annexes are among them. It may run beside a server on
//! the same data; what was read is kept whatever comes after, and read again it changes nothing.

use crate::args::Common;
use crate::failure::{Failure, Result};
use crate::world::{SystemClock, SystemEntropy};
use crate::{house, ocr, output};
use files::{Files, Found};
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::batch::Came;
use sagsgang_app::reading::read_in::ReadIn;
use sagsgang_app::reading::retract::{retract_reading, vanished};
use sagsgang_domain::reading::{Became, Reading, ReadingKind};
use sagsgang_i18n::Lang;
use sagsgang_search::Indexes;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

mod files;

/// How the command ends when some documents were refused.
const SOME_REFUSED: u8 = 2;

/// Reads what the paths name; `whole` says that they hold all that their case systems deliver.
pub async fn run(common: &Common, paths: &[PathBuf], whole: bool) -> Result<ExitCode> {
    let files = Files::under(paths);
    let store = house::store(common).await?;
    // A server that runs holds the index on the disk; it follows the journal, as does the next one to start.
    let app = App::new(store, Indexes::in_memory()?, Arc::new(SystemClock), Arc::new(SystemEntropy))
        .recognizing(ocr::found().await);
    let mut sum = Sum { total: files.found.len(), ..Sum::default() };
    for together in files.by_root() {
        read(&app, together, &mut sum).await?;
    }
    if whole {
        retract_vanished(&app, &sum, &files).await?;
    }
    app.store().close().await?;
    sum.print(&files);
    Ok(if sum.refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) })
}

/// Takes back what was delivered before and is not any more. A file that could not be read may be one of those, so then
/// nothing is taken back.
async fn retract_vanished(app: &App, sum: &Sum, files: &Files) -> Result<()> {
    if !sum.refused.is_empty() || !files.skipped.is_empty() {
        output::line(
            "Nothing was retracted: not every file could be read. Mend or remove those below and run it again.",
        );
        return Ok(());
    }
    let operator = Actor::operator();
    for reading in vanished(app, &operator, &sum.digests).await? {
        retract_reading(app, &operator, reading.id, Lang::Da.reading_vanished().to_owned()).await?;
        output::line(&format!("Retracted: {}: it is not delivered any more", reading.name));
    }
    Ok(())
}

/// Reads files that were found together, then the archives among them, and says what came of each document.
async fn read(app: &App, together: &[Found], sum: &mut Sum) -> Result<()> {
    let (mut alike, mut archives) = (Vec::new(), Vec::new());
    for found in together {
        match (&found.unreadable, found.archive().await) {
            (Some(why), _) => sum.tell(None, shown(&found.path), Err(Failure::said(why.clone()))),
            (None, Ok(None)) => alike.push(found),
            (None, Ok(Some(_))) => archives.push(found),
            (None, Err(error)) => sum.tell(None, shown(&found.path), Err(error.into())),
        }
    }
    let mut batch = files::batch(&alike);
    while let Some(document) = batch.read_next(app, &Actor::operator()).await {
        let path = alike.get(document.place).map_or_else(|| document.path.clone(), |found| shown(&found.path));
        sum.tell(None, path, outcome(document.outcome));
    }
    for found in archives {
        let Some(mut batch) = found.archive().await? else { continue };
        let (count, is_inside) = (batch.len(), batch.is_archive());
        sum.at += usize::from(is_inside);
        let mut inside = 0_usize;
        while let Some(document) = batch.read_next(app, &Actor::operator()).await {
            inside += 1;
            let path = shown(&found.path);
            let path = if is_inside { format!("{path}: {}", document.path) } else { path };
            sum.tell(is_inside.then_some((inside, count)), path, outcome(document.outcome));
        }
    }
    Ok(())
}

/// One document that fails does not stop the others.
fn outcome(outcome: sagsgang_app::error::Result<Came>) -> Result<Came> {
    outcome.map_err(|error| match error {
        AppError::Unreadable(refusal) => Failure::said(refusal.to_string()),
        other => other.into(),
    })
}

fn told(outcome: &Result<Came>) -> String {
    match outcome {
        Ok(Came::Document(ReadIn::New(reading))) => became(reading),
        Ok(Came::Document(ReadIn::Known(reading))) => format!("already known as {}", reading.name),
        Ok(Came::Annex(_)) => "enclosed as the annex of the export that names it".to_owned(),
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
    /// How many files there are, and how many have been told of.
    total: usize,
    at: usize,
    read: usize,
    known: usize,
    annexes: usize,
    refused: Vec<(String, String)>,
    /// The contents that came, those known before too.
    digests: BTreeSet<String>,
    not_understood: Vec<String>,
}

impl Sum {
    /// Tells of the next file, or of a document inside the archive it is: which, of how many.
    fn tell(&mut self, inside: Option<(usize, usize)>, name: String, outcome: Result<Came>) {
        let place = if let Some((at, count)) = inside {
            format!("{} of {}, {at} of {count}", self.at, self.total)
        } else {
            self.at += 1;
            format!("{} of {}", self.at, self.total)
        };
        output::note(&format!("{place}  {name}: {}", told(&outcome)));
        self.add(name, outcome);
    }

    fn add(&mut self, name: String, outcome: Result<Came>) {
        if let Ok(Came::Document(read)) = &outcome {
            self.digests.insert(read.reading().digest.clone());
        }
        match outcome {
            Ok(Came::Document(ReadIn::New(reading))) => {
                self.read += 1;
                if reading.kind == ReadingKind::Unknown || !reading.not_understood.is_empty() {
                    self.not_understood.push(format!("{name} ({})", became(&reading)));
                }
            }
            Ok(Came::Document(ReadIn::Known(_))) => self.known += 1,
            Ok(Came::Annex(_)) => self.annexes += 1,
            Err(failure) => self.refused.push((name, failure.to_string())),
        }
    }

    fn print(&self, files: &Files) {
        output::line(&format!(
            "{} read, {} already known, {} enclosed as annexes, {} refused, {} not understood in full.",
            self.read,
            self.known,
            self.annexes,
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
            recognized: None,
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
