//! What is done with messages: made with the alert in one transaction, claimed, settled, found again after a kill. A message leaves this file
//! in no other way than by one of the states in `message`.

use std::fmt::Write as _;

use rusqlite::{OptionalExtension, Row, Transaction, named_params, params};
use tizbek_core::time::{Span, Timestamp};

use super::choose::{Due, Waits};
use super::event::Event;
use super::message::{Message, Outcome, State};
use super::store::{NotifyError, Store};
use super::want::Want;

/// So long a settled message stays in the log.
const KEPT: Span = Span::from_hours(24 * 90);
/// Of what a receiver answered, so much is kept.
const WORDS_MAX: usize = 400;

/// Of a message that is about an action or a request: incidents are counted from 1.
const NO_INCIDENT: u64 = 0;

const COLUMNS: &str = "id, key, alert, incident, change, priority, route, recipient, channel, step, state, why, made_at, due_at, \
                       since, attempts, settled_at, event, subject, body";

/// What is known of the incident of a message when it is written.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub priority: i64,
    pub raised: Option<Event>,
    pub advised: Option<Event>,
    pub acknowledged: Option<Event>,
}

/// What a message says: subject and body.
pub type Written = (String, String);

/// Which messages are asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub state: Option<State>,
    pub channel: Option<String>,
    pub recipient: Option<String>,
    pub incident: Option<u64>,
    /// Older than the one with this number.
    pub before: Option<i64>,
    pub most: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub at: Timestamp,
    pub outcome: String,
    pub words: String,
}

/// What waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    pub count: u64,
    /// When the oldest of them was due.
    pub oldest: Option<Timestamp>,
}

/// An incident that is not over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenIncident {
    pub number: u64,
    pub last_alert: u64,
}

