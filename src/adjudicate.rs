//! From findings to money: opens each receipt, takes out what is refused, and runs the benefit's
//! steps over the visits in date order.

mod bases;
mod deductible;
#[cfg(feature = "analysis")]
pub(crate) mod exact;
#[cfg(feature = "analysis")]
mod intake;
mod limit;
mod offset;
mod receipt;
mod share;
mod steps;

use crate::case::{Case, CaseInvoice, Visit};
use crate::estimate::Reason;
use crate::finding::{Effect, Finding, Loss};
use crate::ledger::{Account, Cause, EncounterAccount, InvoiceAccount, Ledger, StepEntry, withhold_over};
use crate::money::Money;
use steps::{Brought, Taken};

pub(crate) use bases::Weighed;

#[cfg(feature = "analysis")]
pub(crate) use intake::{Intake, intake};

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

impl Base {
    /// An amount that the member bore inside the scope, none of it account money.
    pub(crate) fn own(amount: Money) -> Base {
        Base { amount, own_money: amount }
    }
}

/// The base of every visit under some of the findings.
pub(crate) fn bases<'f>(case: &Case<'_>, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Base> {
    Weighed::of(case, findings.into_iter().enumerate().collect()).bases()
}

/// What the claim pays when its visits have these bases. Lines play no part in it.
pub(crate) fn payable(case: &Case<'_>, bases: &[Base]) -> Money {
    steps::run(case, &case.used, &brought(case, bases.iter().copied())).payable()
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

/// Runs the benefits' steps over the visits in date order and books what they take.
fn settle(case: &Case<'_>, mut opened: Vec<Opened>) -> Ledger {
    let bases = opened.iter().map(|visit| Base { amount: visit.account.base, own_money: visit.own_money });
    let settled = steps::run(case, &case.used, &brought(case, bases));
    for ((visit, opened), assessed) in case.visits.iter().zip(&mut opened).zip(settled.visits) {
        if visit.benefit.is_none() {
            withhold_over(opened.account.lines_mut(), Cause::of(Reason::Denied), Money::MAX_READ);
        }
        assessed.steps.into_iter().for_each(|taken| book(&mut opened.account, &taken));
    }
    Ledger { encounters: opened.into_iter().map(|opened| opened.account).collect(), after: settled.after }
}

fn brought(case: &Case<'_>, bases: impl Iterator<Item = Base>) -> Vec<Brought> {
    let one = |(visit, base): (&Visit<'_>, Base)| Brought::by(visit, base.amount, base.own_money);
    case.visits.iter().zip(bases).map(one).collect()
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

/// Takes a step's part from the lines and notes what it did.
fn book(account: &mut EncounterAccount, taken: &Taken) {
    let Taken { step, before, outcome } = taken;
    let cause = Cause { reason: outcome.reason, finding: None, step: *step };
    withhold_over(account.lines_mut(), cause, *before - outcome.after);
    account.steps.push(StepEntry { cause, before: *before, after: outcome.after, inputs: outcome.inputs() });
}

/// What of a visit's base was not personal-account money, refused parts taken out in proportion.
fn own_money(visit: &Visit<'_>, account: &EncounterAccount) -> Money {
    let own = |(invoice, account): (&CaseInvoice<'_>, &InvoiceAccount)| invoice.boxes.own_money_of(account.left());
    visit.invoices.iter().zip(&account.invoices).map(own).sum()
}
