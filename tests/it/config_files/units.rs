//! The directory of units and the matrix: what the sample site says, what is worked out of it, and what is wrong with a file that misnames
//! a unit.

use tizbek_core::ids::StageId;
use tizbek_core::model::ActionKind;

use super::{read, zinc, zinc_text};

fn messages(text: &str) -> Vec<String> {
    let problems = read(text).expect_err("something is wrong");
    problems.iter().map(|problem| format!("{}: {}", problem.key, problem.message)).collect()
}

#[test]
fn every_stage_of_the_sample_has_a_unit_and_its_matrix_is_worked_out() {
    let site = zinc().site;
    for stage in 0..site.stages.len() {
        assert_eq!(site.units_at(StageId::of(stage)).count(), 1, "{}", site.stages[stage].key);
    }
    let stage = |key: &str| StageId::of(site.stages.iter().position(|stage| stage.key == key).expect("it is there"));
    let hoist = site.duties(stage("hoisting"), ActionKind::Resource);
    assert_eq!((hoist.reports, hoist.decides), (vec!["shaft".to_owned()], vec!["dispatcher".to_owned()]));
    assert_eq!((hoist.applies, hoist.agrees), (vec!["maintenance".to_owned()], vec!["shaft".to_owned()]));
    // As the file says it.
    let later = site.duties(stage("hoisting"), ActionKind::Operations);
    assert_eq!(later.agrees, ["safety", "shaft"]);
    // Where no lever is, the unit of the stage does it.
    assert_eq!(site.duties(stage("flotation"), ActionKind::Operations).applies, ["mill"]);
    let lever = |key: &str| &site.levers[site.lever(key).expect("it is there").index()];
    // What the lever says beside what is worked out.
    assert_eq!(site.must_agree(lever("hoisting_fast")), ["mill"]);
    assert_eq!(site.must_agree(lever("hoisting_second_crew")), ["shaft"]);
    assert!(site.must_agree(lever("mucking_fast")).is_empty(), "who does it alone at his own stage");
    assert_eq!(site.must_agree_at(stage("hoisting"), ActionKind::Resource, "maintenance"), ["shaft"]);
    assert!(site.must_agree_at(stage("hoisting"), ActionKind::Resource, "shaft").is_empty());
}

#[test]
fn without_a_directory_units_are_what_levers_call_so() {
    let text = zinc_text();
    let (before, rest) = text.split_once("[[unit]]").expect("the directory");
    let (_, after) = rest.split_once("[[roster]]").expect("the rosters");
    let text = format!("{before}[[roster]]{after}").replace(r#"owner = "shaft""#, r#"owner = "anybody""#);
    let site = read(&text).expect("any word is a unit").site;
    assert!(site.settings.units.is_empty() && site.levers.iter().any(|lever| lever.owner == "anybody"));
    let lever = &site.levers[site.lever("hoisting_fast").expect("it is there").index()];
    assert_eq!(site.must_agree(lever), ["mill"], "as the lever says, and nothing is worked out");
}

#[test]
fn a_unit_that_is_not_in_the_directory_is_told_where_it_is_named_with_the_nearest() {
    let text = zinc_text()
        .replacen(r#"owner = "shaft""#, r#"owner = "shft""#, 1)
        .replacen(r#"agree = ["shaft", "safety"]"#, r#"agree = ["shaft", "safty"]"#, 1)
        .replacen("[[roster]]\nunit = \"mill\"", "[[roster]]\nunit = \"mil\"", 1)
        .replacen(r#"agrees = ["shaft", "safety"]"#, r#"agrees = ["shaft", "planer"]"#, 1)
        .replacen(r#"stages = ["crushing", "hoisting"]"#, r#"stages = ["crushing", "hoistin"]"#, 1)
        .replacen(r#"resources = ["crew_mine", "crew_mill"]"#, r#"resources = ["crew_mine", "crew_mil"]"#, 1);
    let found = messages(&text);
    let expected = [
        r#"lever[crushing_fast].owner: found "shft", expected the id of a declared unit; did you mean "shaft"?"#,
        r#"lever[hoisting_later].agree[2]: found "safty", expected the id of a declared unit; did you mean "safety"?"#,
        r#"unit[shaft].stages[2]: found "hoistin", expected the id of a declared stage; did you mean "hoisting"?"#,
        r#"unit[maintenance].resources[2]: found "crew_mil", expected the id of a declared resource; did you mean "crew_mill"?"#,
    ];
    for line in expected {
        assert!(found.iter().any(|message| message == line), "{line} in {found:#?}");
    }
    let said = found.iter().find(|message| message.contains(".agrees[2]")).expect("the matrix is checked");
    assert!(said.contains(r#"found "planer""#) && said.contains(r#"did you mean "planner"?"#), "{said}");
    assert!(found.iter().any(|message| message.contains(".unit: ") && message.contains(r#"found "mil""#)), "{found:#?}");
    assert_eq!(found.len(), 6, "{found:#?}");
}

#[test]
fn a_unit_needs_a_post_on_duty_and_a_matrix_a_directory() {
    let text = zinc_text().replacen("duty = \"Мастер подъёма, тел. 2-20\"\n", "", 1);
    assert_eq!(messages(&text), ["unit[shaft].duty: missing, expected a text that is not empty"]);
    let text = zinc_text().replacen("id = \"safety\"\nname", "id = \"planner\"\nname", 1);
    assert!(messages(&text).iter().any(|message| message.contains("a role of people")), "{:?}", messages(&text));
    let text = zinc_text().replacen("[[unit]]\nid = \"mine\"", "[[unit]]\nid = \"shaft\"", 1);
    assert!(messages(&text).iter().any(|message| message.contains("expected an id of its own")), "{:?}", messages(&text));
    let text = zinc_text().replacen("agrees = [\"shaft\", \"safety\"]\n", "", 1);
    assert!(messages(&text).iter().any(|message| message.contains("found nothing that is said")), "{:?}", messages(&text));
}
