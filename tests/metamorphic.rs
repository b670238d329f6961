//! What must hold between two claims, whatever the right answer to either is: a made-up claim is changed in a
//! way of which a clause or plain arithmetic says what it may do to the amount.
//!
//! Each property counts the claims in which the change could make a difference, so that none holds for want of
//! trying. `tests/properties.rs` has what holds of one claim, and of two where proptest makes the change;
//! `tests/session.rs` has that a session says what a fresh look says.
#![cfg(not(target_arch = "wasm32"))]

mod made_up;
mod support;

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use made_up::dice::Dice;
use made_up::yuan;
use preclaim::claim::Claim;
use preclaim::hospital::HospitalList;
use preclaim::plan::Plan;
use preclaim::{Checker, Detail, Session};
use serde_json::{Value, json};
use support::claims::cents;
use support::{file, ordinary_checker, parse};

static CHECKER: LazyLock<Checker> = LazyLock::new(ordinary_checker);

/// So many claims for each property; `PRECLAIM_SEED` takes other ones.
const CLAIMS: u64 = 360;
/// In so many of them the change has to matter.
const MATTERS: usize = 10;
const PLAN: &str = "plans/sh-teachers-2026.json";
const LIST: &str = "plans/hospitals/shanghai-public-knowledge.json";
/// Boxes of which a receipt's money is made.
const BOXES: [&str; 8] = [
    "pooled_fund_paid",
    "supplementary_fund_paid",
    "personal_account_paid",
    "personal_account_out_of_scope",
    "category_copay",
    "in_scope_self_paid",
    "out_of_scope_self_paid",
    "discount",
];

// ---- what stays the same ----

/// A base is a sum over receipts and nothing else.
#[test]
fn a_receipt_in_two_halves_pays_what_the_whole_pays() {
    same(|dice, claim| {
        let receipt = claim.pointer_mut("/encounters/0/invoices/0")?;
        receipt["lines"] = json!([]);
        fill_in(receipt);
        let mut changed = claim.clone();
        let receipt = &mut changed["encounters"][0]["invoices"][0];
        let mut other = receipt.clone();
        for name in BOXES {
            let whole = cents(&receipt[name]);
            let part = whole * dice.between(0, 3) / 3;
            receipt[name] = yuan(part).into();
            other[name] = yuan(whole - part).into();
        }
        // What the account paid outside the scope stays with the account.
        for name in ["personal_account_paid", "personal_account_out_of_scope"] {
            let whole = cents(&receipt[name]) + cents(&other[name]);
            receipt[name] = yuan(whole).into();
            other[name] = "0.00".into();
        }
        fill_in(receipt);
        fill_in(&mut other);
        other["bill_number"] = "9999999999".into();
        changed["encounters"][0]["invoices"].as_array_mut()?.push(other);
        Some(changed)
    });
}

/// R10: the share of what is refused is rounded once for each receipt, on the sum of its lines.
#[test]
fn a_line_in_two_parts_pays_what_the_whole_pays() {
    same(|dice, claim| {
        let mut changed = claim.clone();
        let lines = some_receipt(dice, &mut changed)?["lines"].as_array_mut()?;
        let at =
            lines.iter().position(|line| ["fee", "other", "treatment"].iter().any(|kind| line["kind"] == *kind))?;
        let mut other = lines[at].clone();
        for field in ["amount", "out_of_scope"] {
            let Some(whole) = lines[at].get(field).map(cents) else { continue };
            let part = dice.below(whole + 1);
            lines[at][field] = yuan(part).into();
            other[field] = yuan(whole - part).into();
        }
        // No part of a line can be more outside the scope than it costs.
        let sound = |line: &Value| line.get("out_of_scope").is_none_or(|out| cents(out) <= cents(&line["amount"]));
        let is_sound = sound(&lines[at]) && sound(&other);
        lines.insert(at, other);
        is_sound.then_some(changed)
    });
}

