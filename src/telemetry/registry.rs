//! The metrics behind the events, in one registry. Nobody but the events touches them.

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex};

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::LabelSetEncoder;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;

/// More names of sources than this are counted as `other`.
pub const SOURCES_MAX: usize = 64;

pub static METRICS: LazyLock<Metrics> = LazyLock::new(Metrics::new);

static SOURCES: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// One or two labels, in order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Labels(Vec<(&'static str, String)>);

impl Labels {
    pub fn of(name: &'static str, value: &str) -> Self {
        Self(vec![(name, value.to_owned())])
    }

    /// A source by its declared name; the number of names is bounded all the same.
    pub fn source(name: &str) -> Self {
        let mut known = SOURCES.lock().expect("nobody panics while holding the names");
        let known = known.contains(name) || (known.len() < SOURCES_MAX && known.insert(name.to_owned()));
        Self::of("source", if known { name } else { "other" })
    }

    pub fn and(mut self, name: &'static str, value: &str) -> Self {
        self.0.push((name, value.to_owned()));
        self
    }
}

impl EncodeLabelSet for Labels {
    fn encode(&self, encoder: &mut LabelSetEncoder) -> Result<(), std::fmt::Error> {
        self.0.encode(encoder)
    }
}

pub struct Metrics {
    registry: Registry,
    pub source_accepted: Family<Labels, Counter>,
    pub source_lost: Family<Labels, Counter>,
    pub source_gaps: Family<Labels, Counter>,
    pub source_up: Family<Labels, Gauge>,
    pub queue_depth: Family<Labels, Gauge>,
    pub journal_inputs: Counter,
    pub journal_secs: Histogram,
    pub journal_full: Counter,
    pub engine_inputs: Counter,
    pub engine_secs: Histogram,
    pub alerts: Family<Labels, Counter>,
    pub actions: Family<Labels, Counter>,
    pub requests_told: Family<Labels, Counter>,
    pub sink_delivered: Family<Labels, Counter>,
    pub sink_failed: Family<Labels, Counter>,
    pub sink_gave_up: Family<Labels, Counter>,
    pub sink_lost: Family<Labels, Counter>,
    pub spool_segments: Family<Labels, Gauge>,
    pub spool_bytes: Family<Labels, Gauge>,
    pub web_clients: Gauge,
    pub sign_ins: Family<Labels, Counter>,
    pub people_failed: Counter,
    pub handover_failed: Counter,
    pub notify_sent: Family<Labels, Counter>,
    pub notify_retried: Family<Labels, Counter>,
    pub notify_failed: Family<Labels, Counter>,
    pub notify_waiting: Gauge,
    pub notify_oldest: Gauge,
    pub notify_file_failed: Counter,
}

impl Metrics {
    fn new() -> Self {
        // 50 µs to 26 s.
        let seconds = || Histogram::new(exponential_buckets(50e-6, 3.0, 13));
        let mut metrics = Self {
            registry: Registry::with_prefix("tizbek"),
            source_accepted: Family::default(),
            source_lost: Family::default(),
            source_gaps: Family::default(),
            source_up: Family::default(),
            queue_depth: Family::default(),
            journal_inputs: Counter::default(),
            journal_secs: seconds(),
            journal_full: Counter::default(),
            engine_inputs: Counter::default(),
            engine_secs: seconds(),
            alerts: Family::default(),
            actions: Family::default(),
            requests_told: Family::default(),
            sink_delivered: Family::default(),
            sink_failed: Family::default(),
            sink_gave_up: Family::default(),
            sink_lost: Family::default(),
            spool_segments: Family::default(),
            spool_bytes: Family::default(),
            web_clients: Gauge::default(),
            sign_ins: Family::default(),
            people_failed: Counter::default(),
            handover_failed: Counter::default(),
            notify_sent: Family::default(),
            notify_retried: Family::default(),
            notify_failed: Family::default(),
            notify_waiting: Gauge::default(),
            notify_oldest: Gauge::default(),
            notify_file_failed: Counter::default(),
        };
        metrics.register();
        metrics
    }

    fn register(&mut self) {
        let registry = &mut self.registry;
        registry.register("build", "This program", Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]));
        registry.register("source_accepted_readings", "Readings taken in", self.source_accepted.clone());
        registry.register("source_lost_readings", "Readings known to be missing", self.source_lost.clone());
        registry.register("source_gaps", "Times that readings were missing, how many known or not", self.source_gaps.clone());
        registry.register("source_up", "Whether the source is connected", self.source_up.clone());
        registry.register("queue_depth", "Items in a queue", self.queue_depth.clone());
        registry.register("journal_inputs", "Inputs in the journal", self.journal_inputs.clone());
        registry.register("journal_append_seconds", "Time to put a batch in the journal", self.journal_secs.clone());
        registry.register("journal_full", "Times that a batch found no room on the disk", self.journal_full.clone());
        registry.register("engine_inputs", "Inputs the engine has handled", self.engine_inputs.clone());
        registry.register("engine_batch_seconds", "Time the engine took for a batch", self.engine_secs.clone());
        registry.register("alerts", "What the engine said about incidents", self.alerts.clone());
        registry.register("actions", "What people were told of corrective actions", self.actions.clone());
        registry.register("unit_requests", "What people were told of requests between units", self.requests_told.clone());
        registry.register("sink_delivered", "Alerts or batches delivered", self.sink_delivered.clone());
        registry.register("sink_failed", "Attempts that failed and are repeated", self.sink_failed.clone());
        registry.register("sink_given_up", "Alerts or batches the receiver refused", self.sink_gave_up.clone());
        registry.register("sink_lost", "Views or batches there was no room for", self.sink_lost.clone());
        registry.register("sink_spool_segments", "Batches waiting on the disk", self.spool_segments.clone());
        registry.register("sink_spool_bytes", "Bytes waiting on the disk", self.spool_bytes.clone());
        registry.register("web_clients", "Open live connections", self.web_clients.clone());
        registry.register("sign_ins", "Attempts to sign in", self.sign_ins.clone());
        registry.register("handover_failed", "Times that the file of handovers could not be used", self.handover_failed.clone());
        registry.register("people_failed", "Times that the file of people could not be used", self.people_failed.clone());
        self.register_notify();
    }

    fn register_notify(&mut self) {
        let registry = &mut self.registry;
        registry.register("notify_sent", "Messages that were taken", self.notify_sent.clone());
        registry.register("notify_retried", "Attempts that failed and are repeated", self.notify_retried.clone());
        registry.register("notify_failed", "Messages given up, refused, or of unknown fate", self.notify_failed.clone());
        registry.register("notify_waiting", "Messages that are due and not sent", self.notify_waiting.clone());
        registry.register("notify_oldest_seconds", "How long the oldest of them has been due", self.notify_oldest.clone());
        registry.register(
            "notify_file_failed",
            "Times that the file of messages could not be used",
            self.notify_file_failed.clone(),
        );
    }

    pub fn render(&self) -> String {
        let mut text = String::new();
        encode(&mut text, &self.registry).expect("a string takes any text");
        text
    }
}
