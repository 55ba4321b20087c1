//! The lists that are open, and the markers of their entries.

use crate::format::docx::number;

/// A list that is open.
pub struct List {
    /// How entries are numbered; none in a list with bullets.
    format: Option<&'static str>,
    next: u32,
}

impl List {
    /// A list with bullets.
    pub const fn bullets() -> Self {
        Self { format: None, next: 1 }
    }

    /// A numbered list, as its tag says: `type="a" start="3"`.
    pub fn numbered(kind: Option<&str>, start: Option<&str>) -> Self {
        let format = match kind {
            Some("a") => "lowerLetter",
            Some("A") => "upperLetter",
            Some("i") => "lowerRoman",
            Some("I") => "upperRoman",
            _ => "decimal",
        };
        Self { format: Some(format), next: start.and_then(|s| s.trim().parse().ok()).unwrap_or(1) }
    }

    /// The marker of one more entry, which may say its own number; `inside` another list.
    pub fn marker(&mut self, value: Option<&str>, inside: bool) -> String {
        let Some(format) = self.format else { return if inside { "o" } else { "-" }.to_owned() };
        let at = value.and_then(|v| v.trim().parse().ok()).unwrap_or(self.next);
        self.next = at.saturating_add(1);
        format!("{}.", number(format, at))
    }
}
