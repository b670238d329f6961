//! Made-up claims in which much is open, and values that people may give for what is open.
#![allow(dead_code)] // each test uses its part

use preclaim::whatif::edit::Edit;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::claims::{cents, list, money, yuan};

// ---- claims ----

/// A value, or nothing said.
fn perhaps(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    prop_oneof![1 => Just(Value::Null), 1 => value]
}

fn one_of(values: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop::sample::select(values).prop_map(|text| json!(text))
}

/// An object of the members that are said.
fn said(members: Value) -> Value {
    let Value::Object(members) = members else { return members };
    Value::Object(members.into_iter().filter(|(_, member)| !member.is_null()).collect::<Map<_, _>>())
}

fn open_line() -> impl Strategy<Value = Value> {
    let days = || perhaps((1_u32..60).prop_map(|days| json!(days)));
    let medicine = one_of(&["氨氯地平片", "硝苯地平控释片", "别嘌醇片", "阿莫西林胶囊"]);
    let diagnosis = perhaps(one_of(&["高血压", "痛风", "感冒"]));
    prop_oneof![
        4 => (medicine, days(), diagnosis).prop_map(|(name, days, diagnosis)| {
            said(json!({ "name": name, "kind": "western_medicine", "days_supply": days, "diagnosis": diagnosis }))
        }),
        1 => days().prop_map(|days| said(json!({ "kind": "decoction", "days_supply": days }))),
        1 => days().prop_map(|days| said(json!({ "kind": "infusion", "infusion_days": days }))),
        1 => perhaps((0_u32..9).prop_map(|count| json!(count)))
            .prop_map(|sessions| said(json!({ "kind": "physiotherapy", "sessions": sessions }))),
        1 => perhaps((1_u32..9).prop_map(|count| json!(count)))
            .prop_map(|sessions| said(json!({ "kind": "hyperbaric_oxygen", "sessions": sessions }))),
        1 => one_of(&["TQ-7", "某项目", "ZX-9"]).prop_map(|name| json!({ "name": name })),
        1 => one_of(&["胸部CT平扫", "头颅磁共振", "血常规", "诊疗费", "乙肝疫苗"]).prop_map(|name| json!({ "name": name })),
        1 => Just(json!({ "kind": "laboratory", "ordered_on": "2026-05-01" })),
    ]
}

fn open_receipt() -> impl Strategy<Value = Value> {
    let boxes = (money(30_000), money(5_000), money(30_000), money(60_000), money(5_000), money(5_000));
    let dropped = prop::collection::vec(prop::bool::weighted(0.4), 7);
    let defects = prop_oneof![9 => Just(json!([])), 1 => Just(json!(["not_medical_insurance"]))];
    (boxes, dropped, prop::collection::vec((open_line(), prop::bool::weighted(0.15)), 0..4), defects).prop_map(
        |((pool, extra, account, own, copay, out), dropped, lines, defects)| {
            let total = pool + extra + account + own + copay + out;
            let part = total / 5;
            let lines: Vec<Value> = lines
                .into_iter()
                .map(|(mut line, outside)| {
                    line["amount"] = yuan(part).into();
                    if outside {
                        line["out_of_scope"] = yuan(out.min(part)).into();
                    }
                    line
                })
                .collect();
            let mut receipt = json!({ "defects": defects, "lines": lines });
            let printed = [
                ("total", total),
                ("pooled_fund_paid", pool),
                ("supplementary_fund_paid", extra),
                ("personal_account_paid", account),
                ("cash_paid", own + copay + out),
                ("category_copay", copay),
                ("in_scope_self_paid", own),
                ("out_of_scope_self_paid", out),
            ];
            // The total stays, so that what is left out has to be somewhere.
            for ((name, amount), gone) in printed.into_iter().zip([false].into_iter().chain(dropped)) {
                if !gone {
                    receipt[name] = yuan(amount).into();
                }
            }
            receipt
        },
    )
}

