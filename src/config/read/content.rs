//! `[content]`: the metal that is followed beside the tonnes: who measures its grade, where it comes in, which stage separates it, and
//! what lies in buffers at first. How it travels is in the core.

use tizbek_core::ids::{BufferId, StageId};
use tizbek_core::model::{
    BufferContent, Content, ContentRole, GradeMeter, Guess, Order, Role, ShortRule, SignalKind, StageContent,
};
use tizbek_core::time::Span;
use tizbek_core::units::Share;

use super::chain::Chain;
use super::kinds::{DURATION, DURATION_ABOVE_ZERO, FILLED_TEXT, ID, NUMBER, PERCENT};
use super::signals::Signals;
use super::walk::{Kind, Table, Value};
use super::{name, signal_id};

/// What a grade is counted in, and the share that one of it is.
const UNITS: [(&str, f64); 4] = [("%", 1e-2), ("kg/t", 1e-3), ("g/t", 1e-6), ("ppm", 1e-6)];

const ORDERS: [(&str, Order); 2] = [("mixed", Order::Mixed), ("in_turn", Order::InTurn)];

/// An analyser that does not say otherwise has a new value this often.
const EVERY: Span = Span::from_mins(10);

/// What has passed is remembered for a day, in steps of five minutes.
const WINDOW: Kind<Span> = Kind {
    expected: "a duration from \"15 min\" to \"24 h\"",
    read: |value| {
        let lies = |span: &Span| (Span::from_mins(15)..=Span::from_hours(24)).contains(span);
        (DURATION.read)(value).filter(lies)
    },
};

/// What the table is read against, and what was read of it.
struct Reading<'a> {
    chain: &'a mut Chain,
    signals: &'a Signals,
    per_unit: f64,
    unit: String,
    roles: Vec<Option<ContentRole>>,
    feeds: Vec<Option<GradeMeter>>,
    products: Vec<Vec<Option<GradeMeter>>>,
    buffers: Vec<BufferContent>,
    sound: bool,
    /// What separates is as written: else nothing can be said of products.
    sure: bool,
}

/// `Some(None)`: there is no such table, and tonnes alone are followed.
pub fn read(root: &mut Table<'_>, signals: &Signals, chain: &mut Chain) -> Option<Option<Box<Content>>> {
    let Some(value) = root.get("content") else { return Some(None) };
    let mut table = value.table()?;
    let (key, name) = (table.required("id", &ID), name(&mut table));
    let units = UNITS.map(|(word, _)| format!("{word:?}")).join(", ");
    let unit = table.need("unit", &format!("one of {units}"));
    let per_unit = unit.as_ref().and_then(|unit| unit.choice(&UNITS));
    let rule = rule(&mut table);
    let lists = ["brings", "separates", "grades", "buffers"].map(|key| table.get(key));
    table.finish();
    // Without its unit nothing can be said of a grade.
    let (unit, per_unit) = (unit?.read(&FILLED_TEXT)?, per_unit?);
    let stages = chain.stages.len();
    let outlets = chain.stages.iter().map(|stage| vec![None; stage.as_ref().map_or(0, |stage| stage.outputs.len())]);
    let products = outlets.collect();
    let buffers = chain.buffers.iter().map(|buffer| BufferContent {
        order: order_of(buffer.as_ref().map_or("", |buffer| buffer.form.as_str())),
        initial: None,
    });
    let buffers = buffers.collect();
    let (roles, feeds) = (vec![None; stages], vec![None; stages]);
    let mut reading = Reading { chain, signals, per_unit, unit, roles, feeds, products, buffers, sound: true, sure: true };
    let [brings, separates, grades, lying] = lists;
    reading.each(brings, "stage", Reading::brings);
    reading.each(separates, "stage", Reading::separates);
    reading.sure = reading.sound;
    reading.each(grades, "signal", Reading::grade);
    reading.each(lying, "buffer", Reading::lies);
    reading.sound.then_some(())?;
    let stages = reading.stages();
    let Reading { per_unit, unit, buffers, .. } = reading;
    Some(Some(Box::new(Content { key: key?, name: name?, unit, per_unit, stages, buffers, rule: rule? })))
}

