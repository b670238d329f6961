//! `cargo xtask fuzz`: looks for inputs that break a property, target by target.
//!
//! It takes a nightly compiler, so it is no part of `cargo xtask test`, which replays what was found.

mod corpus;
mod seeds;

use crate::process::{command, root, run as run_program, succeeds};
use crate::wasm::target_folder;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is fuzzed; the properties stand in `fuzz/src/properties/`.
const TARGETS: [&str; 6] = ["claim", "plan", "session", "hospitals", "round_trip", "calls"];
/// Longer inputs are hardly ever needed, and slow.
const LONGEST: &str = "4096";

#[derive(Args)]
pub(crate) struct Options {
    /// How long to look, for each target
    #[arg(long, default_value_t = 10)]
    minutes: u32,
    /// Look at this target alone (may be given more than once)
    #[arg(long, value_name = "TARGET")]
    only: Vec<String>,
    /// Afterwards keep the inputs that reach something new, as few as will do, in fuzz/corpus
    #[arg(long)]
    keep: bool,
    /// Only write the inputs to start from, which are made of the cases and the corpus
    #[arg(long)]
    seed: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    if let Some(unknown) = options.only.iter().find(|name| !TARGETS.contains(&name.as_str())) {
        bail!("there is no target {unknown}: {}", TARGETS.join(", "));
    }
    let work = target_folder()?.join("fuzz");
    let chosen = |name: &&&str| options.only.is_empty() || options.only.iter().any(|only| only == **name);
    let targets: Vec<&str> = TARGETS.iter().filter(chosen).copied().collect();
    let seeds = seeds::all()?;
    for target in &targets {
        let inputs = seeds.iter().filter(|(name, _)| name == target).map(|(_, input)| input.clone());
        corpus::unpack(&folder(&work, target), inputs.chain(corpus::kept(target)?))?;
    }
    if options.seed {
        eprintln!("{}", work.display());
        return Ok(());
    }
    check_tools()?;
    for target in targets {
        look(target, &work, options)?;
    }
    Ok(())
}

/// One target for so many minutes. An input that breaks it stops everything: it wants to be mended first.
fn look(target: &str, work: &Path, options: &Options) -> Result<()> {
    let (corpus, found) = (folder(work, target), work.join("found"));
    fs::create_dir_all(&found)?;
    let seconds = options.minutes.saturating_mul(60).to_string();
    run_program(
        fuzz(work, "run")
            .args([target.as_ref(), corpus.as_os_str(), "--".as_ref()])
            .args([format!("-max_total_time={seconds}"), format!("-max_len={LONGEST}")])
            .args(["-timeout=60", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=1"])
            .arg(format!("-artifact_prefix={}/{target}-", found.display())),
    )
    .with_context(|| {
        let (found, kept) = (found.display(), "fuzz/regressions");
        format!("the input is in {found}; once the cause is mended, keep it under a telling name in {kept}/{target}")
    })?;
    if options.keep {
        run_program(fuzz(work, "cmin").args([target.as_ref(), corpus.as_os_str()]).args(["--", "-timeout=60"]))?;
        let (inputs, bytes) = corpus::pack(target, &corpus)?;
        eprintln!("fuzz/corpus/{target}.jsonl: {inputs} inputs, {bytes} bytes");
    }
    Ok(())
}

/// cargo-fuzz with a nightly compiler. The engine has no unsafe code for an address sanitizer to watch.
fn fuzz(work: &Path, what: &str) -> Command {
    let mut command = command("rustup");
    command.args(["run", "nightly", "cargo", "fuzz", what, "--sanitizer", "none", "--target-dir"]);
    command.arg(work.join("target"));
    command
}

fn check_tools() -> Result<()> {
    let works = |words: &[&str]| succeeds(command("rustup").args(["run", "nightly", "cargo"]).args(words));
    if !works(&["--version"]) {
        bail!("fuzzing needs a nightly compiler: `rustup toolchain install nightly --profile minimal`");
    }
    if !works(&["fuzz", "--version"]) {
        bail!("fuzzing needs cargo-fuzz: `cargo install cargo-fuzz`");
    }
    Ok(())
}

fn folder(work: &Path, target: &str) -> PathBuf {
    work.join("corpus").join(target)
}

/// The places of all JSON files below a folder.
fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(json_files(&path)?);
        } else if path.extension() == Some(OsStr::new("json")) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn in_repository(path: &str) -> PathBuf {
    root().join(path)
}
