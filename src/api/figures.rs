//! Figures of the shift into what the API says: the drum and what is around it, what time was used for,
//! plans on trial. What a stage, a buffer or an incident is now is in
//! `convert`.

use tizbek_core::drum::Limits;
use tizbek_core::drum::burn::Burning;
use tizbek_core::drum::zone::{Side, Zone};
use tizbek_core::model::Site;
use tizbek_core::usage::{Element, Figures, Times};
use tizbek_core::view::{DrumView, PlanTrial, StageTrial, WeakHour, ZoneView};

use super::convert::{band, thousandths};
use super::dto::{BurnDto, DrumDto, PlanTrialDto, StageTrialDto, TimeElementDto, TimesDto, WeakHourDto, ZoneDto};
use crate::texts::rfc3339_millis;

pub(super) fn drum(site: &Site, drum: &DrumView) -> DrumDto {
    DrumDto {
        stage: site.stages[drum.stage.index()].key.clone(),
        since: rfc3339_millis(drum.since),
        limits: limits(drum.limits).to_owned(),
        reserve: drum.reserve.map(thousandths),
        burn: drum.burning.as_ref().map(burn),
    }
}

pub(super) const fn limits(limits: Limits) -> &'static str {
    match limits {
        Limits::Stop => "stop",
        Limits::Rate => "rate",
        Limits::Plan => "plan",
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

pub(super) fn plan_trial(site: &Site, trial: &PlanTrial) -> PlanTrialDto {
    let stage = |(stage, trial): (&tizbek_core::model::Stage, &StageTrial)| StageTrialDto {
        id: stage.key.clone(),
        planned: thousandths(trial.planned),
        done: band(trial.done),
        met: trial.met.map(thousandths),
    };
    PlanTrialDto {
        version: trial.version,
        at: rfc3339_millis(trial.at),
        shift_start: rfc3339_millis(trial.start),
        shift_end: rfc3339_millis(trial.end),
        paths: trial.paths,
        stages: site.stages.iter().zip(&trial.stages).map(stage).collect(),
        weakest: trial.weakest.as_ref().map(|hour| weak_hour(site, hour)),
    }
}

fn weak_hour(site: &Site, hour: &WeakHour) -> WeakHourDto {
    WeakHourDto {
        start: rfc3339_millis(hour.start),
        end: rfc3339_millis(hour.end),
        stage: site.stages[hour.stage.index()].key.clone(),
        cause: site.stages[hour.cause.index()].key.clone(),
        falls_secs: hour.falls.whole_secs(),
        missing: thousandths(hour.missing),
    }
}
