//! The command line of `tizbek what-if`: variants of levers are tried by a running Tizbek, and stand beside each other.

use std::process::ExitCode;

use anyhow::{Result, anyhow};
use clap::Args;
use serde_json::{Value, json};
use tizbek::config::check::EXIT_CONFIG;

#[derive(Args)]
pub struct WhatIfArgs {
    /// A variant: levers with commas between them, each with the minutes after which it is ordered, as
    /// faster=hoisting_fast,haulage_second_crew@30.
    #[arg(required = true, value_parser = variant)]
    variants: Vec<Value>,
    #[arg(long, default_value = "http://127.0.0.1:8600")]
    to: String,
    /// The answer as it is.
    #[arg(long)]
    json: bool,
}

/// 0: compared; 78: refused, with what was expected.
pub async fn run(args: &WhatIfArgs) -> Result<ExitCode> {
    let url = reqwest::Url::parse(&args.to)?.join("/api/v1/what-if")?;
    let body = json!({ "variants": args.variants }).to_string();
    let request = reqwest::Client::new().post(url).header("content-type", "application/json").body(body);
    let answer = crate::with_token(request)?.send().await?;
    let (status, text) = (answer.status().as_u16(), answer.text().await?);
    let found: Value = serde_json::from_str(&text).map_err(|_| anyhow!("the answer is {status}: {text}"))?;
    if status != 200 {
        eprintln!("{}", found["error"].as_str().unwrap_or(&text));
        return Ok(if status < 500 { ExitCode::from(EXIT_CONFIG) } else { ExitCode::FAILURE });
    }
    if args.json {
        println!("{text}")
    } else {
        print!("{}", table(&found))
    }
    Ok(ExitCode::SUCCESS)
}

/// One column a variant, doing nothing first.
fn table(found: &Value) -> String {
    let variants: Vec<&Value> = found["variants"].as_array().into_iter().flatten().collect();
    let name = |(index, variant): (usize, &&Value)| match variant["name"].as_str() {
        Some("") | None if index == 0 => "nothing".to_owned(),
        Some("") | None => format!("variant {index}"),
        Some(name) => name.to_owned(),
    };
    let number = |value: &Value| value.as_f64().map_or("-".to_owned(), |value| format!("{value:.1}"));
    let mut rows = vec![(
        "by ".to_owned() + found["until"].as_str().unwrap_or("?"),
        variants.iter().enumerate().map(name).collect::<Vec<_>>(),
    )];
    let mut row =
        |what: &str, of: &dyn Fn(&Value) -> String| rows.push((what.to_owned(), variants.iter().map(|one| of(one)).collect()));
    row("missing, hours of work", &|one| number(&one["missing_hours"]));
    row("cost", &|one| number(&one["cost"]));
    row("recovered at", &|one| one["recovered_at"].as_str().map_or("not by then", |at| at.get(11..16).unwrap_or(at)).to_owned());
    let stages = variants.first().and_then(|one| one["stages"].as_array()).map_or(0, Vec::len);
    for index in 0..stages {
        let id = variants[0]["stages"][index]["id"].as_str().unwrap_or_default();
        row(&format!("{id}: done"), &|one| {
            let done = &one["stages"][index]["done"];
            format!("{} ({}..{})", number(&done["middle"]), number(&done["low"]), number(&done["high"]))
        });
        row(&format!("{id}: of plan, %"), &|one| {
            number(&one["stages"][index]["plan_share"].as_f64().map_or(Value::Null, |share| json!(share * 100.0)))
        });
    }
    let wide = |cells: &mut dyn Iterator<Item = usize>| cells.max().unwrap_or_default();
    let first = wide(&mut rows.iter().map(|(what, _)| what.chars().count()));
    let column = |index: usize| wide(&mut rows.iter().map(|(_, cells)| cells[index].chars().count()));
    let widths: Vec<usize> = (0..variants.len()).map(column).collect();
    rows.iter().fold(String::new(), |text, (what, cells)| {
        let cells: String = cells.iter().zip(&widths).map(|(cell, width)| format!("  {cell:>width$}")).collect();
        text + &format!("{what:<first$}{cells}\n")
    })
}

/// `name=lever,lever@minutes`; the name may be left out.
fn variant(text: &str) -> Result<Value, String> {
    let (name, levers) = text.split_once('=').unwrap_or(("", text));
    let levers: Vec<Value> = levers.split(',').filter(|lever| !lever.is_empty()).map(pulled).collect::<Result<_, _>>()?;
    if levers.is_empty() {
        return Err(format!("found {text:?}, expected levers, as faster=hoisting_fast,haulage_second_crew@30"));
    }
    Ok(json!({ "name": name, "levers": levers }))
}

/// `lever` or `lever@minutes`.
pub fn pulled(text: &str) -> Result<Value, String> {
    let (lever, after) = text.split_once('@').unwrap_or((text, "0"));
    let after: f64 = after.parse().map_err(|_| format!("found {after:?} in {text:?}, expected minutes"))?;
    Ok(json!({ "lever": lever, "after_min": after }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_is_its_name_and_levers_with_their_minutes() {
        let levers = json!([{ "lever": "a", "after_min": 0.0 }, { "lever": "b", "after_min": 30.0 }]);
        assert_eq!(variant("faster=a,b@30"), Ok(json!({ "name": "faster", "levers": levers })));
        assert_eq!(variant("a,b@30"), Ok(json!({ "name": "", "levers": levers })));
        assert!(variant("faster=").is_err() && variant("a@soon").is_err());
    }

    #[test]
    fn variants_stand_in_columns() {
        let stage = |done: f64| json!([{ "id": "mill", "done": { "low": done - 1.0, "middle": done, "high": done }, "plan_share": null }]);
        let found = json!({ "until": "2026-11-22T20:00:00.000Z", "variants": [
            { "name": "", "missing_hours": 2.5, "cost": 0.0, "recovered_at": null, "stages": stage(10.0) },
            { "name": "", "missing_hours": 1.0, "cost": 40.0, "recovered_at": "2026-11-22T15:30:00.000Z", "stages": stage(20.0) },
        ]});
        expect_test::expect![[r#"
            by 2026-11-22T20:00:00.000Z           nothing          variant 1
            missing, hours of work                    2.5                1.0
            cost                                      0.0               40.0
            recovered at                      not by then              15:30
            mill: done                   10.0 (9.0..10.0)  20.0 (19.0..20.0)
            mill: of plan, %                            -                  -
        "#]]
        .assert_eq(&table(&found));
    }
}
