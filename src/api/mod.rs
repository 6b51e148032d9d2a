//! The HTTP API and the page. It reads views and sends what people say into the same queue as every source; it holds no state
//! of the chain and decides nothing.

mod actions;
mod actions_csv;
mod advice;
mod alarms;
mod bottleneck;
mod calibrations;
mod checked;
mod concerns;
mod conflicts;
pub mod convert;
mod demo;
pub mod dto;
mod edges;
mod facts;
mod figures;
pub mod guards;
mod handover;
mod here;
mod imports;
mod inbox;
mod live;
mod log;
mod meeting;
pub mod metal;
mod notifications;
pub mod page;
mod people;
pub mod plans;
mod pushes;
mod reading;
mod session;
mod shown;
pub mod sources;
mod steps;
mod units;
mod users;
mod what_if;
mod who;

use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use tizbek_core::model::{Calendar, Site};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use self::dto::{LiveDto, ModeDto, RefusalDto};
use self::plans::PlanShelf;
use crate::clock::Clock;
use crate::config::{ImportConfig, PeopleConfig};
use crate::forward::parcel;
use crate::forward::take::Edges;
use crate::ingest::{Accepted, Answer, Arrival, Inputs, Receipt};
use crate::notify::Notifications;
use crate::people::People;
use crate::pipeline::published::{Published, Views};
use crate::queue::Sender;

pub use self::demo::Demonstration;
pub use self::reading::ReplayControl;

/// What the handlers share.
pub struct Server {
    pub site: Arc<Site>,
    pub calendar: Arc<Calendar>,
    pub clock: Clock,
    pub mode: ModeDto,
    pub views: Views,
    /// `None` in a replay: the past takes no input.
    pub input: Option<Sender<Arrival>>,
    /// How tables of facts are read.
    pub imports: Vec<ImportConfig>,
    /// Versions of the plan; `None`: a replay has none but the one that is followed.
    pub plans: Option<Arc<dyn PlanShelf>>,
    pub demo: Option<Arc<dyn Demonstration>>,
    pub replay: Option<Arc<ReplayControl>>,
    /// Other instances that hand over what they have.
    pub edges: Edges,
    /// `None`: nobody is known, and nobody has to sign in.
    pub people: Option<Arc<People>>,
    /// That nobody has to sign in is meant so, also for others.
    pub sign_in_open: bool,
    /// A program in front of this one speaks TLS.
    pub behind_tls: bool,
    /// Where the page is found, if that is not what requests are sent to.
    pub origin: Option<String>,
    /// How long a browser keeps the cookie of a session.
    pub session_secs: i64,
    /// `None`: nobody is notified here.
    pub notifications: Option<Arc<Notifications>>,
    /// What shifts hand over and meetings decide; `None` in a replay.
    pub handovers: Option<crate::handover::Shelf>,
    /// The log of alerts, of which sheets are printed; `None` in a replay.
    pub alert_log: Option<std::path::PathBuf>,
    pub clients: AtomicUsize,
    /// The last live message, so that fifty pages cost one serialisation.
    live: Mutex<Option<(u64, Arc<str>)>>,
}

#[derive(OpenApi)]
#[openapi(info(title = "Tizbek", description = "The chain now, and what people tell it."), components(schemas(LiveDto)))]
struct Description;

impl Server {
    #[must_use]
    pub fn new(site: Arc<Site>, calendar: Arc<Calendar>, clock: Clock, mode: ModeDto, views: Views) -> Self {
        Self {
            site,
            calendar,
            clock,
            mode,
            views,
            input: None,
            imports: Vec::new(),
            plans: None,
            demo: None,
            replay: None,
            edges: Edges::default(),
            people: None,
            sign_in_open: false,
            behind_tls: false,
            origin: None,
            session_secs: 0,
            notifications: None,
            handovers: None,
            alert_log: None,
            clients: AtomicUsize::new(0),
            live: Mutex::new(None),
        }
    }

    /// Who there is, and how the program is reached.
    pub fn set_people(&mut self, people: Arc<People>, config: &PeopleConfig) {
        self.people = Some(people);
        self.sign_in_open = config.sign_in_open;
        self.behind_tls = config.behind_tls;
        self.origin.clone_from(&config.origin);
        self.session_secs = config.absolute_end.whole_secs();
    }

