//! Who is told of an alert, by which way, and not before when: routes, shifts, quiet hours. Nothing here is kept or sent.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use tizbek_core::model::{Calendar, Site};
use tizbek_core::time::Timestamp;

use super::event::Event;
use super::want::Want;
use crate::config::{NotifyConfig, Priority, Quiet, RecipientConfig, RouteConfig};

/// So long what is raised waits for the advice on it. Site time.
const GATHER: tizbek_core::time::Span = tizbek_core::time::Span::from_secs(3);

/// In the place of a route, of what goes by the roster of a unit.
const ROSTER: &str = "roster";

/// One message that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub route: String,
    pub recipient: String,
    pub channel: String,
    /// 0: told at once; from 1 on: told if nobody has acknowledged.
    pub step: usize,
    pub at: Timestamp,
    /// Why it waits, if it does.
    pub waits: Option<Waits>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    Quiet,
    Escalation,
    /// For a moment, because what can be done is known soon after.
    Advice,
}

impl Waits {
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Quiet => "quiet_hours",
            Self::Escalation => "escalation",
            Self::Advice => "advice",
        }
    }
}

/// What it goes by.
pub struct Choice<'a> {
    pub config: &'a NotifyConfig,
    pub site: &'a Site,
    pub calendar: &'a Calendar,
    pub zone: &'a TimeZone,
}

impl Choice<'_> {
    /// Each recipient once a channel, by the route that tells him soonest.
    #[must_use]
    pub fn of(&self, event: &Event) -> Vec<Due> {
        let mut found: BTreeMap<(usize, usize), Due> = BTreeMap::new();
        for route in self.config.routes.iter().filter(|route| self.takes(route, event)) {
            for (step, after, to) in steps(route, event) {
                let at = event.at() + after;
                for recipient in self.on_shift(to, at) {
                    for due in self.dues(route, recipient, step, at, event) {
                        let sooner = found.get(&due.0).is_none_or(|known| due.1.step < known.step);
                        if sooner {
                            found.insert(due.0, due.1);
                        }
                    }
                }
            }
        }
        found.into_values().collect()
    }

    /// What somebody is wanted to do, to those who are whom it names.
    #[must_use]
    pub fn of_want(&self, want: &Want) -> Vec<Due> {
        let all = self.config.recipients.iter().enumerate();
        let named: Vec<usize> = all.filter(|(_, who)| want.is_for(who)).map(|(index, _)| index).collect();
        let dues = self.on_shift(&named, want.at()).into_iter().flat_map(|index| {
            let who = &self.config.recipients[index];
            let (at, waits) = self.not_before(who, want.at(), 0, want.priority());
            who.channels.iter().map(move |channel| Due {
                route: ROSTER.to_owned(),
                recipient: who.key.clone(),
                channel: self.config.channels[*channel].key.clone(),
                step: 0,
                at,
                waits,
            })
        });
        dues.collect()
    }

    fn takes(&self, route: &RouteConfig, event: &Event) -> bool {
        let stages = || event.stages(self.site);
        let kind = &event.data.condition.kind;
        route.changes.iter().any(|change| change == event.change())
            && route.priorities.as_ref().is_none_or(|some| some.contains(&event.priority()))
            && route.conditions.as_ref().is_none_or(|some| some.contains(kind))
            && route.stages.as_ref().is_none_or(|some| stages().iter().any(|stage| some.contains(stage)))
    }

    /// Those who have a shift then. When nobody has, everybody is told: better one too many than none.
    fn on_shift(&self, to: &[usize], at: Timestamp) -> Vec<usize> {
        let shift = self.calendar.shift_at(at).map(|shift| shift.kind as usize);
        let has = |index: &&usize| {
            let shifts = &self.config.recipients[**index].shifts;
            shifts.as_ref().is_none_or(|shifts| shift.is_some_and(|shift| shifts.contains(&shift)))
        };
        let some: Vec<usize> = to.iter().filter(has).copied().collect();
        if some.is_empty() { to.to_vec() } else { some }
    }

    fn dues(
        &self,
        route: &RouteConfig,
        recipient: usize,
        step: usize,
        at: Timestamp,
        event: &Event,
    ) -> Vec<((usize, usize), Due)> {
        let who = &self.config.recipients[recipient];
        let (at, waits) = self.not_before(who, at, step, event.priority());
        let gathers = waits.is_none() && matches!(event.change(), "raised" | "announced") && !self.site.levers.is_empty();
        let (at, waits) = if gathers { (at + GATHER, Some(Waits::Advice)) } else { (at, waits) };
        let one = |channel: &usize| {
            let due = Due {
                route: route.key.clone(),
                recipient: who.key.clone(),
                channel: self.config.channels[*channel].key.clone(),
                step,
                at,
                waits,
            };
            ((recipient, *channel), due)
        };
        who.channels.iter().map(one).collect()
    }

    /// What is urgent is sent in quiet hours too.
    fn not_before(&self, who: &RecipientConfig, at: Timestamp, step: usize, priority: Priority) -> (Timestamp, Option<Waits>) {
        let waits = (step > 0).then_some(Waits::Escalation);
        match who.quiet.filter(|_| priority < Priority::High).and_then(|quiet| quiet_until(quiet, self.zone, at)) {
            Some(end) => (end, Some(Waits::Quiet)),
            None => (at, waits),
        }
    }
}

