//! The only way money moves: from a line's amount into what is payable or what is withheld.
//!
//! Every cent of a receipt sits on one of its lines. Withholding takes it from the line and books
//! the cause; so billed = payable + Σ withheld holds on each line, and with it on each receipt,
//! visit, benefit and claim. There is no second bookkeeping: the ledger is the explanation.

use crate::estimate::Reason;
use crate::facts::Facts;
use crate::money::Money;
use crate::order;

/// Why an amount was withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cause {
    pub(crate) reason: Reason,
    /// The finding behind it.
    pub(crate) finding: Option<usize>,
    /// The benefit's step behind it.
    pub(crate) step: Option<usize>,
}

impl Cause {
    /// A cause without finding or step: what the receipt itself says.
    pub(crate) fn of(reason: Reason) -> Cause {
        Cause { reason, finding: None, step: None }
    }
}

/// One amount that was taken from a line, and how it was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    pub(crate) cause: Cause,
    pub(crate) amount: Money,
    /// What the line had left before.
    pub(crate) before: Money,
    pub(crate) how: How,
}

/// How an amount was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// Printed with the line.
    Printed,
    /// All that was left.
    Whole,
    /// The base share of a cost that is taken out: cost × base ÷ in scope, before other lines of
    /// the receipt and the cents of rounding are looked at.
    BaseShare { cost: Money, base: Money, in_scope: Money },
    /// `total` in the proportion `part` : `whole`.
    Spread { total: Money, part: Money, whole: Money },
}

/// What has become of one line.
#[derive(Clone, Debug)]
pub(crate) struct LineAccount {
    pub(crate) billed: Money,
    /// Not withheld so far; in the end, payable.
    pub(crate) left: Money,
    pub(crate) postings: Vec<Posting>,
}

impl LineAccount {
    /// A line of which nothing has been withheld.
    pub(crate) fn open(billed: Money) -> LineAccount {
        LineAccount { billed, left: billed, postings: Vec::new() }
    }

    /// Takes up to `amount` from what is left; returns what was taken.
    pub(crate) fn withhold(&mut self, cause: Cause, how: How, amount: Money) -> Money {
        let taken = amount.min(self.left).at_least_zero();
        if taken.is_positive() {
            self.postings.push(Posting { cause, amount: taken, before: self.left, how });
            self.left -= taken;
        }
        taken
    }
}

/// A receipt's lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct InvoiceAccount {
    pub(crate) lines: Vec<LineAccount>,
}

/// A visit's receipts, and what its benefit's steps did.
#[derive(Clone, Debug, Default)]
pub(crate) struct EncounterAccount {
    pub(crate) invoices: Vec<InvoiceAccount>,
    /// What entered the steps.
    pub(crate) base: Money,
    pub(crate) steps: Vec<StepEntry>,
}

/// One step at one visit.
#[derive(Clone, Debug)]
pub(crate) struct StepEntry {
    pub(crate) cause: Cause,
    pub(crate) before: Money,
    pub(crate) after: Money,
    pub(crate) inputs: Facts,
}

/// Everything that became of a claim's money.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    /// In the order of the claim.
    pub(crate) encounters: Vec<EncounterAccount>,
    /// By benefit: cumulative base and benefit after this claim.
    pub(crate) after: Vec<crate::case::Used>,
}

/// Something with lines.
pub(crate) trait Account {
    /// Its lines.
    fn lines(&self) -> impl Iterator<Item = &LineAccount>;

    /// What was billed.
    fn billed(&self) -> Money {
        self.lines().map(|line| line.billed).sum()
    }

    /// What is left, in the end payable.
    fn left(&self) -> Money {
        self.lines().map(|line| line.left).sum()
    }

    /// What was withheld, by cause, in the order of [`Reason`].
    fn totals(&self) -> Vec<(Cause, Money)> {
        let mut totals: Vec<(Cause, Money)> = Vec::new();
        for posting in self.lines().flat_map(|line| &line.postings) {
            match totals.iter_mut().find(|(known, _)| *known == posting.cause) {
                Some((_, sum)) => *sum += posting.amount,
                None => totals.push((posting.cause, posting.amount)),
            }
        }
        order::sort_by_key(&mut totals, |(cause, _)| *cause);
        totals
    }
}

impl Account for LineAccount {
    fn lines(&self) -> impl Iterator<Item = &LineAccount> {
        core::iter::once(self)
    }
}

impl Account for InvoiceAccount {
    fn lines(&self) -> impl Iterator<Item = &LineAccount> {
        self.lines.iter()
    }
}

impl Account for EncounterAccount {
    fn lines(&self) -> impl Iterator<Item = &LineAccount> {
        self.invoices.iter().flat_map(|invoice| &invoice.lines)
    }
}

impl Account for Ledger {
    fn lines(&self) -> impl Iterator<Item = &LineAccount> {
        self.encounters.iter().flat_map(|encounter| &encounter.invoices).flat_map(|invoice| &invoice.lines)
    }
}

/// Withholds an amount over lines, pro rata to what each has left, by largest remainder.
pub(crate) fn withhold_over<'a>(lines: impl Iterator<Item = &'a mut LineAccount>, cause: Cause, amount: Money) {
    let mut lines: Vec<&mut LineAccount> = lines.collect();
    let weights: Vec<Money> = lines.iter().map(|line| line.left).collect();
    let whole: Money = weights.iter().copied().sum();
    let total = amount.min(whole);
    for ((line, amount), part) in lines.iter_mut().zip(total.spread(&weights)).zip(&weights) {
        let how = if total == whole { How::Whole } else { How::Spread { total, part: *part, whole } };
        line.withhold(cause, how, amount);
    }
}

impl EncounterAccount {
    /// Every line, to withhold from.
    pub(crate) fn lines_mut(&mut self) -> impl Iterator<Item = &mut LineAccount> {
        self.invoices.iter_mut().flat_map(|invoice| &mut invoice.lines)
    }
}
