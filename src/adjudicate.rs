//! From findings to money: opens each receipt, takes out what is refused, and runs the benefit's
//! steps over the visits in date order.

mod deductible;
mod limit;
mod offset;
mod receipt;
mod share;

use crate::case::{Case, Used, Visit, applies};
use crate::estimate::Reason;
use crate::facts::Facts;
use crate::finding::{Effect, Finding, Loss};
use crate::ledger::{Account, Cause, EncounterAccount, InvoiceAccount, Ledger, LineAccount, StepEntry, withhold_over};
use crate::money::Money;
use crate::plan::reading::{AccountMoney, DeductibleBasis, LimitAppliesTo, OtherCover, TotalLimitReading};
use crate::plan::{Benefit, Step};

/// Adjudicates a case under its findings.
pub(crate) fn adjudicate(case: &Case<'_>, findings: &[Finding]) -> Ledger {
    let all: Vec<(usize, &Finding)> = findings.iter().enumerate().collect();
    let opened = case.visits.iter().enumerate().map(|(at, visit)| open(case, at, visit, &concerning(at, &all)));
    settle(case, opened.collect())
}

/// What enters the benefit's steps of one visit, and how much of it was not account money.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Base {
    pub(crate) amount: Money,
    own_money: Money,
}

/// The base of every visit under some of the findings.
pub(crate) fn bases(case: &Case<'_>, findings: &[(usize, &Finding)]) -> Vec<Base> {
    (0..case.visits.len()).filter_map(|at| base(case, at, findings)).collect()
}

/// The base of one visit under some of the findings.
pub(crate) fn base(case: &Case<'_>, at: usize, findings: &[(usize, &Finding)]) -> Option<Base> {
    let opened = open(case, at, case.visits.get(at)?, &concerning(at, findings));
    Some(Base { amount: opened.account.base, own_money: opened.own_money })
}

/// What the claim pays when its visits have these bases. Lines play no part in it.
pub(crate) fn payable(case: &Case<'_>, bases: &[Base]) -> Money {
    let whole = |base: &Base| {
        let lines = vec![LineAccount::open(base.amount)];
        let account =
            EncounterAccount { invoices: vec![InvoiceAccount { lines }], base: base.amount, steps: Vec::new() };
        Opened { account, own_money: base.own_money }
    };
    settle(case, bases.iter().map(whole).collect()).left()
}

/// A visit's receipts with everything taken out that comes before the benefit's steps.
struct Opened {
    account: EncounterAccount,
    own_money: Money,
}

fn open(case: &Case<'_>, at: usize, visit: &Visit<'_>, findings: &[(usize, &Finding)]) -> Opened {
    let invoices = receipt::open_all(case, at, visit, findings);
    let mut account = EncounterAccount { invoices, ..EncounterAccount::default() };
    refuse_visit(at, &mut account, findings);
    account.base = account.left();
    let own_money = own_money(visit, &account);
    Opened { account, own_money }
}

/// The findings that take something from a visit.
fn concerning<'f>(at: usize, findings: &[(usize, &'f Finding)]) -> Vec<(usize, &'f Finding)> {
    findings.iter().filter(|(_, finding)| finding.loss.concerns(at)).copied().collect()
}

/// Runs the benefits' steps over the visits in date order.
fn settle(case: &Case<'_>, opened: Vec<Opened>) -> Ledger {
    let benefits = case.plan.benefits.iter().zip(&case.used);
    let mut runs: Vec<BenefitRun<'_>> =
        benefits.map(|(benefit, used)| BenefitRun::start(benefit, *used, case)).collect();
    let mut paid_in_all: Money = case.used.iter().map(|used| used.paid).sum();
    let mut opened = opened;
    for (at, visit) in case.in_order() {
        let Some(Opened { account, own_money }) = opened.get_mut(at) else { continue };
        match visit.benefit.and_then(|benefit| runs.get_mut(benefit)) {
            Some(run) => run.assess(case, visit, account, *own_money),
            None => withhold_over(account.lines_mut(), Cause::of(Reason::Denied), Money::MAX_READ),
        }
        limit::over_all(case, account, paid_in_all);
        let earned = account.left();
        paid_in_all += earned;
        if let Some(run) = visit.benefit.and_then(|benefit| runs.get_mut(benefit)) {
            run.after.paid += earned;
        }
    }
    Ledger {
        encounters: opened.into_iter().map(|opened| opened.account).collect(),
        after: runs.into_iter().map(|run| run.after).collect(),
    }
}

/// A visit, or the whole claim, that is refused or waits: the first refusal takes it, else the
/// first that waits.
fn refuse_visit(at: usize, account: &mut EncounterAccount, active: &[(usize, &Finding)]) {
    let concerns = |finding: &Finding| match finding.loss {
        Loss::Claim => true,
        Loss::Encounter(encounter) => encounter == at,
        _ => false,
    };
    if let Some(cause) = first_cause(active.iter().filter(|(_, finding)| concerns(finding))) {
        withhold_over(account.lines_mut(), cause, Money::MAX_READ);
    }
}

/// Refusals go before what waits; each in the order of the rules.
fn first_cause<'f>(findings: impl Iterator<Item = &'f (usize, &'f Finding)>) -> Option<Cause> {
    findings
        .min_by_key(|(at, finding)| (finding.effect == Effect::Pend, *at))
        .map(|(at, finding)| cause_of(*at, finding))
}

/// The cause under which a finding's loss is booked.
fn cause_of(at: usize, finding: &Finding) -> Cause {
    let reason = match finding.effect {
        Effect::Deny => Reason::Denied,
        Effect::Reduce | Effect::Advise => Reason::Reduced,
        Effect::Pend => Reason::Pending,
    };
    Cause { reason, finding: Some(at), step: None }
}

