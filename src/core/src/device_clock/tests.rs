//! Clocks of devices, played second by second: how long readings wait, and how far from the truth they are put.

use expect_test::{Expect, expect};

use super::*;
use crate::ids::SignalId;

const ALLOWED: Allowed = Allowed { ahead: Span::from_secs(5), lateness: Span::from_secs(60) };

/// A device and its clock, played second by second.
struct Device {
    clock: ClockState,
    now: i64,
    /// What is to be added to our time to have what the device says, in seconds.
    ahead: f64,
    /// Time under way of the readings to come, in milliseconds, in turn.
    under_way: Vec<i64>,
    sent: usize,
    told: String,
    /// Seconds off the truth.
    worst: f64,
}

impl Device {
    fn new() -> Self {
        Self { clock: ClockState::default(), now: 0, ahead: 0.0, under_way: vec![50], sent: 0, told: String::new(), worst: 0.0 }
    }

    /// A reading of `happened` (true time in seconds) comes now; its value is the true time.
    fn send(&mut self, happened: i64) {
        let under_way = self.under_way[self.sent % self.under_way.len()];
        self.sent += 1;
        let said = Timestamp(happened * 1_000_000 + (self.ahead * 1e6) as i64);
        let observation = Observation { signal: SignalId(0), occurred_at: said, value: happened as f64, quality: Quality::Good };
        let now = Timestamp(self.now * 1_000_000 + under_way * 1_000);
        match self.clock.place(now, observation, ALLOWED) {
            Placed::At(at) => self.tell(now, &[Observation { occurred_at: at, ..observation }]),
            Placed::Waits => {}
            Placed::Released(all) => self.tell(now, &all),
        }
    }

    /// One line for readings that come out together: how far from the truth they are.
    fn tell(&mut self, now: Timestamp, all: &[Observation]) {
        let off =
            |observation: &Observation| (observation.occurred_at - Timestamp::from_secs(observation.value as i64)).as_secs_f64();
        let (least, most) = all.iter().map(off).fold((f64::MAX, f64::MIN), |(a, b), off| (a.min(off), b.max(off)));
        self.worst = self.worst.max(-least).max(most);
        let line = format!("off {least:.1} to {most:.1}");
        let last = self.told.lines().last().is_some_and(|last| last.ends_with(&line) && all.len() == 1);
        if !last {
            let held = now.0 / 1_000_000;
            self.told += &format!("{held:>5} s: {:>3} readings, {line}\n", all.len());
        }
    }

    fn live(&mut self, secs: i64, every: i64) {
        for _ in 0..secs / every {
            self.now += every;
            self.send(self.now);
            self.grid();
        }
    }

    fn grid(&mut self) {
        let at = Timestamp::from_secs(self.now);
        let released = self.clock.let_go(at, ALLOWED);
        if !released.is_empty() {
            self.tell(at, &released);
        }
    }

    /// What happened in so many seconds comes at once, so many seconds after the last of it.
    fn bunch(&mut self, of: i64, late: i64) {
        self.now += of;
        let happened = self.now - of + 1..=self.now;
        self.now += late;
        happened.for_each(|happened| self.send(happened));
        self.grid();
    }

    /// What was kept from `from` until now comes at once.
    fn backlog(&mut self, from: i64) {
        (from..self.now).for_each(|happened| self.send(happened));
    }

    fn quiet(&mut self, secs: i64) {
        for _ in 0..secs {
            self.now += 1;
            self.grid();
        }
    }

    fn says(&self, expected: &Expect) {
        let drift = self.clock.drift.per_million().map_or(String::new(), |drift| format!(", drifts {drift:.0} ppm"));
        let stepped = self.clock.stepped.map_or(String::new(), |(_, by)| format!(", set by {:.1} s", by.as_secs_f64()));
        let waiting = self.clock.waiting();
        let offset = self.clock.offset().as_secs_f64();
        expected.assert_eq(&format!("{}offset {offset:.1} s{drift}{stepped}, {waiting} wait\n", self.told));
    }
}

