//! What a site file says of a signal beyond range, stale and stuck: how it is read, and what is said of mistakes.

use expect_test::expect;
use tizbek_core::model::{Heartbeat, Role, Scaling, Substitute};
use tizbek_core::time::Span;

use super::problems::check;
use super::{read, signal, zinc_text};

const LEVEL: &str = "id = \"ore_pass_level\"\n";
const BELT: &str = "id = \"crusher_belt_rate\"\n";

#[test]
fn all_of_it_reads_as_it_is_meant() {
    let more = "[[signal]]\nid = \"sum\"\nname = { ru = \"С\", en = \"S\" }\nkind = \"rate\"\nunit = \"t/h\"\n\
                derived = \"mill_power * 0.5 + max(crusher_power, 3)\"\n\n[[signal]]\n";
    let belt = format!(
        "{BELT}raw = [4, 20]\nscaled = [0, 800]\nspike = 200\nrate_max = 50\ndeadband = 0.5\nheartbeat = \"mill_power\"\n\
         heartbeat_after = \"20 s\"\nsubstitute = [\"sum\", \"balance\", 450]\n"
    );
    let text = zinc_text().replacen("[[signal]]\n", more, 1).replacen(BELT, &belt, 1);
    let config = read(&text).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let (sum, belt) = (signal(&config, "sum"), signal(&config, "crusher_belt_rate"));
    let of = config.site.signals[belt.index()].conditioning.as_ref().expect("it has some");
    assert_eq!(of.scaling, Some(Scaling { raw: (4.0, 20.0), eng: (0.0, 800.0), clamped: true }));
    assert_eq!((of.spike, of.rate_max, of.deadband), (Some(200.0), Some(50.0), 0.5));
    assert_eq!(of.heartbeat, Some(Heartbeat { signal: signal(&config, "mill_power"), after: Span::from_secs(20) }));
    assert_eq!(of.substitutes, [Substitute::Twin(sum), Substitute::Balance, Substitute::Manual(450.0)]);
    let twin = &config.site.signals[sum.index()];
    let follows = twin.conditioning.as_ref().expect("it is derived");
    assert_eq!(follows.derived_from, [signal(&config, "mill_power"), signal(&config, "crusher_power")]);
    assert_eq!(follows.derived.as_ref().map(|formula| formula.value(&[10.0, 1.0])), Some(8.0));
    assert_eq!(twin.role, Role::Spare(belt));
    assert_eq!(twin.source, config.site.signals[signal(&config, "mill_power").index()].source);
}

