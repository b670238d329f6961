//! A benefit's steps over the visits of a claim, in date order, in either kind of arithmetic: what
//! each step leaves of each visit, and what the year has used up afterwards.

use super::{deductible, limit, offset, share};
use crate::amount::{Amount, Why};
use crate::case::{Case, Used, Visit};
use crate::estimate::Reason;
use crate::facts::Facts;
use crate::money::{Money, Rate};
use crate::plan::Step;
use crate::plan::reading::{AccountMoney, DeductibleBasis, OtherCover};

/// What a visit brings to the steps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Brought<A = Money> {
    /// What is left of its receipts.
    pub(crate) base: A,
    /// How much of that was not account money.
    pub(crate) own_money: A,
    /// Paid by others for cost inside the scope.
    pub(crate) paid_by_others: A,
    /// Paid by others in all.
    pub(crate) paid_by_others_in_all: A,
    /// What the member bore, inside the scope or not.
    pub(crate) borne: A,
}

/// What a mechanism makes of an amount.
pub(crate) struct Outcome<A = Money> {
    pub(crate) reason: Reason,
    pub(crate) after: A,
    figures: Vec<(&'static str, Figure<A>)>,
}

/// A figure that went into a step.
enum Figure<A> {
    Amount(A),
    Rate(Rate),
}

/// What a step did to one visit.
pub(crate) struct Taken<A = Money> {
    /// Its place in the benefit; none for what stands beside the steps.
    pub(crate) step: Option<usize>,
    pub(crate) before: A,
    pub(crate) outcome: Outcome<A>,
}

/// What became of one visit.
pub(crate) struct Assessed<A = Money> {
    /// Empty where no benefit pays for it.
    pub(crate) steps: Vec<Taken<A>>,
    pub(crate) payable: A,
}

/// What became of all visits.
pub(crate) struct Settled<A = Money> {
    /// In the order of the claim.
    pub(crate) visits: Vec<Assessed<A>>,
    /// By benefit: what the year has used up after this claim.
    pub(crate) after: Vec<Used<A>>,
}

impl<A> Outcome<A> {
    pub(super) fn new(reason: Reason, after: A, amounts: impl IntoIterator<Item = (&'static str, A)>) -> Outcome<A> {
        let figures = amounts.into_iter().map(|(name, amount)| (name, Figure::Amount(amount))).collect();
        Outcome { reason, after, figures }
    }

    pub(super) fn because_of(self, reason: Reason) -> Outcome<A> {
        Outcome { reason, ..self }
    }

    pub(super) fn with_rate(mut self, rate: Rate) -> Outcome<A> {
        self.figures.push(("rate", Figure::Rate(rate)));
        self
    }
}

impl Outcome {
    /// The figures as facts.
    pub(crate) fn inputs(&self) -> Facts {
        let text = |figure: &Figure<Money>| match figure {
            Figure::Amount(amount) => amount.to_string(),
            Figure::Rate(rate) => rate.to_string(),
        };
        Facts::of(self.figures.iter().map(|(name, figure)| (*name, text(figure))))
    }
}

impl<A: Amount> Settled<A> {
    /// What the claim pays.
    pub(crate) fn payable(&self) -> A {
        self.visits.iter().fold(A::zero(), |sum, visit| sum.plus(visit.payable))
    }

    /// What each visit pays, as the claim lists them.
    #[cfg(feature = "analysis")]
    pub(crate) fn payable_by_visit(&self) -> impl Iterator<Item = A> {
        self.visits.iter().map(|visit| visit.payable)
    }

