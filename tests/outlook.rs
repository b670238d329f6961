//! What is said of the rest of the year comes true: the visit that it speaks of is added to the claim
//! and checked like any other.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use preclaim::Checker;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::claims::{cents, claim, claim_with_gaps, list, settings, with, yuan};
use support::{ordinary_checker, parse};

fn ask(checker: &Checker, what: &str, claim: &Value) -> Value {
    let reply = parse(&checker.ask_text(&json!({ "ask": what, "claim": claim }).to_string()));
    assert_eq!(reply["type"], "success", "{reply}");
    reply
}

fn outlook(checker: &Checker, claim: &Value) -> Value {
    ask(checker, "outlook", claim)["outlook"].clone()
}

fn summary(checker: &Checker, claim: &Value) -> Value {
    ask(checker, "summary", claim)["summary"].clone()
}

fn payable(checker: &Checker, claim: &Value) -> i64 {
    cents(&summary(checker, claim)["payable"])
}

fn and(claim: &Value, visit: Value) -> Value {
    let mut claim = claim.clone();
    let encounters = claim.as_object_mut().expect("a claim").entry("encounters").or_insert_with(|| json!([]));
    encounters.as_array_mut().expect("visits").push(visit);
    claim
}

fn checkers() -> Vec<Checker> {
    let choices: [&[(&str, &str)]; 5] = [
        &[],
        &[("residual_days", "3"), ("year_end_stock", "all")],
        &[("repeat_decoctions", "exempt"), ("month_days", "31")],
        &[("deductible_basis", "claim"), ("total_limit", "sum_only")],
        &[("deductible_basis", "visit"), ("limit_applies_to", "expense"), ("account_money", "deductible_only")],
    ];
    let with = |choices: &[(&str, &str)]| {
        let mut checker = ordinary_checker();
        choices.iter().for_each(|(name, choice)| checker.set_reading(name, choice).expect("a choice"));
        checker
    };
    choices.map(with).into_iter().collect()
}

thread_local! {
    static CHECKERS: Vec<Checker> = checkers();
}

// ---- money ----

/// A visit after all others of which so much was borne inside the scope.
fn further(benefit: &str, borne: i64) -> Value {
    let care = if benefit == "inpatient" { "inpatient" } else { "outpatient" };
    let borne = yuan(borne);
    let receipt = json!({ "total": borne, "cash_paid": borne, "in_scope_self_paid": borne });
    json!({ "id": "zz", "care_type": care, "card_used": true, "invoices": [receipt] })
}

fn holds_for_every_benefit(checker: &Checker, claim: &Value) {
    let told = outlook(checker, claim);
    let now = payable(checker, claim);
    let mut left = i64::MAX;
    if told.get("total_limit_left").is_some() {
        left = cents(&told["total_limit_left"]);
    }
    for benefit in list(&told["benefits"]) {
        let pays =
            |borne: i64| payable(checker, &and(claim, further(benefit["id"].as_str().expect("an id"), borne))) - now;
        assert_eq!(cents(&benefit["next"]["pays"]), pays(cents(&benefit["next"]["borne"])), "{benefit}");
        let (most, borne) = (cents(&benefit["most_left"]), cents(&benefit["borne_until_most"]));
        assert!(most <= left && pays(borne) == most && pays(borne + 500_000) == most, "{benefit}");
        assert!(borne == 0 || pays(borne - 1) < most, "{benefit}");
        if let Some(limit) = benefit.get("limit_left") {
            assert!(most <= cents(limit), "{benefit}");
        }
    }
}

proptest! {
    #![proptest_config(settings(120))]

    #[test]
    fn the_next_yuan_pays_what_is_said(claim in prop_oneof![claim(), claim_with_gaps()], reading in 0_usize..5) {
        CHECKERS.with(|checkers| holds_for_every_benefit(&checkers[reading], &claim));
    }
}

