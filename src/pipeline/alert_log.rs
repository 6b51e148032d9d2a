//! `alerts.jsonl`: every alert ever said, a line each, in order. What a sink could not be given yet and what memory has no room
//! for is read again from here. Not the journal: a power cut may take its last lines.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;

use crate::sinks::{Outgoing, event};

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

    /// The number of the last alert in it.
    #[must_use]
    pub fn last(&self) -> u64 {
        self.last
    }

    /// What there was no room for yet.
    pub fn waiting(&self) -> impl Iterator<Item = &Outgoing> {
        self.waiting.iter()
    }

    /// The alerts after `number`, in order, `alerts_max` at most. Found by halves, because numbers rise from line to line: a log of
    /// years costs a few dozen short reads.
    pub fn after(&self, number: u64, alerts_max: usize) -> io::Result<Vec<Outgoing>> {
        let mut lines = Lines { input: BufReader::new(&self.file), line: Vec::new() };
        let (mut low, mut high) = (0, self.whole);
        while low < high {
            let middle = low + (high - low) / 2;
            let start = lines.seek(middle)?;
            if start < high && lines.next()?.is_none_or(|line| number_of(line).is_none_or(|found| found <= number)) {
                low = start + lines.line.len() as u64;
            } else {
                high = middle;
            }
        }
        lines.seek(low)?;
        let mut alerts = Vec::new();
        while alerts.len() < alerts_max
            && let Some(line) = lines.next()?
        {
            match alert_of(line) {
                Some(alert) => alerts.push(alert),
                None => tracing::error!(after = number, "a line of the alert log is no alert: it is passed over"),
            }
        }
        Ok(alerts)
    }

    pub(super) fn write(&mut self, alert: &Outgoing) {
        if alert.number > self.waiting.back().map_or(self.last, |last| last.number) {
            self.waiting.push_back(alert.clone());
            self.catch_up();
        }
    }

    /// Writes what waits, in order, as far as the disk takes it; a line that was cut off is taken back.
    pub(super) fn catch_up(&mut self) {
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

/// Lines of the log from any place on.
struct Lines<'a> {
    input: BufReader<&'a File>,
    /// The line that was read last, with its end.
    line: Vec<u8>,
}

impl Lines<'_> {
    /// Goes to the first line that begins at `at` or after it; answers where that is.
    fn seek(&mut self, at: u64) -> io::Result<u64> {
        let Some(before) = at.checked_sub(1) else {
            return self.input.seek(SeekFrom::Start(0));
        };
        self.input.seek(SeekFrom::Start(before))?;
        self.line.clear();
        Ok(before + self.input.read_until(b'\n', &mut self.line)? as u64)
    }

    /// The next line; `None` at the end, and for what is being written.
    fn next(&mut self) -> io::Result<Option<&[u8]>> {
        self.line.clear();
        self.input.read_until(b'\n', &mut self.line)?;
        Ok(self.line.strip_suffix(b"\n"))
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

/// An alert as it was written, ready for a sink.
fn alert_of(line: &[u8]) -> Option<Outgoing> {
    let number = number_of(line)?;
    let event: serde_json::Value = serde_json::from_slice(line).ok()?;
    let topic_suffix = event::suffix(event.get("type")?.as_str()?.rsplit('.').next()?)?;
    Some(Outgoing { number, body: std::str::from_utf8(line).ok()?.into(), topic_suffix })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alert(number: u64) -> Outgoing {
        let body = format!("{{\"id\":\"s/alert/{number}\",\"type\":\"tizbek.incident.raised\"}}");
        Outgoing { number, body: body.into(), topic_suffix: "raised" }
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
    fn any_place_of_the_log_is_found() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("alerts.jsonl");
        let mut log = AlertLog::open(&path).expect("opens");
        assert_eq!(log.after(0, 10).expect("it can be read"), []);
        // Lines of very different lengths, and one number that is missing.
        let long = |number: u64| {
            let text = "x".repeat((number * number % 997) as usize);
            let body = format!("{{\"id\":\"s/alert/{number}\",\"type\":\"tizbek.incident.raised\",\"text\":\"{text}\"}}");
            Outgoing { body: body.into(), ..alert(number) }
        };
        let alerts: Vec<Outgoing> = (1..=300).filter(|number| *number != 77).map(long).collect();
        alerts.iter().for_each(|alert| log.write(alert));
        for number in 0..=301 {
            let expected: Vec<Outgoing> = alerts.iter().filter(|alert| alert.number > number).take(3).cloned().collect();
            assert_eq!(log.after(number, 3).expect("it can be read"), expected, "after {number}");
        }
        log.write(&alert(301));
        assert_eq!(log.after(300, 9).expect("it can be read"), [alert(301)], "it goes on being written after it was read");
    }
}
