//! What every route asks of who uses it, and what the log calls it: one table. A route that is not in it is not served, and a test holds
//! the table against the description of the API.

use crate::people::Permission;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Anybody may, whoever he is: the program's own health.
    Nothing,
    /// Anybody may, and who he is matters: signing in and out.
    Anybody,
    /// It has a secret of its own.
    OwnToken,
    /// Whoever has signed in.
    SignedIn,
    May(Permission),
}

#[derive(Clone, Copy, Debug)]
pub struct Guard {
    pub method: &'static str,
    pub path: &'static str,
    pub needs: Needs,
    /// What the log calls it; `None`: it changes nothing that people decide, or it writes into the log itself.
    pub logged: Option<&'static str>,
    /// It can be tried with `dry_run=true`, which changes nothing and is not logged.
    pub dry: bool,
}

use Needs::{Anybody, May, Nothing, OwnToken, SignedIn};
use Permission as P;

pub const GUARDS: [Guard; 94] = [
    looks("/api/v1/site"),
    looks("/api/v1/view"),
    looks("/api/v1/live"),
    looks("/api/v1/live/sse"),
    looks("/api/v1/facts"),
    looks("/api/v1/calibrations"),
    looks("/api/v1/replay"),
    looks("/api/v1/demo"),
    looks("/api/v1/bottleneck"),
    looks("/metrics"),
    looks("/api/v1/incidents/{id}/print"),
    itself("GET", "/api/v1/notifications", May(P::ReadMessages)),
    acts("POST", "/api/v1/replay", P::Replay, "replay"),
    acts("POST", "/api/v1/incidents/{id}/acknowledge", P::Acknowledge, "acknowledge"),
    acts("POST", "/api/v1/incidents/{id}/comment", P::Comment, "comment"),
    acts("POST", "/api/v1/facts", P::TellFacts, "tell_facts"),
    tried("POST", "/api/v1/facts/import", P::ImportFacts, "import_facts"),
    tried("POST", "/api/v1/calibrations", P::Calibrate, "calibrate"),
    itself("POST", "/api/v1/what-if", May(P::WhatIf)),
    itself("POST", "/api/v1/what-if/steps", May(P::WhatIf)),
    acts("POST", "/api/v1/orders", P::Order, "issue"),
    acts("POST", "/api/v1/orders/{lever}/call-off", P::Order, "call_off"),
    looks("/api/v1/actions"),
    looks("/api/v1/actions/{id}"),
    acts("POST", "/api/v1/actions", P::ProposeAction, "action_propose"),
    acts("POST", "/api/v1/actions/{id}/edit", P::ProposeAction, "action_edit"),
    acts("POST", "/api/v1/actions/{id}/withdraw", P::ProposeAction, "action_withdraw"),
    acts("POST", "/api/v1/actions/{id}/agree", P::AgreeAction, "action_agree"),
    acts("POST", "/api/v1/actions/{id}/issue", P::Order, "action_issue"),
    acts("POST", "/api/v1/actions/{id}/call-off", P::Order, "action_call_off"),
    acts("POST", "/api/v1/actions/{id}/do", P::DoAction, "action_do"),
    acts("POST", "/api/v1/actions/{id}/check", P::CheckAction, "action_check"),
    acts("POST", "/api/v1/actions/{id}/decide", P::CheckAction, "action_decide"),
    looks("/api/v1/units"),
    looks("/api/v1/responsibilities"),
    looks("/api/v1/inbox"),
    looks("/api/v1/requests"),
    looks("/api/v1/requests/{id}"),
    acts("POST", "/api/v1/requests", P::Ask, "request_send"),
    // A read receipt is in the thread of the request; the log would hold little else.
    itself("POST", "/api/v1/requests/{id}/seen", May(P::AnswerRequest)),
    acts("POST", "/api/v1/requests/{id}/acknowledge", P::AnswerRequest, "request_acknowledge"),
    acts("POST", "/api/v1/requests/{id}/answer", P::AnswerRequest, "request_answer"),
    acts("POST", "/api/v1/requests/{id}/withdraw", P::Ask, "request_withdraw"),
    acts("POST", "/api/v1/requests/{id}/comment", P::Ask, "request_comment"),
    looks("/api/v1/conflicts"),
    itself("GET", "/api/v1/conflicts/{id}", May(P::WhatIf)),
    acts("POST", "/api/v1/conflicts/{id}/decide", P::DecideConflict, "conflict_decide"),
    looks("/api/v1/alarms/aside"),
    looks("/api/v1/alarms/load"),
    acts("POST", "/api/v1/alarms/shelve", P::Shelve, "shelve"),
    acts("POST", "/api/v1/alarms/unshelve", P::Shelve, "unshelve"),
    acts("POST", "/api/v1/alarms/out-of-service", P::OutOfService, "out_of_service"),
    acts("POST", "/api/v1/alarms/in-service", P::OutOfService, "in_service"),
    looks("/api/v1/handover"),
    looks("/api/v1/handovers"),
    looks("/api/v1/handovers/{id}"),
    acts("POST", "/api/v1/handover/note", P::HandOver, "handover_note"),
    acts("POST", "/api/v1/handover/sign", P::HandOver, "handover_sign"),
    acts("POST", "/api/v1/handovers/{id}/accept", P::HandOver, "handover_accept"),
    looks("/api/v1/meeting"),
    looks("/api/v1/meetings"),
    looks("/api/v1/meetings/{id}"),
    acts("POST", "/api/v1/meetings", P::Meet, "meeting_open"),
    acts("POST", "/api/v1/meetings/{id}/decide", P::Meet, "meeting_decide"),
    acts("POST", "/api/v1/meetings/{id}/close", P::Meet, "meeting_close"),
    acts("POST", "/api/v1/surveys", P::Survey, "survey"),
    acts("POST", "/api/v1/plan", P::Plan, "plan"),
    looks("/api/v1/plans"),
    looks("/api/v1/plans/{version}"),
    looks("/api/v1/plans/{version}/diff"),
    acts("POST", "/api/v1/plans/revise", P::Plan, "plan"),
    acts("POST", "/api/v1/plans/{version}/answer", P::AgreePlan, "answer_plan"),
    acts("POST", "/api/v1/plans/{version}/restore", P::Plan, "plan"),
    acts("POST", "/api/v1/demo/scenarios/{id}", P::Scenario, "scenario"),
    acts("DELETE", "/api/v1/demo/scenarios", P::Scenario, "scenario"),
    // Readings come by the second: the journal has them, and the log would hold nothing else.
    Guard { method: "POST", path: "/api/v1/samples", needs: May(P::Push), logged: None, dry: false },
    Guard { method: "POST", path: "/api/v1/edges/{source}", needs: OwnToken, logged: None, dry: false },
    itself("GET", "/api/v1/session", Anybody),
    itself("POST", "/api/v1/session", Anybody),
    itself("DELETE", "/api/v1/session", Anybody),
    itself("POST", "/api/v1/session/password", SignedIn),
    itself("POST", "/api/v1/demo/session", Anybody),
    itself("GET", "/api/v1/users", May(P::ManageUsers)),
    itself("POST", "/api/v1/users", May(P::ManageUsers)),
    itself("PATCH", "/api/v1/users/{id}", May(P::ManageUsers)),
    itself("GET", "/api/v1/tokens", May(P::ManageUsers)),
    itself("POST", "/api/v1/tokens", May(P::ManageUsers)),
    itself("DELETE", "/api/v1/tokens/{id}", May(P::ManageUsers)),
    itself("GET", "/api/v1/log", May(P::ReadLog)),
    itself("GET", "/healthz", Nothing),
    itself("GET", "/readyz", Nothing),
    itself("GET", "/version", Nothing),
    itself("GET", "/api/openapi.json", Nothing),
    itself("GET", "/api/v1/log/verify", May(P::ReadLog)),
];

const fn looks(path: &'static str) -> Guard {
    Guard { method: "GET", path, needs: May(P::Look), logged: None, dry: false }
}

const fn acts(method: &'static str, path: &'static str, permission: Permission, logged: &'static str) -> Guard {
    Guard { method, path, needs: May(permission), logged: Some(logged), dry: false }
}

/// What knows the word `dry_run`.
const fn tried(method: &'static str, path: &'static str, permission: Permission, logged: &'static str) -> Guard {
    Guard { dry: true, ..acts(method, path, permission, logged) }
}

const fn itself(method: &'static str, path: &'static str, needs: Needs) -> Guard {
    Guard { method, path, needs, logged: None, dry: false }
}

/// The guard of a route; a `HEAD` is a `GET` whose answer is not wanted.
pub fn guard_of(method: &str, path: &str) -> Option<Guard> {
    let method = if method == "HEAD" { "GET" } else { method };
    GUARDS.into_iter().find(|guard| guard.method == method && guard.path == path)
}

pub fn is_known(path: &str) -> bool {
    GUARDS.iter().any(|guard| guard.path == path)
}
