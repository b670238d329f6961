//! What a well-formed text can still get wrong: words the plan does not know, dates in the wrong
//! order. All of it at once, each with place, code and remedy.

mod facts;

use std::sync::Arc;

use crate::claim::{CareType, Claim, Document, Encounter};
use crate::facts::Facts;
use crate::plan::reading::Readings;
use crate::plan::{DeclarableAt, Declaration, Plan};
use crate::read::{Keyed, Problem, Problems, nearest};
use crate::vocabulary::Term;

/// The readings in force in a plan.
pub(crate) fn readings_of(plan: &Plan) -> Result<Readings, Problems> {
    let mut readings = Readings::default();
    let mut problems = Problems::default();
    for (at, reading) in plan.readings.iter().enumerate() {
        if !readings.set(&reading.name, &reading.choice) {
            let facts = [("name", reading.name.clone()), ("value", reading.choice.clone())];
            let pointer = format!("/readings/{at}/choice");
            problems.0.extend(Problems::one("plan/unknown-reading", "use-a-known-value", pointer, facts).0);
        }
    }
    if problems.0.is_empty() { Ok(readings) } else { Err(problems) }
}

/// Sets one reading by its number or name.
pub(crate) fn set_reading(plan: &Plan, readings: &mut Readings, key: &str, choice: &str) -> Result<(), Problems> {
    let Some(reading) = plan.readings.iter().find(|reading| reading.is_called(key)) else {
        let known: Vec<&str> = plan
            .readings
            .iter()
            .flat_map(|reading| [Some(reading.name.as_str()), reading.id.as_deref()])
            .flatten()
            .collect();
        return Err(Problems(vec![unknown("reading/unknown", "", key, &known)]));
    };
    if readings.set(&reading.name, choice) {
        return Ok(());
    }
    let known: Vec<&str> = reading.choices.iter().map(|choice| choice.id.as_str()).collect();
    Err(Problems(vec![unknown("reading/unknown-choice", "", choice, &known)]))
}

/// Every problem of meaning in a claim.
pub(crate) fn claim(claim: &Claim, plan: &Plan, other_plans: &[Arc<Plan>]) -> Problems {
    let mut problems = Vec::new();
    if claim.plan.as_ref().is_some_and(|id| *id != plan.id) {
        let said = claim.plan.clone().unwrap_or_default();
        problems.push(unknown("claim/other-plan", "/plan", &said, &[&plan.id]));
    }
    let benefits: Vec<&str> = plan.benefits.iter().map(|benefit| benefit.id.as_str()).collect();
    for benefit in claim.policy.accumulators.keys().filter(|id| !benefits.contains(&id.as_str())) {
        problems.push(unknown("claim/unknown-benefit", &format!("/policy/accumulators/{benefit}"), benefit, &benefits));
    }
    if let (Some(from), Some(to)) = (claim.policy.cover_from, claim.policy.cover_to)
        && to < from
    {
        problems.push(reversed("/policy/cover_to"));
    }
    if claim.policy.cover_from.is_some_and(|from| from > plan.valid_to)
        || claim.policy.cover_to.is_some_and(|to| to < plan.valid_from)
    {
        problems.push(unknown(
            "claim/outside-plan-year",
            "/policy/cover_from",
            &claim.policy.cover_from.map(|date| date.to_string()).unwrap_or_default(),
            &[&format!("{} \u{2013} {}", plan.valid_from, plan.valid_to)],
        ));
    }
    for (at, year) in claim.policy.other_years.iter().enumerate() {
        let place = format!("/policy/other_years/{at}");
        if year.cover_to < year.cover_from {
            problems.push(reversed(&format!("{place}/cover_to")));
        }
        if let Some(id) = year.plan.as_ref().filter(|id| **id != plan.id) {
            let known: Vec<&str> = other_plans.iter().map(|plan| plan.id.as_str()).collect();
            if !known.contains(&id.as_str()) {
                problems.push(unknown("claim/unknown-plan", &format!("{place}/plan"), id, &known));
            }
        }
        for benefit in year.accumulators.keys().filter(|id| !benefits.contains(&id.as_str())) {
            problems.push(unknown(
                "claim/unknown-benefit",
                &format!("{place}/accumulators/{benefit}"),
                benefit,
                &benefits,
            ));
        }
    }
    let last_visit = claim.encounters.iter().filter_map(|visit| visit.discharged_on.or(visit.date)).max();
    if claim.submitted_on.is_some_and(|day| last_visit.is_some_and(|visit| day < visit)) {
        problems.push(reversed("/submitted_on"));
    }
    documents(&claim.documents, "", plan, &mut problems);
    facts::facts(claim, plan, &mut problems);
    for (at, visit) in claim.encounters.iter().enumerate() {
        encounter(visit, &format!("/encounters/{at}"), plan, &mut problems);
    }
    Problems(problems)
}

