//! Run lengths and limits against published tables. Each value is cited where it stands; where a published figure and the exact
//! one part in the last place, the exact one stands here and the difference is told.

use super::{near, printed, table};
use crate::stats::cusum::{CountChart, CusumChart, EwmaChart, Side};
use crate::stats::design::{Budget, Limits, Sides, Unreachable, count_limit, cusum_limit, ewma_limit, focus_limit};
use crate::stats::run_length::{count_cusum, cusum_one_sided, cusum_two_sided, ewma, focus};
use crate::time::Span;

const SHIFTS: [f64; 11] = [0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0];

#[test]
fn cusum_two_sided_is_lucas_and_crosiers_table() {
    let four = CusumChart::new(0.5, 4.0);
    let fast = four.with_head_start(0.5);
    // Lucas & Crosier (1982), table 1. At 3 sigma with head start they print 1.32; it is 1.3254.
    table("h=4", &SHIFTS, "168 74.2 26.6 13.3 8.38 4.75 3.34 2.62 2.19 1.71 1.31", |shift| cusum_two_sided(&four, shift));
    table("FIR", &SHIFTS, "149 62.7 20.1 8.97 5.29 2.86 2.01 1.59 1.33 1.07 1.01", |shift| cusum_two_sided(&fast, shift));
    // The same table as D. C. Montgomery, Introduction to Statistical Quality Control, table 9.4, has it for h = 5.
    let five = CusumChart::new(0.5, 5.0);
    table("h=5", &SHIFTS[..10], "465 139 38.0 17.0 10.4 5.75 4.01 3.11 2.57 2.01", |shift| cusum_two_sided(&five, shift));
    // To more places, by an independent program.
    table("h=4", &SHIFTS[..5], "167.68 74.22 26.63 13.29 8.38", |shift| cusum_two_sided(&four, shift));
    table("h=5", &SHIFTS[..5], "465.44 139.49 38.00 17.05 10.38", |shift| cusum_two_sided(&five, shift));
}

#[test]
fn cusum_one_sided_is_what_four_papers_found() {
    // Lucas & Crosier (1982), as quoted by Montgomery: one side alone.
    printed("h=4", cusum_one_sided(&CusumChart::new(0.5, 4.0), 0.0), "335.4");
    printed("h=5", cusum_one_sided(&CusumChart::new(0.5, 5.0), 0.0), "930.9");
    // D. Brook & D. A. Evans, Biometrika 59 (1972), section 4.3 (117.59 by a coarse Markov chain; 3.75), and K.-H. Waldmann,
    // Technometrics 28 (1986), tables 3, 1 and 5 (1963, 117.4, 17.35) and 6 (65.4): what Waldmann prints are bounds.
    let three = CusumChart::new(0.5, 3.0);
    table("h=3", &[-0.5, 0.0, 0.5, 1.5], "1963 117.60 17.35 3.75", |shift| cusum_one_sided(&three, shift));
    printed("k=.6", cusum_two_sided(&CusumChart::new(0.6, 3.0), -0.2), "65.46");
    // Vance (1986), table 1. At -0.25 Vance prints 2071.51; with more nodes it is 2071.57.
    let flat = CusumChart::new(0.0, 10.0);
    let shifts = [-0.25, -0.125, 0.0, 0.125, 0.25, 0.5, 0.75, 1.0];
    table("k=0", &shifts, "2071.57 400.28 124.66 59.30 36.71 20.37 14.06 10.75", |shift| cusum_one_sided(&flat, shift));
}

#[test]
fn cusum_and_ewma_are_those_of_the_sas_manual() {
    // SAS/QC manual (1999), CUSUMARL and EWMAARL: 4.1500836225 and 4.1061588131 with 24 nodes, 11.154267016.
    let chart = CusumChart::new(0.25, 8.0);
    let ahead = chart.with_head_start(0.1 / 8.0);
    near("one side", cusum_one_sided(&chart, 2.5), 4.150_083_622_5, 1e-7);
    near("head start", cusum_one_sided(&ahead, 2.5), 4.106_158_813_1, 1e-8);
    printed("one side, more nodes", cusum_one_sided(&chart, 2.5), "4.15008373");
    printed("head start, more nodes", cusum_one_sided(&ahead, 2.5), "4.10615884");
    printed("ewma", ewma(&EwmaChart::new(0.25, 3.0), 1.0), "11.154267016");
}

