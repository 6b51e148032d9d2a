//! One question at a time to one endpoint, and the answer that belongs to it or none. It only reads. Over TCP the transaction id
//! must be right, and a connection over which an answer is owed is not used again: there are devices that sign a late answer with
//! the newest id. Over RTU there is no id and no other line, so what is owed is remembered, and a question whose answer could be
//! mistaken for it is not asked until the device has shown that it is past it. When to ask is not decided here.

use std::io;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::config::{DeviceCare, ModbusLine};

use super::decode::Raw;
use super::frame::{self, Question, Reply, Tcp};
use super::line::{Line, wait_until};
use super::rtu::{self, Seen};

/// So many questions in a row without any answer, and a connection to a gateway is made anew: it may only look alive.
const SILENCES_MAX: u32 = 3;
/// So many answers are remembered as owed over RTU.
const OWED_MAX: usize = 16;
/// An endpoint that answered before and refuses a connection is asked again so often, as long as a time-out lasts: it may not have
/// noticed yet that the last one is closed.
const CONNECT_AGAIN: Duration = Duration::from_millis(50);
/// A reader on a line without ids knows within this time what has come already.
const LOOK: Duration = Duration::from_millis(1);
/// What is owed over a line without ids is forgotten after so many time-outs.
const LATE_TIMEOUTS: u32 = 10;
const LATE_LEAST: Duration = Duration::from_secs(5);

pub struct Connection {
    endpoint: ModbusLine,
    timeout: Duration,
    care: DeviceCare,
    line: Option<Line>,
    /// The connection has answered before: if it is found closed, the peer may only have tidied up an idle one.
    answered: bool,
    next_id: u16,
    owed: Vec<Owed>,
    silences: u32,
    /// When the last question went out.
    asked_at: Instant,
    /// There has been an answer in the life of this source.
    known: bool,
    /// Units whose answers came after we had stopped waiting early.
    heard: Vec<u8>,
    late_told: bool,
}

/// A question over RTU that was not answered while it was waited for.
#[derive(Clone, Copy)]
struct Owed {
    question: Question,
    /// It was not given the whole of its time.
    cut_short: bool,
    until: Instant,
}

#[derive(Debug)]
pub enum Answer {
    Values(Raw),
    /// The device answered, and refused: the code of the exception.
    Refused(u8),
    /// It answered with fewer registers or bits than it was asked for.
    Short,
    /// It did not answer in time.
    Silent,
    /// It closed the connection or answered something else.
    Broken(String),
    /// There is nobody at the endpoint.
    NoConnection(io::Error),
}

/// Why there is no answer and the line is not to be used any more.
enum Lost {
    /// Closed or reset.
    Line(io::Error),
    /// What came cannot be trusted.
    Wrong(String),
}

impl From<io::Error> for Lost {
    fn from(error: io::Error) -> Self {
        Self::Line(error)
    }
}

impl Connection {
    #[must_use]
    pub fn new(endpoint: ModbusLine, timeout: Duration, care: DeviceCare) -> Self {
        Self {
            endpoint,
            timeout,
            care,
            line: None,
            answered: false,
            next_id: 0,
            owed: Vec::new(),
            silences: 0,
            asked_at: Instant::now(),
            known: false,
            heard: Vec::new(),
            late_told: false,
        }
    }

    /// Asks, and waits for the answer no longer than `patience`. Connects first where there is no connection; a connection that
    /// worked and is found closed is made anew once.
    pub async fn ask(&mut self, question: &Question, patience: Duration) -> Answer {
        for _ in 0..2 {
            let worked = self.answered && self.line.is_some();
            if self.line.is_none()
                && let Err(error) = self.connect().await
            {
                return Answer::NoConnection(error);
            }
            let asked = if matches!(self.endpoint, ModbusLine::Tcp(_)) {
                self.ask_tcp(question, patience).await
            } else {
                self.ask_rtu(question, patience).await
            };
            match asked {
                Ok(Some(reply)) => {
                    (self.answered, self.known, self.silences) = (true, true, 0);
                    return match reply {
                        Reply::Values(raw) => Answer::Values(raw),
                        Reply::Refused(code) => Answer::Refused(code),
                        Reply::Short(_) => Answer::Short,
                    };
                }
                Ok(None) => {
                    self.note_silence();
                    return Answer::Silent;
                }
                Err(Lost::Wrong(detail)) => {
                    self.give_up(&detail).await;
                    return Answer::Broken(detail);
                }
                Err(Lost::Line(error)) => {
                    self.close();
                    if !worked {
                        return Answer::Broken(format!("connection lost: {error}"));
                    }
                }
            }
        }
        Answer::Broken("connection lost again at once".to_owned())
    }

