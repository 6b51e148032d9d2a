//! How much of what was ordered was really done, and how sure that is: by stage, how what it does changed when the order took effect,
//! as a share of what the order should have changed. A regression on what is seen of the stage before and in force, with a level that is
//! not known well and may drift; so that whoever recovers slowly by himself is not taken for one who was helped.

use super::Question;
use super::own::HIDES;
use super::sight::{IDLE, Sight, Sights, State, lots_sd};
use crate::model::Pull;
use crate::time::{Span, Timestamp};

/// Minutes that make one sample: shorter ones hang together. More where it comes in lots.
const BLOCK: usize = 5;
const BLOCK_OF_LOTS: usize = 10;
/// Neighbouring blocks still do: the variance of their sum is so many times that of independent ones.
const HANGS_TOGETHER: f64 = 2.0;
/// What a scatter is at least, as a share of the nominal rate.
const LEAST_SD: f64 = 0.015;
/// How well the level of a stage is known beforehand (well; in trouble), as a share, and how far it drifts in an hour.
const LEVEL: (f64, f64) = (0.04, 0.20);
const DRIFT: (f64, f64) = (0.02, 0.10);
/// Where nothing can be seen of it, what was ordered is taken to be done so far, and that is known so well.
const BELIEVED: (f64, f64) = (0.95, 0.25);
/// Who was helped to all that his plan asks for shows it for so long: later the trouble may be over.
const JUMP: Span = Span::from_mins(30);
/// Before a crew has come it is believed to be of use with this chance.
const CREW: f64 = 0.85;
/// That the rest of an order was neglected speaks against its crew by so much at most.
const NEGLECT: f64 = 6.0;
/// A level sensor is right to this share of the capacity.
const LEVEL_SENSOR: f64 = 0.03;
const TO_SHARE: f64 = 1e-6;

/// A share of what was ordered, with its standard deviation. `seen`: something of it was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dose {
    pub mean: f64,
    pub sd: f64,
    pub seen: bool,
}

/// What was done at a stage: to its people's aim while it was well and while it was in trouble, and beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct StageDose {
    pub well: Dose,
    pub trouble: Dose,
    pub beside: Dose,
}

/// A crew at a stage in trouble.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Crew {
    pub stage: usize,
    pub from: Timestamp,
    pub until: Timestamp,
    pub factor: f64,
    /// There was trouble when it came, and it was seen to be over. When is drawn: what works beside the stage may hide it.
    pub ended: bool,
    /// The logarithm of how much more likely that is with it.
    pub evidence: f64,
}

pub(super) struct Doses {
    pub stages: Vec<StageDose>,
    pub crews: Vec<Crew>,
    /// By order, of those that feed a buffer.
    pub feeds: Vec<Dose>,
    evidence: Option<f64>,
}

impl Dose {
    const UNSEEN: Self = Self { mean: BELIEVED.0, sd: BELIEVED.1, seen: false };

    /// How much likelier it is that all of it was done than nothing, as a logarithm.
    fn evidence(self) -> f64 {
        if self.seen { (self.mean - 0.5) / (self.sd * self.sd) } else { 0.0 }
    }
}

impl Crew {
    /// The chance that it was of use.
    pub fn chance(&self) -> f64 {
        let odds = CREW / (1.0 - CREW) * libm::exp(self.evidence.clamp(-20.0, 20.0));
        odds / (1.0 + odds)
    }
}

