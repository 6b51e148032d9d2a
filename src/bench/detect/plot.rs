//! Small plots as SVG: lines and bars in one frame, no script, no file beside it. Colour and dash together tell series apart.

use std::fmt::Write as _;

const WIDTH: f64 = 560.0;
const HEIGHT: f64 = 280.0;
const LEFT: f64 = 52.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 40.0;
/// Colours that people with colour blindness tell apart (Okabe and Ito 2008), and dashes.
const STYLES: [(&str, &str); 5] =
    [("#0072b2", ""), ("#e69f00", "7 3"), ("#009e73", "2 3"), ("#cc79a7", "9 3 2 3"), ("#555555", "4 4")];

/// A frame of `x` by `y` with names on both sides.
pub struct Plot {
    x: Axis,
    y: Axis,
    body: String,
}

/// From `from` to `to`, with marks at `marks`.
pub struct Axis {
    pub name: &'static str,
    pub from: f64,
    pub to: f64,
    pub marks: Vec<f64>,
    pub percent: bool,
}

impl Axis {
    #[must_use]
    pub fn new(name: &'static str, to: f64, marks: usize) -> Self {
        let step = to / marks as f64;
        Self { name, from: 0.0, to, marks: (0..=marks).map(|mark| mark as f64 * step).collect(), percent: false }
    }

    /// From nothing to all.
    #[must_use]
    pub fn percent(name: &'static str) -> Self {
        Self { percent: true, ..Self::new(name, 1.0, 5) }
    }

    fn share(&self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }

    fn word(&self, mark: f64) -> String {
        if self.percent {
            format!("{:.0} %", mark * 100.0)
        } else if self.to < 10.0 && mark.fract() != 0.0 {
            format!("{mark:.1}")
        } else {
            format!("{mark:.0}")
        }
    }
}

impl Plot {
    #[must_use]
    pub fn new(x: Axis, y: Axis) -> Self {
        Self { x, y, body: String::new() }
    }

    /// A line through points, in the style of series `index`.
    pub fn line(&mut self, index: usize, points: &[(f64, f64)]) {
        let (colour, dash) = STYLES[index % STYLES.len()];
        let points: Vec<String> = points.iter().map(|&(x, y)| format!("{:.1},{:.1}", self.left(x), self.top(y))).collect();
        self.add(&format!(
            "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{dash}\" points=\"{}\"/>",
            points.join(" ")
        ));
    }

    /// Dots, in the colour of series `index`.
    pub fn dots(&mut self, index: usize, points: &[(f64, f64)]) {
        let (colour, _) = STYLES[index % STYLES.len()];
        for &(x, y) in points {
            self.add(&format!("<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"4\" fill=\"{colour}\"/>", self.left(x), self.top(y)));
        }
    }

    /// A bar over `[from, to]` of the x axis, with what it stands for above it.
    pub fn bar(&mut self, index: usize, from: f64, to: f64, value: f64, word: &str) {
        let (colour, _) = STYLES[index % STYLES.len()];
        let (left, right, top) = (self.left(from), self.left(to), self.top(value));
        self.add(&format!(
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{colour}\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\" class=\"small\">{word}</text>",
            right - left,
            HEIGHT - BOTTOM - top,
            f64::midpoint(left, right),
            top - 3.0
        ));
    }

    /// The part between two values of y, for what is aimed at.
    pub fn zone(&mut self, from: f64, to: f64) {
        let (top, bottom) = (self.top(to), self.top(from));
        self.add(&format!(
            "<rect x=\"{LEFT}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"#009e73\" fill-opacity=\"0.15\"/>",
            WIDTH - LEFT - RIGHT,
            bottom - top
        ));
    }

    /// A thin upright line, for a bar to be met.
    pub fn upright(&mut self, x: f64) {
        let left = self.left(x);
        let bottom = HEIGHT - BOTTOM;
        self.add(&format!("<line x1=\"{left:.1}\" x2=\"{left:.1}\" y1=\"{TOP}\" y2=\"{bottom}\" class=\"bar\"/>"));
    }

    /// A word below the x axis, for bars.
    pub fn below(&mut self, x: f64, word: &str) {
        let (left, top) = (self.left(x), HEIGHT - BOTTOM + 15.0);
        self.add(&format!("<text x=\"{left:.1}\" y=\"{top}\" text-anchor=\"middle\">{word}</text>"));
    }

    /// The whole picture, with what it shows in words for who does not see it.
    #[must_use]
    pub fn svg(&self, title: &str) -> String {
        let mut frame = String::new();
        let (right, bottom) = (WIDTH - RIGHT, HEIGHT - BOTTOM);
        for &mark in &self.y.marks {
            let top = self.top(mark);
            let word = self.y.word(mark);
            write!(
                frame,
                "<line x1=\"{LEFT}\" x2=\"{right}\" y1=\"{top:.1}\" y2=\"{top:.1}\" class=\"grid\"/>\
                 <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{word}</text>",
                LEFT - 6.0,
                top + 4.0
            )
            .expect("a string takes everything");
        }
        for &mark in &self.x.marks {
            let (left, word) = (self.left(mark), self.x.word(mark));
            write!(frame, "<text x=\"{left:.1}\" y=\"{}\" text-anchor=\"middle\">{word}</text>", bottom + 15.0)
                .expect("a string takes everything");
        }
        let (middle, half) = (f64::midpoint(LEFT, right), f64::midpoint(TOP, bottom));
        let (x, y, body) = (self.x.name, self.y.name, &self.body);
        format!(
            "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{title}\"><title>{title}</title>{frame}{body}\
             <line x1=\"{LEFT}\" x2=\"{right}\" y1=\"{bottom}\" y2=\"{bottom}\" class=\"axis\"/>\
             <text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{x}</text>\
             <text x=\"12\" y=\"{half}\" text-anchor=\"middle\" transform=\"rotate(-90 12 {half})\">{y}</text></svg>",
            HEIGHT - 6.0
        )
    }

    fn add(&mut self, piece: &str) {
        self.body.push_str(piece);
        self.body.push('\n');
    }

    fn left(&self, x: f64) -> f64 {
        LEFT + self.x.share(x) * (WIDTH - LEFT - RIGHT)
    }

    fn top(&self, y: f64) -> f64 {
        HEIGHT - BOTTOM - self.y.share(y) * (HEIGHT - BOTTOM - TOP)
    }
}

/// Names of series with their marks, in the order of the styles.
#[must_use]
pub fn legend(names: &[&str]) -> String {
    let mark = |(index, name): (usize, &&str)| {
        let (colour, dash) = STYLES[index % STYLES.len()];
        format!(
            "<span><svg viewBox=\"0 0 34 10\" class=\"mark\"><line x1=\"1\" x2=\"33\" y1=\"5\" y2=\"5\" stroke=\"{colour}\" \
             stroke-width=\"3\" stroke-dasharray=\"{dash}\"/></svg> {name}</span>"
        )
    };
    format!("<p class=\"legend\">{}</p>", names.iter().enumerate().map(mark).collect::<Vec<_>>().join(" "))
}
