//! What MAVLink messages say about the fields that a site can ask for. A value that the protocol reserves for "unknown" is
//! left out: it is not zero.

use mavlink::dialects::common::{GLOBAL_POSITION_INT_DATA, HEARTBEAT_DATA, MavAutopilot, MavMessage, MavModeFlag};

use crate::config::MavlinkField;

/// Calls `tell` for each field that `message` has a value for.
pub fn readings(message: &MavMessage, mut tell: impl FnMut(MavlinkField, f64)) {
    match message {
        MavMessage::HEARTBEAT(heartbeat) => of_heartbeat(heartbeat, tell),
        MavMessage::GLOBAL_POSITION_INT(position) => of_position(position, tell),
        MavMessage::SYS_STATUS(status) => {
            if let Some(percent) = charge(status.battery_remaining) {
                tell(MavlinkField::Battery, percent);
            }
        }
        // Further batteries would fight with the first over one signal.
        MavMessage::BATTERY_STATUS(status) if status.id == 0 => {
            if let Some(percent) = charge(status.battery_remaining) {
                tell(MavlinkField::Battery, percent);
            }
        }
        MavMessage::MISSION_CURRENT(mission) if mission.seq != u16::MAX => {
            tell(MavlinkField::MissionItem, f64::from(mission.seq));
        }
        _ => {}
    }
}

fn of_heartbeat(heartbeat: &HEARTBEAT_DATA, mut tell: impl FnMut(MavlinkField, f64)) {
    // Only an autopilot has motors.
    if heartbeat.autopilot == MavAutopilot::MAV_AUTOPILOT_INVALID {
        return;
    }
    let armed = heartbeat.base_mode.contains(MavModeFlag::MAV_MODE_FLAG_SAFETY_ARMED);
    tell(MavlinkField::Armed, f64::from(u8::from(armed)));
    tell(MavlinkField::SystemStatus, f64::from(heartbeat.system_status as u32));
}

/// Before it has a position a vehicle says 0, 0, which is in the sea.
fn of_position(position: &GLOBAL_POSITION_INT_DATA, mut tell: impl FnMut(MavlinkField, f64)) {
    let known = |value: i32| value != i32::MAX;
    if known(position.lat) && known(position.lon) && (position.lat, position.lon) != (0, 0) {
        tell(MavlinkField::Latitude, f64::from(position.lat) / 1e7);
        tell(MavlinkField::Longitude, f64::from(position.lon) / 1e7);
        if known(position.alt) {
            tell(MavlinkField::Altitude, f64::from(position.alt) / 1e3);
        }
    }
    if position.vx != i16::MAX && position.vy != i16::MAX {
        tell(MavlinkField::GroundSpeed, f64::from(position.vx).hypot(f64::from(position.vy)) / 100.0);
    }
}

/// Percent; -1 is "not estimated".
fn charge(remaining: i8) -> Option<f64> {
    (0..=100).contains(&remaining).then(|| f64::from(remaining))
}

#[cfg(test)]
mod tests {
    use mavlink::dialects::common::{BATTERY_STATUS_DATA, MISSION_CURRENT_DATA, MavState, SYS_STATUS_DATA};

    use super::*;

    fn told(message: &MavMessage) -> Vec<(MavlinkField, f64)> {
        let mut told = Vec::new();
        readings(message, |field, value| told.push((field, value)));
        told
    }

    #[test]
    fn an_armed_autopilot_says_so_and_a_camera_does_not_answer_for_it() {
        let mut heartbeat = HEARTBEAT_DATA {
            autopilot: MavAutopilot::MAV_AUTOPILOT_PX4,
            base_mode: MavModeFlag::MAV_MODE_FLAG_SAFETY_ARMED | MavModeFlag::MAV_MODE_FLAG_AUTO_ENABLED,
            system_status: MavState::MAV_STATE_ACTIVE,
            ..Default::default()
        };
        let armed = [(MavlinkField::Armed, 1.0), (MavlinkField::SystemStatus, 4.0)];
        assert_eq!(told(&MavMessage::HEARTBEAT(heartbeat.clone())), armed);
        heartbeat.autopilot = MavAutopilot::MAV_AUTOPILOT_INVALID;
        assert_eq!(told(&MavMessage::HEARTBEAT(heartbeat)), []);
    }

    #[test]
    fn a_position_is_in_degrees_and_metres() {
        let position = GLOBAL_POSITION_INT_DATA {
            lat: -353_623_295,
            lon: 1_491_657_436,
            alt: 590_350,
            vx: -300,
            vy: 400,
            ..Default::default()
        };
        let expected = [
            (MavlinkField::Latitude, -35.362_329_5),
            (MavlinkField::Longitude, 149.165_743_6),
            (MavlinkField::Altitude, 590.35),
            (MavlinkField::GroundSpeed, 5.0),
        ];
        assert_eq!(told(&MavMessage::GLOBAL_POSITION_INT(position)), expected);
    }

    #[test]
    fn what_is_unknown_is_left_out() {
        let nowhere = GLOBAL_POSITION_INT_DATA { lat: 0, lon: 0, vx: i16::MAX, ..Default::default() };
        assert_eq!(told(&MavMessage::GLOBAL_POSITION_INT(nowhere)), []);
        let unknown = SYS_STATUS_DATA { battery_remaining: -1, ..Default::default() };
        assert_eq!(told(&MavMessage::SYS_STATUS(unknown)), []);
        assert_eq!(told(&MavMessage::MISSION_CURRENT(MISSION_CURRENT_DATA { seq: u16::MAX })), []);
    }

    #[test]
    fn only_the_first_battery_counts() {
        let battery = |id| MavMessage::BATTERY_STATUS(BATTERY_STATUS_DATA { id, battery_remaining: 80, ..Default::default() });
        assert_eq!(told(&battery(0)), [(MavlinkField::Battery, 80.0)]);
        assert_eq!(told(&battery(1)), []);
    }
}
