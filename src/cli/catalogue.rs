//! The catalogue of rules: every id with how it is decided, where the engine implements it and
//! which cases show it.

use std::collections::{BTreeMap, BTreeSet};

use preclaim::finding::Decided;
use preclaim::plan::Plan;
use preclaim::rules::{CASE_RULES, LEDGER_RULES, RULES};
use serde::{Deserialize, Deserializer, Serialize};

const ENTRIES: &str = include_str!("../../plans/rules/catalogue.json");
/// Written from the case files by `UPDATE_ANSWERS=1 cargo test --test coverage`.
const CASES: &str = include_str!("../../tests/coverage.json");

/// A rule of the catalogue.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) id: String,
    #[serde(deserialize_with = "decided")]
    pub(crate) decided: Decided,
    pub(crate) effect: Effect,
}

/// The most that a rule does.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Effect {
    Refusal,
    PartNotPayable,
    MissingDocument,
    Warning,
    Advice,
    Info,
}

/// Ids of the cases in which a rule has a say, or brings another one to silence, and of those in
/// which it must have none.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Cases {
    pub(crate) fires: Vec<String>,
    pub(crate) silent: Vec<String>,
}

/// Every rule, in the order of the catalogue.
pub(crate) fn entries() -> Vec<Entry> {
    serde_json::from_str(ENTRIES).expect("plans/rules/catalogue.json lists rules")
}

/// The cases of every rule that has any.
pub(crate) fn cases() -> BTreeMap<String, Cases> {
    serde_json::from_str(CASES).expect("tests/coverage.json lists cases by rule")
}

/// Where the engine implements each id: a file below `src`, a step of the ledger, a fact of the case,
/// a mechanism that a form of one of the plans uses for it.
pub(crate) fn homes(plans: &[Plan]) -> BTreeMap<String, BTreeSet<String>> {
    let files = RULES.iter().flat_map(|rule| rule.ids.iter().map(|id| (*id, format!("rules/{}", rule.name))));
    let steps = LEDGER_RULES.iter().map(|(id, reason)| (*id, format!("ledger/{reason}")));
    let facts = CASE_RULES.iter().map(|(id, place)| (*id, format!("case/{place}")));
    let forms = plans.iter().flat_map(|plan| plan.form.iter().flat_map(|form| form.rules(&plan.requirements)));
    let forms = forms.map(|(id, home)| (id, home.to_owned()));
    let mut homes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, home) in files.chain(steps).chain(facts).chain(forms) {
        homes.entry(id.to_owned()).or_default().insert(home);
    }
    homes
}

/// Those that are named after a rule first: they show it best.
pub(crate) fn best_first(id: &str, cases: &[String]) -> Vec<String> {
    let (own, other): (Vec<String>, Vec<String>) =
        cases.iter().cloned().partition(|case| case.strip_prefix(id).is_some_and(|rest| rest.starts_with('-')));
    [own, other].concat()
}

fn decided<'de, D: Deserializer<'de>>(from: D) -> Result<Decided, D::Error> {
    let text = String::deserialize(from)?;
    Decided::from_text(&text).ok_or_else(|| serde::de::Error::custom(format!("{text} is no way to decide")))
}
