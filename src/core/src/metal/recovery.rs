//! How much of what a stage is fed it wins: by the two-product formula from the grades of feed, concentrate and tailings, with how
//! sure that is. Shares alone; it knows no tonnes but the yield.

use super::parcel::Estimate;

/// What is known of the grades around a stage that separates.
#[derive(Clone, Copy, Debug)]
pub struct Assays {
    pub feed: Estimate,
    pub concentrate: Option<Estimate>,
    pub tailings: Option<Estimate>,
    /// Mass of concentrate over mass of feed, as declared: asked only where one of the products is not sampled.
    pub pull: f64,
}

/// The recovery as measured. `None`: nothing of the products is known, or the grades contradict each other (a concentrate that is
/// no richer than the tailings).
///
/// With *f*, *c*, *t* the grades of feed, concentrate and tailings: `R = c (f - t) / (f (c - t))` (Wills & Finch, *Wills' Mineral
/// Processing Technology*, 8th ed., ch. 3). With one product alone its mass is that of the declared pull *y*: `R = c y / f`, and
/// `R = 1 - t (1 - y) / f`. The variance is that of the formula made linear, the errors of the assays being independent.
#[must_use]
pub fn measured(assays: &Assays) -> Option<Estimate> {
    let (f, pull) = (assays.feed.grade, assays.pull);
    let (value, slopes) = match (assays.concentrate, assays.tailings) {
        (Some(Estimate { grade: c, .. }), Some(Estimate { grade: t, .. })) if c > t && f > 0.0 => {
            let value = c * (f - t) / (f * (c - t));
            let apart = f * (c - t) * (c - t);
            (value, [c * t / (f * f * (c - t)), t * (t - f) / apart, c * (f - c) / apart])
        }
        (Some(Estimate { grade: c, .. }), None) if f > 0.0 => (c * pull / f, [c * pull / (f * f), pull / f, 0.0]),
        (None, Some(Estimate { grade: t, .. })) if f > 0.0 => {
            let rest = 1.0 - pull;
            (1.0 - t * rest / f, [t * rest / (f * f), 0.0, rest / f])
        }
        _ => return None,
    };
    let sigma_of = |product: Option<Estimate>| product.map_or(0.0, |product| product.sigma);
    let sigmas = [assays.feed.sigma, sigma_of(assays.concentrate), sigma_of(assays.tailings)];
    let variance = slopes.iter().zip(sigmas).fold(0.0, |sum, (slope, sigma)| sum + slope * slope * sigma * sigma);
    value.is_finite().then(|| Estimate { grade: value.clamp(0.0, 1.0), sigma: libm::sqrt(variance) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sure(grade: f64) -> Estimate {
        Estimate { grade, sigma: 0.0 }
    }

    /// Of 100 t with 5 t of metal 10 t are won with 4.5 t, so 0.5 t stays in 90 t.
    #[test]
    fn a_balance_that_closes_is_found_by_each_of_the_three_ways() {
        let (concentrate, tailings) = (Some(sure(0.45)), Some(sure(0.5 / 90.0)));
        for (concentrate, tailings) in [(concentrate, tailings), (concentrate, None), (None, tailings)] {
            let found = measured(&Assays { feed: sure(0.05), concentrate, tailings, pull: 0.1 }).expect("a recovery");
            assert!((found.grade - 0.9).abs() < 1e-12, "{found:?}");
        }
    }

    #[test]
    fn the_error_is_that_of_the_formula_itself() {
        let at = |f: f64, c: f64, t: f64| c * (f - t) / (f * (c - t));
        let (f, c, t, step) = (0.055, 0.5, 0.006, 1e-7);
        let slopes = [
            (at(f + step, c, t) - at(f - step, c, t)) / (2.0 * step),
            (at(f, c + step, t) - at(f, c - step, t)) / (2.0 * step),
            (at(f, c, t + step) - at(f, c, t - step)) / (2.0 * step),
        ];
        let sigmas = [0.001, 0.005, 0.0005];
        let expected = slopes.iter().zip(sigmas).map(|(slope, sigma)| (slope * sigma) * (slope * sigma)).sum::<f64>().sqrt();
        let est = |grade, sigma| Estimate { grade, sigma };
        let assays = Assays {
            feed: est(f, sigmas[0]),
            concentrate: Some(est(c, sigmas[1])),
            tailings: Some(est(t, sigmas[2])),
            pull: 0.1,
        };
        let found = measured(&assays).expect("a recovery");
        assert!((found.sigma - expected).abs() < 1e-6 * expected, "{} {expected}", found.sigma);
    }

    #[test]
    fn what_cannot_be_is_not_told() {
        let poor = Assays { feed: sure(0.05), concentrate: Some(sure(0.01)), tailings: Some(sure(0.02)), pull: 0.1 };
        assert_eq!(measured(&poor), None);
        let nothing = Assays { feed: sure(0.05), concentrate: None, tailings: None, pull: 0.1 };
        assert_eq!(measured(&nothing), None);
        let barren = Assays { feed: sure(0.0), concentrate: Some(sure(0.4)), tailings: None, pull: 0.1 };
        assert_eq!(measured(&barren), None);
    }
}
