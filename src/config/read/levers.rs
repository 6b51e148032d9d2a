//! `[[lever]]`: what people of the site may order.

use tizbek_core::ids::{BufferId, ResourceId, StageId};
use tizbek_core::model::{Content, Cost, Lever, Pull};
use tizbek_core::time::Span;
use tizbek_core::units::{Amount, Rate, Share};

use super::kinds::{DURATION, DURATION_ABOVE_ZERO, ID, QUANTITY, SHARE};
use super::walk::{Table, Value};
use super::{Names, name};

const LEVERS_MAX: usize = 64;

/// What a lever may name.
pub struct Known<'a> {
    pub stages: &'a Names,
    pub buffers: &'a Names,
    pub resources: &'a Names,
    pub units: &'a Names,
    /// What is followed beside the tonnes, if anything; the outer `None`: that is wrong, and has been told.
    #[expect(clippy::option_option, reason = "wrong, nothing, or a content")]
    pub content: Option<Option<&'a Content>>,
}

#[derive(Clone, Copy)]
enum Do {
    Rate,
    Move,
    Spare,
    Repair,
    Feed,
    Order,
}

const DOES: [(&str, Do); 6] = [
    ("rate", Do::Rate),
    ("move", Do::Move),
    ("spare", Do::Spare),
    ("repair", Do::Repair),
    ("feed", Do::Feed),
    ("order", Do::Order),
];

/// `None`: something is wrong, and has been told.
pub fn read(tables: Vec<Table<'_>>, known: &Known<'_>) -> Option<Vec<Lever>> {
    Names::of("lever", &tables);
    if let Some(table) = tables.get(LEVERS_MAX) {
        table.say(format!("found lever number {}, expected {LEVERS_MAX} at most: their combinations are tried", LEVERS_MAX + 1));
        return None;
    }
    let read: Vec<Option<Lever>> = tables.into_iter().map(|table| lever(table, known)).collect();
    read.into_iter().collect()
}

fn lever(mut table: Table<'_>, known: &Known<'_>) -> Option<Lever> {
    let (key, name) = (table.required("id", &ID), name(&mut table));
    let does = table.need("do", "one of \"rate\", \"move\", \"spare\", \"repair\", \"feed\", \"order\"");
    let does = does.and_then(|value| value.choice(&DOES));
    let lead = table.required("lead", &DURATION);
    let lasts = table.optional("lasts", &DURATION_ABOVE_ZERO);
    let cost = Cost { once: table.or("cost", &QUANTITY, 0.0), per_hour: table.or("cost_per_hour", &QUANTITY, 0.0) };
    let owner = table.need("owner", ID.expected).and_then(|owner| known.units.unit(&owner));
    let agree = agree(&mut table, known);
    let Some(does) = does else {
        // Which keys belong here hangs on what it does.
        table.leave();
        return None;
    };
    let pull = pull(does, &mut table, known);
    let grade = if let Do::Feed = does { grade(&mut table, known) } else { Some(None) };
    table.finish();
    Some(Lever { key: key?, name: name?, pull: pull?, lead: lead?, lasts, cost, owner: owner?, agree: agree?, grade: grade? })
}

/// Of material from elsewhere. The outer `None`: it is wrong, and has been told.
#[expect(clippy::option_option, reason = "wrong, like what lies there, or a grade")]
fn grade(table: &mut Table<'_>, known: &Known<'_>) -> Option<Option<f64>> {
    if !table.has("grade") {
        return Some(None);
    }
    let grade = table.required("grade", &QUANTITY)?;
    let Some(content) = known.content? else {
        table.say_of("grade", "found a grade, and nothing is followed beside the tonnes: there is no [content]");
        return None;
    };
    let share = content.share(grade);
    if share > 1.0 {
        table.say_of("grade", format!("found {grade}, which is more than all of it"));
    }
    (share <= 1.0).then_some(Some(share))
}

fn agree(table: &mut Table<'_>, known: &Known<'_>) -> Option<Vec<String>> {
    let Some(value) = table.get("agree") else { return Some(Vec::new()) };
    let units: Vec<Option<String>> = value.list()?.iter().map(|unit| known.units.unit(unit)).collect();
    units.into_iter().collect()
}

fn pull(does: Do, table: &mut Table<'_>, known: &Known<'_>) -> Option<Pull> {
    match does {
        Do::Rate => {
            let (stage, up_to) = (stage(table, "stage", known), rate(table, "up_to"));
            Some(Pull::Rate { stage: stage?, up_to: up_to? })
        }
        Do::Move => {
            let (resource, from, stage) = (resource(table, known), stage(table, "from", known), stage(table, "stage", known));
            let adds = rate(table, "adds");
            let takes = table.optional("takes", &QUANTITY).map(Rate::from_units_per_hour).or(adds);
            if from.is_some() && from == stage {
                table.say_of("from", "found the stage that it goes to, expected another one");
                return None;
            }
            Some(Pull::Move { resource: resource?, from: from?, stage: stage?, adds: adds?, takes: takes? })
        }
        Do::Spare => {
            let (resource, stage, adds) = (resource(table, known), stage(table, "stage", known), rate(table, "adds"));
            Some(Pull::Spare { resource: resource?, stage: stage?, adds: adds? })
        }
        Do::Repair => {
            let (resource, stage) = (resource(table, known), stage(table, "stage", known));
            let factor = table.required("factor", &SHARE).map(Share::from_ratio);
            Some(Pull::Repair { resource: resource?, stage: stage?, factor: factor? })
        }
        Do::Feed => {
            let buffer = table.need("buffer", "the id of a declared buffer").and_then(|value| known.buffers.find(&value));
            let (rate, quantity) = (rate(table, "rate"), table.required("quantity", &QUANTITY));
            Some(Pull::Feed { buffer: BufferId::of(buffer?), rate: rate?, quantity: Amount::from_units(quantity?) })
        }
        Do::Order => {
            let (stage, by): (_, Option<Span>) = (stage(table, "stage", known), table.required("by", &DURATION_ABOVE_ZERO));
            Some(Pull::Order { stage: stage?, by: by? })
        }
    }
}

fn stage(table: &mut Table<'_>, key: &'static str, known: &Known<'_>) -> Option<StageId> {
    table.need(key, "the id of a declared stage").and_then(|value| known.stages.find(&value)).map(StageId::of)
}

/// It may be left out: nobody else wants it.
fn resource(table: &mut Table<'_>, known: &Known<'_>) -> Option<Option<ResourceId>> {
    let found = |value: Value<'_>| known.resources.find(&value).map(ResourceId::of);
    table.get("resource").map_or(Some(None), |value| found(value).map(Some))
}

fn rate(table: &mut Table<'_>, key: &'static str) -> Option<Rate> {
    table.required(key, &QUANTITY).map(Rate::from_units_per_hour)
}
