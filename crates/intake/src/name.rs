//! What a file's name promises. The content is looked at in `decode`; this is only the first door.

use crate::refusal::{Refusal, RefusalKind};

/// Lets through the endings that are read.
pub fn accept(name: &str) -> Result<(), Refusal> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let Some((_, ending)) = file.rsplit_once('.') else { return Err(RefusalKind::NoEnding.into()) };
    match ending.to_lowercase().as_str() {
        "txt" | "text" => Ok(()),
        other => Err(RefusalKind::UnknownFormat { ending: other.to_owned() }.into()),
    }
}
