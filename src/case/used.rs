//! What the policy year has used up before this claim.

use crate::amount::{Amount, Why};
use crate::case::{Gaps, Stance, Visit, applies};
use crate::claim::Claim;
use crate::estimate::{AssumptionCode, Reason};
use crate::money::{Money, Rate};
use crate::plan::reading::{DeductibleBasis, Readings};
use crate::plan::{Benefit, Plan, Step};

/// Cumulative figures of a policy year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Used<A = Money> {
    pub(crate) base: A,
    pub(crate) paid: A,
}

/// Cumulative base and benefit before this claim, one worked out from the other where only one
/// was given.
pub(super) fn before(
    claim: &Claim,
    plan: &Plan,
    readings: &Readings,
    visits: &[Visit<'_>],
    gaps: &mut Gaps<'_>,
) -> Vec<Used> {
    let mut all = Vec::with_capacity(plan.benefits.len());
    for (at, benefit) in plan.benefits.iter().enumerate() {
        let said = claim.policy.accumulators.get(&benefit.id);
        let terms = Terms::of(at, &benefit.steps, readings);
        let used = match said.and_then(|said| terms.so_far(said.base, said.paid)) {
            Some(used) => used,
            None => {
                // What another benefit has paid matters as well where a limit over all of them binds.
                let touched = visits.iter().any(|visit| visit.benefit == Some(at)) || total_limit_may_bind(plan);
                let subject = format!("/policy/accumulators/{}", benefit.id);
                let stance = if touched {
                    gaps.fill(AssumptionCode::Accumulator, &subject, &benefit.id)
                } else {
                    Stance::Ordinary
                };
                match stance {
                    Stance::Ordinary => Used::default(),
                    Stance::Most => Used { base: terms.deductible, paid: Money::ZERO },
                    Stance::Least if terms.limit == Money::MAX_READ => Used::default(),
                    Stance::Least => Used { base: terms.base_of(terms.limit), paid: terms.limit },
                }
            }
        };
        all.push(used);
    }
    all
}

/// Whether the benefits' own limits together leave room above the total limit.
fn total_limit_may_bind(plan: &Plan) -> bool {
    let limit = |step: &Step| match step {
        Step::Limit { amount, .. } => Some(*amount),
        _ => None,
    };
    let own = |steps: &[Step]| steps.iter().find_map(limit).unwrap_or(Money::MAX_READ);
    let together: Money = plan.benefits.iter().map(|benefit| own(&benefit.steps)).sum();
    plan.total_limit.as_ref().is_some_and(|total| together > total.amount)
}

/// What the year has used up of a benefit when this much was said of it; nothing when nothing was.
pub(crate) fn so_far<A: Amount>(
    (at, benefit): (usize, &Benefit),
    readings: &Readings,
    (base, paid): (Option<A>, Option<A>),
) -> Option<Used<A>> {
    Terms::of(at, &benefit.steps, readings).so_far(base, paid)
}

/// The figures of a benefit's steps, for working the year so far backwards.
struct Terms {
    benefit: usize,
    deductible: Money,
    rate: Option<Rate>,
    limit: Money,
}

impl Terms {
    fn of(benefit: usize, steps: &[Step], readings: &Readings) -> Terms {
        let mut terms = Terms { benefit, deductible: Money::ZERO, rate: None, limit: Money::MAX_READ };
        for step in steps {
            match step {
                Step::Deductible { amount, only_with, .. } => {
                    let yearly = readings.deductible_basis == DeductibleBasis::Year;
                    if yearly && applies(only_with.as_deref(), readings) {
                        terms.deductible = *amount;
                    }
                }
                Step::Share { rate, .. } => terms.rate = Some(*rate),
                Step::Limit { amount, .. } => terms.limit = *amount,
                Step::Offset { .. } => {}
            }
        }
        terms
    }

    fn so_far<A: Amount>(&self, base: Option<A>, paid: Option<A>) -> Option<Used<A>> {
        match (base, paid) {
            (Some(base), Some(paid)) => Some(Used { base, paid }),
            (Some(base), None) => Some(Used { base, paid: self.benefit_of(base) }),
            (None, Some(paid)) => Some(Used { base: self.base_of(paid), paid }),
            (None, None) => None,
        }
    }

    fn benefit_of<A: Amount>(&self, base: A) -> A {
        let above = base.above(A::from(self.deductible), self.why(Reason::Deductible));
        self.rate.map_or(above, |rate| above.times(rate)).capped_at(A::from(self.limit), self.why(Reason::Limit))
    }

    fn base_of<A: Amount>(&self, paid: A) -> A {
        if !paid.is_some(self.why(Reason::Deductible)) {
            return A::zero();
        }
        A::from(self.deductible).plus(self.rate.map_or(paid, |rate| paid.grossed_up(rate)))
    }

    fn why(&self, reason: Reason) -> Why {
        Why { reason, benefit: Some(self.benefit), step: None }
    }
}
