//! The conformance kit: every case as one file that any host can run, with the digests of the answers on record.

use crate::process::root;
use anyhow::{Context, Result};
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Digests of the answers to all cases; the tests hold every host against them.
const RECORD: &str = "tests/cases/answers.sha256";
/// Plans that a visit of a neighbouring year may belong to, the ordinary one first.
const PLANS: [&str; 2] = ["sh-teachers-2026", "sh-university-480-2026"];
const LIST: &str = "plans/hospitals/shanghai-public-knowledge.json";
/// What every build but that of mini-programs can be asked.
const OF_MEMBERS: [&str; 5] = ["changes", "explain", "quick", "range", "summary"];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Kit {
    version: &'static str,
    plans: Vec<String>,
    hospitals: Vec<String>,
    other_plans: Vec<usize>,
    cases: Vec<Case>,
    digests: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct Case {
    path: String,
    plan: usize,
    hospitals: usize,
    #[serde(skip_serializing_if = "Map::is_empty")]
    figures: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    readings: Option<Value>,
    other_plans: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    check: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
    builds: Vec<&'static str>,
    sha256: String,
}

/// Texts that many cases share, each once.
#[derive(Default)]
struct Shared {
    names: Vec<String>,
    texts: Vec<String>,
    /// Which of them are plans that ask questions of their own.
    forms: Vec<bool>,
}

/// Writes `cases.json` into a folder.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let record = read(RECORD)?;
    let (mut plans, mut lists) = (Shared::default(), Shared::default());
    let other_plans = PLANS.map(|id| plans.place(&plan_file(id))).into_iter().collect::<Result<_>>()?;
    let cases = record.lines().map(|line| case(line, &mut plans, &mut lists)).collect::<Result<Vec<_>>>()?;
    let digests = ["engine", "member", "visits"].map(|build| (build, digest(&cases, build))).into();
    let version = env!("CARGO_PKG_VERSION");
    let kit = Kit { version, plans: plans.texts, hospitals: lists.texts, other_plans, cases, digests };
    fs::create_dir_all(folder)?;
    Ok(fs::write(folder.join("cases.json"), serde_json::to_string(&kit)?)?)
}

fn case(line: &str, plans: &mut Shared, lists: &mut Shared) -> Result<Case> {
    let (sha256, path) = line.split_once("  ").with_context(|| format!("{RECORD}: {line}"))?;
    let said: Value = serde_json::from_str(&read(&format!("tests/cases/{path}"))?)?;
    let said_in = |name: &str| said.get(name).and_then(Value::as_str);
    let plan = plan_file(said_in("plan").unwrap_or(PLANS[0]));
    let list = said_in("hospitals").map_or_else(|| LIST.to_owned(), |name| format!("tests/data/{name}"));
    let claim = || said_in("text").map_or_else(|| said["claim"].to_string(), str::to_owned);
    let ask = said.get("question").cloned().map(|mut question| {
        if let Some(claim) = said.get("claim") {
            question["claim"] = claim.clone();
        }
        question
    });
    let plan = plans.place(&plan)?;
    let text = ask.as_ref().map_or_else(claim, Value::to_string);
    Ok(Case {
        // Reading them takes longer than most answers.
        other_plans: ["other_years", "\"compare\""].iter().any(|name| text.contains(name)),
        builds: builds(ask.as_ref(), plans.forms[plan]),
        path: path.to_owned(),
        plan,
        hospitals: lists.place(&list)?,
        figures: said.get("figures").and_then(Value::as_object).map(as_texts).unwrap_or_default(),
        readings: said.get("readings").cloned(),
        check: ask.is_none().then(|| text.clone()),
        ask: ask.is_some().then_some(text),
        sha256: sha256.to_owned(),
    })
}

/// Which builds of the engine can be asked this.
fn builds(ask: Option<&Value>, has_form: bool) -> Vec<&'static str> {
    let asked = ask.map(|question| question["ask"].as_str().unwrap_or_default());
    // Whoever asks for what there is not is told what there is, and that differs.
    let of_members = asked.is_none_or(|asked| OF_MEMBERS.contains(&asked));
    let mut builds = vec!["engine"];
    builds.extend(of_members.then_some("member"));
    builds.extend((asked.is_none() && !has_form).then_some("visits"));
    builds
}

/// Over the answers of a build, as `sha256sum` would list them.
fn digest(cases: &[Case], build: &str) -> String {
    let of_build = cases.iter().filter(|case| case.builds.contains(&build));
    let listed: String = of_build.map(|case| format!("{}  {}\n", case.sha256, case.path)).collect();
    Sha256::digest(listed).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Figures as they are written on a command line.
fn as_texts(figures: &Map<String, Value>) -> Map<String, Value> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    figures.iter().map(|(id, value)| (id.clone(), text(value).into())).collect()
}

fn plan_file(id: &str) -> String {
    format!("plans/{id}.json")
}

fn read(path: &str) -> Result<String> {
    fs::read_to_string(root().join(path)).with_context(|| format!("could not read {path}"))
}

impl Shared {
    /// Where the text of a file stands.
    fn place(&mut self, file: &str) -> Result<usize> {
        if let Some(known) = self.names.iter().position(|name| name == file) {
            return Ok(known);
        }
        let text = read(file)?;
        self.forms.push(serde_json::from_str::<Value>(&text)?.get("form").is_some());
        self.texts.push(text);
        self.names.push(file.to_owned());
        Ok(self.texts.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_of_everything_is_that_of_the_record() {
        let folder = std::env::temp_dir().join(format!("xtask-conformance-{}", std::process::id()));
        write(&folder).expect("the kit");
        let text = fs::read_to_string(folder.join("cases.json")).expect("a file");
        let kit: Value = serde_json::from_str(&text).expect("JSON");
        let record = read(RECORD).expect("the record");
        let whole: String = Sha256::digest(&record).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(kit["digests"]["engine"], whole);
        let asked: Vec<&Value> =
            kit["cases"].as_array().expect("cases").iter().filter(|case| case["ask"].is_string()).collect();
        assert!(asked.iter().any(|case| case["builds"] == serde_json::json!(["engine"])));
        assert!(asked.iter().all(|case| !case["builds"].as_array().expect("builds").contains(&"visits".into())));
        fs::remove_dir_all(folder).expect("cleaning up");
    }
}
