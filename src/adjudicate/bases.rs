//! What findings leave of every visit, without saying of which line: sums are enough for that, and
//! one finding can be left out again without looking at all others.
//!
//! Of a receipt there is left what its lines come to, less the base shares of what is taken out, less
//! its boxes; the ledger says the same line by line.

use super::{Base, concerning, open};
use crate::case::{Case, CaseInvoice, CaseLine, Visit};
use crate::finding::{Finding, LineAt, Loss};
use crate::money::Money;
use crate::plan::reading::LineAllocation;

/// A case under some findings.
pub(crate) struct Weighed<'c, 'f> {
    case: &'c Case<'c>,
    findings: Vec<(usize, &'f Finding)>,
    visits: Vec<OfVisit<'f>>,
}

/// What findings take from a visit.
#[derive(Default)]
struct OfVisit<'f> {
    /// Numbers of the findings that take all of it.
    whole: Vec<usize>,
    invoices: Vec<OfInvoice<'f>>,
}

/// What findings take from a receipt.
struct OfInvoice<'f> {
    whole: Vec<usize>,
    /// By line.
    lines: Vec<Vec<(usize, &'f Finding)>>,
    /// Cost as printed that is taken out of all lines.
    cost: Money,
}

impl<'c, 'f> Weighed<'c, 'f> {
    /// A case under some of its findings, each with its number.
    pub(crate) fn of(case: &'c Case<'c>, findings: Vec<(usize, &'f Finding)>) -> Weighed<'c, 'f> {
        let mut visits: Vec<OfVisit<'f>> = case.visits.iter().map(OfVisit::untouched).collect();
        for (at, finding) in findings.iter().copied() {
            match &finding.loss {
                Loss::None => {}
                Loss::Claim => visits.iter_mut().for_each(|visit| visit.whole.push(at)),
                Loss::Encounter(visit) => visits.get_mut(*visit).into_iter().for_each(|visit| visit.whole.push(at)),
                Loss::Invoice { encounter, invoice } => {
                    let found = visits.get_mut(*encounter).and_then(|visit| visit.invoices.get_mut(*invoice));
                    found.into_iter().for_each(|invoice| invoice.whole.push(at));
                }
                Loss::Lines(lines) => lines.iter().for_each(|line| touch(&mut visits, *line, (at, finding))),
                Loss::Cut { line, .. } => touch(&mut visits, *line, (at, finding)),
            }
        }
        for (visit, of_visit) in case.visits.iter().zip(&mut visits) {
            for (invoice, found) in visit.invoices.iter().zip(&mut of_visit.invoices) {
                found.cost = invoice.lines.iter().zip(&found.lines).map(|(line, found)| cost(line, found, &[])).sum();
            }
        }
        Weighed { case, findings, visits }
    }

    /// The base of every visit.
    pub(crate) fn bases(&self) -> Vec<Base> {
        (0..self.visits.len()).filter_map(|at| self.base(at, &[])).collect()
    }

    /// The base of every visit with some of the findings left out, by their numbers in rising order;
    /// `now` are the bases with all of them.
    pub(crate) fn without(&self, left_out: &[usize], now: &[Base]) -> Vec<Base> {
        let is_out = |(at, _): &&(usize, &Finding)| left_out.binary_search(at).is_ok();
        let out: Vec<&Finding> = self.findings.iter().filter(is_out).map(|(_, finding)| *finding).collect();
        let base = |(at, known): (usize, &Base)| {
            let touched = out.iter().any(|finding| finding.loss.concerns(at));
            if touched { self.base(at, left_out).unwrap_or(*known) } else { *known }
        };
        now.iter().enumerate().map(base).collect()
    }

    fn base(&self, at: usize, left_out: &[usize]) -> Option<Base> {
        let (visit, found) = (self.case.visits.get(at)?, self.visits.get(at)?);
        if self.case.readings.line_allocation == LineAllocation::Printed {
            return Some(self.by_ledger(at, visit, left_out));
        }
        let mut base = Base { amount: Money::ZERO, own_money: Money::ZERO };
        if found.whole.iter().all(|one| left_out.binary_search(one).is_ok()) {
            for (invoice, found) in visit.invoices.iter().zip(&found.invoices) {
                let left = self.left(invoice, found, left_out);
                base.amount += left;
                base.own_money += invoice.boxes.own_money_of(left);
            }
        }
        Some(base)
    }

    /// Shares as printed can be more than a line has left, so each line is looked at.
    fn by_ledger(&self, at: usize, visit: &Visit<'_>, left_out: &[usize]) -> Base {
        let stays = |(at, _): &(usize, &Finding)| left_out.binary_search(at).is_err();
        let findings: Vec<(usize, &Finding)> = concerning(at, &self.findings).into_iter().filter(stays).collect();
        let opened = open(self.case, at, visit, &findings);
        Base { amount: opened.account.base, own_money: opened.own_money }
    }

    /// What is left of a receipt.
    fn left(&self, invoice: &CaseInvoice<'_>, found: &OfInvoice<'_>, left_out: &[usize]) -> Money {
        let boxes = &invoice.boxes;
        if !found.whole.iter().all(|one| left_out.binary_search(one).is_ok()) {
            return Money::ZERO;
        }
        if boxes.fault.is_some() {
            return boxes.total;
        }
        let share = match self.case.readings.line_allocation {
            LineAllocation::Gross => found.cost_without(invoice, left_out),
            _ => found.cost_without(invoice, left_out).share(boxes.base, boxes.in_scope()),
        };
        let billed: Money = invoice.lines.iter().map(|line| line.amount).sum();
        (billed - share.min(boxes.base) - boxes.withheld()).at_least_zero()
    }
}

impl OfVisit<'_> {
    fn untouched(visit: &Visit<'_>) -> Self {
        let none = |invoice: &CaseInvoice<'_>| OfInvoice {
            whole: Vec::new(),
            lines: invoice.lines.iter().map(|_| Vec::new()).collect(),
            cost: Money::ZERO,
        };
        OfVisit { whole: Vec::new(), invoices: visit.invoices.iter().map(none).collect() }
    }
}