/// One benefit over the visits of the claim.
struct BenefitRun<'a> {
    /// The plan's steps in the order in which they run, with their places in the plan.
    steps: Vec<(usize, &'a Step)>,
    /// What has entered each step so far in the policy year.
    entered: Vec<Money>,
    /// What of the base so far was not personal-account money.
    own_money: Money,
    after: Used,
}

/// What a step does to one visit.
struct Outcome {
    reason: Reason,
    after: Money,
    inputs: Facts,
}

impl<'a> BenefitRun<'a> {
    fn start(benefit: &'a Benefit, used: Used, case: &Case<'_>) -> BenefitRun<'a> {
        let mut steps: Vec<(usize, &Step)> =
            benefit.steps.iter().enumerate().filter(|(_, step)| in_force(step, case)).collect();
        if case.readings.limit_applies_to == LimitAppliesTo::Expense {
            steps.sort_unstable_by_key(|(at, step)| (matches!(step, Step::Share { .. }), *at));
        }
        let mut run = BenefitRun { steps, entered: Vec::new(), own_money: used.base, after: used };
        run.entered = run.steps.iter().map(|_| Money::ZERO).collect();
        if case.readings.deductible_basis == DeductibleBasis::Year {
            run.carry_in(used.base);
        }
        run
    }

    /// What this year's earlier claims have sent through the steps.
    fn carry_in(&mut self, base: Money) {
        let mut amount = base;
        for at in 0..self.steps.len() {
            if let Some(entered) = self.entered.get_mut(at) {
                *entered = amount;
            }
            amount = match self.steps.get(at) {
                Some((_, Step::Deductible { amount: deductible, .. })) => (amount - *deductible).at_least_zero(),
                Some((_, Step::Share { rate, .. })) => amount.times(*rate),
                Some((_, Step::Limit { amount: limit, .. })) if self.is_expense_limit(at) => amount.min(*limit),
                _ => amount,
            };
        }
    }

    /// A limit that stands before a share caps the expense, not the benefit.
    fn is_expense_limit(&self, at: usize) -> bool {
        self.steps.iter().skip(at).any(|(_, step)| matches!(step, Step::Share { .. }))
    }

    /// Runs the steps over one visit.
    fn assess(&mut self, case: &Case<'_>, visit: &Visit<'_>, account: &mut EncounterAccount, own: Money) {
        let base_before_others = account.left();
        for at in 0..self.steps.len() {
            let Some((place, step)) = self.steps.get(at).copied() else { continue };
            let before = account.left();
            let entered = self.entered.get(at).copied().unwrap_or_default();
            let outcome = match step {
                Step::Offset { .. } => offset::from_base(case, visit, before),
                Step::Deductible { amount, .. } => Some(deductible::run(case, *amount, entered, before)),
                Step::Share { rate, .. } => Some(share::run(case, *rate, entered, before)),
                Step::Limit { amount, .. } if self.is_expense_limit(at) => {
                    Some(limit::expense(*amount, entered, before))
                }
                Step::Limit { amount, .. } => Some(limit::benefit(*amount, self.after.paid, before)),
            };
            if let Some(entered) = self.entered.get_mut(at) {
                *entered += before;
            }
            if matches!(step, Step::Offset { .. }) {
                let base = outcome.as_ref().map_or(before, |outcome| outcome.after);
                self.after.base += base;
            }
            if let Some(outcome) = outcome {
                book(account, Some(place), before, outcome);
            }
            let counts_for_deductible_only = case.readings.account_money == AccountMoney::DeductibleOnly;
            if counts_for_deductible_only && matches!(step, Step::Deductible { .. }) {
                let before = account.left();
                let outcome =
                    deductible::own_money_only(self.own_money, own, entered, base_before_others, before, step);
                book(account, Some(place), before, outcome);
            }
        }
        self.own_money += own;
        if !self.steps.iter().any(|(_, step)| matches!(step, Step::Offset { .. })) {
            self.after.base += base_before_others;
        }
        if case.readings.other_cover == OtherCover::CapAtLoss {
            let before = account.left();
            if let Some((place, outcome)) = offset::ceiling(&self.steps, visit, base_before_others, before) {
                book(account, Some(place), before, outcome);
            }
        }
        let before = account.left();
        if let Some(outcome) = offset::indemnity(visit, before) {
            book(account, None, before, outcome);
        }
    }
}

/// Takes a step's part from the lines and notes what it did.
fn book(account: &mut EncounterAccount, step: Option<usize>, before: Money, outcome: Outcome) {
    let cause = Cause { reason: outcome.reason, finding: None, step };
    withhold_over(account.lines_mut(), cause, before - outcome.after);
    account.steps.push(StepEntry { cause, before, after: outcome.after, inputs: outcome.inputs });
}

/// What of a visit's base was not personal-account money, refused parts taken out in proportion.
fn own_money(visit: &Visit<'_>, account: &EncounterAccount) -> Money {
    let own = |(invoice, account): (&crate::case::CaseInvoice<'_>, &crate::ledger::InvoiceAccount)| {
        let boxes = &invoice.boxes;
        account.left().share(boxes.base - boxes.base_from_account, boxes.base)
    };
    visit.invoices.iter().zip(&account.invoices).map(own).sum()
}

fn in_force(step: &Step, case: &Case<'_>) -> bool {
    let condition = match step {
        Step::Deductible { only_with, .. } => applies(only_with.as_deref(), case.readings),
        _ => true,
    };
    condition && step.rules().iter().all(|rule| case.plan.has_rule(rule))
}

/// Whether the limit over all benefits binds.
fn total_limit_binds(case: &Case<'_>) -> bool {
    case.readings.total_limit == TotalLimitReading::Checked
}
