//! Workload W: each tag a stage of its own with a plan; the right answer is known exactly (972 raised, 777 cleared for 1 000
//! tags and an hour).

use super::*;

fn mix(mut z: u64) -> u64 {
    z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn plan_rate(tag: i64) -> i64 {
    (100 + 10 * (tag % 91)) * 100
}

/// Hundredths of t/h of tag `tag` at second `t`: a stop of 300 s an hour, then 600 s at +50 %, with 10 % of noise.
fn value(tag: i64, t: i64) -> i64 {
    let x = t + (tag * 7_919) % 3_600;
    let plan = plan_rate(tag);
    let base = match x.checked_rem(3_600) {
        Some(since) if x >= 3_600 && since < 300 => return 0,
        Some(since) if x >= 3_600 && since < 900 => plan + plan / 2,
        _ => plan,
    };
    let noise = (mix((tag as u64) << 32 | t as u64) % 2_001) as i64 - 1_000;
    base + base * noise / 10_000
}

pub(in crate::engine::tests) fn site(tags: usize) -> Site {
    let mut site = chain();
    let template = (site.stages[0].clone(), site.signals[0].clone());
    site.settings.false_alarms = 0.0;
    // As the other programs that do this work: nobody reads what they say.
    (site.settings.alarms.fold_medium, site.settings.alarms.fold_low) = (u32::MAX, u32::MAX);
    site.buffers.clear();
    site.stages.clear();
    site.signals.clear();
    for tag in 0..tags {
        let (mut stage, mut signal) = template.clone();
        stage.inputs.clear();
        stage.outputs.clear();
        stage.measured_by = vec![SignalId::of(tag)];
        stage.deviation = RuleTimes {
            limit: Span::from_secs(72),
            clear: Span::from_secs(36),
            on_delay: Span::from_secs(60),
            off_delay: Span::ZERO,
        };
        signal.role = Role::Flow(StageId::of(tag));
        signal.valid_max = 1e6;
        site.stages.push(stage);
        site.signals.push(signal);
    }
    site
}

#[test]
fn raises_and_clears_exactly_what_is_right() {
    let tags = 1_000;
    let site = Arc::new(site(tags));
    let start = Timestamp::from_secs(1_767_225_600);
    let shift = Shift { start, end: start + Span::from_hours(12), kind: 0 };
    let calendar = Arc::new(Calendar::new(vec![Text::default()], vec![shift]).expect("one shift"));
    let mut engine = Engine::new(site, calendar);
    let line = |tag: usize| Line {
        stage: StageId::of(tag),
        start,
        end: start + Span::from_hours(12),
        quantity: Amount(plan_rate(tag as i64) * 10_000 * 12),
        quality: None,
    };
    let plan = Plan::new(PlanHead::default(), tags, (0..tags).map(line).collect(), Vec::new());
    engine.handle(start, Input::Planned(Arc::new(plan)));
    let (mut raised, mut cleared) = (0, 0);
    let mut count = |engine: &mut Engine| {
        while let Some(output) = engine.poll_output() {
            let Output::Alert(alert) = output else { continue };
            match alert.change {
                Change::Raised => raised += 1,
                Change::Cleared => cleared += 1,
                _ => panic!("{alert:?}"),
            }
        }
    };
    for second in 0..3_600 {
        let now = start + Span::from_secs(second);
        for tag in 0..tags {
            let value = value(tag as i64, second) as f64 / 100.0;
            engine.observe(now, Observation { signal: SignalId::of(tag), occurred_at: now, value, quality: Quality::Good });
            count(&mut engine);
        }
    }
    engine.handle(start + Span::from_hours(1) + Settings::default().settle, Input::Tick);
    count(&mut engine);
    assert_eq!((raised, cleared), (972, 777));
}
