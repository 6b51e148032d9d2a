//! The command line of `tizbek tags`: a list of tags becomes lines of a site file. What is read how is in `tizbek::tags`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::{Args, ValueEnum};
use serde_json::json;
use tizbek::config::check::EXIT_CONFIG;
use tizbek::config::read::site_file;
use tizbek::config::{Problem, Refused};
use tizbek::tags::{self, Addresses, Ask, Found};

#[derive(Args)]
pub struct TagsArgs {
    /// CSV or XLSX.
    file: PathBuf,
    /// The folder of the site, or its file.
    #[arg(long)]
    site: PathBuf,
    /// The id of the source in the site file that has the tags.
    #[arg(long)]
    source: String,
    /// The sheet of a workbook; the first with such a table if not given.
    #[arg(long)]
    sheet: Option<String>,
    /// A column that is not called as is usual: `address=Регистр`; may be given several times.
    #[arg(long, value_name = "KEY=HEADING", value_parser = pair)]
    column: Vec<(String, String)>,
    /// What all rows have that do not say it themselves: `unit_id=1`; may be given several times.
    #[arg(long, value_name = "KEY=VALUE", value_parser = pair)]
    set: Vec<(String, String)>,
    /// How registers are counted. Needed where a number such as 40101 could be either.
    #[arg(long, value_enum)]
    addresses: Option<AddressesArg>,
    /// Takes the rows that are right though others are not.
    #[arg(long)]
    good: bool,
    /// Adds the lines to the site file, instead of printing them.
    #[arg(long)]
    write: bool,
    /// One JSON document instead of text.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum AddressesArg {
    /// From 0, as they go over the wire.
    Wire,
    /// From 1.
    One,
    /// As manuals do: 40101 is the holding register 100 on the wire.
    Manual,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let found = text.split_once('=').filter(|(key, _)| !key.trim().is_empty());
    let (key, value) = found.ok_or_else(|| "expected a key and what it is, such as address=Регистр".to_owned())?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

/// Reads the list, and prints or writes what follows from it.
pub fn run(args: &TagsArgs) -> Result<ExitCode> {
    let bytes = std::fs::read(&args.file).with_context(|| format!("{} cannot be read", args.file.display()))?;
    let site_file = site_file(&args.site);
    let site = site_text(&site_file)?;
    let ask = Ask {
        site_file: &site_file,
        site: &site,
        source: &args.source,
        file: &args.file,
        sheet: args.sheet.as_deref(),
        columns: &args.column,
        all: &args.set,
        addresses: args.addresses.map(|addresses| match addresses {
            AddressesArg::Wire => Addresses::Wire,
            AddressesArg::One => Addresses::FromOne,
            AddressesArg::Manual => Addresses::Manual,
        }),
        good: args.good,
        // Lists are made on desks, and the secrets of a site are not there: whether they are set says nothing of its tags.
        secrets: &|name| std::env::var(name).ok().or_else(|| Some("not looked at".to_owned())),
    };
    let found = tags::read(&bytes, &ask);
    let written = args.write && !found.lines.is_empty();
    if written {
        tags::append(&site_file, &site, &found.lines).with_context(|| format!("{}", site_file.display()))?;
    }
    if args.json {
        println!("{:#}", document(&found, args, written.then_some(&site_file)));
    } else {
        tell(&found, &site_file, written);
    }
    Ok(if found.lines.is_empty() { ExitCode::from(EXIT_CONFIG) } else { ExitCode::SUCCESS })
}

fn site_text(file: &Path) -> Result<String> {
    let refused = |message: String| {
        let problem = Problem { file: file.to_path_buf(), line: 1, key: "file".to_owned(), message };
        anyhow!(Refused(vec![problem]))
    };
    let bytes = std::fs::read(file).map_err(|error| refused(format!("cannot be read: {error}")))?;
    String::from_utf8(bytes).map_err(|_| refused("found bytes that are not UTF-8, expected a text file in UTF-8".to_owned()))
}

/// The lines go where they can be added to a file, everything else where a person sees it.
fn tell(found: &Found, site_file: &Path, written: bool) {
    if !written {
        print!("{}", found.lines);
    }
    let columns: Vec<String> = found.columns.iter().map(|(key, column)| format!("{column} as {key}")).collect();
    if !columns.is_empty() {
        eprintln!("read: {}", columns.join(", "));
    }
    if !found.unused.is_empty() {
        eprintln!("nothing was taken from: {}", found.unused.join(", "));
    }
    if !found.passed.is_empty() {
        let rows: Vec<String> = found.passed.iter().map(ToString::to_string).collect();
        eprintln!("rows passed over, as titles or empty: {}", rows.join(", "));
    }
    if found.wrong_before > 0 {
        eprintln!("{} has problems of its own, which tizbek check tells: {}", site_file.display(), found.wrong_before);
    }
    for problem in &found.problems {
        eprintln!("{problem}");
    }
    match (found.signals.len(), written) {
        (count, true) => eprintln!("signals written to {}: {count}", site_file.display()),
        (count, false) => eprintln!("signals: {count}"),
    }
}

fn document(found: &Found, args: &TagsArgs, written: Option<&PathBuf>) -> serde_json::Value {
    let columns = found.columns.iter().map(|(key, column)| json!({ "key": key, "column": column }));
    let signals = found.signals.iter().map(|(row, id)| json!({ "row": row, "id": id }));
    let problems = found.problems.iter().map(|problem| {
        json!({
            "file": problem.file.to_string_lossy(),
            "line": problem.line,
            "sheet": problem.sheet,
            "rows": problem.rows,
            "column": problem.column,
            "key": problem.key,
            "message": problem.message,
        })
    });
    json!({
        "file": args.file.to_string_lossy(),
        "sheet": found.sheet,
        "source": args.source,
        "columns": columns.collect::<Vec<_>>(),
        "unused": found.unused,
        "passed": found.passed,
        "signals": signals.collect::<Vec<_>>(),
        "lines": found.lines,
        "written": written.map(|file| file.to_string_lossy()),
        "site_problems": found.wrong_before,
        "problems": problems.collect::<Vec<_>>(),
    })
}