/// 第四部分 二.1 takes a fee out of the base: where nobody else has paid, its cost and its money together change
/// nothing.
#[test]
fn a_refused_fee_and_its_money_change_nothing() {
    same(|dice, claim| {
        // A fee is a loss too, so that a ceiling on the loss would rise with it.
        only_sums(claim);
        let receipt = claim.pointer_mut("/encounters/0/invoices/0")?;
        for name in ["pooled_fund_paid", "supplementary_fund_paid", "discount"] {
            receipt[name] = "0.00".into();
        }
        fill_in(receipt);
        let mut changed = claim.clone();
        let receipt = &mut changed["encounters"][0]["invoices"][0];
        let fee = dice.between(1, 9_000);
        receipt["in_scope_self_paid"] = yuan(cents(&receipt["in_scope_self_paid"]) + fee).into();
        fill_in(receipt);
        let line = json!({ "name": "挂号费", "kind": "fee", "amount": yuan(fee) });
        receipt["lines"].as_array_mut()?.push(line);
        Some(changed)
    });
}

/// 保障责任 2: the year's base is cumulative by day; within a visit it is one sum, but for sessions, of which the
/// earlier ones are paid first.
#[test]
fn the_order_of_receipts_does_not_matter() {
    same(|dice, claim| {
        only_sums(claim);
        let mut changed = claim.clone();
        let visits = changed["encounters"].as_array_mut()?;
        let place = usize::try_from(dice.below(i64::try_from(visits.len()).ok()?)).ok()?;
        visits[place]["invoices"].as_array_mut()?.reverse();
        Some(changed)
    });
}

/// Lines are a sum too, but for physiotherapy and hyperbaric oxygen, of which the earlier line is paid first.
#[test]
fn the_order_of_lines_does_not_matter() {
    same(|dice, claim| {
        let mut changed = claim.clone();
        let lines = some_receipt(dice, &mut changed)?["lines"].as_array_mut()?;
        let counted = |line: &Value| line["kind"] == "physiotherapy" || line["kind"] == "hyperbaric_oxygen";
        if lines.iter().any(counted) {
            return None;
        }
        lines.reverse();
        Some(changed)
    });
}

/// An id only tells visits of one day apart.
#[test]
fn other_ids_and_bill_numbers_change_nothing() {
    same(|_, claim| {
        let mut changed = claim.clone();
        for visit in changed["encounters"].as_array_mut()? {
            visit["id"] = format!("visit {}", visit["id"].as_str()?).into();
            for receipt in visit["invoices"].as_array_mut()? {
                receipt["id"] = "receipt".into();
                let number: u64 = receipt["bill_number"].as_str()?.parse().ok()?;
                receipt["bill_number"] = format!("{:010}", 9_000_000_000 - number).into();
            }
        }
        Some(changed)
    });
}

/// Nothing looks at the calendar but through days and months between dates: after four years, with leap years
/// where they were, all is as before.
#[test]
fn four_years_later_pays_the_same() {
    let plan = Plan::from_text(&four_years_later(&file(PLAN))).expect("a plan");
    let list = HospitalList::from_text(&four_years_later(&file(LIST))).expect("a list");
    let later = Checker::new(plan, Some(list)).expect("known readings");
    let ordinary = &*CHECKER;
    each(|_, claim| {
        let changed = parse(&four_years_later(&claim.to_string()));
        let (one, other) = (by_visit(ordinary, claim)?, by_visit(&later, &changed)?);
        assert_eq!(one, other, "{claim:#}");
        Some(one.values().any(|payable| *payable > 0))
    });
}

/// What is read is written again, and reads as the same claim.
#[test]
fn a_claim_that_is_written_reads_as_itself() {
    each(|_, claim| {
        let read = Claim::from_text(&claim.to_string()).ok()?;
        let written = serde_json::to_string(&read).expect("a claim");
        assert_eq!(Claim::from_text(&written).ok(), Some(read), "{claim:#}");
        Some(true)
    });
}