fn encounter(visit: &Encounter, place: &str, plan: &Plan, problems: &mut Vec<Problem>) {
    if let (Some(admitted), Some(discharged)) = (visit.admitted_on, visit.discharged_on)
        && discharged < admitted
    {
        problems.push(reversed(&format!("{place}/discharged_on")));
    }
    let fitting = plan.care_subtypes.iter().filter(|subtype| subtype.care.contains(&visit.care_type));
    let subtypes: Vec<&str> = fitting.map(|subtype| subtype.id.as_str()).collect();
    if let Some(subtype) = visit.care_subtype.as_ref().filter(|id| !subtypes.contains(&id.as_str())) {
        problems.push(unknown("claim/unknown-care-subtype", &format!("{place}/care_subtype"), subtype, &subtypes));
    }
    let diseases: Vec<&str> = or_none(plan.diseases.iter().map(|disease| &disease.term)).collect();
    let exclusions: Vec<&str> = or_none(plan.excluded_care.iter().map(|care| &care.term)).collect();
    for (at, diagnosis) in visit.diagnoses.iter().enumerate() {
        let said = [
            ("disease", "claim/unknown-disease", &diagnosis.disease, &diseases),
            ("exclusion", "claim/unknown-item", &diagnosis.exclusion, &exclusions),
        ];
        for (field, code, said, known) in said {
            if let Some(id) = said.as_ref().filter(|id| !known.contains(&id.as_str())) {
                problems.push(unknown(code, &format!("{place}/diagnoses/{at}/{field}"), id, known));
            }
        }
    }
    declarations(&visit.declarations, (DeclarableAt::Visit, visit.care_type), place, plan, problems);
    documents(&visit.documents, place, plan, problems);
    for (at, invoice) in visit.invoices.iter().enumerate() {
        let place = format!("{place}/invoices/{at}");
        documents(&invoice.documents, &place, plan, problems);
        for (at, line) in invoice.lines.iter().enumerate() {
            let line_place = format!("{place}/lines/{at}");
            if let Some(item) = line.item.as_ref().filter(|id| !is_item(id, plan)) {
                let known: Vec<&str> = items(plan).collect();
                problems.push(unknown("claim/unknown-item", &format!("{line_place}/item"), item, &known));
            }
            declarations(&line.declarations, (DeclarableAt::Line, visit.care_type), &line_place, plan, problems);
            let zero = [("quantity", line.quantity), ("dose", line.dose), ("times_per_day", line.times_per_day)];
            for (field, _) in zero.iter().filter(|(_, value)| value.is_some_and(|value| value.is_zero())) {
                let pointer = format!("{place}/lines/{at}/{field}");
                problems.extend(Problems::one("claim/zero-quantity", "check-the-number", pointer, []).0);
            }
            if line.out_of_scope > line.amount && line.out_of_scope.is_some() {
                let pointer = format!("{place}/lines/{at}/out_of_scope");
                problems.extend(Problems::one("claim/part-above-whole", "check-the-number", pointer, []).0);
            }
        }
    }
    for (at, settlement) in visit.settlements.iter().enumerate() {
        if let (Some(whole), Some(part)) = (settlement.amount, settlement.in_scope_amount)
            && part > whole
        {
            let pointer = format!("{place}/settlements/{at}/in_scope_amount");
            problems.extend(Problems::one("claim/part-above-whole", "check-the-number", pointer, []).0);
        }
    }
}

/// Ids that a line's `item` can name.
fn items(plan: &Plan) -> impl Iterator<Item = &str> {
    let fees = plan.excluded_fees.iter().map(|fee| &fee.term);
    let care = plan.excluded_care.iter().map(|care| &care.term);
    let drugs = plan.drugs.iter().map(|drug| &drug.term);
    let examinations = plan.examinations.iter().map(|examination| &examination.term);
    or_none(fees.chain(care).chain(drugs).chain(examinations))
}

/// Ids of terms, and the word for none of them.
fn or_none<'a>(terms: impl Iterator<Item = &'a Term>) -> impl Iterator<Item = &'a str> {
    terms.map(|term| term.id.as_str()).chain(core::iter::once("none"))
}

fn is_item(id: &str, plan: &Plan) -> bool {
    items(plan).any(|known| known == id)
}

fn declarations(
    said: &Keyed<bool>,
    (at, care): (DeclarableAt, CareType),
    place: &str,
    plan: &Plan,
    problems: &mut Vec<Problem>,
) {
    let fits = |one: &&Declaration| one.at.contains(&at) && (one.care.is_empty() || one.care.contains(&care));
    let here = plan.declarations.iter().filter(fits);
    let known: Vec<&str> = here.map(|declaration| declaration.term.id.as_str()).collect();
    for id in said.keys().filter(|id| !known.contains(&id.as_str())) {
        let pointer = format!("{place}/declarations/{id}");
        problems.push(unknown("claim/unknown-declaration", &pointer, id, &known));
    }
}

fn documents(documents: &[Document], place: &str, plan: &Plan, problems: &mut Vec<Problem>) {
    let known: Vec<&str> = plan.documents.iter().map(|kind| kind.id.as_str()).collect();
    for (at, document) in documents.iter().enumerate().filter(|(_, document)| !known.contains(&document.kind.as_str()))
    {
        let pointer = format!("{place}/documents/{at}/kind");
        problems.push(unknown("claim/unknown-document", &pointer, &document.kind, &known));
    }
}

/// A word that is none of those known.
pub(crate) fn unknown(code: &str, pointer: &str, value: &str, known: &[&str]) -> Problem {
    let facts = Facts::of([
        ("value", value.chars().take(80).collect()),
        ("nearest", nearest(value, known)),
        ("accepted", first_of(known)),
    ]);
    let remedy = "use-a-known-value".to_owned();
    Problem { code: code.to_owned(), pointer: pointer.to_owned(), facts, remedy }
}

/// Known words for people to choose from; a plan can have hundreds, so the first will do.
fn first_of(known: &[&str]) -> String {
    const MOST: usize = 40;
    let shown: Vec<&str> = known.iter().take(MOST).copied().collect();
    if known.len() > MOST { format!("{}, \u{2026}", shown.join(", ")) } else { shown.join(", ") }
}

fn reversed(pointer: &str) -> Problem {
    Problem {
        code: "claim/dates-reversed".to_owned(),
        pointer: pointer.to_owned(),
        facts: Default::default(),
        remedy: "swap-the-dates".to_owned(),
    }
}