#[test]
fn what_is_left_by_hand() {
    let checker = ordinary_checker();
    let so_far = json!({ "outpatient": { "base": "500.00", "paid": "0.00" } });
    let claim = json!({ "submitted_on": "2027-06-01", "policy": { "accumulators": so_far } });
    let told = outlook(&checker, &claim);
    let outpatient = &told["benefits"][0];
    assert_eq!((&outpatient["deductible_left"], &outpatient["limit_left"]), (&json!("100.00"), &json!("1400.00")));
    assert_eq!(outpatient["next"], json!({ "borne": "100.00", "pays": "0.00" }));
    // 100 to the deductible, and 1400 / 0.7 = 2000 beyond it; the last cent is earned a cent earlier,
    // because 0.7 x 1999.99 = 1399.993 is rounded to 1399.99 and no less reaches 1400.
    assert_eq!(outpatient["borne_until_most"], "2100.00");
    assert_eq!((&told["last_day_to_claim"], &told["days_left_to_claim"]), (&json!("2027-06-30"), &json!(29)));
    assert_eq!(told["total_limit_left"], "4000.00");
    let late = with(claim, "submitted_on", "2027-07-02");
    assert_eq!(outlook(&checker, &late)["days_left_to_claim"], -2);
    assert_eq!(outlook(&checker, &json!({})).get("days_left_to_claim"), None);
}

// ---- medicines ----

fn day() -> impl Strategy<Value = String> {
    prop_oneof![
        (1_u32..29).prop_map(|day| format!("2026-05-{day:02}")),
        (1_u32..29).prop_map(|day| format!("2027-03-{day:02}")),
    ]
}

/// A medicine on a receipt, by name or by class, with its days as printed or by dose.
fn medicine() -> impl Strategy<Value = Value> {
    let named =
        prop::sample::select(vec!["苯磺酸氨氯地平片", "络活喜", "盐酸二甲双胍片", "复方甘草片", "没听说过的药"]);
    let days = prop_oneof![
        6 => (1_u32..40).prop_map(|days| json!({ "days_supply": days })),
        2 => (1_u32..60, 1_u32..4).prop_map(|(tablets, times)| {
            json!({ "quantity": tablets.to_string(), "dose": "1", "times_per_day": times.to_string() })
        }),
        1 => Just(json!({})),
    ];
    let kind = prop::option::weighted(0.5, prop::sample::select(vec!["western_medicine", "decoction"]));
    let diagnosis = prop::option::of(prop::sample::select(vec!["高血压病", "痛风", "感冒"]));
    (named, days, kind, diagnosis).prop_map(|(name, mut line, kind, diagnosis)| {
        line["name"] = name.into();
        line["amount"] = "20.00".into();
        if let Some(kind) = kind {
            line["kind"] = kind.into();
        }
        if let Some(diagnosis) = diagnosis {
            line["diagnosis"] = diagnosis.into();
        }
        line
    })
}

fn dispensing_visit() -> impl Strategy<Value = Value> {
    let diagnoses = prop::sample::subsequence(vec!["高血压病", "痛风", "感冒", "说不清的病"], 0..3);
    (day(), prop::collection::vec(medicine(), 1..3), diagnoses).prop_map(|(day, lines, diagnoses)| {
        let diagnoses: Vec<Value> = diagnoses.into_iter().map(|name| json!({ "name": name })).collect();
        let receipt =
            json!({ "total": "100.00", "cash_paid": "100.00", "in_scope_self_paid": "100.00", "lines": lines });
        json!({ "care_type": "outpatient", "date": day, "diagnoses": diagnoses, "invoices": [receipt] })
    })
}

fn claim_with_medicines() -> impl Strategy<Value = Value> {
    let past = (day(), prop::sample::select(vec!["络活喜", "阿司匹林肠溶片", "复方甘草片"]), 1_u32..40)
        .prop_map(|(day, name, days)| json!({ "date": day, "name": name, "days_supply": days }));
    (prop::collection::vec(dispensing_visit(), 0..4), prop::collection::vec(past, 0..3))
        .prop_map(|(visits, history)| json!({ "encounters": visits, "history": { "dispensings": history } }))
}

/// Codes of what is found about a repeat of a medicine on a day.
fn repeat(checker: &Checker, claim: &Value, medicine: &Value, day: &str, days: u32) -> Vec<String> {
    let source = medicine["subject"].as_str().expect("a pointer");
    let said = claim.pointer(source).expect("a dispensing");
    let mut line = json!({ "name": said["name"], "amount": "100.00", "days_supply": days });
    for field in ["kind", "diagnosis", "drug_class"] {
        if let Some(value) = said.get(field) {
            line[field] = value.clone();
        }
    }
    let visit = source.split('/').nth(2).filter(|_| source.starts_with("/encounters/"));
    let diagnoses = visit
        .map_or(json!([]), |visit| claim["encounters"][visit.parse::<usize>().expect("a place")]["diagnoses"].clone());
    let receipt = json!({
        "total": "100.00", "cash_paid": "100.00", "in_scope_self_paid": "100.00", "lines": [line],
    });
    let visits = list(&claim["encounters"]).len();
    let visit = json!({ "care_type": "outpatient", "date": day, "diagnoses": diagnoses, "invoices": [receipt] });
    let subject = format!("/encounters/{visits}/invoices/0/lines/0");
    let found = summary(checker, &and(claim, visit));
    let mine = list(&found["findings"]).iter().filter(|finding| finding["subject"] == subject.as_str());
    let codes = mine.map(|finding| finding["code"].as_str().expect("a code").to_owned());
    codes.filter(|code| code.starts_with("quantity/") || code.starts_with("cover/")).collect()
}

