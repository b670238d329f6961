//! `cargo xtask sbom`: bills of materials (CycloneDX 1.6) of the command line, the npm package and the page. They name
//! what is in the files that are shipped, not what builds or tests them, and hold no time and no random number: the
//! same sources make the same bill.

mod crates;
mod scripts;

use crate::process::{command, root, run, step};
use anyhow::{Context, Result};
use clap::Args;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

/// The pages, and what they do not name because it is built by itself.
const PAGE: [&str; 2] = ["www", "www/src/device/service-worker.ts"];
/// Where the package's bill lies in the package.
const IN_PACKAGE: &str = "pkg/sbom.cdx.json";

#[derive(Args)]
pub(crate) struct Options {
    /// Hold the bills against the schema of CycloneDX
    #[arg(long)]
    check: bool,
}

/// What a bill lists.
pub(crate) struct Component {
    /// Package URL; components are told apart by it.
    purl: String,
    name: String,
    version: String,
    /// An SPDX expression.
    license: String,
    hash: Option<Hash>,
}

struct Hash {
    algorithm: &'static str,
    hex: String,
}

/// Components by their package URLs, and which uses which.
#[derive(Default)]
pub(crate) struct Parts {
    components: BTreeMap<String, Component>,
    uses: BTreeMap<String, BTreeSet<String>>,
}

impl Parts {
    fn add(&mut self, component: Component) {
        self.uses.entry(component.purl.clone()).or_default();
        self.components.insert(component.purl.clone(), component);
    }

    fn connect(&mut self, user: &str, used: &str) {
        self.uses.entry(user.to_owned()).or_default().insert(used.to_owned());
    }
}

pub(crate) fn run_with(options: &Options) -> Result<()> {
    let files = step("bills of materials", || {
        let files = [
            write("target/sbom/preclaim-cli.cdx.json", &cli()?)?,
            write(IN_PACKAGE, &package()?)?,
            write("target/sbom/preclaim-page.cdx.json", &page()?)?,
        ];
        Ok(files)
    })?;
    for file in &files {
        println!("{}", file.display());
    }
    if options.check { check(&files) } else { Ok(()) }
}

/// The package's bill, into the package.
pub(crate) fn for_package() -> Result<()> {
    write(IN_PACKAGE, &package()?).map(drop)
}

/// The page's bill, as text.
pub(crate) fn for_page() -> Result<String> {
    Ok(text_of(&page()?))
}

fn cli() -> Result<Value> {
    let mut parts = Parts::default();
    let purl = crates::add(&mut parts, &crates::CLI)?;
    Ok(bill("application", "preclaim", &purl, &parts))
}

fn package() -> Result<Value> {
    with_scripts("library", "preclaim", "pkg:npm/preclaim", &["www/src/package.ts", "pkg/src"])
}

fn page() -> Result<Value> {
    with_scripts("application", "preclaim-page", "pkg:generic/preclaim-page", &PAGE)
}

/// What runs in a browser or in Node: the engine and the scripts around it.
fn with_scripts(kind: &str, name: &str, purl: &str, entries: &[&str]) -> Result<Value> {
    let mut parts = Parts::default();
    let engine = crates::add(&mut parts, &crates::ENGINE)?;
    let purl = format!("{purl}@{}", crates::version()?);
    parts.connect(&purl, &engine);
    for used in scripts::add(&mut parts, entries)? {
        parts.connect(&purl, &used);
    }
    Ok(bill(kind, name, &purl, &parts))
}

fn bill(kind: &str, name: &str, purl: &str, parts: &Parts) -> Value {
    let version = purl.rsplit('@').next().unwrap_or_default();
    let components: Vec<Value> = parts.components.values().filter(|one| one.purl != purl).map(component).collect();
    let dependencies: Vec<Value> =
        parts.uses.iter().map(|(user, used)| json!({ "ref": user, "dependsOn": used })).collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": kind, "bom-ref": purl, "name": name, "version": version, "purl": purl,
                "licenses": licenses("Apache-2.0"),
            },
        },
        "components": components,
        "dependencies": dependencies,
    })
}

fn component(one: &Component) -> Value {
    let mut value = json!({
        "type": "library", "bom-ref": one.purl, "name": one.name, "version": one.version, "purl": one.purl,
        "licenses": licenses(&one.license),
    });
    if let (Some(hash), Some(members)) = (&one.hash, value.as_object_mut()) {
        members.insert("hashes".to_owned(), json!([{ "alg": hash.algorithm, "content": hash.hex }]));
    }
    value
}

/// A single licence by its id; a choice, or several that hold together, as an expression.
fn licenses(expression: &str) -> Value {
    if expression.contains(' ') {
        json!([{ "expression": expression }])
    } else {
        json!([{ "license": { "id": expression } }])
    }
}

fn write(path: &str, bill: &Value) -> Result<PathBuf> {
    let path = root().join(path);
    let folder = path.parent().context("a file lies in a folder")?;
    fs::create_dir_all(folder)?;
    fs::write(&path, text_of(bill)).with_context(|| format!("could not write {}", path.display()))?;
    Ok(path)
}

fn text_of(bill: &Value) -> String {
    format!("{bill:#}\n")
}

/// The schema comes with CycloneDX's own library, from a package of its own: nothing else needs it.
fn check(files: &[PathBuf]) -> Result<()> {
    let folder = root().join("tests/sbom");
    if !folder.join("node_modules").is_dir() {
        step("npm packages of CycloneDX (npm ci)", || {
            let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
            run(command(npm)
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .current_dir(&folder)
                .stdout(Stdio::null()))
        })?;
    }
    run(command("node").arg(folder.join("validate.mjs")).args(files))
}
