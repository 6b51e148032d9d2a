//! Site files: the sample reads as it is meant, and what is wrong is told all at once.

mod alarms;
mod broker;
mod conditioning;
mod content;
mod edge;
mod imports;
mod modbus;
mod notify;
mod opcua;
mod problems;
mod references;
mod sensors;
mod sparkplug;
mod topics;
mod units;

use std::path::{Path, PathBuf};
use std::time::Duration;

use expect_test::expect_file;
use proptest::prelude::*;
use tizbek::config::check::check as check_dir;
use tizbek::config::read::{read_site, read_site_text};
use tizbek::config::{Config, MavlinkField, ModbusTable, ModbusType, Place, Problem, Shape, SourceConfig, TimeFormat, WordOrder};
use tizbek_core::ids::SignalId;
use tizbek_core::model::{Role, RuleTimes, SignalKind};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate, Share};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn zinc_text() -> String {
    std::fs::read_to_string(root().join("deploy/sites/zinc-mine/site.toml")).expect("the sample site")
}

fn read(text: &str) -> Result<Config, Vec<Problem>> {
    read_site_text(Path::new("site.toml"), text, &|name| (name == "MINE_SECRET").then(|| "s3cret".to_owned()))
}

fn zinc() -> Config {
    read_site(&root().join("deploy/sites/zinc-mine"), &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn signal(config: &Config, key: &str) -> SignalId {
    config.site.signal(key).unwrap_or_else(|| panic!("no signal {key}"))
}

#[test]
fn the_recorded_sites_read_as_they_are_meant() {
    let read = |name: &str| read_site(&root().join("deploy/sites").join(name), &|_| None).expect("a site without a problem").site;
    let town = read("c-town");
    assert_eq!((town.stages.len(), town.buffers.len(), town.signals.len()), (17, 7, 31));
    let learn = town.settings.learn.as_ref().expect("it learns");
    assert_eq!((learn.every, learn.history, learn.gauges.len()), (Span::from_hours(1), Span::from_hours(364 * 24), 11));
    // The first tank is a cylinder of 31.3 m across and 6.5 m high.
    assert_eq!(town.buffers[town.buffer("t1").unwrap().index()].capacity, Amount::from_units(5_001.0));
    let pit = read("north-pit");
    assert_eq!((pit.stages.len(), pit.buffers.len(), pit.signals.len()), (25, 1, 25));
    assert_eq!(pit.settings.learn, None);
}

#[test]
fn the_zinc_mine_has_the_figures_of_its_file() {
    let config = zinc();
    let site = &config.site;
    assert_eq!((site.key.as_str(), site.unit.as_str(), site.time_zone.as_str()), ("zinc-mine", "t", "Asia/Qyzylorda"));
    assert_eq!((site.stages.len(), site.buffers.len(), site.sources.len(), site.resources.len()), (9, 11, 5, 9));
    assert_eq!(site.levers.len(), 24);
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
    assert_eq!((plc.line.address(), plc.classes[0].every), ("127.0.0.1:5020", Duration::from_secs(1)));
    let belt = plc.points.iter().find(|point| point.signal == signal(&config, "crusher_belt_rate")).unwrap();
    assert_eq!((belt.unit_id, belt.table, belt.address), (2, ModbusTable::Holding, 100));
    assert_eq!((belt.value, belt.order, belt.scale), (ModbusType::F32, WordOrder::Cdab, 1.0));
    assert_eq!(plc.points[0].invalid, [32_767.0]);
    let SourceConfig::Mqtt(broker) = &config.sources[2] else { panic!("{:?}", config.sources[2]) };
    assert_eq!((broker.broker.client_id.as_str(), broker.broker.login.is_none()), ("tizbek-zinc-mine", true));
    let shape = |key| broker.points.iter().find(|point| point.signal == signal(&config, key)).unwrap().shape.clone();
    let Shape::Json(load) = shape("skip_load") else { panic!("{:?}", shape("skip_load")) };
    assert_eq!(load.time, Some(("/time".to_owned(), TimeFormat::Seconds)));
    assert_eq!(shape("backfill_rate"), Shape::Json(Place { value: String::new(), time: None }));
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
    assert_eq!(
        (day.start, day.end - day.start, calendar.names[day.kind as usize].en.as_str()),
        (at, Span::from_hours(12), "Day shift")
    );
    assert_eq!(calendar.next_after(at).unwrap().start, day.end);
    let mut next = calendar.next_after(Timestamp::MIN).unwrap();
    assert_eq!(next.start.to_string(), "2020-01-01T03:00:00Z");
    let mut count = 1;
    while let Some(shift) = calendar.next_after(next.start) {
        assert!(shift.start >= next.end);
        next = shift;
        count += 1;
    }
    assert_eq!((count, next.end.to_string().as_str()), (7_305 * 2, "2040-01-01T03:00:00Z"));
}

#[test]
fn sinks_are_read_and_secrets_come_from_outside() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("token"), "t0ken\n").unwrap();
    let sinks = r#"
        [mqtt_alerts]
        address = "127.0.0.1:1883"
        client_id = "tizbek-alerts"
        topic = "tizbek/zinc-mine/alerts"
        user = "tizbek"
        password_env = "MINE_SECRET"
        [webhook]
        url = "http://planner.example/alerts"
        [influx]
        url = "http://127.0.0.1:8086"
        org = "mine"
        bucket = "tizbek"
        token_file = "token"
        every = "30 s"
    "#;
    let text = zinc_text() + sinks;
    let config =
        read_site_text(&dir.path().join("site.toml"), &text, &|name| (name == "MINE_SECRET").then(|| "s3cret".to_owned()))
            .unwrap();
    let login = config.mqtt_alerts.as_ref().unwrap().login.as_ref().unwrap();
    assert_eq!((login.user.as_str(), login.password.as_str()), ("tizbek", "s3cret"));
    let influx = config.influx.as_ref().unwrap();
    assert_eq!((influx.token.as_str(), influx.every), ("t0ken", Duration::from_secs(30)));
    assert_eq!(config.webhook.as_ref().unwrap().url, "http://planner.example/alerts");
    let printed = format!("{config:?}");
    assert!(!printed.contains("s3cret") && !printed.contains("t0ken"), "a secret is printed");
}