impl Store {
    /// An alert with the messages that follow from it, all or nothing. `false`: it was taken before, and nothing follows again.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn take(&mut self, event: &Event, body: &str, dues: &[Due], now: Timestamp) -> Result<bool, NotifyError> {
        let transaction = self.begin()?;
        if !is_new(&transaction, &event.identity(), now)? {
            return Ok(false);
        }
        note_incident(&transaction, event, body, now)?;
        let incident = number(event.data.incident);
        match event.change() {
            "acknowledged" => settle_queued(&transaction, incident, "AND step > 0", "acknowledged", now)?,
            "cleared" => settle_queued(&transaction, incident, "", "over", now)?,
            "shelved" => settle_queued(&transaction, incident, "", "shelved", now)?,
            "restored" if event.is_over_aside() => settle_queued(&transaction, incident, "", "over", now)?,
            // What it waited for is there.
            "advised" => {
                let sql = "UPDATE message SET due_at = min(due_at, ?2), since = min(since, ?2), why = '' \
                           WHERE incident = ?1 AND state = 'queued' AND why = ?3";
                transaction.execute(sql, params![incident, now.0, Waits::Advice.word()])?;
            }
            _ => {}
        }
        let about = About {
            identity: event.identity(),
            number: event.data.number,
            incident: event.data.incident,
            change: event.change(),
            priority: event.priority() as i64,
        };
        for due in dues {
            let needless = needless(&transaction, event, due)?;
            make(&transaction, &about, body, due, needless, now)?;
        }
        transaction.commit()?;
        Ok(true)
    }

    /// The same of what somebody is wanted to do.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn take_want(&mut self, want: &Want, body: &str, dues: &[Due], now: Timestamp) -> Result<bool, NotifyError> {
        let transaction = self.begin()?;
        if !is_new(&transaction, &want.identity(), now)? {
            return Ok(false);
        }
        let about = About {
            identity: want.identity(),
            number: want.data.number,
            incident: NO_INCIDENT,
            change: want.change(),
            priority: want.priority() as i64,
        };
        for due in dues {
            make(&transaction, &about, body, due, None, now)?;
        }
        transaction.commit()?;
        Ok(true)
    }

    /// The next message that a channel has to send, written if this is its first time. `Email` says itself when it gives the message away
    /// (`handed`); of the others it counts from here on that nobody knows.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn claim(
        &mut self,
        channel: &str,
        says_when_handed: bool,
        now: Timestamp,
        write: impl FnOnce(&Message, &Known) -> Written,
    ) -> Result<Option<Message>, NotifyError> {
        let transaction = self.begin()?;
        // One that has been tried already holds up what follows it, so that "it is over" never comes first.
        let sql = format!(
            "SELECT {COLUMNS} FROM message AS m WHERE channel = ?1 AND settled_at IS NULL AND state IN ('queued', 'again')
               AND due_at <= ?2 AND NOT EXISTS(SELECT 1 FROM message AS earlier WHERE earlier.incident = m.incident AND m.incident <> 0
                 AND earlier.recipient = m.recipient AND earlier.channel = m.channel AND earlier.id < m.id
                 AND earlier.settled_at IS NULL AND earlier.attempts > 0)
             ORDER BY priority DESC, due_at, id LIMIT 1"
        );
        let found = transaction.query_row(&sql, params![channel, now.0], message).optional()?;
        let Some(mut message) = found else { return Ok(None) };
        if message.body.is_none() {
            let known = known(&transaction, message.incident)?;
            let (subject, body) = write(&message, &known);
            (message.subject, message.body) = (Some(subject), Some(body));
        }
        message.attempts += 1;
        let state = if says_when_handed { State::Sending } else { State::Handed };
        transaction.execute(
            "UPDATE message SET subject = ?2, body = ?3, attempts = ?4, state = ?5 WHERE id = ?1",
            params![message.id, message.subject, message.body, message.attempts, state.word()],
        )?;
        transaction.commit()?;
        Ok(Some(message))
    }

    /// From here on nobody knows whether the message was taken, until there is an answer.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn handed(&mut self, id: i64) -> Result<(), NotifyError> {
        self.conn.execute("UPDATE message SET state = 'handed' WHERE id = ?1 AND state = 'sending'", [id])?;
        Ok(())
    }

    /// What an attempt came to. `claimed` is the message as `claim` gave it. Answers the state after it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn settle(&mut self, claimed: &Message, outcome: &Outcome, rule: &Rule, now: Timestamp) -> Result<State, NotifyError> {
        let transaction = self.begin()?;
        let is_given_up = now - claimed.since >= rule.give_up;
        let state = outcome.state(claimed.state, rule.knows_doubles, is_given_up);
        let mut state = state.expect("what is claimed was queued, or was to be sent again");
        let words = cut(outcome.words());
        let mut why = if state == State::Sent { String::new() } else { words.clone() };
        if is_given_up && state == State::Failed {
            why = format!("given up after {} attempts: {words}", claimed.attempts);
        }
        if state == State::Queued && claimed.change != "cleared" && is_over(&transaction, claimed.incident)? {
            (state, why) = (State::Suppressed, "over".to_owned());
        }
        let settled_at = state.is_settled().then_some(now.0);
        transaction.execute(
            "UPDATE message SET state = ?2, why = ?3, due_at = ?4, settled_at = ?5 WHERE id = ?1",
            params![claimed.id, state.word(), why, (now + rule.pause).0, settled_at],
        )?;
        transaction.execute(
            "INSERT INTO attempt(message, at, outcome, detail) VALUES(?1, ?2, ?3, ?4)",
            params![claimed.id, now.0, outcome.word(), words],
        )?;
        transaction.commit()?;
        Ok(state)
    }

    /// After a start: what was under way, and what has nobody to go to any more. `goes` tells whether the site still has the recipient at that
    /// channel, and whether its receivers know doubles. Answers how many were under way.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn recover(&mut self, now: Timestamp, goes: impl Fn(&str, &str) -> Option<bool>) -> Result<usize, NotifyError> {
        let transaction = self.begin()?;
        let mut under_way = 0;
        let open: Vec<Message> = {
            let mut asked = transaction.prepare(&format!("SELECT {COLUMNS} FROM message WHERE settled_at IS NULL"))?;
            asked.query_map([], message)?.collect::<Result<_, _>>()?
        };
        for found in open {
            let knows_doubles = goes(&found.channel, &found.recipient);
            let was_under_way = matches!(found.state, State::Sending | State::Handed);
            under_way += usize::from(was_under_way);
            let (state, why) = match (found.state.after_a_kill(knows_doubles.unwrap_or(false)), knows_doubles) {
                (State::Queued, None) => (State::Suppressed, "the site file has no such channel or recipient any more"),
                (State::Again, None) => (State::Uncertain, "the site file has no such channel or recipient any more"),
                (state, _) if was_under_way => (state, "the program ended in the middle"),
                (_, _) => continue,
            };
            let settled_at = state.is_settled().then_some(now.0);
            transaction.execute(
                "UPDATE message SET state = ?2, why = ?3, settled_at = ?4 WHERE id = ?1",
                params![found.id, state.word(), why, settled_at],
            )?;
            transaction.execute(
                "INSERT INTO attempt(message, at, outcome, detail) VALUES(?1, ?2, 'found', ?3)",
                params![found.id, now.0, format!("found {}: {why}", found.state.word())],
            )?;
        }
        let old = (now - KEPT).0;
        transaction.execute("DELETE FROM message WHERE settled_at < ?1", [old])?;
        transaction.execute("DELETE FROM seen WHERE at < ?1", [old])?;
        transaction.execute("DELETE FROM incident WHERE cleared_at < ?1", [old])?;
        transaction.commit()?;
        Ok(under_way)
    }

    /// A person wants it sent after all. Its key stays, so that a receiver who has it already knows it.
    ///
    /// # Errors
    /// There is no such message, or it was sent, or it is on its way.
    pub fn resend(&mut self, id: i64, by: &str, now: Timestamp) -> Result<(), NotifyError> {
        let transaction = self.begin()?;
        let sql = format!("SELECT {COLUMNS} FROM message WHERE id = ?1");
        let found = transaction.query_row(&sql, [id], message).optional()?;
        let found = found.ok_or_else(|| NotifyError::Refused(format!("found no message {id}, expected a number of the list")))?;
        let state = match found.state {
            State::Failed | State::Uncertain => State::Again,
            State::Suppressed => State::Queued,
            State::Queued | State::Again | State::Sending | State::Handed | State::Sent => {
                let word = found.state.word();
                let message = format!("found message {id} {word}, expected one that failed, is uncertain or was suppressed");
                return Err(NotifyError::Refused(message));
            }
        };
        transaction.execute(
            "UPDATE message SET state = ?2, why = '', due_at = ?3, since = ?3, settled_at = NULL WHERE id = ?1",
            params![id, state.word(), now.0],
        )?;
        transaction.execute(
            "INSERT INTO attempt(message, at, outcome, detail) VALUES(?1, ?2, 'asked', ?3)",
            params![id, now.0, format!("to be sent again, asked by {by}")],
        )?;
        Ok(transaction.commit()?)
    }

    /// Newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list(&self, wanted: &Wanted) -> Result<Vec<Message>, NotifyError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM message WHERE (:state IS NULL OR state = :state) AND (:channel IS NULL OR channel = :channel)
               AND (:recipient IS NULL OR recipient = :recipient) AND (:incident IS NULL OR incident = :incident)
               AND (:before IS NULL OR id < :before) ORDER BY id DESC LIMIT :most"
        );
        let mut asked = self.conn.prepare(&sql)?;
        let rows = asked.query_map(
            named_params! {
                ":state": wanted.state.map(State::word), ":channel": wanted.channel, ":recipient": wanted.recipient,
                ":incident": wanted.incident.map(number), ":before": wanted.before, ":most": wanted.most as i64,
            },
            message,
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// In order of time.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn attempts(&self, message: i64) -> Result<Vec<Attempt>, NotifyError> {
        let mut asked = self.conn.prepare("SELECT at, outcome, detail FROM attempt WHERE message = ?1 ORDER BY id")?;
        let one = |row: &Row<'_>| Ok(Attempt { at: Timestamp(row.get(0)?), outcome: row.get(1)?, words: row.get(2)? });
        Ok(asked.query_map([message], one)?.collect::<Result<_, _>>()?)
    }

    /// What is due and not settled.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn waiting(&self, now: Timestamp) -> Result<Waiting, NotifyError> {
        let sql = "SELECT count(*), min(since) FROM message WHERE settled_at IS NULL AND since <= ?1";
        let read = |row: &Row<'_>| {
            Ok(Waiting { count: row.get::<_, i64>(0)? as u64, oldest: row.get::<_, Option<i64>>(1)?.map(Timestamp) })
        };
        Ok(self.conn.query_row(sql, [now.0], read)?)
    }

    /// When the last message got through.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_taken(&self) -> Result<Option<Timestamp>, NotifyError> {
        let last: Option<i64> =
            self.conn.query_row("SELECT max(at) FROM attempt WHERE outcome = 'taken'", [], |row| row.get(0))?;
        Ok(last.map(Timestamp))
    }

    /// Incidents that are not over and have changed since they were printed.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn to_print(&self) -> Result<Vec<OpenIncident>, NotifyError> {
        let sql = "SELECT number, last_alert FROM incident WHERE cleared_at IS NULL AND printed < last_alert ORDER BY number";
        let mut asked = self.conn.prepare(sql)?;
        let one =
            |row: &Row<'_>| Ok(OpenIncident { number: row.get::<_, i64>(0)? as u64, last_alert: row.get::<_, i64>(1)? as u64 });
        Ok(asked.query_map([], one)?.collect::<Result<_, _>>()?)
    }

    /// # Errors
    /// The file cannot be written.
    pub fn printed(&mut self, incident: OpenIncident) -> Result<(), NotifyError> {
        let sql = "UPDATE incident SET printed = ?2 WHERE number = ?1";
        self.conn.execute(sql, params![number(incident.number), number(incident.last_alert)])?;
        Ok(())
    }
}

