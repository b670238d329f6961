//! Made-up claims: several visits with receipts that add up, lines, limits, other payers, missing
//! papers; and what is read from answers to them.
#![allow(dead_code)] // each test uses its part

use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// The seed of an ordinary run: what is red once is red again.
const SEED: u64 = 2026;

/// So many claims a run, from a seed that is printed. `PRECLAIM_SEED` takes another one, to look
/// where no run has looked before.
pub(crate) fn settings(cases: u32) -> ProptestConfig {
    static PRINTED: OnceLock<u64> = OnceLock::new();
    let seed = *PRINTED.get_or_init(|| {
        let said = std::env::var("PRECLAIM_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = said.unwrap_or(SEED);
        println!("PRECLAIM_SEED={seed}");
        seed
    });
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..ProptestConfig::default() }
}

// ---- amounts ----

/// Cents of an amount as written.
pub(crate) fn cents(amount: &Value) -> i64 {
    let text = amount.as_str().unwrap_or_else(|| panic!("{amount} is no amount"));
    let (yuan, cents) = text.split_once('.').expect("two decimals");
    yuan.parse::<i64>().expect("yuan") * 100 + cents.parse::<i64>().expect("cents")
}

pub(crate) fn yuan(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

pub(crate) fn list(of: &Value) -> &[Value] {
    of.as_array().map_or(&[], Vec::as_slice)
}

pub(crate) fn sum<'a>(amounts: impl IntoIterator<Item = &'a Value>) -> i64 {
    amounts.into_iter().map(cents).sum()
}

// ---- made-up claims ----

/// Mostly small amounts, often none.
pub(crate) fn money(most: i64) -> impl Strategy<Value = i64> {
    prop_oneof![2 => Just(0), 5 => 0..=most, 1 => 0..=most * 20]
}

/// A receipt that adds up, with lines that take at most all of it.
pub(crate) fn receipt() -> impl Strategy<Value = Value> {
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
pub(crate) fn line() -> impl Strategy<Value = Value> {
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
pub(crate) fn paper(kind: &'static str) -> impl Strategy<Value = Vec<Value>> {
    prop_oneof![
        3 => Just(vec![]),
        1 => Just(vec![json!({ "kind": kind, "status": "attached" })]),
        1 => Just(vec![json!({ "kind": kind, "status": "missing" })]),
    ]
}

pub(crate) fn visit() -> impl Strategy<Value = Value> {
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
pub(crate) fn claim() -> impl Strategy<Value = Value> {
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
pub(crate) fn claim_with_gaps() -> impl Strategy<Value = Value> {
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

pub(crate) fn with(mut object: Value, key: &str, value: impl Into<Value>) -> Value {
    object[key] = value.into();
    object
}

/// JSON Pointers to everything in a value.
pub(crate) fn pointers(value: &Value, at: &str) -> Vec<String> {
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
