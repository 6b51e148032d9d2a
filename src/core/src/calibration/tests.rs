//! Lines through reference readings, steps of them, and revisions.

use super::line::{Fit, Line, Pair, Step, Unfit, changed_from, fit, line_at};
use super::{Calibration, Calibrations, KEPT_MAX, Refusal};
use crate::fact::Became;
use crate::ids::SignalId;
use crate::persist::Persist;
use crate::time::{Span, Timestamp};

/// `10.2=10.0 50.9=50.0`
fn pairs(text: &str) -> Vec<Pair> {
    let pair = |word: &str| {
        let (showed, reference) = word.split_once('=').expect("showed=reference");
        Pair { showed: showed.parse().expect("a number"), reference: reference.parse().expect("a number") }
    };
    text.split_whitespace().map(pair).collect()
}

fn check(text: &str, how: Fit, expected: Result<(f64, f64), Unfit>) {
    let found = fit(&pairs(text), how, false);
    match (found, expected) {
        (Ok(line), Ok((gain, offset))) => {
            assert!((line.gain - gain).abs() < 1e-9 && (line.offset - offset).abs() < 1e-9, "{text}: {line:?}");
        }
        (found, expected) => assert_eq!(found.err(), expected.err(), "{text}"),
    }
}

#[test]
fn a_line_follows_from_reference_readings() {
    check("10=11 50=49", Fit::Line, Ok((0.95, 1.5)));
    check("10.2=10.0 50.9=50.0", Fit::Line, Ok((40.0 / 40.7, 10.0 - 10.2 * 40.0 / 40.7)));
    // By hand: means 20 and 20; sums of products 190, of squares 200.
    check("10=11 20=19 30=30", Fit::Line, Ok((0.95, 1.0)));
    check("100=102", Fit::Gain, Ok((1.02, 0.0)));
    check("100=102 200=202", Fit::Gain, Ok((50_600.0 / 50_000.0, 0.0)));
    check("100=102", Fit::Offset, Ok((1.0, 2.0)));
    check("", Fit::Given(Line { gain: 1.1, offset: -3.0 }), Ok((1.1, -3.0)));
}

#[test]
fn what_gives_no_line_says_why() {
    check("100=102", Fit::Line, Err(Unfit::TooFew));
    check("100=102 100=103", Fit::Line, Err(Unfit::TooFew));
    check("", Fit::Offset, Err(Unfit::TooFew));
    check("0=102", Fit::Gain, Err(Unfit::TooFew));
    check("1=100 2=200", Fit::Line, Err(Unfit::Gain));
    check("1=2 2=1", Fit::Line, Err(Unfit::Gain));
    check("NaN=1 2=1", Fit::Line, Err(Unfit::Figure));
    check("1e300=1 2=1", Fit::Line, Err(Unfit::Figure));
    let offset = fit(&pairs("100=102"), Fit::Offset, true);
    assert_eq!(offset, Err(Unfit::OffsetOfTotal), "a total counts from nowhere");
}

fn at(minute: i64) -> Timestamp {
    Timestamp::from_secs(minute * 60)
}

fn step(minute: i64, gain: f64) -> Step {
    Step { from: at(minute), line: Line { gain, offset: 0.0 } }
}

#[test]
fn what_is_older_is_not_told_anew() {
    let known = [step(10, 1.1), step(20, 1.2)];
    assert_eq!(changed_from(&known, &known, at(15)), known);
    // A calibration of before counts from what can still be corrected.
    assert_eq!(changed_from(&known, &[step(5, 0.9)], at(30)), [step(10, 1.1), step(20, 1.2), step(30, 0.9)]);
    // In whatever order they come.
    let both = [step(10, 1.1), step(12, 1.3)];
    let late = changed_from(&changed_from(&[], &both[1..], at(9)), &both, at(9));
    assert_eq!(late, changed_from(&changed_from(&[], &both[..1], at(9)), &both, at(9)));
    assert_eq!(line_at(&late, at(11)).gain, 1.1);
    assert_eq!((line_at(&late, at(9)), line_at(&late, at(12)).gain), (Line::NONE, 1.3));
    // Taken back: as if it had not been, from then on.
    assert_eq!(changed_from(&both[..1], &[], at(40)), [step(10, 1.1), Step { from: at(40), line: Line::NONE }]);
}

