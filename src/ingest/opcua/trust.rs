//! Who we are to a server, and which server is trusted: our certificate, made when it is first needed, and a folder of those that
//! a person has looked at. A certificate that is trusted is trusted by itself, whoever issued it, until it is taken away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use opcua::crypto::{CertificateStore, PrivateKey, X509, X509Data};
use opcua::sync::RwLock;
use opcua::types::ByteString;
use tempfile::TempDir;

use super::trouble::Trouble;
use crate::config::{OpcUaServer, Security};

/// A certificate of ours is good for so long: nobody is there to make a new one every year.
const DAYS: u32 = 20 * 365;
/// Bytes of a server's certificate; real ones have one or two thousand.
const CERTIFICATE_MAX: usize = 16 * 1024;
const KEY_BITS: u32 = 2_048;

/// Where the certificates of one source lie: `own`, `trusted`, `rejected`.
#[derive(Clone, Debug)]
pub struct Trust {
    dir: PathBuf,
}

/// Who we are on one connection.
pub struct Identity {
    store: Arc<RwLock<CertificateStore>>,
    own: Option<(PathBuf, X509, PrivateKey)>,
    /// What the library wants to keep beside it; it keeps what we have looked at already.
    _library: TempDir,
}

impl Trust {
    #[must_use]
    pub fn new(dir: PathBuf) -> Self {
        Self { dir }
    }

    /// For a connection on which nothing is signed.
    pub fn nobody(&self) -> Result<Identity, Trouble> {
        identity(None)
    }

    /// For a connection that is signed; the server's certificate has been looked at.
    pub fn somebody(&self, server: &OpcUaServer, security: &Security) -> Result<Identity, Trouble> {
        let (certificate, key) = match &security.own {
            Some(own) => own.clone(),
            None => self.own(&server.application_uri)?,
        };
        let unreadable = |error| Trouble::Refused(format!("our certificate cannot be used: {error}"));
        let own = CertificateStore::read_cert(&certificate).map_err(unreadable)?;
        let own_key = CertificateStore::read_pkey(&key).map_err(unreadable)?;
        if own.is_application_uri_valid(&server.application_uri).is_err() {
            return Err(Trouble::Refused(format!(
                "our certificate {} does not name {}: give its URI as application_uri",
                certificate.display(),
                server.application_uri
            )));
        }
        identity(Some((certificate, key, own, own_key)))
    }

    /// Whether this is a server that a person has said is the right one. One that is unknown is put aside, to be looked at.
    pub fn check(&self, server: &ByteString, security: &Security) -> Result<(), Trouble> {
        let der = server.value.as_deref().unwrap_or_default();
        // What is not trusted is kept for people to look at: nobody fills the disk with it.
        let Some(certificate) = Some(der).filter(|der| der.len() <= CERTIFICATE_MAX).and_then(|der| X509::from_der(der).ok())
        else {
            return Err(Trouble::Refused("it shows no certificate that can be read".to_owned()));
        };
        let trusted = security.trust.clone().unwrap_or_else(|| self.dir.join("trusted"));
        if trusted.is_file() {
            return match same(&trusted, der) {
                true => Ok(()),
                false => Err(self.put_aside(&certificate, der, &format!("it is another than {}", trusted.display()))),
            };
        }
        let cannot = |error: io::Error| Trouble::Refused(format!("{} cannot be used: {error}", trusted.display()));
        fs::create_dir_all(&trusted).map_err(cannot)?;
        for entry in fs::read_dir(&trusted).map_err(cannot)? {
            if same(&entry.map_err(cannot)?.path(), der) {
                return Ok(());
            }
        }
        Err(self.put_aside(&certificate, der, &format!("if it is the right one, move it into {}", trusted.display())))
    }

    fn put_aside(&self, certificate: &X509, der: &[u8], then: &str) -> Trouble {
        let thumbprint = certificate.thumbprint().as_hex_string();
        let rejected = self.dir.join("rejected").join(format!("{thumbprint}.der"));
        let kept = rejected.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&rejected, der));
        let lies = match kept {
            Ok(()) => format!("it lies in {}", rejected.display()),
            Err(error) => format!("it could not be kept in {}: {error}", rejected.display()),
        };
        let name = certificate.common_name().unwrap_or_default();
        Trouble::Refused(format!("its certificate ({name}, SHA-1 {thumbprint}) is not trusted: {lies}; {then}"))
    }

    /// Made once. The key is ours alone.
    fn own(&self, application_uri: &str) -> Result<(PathBuf, PathBuf), Trouble> {
        let own = self.dir.join("own");
        let (certificate, key) = (own.join("certificate.der"), own.join("key.pem"));
        if certificate.exists() && key.exists() {
            return Ok((certificate, key));
        }
        let data = X509Data {
            key_size: KEY_BITS,
            common_name: "Tizbek".to_owned(),
            organization: String::new(),
            organizational_unit: String::new(),
            country: String::new(),
            state: String::new(),
            alt_host_names: X509Data::alt_host_names(application_uri, None, false, true, false),
            certificate_duration_days: DAYS,
        };
        let made = fs::create_dir_all(&own)
            .and_then(|()| keep_to_ourselves(&key))
            .map_err(|error| error.to_string())
            .and_then(|()| CertificateStore::create_certificate_and_key(&data, true, &certificate, &key));
        match made {
            Ok(_) => {
                tracing::info!(certificate = %certificate.display(), "opcua.certificate_made: let the server trust it");
                Ok((certificate, key))
            }
            Err(error) => Err(Trouble::Refused(format!("no certificate of ours can be made in {}: {error}", own.display()))),
        }
    }
}

impl Identity {
    pub fn store(&self) -> Arc<RwLock<CertificateStore>> {
        self.store.clone()
    }

    /// Where our certificate lies.
    pub fn certificate(&self) -> Option<&Path> {
        self.own.as_ref().map(|(path, ..)| path.as_path())
    }

    pub fn own_certificate(&self) -> Option<X509> {
        self.own.as_ref().map(|(_, certificate, _)| certificate.clone())
    }

    pub fn own_key(&self) -> Option<PrivateKey> {
        self.own.as_ref().map(|(.., key)| key.clone())
    }
}

/// The library keeps certificates in folders of its own, and trusts what we have let through.
fn identity(own: Option<(PathBuf, PathBuf, X509, PrivateKey)>) -> Result<Identity, Trouble> {
    let library = tempfile::tempdir().map_err(|error| Trouble::Refused(format!("no temporary folder: {error}")))?;
    let paths = own.as_ref().map(|(certificate, key, ..)| (certificate.clone(), key.clone()));
    let (certificate, key) = paths.unzip();
    let (certificate, key) = (certificate.as_deref(), key.as_deref());
    let (mut store, ..) = CertificateStore::new_with_x509_data::<X509Data>(library.path(), false, certificate, key, None);
    store.set_trust_unknown_certs(true);
    store.set_skip_verify_certs(true);
    let own = own.map(|(path, _, certificate, key)| (path, certificate, key));
    Ok(Identity { store: Arc::new(RwLock::new(store)), own, _library: library })
}

/// Whether the file has this certificate in it, as DER or as PEM.
fn same(file: &Path, der: &[u8]) -> bool {
    let Ok(bytes) = fs::read(file) else { return false };
    bytes == der || X509::from_pem(&bytes).and_then(|certificate| certificate.to_der()).is_ok_and(|other| other == der)
}

#[cfg(unix)]
fn keep_to_ourselves(key: &Path) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(key).map(drop)
}

#[cfg(not(unix))]
fn keep_to_ourselves(_: &Path) -> io::Result<()> {
    Ok(())
}