/// Who is told at once, and who later: only of what people are called to can there be anything to escalate. That it is over, all of them are told.
fn steps<'r>(route: &'r RouteConfig, event: &Event) -> Vec<(usize, tizbek_core::time::Span, &'r [usize])> {
    let zero = tizbek_core::time::Span::ZERO;
    let mut steps = vec![(0, zero, route.to.as_slice())];
    let later = route.escalate.iter().map(|step| (step.after, step.to.as_slice()));
    match event.change() {
        // Who has acknowledged the incident knows of it.
        "raised" | "announced" if event.is_unacknowledged() => {
            steps.extend((1..).zip(later).map(|(number, (after, to))| (number, after, to)))
        }
        "cleared" => steps.extend(later.map(|(_, to)| (0, zero, to))),
        _ => {}
    }
    steps
}

/// When the quiet hours end that `at` lies in.
fn quiet_until(quiet: Quiet, zone: &TimeZone, at: Timestamp) -> Option<Timestamp> {
    const DAY: i64 = 24 * 60;
    let local = jiff::Timestamp::from_microsecond(at.0).ok()?.to_zoned(zone.clone());
    let minute = i64::from(local.hour()) * 60 + i64::from(local.minute());
    let length = (quiet.until - quiet.from).rem_euclid(DAY);
    if (minute - quiet.from).rem_euclid(DAY) >= length {
        return None;
    }
    let goes_over_midnight = minute >= quiet.from && quiet.until <= quiet.from;
    let day = if goes_over_midnight { local.date().tomorrow().ok()? } else { local.date() };
    let time = jiff::civil::time(i8::try_from(quiet.until / 60).ok()?, i8::try_from(quiet.until % 60).ok()?, 0, 0);
    let end = zone.to_timestamp(day.to_datetime(time)).ok()?;
    Some(Timestamp(end.as_microsecond()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notify::event::tests::alert;
    use crate::notify::tests::config;
    use crate::texts::zone;

    fn told(route: &str, at: &str, priority: &str) -> Vec<String> {
        let config = config(route);
        let zone = zone(&config.site.time_zone);
        let choice = Choice { config: &config.notify, site: &config.site, calendar: &config.calendar, zone: &zone };
        let event = alert(1, 1, "raised", at, &format!(r#""priority":"{priority}","#));
        let line = |due: Due| {
            let waits = due.waits.map_or("at once", Waits::word);
            format!("{}/{} {} {waits} {}", due.recipient, due.channel, due.step, due.at)
        };
        choice.of(&event).into_iter().map(line).collect()
    }

    #[test]
    fn quiet_hours_hold_back_all_but_what_is_urgent() {
        let route = "[[route]]\nid = \"all\"\nto = [\"petrov\"]\n";
        // 23:30 in Qyzylorda, UTC+5; quiet from 22:00 until 06:00.
        let night = "2026-11-22T18:30:00Z";
        assert_eq!(told(route, night, "medium"), ["petrov/hook 0 quiet_hours 2026-11-23T01:00:00Z"]);
        assert_eq!(told(route, night, "high"), ["petrov/hook 0 at once 2026-11-22T18:30:00Z"]);
        // 03:30: it ends the same day.
        assert_eq!(told(route, "2026-11-22T22:30:00Z", "low"), ["petrov/hook 0 quiet_hours 2026-11-23T01:00:00Z"]);
        assert_eq!(told(route, "2026-11-22T01:00:00Z", "low"), ["petrov/hook 0 at once 2026-11-22T01:00:00Z"]);
    }

    #[test]
    fn routes_go_by_stage_priority_and_shift_and_escalate() {
        let day = "2026-11-22T06:00:00Z";
        let other = "[[route]]\nid = \"mill\"\nstages = [\"mill\"]\nto = [\"petrov\"]\n";
        assert!(told(other, day, "high").is_empty(), "it concerns the hoist");
        let urgent = "[[route]]\nid = \"u\"\nstages = [\"hoist\"]\npriorities = [\"high\"]\nto = [\"petrov\"]\n";
        assert!(told(urgent, day, "medium").is_empty());
        let roster =
            "[[route]]\nid = \"r\"\nto = [\"day_man\", \"night_man\"]\nescalate = [{ after = \"15 min\", to = [\"petrov\"] }]\n";
        assert_eq!(
            told(roster, day, "high"),
            ["petrov/hook 1 escalation 2026-11-22T06:15:00Z", "day_man/hook 0 at once 2026-11-22T06:00:00Z"]
        );
        let nobody = "[[route]]\nid = \"n\"\nto = [\"night_man\"]\n";
        assert_eq!(told(nobody, day, "high"), ["night_man/hook 0 at once 2026-11-22T06:00:00Z"], "better than none");
    }
}
