//! What can come of a use case other than its result. Web turns each into a page that says what to do.

use sagsgang_domain::case::MissingPart;
use sagsgang_domain::refusal::Refusal;
use sagsgang_store::StoreError;

/// Why a use case did nothing.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// A rule of the field said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The actor may not.
    #[error("the actor may not {use_case}")]
    Denied {
        /// Which use case.
        use_case: &'static str,
    },
    /// There is no such thing, or the actor may not know of it.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// Somebody saved it since the form was opened.
    #[error("changed since the form was opened")]
    Stale,
    /// A case cannot be submitted yet.
    #[error("the case is not complete: {0:?}")]
    Incomplete(Vec<MissingPart>),
    /// A value people typed does not do.
    #[error("{field}: {problem}")]
    Invalid {
        /// Which field of the form.
        field: &'static str,
        /// What is wrong with it.
        problem: Problem,
    },
    /// Wrong name or password.
    #[error("wrong login or password")]
    WrongPassword,
    /// Too many wrong passwords.
    #[error("too many attempts, wait {seconds} s")]
    Throttled {
        /// How long to wait.
        seconds: u64,
    },
    /// A document could not be read.
    #[error("the document could not be read: {0}")]
    Unreadable(sagsgang_intake::Refusal),
    /// A PDF could not be made.
    #[error("the document could not be made: {0}")]
    Document(#[from] sagsgang_documents::DocumentError),
    /// The index failed.
    #[error(transparent)]
    Search(#[from] sagsgang_search::SearchError),
    /// The store failed.
    #[error(transparent)]
    Store(StoreError),
    /// Something that should never happen did; the text is for the log.
    #[error("{0}")]
    Broken(String),
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is missing.
    #[error("missing")]
    Missing,
    /// It is taken.
    #[error("taken")]
    Taken,
    /// It is too short: at least so many characters.
    #[error("shorter than {0}")]
    TooShort(usize),
    /// It is too large: at most so many bytes.
    #[error("larger than {0} bytes")]
    TooLarge(u64),
    /// This kind of file is not taken.
    #[error("file type not taken")]
    FileType,
    /// It names nothing that exists.
    #[error("unknown")]
    Unknown,
    /// It is to be called over HTTPS, or on this machine.
    #[error("not https")]
    NotHttps,
    /// It cannot be read as what it should be.
    #[error("unreadable")]
    Unreadable,
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Missing { kind, .. } => Self::NotFound(kind),
            StoreError::Stale { .. } => Self::Stale,
            other => Self::Store(other),
        }
    }
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, AppError>;
