//! The step `deploy` of `cargo xtask test`: servers of the world serve what `cargo xtask dist` writes.

use crate::process::{command, find_program, run};
use crate::{browser, dist, page, wasm};
use anyhow::{Context, Result, bail};
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Where Debian puts the module; other systems build it in, or have none.
const BROTLI_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A server of the world: how it is called, and what it needs on Debian.
struct Kind {
    name: &'static str,
    packages: &'static [&'static str],
    start: fn(Program<'_>) -> Result<Server>,
}

static KINDS: [Kind; 2] = [
    Kind { name: "nginx", packages: &["nginx-light", "libnginx-mod-http-brotli-static"], start: nginx },
    Kind { name: "caddy", packages: &["caddy"], start: caddy },
];

struct Program<'a> {
    path: PathBuf,
    /// What `dist` wrote; the server may also put its own files there.
    folder: &'a Path,
    port: u16,
}

/// Runs until it goes out of scope.
struct Server {
    child: Child,
    /// What it can send: names as in `Content-Encoding`.
    codings: &'static str,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Tests every server that is there or can be installed; what is left out is said.
pub(crate) fn test() -> Result<()> {
    page::install()?;
    let browser = browser::prepare()?;
    let folders = wasm::target_folder()?.join("deploy");
    let built = folders.join("built");
    dist::write(&built).context("build the page first: `cargo xtask test --only build`")?;
    for kind in &KINDS {
        let Some(path) = find(kind)? else {
            eprintln!("━━ SKIPPED: {} is missing and cannot be installed here (not Debian, or not root)", kind.name);
            continue;
        };
        // A folder for each: the test changes what is served.
        let folder = folders.join(kind.name);
        dist::clear(&folder.join("site"))?;
        dist::copy(&built, &folder)?;
        let port = free_port()?;
        let mut server = (kind.start)(Program { path, folder: &folder, port })?;
        wait_for(&mut server, port).with_context(|| format!("{} does not answer", kind.name))?;
        eprintln!("▸ {} on port {port}, able to send {}", kind.name, server.codings);
        run(page::node_tool("@playwright/test/cli.js")
            .args(["test", "deploy.spec.ts"])
            .env("CHROMIUM", &browser.headless)
            .env("DEPLOY_URL", format!("http://127.0.0.1:{port}"))
            .env("DEPLOY_SITE", folder.join("site"))
            .env("DEPLOY_CODINGS", server.codings))
        .with_context(|| format!("{}: what was seen is in test-results", kind.name))?;
    }
    Ok(())
}

fn find(kind: &Kind) -> Result<Option<PathBuf>> {
    let program = || {
        find_program(kind.name)
            .or_else(|| Some(PathBuf::from("/usr/sbin").join(kind.name)).filter(|path| path.is_file()))
    };
    if program().is_none() && browser::may_install() {
        browser::install(kind.name, kind.packages)?;
    }
    Ok(program())
}

/// nginx with the sample as it is, but for the two lines that are the reader's.
fn nginx(Program { path, folder, port }: Program<'_>) -> Result<Server> {
    let brotli = Path::new(BROTLI_MODULE).is_file();
    let mut sample = fs::read_to_string(folder.join("nginx.conf"))?;
    put(&mut sample, "listen 80;", &format!("listen 127.0.0.1:{port};"))?;
    put(&mut sample, "root /srv/preclaim/site;", &format!("root \"{}\";", folder.join("site").display()))?;
    if brotli {
        put(&mut sample, "# brotli_static on;", "brotli_static on;")?;
    } else {
        eprintln!("note: nginx has no module for brotli here; it is tested with gzip alone");
    }
    fs::write(folder.join("sample.conf"), sample)?;
    // What on a real host stands in /etc/nginx/nginx.conf.
    let load = if brotli { format!("load_module {BROTLI_MODULE};\n") } else { String::new() };
    let user = if browser::is_root() { "user root;\n" } else { "" };
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("    {name}_temp_path \"{}/temporary\";\n", folder.display()))
        .concat();
    let whole = format!(
        "{load}{user}daemon off;\nmaster_process off;\npid \"{folder}/nginx.pid\";\nerror_log stderr;\nevents {{}}\n\
         http {{\n    access_log off;\n{temporary}    include \"{folder}/sample.conf\";\n}}\n",
        folder = folder.display(),
    );
    let config = folder.join("whole.conf");
    fs::write(&config, whole)?;
    run(command(&path).arg("-t").arg("-c").arg(&config))?;
    let child = start(command(&path).arg("-c").arg(&config))?;
    Ok(Server { child, codings: if brotli { "br,gzip" } else { "gzip" } })
}

/// Caddy with the sample as it is, but for the two lines that are the reader's.
fn caddy(Program { path, folder, port }: Program<'_>) -> Result<Server> {
    let mut sample = fs::read_to_string(folder.join("Caddyfile"))?;
    put(&mut sample, "preclaim.example {", &format!("http://127.0.0.1:{port} {{"))?;
    put(&mut sample, "* /srv/preclaim/site", &format!("* \"{}\"", folder.join("site").display()))?;
    let config = folder.join("whole.caddyfile");
    fs::write(&config, format!("{{\n\tadmin off\n\tauto_https off\n}}\n{sample}"))?;
    let with_config = |verb: &str| {
        let mut caddy = command(&path);
        // Caddy keeps certificates and its last configuration in the home folder.
        caddy.env("XDG_DATA_HOME", folder.join("data")).env("XDG_CONFIG_HOME", folder.join("config"));
        caddy.args([verb, "--adapter", "caddyfile", "--config"]).arg(&config);
        caddy
    };
    run(with_config("validate").stdout(Stdio::null()).stderr(Stdio::null()))?;
    Ok(Server { child: start(with_config("run").stderr(Stdio::null()))?, codings: "br,gzip" })
}

/// Replaces what stands there once; a sample that has changed must not be tested as something else.
fn put(sample: &mut String, line: &str, other: &str) -> Result<()> {
    if sample.matches(line).count() != 1 {
        bail!("the sample should have `{line}` once");
    }
    *sample = sample.replace(line, other);
    Ok(())
}

fn start(command: &mut Command) -> Result<Child> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().context("could not start it")
}

fn wait_for(server: &mut Server, port: u16) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(20) {
        if let Some(status) = server.child.try_wait()? {
            bail!("it ended at once ({status})");
        }
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        sleep(Duration::from_millis(50));
    }
    bail!("nothing listens on port {port}")
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
