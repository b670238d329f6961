//! What holds for every claim: made-up claims of several visits, with receipts that add up, lines,
//! limits, other payers and missing papers.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::LazyLock;

use preclaim::Checker;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use support::claims::{cents, claim, claim_with_gaps, list, pointers, settings, sum, with, yuan};
use support::{all_cases, ordinary_checker, parse};

static CHECKER: LazyLock<Checker> = LazyLock::new(ordinary_checker);

fn estimate(claim: &Value) -> Value {
    let answer = parse(&CHECKER.check_text(&claim.to_string()));
    assert_eq!(answer["type"], "success", "{answer}");
    answer["estimate"].clone()
}

// ---- what many gaps cost ----

/// Each figure of a gap takes a whole check, so a claim with a gap on each of very many lines has none of them.
#[test]
fn gaps_of_a_kind_that_there_are_very_many_of_have_no_figures() {
    let figures = |lines: usize| {
        let line = |at: usize| json!({ "name": format!("名目不详之{at}号"), "amount": "1.00" });
        let lines: Vec<Value> = (0..lines).map(line).collect();
        let invoice = json!({ "total": "1000.00", "in_scope_self_paid": "1000.00", "lines": lines });
        let visit = json!({ "care_type": "outpatient", "date": "2026-05-01", "invoices": [invoice] });
        let estimate = estimate(&json!({ "encounters": [visit] }));
        let names = |one: &&Value| one["code"] == "line_name";
        let all: Vec<Value> = list(&estimate["assumptions"]).iter().filter(names).cloned().collect();
        let priced = all.iter().filter(|one| one.get("payable_if_least").is_some()).count();
        (all.len(), priced)
    };
    assert_eq!(figures(100), (100, 100));
    assert_eq!(figures(101), (101, 0));
}

// ---- what holds ----

/// billed = payable + Σ withheld, here and on everything below.
fn adds_up(account: &Value) {
    let withheld = sum(list(&account["withheld"]).iter().map(|one| &one["amount"]));
    assert_eq!(cents(&account["billed"]), cents(&account["payable"]) + withheld, "{account}");
    for part in ["benefits", "encounters", "invoices", "lines"] {
        let parts = list(&account[part]);
        parts.iter().for_each(adds_up);
        if !parts.is_empty() {
            let of_parts = |figure: &str| sum(parts.iter().map(|one| &one[figure]));
            assert_eq!(cents(&account["billed"]), of_parts("billed"), "billed of {part}");
            assert_eq!(cents(&account["payable"]), of_parts("payable"), "payable of {part}");
        }
    }
}

fn no_negative_amount(value: &Value) {
    match value {
        Value::String(text) => {
            let digits =
                text.strip_prefix('-').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
            assert!(!digits, "{text}");
        }
        Value::Array(values) => values.iter().for_each(no_negative_amount),
        Value::Object(values) => values.values().for_each(no_negative_amount),
        _ => {}
    }
}

fn carried_over(estimate: &Value) -> Value {
    let used = |benefit: &Value| {
        (
            benefit["id"].as_str().expect("an id").to_owned(),
            json!({ "base": benefit["base"]["after"], "paid": benefit["paid"]["after"] }),
        )
    };
    Value::Object(list(&estimate["benefits"]).iter().map(used).collect())
}

/// Amounts of each visit by its id.
fn by_visit(estimate: &Value) -> Vec<(&Value, &Value, &Value)> {
    let mut all: Vec<_> =
        list(&estimate["encounters"]).iter().map(|one| (&one["id"], &one["base"], &one["payable"])).collect();
    all.sort_by_key(|(id, ..)| id.to_string());
    all
}