/// A session may be told of a claim in any order.
#[test]
fn a_claim_told_in_any_order_is_the_same_claim() {
    let checker = Rc::new(ordinary_checker());
    each_of(30, |dice, claim| {
        let mut session = Session::new(Rc::clone(&checker), "{}").ok()?;
        let visits = claim["encounters"].as_array()?;
        let blank: Vec<Value> = visits.iter().map(|visit| json!({ "care_type": visit["care_type"] })).collect();
        session.edit("/encounters", &Value::from(blank).to_string()).ok()?;
        let mut edits: Vec<(String, &Value)> = Vec::new();
        for (at, visit) in visits.iter().enumerate() {
            edits.extend(visit.as_object()?.iter().map(|(name, value)| (format!("/encounters/{at}/{name}"), value)));
        }
        let others = claim.as_object()?.iter().filter(|(name, _)| *name != "encounters");
        edits.extend(others.map(|(name, value)| (format!("/{name}"), value)));
        while !edits.is_empty() {
            let next = usize::try_from(dice.below(i64::try_from(edits.len()).ok()?)).ok()?;
            let (at, value) = edits.swap_remove(next);
            // What cannot be read for a moment is kept all the same.
            let _ = session.edit(&at, &value.to_string());
        }
        let told = session.estimate(Detail::Summary).ok();
        let fresh = checker.check_in(&Claim::from_text(&claim.to_string()).ok()?, Detail::Summary).ok();
        let text = |estimate| serde_json::to_string(&estimate).expect("an estimate");
        assert_eq!(text(told), text(fresh), "{claim:#}");
        Some(true)
    });
}

// ---- what never pays more ----

/// 第三部分 4: what others have paid is not paid again.
#[test]
fn more_from_another_payer_never_pays_more() {
    never_more(|dice, claim| {
        let mut changed = claim.clone();
        let more = dice.between(1, 40_000);
        for visit in changed["encounters"].as_array_mut()? {
            let payments = visit.as_object_mut()?.entry("settlements").or_insert(json!([]));
            match payments.pointer_mut("/0/amount") {
                Some(amount) => *amount = yuan(cents(amount) + more).into(),
                None => *payments = json!([{ "payer": "insurer", "status": "paid", "amount": yuan(more) }]),
            }
        }
        Some(changed)
    });
}

/// 第四部分 一: a longer supply can only pass a limit, and leave more for a repeat.
#[test]
fn more_days_for_the_same_money_never_pay_more() {
    never_more(|dice, claim| {
        let mut changed = claim.clone();
        let visits = changed["encounters"].as_array_mut()?.iter_mut().filter(|visit| visit["care_type"] != "inpatient");
        let receipts = visits.filter_map(|visit| visit["invoices"].as_array_mut()).flatten();
        let mut lines = receipts.filter_map(|receipt| receipt["lines"].as_array_mut()).flatten();
        let line = lines.find(|line| line.get("days_supply").is_some() && line["kind"] != "infusion")?;
        line["days_supply"] = (line["days_supply"].as_i64()? + dice.between(1, 40)).into();
        Some(changed)
    });
}

/// 第三部分 1: the card. A visit that is refused fills neither the 600 nor a limit.
#[test]
fn a_visit_without_the_card_never_pays_more() {
    never_more(|_, claim| {
        claim["encounters"][0]["card_used"] = true.into();
        let mut changed = claim.clone();
        changed["encounters"][0]["card_used"] = false.into();
        Some(changed)
    });
}

/// 第二部分: a paper can only be what something waits for.
#[test]
fn a_paper_that_goes_missing_never_pays_more() {
    never_more(|dice, claim| {
        for visit in claim["encounters"].as_array_mut()? {
            visit["documents"] = json!([]);
            visit["invoices"].as_array_mut()?.iter_mut().for_each(|receipt| receipt["documents"] = json!([]));
        }
        let mut changed = claim.clone();
        let visit = &mut changed["encounters"][0];
        let of_visit = *dice.one_of(&["medical_record_copy", "medical_record_copy", "itemized_bill"]);
        let kind = if visit["care_type"] == "inpatient" { "discharge_summary_copy" } else { of_visit };
        visit["documents"] = json!([{ "kind": kind, "status": "missing" }]);
        Some(changed)
    });
}

/// 保障责任 2: a year's benefit grows with its base.
#[test]
fn a_visit_taken_away_never_pays_more() {
    never_more(|dice, claim| {
        let visits = claim["encounters"].as_array_mut()?;
        let place = usize::try_from(dice.below(i64::try_from(visits.len()).ok()?)).ok()?;
        // Without lines: what was dispensed at one visit may forbid a repeat at the next.
        visits[place]["invoices"].as_array_mut()?.iter_mut().for_each(|receipt| receipt["lines"] = json!([]));
        let mut changed = claim.clone();
        changed["encounters"].as_array_mut()?.remove(place);
        Some(changed)
    });
}