#[test]
fn a_clock_that_is_well_is_left_alone_and_nothing_waits() {
    let mut device = Device::new();
    device.under_way = vec![50, 900, 200, 4_000];
    device.live(600, 1);
    device.ahead = -40.0;
    device.live(60, 1);
    device.says(&expect![[r#"
            1 s:   1 readings, off 0.0 to 0.0
          601 s:   1 readings, off -40.0 to -40.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn a_clock_five_minutes_ahead_or_behind_is_found_in_ten_seconds_and_nothing_is_misplaced() {
    let mut device = Device::new();
    device.ahead = 300.0;
    device.live(60, 1);
    device.says(&expect![[r#"
           11 s:  11 readings, off 0.1 to 0.1
        offset -299.9 s, 0 wait
    "#]]);
    let mut device = Device::new();
    (device.ahead, device.under_way) = (-300.0, vec![50, 1_900, 300, 8_000]);
    device.live(60, 1);
    device.says(&expect![[r#"
           13 s:  13 readings, off 0.1 to 0.1
        offset 300.1 s, 0 wait
    "#]]);
}

#[test]
fn a_clock_that_is_set_is_followed_both_ways() {
    let mut device = Device::new();
    device.live(60, 1);
    device.ahead = 300.0;
    device.live(60, 1);
    device.ahead = -300.0;
    device.live(60, 1);
    device.ahead = 0.0;
    device.live(60, 1);
    device.says(&expect![[r#"
            1 s:   1 readings, off 0.0 to 0.0
           71 s:  11 readings, off 0.1 to 0.1
          131 s:  11 readings, off 0.1 to 0.1
          191 s:  11 readings, off 0.0 to 0.0
        offset 0.0 s, set by 300.1 s, 0 wait
    "#]]);
}

#[test]
fn a_backlog_is_no_clock_behind() {
    let mut device = Device::new();
    device.live(60, 1);
    device.quiet(7_200);
    device.backlog(61);
    device.live(60, 1);
    device.says(&expect![[r#"
            1 s:   1 readings, off 0.0 to 0.0
         7265 s: 7204 readings, off 0.0 to 0.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn a_backlog_of_a_clock_that_is_known_to_be_wrong_is_placed_by_it() {
    let mut device = Device::new();
    device.ahead = -300.0;
    device.live(60, 1);
    device.quiet(7_200);
    device.backlog(61);
    device.live(60, 1);
    device.says(&expect![[r#"
           11 s:  11 readings, off 0.1 to 0.1
         7265 s: 7204 readings, off 0.1 to 0.1
        offset 300.1 s, 0 wait
    "#]]);
}

#[test]
fn a_backlog_that_comes_first_waits_for_what_is_live() {
    let mut device = Device::new();
    (device.now, device.ahead) = (7_200, 300.0);
    device.backlog(0);
    device.live(60, 1);
    device.says(&expect![[r#"
         7210 s: 7210 readings, off 0.1 to 0.1
        offset -299.9 s, 0 wait
    "#]]);
    let mut device = Device::new();
    device.now = 7_200;
    device.backlog(0);
    device.live(60, 1);
    device.says(&expect![[r#"
         7205 s: 7205 readings, off 0.0 to 0.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn one_odd_time_moves_no_clock_and_what_is_old_goes_on_with_the_next_that_is_not() {
    let mut device = Device::new();
    device.live(60, 1);
    for _ in 0..3 {
        device.send(device.now + 3_000);
        device.live(20, 1);
        device.send(device.now - 900);
        device.live(20, 1);
    }
    device.says(&expect![[r#"
            1 s:   1 readings, off 0.0 to 0.0
           61 s:   2 readings, off 0.0 to 0.0
           86 s:   7 readings, off 0.0 to 0.0
          101 s:   2 readings, off 0.0 to 0.0
          126 s:   7 readings, off 0.0 to 0.0
          141 s:   2 readings, off 0.0 to 0.0
          166 s:   7 readings, off 0.0 to 0.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn the_same_time_said_again_is_the_same_time_here() {
    let mut device = Device::new();
    device.live(60, 1);
    device.ahead = 300.0;
    device.live(60, 1);
    // Sent again by a broker, from before the clock was set and from after it.
    device.ahead = 0.0;
    device.send(55);
    device.ahead = 300.0;
    device.send(100);
    device.says(&expect![[r#"
            1 s:   1 readings, off 0.0 to 0.0
           71 s:  11 readings, off 0.1 to 0.1
          120 s:   1 readings, off 0.0 to 0.0
          120 s:   1 readings, off 0.1 to 0.1
        offset -299.9 s, set by 299.9 s, 0 wait
    "#]]);
}

#[test]
fn what_is_sent_again_while_a_clock_drifts_is_the_same_time_too() {
    let mut device = Device::new();
    device.ahead = 300.0;
    device.live(60, 1);
    let place = |device: &mut Device, happened: i64, ahead: f64| {
        let said = Timestamp(happened * 1_000_000 + (ahead * 1e6) as i64);
        let observation = Observation { signal: SignalId(0), occurred_at: said, value: 0.0, quality: Quality::Good };
        device.clock.place(Timestamp(device.now * 1_000_000 + 50_000), observation, ALLOWED)
    };
    let mut last = Timestamp::MIN;
    for _ in 0..1_200 {
        device.ahead += 0.001;
        device.now += 1;
        let (happened, ahead) = (device.now, device.ahead);
        let first = place(&mut device, happened, ahead);
        assert_eq!(place(&mut device, happened, ahead), first, "again at once, {happened}");
        device.now += 1;
        let _ = place(&mut device, happened + 1, ahead);
        assert_eq!(place(&mut device, happened, ahead), first, "again a second later, {happened}");
        let Placed::At(at) = first else { panic!("it does not wait") };
        assert!(at > last, "time goes on: {at} after {last}");
        last = at;
    }
}

#[test]
fn who_speaks_seldom_is_believed_after_two_minutes() {
    let mut device = Device::new();
    // Sums of an hour, stamped with its beginning.
    for _ in 0..3 {
        device.quiet(3_600);
        device.send(device.now - 3_600);
    }
    device.quiet(600);
    device.says(&expect![[r#"
         3721 s:   1 readings, off 0.0 to 0.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn sums_of_a_minute_or_two_are_as_old_as_they_are_by_right() {
    let mut device = Device::new();
    for _ in 0..60 {
        device.quiet(120);
        device.send(device.now - 120);
    }
    device.says(&expect![[r#"
          120 s:   1 readings, off 0.0 to 0.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn a_clock_that_runs_away_is_kept_right() {
    let mut device = Device::new();
    device.ahead = 300.0;
    device.live(60, 1);
    for _ in 0..7_200 {
        device.ahead += 0.001;
        device.live(1, 1);
    }
    device.told = format!("{:.0} s off at worst\n", device.worst);
    device.says(&expect![[r#"
        1 s off at worst
        offset -307.0 s, drifts 1000 ppm, 0 wait
    "#]]);
}

#[test]
fn a_clock_behind_whose_readings_never_stay_as_old_is_found_after_five_minutes() {
    let mut device = Device::new();
    device.live(60, 1);
    device.ahead = -500.0;
    for index in 0..600 {
        device.now += 1;
        device.send(device.now - (index * 37) % 113);
        device.grid();
    }
    device.says(&expect![[r#"
            1 s:   1 readings, off 0.0 to 0.0
          362 s: 302 readings, off 0.1 to 0.1
        offset 500.1 s, set by -500.1 s, 0 wait
    "#]]);
}

#[test]
fn a_backlog_that_takes_hours_is_let_go_after_five_minutes() {
    let mut device = Device::new();
    device.live(60, 1);
    device.quiet(7_200);
    for index in 0..900 {
        device.now += 1;
        device.send(61 + index * 2);
        device.grid();
    }
    device.says(&expect![[r#"
            1 s:   1 readings, off 0.0 to 0.0
         7562 s: 302 readings, off 0.0 to 0.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn a_backlog_in_which_a_clock_is_set_is_placed_by_both() {
    for (before, after) in [(0.0, 300.0), (-300.0, 300.0), (300.0, -300.0), (0.0, -300.0)] {
        let mut device = Device::new();
        device.ahead = before;
        device.live(600, 10);
        device.quiet(7_200);
        let now = device.now;
        (601..4_000).step_by(10).for_each(|happened| device.send(happened));
        device.ahead = after;
        (4_001..now).step_by(10).for_each(|happened| device.send(happened));
        device.live(600, 10);
        assert!(device.worst <= 10.0, "from {before} to {after}: {} s off, {}", device.worst, device.told);
    }
}

#[test]
fn of_two_devices_behind_one_clock_the_one_that_is_well_is_believed() {
    let mut device = Device::new();
    for _ in 0..60 {
        device.now += 1;
        device.ahead = 300.0;
        device.send(device.now);
        device.ahead = 0.0;
        device.send(device.now);
    }
    let first = device.told.lines().next().expect("they waited a moment");
    assert_eq!((first, device.clock.offset()), ("    6 s:  12 readings, off 0.0 to 300.0", Span::ZERO));
}

/// Between bunches there is silence, for longer than a pace is remembered.
#[test]
fn a_clock_ahead_whose_readings_come_in_bunches_is_found_and_none_is_of_the_future() {
    let mut device = Device::new();
    device.under_way = vec![0];
    device.ahead = 300.0;
    for late in [9, 1, 14, 5] {
        device.bunch(10, late);
    }
    device.quiet(130);
    for late in [3, 11, 2, 20, 6] {
        device.bunch(40, late);
        device.quiet(130);
    }
    assert!(device.worst <= 20.0, "{} s off at worst", device.worst);
    device.says(&expect![[r#"
          190 s:  40 readings, off 1.0 to 1.0
        offset -299.0 s, 0 wait
    "#]]);
}

#[test]
fn two_odd_times_before_a_silence_set_no_clock() {
    let mut device = Device::new();
    device.live(60, 1);
    device.send(device.now + 3_000);
    device.send(device.now + 3_010);
    device.quiet(400);
    device.live(10, 1);
    device.says(&expect![[r#"
            1 s:   1 readings, off 0.0 to 0.0
          361 s:   2 readings, off 0.0 to 0.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn nonsense_is_not_waited_for() {
    let mut device = Device::new();
    device.ahead = 100_000.0;
    device.live(3, 1);
    device.says(&expect![[r#"
            1 s:   1 readings, off 100000.0 to 100000.0
        offset 0.0 s, 0 wait
    "#]]);
}

#[test]
fn what_was_kept_comes_back() {
    let mut device = Device::new();
    device.live(60, 1);
    device.ahead = 300.0;
    device.live(5, 1);
    let mut bytes = Vec::new();
    crate::persist::Persist::save(&device.clock, &mut bytes);
    let again: ClockState = crate::persist::Persist::load(&mut &bytes[..]).expect("its own bytes");
    assert_eq!(format!("{again:?}"), format!("{:?}", device.clock));
}
