//! Totals against the whole answer and against the curve, over made-up claims and those of the case files.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::LazyLock;

use preclaim::Checker;
use preclaim::claim::Claim;
use preclaim::money::Money;
use preclaim::whatif::curve::{Figure, Span};
use proptest::prelude::*;
use serde_json::Value;
use support::claims::{claim, claim_with_gaps, pointers, settings};
use support::{all_cases, ordinary_checker, parse};

static CHECKER: LazyLock<Checker> = LazyLock::new(ordinary_checker);

#[test]
fn totals_are_those_of_the_whole_answer_for_every_case() {
    let sound = all_cases().into_iter().filter_map(|case| Claim::from_text(&case.claim()).ok());
    let looked_at = sound.filter(expect_same).count();
    assert!(looked_at > 300, "only {looked_at} claims could be compared");
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn totals_are_those_of_the_whole_answer(claim in prop_oneof![claim(), claim_with_gaps()]) {
        if let Ok(claim) = Claim::from_text(&claim.to_string()) {
            expect_same(&claim);
            expect_own_cost_of_the_curve(&claim);
        }
    }
}

/// Whether the claim could be compared: some cases name what the ordinary plan does not have.
fn expect_same(claim: &Claim) -> bool {
    let claim = &Claim { plan: None, ..claim.clone() };
    // Visits of a neighbouring year are told of beside the totals.
    let (Ok(summary), Ok(totals)) = (CHECKER.summary(claim), CHECKER.totals(claim)) else { return false };
    assert_eq!((totals.billed, totals.payable), (summary.billed, summary.payable));
    assert_eq!(totals.benefits.iter().fold(Money::ZERO, |sum, one| sum + one.payable), totals.payable);
    true
}

fn expect_own_cost_of_the_curve(claim: &Claim) {
    let json: Value = parse(&serde_json::to_string(claim).expect("a claim"));
    let Some(vary) = pointers(&json, "").into_iter().find(|at| at.ends_with("/out_of_scope_self_paid")) else { return };
    let now = Money::parse(json.pointer(&vary).and_then(Value::as_str).expect("an amount")).expect("an amount");
    let (Ok(totals), Ok(curve)) =
        (CHECKER.totals(claim), CHECKER.curve(claim, Span { vary: &vary, from: now, to: now }, Figure::OwnCost, &[]))
    else {
        return;
    };
    assert_eq!(curve.now.expect("inside the range").engine, totals.own_cost);
}
