//! What a turn of the pipeline did, kept until there is time to tell of it: log lines and metrics come after the alerts are on
//! their way. Decides nothing.

use tizbek_core::engine::Output;
use tizbek_core::input::Input;
use tizbek_core::model::Site;

use crate::journal::Entry;
use crate::telemetry;

#[derive(Default)]
pub struct Account {
    /// Readings accepted, by source.
    accepted: Vec<u64>,
    alerts: Vec<Output>,
    appended: Option<(u64, f64)>,
    handled: Option<(u64, f64)>,
}

impl Account {
    pub fn accepted(&mut self, site: &Site, entries: &[Entry]) {
        self.accepted.resize(site.sources.len(), 0);
        for entry in entries {
            match &entry.input {
                Input::Observed(observation) => {
                    if let Some(signal) = site.signals.get(observation.signal.index()) {
                        self.accepted[signal.source.index()] += 1;
                    }
                }
                Input::Gap(gap) => {
                    let source = &site.sources[gap.source.index()].key;
                    telemetry::SourceLost { source, reason: gap.reason, count: gap.lost }.tell();
                }
                Input::Link(change) => {
                    telemetry::SourceLink { source: &site.sources[change.source.index()].key, up: change.up }.tell();
                }
                Input::Away(away) => {
                    tracing::info!(from = %entry.received_at, until = %away.until, "nobody listened: nothing is said of this time");
                }
                Input::Surveyed(_)
                | Input::Fact(_)
                | Input::Calibrated(_)
                | Input::Planned(_)
                | Input::Command(_)
                | Input::Tick => {}
            }
        }
    }

    pub fn appended(&mut self, inputs: u64, secs: f64) {
        self.appended = Some((inputs, secs));
    }

    pub fn handled(&mut self, inputs: u64, secs: f64) {
        self.handled = Some((inputs, secs));
    }

    pub fn said(&mut self, output: Output) {
        self.alerts.push(output);
    }

    pub fn has_alerts(&self) -> bool {
        !self.alerts.is_empty()
    }

    /// Tells all of it, and begins anew.
    pub fn tell(&mut self, site: &Site) {
        for (source, count) in site.sources.iter().zip(&mut self.accepted).filter(|(_, count)| **count > 0) {
            telemetry::SourceAccepted { source: &source.key, count: std::mem::take(count) }.tell();
        }
        if let Some((inputs, secs)) = self.appended.take() {
            telemetry::JournalAppended { inputs, secs }.tell();
        }
        if let Some((inputs, secs)) = self.handled.take() {
            telemetry::EngineHandled { inputs, secs }.tell();
        }
        for output in self.alerts.drain(..) {
            match output {
                Output::Alert(alert) => {
                    telemetry::AlertSaid { number: alert.number, incident: alert.incident.0, change: &alert.change }.tell();
                }
                Output::Request { number, notice } => {
                    telemetry::RequestTold { number, request: notice.request.0, what: notice.what }.tell();
                }
                Output::Action { number, notice } => {
                    telemetry::ActionTold { number, action: notice.action.0, what: notice.what }.tell();
                }
            }
        }
    }
}
