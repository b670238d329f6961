//! `cargo xtask firefox`: a second browser engine. The conformance cases, the main journey and the other tests of the
//! page that need nothing of Chromium, in Debian's Firefox ESR.

use crate::browser::{from_variable, install, may_install};
use crate::process::{command, find_program, output, root, run, step};
use crate::server::{self, Site};
use crate::{page, wasm};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Stdio;

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];

#[derive(Args)]
pub(crate) struct Options {
    /// Run only what these words choose: names of files, or what Playwright takes for them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    filters: Vec<String>,
}

/// Tests the page and the package as they were built last.
pub(crate) fn test(options: &Options) -> Result<()> {
    page::install()?;
    if !wasm::dist().join("conformance/cases.json").is_file() {
        bail!("the package is not built: `cargo xtask test --only build`");
    }
    let firefox = prepare()?;
    eprintln!("▸ {}", output(command(&firefox).arg("--version"))?.trim());
    install_bridge()?;
    let log = wasm::target_folder()?.join("requests-firefox.log");
    let url = serve(site()?.log_to(&log)?)?;
    let url_without_wasm = serve(site()?.without_wasm())?;
    run(page::node_tool("@playwright/test/cli.js")
        .args(["test", "--config", "playwright.firefox.config.ts"])
        .args(&options.filters)
        .env("FIREFOX", firefox)
        .env("BASE_URL", url)
        .env("BASE_URL_WITHOUT_WASM", url_without_wasm)
        .env("REQUEST_LOG", log))
    .context("what was seen is in target/firefox")
}

/// Finds Firefox; on Debian, as root, installs it where it is missing.
fn prepare() -> Result<PathBuf> {
    if find()?.is_none() && may_install() {
        install("Firefox ESR and a Chinese font", &["firefox-esr", "fonts-wqy-microhei"])?;
    }
    find()?.context("Firefox is missing: install it, or let the variable FIREFOX name its program file")
}

fn find() -> Result<Option<PathBuf>> {
    let named = from_variable("FIREFOX")?;
    Ok(named.or_else(|| NAMES.iter().find_map(|name| find_program(name))))
}

/// What stands between Playwright and Firefox, from a package of its own: no other test needs it.
fn install_bridge() -> Result<()> {
    let folder = root().join("tests/firefox");
    if folder.join("node_modules").is_dir() {
        return Ok(());
    }
    step("npm packages of the Firefox tests (npm ci)", || {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        run(command(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder).stdout(Stdio::null()))
    })
}

fn site() -> Result<Site> {
    Site::read(&page::dist()).context("build the page first: `cargo xtask test --only build`")
}

/// Serves on any free port, until this program ends.
fn serve(site: Site) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let running = server::start(site, listener)?;
    Ok(format!("http://127.0.0.1:{}", running.port))
}
