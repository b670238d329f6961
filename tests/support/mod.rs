//! Case files: found, read and run. The same files serve natively, in wasm and through the CLI.
#![allow(dead_code)] // each test uses its part

#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod claims;
pub(crate) mod compare;
#[cfg(target_arch = "wasm32")]
mod embedded;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod open;

use std::collections::BTreeMap;

use preclaim::Checker;
use preclaim::hospital::HospitalList;
use preclaim::plan::Plan;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Digests of the answers to all cases.
pub(crate) const RECORD: &str = "tests/cases/answers.sha256";
/// Plans that a visit of a neighbouring year may belong to, the ordinary one first.
const PLANS: [&str; 2] = ["sh-teachers-2026", "sh-university-480-2026"];
const ORDINARY_LIST: &str = "plans/hospitals/shanghai-public-knowledge.json";

/// One case file: a claim under a plan, with the answer it wants.
pub(crate) struct Case {
    /// Below `tests/cases`.
    pub(crate) path: String,
    pub(crate) said: Value,
}

impl Case {
    /// The claim as text: `text` to the letter, else `claim`.
    pub(crate) fn claim(&self) -> String {
        let text = self.said.get("text").and_then(Value::as_str);
        text.map_or_else(|| self.said["claim"].to_string(), str::to_owned)
    }

    /// The question about the claim, for a case that asks one.
    pub(crate) fn question(&self) -> Option<String> {
        let mut question = self.said.get("question")?.clone();
        if let Some(claim) = self.said.get("claim") {
            question["claim"] = claim.clone();
        }
        Some(question.to_string())
    }

    pub(crate) fn plan(&self) -> &str {
        self.said.get("plan").and_then(Value::as_str).unwrap_or(PLANS[0])
    }

    /// The hospital list: the one in `tests/data` that the case names, else the plans' own.
    pub(crate) fn list(&self) -> String {
        let named = self.said.get("hospitals").and_then(Value::as_str);
        named.map_or_else(|| ORDINARY_LIST.to_owned(), |name| format!("tests/data/{name}"))
    }

    /// Figures set where the plan leaves them open, as one text that tells checkers apart.
    pub(crate) fn figures(&self) -> String {
        self.said.get("figures").map(Value::to_string).unwrap_or_default()
    }

    /// The same, figure by figure.
    pub(crate) fn open_figures(&self) -> Vec<(String, String)> {
        figures(&self.figures())
    }

    /// Readings set otherwise than the plan does.
    pub(crate) fn readings(&self) -> impl Iterator<Item = (&str, &str)> {
        let said = self.said.get("readings").and_then(Value::as_object).into_iter().flatten();
        said.map(|(key, choice)| (key.as_str(), choice.as_str().expect("a choice")))
    }

    /// The catalogue ids under one key of what the case wants, such as `fires`.
    pub(crate) fn ids(&self, key: &str) -> impl Iterator<Item = &str> {
        self.said["want"].get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }
}

/// Checkers by plan and list, each read once.
#[derive(Default)]
pub(crate) struct Checkers(BTreeMap<(String, String, String), Checker>);

impl Checkers {
    /// The checker that a case asks for.
    pub(crate) fn of(&mut self, case: &Case) -> Checker {
        let key = (case.plan().to_owned(), case.list(), case.figures());
        let make = |(plan, list, figures): &(String, String, String)| checker_with(plan, list, figures);
        let mut checker = self.0.entry(key).or_insert_with_key(make).clone();
        for (key, choice) in case.readings() {
            checker.set_reading(key, choice).unwrap_or_else(|why| panic!("{}: {why:?}", case.path));
        }
        checker
    }

    pub(crate) fn answer(&mut self, case: &Case) -> String {
        let checker = self.of(case);
        case.question().map_or_else(|| checker.check_text(&case.claim()), |question| checker.ask_text(&question))
    }
}

/// A checker of a plan by its id, with a list by its place and every plan for neighbouring years.
pub(crate) fn checker(id: &str, list: &str) -> Checker {
    checker_with(id, list, "")
}

