//! What the engine has said and not every sink has delivered yet. The alert log is written here and now; the other sinks work
//! at their own pace behind bounded queues. What does not fit into a queue waits here, and what does not fit here is read again
//! from the log when its turn comes: a sink that is away for weeks, or has ended, costs no memory.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

pub use super::alert_log::AlertLog;
use crate::journal::{Journal, JournalError};
use crate::queue::Sender;
use crate::sinks::{DeliveredMark, Outgoing};

/// So many alerts of a sink wait in memory, and in every snapshot.
pub const WAITING_MAX: usize = 1_024;
/// When so many are left, more are read from the log.
const WAITING_FEW: usize = WAITING_MAX / 4;
/// How long to wait before a log that could not be read is tried again. Wall time.
const RETRY: Duration = Duration::from_secs(1);

#[derive(Default)]
pub struct Outbox {
    log: Option<AlertLog>,
    ways: Vec<Way>,
}

/// One sink.
struct Way {
    name: String,
    queue: Sender<Outgoing>,
    mark: DeliveredMark,
    /// How far the journal knows that the sink has come.
    kept: u64,
    /// The last alert that the sink is to deliver. What lies between `waiting` and this is in the log.
    said: u64,
    waiting: VecDeque<Outgoing>,
    /// How many of `waiting`, from the front, are in the queue already.
    offered: usize,
    /// The log could not be read: not before then again.
    retry_at: Option<Instant>,
}

impl Outbox {
    #[must_use]
    pub fn new(log: Option<AlertLog>) -> Self {
        Self { log, ways: Vec::new() }
    }

    /// Up to where the sink `name` has delivered, by the journal. One that is new begins with the next alert: what was said before
    /// it was there is not for it.
    pub fn delivered(&self, name: &str, journal: &mut Journal) -> Result<u64, JournalError> {
        if let Some(number) = journal.delivered(name)? {
            return Ok(number);
        }
        let last = self.log.as_ref().map_or(0, AlertLog::last);
        match journal.set_delivered(name, last) {
            // A start needs no room: it is new until there is some.
            Ok(()) | Err(JournalError::Full(_)) => Ok(last),
            Err(error) => Err(error),
        }
    }

    /// Adds a sink that has delivered everything up to `mark`; the rest of the log is still to be delivered.
    pub fn add(&mut self, name: &str, queue: Sender<Outgoing>, mark: DeliveredMark) {
        let kept = mark.upto();
        let said = kept.max(self.log.as_ref().map_or(0, AlertLog::last));
        let name = name.to_owned();
        self.ways.push(Way { name, queue, mark, kept, said, waiting: VecDeque::new(), offered: 0, retry_at: None });
    }

    /// Takes an alert in; one that a sink has delivered before (it is said again while the journal is read) is not sent again.
    pub fn put(&mut self, alert: Outgoing) {
        if let Some(log) = &mut self.log {
            log.write(&alert);
        }
        for way in &mut self.ways {
            way.put(&alert, self.log.is_some());
        }
    }

    /// Gives every sink as much as its queue takes.
    pub fn feed(&mut self) {
        if let Some(log) = &mut self.log {
            log.catch_up();
        }
        for way in &mut self.ways {
            way.forget_delivered();
            if let Some(log) = &self.log {
                way.read_more(log);
            }
            way.offer();
        }
    }

    /// The last alert that anybody was told.
    #[must_use]
    pub fn last_said(&self) -> u64 {
        let said = self.ways.iter().map(|way| way.mark.upto().max(way.said));
        said.fold(self.log.as_ref().map_or(0, AlertLog::last), u64::max)
    }

    /// The sinks that have come further than the journal knows.
    #[must_use]
    pub fn changed_marks(&self) -> Vec<(String, u64)> {
        let changed = self.ways.iter().filter(|way| way.mark.upto() > way.kept);
        changed.map(|way| (way.name.clone(), way.mark.upto())).collect()
    }

    /// The journal knows these now. A sink may have come further since they were asked for.
    pub fn marks_kept(&mut self, marks: &[(String, u64)]) {
        for (name, upto) in marks {
            for way in self.ways.iter_mut().filter(|way| way.name == *name) {
                way.kept = *upto;
            }
        }
    }

    /// Waits until every sink has ended, `longest` at most: until then it may yet hear that an alert has arrived.
    pub async fn sinks_ended(&self, longest: Duration) {
        let all = async {
            for way in &self.ways {
                way.queue.closed().await;
            }
        };
        // What a slower one delivers is delivered again.
        tokio::time::timeout(longest, all).await.ok();
    }

    /// What some sink still has to deliver, as far as it is in memory, and what the log had no room for: each alert once, in order.
    #[must_use]
    pub fn undelivered(&self) -> Vec<Outgoing> {
        let log = self.log.iter().flat_map(AlertLog::waiting);
        let mut all: Vec<Outgoing> = self.ways.iter().flat_map(|way| &way.waiting).chain(log).cloned().collect();
        all.sort_by_key(|alert| alert.number);
        all.dedup_by_key(|alert| alert.number);
        all
    }
}

