//! What the status codes of OPC UA (Part 4, 7.39; Part 8, 6.3) say of a value, in our own words. A table and nothing else.

use opcua::types::StatusCode;
use tizbek_core::quality::Quality;

/// The severity decides; the code says why. One that is not known here is as bad as its severity says.
pub fn quality(status: StatusCode) -> Quality {
    let code = status.bits() & 0xffff_0000;
    let known = KNOWN.iter().find(|(known, _)| known.bits() == code);
    match known {
        Some((_, quality)) => *quality,
        None if status.is_good() => Quality::Good,
        None if status.is_uncertain() => Quality::UncertainSuspect,
        None => Quality::BadDevice,
    }
}

/// The server's queue was full: values are missing between this one and the one beside it.
pub fn has_lost_some(status: StatusCode) -> bool {
    // The bits beneath the code mean this only where they are said to be of a value.
    const OF_A_VALUE: u32 = 0x0400;
    status.bits() & OF_A_VALUE != 0 && status.overflow()
}

const KNOWN: [(StatusCode, Quality); 57] = [
    // Somebody has put in a value by hand: it is what the plant works with, and no measurement.
    (StatusCode::GoodLocalOverride, Quality::UncertainEstimated),
    (StatusCode::GoodNoData, Quality::BadNoData),
    (StatusCode::UncertainNoCommunicationLastUsableValue, Quality::UncertainSuspect),
    (StatusCode::UncertainLastUsableValue, Quality::UncertainSuspect),
    (StatusCode::UncertainSubstituteValue, Quality::UncertainEstimated),
    (StatusCode::UncertainInitialValue, Quality::UncertainEstimated),
    (StatusCode::UncertainSimulatedValue, Quality::UncertainEstimated),
    (StatusCode::UncertainTransducerInManual, Quality::UncertainEstimated),
    (StatusCode::UncertainSubNormal, Quality::UncertainEstimated),
    (StatusCode::UncertainDataSubNormal, Quality::UncertainEstimated),
    (StatusCode::UncertainSensorNotAccurate, Quality::UncertainSensor),
    (StatusCode::UncertainSensorCalibration, Quality::UncertainSensor),
    (StatusCode::UncertainEngineeringUnitsExceeded, Quality::UncertainSensor),
    (StatusCode::UncertainConfigurationError, Quality::UncertainSuspect),
    (StatusCode::BadSensorFailure, Quality::BadSensor),
    (StatusCode::BadOutOfRange, Quality::BadRange),
    (StatusCode::BadDeviceFailure, Quality::BadDevice),
    (StatusCode::BadOutOfService, Quality::BadDevice),
    (StatusCode::BadInternalError, Quality::BadDevice),
    (StatusCode::BadOutOfMemory, Quality::BadDevice),
    (StatusCode::BadResourceUnavailable, Quality::BadDevice),
    (StatusCode::BadUnexpectedError, Quality::BadDevice),
    (StatusCode::BadNoCommunication, Quality::BadComm),
    (StatusCode::BadCommunicationError, Quality::BadComm),
    (StatusCode::BadNotConnected, Quality::BadComm),
    (StatusCode::BadServerNotConnected, Quality::BadComm),
    (StatusCode::BadConnectionClosed, Quality::BadComm),
    (StatusCode::BadConnectionRejected, Quality::BadComm),
    (StatusCode::BadDisconnect, Quality::BadComm),
    (StatusCode::BadTimeout, Quality::BadComm),
    (StatusCode::BadRequestTimeout, Quality::BadComm),
    (StatusCode::BadShutdown, Quality::BadComm),
    (StatusCode::BadServerHalted, Quality::BadComm),
    (StatusCode::BadEndOfStream, Quality::BadComm),
    (StatusCode::BadWouldBlock, Quality::BadComm),
    (StatusCode::BadWaitingForResponse, Quality::BadComm),
    (StatusCode::BadNoData, Quality::BadNoData),
    (StatusCode::BadNoValue, Quality::BadNoData),
    (StatusCode::BadNoDataAvailable, Quality::BadNoData),
    (StatusCode::BadDataLost, Quality::BadNoData),
    (StatusCode::BadDataUnavailable, Quality::BadNoData),
    (StatusCode::BadWaitingForInitialData, Quality::BadNoData),
    (StatusCode::BadNotFound, Quality::BadConfig),
    (StatusCode::BadConfigurationError, Quality::BadConfig),
    (StatusCode::BadNodeIdUnknown, Quality::BadConfig),
    (StatusCode::BadNodeIdInvalid, Quality::BadConfig),
    (StatusCode::BadAttributeIdInvalid, Quality::BadConfig),
    (StatusCode::BadNotReadable, Quality::BadConfig),
    (StatusCode::BadUserAccessDenied, Quality::BadConfig),
    (StatusCode::BadNotSupported, Quality::BadConfig),
    (StatusCode::BadNotImplemented, Quality::BadConfig),
    (StatusCode::BadTypeMismatch, Quality::BadConfig),
    (StatusCode::BadIndexRangeInvalid, Quality::BadConfig),
    (StatusCode::BadIndexRangeNoData, Quality::BadConfig),
    (StatusCode::BadDataTypeIdUnknown, Quality::BadConfig),
    (StatusCode::BadObjectDeleted, Quality::BadConfig),
    (StatusCode::BadSecurityModeInsufficient, Quality::BadConfig),
];

#[cfg(test)]
mod tests {
    use tizbek_core::quality::Grade;

    use super::*;

    #[test]
    fn every_known_code_is_there_once_and_is_no_better_than_its_severity_says() {
        for (index, (status, quality)) in KNOWN.iter().enumerate() {
            assert!(KNOWN[..index].iter().all(|(other, _)| other != status), "{status} twice");
            let severity = match () {
                () if status.is_good() => Grade::Good,
                () if status.is_uncertain() => Grade::Uncertain,
                () => Grade::Bad,
            };
            assert!(quality.grade() >= severity, "{status}: {quality:?}");
        }
    }

    #[test]
    fn codes_become_qualities_with_their_reason() {
        for (code, expected) in [
            (0x0000_0000, Quality::Good),
            // Good, clamped: a code of its own that is no worse.
            (0x0030_0000, Quality::Good),
            (0x0096_0000, Quality::UncertainEstimated),
            (0x408f_0000, Quality::UncertainSuspect),
            (0x4091_0000, Quality::UncertainEstimated),
            (0x4093_0000, Quality::UncertainSensor),
            (0x40bc_0000, Quality::UncertainSuspect),
            (0x8031_0000, Quality::BadComm),
            (0x808c_0000, Quality::BadSensor),
            (0x808b_0000, Quality::BadDevice),
            (0x8089_0000, Quality::BadConfig),
            (0x8034_0000, Quality::BadConfig),
            (0x809b_0000, Quality::BadNoData),
            (0x8032_0000, Quality::BadNoData),
            // With limit bits, and a code that nobody gave out.
            (0x808c_0500, Quality::BadSensor),
            (0x8fff_0000, Quality::BadDevice),
            (0xc000_0000, Quality::BadDevice),
        ] {
            assert_eq!(quality(StatusCode::from(code)), expected, "{code:#010x}");
        }
    }

    #[test]
    fn an_overflow_is_one_only_of_a_value() {
        assert!(has_lost_some(StatusCode::from(0x0000_0480)));
        assert!(!has_lost_some(StatusCode::from(0x0000_0080)));
        assert!(!has_lost_some(StatusCode::from(0x0000_0400)));
        assert_eq!(quality(StatusCode::from(0x0000_0480)), Quality::Good);
    }
}
