//! The visit is made with the social-security card.
//!
//! What it checks: whether the card settled the bill. A true emergency without it is possible; it
//! then needs the stamped reimbursement list (T-D08).
//! Why it matters: without the card an ordinary visit earns nothing.
//! Clause: T-H09.
//! What the member can do: nothing afterwards.
//! Example: an ordinary visit paid in cash without the card: 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule { name: "card_used", ids: &["T-H09"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate() {
        if visit.card_used || visit.is_true_emergency() {
            continue;
        }
        let found = finding(case, "T-H09", Code::CardNotUsed, Effect::Deny, &visit.at("card_used"));
        out.extend(found.map(|found| found.losing(Loss::Encounter(at))));
    }
}