fn day_before(day: &str) -> String {
    preclaim::date::Date::parse(day).expect("a day").day_before().to_string()
}

/// How many days were tried.
fn holds_for_every_medicine(checker: &Checker, claim: &Value) -> usize {
    let told = outlook(checker, claim);
    let mut tried = 0;
    for medicine in list(&told["medicines"]) {
        let text = |name: &str| medicine[name].as_str();
        let on = text("on").expect("a day");
        if medicine["within_cover"] == false {
            assert_eq!(medicine["payable_days"], 0, "{medicine}");
            continue;
        }
        if let Some(from) = text("repeat_from") {
            let eve = day_before(from);
            if Some(eve.as_str()) > text("dispensed_on") {
                assert_eq!(repeat(checker, claim, medicine, &eve, 1), ["quantity/repeat"], "{medicine} on {eve}");
            }
            assert_eq!(from, on);
        }
        let days = medicine["payable_days"].as_u64().expect("days") as u32;
        let fine = |days: u32| repeat(checker, claim, medicine, on, days).is_empty();
        assert!(days == 0 || fine(days), "{medicine}: {:?}", repeat(checker, claim, medicine, on, days));
        let beyond = repeat(checker, claim, medicine, on, days + 1);
        assert!(beyond.iter().all(|code| code != "quantity/repeat") && beyond.len() == 1, "{medicine}: {beyond:?}");
        tried += 3;
    }
    tried
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn a_repeat_is_payable_on_the_day_that_is_said_and_not_before(claim in claim_with_medicines(), reading in 0_usize..3) {
        CHECKERS.with(|checkers| holds_for_every_medicine(&checkers[reading], &claim));
    }
}

#[test]
fn a_medicine_by_hand() {
    let line = json!({ "name": "苯磺酸氨氯地平片", "amount": "60.00", "days_supply": 14 });
    let receipt = json!({ "total": "60.00", "cash_paid": "60.00", "in_scope_self_paid": "60.00", "lines": [line] });
    let visit = |day: &str| json!({ "care_type": "outpatient", "date": day, "diagnoses": [{ "name": "高血压病" }], "invoices": [receipt] });
    let checker = ordinary_checker();
    let claim = json!({ "encounters": [visit("2026-05-01")] });
    let medicine = outlook(&checker, &claim)["medicines"][0].clone();
    // 14 days from the 1st last until the 14th; on the 14th one day is left, on the 13th two.
    assert_eq!((&medicine["lasts_until"], &medicine["repeat_from"]), (&json!("2026-05-14"), &json!("2026-05-14")));
    // Hypertension: a month.
    assert_eq!((&medicine["per_prescription"]["days"], &medicine["payable_days"]), (&json!(30), &json!(30)));
    assert_eq!(medicine["per_prescription"]["rule"], "T-Q07");
    assert!(holds_for_every_medicine(&checker, &claim) > 0);
    // 14 days from 18 March: again from the 31st, one day of the year and three beyond it.
    let late = outlook(&checker, &json!({ "encounters": [visit("2027-03-18")] }))["medicines"][0].clone();
    assert_eq!((&late["repeat_from"], &late["payable_days"]), (&json!("2027-03-31"), &json!(4)));
    let later = outlook(&checker, &json!({ "encounters": [visit("2027-03-20")] }))["medicines"][0].clone();
    assert_eq!((&later["repeat_from"], &later["within_cover"]), (&json!("2027-04-02"), &json!(false)));
    let open = json!({ "encounters": [{ "care_type": "outpatient", "invoices": [receipt] }] });
    assert_eq!(outlook(&checker, &open)["supply_not_given"], json!(["/encounters/0/invoices/0/lines/0"]));
}