#[test]
fn ewma_is_lucas_and_saccuccis_table() {
    // J. M. Lucas & M. S. Saccucci, Technometrics 32 (1990), table 3.
    let shifts = [0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0];
    let chart = EwmaChart::new(0.5, 3.071);
    table(".5", &shifts, "500 255 88.8 35.9 17.5 6.53 3.63 2.50 1.93 1.58 1.34 1.07", |shift| ewma(&chart, shift));
    let chart = EwmaChart::new(0.03, 2.437);
    table(".03", &shifts, "500 76.7 29.3 17.6 12.6 8.07 5.99 4.80 4.03 3.49 3.11 2.55", |shift| ewma(&chart, shift));
    // As Montgomery quotes it in table 9.11.
    let chart = EwmaChart::new(0.1, 2.814);
    table(".1", &shifts[..9], "500 106 31.3 15.8 10.3 6.1 4.4 3.4 2.9", |shift| ewma(&chart, shift));
}

#[test]
fn ewma_is_crowders_table() {
    // Crowder (1987), table 1; at 1.25 with .5 he prints 3.95, which is 3.59 with two digits changed round, and at 2 he cuts 1.945 off.
    let shifts: Vec<f64> = (0..=16).map(|step| f64::from(step) / 4.0).collect();
    let half = "26.45 20.12 11.89 7.29 4.91 3.59 2.80 2.29 1.95 1.70 1.51 1.37 1.26 1.18 1.12 1.08 1.05";
    table(".5", &shifts, half, |shift| ewma(&EwmaChart::new(0.5, 2.0), shift));
    let small = "127.53 43.94 18.97 11.64 8.38 6.56 5.41 4.62 4.04 3.61 3.26 2.99 2.76 2.56 2.39 2.26 2.15";
    table(".05", &shifts, small, |shift| ewma(&EwmaChart::new(0.05, 2.0), shift));
    // Waldmann, Applied Statistics 35 (1986), table 1: limits of 2 in standard errors of a sample.
    for (weight, run) in [(0.75, "104.0"), (0.5, "1952")] {
        printed("Waldmann", ewma(&EwmaChart::new(weight, 2.0 * libm::sqrt((2.0 - weight) / weight)), 0.0), run);
    }
}

#[test]
fn counts_are_lucass_tables() {
    // Lucas (1985), tables 2 to 5: h = 10, k = 0.25, mean count 0.25.
    let up = CountChart { side: Side::Up, parts: 4, reference: 1, limit: 40, head_start: 0 };
    let down = CountChart { side: Side::Down, ..up };
    let fast = |chart: CountChart| CountChart { head_start: 20, ..chart };
    for (name, chart, run) in
        [("up", up, "438"), ("up, FIR", fast(up), "333"), ("down", down, "437"), ("down, FIR", fast(down), "318")]
    {
        printed(name, count_cusum(&chart, 0.25), run);
    }
    // J. Lawson's example for the same paper (package IAcsSPCR): h = 6, k = 2.
    let six = CountChart { side: Side::Up, parts: 1, reference: 2, limit: 6, head_start: 0 };
    let head = CountChart { head_start: 3, ..six };
    table("h=6", &[1.88, 3.2], "37.20 5.49", |mean| count_cusum(&six, mean));
    table("h=6, FIR", &[1.88, 3.2], "29.19 3.33", |mean| count_cusum(&head, mean));

    assert_eq!(count_limit(&up, 0.25, 430.0), Ok(40));
    assert_eq!(count_limit(&up, 0.25, 438.2), Ok(41));
    let made = CountChart::new(1.88, 3.2, 4, 1);
    assert_eq!((made.side, made.reference), (Side::Up, 10));
    assert_eq!(CountChart::new(3.2, 1.88, 4, 1).side, Side::Down);
}

