//! An incident on one sheet of paper, A4, for when the link is down: what happened, what can be done and by when, and lines to sign for who
//! ordered it and who took it. Plain HTML without scripts, made of the log of alerts alone.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::Path;

use tizbek_core::model::Site;
use tizbek_core::time::Timestamp;

use super::event::{Event, instant};
use super::outbox::Known;
use super::template::Template;
use crate::texts::{self, Language, Texts};

/// So many lines of what happened a sheet has; the beginning and the end are kept.
const LINES_MAX: usize = 24;
/// Lines to fill in by hand.
const ORDERS: usize = 4;

const STYLE: &str = "@page{size:A4;margin:15mm}body{font:11pt/1.35 'DejaVu Sans',Arial,sans-serif;color:#000;background:#fff;max-width:180mm;\
margin:0 auto;padding:5mm}h1{font-size:16pt;margin:0 0 2mm}h2{font-size:12pt;margin:6mm 0 2mm;border-bottom:1px solid #000}\
table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:1.5mm;text-align:left;vertical-align:top}\
.fill td{height:11mm}.fill th:first-child{width:45%}.head{display:flex;justify-content:space-between;border-bottom:2px solid #000;margin-bottom:4mm}\
.what{font-size:13pt;font-weight:bold}tr{break-inside:avoid}footer{margin-top:6mm;font-size:9pt}";

/// What the log says of an incident, in order.
///
/// # Errors
/// The log cannot be read.
pub fn events_of(log: &Path, incident: u64) -> std::io::Result<Vec<Event>> {
    let file = match std::fs::File::open(log) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        opened => opened?,
    };
    let subject = format!("\"subject\":\"incident/{incident}\",");
    let mut events = Vec::new();
    let (mut lines, mut line) = (BufReader::new(file), Vec::new());
    while lines.read_until(b'\n', &mut line)? > 0 {
        // A last line that is still being written is not of JSON yet.
        let text = String::from_utf8_lossy(&line);
        if text.contains(&subject)
            && let Ok(event) = Event::read(&text)
        {
            events.push(event);
        }
        line.clear();
    }
    Ok(events)
}

pub struct Sheet<'a> {
    pub site: &'a Site,
    pub texts: &'a Texts,
    pub origin: Option<&'a str>,
    pub language: Language,
    pub printed_at: Timestamp,
}

impl Sheet<'_> {
    /// `None`: nothing is known of the incident.
    #[must_use]
    pub fn html(&self, events: &[Event]) -> Option<String> {
        let first = events.iter().find(|event| event.change() == "raised").or_else(|| events.first())?;
        let last_of = |change: &str| events.iter().rev().find(|event| event.change() == change).cloned();
        let known = Known {
            priority: first.priority() as i64,
            raised: Some(first.clone()),
            advised: last_of("advised"),
            acknowledged: last_of("acknowledged"),
        };
        let template = Template { site: self.site, texts: self.texts, origin: self.origin };
        let mut lines = template.lines(first, &known, self.language).into_iter().filter(|line| !line.is_empty());
        let what = lines.next().unwrap_or_default();
        let mut page = self.head(first);
        put(&mut page, &format!("<p class=\"what\">{}</p><p>", escaped(&what)));
        put(&mut page, &lines.map(|line| escaped(&line)).collect::<Vec<_>>().join("<br>"));
        put(&mut page, "</p>");
        self.choices(&mut page, known.advised.as_ref());
        self.orders(&mut page);
        self.happened(&mut page, events);
        let zone = texts::zone(&self.site.time_zone);
        let printed = self.say("print-made", &[("at", &stamp(&zone, self.printed_at))]);
        put(&mut page, &format!("<footer>{}</footer></body></html>\n", escaped(&printed)));
        Some(page)
    }

    fn head(&self, first: &Event) -> String {
        let place = texts::name(&self.site.name, self.language);
        let title = self.say("print-title", &[("number", &first.data.incident.to_string())]);
        let cause = self.say("print-cause", &[("cause", first.data.cause.name.in_language(self.language))]);
        format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title><style>{STYLE}</style></head><body>\
             <div class=\"head\"><h1>{}</h1><div>{}<br>{}</div></div>",
            self.language.code(),
            escaped(&title),
            escaped(&title),
            escaped(place),
            escaped(&cause),
        )
    }

    /// All choices, where there are any: whoever holds the paper cannot ask for more.
    fn choices(&self, page: &mut String, advised: Option<&Event>) {
        let Some(choices) = advised.and_then(|event| event.data.advice.as_ref()).filter(|choices| !choices.is_empty()) else {
            return;
        };
        let zone = texts::zone(&self.site.time_zone);
        let [title, what, saves, by] =
            ["print-choices", "print-what", "print-saves", "print-by"].map(|key| escaped(&self.say(key, &[])));
        put(page, &format!("<h2>{title}</h2><table><tr><th>{what}</th><th>{saves}</th><th>{by}</th></tr>"));
        for choice in choices {
            let levers = choice.levers.iter().map(|key| self.lever(key)).collect::<Vec<_>>().join(" + ");
            let stage = self.site.stages.iter().find(|stage| stage.key == choice.stage);
            let stage = stage.map_or(choice.stage.as_str(), |stage| texts::name(&stage.name, self.language));
            let saved = format!("{} {} ({stage})", texts::number(self.language, choice.saves_t, 0), self.site.unit);
            let until = instant(&choice.decide_by).map_or_else(String::new, |at| stamp(&zone, at));
            put(page, &format!("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", escaped(&levers), escaped(&saved), escaped(&until)));
        }
        put(page, "</table>");
    }

    fn lever(&self, key: &str) -> String {
        let lever = self.site.levers.iter().find(|lever| lever.key == key);
        lever.map_or_else(|| key.to_owned(), |lever| texts::name(&lever.name, self.language).to_owned())
    }

    /// To be filled in by hand, and typed in when the link is back.
    fn orders(&self, page: &mut String) {
        let [title, what, ordered, taken, done] =
            ["print-orders", "print-what", "print-ordered", "print-taken", "print-done"].map(|key| escaped(&self.say(key, &[])));
        put(
            page,
            &format!(
                "<h2>{title}</h2><table class=\"fill\"><tr><th>{what}</th><th>{ordered}</th><th>{taken}</th><th>{done}</th></tr>"
            ),
        );
        for _ in 0..ORDERS {
            put(page, "<tr><td></td><td></td><td></td><td></td></tr>");
        }
        put(page, "</table>");
    }

    fn happened(&self, page: &mut String, events: &[Event]) {
        let zone = texts::zone(&self.site.time_zone);
        put(page, &format!("<h2>{}</h2><table>", escaped(&self.say("print-happened", &[]))));
        let left_out = events.len().saturating_sub(LINES_MAX);
        for (index, event) in events.iter().enumerate() {
            // Of a long story the beginning and the end.
            if left_out > 0 && (LINES_MAX / 2..LINES_MAX / 2 + left_out).contains(&index) {
                if index == LINES_MAX / 2 {
                    let more = self.say("print-left-out", &[("count", &left_out.to_string())]);
                    put(page, &format!("<tr><td></td><td>{}</td></tr>", escaped(&more)));
                }
                continue;
            }
            let text = event.data.text.in_language(self.language);
            put(page, &format!("<tr><td>{}</td><td>{}</td></tr>", escaped(&stamp(&zone, event.at())), escaped(text)));
        }
        put(page, "</table>");
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.texts.say(self.language, key, args)
    }
}

