//! `[content]` of a site file: what is read of it, and what is said of what cannot be.

use expect_test::expect;
use tizbek_core::model::{ContentRole, Order, Role};

use super::problems::check;
use super::{zinc, zinc_text};

#[test]
fn the_zinc_mine_follows_zinc_from_the_face_to_the_concentrate() {
    let site = zinc().site;
    let content = site.settings.content.as_deref().expect("it follows zinc");
    assert_eq!((content.key.as_str(), content.unit.as_str()), ("zn", "%"));
    let stage = |key: &str| &content.stages[site.stage(key).expect("a stage of the mine").index()];
    let buffer = |key: &str| content.buffers[site.buffer(key).expect("a buffer of the mine").index()];
    let ContentRole::Brings(Some(ore)) = stage("drill_blast").role else { panic!("ore comes in with the blast") };
    assert!((ore.value - 0.062).abs() < 1e-12 && (ore.sigma - 0.005).abs() < 1e-12);
    let ContentRole::Separates { into, recovery } = stage("flotation").role else { panic!("flotation separates") };
    assert_eq!((into, recovery.value), (1, 0.9));
    assert_eq!(stage("hoisting").role, ContentRole::Passes);
    assert_eq!((buffer("ore_pass").order, buffer("flotation_feed").order), (Order::InTurn, Order::Mixed));
    let signal = site.signal("tailings_grade").expect("an analyser");
    assert_eq!(site.signals[signal.index()].role, Role::Grade(site.stage("flotation").expect("a stage")));
    assert_eq!(stage("flotation").products[2].map(|meter| meter.signal), Some(signal));
}

#[test]
fn a_site_without_it_follows_tonnes_alone() {
    let text = zinc_text();
    let begin = text.find("[content]").expect("the table");
    let end = begin + text[begin..].find("# ---").expect("what follows it");
    let without = format!("{}{}", &text[..begin], &text[end..]);
    let refused = super::read(&without).expect_err("a grade of nothing");
    assert!(refused[0].message.contains("there is no [content]"), "{refused:?}");
    let grade = "grade = 4.8                    # per cent zinc: poorer than what is hoisted\n";
    let config = super::read(&without.replace(grade, "")).expect("a site without a content");
    assert_eq!(config.site.settings.content, None);
    let signal = config.site.signal("tailings_grade").expect("an analyser");
    assert_eq!(config.site.signals[signal.index()].role, Role::Watched);
}

#[test]
fn names_and_units_have_to_be_those_of_the_site() {
    check(
        "unit = \"%\"\nlimit",
        "unit = \"percent\"\nlimit",
        expect![[r#"
            site.toml:678: content.unit: found "percent", expected one of "%", "kg/t", "g/t", "ppm"
        "#]],
    );
    check(
        "stage = \"flotation\", into",
        "stage = \"flotatoin\", into",
        expect![[r#"
            site.toml:683: content.separates[flotatoin].stage: found "flotatoin", expected the id of a declared stage; did you mean "flotation"?
        "#]],
    );
    check(
        "into = \"zinc_thickener\"",
        "into = \"ore_pass\"",
        expect![[r#"
            site.toml:683: content.separates[flotation].into: found "ore_pass", expected a buffer that flotation gives to
        "#]],
    );
    check(
        "signal = \"crushed_ore_grade\"",
        "signal = \"crusher_power\"",
        expect![[r#"
            site.toml:686: content.grades[crusher_power].signal: found "crusher_power", expected the id of a signal of kind value in "%"
        "#]],
    );
    check(
        "signal = \"crushed_ore_grade\"",
        "signal = \"face_grade\"",
        expect![[r#"
            site.toml:686: content.grades[face_grade].signal: found "face_grade", expected a signal that nothing else uses
        "#]],
    );
    check(
        "buffer = \"ore_pass\", grade",
        "bufer = \"ore_pass\", grade",
        expect![[r#"
            site.toml:693: content.buffers[2].bufer: unknown key; did you mean "buffer"?
        "#]],
    );
}

#[test]
fn grades_have_to_be_possible_and_complete() {
    check(
        "grade = 6.2, sigma = 0.5 }]",
        "grade = 162, sigma = 0.5 }]",
        expect![[r#"
            site.toml:682: content.brings[drill_blast].grade: found 162, expected 0 to 100 %
        "#]],
    );
    check(
        "grade = 6.2, sigma = 0.5 }]",
        "grade = 6.2 }]",
        expect![[r#"
            site.toml:682: content.brings[drill_blast].grade: found no sigma beside it, expected both, or neither where it is not known
        "#]],
    );
    check(
        "sigma = 0.6, every",
        "sigma = 0, every",
        expect![[r#"
            site.toml:688: content.grades[zinc_concentrate_grade].sigma: found 0, expected a standard error above 0, in %
        "#]],
    );
    check(
        "recovery = 90",
        "recovery = 190",
        expect![[r#"
            site.toml:683: content.separates[flotation].recovery: found 190, expected a percentage above 0, at most 100
        "#]],
    );
    check(
        "window = \"60 min\"",
        "window = \"5 min\"",
        expect![[r#"
            site.toml:681: content.window: found "5 min", expected a duration from "15 min" to "24 h"
        "#]],
    );
    check(
        "clear = 3\n",
        "clear = 7\n",
        expect![[r#"
            site.toml:680: content.clear: found 7, expected at most limit, which is 5
        "#]],
    );
}

#[test]
fn a_product_is_of_a_stage_that_separates_and_each_is_measured_once() {
    check(
        "{ stage = \"crushing\", signal",
        "{ stage = \"crushing\", product = \"skip_bin\", signal",
        expect![[r#"
            site.toml:686: content.grades[crushed_ore_grade].product: found a product of a stage that separates nothing, expected no product, or the stage in `separates`
        "#]],
    );
    check(
        "product = \"tailings\", signal",
        "product = \"zinc_thickener\", signal",
        expect![[r#"
            site.toml:689: content.grades[tailings_grade].signal: found a second meter of the same material, expected one
        "#]],
    );
    check(
        "brings = [",
        "brings = [{ stage = \"flotation\", grade = 6.2, sigma = 0.5 }, ",
        expect![[r#"
            site.toml:683: content.separates[flotation].stage: found a stage that brings or separates already, expected each once
        "#]],
    );
}

#[test]
fn what_is_brought_from_a_yard_may_have_a_grade_of_its_own() {
    let lever = zinc().site.lever("yard_ore").expect("the lever");
    assert_eq!(zinc().site.levers[lever.index()].grade, Some(0.048));
    check(
        "grade = 4.8",
        "grade = 480",
        expect![[r#"
            site.toml:921: lever[yard_ore].grade: found 480, which is more than all of it
        "#]],
    );
    check(
        "lead = \"5 min\"",
        "lead = \"5 min\"\ngrade = 4.8",
        expect![[r#"
            site.toml:855: lever[crushing_fast].grade: unknown key, expected one of id, name, do, lead, lasts, cost, cost_per_hour, owner, agree, stage, up_to
        "#]],
    );
}
