//! Messages over kills, repeated alerts and incidents that are over: as scripts, without anybody to send to.

use expect_test::{Expect, expect};
use tizbek_core::time::{Span, Timestamp};

use super::choose::{Due, Waits};
use super::event::Event;
use super::event::tests::alert;
use super::message::{Message, Outcome};
use super::outbox::{Rule, Wanted};
use super::store::Store;

/// A file of messages, and a clock that is set by hand.
struct Script {
    dir: tempfile::TempDir,
    store: Store,
    now: Timestamp,
}

const BEGIN: Timestamp = Timestamp::from_secs(1_795_320_000);

impl Script {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&dir.path().join("notify.db")).unwrap();
        Self { dir, store, now: BEGIN }
    }

    fn due(&self, channel: &str, step: usize, waits: Option<Waits>, after_secs: i64) -> Due {
        Due {
            route: "all".to_owned(),
            recipient: "petrov".to_owned(),
            channel: channel.to_owned(),
            step,
            at: self.now + Span::from_secs(after_secs),
            waits,
        }
    }

    /// An alert for one channel, at once.
    fn say(&mut self, number: u64, change: &str) -> bool {
        let due = self.due("hook", 0, None, 0);
        self.say_to(number, change, &[due])
    }

    fn say_to(&mut self, number: u64, change: &str, dues: &[Due]) -> bool {
        let by = if change == "acknowledged" { r#""by":"Omarov","# } else { "" };
        let event = alert(number, 1, change, &self.now.to_string(), by);
        self.store.take(&event, &body(&event), dues, self.now).unwrap()
    }

    fn claim(&mut self, channel: &str) -> Option<Message> {
        let says = channel == "mail";
        self.store.claim(channel, says, self.now, |message, _| (message.change.clone(), "body".to_owned())).unwrap()
    }

    fn settle(&mut self, message: &Message, outcome: &Outcome) {
        let rule = Rule { knows_doubles: message.channel != "bot", pause: Span::from_secs(2), give_up: Span::from_mins(10) };
        self.store.settle(message, outcome, &rule, self.now).unwrap();
    }

    fn pass(&mut self, secs: i64) {
        self.now = self.now + Span::from_secs(secs);
    }

    /// SIGKILL, and another start.
    fn kill(&mut self) {
        self.store = Store::open(&self.dir.path().join("notify.db")).unwrap();
        self.store.recover(self.now, |channel, _| Some(channel != "bot")).unwrap();
    }

    fn check(&self, expected: &Expect) {
        let wanted = Wanted { most: 100, ..Wanted::default() };
        let line = |message: &Message| {
            let due = (message.due_at - BEGIN).whole_secs();
            let Message { id, change, channel, step, state, why, attempts, .. } = message;
            format!("{id} {change} {channel} step {step}: {} after {attempts}, due {due} s {why}\n", state.word())
        };
        let mut messages = self.store.list(&wanted).unwrap();
        messages.reverse();
        expected.assert_eq(&messages.iter().map(line).collect::<String>());
    }
}

/// Enough of it to be read again.
fn body(event: &Event) -> String {
    let text = |words: &super::event::Words| serde_json::json!({ "ru": words.ru, "kk": words.kk, "en": words.en });
    let data = &event.data;
    serde_json::json!({
        "id": event.id, "type": event.kind, "time": event.time,
        "data": { "number": data.number, "incident": data.incident, "unit": data.unit, "by": data.by,
            "cause": { "kind": data.cause.kind, "id": data.cause.id, "name": text(&data.cause.name) },
            "condition": { "kind": data.condition.kind, "subject": data.condition.subject, "since": data.condition.since,
                "amount_t": data.condition.amount_t },
            "text": text(&data.text) },
    })
    .to_string()
}

fn taken() -> Outcome {
    Outcome::Taken { words: "250 ok".to_owned() }
}

