//! A piece of a journal as JSON, by the names of the instance that sends it. Pure: from inputs to bytes, and from bytes to the inputs
//! of the instance that takes them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::model::Site;
use tizbek_core::quality::Quality;
use tizbek_core::time::Timestamp;
use tizbek_core::units::Amount;

use crate::ingest::Carried;
use crate::journal::wire::{self, Names, Reason};

const FORMAT: u32 = 1;
/// So many inputs of a journal at most.
pub const INPUTS_MAX: u64 = 4_096;
/// More than that many inputs need, and a lost link of a source with a hundred thousand signals.
pub const BYTES_MAX: usize = 32 << 20;
/// What people tell may be long: a parcel with so much of it takes no more.
const TOLD_BYTES_MAX: usize = 1 << 20;
const JOURNAL_CHARS_MAX: usize = 64;

/// Inputs `from..=upto` of a journal; `upto` below `from`: there was nothing new, and the sender says that it is there.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    format: u32,
    /// Which journal.
    journal: String,
    from: u64,
    upto: u64,
    /// The names that readings and gaps use, by their place in this list.
    signals: Vec<String>,
    /// In which quantities are counted where it comes from: surveys and facts are in it.
    unit: String,
    rows: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Row {
    /// Place of the signal, when it happened (microseconds, UTC), the value as text, the quality; left out: `good`.
    Reading(u32, i64, String),
    Judged(u32, i64, String, String),
    Gap {
        gap: MissingReadings,
    },
    /// A survey, a fact or a calibration, as in `events.jsonl` of a recording.
    Event {
        event: String,
    },
}

#[derive(Serialize, Deserialize)]
struct MissingReadings {
    signal: Option<u32>,
    lost: u64,
    reason: Reason,
}

/// What the taker says: up to which number it has the journal, whether it took this piece, and what of it has no place there.
#[derive(Debug, Serialize, Deserialize, PartialEq, Eq, utoipa::ToSchema)]
pub struct Reply {
    pub upto: u64,
    pub taken: bool,
    /// Signals that nobody declared there.
    #[serde(default)]
    pub unknown: Vec<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum ParcelError {
    #[error("not a parcel: {0}")]
    Json(#[from] serde_json::Error),
    #[error("format {0}, expected {FORMAT}: the two programs are of versions that do not know each other")]
    Format(u32),
    #[error("journal: expected a name of 1 to {JOURNAL_CHARS_MAX} characters")]
    Journal,
    #[error("from {from}, upto {upto}: expected numbers from 1, upto at least from - 1")]
    Place { from: u64, upto: u64 },
    #[error("unit: found {found:?}, expected {expected:?}, in which this site counts")]
    Unit { found: String, expected: String },
    #[error("row {row}: {what}")]
    Row { row: usize, what: String },
}

/// Makes a parcel, one input after the other.
pub struct Packer<'a> {
    site: &'a Site,
    /// Which signals go.
    wanted: &'a [bool],
    places: BTreeMap<SignalId, u32>,
    parcel: Parcel,
    told_bytes: usize,
}

impl<'a> Packer<'a> {
    #[must_use]
    pub fn new(site: &'a Site, wanted: &'a [bool], journal: &str, from: u64) -> Self {
        let parcel = Parcel {
            format: FORMAT,
            journal: journal.to_owned(),
            from,
            upto: from - 1,
            signals: Vec::new(),
            unit: site.unit.clone(),
            rows: Vec::new(),
        };
        Self { site, wanted, places: BTreeMap::new(), parcel, told_bytes: 0 }
    }

