//! The judge on shifts made by hand, on the short chain (loading, crushing, screening, dispatch; 400 t/h each): what is true and what
//! was said as text, the verdict as text. Times are minutes since the start. Metal is judged on the zinc mine.

use expect_test::{Expect, expect};
use tizbek_sim::library::{Course, Facts, LimitFact, Shift, ShiftKind, SiteKind, Sites, UpsetFact, shift};
use tizbek_sim::scenario::Kind;
use tizbek_sim::site::Site;

use super::super::claims::{About, Claims, ClockClaim, EndClaim, LevelClaim, MeterClaim, Notice};
use super::{Verdict, judge};

const MINUTES: usize = 720;
const PER_MINUTE: f64 = 400.0 / 60.0;

struct Script<'a> {
    site: &'a Site,
    shift: Shift,
    facts: Facts,
    claims: Claims,
}

fn check(script: &str, expected: &Expect) {
    check_on(SiteKind::Short, script, expected);
}

fn check_on(kind: SiteKind, script: &str, expected: &Expect) {
    let sites = Sites::read().unwrap();
    let site = sites.site(kind);
    let mut numbers = 0..;
    let of = |number| shift(&sites, 1, number);
    let plain = numbers.find_map(|number| Some(of(number)).filter(|one| one.kind == ShiftKind::Slow)).unwrap();
    let totals = (1..=MINUTES).map(|minute| minute as f64 * PER_MINUTE).collect();
    let levels = |buffer: &tizbek_sim::site::Buffer| vec![buffer.capacity as f64 / 2e6; MINUTES];
    let planned = (0..site.stages.len()).filter_map(|stage| site.planned_grade(stage));
    let course = Course {
        levels: site.buffers.iter().map(levels).collect(),
        totals: vec![totals; site.stages.len()],
        grades: planned.map(|grade| vec![grade; MINUTES]).collect(),
    };
    let facts = Facts {
        secs: MINUTES as i64 * 60,
        upsets: Vec::new(),
        limits: Vec::new(),
        hindrances: Vec::new(),
        undisturbed: course.clone(),
        course,
        undisturbed_limits: Vec::new(),
    };
    let mut script_of = Script { site, shift: Shift { site: kind, ..plain }, facts, claims: Claims::default() };
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        script_of.take(&line.split_whitespace().collect::<Vec<_>>());
    }
    let verdict = judge(&script_of.shift, site, &script_of.facts, &script_of.claims);
    expected.assert_eq(&told(&verdict, site));
}

