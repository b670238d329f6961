//! Where fuzzing starts: inputs made of the cases, the plans and the hospital lists. What an input of a
//! target looks like, its file in `fuzz/src/properties/` says.

use super::{in_repository, json_files};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;

type Seeds = Vec<(&'static str, String)>;

/// Every input with its target.
pub(super) fn all() -> Result<Seeds> {
    let mut seeds = Vec::new();
    for path in json_files(&in_repository("tests/cases"))? {
        let case = read(&path)?;
        of_case(&case, &mut seeds);
    }
    for path in
        json_files(&in_repository("plans"))?.iter().filter(|path| path.parent() == Some(&in_repository("plans")))
    {
        of_plan(&read(path)?, &mut seeds);
    }
    of_lists(&mut seeds)?;
    Ok(seeds)
}

fn of_case(case: &Value, seeds: &mut Seeds) {
    if let Some(text) = case["text"].as_str() {
        seeds.extend([("claim", text.to_owned()), ("round_trip", text.to_owned())]);
    }
    let Some(mut claim) = case.get("claim").filter(|claim| claim.is_object()).cloned() else { return };
    let plan = case["plan"].as_str().unwrap_or("sh-teachers-2026");
    seeds.push(("round_trip", claim.to_string()));
    let names: Vec<Value> = claim["encounters"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|visit| visit["hospital"]["name"].clone())
        .filter(Value::is_string)
        .collect();
    if !names.is_empty() {
        seeds.push(("hospitals", json!({ "names": names, "search": names }).to_string()));
    }
    if let Some(question) = case.get("question") {
        let mut question = question.clone();
        question["claim"] = claim.clone();
        let calls =
            json!([["checker", open(plan), "$list", ""], ["catalogue", "$en"], ["ask_in_words", "1", question, "2"]]);
        seeds.push(("calls", calls.to_string()));
    }
    seeds.push(("plan", json!({ "of": plan, "set": [], "claim": claim }).to_string()));
    claim["plan"] = json!(plan);
    seeds.push(("claim", claim.to_string()));
    let moves = edits(&claim);
    seeds.push(("session", json!({ "claim": claim, "moves": moves }).to_string()));
    let calls = json!([
        ["checker", open(plan), "$list", ""],
        ["session", "1", claim],
        ["catalogue", "$zh-CN"],
        ["answer_in_words", "2", "3", "full"],
        ["explanation_of_benefit", "1", claim, "3"],
    ]);
    seeds.push(("calls", calls.to_string()));
}

/// Takes a field of the first visit or the first answer away, puts it back, and takes that back.
fn edits(claim: &Value) -> Value {
    let (holder, fields) = match claim.pointer("/encounters/0") {
        Some(visit) => ("/encounters/0", visit.as_object()),
        None => ("/facts", claim["facts"].as_object()),
    };
    let edit = |(name, value): (&String, &Value)| {
        let at = format!("{holder}/{name}");
        json!([{ "at": at, "to": null }, { "at": at, "to": value }, { "undo": 1 }])
    };
    fields.and_then(|fields| fields.iter().next_back()).map_or_else(|| json!([{ "undo": 1 }]), edit)
}

fn of_plan(plan: &Value, seeds: &mut Seeds) {
    let text = plan.to_string();
    // A plan to the letter only where it is short; the others stand for themselves by their ids.
    if text.len() < 4_000 {
        seeds.push(("plan", text));
    }
    let id = plan["id"].as_str().unwrap_or_default();
    for (name, value) in plan.as_object().into_iter().flatten() {
        let first = value.get(0).map_or_else(|| value.clone(), |first| json!([first]));
        let change = json!({ "at": format!("/{name}"), "to": first }).to_string();
        if change.len() < 3_000 {
            seeds.push(("plan", format!(r#"{{"of":"{id}","set":[{change}]}}"#)));
        }
    }
    seeds.push(("calls", json!([["checker", open(id), "", ""], ["check", "1", {}], ["close", "1"]]).to_string()));
    let other =
        json!([["checker", "$plan", "$list", ""], ["add_other_plan", "1", open(id)], ["set_reading", "1", "R1", ""]]);
    seeds.push(("calls", other.to_string()));
}

fn of_lists(seeds: &mut Seeds) -> Result<()> {
    let complete = read(&in_repository("tests/data/complete-list.json"))?;
    seeds.push((
        "hospitals",
        json!({ "list": complete, "names": ["示例第一医院北院"], "search": ["示例"] }).to_string(),
    ));
    let list = read(&in_repository("plans/hospitals/shanghai-public-knowledge.json"))?;
    let entries = list["hospitals"].as_array().context("hospitals")?;
    for some in entries.chunks(8) {
        let mut few = list.clone();
        few["hospitals"] = json!(some);
        let readings = list["pinyin"].as_object().into_iter().flatten();
        let names = few["hospitals"].to_string();
        few["pinyin"] = readings
            .filter(|(letter, _)| names.contains(letter.as_str()))
            .map(|(letter, sound)| (letter.clone(), sound.clone()))
            .collect();
        let search = [some[0]["name"].clone(), json!("rj"), json!("renmin"), json!("yy")];
        seeds.push(("hospitals", json!({ "list": few, "names": [some[0]["name"]], "search": search }).to_string()));
    }
    let calls = json!([["checker", "$plan", "$list", ""], ["search_hospitals", "1", "示例", "3"], ["about"]]);
    seeds.push(("calls", calls.to_string()));
    Ok(())
}

fn open(plan: &str) -> String {
    if plan == "sh-teachers-2026" { "$plan".to_owned() } else { format!("$plan:{plan}") }
}

fn read(path: &std::path::Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}
