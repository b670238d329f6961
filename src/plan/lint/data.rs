//! Rules in force that can do nothing: the engine has no home for them, or the plan lacks the data
//! that they work on.

use std::collections::BTreeSet;

use super::Defects;
use crate::plan::{DiseaseClass, ExaminationClass, Plan};

/// Rules that do nothing unless an entry of the plan names them, one by one or by family, with the
/// section in which the engine looks for it. The first line that fits holds.
const NAMED_IN: &[(&str, &str)] = &[
    ("T-B01", "benefits"),
    ("T-B02", "benefits"),
    ("T-B04", "benefits"),
    ("T-B05", "care_subtypes"),
    ("T-N03", "benefits"),
    ("T-D02", "requirements"),
    ("T-D03", "requirements"),
    ("T-D04", "requirements"),
    ("T-D05", "requirements"),
    ("T-D06", "requirements"),
    ("T-D07", "requirements"),
    ("T-D08", "requirements"),
    ("T-D11", "requirements"),
    ("T-D13", "requirements"),
    ("T-D16", "requirements"),
    ("T-Q01", "quantities.days"),
    ("T-Q02", "quantities.days"),
    ("T-Q03", "quantities.days"),
    ("T-Q05", "quantities.days"),
    ("T-Q06", "quantities.days"),
    ("T-Q07", "quantities.days"),
    ("T-Q08", "quantities.days"),
    ("T-F1.", "emergencies"),
    ("T-X01.", "excluded_fees"),
    ("T-F3", "record"),
    ("T-F4", "declarations"),
    ("T-F6.3", "declarations"),
    ("T-X03.02", "declarations"),
    ("T-X03.", "excluded_care"),
    ("T-X05.01", "declarations"),
    ("T-X05.", "record"),
    ("T-X06.", "declarations"),
    ("T-X09.", "excluded_care"),
    ("T-X10", "excluded_care"),
    ("T-X11", "excluded_care"),
    ("T-X12", "excluded_care"),
    ("T-X13", "excluded_care"),
    ("T-X14", "excluded_care"),
    ("T-X15", "excluded_care"),
    ("T-X16.", "declarations"),
    ("T-X17", "declarations"),
    ("T-X18.", "declarations"),
    ("T-X20", "declarations"),
    ("T-X21.", "declarations"),
    ("T-X22", "declarations"),
    ("T-X23", "excluded_care"),
    ("T-X24", "excluded_care"),
];

/// Of these, the rules that do something without an entry too: they work on a column of the
/// receipt, or compare the receipt with the record.
const NEEDS_NONE: [&str; 4] = ["T-F3", "T-F4", "T-X01.25", "T-X06.9"];

/// Rules that work on a figure or a whole list, with where it stands and whether it is there.
type Works = fn(&Plan) -> bool;
const WORKS_ON: &[(&str, &str, Works)] = &[
    ("T-N04", "claim_limit", |plan| plan.claim_limit.is_some()),
    ("T-Q09", "quantities.infusion_days", |plan| plan.quantities.infusion_days.is_some()),
    ("T-Q10", "quantities.physiotherapy_items", |plan| plan.quantities.physiotherapy_items.is_some()),
    ("T-Q11", "quantities.physiotherapy_sessions", |plan| plan.quantities.physiotherapy_sessions.is_some()),
    ("T-Q12", "quantities.hyperbaric_oxygen_sessions", |plan| plan.quantities.hyperbaric_oxygen_sessions.is_some()),
    ("T-Q13", "quantities.year_end_days", |plan| plan.quantities.year_end_days.is_some()),
    ("T-Q14", "quantities.laboratory_order_days", |plan| plan.quantities.laboratory_order_days.is_some()),
    ("T-F1", "emergencies", |plan| !plan.emergencies.is_empty()),
    ("T-F2", "diseases", |plan| plan.diseases.iter().any(|disease| disease.classes.contains(&DiseaseClass::Chronic))),
    ("T-F3", "record", |plan| !plan.record.is_empty()),
    ("T-F5.1", "not_for_admission", |plan| !plan.not_for_admission.is_empty()),
    ("T-F6.1", "examinations", |plan| has_examination(plan, ExaminationClass::Ct)),
    ("T-F6.2", "examinations", |plan| has_examination(plan, ExaminationClass::Mri)),
    ("T-F6.4", "examinations", |plan| has_examination(plan, ExaminationClass::Basic)),
    ("T-F6.5", "examinations", |plan| has_examination(plan, ExaminationClass::Special)),
    ("T-F6.6", "quantities.repeated_examination_days", |plan| plan.quantities.repeated_examination_days.is_some()),
    ("T-X02.2", "approval_numbers", |plan| !plan.approval_numbers.medicine.is_empty()),
];