impl Script<'_> {
    fn take(&mut self, words: &[&str]) {
        match words {
            ["upset", stage, from, to, "loses", lost] => {
                let stages = vec![self.stage(stage)];
                let upset = UpsetFact { stages, lost_minutes: number(lost), ..upset(from, to) };
                self.facts.upsets.push(UpsetFact { bites: Some(upset.from), ..upset });
            }
            ["liar", signal, from, to] => {
                let upset = UpsetFact { kind: Kind::Gain, signal: self.site.signal(signal), ..upset(from, to) };
                self.facts.upsets.push(upset);
            }
            ["spoilt", stage, by @ ("dilute" | "lose"), from, to] => {
                let kind = if *by == "lose" { Kind::Lose } else { Kind::Dilute };
                let fact = UpsetFact { kind, spoils: Some(self.stage(stage)), size: 0.2, ..upset(from, to) };
                self.facts.upsets.push(fact);
            }
            ["poor", stage, from, to] => {
                let stage = self.stage(stage);
                let poor = minute(from) as usize..minute(to) as usize;
                self.facts.course.grades[stage][poor].iter_mut().for_each(|grade| *grade *= 0.8);
            }
            ["said", at, "metal", stage, "blaming", causes @ ..] => self.said(at, About::Metal(self.stage(stage)), causes),
            ["off", what, from, to] => self.off(what, minute(from) as usize, minute(to) as usize),
            ["limit", buffer, state, from] => {
                let limit = LimitFact { buffer: self.buffer(buffer), full: *state == "full", from: secs(from), to: None };
                self.facts.limits.push(limit);
            }
            ["said", at, what, state @ ("full" | "empty"), "blaming", causes @ ..] => {
                self.said(at, About::Buffer(self.buffer(what), *state == "full"), causes);
            }
            ["said", at, stage, "blaming", causes @ ..] => self.said(at, About::Stage(self.stage(stage)), causes),
            ["clock", seen, buffer, state, at, earliest, latest] => {
                let latest = (*latest != "never").then(|| secs(latest));
                let (buffer, full) = (self.buffer(buffer), *state == "full");
                let claim = ClockClaim { seen: secs(seen), buffer, full, at: secs(at), earliest: secs(earliest), latest };
                self.claims.clocks.push(claim);
            }
            ["level", seen, buffer, "in", ahead, low, high] => {
                let (seen, ahead, buffer) = (secs(seen), secs(ahead), self.buffer(buffer));
                self.claims.levels.push(LevelClaim { seen, buffer, ahead, low: number(low), high: number(high) });
            }
            ["end", seen, stage, tonnes] => {
                let (seen, stage, tonnes) = (secs(seen), self.stage(stage), number(tonnes));
                self.claims.ends.push(EndClaim { seen, stage, tonnes, own: true });
            }
            ["named", at, signal] => {
                self.claims.meters.push(MeterClaim { at: secs(at), signal: self.site.signal(signal).unwrap() });
            }
            other => panic!("{other:?} is no line of a script"),
        }
    }

    /// A stage stands, or a buffer stays half empty, for so long; what is lost stays lost, the buffer comes back.
    fn off(&mut self, what: &str, from: usize, to: usize) {
        if let Some(stage) = self.site.stage(what) {
            for minute in from..MINUTES {
                self.facts.course.totals[stage][minute] -= (minute.min(to) - from) as f64 * PER_MINUTE;
            }
        } else {
            let buffer = self.buffer(what);
            self.facts.course.levels[buffer][from..to].iter_mut().for_each(|level| *level /= 2.0);
        }
    }

    fn said(&mut self, at: &str, about: About, causes: &[&str]) {
        let incident = self.claims.notices.len() as u64;
        let causes = causes.iter().map(|stage| self.stage(stage)).collect();
        self.claims.notices.push(Notice { at: secs(at), incident, opens: true, about, word: "alarm", causes });
    }

    fn stage(&self, id: &str) -> usize {
        self.site.stage(id).unwrap_or_else(|| panic!("no stage {id}"))
    }

    fn buffer(&self, id: &str) -> usize {
        self.site.buffer(id).unwrap_or_else(|| panic!("no buffer {id}"))
    }
}

fn upset(from: &str, to: &str) -> UpsetFact {
    let (from, to) = (secs(from), secs(to));
    UpsetFact {
        kind: Kind::Stop,
        from,
        to,
        stages: Vec::new(),
        spoils: None,
        signal: None,
        size: 1.0,
        ramp: 0,
        bites: None,
        lost_minutes: 0.0,
    }
}

fn number(word: &str) -> f64 {
    word.parse().unwrap_or_else(|_| panic!("{word:?} is no number"))
}

fn minute(word: &str) -> i64 {
    number(word) as i64
}

fn secs(word: &str) -> i64 {
    minute(word) * 60
}

fn told(verdict: &Verdict, site: &Site) -> String {
    let mut lines = Vec::new();
    for upset in &verdict.upsets {
        let stage = &site.stages[upset.stage].id;
        let delay = upset.delay.map_or("never".to_owned(), |delay| format!("after {delay:.0} min"));
        let lead = upset.lead.map_or(String::new(), |lead| format!(", lead {:.0}, by name {:.0}", lead.any, lead.named));
        let cause = match (upset.cause.first, upset.cause.in_two) {
            (true, _) => ", blamed first",
            (false, true) => ", blamed second",
            (false, false) => ", not blamed",
        };
        lines.push(format!("{stage} seen {delay}{lead}{cause}"));
    }
    for alert in &verdict.false_alerts {
        lines.push(format!("false at {}", alert.at / 60));
    }
    for clock in &verdict.clocks {
        lines.push(format!("clock {:.0} min ahead, off by {:.2}", clock.ahead, clock.error));
    }
    for shown in &verdict.shown_clocks {
        lines.push(format!("shown {:.0} min ahead, off by {:.2}", shown.ahead, shown.error));
    }
    for (what, bands) in [("clock", &verdict.clock_bands), ("level", &verdict.level_bands)] {
        for band in bands {
            lines.push(format!("{what} band up to {}: {}", band.class, if band.covered { "held" } else { "missed" }));
        }
    }
    for metal in &verdict.metal {
        let delay = metal.delay.map_or("never".to_owned(), |delay| format!("after {delay:.0} min"));
        let cause = if metal.cause_first { "blamed first" } else { "not blamed" };
        lines.push(format!("metal of {} told {delay}, {cause}", site.stages[metal.stage].id));
    }
    for end in &verdict.ends {
        let when = if end.mid { "mid-shift" } else { "2 h before" };
        let chance = match (end.foreseeable, end.touched) {
            (false, _) => ", nobody could know",
            (true, true) => ", touched",
            (true, false) => "",
        };
        lines.push(format!("end from {when} off by {:.3}{chance}", end.error));
    }
    for meter in &verdict.meters {
        let id = &site.signals[meter.signal].id;
        lines.push(meter.after.map_or(format!("{id} not named"), |after| format!("{id} named after {after:.0} min")));
    }
    if verdict.wrong_meters > 0 {
        lines.push(format!("{} wrongly named", verdict.wrong_meters));
    }
    lines.push(format!("{} alarms, {} in 10 minutes", verdict.alarms, verdict.alarms_10min_max));
    lines.join("\n") + "\n"
}

