//! A calibration as it is written in the journal and in `events.jsonl`. Numbers go as text, as those of facts: a figure comes back to the
//! bit. What a wire type may become is said in `wire`.

use serde::{Deserialize, Serialize};
use tizbek_core::calibration::Calibration;
use tizbek_core::calibration::line::{Fit, Line, Pair};

use super::times::WireTime;
use super::wire::{Names, Ref, WireError, number_from_text, number_to_text};

#[derive(Serialize, Deserialize)]
pub(super) struct WireCalibration {
    signal: Ref,
    certificate: String,
    performed_at: WireTime,
    valid_from: WireTime,
    /// What the sensor showed, and what the reference said.
    pairs: Vec<(String, String)>,
    fit: WireFit,
    next_due: Option<WireTime>,
    withdrawn: bool,
    revision: u32,
    author: String,
    comment: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireFit {
    Line,
    Gain,
    Offset,
    Given { gain: String, offset: String },
}

impl WireCalibration {
    pub fn of(calibration: &Calibration, names: Names<'_>) -> Self {
        let pair = |pair: &Pair| (number_to_text(pair.showed), number_to_text(pair.reference));
        Self {
            signal: names.signal(calibration.signal),
            certificate: calibration.certificate.clone(),
            performed_at: WireTime(calibration.performed_at),
            valid_from: WireTime(calibration.valid_from),
            pairs: calibration.pairs.iter().map(pair).collect(),
            fit: match calibration.fit {
                Fit::Line => WireFit::Line,
                Fit::Gain => WireFit::Gain,
                Fit::Offset => WireFit::Offset,
                Fit::Given(Line { gain, offset }) => {
                    WireFit::Given { gain: number_to_text(gain), offset: number_to_text(offset) }
                }
            },
            next_due: calibration.next_due.map(WireTime),
            withdrawn: calibration.withdrawn,
            revision: calibration.revision,
            author: calibration.author.clone(),
            comment: calibration.comment.clone(),
        }
    }

    pub fn into_calibration(self, names: Names<'_>) -> Result<Calibration, WireError> {
        let mut pairs = Vec::with_capacity(self.pairs.len());
        for (showed, reference) in &self.pairs {
            pairs.push(Pair { showed: number_from_text(showed)?, reference: number_from_text(reference)? });
        }
        let fit = match self.fit {
            WireFit::Line => Fit::Line,
            WireFit::Gain => Fit::Gain,
            WireFit::Offset => Fit::Offset,
            WireFit::Given { gain, offset } => {
                Fit::Given(Line { gain: number_from_text(&gain)?, offset: number_from_text(&offset)? })
            }
        };
        Ok(Calibration {
            signal: names.signal_id(self.signal)?,
            certificate: self.certificate,
            performed_at: self.performed_at.0,
            valid_from: self.valid_from.0,
            pairs,
            fit,
            next_due: self.next_due.map(|due| due.0),
            withdrawn: self.withdrawn,
            revision: self.revision,
            author: self.author,
            comment: self.comment,
        })
    }
}