impl Way {
    /// The last alert that is in memory or delivered.
    fn reached(&self) -> u64 {
        self.waiting.back().map_or(0, |last| last.number).max(self.mark.upto())
    }

    fn put(&mut self, alert: &Outgoing, is_logged: bool) {
        let reached = self.reached();
        // Said again after a restart: it need not be read from the log, where somebody may have taken it out.
        let is_next = if alert.number <= self.said { alert.number == reached + 1 } else { reached >= self.said };
        self.said = self.said.max(alert.number);
        if is_next && alert.number > reached && (self.waiting.len() < WAITING_MAX || !is_logged) {
            self.waiting.push_back(alert.clone());
        }
    }

    fn forget_delivered(&mut self) {
        let done = self.mark.upto();
        while self.waiting.front().is_some_and(|first| first.number <= done) {
            self.waiting.pop_front();
            self.offered = self.offered.saturating_sub(1);
        }
    }

    fn read_more(&mut self, log: &AlertLog) {
        let reached = self.reached();
        let until = self.said.min(log.last());
        if reached >= until || self.waiting.len() > WAITING_FEW || self.retry_at.is_some_and(|at| Instant::now() < at) {
            return;
        }
        self.retry_at = None;
        match log.after(reached, WAITING_MAX - self.waiting.len()) {
            Ok(alerts) => {
                let alerts: Vec<Outgoing> = alerts.into_iter().filter(|alert| alert.number <= until).collect();
                let next = alerts.first().map_or(until + 1, |first| first.number);
                if next > reached + 1 {
                    let sink = &self.name;
                    tracing::error!(sink, after = reached, before = next, "the log lacks alerts: they cannot be delivered");
                }
                if alerts.is_empty() && self.said <= until {
                    self.said = reached;
                }
                self.waiting.extend(alerts);
            }
            Err(error) => self.unread(&error),
        }
    }

    fn unread(&mut self, error: &io::Error) {
        tracing::error!(sink = self.name, %error, "the alert log cannot be read; it will be tried again");
        self.retry_at = Some(Instant::now() + RETRY);
    }

    fn offer(&mut self) {
        while let Some(next) = self.waiting.get(self.offered) {
            // A sink that has ended for good leaves its alerts in the log; it has said why itself.
            if !self.queue.offer(next.clone()).unwrap_or(false) {
                break;
            }
            self.offered += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::journal::Durability;
    use crate::queue::{Receiver, WhenFull, bounded};

    fn alert(number: u64) -> Outgoing {
        let body = format!("{{\"id\":\"s/alert/{number}\",\"type\":\"tizbek.incident.joined\"}}");
        Outgoing { number, body: body.into(), topic_suffix: "joined" }
    }

    fn numbers(alerts: &[Outgoing]) -> Vec<u64> {
        alerts.iter().map(|alert| alert.number).collect()
    }

    /// What is in the queue now.
    fn take(sink: &mut Receiver<Outgoing>) -> Vec<Outgoing> {
        let mut taken = Vec::new();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        if sink.depth() > 0 {
            runtime.block_on(sink.recv_batch(&mut taken, 1_000));
        }
        taken
    }

    /// A sink in front of `log` that has delivered up to `mark`.
    fn outbox_on(log: &Path, mark: u64) -> (Outbox, Receiver<Outgoing>, DeliveredMark) {
        let (queue, sink) = bounded(64, WhenFull::Drop);
        let mark = DeliveredMark::starting_at(mark);
        let mut outbox = Outbox::new(Some(AlertLog::open(log).expect("opens")));
        outbox.add("sink", queue, mark.clone());
        (outbox, sink, mark)
    }

    /// Delivers until nothing more comes, `alerts_max` at most.
    fn deliver(outbox: &mut Outbox, sink: &mut Receiver<Outgoing>, mark: &DeliveredMark, alerts_max: usize) -> Vec<Outgoing> {
        let mut got = Vec::new();
        while got.len() < alerts_max {
            outbox.feed();
            assert!(outbox.ways[0].waiting.len() <= WAITING_MAX);
            let taken = take(sink);
            let Some(last) = taken.last() else { break };
            mark.advance(last.number);
            got.extend(taken);
        }
        got
    }

    #[test]
    fn a_sink_that_is_away_for_weeks_costs_no_memory_and_misses_nothing() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("alerts.jsonl");
        let (mut outbox, mut sink, mark) = outbox_on(&path, 0);
        for number in 1..=5_000 {
            outbox.put(alert(number));
            outbox.feed();
        }
        assert_eq!((outbox.ways[0].waiting.len(), outbox.undelivered().len()), (WAITING_MAX, WAITING_MAX));
        // It comes back, and more is said meanwhile.
        let mut got = deliver(&mut outbox, &mut sink, &mark, 2_000);
        (5_001..=5_010).for_each(|number| outbox.put(alert(number)));
        got.extend(deliver(&mut outbox, &mut sink, &mark, 1_000));
        assert_eq!(numbers(&got), (1..=got.len() as u64).collect::<Vec<_>>());
        assert!((3_000..4_000).contains(&got.len()), "{}", got.len());

        // A restart in between: the snapshot holds what was in memory, the log the rest.
        let kept = outbox.undelivered();
        let (mut outbox, mut sink, mark) = outbox_on(&path, mark.upto());
        kept.into_iter().for_each(|alert| outbox.put(alert));
        outbox.put(alert(5_011));
        assert_eq!(outbox.last_said(), 5_011);
        let rest = deliver(&mut outbox, &mut sink, &mark, usize::MAX);
        assert_eq!(numbers(&rest), (got.len() as u64 + 1..=5_011).collect::<Vec<_>>());
        assert_eq!(rest[0], alert(rest[0].number), "as it was said");
        assert!(outbox.undelivered().is_empty());
    }

    #[test]
    fn what_was_in_memory_is_delivered_though_somebody_has_turned_the_log_over() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("alerts.jsonl");
        let (mut outbox, ..) = outbox_on(&path, 0);
        (1..=50).for_each(|number| outbox.put(alert(number)));
        let kept = outbox.undelivered();
        std::fs::remove_file(&path).unwrap();
        let mut log = AlertLog::open(&path).expect("opens");
        (41..=60).for_each(|number| log.write(&alert(number)));
        let (mut outbox, mut sink, mark) = outbox_on(&path, 30);
        kept.into_iter().for_each(|alert| outbox.put(alert));
        assert_eq!(numbers(&deliver(&mut outbox, &mut sink, &mark, usize::MAX)), (31..=60).collect::<Vec<_>>());
    }