impl OfInvoice<'_> {
    /// What is taken out where some findings are left out.
    fn cost_without(&self, invoice: &CaseInvoice<'_>, left_out: &[usize]) -> Money {
        if left_out.is_empty() {
            return self.cost;
        }
        let lines = invoice.lines.iter().zip(&self.lines);
        let touched = lines.filter(|(_, found)| found.iter().any(|(at, _)| left_out.binary_search(at).is_ok()));
        let more = |(line, found): (&CaseLine<'_>, &Vec<(usize, &Finding)>)| {
            cost(line, found, &[]) - cost(line, found, left_out)
        };
        self.cost - touched.map(more).sum()
    }
}

fn touch<'f>(visits: &mut [OfVisit<'f>], line: LineAt, finding: (usize, &'f Finding)) {
    let invoice = visits.get_mut(line.encounter).and_then(|visit| visit.invoices.get_mut(line.invoice));
    let found = invoice.and_then(|invoice| invoice.lines.get_mut(line.line));
    found.into_iter().for_each(|found| found.push(finding));
}

/// What is taken out of a line's cost inside the scope: a refusal takes all of it, so does what waits;
/// else the smallest payable share stays.
fn cost(line: &CaseLine<'_>, found: &[(usize, &Finding)], left_out: &[usize]) -> Money {
    let in_scope = line.in_scope();
    let active = found.iter().filter(|(at, _)| left_out.binary_search(at).is_err());
    let mut kept = in_scope;
    for (_, finding) in active {
        match finding.loss {
            Loss::Cut { payable, .. } => kept = kept.min(in_scope.of(payable)),
            _ => return in_scope,
        }
    }
    in_scope - kept
}
