//! A small static server with strict headers.
//!
//! Every file is read once, at the start, and requests are answered from that list:
//! no request can name a path of the file system, so none can leave the folder.

use crate::compress::{Coding, Effort, accepted};
use crate::headers::{ASK_AGAIN, DO_NOT_KEEP, HASHED, KEEP, SECURITY, USUAL, is_compressible, media_type, value_at};
use anyhow::{Context, Result, bail};
use std::collections::HashMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use tiny_http::{Method, Request, Server};

const THREADS: usize = 4;

/// What to serve, and how.
pub(crate) struct Site {
    files: HashMap<String, Asset>,
    /// Whether the policies allow wasm.
    wasm: bool,
    log: Option<Mutex<File>>,
}

struct Asset {
    address: String,
    body: Vec<u8>,
    kind: &'static str,
    tag: String,
    /// Its name changes whenever its content does.
    hashed: bool,
    /// Made when first asked for, or in the background before.
    brotli: OnceLock<Option<Vec<u8>>>,
    gzip: OnceLock<Option<Vec<u8>>>,
}

struct Reply<'a> {
    status: u16,
    asset: Option<&'a Asset>,
    coding: Option<Coding>,
}

/// What of a request's head matters here.
#[derive(Default)]
struct Asked<'a> {
    known_tag: Option<&'a str>,
    encodings: &'a str,
}

