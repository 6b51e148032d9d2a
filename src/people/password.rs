//! Passwords: what one must be, its argon2id hash, and whether one fits a hash. Hashes are PHC strings, so that other programs can read
//! ours and we theirs.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use super::{PeopleError, secret};

/// The least that OWASP's Password Storage Cheat Sheet advises for argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1_024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const SALT_BYTES: usize = 16;
const HASH_BYTES: usize = 32;

pub const CHARS_MIN: usize = 10;
/// What is longer costs time and adds nothing.
pub const BYTES_MAX: usize = 512;

fn hasher() -> Result<Argon2<'static>, PeopleError> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, Some(HASH_BYTES)).map_err(|error| PeopleError::Hash(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// # Errors
/// What it lacks.
pub fn sound(password: &str, login: &str) -> Result<(), PeopleError> {
    let refuse = |why: String| Err(PeopleError::refused("password", why));
    if password.chars().count() < CHARS_MIN {
        return refuse(format!("expected {CHARS_MIN} characters at least; a few words are best"));
    }
    if password.len() > BYTES_MAX {
        return refuse(format!("expected {BYTES_MAX} bytes at most"));
    }
    let first = password.chars().next();
    if password.chars().all(|one| Some(one) == first) || password.to_lowercase() == login {
        return refuse("found the login, or one character again and again; expected something that nobody guesses".to_owned());
    }
    Ok(())
}

/// The hash of a password, with a salt of its own.
///
/// # Errors
/// The system has no random numbers or no memory.
pub fn hash(password: &str) -> Result<String, PeopleError> {
    let wrong = |error: argon2::password_hash::Error| PeopleError::Hash(error.to_string());
    let salt = secret::random::<SALT_BYTES>()?;
    let hash: PasswordHash = hasher()?.hash_password_with_salt(password.as_bytes(), &salt).map_err(wrong)?;
    Ok(hash.to_string())
}

/// The hash of 256 random bits that nobody has seen.
///
/// # Errors
/// As `hash`.
pub fn none() -> Result<String, PeopleError> {
    hash(&secret::hex(&secret::random::<32>()?))
}

/// Whether the password is the one of the hash, which may have other parameters than ours.
#[must_use]
pub fn fits(password: &str, hash: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else { return false };
    password.len() <= BYTES_MAX && Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
}

/// Whether a hash was made with other parameters than a new one would be.
#[must_use]
pub fn is_outdated(hash: &str) -> bool {
    let ours = format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}$");
    !hash.starts_with(&ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_alone() {
        let hash = hash("қара темір 17").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(fits("қара темір 17", &hash) && !fits("қара темір 18", &hash) && !fits("", &hash));
        assert!(!is_outdated(&hash) && is_outdated("$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$AAAA"));
        assert!(!fits("x", "no hash") && !fits(&"x".repeat(BYTES_MAX + 1), &hash));
    }

    #[test]
    fn what_is_easily_guessed_is_no_password() {
        for bad in ["short", "aaaaaaaaaaaaaaaa", "dispatcher.1"] {
            assert!(sound(bad, "dispatcher.1").is_err(), "{bad}");
        }
        assert!(sound("dispatcher.2", "dispatcher.1").is_ok());
        assert!(sound(&"ab".repeat(300), "x").is_err());
    }
}
