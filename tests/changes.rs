//! What is promised of a set of changes is kept to the cent, nothing in it is superfluous, none is
//! missed, and none of them changes what was said.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::LazyLock;

use preclaim::Checker;
use preclaim::whatif::edit::Edit;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::claims::{cents, claim_with_gaps, list, pointers, settings};
use support::open::{Chance, edited, edits, open_claim};
use support::{ordinary_checker, parse};

static CHECKER: LazyLock<Checker> = LazyLock::new(ordinary_checker);

fn payable(claim: &Value) -> i64 {
    let question = json!({ "ask": "summary", "claim": claim });
    let reply = parse(&CHECKER.ask_text(&question.to_string()));
    assert_eq!(reply["type"], "success", "{reply}\n{claim}");
    cents(&reply["summary"]["payable"])
}

fn changes(claim: &Value) -> Value {
    let reply = parse(&CHECKER.ask_text(&json!({ "ask": "changes", "claim": claim }).to_string()));
    assert_eq!(reply["type"], "success", "{reply}\n{claim}");
    reply["changes"].clone()
}

/// Claims with papers missing, copies in place of originals, and a union that has to settle first.
fn held_back_claim() -> impl Strategy<Value = Value> {
    (prop_oneof![claim_with_gaps(), open_claim()], any::<u64>()).prop_map(|(claim, seed)| hold_back(claim, seed))
}

fn hold_back(mut claim: Value, seed: u64) -> Value {
    let mut chance = Chance(seed);
    for visit in claim["encounters"].as_array_mut().expect("visits") {
        let stay = visit["care_type"] == "inpatient";
        let papers = if stay {
            ["discharge_summary_copy", "union_settlement_receipt"]
        } else {
            ["medical_record_copy", "stamped_reimbursement_list"]
        };
        for kind in papers {
            lack(visit, kind, &mut chance);
        }
        if stay && chance.below(3) == 0 {
            let amount = chance.below(90_000);
            let amount = if chance.below(3) > 0 { json!(support::claims::yuan(amount)) } else { Value::Null };
            let mut settlement = json!({ "payer": "union", "status": "awaited" });
            if !amount.is_null() {
                settlement["amount"] = amount;
            }
            visit["settlements"] = json!([settlement]);
        }
        for receipt in visit["invoices"].as_array_mut().expect("receipts") {
            for kind in ["receipt_original", "drug_list", "itemized_bill"] {
                lack(receipt, kind, &mut chance);
            }
            if chance.below(5) == 0 {
                receipt["form"] =
                    json!(["copy", "e_bill_print", "lost"][usize::try_from(chance.below(3)).expect("0 to 2")]);
            }
        }
    }
    claim
}

fn lack(holder: &mut Value, kind: &str, chance: &mut Chance) {
    let named = list(&holder["documents"]).iter().any(|paper| paper["kind"] == kind);
    if !named && chance.below(6) == 0 {
        let paper = json!({ "kind": kind, "status": "missing" });
        match holder["documents"].as_array_mut() {
            Some(papers) => papers.push(paper),
            None => holder["documents"] = json!([paper]),
        }
    }
}

/// The edits of each change of a set.
fn changes_of(set: &Value) -> Vec<Vec<Edit>> {
    list(&set["changes"]).iter().map(|change| edits(&change["edits"])).collect()
}

/// Every part of a list but the whole and nothing.
fn proper_parts<T: Clone>(all: &[T]) -> impl Iterator<Item = Vec<T>> {
    let whole = (1_usize << all.len()) - 1;
    (1..whole).map(move |bits| {
        all.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, one)| one.clone()).collect()
    })
}

/// Changes that the claim itself shows, without asking the engine.
fn visible_changes(claim: &Value) -> Vec<Vec<Edit>> {
    let mut all = Vec::new();
    for at in pointers(claim, "") {
        let said = claim.pointer(&at).and_then(Value::as_str);
        match (at.rsplit('/').next(), said) {
            (Some("status"), Some("missing")) => all.push(vec![Edit::set(at.as_str(), "attached")]),
            (Some("form"), Some("copy")) => all.push(vec![Edit::set(at.as_str(), "original")]),
            (Some("form"), Some("e_bill_print")) => all.push(vec![Edit::set(at.as_str(), "e_bill_file")]),
            (Some("status"), Some("awaited")) => {
                let holder = at.strip_suffix("/status").expect("a settlement");
                if claim.pointer(&format!("{holder}/payer")) == Some(&json!("union")) {
                    all.push(vec![Edit::set(at.as_str(), "paid")]);
                }
            }
            _ => {}
        }
    }
    all
}

/// Whether an edit leaves alone what was said, but for a paper that came, a form that was bettered and
/// a payment that was made.
fn changes_nothing_said(claim: &Value, edit: &Edit) -> bool {
    let before = claim.pointer(&edit.at).cloned().unwrap_or_default();
    let done = [
        (json!("missing"), json!("attached")),
        (json!("copy"), json!("original")),
        (json!("e_bill_print"), json!("e_bill_file")),
        (json!("awaited"), json!("paid")),
    ];
    !edit.at.contains("/declarations") && (before.is_null() || done.contains(&(before, edit.value.clone())))
}

proptest! {
    #![proptest_config(settings(250))]

    #[test]
    fn promises_are_kept_and_nothing_is_superfluous(claim in held_back_claim()) {
        let told = changes(&claim);
        let now = payable(&claim);
        prop_assert_eq!(cents(&told["payable"]), now);
        for set in list(&told["sets"]) {
            let (parts, promised) = (changes_of(set), cents(&set["payable"]));
            prop_assert!(promised > now, "{set}");
            prop_assert_eq!(cents(&set["gain"]), promised - now);
            prop_assert_eq!(payable(&edited(&claim, &parts.concat())), promised, "{}\n{}", set, claim);
            for edit in parts.iter().flatten() {
                prop_assert!(changes_nothing_said(&claim, edit), "{edit:?}\n{claim}");
            }
            if parts.len() < 6 {
                for part in proper_parts(&parts) {
                    let paid = payable(&edited(&claim, &part.concat()));
                    prop_assert!(paid != promised, "{:?} of {} pays as much\n{}", part, set, claim);
                }
            }
        }
        let worth: Vec<(i64, i64)> =
            list(&told["sets"]).iter().map(|set| (cents(&set["gain"]), set["effort"].as_i64().expect("an effort"))).collect();
        for pair in worth.windows(2) {
            prop_assert!(pair[0].0 * pair[1].1 >= pair[1].0 * pair[0].1, "{worth:?}");
        }
    }

    #[test]
    fn no_gain_is_missed(claim in held_back_claim()) {
        let candidates = visible_changes(&claim);
        prop_assume!(!candidates.is_empty() && candidates.len() <= 6);
        let told = changes(&claim);
        let now = payable(&claim);
        let listed: Vec<Vec<Edit>> = list(&told["sets"]).iter().map(|set| changes_of(set).concat()).collect();
        for part in proper_parts(&candidates).chain([candidates.clone()]) {
            let tried = part.concat();
            if payable(&edited(&claim, &tried)) > now {
                let within = |set: &Vec<Edit>| set.iter().all(|edit| tried.contains(edit));
                prop_assert!(listed.iter().any(within), "{:?} pays more than {}, and no set is in it\n{}\n{}", tried, now, told, claim);
            }
        }
    }
}
