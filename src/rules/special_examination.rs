//! Other special examinations without a basic one draw attention.
//!
//! What it checks: special examinations other than CT and magnetic resonance, with no basic one on
//! the day or before.
//! Why it matters: only the order of CT and magnetic resonance is spelled out, so this warns; under
//! the other choice of reading R19 it refuses.
//! Clause: T-F6.5.
//! What the member can do: name the basic examination and its day.
//! Example: a 24-hour electrocardiogram without an ordinary one before it.

use super::examination_order::{comes_after, concerns, examinations};
use super::{Rule, finding, line_subject};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Loss, Remedy};
use crate::plan::ExaminationClass;
use crate::plan::reading::ExaminationOrder;

pub(super) const RULE: Rule = Rule { name: "special_examination", ids: &["T-F6.5"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let refuse = case.readings.examination_order == ExaminationOrder::AllSpecial;
    let effect = if refuse { Effect::Reduce } else { Effect::Advise };
    let done = examinations(case);
    for one in done.iter().filter(|one| one.class == ExaminationClass::Special && concerns(case, one)) {
        let (Some(at), false) = (one.at, comes_after(case, &done, one.date, ExaminationClass::Basic)) else { continue };
        let found = finding(case, "T-F6.5", Code::ExaminationWithoutBasic, effect, &line_subject(at));
        out.extend(found.map(|found| {
            let found = found.fact("examination", &one.name).remedy(Remedy::Answer);
            if refuse { found.losing(Loss::Lines(vec![at])) } else { found }
        }));
    }
}
