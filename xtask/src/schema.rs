//! Files generated from the Rust types and checked in: JSON Schemas and TypeScript types.

use crate::page;
use crate::process::{output, root};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "plans/schema";
const SUFFIX: &str = ".schema.json";
const TYPES: &str = "pkg/types.d.ts";
/// The schemas that a caller of the package meets: what goes in and what comes out.
const TYPED: [&str; 11] = [
    "claim",
    "answer",
    "words",
    "problem-words",
    "in-words",
    "about",
    "plan",
    "hospitals",
    "question",
    "reply",
    "reply-in-words",
];

/// Writes every generated file that differs from what is there.
pub(crate) fn write() -> Result<()> {
    page::install()?;
    for (path, text) in generate()? {
        if current(&path).as_deref() != Some(text.as_str()) {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, text)?;
            eprintln!("  wrote {}", relative(&path));
        }
    }
    for path in leftovers()? {
        fs::remove_file(&path)?;
        eprintln!("  removed {}", relative(&path));
    }
    Ok(())
}

/// Fails when a checked-in file is not what the types give now.
pub(crate) fn check() -> Result<()> {
    page::install()?;
    let mut stale = Vec::new();
    for (path, text) in generate()? {
        match current(&path) {
            Some(found) if found == text => {}
            Some(_) => stale.push(format!("{} is out of date", relative(&path))),
            None => stale.push(format!("{} is missing", relative(&path))),
        }
    }
    for path in leftovers()? {
        stale.push(format!("{} has no type any more", relative(&path)));
    }
    if !stale.is_empty() {
        bail!("{}\nrun `cargo xtask schema` and commit what it writes", stale.join("\n"));
    }
    Ok(())
}

fn generate() -> Result<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    for (name, schema) in preclaim::schema::all() {
        let text = serde_json::to_string_pretty(&schema)? + "\n";
        files.insert(schema_path(name), text);
    }
    files.insert(root().join(TYPES), types()?);
    Ok(files)
}

/// The script reads its schemas from a scratch folder, so that `--check` touches nothing.
fn types() -> Result<String> {
    let scratch = crate::wasm::target_folder()?.join("schema");
    fs::create_dir_all(&scratch)?;
    let mut script = crate::process::command("node");
    script.arg(root().join("xtask/types.mjs"));
    let schemas: BTreeMap<_, _> = preclaim::schema::to_write().into_iter().collect();
    for name in TYPED {
        let schema = schemas.get(name).with_context(|| format!("preclaim::schema has no schema named {name:?}"))?;
        let path = scratch.join(format!("{name}{SUFFIX}"));
        fs::write(&path, serde_json::to_string_pretty(schema)?)?;
        script.arg(path);
    }
    output(&mut script)
}

/// Schema files whose type is gone.
fn leftovers() -> Result<Vec<PathBuf>> {
    let folder = root().join(FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let wanted: Vec<PathBuf> = preclaim::schema::all().into_iter().map(|(name, _)| schema_path(name)).collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(SUFFIX) && !wanted.contains(&path) {
            found.push(path);
        }
    }
    Ok(found)
}

fn schema_path(name: &str) -> PathBuf {
    root().join(FOLDER).join(format!("{name}{SUFFIX}"))
}

fn current(path: &Path) -> Option<String> {
    // A checkout on Windows may have turned the line ends.
    Some(fs::read_to_string(path).ok()?.replace("\r\n", "\n"))
}

fn relative(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}
