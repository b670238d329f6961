//! `lint-plan` on a folder of good and bad plans: every defect is found, alone and beside others,
//! each with its place, its words and its remedy. `docs/plans.md` speaks of all of it.
//!
//! A bad plan is a good one changed: `from` names it, `put` sets values by JSON Pointer (`-` after
//! the last of a list), `take` removes them, and `want` lists the code and the place of every
//! defect. `beside` holds further plans that are linted with it.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use preclaim::facts::Facts;
use preclaim::hospital::HospitalList;
use preclaim::plan::Plan;
use preclaim::plan::reading::Readings;
use preclaim::read::Problem;
use preclaim::{Catalogue, Checker};
use serde_json::{Value, json};
use support::{file, files_below, parse, root};

const PAGE: &str = "docs/plans.md";

#[test]
fn good_plans_have_no_defect() {
    let mut files = files_below("tests/plans/good", "json");
    files.extend(on_board().into_iter().filter(|path| open_figures(&parse(&file(path))).is_empty()));
    let plans: Vec<&str> = files.iter().map(String::as_str).collect();
    let (output, reports) = lint(&plans);
    for (plan, report) in plans.iter().zip(&reports) {
        assert_eq!(found(report), Vec::<(String, String)>::new(), "{plan}");
    }
    assert_eq!((output.status.code(), reports.len()), (Some(0), plans.len()));
}

/// A template lacks its figures and nothing else: filled in, it is a plan like any other.
#[test]
fn templates_lack_their_figures_and_nothing_else() {
    let templates: Vec<String> =
        on_board().into_iter().filter(|path| !open_figures(&parse(&file(path))).is_empty()).collect();
    assert!(templates.len() >= 5, "only {templates:?}");
    for path in &templates {
        let mut plan = parse(&file(path));
        let open = open_figures(&plan);
        let (_, reports) = lint(&[path]);
        let wanted: Vec<_> = open.iter().map(|at| ("plan/figure-not-set".to_owned(), format!("{at}/value"))).collect();
        assert_eq!(found(&reports[0]), wanted, "{path}");
        for at in &open {
            let value = match plan.pointer(&format!("{at}/unit")).and_then(Value::as_str) {
                Some("yuan") => json!("100.00"),
                Some("share") => json!("0.80"),
                _ => json!(3),
            };
            put(&mut plan, &format!("{at}/value"), value);
        }
        let filled = written("filled-template.json", &plan);
        let (output, reports) = lint(&[filled.to_str().expect("a path")]);
        assert_eq!((output.status.code(), found(&reports[0])), (Some(0), Vec::new()), "{path}, filled in");
    }
}

/// The plans of the repository.
fn on_board() -> Vec<String> {
    files_below("plans", "json").into_iter().filter(|path| path.matches('/').count() == 1).collect()
}

/// Places of the figures that a plan leaves open.
fn open_figures(plan: &Value) -> Vec<String> {
    let figures = plan["figures"].as_array().map(Vec::as_slice).unwrap_or_default().iter().enumerate();
    figures.filter(|(_, figure)| figure["value"].is_null()).map(|(at, _)| format!("/figures/{at}")).collect()
}

#[test]
fn good_plans_fit_the_schema_and_pay() {
    let schema = jsonschema::validator_for(&parse(&file("plans/schema/plan.schema.json"))).expect("a schema");
    let list = HospitalList::from_text(&file("plans/hospitals/shanghai-public-knowledge.json")).expect("a list");
    let claim = json!({ "encounters": [{
        "care_type": "outpatient",
        "date": "2026-06-01",
        "invoices": [{ "total": "1000.00", "in_scope_self_paid": "1000.00" }],
    }] });
    for (path, payable) in [("minimal", "500.00"), ("with-everything", "720.00")] {
        let text = good(path).to_string();
        let faults: Vec<String> = schema.iter_errors(&parse(&text)).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new(), "{path}");
        let plan = Plan::from_text(&text).expect(path);
        let checker = Checker::new(plan, Some(list.clone())).expect(path);
        assert_eq!(parse(&checker.check_text(&claim.to_string()))["estimate"]["payable"], payable, "{path}");
    }
}

