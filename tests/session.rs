//! A session answers as a checker does that sees the claim for the first time, whatever was typed
//! and asked before; what cannot be read is kept, and every edit can be taken back.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::rc::Rc;

use preclaim::claim::Claim;
use preclaim::read::Problems;
use preclaim::{Checker, Detail, Session};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};
use support::claims::{claim_with_gaps, pointers, settings, visit, with};
use support::{all_cases, ordinary_checker, parse};

fn text(told: &impl Serialize) -> String {
    serde_json::to_string(told).expect("JSON")
}

fn either<T: Serialize>(told: Result<T, Problems>) -> String {
    told.map_or_else(|problems| text(&problems.0), |told| text(&told))
}

/// What a checker says that has seen nothing before.
struct Fresh(Checker);

impl Fresh {
    fn summary(&self, claim: &Value) -> String {
        either(Claim::from_text(&claim.to_string()).and_then(|claim| self.0.summary(&claim)))
    }

    fn is_matched_by(&self, session: &Session) {
        let claim = session.claim();
        assert_eq!(either(session.summary()), self.summary(claim), "{claim}");
    }

    fn is_matched_in_full_by(&self, session: &Session) {
        let claim = session.claim().to_string();
        assert_eq!(text(&session.answer(Detail::Full)), self.0.check_text(&claim), "{claim}");
        let question = json!({ "ask": "explain", "claim": session.claim() }).to_string();
        assert_eq!(text(&session.ask(r#"{"ask":"explain"}"#)), self.0.ask_text(&question), "{claim}");
    }
}

// ---- what is typed ----

/// What a person types into a box, or what a program sends by mistake.
fn typed() -> impl Strategy<Value = String> {
    let fixed = [
        "\"100.00\"",
        "\"12.\"",
        "\"-5.00\"",
        "\"\"",
        "12.5",
        "0",
        "14",
        "true",
        "null",
        "[]",
        "{}",
        "\"2026-05-09\"",
        "\"2026-05-0\"",
        "\"2031-01-01\"",
        "\"outpatient\"",
        "\"inpatient\"",
        "\"高血压病\"",
        "\"心脏支架\"",
        "\"苯磺酸氨氯地平片\"",
        "\"上海市第一人民医院\"",
        "\"别的诊所\"",
        "\"missing\"",
        "not json",
        "[[[]]]",
        r#"{"a":1,"a":2}"#,
        r#"[{"kind":"claim_form","status":"missing"}]"#,
    ];
    prop_oneof![
        5 => prop::sample::select(fixed.to_vec()).prop_map(str::to_owned),
        2 => (0_i64..200_000).prop_map(|cents| format!("\"{}\"", support::claims::yuan(cents))),
        1 => visit().prop_map(|visit| visit.to_string()),
    ]
}

/// Where it goes: somewhere in the claim as it stands, or beside it.
#[derive(Clone, Debug)]
enum Move {
    Set { place: prop::sample::Index, beside: &'static str, value: String },
    Undo,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let beside = ["", "", "", "", "/-", "/name", "/date", "/encounters/0/diagnoses", "/01", "/~1", "/documents/-"];
    let set = (any::<prop::sample::Index>(), prop::sample::select(beside.to_vec()), typed());
    let one = prop_oneof![
        5 => set.prop_map(|(place, beside, value)| Move::Set { place, beside, value }),
        1 => Just(Move::Undo),
    ];
    prop::collection::vec(one, 1..10)
}

thread_local! {
    static FRESH: Fresh = Fresh(ordinary_checker());
    static CHECKER: Rc<Checker> = Rc::new(ordinary_checker());
}

fn opened(claim: &Value) -> Session {
    Session::new(CHECKER.with(Rc::clone), &claim.to_string()).expect("JSON")
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn after_any_edits_a_session_says_what_a_fresh_look_says(claim in claim_with_gaps(), moves in moves()) {
        let mut session = opened(&claim);
        let mut before = vec![claim];
        for one in &moves {
            match one {
                Move::Undo => {
                    let undone = session.undo();
                    prop_assert_eq!(undone, before.len() > 1);
                    if undone {
                        before.pop();
                    }
                }
                Move::Set { place, beside, value } => {
                    let places = pointers(session.claim(), "");
                    let at = format!("{}{beside}", places[place.index(places.len())]);
                    let document = session.claim().clone();
                    let refused = |problems: &Problems| {
                        let code = problems.0[0].code.as_str();
                        code.starts_with("edit/") || serde_json::from_str::<Value>(value).is_err() || value.contains("\"a\":1")
                    };
                    match session.edit(&at, value).map(|_| ()) {
                        Err(problems) if refused(&problems) => prop_assert_eq!(session.claim(), &document),
                        _ => before.push(session.claim().clone()),
                    }
                }
            }
            prop_assert_eq!(session.claim(), before.last().expect("a claim"));
            FRESH.with(|fresh| fresh.is_matched_by(&session));
        }
        FRESH.with(|fresh| fresh.is_matched_in_full_by(&session));
        while session.undo() {
            before.pop();
            prop_assert_eq!(session.claim(), before.last().expect("a claim"));
            FRESH.with(|fresh| fresh.is_matched_by(&session));
        }
        prop_assert_eq!(before.len(), 1);
    }
}

#[test]
fn every_case_typed_field_by_field_ends_as_it_stands() {
    let fresh = Fresh(ordinary_checker());
    let plan = fresh.0.plan().id.clone();
    let ordinary = all_cases().into_iter().filter(|case| case.plan() == plan && case.said["claim"].is_object());
    let ordinary = ordinary.filter(|case| !case.path.starts_with("bad-input/"));
    for case in ordinary.step_by(7) {
        let mut session = opened(&json!({}));
        type_in(&mut session, "", &case.said["claim"]);
        assert_eq!(session.claim(), &without_null(&case.said["claim"]), "{}", case.path);
        fresh.is_matched_by(&session);
    }
}

/// Objects and lists are made first, then what stands in them, as by a form.
fn type_in(session: &mut Session, at: &str, value: &Value) {
    let mut set = |at: &str, value: &str| drop(session.edit(at, value).map(|_| ()));
    match value {
        Value::Object(fields) => {
            set(at, "{}");
            fields.iter().for_each(|(name, field)| type_in(session, &format!("{at}/{name}"), field));
        }
        Value::Array(items) => {
            set(at, "[]");
            items.iter().enumerate().for_each(|(index, item)| type_in(session, &format!("{at}/{index}"), item));
        }
        leaf => set(at, &leaf.to_string()),
    }
}

fn without_null(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(_, field)| !field.is_null());
            Value::Object(kept.map(|(name, field)| (name.clone(), without_null(field))).collect())
        }
        Value::Array(items) => items.iter().map(without_null).collect(),
        leaf => leaf.clone(),
    }
}

#[test]
fn a_summary_has_the_figures_of_the_estimate() {
    let checker = ordinary_checker();
    let plan = checker.plan().id.clone();
    for case in all_cases().into_iter().filter(|case| case.plan() == plan) {
        let Ok(claim) = Claim::from_text(&case.claim()) else { continue };
        let (Ok(summary), Ok(estimate)) = (checker.summary(&claim), checker.check_in(&claim, Detail::Summary)) else {
            continue;
        };
        agrees(&parse(&text(&summary)), &parse(&text(&estimate)), &case.path);
    }
}

fn agrees(summary: &Value, estimate: &Value, path: &str) {
    for figure in ["verdict", "submittable", "billed", "payable", "achievable", "range", "last_day_to_claim"] {
        assert_eq!(summary[figure], estimate[figure], "{path}: {figure}");
    }
    let list = |key: &str| estimate[key].as_array().expect("a list");
    let in_short = |one: &Value| json!({ "code": one["code"], "effect": one["effect"], "subject": one["subject"], "amount": one["amount"] });
    assert_eq!(summary["findings"], list("findings").iter().map(in_short).collect::<Value>(), "{path}");
    for (key, field, counts) in [("findings", "effect", "effects"), ("documents", "status", "documents")] {
        for (name, count) in summary[counts].as_object().expect("counts") {
            let those = list(key).iter().filter(|one| one[field] == name.as_str()).count();
            assert_eq!(*count, json!(those), "{path}: {counts} {name}");
        }
    }
    for (short, whole) in summary["other_years"].as_array().into_iter().flatten().zip(list_or_none(estimate)) {
        agrees(&short["summary"], &whole["estimate"], path);
    }
}

fn list_or_none(estimate: &Value) -> &[Value] {
    estimate["other_years"].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn what_is_typed_half_is_kept_and_mended_by_the_next_digit() {
    let visit = json!({ "care_type": "outpatient", "invoices": [{ "total": "1" }] });
    let mut session = opened(&json!({ "encounters": [visit] }));
    let problems = session.edit("/encounters/0/invoices/0/total", "\"1.\"").expect_err("no amount");
    assert_eq!(problems.0[0].pointer, "/encounters/0/invoices/0/total");
    assert_eq!(session.claim()["encounters"][0]["invoices"][0]["total"], "1.");
    assert!(session.summary().is_err() && session.as_read().is_none());
    let summary = session.edit("/encounters/0/invoices/0/total", "\"1.5\"").expect("an amount");
    assert_eq!(summary.billed.to_string(), "1.50");
    assert!(session.undo() && session.summary().is_err());
    assert!(session.undo() && session.summary().expect("a claim").billed.to_string() == "1.00");
    assert!(!session.undo());
}

#[test]
fn a_claim_that_cannot_be_read_yet_is_held_all_the_same() {
    let mut session = opened(&json!({ "encounters": [{}], "sumitted_on": "x" }));
    assert_eq!(session.summary().expect_err("no claim").0.len(), 2);
    session.edit("/sumitted_on", "null").expect_err("one problem is left");
    session.edit("/encounters/0/care_type", "\"emergency\"").expect("a claim");
    let checker = CHECKER.with(Rc::clone);
    for text in ["", "{", r#"{"encounters":[],"encounters":[]}"#] {
        assert!(Session::new(Rc::clone(&checker), text).is_err(), "{text}");
    }
}

#[test]
fn only_so_many_edits_can_be_taken_back() {
    let mut session = opened(&json!({}));
    for day in 0..preclaim::session::MOST_UNDONE + 5 {
        session.edit("/submitted_on", &format!("\"2026-05-{:02}\"", day % 28 + 1)).expect("a claim");
    }
    let taken_back = std::iter::from_fn(|| session.undo().then_some(())).count();
    assert_eq!(taken_back, preclaim::session::MOST_UNDONE);
}

/// A session is never deeper or longer than what a checker reads.
#[test]
fn what_no_checker_would_read_is_not_put_in() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let fresh = Fresh(ordinary_checker());
    for levels in 120..=130 {
        let mut session = opened(&json!({}));
        let whole = with(json!({}), "insured", serde_json::from_str::<Value>(&nested(levels.min(126))).expect("JSON"));
        let put = session.edit("/insured", &nested(levels)).map(|_| ());
        let kept = session.claim() != &json!({});
        assert_eq!(kept, levels <= 126, "{levels}: {put:?}");
        fresh.is_matched_by(&session);
        let readable = fresh.summary(&whole);
        assert!(!readable.contains("input/too-deep"), "{readable}");
    }
    let text = format!("{{\"insured\":{}}}", nested(127));
    assert!(Claim::from_text(&text).expect_err("too deep").0[0].code == "input/too-deep");
    let mut session = opened(&json!({}));
    assert!(session.edit(&"/a".repeat(200), "1").is_err() && session.claim() == &json!({}));
    let long = format!("\"{}\"", "x".repeat(1_500_000));
    session.edit("/insured/name", &long).expect("long enough");
    let refused = session.edit("/insured/id_number", &long).expect_err("too long").0;
    assert_eq!((refused[0].code.as_str(), refused[0].pointer.as_str()), ("input/too-large", "/insured/id_number"));
    assert!(session.claim()["insured"].get("id_number").is_none());
    session.edit("/insured/name", "\"y\"").expect("a claim");
    session.edit("/insured/id_number", &long).expect("long enough");
    fresh.is_matched_by(&session);
}

#[test]
fn a_question_about_the_claim_leaves_the_claim_out() {
    let session = opened(&json!({}));
    let code = |question: &str| parse(&text(&session.ask(question)))["errors"][0]["code"].clone();
    assert_eq!(code(r#"{"ask":"explain","claim":{}}"#), "question/claim-is-held");
    assert_eq!(code(r#"{"ask":"explian"}"#), "input/unknown-value");
    assert_eq!(code("[]"), "edit/no-such-place");
    assert_eq!(code("{"), "input/not-json");
    let reply = parse(&text(&session.ask(r#"{"ask":"summary"}"#)));
    assert_eq!(reply["summary"]["payable"], "0.00");
}
