//! Medicines and tests come from the department that was visited.
//!
//! What it checks: the department that ordered a line against the visit's; departments under
//! another name of theirs agree. Also the member's declaration; words that hint at it ask.
//! Why it matters: what another department ordered is lost.
//! Clause: T-X06.8.
//! What the member can do: answer *no* for the line if the record of this visit orders it.
//! Example: eye drops ordered by ophthalmology on a receipt of cardiology: that line is out.

use super::{Rule, declared, finding, line_subject};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Loss, Remedy};

const ID: &str = "T-X06.8";

pub(super) const RULE: Rule = Rule { name: "other_department", ids: &[ID], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::PrescriptionOtherDepartment, out);
    let mine: Vec<&str> =
        case.plan.declarations.iter().filter(|one| one.rule == ID).map(|one| one.term.id.as_str()).collect();
    for (at, visit, line) in case.lines().filter(|(_, visit, _)| !visit.is_stay()) {
        let ordering = line.said.and_then(|said| said.department.as_deref());
        let (Some(ordering), Some(visited)) = (ordering, visit.said.department.as_deref()) else { continue };
        let answered = mine.iter().any(|id| line.declared(id).or(visit.declared(id)).is_some());
        if answered || case.same_department(ordering, visited) {
            continue;
        }
        let subject = format!("{}/department", line_subject(at));
        let found = finding(case, ID, Code::PrescriptionOtherDepartment, Effect::Reduce, &subject);
        out.extend(found.map(|found| {
            let found = found.fact("name", line.name()).fact("ordered", ordering).fact("visited", visited);
            found.decided(Decided::Spotted).remedy(Remedy::Answer).losing(Loss::Lines(vec![at]))
        }));
    }
}
