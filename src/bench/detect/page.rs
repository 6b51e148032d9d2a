//! The figures as a file for programs with every shift in it, and as one page that needs nothing beside it.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::figures::{Figure, coverage, delays, figures};
use super::judge::Verdict;
use super::plot::{Axis, Plot, legend};
use super::report::{bar_word, delays as delays_of, heading, notes, shown};
use super::{Contestant, Outcome};

const STYLE: &str = "body{font:15px/1.45 system-ui,sans-serif;margin:2em auto;max-width:76em;padding:0 1em;color:#1b1b1b;background:#fff}\
h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em}table{border-collapse:collapse}\
td,th{padding:.2em .7em;border-bottom:1px solid #ddd;text-align:right}td:first-child,th:first-child{text-align:left}\
.met{color:#00694d}.no{color:#a83200}figure{display:inline-block;margin:0 1.5em 1em 0;width:36em;max-width:100%;vertical-align:top}\
svg{width:100%;height:auto}svg text{font:11px system-ui,sans-serif;fill:#333}svg .small{font-size:10px}\
.grid{stroke:#e2e2e2}.axis{stroke:#333}.bar{stroke:#a83200;stroke-dasharray:3 3}.mark{width:34px;height:10px}\
.legend span{margin-right:1.2em;white-space:nowrap}";

