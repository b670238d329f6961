//! Receipt, record and person agree.
//!
//! What it checks: the names on receipt and record against the insured's, their dates against the
//! visit's, the departments of record and visit; one department under two names agrees.
//! Why it matters: what disagrees waits for an answer; a receipt's part costs the receipt, the
//! record's the visit.
//! Clause: T-D15.
//! What the member can do: look again which of the two is right.
//! Example: the receipt is dated a day after the record.

use super::{Rule, finding, receipt_loss};
use crate::case::{Case, Visit};
use crate::finding::{Code, Effect, Finding, Loss, Remedy};
use crate::vocabulary::plain;

pub(super) const RULE: Rule = Rule { name: "record_agrees", ids: &["T-D15"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let insured = case.claim.insured.name.as_deref();
    for (at, visit) in case.visits.iter().enumerate() {
        for disagreement in in_record(case, visit, insured) {
            out.extend(report(case, &visit.at("record"), disagreement, Loss::Encounter(at)));
        }
        for (index, invoice) in visit.invoices.iter().enumerate() {
            let name = texts("patient_name", invoice.said.patient_name.as_deref(), insured);
            // A stay's receipt is dated by its settlement, so only visits are compared.
            let date = if visit.is_stay() { None } else { values("date", invoice.said.date, visit.date) };
            for disagreement in [name, date].into_iter().flatten() {
                out.extend(report(case, &invoice.subject, disagreement, receipt_loss(case, at, index)));
            }
        }
    }
}

/// Field, and the two that disagree.
type Disagreement = (&'static str, String, String);

fn in_record(case: &Case<'_>, visit: &Visit<'_>, insured: Option<&str>) -> Vec<Disagreement> {
    let Some(record) = &visit.said.record else { return Vec::new() };
    let name = texts("patient_name", record.patient_name.as_deref(), insured);
    let date = if visit.is_stay() { None } else { values("date", record.date, visit.date) };
    let department = texts("department", record.department.as_deref(), visit.said.department.as_deref())
        .filter(|(_, found, expected)| !case.same_department(found, expected));
    [name, date, department].into_iter().flatten().collect()
}

fn texts(field: &'static str, found: Option<&str>, expected: Option<&str>) -> Option<Disagreement> {
    let (found, expected) = (found?, expected?);
    (!agree(found, expected)).then(|| (field, found.to_owned(), expected.to_owned()))
}

/// Whether two texts agree; an electronic bill prints asterisks for a part of a name.
fn agree(one: &str, other: &str) -> bool {
    let masked = |text: &str, whole: &str| {
        let Some((start, end)) = text.split_once('*') else { return false };
        let (start, end) = (plain(start), plain(end.trim_matches('*')));
        let whole = plain(whole);
        !(start.is_empty() && end.is_empty()) && whole.starts_with(&start) && whole.ends_with(&end)
    };
    plain(one) == plain(other) || masked(one, other) || masked(other, one)
}

fn values<T: PartialEq + ToString>(field: &'static str, found: Option<T>, expected: Option<T>) -> Option<Disagreement> {
    let (found, expected) = (found?, expected?);
    (found != expected).then(|| (field, found.to_string(), expected.to_string()))
}

fn report(case: &Case<'_>, place: &str, (field, found, expected): Disagreement, loss: Loss) -> Option<Finding> {
    let start = finding(case, "T-D15", Code::RecordDisagrees, Effect::Pend, &format!("{place}/{field}"))?;
    let facts = start.fact("field", field).fact("found", found).fact("expected", expected);
    Some(facts.losing(loss).remedy(Remedy::Answer))
}