impl Site {
    /// Reads a folder. Hidden files stay hidden.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut files = HashMap::new();
        collect(folder, "/", &mut files).with_context(|| format!("could not read {}", folder.display()))?;
        if !files.contains_key("/index.html") {
            bail!("{} has no index.html", folder.display());
        }
        Ok(Self { files, wasm: true, log: None })
    }

    /// Takes wasm out of the policy, to prove that the policy is in force.
    pub(crate) fn without_wasm(mut self) -> Self {
        self.wasm = false;
        self
    }

    /// Writes one line per request to a file: method, path, status.
    pub(crate) fn log_to(mut self, path: &Path) -> Result<Self> {
        let file = File::create(path).with_context(|| format!("could not create {}", path.display()))?;
        self.log = Some(Mutex::new(file));
        Ok(self)
    }

    fn reply(&self, method: &Method, url: &str, asked: &Asked<'_>) -> Reply<'_> {
        if !matches!(method, Method::Get | Method::Head) {
            return Reply { status: 405, asset: None, coding: None };
        }
        let Some(asset) = self.find(url) else {
            return Reply { status: 404, asset: None, coding: None };
        };
        let coding = accepted(asked.encodings).filter(|coding| asset.compressed(*coding).is_some());
        let status = if asked.known_tag == Some(asset.tag(coding).as_str()) { 304 } else { 200 };
        Reply { status, asset: Some(asset), coding }
    }

    fn find(&self, url: &str) -> Option<&Asset> {
        let path = decode(url.split(['?', '#']).next()?)?;
        if path.ends_with('/') {
            return self.files.get(&format!("{path}index.html"));
        }
        self.files.get(&path)
    }

    fn answer(&self, request: Request) {
        let header = |name: &'static str| {
            request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
        };
        let asked =
            Asked { known_tag: header("If-None-Match"), encodings: header("Accept-Encoding").unwrap_or_default() };
        let reply = self.reply(request.method(), request.url(), &asked);
        self.write_log(&request, reply.status);
        let body = match (reply.status, reply.asset) {
            (200, Some(asset)) => reply.coding.and_then(|coding| asset.compressed(coding)).unwrap_or(&asset.body),
            (304, _) => b"".as_slice(),
            (405, _) => b"method not allowed",
            _ => b"not found",
        };
        let head = self.head(&reply, body.len());
        let with_body = *request.method() != Method::Head;
        let mut out = request.into_writer();
        // The visitor may have gone away; that is no error of ours.
        let _ = out.write_all(head.as_bytes());
        let _ = if with_body { out.write_all(body) } else { Ok(()) };
        let _ = out.flush();
    }

    /// Each connection closes after its answer. The library now and then leaves a new connection
    /// waiting behind those that are kept open, and a browser keeps its first six open: the page
    /// would never finish loading.
    fn head(&self, reply: &Reply<'_>, length: usize) -> String {
        let mut head = format!("HTTP/1.1 {} {}\r\n", reply.status, reason(reply.status));
        for (name, value) in self.headers(reply) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head + &format!("Content-Length: {length}\r\nConnection: close\r\n\r\n")
    }

    fn headers(&self, reply: &Reply<'_>) -> Vec<(&'static str, String)> {
        let address = reply.asset.map_or("", |asset| asset.address.as_str());
        let usual = USUAL.map(|(name, usual)| (name, value_at(address, (name, usual))));
        let mut headers: Vec<_> = SECURITY
            .into_iter()
            .chain(usual.into_iter().filter(|(_, value)| !value.is_empty()))
            .map(|(name, value)| {
                (name, if self.wasm { value.to_owned() } else { value.replace(" 'wasm-unsafe-eval'", "") })
            })
            .collect();
        let Some(asset) = reply.asset else {
            headers.push(("Content-Type", "text/plain; charset=utf-8".to_owned()));
            headers.push(("Cache-Control", DO_NOT_KEEP.to_owned()));
            return headers;
        };
        headers.push(("Content-Type", asset.kind.to_owned()));
        headers.push(("ETag", asset.tag(reply.coding)));
        headers.push(("Cache-Control", if asset.hashed { KEEP } else { ASK_AGAIN }.to_owned()));
        if is_compressible(asset.kind) {
            headers.push(("Vary", "Accept-Encoding".to_owned()));
        }
        if let (200, Some(coding)) = (reply.status, reply.coding) {
            headers.push(("Content-Encoding", coding.name().to_owned()));
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

impl Asset {
    fn new(address: String, body: Vec<u8>, hashed: bool) -> Self {
        let (brotli, gzip) = (OnceLock::new(), OnceLock::new());
        Self { kind: media_type(&address), tag: tag(&body), address, hashed, body, brotli, gzip }
    }

    /// `None` where compression does not pay.
    fn compressed(&self, coding: Coding) -> Option<&[u8]> {
        let kept = match coding {
            Coding::Brotli => &self.brotli,
            Coding::Gzip => &self.gzip,
        };
        let made = kept.get_or_init(|| {
            let bytes = is_compressible(self.kind).then(|| coding.compress(&self.body, Effort::Quick).ok());
            bytes.flatten().filter(|bytes| bytes.len() < self.body.len())
        });
        made.as_deref()
    }

    /// Other bytes, another tag.
    fn tag(&self, coding: Option<Coding>) -> String {
        let coding = coding.map(|coding| format!("-{}", coding.name())).unwrap_or_default();
        format!("\"{}{coding}\"", self.tag)
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
    let compressing = Arc::clone(&site);
    // Whoever asks for a file before its turn waits for that file only.
    thread::spawn(move || {
        for coding in Coding::ALL {
            for asset in compressing.files.values() {
                let _ = asset.compressed(coding);
            }
        }
    });
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
            let address = format!("{url}{name}");
            files.insert(address.clone(), Asset::new(address, fs::read(&path)?, url == HASHED));
        }
    }
    Ok(())
}

fn tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
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

    const LONG: &str = "long long long long long long long long long long long long long long long long";

    fn site() -> Site {
        let files = [
            ("/index.html", "<p>", false),
            ("/embed.html", "<p>", false),
            ("/assets/a-1234.wasm", LONG, true),
            ("/assets/b-1234.png", LONG, true),
            ("/甲.txt", "x", false),
        ];
        Site {
            files: files
                .map(|(name, text, hashed)| (name.to_owned(), Asset::new(name.to_owned(), text.into(), hashed)))
                .into(),
            wasm: true,
            log: None,
        }
    }

    fn status(url: &str) -> u16 {
        site().reply(&Method::Get, url, &Asked::default()).status
    }

    /// A header of the answer to a browser, which takes every coding.
    fn header(site: &Site, url: &str, name: &str) -> Option<String> {
        let asked = Asked { known_tag: None, encodings: "gzip, deflate, br, zstd" };
        let headers = site.headers(&site.reply(&Method::Get, url, &asked));
        headers.into_iter().find(|(field, _)| *field == name).map(|(_, value)| value)
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
        assert_eq!(site.reply(&Method::Head, "/", &Asked::default()).status, 200);
        for method in [Method::Post, Method::Put, Method::Delete, Method::Options] {
            assert_eq!(site.reply(&method, "/", &Asked::default()).status, 405, "{method}");
        }
    }

    #[test]
    fn a_known_file_is_not_sent_again() {
        let site = site();
        let tag = site.files["/index.html"].tag(None);
        let status = |tag| site.reply(&Method::Get, "/", &Asked { known_tag: Some(tag), encodings: "" }).status;
        assert_eq!(status(&tag), 304);
        assert_eq!(status("\"old\""), 200);
    }

    #[test]
    fn what_is_known_compressed_is_not_known_plain() {
        let site = site();
        let url = "/assets/a-1234.wasm";
        let tag = header(&site, url, "ETag").expect("a tag");
        let status = |encodings| {
            let reply = site.reply(&Method::Get, url, &Asked { known_tag: Some(&tag), encodings });
            (reply.status, site.headers(&reply).iter().any(|(name, _)| *name == "Content-Encoding"))
        };
        assert_eq!(status("br"), (304, false));
        assert_eq!(status("gzip"), (200, true));
        assert_eq!(status(""), (200, false));
    }

    #[test]
    fn only_what_gets_smaller_is_compressed() {
        let site = site();
        assert_eq!(header(&site, "/assets/a-1234.wasm", "Content-Encoding").as_deref(), Some("br"));
        assert_eq!(header(&site, "/assets/a-1234.wasm", "Vary").as_deref(), Some("Accept-Encoding"));
        assert_eq!(header(&site, "/index.html", "Content-Encoding"), None);
        assert_eq!(header(&site, "/index.html", "Vary").as_deref(), Some("Accept-Encoding"));
        assert_eq!(header(&site, "/assets/b-1234.png", "Content-Encoding"), None);
        assert_eq!(header(&site, "/assets/b-1234.png", "Vary"), None);
    }

    #[test]
    fn hashed_files_are_kept_and_pages_asked_for_again() {
        let site = site();
        assert_eq!(header(&site, "/", "Cache-Control").as_deref(), Some("no-cache"));
        assert_eq!(header(&site, "/assets/a-1234.wasm", "Cache-Control").as_deref(), Some(KEEP));
        assert_eq!(header(&site, "/assets/a-1234.wasm", "Content-Type").as_deref(), Some("application/wasm"));
        assert_eq!(header(&site, "/nothing", "Cache-Control").as_deref(), Some("no-store"));
    }

    #[test]
    fn wasm_can_be_taken_out_of_the_policy() {
        for address in ["/", "/embed.html", "/nothing"] {
            let policy = |site: &Site| header(site, address, "Content-Security-Policy").expect("a policy");
            assert!(policy(&site()).contains("'wasm-unsafe-eval'"), "{address}");
            assert!(!policy(&site().without_wasm()).contains("wasm"), "{address}");
        }
    }

    #[test]
    fn a_frame_without_an_origin_gets_what_it_needs() {
        let site = site();
        assert_eq!(header(&site, "/assets/a-1234.wasm", "Access-Control-Allow-Origin").as_deref(), Some("*"));
        assert_eq!(header(&site, "/", "Access-Control-Allow-Origin"), None);
        assert_eq!(header(&site, "/nothing", "Cross-Origin-Resource-Policy").as_deref(), Some("same-origin"));
        let policy = header(&site, "/embed.html", "Content-Security-Policy").expect("a policy");
        assert!(policy.ends_with("frame-ancestors *"), "{policy}");
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