    /// How long ago the last question went out.
    #[must_use]
    pub fn since_question(&self) -> Duration {
        self.asked_at.elapsed()
    }

    /// Lets go of the endpoint; the next question connects again.
    pub fn close(&mut self) {
        self.line = None;
        (self.answered, self.silences) = (false, 0);
    }

    /// The units that answered after they had been given up early, since the last call.
    pub fn take_heard(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.heard)
    }

    async fn connect(&mut self) -> io::Result<()> {
        self.close();
        let started = Instant::now();
        let line = loop {
            match Line::open(&self.endpoint, self.timeout).await {
                Err(_) if self.known && started.elapsed() + CONNECT_AGAIN < self.timeout => sleep(CONNECT_AGAIN).await,
                opened => break opened?,
            }
        };
        self.line = Some(line);
        wait_until(Instant::now() + self.care.pause_after_connect).await;
        Ok(())
    }

    /// What is owed over TCP stays with the connection. One to a gateway may be half open. A serial port cannot be.
    fn note_silence(&mut self) {
        self.silences += 1;
        let give_up_after = match self.endpoint {
            ModbusLine::Tcp(_) => 1,
            ModbusLine::RtuOverTcp(_) => SILENCES_MAX,
            ModbusLine::Rtu(_) => return,
        };
        if self.silences >= give_up_after {
            self.close();
        }
    }

    /// After something that cannot be understood: a connection is dropped, a serial line waited out until it is silent.
    async fn give_up(&mut self, detail: &str) {
        tracing::info!(endpoint = self.endpoint.address(), detail, "modbus.out_of_step");
        match (&self.endpoint, &mut self.line) {
            (ModbusLine::Rtu(_), Some(line)) => {
                let silence = line.silence() * 2;
                let quiet = line.fall_silent(silence, Instant::now() + self.timeout).await;
                line.buffer.clear();
                if quiet.is_err() {
                    self.close();
                }
            }
            _ => self.close(),
        }
    }

    async fn ask_tcp(&mut self, question: &Question, patience: Duration) -> Result<Option<Reply>, Lost> {
        self.next_id = self.next_id.wrapping_add(1);
        let id = self.next_id;
        let line = self.line.as_mut().expect("ask connects first");
        wait_until(line.last_byte + self.care.pause_between_requests).await;
        self.asked_at = Instant::now();
        line.write(&question.tcp(id)).await?;
        let deadline = Instant::now() + patience;
        loop {
            match frame::tcp(&line.buffer) {
                Tcp::Rubbish => return Err(Lost::Wrong("found something that is not Modbus TCP".to_owned())),
                Tcp::Frame { id: answered, unit_id, pdu, length } if answered == id => {
                    if unit_id != question.unit_id {
                        return Err(Lost::Wrong(format!("unit {unit_id} answered for unit {}", question.unit_id)));
                    }
                    let reply = question.reply(pdu).map_err(Lost::Wrong)?;
                    line.buffer.drain(..length);
                    return Ok(Some(reply));
                }
                Tcp::Frame { id: answered, .. } => {
                    return Err(Lost::Wrong(format!("an answer to transaction {answered} instead of {id}")));
                }
                Tcp::More => {
                    if !line.read_until(deadline).await? {
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Remembers that an answer may come which nobody waits for any more.
    fn owe(&mut self, question: &Question, patience: Duration) {
        if matches!(self.endpoint, ModbusLine::Tcp(_)) {
            return;
        }
        let until = Instant::now() + (self.timeout * LATE_TIMEOUTS).max(LATE_LEAST);
        if self.owed.len() == OWED_MAX {
            self.owed.remove(0);
        }
        self.owed.push(Owed { question: *question, cut_short: patience < self.timeout, until });
    }

    async fn ask_rtu(&mut self, question: &Question, patience: Duration) -> Result<Option<Reply>, Lost> {
        let now = Instant::now();
        self.owed.retain(|owed| owed.until > now);
        self.hear_out(question).await?;
        // A refusal fits every question of its unit and function, whatever its length: nothing may be owed when it is taken.
        if self.owed.iter().any(|owed| owed.question.refused_as(question)) {
            let parting = self.parting(question);
            if !matches!(self.exchange(&parting, patience, true).await?, Some(Reply::Values(_))) {
                return Ok(None);
            }
            // A device answers in order: what it owed before this it will not say any more.
            self.owed.retain(|owed| owed.question.unit_id != question.unit_id);
            self.hear_out(question).await?;
        }
        self.exchange(question, patience, false).await
    }

    /// A question to the same unit whose answer nothing that is owed can be mistaken for.
    fn parting(&self, question: &Question) -> Question {
        let step = if question.table.is_bits() { 8 } else { 1 };
        let shapes = (0..).map(|index| 1 + index * step).map(|count| Question {
            count,
            start: question.start.min(u16::MAX - count + 1),
            ..*question
        });
        let owed = |shape: &Question| self.owed.iter().any(|owed| may_be_mistaken(&owed.question, shape));
        shapes.take(OWED_MAX + 2).find(|shape| !owed(shape) && !may_be_mistaken(question, shape)).unwrap_or(*question)
    }

    /// Waits until the line is silent, and takes from it what came late. What remains is nobody's.
    async fn hear_out(&mut self, question: &Question) -> Result<(), Lost> {
        let line = self.line.as_mut().expect("ask connects first");
        let silence = line.silence().max(self.care.pause_between_requests);
        if !line.fall_silent(silence, Instant::now() + self.timeout + silence).await? {
            return Err(Lost::Wrong("the line is never silent: is there another master?".to_owned()));
        }
        // Looked at once more, because a reader that was not asked may know of nothing yet.
        line.read_until(Instant::now() + LOOK).await?;
        self.take_what_came_late(question);
        self.line.as_mut().expect("ask connects first").buffer.clear();
        Ok(())
    }

    /// Asks and listens. `parts`: something is owed that a refusal may belong to, so that values alone are an answer.
    async fn exchange(&mut self, question: &Question, patience: Duration, parts: bool) -> Result<Option<Reply>, Lost> {
        let line = self.line.as_mut().expect("ask connects first");
        let asked = question.rtu();
        self.asked_at = Instant::now();
        line.write(&asked).await?;
        let deadline = Instant::now() + patience + line.wire_time(asked.len() + 5 + usize::from(question.bytes()));
        let heard = self.listen(question, deadline, parts).await;
        if let Ok(None) | Err(Lost::Wrong(_)) = heard {
            // First what came, then the question: a refusal is of the one that is owed longest.
            self.take_what_came_late(question);
            if let Some(line) = &mut self.line {
                line.buffer.clear();
            }
            self.owe(question, patience);
        }
        heard
    }

    async fn listen(&mut self, question: &Question, deadline: Instant, parts: bool) -> Result<Option<Reply>, Lost> {
        let asked = question.rtu();
        loop {
            let line = self.line.as_mut().expect("ask connects first");
            let in_time = line.read_until(deadline).await?;
            let (seen, damaged) = rtu::scan(&line.buffer, question);
            let mut short = None;
            for (place, frame) in seen.iter().enumerate() {
                match frame {
                    Seen::Question(other) if place == 0 && **other == asked => {}
                    Seen::Question(_) => return Err(Lost::Wrong("another master asks on this line".to_owned())),
                    Seen::Answer { unit_id, pdu } if *unit_id == question.unit_id => match question.reply(pdu) {
                        Ok(Reply::Refused(_)) if parts => {}
                        Ok(Reply::Short(length)) => short = Some(Reply::Short(length)),
                        Ok(reply) => return Ok(Some(reply)),
                        Err(_) => {}
                    },
                    Seen::Answer { .. } => {}
                }
            }
            if damaged {
                return Err(Lost::Wrong("an answer was damaged on its way".to_owned()));
            }
            if !in_time {
                let owes_nothing = self.owed.iter().all(|owed| owed.question.unit_id != question.unit_id);
                // Where nothing was owed, it is the answer.
                return Ok(short.filter(|_| owes_nothing));
            }
            if line.buffer.len() > 4 * rtu::FRAME_MAX {
                return Err(Lost::Wrong("more on the line than an answer".to_owned()));
            }
        }
    }

    /// Answers to earlier questions among what lies in the buffer: they are owed no more.
    fn take_what_came_late(&mut self, question: &Question) {
        let Some(line) = &self.line else { return };
        let (seen, _) = rtu::scan(&line.buffer, question);
        for frame in seen {
            let Seen::Answer { unit_id, pdu } = frame else { continue };
            let answers = |owed: &Owed| owed.question.unit_id == unit_id && owed.question.reply(pdu).is_ok();
            if let Some(place) = self.owed.iter().position(answers) {
                let owed = self.owed.remove(place);
                note_late(&owed, &mut self.heard, &mut self.late_told, self.endpoint.address());
            }
        }
    }
}

/// Values that answer one could be taken for the answer to the other.
fn may_be_mistaken(one: &Question, other: &Question) -> bool {
    one.refused_as(other) && one.bytes() == other.bytes()
}

fn note_late(owed: &Owed, heard: &mut Vec<u8>, told: &mut bool, endpoint: &str) {
    if owed.cut_short {
        heard.push(owed.question.unit_id);
    } else if !*told {
        *told = true;
        tracing::warn!(
            endpoint,
            unit = owed.question.unit_id,
            "modbus.answers_late: they are not used; a longer timeout would take them"
        );
    }
}

#[cfg(test)]
mod tests;
