//! Which stages something concerns: an incident, a signal, a buffer. By it people of a unit do what is theirs, and see what that is.

use std::collections::BTreeSet;

use tizbek_core::alarm::{Cause, Condition};
use tizbek_core::fact::Of;
use tizbek_core::ids::{BufferId, SignalId, SourceId};
use tizbek_core::model::{Role, Site};
use tizbek_core::view::IncidentView;

type Stages = BTreeSet<usize>;

/// The ids of the stages that an incident concerns: of its cause, and of all that it has brought about.
pub fn of_incident(site: &Site, incident: &IncidentView) -> Vec<String> {
    let mut stages = begun_at(site, incident.cause);
    for member in &incident.members {
        stages.extend(match member.evidence.condition {
            Condition::Behind(id) | Condition::Slow(id) | Condition::LowGrade(id) | Condition::LowRecovery(id) => {
                Stages::from([id.index()])
            }
            Condition::WillFill(id) | Condition::WillEmpty(id) | Condition::Full(id) | Condition::Empty(id) => {
                of_buffer(site, id)
            }
            Condition::Silent(id) => of_source(site, id),
            Condition::MeterSuspect(id)
            | Condition::OutOfPattern(id)
            | Condition::CalibrationOverdue(id)
            | Condition::SensorDrifts(id) => of_signal(site, id),
        });
    }
    keys(site, &stages)
}

/// The ids of the stages that a cause is of.
pub fn of_cause(site: &Site, cause: Cause) -> Vec<String> {
    keys(site, &begun_at(site, cause))
}

fn begun_at(site: &Site, cause: Cause) -> Stages {
    match cause {
        Cause::Stage(id) => Stages::from([id.index()]),
        Cause::Source(id) => of_source(site, id),
        Cause::Signal(id) | Cause::Sensor(id) => of_signal(site, id),
    }
}

/// The ids of the stages that a fact is of.
pub fn of_fact(site: &Site, of: Of) -> Vec<String> {
    let stages = match of {
        Of::Signal(id) => of_signal(site, id),
        Of::Buffer(id) => of_buffer(site, id),
    };
    keys(site, &stages)
}

fn keys(site: &Site, stages: &Stages) -> Vec<String> {
    stages.iter().map(|index| site.stages[*index].key.clone()).collect()
}

/// The stages on both sides of it.
fn of_buffer(site: &Site, buffer: BufferId) -> Stages {
    let beside = |stage: &tizbek_core::model::Stage| {
        stage.inputs.iter().any(|inlet| inlet.buffer == buffer) || stage.outputs.iter().any(|outlet| outlet.buffer == buffer)
    };
    (0..site.stages.len()).filter(|index| beside(&site.stages[*index])).collect()
}

fn of_signal(site: &Site, signal: SignalId) -> Stages {
    let measures = |index: &usize| site.stages[*index].measured_by.contains(&signal);
    let measured: Stages = (0..site.stages.len()).filter(measures).collect();
    match site.signals[signal.index()].role {
        _ if !measured.is_empty() => measured,
        Role::Flow(stage) | Role::Grade(stage) => Stages::from([stage.index()]),
        Role::Level(buffer) => of_buffer(site, buffer),
        // It stands by for another, which does not stand by itself.
        Role::Spare(other) if !matches!(site.signals[other.index()].role, Role::Spare(_)) => of_signal(site, other),
        Role::Spare(_) | Role::Watched => Stages::new(),
    }
}

fn of_source(site: &Site, source: SourceId) -> Stages {
    let own = (0..site.signals.len()).filter(|index| site.signals[*index].source == source);
    own.flat_map(|index| of_signal(site, SignalId::of(index))).collect()
}
