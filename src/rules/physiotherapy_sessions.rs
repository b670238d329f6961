//! Each physiotherapy item has only so many sessions at a visit.
//!
//! What it checks: the sessions of each item; lines of one name are one item.
//! Why it matters: the sessions beyond are lost, in proportion.
//! Clause: T-Q11.
//! What the member can do: nothing afterwards.
//! Example: eight sessions of 20.00: five are payable.

use core::cmp::Reverse;

use super::{Rule, finding, line_subject, quantity_loss};
use crate::case::{Case, CaseLine};
use crate::claim::LineKind;
use crate::finding::{Code, Effect, Finding, LineAt, Loss};
use crate::money::Share;
use crate::order;
use crate::vocabulary::plain;

pub(super) const RULE: Rule = Rule { name: "physiotherapy_sessions", ids: &["T-Q11"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let Some(limit) = case.plan.quantities.physiotherapy_sessions else { return };
    for (encounter, _) in case.visits.iter().enumerate().filter(|(_, visit)| !visit.is_stay()) {
        let mut used: Vec<(Option<String>, u32)> = Vec::new();
        for (at, line) in items(case, encounter, out) {
            let Some(sessions) = line.sessions else { continue };
            let item = item_name(line);
            let so_far = used.iter().filter(|(known, _)| *known == item).map(|(_, sessions)| *sessions);
            let allowed = limit.saturating_sub(so_far.fold(0, u32::saturating_add));
            used.push((item, sessions));
            if sessions <= allowed {
                continue;
            }
            let found = finding(case, "T-Q11", Code::QuantityPhysiotherapySessions, Effect::Reduce, &line_subject(at));
            out.extend(found.map(|found| {
                let loss = quantity_loss(case, at, Share::of(allowed, sessions));
                found.fact("name", line.name()).fact("sessions", sessions).fact("limit", limit).losing(loss)
            }));
        }
    }
}

/// The physiotherapy lines of one visit, the dearer first, so that their order on the receipts plays no part;
/// but for those that are refused: what is not paid uses nothing up.
pub(super) fn items<'a, 'c>(
    case: &'a Case<'c>,
    encounter: usize,
    found: &[Finding],
) -> Vec<(LineAt, &'a CaseLine<'c>)> {
    let refusals = found.iter().filter(|finding| finding.effect != Effect::Pend);
    let (mut lines, mut receipts): (Vec<LineAt>, Vec<usize>) = (Vec::new(), Vec::new());
    for finding in refusals {
        match &finding.loss {
            Loss::Lines(all) => lines.extend(all.iter().filter(|line| line.encounter == encounter)),
            Loss::Invoice { encounter: visit, invoice } if *visit == encounter => receipts.push(*invoice),
            _ => {}
        }
    }
    order::sort(&mut lines);
    let is_item = |(at, line): &(LineAt, &CaseLine<'_>)| {
        line.kind == LineKind::Physiotherapy
            && line.fee.is_none()
            && lines.binary_search(at).is_err()
            && !receipts.contains(&at.invoice)
    };
    let mut items: Vec<(LineAt, &CaseLine<'_>)> = case.lines_of(encounter).filter(is_item).collect();
    order::sort_by_key(&mut items, |(_, line)| (Reverse(line.in_scope()), line.sessions));
    items
}

/// What tells items apart.
pub(super) fn item_name(line: &CaseLine<'_>) -> Option<String> {
    line.said.and_then(|said| said.name.as_deref()).map(plain)
}
