//! A recorded shift through the same engine: at a pace, with the page, or as fast as it goes. Everything that can be said about
//! it comes from the recording: no wall clock decides anything.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use tizbek_core::engine::{Engine, Output};
use tizbek_core::input::Input;
use tizbek_core::model::{Calendar, PlanHead, Site};
use tizbek_core::time::Timestamp;

use crate::api::ReplayControl;
use crate::config::Refused;
use crate::journal::Item;
use crate::journal::recording::Recording;
use crate::pipeline::published::Publisher;
use crate::plan::read_plan;
use crate::sinks::event;
use crate::texts::Texts;

/// How long a paced replay may go without a look at its controls. Wall time.
const NAP: Duration = Duration::from_millis(20);

/// What a replay came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    pub inputs: u64,
    pub alerts: u64,
    pub secs: f64,
    /// The first rows that could not be read, and how many there were.
    pub problems: Vec<String>,
    pub problem_count: u64,
}

/// Where a replay tells what it finds.
pub struct Told<'a> {
    /// A line an alert, the same bytes as in the alert log of the live run.
    pub alerts: &'a mut dyn Write,
    /// The pace, and views for the page if somebody looks; `None`: as fast as it goes.
    pub page: Option<(Publisher, Arc<ReplayControl>)>,
}

/// Plays `recording` to its end. `stop` is asked now and then whether to leave off.
pub fn play(
    recording: &Recording,
    site: &Arc<Site>,
    calendar: &Arc<Calendar>,
    told: Told<'_>,
    stop: &dyn Fn() -> bool,
) -> Result<Outcome> {
    let mut player = Player {
        engine: Engine::new(site.clone(), calendar.clone()),
        texts: Texts::embedded(),
        told,
        pace: Pace { anchor: None, speed: 0.0 },
        outcome: Outcome::default(),
    };
    let started = Instant::now();
    // As in the pipeline: a row that is out of order arrives with the one before it.
    let mut floor = Timestamp::MIN;
    let mut items = recording.items()?;
    // The plan beside it counts until one comes out of the recording itself.
    let mut plan = recording.plan_csv();
    while let Some(item) = items.next_item()? {
        if stop() {
            return Ok(player.end(started));
        }
        match item {
            Item::Samples(samples) => {
                if let Some(first) = samples.first() {
                    player.plan_at(&mut plan, first.received_at.max(floor))?;
                }
                for sample in samples {
                    floor = sample.received_at.max(floor);
                    if player.told.page.is_some() && !player.wait_until(floor, stop) {
                        return Ok(player.end(started));
                    }
                    player.engine.observe(floor, sample.observation);
                    player.drain()?;
                }
                player.outcome.inputs += samples.len() as u64;
            }
            Item::Event { entry, .. } => {
                floor = entry.received_at.max(floor);
                match &entry.input {
                    Input::Planned(given) if given.head.effective_at <= floor => plan = None,
                    _ => player.plan_at(&mut plan, floor)?,
                }
                if player.told.page.is_some() && !player.wait_until(floor, stop) {
                    return Ok(player.end(started));
                }
                player.engine.handle(floor, entry.input);
                player.drain()?;
                player.outcome.inputs += 1;
            }
        }
    }
    let end = recording.end().map_or(player.engine.now(), |end| end.max(player.engine.now()));
    if player.told.page.is_some() && !player.wait_until(end, stop) {
        return Ok(player.end(started));
    }
    player.engine.handle(end, Input::Tick);
    player.drain()?;
    if let Some((publisher, control)) = &mut player.told.page {
        control.reached(end);
        publisher.publish_now(&player.engine);
    }
    player.outcome.problems =
        items.problems().iter().map(|problem| format!("{}:{}: {}", problem.file, problem.line, problem.message)).collect();
    player.outcome.problem_count = items.problem_count();
    Ok(player.end(started))
}

struct Player<'a> {
    engine: Engine,
    texts: Texts,
    told: Told<'a>,
    pace: Pace,
    outcome: Outcome,
}

/// Which moment of the recording belongs to which moment of the wall clock, since the speed was last changed.
struct Pace {
    anchor: Option<(Instant, Timestamp)>,
    speed: f64,
}

impl Player<'_> {
    /// A recording of samples alone has its plan beside it; it counts from the first moment.
    fn plan_at(&mut self, file: &mut Option<PathBuf>, first: Timestamp) -> Result<()> {
        let Some(file) = file.take() else { return Ok(()) };
        let site = self.engine.site().clone();
        let draft = read_plan(&file, &site).map_err(Refused)?;
        let head = PlanHead { version: 1, author: String::new(), reason: "plan.csv".to_owned(), effective_at: first };
        self.engine.handle(first, Input::Planned(Arc::new(draft.into_plan(head, &site))));
        self.drain()
    }

    #[inline]
    fn drain(&mut self) -> Result<()> {
        while let Some(output) = self.engine.poll_output() {
            self.outcome.alerts += u64::from(matches!(output, Output::Alert(_)));
            let body = event::said(self.engine.site(), &output, &self.texts).body;
            writeln!(self.told.alerts, "{body}").context("the alerts cannot be written")?;
        }
        Ok(())
    }

    /// Lets the wall clock come to `at`, showing what happens by itself on the way; `false`: leave off.
    fn wait_until(&mut self, at: Timestamp, stop: &dyn Fn() -> bool) -> bool {
        loop {
            let Some((publisher, control)) = &mut self.told.page else { return true };
            let (now, wall) = (self.engine.now(), Instant::now());
            let due = self.pace.due(control, now.max(control.from), wall);
            if due >= at {
                publisher.publish(&self.engine);
                control.reached(at);
                return true;
            }
            if stop() {
                return false;
            }
            // Time passes on the page too when nothing arrives; what is due is done at its own time either way.
            if self.engine.next_deadline().is_some_and(|(deadline, _)| deadline < at && deadline <= due) {
                self.engine.handle(due.min(Timestamp(at.0 - 1)), Input::Tick);
                let drained = self.drain();
                if drained.is_err() {
                    return false;
                }
                continue;
            }
            publisher.publish(&self.engine);
            control.reached(due);
            std::thread::park_timeout(NAP);
        }
    }

    fn end(&self, started: Instant) -> Outcome {
        Outcome { secs: started.elapsed().as_secs_f64(), ..self.outcome.clone() }
    }
}

impl Pace {
    /// Up to which moment of the recording the wall clock has come. `now` is where the engine is.
    fn due(&mut self, control: &ReplayControl, now: Timestamp, wall: Instant) -> Timestamp {
        let speed = if control.is_paused() { 0.0 } else { control.speed() };
        if speed.is_infinite() {
            self.anchor = None;
            return Timestamp::MAX;
        }
        let (since, from) = match self.anchor {
            Some(anchor) if self.speed == speed => anchor,
            Some((since, from)) => {
                // From where the old speed had brought it.
                let reached = Timestamp(from.0 + (since.elapsed().as_micros() as f64 * self.speed) as i64).max(now);
                *self.anchor.insert((wall, reached))
            }
            None => *self.anchor.insert((wall, now)),
        };
        self.speed = speed;
        Timestamp(from.0 + (wall.duration_since(since).as_micros() as f64 * speed) as i64)
    }
}
