//! Roles, and what each of them may do: one table, which the API, the page and `docs/formats/people.md` share. Not who has which role.

use std::fmt::Write as _;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Viewer,
    Dispatcher,
    Planner,
    Engineer,
    /// Belongs to one or more stages, and does what concerns them.
    Unit,
    Administrator,
}

/// What somebody may do. A new route that none of these describes brings a new one, and its row in `ALLOWED`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// The chain, its incidents, facts and sensors; the live stream and the metrics.
    Look,
    Acknowledge,
    Comment,
    TellFacts,
    /// Tables of facts, as files.
    ImportFacts,
    /// A survey of a buffer.
    Survey,
    Calibrate,
    /// What becomes of the chain if levers are moved.
    WhatIf,
    /// Levers are ordered, and called off.
    Order,
    /// A corrective action is drafted, worded anew, taken back.
    ProposeAction,
    /// A draft is agreed to.
    AgreeAction,
    /// What the unit does: it begins, ticks, says what stands in the way, is done.
    DoAction,
    /// What an action brought, and what follows from that.
    CheckAction,
    /// Something is asked of a unit, taken back, written about.
    Ask,
    /// A request is acknowledged and answered for the unit.
    AnswerRequest,
    /// Which of two requests that cannot both be had comes about; the matrix of the site narrows it.
    DecideConflict,
    /// An incident is put off, with a reason and until a time.
    Shelve,
    /// A stage, buffer, source or signal is taken out of service and put back, as far as alarms go.
    OutOfService,
    /// The note of a shift is written and signed, and a shift is taken over.
    HandOver,
    /// A meeting is opened, decides, and is closed.
    Meet,
    /// A new version of the plan.
    Plan,
    /// What a unit says of a plan that waits for it.
    AgreePlan,
    /// Readings that a machine or a script brings.
    Push,
    /// The pace of a replay.
    Replay,
    /// The scenarios of the demonstration.
    Scenario,
    ReadLog,
    /// Who was notified of what, and what became of it.
    ReadMessages,
    /// Users, their roles, and tokens.
    ManageUsers,
}

use Permission as P;
use Role as R;

/// The table. Of a person with several roles each counts.
const ALLOWED: [(Permission, &[Role]); 28] = [
    (P::Look, &[R::Viewer, R::Dispatcher, R::Planner, R::Engineer, R::Unit, R::Administrator]),
    (P::Acknowledge, &[R::Dispatcher, R::Unit]),
    (P::Comment, &[R::Dispatcher, R::Unit]),
    (P::TellFacts, &[R::Dispatcher, R::Unit]),
    (P::ImportFacts, &[R::Dispatcher, R::Engineer]),
    (P::Survey, &[R::Dispatcher, R::Engineer]),
    (P::Calibrate, &[R::Engineer]),
    (P::WhatIf, &[R::Dispatcher, R::Planner, R::Engineer, R::Unit]),
    (P::Order, &[R::Dispatcher]),
    (P::ProposeAction, &[R::Dispatcher, R::Planner, R::Engineer]),
    (P::AgreeAction, &[R::Planner]),
    (P::DoAction, &[R::Dispatcher, R::Unit]),
    (P::CheckAction, &[R::Dispatcher, R::Planner, R::Engineer]),
    (P::Ask, &[R::Dispatcher, R::Planner, R::Engineer, R::Unit]),
    (P::AnswerRequest, &[R::Dispatcher, R::Unit]),
    (P::DecideConflict, &[R::Dispatcher, R::Planner, R::Engineer, R::Unit]),
    (P::Shelve, &[R::Dispatcher, R::Unit]),
    (P::OutOfService, &[R::Dispatcher, R::Engineer]),
    (P::HandOver, &[R::Dispatcher]),
    (P::Meet, &[R::Dispatcher, R::Planner, R::Engineer]),
    (P::Plan, &[R::Planner]),
    (P::AgreePlan, &[R::Planner, R::Unit]),
    (P::Push, &[R::Engineer]),
    (P::Replay, &[R::Engineer]),
    (P::Scenario, &[R::Dispatcher, R::Planner, R::Engineer, R::Unit, R::Administrator]),
    (P::ReadLog, &[R::Engineer, R::Administrator]),
    (P::ReadMessages, &[R::Dispatcher, R::Engineer, R::Administrator]),
    (P::ManageUsers, &[R::Administrator]),
];

impl Role {
    pub const ALL: [Self; 6] = [R::Viewer, R::Dispatcher, R::Planner, R::Engineer, R::Unit, R::Administrator];

