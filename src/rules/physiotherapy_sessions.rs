//! Each physiotherapy item has only so many sessions at a visit.
//!
//! What it checks: the sessions of each item; lines of one name are one item.
//! Why it matters: the sessions beyond are lost, in proportion.
//! Clause: T-Q11.
//! What the member can do: nothing afterwards.
//! Example: eight sessions of 20.00: five are payable.

use super::{Rule, finding, line_subject, quantity_loss};
use crate::case::{Case, CaseLine};
use crate::claim::LineKind;
use crate::finding::{Code, Effect, Finding, LineAt};
use crate::money::Share;
use crate::vocabulary::plain;

pub(super) const RULE: Rule = Rule { name: "physiotherapy_sessions", ids: &["T-Q11"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let Some(limit) = case.plan.quantities.physiotherapy_sessions else { return };
    for (encounter, _) in case.visits.iter().enumerate().filter(|(_, visit)| !visit.is_stay()) {
        let lines = items(case, encounter);
        for (place, (at, line)) in lines.iter().enumerate() {
            let same = |(_, other): &&(LineAt, &CaseLine<'_>)| item_name(other) == item_name(line);
            let used: u32 = lines
                .iter()
                .take(place)
                .filter(same)
                .filter_map(|(_, other)| other.sessions)
                .fold(0, u32::saturating_add);
            let allowed = limit.saturating_sub(used);
            let Some(sessions) = line.sessions.filter(|sessions| *sessions > allowed) else { continue };
            let found = finding(case, "T-Q11", Code::QuantityPhysiotherapySessions, Effect::Reduce, &line_subject(*at));
            out.extend(found.map(|found| {
                found.fact("name", line.name()).fact("sessions", sessions).fact("limit", limit).losing(quantity_loss(
                    case,
                    *at,
                    Share::of(allowed, sessions),
                ))
            }));
        }
    }
}

/// The physiotherapy lines of one visit; a fee that is never payable is none.
pub(super) fn items<'a, 'c>(case: &'a Case<'c>, encounter: usize) -> Vec<(LineAt, &'a CaseLine<'c>)> {
    let is_item = |line: &CaseLine<'_>| line.kind == LineKind::Physiotherapy && line.fee.is_none();
    case.lines_of(encounter).filter(|(_, line)| is_item(line)).collect()
}

/// What tells items apart.
pub(super) fn item_name(line: &CaseLine<'_>) -> Option<String> {
    line.said.and_then(|said| said.name.as_deref()).map(plain)
}
