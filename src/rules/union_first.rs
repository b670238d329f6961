//! The union's inpatient cover pays first.
//!
//! What it checks: stays of a member with union cover that the union has not yet settled.
//! Why it matters: the stay waits; what the union pays then comes off the base.
//! Clause: T-N01.
//! What the member can do: claim from the union first, then bring the receipt it returns.
//! Example: a stay with union cover and no union settlement: 0.00 until it is settled.

use super::{Rule, finding};
use crate::case::Case;
use crate::claim::{Payer, SettlementStatus};
use crate::finding::{Code, Effect, Finding, Loss, Remedy};

pub(super) const RULE: Rule = Rule { name: "union_first", ids: &["T-N01"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| visit.is_stay()) {
        let union: Vec<SettlementStatus> =
            visit.said.settlements.iter().filter(|one| one.payer == Payer::Union).map(|one| one.status).collect();
        let covered = case.claim.policy.union_cover == Some(true) || !union.is_empty();
        let settled = !union.is_empty() && union.iter().all(|status| *status == SettlementStatus::Paid);
        if covered && !settled {
            let found = finding(case, "T-N01", Code::UnionFirst, Effect::Pend, &visit.at("settlements"));
            out.extend(found.map(|found| found.losing(Loss::Encounter(at)).curable(Remedy::WaitForPayer)));
        }
    }
}
