//! What the engine costs on this machine, without wasm.
//!
//! `cargo run --release --package preclaim-bench` prints every piece of work on an ordinary claim.
//! `cargo xtask bench` starts the same program with `--serve` and asks for one round at a time, so that
//! it takes turns with wasm.

#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::{BufRead, Write};
use std::process::Command;
use std::rc::Rc;
use std::time::{Duration, Instant};

use preclaim::calls::Calls;
use preclaim::claim::Claim;
use preclaim::hospital::HospitalList;
use preclaim::plan::Plan;
use preclaim::{Checker, Detail};
use serde::Deserialize;
use serde_json::Value;

const PLAN: &str = include_str!("../../../plans/sh-teachers-2026.json");
const HOSPITALS: &str = include_str!("../../../plans/hospitals/shanghai-public-knowledge.json");
const PHRASES: &str = include_str!("../../../src/render/zh-CN.json");
/// The one maker of claims, for all contenders.
const CLAIMS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/print-claims.mjs");
/// What is done, under the names that all hosts share; the last ones only here.
const WORKS: [&str; 17] = [
    "summary_text",
    "summary_new_words",
    "totals_text",
    "check_text",
    "edit",
    "words",
    "explain",
    "changes",
    "range",
    "curve",
    "parse",
    "summary_struct",
    "totals_struct",
    "check_struct",
    "short_struct",
    "range_struct",
    "changes_struct",
];

/// One round: the work is done again and again until the time is over.
#[derive(Deserialize)]
struct Round {
    work: String,
    claim: String,
    milliseconds: u64,
}

/// A piece of work on one claim; told which time it is, so that no edit repeats the one before.
type Work = Box<dyn FnMut(u64)>;

fn main() {
    let claims = claims();
    if std::env::args().any(|argument| argument == "--serve") {
        serve(&claims);
        return;
    }
    for work in WORKS {
        let mut work_on = prepared(work, &claims["lines-10"]).expect("a known work");
        let best = (0..20).map(|_| round(&mut work_on, Duration::from_millis(20))).min().unwrap_or_default();
        println!("{work:<16} {best:>10} ns");
    }
}

/// Answers each line of standard input with the nanoseconds that one piece of work took.
fn serve(claims: &BTreeMap<String, String>) {
    let mut ready: Vec<((String, String), Work)> = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let asked: Round = serde_json::from_str(&line.expect("a line")).expect("a round");
        let name = (asked.work, asked.claim);
        let known = ready.iter().position(|(known, _)| *known == name);
        let at = known.unwrap_or_else(|| {
            let work = prepared(&name.0, &claims[&name.1]).expect("a known work");
            ready.push((name, work));
            ready.len() - 1
        });
        println!("{}", round(&mut ready[at].1, Duration::from_millis(asked.milliseconds)));
        std::io::stdout().flush().expect("a reader");
    }
}

/// Nanoseconds that the work takes once, of as many times as fit into the time.
fn round(work: &mut Work, time: Duration) -> u64 {
    let start = Instant::now();
    let mut times = 0;
    while times == 0 || start.elapsed() < time {
        // Looking at the clock must not be what is measured.
        for _ in 0..=times / 8 {
            work(times);
            times += 1;
        }
    }
    u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX) / times
}

/// Each claim's text by its name.
fn claims() -> BTreeMap<String, String> {
    let made = Command::new("node").arg(CLAIMS).output().expect("Node.js");
    assert!(made.status.success(), "{CLAIMS} failed");
    serde_json::from_slice(&made.stdout).expect("claims")
}

