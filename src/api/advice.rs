//! What can be done, as the API says it, and orders that people give.

use std::sync::Arc;

use axum::extract::{Json, Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use tizbek_core::ids::LeverId;
use tizbek_core::input::{Command, Input};
use tizbek_core::model::{ActionKind, Lever, Plan, PlanHead, Pull, Site};
use tizbek_core::time::Span;
use tizbek_core::view::{AdviceView, ChoiceView, OrderView, View};
use utoipa::ToSchema;

use super::checked::{LeverTallyDto, OrderCheckedDto, checked_dto, tally_dto};
use super::convert::{band, text, thousandths};
use super::dto::{BandDto, RefusalDto, SayDto, TextDto};
use super::people::noted;
use super::who::Caller;
use super::{Refused, Server};
use crate::ingest::Inputs;
use crate::texts::rfc3339_millis;

/// As many orders as the engine follows.
const ORDERS_MAX: usize = 32;
/// So many levers are in one of them, or ordered at a time.
pub(super) const LEVERS_MAX: usize = 12;
const NAME_CHARS_MAX: usize = 80;
const COMMENT_CHARS_MAX: usize = 2_000;

/// Something that people may order.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LeverDto {
    pub id: String,
    pub name: TextDto,
    /// `operations`, `parameter`, `resource`: the three kinds of corrective measures.
    pub kind: &'static str,
    /// `rate`, `move`, `spare`, `repair`, `feed`, `order`
    pub does: &'static str,
    /// Of the stage or buffer that it helps.
    pub at: String,
    pub lead_secs: i64,
    /// Null: to the end of the shift.
    pub lasts_secs: Option<i64>,
    pub cost: f64,
    pub cost_per_hour: f64,
    pub owner: String,
    pub agree: Vec<String>,
}

/// What can be done about the incidents of the chain, and what is being done.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AdviceDto {
    /// Null: there is nothing to advise on.
    pub at: Option<String>,
    /// The end of the shift, or of the horizon: by then it is counted.
    pub until: Option<String>,
    /// By stage: what of its plan it will miss if nothing is done; empty without advice.
    pub missing: Vec<f64>,
    /// How many combinations of levers were tried.
    pub tried: u32,
    /// The best first; those whose time has passed last. Empty with a time: nothing is worth it.
    pub choices: Vec<ChoiceDto>,
    pub orders: Vec<OrderDto>,
    /// What orders have brought: those that are followed first, then the last that are over, the newest first.
    pub checked: Vec<OrderCheckedDto>,
    /// What each lever has brought that was ordered and checked.
    pub tallies: Vec<LeverTallyDto>,
}

/// Levers to be pulled together.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChoiceDto {
    pub levers: Vec<String>,
    /// What all stages miss less, in hours of their nominal work, with its standard error.
    pub saves_hours: f64,
    pub saves_hours_error: f64,
    /// Where most is saved, and how much: the 80 % band.
    pub stage: String,
    pub saves: BandDto,
    /// By stage: what it will miss less; below zero: more.
    pub stages: Vec<f64>,
    /// Hours that all stages together stand or wait less.
    pub downtime_hours: f64,
    /// Metal that is won more by the end; null: none is followed, or too much of it is not known.
    pub metal: Option<f64>,
    /// At most, in the site's currency.
    pub cost: f64,
    /// When the first of it takes effect if it is ordered at the time of the advice.
    pub from: String,
    /// A later order brings less than half.
    pub decide_by: String,
    pub passed: bool,
    /// Units that do it, and units that must agree.
    pub owners: Vec<String>,
    pub agree: Vec<String>,
}

/// A lever that was ordered, and is in force or on its way.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OrderDto {
    pub lever: String,
    pub at: String,
    pub from: String,
    pub until: String,
    pub by: String,
    pub comment: String,
}

/// Levers to be ordered now.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueDto {
    pub levers: Vec<String>,
    /// Where people sign in it is left out: it is who has signed in.
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub comment: String,
}