#[test]
fn what_does_not_fit_together_is_told() {
    check(
        BELT,
        &format!("{BELT}raw = [20, 4]\nclamped = false\nspike = 0\n"),
        expect![[r#"
        site.toml:417: signal[crusher_belt_rate].raw: found [20.0, 4.0], expected two numbers [from, to], the first below the second
        site.toml:417: signal[crusher_belt_rate].raw: found it without scaled, expected raw = [from, to] and scaled = [from, to]
        site.toml:419: signal[crusher_belt_rate].spike: found 0, expected a number above zero
    "#]],
    );
    check(
        LEVEL,
        &format!("{LEVEL}heartbeat = \"ore_pass_level\"\n"),
        expect![[r#"
        site.toml:384: signal[ore_pass_level].heartbeat: found the signal itself, expected a counter or a bit of the same device
    "#]],
    );
    check(
        LEVEL,
        &format!("{LEVEL}heartbeat_after = \"5 s\"\n"),
        expect![[r#"
        site.toml:384: signal[ore_pass_level].heartbeat_after: found it without a heartbeat, expected heartbeat = "…" beside it
    "#]],
    );
    check(
        "id = \"skip_load\"\n",
        "id = \"skip_load\"\ndeadband = 1\nsubstitute = [\"balance\"]\n",
        expect![[r#"
            site.toml:459: signal[skip_load].deadband: found it at a signal of kind counter or load, expected it at kind rate, level or value
            site.toml:460: signal[skip_load].substitute[1]: found a substitute for a signal that is no rate or counter of a stage and no level of a buffer, expected none
        "#]],
    );
}

#[test]
fn a_heartbeat_is_a_signal_that_is_read() {
    let beat = |id: &str| format!("{BELT}heartbeat = \"{id}\"\n");
    check(
        BELT,
        &beat("mill_powr"),
        expect![[r#"
        site.toml:417: signal[crusher_belt_rate].heartbeat: found "mill_powr", expected the id of a declared signal; did you mean "mill_power"?
    "#]],
    );
    check(
        BELT,
        &beat("skip_load"),
        expect![[r#"
        site.toml:417: signal[crusher_belt_rate].heartbeat: found "skip_load", expected a signal that is read from the device and holds a value, such as a counter or a bit of its program
    "#]],
    );
}

#[test]
fn a_formula_is_told_with_its_column() {
    let derived = |formula: &str| format!("{LEVEL}derived = \"{formula}\"\n");
    check(
        LEVEL,
        &derived("mill_power * "),
        expect![[r#"
        site.toml:384: signal[ore_pass_level].derived: column 14: found the end, expected a number, the id of a signal, a function or (
        site.toml:388: signal[ore_pass_level].source: found it beside derived, expected one of them: what is derived is not read
        site.toml:389: signal[ore_pass_level].modbus: found it beside derived, expected one of them: what is derived is not read
    "#]],
    );
    check(
        LEVEL,
        &derived("mill_power + mil_power"),
        expect![[r#"
        site.toml:384: signal[ore_pass_level].derived: column 14: found "mil_power", expected the id of a declared signal; did you mean "mill_power"?
        site.toml:388: signal[ore_pass_level].source: found it beside derived, expected one of them: what is derived is not read
        site.toml:389: signal[ore_pass_level].modbus: found it beside derived, expected one of them: what is derived is not read
    "#]],
    );
    check(
        LEVEL,
        &derived("ore_pass_level + skip_load"),
        expect![[r#"
        site.toml:384: signal[ore_pass_level].derived: found "skip_load", a signal of kind load, expected signals that hold a value
        site.toml:384: signal[ore_pass_level].derived: found a formula that follows from itself, expected one without a ring
        site.toml:388: signal[ore_pass_level].source: found it beside derived, expected one of them: what is derived is not read
        site.toml:389: signal[ore_pass_level].modbus: found it beside derived, expected one of them: what is derived is not read
    "#]],
    );
}

#[test]
fn a_substitute_measures_the_same_and_nothing_else() {
    let belt = |chain: &str| format!("{BELT}substitute = [{chain}]\n");
    check(
        BELT,
        &belt("\"crusher_power\""),
        expect![[r#"
        site.toml:417: signal[crusher_belt_rate].substitute[1]: found "crusher_power", expected a signal that is read and measures the same: a rate or counter for a stage, a level in the same unit for a buffer
    "#]],
    );
    check(
        BELT,
        &belt("\"haulage_total\""),
        expect![[r#"
        site.toml:417: signal[crusher_belt_rate].substitute[1]: found "haulage_total", expected a signal that measures no stage and no buffer itself
    "#]],
    );
    check(
        BELT,
        &belt("\"crusher_belt_rate\", 400, \"balance\", 5"),
        expect![[r#"
        site.toml:417: signal[crusher_belt_rate].substitute[1]: found "crusher_belt_rate", expected another signal, and none that follows from the one that it stands in for
        site.toml:417: signal[crusher_belt_rate].substitute[3]: found a substitute after a figure, expected the figure last: it is always there
        site.toml:417: signal[crusher_belt_rate].substitute[4]: found a substitute after a figure, expected the figure last: it is always there
    "#]],
    );
    check(
        LEVEL,
        &format!("{LEVEL}substitute = [50]\n"),
        expect![[r#"
        site.toml:384: signal[ore_pass_level].substitute[1]: found a figure for a level, expected a signal or "balance"
    "#]],
    );
    check(
        "id = \"mill_power\"\n",
        "id = \"mill_power\"\nsubstitute = [\"balance\"]\n",
        expect![[r#"
            site.toml:489: signal[mill_power].substitute[1]: found a substitute for a signal that is no rate or counter of a stage and no level of a buffer, expected none
        "#]],
    );
}
