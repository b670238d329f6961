//! The record of a visit has every part that it needs.
//!
//! What it checks: the parts of the record that the member says are missing. A first visit needs
//! both histories, a return visit does not; for settled hypertension, diabetes and heart disease a
//! short record does. Results of tests are needed where the visit has tests.
//! Why it matters: the whole visit is lost, because a record completed afterwards is itself
//! refused.
//! Clause: T-X05.02 to T-X05.10, with the forms of definition 3 (T-F3).
//! What the member can do: look again; the part may stand on another page.
//! Example: no signature of the doctor: 0.00. No past history at a return visit: nothing is lost.

use super::{Rule, finding};
use crate::case::{Case, CaseDiagnosis, Visit};
use crate::claim::RecordPart;
use crate::finding::{Code, Decided, Effect, Finding, Loss, Remedy};
use crate::plan::{DiseaseClass, RecordKind};

pub(super) const RULE: Rule = Rule {
    name: "record_parts",
    ids: &[
        "T-F3", "T-X05.02", "T-X05.03", "T-X05.04", "T-X05.05", "T-X05.06", "T-X05.07", "T-X05.08", "T-X05.09",
        "T-X05.10",
    ],
    check,
};

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| !visit.is_stay()) {
        let Some(record) = &visit.said.record else { continue };
        let kind = kind(case, visit);
        let missing = |part: RecordPart| record.parts.said(part) == Some(false);
        for entry in case.plan.record.iter().filter(|entry| missing(entry.part) && entry.needed_in.contains(&kind)) {
            if entry.part == RecordPart::AuxiliaryTests && !has_tests(visit) {
                continue;
            }
            let subject = visit.at(&format!("record/parts/{}", entry.part));
            let found = finding(case, &entry.rule, Code::RecordIncomplete, Effect::Deny, &subject);
            out.extend(found.map(|found| {
                let found = found.fact("part", entry.part).fact("record", kind).decided(Decided::Declared);
                let found = if entry.rule == "T-F3" { found } else { found.also("T-F3") };
                found.losing(Loss::Encounter(at)).remedy(Remedy::Answer)
            }));
        }
    }
}

/// How full the record has to be. The short form is for visits whose every disease is settled and
/// has a month's supply.
fn kind(case: &Case<'_>, visit: &Visit<'_>) -> RecordKind {
    let settled = |diagnosis: &CaseDiagnosis<'_>| {
        let monthly = diagnosis.classes().is_some_and(|classes| classes.contains(&DiseaseClass::Monthly));
        monthly && diagnosis.settled.unwrap_or(case.plan.ordinary.disease_settled)
    };
    if !visit.diagnoses.is_empty() && visit.diagnoses.iter().all(settled) {
        RecordKind::Short
    } else if visit.first_visit {
        RecordKind::FirstVisit
    } else {
        RecordKind::ReturnVisit
    }
}

fn has_tests(visit: &Visit<'_>) -> bool {
    use crate::claim::LineKind;
    let lines = visit.invoices.iter().flat_map(|invoice| &invoice.lines);
    { lines }.any(|line| matches!(line.kind, LineKind::Laboratory | LineKind::Examination))
}