#[test]
fn limits_are_hawkinss_table() {
    // D. M. Hawkins, Quality Engineering 5 (1993), 463-477 (Montgomery, table 9.3): limits for a run of 370 on two sides, and
    // the runs that these rounded limits really have.
    let table = [
        (0.25, "8.01", "370.3"),
        (0.5, "4.77", "368.6"),
        (0.75, "3.34", "370.6"),
        (1.0, "2.52", "372.8"),
        (1.25, "1.99", "373.5"),
        (1.5, "1.61", "376.3"),
    ];
    for (reference, limit, run) in table {
        let rounded: f64 = limit.parse().expect("a number");
        let exact = cusum_limit(reference, 0.0, Sides::Both, 370.0).expect("a limit");
        assert!((exact - rounded).abs() < 0.01, "{exact}, printed as {limit}");
        printed("run", cusum_two_sided(&CusumChart::new(reference, rounded), 0.0), run);
    }
}

#[test]
fn limits_for_long_runs() {
    // One side: the run, the limit, and the run once the mean has moved by twice the reference. By an independent program.
    let check = |reference: f64, rows: &[(f64, &str, &str)]| {
        for (wanted, limit, delay) in rows {
            let found = cusum_limit(reference, 0.0, Sides::One, *wanted).expect("a limit");
            let chart = CusumChart::new(reference, found);
            printed("limit", found, limit);
            near("the wanted run", cusum_one_sided(&chart, 0.0), *wanted, 1e-9);
            printed("delay", cusum_one_sided(&chart, 2.0 * reference), delay);
        }
    };
    check(0.25, &[(1e3, "8.585", "31.1"), (1e4, "13.111", "49.1"), (43_200.0, "16.028", "60.8"), (518_400.0, "20.995", "80.7")]);
    check(0.5, &[(1e3, "5.071", "10.5"), (1e4, "7.361", "15.1"), (43_200.0, "8.823", "18.0"), (518_400.0, "11.307", "23.0")]);
    check(1.0, &[(1e3, "2.665", "3.41"), (1e4, "3.814", "4.56"), (43_200.0, "4.545", "5.29"), (518_400.0, "5.788", "6.54")]);
    // S. V. Crowder, Journal of Quality Technology 21 (1989), 155-162: EWMA for a run of 250.
    table("ewma", &[0.05, 0.1, 0.15, 0.2, 0.25], "2.32 2.55 2.65 2.72 2.76", |weight| {
        ewma_limit(weight, 250.0).expect("a limit")
    });
    printed("ewma for 500", ewma_limit(0.1, 500.0).expect("a limit"), "2.814");
    near("focus", focus(focus_limit(1e5).expect("a limit")), 1e5, 1e-9);
}

#[test]
fn a_budget_is_shared_by_streams_and_sides() {
    // One false alarm in 30 days of minutes: alone, and over six stages.
    let budget = Budget { alarms: 1.0, over: Span::from_hours(30 * 24), every: Span::from_mins(1), streams: 1 };
    assert_eq!(budget.run_length(), 43_200.0);
    let six = Budget { streams: 6, ..budget };
    let mut limits = Limits::default();
    let limit = limits.cusum(0.5, 0.0, Sides::Both, six.run_length()).expect("a limit");
    printed("six stages, two sides", limit, "11.307");
    assert_eq!(limits.cusum(0.5, 0.0, Sides::Both, six.run_length()), Ok(limit));
    let fast = limits.cusum(0.5, 0.5, Sides::Both, six.run_length()).expect("a limit");
    assert!(fast > limit && fast < limit + 0.01, "a head start costs a little: {fast} after {limit}");
    near("with head start", cusum_two_sided(&CusumChart::new(0.5, fast).with_head_start(0.5), 0.0), 259_200.0, 1e-8);
}

#[test]
fn what_cannot_be_had_is_told() {
    let short = cusum_limit(1.0, 0.0, Sides::One, 3.0);
    assert!(matches!(short, Err(Unreachable::Short { least, .. }) if (least - 6.3).abs() < 0.1), "{short:?}");
    let long = cusum_limit(0.01, 0.0, Sides::One, 1e9);
    assert!(matches!(long, Err(Unreachable::Long { most, .. }) if most < 1e9), "{long:?}");
    let said = long.expect_err("too long").to_string();
    assert!(said.starts_with("a run of 1000000000 samples between false alarms is wanted, but at most "), "{said}");
    assert_eq!(cusum_two_sided(&CusumChart::new(2.0, 20.0), 0.0), f64::INFINITY);
    near("only one side counts then", cusum_two_sided(&CusumChart::new(2.0, 20.0), 3.0), 20.5, 0.03);
}
