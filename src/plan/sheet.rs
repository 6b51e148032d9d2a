//! The sheets of a plan: which file or sheet of a workbook is the plan, and which the orders. What a table is, is in `table`.

use std::path::Path;

use crate::config::Problem;
use crate::table::{Around, BYTES_MAX, Workbook, csv_sheet};

pub use crate::table::{Cell, Row, Sheet};

/// The plan and, where there are any, the orders.
pub struct Sheets {
    pub plan: Sheet,
    pub orders: Option<Sheet>,
}

pub fn read(path: &Path) -> Result<Sheets, Problem> {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("csv") => {
            let plan = csv(path)?;
            let orders = path.with_file_name("orders.csv");
            let orders = if orders.is_file() && orders != path { Some(csv(&orders)?) } else { None };
            Ok(Sheets { plan, orders })
        }
        Some("xlsx") => workbook(path),
        _ => Err(problem(path, "found another kind of file, expected a name that ends in .csv or .xlsx")),
    }
}

fn problem(path: &Path, message: impl Into<String>) -> Problem {
    Problem { file: path.to_path_buf(), line: 1, key: "file".to_owned(), message: message.into() }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let cannot = |error: std::io::Error| problem(path, format!("cannot be read: {error}"));
    let length = std::fs::metadata(path).map_err(cannot)?.len();
    if length > BYTES_MAX {
        return Err(problem(path, format!("found {length} bytes, expected a plan of at most {BYTES_MAX}")));
    }
    std::fs::read(path).map_err(cannot)
}

fn csv(path: &Path) -> Result<Sheet, Problem> {
    csv_sheet(path, &bytes(path)?, Around::Comments)
}

fn workbook(path: &Path) -> Result<Sheets, Problem> {
    let mut book = Workbook::open(path, bytes(path)?)?;
    let names = book.names();
    let named = |name: &str| names.iter().find(|other| other.to_lowercase() == name).cloned();
    let Some(plan) = named("plan").or_else(|| named("план")).or_else(|| names.first().cloned()) else {
        return Err(problem(path, "found no sheet, expected one called plan"));
    };
    let orders = named("orders").filter(|orders| *orders != plan);
    let plan = book.sheet(&plan)?;
    let orders = orders.map(|orders| book.sheet(&orders)).transpose()?;
    Ok(Sheets { plan, orders })
}
