//! Which steps of a benefit are in force.

use crate::order;
use crate::plan::reading::{LimitAppliesTo, Readings};
use crate::plan::{Benefit, Plan, Step};

/// The steps of a benefit in the order in which they run, each with its place in the plan.
pub(super) fn in_force<'a>(benefit: &'a Benefit, plan: &Plan, readings: &Readings) -> Vec<(usize, &'a Step)> {
    let holds = |step: &Step| {
        let condition = match step {
            Step::Deductible { only_with, .. } => applies(only_with.as_deref(), readings),
            _ => true,
        };
        condition && step.rules().iter().all(|rule| plan.has_rule(rule))
    };
    let mut steps: Vec<(usize, &Step)> = benefit.steps.iter().enumerate().filter(|(_, step)| holds(step)).collect();
    if readings.limit_applies_to == LimitAppliesTo::Expense {
        order::sort_by_key(&mut steps, |(at, step)| (matches!(step, Step::Share { .. }), *at));
    }
    steps
}

/// Whether a step that stands under a condition such as `deductible_scope=all` applies.
pub(crate) fn applies(only_with: Option<&str>, readings: &Readings) -> bool {
    only_with
        .and_then(|condition| condition.split_once('='))
        .is_none_or(|(name, choice)| readings.choice(name) == Some(choice))
}
