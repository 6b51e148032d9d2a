//! A small made-up chain and its views over a shift, for what leaves the program. No engine: only that every field has a value
//! somewhere, and that some have none.

use tizbek_core::alarm::{AlarmState, Cause, Clock, IncidentId, Priority};
use tizbek_core::drum::Limits;
use tizbek_core::drum::burn::Burning;
use tizbek_core::drum::zone::{Side, Zone};
use tizbek_core::health::{Health, Outcome};
use tizbek_core::ids::{BufferId, SignalId, SourceId, StageId};
use tizbek_core::ledger::Ledger;

use tizbek_core::metal::Estimate;
use tizbek_core::model::{
    Buffer, BufferContent, Content, ContentRole, Order, PlanHead, Role, RuleTimes, Settings, Shift, ShortRule, Signal,
    SignalKind, Site, Source, SourceKind, Stage, StageContent, Text,
};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate};
use tizbek_core::usage::{Element, Figures, Times};
use tizbek_core::view::{
    AdviceView, BufferMetal, BufferView, Counters, DeskView, DrumView, IncidentView, RecoveryView, SignalView, SourceView,
    StageMetal, StageState, StageView, UsageView, View, ZoneView,
};

/// 2026-11-22, 09:00 where the mine is.
pub const START: Timestamp = Timestamp::from_secs(1_795_320_000);

pub fn site() -> Site {
    let stages = [("crushing", "Дробление", "Ұсату", "Crushing"), ("hoisting", "Скиповой подъём", "", "Hoisting")];
    let buffers =
        [("skip_bin", "Бункер подъёма", "Скип бункері", "Skip bin"), ("coarse ore, wet=1", "Склад руды", "", "Ore stock")];
    let signals = ["belt_rate", "bin_level", "skip_load", "uav_battery"];
    Site {
        key: "test-mine".to_owned(),
        name: name("Рудник", "Кеніш", "Mine"),
        time_zone: "Asia/Qyzylorda".to_owned(),
        unit: "t".to_owned(),
        stages: stages.map(|(key, ru, kk, en)| stage(key, name(ru, kk, en))).into(),
        buffers: buffers.map(|(key, ru, kk, en)| buffer(key, name(ru, kk, en))).into(),
        resources: Vec::new(),
        sources: vec![source("mine_plc", SourceKind::Modbus), source("broker", SourceKind::Mqtt)],
        signals: signals.map(signal).into(),
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    }
}

fn name(ru: &str, kk: &str, en: &str) -> Text {
    Text { ru: ru.to_owned(), kk: kk.to_owned(), en: en.to_owned() }
}

const RULE: RuleTimes = RuleTimes {
    limit: Span::from_mins(20),
    clear: Span::from_mins(12),
    on_delay: Span::from_mins(3),
    off_delay: Span::from_mins(5),
};

fn stage(key: &str, name: Text) -> Stage {
    Stage {
        key: key.to_owned(),
        name,
        area: "shaft".to_owned(),
        min: Rate::ZERO,
        nominal: Rate::from_units_per_hour(255.0),
        max: Rate::from_units_per_hour(340.0),
        measured_by: Vec::new(),
        inputs: Vec::new(),
        outputs: Vec::new(),
        deviation: RULE,
        resources: Vec::new(),
    }
}

fn buffer(key: &str, name: Text) -> Buffer {
    Buffer {
        key: key.to_owned(),
        name,
        form: "bin".to_owned(),
        capacity: Amount::from_units(800.0),
        low: Amount::from_units(120.0),
        target: Amount::from_units(400.0),
        high: Amount::from_units(700.0),
        density: 2.1,
        initial: Amount::from_units(400.0),
        level: None,
        reaction: RULE,
    }
}

fn source(key: &str, kind: SourceKind) -> Source {
    Source { key: key.to_owned(), name: name(key, "", key), kind, silent_after: Span::from_secs(30) }
}

fn signal(key: &str) -> Signal {
    Signal {
        key: key.to_owned(),
        name: name(key, "", key),
        unit: "t/h".to_owned(),
        source: SourceId(0),
        resource: None,
        kind: SignalKind::Value,
        role: Role::Watched,
        valid_min: 0.0,
        valid_max: 600.0,
        stale_after: Span::from_secs(30),
        stuck_after: Span::ZERO,
        conditioning: None,
        sensor: None,
    }
}

