//! The command line of `tizbek facts`: a table is brought to an instance that runs, which reads it. What is read how is in
//! `tizbek::facts`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::{Args, Subcommand};
use tizbek::config::check::EXIT_CONFIG;

#[derive(Subcommand)]
pub enum FactsCommand {
    /// Brings a table of a weighbridge, a laboratory or a shift (CSV or XLSX) to a running Tizbek, and says what became of it.
    Import(ImportArgs),
}

#[derive(Args)]
pub struct ImportArgs {
    file: PathBuf,
    #[arg(long, default_value = "http://127.0.0.1:8600")]
    to: String,
    /// Who tells what is in the file, where it has no column for that. Where people sign in it may be left out: it is whose token is given.
    #[arg(long, default_value = "")]
    author: String,
    /// By which `[[import]]` of the site file it is read; by the usual names of columns if not given.
    #[arg(long)]
    import: Option<String>,
    /// Takes the rows that are good though others are not.
    #[arg(long)]
    partial: bool,
    /// Takes nothing: says what would become of it.
    #[arg(long)]
    dry_run: bool,
}

pub async fn run(command: FactsCommand) -> Result<ExitCode> {
    match command {
        FactsCommand::Import(args) => import(&args).await,
    }
}

async fn import(args: &ImportArgs) -> Result<ExitCode> {
    let body = std::fs::read(&args.file).with_context(|| format!("{} cannot be read", args.file.display()))?;
    let name = Path::new(&args.file).file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut url = reqwest::Url::parse(&args.to)?.join("/api/v1/facts/import")?;
    url.query_pairs_mut().append_pair("author", &args.author).append_pair("name", &name);
    if let Some(import) = &args.import {
        url.query_pairs_mut().append_pair("import", import);
    }
    for (flag, given) in [("partial", args.partial), ("dry_run", args.dry_run)] {
        if given {
            url.query_pairs_mut().append_pair(flag, "true");
        }
    }
    let answer = crate::with_token(reqwest::Client::new().post(url))?.body(body).send().await?;
    let (status, text) = (answer.status().as_u16(), answer.text().await?);
    let said: serde_json::Value = serde_json::from_str(&text).map_err(|_| anyhow!("the answer is {status}: {text}"))?;
    match (said["text"].as_str(), said["error"].as_str()) {
        (Some(text), _) => print!("{text}"),
        (None, Some(error)) => eprintln!("{error}"),
        (None, None) => return Err(anyhow!("the answer is {status}: {text}")),
    }
    Ok(match status {
        200 => ExitCode::SUCCESS,
        422 => ExitCode::from(EXIT_CONFIG),
        _ => ExitCode::FAILURE,
    })
}
