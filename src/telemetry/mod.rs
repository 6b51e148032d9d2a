//! What the program says about itself: each internal event is one type that gives its log line and its metric together, so that
//! the two never tell different stories. Labels are enums or the declared names of sources, never tags or error texts. Says
//! nothing about the chain: that is the view's.

mod registry;

use tizbek_core::action::Told;
use tizbek_core::alarm::Change;
use tizbek_core::input::GapReason;

use registry::{Labels, METRICS};

/// The answer to `GET /metrics` (OpenMetrics text).
#[must_use]
pub fn render() -> String {
    METRICS.render()
}

/// What `Content-Type` it goes with.
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogFormat {
    #[default]
    Human,
    Json,
}

#[derive(Debug, thiserror::Error)]
pub enum LogError {
    #[error("{filter:?} is no log filter")]
    Filter {
        filter: String,
        #[source]
        cause: tracing_subscriber::filter::ParseError,
    },
    #[error("logging has been set up already")]
    Twice(#[from] tracing_subscriber::util::TryInitError),
}

/// Log lines to standard error from now on. `filter` as in `RUST_LOG`: `info`, `tizbek=debug,rumqttc=warn`.
pub fn init(format: LogFormat, filter: &str) -> Result<(), LogError> {
    use tracing_subscriber::layer::SubscriberExt;
    use tracing_subscriber::util::SubscriberInitExt;
    let parsed =
        tracing_subscriber::EnvFilter::try_new(filter).map_err(|cause| LogError::Filter { filter: filter.to_owned(), cause })?;
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_target(false);
    let registry = tracing_subscriber::registry().with(parsed);
    match format {
        LogFormat::Human => registry.with(lines.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))).try_init()?,
        LogFormat::Json => registry.with(lines.json().flatten_event(true)).try_init()?,
    }
    Ok(())
}

/// Where things go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sink {
    Mqtt,
    Webhook,
    Influx,
    Forward,
}

impl Sink {
    const fn word(self) -> &'static str {
        match self {
            Self::Mqtt => "mqtt",
            Self::Webhook => "webhook",
            Self::Influx => "influx",
            Self::Forward => "forward",
        }
    }
}

/// Why something did not get there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    Network,
    Timeout,
    /// Not now: a wrong token, too many requests.
    Denied,
    ServerError,
    /// Never: the content is not to the receiver's liking.
    Refused,
    QueueFull,
    SpoolFull,
    Disk,
}

impl Failure {
    const fn word(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Denied => "denied",
            Self::ServerError => "server_error",
            Self::Refused => "refused",
            Self::QueueFull => "queue_full",
            Self::SpoolFull => "spool_full",
            Self::Disk => "disk",
        }
    }
}

/// The program's queues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    Inputs,
    Commands,
    MqttAlerts,
    Webhook,
    Influx,
}

impl Queue {
    const fn word(self) -> &'static str {
        match self {
            Self::Inputs => "inputs",
            Self::Commands => "commands",
            Self::MqttAlerts => "mqtt_alerts",
            Self::Webhook => "webhook",
            Self::Influx => "influx",
        }
    }
}

/// Readings of a source were taken in.
pub struct SourceAccepted<'a> {
    pub source: &'a str,
    pub count: u64,
}

impl SourceAccepted<'_> {
    pub fn tell(&self) {
        tracing::trace!(source = self.source, count = self.count, "readings accepted");
        METRICS.source_accepted.get_or_create(&Labels::source(self.source)).inc_by(self.count);
    }
}

/// Readings of a source are known to be missing.
pub struct SourceLost<'a> {
    pub source: &'a str,
    pub reason: GapReason,
    /// 0: nobody knows how many.
    pub count: u64,
}

impl SourceLost<'_> {
    pub fn tell(&self) {
        let reason = gap_word(self.reason);
        tracing::debug!(source = self.source, reason, count = self.count, "readings are missing");
        METRICS.source_gaps.get_or_create(&Labels::source(self.source).and("reason", reason)).inc();
        METRICS.source_lost.get_or_create(&Labels::source(self.source).and("reason", reason)).inc_by(self.count);
    }
}