    /// The input `seq`. Plans, what people say of incidents, and what a program notes of itself stay where they are; so does what it notes of
    /// its lines: a signal that is not heard goes stale there as it does here.
    pub fn put(&mut self, seq: u64, input: &Input) {
        self.parcel.upto = seq;
        match input {
            Input::Observed(reading) => self.reading(reading),
            Input::Gap(gap) => {
                if gap.signal.is_none_or(|signal| self.wanted[signal.index()]) {
                    let signal = gap.signal.map(|signal| self.place(signal));
                    self.parcel
                        .rows
                        .push(Row::Gap { gap: MissingReadings { signal, lost: gap.lost, reason: gap.reason.into() } });
                }
            }
            // Readings go as they were read: what they count by has to go with them.
            Input::Calibrated(calibration) if !self.wanted[calibration.signal.index()] => {}
            Input::Surveyed(_) | Input::Fact(_) | Input::Calibrated(_) => {
                let (_, event) = wire::to_json(input, Names(Some(self.site))).expect("what people tell is an event");
                self.told_bytes += event.len();
                self.parcel.rows.push(Row::Event { event });
            }
            Input::Link(_) | Input::Planned(_) | Input::Command(_) | Input::Away(_) | Input::Tick => {}
        }
    }

    fn reading(&mut self, reading: &Observation) {
        if !self.wanted[reading.signal.index()] {
            return;
        }
        let (place, at, value) = (self.place(reading.signal), reading.occurred_at.0, wire::number_to_text(reading.value));
        self.parcel.rows.push(match reading.quality {
            Quality::Good => Row::Reading(place, at, value),
            quality => Row::Judged(place, at, value, quality.word().to_owned()),
        });
    }

    fn place(&mut self, signal: SignalId) -> u32 {
        let signals = &mut self.parcel.signals;
        *self.places.entry(signal).or_insert_with(|| {
            signals.push(self.site.signals[signal.index()].key.clone());
            signals.len() as u32 - 1
        })
    }

    #[must_use]
    pub fn is_full(&self) -> bool {
        self.parcel.upto + 1 >= self.parcel.from + INPUTS_MAX || self.told_bytes >= TOLD_BYTES_MAX
    }

    #[must_use]
    pub fn upto(&self) -> u64 {
        self.parcel.upto
    }

    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        serde_json::to_vec(&self.parcel).expect("a parcel has a JSON form")
    }
}

/// A parcel as inputs of `source` of `site`, and the signals that nobody declared. `names`: what the sender calls our signals. What has no
/// place here is counted as a gap: one for all of it.
pub fn unpack(
    bytes: &[u8],
    site: &Site,
    source: SourceId,
    names: &BTreeMap<String, SignalId>,
) -> Result<(Carried, Vec<String>), ParcelError> {
    let Parcel { format, journal, from, upto, signals, unit, rows } = serde_json::from_slice(bytes)?;
    if format != FORMAT {
        return Err(ParcelError::Format(format));
    }
    if journal.is_empty() || journal.len() > JOURNAL_CHARS_MAX || journal.chars().any(char::is_control) {
        return Err(ParcelError::Journal);
    }
    if unit != site.unit {
        return Err(ParcelError::Unit { found: unit, expected: site.unit.clone() });
    }
    // The numbers of a journal fit its file.
    if from == 0 || upto >= i64::MAX as u64 || upto + 1 < from {
        return Err(ParcelError::Place { from, upto });
    }
    let ours: Vec<Option<SignalId>> = signals.iter().map(|name| names.get(name).copied()).collect();
    let mut taker = Taker { site, names, source, ours, inputs: Vec::with_capacity(rows.len()), homeless: 0 };
    for (index, row) in rows.into_iter().enumerate() {
        taker.take(row).map_err(|what| ParcelError::Row { row: index, what })?;
    }
    let unknown = signals.into_iter().zip(&taker.ours).filter(|(_, ours)| ours.is_none()).map(|(name, _)| name).collect();
    let mut inputs = taker.inputs;
    if taker.homeless > 0 {
        inputs.push(Input::Gap(Gap { source, signal: None, lost: taker.homeless, reason: GapReason::Unmapped }));
    }
    Ok((Carried { source, journal, from, upto, inputs }, unknown))
}

struct Taker<'a> {
    site: &'a Site,
    names: &'a BTreeMap<String, SignalId>,
    source: SourceId,
    /// Our signal for each name of the parcel.
    ours: Vec<Option<SignalId>>,
    inputs: Vec<Input>,
    /// What has no place here.
    homeless: u64,
}

