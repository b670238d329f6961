//! What hosts ask by text: every call, and calls that make no sense.

mod support;

use preclaim::calls::Calls;
use serde_json::{Value, json};
use support::{file, parse};

const PLAN: &str = "plans/sh-teachers-2026.json";
const LIST: &str = "plans/hospitals/shanghai-public-knowledge.json";
const CLAIM: &str = r#"{ "encounters": [{ "care_type": "outpatient", "date": "2026-10-10",
    "invoices": [{ "total": "1000.00", "in_scope_self_paid": "1000.00" }] }] }"#;

/// A host that has opened a checker, a catalogue and a session, in this order.
fn host() -> Calls {
    let mut calls = Calls::default();
    assert_eq!(calls.call(&["checker", &file(PLAN), &file(LIST), ""]), r#"{"type":"success","handle":1}"#);
    assert_eq!(calls.call(&["catalogue", &file("src/render/en.json")]), r#"{"type":"success","handle":2}"#);
    assert_eq!(calls.call(&["session", "1", CLAIM]), r#"{"type":"success","handle":3}"#);
    calls
}

fn said(calls: &mut Calls, call: &[&str]) -> Value {
    parse(&calls.call(call))
}

#[test]
fn every_call_answers() {
    let mut calls = host();
    let about = said(&mut calls, &["about"]);
    assert_eq!((&about["calls"], &about["analysis"]), (&json!(1), &json!(cfg!(feature = "analysis"))));
    assert_eq!(said(&mut calls, &["check", "1", CLAIM])["estimate"]["payable"], "280.00");
    let in_words = said(&mut calls, &["check_in_words", "1", CLAIM, "2", "full"]);
    assert_eq!(in_words["answer"]["estimate"]["payable"], "280.00");
    assert_eq!(in_words["words"]["locale"], "en");
    let question = format!(r#"{{ "ask": "range", "claim": {CLAIM} }}"#);
    assert_eq!(said(&mut calls, &["ask", "1", &question])["type"], "success");
    assert!(said(&mut calls, &["ask_in_words", "1", &question, "2"])["words"]["range"].is_object());
    assert_eq!(said(&mut calls, &["search_hospitals", "1", "瑞金", "3"])[0]["name"], "上海交通大学医学院附属瑞金医院");
    let eob = said(&mut calls, &["explanation_of_benefit", "1", CLAIM, "2"]);
    assert_eq!(eob["resourceType"], "ExplanationOfBenefit");
    let errors = said(&mut calls, &["check", "1", "{"])["errors"].to_string();
    assert!(said(&mut calls, &["problems", "2", &errors])[0]["text"].is_string());
}

#[test]
fn a_session_is_edited_and_asked() {
    let mut calls = host();
    let reply = said(&mut calls, &["edit", "3", "/encounters/0/invoices/0/in_scope_self_paid", r#""800.00""#]);
    assert_eq!(reply["summary"]["payable"], "140.00");
    assert_eq!(said(&mut calls, &["undo", "3"]), json!(true));
    assert_eq!(said(&mut calls, &["undo", "3"]), json!(false));
    assert_eq!(said(&mut calls, &["summary", "3"])["summary"]["payable"], "280.00");
    assert_eq!(said(&mut calls, &["answer", "3", "short"])["estimate"]["payable"], "280.00");
    assert_eq!(said(&mut calls, &["answer_in_words", "3", "2", "full"])["words"]["locale"], "en");
    let question = r#"{ "ask": "changes" }"#;
    assert_eq!(said(&mut calls, &["ask_of_session", "3", question])["type"], "success");
    assert!(said(&mut calls, &["ask_of_session_in_words", "3", question, "2"])["words"]["changes"].is_object());
    assert_eq!(said(&mut calls, &["claim", "3"])["encounters"][0]["care_type"], "outpatient");
    let unread = said(&mut calls, &["edit", "3", "/encounters/0/date", r#""2026-02-30""#]);
    assert_eq!((&unread["type"], &unread["errors"][0]["pointer"]), (&json!("failure"), &json!("/encounters/0/date")));
}

#[test]
fn figures_readings_and_other_plans_are_set() {
    let mut calls = Calls::default();
    let template = file("plans/student-hospital-allowance-2026.json");
    let open = said(&mut calls, &["checker", &template, "", ""]);
    assert_eq!(open["errors"][0]["code"], "plan/figure-not-set");
    let figures: Value = parse(&template)["figures"]
        .as_array()
        .expect("figures")
        .iter()
        .map(|figure| {
            let value = match figure["unit"].as_str() {
                Some("days") => "3",
                Some("share") => "0.8",
                _ => "100.00",
            };
            (figure["id"].as_str().expect("an id").to_owned(), json!(value))
        })
        .collect::<serde_json::Map<_, _>>()
        .into();
    assert_eq!(said(&mut calls, &["checker", &template, "", &figures.to_string()])["handle"], 1);
    assert_eq!(
        said(&mut calls, &["checker", &template, "", r#"{ "nothing": "1" }"#])["errors"][0]["code"],
        "plan/unknown-figure"
    );
    assert_eq!(said(&mut calls, &["checker", &file(PLAN), "", ""])["handle"], 2);
    assert_eq!(
        said(&mut calls, &["set_reading", "2", "other_cover", "nothing"])["errors"][0]["code"],
        "reading/unknown-choice"
    );
    assert_eq!(
        said(&mut calls, &["add_other_plan", "2", &file("plans/sh-university-480-2026.json")]),
        json!({ "type": "success" })
    );
    let with_session = said(&mut calls, &["session", "2", CLAIM])["handle"].to_string();
    let question = format!(r#"{{ "ask": "compare", "claim": {CLAIM}, "with": "sh-university-480-2026" }}"#);
    assert_eq!(said(&mut calls, &["ask", "2", &question])["type"], "success");
    // A checker that is closed leaves its sessions as they are.
    assert_eq!(said(&mut calls, &["close", "2"])["type"], "success");
    assert_eq!(said(&mut calls, &["summary", &with_session])["summary"]["payable"], "280.00");
}

#[test]
fn calls_that_make_no_sense_are_failures_and_change_nothing() {
    let mut calls = host();
    let code = |calls: &mut Calls, call: &[&str]| said(calls, call)["errors"][0]["code"].clone();
    let nonsense: [&[&str]; 6] =
        [&[], &["nothing"], &["check"], &["check", "1"], &["check", "1", CLAIM, "more"], &["undo", "3", ""]];
    for call in nonsense {
        assert_eq!(code(&mut calls, call), "call/unknown", "{call:?}");
    }
    let shut: [&[&str]; 7] = [
        &["check", "9", CLAIM],
        &["check", "", CLAIM],
        &["check", "3", CLAIM],
        &["check", "-1", CLAIM],
        &["undo", "1"],
        &["problems", "1", "[]"],
        &["close", "4294967296"],
    ];
    for call in shut {
        assert_eq!(code(&mut calls, call), "call/not-open", "{call:?}");
    }
    assert_eq!(code(&mut calls, &["catalogue", "[]"]), "input/wrong-type");
    assert_eq!(said(&mut calls, &["close", "1"])["type"], "success");
    assert_eq!(code(&mut calls, &["check", "1", CLAIM]), "call/not-open");
    assert_eq!(said(&mut calls, &["checker", &file(PLAN), "", ""])["handle"], 4);
}
