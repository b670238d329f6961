//! Opens a receipt: books what its boxes say was paid by others or is out of scope, and takes out
//! refused, reduced and waiting lines with their share of the base (reading R10).
//!
//! What is left on the lines afterwards is the receipt's net base.

use super::{cause_of, first_cause};
use crate::case::{Case, CaseInvoice, CaseLine, ResolvedBoxes, Visit};
use crate::estimate::Reason;
use crate::finding::{Effect, Finding, LineAt, Loss};
use crate::ledger::{Cause, How, InvoiceAccount, LineAccount, withhold_over};
use crate::money::{Money, Share};
use crate::plan::reading::LineAllocation;

/// Opens every receipt of a visit.
pub(super) fn open_all(
    case: &Case<'_>,
    encounter: usize,
    visit: &Visit<'_>,
    active: &[(usize, &Finding)],
) -> Vec<InvoiceAccount> {
    visit
        .invoices
        .iter()
        .enumerate()
        .map(|(at, invoice)| {
            let mut account = open(case, LineAt { encounter, invoice: at, line: 0 }, invoice, active);
            let whole = |finding: &Finding| {
                matches!(finding.loss, Loss::Invoice { encounter: e, invoice: i } if e == encounter && i == at)
            };
            if let Some(cause) = first_cause(active.iter().filter(|(_, finding)| whole(finding))) {
                withhold_over(account.lines.iter_mut(), cause, Money::MAX_READ);
            }
            account
        })
        .collect()
}

/// What is taken out of one line by one finding, in cost as printed.
pub(super) struct Removal {
    pub(super) line: usize,
    cause: Cause,
    cost: Money,
    /// Which parts of the line's cost that is, before rounding.
    pub(super) part: Part,
    /// The member's share as the list prints it.
    printed_share: Option<Money>,
}

/// Which parts of a line's cost inside the scope are taken out.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// All of it.
    All,
    /// What goes beyond the payable share.
    Beyond(Share),
    /// The payable share, which waits.
    Within(Share),
}

/// What a box withholds, still to be spread over the lines.
struct Column {
    reason: Reason,
    left: Money,
}

fn open(case: &Case<'_>, at: LineAt, invoice: &CaseInvoice<'_>, active: &[(usize, &Finding)]) -> InvoiceAccount {
    let boxes = &invoice.boxes;
    if boxes.fault.is_some() {
        // Nothing but the total can be trusted; the finding holds all of it back.
        return InvoiceAccount { lines: vec![LineAccount::open(boxes.total)] };
    }
    let mut lines: Vec<LineAccount> = invoice.lines.iter().map(|line| LineAccount::open(line.amount)).collect();
    let mut columns = columns(boxes);
    let removals = removals(at, invoice, active);
    take_out(case, boxes, &removals, &mut lines, &mut columns);
    book_printed_out_of_scope(invoice, &mut lines, &mut columns);
    for column in &columns {
        withhold_over(lines.iter_mut(), Cause::of(column.reason), column.left);
    }
    InvoiceAccount { lines }
}

/// Boxes that withhold, in the order in which a refused line draws on them.
fn columns(boxes: &ResolvedBoxes) -> Vec<Column> {
    [
        (Reason::PooledFund, boxes.pooled),
        (Reason::SupplementaryFund, boxes.supplementary),
        (Reason::PersonalAccount, boxes.account_not_counted),
        (Reason::Discount, boxes.discount),
        (Reason::OutOfScope, boxes.out_of_scope + boxes.account_out_of_scope),
        (Reason::CategoryCopay, boxes.category_copay - boxes.copay_in_base),
    ]
    .into_iter()
    .map(|(reason, left)| Column { reason, left })
    .collect()
}

/// On one line: a refusal takes all; else the cut takes its part and a missing paper the rest.
pub(super) fn removals(at: LineAt, invoice: &CaseInvoice<'_>, active: &[(usize, &Finding)]) -> Vec<Removal> {
    let mut removals = Vec::new();
    for (index, (line, found)) in invoice.lines.iter().zip(by_line(at, invoice, active)).enumerate() {
        let whole = |finding: &Finding| matches!(finding.loss, Loss::Lines(_));
        let refusal = found.iter().find(|(_, finding)| finding.effect != Effect::Pend && whole(finding));
        let waiting = found.iter().find(|(_, finding)| finding.effect == Effect::Pend && whole(finding));
        let cut = found
            .iter()
            .filter_map(|(at, finding)| match finding.loss {
                Loss::Cut { payable, .. } => Some((line.in_scope().of(payable), *at, *finding, payable)),
                _ => None,
            })
            .min_by_key(|(kept, at, ..)| (*kept, *at));
        let mut remove = |found: (usize, &Finding), part: Part, cost: Money| {
            if cost.is_positive() {
                removals.push(removal(index, line, found, (part, cost)));
            }
        };
        match (refusal, cut, waiting) {
            (Some((at, finding)), ..) => remove((*at, finding), Part::All, line.in_scope()),
            (None, cut, waiting) => {
                let kept = cut.map_or(line.in_scope(), |(kept, ..)| kept);
                if let Some((_, at, finding, payable)) = cut {
                    remove((at, finding), Part::Beyond(payable), line.in_scope() - kept);
                }
                if let Some((at, finding)) = waiting {
                    let part = cut.map_or(Part::All, |(.., payable)| Part::Within(payable));
                    remove((*at, finding), part, kept);
                }
            }
        }
    }
    removals
}

