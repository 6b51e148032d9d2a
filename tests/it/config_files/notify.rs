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
        ("raised cleared".to_owned(), Some([Priority::High].as_slice()))
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
    expect![[""]].assert_eq(&said);
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
