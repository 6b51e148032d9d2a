//! Datagrams to MAVLink frames, versions 1 and 2. Finds the frames whatever lies between them; what they mean is not known
//! here.

use mavlink::dialects::common::MavMessage;
use mavlink::{MAV_STX, MAV_STX_V2, MavlinkVersion, Message, calculate_crc};

const FLAG_SIGNED: u8 = 0x01;
const FLAG_LONG_SYSTEM_ID: u8 = 0x02;
const SIGNATURE_LEN: usize = 13;
const CHECKSUM_LEN: usize = 2;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece<'a> {
    Frame(Frame<'a>),
    /// A stretch of bytes that is no frame.
    Rubbish,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame<'a> {
    pub version: MavlinkVersion,
    pub system: u32,
    pub component: u8,
    pub sequence: u8,
    pub message: u32,
    /// The dialect has this message, so its checksum could be checked, and was right.
    pub known: bool,
    pub payload: &'a [u8],
}

/// What a datagram is made of, in order.
#[must_use]
pub fn pieces(datagram: &[u8]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(1);
    let mut at = 0;
    while at < datagram.len() {
        match frame(&datagram[at..]) {
            Some((frame, len)) => {
                pieces.push(Piece::Frame(frame));
                at += len;
            }
            None => {
                if pieces.last() != Some(&Piece::Rubbish) {
                    pieces.push(Piece::Rubbish);
                }
                at += 1;
            }
        }
    }
    pieces
}

/// The frame that `bytes` begin with, and its length.
fn frame(bytes: &[u8]) -> Option<(Frame<'_>, usize)> {
    let layout = Layout::of(bytes)?;
    let whole = bytes.get(..layout.len)?;
    let header = &whole[..layout.header];
    let le = |range: std::ops::Range<usize>| header[range].iter().rev().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
    let (system, component, message) = match (layout.version, layout.header) {
        (MavlinkVersion::V1, _) => (le(3..4), header[4], le(5..6)),
        (MavlinkVersion::V2, 10) => (le(5..6), header[6], le(7..10)),
        (MavlinkVersion::V2, _) => (le(5..9), header[9], le(10..13)),
    };
    let sequence = if layout.version == MavlinkVersion::V1 { header[2] } else { header[4] };
    let payload_end = layout.header + layout.payload;
    let checksum = u16::from_le_bytes([whole[payload_end], whole[payload_end + 1]]);
    let extra = MavMessage::extra_crc(message);
    let known = extra != 0;
    let right = if known {
        calculate_crc(&whole[1..payload_end], extra) == checksum
    } else {
        // Without the dialect's number the checksum says nothing: the frame must fit exactly between its neighbours.
        matches!(bytes.get(layout.len), None | Some(&(MAV_STX | MAV_STX_V2)))
    };
    let payload = &whole[layout.header..payload_end];
    let frame = Frame { version: layout.version, system, component, sequence, message, known, payload };
    right.then_some((frame, layout.len))
}

/// Lengths, out of the first three bytes.
struct Layout {
    version: MavlinkVersion,
    /// With the start marker.
    header: usize,
    payload: usize,
    len: usize,
}

impl Layout {
    fn of(bytes: &[u8]) -> Option<Self> {
        let payload = usize::from(*bytes.get(1)?);
        let (version, header, signature) = match bytes[0] {
            MAV_STX => (MavlinkVersion::V1, 6, 0),
            MAV_STX_V2 => {
                let flags = *bytes.get(2)?;
                if flags & !(FLAG_SIGNED | FLAG_LONG_SYSTEM_ID) != 0 {
                    return None;
                }
                let header = if flags & FLAG_LONG_SYSTEM_ID == 0 { 10 } else { 13 };
                (MavlinkVersion::V2, header, if flags & FLAG_SIGNED == 0 { 0 } else { SIGNATURE_LEN })
            }
            _ => return None,
        };
        Some(Self { version, header, payload, len: header + payload + CHECKSUM_LEN + signature })
    }
}

