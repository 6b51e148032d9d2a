//! Site files: the sample reads as it is meant, and what is wrong is told all at once.

use std::path::{Path, PathBuf};
use std::time::Duration;

use expect_test::{Expect, expect, expect_file};
use proptest::prelude::*;
use tizbek::config::check::check as check_dir;
use tizbek::config::read::{read_site, read_site_text};
use tizbek::config::{Config, MavlinkField, ModbusTable, ModbusType, Problem, SourceConfig, TimeFormat, WordOrder};
use tizbek_core::ids::SignalId;
use tizbek_core::model::{Role, RuleTimes, SignalKind};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate, Share};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn zinc_text() -> String {
    std::fs::read_to_string(root().join("deploy/sites/zinc-mine/site.toml")).unwrap()
}

fn read(text: &str) -> Result<Config, Vec<Problem>> {
    read_site_text(Path::new("site.toml"), text, &|name| (name == "MINE_SECRET").then(|| "s3cret".to_owned()))
}

fn zinc() -> Config {
    read_site(&root().join("deploy/sites/zinc-mine"), &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The zinc mine's site with `from` written as `to`; what is said of it, line by line.
fn check(from: &str, to: &str, expected: Expect) {
    let text = zinc_text();
    assert!(text.contains(from), "the sample has no {from:?}");
    let said = match read(&text.replacen(from, to, 1)) {
        Ok(_) => "no problem\n".to_owned(),
        Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect(),
    };
    expected.assert_eq(&said);
}

/// As `check`, with something more at the end of the file.
fn check_with(more: &str, expected: Expect) {
    const LAST: &str = "# every = \"10 s\"\n";
    check(LAST, &format!("{LAST}{more}\n"), expected);
}

fn signal(config: &Config, key: &str) -> SignalId {
    config.site.signal(key).unwrap_or_else(|| panic!("no signal {key}"))
}

#[test]
fn the_zinc_mine_has_the_figures_of_its_file() {
    let config = zinc();
    let site = &config.site;
    assert_eq!((site.key.as_str(), site.unit.as_str(), site.time_zone.as_str()), ("zinc-mine", "t", "Asia/Qyzylorda"));
    assert_eq!((site.stages.len(), site.buffers.len(), site.sources.len(), site.resources.len()), (9, 10, 5, 5));
    assert_eq!(site.settings.rate_window, Span::from_mins(15));

    let flotation = &site.stages[site.stage("flotation").unwrap().index()];
    assert_eq!((flotation.min, flotation.max), (Rate::from_units_per_hour(150.0), Rate::from_units_per_hour(300.0)));
    assert_eq!(flotation.outputs[1].share, Share(105_000));
    assert_eq!(flotation.outputs[1].lag, Span::from_mins(15));
    assert_eq!(site.buffers[flotation.outputs[2].buffer.index()].key, "tailings");
    let mucking = &site.stages[site.stage("mucking").unwrap().index()];
    assert_eq!((mucking.measured_by.len(), mucking.resources.len()), (4, 4));
    assert_eq!(mucking.inputs[0].share, Share::ONE);

    let skip_bin = &site.buffers[site.buffer("skip_bin").unwrap().index()];
    assert_eq!((skip_bin.capacity, skip_bin.initial), (Amount::from_units(800.0), Amount::from_units(400.0)));
    let level = skip_bin.level.unwrap();
    assert_eq!((level.per_reading, level.sigma), (8e6, Amount::from_units(24.0)));
    let times = |limit, clear| RuleTimes {
        limit: Span::from_secs(limit),
        clear: Span::from_secs(clear),
        on_delay: Span::from_mins(2),
        off_delay: Span::from_mins(5),
    };
    assert_eq!(skip_bin.reaction, times(5_400, 6_750));
    assert_eq!(site.buffers[site.buffer("ore_pass").unwrap().index()].reaction, times(3_600, 4_500));
}

#[test]
fn each_signal_gets_the_role_its_users_give_it() {
    let config = zinc();
    let of = |key: &str| &config.site.signals[signal(&config, key).index()];
    assert_eq!(of("skip_load").role, Role::Flow(config.site.stage("hoisting").unwrap()));
    assert_eq!(of("skip_bin_level").role, Role::Level(config.site.buffer("skip_bin").unwrap()));
    assert_eq!(of("crusher_power").role, Role::Watched);
    assert_eq!(of("haulage_total").kind, SignalKind::Counter { modulus: Amount::from_units(65_536.0) });
    assert_eq!((of("crusher_belt_rate").valid_min, of("crusher_belt_rate").valid_max), (-5.0, 600.0));
    assert_eq!((of("skip_bin_level").stuck_after, of("skip_load").stuck_after), (Span::from_mins(20), Span::ZERO));
}

#[test]
fn each_source_gets_its_points() {
    let config = zinc();
    let SourceConfig::Modbus(plc) = &config.sources[0] else { panic!("{:?}", config.sources[0]) };
    assert_eq!((plc.address.as_str(), plc.poll), ("127.0.0.1:5020", Duration::from_secs(1)));
    let belt = plc.points.iter().find(|point| point.signal == signal(&config, "crusher_belt_rate")).unwrap();
    assert_eq!((belt.unit_id, belt.table, belt.address), (2, ModbusTable::Holding, 100));
    assert_eq!((belt.value, belt.order, belt.scale), (ModbusType::F32, WordOrder::Cdab, 1.0));
    assert_eq!(plc.points[0].invalid, [32_767.0]);
    let SourceConfig::Mqtt(broker) = &config.sources[2] else { panic!("{:?}", config.sources[2]) };
    assert_eq!((broker.client_id.as_str(), broker.login.is_none()), ("tizbek-zinc-mine", true));
    let point = |key| broker.points.iter().find(|point| point.signal == signal(&config, key)).unwrap();
    assert_eq!(point("skip_load").time, Some(("/time".to_owned(), TimeFormat::Seconds)));
    assert_eq!((point("backfill_rate").value.as_str(), &point("backfill_rate").time), ("", &None));
    let SourceConfig::Mavlink(uav) = &config.sources[3] else { panic!("{:?}", config.sources[3]) };
    assert_eq!((uav.points.len(), uav.points[0].field), (6, MavlinkField::Battery));
    assert!(matches!(config.sources[4], SourceConfig::Push(_)));
}

#[test]
fn shifts_join_in_utc_for_twenty_years() {
    let calendar = zinc().calendar;
    // 2026-11-22 03:00 UTC is 08:00 in Qyzylorda.
    let at = Timestamp::from_secs(1_795_316_400);
    let day = calendar.shift_at(at).unwrap();
    assert_eq!((day.start, day.end - day.start, calendar.names[day.kind as usize].en.as_str()), (at, Span::from_hours(12), "Day shift"));
    assert_eq!(calendar.next_after(at).unwrap().start, day.end);
    let mut next = calendar.next_after(Timestamp::MIN).unwrap();
    assert_eq!(next.start.to_string(), "2020-01-01T02:00:00Z", "the zone was at +06:00 until March 2024... or not: see below");
    let mut count = 1;
    while let Some(shift) = calendar.next_after(next.start) {
        assert!(shift.start >= next.end);
        next = shift;
        count += 1;
    }
    assert_eq!((count, next.end.to_string().as_str()), (7_305 * 2, "2040-01-01T03:00:00Z"));
}