    /// What the member bears in the end: of each visit what neither the scheme nor others nor the
    /// claim pay, never less than nothing.
    pub(crate) fn own_cost(&self, brought: &[Brought<A>]) -> A {
        let why = Why::of(Reason::Indemnity);
        let visits = self.visits.iter().zip(brought);
        visits.fold(A::zero(), |sum, (visit, brought)| {
            sum.plus(brought.borne.above(brought.paid_by_others_in_all.plus(visit.payable), why))
        })
    }
}

/// Runs the steps over every visit.
pub(crate) fn run<A: Amount>(case: &Case<'_>, used: &[Used<A>], brought: &[Brought<A>]) -> Settled<A> {
    let benefits = case.steps.iter().enumerate().zip(used);
    let mut runs: Vec<BenefitRun<'_, A>> =
        benefits.map(|((place, steps), used)| BenefitRun::start(place, steps, *used, case)).collect();
    let mut paid_in_all = used.iter().fold(A::zero(), |sum, used| sum.plus(used.paid));
    let mut visits: Vec<Assessed<A>> =
        brought.iter().map(|_| Assessed { steps: Vec::new(), payable: A::zero() }).collect();
    for (at, visit) in case.in_order() {
        let (Some(assessed), Some(brought)) = (visits.get_mut(at), brought.get(at)) else { continue };
        let Some(run) = visit.benefit.and_then(|benefit| runs.get_mut(benefit)) else { continue };
        *assessed = run.assess(case, brought);
        if let Some(taken) = limit::over_all(case, assessed.payable, paid_in_all) {
            assessed.take(taken);
        }
        paid_in_all = paid_in_all.plus(assessed.payable);
        run.after.paid = run.after.paid.plus(assessed.payable);
    }
    Settled { visits, after: runs.into_iter().map(|run| run.after).collect() }
}

impl<A: Amount> Assessed<A> {
    fn take(&mut self, taken: Taken<A>) {
        self.payable = taken.outcome.after;
        self.steps.push(taken);
    }

    fn book(&mut self, step: Option<usize>, outcome: Outcome<A>) {
        self.take(Taken { step, before: self.payable, outcome });
    }
}

/// One benefit over the visits of the claim.
struct BenefitRun<'a, A> {
    /// Its index in the plan.
    place: usize,
    /// The plan's steps in the order in which they run, with their places in the plan.
    steps: &'a [(usize, &'a Step)],
    /// What has entered each step so far in the policy year.
    entered: Vec<A>,
    /// What of the base so far was not personal-account money.
    own_money: A,
    after: Used<A>,
}