/// How a channel goes on after an attempt.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub knows_doubles: bool,
    /// Until the next attempt, if there is one. Site time.
    pub pause: Span,
    pub give_up: Span,
}

fn note_incident(transaction: &Transaction<'_>, event: &Event, body: &str, now: Timestamp) -> Result<(), NotifyError> {
    let (incident, alert) = (number(event.data.incident), number(event.data.number));
    // What began before notifications were declared is known from here on.
    transaction.execute(
        "INSERT INTO incident(number, priority, raised, last_alert, printed) VALUES(?1, ?2, ?3, ?4, 0)
         ON CONFLICT(number) DO UPDATE SET last_alert = excluded.last_alert",
        params![incident, event.priority() as i64, body, alert],
    )?;
    let column = match event.change() {
        "advised" => "advised = ?2",
        "acknowledged" => "acknowledged = ?2",
        "cleared" => "cleared_at = ?3",
        // A number that was given again after a power cut.
        "raised" => "raised = ?2, advised = NULL, acknowledged = NULL, cleared_at = NULL",
        "restored" if event.is_over_aside() => "cleared_at = ?3",
        // What was kept back is called to now. What began it stays: an Alertmanager knows it by that.
        "announced" => {
            "raised = CASE WHEN raised LIKE '%\"type\":\"tizbek.incident.raised\"%' THEN raised ELSE ?2 END, cleared_at = NULL"
        }
        _ => return Ok(()),
    };
    let sql = format!("UPDATE incident SET {column} WHERE number = ?1 AND ?2 IS NOT NULL AND ?3 IS NOT NULL");
    transaction.execute(&sql, params![incident, body, now.0])?;
    Ok(())
}

