//! What a further visit would bring, benefit by benefit: the claim is settled with one visit more,
//! after all others, of which this or that was borne inside the scope.

use serde_json::json;

use super::{BenefitOutlook, NextPayment};
use crate::adjudicate::{Base, bases, payable};
use crate::case::{Case, Completion, Stance};
use crate::claim::{Claim, Encounter};
use crate::estimate::BenefitEstimate;
use crate::explain::Context;
use crate::finding::Loss;
use crate::money::Money;
use crate::plan::Benefit;
use crate::plan::reading::{DeductibleBasis, LimitAppliesTo};
use crate::read;
use crate::rules;

/// What is asked as a matter of course: the next 100.00.
const NEXT: Money = Money::of_cents(10_000);

/// Comes after every id that people give, so that the visit comes last.
const LAST: &str = "\u{10ffff}";

/// Every benefit after the claim.
pub(super) fn all(claim: &Claim, context: Context<'_>, after: &[BenefitEstimate]) -> Vec<BenefitOutlook> {
    let yearly = context.readings.deductible_basis == DeductibleBasis::Year;
    let limits_benefit = context.readings.limit_applies_to == LimitAppliesTo::Benefit;
    let benefits = context.plan.benefits.iter().enumerate().zip(after);
    let one = |((place, benefit), after): ((usize, &Benefit), &BenefitEstimate)| {
        let mut outlook = BenefitOutlook {
            id: benefit.id.clone(),
            paid: after.paid.after,
            deductible_left: after.deductible_left.filter(|_| yearly).map(|left| left.after),
            limit_left: after.limit_left.filter(|_| limits_benefit).map(|left| left.after),
            next: None,
            most_left: None,
            borne_until_most: None,
        };
        look_ahead(claim, context, place, &mut outlook);
        outlook
    };
    benefits.map(one).collect()
}

fn look_ahead(claim: &Claim, context: Context<'_>, place: usize, outlook: &mut BenefitOutlook) {
    let Some(visit) = further_visit(context, place) else { return };
    let mut more = claim.clone();
    more.encounters.push(visit);
    let completion = Completion::all(Stance::Ordinary);
    let case = Case::build(&more, context.plan, context.lexicon, context.readings, &completion);
    // A kind of care that several benefits pay for leads to the first of them only.
    if case.visits.last().and_then(|visit| visit.benefit) != Some(place) {
        return;
    }
    let ahead = Ahead::of(&case);
    outlook.next = Some(NextPayment { borne: NEXT, pays: ahead.pays(NEXT) });
    let most = ahead.pays(Money::MAX_READ);
    if ahead.pays(Money::MAX_READ - NEXT) == most {
        outlook.most_left = Some(most);
        outlook.borne_until_most = Some(ahead.least_that_pays(most));
    }
}

/// A visit for which the benefit pays, with a receipt as large as any.
fn further_visit(context: Context<'_>, place: usize) -> Option<Encounter> {
    let benefit = context.plan.benefits.get(place)?;
    let subtype = context.plan.care_subtypes.iter().find(|subtype| subtype.benefit == benefit.id);
    let (care, subtype) = match (benefit.care.first(), subtype) {
        (Some(care), _) => (*care, None),
        (None, subtype) => (*subtype?.care.first()?, subtype),
    };
    let total = Money::MAX_READ.to_string();
    let receipt = json!({ "total": total, "cash_paid": total, "in_scope_self_paid": total });
    let mut visit = json!({ "id": LAST, "care_type": care.as_str(), "card_used": true, "invoices": [receipt] });
    if let (Some(subtype), Some(fields)) = (subtype, visit.as_object_mut()) {
        fields.insert("care_subtype".to_owned(), subtype.id.clone().into());
    }
    read::from_value(visit).ok()
}

/// The claim with a further visit, and what its other visits bring in.
struct Ahead<'c, 'a> {
    case: &'c Case<'a>,
    others: Vec<Base>,
    /// What the claim pays without the visit.
    now: Money,
    /// Whether the whole claim is refused, whatever is in it.
    refused: bool,
}

impl<'c, 'a> Ahead<'c, 'a> {
    fn of(case: &'c Case<'a>) -> Ahead<'c, 'a> {
        let findings = rules::run(case);
        let mut others = bases(case, &findings);
        others.pop();
        let refused = findings.iter().any(|finding| matches!(finding.loss, Loss::Claim));
        let mut ahead = Ahead { case, others, now: Money::ZERO, refused };
        ahead.now = ahead.with(Money::ZERO);
        ahead
    }

    fn with(&self, borne: Money) -> Money {
        let bases: Vec<Base> = self.others.iter().copied().chain([Base::own(borne)]).collect();
        payable(self.case, &bases)
    }

    /// What is paid of an amount that is borne inside the scope at the visit, and accepted.
    fn pays(&self, borne: Money) -> Money {
        if self.refused { Money::ZERO } else { self.with(borne) - self.now }
    }

    /// The least amount of which so much is paid; who bears more is never paid less.
    fn least_that_pays(&self, wanted: Money) -> Money {
        let (mut least, mut most) = (0, Money::MAX_READ.cents());
        while least < most {
            let middle = least.midpoint(most);
            if self.pays(Money::of_cents(middle)) >= wanted {
                most = middle;
            } else {
                least = middle.saturating_add(1);
            }
        }
        Money::of_cents(least)
    }
}
