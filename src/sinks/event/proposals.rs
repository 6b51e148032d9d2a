//! What can be done about an incident, as an alert says it: levers, what they save, and by when they must be ordered.

use tizbek_core::alarm::Proposal;
use tizbek_core::model::Site;
use tizbek_core::time::Timestamp;

use super::Json;
use crate::texts::{self, Language, Texts};

/// `"advice":[{"levers":["second_crew"],"stage":"hoisting","saves_t":420.0,"decide_by":"…"}]`, the best first.
pub(super) fn write(json: &mut Json, site: &Site, proposals: &[Proposal]) {
    let one = |proposal: &Proposal| {
        let mut json = Json::default();
        json.open();
        let levers: Vec<&str> = keys(site, proposal).collect();
        json.raw("levers", &serde_json::Value::from(levers).to_string());
        json.text("stage", &site.stages[proposal.stage.index()].key);
        json.raw("saves_t", &texts::exact(proposal.saves));
        json.text("decide_by", &texts::rfc3339_millis(proposal.decide_by));
        json.close();
        json.out
    };
    json.raw("advice", &format!("[{}]", proposals.iter().map(one).collect::<Vec<_>>().join(",")));
}

/// The best of them, in words.
pub(super) fn sentence(site: &Site, proposals: &[Proposal], at: Timestamp, texts: &Texts, language: Language) -> String {
    let Some(best) = proposals.first() else { return String::new() };
    let levers = best.levers.iter().map(|lever| texts::name(&site.levers[lever.index()].name, language));
    let levers = levers.collect::<Vec<_>>().join(" + ");
    let stage = texts::name(&site.stages[best.stage.index()].name, language);
    let size = format!("{} {}", texts::number(language, best.saves.as_units(), 0), site.unit);
    let until = texts::time_of_day(&texts::zone(&site.time_zone), best.decide_by, at);
    texts.say(language, "alert-advice-best", &[("levers", &levers), ("stage", stage), ("size", &size), ("until", &until)])
}

fn keys<'a>(site: &'a Site, proposal: &'a Proposal) -> impl Iterator<Item = &'a str> {
    proposal.levers.iter().map(|lever| site.levers[lever.index()].key.as_str())
}