impl Doses {
    pub fn of(question: &Question<'_>, sights: &Sights) -> Self {
        let stages = (0..question.site.stages.len()).map(|stage| of_stage(question, sights, stage)).collect::<Vec<_>>();
        let crews = question.orders.iter().filter_map(|order| match order.pull {
            Pull::Repair { stage, factor, .. } => {
                Some(crew(question, sights, stage.index(), (order.from, order.until), factor.as_ratio()))
            }
            _ => None,
        });
        let crews: Vec<Crew> = crews.collect();
        let feeds: Vec<Dose> = question.orders.iter().map(|order| feed(question, sights, order)).collect();
        // What people were ordered together they do together, or not at all. A stage in trouble says nothing here: it may not be able to.
        let told = stages.iter().flat_map(|one| [one.well, one.beside]).chain(feeds.iter().copied()).filter(|dose| dose.seen);
        let together = told.map(Dose::evidence).reduce(f64::max);
        let neglected = together.unwrap_or(0.0).clamp(-NEGLECT, 0.0);
        let crews: Vec<Crew> = crews.into_iter().map(|crew| Crew { evidence: crew.evidence + neglected, ..crew }).collect();
        let in_trouble = stages.iter().map(|one| one.trouble).filter(|dose| dose.seen && together.is_none());
        let rest = in_trouble.map(Dose::evidence).chain(crews.iter().map(|crew| crew.evidence));
        // Nothing was done if nothing of them was.
        let evidence = together.into_iter().chain(rest).reduce(f64::max);
        Self { stages, crews, feeds, evidence }
    }

    pub fn evidence(&self) -> Option<f64> {
        self.evidence
    }
}

fn of_stage(question: &Question<'_>, sights: &Sights, stage: usize) -> StageDose {
    let nothing = StageDose { well: Dose::UNSEEN, trouble: Dose::UNSEEN, beside: Dose::UNSEEN };
    let sights = &sights.stages[stage];
    let touched = sights.iter().any(|one| one.help.up_to > 0.0 || one.help.adds > 0.0 || one.with != one.without);
    if !touched {
        return nothing;
    }
    let noise = Noise::of(question, stage);
    let moved = moved_stop(sights, &noise);
    let aim = |state: State, level: f64, drift: f64| {
        let ratio = |sight: &Sight| sight.share();
        let usual = mean(sights.iter().filter(|one| one.state == state && !differs(one)).map(ratio));
        let base = usual.unwrap_or(1.0);
        let known = if usual.is_some() { level } else { level.max(LEVEL.1) };
        let samples = blocks(
            sights,
            noise.block,
            |one| one.state == state && one.without >= IDLE * noise.nominal,
            |one| (one.seen() / one.without - base, base * (one.with / one.without - 1.0)),
        );
        regress(&samples, &noise, base, known, drift)
    };
    let well = moved.unwrap_or_else(|| aim(State::Well, LEVEL.0, DRIFT.0));
    StageDose { well, trouble: aim(State::Trouble, LEVEL.1, DRIFT.1), beside: beside(sights, &noise) }
}

/// What works beside a stage in trouble: more than the stage does itself.
fn beside(sights: &[Sight], noise: &Noise) -> Dose {
    let Some(first) = sights.iter().find(|one| one.help.adds > 0.0).map(|one| one.at) else { return Dose::UNSEEN };
    let nominal = noise.nominal;
    let own = |one: &Sight| (one.seen() - one.others.adds).max(0.0) / nominal;
    // The trouble in which it was when help came.
    let before: Vec<&Sight> = sights.iter().filter(|one| one.at < first).collect();
    let mostly_well = |piece: &[&Sight]| 2 * piece.iter().filter(|one| one.state == State::Well).count() > piece.len();
    let since = before.windows(noise.block).rposition(mostly_well).map_or(0, |last| last + noise.block);
    let base = mean(before[since..].iter().filter(|one| one.state == State::Trouble).map(|one| own(one)));
    let Some(base) = base else { return Dose::UNSEEN };
    let begun = before[since].at;
    let hidden = |one: &Sight| base * nominal + one.help.adds >= HIDES * one.without;
    let counts = |one: &Sight| {
        let in_trouble = one.state == State::Trouble;
        let helped = one.state == State::Well && one.help.adds > 0.0 && hidden(one) && one.at < first + JUMP;
        one.at >= begun && (in_trouble || helped)
    };
    let samples = blocks(sights, noise.block, counts, |one| {
        let room = (one.without / nominal - base).max(0.0);
        (own(one) - base, (one.help.adds / nominal).min(room))
    });
    regress(&samples, noise, base, LEVEL.1, DRIFT.1)
}

