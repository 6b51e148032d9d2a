//! Why there is no line to a server, and what a person can do about it. It tells apart what comes back by itself from what does not.

use std::io;
use std::path::Path;

use opcua::types::{Error, StatusCode};

use super::super::supervise::SourceError;
use crate::config::Login;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody is there, or not any more.
    Lost(String),
    /// Somebody is there who does not want us, or whom we do not want.
    Refused(String),
}

impl Trouble {
    pub fn lost(error: &Error) -> Self {
        Self::Lost(detail(error))
    }

    /// Before anybody has said who he is: what is refused then is our certificate.
    pub fn of_channel(error: &Error, certificate: Option<&Path>) -> Self {
        let status = error.status();
        let of_certificate = matches!(
            status,
            StatusCode::BadSecurityChecksFailed
                | StatusCode::BadCertificateUntrusted
                | StatusCode::BadCertificateInvalid
                | StatusCode::BadCertificateTimeInvalid
                | StatusCode::BadCertificateUriInvalid
                | StatusCode::BadCertificateUseNotAllowed
                | StatusCode::BadCertificateChainIncomplete
                | StatusCode::BadApplicationSignatureInvalid
        );
        match certificate.filter(|_| of_certificate) {
            Some(certificate) => {
                let certificate = certificate.display();
                Self::Refused(format!("it does not take our certificate ({status}): let {certificate} be trusted there"))
            }
            None if matches!(status, StatusCode::BadSecurityPolicyRejected | StatusCode::BadSecurityModeRejected) => {
                Self::Refused(detail(error))
            }
            None => Self::lost(error),
        }
    }

    pub fn of_login(error: &Error, login: Option<&Login>) -> Self {
        let status = error.status();
        let refused = matches!(
            status,
            StatusCode::BadIdentityTokenInvalid
                | StatusCode::BadIdentityTokenRejected
                | StatusCode::BadUserAccessDenied
                | StatusCode::BadUserSignatureInvalid
                | StatusCode::BadSecurityPolicyRejected
        );
        match login {
            _ if !refused => Self::of_channel(error, None),
            Some(login) => Self::Refused(format!("it does not let {:?} in ({status}): check user and password", login.user)),
            None => Self::Refused(format!("it lets nobody in without a login ({status}): give user and password")),
        }
    }

    pub fn into_error(self, endpoint: &str) -> SourceError {
        let endpoint = endpoint.to_owned();
        match self {
            Self::Lost(detail) => SourceError::Disconnected { endpoint, cause: io::Error::other(detail) },
            Self::Refused(detail) => SourceError::Incompatible { endpoint, detail },
        }
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Lost(detail) | Self::Refused(detail) => f.write_str(detail),
        }
    }
}

fn detail(error: &Error) -> String {
    error.to_string()
}
