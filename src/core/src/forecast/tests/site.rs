//! Chains for tests, as text: one line a buffer, `bin 600 at 300` (capacity, level), or a stage, `crushing 0 255 340: bin*0.5 ->
//! heap@4 + pile*0.2` (least, nominal and greatest rate; what it takes; what it gives, with shares and lags in minutes).

use crate::ids::BufferId;
use crate::model::{Buffer, Inlet, Outlet, RuleTimes, Settings, Site, Stage, Text};
use crate::time::Span;
use crate::units::{Amount, Rate, Share};

/// The sample mine: nine stages in a ring, eleven buffers, small and large.
pub const MINE: &str = "
    stopes 12000 at 6000
    ore_pass 1800 at 900
    crusher_bin 600 at 300
    skip_bin 800 at 400
    coarse_ore 9000 at 4500
    flotation_feed 300 at 150
    lead_thickener 220 at 110
    zinc_thickener 660 at 330
    concentrate 6000 at 2500
    tailings 3000 at 1500
    filled_stopes 16000 at 8000
    drill_blast 0 255 340: filled_stopes*0.49 -> stopes
    mucking 0 255 330: stopes -> ore_pass
    haulage 0 255 330: ore_pass -> crusher_bin@4
    crushing 0 255 340: crusher_bin -> skip_bin@2
    hoisting 0 255 330: skip_bin -> coarse_ore@3
    grinding 150 255 300: coarse_ore -> flotation_feed@6
    flotation 150 255 300: flotation_feed -> lead_thickener*0.035@10 + zinc_thickener*0.105@15 + tailings*0.49@15
    filtration 0 35.7 50: lead_thickener*0.25 + zinc_thickener*0.75 -> concentrate@5
    backfill 0 125 180: tailings -> filled_stopes@30
";

pub fn site(text: &str) -> Site {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let buffers: Vec<Buffer> = lines().filter(|line| !line.contains(':')).map(buffer).collect();
    let stages = lines().filter(|line| line.contains(':')).map(|line| stage(line, &buffers)).collect();
    Site {
        key: "test".into(),
        name: Text::default(),
        time_zone: "UTC".into(),
        unit: "t".into(),
        stages,
        buffers,
        resources: Vec::new(),
        sources: Vec::new(),
        signals: Vec::new(),
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    }
}

fn buffer(line: &str) -> Buffer {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [key, capacity, "at", level] = words[..] else { panic!("{line:?} is no buffer") };
    let capacity = number(capacity);
    Buffer {
        key: key.into(),
        name: Text::default(),
        form: if key.ends_with("feed") { "tank" } else { "bin" }.into(),
        capacity: Amount::from_units(capacity),
        low: Amount::from_units(capacity * 0.1),
        target: Amount::from_units(capacity * 0.5),
        high: Amount::from_units(capacity * 0.9),
        density: 1.0,
        initial: Amount::from_units(number(level)),
        level: None,
        reaction: no_times(),
    }
}

fn stage(line: &str, buffers: &[Buffer]) -> Stage {
    let (head, links) = line.split_once(':').expect("a stage has a colon");
    let (takes, gives) = links.split_once("->").expect("a stage has an arrow");
    let words: Vec<&str> = head.split_whitespace().collect();
    let [key, min, nominal, max] = words[..] else { panic!("{line:?} is no stage") };
    let each = |text: &str| -> Vec<(BufferId, Share, Span)> {
        let parts = text.split(" + ").map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| link(part, buffers)).collect()
    };
    Stage {
        key: key.into(),
        name: Text::default(),
        area: String::new(),
        min: Rate::from_units_per_hour(number(min)),
        nominal: Rate::from_units_per_hour(number(nominal)),
        max: Rate::from_units_per_hour(number(max)),
        measured_by: Vec::new(),
        inputs: each(takes).into_iter().map(|(buffer, share, _)| Inlet { buffer, share }).collect(),
        outputs: each(gives).into_iter().map(|(buffer, share, lag)| Outlet { buffer, share, lag }).collect(),
        deviation: no_times(),
        resources: Vec::new(),
    }
}

fn link(part: &str, buffers: &[Buffer]) -> (BufferId, Share, Span) {
    let (rest, lag) = part.split_once('@').unwrap_or((part, "0"));
    let (key, share) = rest.split_once('*').unwrap_or((rest, "1"));
    let index = buffers.iter().position(|buffer| buffer.key == key).unwrap_or_else(|| panic!("no buffer {key:?}"));
    (BufferId::of(index), Share::from_ratio(number(share)), Span((number(lag) * 60e6) as i64))
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is no number"))
}

fn no_times() -> RuleTimes {
    RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::ZERO, off_delay: Span::ZERO }
}
