//! What a false claim leads to.
//!
//! What it checks: whether an earlier rule has found the same receipt twice, somebody else's name
//! or an altered record. Nobody is accused: most such things are slips.
//! Why it matters: a false claim ends the cover and the right to claim that year.
//! Clause: T-X26, advice. The manual names another insurer there; a copied clause.
//! What the member can do: take out what does not belong to the claim.
//! Example: one receipt entered twice.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "false_claim", ids: &["T-X26"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let doubt = out.iter().any(|finding| match finding.code {
        Code::ReceiptDuplicate | Code::RecordAltered => true,
        Code::RecordDisagrees => finding.facts.find("field") == Some("patient_name"),
        _ => false,
    });
    if doubt {
        let found = finding(case, "T-X26", Code::FalseClaim, Effect::Advise, "");
        out.extend(found.map(|found| found.decided(Decided::Advisory).remedy(Remedy::CorrectFigures)));
    }
}
