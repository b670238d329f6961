//! The claim at single amounts: what the rules say there, which amounts enter the arithmetic, and
//! the engine's figure.

use core::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::adjudicate::exact::{self, Setting, Wanted};
use crate::adjudicate::{Intake, intake};
use crate::case::{Case, Completion, Stance};
use crate::claim::Claim;
use crate::explain::Context;
use crate::facts::Facts;
use crate::finding::{Code, Effect, Finding, Loss};
use crate::money::Money;
use crate::rules;
use crate::whatif::vary::Varied;

/// A claim of which one amount is varied.
pub(super) struct Bench<'a> {
    pub(super) claim: &'a Claim,
    pub(super) context: Context<'a>,
    pub(super) varied: &'a Varied,
    pub(super) wanted: Wanted,
    known: RefCell<BTreeMap<i64, Rc<Probe>>>,
}

/// The claim at one amount.
pub(super) struct Probe {
    pub(super) signature: Signature,
    /// Every amount that enters the arithmetic, in cents.
    pub(super) amounts: Vec<i64>,
    /// What the words of each finding need.
    pub(super) facts: Vec<Facts>,
    /// The engine's figure.
    pub(super) engine: Money,
}

/// What does not change by degrees: while it is the same, and the amounts move in straight lines,
/// so does everything before the steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signature {
    pub(super) findings: Vec<Told>,
    order: Vec<usize>,
    benefits: Vec<Option<usize>>,
    fault: Option<&'static str>,
    /// The year so far is worked back from what was paid, but from nothing there is nothing to.
    nothing_used: Vec<bool>,
}

/// What a finding says and takes, without the amounts in its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) code: Code,
    pub(super) effect: Effect,
    pub(super) subject: String,
    pub(super) rules: Vec<String>,
    pub(super) clause: Option<String>,
    loss: Loss,
}

impl<'a> Bench<'a> {
    pub(super) fn new(claim: &'a Claim, context: Context<'a>, varied: &'a Varied, wanted: Wanted) -> Bench<'a> {
        Bench { claim, context, varied, wanted, known: RefCell::default() }
    }

    /// The claim at an amount, in cents.
    pub(super) fn probe(&self, at: i64) -> Rc<Probe> {
        if let Some(known) = self.known.borrow().get(&at) {
            return Rc::clone(known);
        }
        let probe = Rc::new(self.with(at, |setting| {
            let amounts = self.intake(setting).amounts().into_iter().map(Money::cents).collect();
            let engine = exact::rounded(setting.case, setting.findings, self.wanted);
            let facts = setting.findings.iter().map(|finding| finding.facts.clone()).collect();
            Probe { signature: Signature::of(setting), amounts, facts, engine }
        }));
        self.known.borrow_mut().insert(at, Rc::clone(&probe));
        probe
    }

    /// At how many amounts the claim was looked at.
    pub(super) fn looks(&self) -> usize {
        self.known.borrow().len()
    }

    /// The engine's figure at an amount.
    pub(super) fn engine(&self, at: i64) -> Money {
        if let Some(known) = self.known.borrow().get(&at) {
            return known.engine;
        }
        self.with(at, |setting| exact::rounded(setting.case, setting.findings, self.wanted))
    }

    /// Does something with the case at an amount.
    pub(super) fn with<T>(&self, at: i64, work: impl FnOnce(Setting<'_>) -> T) -> T {
        let mut claim = self.claim.clone();
        self.varied.set(&mut claim, Money::of_cents(at));
        let Context { plan, lexicon, readings } = self.context;
        let case = Case::build(&claim, plan, lexicon, readings, &Completion::all(Stance::Ordinary));
        let findings = rules::run(&case);
        work(Setting { case: &case, findings: &findings, moving: self.varied.receipt() })
    }

    /// What enters the arithmetic of a case.
    pub(super) fn intake(&self, setting: Setting<'_>) -> Intake {
        intake(setting.case, setting.findings, setting.moving)
    }
}

impl Signature {
    fn of(setting: Setting<'_>) -> Signature {
        let case = setting.case;
        let moving = setting.moving.and_then(|(visit, invoice)| case.visits.get(visit)?.invoices.get(invoice));
        Signature {
            findings: setting.findings.iter().map(Told::of).collect(),
            order: case.order.clone(),
            benefits: case.visits.iter().map(|visit| visit.benefit).collect(),
            fault: moving.and_then(|invoice| invoice.boxes.fault).map(|fault| fault.kind.as_str()),
            nothing_used: case.used.iter().map(|used| used.paid.is_zero() && used.base.is_zero()).collect(),
        }
    }
}

impl Told {
    fn of(finding: &Finding) -> Told {
        Told {
            code: finding.code,
            effect: finding.effect,
            subject: finding.subject.clone(),
            rules: finding.rules.clone(),
            clause: finding.clause.clone(),
            loss: finding.loss.clone(),
        }
    }
}
