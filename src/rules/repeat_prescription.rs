//! No repeat of a medicine while enough of it is left.
//!
//! What it checks: each medicine against every earlier dispensing of the same kind — one substance
//! under all its names — in this claim or before it, each alone: days − days gone by. An earlier *day* only. Dispensings count whether
//! or not they were paid; repeated receipts do not.
//! Why it matters: with two days or more left (reading R13b) the whole repeat is lost, because the
//! clause forbids the repeat itself. Decoctions count too (reading `repeat_decoctions`).
//! Clause: T-Q04.
//! What the member can do: nothing afterwards; collect the next supply later.
//! Example: 14 days on the 1st, the same on the 10th: 5 days are left, so the repeat is out.

use super::{Rule, finding, line_subject};
use crate::case::{Case, CaseLine};
use crate::claim::LineKind;
use crate::date::Date;
use crate::finding::{Code, Effect, Finding, LineAt, Loss};
use crate::keyed::Keyed;
use crate::money::Days;
use crate::plan::reading::{RepeatDecoctions, ResidualDays};

pub(super) const RULE: Rule = Rule { name: "repeat_prescription", ids: &["T-Q04"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let (enough, supplies) = (enough(case), by_class(supplies(case)));
    let costs = |line: &CaseLine<'_>| line.amount.is_positive() && concerned(case, line.kind);
    for (at, visit, line) in case.lines().filter(|(_, visit, line)| !visit.is_stay() && costs(line)) {
        let (Some(date), Some(class)) = (visit.date, class_of(case, line)) else { continue };
        let left = { supplies.get(&class).into_iter().flatten() }
            .filter(|supply| supply.date < date)
            .filter_map(|supply| {
                let elapsed = u32::try_from(date.days_since(supply.date)).ok()?;
                Some((supply.days.left_after(elapsed), supply.date))
            })
            .max();
        let Some((left, earlier)) = left.filter(|(left, _)| *left >= enough) else { continue };
        let found = finding(case, "T-Q04", Code::QuantityRepeat, Effect::Reduce, &line_subject(at));
        out.extend(found.map(|found| {
            found.fact("name", line.name()).fact("left", left).fact("earlier", earlier).losing(Loss::Lines(vec![at]))
        }));
    }
}

/// Days of a supply that, left over, forbid its repeat.
fn enough(case: &Case<'_>) -> u32 {
    match case.readings.residual_days {
        ResidualDays::Two => 2,
        ResidualDays::Three => 3,
    }
}

/// A supply of one kind of medicine.
pub(crate) struct Supply {
    pub(crate) class: String,
    pub(crate) date: Date,
    pub(crate) days: Days,
    pub(crate) from: Source,
}

/// Where a supply is told of.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    Line(LineAt),
    /// Place among the earlier dispensings.
    History(usize),
}

impl Supply {
    /// Its last day, the day of dispensing counted in.
    pub(crate) fn lasts_until(&self) -> Date {
        self.date.plus_days(self.days.span())
    }

    /// The first later day on which so little of it is left that a repeat is not forbidden.
    pub(crate) fn may_be_repeated_from(&self, case: &Case<'_>) -> Date {
        let days = self.days.left_after(0).saturating_add(1).saturating_sub(enough(case));
        self.date.plus_days(days.max(1))
    }
}

/// Every supply whose day and length are known, of this claim and before it.
pub(crate) fn supplies(case: &Case<'_>) -> Vec<Supply> {
    let here = case.lines().filter_map(|(at, visit, line)| {
        let invoice = visit.invoices.get(at.invoice)?;
        let counts = invoice.duplicate_of.is_none() && line.kind.is_drug() && !visit.is_stay();
        let (true, Some(date), Some(days)) = (counts, visit.date, line.days) else { return None };
        Some(Supply { class: class_of(case, line)?, date, days, from: Source::Line(at) })
    });
    let before = case.claim.history.dispensings.iter().enumerate().map(|(at, past)| Supply {
        class: case.lexicon.drug_class(past.drug_class.as_deref(), &past.name),
        date: past.date,
        days: Days::whole(past.days_supply.days()),
        from: Source::History(at),
    });
    here.chain(before).collect()
}

/// Supplies by their kind of medicine.
pub(super) fn by_class(supplies: Vec<Supply>) -> Keyed<Vec<Supply>> {
    let mut all: Keyed<Vec<Supply>> = Keyed::default();
    for supply in supplies {
        match all.get_mut(&supply.class) {
            Some(known) => known.push(supply),
            None => all.insert(supply.class.clone(), vec![supply]),
        }
    }
    all
}

/// The kind of a medicine, if it is named.
pub(crate) fn class_of(case: &Case<'_>, line: &CaseLine<'_>) -> Option<String> {
    let class = line.said?.drug_class.as_deref();
    (class.is_some() || !line.name().is_empty()).then(|| match (class, line.drug) {
        (None, Some(drug)) => drug.term.id.clone(),
        (class, _) => case.lexicon.drug_class(class, line.name()),
    })
}

/// Whether the rule looks at repeats of such a line.
pub(crate) fn concerned(case: &Case<'_>, kind: LineKind) -> bool {
    match kind {
        LineKind::WesternMedicine | LineKind::PatentMedicine => true,
        LineKind::Decoction => case.readings.repeat_decoctions == RepeatDecoctions::Counted,
        _ => false,
    }
}
