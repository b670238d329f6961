//! `cargo xtask deny`: what the crates may be: under which licences, from where, in how many versions. deny.toml holds
//! for everything, xtask/deny-shipped.toml more strictly for what is shipped.

use crate::process::{cargo, run, step, succeeds};
use anyhow::{Context, Result};
use clap::Args;

/// Any newer one will do; this one is known to understand the two files.
const VERSION: &str = "0.20.2";

const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

#[derive(Args)]
pub(crate) struct Options {
    /// Ask for known weaknesses, too; this loads the RustSec database from its repository
    #[arg(long)]
    advisories: bool,
}

pub(crate) fn check(options: &Options) -> Result<()> {
    ensure_tool()?;
    // With all crates on board the checks themselves need no network.
    run(cargo().args(["fetch", "--locked"]))?;
    step("everything, by deny.toml", || {
        run(cargo()
            .args(["deny", "--offline", "--locked", "--workspace", "check", "--hide-inclusion-graph"])
            .args(CHECKS))
    })?;
    step("what is shipped, by xtask/deny-shipped.toml", || {
        let shipped = ["deny", "--offline", "--locked", "--exclude-dev", "--config", "xtask/deny-shipped.toml"];
        run(cargo().args(shipped).args(["check", "--hide-inclusion-graph"]).args(CHECKS))
    })?;
    if options.advisories {
        step("known weaknesses", || {
            run(cargo().args(["deny", "--locked", "--workspace", "check", "advisories"]))
                .context("weaknesses were found, or their list could not be loaded: see above")
        })?;
    }
    Ok(())
}

/// Builds cargo-deny where it is missing; this takes some minutes, once.
fn ensure_tool() -> Result<()> {
    if succeeds(cargo().args(["deny", "--version"])) {
        return Ok(());
    }
    step(&format!("cargo-deny {VERSION}"), || {
        run(cargo().args(["install", "--locked", "cargo-deny", "--version", VERSION]))
            .with_context(|| format!("install it by hand: cargo install --locked cargo-deny --version {VERSION}"))
    })
}
