//! The adjudication of a case without rounding, as a function of one amount x of the claim. Opens
//! the receipt that moves as [`receipt`](super::receipt) does, in polynomials; then the same steps
//! run as for whole cents.

use super::intake::{Intake, LineIntake, ReceiptIntake};
use super::receipt::{self, Part};
use super::steps::{self, Brought, Settled};
use crate::amount::{Amount, Form, Polynomial, Ratio, Watch, Why};
use crate::case::{Case, CaseInvoice, Used, so_far};
use crate::estimate::Reason;
use crate::finding::{Finding, LineAt, Loss};
use crate::money::Money;
use crate::order;
use crate::plan::reading::{AccountMoney, CategoryCopay, LineAllocation, RoundingReading};

/// What is asked of an adjudication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// What the claim pays.
    Payable,
    /// What the member bears in the end.
    OwnCost,
}

/// A case under its findings, with the receipt that moves.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'c> {
    pub(crate) case: &'c Case<'c>,
    pub(crate) findings: &'c [Finding],
    pub(crate) moving: Option<(usize, usize)>,
}

/// A figure of the adjudication where amounts move as the intake says.
pub(crate) fn figure<'w>(
    setting: Setting<'_>,
    intake: &Intake<Polynomial>,
    watch: &'w Watch,
    wanted: Wanted,
) -> Form<'w> {
    let opened = open_moving(setting, intake, watch);
    let line = |line: Polynomial| Form::line(line, watch);
    let mut brought: Vec<Brought<Form<'w>>> = Vec::with_capacity(intake.visits.len());
    for (at, visit) in intake.visits.iter().enumerate() {
        let mine = opened.filter(|_| setting.moving.is_some_and(|(visit, _)| visit == at));
        let [base, own] = mine.unwrap_or([Form::zero(); 2]);
        brought.push(Brought {
            base: line(visit.base).plus(base),
            own_money: line(visit.own_money).plus(own),
            paid_by_others: line(visit.paid_by_others),
            paid_by_others_in_all: line(visit.paid_by_others_in_all),
            borne: line(visit.borne),
        });
    }
    let benefits = setting.case.plan.benefits.iter().enumerate().zip(&intake.used);
    let used: Vec<Used<Form<'w>>> = benefits
        .filter_map(|(benefit, (base, paid))| so_far(benefit, setting.case.readings, (base.map(line), paid.map(line))))
        .collect();
    of_settled(&steps::run(setting.case, &used, &brought), &brought, wanted)
}

/// The same figure in whole cents, as the engine has it.
pub(crate) fn rounded(case: &Case<'_>, findings: &[Finding], wanted: Wanted) -> Money {
    let (settled, brought) = settle(case, findings);
    of_settled(&settled, &brought, wanted)
}

/// What each visit pays, and what the member bears of all of them in the end.
pub(crate) struct Outcome {
    pub(crate) visits: Vec<Money>,
    pub(crate) own_cost: Money,
}

/// What the claim comes to in whole cents, without its lines.
pub(crate) fn outcome(case: &Case<'_>, findings: &[Finding]) -> Outcome {
    let (settled, brought) = settle(case, findings);
    Outcome { own_cost: settled.own_cost(&brought), visits: settled.payable_by_visit().collect() }
}

fn settle(case: &Case<'_>, findings: &[Finding]) -> (Settled<Money>, Vec<Brought>) {
    let brought = super::brought(case, super::bases(case, findings).into_iter());
    (steps::run(case, &case.used, &brought), brought)
}

fn of_settled<A: Amount>(settled: &Settled<A>, brought: &[Brought<A>], wanted: Wanted) -> A {
    match wanted {
        Wanted::Payable => settled.payable(),
        Wanted::OwnCost => settled.own_cost(brought),
    }
}

