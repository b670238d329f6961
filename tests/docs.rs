//! The pages of `docs` say what the engine does: their examples are answered as printed, and no
//! field or code is left out. `DESIGN.md` shows the table of imports that is in force.
//!
//! An example is a fenced block below `<!-- NAME claim -->` or `<!-- NAME question -->`; what comes
//! of it stands below `<!-- NAME answer -->`, `<!-- NAME reply -->`, `<!-- NAME part POINTER -->` (a
//! part of either) or `<!-- NAME $ explain claim.json --locale en -->` (what the command line says).
//!
//! `UPDATE_DOCS=1 cargo test --test docs` rewrites the answers after a change on purpose.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeSet;

use preclaim::Catalogue;
use preclaim::estimate::{AssumptionCode, Reason, Verdict};
use preclaim::finding::{Code, Effect, Remedy};
use serde_json::Value;
use support::{all_cases, checker, file, files_below, ordinary_checker, parse, root};

const PAGE: &str = "docs/claim.md";

/// A fenced block below a marker, `<!-- NAME KIND -->`.
struct Block {
    name: String,
    /// `claim` or `question` to be answered; `answer`, `reply`, `part POINTER` or `$ ARGUMENTS` as printed.
    kind: String,
    text: std::ops::Range<usize>,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((start, end)) = page[from..].find("<!-- ").and_then(|at| {
        let end = page[from + at..].find(" -->\n```")?;
        Some((from + at, from + at + end))
    }) {
        let marker = &page[start + "<!-- ".len()..end];
        let open = end + " -->\n```".len();
        let text = open + page[open..].find('\n').expect("a line") + 1;
        // An empty block ends where it begins; what is filled in brings its own line break.
        let length = page[text - 1..].find("\n```").unwrap_or_else(|| panic!("block {marker:?} has no end"));
        let length = length.saturating_sub(1);
        if let Some((name, kind)) = marker.split_once(' ') {
            found.push(Block { name: name.to_owned(), kind: kind.to_owned(), text: text..text + length });
        }
        from = text + length;
    }
    found
}

/// Where the fenced JSON below a marker begins and ends.
fn block(page: &str, marker: &str) -> std::ops::Range<usize> {
    let found = blocks(page).into_iter().find(|block| format!("{} {}", block.name, block.kind) == marker);
    found.unwrap_or_else(|| panic!("no block {marker:?}")).text
}

/// What a block shall print, if it prints something that the engine says.
fn printed(page: &str, all: &[Block], block: &Block) -> Option<String> {
    let text = |kind: &str| {
        let found = all.iter().find(|one| one.name == block.name && one.kind == kind)?;
        Some(&page[found.text.clone()])
    };
    // Only when it is asked: a template is no plan before its figures are set.
    let checker = || checker_for(text("claim").unwrap_or_default());
    let pretty = |value: &Value| serde_json::to_string_pretty(value).expect("JSON");
    let reply = || {
        let told = text("question").map(|question| checker().ask_text(question));
        parse(&told.or_else(|| text("claim").map(|claim| checker().check_text(claim))).expect("a claim or a question"))
    };
    match block.kind.split_once(' ') {
        None if block.kind == "answer" => Some(pretty_text(&checker().answer(text("claim")?))),
        None if block.kind == "reply" => Some(pretty_text(&checker().reply(text("question")?))),
        Some(("part", pointer)) => Some(pretty(reply().pointer(pointer).expect(pointer))),
        Some(("$", arguments)) => Some(said(arguments, text("claim").or_else(|| text("question")).unwrap_or_default())),
        _ => None,
    }
}

/// The checker of the plan that a claim names, else the ordinary one.
fn checker_for(claim: &str) -> preclaim::Checker {
    let said: Option<Value> = serde_json::from_str(claim).ok();
    match said.as_ref().and_then(|claim| claim["plan"].as_str()) {
        Some(plan) => checker(plan, "plans/hospitals/shanghai-public-knowledge.json"),
        None => ordinary_checker(),
    }
}

fn pretty_text(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).expect("JSON")
}

/// What the command line says, with the claim or the question for `claim.json` or `question.json`.
fn said(arguments: &str, input: &str) -> String {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let arguments = arguments.replace("claim.json", "-").replace("question.json", "-");
    let mut child = Command::new(env!("CARGO_BIN_EXE_preclaim"))
        .args(arguments.split(' '))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("standard input").write_all(input.as_bytes()).expect("written");
    let output = child.wait_with_output().expect("an answer");
    String::from_utf8(output.stdout).expect("UTF-8").trim_end().to_owned()
}

/// Pages with examples; `docs/rules` is made from the rules.
fn pages() -> Vec<String> {
    files_below("docs", "md").into_iter().filter(|page| !page.starts_with("docs/rules/")).collect()
}

#[test]
fn examples_are_answered_as_printed() {
    let mut stale = Vec::new();
    for place in pages() {
        let before = file(&place);
        let mut page = before.clone();
        let all = blocks(&page);
        for block in all.iter().rev() {
            if let Some(text) = printed(&before, &all, block)
                && before[block.text.clone()] != text
            {
                let line_break = if block.text.is_empty() { "\n" } else { "" };
                page.replace_range(block.text.clone(), &format!("{text}{line_break}"));
                stale.push(format!("{place}: {} {}", block.name, block.kind));
            }
        }
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(root().join(&place), page).expect("written");
        }
    }
    let updated = std::env::var_os("UPDATE_DOCS").is_some();
    assert!(updated || stale.is_empty(), "{stale:?} are answered otherwise now; look at why, then set UPDATE_DOCS=1");
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

/// Questions and replies have pages of their own.
#[test]
fn every_field_of_questions_and_replies_is_explained() {
    let pages: String = pages().iter().map(|page| file(page)).collect();
    let mut names = BTreeSet::new();
    for schema in ["question", "reply"] {
        collect(&parse(&file(&format!("plans/schema/{schema}.schema.json"))), &mut names);
    }
    let missing: Vec<&String> = names.iter().filter(|name| !pages.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "no page in docs speaks of {missing:?}");
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