/// Writes `detect.json` and `detect.html` into `dir`.
pub fn write(dir: &Path, outcome: &Outcome) -> Result<()> {
    std::fs::create_dir_all(dir).with_context(|| format!("{} cannot be made", dir.display()))?;
    let json = serde_json::to_string_pretty(&object(outcome)).context("the figures as JSON")?;
    for (name, text) in [("detect.json", json + "\n"), ("detect.html", html(outcome))] {
        let path = dir.join(name);
        std::fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

fn object(outcome: &Outcome) -> Value {
    let contestant = |one: &Contestant| {
        json!({
            "id": one.id,
            "name": one.name,
            "figures": figures(&one.verdicts),
            "shifts": one.verdicts.iter().map(shift).collect::<Vec<_>>(),
        })
    };
    json!({
        "seed": outcome.seed,
        "half": outcome.half,
        "shifts_played": outcome.played,
        "shifts_told": outcome.told,
        "seconds": outcome.secs,
        "rate_rule": {
            "window_minutes": outcome.rule.window,
            "short_share": outcome.rule.short,
            "hold_minutes": outcome.rule.hold,
        },
        "contestants": outcome.contestants.iter().map(contestant).collect::<Vec<_>>(),
    })
}

fn shift(verdict: &Verdict) -> Value {
    let upset = |upset: &super::judge::UpsetVerdict| {
        json!({
            "kind": upset.kind.word(),
            "stage": upset.stage,
            "delay_min": upset.delay,
            "lead_min": upset.lead.map(|lead| lead.any),
            "lead_named_min": upset.lead.map(|lead| lead.named),
            "cause_first": upset.cause.first,
            "cause_in_two": upset.cause.in_two,
        })
    };
    let metal = |upset: &super::judge::MetalVerdict| json!({ "kind": upset.kind.word(), "stage": upset.stage, "delay_min": upset.delay, "cause_first": upset.cause_first });
    let false_alert =
        |alert: &super::judge::FalseAlert| json!({ "min": alert.at / 60, "place": alert.place, "word": alert.word });
    let meter = |meter: &super::judge::MeterVerdict| json!({ "signal": meter.signal, "named_after_min": meter.after });
    json!({
        "id": verdict.id,
        "noise": verdict.noise,
        "upsets": verdict.upsets.iter().map(upset).collect::<Vec<_>>(),
        "metal": verdict.metal.iter().map(metal).collect::<Vec<_>>(),
        "false_alerts": verdict.false_alerts.iter().map(false_alert).collect::<Vec<_>>(),
        "meters": verdict.meters.iter().map(meter).collect::<Vec<_>>(),
        "meters_wrongly_named": verdict.wrong_meters,
        "alarms": verdict.alarms,
    })
}

fn html(outcome: &Outcome) -> String {
    let names: Vec<&str> = outcome.contestants.iter().map(|one| one.name.as_str()).collect();
    let figure = |title: &str, svg: String| format!("<figure><figcaption><b>{title}</b></figcaption>{svg}</figure>\n");
    let [delay, lead] = [delay_plot(outcome), lead_plot(outcome)];
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Tizbek: how well upsets are seen</title><style>{STYLE}</style>\
         <h1>How well upsets are seen</h1><p>{}.</p>{}<p>{}</p>\
         <h2>Minutes to see an upset, median / 95 %</h2>{}\
         <h2>Pictures</h2>{}\n{}{}{}{}\n</html>\n",
        heading(outcome),
        table(outcome),
        notes(outcome).trim().replace('\n', "<br>"),
        kinds(outcome),
        legend(&names),
        figure("Upsets seen within so many minutes", delay),
        figure("Warned so many minutes before the limit", lead),
        figure("What an 80 % band really covers, by horizon", coverage_plot(outcome)),
        figure("False alerts in a healthy shift, by noise", noise_plot(outcome)),
    )
}

fn table(outcome: &Outcome) -> String {
    let columns: Vec<Vec<Figure>> = outcome.contestants.iter().map(|one| figures(&one.verdicts)).collect();
    let mut html = "<table><tr><th>figure<th>bar<th>cases".to_owned();
    for one in &outcome.contestants {
        write!(html, "<th>{}", one.name).expect("a string takes everything");
    }
    let Some(ours) = columns.first() else { return html + "</table>" };
    for (row, figure) in ours.iter().enumerate() {
        let bar = bar_word(figure.bar).replace('<', "&lt;").replace('>', "&gt;");
        write!(html, "\n<tr><td>{}<td>{bar}<td>{}", figure.name, figure.cases).expect("a string takes everything");
        for column in &columns {
            let class = column[row].met().map_or("", |met| if met { "met" } else { "no" });
            let sign = column[row].met().map_or("", |met| if met { "✓ " } else { "✗ " });
            write!(html, "<td class=\"{class}\">{sign}{}", shown(&column[row])).expect("a string takes everything");
        }
    }
    html + "</table>"
}

fn kinds(outcome: &Outcome) -> String {
    let names: String = outcome.contestants.iter().map(|one| format!("<th>{}", one.name)).collect();
    let row = |(kind, cases, cells): &(&str, usize, Vec<String>)| {
        let cells: String = cells.iter().map(|cell| format!("<td>{cell}")).collect();
        format!("\n<tr><td>{kind}<td>{cases}{cells}")
    };
    let rows: String = delays_of(outcome).iter().map(row).collect();
    format!("<table><tr><th>kind of shift<th>upsets{names}{rows}</table>")
}

/// The share of `cases` that are at most each minute up to `to`.
fn cumulated(cases: &[f64], to: usize) -> Vec<(f64, f64)> {
    let share = |minute: f64| cases.iter().filter(|case| **case <= minute).count() as f64 / cases.len().max(1) as f64;
    (0..=to).map(|minute| (minute as f64, share(minute as f64))).collect()
}

fn delay_plot(outcome: &Outcome) -> String {
    let mut plot = Plot::new(Axis::new("minutes since it bit", 90.0, 9), Axis::percent("upsets"));
    plot.upright(5.0);
    plot.upright(10.0);
    for (index, one) in outcome.contestants.iter().enumerate() {
        plot.line(index, &cumulated(&delays(&one.verdicts), 90));
    }
    plot.svg("The share of upsets that each contestant has seen after so many minutes")
}

fn lead_plot(outcome: &Outcome) -> String {
    let mut plot = Plot::new(Axis::new("minutes before the limit", 120.0, 8), Axis::percent("limits"));
    plot.upright(30.0);
    for (index, one) in outcome.contestants.iter().enumerate() {
        let leads: Vec<f64> =
            one.verdicts.iter().flat_map(|verdict| &verdict.upsets).filter_map(|upset| Some(upset.lead?.any)).collect();
        let at_least = |minute: f64| leads.iter().filter(|lead| **lead >= minute).count() as f64 / leads.len().max(1) as f64;
        let points: Vec<(f64, f64)> = (1..=120).map(|minute| (f64::from(minute), at_least(f64::from(minute)))).collect();
        plot.line(index, &points);
    }
    plot.svg("The share of limits that each contestant has warned of at least so many minutes before")
}

fn coverage_plot(outcome: &Outcome) -> String {
    let mut plot = Plot::new(Axis::new("horizon, up to minutes", 120.0, 8), Axis::percent("covered"));
    plot.zone(0.75, 0.85);
    for (index, one) in outcome.contestants.iter().enumerate() {
        let points: Vec<(f64, f64)> =
            coverage(&one.verdicts).into_iter().map(|(class, share, _)| (class as f64, share)).collect();
        if !points.is_empty() {
            plot.line(index, &points);
            plot.dots(index, &points);
        }
    }
    plot.svg("The share of bands that held the truth, by horizon; the green zone is where it should be")
}

fn noise_plot(outcome: &Outcome) -> String {
    let noises = ["calm", "ordinary", "rough"];
    let rate = |one: &Contestant, noise: &str| {
        let healthy = |verdict: &&Verdict| verdict.kind == tizbek_sim::library::ShiftKind::Healthy && verdict.noise == noise;
        let shifts: Vec<&Verdict> = one.verdicts.iter().filter(healthy).collect();
        let count: usize = shifts.iter().map(|verdict| verdict.false_alerts.len()).sum();
        count as f64 / shifts.iter().map(|verdict| verdict.shifts).sum::<f64>().max(1.0)
    };
    let rates: Vec<Vec<f64>> = outcome.contestants.iter().map(|one| noises.map(|noise| rate(one, noise)).to_vec()).collect();
    let most = (rates.iter().flatten().fold(1.0_f64, |most, rate| most.max(*rate)) / 4.0).ceil() * 4.0;
    let x = Axis { marks: Vec::new(), ..Axis::new("noise", 3.0, 3) };
    let mut plot = Plot::new(x, Axis::new("alerts a shift", most, 4));
    let each = 0.8 / rates.len().max(1) as f64;
    for (place, noise) in noises.iter().enumerate() {
        plot.below(place as f64 + 0.5, noise);
        for (index, rates) in rates.iter().enumerate() {
            let left = place as f64 + 0.1 + index as f64 * each;
            plot.bar(index, left, left + each * 0.9, rates[place], &format!("{:.1}", rates[place]));
        }
    }
    plot.svg("False alerts in a healthy shift of 12 hours, by noise and contestant")
}
