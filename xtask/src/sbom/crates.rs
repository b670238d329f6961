//! The crates that are linked: what `cargo tree` tells of one build, with their sums from Cargo.lock.

use super::{Component, Hash, Parts};
use crate::process::{cargo, command, output, root};
use crate::wasm::TARGET;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;

/// A build that is shipped.
pub(super) struct Build {
    /// Without one: this machine.
    target: Option<&'static str>,
    features: &'static str,
}

pub(super) const CLI: Build = Build { target: None, features: "analysis,forms" };
/// Of the three engines the one with everything.
pub(super) const ENGINE: Build = Build { target: Some(TARGET), features: "analysis,forms" };

/// Adds preclaim itself and all that is linked to it; returns the package URL of the first.
pub(super) fn add(parts: &mut Parts, build: &Build) -> Result<String> {
    let sums = sums()?;
    // The way from the root to the line before.
    let mut path: Vec<String> = Vec::new();
    for line in tree(build)?.lines() {
        let one = read(line, &sums).with_context(|| format!("`cargo tree` is not understood: {line}"))?;
        path.truncate(one.depth);
        if let Some(user) = path.last() {
            parts.connect(user, &one.component.purl);
        }
        path.push(one.component.purl.clone());
        parts.add(one.component);
    }
    let product = path.into_iter().next().context("`cargo tree` told nothing")?;
    let library = standard_library()?;
    parts.connect(&product, &library.purl);
    parts.add(library);
    Ok(product)
}

/// preclaim's own version.
pub(super) fn version() -> Result<String> {
    let text = fs::read_to_string(root().join("Cargo.toml"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("version = "));
    Ok(line.context("Cargo.toml names no version")?.trim_matches('"').to_owned())
}

fn tree(build: &Build) -> Result<String> {
    let mut tree = cargo();
    tree.args(["tree", "--locked", "--package", "preclaim", "--edges", "normal,no-proc-macro"])
        .args(["--no-default-features", "--features", build.features])
        .args(["--prefix", "depth", "--no-dedupe", "--format", "|{p}|{l}"]);
    if let Some(target) = build.target {
        tree.args(["--target", target]);
    }
    output(&mut tree)
}

struct Line {
    depth: usize,
    component: Component,
}

/// `2|num-traits v0.2.19|MIT OR Apache-2.0`: depth, name and version, licence.
fn read(line: &str, sums: &BTreeMap<(String, String), String>) -> Option<Line> {
    let mut columns = line.splitn(3, '|');
    let depth = columns.next()?.parse().ok()?;
    let mut words = columns.next()?.split(' ');
    let (name, version) = (words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned());
    // The older way to write a choice.
    let license = columns.next()?.replace('/', " OR ");
    let hash = sums.get(&(name.clone(), version.clone()));
    let hash = hash.map(|hex| Hash { algorithm: "SHA-256", hex: hex.clone() });
    Some(Line {
        depth,
        component: Component { purl: format!("pkg:cargo/{name}@{version}"), name, version, license, hash },
    })
}

/// Sums of crates by name and version; a crate of our own has none.
fn sums() -> Result<BTreeMap<(String, String), String>> {
    let text = fs::read_to_string(root().join("Cargo.lock"))?;
    let blocks = text.split("[[package]]");
    Ok(blocks
        .filter_map(|block| Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?)))
        .collect())
}

fn value(block: &str, key: &str) -> Option<String> {
    let start = format!("{key} = \"");
    block.lines().find_map(|line| line.strip_prefix(&start)).map(|rest| rest.trim_end_matches('"').to_owned())
}

/// It is linked as the crates are, and its version is the compiler's.
fn standard_library() -> Result<Component> {
    let told = output(command("rustc").arg("--version"))?;
    let version = told.split(' ').nth(1).context("`rustc --version` is not understood")?.to_owned();
    Ok(Component {
        purl: format!("pkg:generic/rust-std@{version}"),
        name: "rust-std".to_owned(),
        version,
        license: "MIT OR Apache-2.0".to_owned(),
        hash: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_tree() {
        let sums = BTreeMap::from([(("zmij".to_owned(), "1.0.0".to_owned()), "ab".to_owned())]);
        let line = read("2|zmij v1.0.0|MIT/Apache-2.0", &sums).unwrap();
        assert_eq!((line.depth, line.component.purl.as_str()), (2, "pkg:cargo/zmij@1.0.0"));
        assert_eq!(line.component.license, "MIT OR Apache-2.0");
        assert_eq!(line.component.hash.unwrap().hex, "ab");
        // Our own, with its folder behind it.
        assert!(read("0|preclaim v0.1.0 (/somewhere)|Apache-2.0", &sums).unwrap().component.hash.is_none());
        assert!(read("nonsense", &sums).is_none());
    }

    #[test]
    fn what_is_linked_has_a_sum_and_what_only_builds_is_not_named() {
        let mut parts = Parts::default();
        let product = add(&mut parts, &ENGINE).unwrap();
        let names: Vec<&str> = parts.components.values().map(|one| one.name.as_str()).collect();
        assert!(names.contains(&"serde_json") && names.contains(&"rust-std"));
        for absent in ["syn", "proc-macro2", "serde_derive", "clap", "proptest", "schemars"] {
            assert!(!names.contains(&absent), "{absent}");
        }
        let unsummed = parts.components.values().filter(|one| one.hash.is_none()).map(|one| one.name.as_str());
        assert_eq!(unsummed.collect::<Vec<_>>(), ["preclaim", "rust-std"]);
        assert!(parts.uses.get(&product).unwrap().len() > 3);
    }
}