/// Opens everything beforehand; what is left is the work.
fn prepared(work: &str, claim: &str) -> Option<Work> {
    let ask = |question: &str| format!(r#"{{"ask":"{question}","claim":{claim}}}"#);
    Some(match work {
        "summary_text" => call(&["ask", "1", &ask("summary")]),
        "summary_new_words" => new_words(&ask("summary")),
        "totals_text" => call(&["ask", "1", &ask("totals")]),
        "check_text" => call(&["check", "1", claim]),
        "words" => call(&["check_in_words", "1", claim, "2", "full"]),
        "explain" => call(&["ask", "1", &ask("explain")]),
        "changes" => call(&["ask", "1", &ask("changes")]),
        "range" => call(&["ask", "1", &ask("range")]),
        "curve" => call(&["ask", "1", &curve(claim)]),
        "edit" => edits(claim),
        _ => return on_structs(work, claim),
    })
}

/// A host's view: texts in, text out.
fn call(texts: &[&str]) -> Work {
    let mut calls = opened();
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    Box::new(move |_| {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        drop(black_box(calls.call(black_box(&texts))));
    })
}

/// Names of lines that were never met before: what the engine remembers of words is of no use.
fn new_words(question: &str) -> Work {
    let mut calls = opened();
    let question = question.to_owned();
    let mut met = 0_u64;
    Box::new(move |_| {
        met += 1;
        // Of all that has a name, only lines go on with an amount.
        let question = question.replace("\",\"amount\":\"", &format!("{met}\",\"amount\":\""));
        drop(black_box(calls.call(black_box(&["ask", "1", &question]))));
    })
}

/// The amount of a fee that is not paid is typed, and the summary is told.
fn edits(claim: &str) -> Work {
    let read: Value = serde_json::from_str(claim).expect("JSON");
    let line = usize::from(read.pointer("/encounters/0/invoices/0/lines/1").is_some());
    let place = format!("/encounters/0/invoices/0/lines/{line}/amount");
    let mut calls = opened();
    assert_eq!(calls.call(&["session", "1", claim]), r#"{"type":"success","handle":3}"#);
    Box::new(move |time| {
        let amount = format!("\"{}.00\"", 1 + time % 20);
        drop(black_box(calls.call(black_box(&["edit", "3", &place, &amount]))));
    })
}

/// A checker as number 1, a catalogue as number 2.
fn opened() -> Calls {
    let mut calls = Calls::default();
    assert_eq!(calls.call(&["checker", PLAN, HOSPITALS, ""]), r#"{"type":"success","handle":1}"#);
    assert_eq!(calls.call(&["catalogue", PHRASES]), r#"{"type":"success","handle":2}"#);
    calls
}

/// How the benefit goes with the amount of the first line.
fn curve(claim: &str) -> String {
    let varied = r#""vary":"/encounters/0/invoices/0/lines/0/amount","from":"0.00","to":"2000.00""#;
    format!(r#"{{"ask":"curve","claim":{claim},{varied}}}"#)
}

/// A Rust caller's view: data in, data out.
fn on_structs(work: &str, text: &str) -> Option<Work> {
    let text = text.to_owned();
    let claim = Claim::from_text(&text).expect("a claim");
    let checker = checker();
    Some(match work {
        "parse" => Box::new(move |_| drop(black_box(Claim::from_text(black_box(&text)).expect("a claim")))),
        "summary_struct" => Box::new(move |_| drop(black_box(checker.summary(black_box(&claim)).expect("a summary")))),
        "totals_struct" => Box::new(move |_| drop(black_box(checker.totals(black_box(&claim)).expect("totals")))),
        "check_struct" => Box::new(move |_| drop(black_box(checker.check(black_box(&claim)).expect("an estimate")))),
        "short_struct" => Box::new(move |_| {
            drop(black_box(checker.check_in(black_box(&claim), Detail::Summary).expect("an estimate")));
        }),
        "range_struct" => Box::new(move |_| drop(black_box(checker.range(black_box(&claim)).expect("a range")))),
        "changes_struct" => Box::new(move |_| drop(black_box(checker.changes(black_box(&claim)).expect("changes")))),
        _ => return None,
    })
}

fn checker() -> Rc<Checker> {
    let plan = Plan::from_text(PLAN).expect("a plan");
    let list = HospitalList::from_text(HOSPITALS).expect("a list");
    Rc::new(Checker::new(plan, Some(list)).expect("known readings"))
}
