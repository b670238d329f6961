//! Only so many physiotherapy items are payable at a visit.
//!
//! What it checks: the items of each visit, after the limit of sessions; the dearest stay, of equal
//! ones the earlier.
//! Why it matters: further items are not payable.
//! Clause: T-Q10.
//! What the member can do: nothing afterwards.
//! Example: three items of 60.00, 40.00 and 30.00: the one of 30.00 is out.

use super::physiotherapy_sessions::{item_name, items};
use super::{Rule, finding, line_subject};
use crate::case::{Case, CaseLine};
use crate::finding::{Code, Effect, Finding, LineAt, Loss};
use crate::money::Money;
use crate::order;

pub(super) const RULE: Rule = Rule { name: "physiotherapy_items", ids: &["T-Q10"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let Some(limit) = case.plan.quantities.physiotherapy_items.and_then(|limit| usize::try_from(limit).ok()) else {
        return;
    };
    for (encounter, _) in case.visits.iter().enumerate().filter(|(_, visit)| !visit.is_stay()) {
        let mut by_item: Vec<(Option<String>, Money, Vec<LineAt>)> = Vec::new();
        for (at, line) in items(case, encounter, out) {
            let (name, worth) = (item_name(line), worth(at, line, out));
            match by_item.iter_mut().find(|(known, ..)| name.is_some() && *known == name) {
                Some((_, sum, lines)) => {
                    *sum += worth;
                    lines.push(at);
                }
                None => by_item.push((name, worth, vec![at])),
            }
        }
        order::sort_by(&mut by_item, |(_, one, _), (_, other, _)| other.cmp(one));
        for at in by_item.into_iter().skip(limit).flat_map(|(.., lines)| lines) {
            let found = finding(case, "T-Q10", Code::QuantityPhysiotherapyItems, Effect::Reduce, &line_subject(at));
            out.extend(found.map(|found| found.fact("limit", limit).losing(Loss::Lines(vec![at]))));
        }
    }
}

/// What a line is worth after the limit of sessions.
fn worth(at: LineAt, line: &CaseLine<'_>, found: &[Finding]) -> Money {
    let cut = found.iter().find_map(|finding| match finding.loss {
        Loss::Cut { line: place, payable } if place == at => Some(payable),
        _ => None,
    });
    cut.map_or(line.in_scope(), |share| line.in_scope().of(share))
}