/// The same for a plan with open figures, set as a JSON object says.
fn checker_with(id: &str, list: &str, figures: &str) -> Checker {
    let text = |id: &str| file(&format!("plans/{id}.json"));
    let plan = |id: &str| Plan::from_text(&text(id)).expect("a plan");
    let list = HospitalList::from_text(&file(list)).expect("a hospital list");
    let said = self::figures(figures);
    let said: Vec<(&str, &str)> = said.iter().map(|(id, value)| (id.as_str(), value.as_str())).collect();
    let plan_of_case = Plan::with_figures(&text(id), &said).expect("a plan");
    Checker::new(plan_of_case, Some(list)).expect("known readings").with_other_plans(PLANS.map(plan).to_vec())
}

/// Figures of a JSON object, as they are written on a command line.
fn figures(text: &str) -> Vec<(String, String)> {
    let said: BTreeMap<String, Value> = serde_json::from_str(text).unwrap_or_default();
    let as_text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    said.iter().map(|(id, value)| (id.clone(), as_text(value))).collect()
}

/// The checker of a case that says nothing of plan and list.
pub(crate) fn ordinary_checker() -> Checker {
    checker(PLANS[0], ORDINARY_LIST)
}

pub(crate) fn parse(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap_or_else(|why| panic!("the answer is no JSON ({why}): {answer}"))
}

/// SHA-256 in hexadecimal digits.
fn digest(answer: &str) -> String {
    Sha256::digest(answer.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digests of all answers, one a line with the case's place.
pub(crate) fn digests() -> String {
    let mut checkers = Checkers::default();
    all_cases().iter().map(|case| format!("{}  {}\n", digest(&checkers.answer(case)), case.path)).collect()
}

/// Every answer has the digest on record, which the native tests hold as well.
pub(crate) fn answers_are_those_on_record() {
    let (record, found) = (file(RECORD), digests());
    let differences: Vec<_> = found.lines().zip(record.lines()).filter(|(found, record)| found != record).collect();
    assert!(
        differences.is_empty() && found.len() == record.len(),
        "{} differences: {differences:?}",
        differences.len()
    );
}

/// Every case, in the order of their places.
pub(crate) fn all_cases() -> Vec<Case> {
    let read = |(path, text): (String, String)| {
        let said = serde_json::from_str(&text).unwrap_or_else(|why| panic!("{path}: {why}"));
        Case { path, said }
    };
    case_files().into_iter().map(read).collect()
}

#[cfg(target_arch = "wasm32")]
fn case_files() -> Vec<(String, String)> {
    let in_cases =
        |(path, text): &(&str, &str)| Some((path.strip_prefix("tests/cases/")?.to_owned(), (*text).to_owned()));
    embedded::FILES.iter().filter_map(in_cases).filter(|(path, _)| path.ends_with(".json")).collect()
}

/// A file of the repository, by its place in it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn file(path: &str) -> String {
    let found = embedded::FILES.iter().find(|(known, _)| *known == path);
    found.unwrap_or_else(|| panic!("{path} is not embedded")).1.to_owned()
}

#[cfg(not(target_arch = "wasm32"))]
fn case_files() -> Vec<(String, String)> {
    let in_cases = |path: &String| path.strip_prefix("tests/cases/").expect("a case").to_owned();
    files_below("tests/cases", "json").iter().map(|path| (in_cases(path), file(path))).collect()
}

/// A file of the repository, by its place in it.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn file(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// The places of all files of a kind below a folder, in order.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn files_below(folder: &str, kind: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root().join(folder)).unwrap_or_else(|why| panic!("{folder}: {why}")) {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        let place = format!("{folder}/{name}");
        if path.is_dir() {
            found.extend(files_below(&place, kind));
        } else if path.extension().is_some_and(|extension| extension == kind) {
            found.push(place);
        }
    }
    found.sort();
    found
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn root() -> &'static std::path::Path {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
}
