//! Every rule of the catalogue has a home in the engine, a clause in a plan on board, a case in which
//! it has a say and one in which it has none; and it is decided as the catalogue says.
//! `preclaim list-rules` prints what is found here.
//!
//! `UPDATE_ANSWERS=1 cargo test --test coverage` rewrites `tests/coverage.json`, the cases of every
//! rule, after cases have changed on purpose.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../src/cli/catalogue.rs"]
#[allow(dead_code)] // the command line uses the rest
mod catalogue;
mod support;

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{Cases, Effect, Entry};
use preclaim::finding::Decided;
use preclaim::plan::Plan;
use serde_json::Value;
use support::{Checkers, all_cases, file, files_below, parse, root};

const INDEX: &str = "tests/coverage.json";

/// Every plan on board; figures that one leaves open play no part here.
fn plans() -> Vec<Plan> {
    let files = files_below("plans", "json").into_iter().filter(|path| path.matches('/').count() == 1);
    files.map(|path| Plan::with_stand_ins(&file(&path)).unwrap_or_else(|why| panic!("{path}: {why:?}"))).collect()
}

/// The cases of every rule, from the files.
fn cases() -> BTreeMap<String, Cases> {
    let mut index: BTreeMap<String, Cases> = BTreeMap::new();
    for case in all_cases() {
        let name = case.said["id"].as_str().expect("an id");
        let fires: BTreeSet<&str> = case.ids("fires").chain(case.ids("lifts")).collect();
        for id in fires {
            index.entry(id.to_owned()).or_default().fires.push(name.to_owned());
        }
        for id in case.ids("silent").collect::<BTreeSet<_>>() {
            index.entry(id.to_owned()).or_default().silent.push(name.to_owned());
        }
    }
    index
}

