//! `sagsgang doctor`: looks whether everything a municipality needs is in order, and changes nothing of it.

use crate::args::Common;
use crate::failure::Result;
use crate::ocr::{DANISH, Tesseract};
use crate::world::SystemClock;
use crate::{house, output};
use jiff::Timestamp;
use sagsgang_app::world::Clock as _;
use sagsgang_search::{Index, Inside, Opening, SearchError};
use sagsgang_store::{SCHEMA_VERSION, Store, journal, schema_version};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

const MIB: u64 = 1024 * 1024;
/// Less room than this is worth a word.
const LITTLE: u64 = 2048 * MIB;
/// Less room than this stops the next writes.
const NONE: u64 = 100 * MIB;

/// How one thing is.
enum Finding {
    Good(String),
    Watch(String),
    Wrong(String),
}

use Finding::{Good, Watch, Wrong};

/// Looks at everything; fails when something is wrong.
pub async fn run(common: &Common) -> Result<ExitCode> {
    let mut findings = vec![("Data folder", folder(&common.data)), ("Disk space", space(&common.data))];
    findings.push(("Recognition", recognition().await));
    findings.extend(database(common).await);
    let mut code = ExitCode::SUCCESS;
    for (what, finding) in findings {
        let (mark, text) = match finding {
            Good(text) => ("ok", text),
            Watch(text) => ("look", text),
            Wrong(text) => {
                code = ExitCode::FAILURE;
                ("WRONG", text)
            }
        };
        output::line(&format!("{mark:<6} {what:<13} {text}"));
    }
    Ok(code)
}

fn folder(data: &Path) -> Finding {
    let shown = data.display();
    if !data.exists() {
        return Watch(format!("{shown} does not exist yet: `sagsgang serve` makes it"));
    }
    let probe = data.join(".doctor");
    match fs::write(&probe, b"ok").and_then(|()| fs::remove_file(&probe)) {
        Ok(()) => Good(format!("{shown} can be written")),
        Err(error) => Wrong(format!("{shown} cannot be written ({error}): see who owns it")),
    }
}

fn space(data: &Path) -> Finding {
    let Some(existing) = data.ancestors().find(|path| path.exists()).or(Some(Path::new("."))) else {
        return Watch("cannot be read".to_owned());
    };
    match rustix::fs::statvfs(existing) {
        Err(error) => Watch(format!("cannot be read ({error})")),
        Ok(disk) => {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            let text = format!("{} MiB are free", free / MIB);
            match free {
                0..NONE => Wrong(format!("{text}: writes will fail, make room now")),
                NONE..LITTLE => Watch(format!("{text}: make room soon")),
                _ => Good(text),
            }
        }
    }
}

/// Scanned pages are read only where there is a program for it.
async fn recognition() -> Finding {
    match Tesseract::find().await {
        None => Watch("tesseract is not installed: scanned pages are refused with a word".to_owned()),
        Some(found) if found.knows_danish() => Good("tesseract is installed, with Danish".to_owned()),
        Some(_) => Watch(format!("tesseract has no data for Danish ({DANISH}): install it to read scanned pages")),
    }
}

type Named = (&'static str, Finding);

async fn database(common: &Common) -> Vec<Named> {
    const WHAT: &str = "Database";
    match schema_version(&common.location()).await {
        Err(error) => vec![(WHAT, Wrong(error.to_string()))],
        Ok(None) => vec![(WHAT, Watch("nothing is set up yet: `sagsgang serve` does it".to_owned()))],
        Ok(Some(found)) if found > SCHEMA_VERSION => {
            let text = format!("schema version {found} is newer than this program's {SCHEMA_VERSION}: use a newer one");
            vec![(WHAT, Wrong(text))]
        }
        Ok(Some(found)) if found < SCHEMA_VERSION => {
            let text =
                format!("schema version {found}; the next start brings it to {SCHEMA_VERSION}: back it up first");
            vec![(WHAT, Watch(text))]
        }
        Ok(Some(found)) => {
            let mut named = vec![(WHAT, Good(format!("answers, schema version {found}")))];
            match inside(common).await {
                Ok(more) => named.extend(more),
                Err(error) => named.push(("Journal", Wrong(error.to_string()))),
            }
            named
        }
    }
}

async fn inside(common: &Common) -> Result<Vec<Named>> {
    let store = Store::open(&common.location()).await?;
    let head = journal::head(&store).await?;
    let last = journal::newest(&store, None, 1).await?.first().map(|entry| entry.at);
    store.close().await?;
    let journal = Good(format!("entry {} is the last, hash {}", head.seq, head.hash));
    let [public, inside] = house::index_folders(common);
    let opened = |folder: &Path| Index::open(folder).and_then(|index| Ok((index.opening(), index.position()?)));
    let opened_inside = |folder: &Path| Inside::open(folder).and_then(|index| Ok((index.opening(), index.position()?)));
    Ok(vec![
        ("Journal", journal),
        ("Clock", clock(SystemClock.now(), last)),
        ("Search index", index(&public, head.seq, opened)),
        ("Inside search", index(&inside, head.seq, opened_inside)),
    ])
}

fn clock(now: Timestamp, last: Option<Timestamp>) -> Finding {
    match last {
        Some(last) if last > now => Watch(format!(
            "it is {now:.0}, but the last entry was made at {last:.0}: the clock is behind, or this is the demo"
        )),
        _ => Good(format!("it is {now:.0}")),
    }
}

fn index(
    folder: &Path,
    head: u64,
    opened: impl FnOnce(&Path) -> std::result::Result<(Opening, u64), SearchError>,
) -> Finding {
    if !folder.exists() {
        return Watch("none yet: `sagsgang serve` makes it".to_owned());
    }
    match opened(folder) {
        Err(error) => Wrong(error.to_string()),
        Ok((Opening::Rebuilt, _)) => Watch("was damaged and is empty now: `sagsgang serve` makes it anew".to_owned()),
        Ok((_, position)) if position < head => {
            Watch(format!("has followed to entry {position} of {head}: it catches up while serving"))
        }
        Ok((_, position)) => Good(format!("has followed to entry {position}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, clock, folder};
    use jiff::{Timestamp, ToSpan as _};

    #[test]
    fn a_clock_behind_the_journal_is_told() {
        let now = Timestamp::UNIX_EPOCH;
        assert!(matches!(clock(now, Some(now + 1.hour())), Finding::Watch(_)));
        assert!(matches!(clock(now, Some(now)), Finding::Good(_)));
        assert!(matches!(clock(now, None), Finding::Good(_)));
    }

    #[test]
    fn the_probe_leaves_nothing() {
        let data = tempfile::tempdir().unwrap();
        assert!(matches!(folder(data.path()), Finding::Good(_)));
        assert_eq!(std::fs::read_dir(data.path()).unwrap().count(), 0);
        assert!(matches!(folder(&data.path().join("none")), Finding::Watch(_)));
    }
}
