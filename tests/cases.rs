//! Every case file, natively; what an answer owes to its own figures; and the files that the
//! other hosts replay.
//!
//! `UPDATE_ANSWERS=1 cargo test --test cases` rewrites `tests/cases/answers.sha256` and
//! `tests/support/embedded.rs` after a case, a plan or the engine has changed on purpose.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::fmt::Write;

use support::compare::shortfalls;
use support::{Checkers, RECORD, all_cases, digests, file, files_below, parse, root};

#[test]
fn every_case_gets_the_answer_it_wants() {
    let (cases, mut checkers) = (all_cases(), Checkers::default());
    let mut failures = Vec::new();
    for case in &cases {
        let answer = parse(&checkers.answer(case));
        failures.extend(shortfalls(&case.said["want"], &answer).iter().map(|why| format!("{}: {why}", case.path)));
    }
    assert!(failures.is_empty(), "{} cases, {} shortfalls:\n{}", cases.len(), failures.len(), failures.join("\n"));
}

#[test]
fn every_case_is_called_what_its_file_is_called_and_says_why() {
    for case in all_cases() {
        let id = case.said["id"].as_str().unwrap_or_default();
        assert!(case.path.ends_with(&format!("/{id}.json")), "{}: id {id}", case.path);
        assert!(!case.said["note"].as_str().unwrap_or_default().is_empty(), "{}: no note", case.path);
    }
}

#[test]
fn answers_have_not_changed_by_a_byte() {
    is_current(RECORD, &digests());
}

#[test]
fn what_wasm_embeds_is_what_is_there() {
    let mut text = "//! Written by `UPDATE_ANSWERS=1 cargo test --test cases`: what tests in wasm read, by place.\n\n\
        #[rustfmt::skip]\n\
        pub(crate) const FILES: &[(&str, &str)] = &[\n"
        .to_owned();
    let folders = ["tests/cases", "tests/data", "plans"];
    for path in folders.iter().flat_map(|folder| files_below(folder, "json")).chain([RECORD.to_owned()]) {
        writeln!(text, "    (\"{path}\", include_str!(\"../../{path}\")),").expect("text");
    }
    text.push_str("];\n");
    is_current("tests/support/embedded.rs", &text);
}

fn is_current(path: &str, text: &str) {
    if std::env::var_os("UPDATE_ANSWERS").is_some() {
        std::fs::write(root().join(path), text).expect(path);
    } else {
        assert!(file(path) == text, "{path} is out of date: look at the change, then set UPDATE_ANSWERS=1");
    }
}
