//! Everything public as one archive: lists as tables, things as lines of JSON, agendas and minutes as Akoma Ntoso.
//!
//! Things come one at a time and are never all held: papers go into the archive at once, rows and lines into files
//! beside it, which are put in at the end with the sums of all.

use crate::akn;
use crate::csv::{List, Lists};
use crate::publisher::Publisher;
use crate::thing::{Kind, Thing};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io::{Error, Read, Result, Seek, SeekFrom, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The media type.
pub const MEDIA_TYPE: &str = "application/zip";

/// An archive as far as it is made. `F` is a file to write and read again.
#[derive(Debug)]
pub struct Archive<F: Read + Write + Seek> {
    zip: ZipWriter<F>,
    tables: Vec<(List, F)>,
    lines: Vec<(Kind, F)>,
    sums: String,
}

impl<F: Read + Write + Seek> Archive<F> {
    /// Begins one in a file; `beside` makes the files that are needed until it is finished.
    ///
    /// # Errors
    /// When a file cannot be made or written.
    pub fn begin(into: F, lists: &Lists<'_>, mut beside: impl FnMut() -> Result<F>) -> Result<Self> {
        let mut tables = Vec::new();
        for list in List::ALL {
            let mut file = beside()?;
            file.write_all(lists.begin(list).as_bytes())?;
            tables.push((list, file));
        }
        let mut lines = Vec::new();
        for kind in Kind::ALL {
            lines.push((kind, beside()?));
        }
        Ok(Self { zip: ZipWriter::new(into), tables, lines, sums: String::new() })
    }

    /// Adds a thing: its rows, its line, its papers.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn add(&mut self, lists: &Lists<'_>, thing: Thing<'_>) -> Result<()> {
        for (list, file) in &mut self.tables {
            let mut rows = String::new();
            lists.add(*list, thing, &mut rows);
            file.write_all(rows.as_bytes())?;
        }
        let (kind, line) = line(lists.publisher, thing)?;
        for (_, file) in self.lines.iter_mut().filter(|(of, _)| *of == kind) {
            file.write_all(&line)?;
            file.write_all(b"\n")?;
        }
        let Thing::Meeting(body, meeting) = thing else { return Ok(()) };
        let place = format!("akoma-ntoso/{}/{}", body.slug, meeting.day_slug);
        if let Some(agenda) = akn::agenda(lists.publisher, body, meeting) {
            self.file(&format!("{place}/dagsorden.akn.xml"), &mut agenda.as_slice())?;
        }
        if let Some(minutes) = akn::minutes(lists.publisher, body, meeting) {
            self.file(&format!("{place}/referat.akn.xml"), &mut minutes.as_slice())?;
        }
        Ok(())
    }

    /// Ends the archive with its readme and the sums of its files; gives the file back, written to its end.
    ///
    /// # Errors
    /// When a file cannot be read again or written.
    pub fn finish(mut self, readme: &str) -> Result<F> {
        for (list, mut file) in std::mem::take(&mut self.tables) {
            file.seek(SeekFrom::Start(0))?;
            self.file(&format!("csv/{}.csv", list.slug()), &mut file)?;
        }
        for (kind, mut file) in std::mem::take(&mut self.lines) {
            file.seek(SeekFrom::Start(0))?;
            self.file(&format!("jsonl/{}.jsonl", name(kind)), &mut file)?;
        }
        self.file("README.txt", &mut readme.as_bytes())?;
        let sums = std::mem::take(&mut self.sums);
        self.file("SHA256SUMS", &mut sums.as_bytes())?;
        self.zip.finish().map_err(Error::from)
    }

    fn file(&mut self, name: &str, content: &mut dyn Read) -> Result<()> {
        self.zip.start_file(name, SimpleFileOptions::default())?;
        let (mut sum, mut piece) = (Sha256::new(), vec![0; 64 * 1024]);
        loop {
            let read = content.read(&mut piece)?;
            let Some(piece) = piece.get(..read).filter(|piece| !piece.is_empty()) else { break };
            sum.update(piece);
            self.zip.write_all(piece)?;
        }
        let sum = sum.finalize().iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        let _ = writeln!(self.sums, "{sum}  {name}");
        Ok(())
    }
}

/// How the lines of a kind are called.
const fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Bodies => "bodies",
        Kind::Members => "members",
        Kind::Meetings => "meetings",
        Kind::Cases => "cases",
        Kind::Programmes => "programmes",
        Kind::Actions => "follow-up",
    }
}

#[derive(Serialize)]
struct Line<'a, T> {
    #[serde(rename = "type")]
    kind: &'static str,
    address: Option<String>,
    #[serde(flatten)]
    thing: &'a T,
}

/// A thing in the words of the domain, with what it is and where it stands.
fn line(publisher: &Publisher<'_>, thing: Thing<'_>) -> Result<(Kind, Vec<u8>)> {
    let at = publisher.addresses;
    Ok(match thing {
        Thing::Body(body) => (Kind::Bodies, json("body", Some(at.body(&body.slug)), body)?),
        Thing::Member(member) => (Kind::Members, json("member", None, member)?),
        Thing::Meeting(body, meeting) => {
            (Kind::Meetings, json("meeting", Some(at.meeting(&body.slug, &meeting.day_slug)), meeting)?)
        }
        Thing::Case(case) => (Kind::Cases, json("case", Some(at.case(&case.number)), case)?),
        Thing::Programme(programme) => {
            (Kind::Programmes, json("programme", Some(at.programme(&programme.slug)), programme)?)
        }
        Thing::Action(action) => (Kind::Actions, json("follow_up", None, action)?),
    })
}

fn json<T: Serialize>(kind: &'static str, address: Option<String>, thing: &T) -> Result<Vec<u8>> {
    serde_json::to_vec(&Line { kind, address, thing }).map_err(Error::from)
}
