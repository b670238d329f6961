//! What holds for every form: made-up answers to every plan that has one, drawn from the plan's own
//! fields; and templates, which work once their figures are set.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::LazyLock;

use preclaim::Checker;
use preclaim::plan::Plan;
use preclaim::plan::form::{Column, Field, FieldKind, Form, Unit};
use preclaim::plan::reading::Readings;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use support::claims::{cents, list, sum};
use support::{file, files_below, parse};

/// Every plan on board with a form; open figures set to something (invented).
fn plans() -> Vec<Plan> {
    let files = files_below("plans", "json").into_iter().filter(|path| path.matches('/').count() == 1);
    files.map(|path| filled(&file(&path))).filter(|plan| plan.form.is_some()).collect()
}

fn filled(text: &str) -> Plan {
    let figures = Plan::with_stand_ins(text).expect("a plan").figures;
    let invented = |unit: Unit| match unit {
        Unit::Yuan => "120.00",
        Unit::Share => "0.80",
        Unit::Days => "3",
    };
    let set: Vec<(&str, &str)> = figures.iter().map(|one| (one.id.as_str(), invented(one.unit))).collect();
    Plan::with_figures(text, &set).expect("a plan with its figures")
}

static CHECKERS: LazyLock<Vec<Checker>> =
    LazyLock::new(|| plans().into_iter().map(|plan| Checker::new(plan, None).expect("known readings")).collect());

// ---- made-up answers ----

fn day() -> impl Strategy<Value = Value> {
    let year = prop_oneof![3 => 2026_i32..2029, 1 => 1930_i32..2090];
    (year, 1_u32..13, 1_u32..29, any::<bool>()).prop_map(|(year, month, day, leap)| match leap && year % 4 == 0 {
        true => json!(format!("{year}-02-29")),
        false => json!(format!("{year}-{month:02}-{day:02}")),
    })
}

fn amount() -> impl Strategy<Value = Value> {
    (0_u32..60_000, 0_u32..100).prop_map(|(yuan, cents)| json!(format!("{yuan}.{cents:02}")))
}

fn plain(kind: FieldKind) -> BoxedStrategy<Value> {
    match kind {
        FieldKind::Money => amount().boxed(),
        FieldKind::Date => day().boxed(),
        FieldKind::Count => (0_u32..40).prop_map(|count| json!(count)).boxed(),
        FieldKind::YesNo => any::<bool>().prop_map(|yes| json!(yes)).boxed(),
        _ => select(vec!["无", "甲", "乙"]).prop_map(|text| json!(text)).boxed(),
    }
}

fn row(columns: &[Column]) -> BoxedStrategy<Value> {
    let cells: Vec<_> = columns
        .iter()
        .map(|column| (Just(column.id.clone()), proptest::option::weighted(0.9, plain(column.kind))))
        .collect();
    let said = |cells: Vec<(String, Option<Value>)>| cells.into_iter().filter_map(|(id, cell)| Some((id, cell?)));
    cells.prop_map(move |cells| Value::Object(said(cells).collect::<Map<_, _>>())).boxed()
}

fn answer(form: &Form, field: &Field) -> BoxedStrategy<Value> {
    match field.kind {
        FieldKind::Choice => {
            let options: Vec<String> = field.options.iter().map(|option| option.id.clone()).collect();
            select(options).prop_map(|id| json!(id)).boxed()
        }
        FieldKind::Items => {
            let groups = form.tables.iter().flat_map(|table| &table.groups);
            let items: Vec<String> = groups.flat_map(|group| &group.items).map(|item| item.id.clone()).collect();
            proptest::collection::vec(select(items), 0..4).prop_map(|ids| json!(ids)).boxed()
        }
        FieldKind::Rows => proptest::collection::vec(row(&field.columns), 0..4).prop_map(|rows| json!(rows)).boxed(),
        kind => plain(kind),
    }
}

