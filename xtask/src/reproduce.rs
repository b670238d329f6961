//! `cargo xtask reproduce`: whoever builds the engines again gets the same files.
//!
//! Builds each engine here, and once more from a copy of the sources in another folder, with nothing taken from the
//! first build; compares the files byte for byte, and with the sums that the package publishes in sri.json.

use crate::process::{root, step};
use crate::{base64, dist, wasm};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// All that cargo reads for a build.
const SOURCES: [&str; 8] =
    ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "src", "plans", "benches", "xtask", "tools"];

pub(crate) fn compare() -> Result<()> {
    wasm::build()?;
    let place = Place::new()?;
    let made = place.folder.join("made");
    fs::create_dir_all(&made)?;
    for build in &wasm::BUILDS {
        step(&format!("once more in {}: {}", place.folder.display(), build.name), || {
            wasm::build_from(build, &place.sources()?, &place.folder.join("target"), &made)
        })?;
    }
    let published = published()?;
    let mut faults = 0;
    for name in wasm::BUILDS.iter().flat_map(wasm::Build::files) {
        let (here, there) = (fs::read(wasm::dist().join(&name))?, fs::read(made.join(&name))?);
        let verdict = verdict(&here, &there, published.get(&format!("dist/{name}")));
        faults += usize::from(verdict.is_err());
        let (Ok(said) | Err(said)) = verdict;
        println!("{}  {name}  {said}", hex(&Sha256::digest(&here)));
    }
    if faults > 0 {
        bail!("{faults} of the files are not the same");
    }
    Ok(())
}

/// What is to be said of a file; `sum` is its SHA-384 as published.
fn verdict(here: &[u8], there: &[u8], sum: Option<&String>) -> Result<&'static str, &'static str> {
    if here != there {
        return Err("DIFFERS between two builds");
    }
    match sum {
        None => Ok("same twice (no sri.json yet: `cargo xtask package`)"),
        Some(sum) if *sum == hex(&Sha384::digest(here)) => Ok("same twice, and as in sri.json"),
        Some(_) => Err("same twice, but NOT as in sri.json: pack the package again"),
    }
}

/// The sums in the package's sri.json, as hexadecimal; none where the package was not packed yet.
fn published() -> Result<BTreeMap<String, String>> {
    let file = root().join("pkg/sri.json");
    if !file.is_file() {
        return Ok(BTreeMap::new());
    }
    let sums: BTreeMap<String, String> = serde_json::from_str(&fs::read_to_string(file)?)?;
    sums.into_iter()
        .map(|(name, sum)| {
            let bytes = sum.strip_prefix("sha384-").and_then(base64::decode).context("sri.json is not understood")?;
            Ok((name, hex(&bytes)))
        })
        .collect()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Another place for the sources, gone when it is no longer needed.
struct Place {
    folder: PathBuf,
}

impl Place {
    fn new() -> Result<Self> {
        // A name of another length: a path that gets into a file would move all that follows.
        let folder = std::env::temp_dir().join(format!("preclaim-built-in-quite-another-place-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Self { folder })
    }

    /// The sources, copied when they are first asked for.
    fn sources(&self) -> Result<PathBuf> {
        let sources = self.folder.join("sources");
        if !sources.is_dir() {
            SOURCES.iter().try_for_each(|name| copy(&root().join(name), &sources.join(name)))?;
        }
        Ok(sources)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        return dist::copy(from, to);
    }
    fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
    fs::copy(from, to).with_context(|| format!("could not copy {}", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_told_between_builds_and_from_what_is_published() {
        let sum = hex(&Sha384::digest(b"one"));
        assert!(verdict(b"one", b"one", None).is_ok());
        assert!(verdict(b"one", b"one", Some(&sum)).unwrap().ends_with("sri.json"));
        assert!(verdict(b"one", b"two", Some(&sum)).unwrap_err().contains("DIFFERS"));
        assert!(verdict(b"two", b"two", Some(&sum)).unwrap_err().contains("NOT"));
    }
}
