//! What a message says: lines for people in their language, JSON for systems. The wording is in `dashboards/locales`; times are the site's.
//! Written once a message: every attempt sends the same bytes.

use serde_json::{Value, json};
use tizbek_core::model::Site;
use tizbek_core::time::{Span, Timestamp};

use super::event::{Choice, Event, instant};
use super::message::Message;
use super::outbox::{Known, Written};
use super::want::Want;
use crate::config::{ChannelKind, Priority, RecipientConfig, Tongue};
use crate::texts::{self, Language, Texts};

/// An Alertmanager forgets an alert that it is not told of any more; ours says itself when it is over.
const FIRES: Span = Span::from_hours(24);

/// What every message needs.
pub struct Template<'a> {
    pub site: &'a Site,
    pub texts: &'a Texts,
    /// Where the page is found.
    pub origin: Option<&'a str>,
}

#[must_use]
pub const fn language(tongue: Tongue) -> Language {
    match tongue {
        Tongue::Ru => Language::Ru,
        Tongue::Kk => Language::Kk,
        Tongue::En => Language::En,
    }
}

impl Template<'_> {
    /// # Errors
    /// The alert that was kept cannot be read.
    pub fn write(
        &self,
        message: &Message,
        known: &Known,
        kind: &ChannelKind,
        to: &RecipientConfig,
    ) -> Result<Written, serde_json::Error> {
        let language = language(to.language);
        if let Some(want) = Want::read(&message.event)? {
            return self.wanted(message, &want, kind, language);
        }
        let event = Event::read(&message.event)?;
        let subject = self.subject(&event, language);
        let body = match kind {
            ChannelKind::Email(_) | ChannelKind::Telegram { .. } => self.lines(&event, known, language).join("\n"),
            ChannelKind::Webhook { .. } | ChannelKind::Mqtt { .. } => {
                let alert: Value = serde_json::from_str(&message.event)?;
                let text = self.lines(&event, known, language).join("\n");
                let whole = json!({
                    "key": message.key, "route": message.route, "recipient": message.recipient, "step": message.step,
                    "priority": event.priority().word(), "subject": subject, "text": text, "event": alert,
                });
                whole.to_string()
            }
            ChannelKind::Alertmanager { .. } => self.alertmanager(&event, known, language, &subject),
        };
        Ok((subject, body))
    }

    /// What somebody is wanted to do: its sentence, and where to look.
    fn wanted(
        &self,
        message: &Message,
        want: &Want,
        kind: &ChannelKind,
        language: Language,
    ) -> Result<Written, serde_json::Error> {
        let said = want.data.text.in_language(language);
        let subject = self.subject_of(said, want.priority(), language);
        let link = self.origin.map(|origin| self.texts.say(language, "notify-link", &[("url", &format!("{origin}/"))]));
        let text = [said.to_owned()].into_iter().chain(link).collect::<Vec<_>>().join("\n");
        let body = match kind {
            ChannelKind::Email(_) | ChannelKind::Telegram { .. } => text,
            ChannelKind::Webhook { .. } | ChannelKind::Mqtt { .. } => {
                let notice: Value = serde_json::from_str(&message.event)?;
                let whole = json!({
                    "key": message.key, "route": message.route, "recipient": message.recipient, "step": message.step,
                    "priority": want.priority().word(), "subject": subject, "text": text, "event": notice,
                });
                whole.to_string()
            }
            ChannelKind::Alertmanager { .. } => {
                // A request may be about an action.
                let action = || ("action", want.data.action.unwrap_or_default());
                let of = want.data.request.map_or_else(action, |request| ("request", request));
                let labels = json!({
                    "alertname": "TizbekWanted", "site": self.site.key, "of": of.0, "number": of.1.to_string(),
                    "what": want.change(), "to": want.data.to, "severity": want.priority().word(),
                });
                json!([{
                    "labels": labels,
                    "annotations": { "summary": subject, "description": text },
                    "startsAt": rfc3339(want.at()),
                    "endsAt": rfc3339(want.at() + FIRES),
                }])
                .to_string()
            }
        };
        Ok((subject, body))
    }

    /// `[Zinc mine] Hoisting: behind plan by 12 min`
    #[must_use]
    pub fn subject(&self, event: &Event, language: Language) -> String {
        self.subject_of(self.text(event, language), event.priority(), language)
    }

    fn subject_of(&self, text: &str, priority: Priority, language: Language) -> String {
        let place = texts::name(&self.site.name, language);
        // Somebody may have typed anything into a comment, and this goes into the head of a mail.
        let text: String = text.chars().take_while(|c| *c != '\n').map(|c| if c.is_control() { ' ' } else { c }).collect();
        let key = if priority == Priority::High { "notify-subject-urgent" } else { "notify-subject" };
        self.texts.say(language, key, &[("site", place), ("text", &text)])
    }

    /// What, since when, how much, what to do by when, who knows, and where to look.
    #[must_use]
    pub fn lines(&self, event: &Event, known: &Known, language: Language) -> Vec<String> {
        let zone = texts::zone(&self.site.time_zone);
        let time = |text: &str| instant(text).map(|at| texts::time_of_day(&zone, at, event.at())).unwrap_or_default();
        let say = |key: &str, args: &[(&str, &str)]| self.texts.say(language, key, args);
        let mut lines = vec![self.text(event, language).to_owned(), String::new()];
        lines.push(say("notify-since", &[("at", &time(&event.data.condition.since))]));
        lines.extend(self.amount(event, language));
        if let Some(reached) = &event.data.condition.clock {
            lines.push(say("notify-reached", &[("at", &time(&reached.at))]));
        }
        let advised = if event.change() == "advised" { Some(event) } else { known.advised.as_ref() };
        let open = !matches!(event.change(), "cleared");
        if let Some((advised, choice)) = advised.filter(|_| open).and_then(|advised| Some((advised, advised.best()?))) {
            if event.change() != "advised" {
                lines.push(say("notify-advice", &[("what", &self.advice(choice, language))]));
            }
            lines.push(say("notify-saves", &[("amount", &self.tonnes(choice.saves_t, language))]));
            lines.push(say(
                "notify-decide-by",
                &[("at", &instant(&choice.decide_by).map_or_else(String::new, |at| texts::time_of_day(&zone, at, advised.at())))],
            ));
        }
        match known.acknowledged.as_ref().and_then(|event| event.data.by.as_deref()) {
            Some(by) => lines.push(say("notify-acknowledged", &[("by", by)])),
            None if open => lines.push(say("notify-unacknowledged", &[])),
            None => {}
        }
        lines.push(say("notify-incident", &[("number", &event.data.incident.to_string())]));
        if let Some(origin) = self.origin {
            lines.push(say("notify-link", &[("url", &format!("{origin}/"))]));
        }
        lines
    }

    fn text<'e>(&self, event: &'e Event, language: Language) -> &'e str {
        event.data.text.in_language(language)
    }

    /// Of what a quantity says something to a person.
    fn amount(&self, event: &Event, language: Language) -> Option<String> {
        let key = match event.data.condition.kind.as_str() {
            "behind" | "slow" => "notify-missing",
            "will_fill" | "will_empty" | "full" | "empty" => "notify-level",
            _ => return None,
        };
        let amount = self.tonnes(event.data.condition.amount_t, language);
        Some(self.texts.say(language, key, &[("amount", &amount)]))
    }

    fn tonnes(&self, amount: f64, language: Language) -> String {
        format!("{} {}", texts::number(language, amount, 0), self.site.unit)
    }

    fn advice(&self, choice: &Choice, language: Language) -> String {
        let name = |key: &String| {
            let lever = self.site.levers.iter().find(|lever| lever.key == *key);
            lever.map_or_else(|| key.clone(), |lever| texts::name(&lever.name, language).to_owned())
        };
        choice.levers.iter().map(name).collect::<Vec<_>>().join(" + ")
    }

    /// One alert of the API's version 2. What it is known by must be the same when it begins and when it is over.
    fn alertmanager(&self, event: &Event, known: &Known, language: Language, subject: &str) -> String {
        let raised = known.raised.as_ref().unwrap_or(event);
        let is_over = event.change() == "cleared";
        let ends = if is_over { event.at() } else { event.at() + FIRES };
        let mut labels = json!({
            "alertname": "TizbekIncident", "site": self.site.key, "incident": event.data.incident.to_string(),
            "cause_kind": raised.data.cause.kind, "cause": raised.data.cause.id, "condition": raised.data.condition.kind,
            "severity": raised.priority().word(),
        });
        if let (Some(stage), Some(labels)) = (raised.stages(self.site).first(), labels.as_object_mut()) {
            labels.insert("stage".to_owned(), Value::from(stage.as_str()));
        }
        let mut alert = json!({
            "labels": labels,
            "annotations": { "summary": subject, "description": self.lines(event, known, language).join("\n") },
            "startsAt": rfc3339(raised.at()),
            "endsAt": rfc3339(ends),
        });
        if let (Some(origin), Some(alert)) = (self.origin, alert.as_object_mut()) {
            alert.insert("generatorURL".to_owned(), Value::from(format!("{origin}/")));
        }
        json!([alert]).to_string()
    }

    /// What a channel is tried with: it says that it is a trial.
    #[must_use]
    pub fn trial(&self, kind: &ChannelKind, to: &RecipientConfig, key: &str, at: Timestamp) -> Written {
        let language = language(to.language);
        let place = texts::name(&self.site.name, language);
        let text = self.texts.say(language, "notify-trial", &[("recipient", texts::name(&to.name, language))]);
        let subject = self.texts.say(language, "notify-subject", &[("site", place), ("text", &text)]);
        let body = match kind {
            ChannelKind::Email(_) | ChannelKind::Telegram { .. } => text,
            ChannelKind::Webhook { .. } | ChannelKind::Mqtt { .. } => {
                json!({ "key": key, "recipient": to.key, "subject": subject, "text": text, "event": Value::Null }).to_string()
            }
            ChannelKind::Alertmanager { .. } => {
                let labels = json!({ "alertname": "TizbekTrial", "site": self.site.key });
                let ends = rfc3339(at + Span::from_mins(1));
                json!([{ "labels": labels, "annotations": { "summary": subject }, "startsAt": rfc3339(at), "endsAt": ends }])
                    .to_string()
            }
        };
        (subject, body)
    }
}

fn rfc3339(at: Timestamp) -> String {
    texts::rfc3339_millis(at)
}
