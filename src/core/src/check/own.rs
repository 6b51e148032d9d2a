//! What each stage could do by itself, minute by minute: one draw of it. Where it was free that is what it did, but for what was ordered;
//! where something held it up, or hid it, it is as it was before or after, and when it changed is drawn.

use std::collections::VecDeque;

use super::Question;
use super::dose::{Crew, Dose, Doses};
use super::sight::{Sight, Sights, State};
use crate::stats::random::Random;
use crate::time::Timestamp;

/// What is typical is taken from so many minutes.
const TYPICAL: usize = 20;
/// What works beside a stage hides its own ability when both together come to this share of what it aims at, as long as it does no more
/// than both can: somewhat less than what is no trouble, for both numbers are known with an error.
pub(super) const HIDES: f64 = 0.85;
const BOTH: f64 = 1.08;
/// What a stage does scatters by this share, and hangs together for so many minutes; longer where it comes in lots.
const SCATTER: f64 = 0.05;
const TOGETHER: (f64, f64) = (10.0, 40.0);
/// With help beside it a stage that was well is in trouble only where it comes below this share: help makes up for a small lack.
const DIPS: f64 = 0.82;
/// A stage from which something was taken does what is left when it comes this close to it.
const CLOSE: f64 = 0.93;

/// A share of what it aims at, and no more than a rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Own {
    pub share: f64,
    pub cap: f64,
    pub troubled: bool,
}

/// One draw of everything that is not known.
pub(super) struct Draw {
    /// By stage and minute since the order; with the orders, and without the crews among them.
    pub with: Vec<Vec<Own>>,
    pub without: Vec<Vec<Own>>,
    /// By stage: what of the orders is done to its aim while it is well, in trouble, and beside it.
    pub well: Vec<f64>,
    pub trouble: Vec<f64>,
    pub beside: Vec<f64>,
    /// By order.
    pub feeds: Vec<f64>,
}

const USUAL: Own = Own { share: 1.0, cap: f64::INFINITY, troubled: false };

impl Draw {
    pub fn of(question: &Question<'_>, sights: &Sights, doses: &Doses, number: u64) -> Self {
        let mut random = Random::stream(question.seed, number);
        // Always the same draws for one stage, whatever another needs.
        let of_dose = |dose: Dose, random: &mut Random| (dose.mean + dose.sd * random.normal()).clamp(0.0, 1.2);
        let count = question.site.stages.len();
        let mut draw = Self {
            with: Vec::with_capacity(count),
            without: Vec::with_capacity(count),
            well: Vec::with_capacity(count),
            trouble: Vec::with_capacity(count),
            beside: Vec::with_capacity(count),
            feeds: doses.feeds.iter().map(|dose| of_dose(*dose, &mut random)).collect(),
        };
        let crews: Vec<(&Crew, bool)> = doses.crews.iter().map(|crew| (crew, random.uniform() < crew.chance())).collect();
        for stage in 0..count {
            let mut random = Random::stream(question.seed ^ (stage as u64 + 1), number);
            let dose = doses.stages[stage];
            let well = of_dose(dose.well, &mut random);
            let trouble = of_dose(dose.trouble, &mut random);
            let beside = of_dose(dose.beside, &mut random);
            let in_lots = question.lots[stage] > 0.0;
            let all = own(&sights.stages[stage], [well, trouble, beside], (question.lasts[stage], in_lots), &mut random);
            let with = all[sights.ordered - sights.first..].to_vec();
            let mut without = with.clone();
            for (crew, _) in crews.iter().filter(|(crew, works)| *works && crew.stage == stage) {
                without = stretched(&without, sights.since(stage), crew);
            }
            draw.with.push(with);
            draw.without.push(without);
            draw.well.push(well);
            draw.trouble.push(trouble);
            draw.beside.push(beside);
        }
        draw
    }
}

/// Whether what a stage does may as well be what it can in trouble and what works beside it, `both`.
fn is_hidden(sight: &Sight, does: f64, both: f64) -> bool {
    both >= HIDES * sight.without && does <= BOTH * both
}

