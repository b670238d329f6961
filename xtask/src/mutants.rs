//! Mutation testing: the engine's money and a sample of its rules are changed in small ways, one at a time, and
//! the tests have to notice. `.cargo/mutants.toml` names the mutants that cannot be noticed, and why.
//!
//! It takes hours, so it is no part of `cargo xtask test`. The first round asks the differential test, which
//! answers in seconds; only what that lets pass is shown to the case files. A run that was broken off goes on
//! with `--resume`.

use crate::process::{cargo, root, succeeds};
use anyhow::{Result, bail};
use clap::Args;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Everything that moves money.
const MONEY: [&str; 3] = ["src/adjudicate.rs", "src/adjudicate/*.rs", "src/ledger.rs"];
/// Rules of every kind: dates, quantities, hospitals, facts of other visits.
const RULES: [&str; 8] = [
    "src/rules/claim_deadline.rs",
    "src/rules/cover_period.rs",
    "src/rules/days_supply.rs",
    "src/rules/hospital_branch.rs",
    "src/rules/hyperbaric_oxygen.rs",
    "src/rules/physiotherapy_items.rs",
    "src/rules/repeat_prescription.rs",
    "src/rules/year_end_supply.rs",
];
/// Claims of the differential test for each mutant, of the 100,000 of an ordinary run.
const CLAIMS: &str = "1200";

#[derive(Args)]
pub(crate) struct Options {
    /// Mutants of these files only; a pattern such as `src/adjudicate/*.rs`
    #[arg(long = "only", value_name = "FILES")]
    only: Vec<String>,
    /// Go on where an earlier run was broken off, and show again what was missed
    #[arg(long)]
    resume: bool,
}

pub(crate) fn run_with(options: &Options) -> Result<()> {
    if !succeeds(cargo().args(["mutants", "--version"])) {
        bail!("cargo-mutants is not installed: `cargo install --locked cargo-mutants`");
    }
    fs::create_dir_all(folder())?;
    let quick = round(options, options.resume, &["--test", "differential"]).status()?;
    // 2: some were missed, 3: some took too long. Anything else is no answer.
    if !matches!(quick.code(), Some(0 | 2 | 3)) {
        bail!("cargo-mutants failed ({quick})");
    }
    if !quick.success() {
        let whole = round(options, true, &["--test", "cases", "--test", "differential"]).status()?;
        // A mutant under which the tests never end is noticed as well.
        if !matches!(whole.code(), Some(0 | 3)) {
            bail!("some mutants were missed, see above ({whole})");
        }
    }
    eprintln!("{}", folder().join("mutants.out").display());
    Ok(())
}

/// One round over the files, with these tests. `iterate` leaves out what an earlier round has caught.
fn round(options: &Options, iterate: bool, tests: &[&str]) -> Command {
    let mut command = cargo();
    command.arg("mutants").args(["--no-shuffle", "--jobs", "1", "--output"]).arg(folder());
    if iterate {
        command.arg("--iterate");
    }
    let all = MONEY.iter().chain(&RULES).map(|file| (*file).to_owned());
    let files: Vec<String> = if options.only.is_empty() { all.collect() } else { options.only.clone() };
    for file in files {
        command.arg("--file").arg(file);
    }
    command.arg("--").args(tests);
    // Many small builds: the quickest to make is the best, and none of it belongs in the ordinary target.
    command
        .env("CARGO_TARGET_DIR", folder().join("build"))
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_PROFILE_TEST_OPT_LEVEL", "0")
        .env("CARGO_INCREMENTAL", "1")
        .env("PRECLAIM_CLAIMS", CLAIMS)
        .env("PRECLAIM_SHRINK", "no");
    command
}

fn folder() -> PathBuf {
    root().join("target/mutants")
}
