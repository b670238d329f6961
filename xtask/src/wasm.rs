//! The wasm package: one cargo build of everything and one of what the page needs, then one set of
//! glue per host.

use crate::process::{cargo, command, output, root, run, step, succeeds};
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::{fs, path::Path};
use wasm_bindgen_cli_support::Bindgen;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The folders of `pkg/dist`: `web` and `node` can be asked everything, `page` what a member asks.
const HOSTS: [&str; 3] = ["page", "web", "node"];

/// Builds `pkg/dist/page`, `pkg/dist/web` and `pkg/dist/node`.
pub(crate) fn build() -> Result<()> {
    ensure_target()?;
    let dist = root().join("pkg/dist");
    // Both builds end in the same file, so each gets its glue before the next begins.
    let wasm = step("Rust engine of the page → wasm (release)", || compile(&["--no-default-features"]))?;
    step("wasm → pkg/dist/page", || generate(&wasm, &dist.join("page"), |b| b.web(true).map(drop)))?;
    let wasm = step("Rust engine → wasm (release)", || compile(&[]))?;
    step("wasm → pkg/dist/web, pkg/dist/node", || {
        generate(&wasm, &dist.join("web"), |b| b.web(true).map(drop))?;
        // ECMAScript modules, because the package says `"type": "module"`.
        generate(&wasm, &dist.join("node"), |b| b.nodejs_module(true).map(drop))
    })?;
    // The glue's declarations import the types generated from the Rust ones.
    for host in HOSTS {
        fs::copy(root().join("pkg/types.d.ts"), dist.join(host).join("types.d.ts"))?;
    }
    Ok(())
}

/// Adds the wasm target where rustup is told not to do so by itself.
pub(crate) fn ensure_target() -> Result<()> {
    let libdir = output(command("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(libdir.trim()).is_dir() {
        return Ok(());
    }
    step(&format!("adding the Rust target {TARGET}"), || {
        run(command("rustup").args(["target", "add", TARGET]))
            .with_context(|| format!("the Rust target {TARGET} is missing and rustup could not add it"))
    })
}

/// Adds rustfmt and clippy where the toolchain came without them.
pub(crate) fn ensure_components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !succeeds(cargo().args([subcommand, "--version"])) {
            step(&format!("adding {component}"), || run(command("rustup").args(["component", "add", component])))?;
        }
    }
    Ok(())
}

/// Where cargo puts what it builds; it may be set by a variable or a config file.
pub(crate) fn target_folder() -> Result<PathBuf> {
    let text = output(cargo().args(["metadata", "--format-version=1", "--no-deps", "--locked", "--offline"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&text)?;
    metadata
        .get("target_directory")
        .and_then(serde_json::Value::as_str)
        .map(PathBuf::from)
        .context("cargo metadata names no target_directory")
}

/// The sums of plans' texts are made once, so SHA-256 in a fifth of the code will do.
const SMALLER: &str = r#"target.wasm32-unknown-unknown.rustflags=["--cfg", "sha2_backend_soft=\"compact\""]"#;

fn compile(features: &[&str]) -> Result<PathBuf> {
    // Naming the package keeps this tool's own features (`schema`) out of the product.
    let product = ["--package", "preclaim", "--target", TARGET, "--config", SMALLER];
    run(cargo().args(["build", "--locked", "--release", "--lib"]).args(product).args(features))?;
    Ok(target_folder()?.join(TARGET).join("release/preclaim.wasm"))
}

fn generate(wasm: &Path, folder: &Path, host: impl FnOnce(&mut Bindgen) -> Result<()>) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("preclaim")
        .typescript(true)
        // Names and producers are for debuggers and cost a quarter of the file.
        .remove_name_section(true)
        .remove_producers_section(true)
        // The library's default differs from the command line's: without this,
        // `await init()` would not find the wasm file by itself.
        .omit_default_module_path(false);
    host(&mut bindgen)?;
    bindgen.generate(folder).with_context(|| format!("could not write {}", folder.display()))
}