#[cfg(test)]
mod tests {
    use mavlink::dialects::common::{HEARTBEAT_DATA, SYS_STATUS_DATA};
    use mavlink::{MAVLinkV1MessageRaw, MAVLinkV2MessageRaw, MavHeader};

    use super::*;

    const HEADER: MavHeader = MavHeader { system_id: 7, component_id: 1, sequence: 42 };

    fn v1() -> Vec<u8> {
        let mut raw = MAVLinkV1MessageRaw::new();
        raw.serialize_message(HEADER, &MavMessage::HEARTBEAT(HEARTBEAT_DATA::default()));
        raw.raw_bytes().to_vec()
    }

    fn v2() -> Vec<u8> {
        let mut raw = MAVLinkV2MessageRaw::new();
        raw.serialize_message(HEADER, &MavMessage::SYS_STATUS(SYS_STATUS_DATA { battery_remaining: 55, ..Default::default() }));
        raw.raw_bytes().to_vec()
    }

    fn messages(datagram: &[u8]) -> Vec<Option<u32>> {
        let of = |piece: &Piece| match piece {
            Piece::Frame(frame) => {
                assert_eq!((frame.system, frame.component, frame.sequence), (7, 1, 42));
                Some(frame.message)
            }
            Piece::Rubbish => None,
        };
        pieces(datagram).iter().map(of).collect()
    }

    #[test]
    fn both_versions_in_one_datagram() {
        assert_eq!(messages(&[v1(), v2(), v1()].concat()), [Some(0), Some(1), Some(0)]);
    }

    #[test]
    fn frames_are_found_between_rubbish() {
        let rubbish = [0x00, MAV_STX, 0x05, MAV_STX_V2, 0xff, 0xff];
        assert_eq!(messages(&[&rubbish[..], &v2(), &rubbish, &v1(), &rubbish].concat()), [None, Some(1), None, Some(0), None]);
    }

    #[test]
    fn one_changed_bit_anywhere_is_no_frame() {
        for good in [v1(), v2()] {
            // The start marker aside: without it there is no frame to be wrong.
            for bit in 8..good.len() * 8 {
                let mut bad = good.clone();
                bad[bit / 8] ^= 1 << (bit % 8);
                let known = pieces(&bad).iter().filter(|piece| matches!(piece, Piece::Frame(frame) if frame.known)).count();
                assert_eq!(known, 0, "bit {bit}");
            }
        }
    }

    #[test]
    fn every_cut_is_survived() {
        let long = [v2(), v1()].concat();
        for end in 0..long.len() {
            for start in 0..=end {
                assert!(pieces(&long[start..end]).len() <= 3);
            }
        }
    }

    #[test]
    fn a_signed_frame_and_a_long_system_id_have_their_lengths() {
        let mut signed = v2();
        signed[2] = FLAG_SIGNED;
        let end = signed.len() - CHECKSUM_LEN;
        let checksum = calculate_crc(&signed[1..end], MavMessage::extra_crc(1));
        signed[end..].copy_from_slice(&checksum.to_le_bytes());
        signed.extend([0; SIGNATURE_LEN]);
        assert_eq!(messages(&[signed, v1()].concat()), [Some(1), Some(0)]);

        let mut raw = MAVLinkV2MessageRaw::new();
        let header = MavHeader { system_id: 70_000, ..HEADER };
        raw.serialize_message(header, &MavMessage::HEARTBEAT(HEARTBEAT_DATA::default()));
        let long = raw.raw_bytes().to_vec();
        assert!(matches!(pieces(&long).as_slice(), [Piece::Frame(Frame { system: 70_000, component: 1, message: 0, .. })]));
    }

    #[test]
    fn a_message_of_another_dialect_is_a_frame_if_it_fits() {
        let mut other = v1();
        other[5] = 163;
        assert_eq!(MavMessage::extra_crc(163), 0, "AHRS belongs to ardupilotmega");
        assert_eq!(messages(&other), [Some(163)]);
        assert_eq!(messages(&[&other[..], &[1]].concat()), [None]);
    }
}
