//! What the engine has said and not every sink has delivered yet. The alert log is written here and now; the other sinks work
//! at their own pace behind bounded queues, and what does not fit into a queue waits here.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use crate::queue::Sender;
use crate::sinks::{DeliveredMark, Outgoing};

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
    waiting: VecDeque<Outgoing>,
    /// How many of `waiting`, from the front, are in the queue already.
    offered: usize,
}

impl Outbox {
    #[must_use]
    pub fn new(log: Option<AlertLog>) -> Self {
        Self { log, ways: Vec::new() }
    }

    /// Adds a sink that has delivered everything up to `mark`.
    pub fn add(&mut self, name: &str, queue: Sender<Outgoing>, mark: DeliveredMark) {
        let kept = mark.upto();
        self.ways.push(Way { name: name.to_owned(), queue, mark, kept, waiting: VecDeque::new(), offered: 0 });
    }

    /// Takes an alert in; one that a sink has delivered before (it is said again while the journal is read) is not sent again.
    pub fn put(&mut self, alert: Outgoing) {
        if let Some(log) = &mut self.log {
            log.write(&alert);
        }
        for way in &mut self.ways {
            let known = way.waiting.back().map_or(0, |last| last.number);
            if alert.number > way.mark.upto().max(known) {
                way.waiting.push_back(alert.clone());
            }
        }
    }

    /// Gives every sink as much as its queue takes.
    pub fn feed(&mut self) {
        if let Some(log) = self.log.as_mut().filter(|log| !log.waiting.is_empty()) {
            log.catch_up();
        }
        for way in &mut self.ways {
            let done = way.mark.upto();
            while way.waiting.front().is_some_and(|first| first.number <= done) {
                way.waiting.pop_front();
                way.offered = way.offered.saturating_sub(1);
            }
            while let Some(next) = way.waiting.get(way.offered) {
                // A sink that has ended for good leaves its alerts here; it has said why itself.
                if !way.queue.offer(next.clone()).unwrap_or(false) {
                    break;
                }
                way.offered += 1;
            }
        }
    }

    /// The last alert that anybody was told.
    #[must_use]
    pub fn last_said(&self) -> u64 {
        let delivered = self.ways.iter().map(|way| way.mark.upto().max(way.waiting.back().map_or(0, |last| last.number)));
        delivered.fold(self.log.as_ref().map_or(0, |log| log.last), u64::max)
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

    /// Everything that some sink still has to deliver or that the log had no room for, each alert once, in order.
    #[must_use]
    pub fn undelivered(&self) -> Vec<Outgoing> {
        let log = self.log.iter().flat_map(|log| &log.waiting);
        let mut all: Vec<Outgoing> = self.ways.iter().flat_map(|way| &way.waiting).chain(log).cloned().collect();
        all.sort_by_key(|alert| alert.number);
        all.dedup_by_key(|alert| alert.number);
        all
    }
}

/// Every alert ever said, a line each, in `alerts.jsonl` of the data folder. An alert is in it exactly once, however often
/// the program was killed: a line cut off by that is taken away at the next start and written anew.
pub struct AlertLog {
    file: File,
    /// How long the file is when its last line is whole.
    whole: u64,
    last: u64,
    /// What there was no room for: written first when there is.
    waiting: VecDeque<Outgoing>,
}

/// How much of the end of the log is looked at first: hundreds of lines.
const TAIL_BYTES: u64 = 1 << 20;

impl AlertLog {
    pub fn open(path: &Path) -> io::Result<Self> {
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
        let length = file.metadata()?.len();
        let (whole, line) = last_line(&mut file, length)?;
        if whole < length {
            file.set_len(whole)?;
        }
        Ok(Self { file, whole, last: number_of(&line).unwrap_or(0), waiting: VecDeque::new() })
    }

    fn write(&mut self, alert: &Outgoing) {
        if alert.number > self.waiting.back().map_or(self.last, |last| last.number) {
            self.waiting.push_back(alert.clone());
            self.catch_up();
        }
    }

