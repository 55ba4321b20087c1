//! The signature of a call, as Standard Webhooks (version 1) has it: HMAC-SHA256 over `id.timestamp.body`.

use crate::error::{AppError, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use sha2::Sha256;

/// What a secret begins with; its bytes follow in Base64.
pub const SECRET: &str = "whsec_";

/// A secret of these bytes.
pub(super) fn secret(bytes: &[u8]) -> String {
    format!("{SECRET}{}", BASE64_STANDARD.encode(bytes))
}

/// The three headers of a call: its id, the time of this try in seconds since 1970, the signature.
///
/// # Errors
/// When the secret is none.
pub fn headers(secret: &str, id: &str, at: Timestamp, body: &str) -> Result<Vec<(&'static str, String)>> {
    let broken = || AppError::Broken("the secret of a webhook cannot be read".to_owned());
    let key = secret.strip_prefix(SECRET).and_then(|key| BASE64_STANDARD.decode(key).ok()).ok_or_else(broken)?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|_| broken())?;
    let at = at.as_second().to_string();
    for part in [id, ".", &at, ".", body] {
        mac.update(part.as_bytes());
    }
    let signature = BASE64_STANDARD.encode(mac.finalize().into_bytes());
    Ok(vec![("webhook-id", id.to_owned()), ("webhook-timestamp", at), ("webhook-signature", format!("v1,{signature}"))])
}

/// A worked example of a signed call, for those who write the other side. The secret is nobody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The secret, as it is shown once.
    pub secret: &'static str,
    /// What is sent.
    pub body: &'static str,
    /// The headers that go with it.
    pub headers: Vec<(&'static str, String)>,
}

/// The worked example.
///
/// # Errors
/// Never: its secret is one.
pub fn example() -> Result<Example> {
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const BODY: &str = r#"{"type":"test","timestamp":"2026-01-07T13:00:00Z","data":{}}"#;
    let at = Timestamp::from_second(1_767_790_800).map_err(|error| AppError::Broken(error.to_string()))?;
    let headers = headers(SECRET, "0199f0c4-7d3e-7c51-9a39-2f4d1c6b8e01", at, BODY)?;
    Ok(Example { secret: SECRET, body: BODY, headers })
}

#[cfg(test)]
mod tests {
    use super::headers;
    use jiff::Timestamp;

    /// The worked example of Standard Webhooks' own documentation.
    #[test]
    fn the_signature_is_that_of_the_standard() {
        let at = Timestamp::from_second(1_614_265_330).unwrap();
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let signed = headers(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", at, "{\"test\": 2432232314}").unwrap();
        assert_eq!(signed[2], ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=".to_owned()));
        assert_eq!(signed[1].1, "1614265330");
    }
}
