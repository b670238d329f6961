//! Where every yuan went: the tree adds up at every level, agrees with the estimate, and is told
//! alike in words and in FHIR.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::LazyLock;

use preclaim::claim::Claim;
use preclaim::{Catalogue, Checker};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::claims::{cents, claim_with_gaps, list, settings, sum};
use support::{file, ordinary_checker, parse};

static CHECKER: LazyLock<Checker> = LazyLock::new(ordinary_checker);
static CATALOGUES: LazyLock<Vec<Catalogue>> = LazyLock::new(|| {
    let read = |locale| Catalogue::from_text(&file(&format!("src/render/{locale}.json"))).expect("a catalogue");
    ["zh-CN", "en"].map(read).to_vec()
});

/// Readings under which money moves otherwise, each tried in its turn.
const READINGS: &[(&str, &str)] = &[
    ("", ""),
    ("R1", "visit"),
    ("R2", "all"),
    ("R3", "deductible_only"),
    ("R3", "neither"),
    ("R4", "expense"),
    ("R6", "included"),
    ("R9", "cap_at_loss"),
    ("R10", "gross"),
    ("R11", "visit"),
    ("R12", "per_visit"),
];

fn checker(reading: usize) -> Checker {
    let mut checker = CHECKER.clone();
    let (key, choice) = READINGS[reading];
    if !key.is_empty() {
        checker.set_reading(key, choice).expect("a reading");
    }
    checker
}

fn asked(checker: &Checker, question: &Value) -> Value {
    let reply = parse(&checker.ask_text(&question.to_string()));
    assert_eq!(reply["type"], "success", "{reply}");
    reply
}

/// billed = payable + Σ entries, the entries lead from one to the other without a gap, and the
/// parts add up to the whole.
fn adds_up(node: &Value) {
    let entries = list(&node["entries"]);
    let mut left = cents(&node["billed"]);
    for entry in entries {
        assert_eq!(cents(&entry["before"]), left, "{entry}");
        left -= cents(&entry["amount"]);
        assert_eq!(cents(&entry["after"]), left, "{entry}");
        assert!(cents(&entry["amount"]) > 0, "{entry}");
    }
    assert_eq!(left, cents(&node["payable"]), "{node}");
    let parts = list(&node["parts"]);
    parts.iter().for_each(adds_up);
    if !parts.is_empty() {
        for figure in ["billed", "base", "payable"] {
            assert_eq!(cents(&node[figure]), sum(parts.iter().map(|part| &part[figure])), "{figure} of {node}");
        }
    }
    if node["level"] == "encounter" {
        steps_lead_from_the_base(node);
    }
}

/// What stands before the steps of a visit leads to its base.
fn steps_lead_from_the_base(visit: &Value) {
    let steps: Vec<&Value> = list(&visit["entries"]).iter().filter(|entry| entry["formula"] == "step").collect();
    if let Some(first) = steps.first() {
        assert_eq!(first["before"], visit["base"], "{visit}");
    }
}

fn visits(account: &Value) -> Vec<&Value> {
    let below = list(&account["parts"]).iter();
    below
        .flat_map(|node| if node["level"] == "benefit" { list(&node["parts"]) } else { std::slice::from_ref(node) })
        .collect()
}

/// An amount of FHIR's, in cents: it is a JSON number there.
fn fhir_cents(amount: &Value) -> i64 {
    (amount["value"].as_f64().expect("a number") * 100.0).round() as i64
}

proptest! {
    #![proptest_config(settings(300))]

    #[test]
    fn the_tree_adds_up_at_every_level(claim in claim_with_gaps(), reading in 0..READINGS.len()) {
        let checker = checker(reading);
        let told = asked(&checker, &json!({ "ask": "explain", "claim": claim }))["explanation"].clone();
        let estimate = parse(&checker.check_text(&claim.to_string()))["estimate"].clone();
        adds_up(&told["account"]);
        for figure in ["billed", "payable"] {
            prop_assert_eq!(&told["account"][figure], &estimate[figure]);
        }
        let of_visits: Vec<_> = visits(&told["account"]).iter().map(|one| (one["subject"].clone(), one["base"].clone())).collect();
        for visit in list(&estimate["encounters"]) {
            prop_assert!(of_visits.contains(&(visit["subject"].clone(), visit["base"].clone())), "{}", visit);
        }
        let withheld = sum(list(&told["reasons"]).iter().map(|one| &one["amount"]));
        prop_assert_eq!(cents(&estimate["billed"]), cents(&estimate["payable"]) + withheld);
        prop_assert_eq!(&told["findings"], &estimate["findings"]);
    }

    /// Whoever takes the joint figure for a group never counts more than the whole.
    #[test]
    fn joint_prices_put_right_what_does_not_add_up(claim in claim_with_gaps()) {
        let estimate = parse(&CHECKER.check_text(&claim.to_string()))["estimate"].clone();
        let alone = |at: &Value| cents(&estimate["findings"][at.as_u64().expect("an index") as usize]["amount"]);
        for joint in list(&estimate["joint"]) {
            let members = list(&joint["findings"]);
            prop_assert!(members.len() > 1);
            let all_alone: i64 = members.iter().map(alone).sum();
            let most = members.iter().map(alone).max().unwrap_or(0);
            prop_assert!(cents(&joint["amount"]) >= most, "{} {}", joint, all_alone);
        }
        let priced = list(&estimate["findings"]).iter().map(|one| cents(&one["amount"])).sum::<i64>();
        let whole = cents(&estimate["billed"]) - cents(&estimate["payable"]);
        let listed = list(&estimate["joint"]).last().map(|joint| cents(&joint["amount"]));
        prop_assert!(priced <= whole || listed.is_some_and(|all| all <= whole), "{} {}", priced, whole);
    }

    #[test]
    fn words_and_fhir_tell_the_same_figures(said in claim_with_gaps()) {
        let claim = Claim::from_text(&said.to_string()).expect("a claim");
        let told = CHECKER.explain(&claim, true).expect("an explanation");
        for catalogue in CATALOGUES.iter() {
            let words = serde_json::to_string(&catalogue.explanation(&told, &claim, CHECKER.plan())).expect("JSON");
            prop_assert!(!words.contains("\"[") && !words.contains('{'.to_string().repeat(2).as_str()), "{}", words);
            let fhir = serde_json::to_string(&catalogue.explanation_of_benefit(&told, &claim, CHECKER.plan()));
            let fhir: Value = parse(&fhir.expect("JSON"));
            prop_assert_eq!(&fhir["use"], "predetermination");
            fhir_adds_up(list(&fhir["total"]), &cents(&parse(&serde_json::to_string(&told).expect("JSON"))["account"]["payable"]));
            for item in list(&fhir["item"]) {
                let paid = amount_of(list(&item["adjudication"]), "benefit");
                fhir_adds_up(list(&item["adjudication"]), &paid);
            }
        }
    }
}

fn amount_of(adjudication: &[Value], code: &str) -> i64 {
    let of = |one: &&Value| one["category"]["coding"][0]["code"] == code;
    adjudication.iter().filter(of).map(|one| fhir_cents(&one["amount"])).sum()
}

fn fhir_adds_up(adjudication: &[Value], benefit: &i64) {
    let of = |code| amount_of(adjudication, code);
    let taken = ["noncovered", "priorpayerpaid", "discount", "deductible", "coinsurance"].map(of);
    assert_eq!(of("submitted"), of("benefit") + taken.iter().sum::<i64>(), "{adjudication:?}");
    assert_eq!(of("benefit"), *benefit);
}
