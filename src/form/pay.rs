//! What a form's benefits pay: with what each begins, and what comes off.
//!
//! One way to begin, one file. All of them start from a whole — a sum, days times an amount, every
//! payment of a contract — and say what of it is not paid, so that whole = payable + Σ taken.

pub(super) mod anniversary;
mod fixed;
mod graded;
mod maturity;
mod per_diem;
mod periodic;
mod steps;

use crate::date::Date;
use crate::estimate::{GradeEstimate, PaymentStatus, Reason};
use crate::facts::Facts;
use crate::form::sheet::Sheet;
use crate::money::Money;
use crate::plan::form::{FormBenefit, Start};

pub(super) use graded::grade;

/// What became of one benefit.
pub(super) struct Paid<'a> {
    pub(super) benefit: &'a FormBenefit,
    pub(super) whole: Money,
    pub(super) taken: Vec<Taken>,
    pub(super) payable: Money,
    /// Payments with dates of their own, in the order of the dates.
    pub(super) payments: Vec<Dated>,
    pub(super) grade: Option<GradeEstimate>,
}

/// What was taken from a benefit, and with which figures.
pub(super) struct Taken {
    pub(super) reason: Reason,
    pub(super) before: Money,
    pub(super) after: Money,
    pub(super) inputs: Facts,
    pub(super) rules: Vec<String>,
}

/// A payment with a date of its own.
pub(super) struct Dated {
    pub(super) on: Option<Date>,
    pub(super) anniversary: Option<u32>,
    pub(super) age: Option<u32>,
    pub(super) amount: Money,
    pub(super) status: PaymentStatus,
}

/// Every benefit whose conditions hold, in the order of the plan.
pub(super) fn all(sheet: Sheet<'_>) -> Vec<Paid<'_>> {
    let in_force = sheet.setting.form.benefits.iter().filter(|benefit| sheet.holds(&benefit.only_if));
    // One without a sum has not begun: it is not known yet, or the contract has ended before.
    in_force.map(|benefit| pay(benefit, sheet)).filter(|paid| paid.whole.is_positive()).collect()
}

/// What all benefits pay together.
pub(super) fn sum(sheet: Sheet<'_>) -> Money {
    all(sheet).iter().map(|paid| paid.payable).sum()
}

fn pay<'a>(benefit: &'a FormBenefit, sheet: Sheet<'a>) -> Paid<'a> {
    let mut paid = begin(benefit, sheet);
    for step in &benefit.steps {
        steps::take(step, sheet, &mut paid);
    }
    paid
}

fn begin<'a>(benefit: &'a FormBenefit, sheet: Sheet<'a>) -> Paid<'a> {
    let whole = Paid::of(benefit, Money::ZERO);
    match &benefit.starts {
        Start::Fixed { sum, .. } => fixed::begin(whole, sum, sheet),
        Start::Graded { sum, .. } => graded::begin(whole, sum, sheet),
        Start::PerDiem { sum, .. } => per_diem::begin(whole, sum, sheet),
        Start::Periodic { sum, rate, every_years, .. } => periodic::begin(whole, sum, *rate, *every_years, sheet),
        Start::Maturity { sum, .. } => maturity::begin(whole, sum, sheet),
    }
}

impl<'a> Paid<'a> {
    fn of(benefit: &'a FormBenefit, whole: Money) -> Paid<'a> {
        Paid { benefit, whole, taken: Vec::new(), payable: whole, payments: Vec::new(), grade: None }
    }

    /// Catalogue ids of the benefit itself.
    pub(super) fn rules(&self) -> &'a [String] {
        self.benefit.starts.rules()
    }

    fn worth(self, whole: Money) -> Paid<'a> {
        Paid { whole, payable: whole, ..self }
    }

    /// Leaves no more than `after`, under the rules of what it begins with.
    fn leave(&mut self, after: Money, reason: Reason, inputs: Facts) {
        let rules = self.rules().to_vec();
        self.leave_by(after, reason, inputs, &rules);
    }

    fn leave_by(&mut self, after: Money, reason: Reason, inputs: Facts, rules: &[String]) {
        let (before, after) = (self.payable, after.at_least_zero().min(self.payable));
        self.payable = after;
        if after < before {
            self.taken.push(Taken { reason, before, after, inputs, rules: rules.to_vec() });
        }
    }

    /// Takes the payments that fall due later.
    fn leave_what_is_due(&mut self, as_of: Option<Date>) {
        let due = self.payments.iter().filter(|payment| payment.status == PaymentStatus::Due);
        let due: Money = due.map(|payment| payment.amount).sum();
        let inputs = Facts::of(as_of.map(|day| ("as_of", day.to_string())));
        self.leave(due, Reason::NotDue, inputs);
    }
}

fn figures<const N: usize>(figures: [(&'static str, String); N]) -> Facts {
    Facts::of(figures)
}