/// What it does on the mean of so many minutes that chance says little.
fn around(sights: &[Sight], index: usize) -> f64 {
    let near = &sights[index.saturating_sub(TYPICAL / 2)..(index + TYPICAL / 2 + 1).min(sights.len())];
    let seen = near.iter().filter(|one| one.state != State::Unseen);
    let (sum, count) = seen.fold((0.0, 0.0), |(sum, count), one| (sum + one.smooth, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

fn own(sights: &[Sight], [well, trouble, beside]: [f64; 3], (lasts, in_lots): (f64, bool), random: &mut Random) -> Vec<Own> {
    let mut found: Vec<Option<Own>> = Vec::with_capacity(sights.len());
    let mut hints: Vec<Hint> = Vec::with_capacity(sights.len());
    // What it could do by itself in the trouble that was seen last, on the mean of so many minutes.
    let mut caps: VecDeque<f64> = VecDeque::new();
    // Whose people go faster or slower by order does a share of what they aim at while it is in trouble: a machine of it is out. Or it
    // is limited to a rate; then nothing came of the order, and both are alike.
    let rated = sights.iter().any(|sight| sight.help.up_to > 0.0);
    for (index, sight) in sights.iter().enumerate() {
        let adds = beside * sight.help.adds + sight.others.adds;
        let cap = mean(&caps);
        let hidden = adds > 0.0
            && sight.state == State::Well
            && cap.is_some_and(|cap| is_hidden(sight, around(sights, index), cap + adds));
        let dips = adds > 0.0 && sight.state == State::Trouble && cap.is_none() && sight.smooth >= DIPS * sight.without;
        let state = if dips { State::Well } else { sight.state };
        let most = sight.most + adds - sight.help.takes - sight.others.takes;
        let taken = sight.help.takes + sight.others.takes > 0.0 && sight.smooth >= CLOSE * most;
        let aimed = |dose: f64| (sight.without + dose * (sight.with - sight.without)).max(1e-9);
        let one = match state {
            State::Unseen => None,
            State::Well if hidden || taken => None,
            State::Well => Some(Own { share: sight.did / aimed(well), ..USUAL }),
            State::Trouble if rated => Some(Own { share: (sight.did - adds).max(0.0) / aimed(trouble), troubled: true, ..USUAL }),
            State::Trouble => Some(Own { share: 1.0, cap: (sight.did - adds).max(0.0), troubled: true }),
        };
        if let Some(own) = one {
            if !own.troubled {
                caps.clear();
            } else if caps.len() == TYPICAL {
                caps.pop_front();
            }
            caps.extend(own.troubled.then(|| (sight.smooth - adds).max(0.0)));
        }
        found.push(one);
        let both = cap.filter(|_| hidden).map(|cap| cap + adds);
        let speaks = both.map_or(0.0, |both| speaks_for_trouble(sight, both, aimed(well), in_lots));
        hints.push(Hint { alone: (sight.did - adds).max(0.0), speaks });
    }
    fill(&found, &hints, lasts, random)
}

fn mean(values: &VecDeque<f64>) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// What a minute says in which a stage's own ability was not seen.
#[derive(Clone, Copy)]
struct Hint {
    /// What it did by itself at least.
    alone: f64,
    /// The logarithm of how much more likely it is in trouble with help than well.
    speaks: f64,
}

/// In trouble a stage does what `both` can, it and its help; well it does what it aims at.
fn speaks_for_trouble(sight: &Sight, both: f64, aims: f64, in_lots: bool) -> f64 {
    let together = if in_lots { TOGETHER.1 } else { TOGETHER.0 };
    let scatter = SCATTER * sight.without.max(1e-9);
    let off = |would: f64| (sight.smooth - would) * (sight.smooth - would);
    (off(aims) - off(both.min(aims))) / (2.0 * scatter * scatter * together)
}

/// How many of these minutes a trouble goes on that was over after them at the latest; or that nobody saw end: then it goes on as long as
/// troubles do. A draw by what each minute says.
fn goes_on(hints: &[Hint], lasts: Option<f64>, random: &mut Random) -> usize {
    let passes = lasts.map_or(0.0, |lasts| 1.0 / (60.0 * lasts).max(1.0));
    let mut logs = Vec::with_capacity(hints.len() + 1);
    let mut log = 0.0;
    logs.push(log);
    for hint in hints {
        log += hint.speaks - passes;
        logs.push(log);
    }
    // To the end and beyond.
    if let (Some(last), true) = (logs.last_mut(), passes > 0.0) {
        *last -= libm::log(passes);
    }
    let most = logs.iter().copied().fold(f64::MIN, f64::max);
    let weights: Vec<f64> = logs.iter().map(|log| libm::exp(log - most)).collect();
    let mut left = random.uniform() * weights.iter().sum::<f64>();
    for (at, weight) in weights.iter().enumerate() {
        left -= weight;
        if left <= 0.0 {
            return at;
        }
    }
    hints.len()
}

/// Puts what is likely where nothing was seen.
fn fill(found: &[Option<Own>], hints: &[Hint], lasts: f64, random: &mut Random) -> Vec<Own> {
    let mut filled = Vec::with_capacity(found.len());
    let mut index = 0;
    while index < found.len() {
        if let Some(own) = found[index] {
            filled.push(own);
            index += 1;
            continue;
        }
        let ends = found[index..].iter().position(Option::is_some).map_or(found.len(), |next| index + next);
        let uniform = random.uniform();
        let before = typical(found[..index].iter().rev());
        let after = typical(found[ends..].iter());
        let length = ends - index;
        let (first, then, at) = match (before, after) {
            (None, None) => (USUAL, USUAL, 0),
            (None, Some(own)) | (Some(own), None) if !own.troubled => (own, own, 0),
            (None, Some(own)) => (own, own, 0),
            // A trouble that nobody saw end goes on for as long as troubles do.
            (Some(own), None) => (own, USUAL, goes_on(&hints[index..ends], Some(lasts), random)),
            (Some(one), Some(other)) if one.troubled == other.troubled => {
                let mean = Own { share: f64::midpoint(one.share, other.share), cap: f64::midpoint(one.cap, other.cap), ..one };
                (mean, mean, 0)
            }
            (Some(one), Some(other)) if one.troubled => (one, other, goes_on(&hints[index..ends], None, random)),
            (Some(one), Some(other)) => (one, other, (uniform * (length + 1) as f64) as usize),
        };
        for offset in 0..length {
            let own = if offset < at { first } else { then };
            let did = hints[index + offset].alone.min(own.cap * 1.5);
            filled.push(Own { cap: own.cap.max(did), ..own });
        }
        index = ends;
    }
    filled
}

/// Of the nearest minutes of one kind.
fn typical<'a>(nearest: impl Iterator<Item = &'a Option<Own>>) -> Option<Own> {
    let mut seen = nearest.flatten().copied().peekable();
    let troubled = seen.peek()?.troubled;
    let alike: Vec<Own> = seen.take_while(|own| own.troubled == troubled).take(TYPICAL).collect();
    let mean = |of: fn(&Own) -> f64| alike.iter().map(of).sum::<f64>() / alike.len() as f64;
    Some(Own { share: mean(|own| own.share), cap: mean(|own| own.cap), troubled })
}

/// The trouble as it would have gone on without a crew that was of use: what it shortened is as long as it was.
fn stretched(own: &[Own], sights: &[Sight], crew: &Crew) -> Vec<Own> {
    let minutes = |at: Timestamp| sights.partition_point(|sight| sight.at < at);
    let (from, until) = (minutes(crew.from), minutes(crew.until));
    let ends = own[from.min(own.len())..].iter().position(|own| !own.troubled);
    let Some(over) = ends.filter(|_| crew.ended).map(|ends| from + ends) else { return own.to_vec() };
    let (from, left, over) = (from as f64, until.min(over) as f64, over as f64);
    let worked = left - from;
    let alone = worked / crew.factor.max(0.05);
    let ends = from + alone + (over - left);
    let source = |minute: f64| {
        if minute < from || minute >= ends {
            minute
        } else if minute < from + alone {
            from + (minute - from) * crew.factor.max(0.05)
        } else {
            left + (minute - from - alone)
        }
    };
    (0..own.len()).map(|minute| own[(source(minute as f64) as usize).min(own.len() - 1)]).collect()
}