/// Answers to most fields. Exclusions mostly do not apply, or hardly anything would be paid.
fn answers(form: &Form) -> BoxedStrategy<Value> {
    let fields: Vec<_> = form
        .fields
        .iter()
        .map(|field| {
            let optional = field.holds.is_none();
            let given = if optional { 0.3 } else { 0.97 };
            (Just(field.id.clone()), proptest::option::weighted(given, answer(form, field)))
        })
        .collect();
    let said = |fields: Vec<(String, Option<Value>)>| fields.into_iter().filter_map(|(id, fact)| Some((id, fact?)));
    fields.prop_map(move |fields| json!({ "facts": said(fields).collect::<Map<_, _>>() })).boxed()
}

/// One of the forms, with answers to it.
fn claim() -> impl Strategy<Value = (usize, Value)> {
    let forms: Vec<(usize, Form)> = plans().into_iter().filter_map(|plan| plan.form).enumerate().collect();
    select(forms).prop_flat_map(|(at, form)| (Just(at), answers(&form)))
}

// ---- what holds ----

fn estimate(checker: &Checker, claim: &Value) -> Value {
    let answer = parse(&checker.check_text(&claim.to_string()));
    assert_eq!(answer["type"], "success", "{answer}\n{claim}");
    answer["estimate"].clone()
}

fn told(checker: &Checker, ask: &str, claim: &Value) -> Value {
    let reply = parse(&checker.ask_text(&json!({ "ask": ask, "claim": claim }).to_string()));
    assert_eq!(reply["type"], "success", "{reply}");
    reply
}

/// At each node the entries lead from what was promised to what is payable, and parts add up.
fn adds_up(node: &Value) {
    let mut left = cents(&node["billed"]);
    for entry in list(&node["entries"]) {
        assert_eq!(cents(&entry["before"]), left, "{entry}");
        left -= cents(&entry["amount"]);
        assert_eq!(cents(&entry["after"]), left, "{entry}");
    }
    assert_eq!(cents(&node["payable"]), left, "{node}");
    let parts = list(&node["parts"]);
    if !parts.is_empty() {
        for figure in ["billed", "payable"] {
            assert_eq!(cents(&node[figure]), sum(parts.iter().map(|part| &part[figure])), "{figure} of {node}");
        }
    }
    parts.iter().for_each(adds_up);
}

fn with_edits(claim: &Value, edits: &Value) -> Value {
    let mut claim = claim.clone();
    for edit in list(edits) {
        let field = edit["at"].as_str().and_then(|at| at.strip_prefix("/facts/")).expect("an answer");
        claim["facts"][field] = edit["value"].clone();
    }
    claim
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_yuan_of_a_form_is_accounted_for((at, claim) in claim()) {
        let checker = &CHECKERS[at];
        let found = estimate(checker, &claim);
        let (payable, achievable) = (cents(&found["payable"]), cents(&found["achievable"]));
        let (min, max) = (cents(&found["range"]["min"]), cents(&found["range"]["max"]));
        prop_assert!(0 <= min && min <= payable && payable <= achievable && achievable <= max, "{found}");
        let withheld = sum(list(&found["withheld"]).iter().map(|one| &one["amount"]));
        prop_assert_eq!(cents(&found["billed"]), payable + withheld);
        adds_up(&told(checker, "explain", &claim)["explanation"]["account"]);
        let summary = &told(checker, "summary", &claim)["summary"];
        for figure in ["verdict", "payable", "achievable", "billed", "submittable"] {
            prop_assert_eq!(&summary[figure], &found[figure], "{}", figure);
        }
        let all_or_nothing = matches!(found["verdict"].as_str(), Some("denied" | "pending"));
        prop_assert!(!all_or_nothing || payable == 0, "{found}");
    }

    /// What stands at an end of the range, written into the claim, pays exactly that.
    #[test]
    fn the_ends_of_a_forms_range_can_be_reached((at, claim) in claim()) {
        let checker = &CHECKERS[at];
        let range = &told(checker, "range", &claim)["range"];
        let held = ["denied", "pending"].iter().any(|verdict| estimate(checker, &claim)["verdict"] == *verdict);
        if !held {
            for (end, edits) in [("min", "at_min"), ("max", "at_max")] {
                let then = estimate(checker, &with_edits(&claim, &range[edits]));
                prop_assert_eq!(&then["payable"], &range[end], "{} of {}", end, claim);
            }
        }
    }

    /// The order of rows and items, and answers that are not asked, change nothing.
    #[test]
    fn only_what_is_asked_matters((at, claim) in claim()) {
        let checker = &CHECKERS[at];
        let found = estimate(checker, &claim);
        let mut other = claim.clone();
        for field in list(&found["form"]["fields"]) {
            let id = field["id"].as_str().expect("an id");
            let facts = other["facts"].as_object_mut().expect("facts");
            if field["status"] == "not_asked" {
                facts.remove(id);
            } else if let Some(Value::Array(items)) = facts.get_mut(id) {
                items.reverse();
            }
        }
        let then = estimate(checker, &other);
        for figure in ["verdict", "payable", "achievable", "billed", "range"] {
            prop_assert_eq!(&then[figure], &found[figure], "{}", figure);
        }
    }
}

