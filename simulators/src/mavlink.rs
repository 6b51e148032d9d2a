//! MAVLink 2 frames of a drone: an encoder of its own, five messages, no signature. It sends and never listens.

use crate::uav::Uav;

const MAGIC: u8 = 0xfd;
const AUTOPILOT_COMPONENT: u8 = 1;

/// Message ids and the seeds of their checksums.
const HEARTBEAT: (u32, u8) = (0, 50);
const SYS_STATUS: (u32, u8) = (1, 124);
const GLOBAL_POSITION_INT: (u32, u8) = (33, 104);
const MISSION_CURRENT: (u32, u8) = (42, 28);
const BATTERY_STATUS: (u32, u8) = (147, 154);

/// A quadrotor flown by ArduPilot; mode: armed, guided, stabilised, automatic.
const QUADROTOR: u8 = 2;
const ARDUPILOT: u8 = 3;
const ARMED: u8 = 0x80;
const AUTOMATIC: u8 = 0x1c;
/// Gyroscope, accelerometer, magnetometer, barometer, satellite receiver.
const SENSORS: u32 = 0x2f;
const CELLS: u16 = 6;
/// Battery function "all systems" and the chemistry lithium polymer.
const ALL_SYSTEMS: u8 = 1;
const LITHIUM_POLYMER: u8 = 1;

/// The sender of one vehicle; its sequence numbers run on from frame to frame.
#[derive(Clone, Debug)]
pub struct Sender {
    system: u8,
    sequence: u8,
}

impl Sender {
    #[must_use]
    pub fn new(system: u8) -> Self {
        Self { system, sequence: 0 }
    }

    /// The frames of one second: heartbeat, status, position, battery, mission.
    pub fn frames(&mut self, uav: &Uav, boot_millis: u32) -> Vec<Vec<u8>> {
        vec![
            self.frame(HEARTBEAT, heartbeat(uav)),
            self.frame(SYS_STATUS, sys_status(uav)),
            self.frame(GLOBAL_POSITION_INT, global_position(uav, boot_millis)),
            self.frame(BATTERY_STATUS, battery_status(uav)),
            self.frame(MISSION_CURRENT, uav.mission_item.to_le_bytes().to_vec()),
        ]
    }

    fn frame(&mut self, (message, seed): (u32, u8), mut payload: Vec<u8>) -> Vec<u8> {
        // Version 2 leaves out zeros at the end, but never all of the payload.
        while payload.len() > 1 && payload.last() == Some(&0) {
            payload.pop();
        }
        let [id0, id1, id2, _] = message.to_le_bytes();
        let mut frame = vec![MAGIC, payload.len() as u8, 0, 0, self.sequence, self.system, AUTOPILOT_COMPONENT, id0, id1, id2];
        frame.extend(payload);
        let checksum = crc(&[&frame[1..], &[seed]]);
        frame.extend(checksum.to_le_bytes());
        self.sequence = self.sequence.wrapping_add(1);
        frame
    }
}

/// CRC-16/MCRF4XX: polynomial 0x1021 reflected, start 0xffff.
#[must_use]
pub fn crc(parts: &[&[u8]]) -> u16 {
    let mut crc = 0xffff_u16;
    for &byte in parts.iter().copied().flatten() {
        crc ^= u16::from(byte);
        for _ in 0..8 {
            let odd = crc & 1 == 1;
            crc >>= 1;
            if odd {
                crc ^= 0x8408;
            }
        }
    }
    crc
}

fn heartbeat(uav: &Uav) -> Vec<u8> {
    let mode = AUTOMATIC | if uav.armed { ARMED } else { 0 };
    vec![0, 0, 0, 0, QUADROTOR, ARDUPILOT, mode, uav.system_status(), 3]
}

fn sys_status(uav: &Uav) -> Vec<u8> {
    let mut payload = Vec::new();
    for sensors in [SENSORS; 3] {
        payload.extend(sensors.to_le_bytes());
    }
    let load_permille = 350_u16;
    for word in [load_permille, cell_millivolts(uav) * CELLS, centiamperes(uav) as u16, 0, 0, 0, 0, 0, 0] {
        payload.extend(word.to_le_bytes());
    }
    payload.push(remaining(uav) as u8);
    payload
}

fn global_position(uav: &Uav, boot_millis: u32) -> Vec<u8> {
    let (north, east, down) = uav.velocity;
    let mut payload = boot_millis.to_le_bytes().to_vec();
    for value in [uav.latitude * 1e7, uav.longitude * 1e7, uav.altitude * 1e3, uav.height * 1e3] {
        payload.extend((value.round() as i32).to_le_bytes());
    }
    for speed in [north, east, down] {
        payload.extend(((speed * 100.0).round() as i16).to_le_bytes());
    }
    let heading_unknown = u16::MAX;
    payload.extend(heading_unknown.to_le_bytes());
    payload
}

fn battery_status(uav: &Uav) -> Vec<u8> {
    let (energy_unknown, temperature_centidegrees) = (-1_i32, 2_150_i16);
    let used_milliampere_hours = ((100.0 - uav.battery) * 160.0).round() as i32;
    let mut payload = used_milliampere_hours.to_le_bytes().to_vec();
    payload.extend(energy_unknown.to_le_bytes());
    payload.extend(temperature_centidegrees.to_le_bytes());
    for cell in 0..10 {
        let no_cell = u16::MAX;
        payload.extend(if cell < CELLS { cell_millivolts(uav) } else { no_cell }.to_le_bytes());
    }
    payload.extend(centiamperes(uav).to_le_bytes());
    payload.extend([0, ALL_SYSTEMS, LITHIUM_POLYMER, remaining(uav) as u8]);
    payload
}

fn cell_millivolts(uav: &Uav) -> u16 {
    (3_500.0 + 7.0 * uav.battery) as u16
}

fn centiamperes(uav: &Uav) -> i16 {
    if uav.armed { 3_200 } else { 60 }
}

fn remaining(uav: &Uav) -> i8 {
    uav.battery.round() as i8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::uav;

    #[test]
    fn the_checksum_has_its_published_check_value() {
        assert_eq!(crc(&[b"123456789"]), 0x6f91);
        assert_eq!(crc(&[b"1234", b"56789"]), 0x6f91);
    }

    #[test]
    fn frames_have_the_form_of_version_two() {
        let mut sender = Sender::new(1);
        let flying = uav::at(600);
        let frames = sender.frames(&flying, 600_000);
        assert_eq!(&frames[0][..10], [0xfd, 9, 0, 0, 0, 1, 1, 0, 0, 0]);
        assert_eq!(&frames[0][10..19], [0, 0, 0, 0, 2, 3, 0x9c, 4, 3]);
        for (index, frame) in frames.iter().enumerate() {
            assert_eq!(frame.len(), 12 + usize::from(frame[1]));
            assert_eq!(usize::from(frame[4]), index);
        }
        let latitude = i32::from_le_bytes(frames[2][14..18].try_into().unwrap());
        assert_eq!(latitude, (flying.latitude * 1e7).round() as i32);
        assert_eq!(frames[3][1], 36);
        assert_eq!(frames[3][45] as i8, flying.battery.round() as i8);
    }

    #[test]
    fn an_empty_payload_keeps_one_byte() {
        let waiting = uav::at(3_599);
        assert_eq!(Sender::new(1).frames(&waiting, 0)[4][..11], [0xfd, 1, 0, 0, 4, 1, 1, 42, 0, 0, 0]);
    }
}
