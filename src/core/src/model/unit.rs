//! Units of the site, and who of them reports, agrees, decides and applies, by stage and kind of action: worked out from what the site file
//! says of units and levers, and put right where it says otherwise. A site without a directory has no more units than its levers name.

use std::collections::BTreeSet;

use super::lever::{ActionKind, Lever, Pull};
use super::site::{Site, Text};
use crate::ids::{BufferId, ResourceId, StageId};
use crate::time::Span;

/// Who decides where nothing else is said: no unit, but a post above them.
pub const DISPATCHER: &str = "dispatcher";

/// Roles of people that may stand in the matrix beside units; no unit is called so.
pub const POSTS: [&str; 3] = [DISPATCHER, "planner", "engineer"];

/// A unit of the enterprise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub key: String,
    pub name: Text,
    /// What it runs; none: it serves others.
    pub stages: Vec<StageId>,
    /// Machines and crews that are its own.
    pub resources: Vec<ResourceId>,
    /// The post that is on duty, and how to reach it.
    pub duty: String,
    /// A request is to be acknowledged within so long.
    pub answer_within: Span,
}

/// One cell of the matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duties {
    /// Who tells what is the matter.
    pub reports: Vec<String>,
    /// Who must agree beforehand.
    pub agrees: Vec<String>,
    pub decides: Vec<String>,
    /// Who does it.
    pub applies: Vec<String>,
}

/// What the site file says of the matrix; `None`: as worked out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsibility {
    /// `None`: of all stages.
    pub stage: Option<StageId>,
    /// `None`: of all kinds.
    pub kind: Option<ActionKind>,
    pub reports: Option<Vec<String>>,
    pub agrees: Option<Vec<String>>,
    pub decides: Option<Vec<String>>,
    pub applies: Option<Vec<String>>,
}

type Column = fn(&Responsibility) -> Option<&Vec<String>>;

impl Site {
    #[must_use]
    pub fn unit(&self, key: &str) -> Option<&Unit> {
        self.settings.units.iter().find(|unit| unit.key == key)
    }

    #[must_use]
    pub fn resource(&self, key: &str) -> Option<ResourceId> {
        self.resources.iter().position(|resource| resource.key == key).map(ResourceId::of)
    }

    /// Who runs a stage.
    pub fn units_at(&self, stage: StageId) -> impl Iterator<Item = &str> {
        self.settings.units.iter().filter(move |unit| unit.stages.contains(&stage)).map(|unit| unit.key.as_str())
    }

    /// The cell of a stage and a kind of action.
    #[must_use]
    pub fn duties(&self, stage: StageId, kind: ActionKind) -> Duties {
        let here = |lever: &&Lever| lever.pull.kind() == kind && self.stages_of(lever.pull).contains(&stage);
        let levers: Vec<&Lever> = self.levers.iter().filter(here).collect();
        let own = || self.units_at(stage).map(str::to_owned);
        let mut applies: Vec<String> = levers.iter().map(|lever| lever.owner.clone()).collect();
        if applies.is_empty() {
            applies.extend(own());
        }
        let agrees = levers.iter().flat_map(|lever| lever.agree.iter().cloned().chain(self.losers(lever))).collect();
        let worked_out = Duties { reports: own().collect(), agrees, decides: vec![DISPATCHER.to_owned()], applies };
        self.put_right(worked_out, stage, kind)
    }

    /// Who must agree before a lever is pulled: those that it names, and those that the matrix does.
    #[must_use]
    pub fn must_agree(&self, lever: &Lever) -> Vec<String> {
        let kind = lever.pull.kind();
        let said = self.stages_of(lever.pull).into_iter().find_map(|stage| self.said(stage, kind, |row| row.agrees.as_ref()));
        let others = said.cloned().unwrap_or_else(|| self.losers(lever));
        sorted(lever.agree.iter().cloned().chain(others).filter(|unit| *unit != lever.owner))
    }

    /// Who must agree to an action that is no lever: those of the cell but for who does it.
    #[must_use]
    pub fn must_agree_at(&self, stage: StageId, kind: ActionKind, owner: &str) -> Vec<String> {
        // Whose stage it is agrees where somebody else works there, unless the site file says who does.
        let is_said = self.said(stage, kind, |row| row.agrees.as_ref()).is_some();
        let own = self.units_at(stage).filter(|_| !is_said).map(str::to_owned);
        sorted(self.duties(stage, kind).agrees.into_iter().chain(own).filter(|unit| unit != owner))
    }

    /// The stages that a lever helps: of material that is brought, those that take it.
    fn stages_of(&self, pull: Pull) -> Vec<StageId> {
        let taking = |buffer: BufferId| {
            let takes = move |stage: &StageId| self.stages[stage.index()].inputs.iter().any(|inlet| inlet.buffer == buffer);
            (0..self.stages.len()).map(StageId::of).filter(takes).collect()
        };
        match pull {
            Pull::Feed { buffer, .. } => taking(buffer),
            Pull::Rate { stage, .. }
            | Pull::Move { stage, .. }
            | Pull::Spare { stage, .. }
            | Pull::Repair { stage, .. }
            | Pull::Order { stage, .. } => vec![stage],
        }
    }

    /// Who loses by a lever, or has others at work in his place: the units of the stage that something leaves, of the machine or crew that
    /// is wanted, and of the stage itself.
    fn losers(&self, lever: &Lever) -> Vec<String> {
        let leaves = if let Pull::Move { from, .. } = lever.pull { Some(from) } else { None };
        let crew = lever.pull.resource();
        let stages = self.stages_of(lever.pull).into_iter().chain(leaves);
        let at = stages.flat_map(|stage| self.units_at(stage));
        let owns = |unit: &&Unit| crew.is_some_and(|crew| unit.resources.contains(&crew));
        let of_crew = self.settings.units.iter().filter(owns).map(|unit| unit.key.as_str());
        sorted(at.chain(of_crew).filter(|unit| *unit != lever.owner).map(str::to_owned))
    }

    fn put_right(&self, cell: Duties, stage: StageId, kind: ActionKind) -> Duties {
        let said =
            |column: Column, worked_out: Vec<String>| sorted(self.said(stage, kind, column).cloned().unwrap_or(worked_out));
        let applies = said(|row| row.applies.as_ref(), cell.applies);
        let agrees = said(|row| row.agrees.as_ref(), cell.agrees);
        Duties {
            reports: said(|row| row.reports.as_ref(), cell.reports),
            // Who does it alone has nobody to agree with.
            agrees: if applies.len() == 1 { agrees.into_iter().filter(|unit| *unit != applies[0]).collect() } else { agrees },
            decides: said(|row| row.decides.as_ref(), cell.decides),
            applies,
        }
    }

    /// What the site file says of a column; what is said of the stage goes before what is said of the kind, and that before what is said of all.
    fn said(&self, stage: StageId, kind: ActionKind, column: Column) -> Option<&Vec<String>> {
        let fits = |row: &&Responsibility| {
            row.stage.is_none_or(|of| of == stage) && row.kind.is_none_or(|of| of == kind) && column(row).is_some()
        };
        let rows = self.settings.responsibilities.iter().filter(fits);
        rows.max_by_key(|row| (row.stage.is_some(), row.kind.is_some())).and_then(column)
    }
}

fn sorted(units: impl IntoIterator<Item = String>) -> Vec<String> {
    units.into_iter().collect::<BTreeSet<String>>().into_iter().collect()
}