/// 保障责任 2: "自负600元以上…的部分,保险公司按70%的比例赔付".
#[test]
fn a_higher_deductible_or_a_lower_rate_never_pays_more() {
    let of_plan = |change: fn(&mut Value)| {
        let mut plan = parse(&file(PLAN));
        plan["benefits"].as_array_mut().expect("benefits").iter_mut().for_each(change);
        let plan = Plan::from_text(&plan.to_string()).expect("a plan");
        Checker::new(plan, Some(HospitalList::from_text(&file(LIST)).expect("a list"))).expect("known readings")
    };
    let ordinary = &*CHECKER;
    for worse in [
        of_plan(|benefit| set(benefit, "deductible", "amount", "700.00")),
        of_plan(|benefit| set(benefit, "share", "rate", "0.65")),
        of_plan(|benefit| set(benefit, "limit", "amount", "1000.00")),
    ] {
        each(|_, claim| {
            // What was paid so far would speak of another base.
            claim["policy"]["accumulators"] = json!({});
            let (one, other) = (payable(ordinary, claim)?, payable(&worse, claim)?);
            assert!(other <= one, "{other} > {one}: {claim:#}");
            Some(other < one)
        });
    }
}

fn set(benefit: &mut Value, kind: &str, name: &str, value: &str) {
    for step in benefit["steps"].as_array_mut().expect("steps").iter_mut().filter(|step| step["type"] == kind) {
        step[name] = value.into();
    }
}

/// 保障责任 1: 1400 and 2600 a year, whatever was paid before.
#[test]
fn no_more_is_paid_than_what_the_limits_leave() {
    let ordinary = &*CHECKER;
    each(|_, claim| {
        let read = Claim::from_text(&claim.to_string()).ok()?;
        let totals = ordinary.totals(&read).ok()?;
        let mut reached = false;
        for benefit in totals.benefits {
            let limit = if benefit.id == "inpatient" { 260_000 } else { 140_000 };
            let paid = claim.pointer(&format!("/policy/accumulators/{}/paid", benefit.id)).map_or(0, cents);
            let payable = cents(&benefit.payable.to_string().into());
            assert!(payable <= (limit - paid).max(0), "{} pays {payable}: {claim:#}", benefit.id);
            reached |= payable > 0 && payable == limit - paid;
        }
        Some(reached)
    });
}

// ---- how it is held ----

/// What each visit of both claims is paid is the same. The change may prepare the claim before it is copied.
fn same(change: impl Fn(&mut Dice, &mut Value) -> Option<Value>) {
    let checker = &*CHECKER;
    each(|dice, claim| {
        let changed = change(dice, claim)?;
        let (one, other) = (by_visit(checker, claim)?, by_visit(checker, &changed)?);
        // Ids may have been changed, not their order.
        let amounts = |of: &BTreeMap<String, i64>| of.values().copied().collect::<Vec<_>>();
        assert_eq!(amounts(&one), amounts(&other), "{claim:#}\nagainst\n{changed:#}");
        Some(one.values().any(|payable| *payable > 0))
    });
}

/// The changed claim is paid no more than the claim.
fn never_more(change: impl Fn(&mut Dice, &mut Value) -> Option<Value>) {
    let checker = &*CHECKER;
    each(|dice, claim| {
        only_sums(claim);
        // Past the 600, so that every yuan counts.
        claim["policy"]["accumulators"] = json!({ "outpatient": { "base": "600.00" } });
        let changed = change(dice, claim)?;
        let (one, other) = (payable(checker, claim)?, payable(checker, &changed)?);
        assert!(other <= one, "{other} > {one}: {claim:#}\nagainst\n{changed:#}");
        Some(other < one)
    });
}

