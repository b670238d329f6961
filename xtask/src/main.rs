//! The project's own tool: builds, serves, tests and measures.
//!
//! `cargo xtask serve` opens the page; `cargo xtask test` runs everything that CI runs.

mod browser;
mod compress;
mod conformance;
mod dist;
mod dist_config;
mod dist_test;
mod headers;
mod measure;
mod package;
mod page;
mod process;
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
#[command(name = "cargo xtask", about = "Builds, serves, tests and measures preclaim")]
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
    /// Run Lighthouse on the page as built last
    Lighthouse,
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
        Command::Size { no_build: true } => size::measure(),
        Command::Screenshots => measure::screenshots(),
        Command::Latency => measure::latency(),
        Command::Lighthouse => measure::lighthouse(),
        Command::Size { no_build: false } => page::build().and_then(|()| size::measure()),
    }?;
    Ok(ExitCode::SUCCESS)
}
