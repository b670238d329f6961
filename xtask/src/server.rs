//! A small static server with strict headers.
//!
//! Every file is read once, at the start, and requests are answered from that list:
//! no request can name a path of the file system, so none can leave the folder.

use anyhow::{Context, Result, bail};
use std::collections::HashMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use tiny_http::{Method, Request, Server};

/// Nothing but our own files; wasm is allowed, `eval` and inline code are not.
const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

const THREADS: usize = 4;

/// What to serve, and how.
pub(crate) struct Site {
    files: HashMap<String, Asset>,
    csp: String,
    log: Option<Mutex<File>>,
}

struct Asset {
    body: Vec<u8>,
    kind: &'static str,
    tag: String,
    /// Its name changes whenever its content does.
    hashed: bool,
}

struct Reply<'a> {
    status: u16,
    asset: Option<&'a Asset>,
}

impl Site {
    /// Reads a folder. Hidden files stay hidden.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut files = HashMap::new();
        collect(folder, "/", &mut files).with_context(|| format!("could not read {}", folder.display()))?;
        if !files.contains_key("/index.html") {
            bail!("{} has no index.html", folder.display());
        }
        Ok(Self { files, csp: CSP.to_owned(), log: None })
    }

    /// Takes wasm out of the policy, to prove that the policy is in force.
    pub(crate) fn without_wasm(mut self) -> Self {
        self.csp = CSP.replace(" 'wasm-unsafe-eval'", "");
        self
    }

    /// Writes one line per request to a file: method, path, status.
    pub(crate) fn log_to(mut self, path: &Path) -> Result<Self> {
        let file = File::create(path).with_context(|| format!("could not create {}", path.display()))?;
        self.log = Some(Mutex::new(file));
        Ok(self)
    }

    fn reply(&self, method: &Method, url: &str, known_tag: Option<&str>) -> Reply<'_> {
        if !matches!(method, Method::Get | Method::Head) {
            return Reply { status: 405, asset: None };
        }
        let Some(asset) = self.find(url) else {
            return Reply { status: 404, asset: None };
        };
        let status = if known_tag == Some(asset.tag.as_str()) { 304 } else { 200 };
        Reply { status, asset: Some(asset) }
    }

    fn find(&self, url: &str) -> Option<&Asset> {
        let path = decode(url.split(['?', '#']).next()?)?;
        if path.ends_with('/') {
            return self.files.get(&format!("{path}index.html"));
        }
        self.files.get(&path)
    }

    fn answer(&self, request: Request) {
        let known_tag = request
            .headers()
            .iter()
            .find(|header| header.field.equiv("If-None-Match"))
            .map(|header| header.value.as_str());
        let reply = self.reply(request.method(), request.url(), known_tag);
        self.write_log(&request, reply.status);
        let body = match (reply.status, reply.asset) {
            (200, Some(asset)) => asset.body.clone(),
            (304, _) => Vec::new(),
            (405, _) => b"method not allowed".to_vec(),
            _ => b"not found".to_vec(),
        };
        let head = self.head(&reply, body.len());
        let with_body = *request.method() != Method::Head;
        let mut out = request.into_writer();
        // The visitor may have gone away; that is no error of ours.
        let _ = out.write_all(head.as_bytes());
        let _ = if with_body { out.write_all(&body) } else { Ok(()) };
        let _ = out.flush();
    }

    /// Each connection closes after its answer. The library now and then leaves a new connection
    /// waiting behind those that are kept open, and a browser keeps its first six open: the page
    /// would never finish loading.
    fn head(&self, reply: &Reply<'_>, length: usize) -> String {
        let mut head = format!("HTTP/1.1 {} {}\r\n", reply.status, reason(reply.status));
        for (name, value) in self.headers(reply.asset) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head + &format!("Content-Length: {length}\r\nConnection: close\r\n\r\n")
    }

    fn headers<'a>(&'a self, asset: Option<&'a Asset>) -> Vec<(&'static str, &'a str)> {
        let mut headers = vec![
            ("Content-Security-Policy", self.csp.as_str()),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Permissions-Policy", PERMISSIONS),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ];
        match asset {
            Some(asset) => {
                headers.push(("Content-Type", asset.kind));
                headers.push(("ETag", &asset.tag));
                let caching = if asset.hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
                headers.push(("Cache-Control", caching));
            }
            None => {
                headers.push(("Content-Type", "text/plain; charset=utf-8"));
                headers.push(("Cache-Control", "no-store"));
            }
        }
        headers
    }

    fn write_log(&self, request: &Request, status: u16) {
        if let Some(Ok(mut file)) = self.log.as_ref().map(Mutex::lock) {
            // A log that cannot be written must not stop the server.
            let _ = writeln!(file, "{} {} {status}", request.method(), request.url());
        }
    }
}

/// A server that answers in the background until the program ends.
pub(crate) struct Running {
    pub(crate) port: u16,
    workers: Vec<thread::JoinHandle<()>>,
}

impl Running {
    /// Waits for ever.
    pub(crate) fn wait(self) {
        for worker in self.workers {
            let _ = worker.join();
        }
    }
}

/// Serves on this machine only. A taken port shows in the listener, before this.
pub(crate) fn start(site: Site, listener: TcpListener) -> Result<Running> {
    let port = listener.local_addr()?.port();
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow::anyhow!("could not start the server: {error}"))?;
    let server = Arc::new(server);
    let site = Arc::new(site);
    let workers = (0..THREADS)
        .map(|_| {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    site.answer(request);
                }
            })
        })
        .collect();
    Ok(Running { port, workers })
}

