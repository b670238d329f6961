//! The project's own tool: builds, serves, tests and measures.
//!
//! `cargo xtask serve` opens the page; `cargo xtask test` runs everything that CI runs.

#![forbid(unsafe_code)]

mod base64;
mod bench;
mod browser;
mod compress;
mod conformance;
mod deny;
mod dist;
mod dist_config;
mod dist_test;
mod firefox;
mod fuzz;
mod headers;
mod measure;
mod mutants;
mod package;
mod page;
mod process;
mod reproduce;
mod sbom;
mod schema;
mod serve;
mod server;
mod size;
mod test;
mod wasm;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "Builds, serves, tests and measures preclaim")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and serve the page on this machine
    Serve(serve::Options),
    /// Run everything that CI runs
    Test(test::Options),
    /// Build the engines into pkg/dist, as wasm and in JavaScript, and the scripts around them
    Build,
    /// Make the npm package, pkg/preclaim.tgz
    Package(package::Options),
    /// Write the JSON Schemas and the TypeScript types made from the Rust types
    Schema {
        /// Change nothing; fail when a checked-in file is out of date
        #[arg(long)]
        check: bool,
    },
    /// Make a folder that any host of static files can serve: page, compressed files, headers, sample configurations
    Dist(dist::Options),
    /// Measure how fast the engine is, beside other ways to do the same
    Bench(bench::Options),
    /// Measure what a visitor downloads, after building it
    Size {
        /// Measure what was built last
        #[arg(long)]
        no_build: bool,
    },
    /// Take pictures of every screen of the page as built last, into target/screenshots
    Screenshots,
    /// Measure how fast the page as built last answers on a slow processor
    Latency,
    /// Hold the crates against what may be built in: licences, versions, sources
    Deny(deny::Options),
    /// Build the engines twice, in two places, and compare the files
    Reproduce,
    /// Write bills of materials (CycloneDX) of the command line, the package and the page
    Sbom(sbom::Options),
    /// Test the page and the package as built last in a second browser engine, Firefox
    Firefox(firefox::Options),
    /// Run Lighthouse on the page as built last
    Lighthouse,
    /// Look for inputs that break what has to hold for any input (needs a nightly compiler and cargo-fuzz)
    Fuzz(fuzz::Options),
    /// Change the engine's money and some of its rules in small ways and see that the tests notice; takes hours
    Mutants(mutants::Options),
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => return test::run(&options),
        Command::Build => wasm::build().and_then(|()| package::scripts()),
        Command::Package(options) => package::run_with(&options),
        Command::Schema { check: true } => schema::check(),
        Command::Schema { check: false } => schema::write(),
        Command::Dist(options) => dist::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Size { no_build: true } => size::report(),
        Command::Screenshots => measure::screenshots(),
        Command::Latency => measure::latency(),
        Command::Deny(options) => deny::check(&options),
        Command::Reproduce => reproduce::compare(),
        Command::Sbom(options) => sbom::run_with(&options),
        Command::Firefox(options) => firefox::test(&options),
        Command::Lighthouse => measure::lighthouse(),
        Command::Fuzz(options) => fuzz::run(&options),
        Command::Mutants(options) => mutants::run_with(&options),
        Command::Size { no_build: false } => page::build().and_then(|()| size::report()),
    }?;
    Ok(ExitCode::SUCCESS)
}
