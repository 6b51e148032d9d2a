//! From rows to a `Draft`: finds the columns by their headers, reads every row, tells every problem.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::tz::TimeZone;
use tizbek_core::model::{JobOrder, Line, Site};

use super::sheet::{Cell, Row, Sheet};
use super::{Draft, Place, PlanFile, Written, cells, check, sheet, zone_of};
use crate::config::Problem;
use crate::config::read::nearest;

/// Reads a plan (`.csv`, with `orders.csv` beside it, or `.xlsx`) and checks it against the site.
///
/// # Errors
/// Everything because of which it cannot be followed, in the order of the file.
pub fn read_plan(path: &Path, site: &Site) -> Result<Draft, Vec<Problem>> {
    let sheets = sheet::read(path).map_err(|problem| vec![problem])?;
    let mut reader = Reader { site, zone: zone_of(site), problems: Vec::new() };
    let mut file = PlanFile::default();
    reader.lines(&sheets.plan, &mut file);
    if let Some(orders) = &sheets.orders {
        reader.orders(orders, &mut file);
    }
    let mut problems = reader.problems;
    problems.extend(check::problems(&file, site));
    problems.sort();
    if !problems.is_empty() {
        return Err(problems);
    }
    let findings = check::findings(&file, site, path);
    let lines = file.lines.into_iter().map(|line| line.item).collect();
    let orders = file.orders.into_iter().map(|order| order.item).collect();
    Ok(Draft { lines, orders, findings })
}

struct Reader<'a> {
    site: &'a Site,
    zone: TimeZone,
    problems: Vec<Problem>,
}

/// A column: its name, what else a header may call it, and whether a plan can do without.
struct Column {
    name: &'static str,
    aliases: &'static [&'static str],
    needed: bool,
}