fn open_diagnoses() -> impl Strategy<Value = Value> {
    let name = one_of(&["高血压", "痛风", "感冒", "某某综合征", "尖锐湿疣", "肺炎", "高血压、痛风"]);
    let one = (name, perhaps(any::<bool>().prop_map(Value::from)));
    prop::collection::vec(one, 0..3).prop_map(|all| {
        all.into_iter().map(|(name, settled)| said(json!({ "name": name, "settled": settled }))).collect()
    })
}

fn open_settlements() -> impl Strategy<Value = Value> {
    let amount = || money(40_000).prop_map(|amount| json!(yuan(amount)));
    let one = (one_of(&["insurer", "union", "local_relief"]), one_of(&["paid", "awaited"]), perhaps(amount()));
    prop_oneof![
        4 => Just(json!([])),
        1 => one.prop_map(|(payer, status, amount)| {
            json!([said(json!({ "payer": payer, "status": status, "amount": amount }))])
        }),
    ]
}

fn open_visit() -> impl Strategy<Value = Value> {
    let care = prop_oneof![4 => Just("outpatient"), 2 => Just("emergency"), 2 => Just("inpatient")];
    let hospital = prop_oneof![
        Just(json!({})),
        Just(json!({ "designated": true })),
        Just(json!({ "name": "某某医院" })),
        Just(json!({ "designated": true, "level": 2 })),
        Just(json!({ "designated": false })),
    ];
    let emergency = prop_oneof![
        Just(Value::Null),
        one_of(&["急性腹痛", "头晕", "不舒服", "发热"]).prop_map(|reason| json!({ "reason": reason })),
    ];
    let record = perhaps(
        (any::<bool>(), any::<bool>())
            .prop_map(|(past, signature)| json!({ "parts": { "past_history": past, "signature": signature || past } })),
    );
    let facts = (care, 1_u32..28, prop::bool::weighted(0.75), hospital, emergency);
    let more = (perhaps(any::<bool>().prop_map(Value::from)), open_diagnoses(), record, open_settlements());
    (facts, more, prop::collection::vec(open_receipt(), 1..3)).prop_map(
        |((care, day, dated, hospital, emergency), (card, diagnoses, record, settlements), receipts)| {
            let date = if dated { json!(format!("2026-05-{day:02}")) } else { Value::Null };
            let when = if care == "inpatient" { "discharged_on" } else { "date" };
            said(json!({
                "care_type": care, when: date, "hospital": hospital, "card_used": card, "emergency": emergency,
                "diagnoses": diagnoses, "record": record, "settlements": settlements, "invoices": receipts,
            }))
        },
    )
}

/// Visits of which much is not said.
pub(crate) fn open_claim() -> impl Strategy<Value = Value> {
    let used = || perhaps((0_i64..90_000).prop_map(|base| json!({ "base": yuan(base) })));
    let examinations = prop_oneof![
        2 => Just(Value::Null),
        1 => Just(json!([])),
        1 => Just(json!([{ "date": "2026-04-20", "name": "血常规" }])),
    ];
    let dispensings = prop_oneof![
        3 => Just(json!([])),
        1 => Just(json!([{ "date": "2026-05-02", "name": "氨氯地平片", "days_supply": 14 }])),
    ];
    let submitted = prop_oneof![2 => Just(Value::Null), 2 => Just(json!("2026-09-01")), 1 => Just(json!("2027-12-01"))];
    let year = (used(), used(), examinations, dispensings, submitted);
    (prop::collection::vec(open_visit(), 1..4), year).prop_map(
        |(visits, (outpatient, inpatient, examinations, dispensings, submitted))| {
            said(json!({
                "submitted_on": submitted,
                "policy": { "accumulators": said(json!({ "outpatient": outpatient, "inpatient": inpatient })) },
                "history": said(json!({ "dispensings": dispensings, "examinations": examinations })),
                "encounters": visits,
            }))
        },
    )
}

// ---- what people may answer ----

