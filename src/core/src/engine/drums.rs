//! The engine's side of the drum: once a minute, what each stage of the chain can do is held against what is asked of it, buffers
//! are looked at in thirds around the drum, and what is missing is marked for the burn rate. Who is the drum is in `drum`. Nothing
//! here is an alarm.

use super::Engine;
use crate::drum::burn::{Burn, Stand};
use crate::drum::course::{Course, Spell};
use crate::drum::zone::{Side, Zone, penetration, protection};
use crate::drum::{Beat, Drum, Limits, Margin, Standing};
use crate::ids::{BufferId, StageId};
use crate::model::Site;
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::Fine;
use crate::view::{DrumView, ZoneView};

/// What is behind is not asked for faster than over this time.
const CATCH_UP: Span = Span::from_hours(1);
/// A slow stage that does less than this of what it should stands.
const STANDS: f64 = 0.05;
/// A level is known as long as its standard error is below this share of what protects.
const KNOWN: f64 = 1.0 / 3.0;

/// What is kept.
#[derive(Clone, Debug)]
pub(super) struct Drums {
    drum: Drum,
    course: Course,
    /// By buffer: on which side of the drum it lies, and its zone.
    zones: Vec<Option<(Side, Zone)>>,
    /// By stage.
    burns: Vec<Burn>,
}
persist!(Drums { drum, course, zones, burns });

/// The chain whose drum is looked for: the largest piece of the site that hangs together, and who lies beside each buffer.
#[derive(Clone, Debug)]
pub(super) struct Links {
    stages: Vec<StageId>,
    /// By buffer.
    givers: Vec<Vec<StageId>>,
    takers: Vec<Vec<StageId>>,
}

impl Drums {
    pub fn new(site: &Site) -> Self {
        Self {
            drum: Drum::default(),
            course: Course::default(),
            zones: vec![None; site.buffers.len()],
            burns: vec![Burn::default(); site.stages.len()],
        }
    }

    pub fn fits(&self, site: &Site) -> bool {
        let of_site = self.drum.beat().is_none_or(|beat| beat.stage.index() < site.stages.len());
        of_site
            && self.course.spells().all(|spell| spell.stage.index() < site.stages.len())
            && self.zones.len() == site.buffers.len()
            && self.burns.len() == site.stages.len()
    }

    /// Another shift, or another plan.
    pub fn begin(&mut self) {
        self.burns.iter_mut().for_each(Burn::clear);
    }
}

impl Links {
    pub fn of(site: &Site) -> Self {
        let mut links = Self {
            stages: Vec::new(),
            givers: vec![Vec::new(); site.buffers.len()],
            takers: vec![Vec::new(); site.buffers.len()],
        };
        for (index, stage) in site.stages.iter().enumerate() {
            stage.outputs.iter().for_each(|outlet| links.givers[outlet.buffer.index()].push(StageId::of(index)));
            stage.inputs.iter().for_each(|inlet| links.takers[inlet.buffer.index()].push(StageId::of(index)));
        }
        let mut seen = vec![false; site.stages.len()];
        for first in 0..site.stages.len() {
            let piece = links.piece(site, StageId::of(first), &mut seen);
            if piece.len() > links.stages.len() && piece.len() > 1 {
                links.stages = piece;
            }
        }
        links.stages.sort_unstable();
        links
    }

    /// What hangs together with a stage and has not been seen yet.
    fn piece(&self, site: &Site, first: StageId, seen: &mut [bool]) -> Vec<StageId> {
        let mut found = Vec::new();
        let mut next = vec![first];
        while let Some(id) = next.pop() {
            if std::mem::replace(&mut seen[id.index()], true) {
                continue;
            }
            found.push(id);
            for buffer in beside(site, id) {
                next.extend(self.givers[buffer.index()].iter().chain(&self.takers[buffer.index()]));
            }
        }
        found
    }

    /// By buffer: over how many stages its material comes to the drum, or the drum's to it.
    fn hops(&self, site: &Site, drum: StageId, side: Side) -> Vec<Option<u32>> {
        let mut hops = vec![None; site.buffers.len()];
        let mut stages = vec![drum];
        let mut distance = 0;
        while !stages.is_empty() {
            let mut further = Vec::new();
            for id in stages {
                let stage = &site.stages[id.index()];
                let (inputs, outputs) =
                    (stage.inputs.iter().map(|link| link.buffer), stage.outputs.iter().map(|link| link.buffer));
                let buffers: Vec<BufferId> = if side == Side::Before { inputs.collect() } else { outputs.collect() };
                for buffer in buffers.into_iter().map(BufferId::index) {
                    if hops[buffer].is_none() {
                        hops[buffer] = Some(distance);
                        further.extend(if side == Side::Before { &self.givers[buffer] } else { &self.takers[buffer] });
                    }
                }
            }
            stages = further;
            distance += 1;
        }
        hops
    }
}

