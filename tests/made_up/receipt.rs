//! A made-up receipt: boxes that mostly add up, some left out, and lines inside them.

use serde_json::{Value, json};

use super::dice::Dice;
use super::{some_papers, yuan};

pub(super) fn receipt(dice: &mut Dice, number: &str, care: &str, diagnoses: &[Value]) -> Value {
    let mut said = boxes(dice);
    let in_scope = said["in_scope"].as_i64().expect("cents");
    let out = said["out"].as_i64().expect("cents");
    said.as_object_mut().expect("boxes").retain(|name, _| name != "in_scope" && name != "out");
    said["bill_code"] = "31060126".into();
    said["bill_number"] = format!("{number:0>10}").into();
    if dice.trouble_in(8) {
        said["form"] = (*dice.one_of(&["original", "e_bill_file", "e_bill_print", "copy", "lost"])).into();
    }
    if dice.trouble_in(25) {
        said["defects"] =
            json!([*dice.one_of(&["not_medical_insurance", "half", "illegible", "undated", "handwritten"])]);
    }
    if dice.trouble_in(40) {
        said["date"] = "2026-06-05".into();
    }
    said["documents"] = some_papers(dice, &["receipt_original", "drug_list", "itemized_bill"]);
    said["lines"] = lines(dice, in_scope, out, care, diagnoses).into();
    said
}

/// Mostly small amounts, often none, now and then one that fills a limit.
pub(super) fn money(dice: &mut Dice, most: i64) -> i64 {
    match dice.below(8) {
        0 | 1 => 0,
        2 => dice.below(most * 8),
        3 => dice.below(most / 100 + 1) * 100,
        _ => dice.below(most),
    }
}

/// The boxes, and for the lines what is inside the scope and what is not.
fn boxes(dice: &mut Dice) -> Value {
    let (pool, extra) = (money(dice, 40_000), if dice.one_in(4) { money(dice, 5_000) } else { 0 });
    let (account, own) = (money(dice, 30_000), money(dice, 60_000));
    let (copay, out) = (money(dice, 4_000) / 2, money(dice, 6_000) / 2);
    let discount = if dice.one_in(10) { dice.below(2_000) } else { 0 };
    let cash = own + copay + out;
    // The account may have paid for something outside the scope.
    let account_out = if dice.one_in(8) { dice.below(account + 1) } else { 0 };
    let total = pool + extra + account + cash + discount;
    // Sums that miss by a cent are tolerated, by two not.
    let slip = if dice.trouble_in(25) { *dice.one_of(&[1, 2, 900]) } else { 0 };
    let in_scope = total - copay - out - account_out;
    let mut said = json!({
        "total": yuan(total + slip), "pooled_fund_paid": yuan(pool), "supplementary_fund_paid": yuan(extra),
        "personal_account_paid": yuan(account), "cash_paid": yuan(cash), "category_copay": yuan(copay),
        "in_scope_self_paid": yuan(own), "out_of_scope_self_paid": yuan(out), "discount": yuan(discount),
    });
    if account_out > 0 && dice.one_in(2) && discount == 0 {
        said["in_scope_total"] = yuan(in_scope).into();
    } else if account_out > 0 {
        said["personal_account_out_of_scope"] = yuan(account_out).into();
    } else if discount == 0 && dice.one_in(5) {
        said["in_scope_total"] = yuan(in_scope - i64::from(dice.trouble_in(20) && in_scope > 0)).into();
    }
    leave_out(dice, &mut said);
    said["in_scope"] = in_scope.into();
    said["out"] = (copay + out).into();
    said
}

/// Boxes that a receipt does not print.
fn leave_out(dice: &mut Dice, said: &mut Value) {
    const ONE_BY_ONE: [&[&str]; 7] = [
        &["total"],
        &["cash_paid"],
        &["in_scope_self_paid"],
        &["pooled_fund_paid"],
        &["personal_account_paid"],
        &["supplementary_fund_paid"],
        &["discount", "category_copay"],
    ];
    if !dice.one_in(3) {
        return;
    }
    for _ in 0..dice.between(1, 3) {
        for name in *dice.one_of(&ONE_BY_ONE) {
            said.as_object_mut().expect("boxes").remove(*name);
        }
    }
}

