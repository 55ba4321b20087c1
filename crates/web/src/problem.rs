//! From what a use case refuses to what a person is told.

use crate::error::WebError;
use crate::form::FieldErrors;
use sagsgang_app::App;
use sagsgang_app::error::{AppError, Problem};
use sagsgang_domain::person::Person;
use sagsgang_domain::refusal::Refusal;
use sagsgang_i18n::Lang;
use std::collections::BTreeMap;

/// The complaint as an error of the whole page, for acts without a form to show again.
pub async fn page(app: &App, lang: Lang, error: AppError) -> WebError {
    match words(app, lang, &error).await {
        Some(text) => WebError::Refused(text),
        None => error.into(),
    }
}

/// The complaint beside a field of the form that is shown again: the one it names, or else `field`.
///
/// # Errors
/// What is no complaint about what was typed comes back as an error of the whole page.
pub async fn field(app: &App, lang: Lang, field: &str, error: AppError) -> Result<FieldErrors, WebError> {
    let named = match &error {
        AppError::Invalid { field, .. } => field,
        AppError::WrongPassword => "password",
        _ => field,
    };
    match words(app, lang, &error).await {
        Some(text) => Ok(FieldErrors::one(named, text)),
        None => Err(error.into()),
    }
}

/// What to tell the person, where it is something the person can mend.
async fn words(app: &App, lang: Lang, error: &AppError) -> Option<String> {
    match error {
        AppError::Refused(refusal) => Some(refusal_words(app, lang, refusal).await),
        AppError::Incomplete(missing) => {
            let parts: Vec<String> = missing.iter().map(|part| lang.missing_part(part)).collect();
            Some(lang.case_incomplete(&parts.join(", ")))
        }
        AppError::Invalid { problem, .. } => Some(problem_words(lang, problem)),
        AppError::WrongPassword => Some(lang.wrong_password().to_owned()),
        AppError::Unreadable(refusal) => Some(sagsgang_app::reading::refusal_in_words(lang, refusal)),
        _ => None,
    }
}

fn problem_words(lang: Lang, problem: &Problem) -> String {
    match problem {
        Problem::Missing => lang.problem_missing().to_owned(),
        Problem::Taken => lang.problem_taken().to_owned(),
        Problem::TooShort(least) => lang.problem_too_short(*least),
        Problem::TooLarge(most) => lang.problem_too_large(&lang.file_size(*most)),
        Problem::FileType => lang.problem_file_type().to_owned(),
        Problem::Unknown => lang.problem_unknown().to_owned(),
        Problem::NotHttps => lang.webhook_must_be_https().to_owned(),
        Problem::Unreadable => lang.problem_unreadable().to_owned(),
    }
}

async fn refusal_words(app: &App, lang: Lang, refusal: &Refusal) -> String {
    let mut names = BTreeMap::new();
    match refusal {
        Refusal::NotOnRoster(id)
        | Refusal::NotPresent(id)
        | Refusal::HasTakenPart(id)
        | Refusal::Disqualified(id)
        | Refusal::VotesTwice(id)
        | Refusal::NoMinorityVote(id) => {
            if let Ok(Some(person)) = sagsgang_app::organization::read::person(app, *id).await {
                let Person { name, .. } = person;
                names.insert(id.0, name);
            }
        }
        Refusal::CannotDecide(id) => {
            if let Ok(organizations) = sagsgang_app::organization::read::organizations(app).await {
                names.extend(organizations.into_iter().filter(|o| o.id == *id).map(|o| (o.id.0, o.name)));
            }
        }
        _ => {}
    }
    lang.refusal(refusal, |id| names.get(&id).cloned())
}

impl From<AppError> for WebError {
    /// Without the person's language at hand: what can be told is told by status, the rest goes to the log.
    fn from(error: AppError) -> Self {
        match error {
            AppError::Denied { .. } => Self::Forbidden,
            AppError::NotFound(_) => Self::NotFound,
            AppError::Throttled { seconds } => Self::TooMany { seconds },
            AppError::WrongPassword => Self::SignIn,
            AppError::Stale => Self::Stale { entered: Vec::new(), reopen: "/desk".to_owned() },
            other => Self::internal(other),
        }
    }
}
