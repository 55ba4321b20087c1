//! Sets a page: the templates with a JSON value through Typst, out as PDF/UA-1.
//!
//! No text of the document ever becomes Typst source. The templates are fixed and read `data.json`; so nothing a
//! person writes can be read as a command.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::DocumentError;

const FACES: [&[u8]; 4] = [
    include_bytes!("../fonts/IBMPlexSans-Regular.ttf"),
    include_bytes!("../fonts/IBMPlexSans-Italic.ttf"),
    include_bytes!("../fonts/IBMPlexSans-SemiBold.ttf"),
    include_bytes!("../fonts/IBMPlexSans-SemiBoldItalic.ttf"),
];

/// The template that is set, and those it imports.
const MAIN: &str = "meeting.typ";
const TEMPLATES: [(&str, &str); 3] = [
    (MAIN, include_str!("../templates/meeting.typ")),
    ("item.typ", include_str!("../templates/item.typ")),
    ("text.typ", include_str!("../templates/text.typ")),
];
const DATA: &str = "data.json";

/// What is the same for every document, made once.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    data: FileId,
    sources: Vec<Source>,
}

fn press() -> Result<&'static Press, DocumentError> {
    static PRESS: OnceLock<Option<Press>> = OnceLock::new();
    PRESS.get_or_init(Press::new).as_ref().ok_or_else(|| DocumentError::Setting("the press could not be made".into()))
}

impl Press {
    fn new() -> Option<Self> {
        let fonts = fonts().to_vec();
        let sources = TEMPLATES
            .iter()
            .map(|(name, text)| Some(Source::new(file_id(name)?, (*text).to_owned())))
            .collect::<Option<Vec<_>>>()?;
        Some(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: file_id(MAIN)?,
            data: file_id(DATA)?,
            sources,
        })
    }
}

/// The embedded faces.
pub(crate) fn fonts() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| FACES.iter().filter_map(|face| Font::new(Bytes::new(*face), 0)).collect())
}

fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// One document on the press.
struct Sheet {
    press: &'static Press,
    data: Bytes,
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press.sources.iter().find(|source| source.id() == id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data { Ok(self.data.clone()) } else { Err(not_found(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

/// Sets `data` with the templates and writes it as PDF/UA-1, created at the given time.
pub(crate) fn pdf(data: Vec<u8>, created: jiff::Timestamp) -> Result<Vec<u8>, DocumentError> {
    let sheet = Sheet { press: press()?, data: Bytes::new(data) };
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Sagsgang".to_owned())),
        timestamp: utc(created),
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| setting(error.message()))?,
        tagged: true,
        pretty: false,
    };
    let result = typst::compile::<PagedDocument>(&sheet)
        .output
        .and_then(|document| typst_pdf::pdf(&document, &options))
        .map_err(|errors| complaint(&errors));
    // Typst keeps what it laid out in case the next document is alike; ours never is.
    typst::comemo::evict(0);
    result
}

fn utc(at: jiff::Timestamp) -> Option<Timestamp> {
    let at = jiff::tz::Offset::UTC.to_datetime(at);
    let part = |number: i8| u8::try_from(number).ok();
    let at = Datetime::from_ymd_hms(
        at.year().into(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    Some(Timestamp::new_utc(at))
}

fn complaint(errors: &[SourceDiagnostic]) -> DocumentError {
    setting(&errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))
}

fn setting(message: &str) -> DocumentError {
    DocumentError::Setting(message.to_owned())
}
