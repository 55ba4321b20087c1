//! Everything public as one archive, kept in the data folder under the journal's number.
//!
//! It is made when it is asked for and something public has been written since it was last made, and by one request at a
//! time; the others wait for it. Where writes come faster than it can be made, the last one that was finished is given,
//! unless something may have been closed or taken back since: a closing counts at once. Which state it shows is told in
//! its readme and in a header. Its name holds the journal's number, and it gets its name when all of it is there: a kill
//! leaves the one before.

use super::things;
use super::whole::Whole;
use crate::error::WebError;
use crate::frame::Frame;
use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use bytes::{Bytes, BytesMut};
use futures_util::stream::try_unfold;
use jiff::Timestamp;
use sagsgang_app::App;
use sagsgang_app::error::{AppError, Result};
use sagsgang_app::portal::data;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicOrganization;
use sagsgang_i18n::Lang;
use sagsgang_opendata::archive::{self, Archive};
use sagsgang_opendata::csv::Lists;
use sagsgang_opendata::{Kind, LICENCE};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;
use tokio::sync::Mutex;

/// A write that comes while the archive is made makes it stale; so often it is made anew before giving up for now.
const TRIES: usize = 3;
/// The number of the journal's entry that the archive shows the state after.
const JOURNAL: HeaderName = HeaderName::from_static("sagsgang-journal");
/// When to ask again where there is none to give, in seconds.
const LATER: HeaderValue = HeaderValue::from_static("60");
/// The file is sent in pieces of so many bytes.
const PIECE: usize = 64 * 1024;

/// The archive as it was last made, if it was.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Option<Arc<Made>>>);

/// An archive that is there.
#[derive(Debug)]
struct Made {
    seq: u64,
    at: Timestamp,
    path: PathBuf,
    size: u64,
    sum: String,
}

pub(super) async fn download(
    State(app): State<App>,
    Extension(kept): Extension<Arc<Kept>>,
    frame: Frame,
    asked: HeaderMap,
) -> std::result::Result<Response, WebError> {
    let Some(made) = fresh(&app, &kept, &frame).await? else { return Ok(later()) };
    let etag = HeaderValue::try_from(format!("\"{}\"", made.sum)).map_err(WebError::internal)?;
    if asked.get(header::IF_NONE_MATCH) == Some(&etag) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, etag)]).into_response());
    }
    let file = File::open(&made.path).await.map_err(WebError::internal)?;
    let made_at = made.at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let headers = [
        (JOURNAL, HeaderValue::from(made.seq)),
        (header::LAST_MODIFIED, HeaderValue::try_from(made_at).map_err(WebError::internal)?),
        (header::CONTENT_TYPE, HeaderValue::from_static(archive::MEDIA_TYPE)),
        (header::CONTENT_LENGTH, HeaderValue::from(made.size)),
        (header::ETAG, etag),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ];
    let response = (headers, Body::from_stream(try_unfold(file, piece))).into_response();
    Ok(super::answer::named(&name(&frame), response))
}

/// The sum of the archive, as `sha256sum --check` reads it beside the downloaded file.
pub(super) async fn sum(
    State(app): State<App>,
    Extension(kept): Extension<Arc<Kept>>,
    frame: Frame,
) -> std::result::Result<Response, WebError> {
    let Some(made) = fresh(&app, &kept, &frame).await? else { return Ok(later()) };
    let headers = [
        (JOURNAL, HeaderValue::from(made.seq)),
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
    ];
    Ok((headers, format!("{}  {}\n", made.sum, name(&frame))).into_response())
}

/// What it is called in the folder it is saved in, and in the file of its sum.
pub(crate) fn name(frame: &Frame) -> String {
    format!("{}-alt.zip", frame.site.slug)
}

fn later() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, LATER)]).into_response()
}

async fn piece(mut file: File) -> std::io::Result<Option<(Bytes, File)>> {
    let mut piece = BytesMut::with_capacity(PIECE);
    let read = file.read_buf(&mut piece).await?;
    Ok((read > 0).then(|| (piece.freeze(), file)))
}