/// An ore pass or a bin gives out what came first; a tank is stirred, and piles are mixed as they are dug into.
fn order_of(form: &str) -> Order {
    if matches!(form, "ore_pass" | "bin") { Order::InTurn } else { Order::Mixed }
}

fn rule(table: &mut Table<'_>) -> Option<ShortRule> {
    let default = ShortRule::default();
    let percent = |share: Share| share.as_ratio() * 100.0;
    let limit = table.or("limit", &PERCENT, percent(default.limit));
    let clear = table.or("clear", &PERCENT, limit / 5.0 * 3.0);
    let window = table.or("window", &WINDOW, default.window);
    let on_delay = table.or("on_delay", &DURATION, default.on_delay);
    let off_delay = table.or("off_delay", &DURATION, default.off_delay);
    if clear > limit {
        table.say_of("clear", format!("found {clear}, expected at most limit, which is {limit}"));
        return None;
    }
    let share = |percent: f64| Share::from_ratio(percent / 100.0);
    Some(ShortRule { window, limit: share(limit), clear: share(clear), on_delay, off_delay })
}

impl Reading<'_> {
    /// Reads every table of a list; what is wrong with one does not hide the next.
    fn each(&mut self, list: Option<Value<'_>>, id: &str, read: fn(&mut Self, &mut Table<'_>) -> Option<()>) {
        let Some(list) = list else { return };
        let Some(tables) = list.tables(id) else {
            self.sound = false;
            return;
        };
        for mut table in tables {
            let whole = read(self, &mut table).is_some();
            self.sound &= whole;
            table.finish();
        }
    }

    fn brings(&mut self, table: &mut Table<'_>) -> Option<()> {
        let stage = self.stage(table);
        let guess = self.guess(table);
        self.role(table, stage?, ContentRole::Brings(guess?))
    }

    fn separates(&mut self, table: &mut Table<'_>) -> Option<()> {
        let stage = self.stage(table);
        let into = table.need("into", "the id of a buffer that the stage gives to");
        let recovery = table.required("recovery", &PERCENT);
        let sigma = table.or("sigma", &PERCENT, 3.0);
        let (stage, into) = (stage?, into?);
        let into = self.outlet(&into, stage)?;
        if self.chain.stages[stage].as_ref().is_some_and(|stage| stage.inputs.is_empty()) {
            table.say_of("stage", "found a stage without inputs, expected one that is fed");
            return None;
        }
        let recovery = Guess { value: recovery? / 100.0, sigma: sigma / 100.0 };
        self.role(table, stage, ContentRole::Separates { into, recovery })
    }

    /// A stage does one thing with the content.
    fn role(&mut self, table: &Table<'_>, stage: usize, role: ContentRole) -> Option<()> {
        if self.roles[stage].is_some() {
            table.say_of("stage", "found a stage that brings or separates already, expected each once");
            return None;
        }
        self.roles[stage] = Some(role);
        Some(())
    }

    /// A meter: of what goes through a stage, or of one of its products.
    fn grade(&mut self, table: &mut Table<'_>) -> Option<()> {
        let stage = self.stage(table);
        let product = table.get("product");
        let signal = table.need("signal", &self.expected_signal());
        let sigma = table.required("sigma", &NUMBER);
        let every = table.or("every", &DURATION_ABOVE_ZERO, EVERY);
        let stage = stage?;
        let signal = self.signal(&signal?, stage)?;
        let sigma = sigma?;
        if sigma <= 0.0 || sigma * self.per_unit > 1.0 {
            table.say_of("sigma", format!("found {sigma}, expected a standard error above 0, in {}", self.unit));
            return None;
        }
        let meter = GradeMeter { signal: signal_id(signal), sigma: sigma * self.per_unit, every };
        let place = match &product {
            None => &mut self.feeds[stage],
            Some(value) => {
                if !matches!(self.roles[stage], Some(ContentRole::Separates { .. })) {
                    if !self.sure {
                        return None;
                    }
                    value.say(
                        "found a product of a stage that separates nothing, expected no product, or the stage in `separates`",
                    );
                    return None;
                }
                let link = self.outlet(value, stage)?;
                &mut self.products[stage][link]
            }
        };
        if place.is_some() {
            table.say_of("signal", "found a second meter of the same material, expected one");
            return None;
        }
        *place = Some(meter);
        Some(())
    }

    fn lies(&mut self, table: &mut Table<'_>) -> Option<()> {
        let buffer = table.need("buffer", "the id of a declared buffer").and_then(|value| self.chain.buffer_names.find(&value));
        let initial = self.guess(table);
        let order = table.get("order").map(|value| value.choice(&ORDERS));
        let content = &mut self.buffers[buffer?];
        content.initial = initial?;
        if let Some(order) = order {
            content.order = order?;
        }
        Some(())
    }

    /// `grade` and `sigma`, or neither of them: not known. The outer `None`: they are wrong.
    #[expect(clippy::option_option, reason = "wrong, not known, or a grade")]
    fn guess(&self, table: &mut Table<'_>) -> Option<Option<Guess>> {
        let (grade_there, sigma_there) = (table.has("grade"), table.has("sigma"));
        let (grade, sigma) = (table.optional("grade", &NUMBER), table.optional("sigma", &NUMBER));
        if grade_there != sigma_there {
            let (there, missing) = if grade_there { ("grade", "sigma") } else { ("sigma", "grade") };
            table.say_of(there, format!("found no {missing} beside it, expected both, or neither where it is not known"));
            return None;
        }
        if !grade_there {
            return Some(None);
        }
        let (grade, sigma) = (grade?, sigma?);
        let most = 1.0 / self.per_unit;
        if !(0.0..=most).contains(&grade) {
            table.say_of("grade", format!("found {grade}, expected 0 to {most:.0} {}", self.unit));
            return None;
        }
        if sigma <= 0.0 || sigma > most {
            table.say_of("sigma", format!("found {sigma}, expected a standard error above 0, in {}", self.unit));
            return None;
        }
        Some(Some(Guess { value: grade * self.per_unit, sigma: sigma * self.per_unit }))
    }

    fn stage(&self, table: &mut Table<'_>) -> Option<usize> {
        table.need("stage", "the id of a declared stage").and_then(|value| self.chain.stage_names.find(&value))
    }

    /// The outlet of a stage to a buffer. `None` without a word where the stage itself is wrong, which has been told.
    fn outlet(&self, value: &Value<'_>, stage: usize) -> Option<usize> {
        let buffer = BufferId::of(self.chain.buffer_names.find(value)?);
        let declared = self.chain.stages[stage].as_ref()?;
        let link = declared.outputs.iter().position(|outlet| outlet.buffer == buffer);
        if link.is_none() {
            value.expected(&format!("a buffer that {} gives to", declared.key));
        }
        link
    }

    fn expected_signal(&self) -> String {
        format!("the id of a signal of kind value in {:?}", self.unit)
    }

    fn signal(&mut self, value: &Value<'_>, stage: usize) -> Option<usize> {
        let signal = self.signals.names.find(value)?;
        let facts = &self.signals.facts[signal];
        let other_kind = facts.kind.is_some_and(|kind| kind != SignalKind::Value);
        if other_kind || facts.unit.as_ref().is_some_and(|unit| *unit != self.unit) {
            value.expected(&self.expected_signal());
            return None;
        }
        if self.chain.roles[signal] != Role::Watched {
            value.expected("a signal that nothing else uses");
            return None;
        }
        self.chain.roles[signal] = Role::Grade(StageId::of(stage));
        Some(signal)
    }

    fn stages(&mut self) -> Vec<StageContent> {
        let (feeds, products) = (std::mem::take(&mut self.feeds), std::mem::take(&mut self.products));
        let stages = self.chain.stages.iter().zip(&self.roles).zip(feeds.into_iter().zip(products));
        let stage = |((stage, role), (feed, products)): ((&Option<tizbek_core::model::Stage>, &Option<ContentRole>), _)| {
            let source = stage.as_ref().is_some_and(|stage| stage.inputs.is_empty());
            let role = role.unwrap_or(if source { ContentRole::Brings(None) } else { ContentRole::Passes });
            StageContent { role, feed, products }
        };
        stages.map(stage).collect()
    }
}
