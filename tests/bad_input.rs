//! Whatever comes in, the answer is JSON and says what is wrong, where, and what to do. The files
//! of `tests/cases/bad-input` hold what can be written down; here is what has to be built.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use serde_json::Value;
use support::{Case, Checkers, all_cases, ordinary_checker, parse};

fn errors(text: &str) -> Vec<Value> {
    let answer = parse(&ordinary_checker().check_text(text));
    assert_eq!(answer["type"], "failure", "{answer}");
    answer["errors"].as_array().expect("a list of errors").clone()
}

fn only_error(text: &str) -> Value {
    let errors = errors(text);
    assert_eq!(errors.len(), 1, "{errors:?}");
    errors[0].clone()
}

#[test]
fn every_problem_has_a_place_a_code_and_a_remedy() {
    let bad: Vec<Case> = all_cases().into_iter().filter(|case| case.path.starts_with("bad-input/")).collect();
    assert!(bad.len() > 20, "only {} cases of bad input", bad.len());
    let mut checkers = Checkers::default();
    for case in bad {
        let answer = parse(&checkers.answer(&case));
        for problem in answer["errors"].as_array().expect("a list of errors") {
            let text = |key: &str| {
                problem[key].as_str().unwrap_or_else(|| panic!("{}: no {key} in {problem}", case.path)).to_owned()
            };
            let pointer = text("pointer");
            assert!(pointer.is_empty() || pointer.starts_with('/'), "{}: {pointer}", case.path);
            assert!(text("code").contains('/'), "{}: {problem}", case.path);
            assert!(!text("remedy").is_empty(), "{}: {problem}", case.path);
        }
    }
}

#[test]
fn ten_thousand_levels_are_too_deep() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        let error = only_error(&text);
        assert_eq!(error["code"], "input/too-deep");
        assert_eq!(error["remedy"], "flatten");
    }
}

#[test]
fn twenty_megabytes_are_not_read() {
    let text = " ".repeat(20_000_000);
    let error = only_error(&text);
    assert_eq!(error["code"], "input/too-large");
    assert_eq!(error["facts"]["bytes"], "20000000");
}

#[test]
fn a_long_word_is_not_repeated_in_full() {
    let long = "长".repeat(100_000);
    let text = serde_json::json!({ &long: 1, "encounters": [{ "care_type": long, "date": long, "invoices": [{ "total": long }] }] });
    let answer = ordinary_checker().check_text(&text.to_string());
    assert!(answer.len() < 5_000, "{} bytes", answer.len());
}

#[test]
fn thousands_of_problems_are_answered_too() {
    let claim = serde_json::json!({ "encounters": vec![serde_json::json!({ "care_type": "x" }); 10_000] });
    assert_eq!(errors(&claim.to_string()).len(), 10_000);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let checker = ordinary_checker();
    assert_eq!(checker.check_text("\u{feff}{}"), checker.check_text("{}"));
}

#[test]
fn null_is_the_same_as_not_said() {
    let checker = ordinary_checker();
    let said =
        r#"{"encounters":[{"care_type":"outpatient","date":null,"invoices":[{"total":null}]}],"submitted_on":null}"#;
    let not_said = r#"{"encounters":[{"care_type":"outpatient","invoices":[{}]}]}"#;
    assert_eq!(checker.check_text(said), checker.check_text(not_said));
}