impl Engine {
    /// A minute has passed.
    pub(super) fn follow_drum(&mut self, at: Timestamp) {
        if self.links.stages.is_empty() || self.is_away(at) {
            return;
        }
        let standings = self.standings(at);
        let drums = &mut self.state.drums;
        drums.drum.step(at, &standings);
        drums.course.step(at, drums.drum.beat());
        self.look_at_zones();
        for index in 0..self.links.stages.len() {
            let id = self.links.stages[index];
            let stand = self.stand(id, at);
            self.state.drums.burns[id.index()].mark(at, stand);
        }
    }

    /// The drum as it is now.
    pub(super) fn drum_view(&self) -> Option<DrumView> {
        let Beat { stage, since, limits, reserve } = *self.state.drums.drum.beat()?;
        let now = self.state.now;
        let shift = self.state.shift.as_ref();
        let whole =
            shift.map_or(Fine::ZERO, |shift| self.state.plan.until(stage, shift.end) - self.state.plan.until(stage, shift.start));
        let burn = &self.state.drums.burns[stage.index()];
        Some(DrumView { stage, since, limits, reserve, burning: burn.burning(now, self.stand(stage, now), whole.amount()) })
    }

    pub(super) fn drum_course(&self) -> Vec<Spell> {
        self.state.drums.course.spells().copied().collect()
    }

    /// By stage; `None`: nothing is known of it, or it hangs together with nothing.
    pub(super) fn margins(&self) -> Vec<Option<Margin>> {
        let now = self.state.now;
        let mut margins = vec![None; self.site.stages.len()];
        for (&stage, asked) in self.links.stages.iter().zip(self.asked(now)) {
            margins[stage.index()] = self.able(stage, now).map(|(able, limits)| Margin { able, asked, limits });
        }
        margins
    }

    /// The zone of a buffer, with how far what protects is used up now.
    pub(super) fn zone_view(&self, id: BufferId) -> Option<ZoneView> {
        let (side, zone) = self.state.drums.zones[id.index()]?;
        Some(ZoneView { side, zone, penetration: self.penetration(id, side)? })
    }

    fn standings(&self, at: Timestamp) -> Vec<Standing> {
        let asked = self.asked(at);
        let standing = |(&stage, asked): (&StageId, f64)| {
            let (able, limits) = self.able(stage, at)?;
            (asked > 0.0).then(|| Standing { stage, reserve: able / asked, limits })
        };
        self.links.stages.iter().zip(asked).filter_map(standing).collect()
    }

    /// What a stage can do now, units an hour; `None`: nothing is known of it.
    fn able(&self, id: StageId, at: Timestamp) -> Option<(f64, Limits)> {
        if !self.is_known(id, at) {
            return None;
        }
        let most = self.site.stages[id.index()].max.as_units_per_hour();
        let Some(now) = self.stage_now_if_known(id) else { return Some((most, Limits::Plan)) };
        Some(match (now.stands_since, now.slow) {
            (Some(_), _) => (0.0, Limits::Stop),
            (None, Some(slow)) if slow.share < STANDS => (0.0, Limits::Stop),
            (None, Some(slow)) => (slow.rate.clamp(0.0, most), Limits::Rate),
            (None, None) => (most, Limits::Plan),
        })
    }

    /// What is asked of each stage of the chain until the shift ends, units an hour: the rest of its plan, and what is behind. Of one
    /// without a plan what its neighbours ask of it, or bring to it.
    fn asked(&self, at: Timestamp) -> Vec<f64> {
        let mut asked: Vec<Option<f64>> = self.links.stages.iter().map(|id| self.asked_by_plan(*id, at)).collect();
        if asked.iter().all(Option::is_none) {
            return self.links.stages.iter().map(|id| self.site.stages[id.index()].nominal.as_units_per_hour()).collect();
        }
        // Each pass takes it one stage further; a chain is no longer than its stages.
        for _ in 0..asked.len() {
            let found: Vec<Option<f64>> = self
                .links
                .stages
                .iter()
                .zip(&asked)
                .map(|(id, known)| known.or_else(|| self.asked_by_neighbours(*id, &asked)))
                .collect();
            if found == asked {
                break;
            }
            asked = found;
        }
        asked.into_iter().map(|asked| asked.unwrap_or(0.0)).collect()
    }

    /// `None`: nothing is planned for it in this shift.
    fn asked_by_plan(&self, id: StageId, at: Timestamp) -> Option<f64> {
        let (shift, plan) = (self.state.shift.as_ref()?, &self.state.plan);
        let until = |at: Timestamp| plan.until(id, at);
        if until(shift.end) <= until(shift.start) {
            return None;
        }
        let units = |amount: Fine| amount.amount().as_units();
        let left = (shift.end - at).max(Span(1));
        let rest = units(until(shift.end) - until(at)) / left.as_hours_f64();
        let behind = units(until(at) - until(shift.start) - self.done(id, at)) / left.max(CATCH_UP).as_hours_f64();
        Some((rest + behind).max(0.0))
    }

