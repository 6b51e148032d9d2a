//! Slows down who tries passwords: after a few failures each next attempt has to wait, longer each time. Of a user at an address, of an
//! address, and of a user from wherever; in bounded memory. Nobody is ever locked out for good: that would let anybody lock anybody out.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};

use tizbek_core::time::{Span, Timestamp};

/// What is remembered of failures; what is oldest is forgotten when there are more.
const KEPT_MAX: usize = 10_000;
/// A count is halved each time.
const HALVED_EVERY: Span = Span::from_hours(1);
const FORGOTTEN_AFTER: Span = Span::from_hours(12);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// Of this user from this address.
    Both(String, Option<IpAddr>),
    Address(Option<IpAddr>),
    User(String),
}

impl Key {
    /// So many failures cost nothing: people mistype, and a control room may have one address.
    fn free(&self) -> u32 {
        match self {
            Self::Both(..) => 3,
            Self::Address(_) => 30,
            Self::User(_) => 20,
        }
    }

    /// A user whom others try, and a control room with one address, are not kept out for longer than one waits with patience.
    fn longest(&self) -> Span {
        match self {
            Self::Both(..) => Span::from_mins(15),
            Self::Address(_) | Self::User(_) => Span::from_mins(1),
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Failures {
    count: u32,
    last: Timestamp,
    /// Until when the count was halved.
    halved: Timestamp,
}

impl Failures {
    fn none(now: Timestamp) -> Self {
        Self { count: 0, last: now, halved: now }
    }

    /// As it is now: what is long ago counts less.
    fn fallen(self, now: Timestamp) -> Self {
        if now - self.last > FORGOTTEN_AFTER {
            return Self::none(now);
        }
        let times = ((now - self.halved).0 / HALVED_EVERY.0).max(0);
        let count = self.count.checked_shr(u32::try_from(times).unwrap_or(u32::MAX)).unwrap_or(0);
        Self { count, last: self.last, halved: Timestamp(self.halved.0 + times * HALVED_EVERY.0) }
    }
}

/// An attempt that is looked at: when, and of each key when the one before was.
#[derive(Debug)]
pub struct Attempt {
    at: Timestamp,
    before: [Option<Timestamp>; 3],
}

#[derive(Debug, Default)]
pub struct Slow {
    failures: BTreeMap<Key, Failures>,
}

impl Slow {
    /// An attempt, which counts as a failure until it is known to be none: those that come at the same time are many.
    ///
    /// # Errors
    /// How long to wait until the next one is looked at.
    pub fn attempt(&mut self, login: &str, from: Option<IpAddr>, now: Timestamp) -> Result<Attempt, Span> {
        let keys = keys(login, from);
        let waits = keys.iter().filter_map(|key| self.wait(key, now)).max();
        if let Some(wait) = waits {
            return Err(wait);
        }
        let before = keys.map(|key| {
            self.make_room(&key, now);
            let before = self.failures.get(&key).map(|failures| failures.last);
            let was = self.failures.get(&key).map_or(Failures::none(now), |failures| failures.fallen(now));
            self.failures.insert(key, Failures { count: was.count.saturating_add(1), last: now, halved: was.halved });
            before
        });
        Ok(Attempt { at: now, before })
    }

    /// The attempt was none of those that count: all is as before it, but for what others have tried since. The user himself begins anew
    /// where he has signed in.
    pub fn succeeded(&mut self, login: &str, from: Option<IpAddr>, attempt: &Attempt) {
        for (key, before) in keys(login, from).into_iter().zip(attempt.before) {
            let Some(failures) = self.failures.get_mut(&key) else { continue };
            failures.count = failures.count.saturating_sub(1);
            if failures.last == attempt.at {
                failures.last = before.unwrap_or(attempt.at);
            }
            if failures.count == 0 || matches!(key, Key::Both(..)) {
                self.failures.remove(&key);
            }
        }
    }

    fn wait(&self, key: &Key, now: Timestamp) -> Option<Span> {
        let Failures { count, last, .. } = self.failures.get(key)?.fallen(now);
        let over = count.checked_sub(key.free())?;
        let pause = Span::from_secs(1 << over.min(20)).min(key.longest());
        // A clock that was set back makes nobody wait for longer.
        let left = (last + pause - now).min(pause);
        (left > Span::ZERO).then_some(left)
    }

    fn make_room(&mut self, key: &Key, now: Timestamp) {
        if self.failures.len() < KEPT_MAX || self.failures.contains_key(key) {
            return;
        }
        self.failures.retain(|_, failures| now - failures.last <= FORGOTTEN_AFTER);
        while self.failures.len() >= KEPT_MAX {
            let oldest = self.failures.iter().min_by_key(|(_, failures)| failures.last).map(|(key, _)| key.clone());
            let Some(oldest) = oldest else { return };
            self.failures.remove(&oldest);
        }
    }
}

fn keys(login: &str, from: Option<IpAddr>) -> [Key; 3] {
    let from = from.map(network);
    [Key::Both(login.to_owned(), from), Key::Address(from), Key::User(login.to_owned())]
}

/// Of IPv6 everybody has as many addresses as he likes within his network.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => match six.to_ipv4_mapped() {
            Some(four) => IpAddr::V4(four),
            None => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & !u128::from(u64::MAX))),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: i64) -> Timestamp {
        Timestamp::from_secs(secs)
    }

    fn address(last: u8) -> Option<IpAddr> {
        Some(IpAddr::from([10, 0, 0, last]))
    }

    #[test]
    fn the_pause_doubles_and_ends_at_a_quarter_of_an_hour() {
        let mut slow = Slow::default();
        let mut pauses = Vec::new();
        let mut now = at(0);
        for _ in 0..16 {
            if let Err(wait) = slow.attempt("a", address(1), now) {
                pauses.push(wait.0 / 1_000_000);
                now = now + wait;
                assert!(slow.attempt("a", address(1), now).is_ok());
            }
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
        assert!(slow.attempt("b", address(1), now).is_ok(), "another user at the same desk");
        assert!(slow.attempt("a", address(1), now + Span::from_hours(2)).is_ok(), "it is forgotten");
    }

    #[test]
    fn who_succeeds_begins_anew() {
        let mut slow = Slow::default();
        for _ in 0..3 {
            slow.attempt("a", address(1), at(0)).unwrap();
        }
        assert!(slow.attempt("a", address(1), at(0)).is_err());
        let attempt = slow.attempt("a", address(1), at(1)).unwrap();
        slow.succeeded("a", address(1), &attempt);
        assert!(slow.attempt("a", address(1), at(1)).is_ok());
    }

    #[test]
    fn many_addresses_and_many_names_are_slowed_too() {
        let mut slow = Slow::default();
        for last in 0..20 {
            slow.attempt("a", address(last), at(0)).unwrap();
        }
        assert!(slow.attempt("a", address(99), at(0)).is_err(), "one name from everywhere");
        let mut slow = Slow::default();
        for name in 0..30 {
            slow.attempt(&format!("u{name}"), address(1), at(0)).unwrap();
        }
        assert!(slow.attempt("other", address(1), at(0)).is_err(), "all names from one address");
        let six = |last: u16| Some(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, last)));
        let mut slow = Slow::default();
        for last in 0..3 {
            slow.attempt("a", six(last), at(0)).unwrap();
        }
        assert!(slow.attempt("a", six(77), at(0)).is_err(), "one network is one address");
    }

    #[test]
    fn a_control_room_waits_a_minute_at_most_and_who_signs_in_makes_nobody_wait_longer() {
        let mut slow = Slow::default();
        for name in 0..200 {
            let now = at(name * 60);
            slow.attempt(&format!("u{name}"), address(1), now).unwrap();
        }
        let wait = slow.attempt("other", address(1), at(199 * 60)).unwrap_err();
        assert!(wait <= Span::from_mins(1), "{wait:?}");
        let attempt = slow.attempt("other", address(1), at(200 * 60)).unwrap();
        slow.succeeded("other", address(1), &attempt);
        assert!(slow.attempt("third", address(1), at(200 * 60)).is_ok(), "it is as before who succeeded");
    }

    #[test]
    fn counts_fall_by_the_hour_also_where_somebody_goes_on_trying() {
        let mut slow = Slow::default();
        for _ in 0..3 {
            slow.attempt("a", address(1), at(0)).unwrap();
        }
        slow.attempt("a", address(1), at(3_500)).unwrap();
        slow.attempt("a", address(1), at(3_700)).unwrap();
        slow.attempt("a", address(1), at(3_700)).expect_err("two of four are left, and one is new: three");
        assert!(slow.attempt("a", address(1), at(3_702)).is_ok());
        assert!(slow.attempt("a", address(1), at(3_702 + 13 * 3_600)).is_ok());
        assert_eq!(slow.failures[&Key::User("a".to_owned())].count, 1, "nothing is left of it");
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let mut slow = Slow::default();
        for user in 0..KEPT_MAX as i64 {
            slow.attempt(&format!("u{user}"), address((user % 200) as u8), at(user)).ok();
        }
        assert!(slow.failures.len() <= KEPT_MAX, "{}", slow.failures.len());
    }
}