/// Chance, from a seed.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, most: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((mixed ^ (mixed >> 31)) >> 1).expect("63 bits") % most.max(1)
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    /// An end now and then, else anything between.
    fn between(&mut self, least: i64, most: i64) -> i64 {
        match self.below(4) {
            0 => least,
            1 => most,
            _ => least + self.below(most - least + 1),
        }
    }

    fn any<'v>(&mut self, values: &[&'v str]) -> &'v str {
        values[usize::try_from(self.below(i64::try_from(values.len()).expect("short"))).expect("an index")]
    }
}

/// An admissible value for everything that an estimate lists as open.
pub(crate) fn answers(claim: &Value, estimate: &Value, chance: &mut Chance) -> Vec<Edit> {
    let mut all = Vec::new();
    for slot in list(&estimate["documents"]).iter().filter(|slot| slot["status"] == "not_mentioned") {
        let status = if chance.yes() { "attached" } else { "missing" };
        let at = format!("{}/documents/-", slot["holder"].as_str().expect("a holder"));
        all.push(Edit::set(at, json!({ "kind": slot["kind"], "status": status })));
    }
    for assumption in list(&estimate["assumptions"]) {
        all.extend(answer(claim, estimate, assumption, chance));
    }
    all
}

fn amount(value: &Value) -> i64 {
    if value.is_null() {
        0
    } else {
        cents(&json!(preclaim::money::Money::parse(value.as_str().expect("text")).expect("yuan").to_string()))
    }
}

