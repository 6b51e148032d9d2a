//! A quantity of material with what is in it. Everything in it adds up when parcels join and is divided by mass when they part, in
//! whole base units, so that nothing is lost or made. It knows no buffer.

use crate::persist::persist;

/// A grade is not told of material of which more than this is of unknown grade.
const BLIND_MAX: f64 = 0.1;

/// Base units (grams, where the site counts tonnes), all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parcel {
    pub mass: i64,
    /// Of the content, in the part whose grade is known.
    pub metal: i64,
    /// The part of the mass whose grade is not known.
    pub blind: i64,
    /// Standard error of `metal`. It adds up like the metal itself: errors of a grade are those of the same few samples, and the
    /// sum of standard errors is the most that they can come to.
    pub doubt: i64,
    /// The same as it was when the material came in: what samples of other material can teach is bounded by it.
    pub prior: i64,
}
persist!(Parcel { mass, metal, blind, doubt, prior });

/// A grade as a share of the mass, and its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub grade: f64,
    pub sigma: f64,
}
persist!(Estimate { grade, sigma });

impl Parcel {
    /// Material of one grade; `None`: of unknown grade.
    #[must_use]
    pub fn new(mass: i64, grade: Option<Estimate>) -> Self {
        let Some(Estimate { grade, sigma }) = grade else { return Self { mass, blind: mass, ..Self::default() } };
        let doubt = portion(mass, sigma);
        Self { mass, metal: portion(mass, grade.clamp(0.0, 1.0)), blind: 0, doubt, prior: doubt }
    }

    /// `None` where too much of it is unknown, or nothing is there.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        let known = self.known();
        let sound = known > 0 && self.blind as f64 <= self.mass as f64 * BLIND_MAX;
        sound.then(|| Estimate { grade: self.metal as f64 / known as f64, sigma: self.doubt as f64 / known as f64 })
    }

    /// The mass whose grade is known.
    #[must_use]
    pub fn known(&self) -> i64 {
        self.mass - self.blind
    }

    pub fn join(&mut self, other: Self) {
        self.mass += other.mass;
        self.metal += other.metal;
        self.blind += other.blind;
        self.doubt += other.doubt;
        self.prior += other.prior;
    }

    /// Parts with `mass` of it, or all there is.
    #[must_use]
    pub fn take(&mut self, mass: i64) -> Self {
        let part = self.scaled(mass.clamp(0, self.mass));
        self.mass -= part.mass;
        self.metal -= part.metal;
        self.blind -= part.blind;
        self.doubt -= part.doubt;
        self.prior -= part.prior;
        part
    }

    /// As much as `mass` of the same material. Of no material: of unknown grade.
    #[must_use]
    pub fn scaled(&self, mass: i64) -> Self {
        if self.mass <= 0 {
            return Self::new(mass, None);
        }
        let of = |amount: i64| (i128::from(amount) * i128::from(mass) / i128::from(self.mass)) as i64;
        Self { mass, metal: of(self.metal), blind: of(self.blind), doubt: of(self.doubt), prior: of(self.prior) }
    }

    /// What of `mass`, made of this material, is of unknown grade.
    #[must_use]
    pub fn blind_in(&self, mass: i64) -> i64 {
        if self.mass > 0 { (i128::from(self.blind) * i128::from(mass) / i128::from(self.mass)) as i64 } else { mass }
    }

    /// What is in it, but for its mass, divided as `of` is in `whole`.
    #[must_use]
    pub fn part(&self, of: i64, whole: i64) -> Self {
        let part = |amount: i64| if whole > 0 { (i128::from(amount) * i128::from(of) / i128::from(whole)) as i64 } else { 0 };
        Self { mass: 0, metal: part(self.metal), blind: 0, doubt: part(self.doubt), prior: part(self.prior) }
    }

    #[must_use]
    pub fn without(&self, part: &Self) -> Self {
        Self { metal: self.metal - part.metal, doubt: self.doubt - part.doubt, prior: self.prior - part.prior, ..*self }
    }

    /// Changes the metal of the part whose grade is known by `by`, as far as there can be; gives by how much it did.
    pub fn change(&mut self, by: i64) -> i64 {
        let before = self.metal;
        self.metal = (self.metal + by).clamp(0, self.known());
        self.metal - before
    }
}

/// The nearest whole base units in a share of a mass.
#[must_use]
pub fn portion(mass: i64, share: f64) -> i64 {
    libm::round(mass as f64 * share) as i64
}
