//! What holds for any text at all, whoever wrote it. A property that does not hold panics.
//!
//! An input is a text, most often JSON, so that a person can read what was found. Fuzz targets and the
//! replay of their corpus in the ordinary tests call the same functions.
#![allow(dead_code)] // each program uses its part
#![allow(unreachable_pub)] // for the fuzz targets, which are other crates

mod account;
mod calls;
mod claim;
mod hospitals;
mod plan;
mod round_trip;
mod session;
mod setting;

use serde_json::Value;

/// What is fuzzed, and what has to hold.
pub type Property = fn(&str);

/// Every target by its name.
pub const TARGETS: [(&str, Property); 6] = [
    ("claim", claim::holds),
    ("plan", plan::holds),
    ("session", session::holds),
    ("hospitals", hospitals::holds),
    ("round_trip", round_trip::holds),
    ("calls", calls::holds),
];

/// Tries an input on a target. The engine takes texts; bytes that are none become U+FFFD.
///
/// # Panics
/// When the property does not hold, or there is no such target.
pub fn run(target: &str, input: &[u8]) {
    let (_, holds) = TARGETS.iter().find(|(name, _)| *name == target).expect("a target");
    holds(&String::from_utf8_lossy(input));
}

fn parse(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap_or_else(|why| panic!("the answer is no JSON ({why}): {answer}"))
}

fn list(of: &Value) -> &[Value] {
    of.as_array().map_or(&[], Vec::as_slice)
}

/// The JSON of an input, or nothing.
fn said(input: &str) -> Value {
    serde_json::from_str(input).unwrap_or_default()
}

/// Problems say what, where and what to do.
fn are_problems(errors: &Value) {
    let problems = list(errors);
    assert!(!problems.is_empty(), "a failure without a reason");
    for problem in problems {
        let text = |key: &str| problem[key].as_str().unwrap_or_else(|| panic!("no {key} in {problem}"));
        assert!(text("code").contains('/') && !text("remedy").is_empty(), "{problem}");
        assert!(text("pointer").is_empty() || text("pointer").starts_with('/'), "{problem}");
    }
}
