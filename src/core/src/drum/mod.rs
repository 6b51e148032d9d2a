//! The drum: the stage that limits the chain now. Of the stages' reserves (what each can do over what is asked of it) it finds the
//! least, and holds on to it: another becomes the drum only when it has clearly had less for some minutes, so that nothing
//! flickers. Pure: how a reserve is found is the engine's knowledge, and nothing here raises an alert.
//!
//! The words are those of the theory of constraints (E. M. Goldratt, J. Cox, *The Goal*, 1984; *Theory of Constraints Handbook*, J. F.
//! Cox, J. G. Schleier, 2010): the drum sets the beat, buffers around it are looked at in thirds (`zone`), and what the plan can
//! bear is a budget that is burnt (`burn`).

pub mod burn;
pub mod course;
pub mod zone;

use crate::ids::StageId;
use crate::persist::{Persist, persist};
use crate::time::{Span, Timestamp};

/// Another stage is clearly the limit when its reserve is below this share of the drum's.
const CLEARLY: f64 = 0.9;
/// And when it has been for so long: longer than a short stop.
const HOLDS: Span = Span::from_mins(5);

/// Why a stage cannot do more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limits {
    /// It stands because of itself.
    Stop,
    /// It runs slower than it should.
    Rate,
    /// Nothing ails it: of all stages the plan asks most of it, beside what it can.
    Plan,
}

/// How one stage stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    pub stage: StageId,
    /// What it can do now over what is asked of it: below 1 the plan is not met by it.
    pub reserve: f64,
    pub limits: Limits,
}

/// What a stage can do now, and what is asked of it until the shift ends: the rest of its plan, and what is behind. Units an hour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margin {
    pub able: f64,
    pub asked: f64,
    pub limits: Limits,
}

/// The drum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beat {
    pub stage: StageId,
    /// Since when it has been the limit.
    pub since: Timestamp,
    pub limits: Limits,
    /// As of the last look; `None`: nothing is known of it, or nothing more is asked of it.
    pub reserve: Option<f64>,
}
persist!(Beat { stage, since, limits, reserve });

/// Which stage is the drum, and which one wants to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drum {
    now: Option<Beat>,
    rival: Option<Rival>,
}
persist!(Drum { now, rival });

/// `None` in place of a stage: no stage of which anything is known.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Rival {
    stage: Option<StageId>,
    since: Timestamp,
}
persist!(Rival { stage, since });

impl Drum {
    #[must_use]
    pub fn beat(&self) -> Option<&Beat> {
        self.now.as_ref()
    }

    /// A minute has passed. `standings`: of each stage of which enough is known, in the order of the site.
    pub fn step(&mut self, at: Timestamp, standings: &[Standing]) {
        let least = standings.iter().fold(None, |least: Option<&Standing>, one| match least {
            Some(found) if found.reserve <= one.reserve => Some(found),
            _ => Some(one),
        });
        let Some(now) = &mut self.now else {
            self.now = least.map(|least| Beat::of(least, at));
            return;
        };
        let own = standings.iter().find(|one| one.stage == now.stage);
        now.reserve = own.map(|own| own.reserve);
        if let Some(own) = own {
            now.limits = own.limits;
        }
        let rival = match (own, least) {
            (Some(own), Some(least)) if least.reserve < CLEARLY * own.reserve => Some(Some(least.stage)),
            (Some(_), _) => None,
            (None, least) => Some(least.map(|least| least.stage)),
        };
        self.rival = rival.map(|stage| match self.rival {
            Some(rival) if rival.stage == stage => rival,
            _ => Rival { stage, since: at },
        });
        if let Some(rival) = self.rival.filter(|rival| at - rival.since >= HOLDS) {
            self.now = least.filter(|_| rival.stage.is_some()).map(|least| Beat::of(least, rival.since));
            self.rival = None;
        }
    }
}

impl Beat {
    fn of(standing: &Standing, since: Timestamp) -> Self {
        Self { stage: standing.stage, since, limits: standing.limits, reserve: Some(standing.reserve) }
    }
}

impl Persist for Limits {
    fn save(&self, out: &mut Vec<u8>) {
        let code: u8 = match self {
            Self::Stop => 0,
            Self::Rate => 1,
            Self::Plan => 2,
        };
        code.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::Stop),
            1 => Some(Self::Rate),
            2 => Some(Self::Plan),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Minute by minute the reserves of three stages in per cent (`-`: nothing is known); who is the drum, and since which minute.
    fn check(script: &str, expected: &str) {
        let (mut drum, mut said) = (Drum::default(), Vec::new());
        for (minute, line) in script.split(',').enumerate() {
            let standings: Vec<Standing> = line
                .split_whitespace()
                .enumerate()
                .filter_map(|(index, word)| {
                    let reserve = word.parse::<f64>().ok()? / 100.0;
                    Some(Standing { stage: StageId::of(index), reserve, limits: Limits::Plan })
                })
                .collect();
            drum.step(Timestamp::from_secs(60 * minute as i64), &standings);
            let beat = drum.beat().map_or("-".to_owned(), |beat| format!("{}@{}", beat.stage.0, beat.since.0 / 60_000_000));
            if said.last() != Some(&beat) {
                said.push(beat);
            }
        }
        assert_eq!(said.join(" "), expected, "{script}");
    }

    fn minutes(script: &[(usize, &str)]) -> String {
        let lines: Vec<&str> = script.iter().flat_map(|(minutes, line)| std::iter::repeat_n(*line, *minutes)).collect();
        lines.join(",")
    }

    #[test]
    fn the_least_reserve_is_the_drum_and_of_equals_the_first() {
        check("120 110 110", "1@0");
    }

    #[test]
    fn a_little_less_for_long_and_much_less_for_a_short_time_change_nothing() {
        check(&minutes(&[(1, "120 110 115"), (30, "105 110 115"), (4, "0 110 115"), (9, "120 110 115")]), "1@0");
    }

    #[test]
    fn who_is_clearly_the_limit_is_the_drum_since_it_is() {
        check(&minutes(&[(3, "120 110 115"), (9, "60 110 115"), (30, "112 110 115")]), "1@0 0@3");
    }

    #[test]
    fn two_that_take_turns_do_not_become_the_drum() {
        check(&minutes(&[(1, "120 110 120"), (3, "60 110 120"), (3, "120 110 60"), (3, "60 110 120"), (3, "120 110 60")]), "1@0");
    }

    #[test]
    fn of_which_nothing_is_known_is_not_the_drum_for_long() {
        check(&minutes(&[(2, "120 110 115"), (3, "120 - 115"), (2, "120 110 115"), (9, "120 - 115")]), "1@0 2@7");
        check(&minutes(&[(2, "120 110 115"), (9, "- - -"), (1, "120 110 115")]), "1@0 - 1@11");
    }
}
