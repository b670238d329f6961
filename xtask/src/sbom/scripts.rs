//! The npm packages that are built into scripts: what our sources import, and what that needs in turn.

use super::{Component, Hash, Parts};
use crate::base64;
use crate::process::root;
use crate::reproduce::hex;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component as Step, Path, PathBuf};

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    version: Option<String>,
    license: Option<String>,
    integrity: Option<String>,
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
}

/// What no built file holds: types, and what lit needs where there is no document (its builds for browsers do without).
const STAYS_BEHIND: [&str; 2] = ["@types/", "@lit-labs/ssr-dom-shim"];

/// Adds what the files below `entries` lead to; returns the package URLs of what they import themselves.
pub(super) fn add(parts: &mut Parts, entries: &[&str]) -> Result<Vec<String>> {
    let lock: Lock = serde_json::from_str(&fs::read_to_string(root().join("package-lock.json"))?)?;
    // A sample of code, shown on a page, may import what is not here; a build would fail on it.
    let mut direct = imported(entries)?;
    direct.retain(|name| lock.packages.contains_key(&format!("node_modules/{name}")));
    if direct.is_empty() {
        bail!("{entries:?} import no package: has the way of writing imports changed?");
    }
    direct.iter().map(|name| add_package(parts, &lock, name)).collect()
}

/// A package and all that it needs. A package has one version here, so each is found by its name.
fn add_package(parts: &mut Parts, lock: &Lock, name: &str) -> Result<String> {
    let one = lock.packages.get(&format!("node_modules/{name}"));
    let one = one.with_context(|| format!("package-lock.json does not name {name}"))?;
    let version = one.version.clone().with_context(|| format!("{name} has no version"))?;
    // A scope's @ is written otherwise in a package URL.
    let purl = format!("pkg:npm/{}@{version}", name.replace('@', "%40"));
    if parts.components.contains_key(&purl) {
        return Ok(purl);
    }
    parts.add(Component {
        purl: purl.clone(),
        name: name.to_owned(),
        version,
        license: one.license.clone().with_context(|| format!("{name} names no licence"))?,
        hash: one.integrity.as_deref().and_then(hash),
    });
    for needed in one.dependencies.keys() {
        if !STAYS_BEHIND.iter().any(|start| needed.starts_with(start)) {
            let used = add_package(parts, lock, needed)?;
            parts.connect(&purl, &used);
        }
    }
    Ok(purl)
}

/// `sha512-` and base64 in the lock file, hexadecimal in a bill.
fn hash(integrity: &str) -> Option<Hash> {
    let bytes = base64::decode(integrity.strip_prefix("sha512-")?)?;
    Some(Hash { algorithm: "SHA-512", hex: hex(&bytes) })
}

/// Names of packages that are imported by the sources which the entries lead to.
fn imported(entries: &[&str]) -> Result<BTreeSet<String>> {
    let mut open: Vec<PathBuf> = Vec::new();
    for entry in entries {
        open.extend(sources(&root().join(entry))?);
    }
    let (mut seen, mut packages) = (BTreeSet::new(), BTreeSet::new());
    while let Some(file) = open.pop() {
        if !seen.insert(file.clone()) {
            continue;
        }
        let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
        for named in names(&text) {
            match named.starts_with('.') {
                true => open.extend(resolve(&file, named)),
                false => packages.extend(package_of(named)),
            }
        }
    }
    Ok(packages)
}

/// A file; the scripts that a folder's pages name; or all scripts of a folder without pages.
fn sources(entry: &Path) -> Result<Vec<PathBuf>> {
    if entry.is_file() {
        return Ok(vec![entry.to_owned()]);
    }
    let files: Vec<PathBuf> = fs::read_dir(entry)?.map(|one| Ok(one?.path())).collect::<Result<_>>()?;
    let ends = |end: &'static str| files.iter().filter(move |file| file.to_string_lossy().ends_with(end));
    let mut scripts = Vec::new();
    for page in ends(".html") {
        let text = fs::read_to_string(page)?;
        scripts.extend(
            text.split("src=\"/").skip(1).filter_map(|rest| rest.split('"').next()).map(|path| entry.join(path)),
        );
    }
    if scripts.is_empty() {
        scripts.extend(ends(".ts").filter(|file| !file.to_string_lossy().ends_with(".d.ts")).cloned());
    }
    Ok(scripts)
}