/// The findings that take something from each line of a receipt.
fn by_line<'f>(
    at: LineAt,
    invoice: &CaseInvoice<'_>,
    active: &[(usize, &'f Finding)],
) -> Vec<Vec<(usize, &'f Finding)>> {
    let mut found: Vec<Vec<(usize, &Finding)>> = invoice.lines.iter().map(|_| Vec::new()).collect();
    for (number, finding) in active.iter().copied() {
        let lines = match &finding.loss {
            Loss::Lines(lines) => lines.as_slice(),
            Loss::Cut { line, .. } => core::slice::from_ref(line),
            _ => &[],
        };
        for place in lines.iter().filter(|place| LineAt { line: 0, ..**place } == LineAt { line: 0, ..at }) {
            found.get_mut(place.line).into_iter().for_each(|found| found.push((number, finding)));
        }
    }
    found
}

fn removal(
    index: usize,
    line: &CaseLine<'_>,
    (at, finding): (usize, &Finding),
    (part, cost): (Part, Money),
) -> Removal {
    let printed = line.said.and_then(|said| said.patient_share).map(|share| share.share(cost, line.in_scope()));
    Removal { line: index, cause: cause_of(at, finding), cost, part, printed_share: printed }
}

/// Takes removed cost off the lines: its share of the base under the finding, the rest under the
/// boxes that had borne it. Shares are rounded once, on their sum.
fn take_out(
    case: &Case<'_>,
    boxes: &ResolvedBoxes,
    removals: &[Removal],
    lines: &mut [LineAccount],
    columns: &mut [Column],
) {
    let in_scope = boxes.in_scope();
    let shares = base_shares(case, boxes, in_scope, removals);
    let mut unexplained = Vec::with_capacity(removals.len());
    for (removal, share) in removals.iter().zip(shares) {
        let how = How::BaseShare { cost: removal.cost, base: boxes.base, in_scope };
        let taken = lines.get_mut(removal.line).map_or(Money::ZERO, |line| line.withhold(removal.cause, how, share));
        unexplained.push((removal.line, removal.cost - taken));
    }
    for column in columns {
        let wanted: Vec<Money> = unexplained.iter().map(|(_, cost)| *cost).collect();
        let whole = wanted.iter().copied().sum();
        let total = column.left.min(whole);
        for ((line, cost), amount) in unexplained.iter_mut().zip(total.spread(&wanted)) {
            let how = How::Spread { total, part: *cost, whole };
            let cause = Cause::of(column.reason);
            let taken = lines.get_mut(*line).map_or(Money::ZERO, |line| line.withhold(cause, how, amount));
            *cost -= taken;
            column.left -= taken;
        }
    }
}

fn base_shares(case: &Case<'_>, boxes: &ResolvedBoxes, in_scope: Money, removals: &[Removal]) -> Vec<Money> {
    let costs: Vec<Money> = removals.iter().map(|removal| removal.cost).collect();
    let cost: Money = costs.iter().copied().sum();
    let pro_rata = cost.share(boxes.base, in_scope).min(boxes.base);
    match case.readings.line_allocation {
        LineAllocation::ProRata => pro_rata.spread(&costs),
        LineAllocation::Gross => cost.min(boxes.base).spread(&costs),
        LineAllocation::Printed => {
            let single = |removal: &Removal| removal.cost.share(boxes.base, in_scope);
            let shares: Vec<Money> =
                removals.iter().map(|removal| removal.printed_share.unwrap_or_else(|| single(removal))).collect();
            let sum: Money = shares.iter().copied().sum();
            sum.min(boxes.base).spread(&shares)
        }
    }
}

/// Out-of-scope parts that the list prints stay with their lines.
fn book_printed_out_of_scope(invoice: &CaseInvoice<'_>, lines: &mut [LineAccount], columns: &mut [Column]) {
    for (line, account) in invoice.lines.iter().zip(lines) {
        let mut wanted = line.out_of_scope;
        for column in
            columns.iter_mut().filter(|column| matches!(column.reason, Reason::OutOfScope | Reason::CategoryCopay))
        {
            let taken = account.withhold(Cause::of(column.reason), How::Printed, wanted.min(column.left));
            wanted -= taken;
            column.left -= taken;
        }
    }
}
