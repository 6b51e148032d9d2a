//! The command line of `tizbek plan`: files of plans are checked, compared and tried here; versions are asked of, and given to, a running
//! Tizbek.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use tizbek::config::check::EXIT_CONFIG;
use tizbek::plan::{diff, plan_trial, read_plan, trial_text};
use tizbek_core::model::PlanHead;
use tizbek_core::time::Timestamp;

use crate::{Refused, instant, runtime, site_of, with_token};

#[derive(Subcommand)]
pub enum PlanCommand {
    /// Checks a plan and prints what taking it up would change against another.
    Diff {
        #[arg(long)]
        site: PathBuf,
        old: PathBuf,
        new: PathBuf,
    },
    /// Puts a plan on trial: the chance to meet it, stage by stage, and its weakest hour, by a forecast of its first shift.
    Try {
        #[arg(long)]
        site: PathBuf,
        file: PathBuf,
    },
    /// Gives a plan to a running Tizbek as a new version, and says what became of it on trial.
    Import {
        #[command(flatten)]
        said: Said,
        /// From when it counts, RFC 3339; from now on if not given.
        #[arg(long, value_parser = instant)]
        effective_at: Option<Timestamp>,
        #[command(flatten)]
        to: To,
        file: PathBuf,
    },
    /// All versions, the newest first.
    List {
        #[command(flatten)]
        to: To,
    },
    /// One version as CSV, or what changes from it to another.
    Show {
        version: u32,
        /// The version to compare with.
        #[arg(long)]
        diff: Option<u32>,
        #[command(flatten)]
        to: To,
    },
    /// Makes what the chain can still do, with these levers, a new version.
    Revise {
        /// A lever, and after how many minutes it is ordered: hoisting_fast or hoisting_fast@30. Several times for several.
        #[arg(long = "lever", value_parser = crate::what_if_cli::pulled)]
        levers: Vec<Value>,
        #[command(flatten)]
        said: Said,
        /// A unit that must agree before it is followed. Several times for several.
        #[arg(long)]
        agree: Vec<String>,
        #[arg(long, value_parser = instant)]
        effective_at: Option<Timestamp>,
        /// Gives nothing: says what would change.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        to: To,
    },
    /// What a unit says of a version that waits for it.
    Answer {
        version: u32,
        /// Left out with --override.
        #[arg(long, default_value = "")]
        unit: String,
        #[arg(long, conflicts_with = "reject")]
        agree: bool,
        #[arg(long)]
        reject: bool,
        /// Puts it in force though not all have agreed.
        #[arg(long = "override", conflicts_with_all = ["agree", "reject"])]
        overrides: bool,
        #[command(flatten)]
        said: Answered,
        #[command(flatten)]
        to: To,
    },
    /// Goes back to a version: it is given again as a new one.
    Restore {
        version: u32,
        #[command(flatten)]
        said: Said,
        #[command(flatten)]
        to: To,
    },
}

#[derive(Args)]
pub struct To {
    #[arg(long = "to", default_value = "http://127.0.0.1:8600")]
    url: String,
}

#[derive(Args)]
pub struct Said {
    /// Where people sign in it is left out: it is whose token is given.
    #[arg(long, default_value = "")]
    author: String,
    #[arg(long)]
    reason: String,
}

#[derive(Args)]
pub struct Answered {
    #[arg(long, default_value = "")]
    author: String,
    /// Why not, or why without the others.
    #[arg(long, default_value = "")]
    reason: String,
}

pub fn run(command: PlanCommand) -> Result<ExitCode> {
    match command {
        PlanCommand::Diff { site, old, new } => plan_diff(&site, &old, &new),
        PlanCommand::Try { site, file } => plan_try(&site, &file),
        PlanCommand::Import { said, effective_at, to, file } => {
            runtime()?.block_on(plan_import(&said.author, &said.reason, effective_at, &to.url, &file))
        }
        PlanCommand::List { to } => runtime()?.block_on(list(&to)),
        PlanCommand::Show { version, diff: None, to } => {
            runtime()?.block_on(async { shown(&to, &format!("/api/v1/plans/{version}"), None, |text| print!("{text}")).await })
        }
        PlanCommand::Show { version, diff: Some(other), to } => {
            let path = format!("/api/v1/plans/{version}/diff?to={other}");
            runtime()?
                .block_on(async { shown(&to, &path, None, |text| tell(text, |found| differences(&found["differences"]))).await })
        }
        PlanCommand::Revise { levers, said, agree, effective_at, dry_run, to } => {
            let at = effective_at.map(|at| at.to_string());
            let body = json!({ "levers": levers, "by": said.author, "reason": said.reason, "agree": agree, "effective_at": at, "dry_run": dry_run });
            runtime()?.block_on(async { shown(&to, "/api/v1/plans/revise", Some(body), |text| tell(text, revised)).await })
        }
        PlanCommand::Answer { version, unit, agree, reject: _, overrides, said, to } => {
            let body = json!({ "unit": unit, "agrees": agree, "override": overrides, "by": said.author, "reason": said.reason });
            let path = format!("/api/v1/plans/{version}/answer");
            runtime()?.block_on(async { shown(&to, &path, Some(body), |_| ()).await })
        }
        PlanCommand::Restore { version, said, to } => {
            let body = json!({ "by": said.author, "reason": said.reason });
            let path = format!("/api/v1/plans/{version}/restore");
            let tell_it = |found: &Value| println!("version {} is followed from now on", found["version"]);
            runtime()?.block_on(async { shown(&to, &path, Some(body), |text| tell(text, tell_it)).await })
        }
    }
}

