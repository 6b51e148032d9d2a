//! A survey drone over the coarse-ore stockpile: takes off on the hour, flies its lines, comes home, gets a new battery and
//! waits. A pure function of time; the wire is `mavlink`'s business.

/// Where it stands at rest.
pub const HOME: (f64, f64, f64) = (44.000_0, 67.000_0, 320.0);
/// The corner of the stockpile, north-east of home, and the survey's lines: metres.
const CORNER: (f64, f64) = (250.0, 180.0);
const LINE_METRES: f64 = 220.0;
const SPACING_METRES: f64 = 12.0;
const LINES: i64 = 14;
const HEIGHT_METRES: f64 = 80.0;
/// Metres in a degree: of latitude, and of longitude at 44° north.
const METRES_PER_DEGREE: (f64, f64) = (111_130.0, 80_190.0);

/// Seconds of each part of the hour.
const CYCLE: i64 = 3_600;
const CLIMB: i64 = 40;
const OUT: i64 = 45;
const LINE: i64 = 55;
const TURN: i64 = 15;
const BACK: i64 = 60;
const LAND: i64 = 60;
const SWAP_AFTER: i64 = 240;
/// Percent of charge used a second in the air and on the ground.
const DRAIN: (f64, f64) = (0.055, 0.001);

/// The state of the drone; angles in degrees, metres, metres a second, percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uav {
    pub latitude: f64,
    pub longitude: f64,
    /// Above sea level, and above home.
    pub altitude: f64,
    pub height: f64,
    /// North, east, down.
    pub velocity: (f64, f64, f64),
    pub battery: f64,
    pub armed: bool,
    pub mission_item: u16,
}

/// The drone so many seconds after the first take-off.
#[must_use]
pub fn at(second: i64) -> Uav {
    let here = place(second);
    let next = place(second + 1);
    let airborne = second.rem_euclid(CYCLE) < landed_at();
    let (latitude, longitude) = (HOME.0 + here.north / METRES_PER_DEGREE.0, HOME.1 + here.east / METRES_PER_DEGREE.1);
    Uav {
        latitude,
        longitude,
        altitude: HOME.2 + here.up,
        height: here.up,
        velocity: (next.north - here.north, next.east - here.east, here.up - next.up),
        battery: battery(second),
        armed: airborne,
        mission_item: here.item,
    }
}

impl Uav {
    /// What a site file may ask for by name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<f64> {
        Some(match name {
            "battery" => self.battery.round(),
            "altitude" => (self.altitude * 1e3).round() / 1e3,
            "latitude" => (self.latitude * 1e7).round() / 1e7,
            "longitude" => (self.longitude * 1e7).round() / 1e7,
            "ground_speed" => {
                let (north, east, _) = self.velocity;
                (north * north + east * east).sqrt()
            }
            "mission_item" => f64::from(self.mission_item),
            "armed" => f64::from(u8::from(self.armed)),
            "system_status" => f64::from(self.system_status()),
            _ => return None,
        })
    }

    /// MAV_STATE: standby or active.
    #[must_use]
    pub fn system_status(&self) -> u8 {
        if self.armed { 4 } else { 3 }
    }
}

#[derive(Clone, Copy)]
struct Place {
    north: f64,
    east: f64,
    up: f64,
    item: u16,
}

fn survey_ends() -> i64 {
    CLIMB + OUT + LINES * (LINE + TURN)
}

fn landed_at() -> i64 {
    survey_ends() + BACK + LAND
}

fn place(second: i64) -> Place {
    let t = second.rem_euclid(CYCLE);
    let part = |from: i64, length: i64| (t - from) as f64 / length as f64;
    let end = line_point(LINES - 1, 1.0);
    let last_item = (2 * LINES + 2) as u16;
    if t < CLIMB {
        Place { north: 0.0, east: 0.0, up: HEIGHT_METRES * part(0, CLIMB), item: 1 }
    } else if t < CLIMB + OUT {
        let done = part(CLIMB, OUT);
        Place { north: CORNER.0 * done, east: CORNER.1 * done, up: HEIGHT_METRES, item: 2 }
    } else if t < survey_ends() {
        let flown = t - CLIMB - OUT;
        let (line, within) = (flown / (LINE + TURN), flown % (LINE + TURN));
        let (north, east) = if within < LINE {
            line_point(line, within as f64 / LINE as f64)
        } else {
            let (from, to) = (line_point(line, 1.0), line_point((line + 1).min(LINES - 1), 0.0));
            let to = if line + 1 < LINES { to } else { from };
            let done = (within - LINE) as f64 / TURN as f64;
            (from.0 + (to.0 - from.0) * done, from.1 + (to.1 - from.1) * done)
        };
        Place { north, east, up: HEIGHT_METRES, item: (3 + 2 * line + i64::from(within >= LINE)) as u16 }
    } else if t < survey_ends() + BACK {
        let left = 1.0 - part(survey_ends(), BACK);
        Place { north: end.0 * left, east: end.1 * left, up: HEIGHT_METRES, item: last_item }
    } else if t < landed_at() {
        Place { north: 0.0, east: 0.0, up: HEIGHT_METRES * (1.0 - part(survey_ends() + BACK, LAND)), item: last_item }
    } else {
        Place { north: 0.0, east: 0.0, up: 0.0, item: 0 }
    }
}

/// Every second line is flown backwards.
fn line_point(line: i64, done: f64) -> (f64, f64) {
    let along = if line % 2 == 0 { done } else { 1.0 - done };
    (CORNER.0 + LINE_METRES * along, CORNER.1 + SPACING_METRES * line as f64)
}

fn battery(second: i64) -> f64 {
    let t = second.rem_euclid(CYCLE);
    let swapped_at = landed_at() + SWAP_AFTER;
    let idle_before = (CYCLE - swapped_at) as f64 * DRAIN.1;
    if t >= swapped_at {
        100.0 - (t - swapped_at) as f64 * DRAIN.1
    } else {
        let (air, ground) = (t.min(landed_at()), (t - landed_at()).max(0));
        100.0 - idle_before - air as f64 * DRAIN.0 - ground as f64 * DRAIN.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_flies_and_comes_home_with_charge_left_and_never_jumps() {
        let mut lowest = 100.0_f64;
        for second in 0..2 * CYCLE {
            let (now, next) = (at(second), at(second + 1));
            lowest = lowest.min(now.battery);
            let moved = (next.latitude - now.latitude).abs() * METRES_PER_DEGREE.0 + (next.altitude - now.altitude).abs();
            assert!(moved < 15.0, "second {second}: {moved} m");
            assert!(now.battery > 20.0 && now.battery <= 100.0);
        }
        assert!(lowest < 45.0, "a flight costs charge: {lowest}");
        assert!(at(600).armed && !at(CYCLE - 1).armed);
        assert!((at(CYCLE - 1).latitude - HOME.0).abs() < 1e-9);
    }
}
