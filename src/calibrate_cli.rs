//! The command line of `tizbek calibrate`: gives a calibration to a running Tizbek, or asks it what would follow. The line is found there.

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use serde_json::{Map, Value, json};
use tizbek::clock::Clock;
use tizbek::config::check::EXIT_CONFIG;
use tizbek_core::time::Timestamp;

#[derive(Args)]
pub struct CalibrateArgs {
    #[arg(long, default_value = "http://127.0.0.1:8600")]
    to: String,
    /// The signal of the sensor.
    #[arg(long)]
    signal: String,
    /// A reference reading: what the sensor showed by itself, and what the reference said, as 10.2=10.0. Several times for several.
    #[arg(long = "pair", value_parser = pair)]
    pairs: Vec<(f64, f64)>,
    /// `line`, `gain` or `offset`; a line through two readings or more if not given, of a counter a gain.
    #[arg(long, conflicts_with_all = ["gain", "offset"])]
    fit: Option<String>,
    /// Given instead of found from readings.
    #[arg(long)]
    gain: Option<f64>,
    #[arg(long, allow_negative_numbers = true)]
    offset: Option<f64>,
    /// Number of the certificate.
    #[arg(long, default_value = "")]
    certificate: String,
    /// Where people sign in it is left out: it is whose token is given.
    #[arg(long, default_value = "")]
    author: String,
    /// When the reference was read, RFC 3339; now if not given.
    #[arg(long, value_parser = crate::instant)]
    at: Option<Timestamp>,
    /// From when on it counts, RFC 3339; since it was performed if not given.
    #[arg(long, value_parser = crate::instant)]
    valid_from: Option<Timestamp>,
    /// When the next one is due: a date such as 2027-02-20, or RFC 3339; as the site file says if not given.
    #[arg(long, value_parser = date)]
    due: Option<Timestamp>,
    /// Takes the calibration of this certificate, or of this time, back.
    #[arg(long)]
    withdraw: bool,
    /// Of a correction: why.
    #[arg(long, default_value = "")]
    comment: String,
    /// Says what would follow, and changes nothing.
    #[arg(long)]
    dry_run: bool,
}

/// 0: taken, or sound; 78: refused, with what was expected.
pub async fn run(args: CalibrateArgs) -> Result<ExitCode> {
    let mut url = reqwest::Url::parse(&args.to)?.join("/api/v1/calibrations")?;
    if args.dry_run {
        url.query_pairs_mut().append_pair("dry_run", "true");
    }
    let request = crate::with_token(reqwest::Client::new().post(url))?.header("content-type", "application/json");
    let answer = request.body(body(&args).to_string()).send().await.with_context(|| format!("{} does not answer", args.to))?;
    let (status, said) = (answer.status().as_u16(), answer.text().await?);
    match (status, serde_json::from_str::<Value>(&said)) {
        (200 | 422, Ok(answer)) if answer["became"].is_string() => {
            print!("{}", text(&answer, &args.pairs));
            Ok(if status == 200 { ExitCode::SUCCESS } else { ExitCode::from(EXIT_CONFIG) })
        }
        _ => {
            eprintln!("{said}");
            Ok(ExitCode::FAILURE)
        }
    }
}

fn body(args: &CalibrateArgs) -> Value {
    let mut body = Map::new();
    let performed_at = args.at.unwrap_or_else(|| Clock::wall().now());
    body.insert("signal".to_owned(), json!(args.signal));
    body.insert("certificate".to_owned(), json!(args.certificate));
    body.insert("author".to_owned(), json!(args.author));
    body.insert("comment".to_owned(), json!(args.comment));
    body.insert("performed_at".to_owned(), json!(performed_at.to_string()));
    let pair = |(showed, reference): &(f64, f64)| json!({ "showed": showed, "reference": reference });
    body.insert("pairs".to_owned(), args.pairs.iter().map(pair).collect());
    body.insert("withdrawn".to_owned(), json!(args.withdraw));
    let times = [("valid_from", args.valid_from), ("next_due", args.due)];
    body.extend(times.into_iter().filter_map(|(key, at)| Some((key.to_owned(), json!(at?.to_string())))));
    body.extend(args.fit.iter().map(|fit| ("fit".to_owned(), json!(fit))));
    let numbers = [("gain", args.gain), ("offset", args.offset)];
    body.extend(numbers.into_iter().filter_map(|(key, number)| Some((key.to_owned(), json!(number?)))));
    Value::Object(body)
}

/// What became of it, as a person reads it.
fn text(answer: &Value, pairs: &[(f64, f64)]) -> String {
    let mut lines = Vec::new();
    let became = answer["became"].as_str().unwrap_or_default().replace('_', " ");
    match (answer["problem"].as_str(), answer["revision"].as_u64()) {
        (Some(problem), _) => lines.push(format!("{became}: {problem}")),
        (None, Some(revision)) => lines.push(format!("{became}, revision {revision}")),
        (None, None) => lines.push(became),
    }
    let result = &answer["result"];
    if let (Some(gain), Some(offset)) = (result["gain"].as_f64(), result["offset"].as_f64()) {
        lines.push(format!("gain {gain:.6}, offset {:.6}", plain(offset)));
    }
    for (index, (showed, reference)) in pairs.iter().enumerate() {
        let error = |which: &str| result[which][index].as_f64();
        if let (Some(found), Some(left)) = (error("as_found"), error("as_left")) {
            lines.push(format!(
                "showed {showed}, reference {reference}: off by {:+.4} as found, {:+.4} as left",
                plain(found),
                plain(left)
            ));
        }
    }
    for (key, words) in [("as_found_within", "as found"), ("as_left_within", "as left")] {
        if let Some(within) = result[key].as_bool() {
            lines.push(format!("{words}: {}", if within { "within its accuracy" } else { "OUT OF ITS ACCURACY" }));
        }
    }
    if let Some(from) = answer["counts_from"].as_str() {
        lines.push(format!("counts from {from}"));
    }
    lines.join("\n") + "\n"
}

/// Nothing is not less than nothing, and rounding is nothing.
fn plain(number: f64) -> f64 {
    if number.abs() < 5e-7 { 0.0 } else { number }
}

fn pair(text: &str) -> Result<(f64, f64), String> {
    let expected = || format!("found {text:?}, expected two numbers showed=reference, as 10.2=10.0");
    let (showed, reference) = text.split_once('=').ok_or_else(expected)?;
    let number = |part: &str| part.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    number(showed).zip(number(reference)).ok_or_else(expected)
}

/// A day begins at midnight UTC.
fn date(text: &str) -> Result<Timestamp, String> {
    let at = match text.parse::<jiff::civil::Date>() {
        Ok(_) if text.len() == 10 => format!("{text}T00:00:00Z"),
        _ => text.to_owned(),
    };
    crate::instant(&at).map_err(|_| format!("found {text:?}, expected a date such as 2027-02-20, or RFC 3339"))
}