/// A plan from which one member was taken is read exactly when the schema lets the member out.
#[test]
fn what_the_schema_lets_out_may_be_left_out() {
    let schema = jsonschema::validator_for(&parse(&file("plans/schema/plan.schema.json"))).expect("a schema");
    let whole = good("with-everything");
    let mut members = Vec::new();
    collect_members("", &whole, &mut members);
    let mut differences = Vec::new();
    for pointer in &members {
        let mut plan = whole.clone();
        take(&mut plan, pointer);
        if schema.is_valid(&plan) != Plan::from_text(&plan.to_string()).is_ok() {
            differences.push(pointer);
        }
    }
    assert!(members.len() > 200, "only {} members", members.len());
    assert!(differences.is_empty(), "schema and reader disagree on {differences:?}");
}

#[test]
fn every_planted_defect_is_found_and_no_other() {
    let mut wrong = Vec::new();
    for Bad { name, want, status, reports } in bad_plans() {
        let all: Vec<_> = reports.iter().map(found).collect();
        if all != *want {
            wrong.push(format!("{name}: wanted {want:?}, found {all:?}"));
        }
        let unreadable = reports.iter().any(|report| report["plan"].is_null());
        let fitting = if unreadable { 2 } else { 1 };
        if *status != Some(fitting) {
            wrong.push(format!("{name}: status {status:?}, not {fitting}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_defect_that_can_be_found_is_planted_somewhere() {
    let planted: BTreeSet<String> =
        bad_plans().iter().flat_map(|bad| bad.want.iter().flatten()).map(|(code, _)| code.clone()).collect();
    let missing: Vec<String> = codes().into_iter().filter(|code| !planted.contains(code)).collect();
    assert!(missing.is_empty(), "no bad plan has {missing:?}");
}

#[test]
fn every_defect_has_words_and_a_remedy_in_every_language() {
    let catalogues = ["zh-CN", "en"].map(|locale| {
        let text = file(&format!("src/render/{locale}.json"));
        (locale, Catalogue::from_text(&text).expect(locale))
    });
    for bad in bad_plans() {
        for report in &bad.reports {
            let problems: Vec<Problem> = report["problems"].as_array().expect("problems").iter().map(problem).collect();
            for (locale, catalogue) in &catalogues {
                for words in catalogue.problems(&problems) {
                    for text in [&words.text, &words.remedy] {
                        let whole = !text.is_empty() && !text.contains(['[', ']', '{', '}']);
                        assert!(whole, "{}, {locale}: {text:?}", bad.name);
                    }
                }
            }
        }
    }
}

#[test]
fn one_that_cannot_be_read_does_not_hide_the_others() {
    let defective = written("hidden-defect.json", &defective());
    let (output, reports) =
        lint(&["tests/plans/good/minimal.json", "no-such-file.json", defective.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(found(&reports[0]), []);
    assert_eq!(found(&reports[1]), [("file/cannot-open".to_owned(), String::new())]);
    assert_eq!(found(&reports[2]), [("lint/dangling-clause".to_owned(), "/rules/T-B04".to_owned())]);
}

#[test]
fn people_get_words_for_every_plan() {
    let bad = written("in-words.json", &defective());
    let bad = bad.to_str().expect("a path");
    let output = preclaim(&["lint-plan", "tests/plans/good/minimal.json", bad, "--locale", "en"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("minimal-2026: no defect found"), "{text}");
    for part in [bad, "/rules/T-B04", "There is no clause \u{201c}benefits\u{201d}", "\u{2192} "] {
        assert!(text.contains(part), "{part:?} is not in {text}");
    }
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_plan_changed_by_hand_takes_effect_without_a_build() {
    let whole = parse(&file("plans/sh-teachers-2026.json"));
    let mut plan = whole.clone();
    put(&mut plan, "/benefits/0/steps/2/rate", json!("0.75"));
    put(&mut plan, "/benefits/0/steps/3/amount", json!("1500.00"));
    put(&mut plan, "/total_limit/amount", json!("4100.00"));
    put(&mut plan, "/excluded_fees/0/term/names/-", json!("候诊取号服务费"));
    let kind = json!({
        "id": "school_note",
        "label": { "zh-CN": "单位证明", "en": "Note of the school" },
        "hint": { "zh-CN": "向单位领取", "en": "From the school" },
    });
    put(&mut plan, "/documents/-", kind);
    let need = json!({
        "document": "school_note", "scope": "encounter", "when": "always", "holds": "encounter", "rule": "T-D10",
    });
    put(&mut plan, "/requirements/-", need);
    let plan = written("changed-by-hand.json", &plan);
    let plan = plan.to_str().expect("a path");
    let (output, reports) = lint(&[plan]);
    assert_eq!((output.status.code(), found(&reports[0])), (Some(0), Vec::new()));
    let visit = |total: &str| {
        json!({ "encounters": [{
            "care_type": "outpatient",
            "date": "2026-06-01",
            "invoices": [{ "total": total, "in_scope_self_paid": total,
                "lines": [{ "name": "候诊取号服务费", "amount": "100.00" }] }],
        }] })
    };
    for (total, payable) in [("1700.00", "750.00"), ("9000.00", "1500.00")] {
        let claim = written(&format!("changed-{total}.json"), &visit(total));
        let claim = claim.to_str().expect("a path");
        let answer = stdout(&preclaim(&["check", claim, "--plan", plan, "--format", "json"]));
        assert_eq!(answer["estimate"]["payable"], payable, "{total}");
        let papers = answer["estimate"]["documents"].as_array().expect("papers");
        assert!(papers.iter().any(|paper| paper["kind"] == "school_note"), "{papers:?}");
    }
}

#[test]
fn the_page_speaks_of_every_field_and_every_defect() {
    let page = file(PAGE);
    let mut names = BTreeSet::new();
    collect_fields(&parse(&file("plans/schema/plan.schema.json")), &mut names);
    collect_fields(&parse(&file("plans/schema/hospitals.schema.json")), &mut names);
    names.extend(codes());
    for (name, choices) in Readings::KNOWN {
        names.extend(core::iter::once(name).chain(*choices).map(|word| (*word).to_owned()));
    }
    let missing: Vec<&String> = names.iter().filter(|name| !page.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "{PAGE} does not speak of {missing:?}");
}

#[test]
fn the_examples_of_the_page_can_be_put_into_a_plan() {
    let page = file(PAGE);
    let mut plan = good("with-everything");
    let mut examples = 0;
    for part in page.split("<!-- put ").skip(1) {
        let (pointer, rest) = part.split_once(" -->").expect("a marker");
        let text = rest.split("```json\n").nth(1).and_then(|text| text.split("\n```").next()).expect("an example");
        put(&mut plan, pointer, serde_json::from_str(text).unwrap_or_else(|why| panic!("{pointer}: {why}")));
        examples += 1;
    }
    let path = written("examples.json", &plan);
    let (_, reports) = lint(&[path.to_str().expect("a path")]);
    assert_eq!(found(&reports[0]), []);
    assert!(examples > 10, "only {examples} examples");
}

/// A bad plan with those beside it: what is wanted of each, and what was found.
struct Bad {
    name: String,
    want: Vec<Vec<(String, String)>>,
    status: Option<i32>,
    reports: Vec<Value>,
}

fn bad_plans() -> &'static [Bad] {
    static ALL: OnceLock<Vec<Bad>> = OnceLock::new();
    ALL.get_or_init(|| files_below("tests/plans/bad", "json").iter().map(|path| bad_plan(path)).collect())
}

fn bad_plan(path: &str) -> Bad {
    let said = parse(&file(path));
    let name = Path::new(path).file_stem().expect("a name").to_string_lossy().into_owned();
    let beside = said.get("beside").and_then(Value::as_array).into_iter().flatten();
    let all: Vec<&Value> = core::iter::once(&said).chain(beside).collect();
    let want = |one: &&Value| {
        let of = one["want"].as_object().unwrap_or_else(|| panic!("{path}: no want")).iter();
        let mut pairs: Vec<(String, String)> = of.flat_map(|(code, at)| pairs(code, at)).collect();
        pairs.sort();
        pairs
    };
    let plan = |one: &Value| changed(one["from"].as_str().expect("from"), one["put"].clone(), one["take"].clone());
    let files: Vec<PathBuf> =
        all.iter().enumerate().map(|(at, one)| written(&format!("{name}-{at}.json"), &plan(one))).collect();
    let (output, reports) = lint(&files.iter().map(|file| file.to_str().expect("a path")).collect::<Vec<_>>());
    Bad { want: all.iter().map(want).collect(), status: output.status.code(), reports, name }
}

/// A code with its place, or its places.
fn pairs(code: &str, at: &Value) -> Vec<(String, String)> {
    let places = at.as_array().cloned().unwrap_or_else(|| vec![at.clone()]);
    places.iter().map(|place| (code.to_owned(), place.as_str().expect("a place").to_owned())).collect()
}

fn good(name: &str) -> Value {
    parse(&file(&format!("tests/plans/good/{name}.json")))
}

/// The smallest plan as another product, with a rule that rests on no clause.
fn defective() -> Value {
    changed("minimal", json!({ "/id": "other-2026", "/product": "other", "/rules/T-B04": "benefits" }), json!([]))
}

fn changed(from: &str, put_in: Value, taken: Value) -> Value {
    let mut plan = good(from);
    for pointer in taken.as_array().into_iter().flatten() {
        take(&mut plan, pointer.as_str().expect("a pointer"));
    }
    for (pointer, value) in put_in.as_object().into_iter().flatten() {
        put(&mut plan, pointer, value.clone());
    }
    plan
}

fn put(plan: &mut Value, pointer: &str, value: Value) {
    let (holder, key) = pointer.rsplit_once('/').expect("a pointer");
    match plan.pointer_mut(holder) {
        Some(Value::Object(members)) => {
            members.insert(key.to_owned(), value);
        }
        Some(Value::Array(items)) if key == "-" => items.push(value),
        Some(Value::Array(items)) => items[key.parse::<usize>().expect("a place")] = value,
        _ => panic!("{pointer}: there is no {holder}"),
    }
}

fn take(plan: &mut Value, pointer: &str) {
    let (holder, key) = pointer.rsplit_once('/').expect("a pointer");
    let taken = match plan.pointer_mut(holder) {
        Some(Value::Object(members)) => members.remove(key),
        Some(Value::Array(items)) => Some(items.remove(key.parse::<usize>().expect("a place"))),
        _ => None,
    };
    assert!(taken.is_some(), "{pointer}: there is nothing to take");
}

/// Places of all members of objects.
fn collect_members(at: &str, value: &Value, members: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let pointer = format!("{at}/{key}");
                collect_members(&pointer, value, members);
                members.push(pointer);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect_members(&format!("{at}/{index}"), item, members));
        }
        _ => {}
    }
}

/// Names of fields, and the texts that a field can take.
fn collect_fields(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Object(fields)) = members.get("properties") {
                names.extend(fields.keys().cloned());
            }
            names.extend(members.get("const").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|member| collect_fields(member, names));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_fields(item, names)),
        _ => {}
    }
}

/// Every defect that has words.
fn codes() -> Vec<String> {
    let catalogue = Catalogue::from_text(&file("src/render/en.json")).expect("a catalogue");
    let codes = catalogue.keys().filter_map(|key| key.strip_prefix("problem."));
    codes.filter(|code| code.starts_with("lint/")).map(str::to_owned).collect()
}

fn lint(plans: &[&str]) -> (Output, Vec<Value>) {
    let output = preclaim(&[&["lint-plan", "--format", "json"], plans].concat());
    let reports = stdout(&output).as_array().expect("a list of reports").clone();
    (output, reports)
}

/// Code and place of every defect of one plan, in order.
fn found(report: &Value) -> Vec<(String, String)> {
    let text = |problem: &Value, key: &str| problem[key].as_str().expect(key).to_owned();
    let problems = report["problems"].as_array().expect("problems").iter();
    let mut found: Vec<_> = problems.map(|problem| (text(problem, "code"), text(problem, "pointer"))).collect();
    found.sort();
    found
}

fn problem(value: &Value) -> Problem {
    let facts: BTreeMap<String, String> = serde_json::from_value(value["facts"].clone()).unwrap_or_default();
    let text = |key: &str| value[key].as_str().expect(key).to_owned();
    let facts = Facts::of(facts.iter().map(|(name, value)| (name.as_str(), value.clone())));
    Problem { code: text("code"), pointer: text("pointer"), facts, remedy: text("remedy") }
}

fn preclaim(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preclaim"));
    command.args(arguments).current_dir(root()).stdin(Stdio::null()).output().expect("the program runs")
}

fn stdout(output: &Output) -> Value {
    parse(std::str::from_utf8(&output.stdout).expect("UTF-8"))
}

/// Writes a plan or a claim to a file of its own.
fn written(name: &str, value: &Value) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("lint-{name}"));
    std::fs::write(&path, value.to_string()).expect("a file");
    path
}