fn told(certificate: &str, minute: i64, revision: u32) -> Calibration {
    Calibration {
        signal: SignalId(3),
        certificate: certificate.to_owned(),
        performed_at: at(minute),
        valid_from: at(minute),
        pairs: pairs("10=11 50=50"),
        fit: Fit::Line,
        next_due: None,
        withdrawn: false,
        revision,
        author: "metrologist".to_owned(),
        comment: String::new(),
    }
}

#[test]
fn a_later_revision_stands_and_a_correction_says_why() {
    let mut all = Calibrations::default();
    let first = told("K-1", 10, 1);
    assert_eq!(all.weigh(&first).map(|weighed| weighed.became), Ok(Became::New));
    all.keep(first.clone(), at(10));
    assert_eq!(all.weigh(&told("K-1", 10, 0)).map(|weighed| weighed.became), Ok(Became::Same));
    let mut other = told("K-1", 10, 0);
    other.pairs[0].reference = 12.0;
    assert_eq!(all.weigh(&other), Err(Refusal::NoReason(Box::new(first.clone()))));
    other.comment = "read wrongly".to_owned();
    assert_eq!(all.weigh(&other).map(|weighed| (weighed.revision, weighed.became)), Ok((2, Became::Corrects)));
    other.revision = 1;
    assert_eq!(all.weigh(&other), Err(Refusal::Conflict(Box::new(first.clone()))));
    let mut withdrawn = Calibration { withdrawn: true, comment: "another sensor".to_owned(), ..first.clone() };
    withdrawn.revision = 3;
    assert_eq!(all.weigh(&withdrawn).map(|weighed| weighed.became), Ok(Became::Withdraws));
    all.keep(withdrawn.clone(), at(11));
    assert!(all.standing(SignalId(3)).is_empty());
    other.revision = 2;
    assert_eq!(all.weigh(&other).map(|weighed| weighed.became), Ok(Became::Superseded));
    assert_eq!(
        all.weigh(&Calibration { certificate: "K-2".to_owned(), revision: 0, ..withdrawn }),
        Err(Refusal::NothingToWithdraw)
    );
    let mut bytes = Vec::new();
    all.save(&mut bytes);
    assert_eq!(Calibrations::load(&mut &bytes[..]), Some(all));
}

#[test]
fn errors_are_by_what_counted_until_then() {
    let mut all = Calibrations::default();
    all.keep(Calibration { pairs: pairs("10=11"), fit: Fit::Offset, ..told("K-1", 10, 1) }, at(10));
    let second = Calibration { pairs: pairs("10=12 20=22"), fit: Fit::Offset, ..told("K-2", 20, 1) };
    all.keep(second.clone(), at(20));
    let errors = all.errors(&second, false).expect("it has a line");
    assert_eq!((errors.as_found, errors.as_left), (vec![-1.0, -1.0], vec![0.0, 0.0]));
    assert_eq!(all.last(SignalId(3)).map(|last| last.certificate.as_str()), Some("K-2"));
}

#[test]
fn of_too_many_the_earliest_goes() {
    let mut all = Calibrations::default();
    for number in 0..=KEPT_MAX as i64 {
        all.keep(told(&format!("K-{number}"), 1_000 - number, 1), at(2_000) + Span::from_secs(number));
    }
    let standing = all.standing(SignalId(3));
    assert_eq!((standing.len(), standing[0].certificate.as_str()), (KEPT_MAX, "K-49"));
}
