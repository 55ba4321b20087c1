//! Other programs that are told what happens, as it happens.

use crate::id::WebhookId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// An address of another program that is told of every public happening (da: *webhook*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Webhook {
    /// Names it.
    pub id: WebhookId,
    /// What it is for, in the administrator's words.
    pub name: String,
    /// Where happenings are posted.
    pub url: String,
    /// What both sides know, as it was shown once: "whsec_…".
    pub secret: String,
    /// Since when.
    pub created: Timestamp,
    /// Whether it is told.
    pub state: WebhookState,
}

/// Whether a webhook is told (da: *webhookens tilstand*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum WebhookState {
    /// It is.
    Active,
    /// It could not be reached for days, and is not until somebody turns it on again.
    Disabled {
        /// Since when.
        at: Timestamp,
        /// What went wrong the last time.
        why: String,
    },
}

impl Webhook {
    /// Whether it is told.
    pub fn is_active(&self) -> bool {
        self.state == WebhookState::Active
    }
}

/// Why an address may not be called (da: *afvist adresse*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// It is none.
    NoAddress,
    /// It is to be called by HTTPS: what is not encrypted may only stay on this machine.
    NotHttps,
    /// It names a user or password, or a fragment.
    TooMuch,
}

/// Looks whether an address may be called: `https://` anywhere, `http://` on this machine alone (127.0.0.1, ::1,
/// localhost).
///
/// # Errors
/// Says what is wrong with it.
pub fn checked_address(text: &str) -> Result<String, BadAddress> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://").ok_or(BadAddress::NoAddress)?;
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    if authority.is_empty() || text.contains(|c: char| c.is_whitespace() || c.is_control()) || !text.is_ascii() {
        return Err(BadAddress::NoAddress);
    }
    if authority.contains('@') || rest.contains('#') || rest.contains('\\') {
        return Err(BadAddress::TooMuch);
    }
    let host = match authority.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    match scheme {
        "https" if !host.is_empty() => Ok(text.to_owned()),
        "http" if matches!(host, "127.0.0.1" | "::1" | "localhost") => Ok(text.to_owned()),
        "http" => Err(BadAddress::NotHttps),
        _ => Err(BadAddress::NoAddress),
    }
}

#[cfg(test)]
mod tests {
    use super::{BadAddress, checked_address};

    #[test]
    fn what_is_not_encrypted_stays_on_the_machine() {
        for fine in
            ["https://esdh.fjordby.dk/krog", "https://10.1.2.3:8443/x?y=1", "http://127.0.0.1:9/", "http://[::1]:9"]
        {
            assert_eq!(checked_address(fine).as_deref(), Ok(fine));
        }
        assert_eq!(checked_address("http://esdh.fjordby.dk/krog"), Err(BadAddress::NotHttps));
        assert_eq!(checked_address("http://127.0.0.1.evil.example/"), Err(BadAddress::NotHttps));
        assert_eq!(checked_address("https://user:word@host/"), Err(BadAddress::TooMuch));
        assert_eq!(checked_address("http://127.0.0.1\\@evil.example/"), Err(BadAddress::TooMuch));
        for wrong in ["", "esdh", "ftp://host/", "https://", "https:///x", "https://a b/", "file:///etc/passwd"] {
            assert_eq!(checked_address(wrong), Err(BadAddress::NoAddress), "{wrong}");
        }
    }
}
