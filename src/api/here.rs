//! Where nobody has to sign in, and the site file does not say that this is meant for others (`sign_in = "open"`), the program is for who
//! sits at the machine. A page from elsewhere that has a name of its own point to this machine, and a program in front of this one,
//! would open it to others: both are refused.

use std::net::IpAddr;

use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{StatusCode, header};

use super::who::Caller;
use super::{Refused, Server};

/// What programs in front of others add to a request.
const BY_OTHERS: [&str; 3] = ["x-forwarded-for", "forwarded", "via"];

pub fn check(server: &Server, parts: &Parts, caller: &Caller) -> Result<(), Refused> {
    if server.sign_in_open {
        return Ok(());
    }
    let refused = |key: &str, args: &[(&str, &str)]| Err(Refused::new(StatusCode::FORBIDDEN, &caller.say(key, args)));
    if let Some(found) = BY_OTHERS.into_iter().find(|name| parts.headers.contains_key(*name)) {
        return refused("who-proxy", &[("header", found)]);
    }
    let said = parts.headers.get(header::HOST).and_then(|value| value.to_str().ok());
    let said = said.or(parts.uri.authority().map(Authority::as_str)).unwrap_or_default();
    let ours = server.origin.as_deref().and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    if is_ours(said, ours) { Ok(()) } else { refused("who-host", &[("host", said)]) }
}

/// Nobody can have an address, or `localhost`, point to another machine.
fn is_ours(said: &str, ours: Option<&str>) -> bool {
    let name = |text: &str| text.parse::<Authority>().ok().map(|found| found.host().to_ascii_lowercase());
    let Some(said) = name(said) else { return false };
    let is_address = said.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_ok();
    is_address || said == "localhost" || ours.and_then(name).is_some_and(|ours| ours == said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_localhost_and_the_name_of_the_site_are_ours() {
        for said in ["127.0.0.1:8080", "10.0.0.7", "[::1]:8080", "localhost:8080", "LOCALHOST", "tizbek.mine:8443"] {
            assert!(is_ours(said, Some("tizbek.mine")), "{said}");
        }
        for said in ["", "elsewhere.example", "localhost.elsewhere.example:8080", "127.0.0.1.elsewhere.example", "a b"] {
            assert!(!is_ours(said, Some("tizbek.mine")), "{said:?}");
        }
        assert!(!is_ours("tizbek.mine", None));
    }
}