    /// Through the buffers beside it, each stage that gives (or takes) bears its part by its nominal rate; the most that any buffer
    /// asks for.
    fn asked_by_neighbours(&self, id: StageId, asked: &[Option<f64>]) -> Option<f64> {
        let stage = &self.site.stages[id.index()];
        let of = |other: StageId| asked[self.links.stages.binary_search(&other).ok()?];
        let taken = |buffer: BufferId, other: StageId| {
            let links = self.site.stages[other.index()].inputs.iter().filter(move |link| link.buffer == buffer);
            links.fold(0.0, |sum, link| sum + link.share.as_ratio())
        };
        let given = |buffer: BufferId, other: StageId| {
            let links = self.site.stages[other.index()].outputs.iter().filter(move |link| link.buffer == buffer);
            links.fold(0.0, |sum, link| sum + link.share.as_ratio())
        };
        let nominal = |other: StageId| self.site.stages[other.index()].nominal.as_units_per_hour();
        let downstream = stage.outputs.iter().filter_map(|link| {
            let flow =
                sum(self.links.takers[link.buffer.index()].iter().map(|&other| Some(of(other)? * taken(link.buffer, other))))?;
            let all = self.links.givers[link.buffer.index()]
                .iter()
                .fold(0.0, |all, &other| all + nominal(other) * given(link.buffer, other));
            (all > 0.0).then(|| nominal(id) * flow / all)
        });
        let upstream = stage.inputs.iter().filter_map(|link| {
            let flow =
                sum(self.links.givers[link.buffer.index()].iter().map(|&other| Some(of(other)? * given(link.buffer, other))))?;
            let all = self.links.takers[link.buffer.index()]
                .iter()
                .fold(0.0, |all, &other| all + nominal(other) * taken(link.buffer, other));
            (all > 0.0).then(|| nominal(id) * flow / all)
        });
        downstream.chain(upstream).reduce(f64::max)
    }

    /// Planned in this shift, and what of it is missing; what is excused is not.
    fn stand(&self, id: StageId, at: Timestamp) -> Stand {
        let state = &self.state.stages[id.index()];
        if self.state.shift.is_none() {
            return Stand::default();
        }
        let planned = self.state.plan.until(id, at) - self.state.plan.until(id, state.counting_from);
        let done = self.actual(id, at) + state.seldom.excused + self.under_way(id, at);
        Stand { planned: planned.amount(), missing: (planned - done).amount() }
    }

    fn look_at_zones(&mut self) {
        let Some(beat) = self.state.drums.drum.beat().copied() else {
            self.state.drums.zones.fill(None);
            return;
        };
        let before = self.links.hops(&self.site, beat.stage, Side::Before);
        let after = self.links.hops(&self.site, beat.stage, Side::After);
        for (index, hops) in before.into_iter().zip(after).enumerate() {
            // In a ring a buffer lies on both sides: the nearer one counts, and of equals that it feeds the drum.
            let side = match hops {
                (None, None) => None,
                (Some(before), Some(after)) if after < before => Some(Side::After),
                (Some(_), _) => Some(Side::Before),
                (None, Some(_)) => Some(Side::After),
            };
            let id = BufferId::of(index);
            let known = self.state.drums.zones[index];
            self.state.drums.zones[index] = side.and_then(|side| {
                let penetration = self.penetration(id, side)?;
                let last = known.filter(|(known, _)| *known == side).map(|(_, zone)| zone);
                Some((side, Zone::at(penetration, last)))
            });
        }
    }

    /// `None`: nothing could protect there, or the level is not known well enough.
    fn penetration(&self, id: BufferId, side: Side) -> Option<f64> {
        let (buffer, state) = (&self.site.buffers[id.index()], &self.state.buffers[id.index()]);
        let (target, capacity) = (buffer.target.0 as f64, buffer.capacity.0 as f64);
        let known = libm::sqrt(state.variance) <= KNOWN * protection(side, target, capacity);
        penetration(side, state.level, target, capacity).filter(|_| known)
    }
}

/// The sum of all; `None` where one is not known, or there is none.
fn sum(mut parts: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    let first = parts.next()??;
    parts.try_fold(first, |sum, part| Some(sum + part?))
}

/// The buffers beside a stage.
fn beside(site: &Site, id: StageId) -> impl Iterator<Item = BufferId> {
    let stage = &site.stages[id.index()];
    stage.inputs.iter().map(|link| link.buffer).chain(stage.outputs.iter().map(|link| link.buffer))
}
