//! What a contestant says in the course of a shift, in the judge's terms: seconds since its start, tonnes, indices of the site. Every
//! contestant is turned into this and judged by it alone; what one of them does not say is an empty list.

/// Everything that was said in one shift.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims {
    /// In order of time.
    pub notices: Vec<Notice>,
    pub clocks: Vec<ClockClaim>,
    /// Bands of levels; where there are some, coverage is reckoned from them and not from the clocks.
    pub levels: Vec<LevelClaim>,
    pub ends: Vec<EndClaim>,
    pub meters: Vec<MeterClaim>,
}

/// Something that a person is told: one condition that began.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub at: i64,
    pub incident: u64,
    /// The first of its incident.
    pub opens: bool,
    pub about: About,
    /// The contestant's word for it.
    pub word: &'static str,
    /// The stages it blames, the likeliest first.
    pub causes: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    Stage(usize),
    /// And whether it is (or will be) full or empty.
    Buffer(usize, bool),
    /// The metal in a stage's tonnes.
    Metal(usize),
    /// An instrument or a source: nothing about the chain.
    Instrument,
}

/// At `seen`, a buffer's clock to full (or empty) stood at `at`, its 80 % band from `earliest` to `latest`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClockClaim {
    pub seen: i64,
    pub buffer: usize,
    pub full: bool,
    pub at: i64,
    pub earliest: i64,
    /// None: it may never come to it.
    pub latest: Option<i64>,
}

/// At `seen`, the level of a buffer at `seen + ahead` was said to lie between these tonnes with a probability of 80 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelClaim {
    pub seen: i64,
    pub buffer: usize,
    pub ahead: i64,
    pub low: f64,
    pub high: f64,
}

/// At `seen`, a stage was said to have done so many tonnes by the end of the shift. `own`: by a forecast, not by a straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EndClaim {
    pub seen: i64,
    pub stage: usize,
    pub tonnes: f64,
    pub own: bool,
}

/// At `at`, an instrument was said to lie; it had not been just before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeterClaim {
    pub at: i64,
    pub signal: usize,
}

impl About {
    /// It is about how the chain moves, and not about what is in the tonnes or an instrument.
    #[must_use]
    pub fn is_of_the_tonnes(self) -> bool {
        match self {
            Self::Stage(_) | Self::Buffer(..) => true,
            Self::Metal(_) | Self::Instrument => false,
        }
    }

    /// It is about the chain and not about an instrument.
    #[must_use]
    pub fn is_of_the_chain(self) -> bool {
        match self {
            Self::Stage(_) | Self::Buffer(..) | Self::Metal(_) => true,
            Self::Instrument => false,
        }
    }
}

impl Claims {
    /// The notices of a contestant for whom each is an incident of its own and blames nobody else.
    #[must_use]
    pub fn of_notices(mut told: Vec<(i64, About)>) -> Self {
        told.sort_unstable();
        let notice = |(number, (at, about)): (usize, (i64, About))| {
            let causes = if let About::Stage(stage) = about { vec![stage] } else { Vec::new() };
            Notice { at, incident: number as u64, opens: true, about, word: "alarm", causes }
        };
        Self { notices: told.into_iter().enumerate().map(notice).collect(), ..Self::default() }
    }
}
