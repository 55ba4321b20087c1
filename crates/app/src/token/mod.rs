//! Keys with which programs act for accounts, one file for each thing that is done with them.
//!
//! A key is `sagsgang_`, sixteen digits by which it is found, `_`, and sixty-four digits that are the secret; all of them
//! hexadecimal. So whoever finds one lying about (a scanner of source code, a mail gateway) can tell what it is.

pub mod make;
pub mod read;
pub mod recognise;
pub mod revoke;

/// How every key begins.
const PREFIX: &str = "sagsgang_";
/// How many digits find it.
const HANDLE_DIGITS: usize = 16;
/// How many digits are the secret.
const SECRET_DIGITS: usize = 64;

/// The handle in what may be a key; nothing where it has not the form of one.
fn handle_of(key: &str) -> Option<&str> {
    let (handle, secret) = key.strip_prefix(PREFIX)?.split_once('_')?;
    let is_hex = |text: &str| text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let fits = handle.len() == HANDLE_DIGITS && secret.len() == SECRET_DIGITS && is_hex(handle) && is_hex(secret);
    fits.then_some(handle)
}

#[cfg(test)]
mod tests {
    use super::handle_of;

    #[test]
    fn a_key_is_known_by_its_form() {
        let secret = "0f".repeat(32);
        assert_eq!(handle_of(&format!("sagsgang_0123456789abcdef_{secret}")), Some("0123456789abcdef"));
        for wrong in [
            String::new(),
            "sagsgang_".to_owned(),
            secret.clone(),
            format!("sagsgang_0123456789abcdef_{secret}0"),
            format!("sagsgang_0123456789ABCDEF_{secret}"),
            format!("sagsgang_0123456789abcde_{secret}"),
            format!("Sagsgang_0123456789abcdef_{secret}"),
        ] {
            assert_eq!(handle_of(&wrong), None, "{wrong}");
        }
    }
}