impl Taker<'_> {
    fn take(&mut self, row: Row) -> Result<(), String> {
        match row {
            Row::Reading(place, at, value) => self.reading(place, at, &value, Quality::Good),
            Row::Judged(place, at, value, quality) => {
                let quality = Quality::from_word(&quality).ok_or_else(|| format!("{quality:?} is not a quality"))?;
                self.reading(place, at, &value, quality)
            }
            Row::Gap { gap: MissingReadings { signal, lost, reason } } => {
                let signal = signal.map(|place| self.signal(place)).transpose()?;
                match signal {
                    Some(None) => self.homeless = self.homeless.saturating_add(lost),
                    Some(Some(_)) | None => {
                        let (source, signal) = (self.source, signal.flatten());
                        self.inputs.push(Input::Gap(Gap { source, signal, lost, reason: reason.into() }));
                    }
                }
                Ok(())
            }
            Row::Event { event } => {
                match self.event(&event)? {
                    Some(input) => self.inputs.push(input),
                    // Not everything that people tell there is of something that is here.
                    None => self.homeless = self.homeless.saturating_add(1),
                }
                Ok(())
            }
        }
    }

    /// What people told there, of something that is here; `None`: it is not here. A calibration is of a signal that is read, which may have
    /// another name here, and goes with its readings.
    fn event(&self, event: &str) -> Result<Option<Input>, String> {
        let mut fields: serde_json::Value = serde_json::from_str(event).map_err(|wrong| wrong.to_string())?;
        for key in ["signal", "buffer"] {
            // A number would be taken for one of ours.
            if fields.get(key).is_some_and(|name| !name.is_string() && !name.is_null()) {
                return Err(format!("{key}: expected a name"));
            }
        }
        if fields["kind"] == "calibration" {
            let ours = fields["signal"].as_str().and_then(|name| self.names.get(name));
            let Some(ours) = ours else { return Ok(None) };
            fields["signal"] = self.site.signals[ours.index()].key.clone().into();
        }
        match wire::from_json(&fields.to_string(), Names(Some(self.site))) {
            Ok(Input::Surveyed(survey)) if survey.sigma <= Amount::ZERO || survey.quantity < Amount::ZERO => {
                Err("a survey that is exact, or of less than nothing".to_owned())
            }
            Ok(input @ (Input::Surveyed(_) | Input::Fact(_) | Input::Calibrated(_))) => Ok(Some(input)),
            Ok(_) => Err("expected a survey, a fact or a calibration".to_owned()),
            Err(wire::WireError::Unknown { .. }) => Ok(None),
            Err(wrong) => Err(wrong.to_string()),
        }
    }

    fn reading(&mut self, place: u32, at: i64, value: &str, quality: Quality) -> Result<(), String> {
        let value = wire::number_from_text(value).map_err(|wrong| wrong.to_string())?;
        match self.signal(place)? {
            Some(signal) => {
                let occurred_at = Timestamp(at);
                self.inputs.push(Input::Observed(Observation { signal, occurred_at, value, quality }));
            }
            None => self.homeless = self.homeless.saturating_add(1),
        }
        Ok(())
    }

    fn signal(&self, place: u32) -> Result<Option<SignalId>, String> {
        self.ours.get(place as usize).copied().ok_or_else(|| format!("there is no signal {place} in its list"))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use tizbek_core::input::{LinkChange, Survey};
    use tizbek_core::units::Amount;

    use super::*;
    use crate::config::Config;
    use crate::config::read::read_site_text;

    fn config(sources: &str) -> Config {
        let text = format!(
            r#"
[site]
id = "mine"
name = {{ ru = "Рудник", en = "Mine" }}
time_zone = "UTC"

[[shift]]
id = "all"
name = {{ ru = "Сутки", en = "Day" }}
start = "00:00"
hours = 24

[[stage]]
id = "mill"
name = {{ ru = "Мельница", en = "Mill" }}
rate = {{ nominal = 100, max = 200 }}
{sources}"#
        );
        read_site_text(Path::new("site.toml"), &text, &|_| Some("secret".to_owned())).expect("a sound site")
    }

    /// A source with signals that are read at these addresses.
    fn source(kind: &str, signals: &[(&str, &str)]) -> String {
        let mut text = format!("[[source]]\nid = \"s\"\nname = {{ ru = \"s\", en = \"s\" }}\n{kind}\n");
        for (id, address) in signals {
            text += &format!(
                "[[signal]]\nid = \"{id}\"\nname = {{ ru = \"s\", en = \"s\" }}\nkind = \"value\"\nunit = \"A\"\nsource = \"s\"\n{address}\n"
            );
        }
        text
    }

    fn shaft() -> Config {
        config(&source("kind = \"push\"", &[("a", ""), ("b", ""), ("c", "")]))
    }

    fn reading(signal: u32, at: i64, value: f64, quality: Quality) -> Input {
        Input::Observed(Observation { signal: SignalId(signal), occurred_at: Timestamp(at), value, quality })
    }

    fn packed(inputs: &[Input]) -> Vec<u8> {
        let (site, wanted) = (shaft().site, [true, true, false]);
        let mut packer = Packer::new(&site, &wanted, "J", 7);
        inputs.iter().zip(7..).for_each(|(input, seq)| packer.put(seq, input));
        packer.into_bytes()
    }

    fn unpacked(bytes: &[u8]) -> Result<(Carried, Vec<String>), String> {
        let mine = config(&source("kind = \"edge\"\ntoken_env = \"T\"", &[("x", "edge = { signal = \"b\" }")]));
        let names = BTreeMap::from([("b".to_owned(), SignalId(0))]);
        unpack(bytes, &mine.site, SourceId(0), &names).map_err(|wrong| wrong.to_string())
    }

    #[test]
    fn a_reading_arrives_to_the_bit_under_the_name_it_has_there() {
        let third = 1.0 / 3.0;
        let nan = f64::from_bits(0x7ff8_0000_0000_0123);
        let inputs = [
            reading(1, 5, third, Quality::Good),
            reading(1, 6, nan, Quality::BadComm),
            reading(1, 7, f64::INFINITY, Quality::Good),
            reading(2, 8, 1.0, Quality::Good),
        ];
        let (carried, unknown) = unpacked(&packed(&inputs)).expect("a parcel");
        assert_eq!((carried.journal.as_str(), carried.from, carried.upto), ("J", 7, 10), "what is not wanted is passed too");
        let got: Vec<(u32, i64, u64, Quality)> = carried
            .inputs
            .iter()
            .map(|input| match input {
                Input::Observed(o) => (o.signal.0, o.occurred_at.0, o.value.to_bits(), o.quality),
                other => panic!("{other:?}"),
            })
            .collect();
        let bits = [third, nan, f64::INFINITY].map(f64::to_bits);
        assert_eq!(got, [(0, 5, bits[0], Quality::Good), (0, 6, bits[1], Quality::BadComm), (0, 7, bits[2], Quality::Good)]);
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn what_has_no_place_there_is_counted_and_named() {
        let survey = Survey {
            buffer: tizbek_core::ids::BufferId(0),
            valid_at: Timestamp(1),
            quantity: Amount(1),
            sigma: Amount(1),
            method: "by eye".to_owned(),
            author: "foreman".to_owned(),
        };
        let (_, event) = wire::to_json(&Input::Surveyed(survey), Names(None)).expect("an event");
        let event = event.replace("\"buffer\":0", "\"buffer\":\"pile\"");
        let bytes = packed(&[reading(0, 5, 1.0, Quality::Good), reading(0, 6, 2.0, Quality::Good)]);
        let text = String::from_utf8(bytes).expect("JSON");
        let row = format!("{{\"event\":{}}}]", serde_json::to_string(&event).expect("text"));
        let text = text.replace("]]", &format!("],{row}"));
        let (carried, unknown) = unpacked(text.as_bytes()).expect("a parcel");
        let [Input::Gap(gap)] = carried.inputs.as_slice() else { panic!("{:?}", carried.inputs) };
        assert_eq!((gap.lost, gap.reason, gap.signal), (3, GapReason::Unmapped, None));
        assert_eq!(unknown, ["a"]);
    }

    #[test]
    fn gaps_go_over_and_lines_are_not_spoken_of() {
        let gap = Gap { source: SourceId(0), signal: Some(SignalId(1)), lost: 4, reason: GapReason::NoAnswer };
        let down = Input::Link(LinkChange { source: SourceId(0), up: false });
        let (carried, _) = unpacked(&packed(&[Input::Gap(gap), down])).expect("a parcel");
        let [Input::Gap(gap)] = carried.inputs.as_slice() else { panic!("{:?}", carried.inputs) };
        assert_eq!((gap.signal, gap.lost, gap.reason), (Some(SignalId(0)), 4, GapReason::NoAnswer));
        assert_eq!(carried.upto, 8, "the lost link is done with");
    }

    #[test]
    fn a_calibration_goes_with_the_readings_of_its_signal_and_to_no_other_of_that_name() {
        let event = |signal: &str| {
            let event = format!(
                r#"{{"v":5,"kind":"calibration","signal":"{signal}","valid_from":"2026-11-22T08:00:00Z","performed_at":"2026-11-22T08:00:00Z","pairs":[],"fit":{{"given":{{"gain":"1.1","offset":"0"}}}},"certificate":"C","author":"a","comment":"","next_due":null,"revision":1,"withdrawn":false}}"#
            );
            let rows = format!("[{{\"event\":{}}}]", serde_json::to_string(&event).expect("text"));
            String::from_utf8(packed(&[])).expect("JSON").replace("\"rows\":[]", &format!("\"rows\":{rows}"))
        };
        let (carried, _) = unpacked(event("b").as_bytes()).expect("a parcel");
        let [Input::Calibrated(calibration)] = carried.inputs.as_slice() else { panic!("{:?}", carried.inputs) };
        assert_eq!(calibration.signal, SignalId(0), "it is called x here");
        // The mine has an x of its own, which is not theirs.
        let (carried, _) = unpacked(event("x").as_bytes()).expect("a parcel");
        assert!(matches!(carried.inputs.as_slice(), [Input::Gap(gap)] if gap.lost == 1), "{:?}", carried.inputs);
    }

    #[test]
    fn what_is_no_parcel_is_refused_with_its_place() {
        let good = String::from_utf8(packed(&[reading(1, 5, 1.5, Quality::BadRange)])).expect("JSON");
        let wrong = |from: &str, to: &str| {
            assert!(good.contains(from), "{good}");
            unpacked(good.replace(from, to).as_bytes()).expect_err("it is wrong")
        };
        assert_eq!(
            wrong("\"format\":1", "\"format\":2"),
            "format 2, expected 1: the two programs are of versions that do not know each other"
        );
        assert_eq!(wrong("\"J\"", "\"\""), "journal: expected a name of 1 to 64 characters");
        assert_eq!(wrong("\"from\":7", "\"from\":0"), "from 0, upto 7: expected numbers from 1, upto at least from - 1");
        assert_eq!(wrong("\"upto\":7", "\"upto\":5"), "from 7, upto 5: expected numbers from 1, upto at least from - 1");
        let most = format!("\"upto\":{}", u64::MAX);
        assert!(wrong("\"upto\":7", &most).starts_with("from 7, upto 18446744073709551615"));
        assert_eq!(wrong("[0,5", "[1,5"), "row 0: there is no signal 1 in its list");
        assert_eq!(wrong("\"1.5\"", "\"much\""), "row 0: \"much\" is not a number");
        assert_eq!(wrong("bad_range", "splendid"), "row 0: \"splendid\" is not a quality");
        assert!(wrong("[[0,5,\"1.5\",\"bad_range\"]]", "[7]").starts_with("not a parcel: "));
        assert_eq!(wrong("\"unit\":\"t\"", "\"unit\":\"m3\""), "unit: found \"m3\", expected \"t\", in which this site counts");
        let number = serde_json::to_string(r#"{"v":1,"kind":"survey","buffer":0}"#).expect("text");
        assert_eq!(wrong("[0,5,\"1.5\",\"bad_range\"]", &format!("{{\"event\":{number}}}")), "row 0: buffer: expected a name");
        let link = serde_json::to_string(r#"{"v":1,"kind":"away","until":"2026-11-22T00:00:00Z"}"#).expect("text");
        assert_eq!(
            wrong("[0,5,\"1.5\",\"bad_range\"]", &format!("{{\"event\":{link}}}")),
            "row 0: expected a survey, a fact or a calibration"
        );
    }
}