    #[test]
    fn a_log_that_was_cut_short_holds_nothing_up() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("alerts.jsonl");
        let (mut outbox, _sink, _) = outbox_on(&path, 0);
        (1..=3_000).for_each(|number| outbox.put(alert(number)));
        // Somebody has taken the middle out of the file.
        let text = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        std::fs::write(&path, [&lines[..1_500], &lines[2_500..]].concat().join("\n") + "\n").unwrap();
        let (mut outbox, mut sink, mark) = outbox_on(&path, 1_000);
        let got = deliver(&mut outbox, &mut sink, &mark, usize::MAX);
        assert_eq!(numbers(&got), (1_001..=1_500).chain(2_501..=3_000).collect::<Vec<_>>());
    }

    #[test]
    fn a_new_sink_begins_with_the_next_alert_and_an_old_one_where_it_was() {
        let dir = tempfile::tempdir().expect("a folder");
        let (mut journal, _) = Journal::open(&dir.path().join("journal.db"), Durability::Kill).expect("opens");
        let (mut outbox, ..) = outbox_on(&dir.path().join("alerts.jsonl"), 0);
        assert_eq!(outbox.delivered("first", &mut journal).expect("there is room"), 0);
        (1..=7).for_each(|number| outbox.put(alert(number)));
        assert_eq!(outbox.delivered("first", &mut journal).expect("there is room"), 0, "it was there before the first alert");
        assert_eq!(outbox.delivered("second", &mut journal).expect("there is room"), 7);
    }

    #[test]
    fn what_the_log_had_no_room_for_is_kept_over_a_restart() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("alerts.jsonl");
        let mut outbox = Outbox::new(Some(AlertLog::open(Path::new("/dev/full")).expect("opens")));
        (1..=2).for_each(|number| outbox.put(alert(number)));
        let kept = outbox.undelivered();
        assert_eq!(numbers(&kept), [1, 2]);

        let mut outbox = Outbox::new(Some(AlertLog::open(&path).expect("opens")));
        kept.into_iter().for_each(|alert| outbox.put(alert));
        assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), 2);
        assert!(outbox.undelivered().is_empty());
    }

    #[test]
    fn a_sink_that_comes_further_while_the_journal_is_told_is_told_of_again() {
        let (queue, _sink) = bounded(2, WhenFull::Drop);
        let mut outbox = Outbox::new(None);
        outbox.add("sink", queue, DeliveredMark::starting_at(7));
        outbox.ways[0].kept = 3;
        outbox.marks_kept(&[("sink".to_owned(), 5)]);
        assert_eq!(outbox.changed_marks(), [("sink".to_owned(), 7)]);
        outbox.marks_kept(&[("sink".to_owned(), 7)]);
        assert!(outbox.changed_marks().is_empty());
    }

    #[test]
    fn a_full_queue_leaves_the_rest_in_order() {
        let (queue, mut sink) = bounded(2, WhenFull::Drop);
        let mut outbox = Outbox::new(None);
        outbox.add("sink", queue, DeliveredMark::starting_at(1));
        (1..=5).for_each(|number| outbox.put(alert(number)));
        outbox.feed();
        let mut got = take(&mut sink);
        outbox.feed();
        got.extend(take(&mut sink));
        assert_eq!(numbers(&got), [2, 3, 4, 5]);
        assert_eq!(outbox.undelivered().len(), 4);
    }
}
