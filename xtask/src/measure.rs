//! What is looked at and measured, not asserted: pictures of the screens, how fast the page answers, Lighthouse.

use crate::process::{command, root, run, step};
use crate::server::{self, Site};
use crate::{browser, page};
use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;

/// Pictures of every screen, into target/screenshots.
pub(crate) fn screenshots() -> Result<()> {
    playwright("screenshots")?;
    eprintln!("target/screenshots");
    Ok(())
}

/// How long the page takes to answer on a slow processor.
pub(crate) fn latency() -> Result<()> {
    playwright("latency")
}

/// Lighthouse, from packages of its own: it brings more than all other tools together.
pub(crate) fn lighthouse() -> Result<()> {
    let url = site()?;
    let browser = browser::prepare()?;
    let folder = root().join("tools/lighthouse");
    if !folder.join("node_modules").is_dir() {
        step("npm packages of Lighthouse (npm ci)", || {
            let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
            run(command(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder).stdout(Stdio::null()))
        })?;
    }
    let report = root().join("target/lighthouse.json");
    run(command("node").arg(folder.join("run.mjs")).arg(url).arg(report).env("CHROMIUM", &browser.chromium))
}

fn playwright(spec: &str) -> Result<()> {
    let url = site()?;
    let browser = browser::prepare()?;
    run(page::node_tool("@playwright/test/cli.js")
        .args(["test", "--config", "playwright.measure.config.ts", spec])
        .env("CHROMIUM", &browser.chromium)
        .env("BASE_URL", url))
}

/// Serves the page as it was built last, until this program ends.
fn site() -> Result<String> {
    page::install()?;
    let site = Site::read(&page::dist()).context("build the page first: `cargo xtask test --only build`")?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let running = server::start(site, listener)?;
    Ok(format!("http://127.0.0.1:{}", running.port))
}
