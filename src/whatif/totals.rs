//! What a claim comes to, and nothing else: no prices of findings, no ledger, no words. For whoever
//! moves a slider and wants the year worked out anew for every picture.

use serde::Serialize;

use crate::adjudicate::exact::{self, Outcome};
use crate::case::{Case, Completion, Stance};
use crate::claim::Claim;
use crate::explain::Context;
use crate::money::Money;
use crate::rules;

/// What a claim comes to. Every figure is that of the whole estimate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Totals {
    /// Total of all receipts.
    pub billed: Money,
    /// What this claim as it stands would pay.
    pub payable: Money,
    /// What the member bears in the end: what neither the scheme nor a discount nor others nor the
    /// claim pay, visit by visit, never less than nothing.
    pub own_cost: Money,
    /// What each benefit of the plan would pay of it.
    pub benefits: Vec<BenefitTotal>,
}

/// What one benefit would pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BenefitTotal {
    /// Benefit id of the plan.
    pub id: String,
    /// Yuan.
    pub payable: Money,
}

/// Works out what a claim comes to.
pub(crate) fn totals(claim: &Claim, context: Context<'_>) -> Totals {
    let Context { plan, lexicon, readings } = context;
    let case = Case::build(claim, plan, lexicon, readings, &Completion::all(Stance::Ordinary));
    let Outcome { visits, own_cost } = exact::outcome(&case, &rules::run(&case));
    let of_benefit = |at: usize| {
        let paid = case.visits.iter().zip(&visits).filter(|(visit, _)| visit.benefit == Some(at));
        paid.fold(Money::ZERO, |sum, (_, payable)| sum + *payable)
    };
    Totals {
        billed: case
            .visits
            .iter()
            .flat_map(|visit| &visit.invoices)
            .fold(Money::ZERO, |sum, one| sum + one.boxes.total),
        payable: visits.iter().fold(Money::ZERO, |sum, payable| sum + *payable),
        own_cost,
        benefits: (plan.benefits.iter().enumerate())
            .map(|(at, benefit)| BenefitTotal { id: benefit.id.clone(), payable: of_benefit(at) })
            .collect(),
    }
}
