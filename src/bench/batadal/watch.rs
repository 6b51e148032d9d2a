//! The engine over recorded hours: readings in, and at each hour whether it says that the network is out of pattern, and what it named
//! when that began. Knows nothing of attacks.

use std::sync::Arc;

use tizbek_core::engine::Engine;
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::model::{Calendar, Role, Site};
use tizbek_core::quality::Quality;

use super::data::Hour;

/// What is said at the end of one hour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    pub out_of_pattern: bool,
    /// What was named when that began, in order: stages and buffers.
    pub named: Vec<String>,
}

pub struct Watch {
    engine: Engine,
    site: Arc<Site>,
}

impl Watch {
    pub fn new(site: Site, calendar: Calendar) -> Self {
        let site = Arc::new(site);
        let engine = Engine::new(Arc::clone(&site), Arc::new(calendar));
        Self { engine, site }
    }

    pub fn hour(&mut self, hour: &Hour) -> Said {
        for &(signal, value) in &hour.readings {
            self.engine.observe(hour.at, Observation { signal, occurred_at: hour.at, value, quality: Quality::Good });
            self.drain();
        }
        // The hour's own look.
        self.engine.handle(hour.at, Input::Tick);
        self.drain();
        let signals = self.engine.out_of_pattern();
        Said { out_of_pattern: !signals.is_empty(), named: signals.iter().map(|signal| self.thing(*signal)).collect() }
    }

    /// What is alerted is also known from the engine itself, and that an alert of the same incident ends may wait for other members.
    fn drain(&mut self) {
        while self.engine.poll_output().is_some() {}
    }

    /// The stage or buffer that a signal tells of.
    fn thing(&self, signal: SignalId) -> String {
        let gauges = self.site.settings.learn.iter().flat_map(|learn| &learn.gauges);
        match self.site.signals[signal.index()].role {
            Role::Flow(stage) | Role::Grade(stage) => self.site.stages[stage.index()].key.clone(),
            Role::Level(buffer) => self.site.buffers[buffer.index()].key.clone(),
            Role::Spare(_) | Role::Watched => {
                let mut stages = gauges.filter(|(gauge, _)| *gauge == signal);
                let stage = stages.next().map(|(_, stage)| self.site.stages[stage.index()].key.clone());
                stage.unwrap_or_else(|| self.site.signals[signal.index()].key.clone())
            }
        }
    }
}
