//! Claims made up from a seed, quickly: visits and stays of every kind, with receipts that mostly add up. Every
//! name is one that the naive reckoning knows, or invented and in no list.
#![allow(dead_code)] // each test uses its part

pub(crate) mod dice;
mod receipt;
pub(crate) mod shrink;

use dice::Dice;
use serde_json::{Map, Value, json};

/// A claim, and whether the invented complete list of hospitals goes with it, or the one of public knowledge.
pub(crate) struct MadeUp {
    pub(crate) claim: Value,
    pub(crate) complete_list: bool,
}

pub(crate) fn claim(seed: u64, number: u64) -> MadeUp {
    let mut dice = Dice::of(seed, number);
    let complete_list = dice.one_in(2);
    let visits = dice.between(1, 4);
    // A season in which repeats, dispensings and limits meet, or the ends of the year.
    let season = *dice.one_of(&[61, 61, 61, 200, 355, 1]);
    let visits: Vec<Value> = (0..visits).map(|number| visit(&mut dice, number, season)).collect();
    let mut claim = json!({ "policy": policy(&mut dice), "encounters": visits });
    if dice.trouble_in(4) {
        claim["submitted_on"] = day(*dice.one_of(&[100, 365, 400, 454, 455, 456, 500])).into();
    }
    if dice.trouble_in(40) {
        claim["insured"] = json!({ "member": false });
    }
    if dice.one_in(5) {
        claim["history"] = history(&mut dice, season);
    }
    if dice.trouble_in(8) {
        twice(&mut dice, &mut claim);
    }
    MadeUp { claim, complete_list }
}

