//! What `bench act` tells: rows for people and for machines.

use std::fmt::Write;

use serde_json::json;

use super::Compared;
use super::play::Advised;

/// A shift in which less than this can be saved says nothing of advice, hours.
const AVOIDABLE: f64 = 0.1;
/// Who misses so much more than nobody, hours and as a share, is worse than nobody by more than noise.
const NOISE: (f64, f64) = (0.15, 0.05);

struct Sums {
    nobody: f64,
    chase: f64,
    at_once: f64,
    late: f64,
    oracle: f64,
    best: f64,
}

fn sums<'a>(rows: impl Iterator<Item = &'a Compared>) -> Sums {
    let zero = Sums { nobody: 0.0, chase: 0.0, at_once: 0.0, late: 0.0, oracle: 0.0, best: 0.0 };
    rows.fold(zero, |sum, row| Sums {
        nobody: sum.nobody + row.nobody,
        chase: sum.chase + row.chase,
        at_once: sum.at_once + row.at_once.missed,
        late: sum.late + row.late.missed,
        oracle: sum.oracle + row.oracle,
        best: sum.best + row.best,
    })
}

/// Rows as name, figure and what it is in.
fn figures(rows: &[Compared]) -> Vec<(&'static str, f64)> {
    let with = || rows.iter().filter(|row| row.nobody - row.best >= AVOIDABLE);
    let sum = sums(with());
    let share = |missed: f64, of: f64| if sum.nobody > of { (sum.nobody - missed) / (sum.nobody - of) } else { 0.0 };
    let ready =
        || rows.iter().flat_map(|row| row.at_once.ready.iter().chain(&row.late.ready)).map(std::time::Duration::as_secs_f64);
    let passed = |of: &dyn Fn(&Compared) -> &Advised| rows.iter().map(|row| of(row).passed).sum::<usize>() as f64;
    let worse = |of: &dyn Fn(&Compared) -> f64| {
        rows.iter().filter(|row| of(row) - row.nobody > NOISE.0 + NOISE.1 * row.nobody).count() as f64
    };
    vec![
        ("shifts", rows.len() as f64),
        ("shifts_with_something_to_save", with().count() as f64),
        ("missed_h_nobody", sum.nobody),
        ("missed_h_best", sum.best),
        ("recovered_share_at_once", share(sum.at_once, sum.best)),
        ("recovered_share_late_20min", share(sum.late, sum.best)),
        ("recovered_share_chase", share(sum.chase, sum.best)),
        ("recovered_share_oracle", share(sum.oracle, sum.best)),
        ("recovered_of_oracle_at_once", share(sum.at_once, sum.oracle)),
        ("recovered_of_oracle_late_20min", share(sum.late, sum.oracle)),
        ("worse_than_nobody_at_once", worse(&|row| row.at_once.missed)),
        ("worse_than_nobody_late_20min", worse(&|row| row.late.missed)),
        ("worse_than_nobody_chase", worse(&|row| row.chase)),
        ("advice_told", rows.iter().map(|row| row.at_once.told).sum::<usize>() as f64),
        ("advice_taken", rows.iter().map(|row| row.at_once.taken).sum::<usize>() as f64),
        ("levers_refused", rows.iter().map(|row| row.at_once.refused + row.late.refused).sum::<usize>() as f64),
        ("advice_past_decide_by", passed(&|row| &row.at_once) + passed(&|row| &row.late)),
        ("advice_ready_s_p95", quantile(ready().collect(), 0.95)),
        ("advice_ready_s_max", quantile(ready().collect(), 1.0)),
    ]
}

fn quantile(mut values: Vec<f64>, share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(((values.len().max(1) - 1) as f64 * share).round() as usize).copied().unwrap_or(0.0)
}

pub fn json_lines(rows: &[Compared], secs: f64) -> String {
    let line = |(name, value): (&str, f64)| json!({ "bench": "act", "row": name, "value": value }).to_string() + "\n";
    figures(rows).into_iter().chain([("secs", secs)]).map(line).collect()
}

pub fn table(rows: &[Compared], secs: f64) -> String {
    let mut text = String::new();
    for (name, value) in figures(rows) {
        writeln!(text, "{name:<34}{value:>10.3}").expect("a string takes everything");
    }
    writeln!(text, "{:<34}{secs:>10.0}", "secs").expect("a string takes everything");
    text
}

/// A shift, hours missed by everybody.
pub fn line(row: &Compared) -> String {
    let orders: Vec<String> = row
        .at_once
        .orders
        .iter()
        .map(|(second, levers)| format!("{:02}:{:02} {levers}", second / 3_600, second / 60 % 60))
        .collect();
    format!(
        "{:<28} nobody {:>6.2} chase {:>6.2} advice {:>6.2} late {:>6.2} oracle {:>6.2} bound {:>6.2}  {}",
        row.id,
        row.nobody,
        row.chase,
        row.at_once.missed,
        row.late.missed,
        row.oracle,
        row.best,
        orders.join(", ")
    )
}