fn assert_none(faults: &[String], what: &str) {
    assert!(faults.is_empty(), "{}: {what}\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_catalogue_has_every_rule_once() {
    let all = catalogue::entries();
    let ids: BTreeSet<&str> = all.iter().map(|entry| entry.id.as_str()).collect();
    // 236 rules, and T-F1: the id of definition 1 as a whole.
    assert_eq!((all.len(), ids.len()), (237, 237));
}

#[test]
fn every_rule_has_a_home_a_clause_and_cases_both_ways() {
    let (plans, cases) = (plans(), cases());
    let homes = catalogue::homes(&plans);
    let lacks = |entry: &Entry| {
        let none = Cases::default();
        let of_rule = cases.get(&entry.id).unwrap_or(&none);
        let all = [
            ("a home in the engine", homes.contains_key(entry.id.as_str())),
            ("a clause in a plan", plans.iter().any(|plan| plan.has_rule(&entry.id))),
            ("a case in which it fires", !of_rule.fires.is_empty()),
            ("a case in which it is silent", !of_rule.silent.is_empty()),
        ];
        let missing: Vec<&str> = all.iter().filter(|(_, there)| !there).map(|(what, _)| *what).collect();
        (!missing.is_empty()).then(|| format!("{:<9} lacks {}", entry.id, missing.join(", ")))
    };
    let faults: Vec<String> = catalogue::entries().iter().filter_map(lacks).collect();
    assert_none(&faults, "rules not covered");
}

#[test]
fn every_rule_that_is_named_is_in_the_catalogue() {
    let entries = catalogue::entries();
    let (cases, plans) = (cases(), plans());
    let engine = catalogue::homes(&plans).into_keys().map(|id| (id, "the engine"));
    let plan = plans.iter().flat_map(|plan| plan.rules.keys()).map(|id| (id.clone(), "a plan"));
    let named: BTreeSet<_> = engine.chain(plan).chain(cases.into_keys().map(|id| (id, "a case"))).collect();
    let unknown = named.iter().filter(|(id, _)| !entries.iter().any(|entry| entry.id == *id));
    let faults: Vec<String> = unknown.map(|(id, by)| format!("{id}, named by {by}")).collect();
    assert_none(&faults, "rules that the catalogue does not have");
}

/// A rule that the machine decides does so from what the claim says, not because the member says
/// that it applies; and the other way round.
#[test]
fn the_ways_to_decide_are_kept_apart() {
    let known: BTreeMap<String, Entry> =
        catalogue::entries().into_iter().map(|entry| (entry.id.clone(), entry)).collect();
    let mut checkers = Checkers::default();
    let mut faults: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut effects: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in all_cases() {
        let answer = parse(&checkers.answer(&case));
        for finding in answer["estimate"]["findings"].as_array().into_iter().flatten() {
            let text = |name: &str| finding[name].as_str().unwrap_or_default();
            for id in finding["rules"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let Some(entry) = known.get(id) else { continue };
                effects.entry(id.to_owned()).or_default().insert(text("effect").to_owned());
                if mixed_up(entry.decided, text("decided"), text("effect")) {
                    let fault = format!(
                        "{id} is {} in the catalogue; its {} was decided {} with effect {}",
                        entry.decided,
                        text("code"),
                        text("decided"),
                        text("effect")
                    );
                    faults.entry(fault).or_default().insert(case.path.clone());
                }
            }
        }
    }
    let mut faults: Vec<String> = faults
        .into_iter()
        .map(|(fault, cases)| format!("{fault}: {} and {} more", cases.first().expect("a case"), cases.len() - 1))
        .collect();
    let homes = catalogue::homes(&plans());
    for (id, effects) in &effects {
        let moves_money = |home: &String| home.starts_with("ledger/") || home.starts_with("form/pay/");
        let in_ledger = homes.get(id.as_str()).is_some_and(|homes| homes.iter().any(moves_money));
        let only_advises = effects.iter().all(|effect| effect == "advise");
        if only_advises && !in_ledger && !may_only_advise(&known[id]) {
            faults.push(format!("{id} has an effect in the catalogue, but only advises in every case"));
        }
    }
    assert_none(&faults, "rules decided otherwise than the catalogue says");
}

fn mixed_up(wanted: Decided, decided: &str, effect: &str) -> bool {
    match wanted {
        Decided::Machine => decided == "declared",
        Decided::Declared => decided == "machine",
        Decided::Advisory => effect != "advise",
        Decided::Spotted => false,
    }
}

fn may_only_advise(entry: &Entry) -> bool {
    entry.decided == Decided::Advisory || matches!(entry.effect, Effect::Warning | Effect::Advice | Effect::Info)
}

#[test]
fn the_cases_on_record_are_those_that_are_there() {
    let lines: Vec<String> = cases()
        .iter()
        .map(|(id, cases)| format!("  \"{id}\": {}", serde_json::to_string(cases).expect("JSON")))
        .collect();
    let text = format!("{{\n{}\n}}\n", lines.join(",\n"));
    if std::env::var_os("UPDATE_ANSWERS").is_some() {
        std::fs::write(root().join(INDEX), text).expect(INDEX);
    } else {
        assert!(file(INDEX) == text, "{INDEX} is out of date: look at the change, then set UPDATE_ANSWERS=1");
    }
}

#[test]
fn every_reading_has_a_case_in_which_its_other_choices_change_the_amount() {
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for case in all_cases() {
        let readings = case.said["want"].get("readings").and_then(|all| all.as_array()).into_iter().flatten();
        for reading in readings {
            let key =
                reading.get("id").or_else(|| reading.get("name")).and_then(|key| key.as_str()).unwrap_or_default();
            let others =
                reading["others"].as_array().into_iter().flatten().filter_map(|other| other["choice"].as_str());
            seen.extend(others.chain(reading["choice"].as_str()).map(|choice| (key.to_owned(), choice.to_owned())));
        }
    }
    let mut unseen = Vec::new();
    let all = plans();
    for reading in all.iter().flat_map(|plan| &plan.readings) {
        let key = reading.id.as_ref().unwrap_or(&reading.name);
        let missing = |choice: &&preclaim::plan::reading::Choice| !seen.contains(&(key.clone(), choice.id.clone()));
        unseen.extend(reading.choices.iter().filter(missing).map(|choice| format!("{key}={}", choice.id)));
    }
    assert!(unseen.is_empty(), "no case shows what these change: {unseen:?}");
}
