//! No value that people may give for what a claim leaves open leaves the range, and both of its ends
//! are reached.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::LazyLock;

use preclaim::Checker;
use preclaim::whatif::edit::Edit;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::claims::{cents, claim_with_gaps, settings};
use support::open::{Chance, answers, edited, edits, open_claim};
use support::{ordinary_checker, parse};

static CHECKER: LazyLock<Checker> = LazyLock::new(ordinary_checker);

fn estimate(claim: &Value) -> Value {
    let answer = parse(&CHECKER.check_text(&claim.to_string()));
    assert_eq!(answer["type"], "success", "{answer}\n{claim}");
    answer["estimate"].clone()
}

fn range(claim: &Value) -> Value {
    let reply = parse(&CHECKER.ask_text(&json!({ "ask": "range", "claim": claim }).to_string()));
    assert_eq!(reply["type"], "success", "{reply}\n{claim}");
    reply["range"].clone()
}

/// What the claim pays once everything that is open has been answered at random; also the claim then.
fn answered(claim: &Value, chance: &mut Chance) -> (i64, Value) {
    let mut claim = claim.clone();
    for _ in 0..4 {
        let estimate = estimate(&claim);
        let given = answers(&claim, &estimate, chance);
        if given.is_empty() {
            return (cents(&estimate["payable"]), claim);
        }
        claim = edited(&claim, &given);
    }
    (cents(&estimate(&claim)["payable"]), claim)
}

/// The claim near one end of its range: with some of the values that reach the end, the others open.
/// Boxes of one receipt hang together, and so do the figures of one settlement.
fn near(claim: &Value, end: &[Edit], chance: &mut Chance) -> Value {
    let holder = |edit: &Edit| edit.at.rsplit_once('/').map_or("", |(holder, _)| holder).to_owned();
    let dropped: Vec<&Edit> = end.iter().filter(|_| chance.below(5) == 0).collect();
    let kept = end.iter().filter(|edit| dropped.iter().all(|gone| holder(gone) != holder(edit)));
    edited(claim, &kept.cloned().collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(settings(100))]

    #[test]
    fn both_ends_are_reached(claim in prop_oneof![open_claim(), claim_with_gaps()]) {
        let (told, estimate_now) = (range(&claim), estimate(&claim));
        let payable = cents(&estimate_now["payable"]);
        prop_assert_eq!(cents(&told["payable"]), payable);
        let (min, max) = (cents(&told["min"]), cents(&told["max"]));
        prop_assert_eq!((min, max), (cents(&estimate_now["range"]["min"]), cents(&estimate_now["range"]["max"])));
        prop_assert!(min <= payable && payable <= max, "{} ≤ {} ≤ {}", min, payable, max);
        for (end, at) in [(min, "at_min"), (max, "at_max")] {
            let there = edited(&claim, &edits(&told[at]));
            prop_assert_eq!(cents(&estimate(&there)["payable"]), end, "{} of {}", there, claim);
        }
    }

    #[test]
    fn no_answer_leaves_the_range(claim in prop_oneof![3 => open_claim(), 1 => claim_with_gaps()], seed in any::<u64>()) {
        let told = range(&claim);
        let (min, max) = (cents(&told["min"]), cents(&told["max"]));
        let mut chance = Chance(seed);
        for start in [Value::Null, told["at_min"].clone(), told["at_max"].clone()] {
            for _ in 0..4 {
                let (paid, answered) = answered(&near(&claim, &edits(&start), &mut chance), &mut chance);
                prop_assert!(min <= paid && paid <= max, "{} ≤ {} ≤ {}\n{}\n{}", min, paid, max, claim, answered);
            }
        }
    }
}

#[test]
fn the_command_line_gives_the_same_quick_estimate() {
    let arguments =
        ["quick", "--care", "outpatient", "--total", "1320", "--scheme-paid", "180", "--date", "2026-04-01"];
    let question =
        r#"{"ask":"quick","care_type":"outpatient","total":"1320.00","scheme_paid":"180.00","date":"2026-04-01"}"#;
    let quick = |more: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_preclaim"));
        command.args(arguments).args(more).output().expect("the program runs")
    };
    let told = quick(&["--format", "json"]);
    assert_eq!(String::from_utf8_lossy(&told.stdout).trim_end(), CHECKER.ask_text(question));
    for (locale, amount) in [("en", "378.00"), ("zh-CN", "378.00")] {
        let words = quick(&["--locale", locale]);
        assert!(words.status.success() && String::from_utf8_lossy(&words.stdout).contains(amount), "{words:?}");
    }
}
