//! Figures of the shift into what the API says: the drum and what is around it, what time was used for. What a stage, a buffer or an incident is now is in
//! `convert`.

use tizbek_core::drum::Limits;
use tizbek_core::drum::burn::Burning;
use tizbek_core::drum::zone::{Side, Zone};
use tizbek_core::model::Site;
use tizbek_core::usage::{Element, Figures, Times};
use tizbek_core::view::{DrumView, ZoneView};

use super::convert::thousandths;
use super::dto::{BurnDto, DrumDto, TimeElementDto, TimesDto, ZoneDto};
use crate::texts::rfc3339_millis;

pub(super) fn drum(site: &Site, drum: &DrumView) -> DrumDto {
    DrumDto {
        stage: site.stages[drum.stage.index()].key.clone(),
        since: rfc3339_millis(drum.since),
        limits: match drum.limits {
            Limits::Stop => "stop",
            Limits::Rate => "rate",
            Limits::Plan => "plan",
        }
        .to_owned(),
        reserve: drum.reserve.map(thousandths),
        burn: drum.burning.as_ref().map(burn),
    }
}

fn burn(burning: &Burning) -> BurnDto {
    BurnDto {
        used: thousandths(burning.used),
        rate: burning.rate().map(thousandths),
        hour: burning.long.map(thousandths),
        quarter: burning.short.map(thousandths),
    }
}

pub(super) fn zone(zone: ZoneView) -> ZoneDto {
    let side = match zone.side {
        Side::Before => "before",
        Side::After => "after",
    };
    let word = match zone.zone {
        Zone::Green => "green",
        Zone::Yellow => "yellow",
        Zone::Red => "red",
    };
    ZoneDto { side: side.to_owned(), zone: word.to_owned(), penetration: thousandths(zone.penetration) }
}

/// Lengths are not rounded: they add up.
pub(super) fn times((times, figures): &(Times, Figures)) -> TimesDto {
    let element = |element: &Element| TimeElementDto { element: element.word().to_owned(), micros: times.of(*element).micros() };
    TimesDto {
        start: rfc3339_millis(times.start()),
        until: rfc3339_millis(times.until()),
        elapsed_micros: times.elapsed().micros(),
        elements: Element::ALL.iter().map(element).filter(|element| element.micros > 0).collect(),
        availability: figures.availability.map(thousandths),
        ready: figures.ready.map(thousandths),
        used: figures.used.map(thousandths),
        utilisation: figures.utilisation.map(thousandths),
        effectiveness: figures.effectiveness.map(thousandths),
        quality: figures.quality.map(thousandths),
        oee: figures.oee.map(thousandths),
    }
}
