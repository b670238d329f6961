//! `list-rules`: every rule of the catalogue, and whether it can be relied on in a plan.

use std::collections::BTreeMap;

use clap::ValueEnum;
use preclaim::Catalogue;
use preclaim::finding::Decided;
use preclaim::plan::Plan;
use serde::Serialize;

use super::catalogue::{self, Cases, Effect};
use super::print::say;

/// Which rules to list.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(super) enum Only {
    /// Those in force in the plan.
    InForce,
    /// Those that the plan or the engine has not, or that no case shows both firing and silent.
    Missing,
}

/// One rule, seen from a plan.
#[derive(Serialize)]
pub(super) struct Row {
    id: String,
    /// How it is decided; absent for an id that the catalogue does not have.
    decided: Option<Decided>,
    /// The most that it does.
    effect: Option<Effect>,
    /// Files of rules, steps of the ledger or facts of the case; empty when the engine has it not.
    implemented_by: Vec<String>,
    /// The plan that names it; absent when none does.
    plan: Option<String>,
    /// Absent when no plan names the rule.
    clause: Option<Clause>,
    cases: Cases,
}

/// The clause of the plan on which a rule rests.
#[derive(Serialize)]
struct Clause {
    id: String,
    cite: String,
    title: String,
}

impl Row {
    fn fits(&self, only: Only) -> bool {
        let in_force = self.clause.is_some() && !self.implemented_by.is_empty();
        match only {
            Only::InForce => in_force,
            Only::Missing => !in_force || self.cases.fires.is_empty() || self.cases.silent.is_empty(),
        }
    }
}

/// Every rule of the catalogue, then those that only a plan names; each with the first plan that
/// names it.
pub(super) fn rows(plans: &[Plan], locale: &str, only: Option<Only>) -> Vec<Row> {
    let entries = catalogue::entries();
    let (homes, mut cases) = (catalogue::homes(plans), catalogue::cases());
    let named = plans.iter().flat_map(|plan| plan.rules.keys());
    let unknown = named.filter(|id| !entries.iter().any(|entry| entry.id == **id));
    let all = entries
        .iter()
        .map(|entry| (&entry.id, Some((entry.decided, entry.effect))))
        .chain(unknown.map(|id| (id, None)));
    let row = |(id, known): (&String, Option<(Decided, Effect)>)| Row {
        id: id.clone(),
        decided: known.map(|(decided, _)| decided),
        effect: known.map(|(_, effect)| effect),
        implemented_by: homes.get(id.as_str()).into_iter().flatten().cloned().collect(),
        plan: plans.iter().find(|plan| plan.has_rule(id)).map(|plan| plan.id.clone()),
        clause: plans.iter().find_map(|plan| clause(plan, id, locale)),
        cases: best_cases_first(id, &mut cases),
    };
    all.map(row).filter(|row| only.is_none_or(|only| row.fits(only))).collect()
}

fn clause(plan: &Plan, rule: &str, locale: &str) -> Option<Clause> {
    let id = plan.clause_of(rule)?;
    let words = plan.clause(id);
    let text = |of: fn(&preclaim::plan::Clause) -> &preclaim::text::Text| {
        words.map(|clause| of(clause).in_locale(locale).to_owned()).unwrap_or_default()
    };
    Some(Clause { id: id.to_owned(), cite: text(|clause| &clause.cite), title: text(|clause| &clause.title) })
}

fn best_cases_first(id: &str, all: &mut BTreeMap<String, Cases>) -> Cases {
    let cases = all.remove(id).unwrap_or_default();
    Cases { fires: catalogue::best_first(id, &cases.fires), silent: catalogue::best_first(id, &cases.silent) }
}

/// The rules as a table.
pub(super) fn print(rows: &[Row], words: &Catalogue) {
    let word = |key: &str| words.phrase(&format!("cli.rules.{key}"), &[]);
    let head = ["id", "decided", "implemented", "clause", "cases"].map(word);
    let cells = |row: &Row| {
        [
            row.id.clone(),
            row.decided.map_or_else(|| word("not-in-catalogue"), |decided| word(decided.as_str())),
            if row.implemented_by.is_empty() { word("not-yet") } else { row.implemented_by.join(", ") },
            row.clause
                .as_ref()
                .map_or_else(|| word("not-in-this-plan"), |clause| format!("{}: {}", clause.id, clause.cite)),
            format!(
                "{}; {}",
                some_cases(words, "fires", &row.cases.fires),
                some_cases(words, "silent", &row.cases.silent)
            ),
        ]
    };
    let table: Vec<[String; 5]> = std::iter::once(head).chain(rows.iter().map(cells)).collect();
    let mut widths = [0; 5];
    for line in &table {
        for (widest, cell) in widths.iter_mut().zip(line) {
            *widest = width(cell).max(*widest);
        }
    }
    for line in &table {
        let padded = |(cell, widest): (&String, usize)| format!("{cell}{}", " ".repeat(widest - width(cell)));
        say(line.iter().zip(widths).map(padded).collect::<Vec<_>>().join("  "));
    }
    let count = |fits: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| fits(row)).count().to_string();
    let facts = [
        ("rules", rows.len().to_string()),
        ("in_force", count(&|row| row.fits(Only::InForce))),
        ("shown", count(&|row| !row.fits(Only::Missing))),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    say(format_args!("\n{}", words.phrase("cli.rules.sum", &facts)));
}

/// How many cases there are, and the name of the best one.
fn some_cases(words: &Catalogue, kind: &str, cases: &[String]) -> String {
    let count = words.phrase(&format!("cli.rules.{kind}"), &[("cases", &cases.len().to_string())]);
    cases.first().map_or_else(|| count.clone(), |first| format!("{count} ({first})"))
}

/// Columns in a terminal: Chinese letters take two.
fn width(text: &str) -> usize {
    text.chars().map(|letter| if letter < '\u{2e80}' { 1 } else { 2 }).sum()
}
