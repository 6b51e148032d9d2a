//! Contradictions planted in hours that have none: one instrument at a time reads what it should not. They are of every kind that one
//! instrument can show, for every level, flow and gauge that is learned, at places and of sizes that a seed gives. Made without a
//! look at the attacks of the competition; what a real attack does to the water itself is not in them.

use tizbek_core::ids::SignalId;
use tizbek_core::model::{Role, Site};
use tizbek_core::stats::random::Random;

use super::data::{Attack, Hour};

/// From one contradiction to the next, in hours: five days in between are as they were.
const EVERY: usize = 200;
/// A contradiction lasts between these, in hours.
const LASTS: (f64, f64) = (24.0, 80.0);
/// A week: what is repeated is what was read so long ago.
const WEEK: usize = 168;

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// The instrument shows last week.
    Repeats,
    /// It shows too little, by so much of its range from the beginning on.
    Offset,
    /// It creeps to that, and reaches it at the end.
    Creeps,
    /// It shows what it showed last.
    Freezes,
}
const KINDS: [Kind; 4] = [Kind::Repeats, Kind::Offset, Kind::Creeps, Kind::Freezes];

/// Plants contradictions in `hours` from `from` on, and says where.
pub fn plant(site: &Site, hours: &mut [Hour], from: usize, seed: u64) -> Vec<Attack> {
    let before = hours.to_vec();
    let targets = targets(site);
    let mut chance = Random::new(seed);
    let mut below = |count: usize| (chance.uniform() * count as f64) as usize;
    let mut planted = Vec::new();
    let mut start = from + EVERY / 2;
    while start + EVERY / 2 < hours.len() {
        let (signal, root) = &targets[below(targets.len())];
        let kind = KINDS[below(KINDS.len())];
        let lasts = LASTS.0 as usize + below((LASTS.1 - LASTS.0) as usize);
        let size = (20 + below(20)) as f64 / 100.0;
        let end = (start + lasts).min(hours.len() - 1);
        let range = range(&before[..from], *signal);
        for (at, hour) in hours.iter_mut().enumerate().take(end + 1).skip(start) {
            let done = (at - start + 1) as f64 / lasts as f64;
            let read = |hour: usize| reading(&before[hour], *signal);
            let shown = match kind {
                Kind::Repeats => read(at - WEEK),
                Kind::Offset => read(at) - size * range,
                Kind::Creeps => read(at) - size * range * done,
                Kind::Freezes => read(start - 1),
            };
            let known = hour.readings.iter_mut().find(|(known, _)| known == signal);
            known.expect("every hour has every signal").1 = shown.max(0.0);
        }
        let (start_at, end_at) = (hours[start].at, hours[end].at);
        planted.push(Attack { name: format!("{kind:?}"), start: start_at, end: end_at, roots: vec![root.clone()] });
        start += EVERY;
    }
    planted
}

pub fn reading(hour: &Hour, signal: SignalId) -> f64 {
    hour.readings.iter().find(|(known, _)| *known == signal).expect("every hour has every signal").1
}

/// What is learned, and the stage or buffer that it tells of.
fn targets(site: &Site) -> Vec<(SignalId, String)> {
    let gauges = site.settings.learn.iter().flat_map(|learn| &learn.gauges);
    let gauges = gauges.map(|(signal, stage)| (*signal, site.stages[stage.index()].key.clone()));
    let own = site.signals.iter().enumerate().filter_map(|(index, signal)| match signal.role {
        Role::Level(buffer) => Some((SignalId::of(index), site.buffers[buffer.index()].key.clone())),
        Role::Flow(stage) => Some((SignalId::of(index), site.stages[stage.index()].key.clone())),
        Role::Grade(_) | Role::Spare(_) | Role::Watched => None,
    });
    own.chain(gauges).collect()
}

/// From the least to the most that a signal has shown.
fn range(hours: &[Hour], signal: SignalId) -> f64 {
    let readings = || hours.iter().map(|hour| reading(hour, signal));
    readings().fold(f64::MIN, f64::max) - readings().fold(f64::MAX, f64::min)
}
