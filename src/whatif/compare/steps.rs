//! Benefits in which plans differ: the care they pay for, and their steps in the order of the plan.

use super::DifferenceKind;
use super::alike::{alike, differing};
use super::switch::{Hybrid, Switch};
use crate::facts::Facts;
use crate::order;
use crate::plan::{Benefit, Plan, Step};

/// Every difference, benefit after benefit.
pub(super) fn all<'p>(one: &'p Plan, two: &'p Plan) -> Vec<Switch<'p>> {
    let mut all = Vec::new();
    for here in &one.benefits {
        match two.benefit(&here.id) {
            Some(there) => all.extend(of_both(here, there, (one, two))),
            None => all.push(only(here, (care(here), Facts::default()), |hybrid| {
                hybrid.plan.benefits.retain(|known| known.id != here.id);
            })),
        }
    }
    for there in two.benefits.iter().filter(|there| one.benefit(&there.id).is_none()) {
        all.push(only(there, (Facts::default(), care(there)), |hybrid| {
            hybrid.plan.benefits.push(in_force_only(there, two));
        }));
    }
    let ids = |plan: &'p Plan| plan.benefits.iter().map(|benefit| benefit.id.as_str());
    let arrived: Vec<&str> = ids(one)
        .filter(|id| two.benefit(id).is_some())
        .chain(ids(two).filter(|id| one.benefit(id).is_none()))
        .collect();
    if !arrived.into_iter().eq(ids(two)) {
        let names = |plan: &'p Plan| Facts::of([("order", ids(plan).collect::<Vec<_>>().join(", "))]);
        let turn = |hybrid: &mut Hybrid| {
            let place = |benefit: &Benefit| two.benefits.iter().position(|known| known.id == benefit.id);
            order::sort_by_key(&mut hybrid.plan.benefits, place);
        };
        all.push(Switch::new(DifferenceKind::Order, (names(one), names(two)), turn).called("benefits"));
    }
    all
}

/// A benefit that only one of the plans has.
fn only<'p>(benefit: &Benefit, sides: (Facts, Facts), turn: impl FnOnce(&mut Hybrid) + 'p) -> Switch<'p> {
    let rules = benefit.steps.iter().flat_map(|step| step.rules().to_vec());
    Switch::new(DifferenceKind::Benefit, sides, turn).of_benefit(&benefit.id).by(rules)
}

/// A benefit with those of its steps that are in force in its plan.
pub(super) fn in_force_only(benefit: &Benefit, plan: &Plan) -> Benefit {
    let mut benefit = benefit.clone();
    benefit.steps.retain(|step| in_force(step, plan));
    benefit
}

fn care(benefit: &Benefit) -> Facts {
    let names: Vec<&str> = benefit.care.iter().map(|care| care.as_str()).collect();
    Facts::of([("care", names.join(", "))])
}

fn of_both<'p>(here: &'p Benefit, there: &'p Benefit, (one, two): (&'p Plan, &'p Plan)) -> Vec<Switch<'p>> {
    let mut all = Vec::new();
    if !alike(&here.care, &there.care) {
        let turn = |hybrid: &mut Hybrid| {
            if let Some(benefit) = hybrid.plan.benefits.iter_mut().find(|benefit| benefit.id == there.id) {
                benefit.care = there.care.clone();
            }
        };
        all.push(Switch::new(DifferenceKind::Benefit, (care(here), care(there)), turn).of_benefit(&here.id));
    }
    all.extend(of_steps(here, there, (one, two)));
    all
}

/// The steps of this benefit one after the other, each changed or taken out, then those that only
/// the other has, and in the end their order.
fn of_steps<'p>(here: &'p Benefit, there: &'p Benefit, (one, two): (&'p Plan, &'p Plan)) -> Vec<Switch<'p>> {
    let mut all = Vec::new();
    let mut now: Vec<&'p Step> = here.steps.iter().collect();
    let wanted: Vec<&'p Step> = there.steps.iter().filter(|step| in_force(step, two)).collect();
    // A step whose rules this plan lacks is not in force: taking it out changes nothing.
    now.retain(|step| in_force(step, one));
    let pairs = pairs(&now, &wanted);
    for (step, partner) in now.clone().into_iter().zip(&pairs) {
        match partner.and_then(|at| wanted.get(at)).copied() {
            Some(other) if alike(step, other) => put(&mut now, step, Some(other)),
            other => {
                put(&mut now, step, other);
                all.push(change(here, Some(step), other, &now));
            }
        }
    }
    for (at, other) in wanted.iter().copied().enumerate().filter(|(at, _)| !pairs.contains(&Some(*at))) {
        now.insert(at.min(now.len()), other);
        all.push(change(here, None, Some(other), &now));
    }
    if !now.iter().zip(&wanted).all(|(one, other)| core::ptr::eq(*one, *other)) {
        let order = |steps: &[&'p Step]| {
            Facts::of([("order", steps.iter().map(|step| kind(step).as_str()).collect::<Vec<_>>().join(", "))])
        };
        let turn = turn_to(here, &wanted);
        all.push(
            Switch::new(DifferenceKind::Order, (order(&now), order(&wanted)), turn)
                .of_benefit(&here.id)
                .called("steps"),
        );
    }
    all
}

