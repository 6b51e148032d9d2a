//! Names the streams of chance of a forecast: every use has one of its own, so that a draw more in one place shifts nothing
//! elsewhere. How numbers are drawn is in `stats::random`.

use crate::stats::random::Random;

/// What a stream is for. Each purpose of each stage (or buffer) has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// How things stand at the start.
    Begin = 1,
    Wander = 2,
    Stops = 3,
    Lots = 4,
    Level = 5,
}

/// The stream for `purpose` of thing number `owner` on path number `path` of `seed`.
pub(super) const fn stream(seed: u64, path: u64, owner: u64, purpose: Purpose) -> Random {
    let of_path = Random::new(seed).draw().wrapping_add(Random::new(path).draw());
    Random::stream(of_path, (owner << 8) | purpose as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_repeat_and_differ_in_each_of_their_names() {
        let first = |seed, path, owner, purpose| stream(seed, path, owner, purpose).draw();
        let one = first(7, 1, 2, Purpose::Stops);
        assert_eq!(one, first(7, 1, 2, Purpose::Stops));
        let others = [first(8, 1, 2, Purpose::Stops), first(7, 2, 2, Purpose::Stops), first(7, 1, 3, Purpose::Stops)];
        assert!(!others.contains(&one) && one != first(7, 1, 2, Purpose::Lots) && first(7, 2, 1, Purpose::Stops) != one);
    }
}