/// How many items of the calculation the engine rounds to the cent: what is kept of each cut line
/// of the receipt that moves, the receipt's share of its base and other shares that a reading takes
/// of it, the benefits, and a year so far that is worked back.
pub(crate) fn rounded_items(setting: Setting<'_>, intake: &Intake) -> u32 {
    let Setting { case, findings, .. } = setting;
    let mut items = rounded_benefits(case);
    if let Some((at, invoice)) = moving_invoice(setting) {
        let active: Vec<(usize, &Finding)> = findings.iter().enumerate().collect();
        let removals = receipt::removals(at, invoice, &active);
        let cut = removals.iter().filter(|removal| !matches!(removal.part, Part::All)).count();
        let shares = match case.readings.line_allocation {
            LineAllocation::ProRata => removals.len().min(1),
            LineAllocation::Gross => 0,
            LineAllocation::Printed => removals.len(),
        };
        let services = usize::from(case.readings.category_copay == CategoryCopay::DrugsExcluded);
        items = [cut, shares, services].into_iter().fold(items, usize::saturating_add);
    }
    if case.readings.account_money == AccountMoney::DeductibleOnly {
        items = items.saturating_add(case.visits.len());
    }
    let worked_back = intake.used.iter().filter(|(base, paid)| base.is_some() != paid.is_some()).count();
    items = items.saturating_add(worked_back);
    u32::try_from(items).unwrap_or(u32::MAX)
}

/// Rounded on the year's benefit, the visits' cents add up to it: one rounding for each benefit, and
/// one more for each visit that what others pay may cut off.
fn rounded_benefits(case: &Case<'_>) -> usize {
    let paying = || case.visits.iter().filter(|visit| visit.benefit.is_some());
    match case.readings.rounding {
        RoundingReading::PerVisit => paying().count(),
        RoundingReading::Cumulative => {
            let mut benefits: Vec<Option<usize>> = paying().map(|visit| visit.benefit).collect();
            order::sort(&mut benefits);
            benefits.dedup();
            let cut_off = paying().filter(|visit| visit.paid_by_others_in_all.is_positive()).count();
            benefits.len().saturating_add(cut_off)
        }
    }
}

fn moving_invoice<'c>(setting: Setting<'c>) -> Option<(LineAt, &'c CaseInvoice<'c>)> {
    let (encounter, invoice) = setting.moving?;
    let found = setting.case.visits.get(encounter)?.invoices.get(invoice)?;
    Some((LineAt { encounter, invoice, line: 0 }, found))
}

/// What is left of the receipt that moves, and how much of it was not account money.
fn open_moving<'w>(setting: Setting<'_>, intake: &Intake<Polynomial>, watch: &'w Watch) -> Option<[Form<'w>; 2]> {
    let (at, invoice) = moving_invoice(setting)?;
    let said = intake.receipt.as_ref()?;
    let withheld = |finding: &Finding| match finding.loss {
        Loss::Claim => true,
        Loss::Encounter(encounter) => encounter == at.encounter,
        Loss::Invoice { encounter, invoice } => (encounter, invoice) == (at.encounter, at.invoice),
        Loss::None | Loss::Lines(_) | Loss::Cut { .. } => false,
    };
    if setting.findings.iter().any(withheld) {
        return None;
    }
    if invoice.boxes.fault.is_some() {
        return Some([Form::line(said.total, watch), Form::zero()]);
    }
    let active: Vec<(usize, &Finding)> = setting.findings.iter().enumerate().collect();
    let taken: Vec<(usize, Part)> =
        receipt::removals(at, invoice, &active).iter().map(|removal| (removal.line, removal.part)).collect();
    let opening = Opening { said, watch, allocation: setting.case.readings.line_allocation };
    Some(Ratio::as_forms(opening.left(&taken), watch))
}

/// A receipt about to be opened.
struct Opening<'o> {
    said: &'o ReceiptIntake<Polynomial>,
    watch: &'o Watch,
    allocation: LineAllocation,
}

const WHY: Why = Why { reason: Reason::Denied, benefit: None, step: None };