#[test]
fn ten_planted_mistakes_are_ten_problems() {
    let dir = root().join("tests/golden/ten-mistakes");
    let report = check_dir(&dir, &|_| None);
    assert_eq!((report.problems.len(), report.exit_code()), (10, 78));
    let prefix = format!("{}/", dir.display());
    expect_file!["../golden/ten-mistakes/problems.txt"].assert_eq(&report.text().replace(&prefix, ""));
    let json: Vec<serde_json::Value> = report.json_lines().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(json.len(), 10);
    assert_eq!((json[0]["line"].as_u64(), json[0]["severity"].as_str()), (Some(6), Some("problem")));
}

#[test]
fn a_file_that_cannot_be_read_is_one_problem() {
    let dir = tempfile::tempdir().unwrap();
    let said = read_site(dir.path(), &|_| None).unwrap_err();
    assert_eq!((said.len(), said[0].key.as_str(), said[0].file.ends_with("site.toml")), (1, "file", true));
    std::fs::write(dir.path().join("site.toml"), b"[site]\nid = \"\xD0\"\n").unwrap();
    let said = read_site(dir.path(), &|_| None).unwrap_err();
    assert_eq!((said.len(), said[0].line), (1, 2));
}

#[test]
fn shifts_join_where_the_clocks_change() {
    let text = zinc_text().replace("Asia/Qyzylorda", "Europe/Berlin");
    let calendar = read(&text).unwrap().calendar;
    // The night of 2026-03-29 is an hour short.
    let night = calendar.shift_at(Timestamp::from_secs(1_774_731_600)).unwrap();
    assert_eq!((night.start.to_string().as_str(), night.end - night.start), ("2026-03-28T19:00:00Z", Span::from_hours(11)));
    assert_eq!(calendar.shift_at(night.end).unwrap().start, night.end);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_mutation_of_a_site_file_panics(cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, "[\\[\\]{}=\",.a-z0-9 \n-]{0,6}"), 1..6)) {
        let mut text = zinc_text();
        for (at, length, new) in cuts {
            let from = floor(&text, at.index(text.len().max(1)));
            let to = floor(&text, (from + length).min(text.len()));
            text.replace_range(from..to, &new);
        }
        check_problems(&text);
    }

    #[test]
    fn no_end_of_a_site_file_panics(at in any::<prop::sample::Index>()) {
        let text = zinc_text();
        check_problems(&text[..floor(&text, at.index(text.len()))]);
    }

    #[test]
    fn no_lines_out_of_order_panic(lines in prop::collection::vec(any::<prop::sample::Index>(), 1..400)) {
        let text = zinc_text();
        let all: Vec<&str> = text.lines().collect();
        let some: Vec<&str> = lines.iter().map(|line| all[line.index(all.len())]).collect();
        check_problems(&some.join("\n"));
    }
}

/// Whatever is wrong is told with a line of the file, in order.
fn check_problems(text: &str) {
    let Err(problems) = read(text) else { return };
    assert!(!problems.is_empty());
    assert!(
        problems
            .iter()
            .all(|problem| problem.line >= 1 && problem.line <= text.lines().count() + 1 && !problem.message.is_empty())
    );
    assert!(problems.windows(2).all(|pair| pair[0].line <= pair[1].line));
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
