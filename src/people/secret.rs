//! Secrets that the program makes itself: random, shown once, kept as their SHA-256. A password is not one of them: that is in `password`.

use sha2::{Digest, Sha256};

use super::PeopleError;

/// What a token begins with, so that one that lies about in a file is known for what it is.
const TOKEN_MARK: &str = "tzb_";

/// # Errors
/// The system has no random numbers.
pub fn random<const BYTES: usize>() -> Result<[u8; BYTES], PeopleError> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|error| PeopleError::NoChance(error.to_string()))?;
    Ok(bytes)
}

pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// 256 random bits as text, and what is kept of them.
pub fn session() -> Result<(String, [u8; 32]), PeopleError> {
    let text = hex(&random::<32>()?);
    let kept = sha256(text.as_bytes());
    Ok((text, kept))
}

pub fn token() -> Result<(String, [u8; 32]), PeopleError> {
    let text = format!("{TOKEN_MARK}{}", hex(&random::<32>()?));
    let kept = sha256(text.as_bytes());
    Ok((text, kept))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