fn settle_queued(
    transaction: &Transaction<'_>,
    incident: i64,
    which: &str,
    why: &str,
    now: Timestamp,
) -> Result<(), NotifyError> {
    let sql = format!(
        "UPDATE message SET state = 'suppressed', why = ?2, settled_at = ?3 WHERE incident = ?1 AND state = 'queued' {which}"
    );
    transaction.execute(&sql, params![incident, why, now.0])?;
    Ok(())
}

fn is_new(transaction: &Transaction<'_>, identity: &str, now: Timestamp) -> Result<bool, NotifyError> {
    Ok(transaction.execute("INSERT OR IGNORE INTO seen VALUES(?1, ?2)", params![identity, now.0])? == 1)
}

/// What a message is about.
struct About<'a> {
    identity: String,
    /// Of the alert or notice, and of the incident.
    number: u64,
    incident: u64,
    change: &'a str,
    priority: i64,
}

/// `needless`: why it need not be sent at all.
fn make(
    transaction: &Transaction<'_>,
    about: &About<'_>,
    body: &str,
    due: &Due,
    needless: Option<String>,
    now: Timestamp,
) -> Result<(), NotifyError> {
    let key = format!("{}/{}/{}", about.identity, due.recipient, due.channel);
    let (state, why) = match needless {
        Some(why) => (State::Suppressed, why),
        None => (State::Queued, due.waits.map_or(String::new(), |waits| waits.word().to_owned())),
    };
    let settled_at = state.is_settled().then_some(now.0);
    transaction.execute(
        "INSERT OR IGNORE INTO message(key, alert, incident, change, priority, route, recipient, channel, step, state, why, made_at,
            due_at, since, attempts, settled_at, event)
         VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, 0, ?14, ?15)",
        params![
            key,
            number(about.number),
            number(about.incident),
            about.change,
            about.priority,
            due.route,
            due.recipient,
            due.channel,
            due.step as i64,
            state.word(),
            why,
            now.0,
            due.at.0,
            settled_at,
            body,
        ],
    )?;
    Ok(())
}

