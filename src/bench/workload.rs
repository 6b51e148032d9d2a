//! Workload W, the work that all engines are compared on: N tags, a rate and a plan each, one sample a second. Per sample the
//! shortfall against plan grows or shrinks; an alert is raised when it has been beyond a limit for some time, and cleared when
//! it is back inside a lower one. Values are whole hundredths made by a hash, so the right answer is known exactly.
//!
//! Here are the numbers and the right answer; `site` makes a site of this product out of them. Nothing here measures.

use tizbek_core::time::{Span, Timestamp};

/// Start of the recorded shift, 2026-01-01T00:00:00Z.
pub const T0: Timestamp = Timestamp::from_secs(1_767_225_600);

/// How often a tag stops and when that is worth an alert.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Seconds from one stop of a tag to the next.
    pub cycle: i64,
    /// Seconds that it stands.
    pub stop: i64,
    /// Seconds after it at which it runs 50 % above plan.
    pub catch_up: i64,
    /// Behind plan by so much time of plan: too far.
    pub limit: Span,
    /// Not far any more.
    pub clear: Span,
    /// How long it must have been too far.
    pub hold: Span,
}

/// A shift as it is recorded: five minutes of stop an hour.
pub const SHIFT: Shape = Shape {
    cycle: 3_600,
    stop: 300,
    catch_up: 600,
    limit: Span::from_secs(72),
    clear: Span::from_secs(36),
    hold: Span::from_secs(60),
};

/// The same squeezed into seconds, so that a short run has many alerts.
pub const ONLINE: Shape =
    Shape { cycle: 20, stop: 5, catch_up: 10, limit: Span(1_200_000), clear: Span(600_000), hold: Span::from_secs(1) };

/// The right answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub raised: u64,
    pub cleared: u64,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} raised, {} cleared", self.raised, self.cleared)
    }
}

/// Name of a tag; its number is its last six digits.
#[must_use]
pub fn tag(index: usize) -> String {
    format!("t{index:06}")
}

/// The number of the tag called `name`.
#[must_use]
pub fn tag_index(name: &[u8]) -> Option<usize> {
    let digits = name.len().checked_sub(6).map(|start| &name[start..])?;
    let number = |number: usize, digit: &u8| digit.is_ascii_digit().then(|| number * 10 + usize::from(digit - b'0'));
    digits.iter().try_fold(0, number)
}

/// Planned rate of a tag, hundredths of a tonne an hour: 100 to 1 000 t/h.
#[inline]
#[must_use]
pub fn plan(index: usize) -> i64 {
    (100 + 10 * (index as i64 % 91)) * 100
}

/// What a tag shows at a second of the run, hundredths of a tonne an hour.
#[inline]
#[must_use]
pub fn value(shape: &Shape, index: usize, second: i64) -> i64 {
    let plan = plan(index);
    let place = second + (index as i64 * 7_919) % shape.cycle;
    let since_stop = if place < shape.cycle { shape.cycle } else { place % shape.cycle };
    if since_stop < shape.stop {
        return 0;
    }
    let base = if since_stop < shape.stop + shape.catch_up { plan + plan / 2 } else { plan };
    let tenths_of_permille = (spread((index as u64) << 32 | second as u64) % 2_001) as i64 - 1_000;
    base + base * tenths_of_permille / 10_000
}

/// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
#[inline]
fn spread(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// One tag as W defines it, with no more to it: what the right answer is made with, and all that the least engine knows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tag {
    /// Sum of value minus plan, hundredths of a tonne an hour times seconds.
    ahead: i64,
    too_far_since: Option<i64>,
    raised: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Raised,
    Cleared,
}

impl Tag {
    #[inline]
    pub fn step(&mut self, shape: &Shape, plan: i64, value: i64, second: i64) -> Option<Turn> {
        self.ahead += value - plan;
        if self.raised {
            let back = self.ahead > -plan * shape.clear.0 / 1_000_000;
            self.raised = !back;
            self.too_far_since = self.too_far_since.filter(|_| !back);
            return back.then_some(Turn::Cleared);
        }
        if self.ahead >= -plan * shape.limit.0 / 1_000_000 {
            self.too_far_since = None;
            return None;
        }
        let since = *self.too_far_since.get_or_insert(second);
        self.raised = second - since >= shape.hold.whole_secs();
        self.raised.then_some(Turn::Raised)
    }
}

impl Counts {
    pub fn add(&mut self, turn: Option<Turn>) {
        match turn {
            Some(Turn::Raised) => self.raised += 1,
            Some(Turn::Cleared) => self.cleared += 1,
            None => {}
        }
    }
}

/// The right answer for `tags` tags over `seconds`.
#[must_use]
pub fn reference(shape: &Shape, tags: usize, seconds: i64) -> Counts {
    let mut counts = Counts::default();
    for index in 0..tags {
        let (mut tag, plan) = (Tag::default(), plan(index));
        for second in 0..seconds {
            counts.add(tag.step(shape, plan, value(shape, index, second), second));
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_answer_is_the_published_one() {
        assert_eq!(reference(&SHIFT, 1_000, 3_600), Counts { raised: 972, cleared: 777 });
    }

    #[test]
    fn a_tag_is_found_by_its_name() {
        assert_eq!(tag_index(tag(90_210).as_bytes()), Some(90_210));
        assert_eq!(tag_index(b"flush"), None);
        assert_eq!(tag_index(b"tizbek"), None);
    }
}
