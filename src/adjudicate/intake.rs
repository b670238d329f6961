//! The amounts of a case that enter the arithmetic, as the receipts and the year so far state them:
//! what a calculation without rounding starts from.
//!
//! Only one receipt can move with one amount of the claim; of the others it is enough to know what
//! is left of them.

use super::{concerning, open};
use crate::case::{Case, CaseInvoice, CaseLine, Visit};
use crate::finding::Finding;
use crate::ledger::Account;
use crate::money::Money;
use crate::plan::reading::CategoryCopay;

/// What enters the arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Intake<A = Money> {
    /// By benefit: cumulative base and benefit before this claim, as far as they were said.
    pub(super) used: Vec<(Option<A>, Option<A>)>,
    /// In the order of the claim.
    pub(super) visits: Vec<VisitIntake<A>>,
    /// The receipt that moves.
    pub(super) receipt: Option<ReceiptIntake<A>>,
}

/// What a visit brings, without the receipt that moves.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VisitIntake<A> {
    pub(super) base: A,
    pub(super) own_money: A,
    pub(super) paid_by_others: A,
    pub(super) paid_by_others_in_all: A,
    pub(super) borne: A,
}

/// What the receipt that moves brings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReceiptIntake<A> {
    pub(super) total: A,
    /// Without classified copay of which a reading counts a part.
    pub(super) base: A,
    pub(super) base_from_account: A,
    /// Classified copay of which a reading counts the part for services.
    pub(super) copay: A,
    pub(super) services: A,
    /// Cost inside the scope that is not in the base.
    pub(super) beside_base: A,
    pub(super) lines: Vec<LineIntake<A>>,
}

/// What a line of it brings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LineIntake<A> {
    pub(super) amount: A,
    pub(super) in_scope: A,
    /// The member's share as printed.
    pub(super) printed: Option<A>,
}

/// The amounts of a case of which one receipt moves, by its visit and its place.
pub(crate) fn intake(case: &Case<'_>, findings: &[Finding], moving: Option<(usize, usize)>) -> Intake {
    let all: Vec<(usize, &Finding)> = findings.iter().enumerate().collect();
    let visit = |(at, visit): (usize, &Visit<'_>)| {
        let fixed = |invoice: usize| moving != Some((at, invoice));
        let account = open(case, at, visit, &concerning(at, &all)).account;
        let accounts = visit.invoices.iter().zip(&account.invoices).enumerate().filter(|(at, _)| fixed(*at));
        let left: Vec<(Money, &CaseInvoice<'_>)> =
            accounts.map(|(_, (invoice, account))| (account.left(), invoice)).collect();
        VisitIntake {
            base: left.iter().map(|(left, _)| *left).sum(),
            own_money: left.iter().map(|(left, invoice)| invoice.boxes.own_money_of(*left)).sum(),
            paid_by_others: visit.paid_by_others,
            paid_by_others_in_all: visit.paid_by_others_in_all,
            borne: visit.invoices.iter().map(|invoice| invoice.boxes.borne()).sum(),
        }
    };
    let moves = moving.and_then(|(visit, invoice)| case.visits.get(visit)?.invoices.get(invoice));
    Intake {
        used: used(case),
        visits: case.visits.iter().enumerate().map(visit).collect(),
        receipt: moves.map(|invoice| receipt(case, invoice)),
    }
}

fn used(case: &Case<'_>) -> Vec<(Option<Money>, Option<Money>)> {
    let said = |id: &str| case.claim.policy.accumulators.get(id).map(|said| (said.base, said.paid));
    let whole = |used: &crate::case::Used| (Some(used.base), Some(used.paid));
    let benefits = case.plan.benefits.iter().zip(&case.used);
    benefits
        .map(|(benefit, used)| said(&benefit.id).filter(|said| *said != (None, None)).unwrap_or(whole(used)))
        .collect()
}

fn receipt(case: &Case<'_>, invoice: &CaseInvoice<'_>) -> ReceiptIntake<Money> {
    let boxes = &invoice.boxes;
    let by_services = case.readings.category_copay == CategoryCopay::DrugsExcluded;
    let services = invoice.lines.iter().filter(|line| line.said.is_some() && !line.kind.is_drug());
    let line = |line: &CaseLine<'_>| LineIntake {
        amount: line.amount,
        in_scope: line.in_scope(),
        printed: line.said.and_then(|said| said.patient_share),
    };
    ReceiptIntake {
        total: boxes.total,
        base: if by_services { boxes.base - boxes.copay_in_base } else { boxes.base },
        base_from_account: boxes.base_from_account,
        copay: if by_services { boxes.category_copay } else { Money::ZERO },
        services: services.map(|line| line.amount).sum(),
        beside_base: boxes.pooled + boxes.supplementary + boxes.discount + boxes.account_not_counted,
        lines: invoice.lines.iter().map(line).collect(),
    }
}

impl Intake {
    /// Every amount, always in the same order.
    pub(crate) fn amounts(&self) -> Vec<Money> {
        let mut all = Vec::new();
        self.map(&mut |amount| all.push(amount));
        all
    }
}

impl<A: Copy> Intake<A> {
    /// The same with every amount replaced, always in the same order.
    pub(crate) fn map<B>(&self, each: &mut impl FnMut(A) -> B) -> Intake<B> {
        Intake {
            used: self.used.iter().map(|(base, paid)| (base.map(&mut *each), paid.map(&mut *each))).collect(),
            visits: self.visits.iter().map(|visit| visit.map(each)).collect(),
            receipt: self.receipt.as_ref().map(|receipt| receipt.map(each)),
        }
    }
}

impl<A: Copy> VisitIntake<A> {
    fn map<B>(&self, each: &mut impl FnMut(A) -> B) -> VisitIntake<B> {
        VisitIntake {
            base: each(self.base),
            own_money: each(self.own_money),
            paid_by_others: each(self.paid_by_others),
            paid_by_others_in_all: each(self.paid_by_others_in_all),
            borne: each(self.borne),
        }
    }
}

impl<A: Copy> ReceiptIntake<A> {
    fn map<B>(&self, each: &mut impl FnMut(A) -> B) -> ReceiptIntake<B> {
        let mut lines = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            let (amount, in_scope) = (each(line.amount), each(line.in_scope));
            lines.push(LineIntake { amount, in_scope, printed: line.printed.map(&mut *each) });
        }
        ReceiptIntake {
            total: each(self.total),
            base: each(self.base),
            base_from_account: each(self.base_from_account),
            copay: each(self.copay),
            services: each(self.services),
            beside_base: each(self.beside_base),
            lines,
        }
    }
}