    fn frame(&self) -> convert::Frame<'_> {
        let speed = self.replay.as_ref().map_or(self.clock.speed(), |replay| replay.speed());
        convert::Frame { site: &self.site, calendar: &self.calendar, mode: self.mode, speed }
    }

    fn live_text(&self, published: &Published) -> Arc<str> {
        let mut live = self.live.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some((seq, text)) = live.as_ref().filter(|(seq, _)| *seq == published.seq) {
            let _ = seq;
            return text.clone();
        }
        let message = LiveDto::View { view: Box::new(convert::view(&self.frame(), published)) };
        let text: Arc<str> = serde_json::to_string(&message).expect("a view has a JSON form").into();
        *live = Some((published.seq, text.clone()));
        text
    }

    /// Hands inputs to the pipeline and waits until they are in the journal, or until it is said why not; back comes what was
    /// decided about them, where there was something to decide.
    async fn hand_over(&self, inputs: Inputs) -> Result<Option<Answer>, Refused> {
        let Some(queue) = &self.input else {
            return Err(Refused::new(StatusCode::CONFLICT, "a replay takes no input"));
        };
        // Of this request alone: nobody else can wake it or take its wake-up away.
        let accepted = Arc::new(Accepted::default());
        let receipt = Some(Receipt { accepted: accepted.clone(), number: 1 });
        let arrival = Arrival { received_at: self.clock.now(), inputs, receipt };
        let gone = || Refused::new(StatusCode::SERVICE_UNAVAILABLE, "the program is ending");
        queue.send(arrival).await.map_err(|_| gone())?;
        let journaled = accepted.reached(1);
        tokio::time::timeout(std::time::Duration::from_secs(30), journaled).await.map_err(|_| {
            Refused::new(StatusCode::SERVICE_UNAVAILABLE, "the journal does not take anything now; it will when it can")
        })?;
        match accepted.answer().cloned() {
            Some(Answer::NoRoom { what, limit }) => {
                Err(Refused::new(StatusCode::CONFLICT, &format!("there are {limit} {what} already, and no more are taken")))
            }
            answer => Ok(answer),
        }
    }
}

/// A request that was not done, and why.
pub struct Refused {
    status: StatusCode,
    body: RefusalDto,
    /// After so many seconds it may be tried again.
    retry_secs: Option<i64>,
}

impl Refused {
    fn new(status: StatusCode, error: &str) -> Self {
        Self { status, body: RefusalDto { error: error.to_owned(), at: None }, retry_secs: None }
    }

    fn at(status: StatusCode, error: &str, at: &str) -> Self {
        Self { status, body: RefusalDto { error: error.to_owned(), at: Some(at.to_owned()) }, retry_secs: None }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let why = who::Said(self.body.error.clone());
        let mut response = (self.status, Json(self.body)).into_response();
        response.extensions_mut().insert(why);
        if let Some(secs) = self.retry_secs {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(secs));
        }
        response
    }
}

fn described() -> OpenApiRouter<Arc<Server>> {
    let edges = OpenApiRouter::new().routes(routes!(edges::take)).layer(DefaultBodyLimit::max(parcel::BYTES_MAX));
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(reading::site))
        .routes(routes!(reading::view))
        .routes(routes!(bottleneck::bottleneck))
        .routes(routes!(reading::replay, reading::set_replay))
        .routes(routes!(live::socket))
        .routes(routes!(live::events))
        .routes(routes!(people::acknowledge))
        .routes(routes!(people::comment))
        .routes(routes!(advice::issue))
        .routes(routes!(advice::call_off))
        .routes(routes!(what_if::what_if))
        .routes(routes!(steps::steps))
        .merge(of_actions())
        .merge(of_units())
        .merge(of_alarms())
        .merge(of_handovers())
        .routes(routes!(notifications::notifications))
        .routes(routes!(notifications::print))
        .routes(routes!(facts::facts, facts::tell))
        .merge(OpenApiRouter::new().routes(routes!(imports::import)).layer(DefaultBodyLimit::max(imports::BYTES_MAX)))
        .routes(routes!(calibrations::register, calibrations::calibrate))
        .routes(routes!(pushes::samples))
        .routes(routes!(pushes::surveys))
        .routes(routes!(pushes::plan))
        .merge(of_plans())
        .merge(edges)
        .routes(routes!(demo::state))
        .routes(routes!(demo::start))
        .routes(routes!(demo::stop))
        .merge(of_people())
        .routes(routes!(reading::healthz))
        .routes(routes!(reading::readyz))
        .routes(routes!(reading::metrics))
        .routes(routes!(reading::version))
}

