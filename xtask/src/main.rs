//! The project's own tool: builds, serves, tests and measures.
//!
//! `cargo xtask serve` opens the page; `cargo xtask test` runs everything that CI runs.

mod browser;
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
    /// Build the wasm package into pkg/dist/web and pkg/dist/node
    Build,
    /// Write the JSON Schemas and the TypeScript types made from the Rust types
    Schema {
        /// Change nothing; fail when a checked-in file is out of date
        #[arg(long)]
        check: bool,
    },
    /// Measure what a visitor downloads, after building it
    Size {
        /// Measure what was built last
        #[arg(long)]
        no_build: bool,
    },
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
        Command::Build => wasm::build(),
        Command::Schema { check: true } => schema::check(),
        Command::Schema { check: false } => schema::write(),
        Command::Size { no_build: true } => size::measure(),
        Command::Size { no_build: false } => page::build().and_then(|()| size::measure()),
    }?;
    Ok(ExitCode::SUCCESS)
}