impl Defects<'_> {
    pub(super) fn rules(&mut self, implemented: &[&str]) {
        let plan = self.plan;
        let named = named(plan);
        let of_form: Vec<&str> =
            plan.form.iter().flat_map(|form| form.rules(&plan.requirements)).map(|(rule, _)| rule).collect();
        for (rule, clause) in &plan.rules {
            let pointer = format!("/rules/{}", rule.replace('~', "~0").replace('/', "~1"));
            self.clause(&pointer, clause);
            // A form's mechanisms work for whatever rule the plan gives them.
            if !of_form.contains(&rule.as_str()) {
                self.known("unknown-rule", &pointer, rule, implemented);
            }
            let section =
                section(rule).filter(|_| !named.contains(rule.as_str()) && !NEEDS_NONE.contains(&rule.as_str()));
            let lacking =
                WORKS_ON.iter().find(|(id, _, works)| id == rule && !works(plan)).map(|(_, section, _)| *section);
            if let Some(section) = section.or(lacking) {
                let facts = [("value", rule.clone()), ("section", section.to_owned())];
                self.add("rule-without-data", &pointer, facts);
            }
        }
        let care = plan.excluded_care.iter().map(|care| &care.rule);
        self.of_section("excluded_care", care);
        let declared = plan.declarations.iter().map(|declaration| &declaration.rule);
        self.of_section("declarations", declared);
    }

    /// In these sections the engine looks for some rules only; an entry of another never does
    /// anything.
    fn of_section<'r>(&mut self, name: &str, rules: impl Iterator<Item = &'r String>) {
        for (at, rule) in rules.enumerate().filter(|(_, rule)| self.plan.has_rule(rule)) {
            if section(rule) != Some(name) {
                let facts = [("value", rule.clone()), ("list", name.to_owned())];
                self.add("rule-of-another-section", &format!("/{name}/{at}/rule"), facts);
            }
        }
    }
}

/// Where an entry has to name the rule.
fn section(rule: &str) -> Option<&'static str> {
    let is_of = |family: &str| rule == family || (family.ends_with('.') && rule.starts_with(family));
    NAMED_IN.iter().find(|(family, _)| is_of(family)).map(|(_, section)| *section)
}

/// Every rule that an entry of the plan names.
fn named(plan: &Plan) -> BTreeSet<&str> {
    let steps = plan.benefits.iter().flat_map(|benefit| &benefit.steps).flat_map(|step| step.rules());
    let figures = steps.chain(plan.total_limit.iter().flat_map(|limit| &limit.rules));
    let visits = plan.care_subtypes.iter().map(|subtype| &subtype.rule);
    let papers = plan.requirements.iter().map(|requirement| &requirement.rule);
    let fees = plan.excluded_fees.iter().map(|fee| &fee.rule);
    let care = plan.excluded_care.iter().map(|care| &care.rule);
    let declared = plan.declarations.iter().map(|declaration| &declaration.rule);
    let parts = plan.record.iter().map(|entry| &entry.rule);
    let groups = plan.emergencies.iter().map(|group| &group.rule);
    let rows = plan.quantities.days.iter().map(|row| &row.rule);
    let lists = visits.chain(papers).chain(fees).chain(care).chain(declared).chain(parts).chain(groups).chain(rows);
    figures.chain(lists).map(String::as_str).collect()
}

fn has_examination(plan: &Plan, class: ExaminationClass) -> bool {
    plan.examinations.iter().any(|examination| examination.class == class)
}
