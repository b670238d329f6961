//! Doubts about a result go to the insurer.
//!
//! What it checks: whether anything was refused or reduced.
//! Why it matters: the member should know whom to ask; the insurer decides.
//! Clause: T-N05, advice.
//! What the member can do: contact the insurer.
//! Example: a line was refused.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "contact_insurer", ids: &["T-N05"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    if out.iter().any(|finding| matches!(finding.effect, Effect::Deny | Effect::Reduce)) {
        let found = finding(case, "T-N05", Code::ContactInsurer, Effect::Advise, "");
        out.extend(found.map(|found| found.decided(Decided::Advisory).remedy(Remedy::AskInsurer)));
    }
}