/// Without what one visit can take from another: sessions that a refused visit does not use up, and the loss as
/// a ceiling, which binds at one visit and not at the next.
fn only_sums(claim: &mut Value) {
    for visit in claim["encounters"].as_array_mut().into_iter().flatten() {
        for payment in visit.get_mut("settlements").and_then(Value::as_array_mut).into_iter().flatten() {
            payment.as_object_mut().map(|payment| payment.remove("in_scope_amount"));
        }
        for receipt in visit["invoices"].as_array_mut().into_iter().flatten() {
            let lines = receipt.get_mut("lines").and_then(Value::as_array_mut).into_iter().flatten();
            lines.filter(|line| line.get("sessions").is_some()).for_each(|line| line["kind"] = "treatment".into());
        }
    }
}

/// Holds something of each made-up claim; it says whether the change mattered, or nothing where it did not apply.
fn each(holds: impl Fn(&mut Dice, &mut Value) -> Option<bool>) {
    each_of(CLAIMS, holds);
}

fn each_of(claims: u64, holds: impl Fn(&mut Dice, &mut Value) -> Option<bool>) {
    let seed = std::env::var("PRECLAIM_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(2026);
    println!("PRECLAIM_SEED={seed}");
    let mattered = (0..claims).filter(|number| {
        // Every third number is a calm claim; here two of three are, because more of them are paid.
        let calm = if number % 2 == 0 { number * 3 } else { *number };
        let mut claim = made_up::claim(seed, calm).claim;
        each_bill_once(&mut claim);
        holds(&mut Dice::of(seed + 1, *number), &mut claim) == Some(true)
    });
    let mattered = mattered.count();
    assert!(mattered >= MATTERS, "it mattered in {mattered} claims only");
}

/// Without the second of two receipts of one bill, which is refused whatever becomes of the first.
fn each_bill_once(claim: &mut Value) {
    let mut seen = Vec::new();
    for visit in claim["encounters"].as_array_mut().into_iter().flatten() {
        visit["invoices"].as_array_mut().expect("receipts").retain(|receipt| {
            let new = !seen.contains(&receipt["bill_number"]);
            seen.push(receipt["bill_number"].clone());
            new
        });
    }
}

fn payable(checker: &Checker, claim: &Value) -> Option<i64> {
    let claim = Claim::from_text(&claim.to_string()).ok()?;
    let totals = checker.totals(&claim).ok()?;
    Some(cents(&totals.payable.to_string().into()))
}

fn by_visit(checker: &Checker, claim: &Value) -> Option<BTreeMap<String, i64>> {
    let claim = Claim::from_text(&claim.to_string()).ok()?;
    let estimate = checker.check_in(&claim, Detail::Summary).ok()?;
    let of_visit = |visit: &preclaim::estimate::EncounterEstimate| {
        (visit.id.clone().unwrap_or_default(), cents(&visit.payable.to_string().into()))
    };
    Some(estimate.encounters.iter().map(of_visit).collect())
}

fn some_receipt<'a>(dice: &mut Dice, claim: &'a mut Value) -> Option<&'a mut Value> {
    let visits = claim["encounters"].as_array_mut()?;
    let receipts: Vec<&mut Value> =
        visits.iter_mut().filter_map(|visit| visit["invoices"].as_array_mut()).flatten().collect();
    let place = usize::try_from(dice.below(i64::try_from(receipts.len()).ok()?.max(1))).ok()?;
    receipts.into_iter().nth(place)
}

/// Every box is there, and they add up.
fn fill_in(receipt: &mut Value) {
    receipt.as_object_mut().expect("a receipt").remove("in_scope_total");
    for name in BOXES {
        if receipt.get(name).is_none() {
            receipt[name] = "0.00".into();
        }
    }
    let of = |receipt: &Value, names: &[&str]| names.iter().map(|name| cents(&receipt[*name])).sum::<i64>();
    let cash = of(receipt, &["category_copay", "in_scope_self_paid", "out_of_scope_self_paid"]);
    let rest = of(receipt, &["pooled_fund_paid", "supplementary_fund_paid", "personal_account_paid", "discount"]);
    receipt["cash_paid"] = yuan(cash).into();
    receipt["total"] = yuan(cash + rest).into();
}

/// Every date moved on by four years.
fn four_years_later(text: &str) -> String {
    let later = [("\"2025-", "\"2029-"), ("\"2026-", "\"2030-"), ("\"2027-", "\"2031-"), ("\"2028-", "\"2032-")];
    later.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
