//! What holds for every claim: made-up claims of several visits, with receipts that add up, lines,
//! limits, other payers and missing papers.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::LazyLock;

use preclaim::Checker;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use support::{all_cases, ordinary_checker, parse};

static CHECKER: LazyLock<Checker> = LazyLock::new(ordinary_checker);

fn estimate(claim: &Value) -> Value {
    let answer = parse(&CHECKER.check_text(&claim.to_string()));
    assert_eq!(answer["type"], "success", "{answer}");
    answer["estimate"].clone()
}

// ---- amounts ----

/// Cents of an amount as written.
fn cents(amount: &Value) -> i64 {
    let text = amount.as_str().unwrap_or_else(|| panic!("{amount} is no amount"));
    let (yuan, cents) = text.split_once('.').expect("two decimals");
    yuan.parse::<i64>().expect("yuan") * 100 + cents.parse::<i64>().expect("cents")
}

fn yuan(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn list(of: &Value) -> &[Value] {
    of.as_array().map_or(&[], Vec::as_slice)
}

fn sum<'a>(amounts: impl IntoIterator<Item = &'a Value>) -> i64 {
    amounts.into_iter().map(cents).sum()
}

// ---- made-up claims ----

/// Mostly small amounts, often none.
fn money(most: i64) -> impl Strategy<Value = i64> {
    prop_oneof![2 => Just(0), 5 => 0..=most, 1 => 0..=most * 20]
}

/// A receipt that adds up, with lines that take at most all of it.
fn receipt() -> impl Strategy<Value = Value> {
    let boxes = (money(30_000), money(5_000), money(30_000), money(60_000), money(5_000), money(5_000), money(1_000));
    let form = prop_oneof![8 => Just("original"), 1 => Just("copy"), 1 => Just("e_bill_file")];
    (boxes, form, prop::collection::vec(line(), 0..3), paper("itemized_bill")).prop_map(
        |((pool, supplementary, account, own, copay, out, discount), form, lines, papers)| {
            let total = pool + supplementary + account + own + copay + out + discount;
            let part = total / 4;
            let lines: Vec<Value> = lines.into_iter().map(|line| with(line, "amount", yuan(part))).collect();
            json!({
                "form": form, "total": yuan(total), "pooled_fund_paid": yuan(pool),
                "supplementary_fund_paid": yuan(supplementary), "personal_account_paid": yuan(account),
                "cash_paid": yuan(own + copay + out), "category_copay": yuan(copay), "in_scope_self_paid": yuan(own),
                "out_of_scope_self_paid": yuan(out), "discount": yuan(discount), "documents": papers, "lines": lines,
            })
        },
    )
}

/// A line whose worth does not hang on other visits.
fn line() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!({ "name": "诊疗费" })),
        Just(json!({ "name": "材料费" })),
        (1_u32..40, prop_oneof![Just("高血压"), Just("痛风"), Just("感冒")]).prop_map(
            |(days, diagnosis)| json!({ "kind": "western_medicine", "days_supply": days, "diagnosis": diagnosis })
        ),
        Just(json!({ "kind": "patent_medicine" })),
        (1_u32..12).prop_map(|days| json!({ "kind": "decoction", "days_supply": days })),
        (1_u32..6).prop_map(|days| json!({ "kind": "infusion", "infusion_days": days })),
        (1_u32..9).prop_map(|sessions| json!({ "kind": "physiotherapy", "sessions": sessions })),
        Just(json!({ "kind": "laboratory", "ordered_on": "2026-05-01", "performed_on": "2026-05-09" })),
    ]
}

/// A paper that is there, missing or not mentioned.
fn paper(kind: &'static str) -> impl Strategy<Value = Vec<Value>> {
    prop_oneof![
        3 => Just(vec![]),
        1 => Just(vec![json!({ "kind": kind, "status": "attached" })]),
        1 => Just(vec![json!({ "kind": kind, "status": "missing" })]),
    ]
}

fn visit() -> impl Strategy<Value = Value> {
    let care = prop_oneof![4 => Just("outpatient"), 1 => Just("emergency"), 2 => Just("inpatient")];
    let others = prop_oneof![3 => Just(None), 1 => money(50_000).prop_map(Some)];
    let refused = prop::bool::weighted(0.1);
    (care, 1_u32..28, prop::collection::vec(receipt(), 1..3), others, refused, paper("medical_record_copy")).prop_map(
        |(care, day, receipts, others, refused, papers)| {
            let date = format!("2026-05-{day:02}");
            let when = if care == "inpatient" { "discharged_on" } else { "date" };
            let paid = |amount| json!([{ "payer": "insurer", "status": "paid", "amount": yuan(amount) }]);
            json!({
                "care_type": care, when: date, "card_used": !refused, "documents": papers,
                "settlements": others.map_or(json!([]), paid), "invoices": receipts,
            })
        },
    )
}

/// Visits in date order, each with its own id; the year so far is often not said.
fn claim() -> impl Strategy<Value = Value> {
    let so_far = prop_oneof![1 => Just(None), 2 => (money(50_000), money(50_000)).prop_map(Some)];
    (prop::collection::vec(visit(), 1..4), so_far).prop_map(|(mut visits, so_far)| {
        let day = |visit: &Value| visit.get("date").or(visit.get("discharged_on")).map(ToString::to_string);
        visits.sort_by_key(day);
        let visits: Vec<Value> =
            visits.into_iter().enumerate().map(|(at, visit)| with(visit, "id", format!("{at:02}"))).collect();
        let accumulators = so_far.map_or(json!({}), |(outpatient, inpatient)| {
            json!({ "outpatient": { "base": yuan(outpatient) }, "inpatient": { "base": yuan(inpatient) } })
        });
        json!({ "policy": { "accumulators": accumulators }, "encounters": visits })
    })
}

/// The same with facts left out.
fn claim_with_gaps() -> impl Strategy<Value = Value> {
    (claim(), prop::collection::vec(any::<prop::sample::Index>(), 0..6)).prop_map(|(mut claim, places)| {
        for place in places {
            let facts: Vec<String> = pointers(&claim, "").into_iter().filter(|at| may_be_left_out(at)).collect();
            if facts.is_empty() {
                break;
            }
            let (holder, name) = facts[place.index(facts.len())].rsplit_once('/').expect("a field");
            claim.pointer_mut(holder).and_then(Value::as_object_mut).expect("an object").remove(name);
        }
        claim
    })
}

fn may_be_left_out(at: &str) -> bool {
    let name = at.rsplit('/').next().unwrap_or_default();
    let boxes = ["total", "_paid", "copay", "discount"];
    boxes.iter().any(|end| name.ends_with(end))
        || ["amount", "date", "discharged_on", "card_used", "days_supply", "sessions", "form", "diagnosis", "base"]
            .contains(&name)
}

fn with(mut object: Value, key: &str, value: impl Into<Value>) -> Value {
    object[key] = value.into();
    object
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

fn settings() -> ProptestConfig {
    ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(settings())]

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

/// JSON Pointers to everything in a value.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let mut all = vec![at.to_owned()];
    match value {
        Value::Array(items) => {
            all.extend(items.iter().enumerate().flat_map(|(index, item)| pointers(item, &format!("{at}/{index}"))))
        }
        Value::Object(fields) => {
            all.extend(fields.iter().flat_map(|(name, field)| pointers(field, &format!("{at}/{name}"))))
        }
        _ => {}
    }
    all
}

fn is_an_answer(text: &str) {
    let answer = parse(&CHECKER.check_text(text));
    assert!(answer["type"] == "success" || answer["type"] == "failure", "{answer}");
}
