//! `cargo xtask bench`: how fast the engine is, beside other ways to do the same, in one run.
//!
//! Ratios come first: they hold on other machines too. The measuring itself is done by `benches/run.mjs`,
//! which lets natively built code, Node and Chromium take turns.

mod figures;
mod found;
mod machine;
mod targets;

use crate::process::{cargo, command, root, run as run_program, step};
use crate::{browser, page, size, wasm};
use anyhow::{Context, Result, bail};
use clap::Args;
use found::Found;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = "docs/performance.md";
const MARKS: [&str; 2] = ["<!-- figures: made by `cargo xtask bench --write` -->", "<!-- end of figures -->"];

#[derive(Args)]
pub(crate) struct Options {
    /// Write the figures into docs/performance.md
    #[arg(long)]
    write: bool,
    /// Date to write there; today's by default
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    /// Take the engines as they were built last
    #[arg(long)]
    no_build: bool,
    /// Measure nothing: print what was found by the last run
    #[arg(long)]
    again: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let result = wasm::target_folder()?.join("bench.json");
    if !options.again {
        measure(options, &result)?;
    }
    let text = fs::read_to_string(&result).context("nothing was measured yet")?;
    let found: Found = serde_json::from_str(&text).context("the result is not understood")?;
    let date = options.date.clone().map_or_else(machine::today, Ok)?;
    let figures = figures::all(&found, &size::engine_group()?, &others()?, &date);
    println!("{figures}");
    if options.write {
        write(&figures)?;
    }
    Ok(())
}

fn measure(options: &Options, result: &Path) -> Result<()> {
    if !options.no_build {
        crate::wasm::build().and_then(|()| crate::package::scripts())?;
    }
    page::install()?;
    install_others()?;
    let native_size = native("release")?;
    let native_speed = native("fast")?;
    let browser = browser::prepare()?;
    step("measuring", || {
        run_program(
            command("node")
                .args(["--expose-gc", "--no-warnings", "benches/run.mjs", "--native-size"])
                .arg(&native_size)
                .arg("--native-speed")
                .arg(&native_speed)
                .arg("--chromium")
                .arg(&browser.chromium)
                .arg("--out")
                .arg(result),
        )
    })
}

/// The contenders that are not ours, from packages of their own: nothing of the product needs them.
pub(crate) fn install_others() -> Result<()> {
    let folder = root().join("benches/others");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run_program(command(npm).current_dir(&folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))
}

/// The native bench, built for size as the product is, or for speed.
fn native(profile: &str) -> Result<PathBuf> {
    step(&format!("native bench, profile {profile}"), || {
        run_program(cargo().args(["build", "--locked", "--package", "preclaim-bench", "--profile", profile]))
    })?;
    let program = wasm::target_folder()?.join(profile).join("preclaim-bench");
    Ok(program.with_extension(std::env::consts::EXE_EXTENSION))
}

/// What the others weigh: name, bytes, bytes after brotli.
fn others() -> Result<Vec<(&'static str, usize, usize)>> {
    let modules = |name: &str| root().join("benches/others/node_modules").join(name);
    let zen = "@gorules/zen-engine-wasm";
    let graph = "@gorules/zen-engine-wasm32-wasi";
    [
        ("ZEN's expressions: wasm", vec![modules(&format!("{zen}/dist/zen_engine_wasm_bg.wasm"))]),
        ("ZEN's expressions: script", vec![modules(&format!("{zen}/dist/zen_engine_wasm.js"))]),
        ("ZEN's graphs: wasm", vec![modules(&format!("{graph}/zen-engine.wasm32-wasi.wasm"))]),
        ("json-logic-engine: script, not minified", vec![modules("json-logic-engine/dist/esm/index.js")]),
        ("decimal.js: script, not minified", vec![modules("decimal.js/decimal.mjs")]),
        ("by hand: script, not minified", vec![root().join("benches/others/hand.mjs")]),
    ]
    .into_iter()
    .map(|(name, files)| {
        let sizes: Vec<_> = files.iter().map(|file| size::sized(file)).collect::<Result<_>>()?;
        Ok((name, sizes.iter().map(|size| size.raw).sum(), sizes.iter().map(|size| size.brotli).sum()))
    })
    .collect()
}

/// Puts the figures between the marks of the page; what stands around them stays.
fn write(figures: &str) -> Result<()> {
    let path = root().join(PAGE);
    let page = fs::read_to_string(&path).with_context(|| format!("{PAGE} is missing"))?;
    fs::write(path, between_marks(&page, figures)?)?;
    eprintln!("written to {PAGE}");
    Ok(())
}

fn between_marks(page: &str, figures: &str) -> Result<String> {
    let [begin, end] = MARKS;
    let (Some((before, rest)), true) = (page.split_once(begin), page.contains(end)) else {
        bail!("{PAGE} has lost its marks {begin} and {end}");
    };
    let (_, after) = rest.split_once(end).with_context(|| format!("in {PAGE} the marks stand in the wrong order"))?;
    Ok(format!("{before}{begin}\n\n{}\n\n{end}{after}", figures.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_replaced_and_the_rest_stays() {
        let [begin, end] = MARKS;
        let page = format!("# Speed\n\n{begin}\nold\n{end}\n\nMethod.\n");
        let written = between_marks(&page, "new\n").expect("a page");
        assert_eq!(written, format!("# Speed\n\n{begin}\n\nnew\n\n{end}\n\nMethod.\n"));
        assert_eq!(between_marks(&written, "new").expect("a page"), written);
        assert!(between_marks("no marks", "new").is_err());
        assert!(between_marks(&format!("{end}{begin}"), "new").is_err());
    }

    #[test]
    fn the_page_has_its_marks() {
        let page = fs::read_to_string(root().join(PAGE)).expect("the page");
        between_marks(&page, "figures").expect("marks");
    }
}