#[test]
fn an_alert_that_is_given_again_makes_nothing_twice() {
    let mut script = Script::new();
    assert!(script.say(1, "raised"));
    let first = script.claim("hook").unwrap();
    script.settle(&first, &taken());
    script.kill();
    assert!(!script.say(1, "raised"), "the journal did not know yet");
    assert_eq!(script.claim("hook"), None);
    // After a power cut the number is given to something else, which has another time.
    script.pass(1);
    assert!(script.say(1, "raised"));
    script.check(&expect![[r"
        1 raised hook step 0: sent after 1, due 2 s 
        2 raised hook step 0: queued after 0, due 1 s 
    "]]);
}

#[test]
fn what_was_under_way_at_a_kill_goes_on_by_what_is_known_of_it() {
    let mut script = Script::new();
    let dues = ["hook", "bot", "mail"].map(|channel| script.due(channel, 0, None, 0));
    script.say_to(1, "raised", &dues);
    let [hook, bot, mail] = ["hook", "bot", "mail"].map(|channel| script.claim(channel).unwrap());
    script.kill();
    script.check(&expect![[r"
        1 raised hook step 0: again after 1, due 0 s the program ended in the middle
        2 raised bot step 0: uncertain after 1, due 0 s the program ended in the middle
        3 raised mail step 0: queued after 1, due 0 s the program ended in the middle
    "]]);
    let mail_again = script.claim("mail").unwrap();
    assert_eq!(
        (mail_again.key.as_str(), mail_again.body.as_deref()),
        (mail.key.as_str(), mail.body.as_deref()),
        "the same bytes"
    );
    script.store.handed(mail_again.id).unwrap();
    script.kill();
    let hook_again = script.claim("hook").unwrap();
    assert_eq!(hook_again.key, hook.key);
    script.settle(&hook_again, &taken());
    script.store.resend(bot.id, "a person", script.now).unwrap();
    assert!(script.store.resend(hook.id, "a person", script.now).is_err(), "it was sent");
    script.check(&expect![[r"
        1 raised hook step 0: sent after 2, due 2 s 
        2 raised bot step 0: again after 1, due 0 s 
        3 raised mail step 0: again after 2, due 0 s the program ended in the middle
    "]]);
}

#[test]
fn what_is_over_before_it_was_told_is_not_told_and_the_log_says_so() {
    let mut script = Script::new();
    let held = script.due("hook", 0, Some(Waits::Quiet), 3_600);
    script.say_to(1, "raised", &[held]);
    script.pass(60);
    script.say(2, "cleared");
    assert_eq!(script.claim("hook"), None);
    script.check(&expect![[r"
        1 raised hook step 0: suppressed after 0, due 3600 s over
        2 cleared hook step 0: suppressed after 0, due 60 s over before it was told
    "]]);
}

#[test]
fn over_never_overtakes_what_may_have_been_told() {
    let mut script = Script::new();
    script.say(1, "raised");
    let first = script.claim("hook").unwrap();
    script.settle(&first, &Outcome::unsure("no answer in time"));
    script.say(2, "cleared");
    assert_eq!(script.claim("hook"), None, "the first is not due yet, and holds up what follows");
    script.pass(2);
    let again = script.claim("hook").unwrap();
    assert_eq!(again.key, first.key);
    script.settle(&again, &taken());
    let over = script.claim("hook").unwrap();
    script.settle(&over, &taken());
    script.check(&expect![[r"
        1 raised hook step 0: sent after 2, due 4 s 
        2 cleared hook step 0: sent after 1, due 4 s 
    "]]);
}

#[test]
fn an_acknowledgement_ends_what_would_have_escalated_and_the_advice_comes_along() {
    let mut script = Script::new();
    let dues = [script.due("hook", 0, Some(Waits::Advice), 3), script.due("mail", 1, Some(Waits::Escalation), 900)];
    script.say_to(1, "raised", &dues);
    script.pass(1);
    script.say(2, "advised");
    let first = script.claim("hook").unwrap();
    script.settle(&first, &taken());
    script.pass(60);
    script.say_to(3, "acknowledged", &[]);
    script.pass(3_600);
    assert_eq!(script.claim("mail"), None);
    script.check(&expect![[r"
        1 raised hook step 0: sent after 1, due 3 s 
        2 raised mail step 1: suppressed after 0, due 900 s acknowledged
        3 advised hook step 0: suppressed after 0, due 1 s told with message 1
    "]]);
}

#[test]
fn what_fails_too_long_is_given_up_and_what_is_refused_is_not_tried_again() {
    let mut script = Script::new();
    let dues = [script.due("hook", 0, None, 0), script.due("mail", 0, None, 0)];
    script.say_to(1, "raised", &dues);
    let refused = script.claim("mail").unwrap();
    script.settle(&refused, &Outcome::Refused { words: "550 no such mailbox".to_owned() });
    for _ in 0..3 {
        let message = script.claim("hook").unwrap();
        script.settle(&message, &Outcome::away("no connection"));
        script.pass(300);
    }
    assert_eq!(script.claim("hook"), None);
    let waiting = script.store.waiting(script.now).unwrap();
    assert_eq!(waiting.count, 0);
    script.check(&expect![[r"
        1 raised hook step 0: failed after 3, due 602 s given up after 3 attempts: no connection
        2 raised mail step 0: failed after 1, due 2 s 550 no such mailbox
    "]]);
}

#[test]
fn what_the_site_does_not_name_any_more_is_not_sent() {
    let mut script = Script::new();
    script.say(1, "raised");
    script.store.recover(script.now, |_, _| None).unwrap();
    assert_eq!(script.claim("hook"), None);
    script.check(&expect![[r"
        1 raised hook step 0: suppressed after 0, due 0 s the site file has no such channel or recipient any more
    "]]);
    let attempts = script.store.attempts(1).unwrap();
    assert_eq!(attempts.len(), 1, "and the log says so");
}
