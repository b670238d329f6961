//! `docs/claim.md` says what the engine does: its examples are answered as printed, and no field
//! or code is left out. `DESIGN.md` shows the table of imports that is in force.
//!
//! `UPDATE_DOCS=1 cargo test --test docs` rewrites the answers after a change on purpose.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeSet;

use preclaim::Catalogue;
use preclaim::estimate::{AssumptionCode, Reason, Verdict};
use preclaim::finding::{Code, Effect, Remedy};
use serde_json::Value;
use support::{all_cases, file, ordinary_checker, parse, root};

const PAGE: &str = "docs/claim.md";
const EXAMPLES: [&str; 2] = ["S08", "failure"];

/// Where the fenced JSON below a marker begins and ends.
fn block(page: &str, marker: &str) -> std::ops::Range<usize> {
    let open = format!("<!-- {marker} -->\n```json\n");
    let start = page.find(&open).unwrap_or_else(|| panic!("{PAGE} has no block {marker:?}")) + open.len();
    let length = page[start..].find("\n```").unwrap_or_else(|| panic!("block {marker:?} has no end"));
    start..start + length
}

#[test]
fn examples_are_answered_as_printed() {
    let checker = ordinary_checker();
    let mut page = file(PAGE);
    let mut stale = Vec::new();
    for example in EXAMPLES {
        let answer = checker.answer(&page[block(&page, &format!("{example} claim"))]);
        let answer = serde_json::to_string_pretty(&answer).expect("JSON");
        let printed = block(&page, &format!("{example} answer"));
        if page[printed.clone()] != answer {
            page.replace_range(printed, &answer);
            stale.push(example);
        }
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(root().join(PAGE), page).expect(PAGE);
    } else {
        assert!(stale.is_empty(), "{PAGE}: {stale:?} are answered otherwise now; look at why, then set UPDATE_DOCS=1");
    }
}

#[test]
fn the_worked_example_is_a_case() {
    let page = file(PAGE);
    let case = all_cases().into_iter().find(|case| case.path.ends_with("/S08.json")).expect("the case S08");
    assert_eq!(parse(&page[block(&page, "S08 claim")]), case.said["claim"]);
}

#[test]
fn every_field_and_code_is_explained() {
    let page = file(PAGE);
    let mut names = BTreeSet::new();
    for schema in ["claim", "answer"] {
        collect(&parse(&file(&format!("plans/schema/{schema}.schema.json"))), &mut names);
    }
    names.extend(Code::ALL.iter().map(|code| code.to_string()));
    names.extend(AssumptionCode::ALL.iter().map(|code| code.to_string()));
    names.extend(Reason::ALL.iter().map(|reason| reason.to_string()));
    names.extend(Verdict::ALL.iter().map(|verdict| verdict.to_string()));
    names.extend(Effect::ALL.iter().map(|effect| effect.to_string()));
    names.extend(Remedy::ALL.iter().map(|remedy| remedy.to_string()));
    names.extend(problem_codes());
    let missing: Vec<&String> = names.iter().filter(|name| !page.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "{PAGE} does not speak of {missing:?}");
}

/// Names of fields, and the texts that a field can take.
fn collect(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Object(fields)) = members.get("properties") {
                names.extend(fields.keys().cloned());
            }
            names.extend(members.get("const").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|member| collect(member, names));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
        _ => {}
    }
}

/// Every problem that has words, but for the defects that `lint-plan` reports.
fn problem_codes() -> Vec<String> {
    let catalogue = Catalogue::from_text(&file("src/render/en.json")).expect("a catalogue");
    let problems = catalogue.keys().filter_map(|key| key.strip_prefix("problem."));
    problems.filter(|code| !code.starts_with("lint/")).map(str::to_owned).collect()
}

#[test]
fn the_table_of_imports_is_the_one_in_force() {
    let (design, rules) = (file("DESIGN.md"), file("tests/architecture.rs"));
    let row = |line: &str| {
        let (module, uses) = line.strip_prefix("    (\"")?.strip_suffix("\"),")?.split_once("\", \"")?;
        let uses = match uses {
            "" => "\u{2013}",
            "*" => "everything",
            names => names,
        };
        root().join(format!("src/{module}.rs")).exists().then(|| format!("| `{module}` | {uses} |"))
    };
    let rows: Vec<String> = rules.lines().filter_map(row).collect();
    assert!(rows.len() > 20, "the table in tests/architecture.rs is written otherwise now: {rows:?}");
    let missing: Vec<&String> = rows.iter().filter(|row| !design.contains(row.as_str())).collect();
    assert!(missing.is_empty(), "DESIGN.md lacks {missing:?}");
}
