//! A signed POST. The receiver knows a double by `Idempotency-Key`, and that it comes from us by the signature over time and body
//! (`docs/formats/notify.md`).

use std::fmt::Write as _;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::http::{Post, outcome, post};
use crate::clock::Clock;
use crate::notify::message::Outcome;

pub struct Hook<'a> {
    pub url: &'a str,
    pub secret: &'a [u8],
    pub ca: Option<&'a str>,
}

pub async fn send(hook: &Hook<'_>, key: &str, body: &str, timeout: Duration) -> Outcome {
    // Of the world outside, also where the site's clock runs otherwise: the receiver holds it against its own.
    let secs = Clock::wall().now().0 / 1_000_000;
    let headers = vec![
        ("content-type", "application/json; charset=utf-8".to_owned()),
        ("idempotency-key", key.to_owned()),
        ("tizbek-timestamp", secs.to_string()),
        ("tizbek-signature", format!("v1={}", signature(hook.secret, secs, body))),
    ];
    match post(&Post { url: hook.url, ca: hook.ca, headers, body }, timeout).await {
        Ok(answer) => outcome(&answer),
        Err(outcome) => outcome,
    }
}

/// HMAC-SHA256 (RFC 2104) over `{secs}.{body}`, in hexadecimal digits.
#[must_use]
pub fn signature(secret: &[u8], secs: i64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes a key of any length");
    mac.update(secs.to_string().as_bytes());
    mac.update(b".");
    mac.update(body.as_bytes());
    let mut digits = String::new();
    for byte in mac.finalize().into_bytes() {
        write!(digits, "{byte:02x}").expect("a string takes text");
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_the_one_that_python_reckons() {
        // hmac.new(b"secret", b"1700000000.{}", hashlib.sha256).hexdigest()
        assert_eq!(signature(b"secret", 1_700_000_000, "{}"), EXPECTED);
        assert_ne!(signature(b"secret", 1_700_000_001, "{}"), EXPECTED);
    }

    const EXPECTED: &str = "b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163";
}