/// The day so many days after the first one of the policy year, which may lie in another year.
fn day(after: i64) -> String {
    let in_month = |year: i64, month: i64| match month {
        2 => 28 + i64::from(year % 4 == 0),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let (mut year, mut month, mut day) = (2026, 4, 1 + after);
    while day > in_month(year, month) {
        day -= in_month(year, month);
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    while day < 1 {
        (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
        day += in_month(year, month);
    }
    format!("{year}-{month:02}-{day:02}")
}

fn policy(dice: &mut Dice) -> Value {
    let mut policy = Map::new();
    if dice.one_in(8) {
        policy.insert("cover_from".to_owned(), day(*dice.one_of(&[-30, 0, 30, 60, 244])).into());
    }
    if dice.trouble_in(8) {
        policy.insert("cover_to".to_owned(), day(*dice.one_of(&[65, 200, 358, 364, 400])).into());
    }
    if dice.trouble_in(6) {
        policy.insert("union_cover".to_owned(), (!dice.one_in(3)).into());
    }
    let mut accumulators = Map::new();
    for (benefit, limit) in [("outpatient", 140_000), ("inpatient", 260_000)] {
        if dice.one_in(3) {
            let paid = *dice.one_of(&[0, 0, 1, limit / 2, limit - 7_000, limit - 100, limit]);
            let base = *dice.one_of(&[0, 30_000, 59_999, 60_000, 70_005, 200_000]);
            let said = match dice.below(3) {
                0 => json!({ "base": yuan(base) }),
                1 => json!({ "paid": yuan(paid) }),
                _ => json!({ "base": yuan(base), "paid": yuan(paid) }),
            };
            accumulators.insert(benefit.to_owned(), said);
        }
    }
    policy.insert("accumulators".to_owned(), accumulators.into());
    policy.into()
}

fn history(dice: &mut Dice, season: i64) -> Value {
    let dispensings: Vec<Value> = (0..dice.below(3))
        .map(|_| {
            json!({
                "date": day(season - dice.below(12)), "name": "示例药", "drug_class": *dice.one_of(&["甲", "乙"]),
                "days_supply": dice.between(1, 20),
            })
        })
        .collect();
    json!({ "dispensings": dispensings, "hyperbaric_oxygen_sessions": dice.below(6) })
}

/// One receipt of the claim stands in it a second time, at the end of another visit.
fn twice(dice: &mut Dice, claim: &mut Value) {
    let visits = claim["encounters"].as_array_mut().expect("visits");
    let copy = visits[0]["invoices"][0].clone();
    let to = usize::try_from(dice.below(i64::try_from(visits.len()).expect("few visits"))).expect("a place");
    if copy.is_object() {
        visits[to]["invoices"].as_array_mut().expect("receipts").push(copy);
    }
}

fn visit(dice: &mut Dice, number: i64, season: i64) -> Value {
    let care =
        *dice.one_of(&["outpatient", "outpatient", "outpatient", "emergency", "emergency", "inpatient", "inpatient"]);
    let stay = care == "inpatient";
    let mut visit = json!({ "id": format!("{number:02}"), "care_type": care });
    if !dice.one_in(20) {
        let after = if dice.trouble_in(12) {
            *dice.one_of(&[-400, -365, -1, 0, 364, 365, 700, 800])
        } else {
            season + dice.below(16)
        };
        visit[if stay && !dice.one_in(4) { "discharged_on" } else { "date" }] = day(after).into();
    }
    if dice.trouble_in(3) {
        visit["hospital"] = hospital(dice, stay);
    }
    if dice.trouble_in(30) {
        visit["cause"] = (*dice.one_of(&["illness", "accident", "other"])).into();
    }
    if dice.trouble_in(6) {
        visit["card_used"] = dice.one_in(3).into();
    }
    if care == "emergency" {
        emergency(dice, &mut visit);
    }
    if !stay && dice.one_in(12) {
        visit["care_subtype"] = if care == "outpatient" { "chronic_major" } else { "observation" }.into();
    }
    let diagnoses = diagnoses(dice, stay);
    if stay {
        admission(dice, &mut visit);
    }
    if dice.trouble_in(40) {
        visit["declarations"] =
            json!({ (*dice.one_of(&["traffic_accident", "fight", "filled_outside"])): dice.one_in(2) });
    }
    if dice.one_in(4) {
        visit["settlements"] = (0..dice.between(1, 2)).map(|_| settlement(dice)).collect::<Vec<_>>().into();
    }
    visit["documents"] = papers(dice, stay);
    let least = i64::from(!dice.one_in(30));
    let receipts = dice.between(least, 2);
    let receipts: Vec<Value> =
        (0..receipts).map(|at| receipt::receipt(dice, &format!("{number}{at}"), care, &diagnoses)).collect();
    visit["invoices"] = receipts.into();
    visit["diagnoses"] = diagnoses.into();
    visit
}

fn hospital(dice: &mut Dice, stay: bool) -> Value {
    const NAMES: [&str; 8] = [
        "示例第一医院",
        "示例第一医院北院",
        "示例第一医院南院",
        "示例第一医院西院",
        "示例第二医院",
        "示例街道社区卫生服务中心",
        "示例民营医院",
        "示例第九医院",
    ];
    let mut said = json!({});
    if !dice.one_in(3) {
        said["name"] = (*dice.one_of(&NAMES)).into();
    }
    for fact in ["designated", "in_shanghai", "public", "in_network"] {
        if dice.one_in(5) {
            said[fact] = (!dice.one_in(3)).into();
        }
    }
    if stay && dice.one_in(3) {
        said["level"] = dice.between(1, 3).into();
    }
    said
}

fn emergency(dice: &mut Dice, visit: &mut Value) {
    if dice.one_in(3) {
        return;
    }
    let reason = *dice.one_of(&["急性腹痛", "呼吸困难", "休克", "骨折", "骨折", "发热", "感冒", "乏力"]);
    visit["emergency"] = json!({ "reason": reason });
    if reason == "发热" {
        visit["emergency"]["temperature"] = (*dice.one_of(&["38.4", "38.5", "38.6"])).into();
    }
    if reason == "骨折" && dice.one_in(2) {
        visit["emergency"]["third_party_liable"] = dice.one_in(2).into();
    }
}

fn diagnoses(dice: &mut Dice, stay: bool) -> Vec<Value> {
    const OF_VISITS: [&str; 8] = ["感冒", "感冒", "痛风", "高血压", "糖尿病", "恶性肿瘤", "胃癌", "银屑病"];
    const OF_STAYS: [&str; 4] = ["腹股沟疝", "肺炎", "贫血", "胃炎"];
    if dice.trouble_in(40) {
        return vec![json!({ "name": "痤疮" })];
    }
    let mut all: Vec<Value> = Vec::new();
    for _ in 0..*dice.one_of(&[0, 1, 1, 1, 2]) {
        let of_stays = if dice.trouble_in(2) { OF_STAYS.as_slice() } else { &OF_STAYS[..1] };
        let name = *dice.one_of(if stay { of_stays } else { OF_VISITS.as_slice() });
        if all.iter().any(|one| one["name"] == name) {
            continue;
        }
        let mut one = json!({ "name": name });
        if dice.one_in(4) {
            one["settled"] = dice.one_in(2).into();
        }
        all.push(one);
    }
    all
}

fn admission(dice: &mut Dice, visit: &mut Value) {
    if dice.trouble_in(12) {
        visit["ward"] = (*dice.one_of(&["standard", "joint", "home_bed"])).into();
    }
    if dice.trouble_in(3) {
        visit["admission"] = json!({
            "through_emergency": dice.one_in(2), "rescue": dice.one_in(4), "infusion_days_before": dice.below(5),
            "infusion_failed": dice.one_in(2), "left_before_surgery": dice.one_in(10),
        });
    }
}

fn settlement(dice: &mut Dice) -> Value {
    let amount = receipt::money(dice, 60_000);
    let mut said = json!({
        "payer": *dice.one_of(&["union", "insurer", "local_relief"]),
        "status": *dice.one_of(&["paid", "paid", "paid", "awaited"]),
        "amount": yuan(amount),
    });
    if dice.one_in(3) {
        said["in_scope_amount"] = yuan(dice.below(amount + 1)).into();
    }
    said
}

fn papers(dice: &mut Dice, stay: bool) -> Value {
    const OF_VISITS: [&str; 2] = ["medical_record_copy", "stamped_reimbursement_list"];
    const OF_STAYS: [&str; 5] = [
        "discharge_summary_copy",
        "inpatient_fee_list_copy",
        "insurer_settlement_list",
        "local_relief_list",
        "union_settlement_receipt",
    ];
    let kinds: &[&str] = if stay { &OF_STAYS } else { &OF_VISITS };
    some_papers(dice, kinds)
}

/// Each paper is seldom mentioned, then mostly there.
fn some_papers(dice: &mut Dice, kinds: &[&str]) -> Value {
    let mut said = Vec::new();
    for kind in kinds {
        if dice.one_in(5) {
            said.push(json!({ "kind": kind, "status": if dice.trouble_in(3) { "missing" } else { "attached" } }));
        }
    }
    said.into()
}

pub(crate) fn yuan(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