#[test]
fn metal_is_told_from_when_it_shows_and_one_stage_is_to_blame() {
    check_on(
        SiteKind::Zinc,
        "spoilt mucking dilute 30 500
         poor crushing 300 700
         said 200 metal crushing blaming mucking
         said 360 metal crushing blaming mucking
         said 370 metal flotation blaming mucking",
        &expect![[r#"
            false at 200
            false at 370
            metal of mucking told after 59 min, blamed first
            3 alarms, 1 in 10 minutes
        "#]],
    );
    check_on(
        SiteKind::Zinc,
        "spoilt flotation lose 100 400
         poor filtration 140 440
         said 150 crushing blaming crushing
         said 160 metal filtration blaming mucking
         said 170 metal flotation blaming flotation
         said 600 metal flotation blaming flotation",
        &expect![[r#"
            false at 150
            false at 600
            metal of flotation told after 60 min, not blamed
            4 alarms, 1 in 10 minutes
        "#]],
    );
    check_on(
        SiteKind::Zinc,
        "poor crushing 100 200
         said 150 metal crushing blaming mucking
         said 190 metal crushing blaming mucking",
        &expect![[r#"
            false at 150
            2 alarms, 1 in 10 minutes
        "#]],
    );
}

#[test]
fn a_healthy_shift_makes_every_notice_a_false_one() {
    check(
        "said 100 crushing blaming crushing
         said 104 hopper full blaming crushing
         said 300 pile empty blaming loading",
        &expect![[r#"
            false at 100
            false at 104
            false at 300
            3 alarms, 2 in 10 minutes
        "#]],
    );
}

#[test]
fn an_upset_is_seen_by_what_is_said_of_its_place_or_blames_it() {
    check(
        "upset crushing 100 180 loses 80
         off crushing 100 180
         off hopper 150 260
         limit hopper full 160
         said 90 crushing blaming crushing
         said 104 crushing blaming crushing
         said 128 hopper full blaming crushing",
        &expect![[r#"
            crushing seen after 4 min, lead 56, by name 32, blamed first
            false at 90
            3 alarms, 1 in 10 minutes
        "#]],
    );
}

#[test]
fn what_is_far_from_the_upset_and_untouched_by_it_is_false() {
    check(
        "upset crushing 100 180 loses 80
         off crushing 100 180
         said 120 dispatch blaming crushing
         said 130 bin empty blaming crushing",
        &expect![[r#"
            crushing seen never, not blamed
            false at 120
            false at 130
            2 alarms, 1 in 10 minutes
        "#]],
    );
}

#[test]
fn what_an_upset_leaves_behind_is_no_false_alert_and_what_is_over_is() {
    check(
        "upset loading 100 140 loses 40
         off loading 100 140
         off hopper 110 200
         said 100 hopper empty blaming loading
         said 190 hopper empty blaming loading
         said 201 hopper empty blaming loading
         said 600 loading blaming loading",
        &expect![[r#"
            loading seen after 0 min, blamed first
            false at 201
            4 alarms, 1 in 10 minutes
        "#]],
    );
}

#[test]
fn a_limit_that_really_comes_makes_what_foretold_it_true_whatever_the_reason() {
    check(
        "limit hopper full 160
         said 90 hopper full blaming crushing
         said 101 hopper full blaming crushing
         said 102 hopper empty blaming crushing",
        &expect![[r#"
            false at 90
            false at 102
            3 alarms, 2 in 10 minutes
        "#]],
    );
}

#[test]
fn an_upset_that_took_little_does_not_matter_and_the_wrong_stage_is_wrong() {
    check(
        "upset loading 100 140 loses 9
         off loading 100 140
         said 110 loading blaming loading",
        &expect![[r#"
            1 alarms, 1 in 10 minutes
        "#]],
    );
    check(
        "upset loading 100 140 loses 40
         off loading 100 140
         said 110 loading blaming crushing loading",
        &expect![[r#"
            loading seen after 10 min, blamed second
            1 alarms, 1 in 10 minutes
        "#]],
    );
}

#[test]
fn each_of_two_upsets_wants_its_own_stage_blamed() {
    check(
        "upset loading 100 200 loses 90
         upset dispatch 150 260 loses 90
         off loading 100 200
         off dispatch 150 260
         off bin 160 400
         limit bin full 210
         said 108 loading blaming loading
         said 170 bin full blaming loading dispatch",
        &expect![[r#"
            loading seen after 8 min, blamed first
            dispatch seen after 20 min, blamed second
            2 alarms, 1 in 10 minutes
        "#]],
    );
}

#[test]
fn a_limit_that_comes_too_soon_for_anybody_is_no_lead() {
    check(
        "upset crushing 100 180 loses 80
         off crushing 100 180
         limit hopper full 144
         said 110 crushing blaming crushing",
        &expect![[r#"
            crushing seen after 10 min, blamed first
            1 alarms, 1 in 10 minutes
        "#]],
    );
}

#[test]
fn clocks_are_graded_where_a_limit_comes_within_the_hour_and_a_missing_one_counts_as_an_hour() {
    check(
        "upset loading 5 700 loses 500
         off loading 5 700
         limit hopper empty 72
         clock 60 hopper empty 78 70 90
         clock 65 hopper empty 70 69 71",
        &expect![[r#"
            loading seen never, lead 0, by name 0, not blamed
            clock 57 min ahead, off by 0.05
            clock 52 min ahead, off by 0.13
            clock 47 min ahead, off by 0.22
            clock 42 min ahead, off by 0.30
            clock 37 min ahead, off by 0.38
            clock 32 min ahead, off by 0.47
            clock 27 min ahead, off by 0.55
            clock 22 min ahead, off by 0.63
            clock 17 min ahead, off by 0.72
            clock 12 min ahead, off by 0.10
            clock 7 min ahead, off by 0.03
            clock 2 min ahead, off by 0.97
            shown 18 min ahead, off by 0.10
            shown 5 min ahead, off by 0.03
            clock band up to 30: held
            clock band up to 15: missed
            0 alarms, 0 in 10 minutes
        "#]],
    );
}

#[test]
fn a_clock_that_never_comes_true_is_off_by_the_rest_of_the_hour() {
    check(
        "clock 60 hopper empty 75 70 200
         clock 65 hopper empty 95 90 never
         clock 70 hopper empty 190 100 900",
        &expect![[r#"
            shown 15 min ahead, off by 0.75
            shown 30 min ahead, off by 0.50
            clock band up to 15: missed
            clock band up to 30: held
            0 alarms, 0 in 10 minutes
        "#]],
    );
}

#[test]
fn bands_of_levels_hold_or_miss_where_nothing_new_begins() {
    check(
        "upset loading 200 260 loses 60
         off loading 200 260
         off hopper 205 400
         level 100 hopper in 30 290 310
         level 100 hopper in 60 310 320
         level 190 hopper in 30 290 310
         level 300 hopper in 15 149 151",
        &expect![[r#"
            loading seen never, not blamed
            level band up to 30: held
            level band up to 60: missed
            level band up to 15: held
            0 alarms, 0 in 10 minutes
        "#]],
    );
}

#[test]
fn the_end_is_graded_at_mid_shift_and_two_hours_before() {
    check(
        "upset crushing 500 560 loses 60
         off crushing 500 560
         end 300 crushing 9
         end 360 crushing 4800
         end 600 crushing 4448",
        &expect![[r#"
            crushing seen never, not blamed
            end from mid-shift off by 0.083, nobody could know
            end from 2 h before off by 0.010, touched
            0 alarms, 0 in 10 minutes
        "#]],
    );
}

#[test]
fn a_lying_meter_must_be_named_after_it_began_and_no_other() {
    check(
        "liar pile_level 100 600
         liar crushing_rate 100 600
         named 90 pile_level
         named 130 crushing_rate
         named 300 bin_level
         said 200 pile empty blaming crushing",
        &expect![[r#"
            false at 200
            pile_level not named
            crushing_rate named after 30 min
            2 wrongly named
            1 alarms, 1 in 10 minutes
        "#]],
    );
}