impl<'a, A: Amount> BenefitRun<'a, A> {
    fn start(place: usize, steps: &'a [(usize, &'a Step)], used: Used<A>, case: &Case<'_>) -> BenefitRun<'a, A> {
        let entered = steps.iter().map(|_| A::zero()).collect();
        let mut run = BenefitRun { place, steps, entered, own_money: used.base, after: used };
        if case.readings.deductible_basis == DeductibleBasis::Year {
            run.carry_in(used.base);
        }
        run
    }

    /// What this year's earlier claims have sent through the steps.
    fn carry_in(&mut self, base: A) {
        let mut amount = base;
        for at in 0..self.steps.len() {
            if let Some(entered) = self.entered.get_mut(at) {
                *entered = amount;
            }
            let Some((place, step)) = self.steps.get(at).copied() else { continue };
            amount = match step {
                Step::Deductible { amount: deductible, .. } => {
                    amount.above(A::from(*deductible), self.why(Reason::Deductible, place))
                }
                Step::Share { rate, .. } => amount.times(*rate),
                Step::Limit { amount: limit, .. } if self.is_expense_limit(at) => {
                    amount.capped_at(A::from(*limit), self.why(Reason::Limit, place))
                }
                _ => amount,
            };
        }
    }

    /// A limit that stands before a share caps the expense, not the benefit.
    fn is_expense_limit(&self, at: usize) -> bool {
        self.steps.iter().skip(at).any(|(_, step)| matches!(step, Step::Share { .. }))
    }

    fn why(&self, reason: Reason, step: usize) -> Why {
        Why { reason, benefit: Some(self.place), step: Some(step) }
    }

    /// Runs the steps over one visit.
    fn assess(&mut self, case: &Case<'_>, brought: &Brought<A>) -> Assessed<A> {
        let mut visit = Assessed { steps: Vec::new(), payable: brought.base };
        for at in 0..self.steps.len() {
            let Some((place, step)) = self.steps.get(at).copied() else { continue };
            let before = visit.payable;
            let entered = self.entered.get(at).copied().unwrap_or_else(A::zero);
            let outcome = self.step(case, at, brought, (entered, before));
            if let Some(entered) = self.entered.get_mut(at) {
                *entered = entered.plus(before);
            }
            if matches!(step, Step::Offset { .. }) {
                self.after.base = self.after.base.plus(outcome.as_ref().map_or(before, |outcome| outcome.after));
            }
            if let Some(outcome) = outcome {
                visit.book(Some(place), outcome);
            }
            let counts_for_deductible_only = case.readings.account_money == AccountMoney::DeductibleOnly;
            if counts_for_deductible_only && let Step::Deductible { amount, .. } = step {
                let own = (self.own_money, brought.own_money);
                let base = (entered, brought.base);
                let why = self.why(Reason::PersonalAccount, place);
                let outcome = deductible::own_money_only(A::from(*amount), own, base, visit.payable, why);
                visit.book(Some(place), outcome);
            }
        }
        self.own_money = self.own_money.plus(brought.own_money);
        if self.offset().is_none() {
            self.after.base = self.after.base.plus(brought.base);
        }
        self.never_more_than_the_loss(case, brought, &mut visit);
        visit
    }

    /// What one step makes of what has reached it at this visit.
    fn step(&self, case: &Case<'_>, at: usize, brought: &Brought<A>, (entered, before): (A, A)) -> Option<Outcome<A>> {
        let (place, step) = self.steps.get(at).copied()?;
        match step {
            Step::Offset { .. } => {
                offset::from_base(case, brought.paid_by_others, before, self.why(Reason::PaidByOthers, place))
            }
            Step::Deductible { amount, .. } => {
                let why = self.why(Reason::Deductible, place);
                Some(deductible::run(case, A::from(*amount), entered, before, why))
            }
            Step::Share { rate, .. } => Some(share::run(case, *rate, entered, before)),
            Step::Limit { amount, .. } => {
                let why = self.why(Reason::Limit, place);
                let limit = A::from(*amount);
                Some(match self.is_expense_limit(at) {
                    true => limit::expense(limit, entered, before, why),
                    false => limit::benefit(limit, self.after.paid, before, why),
                })
            }
        }
    }

    /// Place of the step at which other payers' money comes off.
    fn offset(&self) -> Option<usize> {
        self.steps.iter().find(|(_, step)| matches!(step, Step::Offset { .. })).map(|(place, _)| *place)
    }

    fn never_more_than_the_loss(&self, case: &Case<'_>, brought: &Brought<A>, visit: &mut Assessed<A>) {
        if case.readings.other_cover == OtherCover::CapAtLoss
            && let Some(place) = self.offset()
            && let Some(outcome) = offset::ceiling(brought, visit.payable, self.why(Reason::PaidByOthers, place))
        {
            visit.book(Some(place), outcome);
        }
        let why = Why { reason: Reason::Indemnity, benefit: Some(self.place), step: None };
        if let Some(outcome) = offset::indemnity(brought, visit.payable, why) {
            visit.book(None, outcome);
        }
    }
}

impl Brought {
    /// What a visit brings when this much of its receipts is left.
    pub(super) fn by(visit: &Visit<'_>, base: Money, own_money: Money) -> Brought {
        Brought {
            base,
            own_money,
            paid_by_others: visit.paid_by_others,
            paid_by_others_in_all: visit.paid_by_others_in_all,
            borne: visit.invoices.iter().map(|invoice| invoice.boxes.borne()).sum(),
        }
    }
}
