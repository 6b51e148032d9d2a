//! The console's page: the built bundle of `dashboards/console/dist`, inside the program. Not the API, and no templating: the
//! files are served as they were built.

use axum::Router;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::{EmbeddedFile, RustEmbed};

/// A debug build reads the files from the disk at every request; a release build carries them.
#[derive(RustEmbed)]
#[folder = "dashboards/console/dist"]
struct Bundle;

/// Only what the page needs: its own files, its own server, and styles that Svelte sets on elements.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
);

/// `/` and one path for every file of the bundle, so that an unknown path stays the router's own 404.
pub fn routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    let root = Router::new().route("/", get(async |headers: HeaderMap| serve("index.html", &headers)));
    Bundle::iter().fold(root, |router, name| {
        let path = format!("/{name}");
        router.route(&path, get(async move |headers: HeaderMap| serve(&name, &headers)))
    })
}

/// The names never change, so a browser asks every time, and is told that nothing changed.
fn serve(name: &str, asked: &HeaderMap) -> Response {
    // In a debug build the file may have gone from the disk since the start.
    let Some(file) = Bundle::get(name) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = tag(&file);
    let mut headers = HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    let same = asked.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    if same { (StatusCode::NOT_MODIFIED, headers).into_response() } else { (headers, file.data).into_response() }
}

fn tag(file: &EmbeddedFile) -> String {
    let hex: String = file.metadata.sha256_hash().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    async fn ask(address: std::net::SocketAddr, path: &str, more: &str) -> String {
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n{more}\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        tokio::time::timeout(Duration::from_secs(10), stream.read_to_string(&mut answer)).await.unwrap().unwrap();
        answer
    }

    #[tokio::test]
    async fn the_page_is_served_and_an_unchanged_one_is_not_sent_again() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = tokio::spawn(async move { axum::serve(listener, routes::<()>()).await });

        let page = ask(address, "/", "").await;
        assert!(page.starts_with("HTTP/1.1 200") && page.contains("text/html; charset=utf-8"), "{page}");
        assert!(page.contains("cache-control: no-cache") && page.contains("app.js"), "{page}");
        let tag = page.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
        let again = ask(address, "/", &format!("if-none-match: {tag}\r\n")).await;
        assert!(again.starts_with("HTTP/1.1 304"), "{again}");
        for (path, kind) in [("/app.js", "text/javascript"), ("/app.css", "text/css"), ("/index.html", "text/html")] {
            let file = ask(address, path, "").await;
            assert!(file.starts_with("HTTP/1.1 200") && file.contains(kind), "{path}: {}", &file[..200]);
        }
        assert!(ask(address, "/no-such-file", "").await.starts_with("HTTP/1.1 404"));
        server.abort();
    }
}
