//! Steady-state data reconciliation: flows that should balance and, as measured, do not. The smallest adjustments, weighted by
//! the meters' variances, that make all balances hold; three tests of whether errors of that size are chance; and the meters that
//! are to blame. Flows that are not measured are calculated where the balances allow it. Linear, at one time: levels that rise
//! go in as streams, and a balance of metal (flow times grade) must be made linear before.
//!
//! S. Narasimhan & C. Jordache, *Data Reconciliation and Gross Error Detection*, Gulf (2000), ch. 3, 7 and 8; unmeasured flows by
//! projection as C. M. Crowe, Y. A. Garcia Campos & A. Hrymak, AIChE Journal 29 (1983), 881-888; measurement test: R. S. H. Mah &
//! A. C. Tamhane, AIChE Journal 28 (1982), 828-830.

use std::fmt;

use super::dense::Matrix;
use super::normal::{chi_square_limit, chi_square_survival, quantile};

/// Which flows must cancel out at which place.
#[derive(Clone, Debug)]
pub struct Balances {
    rows: Vec<Vec<f64>>,
    streams: usize,
}

/// A stream of a network: the nodes that it comes from and goes to, `None` for the world outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    pub from: Option<usize>,
    pub to: Option<usize>,
}

/// What a meter says, and how far it may be off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    pub value: f64,
    pub variance: f64,
}

/// Why a reconciliation is not possible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Irreconcilable {
    /// There are so many streams, but so many readings.
    Streams { streams: usize, readings: usize },
    /// The reading of a stream is not a number, or its variance is not above zero.
    Reading { stream: usize, reading: Reading },
    /// Too little is measured for any balance to be checked.
    NothingToCheck,
    /// The variances differ by so much that the tests drown in rounding.
    Variances,
}

impl fmt::Display for Irreconcilable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Streams { streams, readings } => {
                write!(f, "the network has {streams} streams, but {readings} readings are given")
            }
            Self::Reading { stream, reading } => write!(
                f,
                "stream {stream} reads {} with variance {}: a number and a variance above 0 are expected",
                reading.value, reading.variance
            ),
            Self::NothingToCheck => write!(f, "no balance has all its streams measured or calculable: nothing can be checked"),
            Self::Variances => write!(f, "the variances of the readings differ too much to be weighed against each other"),
        }
    }
}

impl Balances {
    /// One row a balance, one coefficient a stream: what comes in counts positive, what goes out negative, a yield as its share.
    #[must_use]
    pub fn new(rows: Vec<Vec<f64>>) -> Self {
        let streams = rows.first().map_or(0, Vec::len);
        let mut rows = rows;
        for (index, row) in rows.iter_mut().enumerate() {
            assert!(row.len() == streams, "balance {index} has {} coefficients for {streams} streams", row.len());
            let largest = row.iter().fold(0.0, |largest: f64, cell| largest.max(cell.abs()));
            assert!(largest > 0.0 && largest.is_finite(), "balance {index} has a largest coefficient of {largest}");
            // A balance may be multiplied by anything; so that "no more than rounding" means something, the largest is 1.
            row.iter_mut().for_each(|cell| *cell /= largest);
        }
        Self { rows, streams }
    }

    /// The balances of a network's nodes: what goes in comes out.
    #[must_use]
    pub fn network(nodes: usize, streams: &[Stream]) -> Self {
        let mut rows = vec![vec![0.0; streams.len()]; nodes];
        for (index, stream) in streams.iter().enumerate() {
            let ends = [(stream.to, 1.0), (stream.from, -1.0)];
            for (node, sign) in ends.into_iter().filter_map(|(node, sign)| node.map(|node| (node, sign))) {
                assert!(node < nodes, "stream {index} ends at node {node} of {nodes}");
                rows[node][index] += sign;
            }
        }
        Self::new(rows)
    }
}

