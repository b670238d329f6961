//! Every rule of the groups that are implemented has a case in which it has a say and one in which
//! it has none, and a home in the engine. `cargo test --test coverage -- --nocapture` prints the
//! table.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use preclaim::rules::{LEDGER_RULES, RULES};
use support::{all_cases, ordinary_checker};

/// Ids of the groups, `T-B01` to `T-B10` as `("T-B", 1, 10)`.
const GROUPS: &[(&str, u32, u32)] =
    &[("T-B", 1, 10), ("T-H", 1, 9), ("T-D", 1, 16), ("T-N", 1, 5), ("T-Q", 1, 15), ("T-X01.", 1, 25)];
const SINGLE: &[&str] =
    &["T-X02.1", "T-X08.1", "T-X19", "T-F1", "T-F5.1", "T-F5.2", "T-F5.3", "T-F5.4", "T-F6.1", "T-F6.2", "T-F6.5"];

fn ids() -> Vec<String> {
    let of_group = |(start, from, to): &(&str, u32, u32)| {
        (*from..=*to).map(|number| format!("{start}{number:02}")).collect::<Vec<_>>()
    };
    GROUPS.iter().flat_map(of_group).chain(SINGLE.iter().map(|id| (*id).to_owned())).collect()
}

/// Files of the engine, or steps of its ledger, by the catalogue id that they implement.
fn homes() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut homes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for rule in RULES {
        for id in rule.ids {
            homes.entry(id).or_default().insert(rule.name);
        }
    }
    for (id, reason) in LEDGER_RULES {
        homes.entry(id).or_default().insert(reason);
    }
    homes
}

#[test]
fn every_rule_fires_in_one_case_and_is_silent_in_another() {
    let (mut fires, mut silent): (BTreeMap<String, u32>, BTreeMap<String, u32>) = Default::default();
    for case in all_cases() {
        for id in case.ids("fires").chain(case.ids("lifts")) {
            *fires.entry(id.to_owned()).or_default() += 1;
        }
        for id in case.ids("silent") {
            *silent.entry(id.to_owned()).or_default() += 1;
        }
    }
    let homes = homes();
    let mut uncovered = Vec::new();
    println!("{:<10} {:>5} {:>6}  where", "rule", "fires", "silent");
    for id in ids() {
        let count = |of: &BTreeMap<String, u32>| of.get(&id).copied().unwrap_or_default();
        let home = homes.get(id.as_str()).map(|names| names.iter().copied().collect::<Vec<_>>().join(", "));
        println!("{id:<10} {:>5} {:>6}  {}", count(&fires), count(&silent), home.as_deref().unwrap_or("nowhere"));
        if count(&fires) == 0 || count(&silent) == 0 || home.is_none() {
            uncovered.push(id);
        }
    }
    assert!(uncovered.is_empty(), "not covered: {uncovered:?}");
}

#[test]
fn every_rule_of_the_engine_is_in_force_in_the_teachers_plan() {
    let checker = ordinary_checker();
    let missing: Vec<&str> = homes().into_keys().filter(|id| !checker.plan().has_rule(id)).collect();
    assert!(missing.is_empty(), "rules of the engine that the plan does not name: {missing:?}");
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
    let checker = ordinary_checker();
    let mut unseen = Vec::new();
    for reading in &checker.plan().readings {
        let key = reading.id.as_ref().unwrap_or(&reading.name);
        let missing = |choice: &&preclaim::plan::reading::Choice| !seen.contains(&(key.clone(), choice.id.clone()));
        unseen.extend(reading.choices.iter().filter(missing).map(|choice| format!("{key}={}", choice.id)));
    }
    assert!(unseen.is_empty(), "no case shows what these change: {unseen:?}");
}
