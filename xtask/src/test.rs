//! `cargo xtask test`: everything that CI runs, in order.

use crate::browser::{self, Browser};
use crate::process::{cargo, command, root, run as run_program};
use crate::server::{self, Site};
use crate::wasm::{self, TARGET};
use crate::{bench, dist_test, package, page, schema, size};
use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::json;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[derive(Args)]
pub(crate) struct Options {
    /// Run this step alone (may be given more than once)
    #[arg(long, value_name = "STEP")]
    only: Vec<String>,
    /// List the steps
    #[arg(long)]
    list: bool,
}

struct Step {
    name: &'static str,
    about: &'static str,
    work: fn() -> Result<()>,
}

const fn step(name: &'static str, about: &'static str, work: fn() -> Result<()>) -> Step {
    Step { name, about, work }
}

/// Cheap steps first, so that a slip shows early.
static STEPS: [Step; 13] = [
    step("fmt", "Rust is formatted", fmt),
    step("clippy", "no lint warns, natively and for wasm", clippy),
    step("native", "Rust tests on this machine", native),
    step("doc", "Rust documentation builds without a warning", doc),
    step("wasm", "Rust tests as wasm, in Node and in Chromium", wasm_tests),
    step("schema", "generated files are up to date", schema::check),
    step("build", "engines, package and page", build),
    step("types", "TypeScript types fit", types),
    step("size", "downloads are within the budget", size::measure),
    step("package", "the package as somebody installs it, and every engine's answers", package_tests),
    step("mini", "the component for mini-programs in a simulator", mini_program),
    step("e2e", "the page in Chromium", e2e),
    step("deploy", "the page on nginx and Caddy", dist_test::test),
];

/// Runs every step even when one has failed: one run tells all.
pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    if options.list {
        for step in &STEPS {
            println!("{:<8} {}", step.name, step.about);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let steps = select(&options.only)?;
    let mut report = String::new();
    let mut failed = 0;
    let start = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        let (name, about) = (step.name, step.about);
        eprintln!("\n━━ {}/{} {name}: {about}", index + 1, steps.len());
        let start = Instant::now();
        let result = (step.work)();
        let time = seconds(start.elapsed());
        match &result {
            Ok(()) => eprintln!("━━ {name} passed in {time}"),
            Err(error) => {
                failed += 1;
                eprintln!("━━ {name} FAILED in {time}: {error:#}");
            }
        }
        let verdict = if result.is_ok() { "passed" } else { "FAILED" };
        report += &format!("  {name:<8} {verdict}  {time:>9}\n");
    }
    eprintln!("\n{report}  {:<8} {:<6}  {:>9}\n", "all", "", seconds(start.elapsed()));
    println!("{} passed, {failed} failed", steps.len() - failed);
    if failed > 0 {
        // Not an error with a message: the count stays the last line.
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn select(names: &[String]) -> Result<Vec<&'static Step>> {
    for name in names {
        if !STEPS.iter().any(|step| step.name == name) {
            bail!("there is no step {name}; `cargo xtask test --list` names them");
        }
    }
    Ok(STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|name| name == step.name)).collect())
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