/// Orders levers, as of now: what follows is forecast with them, and nobody is proposed them again.
#[utoipa::path(post, path = "/api/v1/orders", tag = "advice", request_body = IssueDto,
    responses((status = 204), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn issue(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(issue): Json<IssueDto>,
) -> Result<StatusCode, Refused> {
    let (by, comment) = said(&caller, &issue.by, &issue.comment, &issue.levers.join(", "))?;
    if issue.levers.is_empty() || issue.levers.len() > LEVERS_MAX {
        return Err(unfit(&format!("expected 1 to {LEVERS_MAX} levers, found {}", issue.levers.len()), "levers"));
    }
    let view = server.views.fresh().await.view;
    let ordered = view.advice.orders.clone();
    let mut pulls: Vec<(LeverId, Pull)> =
        ordered.iter().map(|order| (order.lever, server.site.levers[order.lever.index()].pull)).collect();
    for key in &issue.levers {
        let lever = lever(&server.site, key)?;
        let pull = server.site.levers[lever.index()].pull;
        if let Some((other, _)) = pulls.iter().find(|(other, of)| *other == lever || !of.goes_with(pull)) {
            let other = &server.site.levers[other.index()].key;
            let why = format!("{key:?} cannot be ordered beside {other:?}: it is the same, or wants the same crew");
            return Err(Refused::at(StatusCode::CONFLICT, &why, "levers"));
        }
        pulls.push((lever, pull));
    }
    if pulls.len() > ORDERS_MAX {
        let why = format!("{ORDERS_MAX} orders are in force at most: call some off");
        return Err(Refused::at(StatusCode::CONFLICT, &why, "levers"));
    }
    for lever in issue.levers.iter().filter_map(|key| server.site.lever(key)).map(|id| &server.site.levers[id.index()]) {
        if lever.in_force(view.now, view.advice.orders_until).is_none() {
            let why = format!("{:?}: by its lead time all is over", lever.key);
            return Err(Refused::at(StatusCode::CONFLICT, &why, "levers"));
        }
    }
    // The plan first: an order of operations without its plan would be none.
    if let Some(plan) = revised(&server.site, &view, &issue.levers, &by)? {
        server.hand_over(Inputs::Plan(Box::new(plan))).await?;
    }
    server.hand_over(Inputs::One(Input::Command(Command::Issue { levers: issue.levers, by, comment }))).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where operations are put in another order, that is another version of the plan; `None`: they are not.
fn revised(site: &Site, view: &View, levers: &[String], by: &str) -> Result<Option<Plan>, Refused> {
    let mut revised: Option<Plan> = None;
    for lever in levers.iter().filter_map(|key| site.lever(key)).map(|lever| &site.levers[lever.index()]) {
        let Pull::Order { stage, by: span } = lever.pull else { continue };
        let of = revised.as_ref().or(view.situation.as_ref().map(|situation| &*situation.case.plan));
        if !view.plans_pending.is_empty() || !view.plans_proposed.is_empty() {
            let why = "another plan waits for its time, or for units to agree: put the stop off in that one";
            return Err(Refused::at(StatusCode::CONFLICT, why, "levers"));
        }
        let Some(mut plan) = of.and_then(|plan| plan.put_off(stage, view.now + lever.lead, view.advice.orders_until, span))
        else {
            let why = format!("{:?}: no stop of the stage is planned from then on", lever.key);
            return Err(Refused::at(StatusCode::CONFLICT, &why, "levers"));
        };
        let reason = format!("{}: {}", lever.key, lever.name.ru);
        plan.head = PlanHead { version: 0, author: by.to_owned(), reason, effective_at: view.now };
        revised = Some(plan);
    }
    Ok(revised)
}

/// Calls an order off: it is over now.
#[utoipa::path(post, path = "/api/v1/orders/{lever}/call-off", tag = "advice", request_body = SayDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn call_off(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(key): Path<String>,
    Json(say): Json<SayDto>,
) -> Result<StatusCode, Refused> {
    let (by, comment) = said(&caller, &say.by, &say.comment, &key)?;
    let ordered = server.views.fresh().await.view.advice.orders.clone();
    if !ordered.iter().any(|order| server.site.levers[order.lever.index()].key == key) {
        return Err(Refused::at(StatusCode::NOT_FOUND, &format!("{key:?} is not ordered, or is over"), "lever"));
    }
    if server.site.lever(&key).is_some_and(|lever| matches!(server.site.levers[lever.index()].pull, Pull::Order { .. })) {
        let why = format!("{key:?} has become a version of the plan: give another plan to take it back");
        return Err(Refused::at(StatusCode::CONFLICT, &why, "lever"));
    }
    server.hand_over(Inputs::One(Input::Command(Command::CallOff { lever: key, by, comment }))).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) fn lever(site: &Site, key: &str) -> Result<LeverId, Refused> {
    site.lever(key).ok_or_else(|| {
        let known = site.levers.iter().map(|lever| format!("{:?}", lever.key)).collect::<Vec<_>>().join(", ");
        unfit(&format!("found {key:?}, expected a lever of the site: {known}"), "levers")
    })
}

/// Who says it, and what.
fn said(caller: &Caller, by: &str, comment: &str, levers: &str) -> Result<(String, String), Refused> {
    let (by, comment) = (caller.speaks_as(by, "by")?, comment.trim().to_owned());
    caller.note(&format!("orders/{levers}"), &noted(caller, &by, &comment));
    if by.is_empty() || by.chars().count() > NAME_CHARS_MAX {
        return Err(unfit("expected a name of 1 to 80 characters", "by"));
    }
    if comment.chars().count() > COMMENT_CHARS_MAX {
        return Err(unfit("expected 2000 characters at most", "comment"));
    }
    Ok((by, comment))
}

pub(super) fn unfit(error: &str, at: &str) -> Refused {
    Refused::at(StatusCode::UNPROCESSABLE_ENTITY, error, at)
}

pub(super) fn lever_dto(site: &Site, lever: &Lever) -> LeverDto {
    let (does, at) = match lever.pull {
        Pull::Rate { stage, .. } => ("rate", &site.stages[stage.index()].key),
        Pull::Move { stage, .. } => ("move", &site.stages[stage.index()].key),
        Pull::Spare { stage, .. } => ("spare", &site.stages[stage.index()].key),
        Pull::Repair { stage, .. } => ("repair", &site.stages[stage.index()].key),
        Pull::Feed { buffer, .. } => ("feed", &site.buffers[buffer.index()].key),
        Pull::Order { stage, .. } => ("order", &site.stages[stage.index()].key),
    };
    LeverDto {
        id: lever.key.clone(),
        name: text(&lever.name),
        kind: match lever.pull.kind() {
            ActionKind::Operations => "operations",
            ActionKind::Parameter => "parameter",
            ActionKind::Resource => "resource",
        },
        does,
        at: at.clone(),
        lead_secs: lever.lead.whole_secs(),
        lasts_secs: lever.lasts.map(Span::whole_secs),
        cost: lever.cost.once,
        cost_per_hour: lever.cost.per_hour,
        owner: lever.owner.clone(),
        agree: site.must_agree(lever),
    }
}

pub(super) fn advice_dto(site: &Site, view: &AdviceView) -> AdviceDto {
    AdviceDto {
        at: view.at.map(rfc3339_millis),
        until: view.until.map(rfc3339_millis),
        missing: view.missing.iter().map(|units| thousandths(*units)).collect(),
        tried: view.tried,
        choices: view.choices.iter().map(|choice| choice_dto(site, choice)).collect(),
        orders: view.orders.iter().map(|order| order_dto(site, order)).collect(),
        checked: view.checked.iter().map(|one| checked_dto(site, one)).collect(),
        tallies: view.tallies.iter().map(|tally| tally_dto(site, tally)).collect(),
    }
}

fn choice_dto(site: &Site, view: &ChoiceView) -> ChoiceDto {
    let choice = &view.choice;
    let levers = || choice.levers.iter().map(|lever| &site.levers[lever.index()]);
    let mut owners: Vec<String> = levers().map(|lever| lever.owner.clone()).collect();
    let mut agree: Vec<String> = levers().flat_map(|lever| site.must_agree(lever)).collect();
    for units in [&mut owners, &mut agree] {
        units.sort();
        units.dedup();
    }
    ChoiceDto {
        levers: levers().map(|lever| lever.key.clone()).collect(),
        saves_hours: thousandths(choice.hours),
        saves_hours_error: thousandths(choice.error),
        stage: site.stages[choice.stage.index()].key.clone(),
        saves: band(choice.saves),
        stages: choice.stages.iter().map(|units| thousandths(*units)).collect(),
        downtime_hours: thousandths(choice.downtime),
        metal: choice.metal.map(thousandths),
        cost: thousandths(choice.cost),
        from: rfc3339_millis(choice.from),
        decide_by: rfc3339_millis(choice.decide_by),
        passed: view.passed,
        owners,
        agree,
    }
}

fn order_dto(site: &Site, order: &OrderView) -> OrderDto {
    OrderDto {
        lever: site.levers[order.lever.index()].key.clone(),
        at: rfc3339_millis(order.at),
        from: rfc3339_millis(order.from),
        until: rfc3339_millis(order.until),
        by: order.by.clone(),
        comment: order.comment.clone(),
    }
}
