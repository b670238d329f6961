//! Any text as a plan, and any change of the plans on board:
//! `{"of": "sh-teachers-2026", "set": [{"at": "/benefits/0/care", "to": []}], "claim": {…}}`.
//!
//! What a plan means is for `lint` to judge; here it is read, looked through and used, and the ledger
//! has to add up whatever it says.

use preclaim::Checker;
use preclaim::hospital::HospitalList;
use preclaim::plan::{Plan, lint};
use preclaim::whatif::edit::Edit;
use serde_json::{Value, json};

use super::{account, are_problems, list, parse, said, setting};

/// So many changes are carried out.
const MOST_CHANGES: usize = 12;

pub(super) fn holds(text: &str) {
    let input = said(text);
    let (plan, claim) = match input["of"].as_str().and_then(setting::small_plan) {
        Some(plan) => (changed(plan, list(&input["set"])).to_string(), input["claim"].clone()),
        None => (text.to_owned(), Value::Null),
    };
    for text in [plan.as_str(), &with_figures_set(&plan)] {
        if let Ok(plan) = Plan::from_text(text) {
            is_used(plan, &claim);
        }
    }
}

fn changed(mut plan: Value, changes: &[Value]) -> Value {
    for change in changes.iter().take(MOST_CHANGES) {
        let at = change["at"].as_str().unwrap_or_default();
        // A change that leads nowhere is passed over.
        let _ = Edit::set(at, change["to"].clone()).apply(&mut plan);
    }
    plan
}

/// The same plan once somebody has filled in what it leaves open.
fn with_figures_set(text: &str) -> String {
    let mut plan = said(text);
    for (at, (_, value)) in setting::stand_ins(text).iter().enumerate() {
        if let Some(figure) = plan.pointer_mut(&format!("/figures/{at}")).and_then(Value::as_object_mut) {
            let value = value.parse::<u32>().map_or_else(|_| json!(value), |days| json!(days));
            figure.insert("value".to_owned(), value);
        }
    }
    plan.to_string()
}

fn is_used(plan: Plan, claim: &Value) {
    let rules: Vec<&str> = plan.rules.keys().map(String::as_str).collect();
    let defects = lint::defects(&plan, &rules);
    let hospitals = HospitalList::from_text(setting::COMPLETE_LIST).expect("a list");
    let Ok(checker) = Checker::new(plan, Some(hospitals)) else { return };
    let ordinary = json!({});
    for claim in [claim, &ordinary, &visits()] {
        let answer = checker.check_text(&claim.to_string());
        let told = parse(&answer);
        match told["type"].as_str() {
            Some("success") if defects.is_empty() => account::is_sound(&told["estimate"]),
            Some("success") => account::adds_up(&told["estimate"]),
            _ => are_problems(&told["errors"]),
        }
    }
}

/// A visit and a stay, with a little of everything.
fn visits() -> Value {
    json!({
        "policy": { "accumulators": { "outpatient": { "base": "500.00" } } },
        "encounters": [
            {
                "care_type": "outpatient", "date": "2026-05-06", "hospital": { "name": "示例第一医院" },
                "diagnoses": [{ "name": "高血压" }],
                "settlements": [{ "payer": "insurer", "status": "paid", "amount": "20.00" }],
                "invoices": [{
                    "total": "900.00", "pooled_fund_paid": "200.00", "personal_account_paid": "300.00",
                    "cash_paid": "400.00", "category_copay": "50.00", "out_of_scope_self_paid": "50.00",
                    "lines": [
                        { "name": "诊疗费", "amount": "20.00" },
                        { "kind": "western_medicine", "name": "氨氯地平", "amount": "100.00", "days_supply": 30 },
                        { "kind": "physiotherapy", "amount": "80.00", "sessions": 4 },
                    ],
                }],
            },
            {
                "care_type": "inpatient", "admitted_on": "2026-06-01", "discharged_on": "2026-06-10",
                "invoices": [{ "total": "8000.00", "in_scope_self_paid": "3000.00", "cash_paid": "3000.00" }],
            },
        ],
    })
}