/// Lines that take at most what the receipt has inside and outside the scope.
fn lines(dice: &mut Dice, in_scope: i64, out: i64, care: &str, diagnoses: &[Value]) -> Vec<Value> {
    let (mut inside, mut outside) = (in_scope, out);
    let mut lines = Vec::new();
    for number in 0..dice.below(5) {
        let part = dice.below(inside / 2 + 1);
        let beyond = if dice.one_in(6) { dice.below(outside + 1) } else { 0 };
        (inside, outside) = (inside - part, outside - beyond);
        let mut line = of_some_kind(dice, number, care);
        if part + beyond == 0 {
            continue;
        }
        line["amount"] = yuan(part + beyond).into();
        if beyond > 0 {
            line["out_of_scope"] = yuan(beyond).into();
        }
        if diagnoses.len() > 1 && dice.one_in(2) {
            line["diagnosis"] = dice.one_of(diagnoses)["name"].clone();
        }
        lines.push(line);
    }
    lines
}

fn of_some_kind(dice: &mut Dice, number: i64, care: &str) -> Value {
    const FEES: [&str; 6] = ["挂号费", "诊疗费", "救护车费", "空调费", "观察费", "伙食费"];
    const TESTS: [&str; 3] = ["流感疫苗", "HPV检查", "染色体检查"];
    match dice.below(13) {
        0 | 1 => json!({ "name": *dice.one_of(&FEES), "kind": "fee" }),
        2 => json!({ "name": *dice.one_of(&TESTS), "kind": "other" }),
        3 => json!({ "name": "材料费", "kind": "other" }),
        4..=6 => medicine(dice),
        7 => {
            json!({ "kind": "decoction", "days_supply": dice.between(1, 20), "drug_class": *dice.one_of(&["丙", "丁"]) })
        }
        8 => match dice.below(3) {
            0 => json!({ "kind": "infusion" }),
            1 => json!({ "kind": "infusion", "days_supply": dice.between(1, 6) }),
            _ => json!({ "kind": "infusion", "infusion_days": dice.between(1, 6), "days_supply": dice.between(1, 9) }),
        },
        9 => physiotherapy(dice, number),
        10 if care != "inpatient" => json!({ "kind": "hyperbaric_oxygen", "sessions": dice.between(1, 7) }),
        11 => laboratory(dice),
        _ => json!({ "kind": *dice.one_of(&["treatment", "other"]), "name": format!("示例项目{number}") }),
    }
}

fn medicine(dice: &mut Dice) -> Value {
    let mut line = json!({ "kind": *dice.one_of(&["western_medicine", "patent_medicine"]) });
    match dice.below(8) {
        0 => {}
        1 => {
            line["quantity"] = dice.between(1, 120).to_string().into();
            line["dose"] = (*dice.one_of(&["1", "2", "0.5", "1.5"])).into();
            line["times_per_day"] = dice.between(1, 4).to_string().into();
            if dice.one_in(2) {
                line["days_supply"] = dice.between(1, 40).into();
            }
        }
        _ => line["days_supply"] = (*dice.one_of(&[1, 3, 4, 5, 6, 10, 11, 14, 15, 28, 30, 31, 45])).into(),
    }
    if dice.one_in(2) {
        line["drug_class"] = (*dice.one_of(&["甲", "乙"])).into();
    }
    if dice.one_in(4) {
        line["drug_role"] = (*dice.one_of(&["adjuvant", "main"])).into();
    }
    line
}

/// Mostly one item after the other; now and then the same one in two lines.
fn physiotherapy(dice: &mut Dice, number: i64) -> Value {
    let item = if dice.one_in(4) { 0 } else { number };
    let mut line = json!({ "kind": "physiotherapy", "name": format!("示例理疗{item}") });
    if !dice.one_in(6) {
        line["sessions"] = dice.between(0, 9).into();
    }
    line
}

fn laboratory(dice: &mut Dice) -> Value {
    let mut line = json!({ "kind": "laboratory" });
    if dice.one_in(2) {
        line["ordered_on"] = "2026-06-01".into();
        line["performed_on"] = format!("2026-06-{:02}", dice.between(1, 7)).into();
    }
    line
}
