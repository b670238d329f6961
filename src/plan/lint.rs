//! The defects of a plan that reads well but means nothing: every one at once, with its place.

mod benefits;
mod data;
mod emergencies;
mod forms;
mod papers;
mod quantities;
mod readings;
mod record;
mod translations;
mod vocabularies;

use std::collections::BTreeSet;

use crate::plan::Plan;
use crate::read::{Problem, Problems, nearest};
use crate::vocabulary::plain;

/// Every defect of a plan, in the order of its sections. `implemented` are the catalogue ids that
/// the engine has a home for.
pub fn defects(plan: &Plan, implemented: &[&str]) -> Vec<Problem> {
    let mut found = Defects { plan, problems: Vec::new() };
    found.head();
    found.clauses();
    found.rules(implemented);
    found.readings();
    found.benefits();
    found.papers();
    found.vocabularies();
    found.record();
    found.quantities();
    found.forms();
    found.translations();
    found.problems
}

/// For each of several plans, the defects that it has only beside the others: an id that another
/// one has as well, and a year that overlaps with another one of the same product.
pub fn clashes(plans: &[&Plan]) -> Vec<Vec<Problem>> {
    let of_one = |(at, plan): (usize, &&Plan)| {
        let mut found = Defects { plan, problems: Vec::new() };
        for (_, other) in plans.iter().enumerate().filter(|(index, _)| *index != at) {
            if other.id == plan.id {
                found.add("repeated-id", "/id", [("value", plan.id.clone())]);
            }
            let overlap = plan.valid_from <= other.valid_to && other.valid_from <= plan.valid_to;
            if other.product == plan.product && overlap {
                let year = [("from", other.valid_from.to_string()), ("to", other.valid_to.to_string())];
                let [from, to] = year;
                found.add("overlapping-dates", "/valid_from", [("plan", other.id.clone()), from, to]);
            }
        }
        found.problems
    };
    plans.iter().enumerate().map(of_one).collect()
}

struct Defects<'a> {
    plan: &'a Plan,
    problems: Vec<Problem>,
}

impl<'a> Defects<'a> {
    fn head(&mut self) {
        let plan = self.plan;
        for (field, value) in [("id", &plan.id), ("product", &plan.product), ("version", &plan.version)] {
            self.filled(&format!("/{field}"), value);
        }
        if plan.valid_to < plan.valid_from {
            self.add("dates-reversed", "/valid_to", []);
        }
    }

    fn clauses(&mut self) {
        self.ids("/clauses", "id", self.plan.clauses.iter().map(|clause| clause.id.as_str()));
    }

    fn add<const N: usize>(&mut self, code: &str, pointer: &str, facts: [(&'static str, String); N]) {
        let (code, remedy) = (format!("lint/{code}"), format!("lint-{code}"));
        self.problems.extend(Problems::one(&code, &remedy, pointer.to_owned(), facts).0);
    }

    /// A word that ought to be among the known ones.
    fn known(&mut self, code: &str, pointer: &str, word: &str, known: &[&str]) {
        if known.contains(&word) {
            return;
        }
        let near = nearest(word, known);
        let remedy = if near.is_empty() { format!("lint-{code}") } else { "lint-nearest".to_owned() };
        let facts = [("value", word.to_owned()), ("near", near)];
        self.problems.extend(Problems::one(&format!("lint/{code}"), &remedy, pointer.to_owned(), facts).0);
    }

    fn clause(&mut self, pointer: &str, id: &str) {
        let known: Vec<&str> = self.plan.clauses.iter().map(|clause| clause.id.as_str()).collect();
        self.known("dangling-clause", pointer, id, &known);
    }

    /// Rules that an entry names have to be in force.
    fn in_force(&mut self, pointer: &str, rules: &[String]) {
        for rule in rules.iter().filter(|rule| !self.plan.has_rule(rule)) {
            self.add("rule-without-clause", pointer, [("value", rule.clone())]);
        }
    }

    /// Ids of a list: none empty, none twice.
    fn ids<'i>(&mut self, place: &str, field: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.enumerate() {
            let pointer = format!("{place}/{at}/{field}");
            self.filled(&pointer, id);
            if !id.trim().is_empty() && !seen.insert(id) {
                self.add("repeated-id", &pointer, [("value", id.to_owned())]);
            }
        }
    }

    /// Words that are compared with the claim's: an empty one would be found in everything.
    fn words(&mut self, place: &str, words: &[String]) {
        for (at, word) in words.iter().enumerate() {
            self.filled(&format!("{place}/{at}"), word);
        }
    }

    fn filled(&mut self, pointer: &str, word: &str) {
        if plain(word).is_empty() {
            self.add("empty", pointer, []);
        }
    }

    /// An entry with an empty list of where it applies never does.
    fn applies<T>(&mut self, pointer: &str, places: &[T]) {
        if places.is_empty() {
            self.add("applies-nowhere", pointer, []);
        }
    }
}
