//! The engine's state as bytes, for a start that need not read the whole journal.

use std::sync::Arc;

use super::conditioned::Layout;
use super::incidents::{Incident, Incidents};
use super::{Engine, State, learned, metals};
use crate::alarm::{AlarmState, Cause, Clock, Condition, Evidence, Instrument, Replaced};
use crate::ids::{BufferId, SignalId, SourceId, StageId};
use crate::model::{Calendar, JobOrder, Line, Plan, PlanHead, Shift, Site};
use crate::persist::{Persist, persist};
use crate::trial::Network;
use crate::view::{Counters, Note};

/// Counts up with every change of what is in a snapshot; a snapshot of another format is not read.
pub const SNAPSHOT_FORMAT: u32 = 24;

impl Engine {
    /// The whole state. Outputs must have been drained.
    #[must_use]
    pub fn snapshot(&self) -> Vec<u8> {
        assert!(self.outputs.is_empty(), "outputs are drained before a snapshot");
        let mut out = Vec::new();
        SNAPSHOT_FORMAT.save(&mut out);
        self.state.save(&mut out);
        out
    }

    /// The engine as it was; `None` when the bytes are damaged, of another format or of a site with other tables.
    #[must_use]
    pub fn restore(site: Arc<Site>, calendar: Arc<Calendar>, mut bytes: &[u8]) -> Option<Self> {
        let input = &mut bytes;
        if u32::load(input)? != SNAPSHOT_FORMAT {
            return None;
        }
        let mut state = State::load(input)?;
        state.signals.allow(site.settings.allowed_lateness);
        let links: usize = site.stages.iter().map(|stage| stage.inputs.len() + stage.outputs.len()).sum();
        let fits = input.is_empty()
            && state.signals.len() == site.signals.len()
            && state.stages.len() == site.stages.len()
            && state.paces.len() == site.stages.len()
            && state.buffers.len() == site.buffers.len()
            && state.sources.len() == site.sources.len()
            && state.clocks.len() == site.clocks.len()
            && state.flows.len() == links
            && state.outlook.fits(&site)
            && state.drums.fits(&site)
            && state.usage.len() == site.stages.len()
            && state.meters.fits(&Network::new(&site), site.stages.len())
            && learned::fit(state.learned.as_ref(), &site)
            && state.conditioned.fits(&Layout::of(&site))
            && state.told.fits(&site)
            && state.calibrated.fits(&site)
            && state.advised.fits(&site)
            && state.actions.fits(&site)
            && state.requests.fits(&site)
            && state.effects.fits(&site)
            && state.desk.fits(site.settings.alarms.suppress.len())
            && metals::fit(state.metals.as_deref(), &site);
        fits.then(|| Self::with_state(site, calendar, state))
    }
}

persist!(State {
    now,
    next_grid,
    away,
    shift,
    plan,
    baseline,
    pending,
    proposed,
    signals,
    stages,
    paces,
    buffers,
    flows,
    sources,
    clocks,
    meters,
    outlook,
    drums,
    usage,
    learned,
    conditioned,
    metals,
    told,
    calibrated,
    advised,
    actions,
    requests,
    effects,
    incidents,
    desk,
    counters
});
persist!(Shift { start, end, kind });
persist!(PlanHead { version, author, reason, effective_at });
persist!(Line { stage, start, end, quantity, quality });
persist!(JobOrder { key, stage, resources, after, start, end, quantity });
persist!(Incidents { all, last, alerts, by_cause, by_condition, by_aside, load, withheld, folded });
persist!(Incident {
    replaces,
    cause,
    state,
    raised_at,
    cleared_at,
    members,
    notes,
    priority,
    aside,
    announced,
    folded,
    repeats,
    repeats_all,
    stale
});
persist!(Replaced { incident, count, since });
persist!(Evidence { condition, since, amount, lag, clock, instrument, pace, chance, estimated });
persist!(Instrument { kind, share, rival });
persist!(Clock { at, earliest, latest });
persist!(Note { at, by, comment, acknowledges });
persist!(Counters { accepted, duplicate, late, rejected_late, rejected_future, bad, lost });

impl Persist for Arc<Plan> {
    fn save(&self, out: &mut Vec<u8>) {
        self.head.save(out);
        (self.stages() as u64).save(out);
        self.lines().to_vec().save(out);
        self.orders.save(out);
        self.agree.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let head = PlanHead::load(input)?;
        let stages = usize::try_from(u64::load(input)?).ok()?;
        let lines = Vec::load(input)?;
        let mut plan = Plan::new(head, stages, lines, Vec::load(input)?);
        plan.agree = Vec::load(input)?;
        Some(Self::new(plan))
    }
}

impl Persist for AlarmState {
    fn save(&self, out: &mut Vec<u8>) {
        let code: u8 = match self {
            Self::Normal => 0,
            Self::Unacknowledged => 1,
            Self::Acknowledged => 2,
            Self::ReturnedUnacknowledged => 3,
            Self::Shelved => 4,
            Self::Suppressed => 5,
            Self::OutOfService => 6,
        };
        code.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Self::ALL.get(usize::from(u8::load(input)?)).copied()
    }
}

impl Persist for Cause {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Stage(id) => (0_u8, id).save(out),
            Self::Source(id) => (1_u8, id).save(out),
            Self::Signal(id) => (2_u8, id).save(out),
            Self::Sensor(id) => (3_u8, id).save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => StageId::load(input).map(Self::Stage),
            1 => SourceId::load(input).map(Self::Source),
            2 => SignalId::load(input).map(Self::Signal),
            3 => SignalId::load(input).map(Self::Sensor),
            _ => None,
        }
    }
}

impl Persist for Condition {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Behind(id) => (0_u8, id).save(out),
            Self::WillFill(id) => (1_u8, id).save(out),
            Self::WillEmpty(id) => (2_u8, id).save(out),
            Self::Full(id) => (3_u8, id).save(out),
            Self::Empty(id) => (4_u8, id).save(out),
            Self::Silent(id) => (5_u8, id).save(out),
            Self::MeterSuspect(id) => (6_u8, id).save(out),
            Self::Slow(id) => (7_u8, id).save(out),
            Self::OutOfPattern(id) => (8_u8, id).save(out),
            Self::LowGrade(id) => (9_u8, id).save(out),
            Self::LowRecovery(id) => (10_u8, id).save(out),
            Self::CalibrationOverdue(id) => (11_u8, id).save(out),
            Self::SensorDrifts(id) => (12_u8, id).save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => StageId::load(input).map(Self::Behind),
            1 => BufferId::load(input).map(Self::WillFill),
            2 => BufferId::load(input).map(Self::WillEmpty),
            3 => BufferId::load(input).map(Self::Full),
            4 => BufferId::load(input).map(Self::Empty),
            5 => SourceId::load(input).map(Self::Silent),
            6 => SignalId::load(input).map(Self::MeterSuspect),
            7 => StageId::load(input).map(Self::Slow),
            8 => SignalId::load(input).map(Self::OutOfPattern),
            9 => StageId::load(input).map(Self::LowGrade),
            10 => StageId::load(input).map(Self::LowRecovery),
            11 => SignalId::load(input).map(Self::CalibrationOverdue),
            12 => SignalId::load(input).map(Self::SensorDrifts),
            _ => None,
        }
    }
}
