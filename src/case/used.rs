//! What the policy year has used up before this claim.

use crate::case::{Gaps, Stance, Visit, applies};
use crate::claim::Claim;
use crate::estimate::AssumptionCode;
use crate::money::{Money, Rate};
use crate::plan::reading::{DeductibleBasis, Readings};
use crate::plan::{Plan, Step};

/// Cumulative figures of a policy year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Used {
    pub(crate) base: Money,
    pub(crate) paid: Money,
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
        let terms = Terms::of(&benefit.steps, readings);
        let used = match said.map(|said| (said.base, said.paid)) {
            Some((Some(base), Some(paid))) => Used { base, paid },
            Some((Some(base), None)) => Used { base, paid: terms.benefit_of(base) },
            Some((None, Some(paid))) => Used { base: terms.base_of(paid), paid },
            Some((None, None)) | None => {
                let touched = visits.iter().any(|visit| visit.benefit == Some(at));
                let subject = format!("/policy/accumulators/{}", benefit.id);
                let stance = if touched {
                    gaps.fill(AssumptionCode::Accumulator, &subject, &benefit.id)
                } else {
                    Stance::Ordinary
                };
                match stance {
                    Stance::Ordinary => Used::default(),
                    Stance::Most => Used { base: terms.deductible, paid: Money::ZERO },
                    Stance::Least => Used { base: terms.base_of(terms.limit), paid: terms.limit },
                }
            }
        };
        all.push(used);
    }
    all
}

/// The figures of a benefit's steps, for working the year so far backwards.
struct Terms {
    deductible: Money,
    rate: Option<Rate>,
    limit: Money,
}

impl Terms {
    fn of(steps: &[Step], readings: &Readings) -> Terms {
        let mut terms = Terms { deductible: Money::ZERO, rate: None, limit: Money::MAX_READ };
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

    fn benefit_of(&self, base: Money) -> Money {
        let above = (base - self.deductible).at_least_zero();
        self.rate.map_or(above, |rate| above.times(rate)).min(self.limit)
    }

    fn base_of(&self, paid: Money) -> Money {
        if paid.is_zero() {
            return Money::ZERO;
        }
        self.deductible + self.rate.map_or(paid, |rate| paid.grossed_up(rate))
    }
}
