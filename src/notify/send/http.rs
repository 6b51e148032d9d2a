//! One HTTP/1.1 request on a connection of its own, in the clear or by TLS. It tells a request that surely never left from one that may have
//! arrived, which is what a message that must not come twice needs to know; a client with a pool of connections does not say.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::{Method, Request, Uri, header};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::config::Tls;
use crate::notify::message::Outcome;

/// Of an answer so much is read.
const ANSWER_MAX: usize = 64 * 1024;

pub struct Post<'a> {
    pub url: &'a str,
    /// PEM of who signed the server's certificate; `None`: whom the system trusts.
    pub ca: Option<&'a str>,
    pub headers: Vec<(&'static str, String)>,
    pub body: &'a str,
}

pub struct Answer {
    pub status: u16,
    pub retry_after_secs: Option<i64>,
    pub body: String,
}

/// # Errors
/// There is no answer: what that means for the message. Never the whole address, which may have a secret in it.
pub async fn post(post: &Post<'_>, timeout: Duration) -> Result<Answer, Outcome> {
    let uri: Uri =
        post.url.parse().map_err(|error| Outcome::Refused { words: format!("the address cannot be used: {error}") })?;
    let is_tls = uri.scheme_str() == Some("https");
    let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
    let port = uri.port_u16().unwrap_or(if is_tls { 443 } else { 80 });
    let until = tokio::time::Instant::now() + timeout;
    let connected = tokio::time::timeout_at(until, TcpStream::connect((host.as_str(), port))).await;
    let stream = match connected {
        Err(_) => return Err(Outcome::away(format!("no connection to {host}:{port} in time"))),
        Ok(Err(error)) => return Err(Outcome::away(format!("no connection to {host}:{port}: {error}"))),
        Ok(Ok(stream)) => stream,
    };
    if !is_tls {
        return exchange(stream, &uri, post, until).await;
    }
    let tls = tls(post.ca).map_err(Outcome::away)?;
    let name = ServerName::try_from(host.clone());
    let name = name.map_err(|error| Outcome::Refused { words: format!("{host} is no name for TLS: {error}") })?;
    match tokio::time::timeout_at(until, TlsConnector::from(tls).connect(name, stream)).await {
        Err(_) => Err(Outcome::away(format!("no TLS with {host}:{port} in time"))),
        Ok(Err(error)) => Err(Outcome::away(format!("no TLS with {host}:{port}: {error}"))),
        Ok(Ok(stream)) => exchange(stream, &uri, post, until).await,
    }
}

async fn exchange<S>(stream: S, uri: &Uri, post: &Post<'_>, until: tokio::time::Instant) -> Result<Answer, Outcome>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let away = |error: hyper::Error| Outcome::away(format!("no HTTP: {error}"));
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(away)?;
    let request = request(uri, post)?;
    let asked = async {
        let answer = sender.send_request(request).await?;
        let status = answer.status().as_u16();
        let retry_after = answer.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        // The status says what became of it, whether or not the rest arrives.
        let body = Limited::new(answer.into_body(), ANSWER_MAX).collect().await.map(http_body_util::Collected::to_bytes);
        let body = body.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        Ok::<_, hyper::Error>(Answer { status, retry_after_secs: retry_after, body })
    };
    // The connection moves only while it is looked at; it ends with the answer.
    let both = async {
        let mut connection = std::pin::pin!(connection);
        let mut asked = std::pin::pin!(asked);
        tokio::select! {
            answer = &mut asked => answer,
            // Closed by the other side: what it said before that is still to be read.
            ended = &mut connection => match ended {
                Ok(()) => asked.await,
                Err(error) => Err(error),
            },
        }
    };
    match tokio::time::timeout_at(until, both).await {
        Err(_) => Err(Outcome::unsure("no answer in time")),
        Ok(Err(error)) => Err(Outcome::unsure(format!("the connection ended without an answer: {error}"))),
        Ok(Ok(answer)) => Ok(answer),
    }
}

fn request(uri: &Uri, post: &Post<'_>) -> Result<Request<Full<Bytes>>, Outcome> {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let host = uri.authority().map_or("", |authority| authority.as_str());
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::HOST, host)
        .header(header::CONNECTION, "close")
        .header(header::USER_AGENT, concat!("tizbek/", env!("CARGO_PKG_VERSION")));
    for (name, value) in &post.headers {
        request = request.header(*name, value);
    }
    let body = Full::new(Bytes::copy_from_slice(post.body.as_bytes()));
    request.body(body).map_err(|error| Outcome::Refused { words: format!("the request cannot be made: {error}") })
}

fn tls(ca: Option<&str>) -> Result<Arc<ClientConfig>, String> {
    if let Some(pem) = ca {
        return Tls::new(pem.as_bytes(), None, None).map(|tls| tls.0).map_err(|(_, error)| error);
    }
    let mut roots = RootCertStore::empty();
    for certificate in rustls_native_certs::load_native_certs().certs {
        // A system has some that no strict reader takes.
        roots.add(certificate).ok();
    }
    if roots.is_empty() {
        return Err(
            "this machine trusts no certificates: expected ca_file in the site file, or the package ca-certificates".to_owned()
        );
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.map_err(|error| error.to_string())?;
    Ok(Arc::new(builder.with_root_certificates(roots).with_no_client_auth()))
}

/// What a status means for a receiver that says what it means: not now (408, 429, 5xx), never (what else is not 2xx).
#[must_use]
pub fn outcome(answer: &Answer) -> Outcome {
    let words = format!("{} {}", answer.status, answer.body.trim());
    match answer.status {
        200..300 => Outcome::Taken { words },
        408 | 429 | 500..600 => {
            let after = tizbek_core::time::Span::from_secs(answer.retry_after_secs.unwrap_or(0).clamp(0, 3_600));
            Outcome::Later { words, after, away: false }
        }
        _ => Outcome::Refused { words },
    }
}