/// A stop that was put off: in the time in which it was to be, people work or they do not.
fn moved_stop(sights: &[Sight], noise: &Noise) -> Option<Dose> {
    let least = IDLE * noise.nominal;
    let moved: Vec<&Sight> =
        sights.iter().filter(|one| one.without < least && one.with >= least && one.state != State::Unseen).collect();
    if moved.len() < BLOCK {
        return None;
    }
    let worked = moved.iter().filter(|one| one.did > 0.3 * one.with).count() as f64 / moved.len() as f64;
    Some(Dose { mean: worked, sd: 0.15, seen: true })
}

fn differs(sight: &Sight) -> bool {
    (sight.with - sight.without).abs() > 1e-6 * sight.without
}

/// What a stage scatters by in a block, as a share of its nominal rate: its pace, and lots that come whole.
struct Noise {
    nominal: f64,
    pace: f64,
    lots: f64,
    /// Minutes of a sample.
    block: usize,
}

impl Noise {
    fn of(question: &Question<'_>, stage: usize) -> Self {
        let nominal = question.site.stages[stage].nominal.as_units_per_hour().max(1e-9);
        let block = if question.lots[stage] > 0.0 { BLOCK_OF_LOTS } else { BLOCK };
        let lots = lots_sd(question, stage) / (nominal * block as f64 / 60.0);
        Self { nominal, pace: question.behaviour[stage].wander.sd, lots, block }
    }

    fn variance(&self, level: f64) -> f64 {
        let pace = (self.pace * level).max(LEAST_SD);
        let minutes = BLOCK as f64 / self.block as f64;
        // What a lot is too much in one time it is too little in the next.
        HANGS_TOGETHER * pace * pace * minutes.max(0.5) + self.lots * self.lots
    }
}

/// What is seen, and what it would be if all was done; hours from the first.
#[derive(Clone, Copy, Debug)]
struct Sample {
    seen: f64,
    due: f64,
    at: f64,
}

fn blocks(sights: &[Sight], block: usize, counts: impl Fn(&Sight) -> bool, of: impl Fn(&Sight) -> (f64, f64)) -> Vec<Sample> {
    let hours = |index: usize| index as f64 / 60.0;
    let chunk = |(number, chunk): (usize, &[Sight])| {
        let counted: Vec<(f64, f64)> = chunk.iter().filter(|one| counts(one)).map(&of).collect();
        // A piece of a block would count as a whole one.
        (2 * counted.len() > block).then(|| {
            let count = counted.len() as f64;
            Sample {
                seen: counted.iter().map(|(seen, _)| seen).sum::<f64>() / count,
                due: counted.iter().map(|(_, due)| due).sum::<f64>() / count,
                at: hours(number * block),
            }
        })
    };
    sights.chunks(block).enumerate().filter_map(chunk).collect()
}

/// seen = dose due + level + drift hours + noise; level and drift with priors, the dose with none. By generalised least squares.
fn regress(samples: &[Sample], noise: &Noise, base: f64, level: f64, drift: f64) -> Dose {
    let Some(first) = samples.iter().find(|one| one.due > 1e-3) else { return Dose::UNSEEN };
    let began = first.at;
    let weight = 1.0 / noise.variance(base);
    // Normal equations of dose, level, drift.
    let mut normal = [[0.0; 3], [0.0, 1.0 / (level * level), 0.0], [0.0, 0.0, 1.0 / (drift * drift)]];
    let mut right = [0.0; 3];
    for one in samples {
        let row = [one.due, 1.0, one.at - began];
        for (index, left) in row.iter().enumerate() {
            right[index] += weight * left * one.seen;
            for (other, value) in row.iter().enumerate() {
                normal[index][other] += weight * left * value;
            }
        }
    }
    let Some((mean, variance)) = first_of(normal, right) else { return Dose::UNSEEN };
    let sd = libm::sqrt(variance).max(0.02);
    if sd > 1.0 { Dose::UNSEEN } else { Dose { mean, sd, seen: true } }
}