const fn needed(name: &'static str, aliases: &'static [&'static str]) -> Column {
    Column { name, aliases, needed: true }
}

const fn optional(name: &'static str, aliases: &'static [&'static str]) -> Column {
    Column { name, aliases, needed: false }
}

const STAGE: Column = needed("stage", &["этап", "передел", "кезең"]);
const START: Column = needed("start", &["начало", "с"]);
const END: Column = needed("end", &["конец", "окончание", "по"]);
const QUANTITY: Column = needed("quantity", &["количество", "кол-во", "объём", "объем"]);
const NOTE: Column = optional("note", &["примечание", "комментарий", "comment"]);

const LINE_COLUMNS: [Column; 6] = [STAGE, START, END, QUANTITY, optional("quality", &["качество", "сапа"]), NOTE];

const ORDER_COLUMNS: [Column; 8] = [
    needed("order", &["наряд", "заказ", "задание"]),
    STAGE,
    optional("resources", &["ресурсы", "оборудование"]),
    optional("after", &["после"]),
    START,
    END,
    QUANTITY,
    NOTE,
];

/// One row by the names of its columns.
struct Cells<'a> {
    place: Place,
    row: &'a Row,
    columns: &'a BTreeMap<&'static str, usize>,
}

impl Reader<'_> {
    fn lines(&mut self, sheet: &Sheet, file: &mut PlanFile) {
        let Some((columns, rows)) = self.columns(sheet, "", &LINE_COLUMNS) else { return };
        if rows.is_empty() {
            let place = Place { file: sheet.file.clone(), row: sheet.rows[0].number, prefix: "" };
            self.problems.push(place.problem("file", "found no lines below the header, expected a plan"));
        }
        for row in rows {
            let cells = Cells { place: Place { file: sheet.file.clone(), row: row.number, prefix: "" }, row, columns: &columns };
            if let Some(item) = self.line(&cells) {
                file.lines.push(Written { place: cells.place, item });
            }
        }
    }

    fn line(&mut self, cells: &Cells<'_>) -> Option<Line> {
        let stage = self.need(cells, "stage", |cell, reader| cells::stage(cell, reader.site));
        let start = self.need(cells, "start", |cell, reader| cells::time(cell, &reader.zone));
        let end = self.need(cells, "end", |cell, reader| cells::time(cell, &reader.zone));
        let quantity = self.need(cells, "quantity", |cell, _| cells::quantity(cell));
        let quality = match cells.get("quality") {
            None => Some(None),
            Some(cell) => self.told(cells, "quality", cells::number(cell)).map(Some),
        };
        Some(Line { stage: stage?, start: start?, end: end?, quantity: quantity?, quality: quality? })
    }

    fn orders(&mut self, sheet: &Sheet, file: &mut PlanFile) {
        let Some((columns, rows)) = self.columns(sheet, "orders.", &ORDER_COLUMNS) else { return };
        let place = |row: &Row| Place { file: sheet.file.clone(), row: row.number, prefix: "orders." };
        let rows: Vec<Cells<'_>> = rows.iter().map(|row| Cells { place: place(row), row, columns: &columns }).collect();
        // Names first, so that an order with another mistake can still be waited for.
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for cells in &rows {
            let Some(name) = cells.get("order").map(cells::text) else { continue };
            if let Some(first) = names.get(&name) {
                let message = format!("found {name:?}, which row {first} has; expected a name of its own");
                self.problems.push(cells.place.problem("order", message));
            } else {
                names.insert(name, cells.place.row);
            }
        }
        for cells in rows {
            if let Some(item) = self.order(&cells, &names) {
                file.orders.push(Written { place: cells.place, item });
            }
        }
    }

    fn order(&mut self, cells: &Cells<'_>, names: &BTreeMap<String, usize>) -> Option<JobOrder> {
        let key = self.need(cells, "order", |cell, _| cells::order_name(cell));
        let stage = self.need(cells, "stage", |cell, reader| cells::stage(cell, reader.site));
        let start = self.need(cells, "start", |cell, reader| cells::time(cell, &reader.zone));
        let end = self.need(cells, "end", |cell, reader| cells::time(cell, &reader.zone));
        let quantity = self.need(cells, "quantity", |cell, _| cells::quantity(cell));
        let resources = cells.get("resources").map(cells::words).unwrap_or_default();
        for resource in resources.iter().filter(|name| !self.site.resources.iter().any(|known| known.key == **name)) {
            let hint = cells::hint(resource, self.site.resources.iter().map(|known| known.key.as_str()));
            let message = format!("found {resource:?}, expected a resource of the site{hint}");
            self.problems.push(cells.place.problem("resources", message));
        }
        let after = cells.get("after").map(cells::words).unwrap_or_default();
        for other in after.iter().filter(|other| !names.contains_key(*other)) {
            let hint = cells::hint(other, names.keys().map(String::as_str));
            let message = format!("found {other:?}, expected an order of this plan{hint}");
            self.problems.push(cells.place.problem("after", message));
        }
        Some(JobOrder { key: key?, stage: stage?, resources, after, start: start?, end: end?, quantity: quantity? })
    }

    fn need<T>(
        &mut self,
        cells: &Cells<'_>,
        name: &'static str,
        read: impl FnOnce(&Cell, &Self) -> Result<T, String>,
    ) -> Option<T> {
        let read = match cells.get(name) {
            Some(cell) => read(cell, self),
            None => Err(format!("found an empty cell, expected the {name}")),
        };
        self.told(cells, name, read)
    }

    fn told<T>(&mut self, cells: &Cells<'_>, name: &str, read: Result<T, String>) -> Option<T> {
        read.map_err(|message| self.problems.push(cells.place.problem(name, message))).ok()
    }

    /// The columns by name, and the rows below the header. `None` after telling that a needed column is missing.
    fn columns<'s>(
        &mut self,
        sheet: &'s Sheet,
        prefix: &'static str,
        known: &[Column],
    ) -> Option<(BTreeMap<&'static str, usize>, &'s [Row])> {
        let list = known.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
        let place = |row| Place { file: sheet.file.clone(), row, prefix };
        let Some((header, rows)) = sheet.rows.split_first() else {
            self.problems.push(place(1).problem("header", format!("found nothing, expected a header with {list}")));
            return None;
        };
        let mut columns = BTreeMap::new();
        // What a header that was not understood was probably meant to be: it is told once, not as missing too.
        let mut meant = Vec::new();
        for (index, cell) in &header.cells {
            let written = cells::text(cell).to_lowercase();
            let column = known.iter().find(|column| column.is_called(&written));
            let message = match column {
                Some(column) if columns.insert(column.name, *index).is_none() => continue,
                Some(column) => format!("found the column {} twice, expected it once", column.name),
                None => {
                    let words = known.iter().flat_map(|column| std::iter::once(&column.name).chain(column.aliases));
                    let hint = nearest(&written, words.copied());
                    meant.extend(
                        known.iter().find(|column| hint.is_some_and(|hint| column.is_called(hint))).map(|column| column.name),
                    );
                    let hint = cells::told(hint);
                    format!("found the column {}, expected one of {list}{hint}", cells::shown(cell))
                }
            };
            self.problems.push(place(header.number).problem("header", message));
        }
        for column in known.iter().filter(|column| column.needed && !columns.contains_key(column.name)) {
            if !meant.contains(&column.name) {
                self.problems.push(place(header.number).problem("header", format!("missing, expected a column {}", column.name)));
            }
        }
        for row in rows.iter().filter(|row| row.is_wider_than(header)) {
            let message =
                "found more cells than the header has columns; expected numbers with a comma in quotes, or a file separated by ;";
            self.problems.push(place(row.number).problem("row", message));
        }
        let complete = known.iter().all(|column| !column.needed || columns.contains_key(column.name));
        complete.then_some((columns, rows))
    }
}

impl Column {
    fn is_called(&self, word: &str) -> bool {
        self.name == word || self.aliases.contains(&word)
    }
}

impl Cells<'_> {
    fn get(&self, name: &str) -> Option<&Cell> {
        self.row.cells.get(self.columns.get(name)?)
    }
}
