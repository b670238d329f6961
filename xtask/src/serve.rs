//! `cargo xtask serve`: from a fresh clone to the page in a browser.

use crate::page;
use crate::process::{command, succeeds};
use crate::server::{self, Site};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

const DEFAULT_PORT: u16 = 4173;
const LAST_PORT: u16 = DEFAULT_PORT + 10;

#[derive(Args)]
pub(crate) struct Options {
    /// Serve on this port; without it 4173, or the next free one
    #[arg(long)]
    port: Option<u16>,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Serve what was built last
    #[arg(long)]
    no_build: bool,
    /// Write one line per request to this file
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// Forbid wasm in the content security policy (to prove that the policy is in force)
    #[arg(long, hide = true)]
    csp_without_wasm: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    // Before the long build: a taken port is better known now.
    let listener = listen(options.port)?;
    if !options.no_build {
        page::build()?;
    }
    let mut site = Site::read(&page::dist()).context("run without --no-build first")?;
    if options.csp_without_wasm {
        site = site.without_wasm();
    }
    if let Some(path) = &options.log {
        site = site.log_to(path)?;
    }
    let running = server::start(site, listener)?;
    let url = format!("http://localhost:{}/", running.port);
    if options.open && !open(&url) {
        eprintln!("no browser could be opened; open the page by hand");
    }
    eprintln!("▸ serving www/dist; stop with Ctrl+C; run again to see a change");
    println!("{url}");
    running.wait();
    Ok(())
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                bail!("port {port} is taken; choose another one with --port")
            }
            outcome => outcome.with_context(|| format!("could not listen on port {port}")),
        };
    }
    for port in DEFAULT_PORT..=LAST_PORT {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                eprintln!("port {port} is taken, trying the next (--port chooses one)");
            }
            Err(error) => {
                return Err(error).with_context(|| format!("could not listen on port {port}"));
            }
        }
    }
    bail!("ports {DEFAULT_PORT} to {LAST_PORT} are taken; choose another one with --port")
}

fn open(url: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    succeeds(command(program).args(arguments).arg(url))
}
