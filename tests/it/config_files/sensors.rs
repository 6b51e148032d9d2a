//! The register of sensors in a site file: what is read, and what is said of mistakes.

use expect_test::expect;
use tizbek_core::model::{Sensor, Tolerance};
use tizbek_core::time::Span;

use super::problems::check;
use super::{read, signal, zinc_text};

const LEVEL: &str = "id = \"ore_pass_level\"\n";
const BELT: &str = "id = \"mill_feed_rate\"\n";

#[test]
fn a_sensor_reads_as_it_is_meant() {
    let belt = format!(
        "{BELT}sensor = {{ type = \"belt_scale\", quantity = \"ore on belt 3\", accuracy = \"0.5 %\", calibrate_every = \"90 d\", \
         drift_limit = \"2%\", failure_modes = [\"material under the frame\", \"belt tension\"], serial = \"ВК-17\", location = \"drive\" }}\n"
    );
    let level = format!("{LEVEL}sensor = {{ type = \"radar\", accuracy = 1.5, calibrate_every = \"1500 d\" }}\n");
    let config = read(&zinc_text().replacen(BELT, &belt, 1).replacen(LEVEL, &level, 1)).expect("a sound site");
    let sensor = |key: &str| config.site.signals[signal(&config, key).index()].sensor.as_deref().cloned();
    let belt = Sensor {
        kind: "belt_scale".to_owned(),
        quantity: "ore on belt 3".to_owned(),
        accuracy: Some(Tolerance::Share(0.005)),
        calibrate_every: Some(Span::from_hours(24 * 90)),
        drift_limit: Some(Tolerance::Share(0.02)),
        failure_modes: vec!["material under the frame".to_owned(), "belt tension".to_owned()],
        serial: "ВК-17".to_owned(),
        location: "drive".to_owned(),
    };
    assert_eq!(sensor("mill_feed_rate"), Some(belt));
    let level = sensor("ore_pass_level").expect("it has one");
    assert_eq!((level.accuracy, level.calibrate_every), (Some(Tolerance::Units(1.5)), Some(Span::from_hours(24 * 1_500))));
    assert_eq!(sensor("flotation_rate"), None);
}

#[test]
fn what_does_not_fit_is_told() {
    check(
        BELT,
        &format!(
            "{BELT}sensor = {{ accuracy = \"0 %\", calibrate_every = \"0 d\", failure_modes = [\"a\", \"a\"], serail = \"7\" }}\n"
        ),
        expect![[r#"
            site.toml:479: signal[mill_feed_rate].sensor.accuracy: found "0 %", expected a share such as "0.5 %" (above 0, at most 100 %) or a number above zero in units of the signal
            site.toml:479: signal[mill_feed_rate].sensor.calibrate_every: found "0 d", expected a duration above zero, of ten years at most, such as "90 d"
            site.toml:479: signal[mill_feed_rate].sensor.failure_modes[2]: found "a" twice, expected each failure mode once
            site.toml:479: signal[mill_feed_rate].sensor.serail: unknown key; did you mean "serial"?
            site.toml:479: signal[mill_feed_rate].sensor.type: missing, expected an id of up to 64 letters a-z, digits, _ and -
        "#]],
    );
    check(
        "id = \"skip_load\"\n",
        "id = \"skip_load\"\nsensor = { type = \"load_cell\", drift_limit = 5 }\n",
        expect![[r#"
            site.toml:459: signal[skip_load].sensor.drift_limit: found 5, expected a share such as "2 %" for a counter or a load
        "#]],
    );
    check(
        "id = \"mill_power\"\n",
        "id = \"mill_power\"\nsensor = { type = \"wattmeter\", drift_limit = \"5 %\" }\n",
        expect![[r#"
            site.toml:489: signal[mill_power].sensor.drift_limit: found it at a signal of kind value, expected it at a flow or a level: no balance checks others
        "#]],
    );
    check(
        LEVEL,
        &format!("{LEVEL}sensor = \"radar\"\n"),
        expect![[r#"
        site.toml:384: signal[ore_pass_level].sensor: found "radar", expected a table: { key = value, ... }
    "#]],
    );
}
