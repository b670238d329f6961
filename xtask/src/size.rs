//! What a visitor downloads, compressed, against the budget in `xtask/budget.json`.

mod modules;

use crate::compress::brotli_once;
use crate::page;
use crate::process::root;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Vite's list of what each page loads.
const MANIFEST: &str = ".vite/manifest.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    #[serde(rename = "$comment")]
    _comment: String,
    groups: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    name: String,
    /// In bytes, after brotli.
    limit: usize,
    /// A page of the manifest: its HTML, and the scripts and styles it loads at once.
    page: Option<String>,
    /// Files; where a pattern fits more than one, the largest counts, since a visitor loads one.
    parts: Vec<String>,
}

#[derive(Deserialize)]
struct Chunk {
    file: PathBuf,
    #[serde(default)]
    imports: Vec<String>,
    #[serde(default)]
    css: Vec<PathBuf>,
}

/// A file, and its bytes as they are and after brotli.
pub(crate) struct Sized {
    path: PathBuf,
    pub(crate) raw: usize,
    pub(crate) brotli: usize,
}

impl Budget {
    fn read() -> Result<Self> {
        let path = root().join("xtask/budget.json");
        serde_json::from_str(&fs::read_to_string(&path)?)
            .with_context(|| format!("{} is not understood", path.display()))
    }
}

/// Prints what each group of files weighs, and what the engine is made of.
pub(crate) fn report() -> Result<()> {
    let within = measure();
    modules::print("member")?;
    within
}

/// The first group of the budget, which stands for the engine: each file by its name in the repository.
pub(crate) fn engine_group() -> Result<Vec<(String, usize, usize)>> {
    let budget = Budget::read()?;
    let group = budget.groups.first().context("the budget has no groups")?;
    Ok(group.files()?.into_iter().map(|file| (relative(&file.path), file.raw, file.brotli)).collect())
}

/// Prints a table; fails when a group is over its limit.
pub(crate) fn measure() -> Result<()> {
    let budget = Budget::read()?;
    let mut over = Vec::new();
    for group in &budget.groups {
        let files = group.files()?;
        println!("\n{}", group.name);
        let mut total = 0;
        for Sized { path, raw, brotli } in &files {
            total += brotli;
            println!("  {brotli:>9}  {raw:>9} raw  {}", relative(path));
        }
        let percent = total * 100 / group.limit.max(1);
        println!("  {total:>9}  of {} bytes brotli allowed ({percent} %)", group.limit);
        if total > group.limit {
            over.push(format!("{}: {total} bytes, {} allowed", group.name, group.limit));
        }
    }
    println!();
    if !over.is_empty() {
        bail!("over the budget of xtask/budget.json: {}", over.join("; "));
    }
    Ok(())
}

impl Group {
    /// Each file with its size.
    fn files(&self) -> Result<Vec<Sized>> {
        let mut files = Vec::new();
        if let Some(page) = &self.page {
            for path in loaded_by(page)? {
                files.push(sized(&path)?);
            }
        }
        for pattern in &self.parts {
            let found: Result<Vec<_>> = matches(pattern)?.iter().map(|path| sized(path)).collect();
            let largest = found?.into_iter().max_by_key(|file| file.brotli).with_context(|| {
                format!("{}: no file fits {pattern}; build first, or correct xtask/budget.json", self.name)
            })?;
            files.push(largest);
        }
        Ok(files)
    }
}

/// The HTML of a page, its scripts and styles; not what it loads later.
fn loaded_by(page: &str) -> Result<BTreeSet<PathBuf>> {
    let dist = page::dist();
    let manifest = dist.join(MANIFEST);
    let text =
        fs::read_to_string(&manifest).with_context(|| format!("{} is missing; build first", relative(&manifest)))?;
    let chunks: BTreeMap<String, Chunk> = serde_json::from_str(&text)?;
    let mut files = BTreeSet::from([dist.join(page)]);
    let mut seen = BTreeSet::new();
    let mut open = vec![page.to_owned()];
    while let Some(name) = open.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let Some(chunk) = chunks.get(&name) else {
            // A page without any script is not listed; its HTML counts all the same.
            if name == page {
                continue;
            }
            bail!("{} does not list {name}", relative(&manifest));
        };
        files.insert(dist.join(&chunk.file));
        files.extend(chunk.css.iter().map(|css| dist.join(css)));
        open.extend(chunk.imports.iter().cloned());
    }
    Ok(files)
}

/// The files that fit `folder/before*after`.
fn matches(pattern: &str) -> Result<Vec<PathBuf>> {
    let path = root().join(pattern);
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        bail!("{pattern} names no file");
    };
    let name = name.to_string_lossy();
    let Some((before, after)) = name.split_once('*') else {
        return Ok(if path.is_file() { vec![path] } else { Vec::new() });
    };
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.len() >= before.len() + after.len() && name.starts_with(before) && name.ends_with(after) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// Weighs a file.
pub(crate) fn sized(path: &Path) -> Result<Sized> {
    let bytes = fs::read(path).with_context(|| format!("could not read {}", relative(path)))?;
    Ok(Sized { path: path.to_owned(), raw: bytes.len(), brotli: brotli_once(&bytes)? })
}

fn relative(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_finds_files_by_start_and_end() {
        assert_eq!(matches("xtask/Cargo.toml").expect("a list").len(), 1);
        assert_eq!(matches("xtask/src/si*.rs").expect("a list").len(), 1);
        assert!(matches("xtask/src/size*e.rs").expect("a list").is_empty());
        assert!(matches("no-such-folder/*.json").expect("a list").is_empty());
    }

    #[test]
    fn the_budget_file_is_understood() {
        let text = include_str!("../budget.json");
        let budget: Budget = serde_json::from_str(text).expect("a budget");
        assert!(!budget.groups.is_empty());
    }
}
