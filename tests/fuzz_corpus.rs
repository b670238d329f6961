//! What fuzzing has found worth keeping, tried again on every run: `fuzz/corpus` holds the inputs that
//! together reach what fuzzing has reached, `fuzz/regressions` those that once broke something.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../fuzz/src/properties/mod.rs"]
mod properties;

use std::fs;
use std::path::{Path, PathBuf};

/// The corpus is to stay small enough for every clone and every run.
const MOST_BYTES: usize = 1_500_000;

#[test]
fn claims() {
    replay("claim");
}

#[test]
fn plans() {
    replay("plan");
}

#[test]
fn sessions() {
    replay("session");
}

#[test]
fn hospital_lists() {
    replay("hospitals");
}

#[test]
fn round_trips() {
    replay("round_trip");
}

#[test]
fn calls() {
    replay("calls");
}

#[test]
fn every_target_has_a_corpus_and_no_corpus_is_without_a_target() {
    let mut bytes = 0;
    for (target, _) in properties::TARGETS {
        let inputs = corpus(target);
        assert!(inputs.len() > 50, "{target}: only {} inputs", inputs.len());
        bytes += inputs.iter().map(String::len).sum::<usize>();
    }
    assert!(bytes < MOST_BYTES, "{bytes} bytes");
    let known = |path: &Path| {
        properties::TARGETS.iter().any(|(target, _)| path.file_stem().is_some_and(|stem| stem == *target))
    };
    for path in entries(&root().join("fuzz/corpus")).iter().chain(&entries(&root().join("fuzz/regressions"))) {
        assert!(known(path), "{}: no such target", path.display());
    }
}

fn replay(target: &str) {
    for (at, input) in corpus(target).iter().enumerate() {
        // Shown when the test fails: the last one did it.
        println!("fuzz/corpus/{target}.jsonl:{}", at + 1);
        properties::run(target, input.as_bytes());
    }
    for path in entries(&root().join("fuzz/regressions").join(target)) {
        println!("{}", path.display());
        properties::run(target, &fs::read(&path).expect("an input"));
    }
}

/// One input a line; a line that begins with a quotation mark is a JSON string that holds it.
fn corpus(target: &str) -> Vec<String> {
    let path = root().join(format!("fuzz/corpus/{target}.jsonl"));
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let input = |line: &str| match line.starts_with('"') {
        true => serde_json::from_str(line).expect("a JSON string"),
        false => line.to_owned(),
    };
    text.lines().map(input).collect()
}

/// What lies in a folder; a folder that is not there holds nothing.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
