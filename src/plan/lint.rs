//! The defects of a plan that reads well but means nothing: every one at once, with its place.

use std::collections::{BTreeMap, BTreeSet};

use crate::claim::CareType;
use crate::plan::reading::Readings;
use crate::plan::{DayLimit, Plan, Step};
use crate::read::{Problem, Problems, nearest};
use crate::text::Text;
use crate::vocabulary::{Term, plain};

/// Every defect of a plan, in the order of its sections.
pub fn defects(plan: &Plan) -> Vec<Problem> {
    let mut found = Defects { plan, problems: Vec::new() };
    found.dates();
    found.clauses_and_rules();
    found.readings();
    found.benefits();
    found.documents();
    found.vocabularies();
    found.day_limits();
    found.translations();
    found.problems
}

struct Defects<'a> {
    plan: &'a Plan,
    problems: Vec<Problem>,
}

impl Defects<'_> {
    fn add<const N: usize>(&mut self, code: &str, pointer: String, facts: [(&'static str, String); N]) {
        let remedy = format!("lint-{code}");
        self.problems.extend(Problems::one(&format!("lint/{code}"), &remedy, pointer, facts).0);
    }

    fn dates(&mut self) {
        if self.plan.valid_to < self.plan.valid_from {
            self.add("dates-reversed", "/valid_to".to_owned(), []);
        }
    }

    fn clauses_and_rules(&mut self) {
        self.unique("/clauses", self.plan.clauses.iter().map(|clause| clause.id.clone()).collect());
        for (rule, clause) in &self.plan.rules {
            self.clause(&format!("/rules/{rule}"), clause);
        }
    }

    fn readings(&mut self) {
        self.unique("/readings", self.plan.readings.iter().map(|reading| reading.name.clone()).collect());
        for (at, reading) in self.plan.readings.iter().enumerate() {
            let place = format!("/readings/{at}");
            self.clause(&format!("{place}/clause"), &reading.clause);
            let Some((_, choices)) = Readings::KNOWN.iter().find(|(name, _)| *name == reading.name) else {
                let known: Vec<&str> = Readings::KNOWN.iter().map(|(name, _)| *name).collect();
                let facts = [("value", reading.name.clone()), ("nearest", nearest(&reading.name, &known))];
                self.add("unknown-reading", format!("{place}/name"), facts);
                continue;
            };
            if !choices.contains(&reading.choice.as_str()) {
                let facts = [("value", reading.choice.clone()), ("accepted", choices.join(", "))];
                self.add("unknown-choice", format!("{place}/choice"), facts);
            }
            for choice in *choices {
                if !reading.choices.iter().any(|known| known.id == *choice) {
                    self.add("choice-without-words", format!("{place}/choices"), [("value", (*choice).to_owned())]);
                }
            }
            for (index, choice) in reading.choices.iter().enumerate() {
                if !choices.contains(&choice.id.as_str()) {
                    let facts = [("value", choice.id.clone()), ("accepted", choices.join(", "))];
                    self.add("unknown-choice", format!("{place}/choices/{index}/id"), facts);
                }
            }
        }
    }

    fn benefits(&mut self) {
        self.unique("/benefits", self.plan.benefits.iter().map(|benefit| benefit.id.clone()).collect());
        for care in CareType::ALL {
            let paying = self.plan.benefits.iter().filter(|benefit| benefit.care.contains(care)).count();
            if paying != 1 {
                let facts = [("care", care.to_string()), ("count", paying.to_string())];
                self.add("care-without-one-benefit", "/benefits".to_owned(), facts);
            }
        }
        for (at, benefit) in self.plan.benefits.iter().enumerate() {
            let mut nothing_left = false;
            for (index, step) in benefit.steps.iter().enumerate() {
                let place = format!("/benefits/{at}/steps/{index}");
                self.known_rules(&format!("{place}/rules"), step.rules());
                if nothing_left {
                    self.add("unreachable-step", place.clone(), []);
                }
                match step {
                    Step::Share { rate, .. } if rate.is_zero() => nothing_left = true,
                    Step::Limit { amount, .. } if amount.is_zero() => nothing_left = true,
                    Step::Deductible { only_with: Some(condition), .. } if !is_choice(condition) => {
                        self.add("unreachable-step", format!("{place}/only_with"), []);
                    }
                    _ => {}
                }
            }
            let offset_late = benefit.steps.iter().skip(1).any(|step| matches!(step, Step::Offset { .. }));
            if offset_late {
                self.add("offset-not-first", format!("/benefits/{at}/steps"), []);
            }
        }
        let ids: Vec<&str> = self.plan.benefits.iter().map(|benefit| benefit.id.as_str()).collect();
        for (at, subtype) in self.plan.care_subtypes.iter().enumerate() {
            for benefit in core::iter::once(&subtype.benefit).chain(&subtype.other_benefit) {
                if !ids.contains(&benefit.as_str()) {
                    let facts = [("value", benefit.clone()), ("nearest", nearest(benefit, &ids))];
                    self.add("unknown-benefit", format!("/care_subtypes/{at}/benefit"), facts);
                }
            }
            self.known_rules(&format!("/care_subtypes/{at}/rule"), core::slice::from_ref(&subtype.rule));
        }
        if let Some(limit) = &self.plan.total_limit {
            self.known_rules("/total_limit/rules", &limit.rules);
        }
    }

    fn documents(&mut self) {
        self.unique("/documents", self.plan.documents.iter().map(|kind| kind.id.clone()).collect());
        let known: Vec<&str> = self.plan.documents.iter().map(|kind| kind.id.as_str()).collect();
        for (at, requirement) in self.plan.requirements.iter().enumerate() {
            let place = format!("/requirements/{at}");
            for kind in core::iter::once(&requirement.document).chain(&requirement.also_served_by) {
                if !known.contains(&kind.as_str()) {
                    let facts = [("value", kind.clone()), ("nearest", nearest(kind, &known))];
                    self.add("unknown-document", format!("{place}/document"), facts);
                }
            }
            self.known_rules(&format!("{place}/rule"), core::slice::from_ref(&requirement.rule));
        }
    }

    fn vocabularies(&mut self) {
        let plan = self.plan;
        self.terms("/excluded_fees", plan.excluded_fees.iter().map(|fee| &fee.term));
        self.terms("/line_kinds", plan.line_kinds.iter().map(|kind| &kind.term));
        self.terms("/diseases", plan.diseases.iter().map(|disease| &disease.term));
        self.terms("/emergencies", plan.emergencies.iter().map(|group| &group.term));
        self.terms("/examinations", plan.examinations.iter().map(|examination| &examination.term));
        self.terms("/not_for_admission", plan.not_for_admission.iter());
        for (at, fee) in plan.excluded_fees.iter().enumerate() {
            self.known_rules(&format!("/excluded_fees/{at}/rule"), core::slice::from_ref(&fee.rule));
        }
        for (at, group) in plan.emergencies.iter().enumerate() {
            self.known_rules(&format!("/emergencies/{at}/rule"), core::slice::from_ref(&group.rule));
        }
    }

    fn terms<'t>(&mut self, place: &str, terms: impl Iterator<Item = &'t Term>) {
        let mut owner: BTreeMap<String, usize> = BTreeMap::new();
        let mut ids = Vec::new();
        for (at, term) in terms.enumerate() {
            ids.push(term.id.clone());
            if term.names.is_empty() {
                self.add("term-without-names", format!("{place}/{at}/names"), []);
            }
            for name in &term.names {
                if owner.insert(plain(name), at).is_some_and(|other| other != at) {
                    self.add("ambiguous-name", format!("{place}/{at}/names"), [("value", name.clone())]);
                }
            }
        }
        self.unique(place, ids);
    }

    fn day_limits(&mut self) {
        let rows = &self.plan.quantities.days;
        for (at, row) in rows.iter().enumerate() {
            let place = format!("/quantities/days/{at}");
            self.known_rules(&format!("{place}/rule"), core::slice::from_ref(&row.rule));
            if rows.iter().take(at).any(|earlier| covers(earlier, row)) {
                self.add("unreachable-row", place, [("rule", row.rule.clone())]);
            }
        }
    }

    fn translations(&mut self) {
        let plan = self.plan;
        let mut texts: Vec<(String, &Text)> = vec![
            ("/title".to_owned(), &plan.title),
            ("/insurer".to_owned(), &plan.insurer),
            ("/source".to_owned(), &plan.source),
        ];
        for (at, clause) in plan.clauses.iter().enumerate() {
            texts.push((format!("/clauses/{at}/cite"), &clause.cite));
            texts.push((format!("/clauses/{at}/title"), &clause.title));
        }
        for (at, benefit) in plan.benefits.iter().enumerate() {
            texts.push((format!("/benefits/{at}/title"), &benefit.title));
        }
        for (at, kind) in plan.documents.iter().enumerate() {
            texts.push((format!("/documents/{at}/label"), &kind.label));
            texts.push((format!("/documents/{at}/hint"), &kind.hint));
        }
        for (at, reading) in plan.readings.iter().enumerate() {
            texts.push((format!("/readings/{at}/title"), &reading.title));
            for (index, choice) in reading.choices.iter().enumerate() {
                texts.push((format!("/readings/{at}/choices/{index}/label"), &choice.label));
            }
        }
        for (place, text) in texts {
            for (locale, words) in [("zh-CN", &text.zh_cn), ("en", &text.en)] {
                if words.trim().is_empty() {
                    self.add("missing-translation", format!("{place}/{locale}"), [("locale", locale.to_owned())]);
                }
            }
        }
    }

    fn clause(&mut self, pointer: &str, id: &str) {
        if self.plan.clause(id).is_none() {
            let known: Vec<&str> = self.plan.clauses.iter().map(|clause| clause.id.as_str()).collect();
            self.add(
                "dangling-clause",
                pointer.to_owned(),
                [("value", id.to_owned()), ("nearest", nearest(id, &known))],
            );
        }
    }

    fn known_rules(&mut self, pointer: &str, rules: &[String]) {
        for rule in rules.iter().filter(|rule| !self.plan.has_rule(rule)) {
            self.add("rule-without-clause", pointer.to_owned(), [("value", rule.clone())]);
        }
    }

    fn unique(&mut self, place: &str, ids: Vec<String>) {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.into_iter().enumerate() {
            if !seen.insert(id.clone()) {
                self.add("repeated-id", format!("{place}/{at}"), [("value", id)]);
            }
        }
    }
}

fn is_choice(condition: &str) -> bool {
    condition.split_once('=').is_some_and(|(name, choice)| Readings::default().set(name, choice))
}

/// Whether every line that fits `row` fits `earlier` too, so that `row` is never reached.
fn covers(earlier: &DayLimit, row: &DayLimit) -> bool {
    let care =
        earlier.care.is_empty() || (!row.care.is_empty() && row.care.iter().all(|care| earlier.care.contains(care)));
    care && row.kinds.iter().all(|kind| earlier.kinds.contains(kind))
        && (earlier.disease.is_none() || earlier.disease == row.disease)
        && (!earlier.settled || row.settled)
        && (earlier.role.is_none() || earlier.role == row.role)
}