fn collect(folder: &Path, url: &str, files: &mut HashMap<String, Asset>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let kind = entry.file_type()?;
        // A link could lead out of the folder.
        if name.starts_with('.') || kind.is_symlink() {
            continue;
        }
        let path = entry.path();
        if kind.is_dir() {
            collect(&path, &format!("{url}{name}/"), files)?;
        } else {
            let body = fs::read(&path)?;
            let asset = Asset {
                kind: media_type(&name),
                tag: tag(&body),
                // Vite puts a hash into each name in this folder.
                hashed: url == "/assets/",
                body,
            };
            files.insert(format!("{url}{name}"), asset);
        }
    }
    Ok(())
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        405 => "Method Not Allowed",
        _ => "Not Found",
    }
}

/// Undoes percent-encoding; `None` when it is malformed.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            if !digits.iter().all(u8::is_ascii_hexdigit) {
                return None;
            }
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use std::net::{Ipv4Addr, TcpStream};

    fn asset(name: &str, text: &str, hashed: bool) -> Asset {
        Asset { body: text.into(), kind: media_type(name), tag: tag(text.as_bytes()), hashed }
    }

    fn site() -> Site {
        let files = [("/index.html", "<p>", false), ("/assets/a-1234.wasm", "wasm", true), ("/甲.txt", "x", false)];
        Site {
            files: files.map(|(name, text, hashed)| (name.to_owned(), asset(name, text, hashed))).into(),
            csp: CSP.to_owned(),
            log: None,
        }
    }

    fn status(url: &str) -> u16 {
        site().reply(&Method::Get, url, None).status
    }

    fn header<'a>(site: &'a Site, asset: &'a Asset, name: &str) -> &'a str {
        let headers = site.headers(Some(asset));
        headers.iter().find(|(field, _)| *field == name).expect("a header").1
    }

    #[test]
    fn files_are_found() {
        for url in ["/", "/index.html", "/?plan=a/b", "/%E7%94%B2.txt", "/assets/a-1234.wasm"] {
            assert_eq!(status(url), 200, "{url}");
        }
    }

    #[test]
    fn nothing_else_is_found() {
        for url in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/assets/../index.html",
            "/assets\\..\\index.html",
            "//etc/passwd",
            "/etc/passwd",
            "/%00",
            "/%",
            "/%zz",
            "/%+1",
            "",
            "index.html",
            "http://elsewhere/index.html",
        ] {
            assert_eq!(status(url), 404, "{url}");
        }
    }

    #[test]
    fn hidden_files_and_links_are_not_read() {
        let folder = std::env::temp_dir().join(format!("xtask-site-{}", std::process::id()));
        fs::create_dir_all(folder.join(".vite")).expect("a folder");
        for name in ["index.html", ".secret", ".vite/manifest.json"] {
            fs::write(folder.join(name), name).expect("a file");
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/hostname", folder.join("link.txt")).expect("a link");
        let site = Site::read(&folder).expect("a site");
        fs::remove_dir_all(&folder).expect("cleaning up");
        assert_eq!(site.files.keys().collect::<Vec<_>>(), ["/index.html"]);
    }

    #[test]
    fn only_reading_is_allowed() {
        let site = site();
        assert_eq!(site.reply(&Method::Head, "/", None).status, 200);
        for method in [Method::Post, Method::Put, Method::Delete, Method::Options] {
            assert_eq!(site.reply(&method, "/", None).status, 405, "{method}");
        }
    }

    #[test]
    fn a_known_file_is_not_sent_again() {
        let site = site();
        let tag = site.files["/index.html"].tag.clone();
        assert_eq!(site.reply(&Method::Get, "/", Some(&tag)).status, 304);
        assert_eq!(site.reply(&Method::Get, "/", Some("\"old\"")).status, 200);
    }

    #[test]
    fn hashed_files_are_kept_and_pages_asked_for_again() {
        let site = site();
        let page = &site.files["/index.html"];
        let wasm = &site.files["/assets/a-1234.wasm"];
        assert_eq!(header(&site, page, "Cache-Control"), "no-cache");
        assert!(header(&site, wasm, "Cache-Control").ends_with("immutable"));
        assert_eq!(header(&site, wasm, "Content-Type"), "application/wasm");
    }

    #[test]
    fn the_policy_allows_wasm_and_nothing_inline() {
        let with = site();
        assert!(with.csp.contains("'wasm-unsafe-eval'"));
        assert!(!with.csp.contains("'unsafe-inline'"));
        assert!(!with.csp.contains("'unsafe-eval'"));
        assert!(!site().without_wasm().csp.contains("wasm"));
    }

    #[test]
    fn it_answers_over_the_wire() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let running = start(site(), listener).expect("a server");
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, running.port)).expect("a connection");
        stream.write_all(b"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
        assert!(answer.contains("Content-Security-Policy: default-src 'none'"), "{answer}");
    }

    /// What a browser does: many connections at once, each kept unless the server closes it.
    #[test]
    fn a_burst_of_connections_is_answered_in_full() {
        for _ in 0..20 {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
            let running = start(site(), listener).expect("a server");
            let streams: Vec<TcpStream> = (0..8)
                .map(|_| TcpStream::connect((Ipv4Addr::LOCALHOST, running.port)).expect("a connection"))
                .collect();
            let mut kept = Vec::new();
            for mut stream in streams {
                stream.set_read_timeout(Some(std::time::Duration::from_secs(10))).expect("a time limit");
                stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("a request");
                let mut answer = [0; 4096];
                let mut read = 0;
                while !answer[..read].ends_with(b"<p>") {
                    let more = stream.read(&mut answer[read..]).expect("an answer in time");
                    assert!(more > 0, "the connection was closed before its answer");
                    read += more;
                }
                let text = String::from_utf8_lossy(&answer[..read]).into_owned();
                if !text.contains("Connection: close") {
                    kept.push(stream);
                }
            }
        }
    }
}
