//! No further examinations once the basic one has settled the diagnosis.
//!
//! What it checks: the member's declaration for the line. Emergencies are exempt, stays are not
//! (reading `exam_in_stay`).
//! Why it matters: the further examination is lost.
//! Clause: T-F6.3; exclusion 7 (T-X07.2) says the same.
//! What the member can do: answer *no* if the doctor still had to find the cause.
//! Example: an X-ray showed the fracture, a CT followed without need: the CT is out.

use super::Rule;
use super::declared::Circumstances;
use super::examination_order::is_exempt;
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule = Rule { name: "settled_before", ids: &["T-F6.3", "T-X07.2"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    Circumstances { case, code: Code::ExaminationAlreadySettled, also: &["T-X07.2"], exempt: is_exempt }
        .check(&["T-F6.3"], out);
}
