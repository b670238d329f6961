//! The corpus as it is kept: one text file for each target, one input a line, so that a person can read it
//! and a change of it. A line that begins with a quotation mark is a JSON string and stands for the text that
//! it holds; every other line is an input to the letter.

use super::in_repository;
use anyhow::Result;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The inputs that are kept for a target, and those that once broke something.
pub(super) fn kept(target: &str) -> Result<Vec<String>> {
    let mut inputs = Vec::new();
    let file = place(target);
    if file.is_file() {
        for line in fs::read_to_string(file)?.lines() {
            inputs.push(input_of(line)?);
        }
    }
    let regressions = in_repository(&format!("fuzz/regressions/{target}"));
    if regressions.is_dir() {
        for entry in fs::read_dir(regressions)? {
            inputs.push(String::from_utf8_lossy(&fs::read(entry?.path())?).into_owned());
        }
    }
    Ok(inputs)
}

/// Writes inputs where libFuzzer looks for them, one a file, named by their content.
pub(super) fn unpack(folder: &Path, inputs: impl Iterator<Item = String>) -> Result<()> {
    fs::create_dir_all(folder)?;
    for input in inputs {
        let name: String = Sha256::digest(&input).iter().take(10).map(|byte| format!("{byte:02x}")).collect();
        fs::write(folder.join(name), input)?;
    }
    Ok(())
}

/// What is kept for a target, at most, in bytes: every run of the tests replays it.
const LARGEST: usize = 98_304;

/// Keeps the inputs of a folder, the shortest ones if they are too many; returns how many they are and how many bytes. Bytes that are no text are
/// kept as the text that the target makes of them.
pub(super) fn pack(target: &str, folder: &Path) -> Result<(usize, usize)> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder)? {
        lines.push(line_of(&String::from_utf8_lossy(&fs::read(entry?.path())?)));
    }
    // Short ones first; the order is the same whoever found them.
    lines.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
    lines.dedup();
    let mut bytes = 0_usize;
    lines.retain(|line| {
        bytes += line.len() + 1;
        bytes <= LARGEST
    });
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let file = place(target);
    fs::create_dir_all(file.parent().unwrap_or(&file))?;
    fs::write(file, &text)?;
    Ok((lines.len(), text.len()))
}

fn line_of(input: &str) -> String {
    let as_it_is = !input.is_empty() && !input.starts_with('"') && !input.contains(char::is_control);
    if as_it_is { input.to_owned() } else { serde_json::Value::from(input).to_string() }
}

fn input_of(line: &str) -> Result<String> {
    if line.starts_with('"') { Ok(serde_json::from_str(line)?) } else { Ok(line.to_owned()) }
}

fn place(target: &str) -> PathBuf {
    in_repository(&format!("fuzz/corpus/{target}.jsonl"))
}