fn fmt() -> Result<()> {
    wasm::ensure_components()?;
    run_program(cargo().args(["fmt", "--all", "--check"]))?;
    // A workspace of its own, because it wants another compiler.
    run_program(cargo().args(["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]))
}

fn clippy() -> Result<()> {
    wasm::ensure_components()?;
    wasm::ensure_target()?;
    run_program(
        cargo()
            .args(["clippy", "--locked", "--workspace", "--all-targets", "--all-features"])
            .args(["--", "-D", "warnings"]),
    )?;
    run_program(
        cargo()
            .args(["clippy", "--locked", "--package", "preclaim", "--lib", "--target", TARGET])
            .args(["--", "-D", "warnings"]),
    )
}

fn native() -> Result<()> {
    run_program(cargo().args(["test", "--locked", "--workspace", "--all-features"]))
}

fn doc() -> Result<()> {
    run_program(cargo().env("RUSTDOCFLAGS", "-D warnings").args([
        "doc",
        "--locked",
        "--no-deps",
        "--package",
        "preclaim",
        "--all-features",
    ]))
}

fn wasm_tests() -> Result<()> {
    wasm::ensure_target()?;
    let browser = browser::prepare()?;
    run_program(cargo().args(["build", "--locked", "--package", "wasm-test-runner"]))?;
    let target = wasm::target_folder()?;
    // cargo starts the runner in the package's folder, so it needs the full name.
    let runner = target.join("debug/wasm-test-runner").with_extension(std::env::consts::EXE_EXTENSION);
    let settings = target.join("webdriver.json");
    fs::write(&settings, webdriver_settings(&browser).to_string())?;
    // No --quiet here: cargo would hand it on to the runner, which refuses it.
    run_program(
        cargo()
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", &browser.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
            // Seconds; the default of 20 is short on a busy machine.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .args(["test", "--locked", "--package", "preclaim", "--target", TARGET])
            .args(["--test", "wasm_node", "--test", "wasm_browser"]),
    )
}

/// Keeps the browser quiet and offline.
fn webdriver_settings(browser: &Browser) -> serde_json::Value {
    json!({
        "goog:chromeOptions": {
            "binary": browser.chromium,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"
            ]
        }
    })
}

fn build() -> Result<()> {
    page::build()?;
    package::pack().map(drop)
}

fn package_tests() -> Result<()> {
    bench::install_others()?;
    let tests = root().join("tests/package");
    let names =
        ["bench", "conformance", "faults", "install", "wechat"].map(|name| tests.join(format!("{name}.test.mjs")));
    run_program(command("node").arg("--test").args(names))
}

/// Its tools are many, so they lie in a folder of their own.
fn mini_program() -> Result<()> {
    let folder = root().join("tests/miniprogram");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let browser = browser::prepare()?;
    run_program(command(npm).current_dir(&folder).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    run_program(command(npm).current_dir(&folder).arg("test").env("CHROMIUM", &browser.headless))
}

fn types() -> Result<()> {
    page::install()?;
    if !wasm::dist().join("member.wasm").is_file() {
        bail!("the engines are not built: `cargo xtask build`");
    }
    for project in
        ["www/tsconfig.json", "www/tsconfig.worker.json", "tests/e2e/tsconfig.json", "tests/measure/tsconfig.json"]
    {
        run_program(page::node_tool("typescript/bin/tsc").args(["--project", project]))?;
    }
    Ok(())
}

/// How many browsers work at a time, each with a server and a log of its own: a browser alone leaves half
/// of two processors idle.
const BROWSERS: usize = 2;

fn e2e() -> Result<()> {
    page::install()?;
    let browser = browser::prepare()?;
    let target = wasm::target_folder()?;
    let logs: Vec<String> =
        (0..BROWSERS).map(|at| target.join(format!("requests-{at}.log")).display().to_string()).collect();
    let urls: Vec<String> =
        logs.iter().map(|log| serve(read_site()?.log_to(Path::new(log))?)).collect::<Result<_>>()?;
    let url_without_wasm = serve(read_site()?.without_wasm())?;
    run_program(
        page::node_tool("@playwright/test/cli.js")
            .arg("test")
            .env("CHROMIUM", &browser.headless)
            .env("BASE_URL", urls.join(" "))
            .env("BASE_URL_WITHOUT_WASM", url_without_wasm)
            .env("REQUEST_LOG", logs.join("\n")),
    )
    .context("what was seen is in test-results")
}

fn read_site() -> Result<Site> {
    Site::read(&page::dist()).context("build the page first: `cargo xtask test --only build`")
}

/// Serves on any free port, until this program ends.
fn serve(site: Site) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let running = server::start(site, listener)?;
    Ok(format!("http://127.0.0.1:{}", running.port))
}