/// The chain `minutes` after `START`: hoisting runs slow, the skip bin fills, a source goes silent for a while.
pub fn view(minutes: i64) -> View {
    let now = START + Span::from_mins(minutes);
    let shift = Shift { start: START - Span::from_hours(1), end: START + Span::from_hours(11), kind: 0 };
    let silent = (60..75).contains(&(minutes % 120));
    View {
        drum_course: Vec::new(),
        margins: Vec::new(),
        now,
        shift: Some(shift),
        plan: PlanHead::default(),
        baseline: PlanHead::default(),
        plans_proposed: Vec::new(),
        plans_pending: Vec::new(),
        stages: vec![stage_view(0, minutes, 255.0, Some(255.0)), stage_view(1, minutes, 255.0, (!silent).then_some(230.0))],
        buffers: vec![buffer_view(0, minutes, now), buffer_view(1, 0, now)],
        signals: (0..4).map(|index| signal_view(index, minutes, now, silent)).collect(),
        sources: (0..2).map(|index| source_view(index, now, silent && index == 1)).collect(),
        incidents: if minutes > 90 {
            vec![incident(AlarmState::Unacknowledged, now), incident(AlarmState::Acknowledged, now)]
        } else {
            Vec::new()
        },
        counters: Counters { accepted: (minutes.max(0) as u64) * 60, late: 3, ..Counters::default() },
        forecast: None,
        drum: Some(drum_view(minutes)),
        plan_trials: Vec::new(),
        closed: None,
        facts: std::sync::Arc::default(),
        calibrations: std::sync::Arc::default(),
        sensors: Vec::new(),
        advice: AdviceView::default(),
        actions: std::sync::Arc::default(),
        requests: std::sync::Arc::default(),
        desk: DeskView {
            load: tizbek_core::load::Figures { mean_10_min: Some(0.2), ..Default::default() },
            ..DeskView::default()
        },
        situation: None,
    }
}

fn stage_view(index: u32, minutes: i64, planned_tph: f64, actual_tph: Option<f64>) -> StageView {
    let hours = minutes as f64 / 60.0;
    let amount = |tph: f64| Amount::from_units(tph * hours);
    StageView {
        stage: StageId(index),
        state: if actual_tph.is_none() {
            StageState::Unknown
        } else if index == 0 {
            StageState::OnPlan
        } else {
            StageState::Behind
        },
        actual: amount(actual_tph.unwrap_or(230.0)),
        planned: amount(planned_tph),
        planned_shift: Amount::from_units(planned_tph * 12.0),
        by_baseline: None,
        lag: actual_tph.map(|actual| Span((hours * (1.0 - actual / planned_tph) * 3.6e9) as i64)),
        rate: actual_tph.map(Rate::from_units_per_hour),
        planned_rate: Rate::from_units_per_hour(planned_tph),
        as_of: None,
        unknown: Span::from_mins(if index == 1 && minutes > 75 { 15 } else { 0 }),
        ledger: Ledger::default(),
        end: None,
        usage: UsageView { shift: Some(usage(minutes)), last: None },
        metal: None,
        estimated: None,
        estimated_actual: Amount::ZERO,
    }
}

/// Hoisting, which had a short stop.
fn drum_view(minutes: i64) -> DrumView {
    let burning = Burning { used: minutes as f64 / 720.0, long: Some(1.2), short: Some(1.4) };
    DrumView { stage: StageId(1), since: START, limits: Limits::Rate, reserve: Some(0.94), burning: Some(burning) }
}

fn usage(minutes: i64) -> (Times, Figures) {
    let mut times = Times::since(START - Span::from_hours(1));
    let now = START + Span::from_mins(minutes.max(1));
    times.charge(START, Element::Down, Amount::ZERO);
    times.charge(now, Element::Producing, Amount::from_units(230.0));
    let figures = times.figures(Rate::from_units_per_hour(255.0));
    (times, figures)
}

