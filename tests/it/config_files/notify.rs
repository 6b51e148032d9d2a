//! `[[channel]]`, `[[recipient]]`, `[[route]]`, `[print]`: how they read, and what is said of what is wrong.

use expect_test::expect;
use tizbek::config::{ChannelKind, MailSecurity, Priority, Quiet};
use tizbek_core::time::Span;

use super::{read, zinc_text};

const GOOD: &str = r#"
[[channel]]
id = "mail"
kind = "email"
address = "mail.mine:587"
from = "Tizbek <tizbek@mine.kz>"
user = "tizbek"
password_env = "MINE_SECRET"
[[channel]]
id = "bot"
kind = "telegram"
token_env = "MINE_SECRET"
[[channel]]
id = "erp"
kind = "webhook"
url = "https://erp.mine/hook"
secret_env = "MINE_SECRET"
give_up = "2 h"
[[recipient]]
id = "omarov"
name = { ru = "Омаров", en = "Omarov" }
language = "kk"
channels = ["mail", "bot"]
email = "omarov@mine.kz"
telegram = "-100123"
shifts = ["night"]
quiet = { from = "22:00", until = "06:00" }
[[route]]
id = "shaft"
stages = ["hoisting"]
priorities = ["high"]
to = ["omarov"]
escalate = [{ after = "10 min", to = ["omarov"] }]
[print]
dir = "printed"
"#;

#[test]
fn notifications_read_as_they_are_meant() {
    let notify = read(&format!("{}{GOOD}", zinc_text())).unwrap_or_else(|problems| panic!("{problems:#?}")).notify;
    let ChannelKind::Email(mail) = &notify.channels[0].kind else { panic!("{:?}", notify.channels[0]) };
    assert_eq!((mail.host.as_str(), mail.port, mail.security), ("mail.mine", 587, MailSecurity::StartTls));
    assert_eq!(notify.channels[2].give_up, Span::from_hours(2));
    let omarov = &notify.recipients[0];
    assert_eq!((omarov.channels.as_slice(), omarov.shifts.as_deref()), ([0, 1].as_slice(), Some([1].as_slice())));
    assert_eq!(omarov.quiet, Some(Quiet { from: 22 * 60, until: 6 * 60 }));
    let route = &notify.routes[0];
    assert_eq!(
        (route.changes.join(" "), route.priorities.as_deref()),
        ("raised announced cleared".to_owned(), Some([Priority::High].as_slice()))
    );
    assert_eq!(route.escalate[0].after, Span::from_mins(10));
    let shown = format!("{notify:?}");
    assert!(!shown.contains("s3cret"), "{shown}");
    assert!(read(&zinc_text()).expect("the sample").notify.is_off(), "left out, nobody is told");
}

#[test]
fn what_is_wrong_with_notifications_is_told_all_at_once() {
    let wrong = r#"
[[channel]]
id = "mail"
kind = "e-mail"
[[channel]]
id = "bot"
kind = "telegram"
token = "123:abc"
[[channel]]
id = "erp"
kind = "webhook"
url = "erp.mine/hook"
[[channel]]
id = "post"
kind = "email"
address = "mail.mine:25"
from = "nobody"
security = "none"
user = "tizbek"
password_env = "MINE_SECRET"
[[recipient]]
id = "omarov"
name = { ru = "Омаров", en = "Omarov" }
channels = ["post", "fax"]
email = "omarov"
telegram = "someone"
shifts = ["evening"]
quiet = { from = "22:00", until = "22:00" }
[[route]]
id = "shaft"
stages = ["hoist"]
priorities = ["urgent"]
conditions = ["wil_fill"]
changes = []
to = ["omarow"]
escalate = [{ after = "20 min", to = ["omarov"] }, { after = "10 min", to = ["omarov"] }]
"#;
    let text = zinc_text();
    let lines = text.lines().count();
    let problems = read(&format!("{text}{wrong}")).expect_err("it is wrong");
    let said: String = problems
        .iter()
        .map(|problem| format!("{}: {}: {}\n", problem.line as i64 - lines as i64, problem.key, problem.message))
        .collect();
    expect![[r#"
        4: channel[mail].kind: found "e-mail", expected one of "email", "telegram", "webhook", "mqtt", "alertmanager"; did you mean "email"?
        8: channel[bot].token: found a secret in the site file, expected token_env or token_file
        9: channel[erp]: found no secret to sign with, expected secret_env or secret_file
        12: channel[erp].url: found "erp.mine/hook", expected a URL that begins with https:// or http://
        17: channel[post].from: found "nobody", expected a sender such as "Tizbek <tizbek@mine.kz>"
        19: channel[post].user: found what TLS has to guard, expected security = "starttls" or "tls" beside it
        24: recipient[omarov].channels[2]: found "fax", expected the id of a declared channel
        25: recipient[omarov].email: found "omarov", expected an e-mail address such as "dispatcher@mine.kz"
        26: recipient[omarov].telegram: found "someone", expected the id of a Telegram chat as a text, such as "123456789", "-1001234567890" or "@channel"
        27: recipient[omarov].shifts[1]: found "evening", expected the id of a declared shift
        28: recipient[omarov].quiet.until: found the time of from, expected another: quiet all day is no recipient
        31: route[shaft].stages[1]: found "hoist", expected the id of a declared stage
        32: route[shaft].priorities[1]: found "urgent", expected one of "low", "medium", "high"
        33: route[shaft].conditions[1]: found "wil_fill", expected one of "behind", "slow", "will_fill", "will_empty", "full", "empty", "silent", "meter_suspect", "out_of_pattern", "calibration_overdue", "sensor_drifts", "low_grade", "low_recovery"; did you mean "will_fill"?
        34: route[shaft].changes: found a list, expected a list with something in it
        35: route[shaft].to[1]: found "omarow", expected the id of a declared recipient; did you mean "omarov"?
        36: route[shaft].escalate: found a step that comes no later than the one before it, expected steps in order of time
    "#]].assert_eq(&said);
}

#[test]
fn the_words_of_routes_are_the_words_of_alerts() {
    let schema = std::fs::read_to_string(super::root().join("docs/formats/alert.schema.json")).expect("the schema");
    for word in tizbek::config::read::CONDITIONS.iter().chain(&tizbek::config::read::CHANGES) {
        assert!(schema.contains(word), "{word} is in no alert");
    }
    for change in tizbek::config::read::CHANGES {
        assert_eq!(tizbek::sinks::event::suffix(change), Some(change));
    }
}