    /// Writes what waits, in order, as far as the disk takes it; a line that was cut off is taken back.
    fn catch_up(&mut self) {
        while let Some(alert) = self.waiting.front() {
            let mut line = String::with_capacity(alert.body.len() + 1);
            line.push_str(&alert.body);
            line.push('\n');
            if let Err(error) = self.file.write_all(line.as_bytes()) {
                tracing::error!(%error, number = alert.number, "the alert log cannot be written; it will be tried again");
                self.file.set_len(self.whole).ok();
                return;
            }
            self.whole += line.len() as u64;
            self.last = alert.number;
            self.waiting.pop_front();
        }
    }
}

/// Where the last whole line ends, and that line. Bytes: a line may have been cut off inside a letter.
fn last_line(file: &mut File, length: u64) -> io::Result<(u64, Vec<u8>)> {
    let mut back = TAIL_BYTES;
    loop {
        let from = length.saturating_sub(back);
        file.seek(SeekFrom::Start(from))?;
        let mut tail = Vec::new();
        (&*file).take(length - from).read_to_end(&mut tail)?;
        let end = memchr::memrchr(b'\n', &tail);
        let start = end.and_then(|end| memchr::memrchr(b'\n', &tail[..end])).map(|before| before + 1);
        match (start, end) {
            (Some(start), Some(end)) => return Ok((from + end as u64 + 1, tail[start..end].to_vec())),
            (_, Some(end)) if from == 0 => return Ok((end as u64 + 1, tail[..end].to_vec())),
            (_, None) if from == 0 => return Ok((0, Vec::new())),
            (_, _) => back = back.saturating_mul(8),
        }
    }
}

/// The number at the end of `"id":"site/alert/17"`.
fn number_of(line: &[u8]) -> Option<u64> {
    let event: serde_json::Value = serde_json::from_slice(line).ok()?;
    event.get("id")?.as_str()?.rsplit('/').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queue::{WhenFull, bounded};

    fn alert(number: u64) -> Outgoing {
        Outgoing { number, body: format!("{{\"id\":\"s/alert/{number}\"}}").into(), topic_suffix: "raised" }
    }

    #[test]
    fn the_log_holds_every_alert_once_over_torn_lines_and_restarts() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("alerts.jsonl");
        let mut log = AlertLog::open(&path).expect("opens");
        (1..=3).for_each(|number| log.write(&alert(number)));
        std::fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(b"{\"id\":\"s/al").unwrap();
        let mut log = AlertLog::open(&path).expect("opens again");
        (1..=5).for_each(|number| log.write(&alert(number)));
        assert_eq!(numbers_in(&path), [1, 2, 3, 4, 5]);
    }

    fn numbers_in(path: &Path) -> Vec<u64> {
        let text = std::fs::read_to_string(path).unwrap();
        text.lines().map(|line| number_of(line.as_bytes()).unwrap()).collect()
    }

    #[test]
    fn a_line_cut_off_inside_a_letter_is_written_anew() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("alerts.jsonl");
        let long = |number: u64, letters: usize| {
            let text = "Ы".repeat(letters);
            Outgoing { body: format!("{{\"id\":\"s/alert/{number}\",\"text\":\"{text}\"}}").into(), ..alert(number) }
        };
        // The second line alone is longer than what is looked at first.
        let alerts = [long(1, 10), long(2, 3 << 19), long(3, 700_000)];
        for torn in [b"{\"text\":\"\xd0".as_slice(), &[b'x'; 3 << 19]] {
            let mut log = AlertLog::open(&path).expect("opens");
            alerts.iter().for_each(|alert| log.write(alert));
            std::fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(torn).unwrap();
        }
        let log = AlertLog::open(&path).expect("opens again");
        assert_eq!((log.last, log.whole), (3, std::fs::metadata(&path).unwrap().len()));
        assert_eq!(numbers_in(&path), [1, 2, 3]);
    }

    #[test]
    fn what_the_log_had_no_room_for_is_kept_over_a_restart() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("alerts.jsonl");
        let mut outbox = Outbox::new(Some(AlertLog::open(Path::new("/dev/full")).expect("opens")));
        (1..=2).for_each(|number| outbox.put(alert(number)));
        let kept = outbox.undelivered();
        assert_eq!(kept.iter().map(|alert| alert.number).collect::<Vec<_>>(), [1, 2]);

        let mut outbox = Outbox::new(Some(AlertLog::open(&path).expect("opens")));
        kept.into_iter().for_each(|alert| outbox.put(alert));
        assert_eq!(numbers_in(&path), [1, 2]);
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
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut got = Vec::new();
        runtime.block_on(sink.recv_batch(&mut got, 10));
        outbox.feed();
        runtime.block_on(sink.recv_batch(&mut got, 10));
        assert_eq!(got.iter().map(|alert| alert.number).collect::<Vec<_>>(), [2, 3, 4, 5]);
        assert_eq!(outbox.undelivered().len(), 4);
    }
}