impl Opening<'_> {
    /// What is left of the base when parts of lines are taken out, and how much of that was not
    /// account money.
    fn left(&self, taken: &[(usize, Part)]) -> Option<[Ratio; 2]> {
        let base = self.base()?;
        let own = base.minus(&Ratio::from(self.said.base_from_account))?;
        if taken.is_empty() {
            return Some([base, own]);
        }
        if !base.is_some(self.watch, WHY) {
            return Some([Ratio::ZERO; 2]);
        }
        let mut costs = Vec::with_capacity(taken.len());
        for (line, part) in taken {
            let line = self.said.lines.get(*line)?;
            costs.push((line, *part, part_of(line.in_scope, *part)?));
        }
        match self.allocation {
            LineAllocation::ProRata => self.pro_rata(base, own, &costs),
            LineAllocation::Gross => {
                let cost = sum(costs.iter().map(|(.., cost)| cost))?.capped_at(base, self.watch, WHY);
                self.with_own(base, own, base.minus(&cost)?)
            }
            LineAllocation::Printed => self.printed(base, own, &costs),
        }
    }

    /// The base, with the part of the classified copay that was for services.
    fn base(&self) -> Option<Ratio> {
        let base = Ratio::from(self.said.base);
        if self.said.copay == Polynomial::ZERO || !Ratio::from(self.said.total).is_some(self.watch, WHY) {
            return Some(base);
        }
        let services = self.said.copay.times(&self.said.services)?;
        base.plus(&Ratio::from(services).over(&Ratio::from(self.said.total))?)
    }

    /// Of what is taken out only its share of the base leaves; the same share of own money does.
    fn pro_rata(&self, base: Ratio, own: Ratio, costs: &[Cost<'_>]) -> Option<[Ratio; 2]> {
        let in_scope = base.plus(&Ratio::from(self.said.beside_base))?;
        let cost = sum(costs.iter().map(|(.., cost)| cost))?;
        let kept = in_scope.minus(&cost)?;
        if !kept.is_some(self.watch, WHY) {
            return Some([Ratio::ZERO; 2]);
        }
        let kept = kept.over(&in_scope)?.reduced(self.watch)?;
        Some([base.times(&kept)?.reduced(self.watch)?, own.times(&kept)?.reduced(self.watch)?])
    }

    /// The member's shares as the list prints them, else as in proportion; never more than the base
    /// nor, on a line, than the line.
    fn printed(&self, base: Ratio, own: Ratio, costs: &[Cost<'_>]) -> Option<[Ratio; 2]> {
        let lowest = |ratio: Ratio| ratio.reduced(self.watch);
        let in_scope = base.plus(&Ratio::from(self.said.beside_base))?;
        let in_proportion = lowest(base.over(&in_scope)?)?;
        let mut shares = Vec::with_capacity(costs.len());
        for (line, part, cost) in costs {
            shares.push(match line.printed {
                Some(printed) => part_of(printed, *part)?,
                None => lowest(cost.times(&in_proportion)?)?,
            });
        }
        let together = lowest(sum(shares.iter())?)?;
        let too_much = together.exceeds(&base, self.watch, WHY);
        let mut left = base;
        let mut of_line: Option<(&LineIntake<Polynomial>, Ratio)> = None;
        for ((line, ..), share) in costs.iter().zip(&shares) {
            let share = if too_much { lowest(share.times(&lowest(base.over(&together)?)?)?)? } else { *share };
            let room = match of_line {
                Some((before, room)) if core::ptr::eq(before, *line) => room,
                _ => Ratio::from(line.amount),
            };
            let share = share.capped_at(room, self.watch, WHY);
            of_line = Some((line, lowest(room.minus(&share)?)?));
            left = lowest(left.minus(&share)?)?;
        }
        self.with_own(base, own, left)
    }

    fn with_own(&self, base: Ratio, own: Ratio, left: Ratio) -> Option<[Ratio; 2]> {
        let own = own.over(&base)?.reduced(self.watch)?;
        Some([left, left.times(&own)?.reduced(self.watch)?])
    }
}

/// A line, the part of it that is taken out, and the cost of that.
type Cost<'o> = (&'o LineIntake<Polynomial>, Part, Ratio);

fn part_of(whole: Polynomial, part: Part) -> Option<Ratio> {
    let whole = Ratio::from(whole);
    match part {
        Part::All => Some(whole),
        Part::Within(share) => whole.share(share),
        Part::Beyond(share) => whole.minus(&whole.share(share)?),
    }
}

fn sum<'r>(parts: impl IntoIterator<Item = &'r Ratio>) -> Option<Ratio> {
    parts.into_iter().try_fold(Ratio::ZERO, |sum, part| sum.plus(part))
}
