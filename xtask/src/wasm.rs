//! The engine as wasm and as its twin in JavaScript: one build for everything, one for what the page
//! asks, one for mini-programs.

use crate::page;
use crate::process::{cargo, command, output, root, run, step, succeeds};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{fs, thread};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// One engine of the package.
pub(crate) struct Build {
    /// Its files are `<name>.wasm` and `<name>-twin.js`.
    pub(crate) name: &'static str,
    features: &'static str,
    /// For engines of older phones, which know WebAssembly 1.0 only.
    lowered: bool,
}

pub(crate) const BUILDS: [Build; 3] = [
    Build { name: "engine", features: "analysis,forms", lowered: false },
    Build { name: "member", features: "questions,forms", lowered: false },
    Build { name: "visits", features: "", lowered: true },
];

impl Build {
    pub(crate) fn files(&self) -> [String; 2] {
        [format!("{}.wasm", self.name), format!("{}-twin.js", self.name)]
    }
}

/// Where the package's generated files lie.
pub(crate) fn dist() -> PathBuf {
    root().join("pkg/dist")
}

/// Builds the engines into `pkg/dist`.
pub(crate) fn build() -> Result<()> {
    ensure_target()?;
    page::install()?;
    let made: Vec<(&Build, PathBuf)> = BUILDS
        .iter()
        .map(|build| {
            let wasm =
                step(&format!("Rust engine → wasm: {}", build.name), || compile(build, root(), &target_folder()?))?;
            Ok((build, wasm))
        })
        .collect::<Result<_>>()?;
    step("wasm → pkg/dist, with twins in JavaScript", || {
        // Each takes half a minute on one core.
        let workers: Vec<_> =
            made.into_iter().map(|(build, wasm)| thread::spawn(move || finish(build, &wasm, &dist()))).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| anyhow::bail!("a worker stopped")))
    })
}

/// Builds one engine from a copy of the sources, with target and result in folders of its own.
pub(crate) fn build_from(build: &Build, sources: &Path, target: &Path, dist: &Path) -> Result<()> {
    let wasm = compile(build, sources, target)?;
    finish(build, &wasm, dist)
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

/// Flags for every build. The sums of plans' texts are made once, so SHA-256 in a fifth of the code will do;
/// and no file says in which folder of which machine it was built. Names of the newer form say which of our
/// modules generic code was made for (`cargo xtask size`); the package ships no names.
fn flags() -> Result<String> {
    let mut flags = vec!["--cfg".to_owned(), "sha2_backend_soft=\"compact\"".to_owned()];
    flags.push("-Csymbol-mangling-version=v0".to_owned());
    for folder in crate_folders()? {
        flags.push(format!("--remap-path-prefix={}=", folder.display()));
    }
    Ok(format!("target.{TARGET}.rustflags={}", serde_json::to_string(&flags)?))
}

/// Where cargo keeps the sources of crates.
fn crate_folders() -> Result<Vec<PathBuf>> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home =
        home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).context("there is no home folder")?;
    let Ok(entries) = fs::read_dir(home.join("registry/src")) else { return Ok(Vec::new()) };
    entries.map(|entry| Ok(entry?.path())).collect()
}

/// What cargo builds of an engine, names included. Every build ends in a file of the same name, so each
/// has a folder of its own.
pub(crate) fn built(name: &str) -> Result<PathBuf> {
    Ok(within(&folder(&target_folder()?, name)))
}

fn folder(target: &Path, name: &str) -> PathBuf {
    target.join("engines").join(name)
}

fn within(folder: &Path) -> PathBuf {
    folder.join(TARGET).join("release/preclaim.wasm")
}

fn compile(build: &Build, sources: &Path, target: &Path) -> Result<PathBuf> {
    let folder = folder(target, build.name);
    // Naming the package keeps this tool's own features (`schema`) out of the product.
    let flags = flags()?;
    let product = ["--package", "preclaim", "--target", TARGET, "--config", &flags];
    let features = ["--no-default-features", "--features", build.features];
    let build = ["build", "--locked", "--release", "--lib", "--target-dir"];
    run(cargo().current_dir(sources).args(build).arg(&folder).args(product).args(features))?;
    Ok(within(&folder))
}

/// Makes the files of the package, unless they were made of the same before.
fn finish(build: &Build, wasm: &Path, dist: &Path) -> Result<()> {
    let script = root().join("pkg/build/engine.mjs");
    let made_of = fingerprint(&[wasm, &script, &root().join("package-lock.json")])?;
    let stamp = wasm.with_extension("made-of");
    if fs::read_to_string(&stamp).is_ok_and(|known| known == made_of)
        && build.files().iter().all(|file| dist.join(file).is_file())
    {
        return Ok(());
    }
    let mut node = command("node");
    node.arg(&script).arg(wasm).arg(dist).arg(build.name);
    run(if build.lowered { node.arg("lowered") } else { &mut node })?;
    Ok(fs::write(stamp, made_of)?)
}

fn fingerprint(files: &[&Path]) -> Result<String> {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(fs::read(file)?);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