/// Date and time: paper is read another day.
fn stamp(zone: &jiff::tz::TimeZone, at: Timestamp) -> String {
    let local = jiff::Timestamp::from_microsecond(at.0).map(|at| at.to_zoned(zone.clone()));
    local.map_or_else(|_| "—".to_owned(), |local| local.strftime("%d.%m.%Y %H:%M").to_string())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn put(page: &mut String, text: &str) {
    page.write_str(text).expect("a string takes text");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notify::event::tests::alert;
    use crate::notify::tests::config;

    #[test]
    fn a_sheet_has_what_happened_and_room_to_sign_and_nothing_of_anybody_runs_in_it() {
        let config = config("[[route]]\nid = \"all\"\nto = [\"petrov\"]\n");
        let texts = Texts::embedded();
        let noted = r#""by":"<script>x</script>","#;
        let mut events = vec![alert(1, 7, "raised", "2026-11-22T04:00:00Z", "")];
        events.extend((2..60).map(|number| alert(number, 7, "joined", "2026-11-22T04:05:00Z", "")));
        events.push(alert(60, 7, "acknowledged", "2026-11-22T04:10:00Z", noted));
        for language in Language::ALL {
            let at = Timestamp::from_secs(1_795_330_800);
            let sheet = Sheet { site: &config.site, texts: &texts, origin: None, language, printed_at: at };
            let page = sheet.html(&events).unwrap();
            assert!(page.contains(events[0].data.text.in_language(language)), "{page}");
            assert!(page.contains("22.11.2026 09:00"), "{page}");
            assert!(!page.contains("<script") && page.contains("&lt;script&gt;"), "{page}");
            assert!(!page.contains("print-") && !page.contains("notify-"), "a text is missing: {page}");
            let rows = page.matches("<tr>").count();
            assert_eq!(rows, 1 + ORDERS + LINES_MAX + 1, "{page}");
        }
        assert_eq!(
            Sheet { site: &config.site, texts: &texts, origin: None, language: Language::Ru, printed_at: Timestamp(0) }.html(&[]),
            None
        );
    }

    #[test]
    fn the_log_is_searched_for_one_incident() {
        let dir = tempfile::tempdir().unwrap();
        let log = dir.path().join("alerts.jsonl");
        assert!(events_of(&log, 7).unwrap().is_empty());
        let line = |number: u64, incident: u64| {
            format!(
                r#"{{"id":"m/alert/{number}","type":"tizbek.incident.raised","subject":"incident/{incident}","time":"2026-11-22T04:00:00Z","data":{{"number":{number},"incident":{incident},"unit":"t","cause":{{"kind":"stage","id":"hoist","name":{{"ru":"","kk":"","en":""}}}},"condition":{{"kind":"behind","subject":"hoist","since":"2026-11-22T04:00:00Z","amount_t":1,"clock":null}},"text":{{"ru":"","kk":"","en":""}}}}}}"#
            )
        };
        std::fs::write(&log, format!("{}\n{}\n{}\n{}", line(1, 7), line(2, 77), line(3, 7), &line(4, 7)[..90])).unwrap();
        let numbers: Vec<u64> = events_of(&log, 7).unwrap().iter().map(|event| event.data.number).collect();
        assert_eq!(numbers, [1, 3], "and a line that is being written is not taken");
    }
}