/// Why a message need not be sent at all: whom it is for was never told what is over now, or is told it with what still waits.
fn needless(transaction: &Transaction<'_>, event: &Event, due: &Due) -> Result<Option<String>, NotifyError> {
    let which = "FROM message WHERE incident = ?1 AND recipient = ?2 AND channel = ?3";
    let of = params![number(event.data.incident), due.recipient, due.channel];
    match event.change() {
        "cleared" => {
            let sql = format!("SELECT count(*) {which} AND state NOT IN ('queued', 'suppressed', 'failed')");
            let told: i64 = transaction.query_row(&sql, of, |row| row.get(0))?;
            Ok((told == 0).then(|| "over before it was told".to_owned()))
        }
        "advised" => {
            let sql =
                format!("SELECT min(id) {which} AND state = 'queued' AND attempts = 0 AND change IN ('raised', 'announced')");
            let with: Option<i64> = transaction.query_row(&sql, of, |row| row.get(0))?;
            Ok(with.map(|id| format!("told with message {id}")))
        }
        _ => Ok(None),
    }
}

fn known(transaction: &Transaction<'_>, incident: u64) -> Result<Known, NotifyError> {
    let read = |row: &Row<'_>| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?, row.get::<_, Option<String>>(3)?))
    };
    let sql = "SELECT priority, raised, advised, acknowledged FROM incident WHERE number = ?1";
    let Some((priority, raised, advised, acknowledged)) = transaction.query_row(sql, [number(incident)], read).optional()? else {
        return Ok(Known::default());
    };
    let event = |body: Option<String>| body.map(|body| Event::read(&body)).transpose();
    Ok(Known { priority, raised: event(Some(raised))?, advised: event(advised)?, acknowledged: event(acknowledged)? })
}

fn is_over(transaction: &Transaction<'_>, incident: u64) -> Result<bool, NotifyError> {
    let sql = "SELECT cleared_at IS NOT NULL FROM incident WHERE number = ?1";
    Ok(transaction.query_row(sql, [number(incident)], |row| row.get(0)).optional()?.unwrap_or(false))
}

fn message(row: &Row<'_>) -> rusqlite::Result<Message> {
    let word: String = row.get(10)?;
    let state = State::of(&word).ok_or_else(|| {
        let unknown = format!("a state {word:?} that is not known");
        rusqlite::Error::FromSqlConversionFailure(10, rusqlite::types::Type::Text, unknown.into())
    })?;
    Ok(Message {
        id: row.get(0)?,
        key: row.get(1)?,
        alert: row.get::<_, i64>(2)? as u64,
        incident: row.get::<_, i64>(3)? as u64,
        change: row.get(4)?,
        priority: row.get(5)?,
        route: row.get(6)?,
        recipient: row.get(7)?,
        channel: row.get(8)?,
        step: row.get::<_, i64>(9)? as usize,
        state,
        why: row.get(11)?,
        made_at: Timestamp(row.get(12)?),
        due_at: Timestamp(row.get(13)?),
        since: Timestamp(row.get(14)?),
        attempts: row.get(15)?,
        settled_at: row.get::<_, Option<i64>>(16)?.map(Timestamp),
        event: row.get(17)?,
        subject: row.get(18)?,
        body: row.get(19)?,
    })
}

/// SQLite counts with a sign; alerts do not reach it.
fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What others say may be of any length.
fn cut(words: &str) -> String {
    let mut text: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).take(WORDS_MAX).collect();
    if words.chars().nth(WORDS_MAX).is_some() {
        write!(text, "…").expect("a string takes text");
    }
    text
}