fn in_force(step: &Step, plan: &Plan) -> bool {
    step.rules().iter().all(|rule| plan.has_rule(rule))
}

/// For each step its partner in the other benefit: the first of its kind with the same condition,
/// else the first of its kind, that no step before it has.
fn pairs(now: &[&Step], wanted: &[&Step]) -> Vec<Option<usize>> {
    let mut taken: Vec<usize> = Vec::new();
    let mut find = |step: &Step| {
        let same = |other: &Step, strictly: bool| {
            kind(other) == kind(step) && (!strictly || condition(other) == condition(step))
        };
        let free = |strictly: bool| {
            wanted.iter().enumerate().position(|(at, other)| !taken.contains(&at) && same(other, strictly))
        };
        let found = free(true).or_else(|| free(false));
        taken.extend(found);
        found
    };
    now.iter().map(|step| find(step)).collect()
}

fn condition(step: &Step) -> Option<&str> {
    match step {
        Step::Deductible { only_with, .. } => only_with.as_deref(),
        Step::Offset { .. } | Step::Share { .. } | Step::Limit { .. } => None,
    }
}

/// Puts a step in place of another, or takes it out.
fn put<'p>(steps: &mut Vec<&'p Step>, old: &Step, new: Option<&'p Step>) {
    let Some(place) = steps.iter().position(|step| core::ptr::eq(*step, old)) else { return };
    match (new, steps.get_mut(place)) {
        (Some(new), Some(step)) => *step = new,
        _ => drop(steps.remove(place)),
    }
}

fn change<'p>(benefit: &Benefit, old: Option<&'p Step>, new: Option<&'p Step>, then: &[&'p Step]) -> Switch<'p> {
    let sides = match (old, new) {
        (Some(old), Some(new)) => differing(old, new),
        (old, new) => (figures(old), figures(new)),
    };
    let rules = old.into_iter().chain(new).flat_map(|step| step.rules().to_vec());
    let what = new.or(old).map_or(DifferenceKind::Order, kind);
    Switch::new(what, sides, turn_to(benefit, then)).of_benefit(&benefit.id).by(rules)
}

fn turn_to(benefit: &Benefit, steps: &[&Step]) -> impl FnOnce(&mut Hybrid) + use<> {
    let (id, steps): (String, Vec<Step>) = (benefit.id.clone(), steps.iter().copied().cloned().collect());
    move |hybrid| {
        if let Some(benefit) = hybrid.plan.benefits.iter_mut().find(|benefit| benefit.id == id) {
            benefit.steps = steps;
        }
    }
}

fn kind(step: &Step) -> DifferenceKind {
    match step {
        Step::Offset { .. } => DifferenceKind::Offset,
        Step::Deductible { .. } => DifferenceKind::Deductible,
        Step::Share { .. } => DifferenceKind::Rate,
        Step::Limit { .. } => DifferenceKind::Limit,
    }
}

/// What a step says.
fn figures(step: Option<&Step>) -> Facts {
    Facts::of(match step {
        None => Vec::new(),
        Some(Step::Offset { rules }) => vec![("rules", rules.join(", "))],
        Some(Step::Share { rate, .. }) => vec![("rate", rate.to_string())],
        Some(Step::Limit { amount, .. }) => vec![("amount", amount.to_string())],
        Some(Step::Deductible { amount, only_with, .. }) => {
            let only_with = only_with.as_ref().map(|with| ("only_with", with.clone()));
            [("amount", amount.to_string())].into_iter().chain(only_with).collect()
        }
    })
}
