//! What findings cost together, where that is not the sum of what each costs alone.

use crate::adjudicate::{Base, Weighed, payable};
use crate::case::Case;
use crate::estimate::JointPrice;
use crate::finding::{Code, Finding, LineAt, Loss};
use crate::money::Money;
use crate::order;

/// First each group of findings that hold the same lines back, then all of them: through the
/// deductible and the limits every visit has to do with every other.
pub(super) fn prices(case: &Case<'_>, findings: &[Finding], now: &[Base]) -> Vec<JointPrice> {
    let priced: Vec<usize> = indexes(findings, |one| one.costs() && one.code != Code::ReceiptDoesNotAddUp);
    let payable_now = payable(case, now);
    let weighed = Weighed::of(case, findings.iter().enumerate().collect());
    let together = |group: &[usize]| (payable(case, &weighed.without(group, now)) - payable_now).at_least_zero();
    let alone = |group: &[usize]| group.iter().filter_map(|at| findings.get(*at)).map(|one| one.amount).sum::<Money>();
    let mut all = Vec::new();
    let mut sum = Money::ZERO;
    for group in groups(case, findings, &priced) {
        let amount = if group.len() > 1 { together(&group) } else { alone(&group) };
        sum += amount;
        if amount != alone(&group) {
            all.push(JointPrice { findings: group, amount });
        }
    }
    let everything = if priced.len() > 1 { together(&priced) } else { sum };
    if everything != sum {
        all.push(JointPrice { findings: priced, amount: everything });
    }
    all
}

fn indexes(findings: &[Finding], is: impl Fn(&Finding) -> bool) -> Vec<usize> {
    findings.iter().enumerate().filter(|(_, one)| is(one)).map(|(at, _)| at).collect()
}

/// Findings that share a line stand in one group; so do those that are linked by others.
fn groups(case: &Case<'_>, findings: &[Finding], priced: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(Vec<usize>, Vec<LineAt>)> = Vec::new();
    for at in priced.iter().copied() {
        let Some(finding) = findings.get(at) else { continue };
        let (mut members, mut lines) = (vec![at], held(case, &finding.loss));
        let (linked, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(_, known)| known.iter().any(|line| lines.contains(line)));
        for (others, theirs) in linked {
            members.extend(others);
            lines.extend(theirs);
        }
        order::sort(&mut members);
        groups = apart;
        groups.push((members, lines));
    }
    let mut groups: Vec<Vec<usize>> = groups.into_iter().map(|(members, _)| members).collect();
    order::sort(&mut groups);
    groups
}

/// Every line that a loss holds back, the unnamed rest included.
fn held(case: &Case<'_>, loss: &Loss) -> Vec<LineAt> {
    let all = case.invoices().flat_map(|(encounter, invoice, _, found)| {
        (0..found.lines.len().max(1)).map(move |line| LineAt { encounter, invoice, line })
    });
    let is_held = |at: &LineAt| match loss {
        Loss::None => false,
        Loss::Claim => true,
        Loss::Encounter(encounter) => at.encounter == *encounter,
        Loss::Invoice { encounter, invoice } => (at.encounter, at.invoice) == (*encounter, *invoice),
        Loss::Lines(lines) => lines.contains(at),
        Loss::Cut { line, .. } => at == line,
    };
    all.filter(is_held).collect()
}
