//! CT after a basic examination, magnetic resonance after CT.
//!
//! What it checks: the examinations of this claim and before it, by day; the same day counts as
//! done first. They count whether or not they were paid. Emergencies are exempt; stays are not
//! (reading `exam_in_stay`).
//! Why it matters: the examination that came too early is not payable.
//! Clause: T-F6.1 and T-F6.2, with the basic list T-F6.4; exclusion 7 (T-X07.2) says the same.
//! What the member can do: name the earlier examination and its day.
//! Example: a CT with no basic examination before it: the CT is out.

use super::{Rule, finding, line_subject};
use crate::case::{Case, Visit};
use crate::date::Date;
use crate::finding::{Code, Effect, Finding, LineAt, Loss, Remedy};
use crate::plan::ExaminationClass;
use crate::plan::reading::ExamInStay;

pub(super) const RULE: Rule =
    Rule { name: "examination_order", ids: &["T-F6.1", "T-F6.2", "T-F6.4", "T-X07.2"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let done = examinations(case);
    for one in done.iter().filter(|one| concerns(case, one)) {
        let (rule, before) = match one.class {
            ExaminationClass::Ct => ("T-F6.1", ExaminationClass::Basic),
            ExaminationClass::Mri => ("T-F6.2", ExaminationClass::Ct),
            ExaminationClass::Basic | ExaminationClass::Special => continue,
        };
        let (Some(at), false) = (one.at, comes_after(case, &done, one.date, before)) else { continue };
        let found = finding(case, rule, Code::ExaminationOrder, Effect::Reduce, &line_subject(at));
        out.extend(found.map(|found| {
            found
                .fact("examination", &one.name)
                .fact("needs", before)
                .also("T-X07.2")
                .losing(Loss::Lines(vec![at]))
                .remedy(Remedy::Answer)
        }));
    }
}

/// An examination of this claim, or before it.
pub(super) struct Done {
    pub(super) class: ExaminationClass,
    pub(super) name: String,
    pub(super) date: Option<Date>,
    /// Its line, if it is of this claim.
    pub(super) at: Option<LineAt>,
}

/// Every examination whose place in the order the plan knows; repeated receipts count once.
pub(super) fn examinations(case: &Case<'_>) -> Vec<Done> {
    let classify = |name: &str| case.lexicon.line(name).examination.map(|one| one.class);
    let here = case.lines().filter(|(at, ..)| !is_duplicate(case, *at)).filter_map(|(at, visit, line)| {
        let date = line.said?.performed_on.or(visit.date);
        Some(Done { class: line.examination?.class, name: line.name().to_owned(), date, at: Some(at) })
    });
    let before = case.claim.history.examinations.iter().flatten().filter_map(|past| {
        Some(Done { class: classify(&past.name)?, name: past.name.clone(), date: Some(past.date), at: None })
    });
    here.chain(before).collect()
}

/// Whether the order concerns an examination: not in an emergency, in a stay by the reading.
pub(super) fn concerns(case: &Case<'_>, one: &Done) -> bool {
    one.at.and_then(|at| case.visits.get(at.encounter)).is_some_and(|visit| !is_exempt(case, visit))
}

/// Whether definition 6 leaves a visit alone: an emergency, and a stay by the reading.
pub(super) fn is_exempt(case: &Case<'_>, visit: &Visit<'_>) -> bool {
    visit.is_true_emergency() || (visit.is_stay() && case.readings.exam_in_stay == ExamInStay::Exempt)
}

/// Whether one of the class that has to come first was done on the day or before.
pub(super) fn comes_after(case: &Case<'_>, done: &[Done], date: Option<Date>, first: ExaminationClass) -> bool {
    let in_time = |earlier: &Done| match (earlier.date, date) {
        (Some(earlier), Some(date)) => earlier <= date,
        _ => true,
    };
    case.earlier_examinations_done || done.iter().any(|earlier| earlier.class == first && in_time(earlier))
}

fn is_duplicate(case: &Case<'_>, at: LineAt) -> bool {
    let invoice = case.visits.get(at.encounter).and_then(|visit| visit.invoices.get(at.invoice));
    invoice.is_some_and(|invoice| invoice.duplicate_of.is_some())
}
