//! The schemas say what the types say: every claim and answer of the cases fits them, and the
//! plans and lists on board do.
#![cfg(all(not(target_arch = "wasm32"), feature = "schema"))]

mod support;

use std::path::Path;

use jsonschema::Validator;
use preclaim::schema;
use serde_json::{Value, json};

fn validator(name: &str) -> Validator {
    let (_, schema) = schema::all().into_iter().find(|(known, _)| *known == name).expect(name);
    jsonschema::validator_for(&schema).expect("a valid schema")
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path)).collect()
}

#[test]
fn plans_and_lists_on_board_fit() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    for (schema, file) in [
        ("plan", "sh-teachers-2026.json"),
        ("plan", "sh-university-480-2026.json"),
        ("hospitals", "hospitals/shanghai-public-knowledge.json"),
    ] {
        let text = std::fs::read_to_string(root.join(file)).expect(file);
        let value = serde_json::from_str(&text).expect(file);
        assert_eq!(faults(&validator(schema), &value), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn what_the_engine_refuses_the_schema_refuses() {
    let claim = validator("claim");
    for wrong in [
        json!({ "encounter": [] }),
        json!({ "encounters": [{}] }),
        json!({ "encounters": [{ "care_type": "outpatiant" }] }),
        json!({ "encounters": [{ "care_type": "outpatient", "invoices": [{ "total": 12.5 }] }] }),
        json!({ "encounters": [{ "care_type": "outpatient", "invoices": [{ "total": "-1" }] }] }),
        json!({ "encounters": [{ "care_type": "outpatient", "invoices": [{ "total": "1.234" }] }] }),
        json!({ "encounters": [{ "care_type": "outpatient", "invoices": [{ "lines": [{ "days_supply": 0 }] }] }] }),
    ] {
        assert!(!claim.is_valid(&wrong), "{wrong}");
        assert!(preclaim::claim::Claim::from_text(&wrong.to_string()).is_err(), "{wrong}");
    }
}

#[test]
fn claims_and_answers_of_all_cases_fit() {
    let (claim, answer) = (validator("claim"), validator("answer"));
    let (question, reply) = (validator("question"), validator("reply"));
    let mut checkers = support::Checkers::default();
    for case in support::all_cases() {
        let got = support::parse(&checkers.answer(&case));
        if let Some(asked) = case.question() {
            assert_eq!(faults(&reply, &got), Vec::<String>::new(), "{}", case.path);
            if got["type"] == "success" {
                assert_eq!(faults(&question, &support::parse(&asked)), Vec::<String>::new(), "{}", case.path);
            }
            continue;
        }
        assert_eq!(faults(&answer, &got), Vec::<String>::new(), "{}", case.path);
        if got["type"] == "success" {
            let said = support::parse(&case.claim());
            assert_eq!(faults(&claim, &said), Vec::<String>::new(), "{}", case.path);
        }
    }
}