/// A source has connected or was lost.
pub struct SourceLink<'a> {
    pub source: &'a str,
    pub up: bool,
}

impl SourceLink<'_> {
    pub fn tell(&self) {
        if self.up {
            tracing::info!(source = self.source, "source connected");
        } else {
            tracing::warn!(source = self.source, "source lost");
        }
        METRICS.source_up.get_or_create(&Labels::source(self.source)).set(i64::from(self.up));
    }
}

pub struct QueueDepth {
    pub queue: Queue,
    pub depth: usize,
}

impl QueueDepth {
    pub fn tell(&self) {
        METRICS.queue_depth.get_or_create(&Labels::of("queue", self.queue.word())).set(self.depth as i64);
    }
}

/// A batch is in the journal.
pub struct JournalAppended {
    pub inputs: u64,
    pub secs: f64,
}

impl JournalAppended {
    pub fn tell(&self) {
        tracing::trace!(inputs = self.inputs, secs = self.secs, "journal appended");
        METRICS.journal_inputs.inc_by(self.inputs);
        METRICS.journal_secs.observe(self.secs);
    }
}

/// There is no room on the disk for the journal: nothing counts until there is.
pub struct JournalFull<'a> {
    pub error: &'a (dyn std::error::Error + 'static),
}

impl JournalFull<'_> {
    pub fn tell(&self) {
        tracing::error!(error = %self.error, "no room for the journal: nothing is accepted until there is");
        METRICS.journal_full.inc();
    }
}

/// The engine has had a batch.
pub struct EngineHandled {
    pub inputs: u64,
    pub secs: f64,
}

impl EngineHandled {
    pub fn tell(&self) {
        tracing::trace!(inputs = self.inputs, secs = self.secs, "engine handled");
        METRICS.engine_inputs.inc_by(self.inputs);
        METRICS.engine_secs.observe(self.secs);
    }
}

/// The engine has said something about an incident.
pub struct AlertSaid<'a> {
    pub number: u64,
    pub incident: u64,
    pub change: &'a Change,
}

impl AlertSaid<'_> {
    pub fn tell(&self) {
        let change = match self.change {
            Change::Raised => "raised",
            Change::Joined => "joined",
            Change::Cleared => "cleared",
            Change::Acknowledged { .. } => "acknowledged",
            Change::Commented { .. } => "commented",
            Change::Advised(_) => "advised",
            Change::Folded => "folded",
            Change::Announced => "announced",
            Change::Withheld(_) => "withheld",
            Change::Shelved(_) => "shelved",
            Change::Restored { .. } => "restored",
            Change::Chatters { .. } => "chatters",
            Change::Stale => "stale",
        };
        tracing::info!(number = self.number, incident = self.incident, change, "alert");
        METRICS.alerts.get_or_create(&Labels::of("change", change)).inc();
    }
}

/// Somebody is told something of a corrective action.
pub struct ActionTold {
    pub number: u64,
    pub action: u64,
    pub what: Told,
}

impl ActionTold {
    pub fn tell(&self) {
        let what = self.what.word();
        tracing::info!(number = self.number, action = self.action, what, "action");
        METRICS.actions.get_or_create(&Labels::of("what", what)).inc();
    }
}

/// Somebody is told something of a request between units.
pub struct RequestTold {
    pub number: u64,
    pub request: u64,
    pub what: tizbek_core::request::RequestTold,
}

impl RequestTold {
    pub fn tell(&self) {
        let what = self.what.word();
        tracing::info!(number = self.number, request = self.request, what, "request");
        METRICS.requests_told.get_or_create(&Labels::of("what", what)).inc();
    }
}

/// A sink got rid of something.
pub struct SinkDelivered {
    pub sink: Sink,
    pub count: u64,
}

impl SinkDelivered {
    pub fn tell(&self) {
        tracing::debug!(sink = self.sink.word(), count = self.count, "delivered");
        METRICS.sink_delivered.get_or_create(&Labels::of("sink", self.sink.word())).inc_by(self.count);
    }
}