async fn list(to: &To) -> Result<ExitCode> {
    shown(to, "/api/v1/plans", None, |text| {
        tell(text, |found| {
            for plan in found["versions"].as_array().into_iter().flatten() {
                let word = |key: &str| plan[key].as_str().unwrap_or_default().to_owned();
                println!(
                    "{:>4}  {:<9} {}  {}  {}",
                    plan["version"],
                    word("state"),
                    word("effective_at"),
                    word("author"),
                    word("reason")
                );
            }
        });
    })
    .await
}

fn revised(found: &Value) {
    differences(&found["differences"]);
    for stage in found["met"].as_array().into_iter().flatten() {
        let number = |value: &Value| value.as_f64().unwrap_or_default();
        println!(
            "{:<14} planned {:>8.0}, was {:>8.0}; done {:.0} ({:.0}..{:.0})",
            stage["stage"].as_str().unwrap_or_default(),
            number(&stage["planned"]),
            number(&stage["planned_before"]),
            number(&stage["done"]["middle"]),
            number(&stage["done"]["low"]),
            number(&stage["done"]["high"]),
        );
    }
    let units: Vec<&str> = found["agree"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    match (found["version"].as_u64(), units.is_empty()) {
        (None, _) => println!("nothing was given"),
        (Some(version), true) => println!("version {version}"),
        (Some(version), false) => println!("version {version} waits for {}", units.join(", ")),
    }
}

fn differences(found: &Value) {
    for line in found.as_array().into_iter().flatten() {
        let word = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let number = |key: &str| {
            line[key].as_f64().map_or("no plan".to_owned(), |value| {
                format!("{value:.3}").trim_end_matches('0').trim_end_matches('.').to_owned()
            })
        };
        match line["order"].as_str() {
            Some(order) => println!("order {order}  {}", word("change")),
            None => println!(
                "{:<14} {}..{}  {} {} -> {}",
                word("stage"),
                word("start"),
                word("end"),
                word("what"),
                number("old"),
                number("new")
            ),
        }
    }
}

fn tell(text: &str, say: impl Fn(&Value)) {
    match serde_json::from_str(text) {
        Ok(found) => say(&found),
        Err(_) => println!("{text}"),
    }
}

/// Asks a running Tizbek, and prints what it answers. 78: it was refused, with what was expected.
async fn shown(to: &To, path: &str, body: Option<Value>, say: impl Fn(&str)) -> Result<ExitCode> {
    let url = reqwest::Url::parse(&to.url)?.join(path)?;
    let client = reqwest::Client::new();
    let request = match body {
        Some(body) => client.post(url).header("content-type", "application/json").body(body.to_string()),
        None => client.get(url),
    };
    let answer = with_token(request)?.send().await?;
    let (status, text) = (answer.status().as_u16(), answer.text().await?);
    if (200..300).contains(&status) {
        say(&text);
        return Ok(ExitCode::SUCCESS);
    }
    let said: Value = serde_json::from_str(&text).map_err(|_| anyhow!("the answer is {status}: {text}"))?;
    let at = said["at"].as_str().map_or(String::new(), |at| format!("{at}: "));
    eprintln!("{at}{}", said["error"].as_str().unwrap_or(&text));
    Ok(if status < 500 { ExitCode::from(EXIT_CONFIG) } else { ExitCode::FAILURE })
}

fn plan_diff(site: &Path, old: &Path, new: &Path) -> Result<ExitCode> {
    let site = site_of(site)?.site;
    let plan = |file: &Path| {
        let draft = read_plan(file, &site).map_err(|problems| anyhow!(Refused(problems)))?;
        for finding in &draft.findings {
            eprintln!("{finding}");
        }
        Ok::<_, anyhow::Error>(draft.into_plan(PlanHead::default(), &site))
    };
    for difference in diff(&plan(old)?, &plan(new)?, &site) {
        println!("{}", difference.text(&site));
    }
    Ok(ExitCode::SUCCESS)
}

fn plan_try(site: &Path, file: &Path) -> Result<ExitCode> {
    let config = site_of(site)?;
    let draft = read_plan(file, &config.site).map_err(|problems| anyhow!(Refused(problems)))?;
    for finding in &draft.findings {
        eprintln!("{finding}");
    }
    let plan = draft.into_plan(PlanHead::default(), &config.site);
    match plan_trial(&config.site, &config.calendar, plan) {
        Some(trial) => print!("{}", trial_text(&config.site, &trial)),
        None => println!("nothing is planned in any shift, or no stage is linked to a buffer: there is nothing to try"),
    }
    Ok(ExitCode::SUCCESS)
}

async fn plan_import(author: &str, reason: &str, effective_at: Option<Timestamp>, to: &str, file: &Path) -> Result<ExitCode> {
    let body = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let mut url = reqwest::Url::parse(to)?.join("/api/v1/plan")?;
    url.query_pairs_mut().append_pair("author", author).append_pair("reason", reason);
    if let Some(at) = effective_at {
        url.query_pairs_mut().append_pair("effective_at", &at.to_string());
    }
    let answer = with_token(reqwest::Client::new().post(url))?.body(body).send().await?;
    let (status, text) = (answer.status(), answer.text().await?);
    println!("{text}");
    Ok(match status.as_u16() {
        200 => ExitCode::SUCCESS,
        422 => ExitCode::from(EXIT_CONFIG),
        _ => ExitCode::FAILURE,
    })
}