/// The archive under the journal's number of now. Where writes come faster than it can be made, the last one that was
/// finished; nothing where what stands in that may be public no more.
async fn fresh(app: &App, kept: &Arc<Kept>, frame: &Frame) -> Result<Option<Arc<Made>>> {
    let (app, kept, frame) = (app.clone(), Arc::clone(kept), frame.clone());
    // What has been begun is ended, also when whoever asked has gone: the next one has it ready.
    let task = tokio::spawn(async move {
        let mut kept = kept.0.lock().await;
        for _ in 0..TRIES {
            if let Some(made) = kept.as_ref()
                && data::is_unchanged_since(&app, made.seq).await?
            {
                return Ok(Some(Arc::clone(made)));
            }
            *kept = Some(Arc::new(make(&app, &frame).await?));
        }
        match kept.as_ref() {
            Some(made) if data::is_still_public_since(&app, made.seq).await? => Ok(Some(Arc::clone(made))),
            _ => Ok(None),
        }
    });
    task.await.map_err(|error| AppError::Broken(error.to_string()))?
}

/// Reads everything public and writes it down.
async fn make(app: &App, frame: &Frame) -> Result<Made> {
    let folder = data::folder(app);
    let (seq, at) = (app.store().head().await?, app.now());
    let bodies = data::organizations(app).await?;
    let begun = with_lists(frame, &bodies, |lists| {
        std::fs::create_dir_all(&folder)?;
        let into = tempfile::NamedTempFile::new_in(&folder)?;
        let archive = Archive::begin(into.reopen()?, lists, || tempfile::tempfile_in(&folder))?;
        Ok::<_, std::io::Error>((into, archive))
    });
    let (into, mut archive) = begun.map_err(broken)?;
    for kind in Kind::ALL {
        let mut after = None;
        loop {
            let part = things::read(app, kind, after).await?;
            let (found, frame, bodies) = (part.things, frame.clone(), bodies.clone());
            archive = blocking(move || {
                with_lists(&frame, &bodies, |lists| {
                    found.iter().try_for_each(|thing| archive.add(lists, thing.as_thing()))
                })?;
                Ok(archive)
            })
            .await?;
            after = part.next;
            if after.is_none() {
                break;
            }
        }
    }
    let readme = readme(app, frame, seq, at);
    blocking(move || {
        archive.finish(&readme)?.sync_all()?;
        let (size, sum) = summed(into.path())?;
        let path = folder.join(format!("alt-{seq}.zip"));
        into.persist(&path)?;
        remove_others(&folder, &path)?;
        Ok(Made { seq, at, path, size, sum })
    })
    .await
}

fn readme(app: &App, frame: &Frame, seq: u64, at: Timestamp) -> String {
    let (front, at) = (format!("{}/", frame.site.address), app.local(at).datetime());
    let one = |lang: Lang| {
        let terms = lang.data_terms(LICENCE.name, if lang == Lang::Da { LICENCE.danish } else { LICENCE.address });
        lang.archive_readme(&frame.site.municipality, &front, seq, &lang.date_time(at), &terms)
    };
    Lang::ALL.map(one).join("\n\n")
}

fn with_lists<R>(frame: &Frame, bodies: &[Public<PublicOrganization>], with: impl FnOnce(&Lists<'_>) -> R) -> R {
    let addresses = Whole::danish(frame);
    let publisher = addresses.publisher();
    with(&Lists { publisher: &publisher, lang: Lang::Da, bodies })
}

/// Writes to the disk away from the threads that answer requests.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| AppError::Broken(error.to_string()))?.map_err(broken)
}

fn broken(error: impl std::fmt::Display) -> AppError {
    AppError::Broken(format!("the archive of everything public could not be made: {error}"))
}

/// Size and SHA-256 of a file.
fn summed(path: &Path) -> std::io::Result<(u64, String)> {
    let mut file = std::fs::File::open(path)?;
    let (mut size, mut sum, mut piece) = (0, Sha256::new(), vec![0; PIECE]);
    loop {
        let read = file.read(&mut piece)?;
        let Some(piece) = piece.get(..read).filter(|piece| !piece.is_empty()) else { break };
        size += u64::try_from(piece.len()).unwrap_or_default();
        sum.update(piece);
    }
    let text = sum.finalize().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    Ok((size, text))
}

/// Older archives are removed; what is being sent from one goes on.
fn remove_others(folder: &Path, newest: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let is_archive = path.extension().is_some_and(|ending| ending == "zip");
        if is_archive && path != newest {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}
