//! Hyperbaric oxygen has only so many sessions in a policy year.
//!
//! What it checks: sessions at outpatient and emergency visits in date order, after those already
//! paid. Sessions that are refused or wait are not paid and use nothing up.
//! Why it matters: the sessions beyond are lost, in proportion.
//! Clause: T-Q12.
//! What the member can do: nothing afterwards.
//! Example: four sessions paid, three more: one of the three is payable.

use core::cmp::Reverse;

use super::{Rule, finding, line_subject, quantity_loss};
use crate::case::{Case, CaseLine};
use crate::claim::LineKind;
use crate::finding::{Code, Effect, Finding, LineAt, Loss};
use crate::money::Share;
use crate::order;

pub(super) const RULE: Rule = Rule { name: "hyperbaric_oxygen", ids: &["T-Q12"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let Some(limit) = case.plan.quantities.hyperbaric_oxygen_sessions else { return };
    let mut used = case.claim.history.hyperbaric_oxygen_sessions.map_or(0, |count| count.number());
    let visits = case.in_order().filter(|(_, visit)| !visit.is_stay());
    for (at, line) in visits.flat_map(|(encounter, _)| of_visit(case, encounter)) {
        let (Some(sessions), name, false) = (line.sessions, line.name(), is_refused(at, out)) else { continue };
        let allowed = limit.saturating_sub(used);
        used = used.saturating_add(sessions.min(allowed));
        if sessions <= allowed {
            continue;
        }
        let found = finding(case, "T-Q12", Code::QuantityHyperbaricOxygen, Effect::Reduce, &line_subject(at));
        out.extend(found.map(|found| {
            found
                .fact("name", name)
                .fact("sessions", sessions)
                .fact("allowed", allowed)
                .fact("limit", limit)
                .losing(quantity_loss(case, at, Share::of(allowed, sessions)))
        }));
    }
}

/// The dearer first, so that the order in which a visit's receipts and lines are listed plays no part.
fn of_visit<'a, 'c>(case: &'a Case<'c>, encounter: usize) -> Vec<(LineAt, &'a CaseLine<'c>)> {
    let is_oxygen = |(_, line): &(LineAt, &CaseLine<'_>)| line.kind == LineKind::HyperbaricOxygen;
    let mut lines: Vec<(LineAt, &CaseLine<'_>)> = case.lines_of(encounter).filter(is_oxygen).collect();
    order::sort_by_key(&mut lines, |(_, line)| (Reverse(line.in_scope()), line.sessions));
    lines
}

fn is_refused(line: LineAt, found: &[Finding]) -> bool {
    found.iter().any(|finding| match &finding.loss {
        Loss::None | Loss::Cut { .. } => false,
        Loss::Claim => true,
        Loss::Encounter(encounter) => *encounter == line.encounter,
        Loss::Invoice { encounter, invoice } => *encounter == line.encounter && *invoice == line.invoice,
        Loss::Lines(lines) => lines.contains(&line),
    })
}