fn of_plans() -> OpenApiRouter<Arc<Server>> {
    OpenApiRouter::new()
        .routes(routes!(plans::versions))
        .routes(routes!(plans::version))
        .routes(routes!(plans::difference))
        .routes(routes!(plans::make))
        .routes(routes!(plans::answer))
        .routes(routes!(plans::restore))
}

fn of_actions() -> OpenApiRouter<Arc<Server>> {
    OpenApiRouter::new()
        .routes(routes!(actions::actions, actions::propose))
        .routes(routes!(actions::action))
        .routes(routes!(actions::edit))
        .routes(routes!(actions::agree))
        .routes(routes!(actions::withdraw))
        .routes(routes!(actions::issue))
        .routes(routes!(actions::call_off))
        .routes(routes!(actions::work))
        .routes(routes!(actions::check))
        .routes(routes!(actions::decide))
}

fn of_units() -> OpenApiRouter<Arc<Server>> {
    OpenApiRouter::new()
        .routes(routes!(units::units))
        .routes(routes!(units::responsibilities))
        .routes(routes!(inbox::inbox))
        .routes(routes!(inbox::requests, inbox::ask))
        .routes(routes!(inbox::request))
        .routes(routes!(inbox::seen))
        .routes(routes!(inbox::acknowledge))
        .routes(routes!(inbox::answer))
        .routes(routes!(inbox::withdraw))
        .routes(routes!(inbox::comment))
        .routes(routes!(conflicts::conflicts))
        .routes(routes!(conflicts::effects))
        .routes(routes!(conflicts::decide))
}

fn of_alarms() -> OpenApiRouter<Arc<Server>> {
    OpenApiRouter::new()
        .routes(routes!(alarms::aside))
        .routes(routes!(alarms::load))
        .routes(routes!(alarms::shelve))
        .routes(routes!(alarms::unshelve))
        .routes(routes!(alarms::take_out))
        .routes(routes!(alarms::put_back))
}

fn of_handovers() -> OpenApiRouter<Arc<Server>> {
    OpenApiRouter::new()
        .routes(routes!(handover::now))
        .routes(routes!(handover::write))
        .routes(routes!(handover::sign))
        .routes(routes!(handover::list))
        .routes(routes!(handover::one))
        .routes(routes!(handover::accept))
        .routes(routes!(meeting::now))
        .routes(routes!(meeting::list, meeting::open))
        .routes(routes!(meeting::one))
        .routes(routes!(meeting::decide))
        .routes(routes!(meeting::close))
}

fn of_people() -> OpenApiRouter<Arc<Server>> {
    let sessions = OpenApiRouter::new()
        .routes(routes!(session::me, session::sign_in, session::sign_out))
        .routes(routes!(session::password))
        .routes(routes!(session::demo))
        .layer(DefaultBodyLimit::max(session::BYTES_MAX));
    OpenApiRouter::new()
        .merge(sessions)
        .routes(routes!(users::users, users::add))
        .routes(routes!(users::change))
        .routes(routes!(users::tokens, users::add_token))
        .routes(routes!(users::revoke))
        .routes(routes!(log::log))
        .routes(routes!(log::verify))
}

/// Everything that is served.
pub fn router(server: Arc<Server>) -> Router {
    let (router, openapi) = described().split_for_parts();
    let document: Arc<str> = serde_json::to_string(&openapi).expect("OpenAPI has a JSON form").into();
    let openapi = axum::routing::get(move || {
        let document = document.clone();
        async move { ([("content-type", "application/json")], document.to_string()) }
    });
    let guard = axum::middleware::from_fn_with_state(server.clone(), who::guard);
    // The page itself is the same for everybody, and says nothing of the site.
    router.route("/api/openapi.json", openapi).layer(guard).merge(page::routes()).with_state(server)
}

/// The description of the API, as committed in `docs/formats/openapi.json`.
#[must_use]
pub fn openapi() -> String {
    let (_, openapi) = described().split_for_parts();
    openapi.to_pretty_json().expect("OpenAPI has a JSON form") + "\n"
}
