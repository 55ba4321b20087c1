//! Passwords: Argon2id, with the salt from the app's entropy.

use crate::App;
use crate::error::{AppError, Problem, Result};
use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};

/// A password has at least so many characters. Length is what helps; no other rule is made.
pub const MIN_LENGTH: usize = 12;

/// Hashes a new password, away from the threads that answer requests.
pub(crate) async fn hash(app: &App, password: String) -> Result<String> {
    if password.chars().count() < MIN_LENGTH {
        return Err(AppError::Invalid { field: "password", problem: Problem::TooShort(MIN_LENGTH) });
    }
    let mut salt = [0; 16];
    app.fill_random(&mut salt);
    let hashed = tokio::task::spawn_blocking(move || {
        let hash: PasswordHash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt)?;
        Ok::<_, argon2::password_hash::Error>(hash.to_string())
    });
    flatten(hashed.await)
}

/// Whether the password fits the hash. Without a hash it takes as long and does not fit, so that nobody learns from
/// the time whether an account exists.
pub(crate) async fn fits(password: String, hash: Option<String>) -> Result<bool> {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$c2Fnc2dhbmctbm9ib2R5$Ca8XJOa5GhwCdlfXBLtiVJDMFl4Bq2Jj6ZdpM8vVdz4";
    let known = hash.is_some();
    let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
    let fits = tokio::task::spawn_blocking(move || {
        let verifier: &dyn PasswordVerifier<str> = &Argon2::default();
        verifier.verify_password(password.as_bytes(), &hash).is_ok()
    });
    let fits = fits.await.map_err(|error| AppError::Broken(error.to_string()))?;
    Ok(known && fits)
}

fn flatten(
    joined: std::result::Result<std::result::Result<String, argon2::password_hash::Error>, tokio::task::JoinError>,
) -> Result<String> {
    match joined {
        Ok(Ok(hash)) => Ok(hash),
        Ok(Err(error)) => Err(AppError::Broken(error.to_string())),
        Err(error) => Err(AppError::Broken(error.to_string())),
    }
}