fn answer(claim: &Value, estimate: &Value, assumption: &Value, chance: &mut Chance) -> Vec<Edit> {
    let at = assumption["subject"].as_str().expect("a subject");
    let set = |value: Value| vec![Edit::set(at, value)];
    let yes = chance.yes();
    let boxes = || {
        let invoice = at.rsplit_once('/').map_or("", |(invoice, _)| invoice);
        let visits = list(&estimate["encounters"]).iter().flat_map(|visit| list(&visit["invoices"]));
        { visits }.find(|one| one["subject"] == invoice).map(|one| one["boxes"].clone()).unwrap_or_default()
    };
    match assumption["code"].as_str().expect("a code") {
        "submitted_on" => {
            set(json!(chance.any(&["2026-06-30", "2027-04-30", "2027-06-30", "2027-07-01", "2028-01-01"])))
        }
        "accumulator" => {
            let base = chance.between(0, 300_000);
            if yes {
                set(json!({ "base": yuan(base) }))
            } else {
                set(json!({ "base": yuan(base), "paid": yuan(chance.between(0, 140_000)) }))
            }
        }
        "date" => {
            let day = chance.between(1, 28);
            let days = [
                format!("2026-05-{day:02}"),
                format!("2026-04-{day:02}"),
                format!("2026-03-{day:02}"),
                format!("2025-0{}-11", 1 + day % 9),
            ];
            set(json!(days[usize::try_from(chance.below(4)).expect("an index")]))
        }
        "hospital" | "hospital_unknown" | "hospital_branch" => vec![Edit::set(format!("{at}/designated"), yes)],
        "hospital_level" => set(json!(chance.between(1, 3))),
        "card_used" | "first_visit" | "disease_settled" => set(json!(yes)),
        "emergency_reason" => {
            let reason = claim.pointer(at).and_then(Value::as_str).unwrap_or_default();
            if reason == "发热" {
                let temperature = at.replace("/reason", "/temperature");
                vec![Edit::set(temperature, chance.any(&["37.0", "38.4", "38.5", "40"]))]
            } else {
                set(json!(chance.any(&["急性腹痛", "骨折", "头晕", "失眠", "急性胸痛"])))
            }
        }
        "box" => {
            let hang = amount(&assumption["facts"]["amount"]);
            let part = chance.between(0, hang);
            let (invoice, field) = at.rsplit_once('/').expect("a box");
            let known = |name: &str| amount(&claim.pointer(&format!("{invoice}/{name}")).cloned().unwrap_or_default());
            match field {
                "personal_account_paid" => {
                    vec![Edit::set(at, yuan(part)), Edit::set(format!("{invoice}/pooled_fund_paid"), yuan(hang - part))]
                }
                "pooled_fund_paid" => {
                    let outside = known("category_copay") + known("out_of_scope_self_paid");
                    set(json!(yuan(part.min((hang - outside).max(0)))))
                }
                _ => {
                    let lines = list(claim.pointer(&format!("{invoice}/lines")).unwrap_or(&Value::Null)).iter();
                    let outside: i64 = lines.map(|line| amount(&line["out_of_scope"])).sum();
                    let named = (outside - known("category_copay")).max(0);
                    set(json!(yuan(if hang == 0 { 0 } else { named + part })))
                }
            }
        }
        "account_out_of_scope" => {
            let account = cents(&boxes()["personal_account_paid"]);
            let least = cents(&boxes()["personal_account_out_of_scope"]);
            set(json!(yuan(chance.between(least, account))))
        }
        "days_supply" | "infusion_days" => set(json!(chance.between(1, 365))),
        "sessions" => set(json!(chance.between(0, 9_999))),
        "disease_class" | "line_diagnosis" if at.ends_with("/diagnosis") => {
            let visit = at.split("/invoices/").next().expect("a visit");
            let own = list(claim.pointer(&format!("{visit}/diagnoses")).unwrap_or(&Value::Null));
            let own: Vec<&str> = own.iter().filter_map(|one| one["name"].as_str()).collect();
            let known = |name: &&str| *name != "某某综合征" && *name != "高血压、痛风";
            let mut names: Vec<&str> = own.iter().copied().filter(known).collect();
            if own.is_empty() || names.is_empty() {
                names.extend(["高血压", "痛风", "感冒", "恶性肿瘤"]);
            }
            set(json!(chance.any(&names)))
        }
        "settlement_scope" => {
            let whole = amount(&claim.pointer(&at.replace("in_scope_amount", "amount")).cloned().unwrap_or_default());
            let visit = at.split("/settlements/").next().expect("a visit");
            let receipts = list(&estimate["encounters"]).iter().find(|one| one["subject"] == visit);
            let outside: i64 = list(&receipts.expect("the visit")["invoices"])
                .iter()
                .map(|one| {
                    let part = |name: &str| cents(&one["boxes"][name]);
                    part("category_copay") + part("out_of_scope_self_paid") + part("personal_account_out_of_scope")
                })
                .sum();
            if whole == 0 { Vec::new() } else { set(json!(yuan(chance.between((whole - outside).max(0), whole)))) }
        }
        "settlement_amount" => match claim.pointer(at) {
            Some(_) if yes => vec![Edit::set(at.replace("/amount", "/status"), "paid")],
            Some(_) => Vec::new(),
            None => set(json!(yuan(chance.between(0, 200_000)))),
        },
        "line_name" => {
            vec![Edit::set(
                at.replace("/name", "/item"),
                chance.any(&["none", "vaccine", "blood_routine", "ct", "registration"]),
            )]
        }
        "admission_exception" => vec![
            Edit::set(format!("{at}/rescue"), yes),
            Edit::set(format!("{at}/infusion_days_before"), chance.between(0, 5)),
            Edit::set(format!("{at}/infusion_failed"), chance.yes()),
        ],
        "examinations" => {
            if yes {
                set(json!([]))
            } else {
                set(
                    json!([{ "date": format!("2026-05-{:02}", chance.between(1, 28)), "name": chance.any(&["血常规", "CT检查"]) }]),
                )
            }
        }
        _ => Vec::new(),
    }
}

/// The claim with these edits.
pub(crate) fn edited(claim: &Value, edits: &[Edit]) -> Value {
    let mut claim = claim.clone();
    for edit in edits {
        edit.apply(&mut claim).unwrap_or_else(|why| panic!("{edit:?}: {why:?}"));
    }
    claim
}

/// Edits as an answer writes them.
pub(crate) fn edits(told: &Value) -> Vec<Edit> {
    let one =
        |edit: &Value| Edit { at: edit["at"].as_str().expect("a place").to_owned(), value: edit["value"].clone() };
    list(told).iter().map(one).collect()
}
