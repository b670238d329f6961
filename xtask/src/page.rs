//! The page: npm packages, then Vite.

use crate::process::{command, find_program, output, root, run, step};
use crate::{package, wasm};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

const OLDEST_NODE: (u32, u32) = (20, 19);

/// Builds everything the page is made of, into `www/dist`.
pub(crate) fn build() -> Result<()> {
    install()?;
    wasm::build()?;
    package::scripts()?;
    package::elements()?;
    bundle()
}

/// The page alone, from a wasm package that is there already.
pub(crate) fn bundle() -> Result<()> {
    step("page → www/dist", || {
        run(node_tool("vite/bin/vite.js")
            .args(["build", "--config", "www/vite.config.ts"])
            .args(["--logLevel", "warn"]))
    })
}

/// The folder that Vite writes.
pub(crate) fn dist() -> PathBuf {
    root().join("www/dist")
}

/// Installs the npm packages that package-lock.json names, if they are not there.
pub(crate) fn install() -> Result<()> {
    check_node()?;
    let lock = root().join("package-lock.json");
    // npm writes this file at the end of each installation.
    let stamp = root().join("node_modules/.package-lock.json");
    if modified(&stamp).is_some_and(|installed| Some(installed) >= modified(&lock)) {
        return Ok(());
    }
    step("npm packages (npm ci)", || {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        run(command(npm)
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            // Standard output is kept for the address at the end.
            .stdout(Stdio::null()))
    })
}

/// A JavaScript tool from `node_modules`, started without npx, which may ask or download.
pub(crate) fn node_tool(script: &str) -> Command {
    let mut node = command("node");
    node.arg(root().join("node_modules").join(script));
    node
}

fn check_node() -> Result<()> {
    let (major, minor) = OLDEST_NODE;
    if find_program("node").is_none() {
        bail!("Node.js is missing: install {major}.{minor} or newer, with npm");
    }
    let version = output(command("node").arg("--version"))?;
    let mut numbers = version.trim().trim_start_matches('v').split('.');
    let mut next = || numbers.next().and_then(|number| number.parse::<u32>().ok());
    let found = next().zip(next()).context("`node --version` is not understood")?;
    if found < OLDEST_NODE {
        bail!("Node.js {} is too old: {major}.{minor} or newer is needed", version.trim());
    }
    Ok(())
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}