/// What a source names in quotes as a file beside it, wherever it stands (an import, a worker), and what it imports by
/// the name of a package. Types are gone once it is built.
fn names(text: &str) -> Vec<&str> {
    let quoted = |line: &'_ str| -> Option<(usize, usize)> {
        let start = line.find('\'')? + 1;
        Some((start, start + line.get(start..)?.find('\'')?))
    };
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with("import type") && !line.trim_start().starts_with("//")) {
        let mut rest = line;
        while let Some((start, end)) = quoted(rest) {
            let (before, name) = (rest.get(..start - 1).unwrap_or_default(), rest.get(start..end).unwrap_or_default());
            let imports = ["from ", "import ", "import("].iter().any(|word| before.ends_with(word));
            if imports || name.starts_with("./") || name.starts_with("../") {
                found.push(name);
            }
            rest = rest.get(end + 1..).unwrap_or_default();
        }
    }
    found
}

/// A source of ours; anything else that is named, such as a style or a built file, has no imports.
fn resolve(from: &Path, named: &str) -> Option<PathBuf> {
    let mut path = from.parent()?.to_owned();
    for step in Path::new(named.split('?').next()?).components() {
        match step {
            Step::ParentDir => drop(path.pop()),
            Step::Normal(name) => path.push(name),
            _ => {}
        }
    }
    // The package's own scripts name each other as they will be called once they are built.
    let candidates = [path.clone(), path.with_extension("ts")];
    candidates.into_iter().find(|file| file.extension().is_some_and(|end| end == "ts") && file.is_file())
}

/// `lit/decorators.js` → `lit`, `@noble/hashes/sha2.js` → `@noble/hashes`; what Node brings is none.
fn package_of(named: &str) -> Option<String> {
    if named.is_empty() || named.starts_with("node:") {
        return None;
    }
    let parts = if named.starts_with('@') { 2 } else { 1 };
    Some(named.split('/').take(parts).collect::<Vec<_>>().join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_npm_in_hexadecimal() {
        let made = hash("sha512-AAEC/w==").unwrap();
        assert_eq!((made.algorithm, made.hex.as_str()), ("SHA-512", "000102ff"));
        assert!(hash("sha1-AAEC").is_none() && hash("sha512-a*").is_none());
    }

    #[test]
    fn imports_and_files_are_found_and_types_and_words_are_not() {
        let text = "import { a } from '@scope/one/file.js';\nimport type { B } from 'two';\nimport './three.ts';\n\
                    const t = 'four', w = new Worker(new URL('./five.ts', import.meta.url));\n// from 'six'\n\
                    export * from '../seven.js'; const { c } = await import('eight');";
        assert_eq!(names(text), ["@scope/one/file.js", "./three.ts", "./five.ts", "../seven.js", "eight"]);
        assert_eq!(package_of("@scope/one/file.js").as_deref(), Some("@scope/one"));
        assert_eq!(package_of("node:fs"), None);
    }

    #[test]
    fn what_only_the_page_imports_is_not_in_the_package() {
        let (package, page) = (imported(&["pkg/src"]).unwrap(), imported(&crate::sbom::PAGE).unwrap());
        assert!(package.contains("@noble/hashes") && !package.contains("lit"));
        assert!(page.contains("lit") && page.contains("lucide"));
        // Tests and builds use these; no visitor loads them.
        for absent in ["vite", "rolldown", "pdfjs-dist", "jsqr", "axe-core", "typescript"] {
            assert!(!page.contains(absent), "{absent}");
        }
    }
}
