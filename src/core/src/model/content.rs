//! The content that is followed beside the tonnes: the metal of a concentrator, by its grade. Where it is measured, where it comes
//! in, which stage separates it, and how each buffer mixes it. Declared here; how it travels is in `metal`.

use super::site::Text;
use crate::ids::SignalId;
use crate::time::Span;
use crate::units::Share;

/// A content whose grade travels with the tonnes.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    pub key: String,
    pub name: Text,
    /// What its grade is counted in: `%`, `g/t`.
    pub unit: String,
    /// The share that one of the unit is: 0.01 of a per cent.
    pub per_unit: f64,
    /// By stage and by buffer of the site.
    pub stages: Vec<StageContent>,
    pub buffers: Vec<BufferContent>,
    pub rule: ShortRule,
}

/// When the metal in what a stage moves counts as short of what its plan says of these tonnes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortRule {
    /// Over this time.
    pub window: Span,
    /// Short by more than this share of what is planned, and not any more by less than that one.
    pub limit: Share,
    pub clear: Share,
    pub on_delay: Span,
    pub off_delay: Span,
}

impl Default for ShortRule {
    fn default() -> Self {
        Self {
            window: Span::from_mins(60),
            limit: Share(50_000),
            clear: Share(30_000),
            on_delay: Span::from_mins(5),
            off_delay: Span::from_mins(10),
        }
    }
}

/// What a stage does with the content.
#[derive(Clone, Debug, PartialEq)]
pub struct StageContent {
    pub role: ContentRole,
    /// Who measures what goes through it; of a stage that separates: what it is fed.
    pub feed: Option<GradeMeter>,
    /// By outlet; only of a stage that separates.
    pub products: Vec<Option<GradeMeter>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ContentRole {
    /// What comes in goes out, with its grade.
    Passes,
    /// It brings material into the chain. Its grade before anything is measured; `None`: not known.
    Brings(Option<Guess>),
    /// It wins the content into the outlet `into`: so much of what it is fed, as planned.
    Separates { into: usize, recovery: Guess },
}

/// A share and its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    pub value: f64,
    pub sigma: f64,
}

/// An on-stream analyser, or a laboratory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GradeMeter {
    pub signal: SignalId,
    /// Standard error of one sample, as a share (of the mass, like the grade itself).
    pub sigma: f64,
    /// How often it has a new value: an analyser's register keeps its last one in between. Two samples are no closer than half of
    /// this, and two that read the same no closer than this.
    pub every: Span,
}

/// What lies in a buffer at first, and in which order it comes out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BufferContent {
    pub order: Order,
    /// `None`: not known.
    pub initial: Option<Guess>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// All of it has one grade: a stirred tank.
    Mixed,
    /// First in, first out: plug flow.
    InTurn,
}

impl Content {
    /// A grade in the unit of the content, as a share.
    #[must_use]
    pub fn share(&self, grade: f64) -> f64 {
        grade * self.per_unit
    }

    /// A share in the unit of the content.
    #[must_use]
    pub fn grade(&self, share: f64) -> f64 {
        share / self.per_unit
    }
}