/// A delivery failed and will be tried again.
pub struct SinkFailed<'a> {
    pub sink: Sink,
    pub why: Failure,
    /// For the log alone.
    pub detail: &'a str,
    /// It failed the last time too: one warning an outage is enough.
    pub again: bool,
}

impl SinkFailed<'_> {
    pub fn tell(&self) {
        let (sink, why) = (self.sink.word(), self.why.word());
        if self.again {
            tracing::debug!(sink, why, detail = self.detail, "still not delivered, will be tried again");
        } else {
            tracing::warn!(sink, why, detail = self.detail, "not delivered, will be tried again");
        }
        METRICS.sink_failed.get_or_create(&Labels::of("sink", sink).and("why", why)).inc();
    }
}

/// Something will never be delivered, because the receiver does not want it.
pub struct SinkGaveUp<'a> {
    pub sink: Sink,
    pub why: Failure,
    pub detail: &'a str,
}

impl SinkGaveUp<'_> {
    pub fn tell(&self) {
        let (sink, why) = (self.sink.word(), self.why.word());
        tracing::error!(sink, why, detail = self.detail, "given up");
        METRICS.sink_gave_up.get_or_create(&Labels::of("sink", sink).and("why", why)).inc();
    }
}

/// There was no room for it. Zero is not worth a word.
pub struct SinkLost {
    pub sink: Sink,
    pub count: u64,
    pub why: Failure,
}

impl SinkLost {
    pub fn tell(&self) {
        if self.count == 0 {
            return;
        }
        let (sink, why) = (self.sink.word(), self.why.word());
        tracing::error!(sink, why, count = self.count, "lost on the way out");
        METRICS.sink_lost.get_or_create(&Labels::of("sink", sink).and("why", why)).inc_by(self.count);
    }
}

/// What waits on the disk.
pub struct SinkSpooled {
    pub sink: Sink,
    pub segments: usize,
    pub bytes: u64,
}

impl SinkSpooled {
    pub fn tell(&self) {
        let labels = Labels::of("sink", self.sink.word());
        METRICS.spool_segments.get_or_create(&labels).set(self.segments as i64);
        METRICS.spool_bytes.get_or_create(&labels).set(i64::try_from(self.bytes).unwrap_or(i64::MAX));
    }
}

/// A message to a person or a system was taken.
pub struct NotifySent<'a> {
    /// `email`, `webhook`, …
    pub kind: &'static str,
    pub channel: &'a str,
    pub id: i64,
}

impl NotifySent<'_> {
    pub fn tell(&self) {
        tracing::info!(channel = self.channel, message = self.id, "notification sent");
        METRICS.notify_sent.get_or_create(&Labels::of("kind", self.kind)).inc();
    }
}

/// An attempt failed; there will be another.
pub struct NotifyRetried<'a> {
    pub kind: &'static str,
    pub channel: &'a str,
    pub id: i64,
    /// For the log alone.
    pub detail: &'a str,
    /// This message has failed before: one warning is enough.
    pub again: bool,
}

impl NotifyRetried<'_> {
    pub fn tell(&self) {
        let (channel, message, detail) = (self.channel, self.id, self.detail);
        if self.again {
            tracing::debug!(channel, message, detail, "notification still not sent, will be tried again");
        } else {
            tracing::warn!(channel, message, detail, "notification not sent, will be tried again");
        }
        METRICS.notify_retried.get_or_create(&Labels::of("kind", self.kind)).inc();
    }
}

/// A message will not be sent by itself any more: given up, refused, or it may have been taken already.
pub struct NotifyFailed<'a> {
    pub kind: &'static str,
    pub channel: &'a str,
    pub recipient: &'a str,
    pub id: i64,
    pub state: &'static str,
    pub detail: &'a str,
}

impl NotifyFailed<'_> {
    pub fn tell(&self) {
        let (channel, recipient, message, state, detail) = (self.channel, self.recipient, self.id, self.state, self.detail);
        tracing::error!(
            channel,
            recipient,
            message,
            state,
            detail,
            "notification not sent; see tizbek notify log, and notify resend"
        );
        METRICS.notify_failed.get_or_create(&Labels::of("kind", self.kind).and("state", self.state)).inc();
    }
}