// ---- templates ----

#[test]
fn a_template_says_what_it_lacks_and_works_once_it_has_it() {
    let files = files_below("plans", "json").into_iter().filter(|path| path.matches('/').count() == 1);
    let mut templates = 0;
    for path in files {
        let text = file(&path);
        let figures = Plan::with_stand_ins(&text).expect(&path).figures;
        if figures.is_empty() {
            continue;
        }
        templates += 1;
        let problems = Plan::from_text(&text).expect_err("figures are open").0;
        let wanted: Vec<String> = (0..figures.len()).map(|at| format!("/figures/{at}/value")).collect();
        let found: Vec<&str> = problems.iter().map(|problem| problem.pointer.as_str()).collect();
        assert_eq!(found, wanted, "{path}: {problems:?}");
        assert!(problems.iter().all(|problem| problem.code == "plan/figure-not-set"), "{path}: {problems:?}");
        let checker = Checker::new(filled(&text), None).expect(&path);
        assert!(checker.check_text("{}").starts_with(r#"{"type":"success""#), "{path}");
    }
    assert_eq!(templates, 5, "riders that the source only names");
}

#[test]
fn a_figure_of_another_unit_is_refused_where_it_stands() {
    let text = file("plans/student-hospital-allowance-2026.json");
    let set = [("daily", "a lot"), ("waiting_days", "1.5"), ("max_days_each", "10"), ("max_days_yaer", "9")];
    let unknown = Plan::with_figures(&text, &set).expect_err("no such figure").0;
    assert_eq!(unknown[0].facts.find("nearest"), Some("max_days_year"), "{unknown:?}");
    let problems = Plan::with_figures(&text, &set[..3]).expect_err("three faults").0;
    let found: Vec<(&str, &str)> =
        problems.iter().map(|problem| (problem.code.as_str(), problem.pointer.as_str())).collect();
    let wanted = [
        ("input/not-a-number", "/figures/0/value"),
        ("input/wrong-type", "/figures/1/value"),
        ("plan/figure-not-set", "/figures/3/value"),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn every_reading_of_a_form_is_one_that_the_engine_knows() {
    for plan in plans() {
        for reading in &plan.readings {
            let known = Readings::KNOWN.iter().find(|(name, _)| *name == reading.name);
            let choices: Vec<&str> = reading.choices.iter().map(|choice| choice.id.as_str()).collect();
            assert_eq!(known.map(|(_, choices)| choices.to_vec()), Some(choices), "{}: {}", plan.id, reading.name);
        }
    }
}
