//! A form's findings and accounts put together: what is paid as it stands, and what could be.

use crate::claim::Claim;
use crate::estimate::{JointPrice, Range, Verdict, Withheld};
use crate::finding::{Effect, Finding};
use crate::form::paper::{self, Paper};
use crate::form::pay::{self, Paid, Taken};
use crate::form::sheet::{Assumed, Sheet};
use crate::form::{Setting, findings};
use crate::money::Money;

/// A form with everything that an estimate and its explanation are drawn from.
pub(super) struct Account<'a> {
    pub(super) sheet: Sheet<'a>,
    pub(super) papers: Vec<Paper<'a>>,
    pub(super) findings: Vec<Finding>,
    pub(super) benefits: Vec<Paid<'a>>,
    /// The finding for which nothing is paid: the first that refuses, else the first that waits.
    pub(super) held_by: Option<usize>,
}

impl<'a> Account<'a> {
    pub(super) fn of(setting: Setting<'a>, claim: &'a Claim) -> Account<'a> {
        let sheet = setting.sheet(claim);
        let papers = paper::needed(sheet);
        let findings = findings::all(sheet, &papers);
        let benefits = pay::all(sheet);
        let taking = findings.iter().enumerate().filter(|(_, finding)| findings::takes_all(finding));
        let held_by = taking.min_by_key(|(at, finding)| (finding.effect != Effect::Deny, *at)).map(|(at, _)| at);
        let mut account = Account { sheet, papers, findings, benefits, held_by };
        account.price();
        account
    }

    /// What the benefits come to if nothing holds the claim back.
    pub(super) fn sum(&self) -> Money {
        self.benefits.iter().map(|paid| paid.payable).sum()
    }

    pub(super) fn billed(&self) -> Money {
        self.benefits.iter().map(|paid| paid.whole).sum()
    }

    pub(super) fn payable(&self) -> Money {
        if self.held_by.is_some() { Money::ZERO } else { self.sum() }
    }

    pub(super) fn achievable(&self) -> Money {
        if self.is_refused() { Money::ZERO } else { self.sum() }
    }

    pub(super) fn is_refused(&self) -> bool {
        self.held_by.and_then(|at| self.findings.get(at)).is_some_and(|finding| finding.effect == Effect::Deny)
    }

    pub(super) fn verdict(&self) -> Verdict {
        match self.held_by {
            None => Verdict::Payable,
            Some(_) if self.is_refused() => Verdict::Denied,
            Some(_) => Verdict::Pending,
        }
    }

    pub(super) fn submittable(&self) -> bool {
        !self.findings.iter().any(findings::holds_submission)
    }

    /// From what is paid if every open answer is the least favourable one to what it can become.
    pub(super) fn range(&self) -> Range {
        if self.is_refused() {
            return Range { min: Money::ZERO, max: Money::ZERO };
        }
        let under = |assumed| pay::sum(self.sheet.with(assumed));
        let min = if self.held_by.is_some() { Money::ZERO } else { under(Assumed::Least).min(self.sum()) };
        Range { min, max: under(Assumed::Most).max(self.sum()) }
    }

    /// What findings cost together that cost nothing alone, because each takes all.
    pub(super) fn joint(&self) -> Vec<JointPrice> {
        let taking = self.findings.iter().enumerate().filter(|(_, finding)| findings::takes_all(finding));
        let findings: Vec<usize> = taking.map(|(at, _)| at).collect();
        let amount = self.sum();
        if findings.len() < 2 || amount.is_zero() { Vec::new() } else { vec![JointPrice { findings, amount }] }
    }

    /// What is withheld of one benefit, as it came off.
    pub(super) fn withheld(&self, paid: &Paid<'_>) -> Vec<Withheld> {
        let taken = paid.taken.iter().map(|taken| self.entry(taken));
        taken.chain(self.held(paid.payable)).collect()
    }

    fn entry(&self, taken: &Taken) -> Withheld {
        Withheld {
            reason: taken.reason,
            amount: taken.before - taken.after,
            rules: taken.rules.clone(),
            clause: self.clause(&taken.rules),
            finding: None,
            step: Some(crate::estimate::StepTrace {
                before: taken.before,
                after: taken.after,
                inputs: taken.inputs.clone(),
            }),
        }
    }

    /// What a finding takes of an amount: all of it.
    pub(super) fn held(&self, amount: Money) -> Option<Withheld> {
        let at = self.held_by?;
        let finding = self.findings.get(at)?;
        amount.is_positive().then(|| Withheld {
            reason: match finding.effect {
                Effect::Deny => crate::estimate::Reason::Denied,
                _ => crate::estimate::Reason::Pending,
            },
            amount,
            rules: finding.rules.clone(),
            clause: finding.clause.clone(),
            finding: Some(at),
            step: None,
        })
    }

    pub(super) fn clause(&self, rules: &[String]) -> Option<String> {
        rules.first().and_then(|rule| self.sheet.setting.plan.clause_of(rule)).map(str::to_owned)
    }

    /// A finding that alone takes all costs all; one beside others costs nothing alone.
    fn price(&mut self) {
        let sum = self.sum();
        let mut taking: Vec<&mut Finding> =
            self.findings.iter_mut().filter(|finding| findings::takes_all(finding)).collect();
        if let [only] = taking.as_mut_slice() {
            only.amount = sum;
        }
    }
}
