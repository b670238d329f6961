//! Where every yuan of a form's benefits went: the claim, its benefits, their payments.

use crate::claim::Claim;
use crate::estimate::{PaymentStatus, Reason, Withheld};
use crate::explanation::{Entry, Explanation, Formula, Level, Node, ReadingUsed, ReasonTotal, RuleTrace, YearFigures};
use crate::facts::Facts;
use crate::form::Setting;
use crate::form::account::Account;
use crate::form::pay::{Dated, Paid};
use crate::form::told;
use crate::money::Money;

pub(crate) fn explanation(claim: &Claim, setting: Setting<'_>, silent_rules: bool) -> Explanation {
    let account = Account::of(setting, claim);
    let estimate = told::estimate(claim, setting, false);
    let parts: Vec<Node> = account.benefits.iter().map(|paid| benefit(&account, paid)).collect();
    let reasons = ReasonTotal::all(&estimate.withheld);
    Explanation {
        status: estimate.status,
        verdict: estimate.verdict,
        account: Node {
            level: Level::Claim,
            id: None,
            subject: Some(String::new()),
            date: None,
            billed: estimate.billed,
            base: parts.iter().map(|part| part.base).sum(),
            payable: estimate.payable,
            entries: run(estimate.billed, &estimate.withheld, |_| (Formula::Sum, Facts::default()), &account),
            parts,
        },
        reasons,
        accumulators: estimate.benefits.into_iter().map(YearFigures::from).collect(),
        rules: RuleTrace::all(setting.plan.rules.iter(), &estimate.findings, &estimate.rules, silent_rules),
        plan: estimate.plan,
        findings: estimate.findings,
        joint: estimate.joint,
    }
}

fn benefit(account: &Account<'_>, paid: &Paid<'_>) -> Node {
    let withheld = account.withheld(paid);
    let how = |one: &Withheld| match &one.step {
        Some(step) => (Formula::Step, step.inputs.clone()),
        None => (Formula::Whole, Facts::default()),
    };
    Node {
        level: Level::Benefit,
        id: Some(paid.benefit.id.clone()),
        subject: None,
        date: None,
        billed: paid.whole,
        base: paid.whole,
        payable: if account.held_by.is_some() { Money::ZERO } else { paid.payable },
        entries: run(paid.whole, &withheld, how, account),
        parts: payments(account, paid, &withheld),
    }
}

/// The payments of a benefit: what falls due later is taken from those, the rest from the earliest on.
fn payments(account: &Account<'_>, paid: &Paid<'_>, withheld: &[Withheld]) -> Vec<Node> {
    let mut left: Vec<Money> = withheld.iter().map(|one| one.amount).collect();
    let node = |payment: &Dated| {
        let mut rest = payment.amount;
        let mut taken = Vec::new();
        for (one, left) in withheld.iter().zip(&mut left) {
            let concerns = (one.reason == Reason::NotDue) == (payment.status == PaymentStatus::Future);
            let part = if concerns { rest.min(*left) } else { Money::ZERO };
            if part.is_positive() {
                rest -= part;
                *left -= part;
                taken.push(Withheld { amount: part, step: None, ..one.clone() });
            }
        }
        Node {
            level: Level::Payment,
            id: Some(paid.benefit.id.clone()),
            subject: None,
            date: payment.on,
            billed: payment.amount,
            base: payment.amount,
            payable: rest,
            entries: run(payment.amount, &taken, |_| (Formula::Whole, Facts::default()), account),
            parts: Vec::new(),
        }
    };
    paid.payments.iter().map(node).collect()
}

/// Entries one after the other, from what was there to what is left.
fn run(
    whole: Money,
    withheld: &[Withheld],
    how: impl Fn(&Withheld) -> (Formula, Facts),
    account: &Account<'_>,
) -> Vec<Entry> {
    let mut left = whole;
    let entry = |one: &Withheld| {
        let before = left;
        left -= one.amount;
        let (formula, inputs) = how(one);
        Entry {
            reason: one.reason,
            amount: one.amount,
            before,
            after: left,
            formula,
            inputs,
            rules: one.rules.clone(),
            clause: one.clause.clone(),
            readings: readings(one, account),
            finding: one.finding,
        }
    };
    withheld.iter().map(entry).collect()
}

/// Readings on which an entry rests.
fn readings(one: &Withheld, account: &Account<'_>) -> Vec<ReadingUsed> {
    let names: &[&str] = match one.reason {
        Reason::Grade => &["grade_up"],
        Reason::Denied => &["day_count", "leap_day"],
        Reason::NotDue => &["survival_at_maturity", "survival_on_last_day", "maturity_day", "leap_day"],
        _ => &[],
    };
    let setting = account.sheet.setting;
    let known = setting.plan.readings.iter().filter(|reading| names.contains(&reading.name.as_str()));
    known
        .filter_map(|reading| {
            let choice = setting.readings.choice(&reading.name)?.to_owned();
            Some(ReadingUsed { id: reading.id.clone(), name: reading.name.clone(), choice })
        })
        .collect()
}