proptest! {
    #![proptest_config(settings(64))]

    #[test]
    fn every_cent_is_payable_or_withheld_for_a_reason(claim in claim_with_gaps()) {
        let estimate = estimate(&claim);
        adds_up(&estimate);
        no_negative_amount(&estimate);
    }

    #[test]
    fn two_claims_one_after_the_other_pay_what_one_pays(claim in claim(), place in any::<prop::sample::Index>()) {
        let visits = list(&claim["encounters"]);
        let (first, second) = visits.split_at(place.index(visits.len() + 1));
        let before = estimate(&with(claim.clone(), "encounters", first));
        let rest = json!({ "policy": { "accumulators": carried_over(&before) }, "encounters": second });
        let after = estimate(&rest);
        prop_assert_eq!(cents(&before["payable"]) + cents(&after["payable"]), cents(&estimate(&claim)["payable"]));
    }

    #[test]
    fn the_order_of_the_visits_in_the_text_does_not_matter(claim in claim(), turn in 0_usize..4) {
        let mut visits = list(&claim["encounters"]).to_vec();
        let turn = turn % visits.len();
        visits.rotate_left(turn);
        visits.reverse();
        let (one, other) = (estimate(&claim), estimate(&with(claim, "encounters", visits)));
        prop_assert_eq!(by_visit(&one), by_visit(&other));
        for figure in ["payable", "achievable", "range"] {
            prop_assert_eq!(&one[figure], &other[figure]);
        }
    }

    /// Holds where no visit's quantities depend on whether another visit is paid; hyperbaric oxygen,
    /// of which a refused session uses nothing up, is left out of these claims.
    #[test]
    fn the_figures_lie_in_order(claim in claim_with_gaps()) {
        let estimate = estimate(&claim);
        let figure = |name: &str| cents(&estimate[name]);
        let (min, max) = (cents(&estimate["range"]["min"]), cents(&estimate["range"]["max"]));
        prop_assert!(min <= figure("payable") && figure("payable") <= max, "{} ≤ {} ≤ {}", min, figure("payable"), max);
        prop_assert!(figure("payable") <= figure("achievable") && figure("achievable") <= figure("billed"));
    }

    #[test]
    fn more_cost_inside_the_scope_never_pays_less(claim in claim(), visit in any::<prop::sample::Index>(), more in 1_i64..50_000) {
        let mut dearer = claim.clone();
        let visits = dearer["encounters"].as_array_mut().expect("visits");
        let at = visit.index(visits.len());
        let receipt = &mut visits[at]["invoices"][0];
        for total in ["total", "cash_paid", "in_scope_self_paid"] {
            receipt[total] = yuan(cents(&receipt[total]) + more).into();
        }
        prop_assert!(cents(&estimate(&claim)["payable"]) <= cents(&estimate(&dearer)["payable"]));
    }

    #[test]
    fn the_same_text_gets_the_same_text(claim in claim()) {
        let text = claim.to_string();
        prop_assert_eq!(CHECKER.check_text(&text), CHECKER.clone().check_text(&text));
    }

    #[test]
    fn any_text_gets_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        is_an_answer(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_json_gets_an_answer(value in json_value()) {
        is_an_answer(&value.to_string());
    }

    #[test]
    fn a_claim_with_something_else_in_it_gets_an_answer(
        case in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), value in json_value(),
    ) {
        let mut claim = CLAIMS[case.index(CLAIMS.len())].clone();
        let places = pointers(&claim, "");
        *claim.pointer_mut(&places[place.index(places.len())]).expect("a place") = value;
        is_an_answer(&claim.to_string());
    }
}

// ---- any JSON ----

/// The claims of the case files.
static CLAIMS: LazyLock<Vec<Value>> =
    LazyLock::new(|| all_cases().into_iter().filter_map(|case| case.said.get("claim").cloned()).collect());

/// Every field name of the case files.
static FIELDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = CLAIMS
        .iter()
        .flat_map(|claim| pointers(claim, ""))
        .filter_map(|place| place.rsplit('/').next().map(str::to_owned));
    let mut names: Vec<String> = words.filter(|word| word.parse::<usize>().is_err()).collect();
    names.sort();
    names.dedup();
    names
});

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "100.00",
            "99999999.99",
            "2026-05-01",
            "1900-01-01",
            "9999-12-31",
            "outpatient",
            "inpatient",
            "365"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        let name = prop::sample::select(FIELDS.clone());
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((name, inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn is_an_answer(text: &str) {
    let answer = parse(&CHECKER.check_text(text));
    assert!(answer["type"] == "success" || answer["type"] == "failure", "{answer}");
}