/// Flows that balance.
#[derive(Clone, Debug, PartialEq)]
pub struct Reconciled {
    /// By stream: adjusted, or calculated; `None` where the balances do not say.
    pub flows: Vec<Option<f64>>,
    /// Whether the imbalances as a whole are chance.
    pub global: GlobalTest,
    /// By balance: the imbalance in standard errors; `None` where a stream is not measured.
    pub nodal: Vec<Option<f64>>,
    /// By stream: its adjustment in standard errors of the adjustment; `None` where it is not measured or nothing checks it.
    pub measurement: Vec<Option<f64>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GlobalTest {
    /// Chi-square.
    pub statistic: f64,
    /// Independent balances among what is measured.
    pub freedom: u32,
    /// The chance of imbalances like these, or larger, from meters that are as good as their variances.
    pub probability: f64,
}

impl GlobalTest {
    /// What the statistic exceeds by chance with probability `level`.
    #[must_use]
    pub fn limit(&self, level: f64) -> f64 {
        chi_square_limit(level, self.freedom)
    }
}

/// What a test of each of `tests` figures, in standard errors, is held against so that any of them exceeds it by chance with
/// probability `level` at most (Sidak's inequality, as Mah & Tamhane use it).
#[must_use]
pub fn test_limit(level: f64, tests: usize) -> f64 {
    assert!(level > 0.0 && level < 1.0 && tests > 0, "a level between 0 and 1 and at least one test: {level}, {tests}");
    let each = -libm::expm1(libm::log1p(-level) / tests as f64);
    -quantile(each / 2.0)
}

/// Reconciles. `None` for a stream that is not measured.
pub fn reconcile(balances: &Balances, readings: &[Option<Reading>]) -> Result<Reconciled, Irreconcilable> {
    check(balances, readings)?;
    let (measured, unmeasured): (Vec<usize>, Vec<usize>) = (0..balances.streams).partition(|stream| readings[*stream].is_some());
    let sigma: Vec<f64> = readings.iter().map(|reading| reading.map_or(0.0, |reading| libm::sqrt(reading.variance))).collect();
    let value = |stream: usize| readings[stream].map_or(0.0, |reading| reading.value);

    // First each unmeasured stream is made the business of one balance; the balances that are left over speak of measured
    // streams alone. Of those, the independent ones stay.
    let mut all = Matrix::from_rows(&balances.rows, balances.streams);
    let calculable = all.reduce(&unmeasured);
    let left: Vec<Vec<f64>> = (calculable.len()..all.rows()).map(|row| all.row(row).to_vec()).collect();
    let mut checks = Matrix::from_rows(&left, balances.streams);
    let freedom = checks.reduce(&measured).len();
    if freedom == 0 {
        return Err(Irreconcilable::NothingToCheck);
    }

    // In standard errors of each reading and of each imbalance; with M = G V G' = L L', r the imbalances: w = L^-1 r, U = L^-1 G V.
    let scaled = |row: &[f64]| -> Vec<f64> { measured.iter().map(|stream| row[*stream] * sigma[*stream]).collect() };
    let rows: Vec<Vec<f64>> = (0..freedom).map(|row| scaled(checks.row(row))).collect();
    let size: Vec<f64> = rows.iter().map(|row| libm::sqrt(dot(row, row))).collect();
    let rows: Vec<Vec<f64>> = rows.iter().zip(&size).map(|(row, size)| row.iter().map(|cell| cell / size).collect()).collect();
    let imbalance = |row: &[f64]| measured.iter().map(|stream| row[*stream] * value(*stream)).sum::<f64>();
    let imbalances = (0..freedom).map(|row| imbalance(checks.row(row)) / size[row]).collect();
    let mut spread = Matrix::zero(freedom, freedom);
    for row in 0..freedom {
        for column in 0..freedom {
            spread.row_mut(row)[column] = dot(&rows[row], &rows[column]);
        }
    }
    let lower = spread.cholesky().ok_or(Irreconcilable::Variances)?;
    let white = lower.forward(imbalances);
    let statistic = dot(&white, &white);

    let mut flows = vec![None; balances.streams];
    let mut measurement = vec![None; balances.streams];
    for (place, &stream) in measured.iter().enumerate() {
        let weights = lower.forward(rows.iter().map(|row| row[place]).collect());
        // Both in standard errors of the reading.
        let (adjustment, variance) = (dot(&weights, &white), dot(&weights, &weights));
        flows[stream] = Some(value(stream) - sigma[stream] * adjustment);
        measurement[stream] = (variance > CHECKED).then(|| adjustment.abs() / libm::sqrt(variance));
    }
    for (row, &stream) in calculable.iter().enumerate() {
        let cells = all.row(row);
        let alone = unmeasured.iter().all(|other| *other == stream || cells[*other] == 0.0);
        let known = measured.iter().map(|other| cells[*other] * flows[*other].unwrap_or_default()).sum::<f64>();
        flows[stream] = alone.then_some(-known);
    }
    let nodal = balances.rows.iter().map(|row| nodal(row, readings)).collect();
    let probability = chi_square_survival(statistic, freedom as u32);
    Ok(Reconciled { flows, global: GlobalTest { statistic, freedom: freedom as u32, probability }, nodal, measurement })
}

/// The share of a reading's variance that its adjustment must have for anything to check it: more than rounding.
const CHECKED: f64 = 1e-9;

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

fn check(balances: &Balances, readings: &[Option<Reading>]) -> Result<(), Irreconcilable> {
    if readings.len() != balances.streams {
        return Err(Irreconcilable::Streams { streams: balances.streams, readings: readings.len() });
    }
    for (stream, reading) in readings.iter().enumerate() {
        if let Some(reading) = *reading
            && !(reading.value.is_finite() && reading.variance > 0.0 && reading.variance.is_finite())
        {
            return Err(Irreconcilable::Reading { stream, reading });
        }
    }
    Ok(())
}

/// The imbalance of one balance as measured, over its standard error.
fn nodal(row: &[f64], readings: &[Option<Reading>]) -> Option<f64> {
    let (mut imbalance, mut variance) = (0.0, 0.0);
    for (cell, reading) in row.iter().zip(readings).filter(|(cell, _)| **cell != 0.0) {
        let reading = (*reading)?;
        imbalance += cell * reading.value;
        variance += cell * cell * reading.variance;
    }
    Some(imbalance.abs() / libm::sqrt(variance))
}

/// A meter that is to blame.
#[derive(Clone, Debug, PartialEq)]
pub struct Suspect {
    pub stream: usize,
    /// By how much the chi-square of the imbalances falls when the meter is not believed.
    pub relief: f64,
    /// Streams whose blame would explain what is left just as well: the balances cannot tell them from this one.
    pub indistinguishable: Vec<usize>,
    /// How much the meter reads too high, if the balances say what it should read; negative for too low.
    pub bias: Option<f64>,
}

/// Who is to blame, the worst first, and the flows without them.
#[derive(Clone, Debug, PartialEq)]
pub struct Blame {
    pub suspects: Vec<Suspect>,
    /// `None` when nothing is left to check: the blame then explains everything, and proves nothing.
    pub without: Option<Reconciled>,
}

/// Serial elimination: as long as the global test fails at `level`, the meter without which it fails least is not believed any
/// more and its stream counts as unmeasured (D. Ripps, *Adjustment of Experimental Data*, Chemical Engineering Progress Symposium
/// Series 61 (1965), 8-13; Narasimhan & Jordache, ch. 8). What the chi-square falls by is the square of the measurement test, so
/// one reconciliation a meter is enough.
pub fn blame(balances: &Balances, readings: &[Option<Reading>], level: f64) -> Result<Blame, Irreconcilable> {
    assert!(level > 0.0 && level < 1.0, "a test has a level between 0 and 1: {level}");
    let mut believed = readings.to_vec();
    let mut without = Some(reconcile(balances, &believed)?);
    let mut suspects: Vec<Suspect> = Vec::new();
    while let Some(now) = without.as_ref().filter(|now| now.global.probability < level) {
        let Some(worst) = worst(&now.measurement) else { break };
        let z = now.measurement[worst].unwrap_or_default();
        let alike = |(_, other): &(usize, &Option<f64>)| other.is_some_and(|other| (other - z).abs() <= SAME * z);
        let alike = now.measurement.iter().enumerate().filter(alike).map(|(stream, _)| stream);
        let indistinguishable = alike.filter(|stream| *stream != worst).collect();
        suspects.push(Suspect { stream: worst, relief: z * z, indistinguishable, bias: None });
        believed[worst] = None;
        without = match reconcile(balances, &believed) {
            Ok(reconciled) => Some(reconciled),
            Err(Irreconcilable::NothingToCheck) => None,
            Err(error) => return Err(error),
        };
    }
    for suspect in &mut suspects {
        let should = without.as_ref().and_then(|without| without.flows[suspect.stream]);
        suspect.bias = readings[suspect.stream].zip(should).map(|(reading, should)| reading.value - should);
    }
    Ok(Blame { suspects, without })
}

/// Two tests that differ by less, as a share, are the same but for rounding.
const SAME: f64 = 1e-7;

/// The largest, the first of equals.
fn worst(measurement: &[Option<f64>]) -> Option<usize> {
    let tested = measurement.iter().enumerate().filter_map(|(stream, z)| z.map(|z| (stream, z)));
    tested.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(stream, _)| stream)
}
