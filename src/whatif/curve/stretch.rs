//! Stretches on which the rules say the same and every amount that enters the arithmetic moves in a
//! straight line.
//!
//! Rules cannot be looked into, so their limits are searched for: from each place where one amount
//! of the claim meets another to the next, by halving wherever two places differ. What lies between
//! two places that agree, as the middle does, is taken to agree as well.

use super::probe::Bench;
use crate::claim::{Claim, Invoice};
use crate::money::Money;
use crate::order;

/// From and to, both included, in cents. Two stretches may share an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: i64,
    pub(super) to: i64,
}

/// The search ends with nothing after so many looks at the claim; some hundreds are usual.
const MOST_LOOKS: usize = 20_000;

/// All stretches of a range, in order; nothing when there are too many.
pub(super) fn all(bench: &Bench<'_>, from: i64, to: i64) -> Option<Vec<Stretch>> {
    let places = places(bench, from, to);
    let mut search = Search { bench, done: Vec::new(), open: Stretch { from, to: from } };
    for (one, next) in places.iter().zip(places.iter().skip(1)) {
        search.between(*one, *next);
    }
    search.done.push(search.open);
    (bench.looks() <= MOST_LOOKS).then_some(search.done)
}

struct Search<'s, 'a> {
    bench: &'s Bench<'a>,
    done: Vec<Stretch>,
    /// Ends where the search has come to.
    open: Stretch,
}

impl Search<'_, '_> {
    /// Goes on from where the search has come to.
    fn between(&mut self, from: i64, to: i64) {
        if self.bench.looks() > MOST_LOOKS {
            return;
        }
        if self.is_straight(from, to) {
            if self.is_line(self.open.from, from, to) {
                self.open.to = to;
            } else {
                self.done.push(self.open);
                self.open = Stretch { from, to };
            }
        } else if to.saturating_sub(from) <= 1 {
            self.done.push(self.open);
            self.open = Stretch { from: to, to };
        } else {
            let middle = middle(from, to);
            self.between(from, middle);
            self.between(middle, to);
        }
    }

    fn is_straight(&self, from: i64, to: i64) -> bool {
        let alike = self.bench.probe(from).signature == self.bench.probe(to).signature;
        let next = |place: i64| place <= from || place >= to || self.is_line(from, place, to);
        alike && self.bench.probe(from).amounts.len() == self.bench.probe(to).amounts.len() && next(middle(from, to))
    }

    /// Whether three places agree and lie on a line with whole steps.
    fn is_line(&self, from: i64, middle: i64, to: i64) -> bool {
        let [one, two, three] = [from, middle, to].map(|place| self.bench.probe(place));
        let alike = one.signature == two.signature && two.signature == three.signature;
        let counts = one.amounts.len() == two.amounts.len() && two.amounts.len() == three.amounts.len();
        let (first, whole) = (wide(middle, from), wide(to, from));
        let mut amounts = one.amounts.iter().zip(&two.amounts).zip(&three.amounts);
        alike
            && counts
            && amounts.all(|((one, two), three)| {
                let (near, far) = (wide(*two, *one), wide(*three, *one));
                near.saturating_mul(whole) == far.saturating_mul(first) && far.checked_rem(whole).unwrap_or(0) == 0
            })
    }
}

fn wide(one: i64, other: i64) -> i128 {
    i128::from(one).saturating_sub(i128::from(other))
}

fn middle(from: i64, to: i64) -> i64 {
    from.saturating_add(to.saturating_sub(from).checked_div(2).unwrap_or(0))
}

/// Where to look: the ends, now, and wherever an amount that moves meets another one of the claim,
/// so that what holds there alone is not passed over.
fn places(bench: &Bench<'_>, from: i64, to: i64) -> Vec<i64> {
    let now = bench.varied.now().cents();
    let mut places = vec![from, now, to];
    let others = others(bench.claim, bench.varied.receipt());
    for moving in bench.varied.moving() {
        for other in &others {
            places.push(now.saturating_add(other.saturating_sub(moving.cents())));
        }
    }
    places.retain(|place| from <= *place && *place <= to);
    order::sort(&mut places);
    places.dedup();
    places
}

/// Amounts that a moving one may meet: those of its receipt, of lines of its visit, and totals.
fn others(claim: &Claim, receipt: Option<(usize, usize)>) -> Vec<i64> {
    let mut all = vec![Money::ZERO];
    all.extend(claim.encounters.iter().flat_map(|visit| &visit.invoices).filter_map(|invoice| invoice.total));
    let visit = receipt.and_then(|(visit, _)| claim.encounters.get(visit));
    let lines = visit.into_iter().flat_map(|visit| &visit.invoices).flat_map(|invoice| &invoice.lines);
    all.extend(lines.filter_map(|line| line.amount));
    if let Some(invoice) = receipt.zip(visit).and_then(|((_, at), visit)| visit.invoices.get(at)) {
        all.extend(of_receipt(invoice));
    }
    for settlement in claim.encounters.iter().flat_map(|visit| &visit.settlements) {
        all.extend(settlement.amount.into_iter().chain(settlement.in_scope_amount));
    }
    let mut cents: Vec<i64> = all.into_iter().map(Money::cents).collect();
    order::sort(&mut cents);
    cents.dedup();
    cents
}

/// Boxes of a receipt and the sums of them that its checks compare.
fn of_receipt(invoice: &Invoice) -> Vec<Money> {
    let or_nothing = |amount: Option<Money>| amount.unwrap_or_default();
    let funds = or_nothing(invoice.pooled_fund_paid) + or_nothing(invoice.supplementary_fund_paid);
    let outside = or_nothing(invoice.category_copay) + or_nothing(invoice.out_of_scope_self_paid);
    let account = or_nothing(invoice.personal_account_paid);
    let lines: Money = invoice.lines.iter().filter_map(|line| line.amount).sum();
    let lines_outside: Money = invoice.lines.iter().filter_map(|line| line.out_of_scope).sum();
    let in_scope = or_nothing(invoice.in_scope_total);
    let own = or_nothing(invoice.in_scope_self_paid);
    let mut all = vec![
        funds,
        outside,
        account,
        lines,
        lines_outside,
        in_scope,
        own,
        funds + account,
        funds + account + or_nothing(invoice.discount),
        in_scope - funds,
        in_scope - funds - account,
        in_scope - funds - own,
        in_scope + outside,
        lines_outside - outside,
        lines_outside - or_nothing(invoice.category_copay),
        lines - or_nothing(invoice.total),
    ];
    all.extend([invoice.personal_account_out_of_scope, invoice.cash_paid, invoice.discount].into_iter().flatten());
    all.extend([invoice.pooled_fund_paid, invoice.supplementary_fund_paid, invoice.total].into_iter().flatten());
    all.extend([invoice.category_copay, invoice.out_of_scope_self_paid].into_iter().flatten());
    all.extend(invoice.lines.iter().flat_map(|line| [line.out_of_scope, line.patient_share]).flatten());
    all
}
