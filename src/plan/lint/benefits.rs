//! Defects of benefits, their steps and their figures.

use super::Defects;
use crate::claim::CareType;
use crate::money::Money;
use crate::plan::reading::Readings;
use crate::plan::{Benefit, Step};

impl Defects<'_> {
    pub(super) fn benefits(&mut self) {
        let plan = self.plan;
        self.ids("/benefits", "id", plan.benefits.iter().map(|benefit| benefit.id.as_str()));
        // A form pays for what it asks, not for visits.
        let for_visits = plan.form.is_none() || !plan.benefits.is_empty();
        for care in CareType::ALL.iter().filter(|_| for_visits) {
            let paying = plan.benefits.iter().filter(|benefit| benefit.care.contains(care)).count();
            if paying != 1 {
                let facts = [("care", care.to_string()), ("count", paying.to_string())];
                self.add("care-without-one-benefit", "/benefits", facts);
            }
        }
        for (at, benefit) in plan.benefits.iter().enumerate() {
            self.applies(&format!("/benefits/{at}/care"), &benefit.care);
            self.steps(&format!("/benefits/{at}/steps"), benefit);
        }
        self.total_limit();
        self.claim_limit();
        self.care_subtypes();
    }

    fn steps(&mut self, place: &str, benefit: &Benefit) {
        let mut nothing_left = false;
        let mut lowest: Option<Money> = None;
        for (at, step) in benefit.steps.iter().enumerate() {
            let place = format!("{place}/{at}");
            self.stated(&format!("{place}/rules"), step.rules());
            // A limit after a smaller one, be it of the expense or of the benefit, never binds.
            let never_binds =
                matches!(step, Step::Limit { amount, .. } if lowest.is_some_and(|least| *amount >= least));
            if nothing_left || never_binds {
                self.add("unreachable-step", &place, []);
            }
            match step {
                Step::Share { rate, .. } if rate.is_zero() => {
                    self.add("zero-figure", &format!("{place}/rate"), []);
                    nothing_left = true;
                }
                Step::Limit { amount, .. } if amount.is_zero() => {
                    self.add("zero-figure", &format!("{place}/amount"), []);
                    nothing_left = true;
                }
                Step::Limit { amount, .. } => lowest = Some(lowest.map_or(*amount, |least| least.min(*amount))),
                Step::Deductible { only_with: Some(condition), .. } => self.condition(&place, condition),
                _ => {}
            }
            if at > 0 && matches!(step, Step::Offset { .. }) {
                self.add("offset-not-first", &place, []);
            }
            if benefit.steps.iter().take(at).any(|earlier| repeats(earlier, step)) {
                self.add("repeated-step", &place, []);
            }
        }
    }

    fn condition(&mut self, step: &str, condition: &str) {
        let is_choice = condition.split_once('=').is_some_and(|(name, choice)| Readings::default().set(name, choice));
        if !is_choice {
            self.add("unreachable-step", &format!("{step}/only_with"), []);
        }
    }

    /// A figure has to name its rules, which have to be in force, or no clause explains it.
    fn stated(&mut self, pointer: &str, rules: &[String]) {
        if rules.is_empty() {
            self.add("figure-without-rule", pointer, []);
        }
        self.in_force(pointer, rules);
    }

    fn total_limit(&mut self) {
        let plan = self.plan;
        let Some(total) = &plan.total_limit else { return };
        self.stated("/total_limit/rules", &total.rules);
        if total.amount.is_zero() {
            self.add("zero-figure", "/total_limit/amount", []);
            return;
        }
        let limits: Vec<Option<(usize, Money)>> = plan.benefits.iter().map(limit_of_benefit).collect();
        for (at, limit) in limits.iter().enumerate() {
            if let Some((step, limit)) = limit.filter(|(_, limit)| *limit > total.amount) {
                let facts = [("limit", limit.to_string()), ("total", total.amount.to_string())];
                self.add("limit-above-total", &format!("/benefits/{at}/steps/{step}/amount"), facts);
            }
        }
        let sum: Option<Money> = limits.iter().map(|limit| limit.map(|(_, amount)| amount)).sum();
        if let Some(sum) = sum.filter(|sum| *sum < total.amount) {
            let facts = [("sum", sum.to_string()), ("total", total.amount.to_string())];
            self.add("total-out-of-reach", "/total_limit/amount", facts);
        }
    }

    fn claim_limit(&mut self) {
        let plan = self.plan;
        let Some(limit) = &plan.claim_limit else { return };
        if limit.months == 0 {
            self.add("zero-figure", "/claim_limit/months", []);
        } else if plan.valid_from.plus_months(limit.months) <= plan.valid_to {
            let last = plan.valid_from.plus_months(limit.months).day_before();
            let facts = [("last", last.to_string()), ("to", plan.valid_to.to_string())];
            self.add("claim-limit-too-short", "/claim_limit/months", facts);
        }
    }

    fn care_subtypes(&mut self) {
        let plan = self.plan;
        self.ids("/care_subtypes", "id", plan.care_subtypes.iter().map(|subtype| subtype.id.as_str()));
        let known: Vec<&str> = plan.benefits.iter().map(|benefit| benefit.id.as_str()).collect();
        for (at, subtype) in plan.care_subtypes.iter().enumerate() {
            let place = format!("/care_subtypes/{at}");
            self.applies(&format!("{place}/care"), &subtype.care);
            self.known("unknown-benefit", &format!("{place}/benefit"), &subtype.benefit, &known);
            if let Some(other) = &subtype.other_benefit {
                self.known("unknown-benefit", &format!("{place}/other_benefit"), other, &known);
            }
            self.in_force(&format!("{place}/rule"), core::slice::from_ref(&subtype.rule));
        }
    }
}

/// Whether a step does the same again: there is one deductible and one share, unless each of two
/// deductibles has its own choice of one reading.
fn repeats(earlier: &Step, step: &Step) -> bool {
    match (earlier, step) {
        (Step::Deductible { only_with: one, .. }, Step::Deductible { only_with: other, .. }) => {
            !exclude_each_other(one.as_deref(), other.as_deref())
        }
        (Step::Share { .. }, Step::Share { .. }) => true,
        _ => false,
    }
}

/// Whether two conditions never hold together: they are other choices of the same reading.
fn exclude_each_other(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    one != other
        && matches!((one.split_once('='), other.split_once('=')), (Some((one, _)), Some((other, _))) if one == other)
}

/// The most that a benefit pays in a policy year, with its step: the lowest limit after the share.
fn limit_of_benefit(benefit: &Benefit) -> Option<(usize, Money)> {
    let after_share =
        benefit.steps.iter().enumerate().rev().take_while(|(_, step)| !matches!(step, Step::Share { .. }));
    let limits = after_share.filter_map(|(at, step)| match step {
        Step::Limit { amount, .. } => Some((at, *amount)),
        _ => None,
    });
    limits.min_by_key(|(_, amount)| *amount)
}
