//! A medicine or test fits the diagnosis.
//!
//! What it checks: the member's declaration for the visit or the line; a line that serves a
//! diagnosis which the visit does not have, and a medicine given only for diseases that it does not
//! have, ask.
//! Why it matters: what has no basis in the record is lost.
//! Clause: T-X05.01, with definition 3.
//! What the member can do: look in the record for the diagnosis, and add it.
//! Example: insulin at a visit for a cold only: a question; confirmed, that line is out.

use super::{Rule, declared, finding, line_subject};
use crate::case::{Case, CaseDiagnosis, CaseLine, Visit};
use crate::finding::{Code, Decided, Effect, Finding, Remedy};

const ID: &str = "T-X05.01";

pub(super) const RULE: Rule = Rule { name: "no_basis", ids: &[ID], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::DiagnosisDoesNotFit, out);
    for (at, visit, line) in case.lines().filter(|(_, visit, _)| !visit.is_stay()) {
        if answered(case, visit, line) || fits(visit, line) {
            continue;
        }
        let found = finding(case, ID, Code::DiagnosisMayNotFit, Effect::Advise, &line_subject(at));
        let names: Vec<&str> = visit.diagnoses.iter().map(|diagnosis| diagnosis.name.as_str()).collect();
        out.extend(found.map(|found| {
            let found = found.fact("name", line.name()).fact("diagnoses", names.join(", "));
            found.decided(Decided::Spotted).remedy(Remedy::Answer)
        }));
    }
}

/// Whether the member has said that it fits or that it does not.
fn answered(case: &Case<'_>, visit: &Visit<'_>, line: &CaseLine<'_>) -> bool {
    let mine = case.plan.declarations.iter().filter(|declaration| declaration.rule == ID);
    { mine }.any(|one| line.declared(&one.term.id).is_some() || visit.declared(&one.term.id).is_some())
}

fn fits(visit: &Visit<'_>, line: &CaseLine<'_>) -> bool {
    let only_for = line.drug.map(|drug| drug.only_for.as_slice()).unwrap_or_default();
    let treats = |diagnosis: &CaseDiagnosis<'_>| match diagnosis.listed() {
        Some(disease) => only_for.contains(&disease.term.id),
        None => true,
    };
    let of_visit = line.serves.iter().filter_map(|at| visit.diagnoses.get(*at));
    let no_diagnosis = visit.diagnoses.is_empty();
    no_diagnosis || (line.foreign.is_none() && (only_for.is_empty() || { of_visit }.any(treats)))
}