/// The first unknown of three equations, and its variance.
fn first_of(normal: [[f64; 3]; 3], right: [f64; 3]) -> Option<(f64, f64)> {
    let [[a, b, c], [_, d, e], [_, _, f]] = normal;
    let (minor, cofactor_b, cofactor_c) = (d * f - e * e, c * e - b * f, b * e - c * d);
    let determinant = a * minor + b * cofactor_b + c * cofactor_c;
    if determinant <= 0.0 || minor <= 0.0 {
        return None;
    }
    let mean = (minor * right[0] + cofactor_b * right[1] + cofactor_c * right[2]) / determinant;
    Some((mean, minor / determinant))
}

/// When the trouble was over to which a crew was sent, and how likely that is with it and without.
fn crew(question: &Question<'_>, sights: &Sights, stage: usize, force: (Timestamp, Timestamp), factor: f64) -> Crew {
    let (from, until) = force;
    let nothing = Crew { stage, from, until, factor, ended: false, evidence: 0.0 };
    let own = &sights.stages[stage];
    let there = own.partition_point(|one| one.at < from);
    let known = own[..there.min(own.len())].iter().rev().find(|one| one.state != State::Unseen);
    if there >= own.len() || factor <= 0.0 || known.is_none_or(|one| one.state != State::Trouble) {
        return nothing;
    }
    let over = own[there..].iter().find(|one| one.state == State::Well).map(|one| one.at);
    let mean = question.lasts[stage].max(1e-3);
    let passed = (over.unwrap_or(own[own.len() - 1].at).min(until) - from).as_hours_f64().max(0.0);
    // By the time that troubles last, which forget how long they have.
    let lasts = passed * (1.0 / factor.max(0.05) - 1.0) / mean;
    let evidence = if over.is_some() { -libm::log(factor.max(0.05)) - lasts } else { -lasts };
    Crew { ended: over.is_some(), evidence, ..nothing }
}

/// What was brought into a buffer: what lies there more than came and went.
fn feed(question: &Question<'_>, sights: &Sights, order: &super::Ordered) -> Dose {
    let Pull::Feed { buffer, rate, quantity } = order.pull else { return Dose::UNSEEN };
    let minutes = &question.minutes[sights.ordered.saturating_sub(1)..];
    let index = buffer.index();
    let declared = &question.site.buffers[index];
    let capacity = declared.capacity.as_units();
    let until = order.until.min(minutes.last().map_or(order.from, |last| last.at));
    let due = ((until - order.from).as_hours_f64().max(0.0) * rate.as_units_per_hour()).min(quantity.as_units());
    let all_seen = minutes.iter().all(|minute| {
        let known = |stage: crate::ids::StageId| minute.seen[stage.index()] != super::Seen::Unknown;
        question.site.producers(buffer).all(|(stage, _)| known(stage))
            && question.site.consumers(buffer).all(|(stage, _)| known(stage))
    });
    if declared.level.is_none() || due <= TO_SHARE * capacity || !all_seen {
        return Dose::UNSEEN;
    }
    let last = minutes.partition_point(|minute| minute.at <= until).clamp(1, minutes.len()) - 1;
    let gone = |stage: usize, from: usize, to: usize| -> f64 {
        minutes[from + 1..=to].iter().map(|minute| f64::from(minute.done[stage])).sum()
    };
    let came: f64 =
        question.site.producers(buffer).map(|(stage, outlet)| outlet.share.as_ratio() * gone(stage.index(), 0, last)).sum();
    let went: f64 =
        question.site.consumers(buffer).map(|(stage, inlet)| inlet.share.as_ratio() * gone(stage.index(), 0, last)).sum();
    let moved = f64::from(minutes[last].levels[index]) - f64::from(minutes[0].levels[index]);
    let flows = 0.01 * (came + went);
    let sd = libm::sqrt(2.0 * (LEVEL_SENSOR * capacity) * (LEVEL_SENSOR * capacity) + flows * flows) / due;
    if sd > 1.0 { Dose::UNSEEN } else { Dose { mean: (moved - came + went) / due, sd, seen: true } }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}