fn buffer_view(index: u32, minutes: i64, now: Timestamp) -> BufferView {
    let level = (400.0 + 25.0 * minutes as f64 / 60.0).clamp(0.0, 800.0);
    let full = Clock { at: now + Span::from_mins(16 * 60 - minutes), earliest: now, latest: None };
    BufferView {
        buffer: BufferId(index),
        level: Amount::from_units(level),
        sigma: Amount::from_units(24.0),
        net: Some(Rate::from_units_per_hour(25.0)),
        empty: (index == 1).then_some(Clock { at: now + Span::from_hours(5), earliest: now, latest: None }),
        full: (index == 0).then_some(full),
        sensor: None,
        sensor_quality: Quality::BadNoData,
        ahead: Vec::new(),
        zone: (index == 0).then_some(ZoneView { side: Side::Before, zone: Zone::Yellow, penetration: 0.4 }),
        metal: None,
        estimated: None,
    }
}

fn signal_view(index: u32, minutes: i64, now: Timestamp, silent: bool) -> SignalView {
    let quality = match index {
        1 => Quality::UncertainStuck,
        2 if silent => Quality::BadComm,
        _ => Quality::Good,
    };
    let value = if index == 0 { f64::NAN } else { 200.0 + (minutes % 7) as f64 };
    SignalView {
        signal: SignalId(index),
        value: Some(value),
        occurred_at: Some(now),
        received_at: Some(now),
        quality,
        stale: silent && index == 3,
    }
}

/// The same where zinc is followed: its grade is known in the first stage, which separates, and in the first buffer.
pub fn with_metal(minute: i64) -> (Site, View) {
    let (mut site, mut view) = (site(), view(minute));
    let stage = StageContent { role: ContentRole::Passes, feed: None, products: Vec::new() };
    let buffer = BufferContent { order: Order::Mixed, initial: None };
    let content = Content {
        key: "zn".to_owned(),
        name: name("Цинк", "Мырыш", "Zinc"),
        unit: "%".to_owned(),
        per_unit: 0.01,
        stages: vec![stage; site.stages.len()],
        buffers: vec![buffer; site.buffers.len()],
        rule: ShortRule::default(),
    };
    site.settings.content = Some(Box::new(content));
    let estimate = |grade| Estimate { grade, sigma: 0.001 };
    view.stages[0].metal = Some(StageMetal {
        grade: Some(estimate(0.062)),
        planned_grade: Some(0.06),
        sampled_at: Some(view.now),
        actual: Amount::from_units(24.5),
        planned: Some(Amount::from_units(25.0)),
        planned_shift: Some(Amount::from_units(300.0)),
        unknown: Amount::ZERO,
        recovery: Some(RecoveryView { now: estimate(0.88), shift: Some(0.87), planned: 0.9 }),
        ledger: Ledger::default(),
    });
    let metal = Amount::from_units(31.0);
    view.buffers[0].metal = Some(BufferMetal { grade: Some(estimate(0.061)), next: None, metal });
    (site, view)
}

fn source_view(index: u32, now: Timestamp, silent: bool) -> SourceView {
    let mut health = Health::default();
    health.count(Outcome::Good, 3_000);
    health.count(Outcome::Late, 60);
    health.count(Outcome::Future, 20);
    health.count(Outcome::NoAnswer, if silent { 1_000 } else { 0 });
    health.came(Span(250_000));
    SourceView {
        source: SourceId(index),
        up: Some(!silent),
        silent,
        last_received_at: Some(now),
        lost: u64::from(silent),
        in_all: *health.in_all(),
        last_hour: health.last_hour(),
        least_age: health.least_age(),
        clocks: Vec::new(),
        findings: Vec::new(),
    }
}

fn incident(state: AlarmState, now: Timestamp) -> IncidentView {
    IncidentView {
        id: IncidentId(1),
        replaces: None,
        state,
        cause: Cause::Stage(StageId(1)),
        raised_at: now,
        cleared_at: None,
        members: Vec::new(),
        loss: None,
        notes: Vec::new(),
        priority: Priority::Medium,
        aside: None,
        announced: true,
        folded: Vec::new(),
        repeats: 0,
        stale: false,
    }
}