    /// As in the API, the file and the log.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Dispatcher => "dispatcher",
            Self::Planner => "planner",
            Self::Engineer => "engineer",
            Self::Unit => "unit",
            Self::Administrator => "administrator",
        }
    }

    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        permission.roles().contains(&self)
    }
}

impl Permission {
    pub const ALL: [Self; 28] = {
        let mut all = [P::Look; 28];
        let mut index = 0;
        while index < ALLOWED.len() {
            all[index] = ALLOWED[index].0;
            index += 1;
        }
        all
    };

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Acknowledge => "acknowledge",
            Self::Comment => "comment",
            Self::TellFacts => "tell_facts",
            Self::ImportFacts => "import_facts",
            Self::Survey => "survey",
            Self::Calibrate => "calibrate",
            Self::WhatIf => "what_if",
            Self::Order => "order",
            Self::ProposeAction => "propose_action",
            Self::AgreeAction => "agree_action",
            Self::DoAction => "do_action",
            Self::CheckAction => "check_action",
            Self::Ask => "ask",
            Self::AnswerRequest => "answer_request",
            Self::DecideConflict => "decide_conflict",
            Self::Shelve => "shelve",
            Self::OutOfService => "out_of_service",
            Self::HandOver => "hand_over",
            Self::Meet => "meet",
            Self::Plan => "plan",
            Self::AgreePlan => "agree_plan",
            Self::Push => "push",
            Self::Replay => "replay",
            Self::Scenario => "scenario",
            Self::ReadLog => "read_log",
            Self::ReadMessages => "read_messages",
            Self::ManageUsers => "manage_users",
        }
    }

    /// Who may.
    #[must_use]
    pub fn roles(self) -> &'static [Role] {
        ALLOWED.iter().find(|(permission, _)| *permission == self).map_or(&[], |(_, roles)| roles)
    }
}

/// The roles of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    #[must_use]
    pub fn of(roles: &[Role]) -> Self {
        Self(roles.iter().fold(0, |bits, role| bits | 1 << *role as u8))
    }

    #[must_use]
    pub fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u8) != 0
    }

    #[must_use]
    pub fn list(self) -> Vec<Role> {
        Role::ALL.into_iter().filter(|role| self.has(*role)).collect()
    }

    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        self.list().into_iter().any(|role| role.may(permission))
    }

    /// Whether it is the role of a unit alone that lets somebody do it: then only what concerns the unit.
    #[must_use]
    pub fn only_as_unit(self, permission: Permission) -> bool {
        self.may(permission) && !self.list().into_iter().any(|role| role != Role::Unit && role.may(permission))
    }

    /// `dispatcher,planner`
    #[must_use]
    pub fn words(self) -> String {
        self.list().iter().map(|role| role.word()).collect::<Vec<_>>().join(",")
    }

    /// # Errors
    /// The word that is no role.
    pub fn read(words: &str) -> Result<Self, String> {
        let each = words.split(',').map(str::trim).filter(|word| !word.is_empty());
        let roles: Result<Vec<Role>, String> = each.map(|word| Role::of(word).ok_or_else(|| word.to_owned())).collect();
        roles.map(|roles| Self::of(&roles))
    }
}

/// The table as it stands in `docs/formats/people.md`.
#[must_use]
pub fn table() -> String {
    let head = Role::ALL.map(|role| format!("`{}`", role.word())).join(" | ");
    let mut text = format!("| | {head} |\n|---|{}\n", "---|".repeat(Role::ALL.len()));
    for permission in Permission::ALL {
        let marks = Role::ALL.map(|role| if role.may(permission) { "yes" } else { "" }).join(" | ");
        let written = writeln!(text, "| `{}` | {marks} |", permission.word());
        assert!(written.is_ok(), "writing to a string does not fail");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_written_and_read_back() {
        let roles = Roles::of(&[Role::Unit, Role::Planner]);
        assert_eq!(roles.words(), "planner,unit");
        assert_eq!(Roles::read(" unit, planner"), Ok(roles));
        assert_eq!(Roles::read("unit,boss"), Err("boss".to_owned()));
        assert!(roles.may(Permission::Plan) && roles.only_as_unit(Permission::Acknowledge));
        assert!(!Roles::of(&[Role::Unit, Role::Dispatcher]).only_as_unit(Permission::Acknowledge));
    }

    #[test]
    fn each_permission_is_in_the_table_once_and_somebody_has_it() {
        let mut words: Vec<&str> = Permission::ALL.iter().map(|permission| permission.word()).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), ALLOWED.len());
        assert!(Permission::ALL.iter().all(|permission| !permission.roles().is_empty()));
        assert!(Role::ALL.iter().all(|role| role.may(Permission::Look)), "who may do something may look");
    }
}