/// What is due and not sent.
pub struct NotifyWaiting {
    pub count: u64,
    /// How long the oldest has been due. Site time.
    pub oldest_secs: i64,
}

impl NotifyWaiting {
    pub fn tell(&self) {
        METRICS.notify_waiting.set(i64::try_from(self.count).unwrap_or(i64::MAX));
        METRICS.notify_oldest.set(self.oldest_secs);
    }
}

/// The file of messages cannot be used now; it is tried again.
pub struct NotifyFileFailed<'a> {
    pub error: &'a (dyn std::error::Error + 'static),
}

impl NotifyFileFailed<'_> {
    pub fn tell(&self) {
        tracing::error!(error = %self.error, "the file of messages cannot be used, so nobody is notified until it can");
        METRICS.notify_file_failed.inc();
    }
}

/// What became of an attempt to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    Done,
    Wrong,
    /// Too soon after others that failed: not looked at.
    Slowed,
}

/// Somebody tried to sign in. Who, and from where, the log of people has.
pub struct SignIn {
    pub attempt: Attempt,
}

impl SignIn {
    pub fn tell(&self) {
        let word = match self.attempt {
            Attempt::Done => "done",
            Attempt::Wrong => "wrong",
            Attempt::Slowed => "slowed",
        };
        tracing::debug!(attempt = word, "somebody signs in");
        METRICS.sign_ins.get_or_create(&Labels::of("attempt", word)).inc();
    }
}

/// The file of people cannot be read or written: what needs it is not done.
pub struct PeopleFailed<'a> {
    pub error: &'a (dyn std::error::Error + 'static),
}

impl PeopleFailed<'_> {
    pub fn tell(&self) {
        tracing::error!(error = %self.error, "the file of people cannot be used, so nothing is done that needs it");
        METRICS.people_failed.inc();
    }
}

/// The file of handovers cannot be read or written: nobody can sign.
pub struct HandoverFailed<'a> {
    pub error: &'a (dyn std::error::Error + 'static),
}

impl HandoverFailed<'_> {
    pub fn tell(&self) {
        tracing::error!(error = %self.error, "the file of handovers cannot be used, so nothing is signed");
        METRICS.handover_failed.inc();
    }
}

/// A page has opened or closed its live connection.
pub struct WebClients {
    pub open: usize,
}

impl WebClients {
    pub fn tell(&self) {
        tracing::debug!(open = self.open, "live connections");
        METRICS.web_clients.set(self.open as i64);
    }
}

const fn gap_word(reason: GapReason) -> &'static str {
    match reason {
        GapReason::QueueFull => "queue_full",
        GapReason::NoAnswer => "no_answer",
        GapReason::Refused => "refused",
        GapReason::Malformed => "malformed",
        GapReason::Unmapped => "unmapped",
        GapReason::Sequence => "sequence",
        GapReason::Skipped => "skipped",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_seen_in_the_metrics_and_names_are_bounded() {
        SourceLost { source: "plc \"1\"\n", reason: GapReason::NoAnswer, count: 3 }.tell();
        SinkFailed { sink: Sink::Webhook, why: Failure::Timeout, detail: "no label", again: true }.tell();
        JournalAppended { inputs: 2, secs: 0.002 }.tell();
        let text = render();
        for line in [
            r#"tizbek_source_lost_readings_total{source="plc \"1\"\n",reason="no_answer"} 3"#,
            r#"tizbek_sink_failed_total{sink="webhook",why="timeout"}"#,
            "tizbek_journal_append_seconds_bucket",
            concat!("tizbek_build_info{version=\"", env!("CARGO_PKG_VERSION"), "\"} 1"),
        ] {
            assert!(text.contains(line), "{line} is not in\n{text}");
        }
        assert!(!text.contains("no label"));
        assert!(text.ends_with("# EOF\n"));

        // Names without end do not make series without end. In the same test: the metrics are the whole program's, and a source that
        // comes after these has no name there.
        for number in 0..1_000 {
            SourceAccepted { source: &format!("made up {number}"), count: 1 }.tell();
        }
        assert!(render().matches("tizbek_source_accepted_readings_total{").count() <= registry::SOURCES_MAX + 1);
    }
}
