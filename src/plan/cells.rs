//! What one cell of a plan means: a stage, a quantity, an order. `Err` is the message for the person who wrote it.

use tizbek_core::ids::StageId;
use tizbek_core::model::Site;
use tizbek_core::units::Amount;

use super::sheet::Cell;
use crate::config::read::nearest;

pub use crate::table::cells::{number, shown, text, time};

const QUANTITY_MAX: f64 = 1e9;

/// The id of a stage, or its name in one of the three languages where no other stage has it.
pub fn stage(cell: &Cell, site: &Site) -> Result<StageId, String> {
    let word = text(cell);
    if let Some(stage) = site.stage(&word) {
        return Ok(stage);
    }
    let lower = word.to_lowercase();
    let called = |index: &usize| {
        let name = &site.stages[*index].name;
        [&name.ru, &name.kk, &name.en].into_iter().any(|name| !name.is_empty() && name.to_lowercase() == lower)
    };
    let by_name: Vec<usize> = (0..site.stages.len()).filter(called).collect();
    match by_name.as_slice() {
        [one] => Ok(StageId::of(*one)),
        [] => {
            let hint = hint(&word, site.stages.iter().map(|stage| stage.key.as_str()));
            Err(format!("found {}, expected a stage of the site{hint}", shown(cell)))
        }
        [_, ..] => Err(format!("found {}, which several stages are called, expected an id", shown(cell))),
    }
}

pub fn quantity(cell: &Cell) -> Result<Amount, String> {
    let number = number(cell)?;
    if number < 0.0 {
        return Err(format!("found {number}, expected a quantity of zero or more"));
    }
    if number > QUANTITY_MAX {
        return Err(format!("found {number}, expected a quantity of at most {QUANTITY_MAX}"));
    }
    Ok(Amount::from_units(number))
}

/// What an order may be called, so that it can be named among others in one cell and written back.
pub fn order_name(cell: &Cell) -> Result<String, String> {
    let name = text(cell);
    let sound = |c: char| c.is_alphanumeric() || "_-./@".contains(c);
    if !name.is_empty() && name.chars().all(sound) {
        return Ok(name);
    }
    Err(format!("found {}, expected a name of letters, digits and _ - . / @", shown(cell)))
}

/// Several words in one cell, between blanks, commas, semicolons or bars.
pub fn words(cell: &Cell) -> Vec<String> {
    text(cell).split([' ', ',', ';', '|', '\n']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// `; did you mean "…"?`, where one of the words is close.
pub fn hint<'w>(found: &str, words: impl Iterator<Item = &'w str>) -> String {
    told(nearest(found, words))
}

pub fn told(hint: Option<&str>) -> String {
    hint.map(|hint| format!("; did you mean {hint:?}?")).unwrap_or_default()
}
