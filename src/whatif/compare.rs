//! Two plans over the same claim, with the difference put down to the terms in which they differ.
//!
//! From the first plan to the other one difference after the other is switched, always in the same
//! order, and the claim is settled after each by the engine itself. What a difference changes then is
//! its amount, so that the amounts always add up to the whole. Where terms work upon each other, the
//! order decides which of them gets the credit: it is a convention, not a fact.

mod alike;
mod lists;
mod steps;
mod switch;

use core::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::case::{Completion, Stance};
use crate::claim::Claim;
use crate::code::codes;
use crate::estimate::{Estimate, PlanRef, Verdict};
use crate::explain::{self, Context, Detail, payable_under};
use crate::explanation::YearFigures;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::money::Money;
use crate::plan::{Plan, Words};
use crate::read::Problem;
use switch::{Hybrid, Switch};

/// Two plans over the same claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comparison {
    /// What the checker's own plan makes of the claim.
    pub this: PlanFigures,
    /// What the other plan makes of it.
    pub other: PlanFigures,
    /// `payable` of the other plan less `payable` of this one.
    pub difference: AmountDifference,
    /// Everything in which the plans differ, in the order in which it was switched. The amounts add
    /// up to `difference`; what changes nothing for this claim stands here with 0.00.
    pub steps: Vec<Difference>,
    /// What the claim names and the other plan does not have, with pointers into the claim: it plays
    /// no part there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_in_other: Vec<Problem>,
}

/// What one plan makes of the claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanFigures {
    /// Which plan.
    pub plan: PlanRef,
    /// The result in one word.
    pub verdict: Verdict,
    /// What the claim as it stands would pay.
    pub payable: Money,
    /// The same with every curable finding cured.
    pub achievable: Money,
    /// The policy year before and after the claim, by benefit.
    pub accumulators: Vec<YearFigures>,
}

/// One term in which the plans differ.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Difference {
    /// Which kind of term.
    pub what: DifferenceKind,
    /// Which one: a rule, a reading, a list, a quantity; absent where `what` and `benefit` say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the benefit to which it belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benefit: Option<String>,
    /// Catalogue ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// Id of the clause in this plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// Id of the clause in the other plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_clause: Option<String>,
    /// What it says in this plan; empty where this plan does not have it.
    pub before: Facts,
    /// What it says in the other plan; empty where that plan does not have it.
    pub after: Facts,
    /// What switching it adds to `payable`; with a minus sign what it takes away.
    pub amount: AmountDifference,
    /// `payable` once it and all before it are switched.
    pub payable_then: Money,
}

/// A difference of two amounts, written with a minus sign where it is below nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AmountDifference(Money);

codes! {
    /// Kinds of terms in which plans differ, in the order in which they are switched.
    pub enum DifferenceKind {
        /// First and last day of the policy year.
        Year = "year",
        /// A rule that only one of them has.
        Rule = "rule",
        /// A list of names.
        Vocabulary = "vocabulary",
        /// What is taken where a fact is not given.
        Ordinary = "ordinary",
        /// A paper that is asked for.
        Document = "document",
        /// A part of the record that is asked for.
        Record = "record",
        /// A limit on days, sessions or items.
        Quantity = "quantity",
        /// Until when a claim may be made.
        ClaimLimit = "claim_limit",
        /// A kind of care that has a benefit of its own.
        CareSubtype = "care_subtype",
        /// A benefit that only one of them has, or the care it pays for.
        Benefit = "benefit",
        /// Whether what others paid comes off.
        Offset = "offset",
        /// The deductible.
        Deductible = "deductible",
        /// The plan's share.
        Rate = "rate",
        /// The limit of a benefit.
        Limit = "limit",
        /// The order of the same terms.
        Order = "order",
        /// The limit over all benefits.
        TotalLimit = "total_limit",
        /// How a wording is read.
        Reading = "reading",
        /// What none of the others explains.
        Other = "other",
    }
}

/// Compares what two plans make of a claim.
pub(crate) fn compare(claim: &Claim, this: Context<'_>, other: Context<'_>, not_in_other: Vec<Problem>) -> Comparison {
    let (mine, theirs) = (figures(claim, this), figures(claim, other));
    Comparison {
        difference: AmountDifference::between(mine.payable, theirs.payable),
        steps: steps_between(claim, this, other, (mine.payable, theirs.payable)),
        this: mine,
        other: theirs,
        not_in_other,
    }
}

fn figures(claim: &Claim, context: Context<'_>) -> PlanFigures {
    let Estimate { plan, verdict, payable, achievable, benefits, .. } =
        explain::estimate(claim, context, Detail::Summary);
    let year = |benefit: crate::estimate::BenefitEstimate| YearFigures {
        benefit: benefit.id,
        base: benefit.base,
        paid: benefit.paid,
        deductible_left: benefit.deductible_left,
        limit_left: benefit.limit_left,
    };
    PlanFigures { plan, verdict, payable, achievable, accumulators: benefits.into_iter().map(year).collect() }
}

fn steps_between(claim: &Claim, this: Context<'_>, other: Context<'_>, ends: (Money, Money)) -> Vec<Difference> {
    let mut hybrid = Hybrid::of(this);
    let mut payable = ends.0;
    let mut steps = Vec::new();
    for switch in switch::all(this, other) {
        let Switch { what, id, benefit, rules, before, after, turn } = switch;
        turn(&mut hybrid);
        if what == DifferenceKind::Vocabulary {
            hybrid.plan.words = Arc::new(Words::of(&hybrid.plan));
        }
        let lexicon = Lexicon { plan: &hybrid.plan, list: this.lexicon.list };
        let context = Context { plan: &hybrid.plan, lexicon: &lexicon, readings: &hybrid.readings };
        let then = payable_under(claim, context, &Completion::all(Stance::Ordinary));
        let clause = |plan: &Plan| clause(plan, what, id.as_deref(), &rules);
        steps.push(Difference {
            clause: clause(this.plan).filter(|_| !before.is_empty()),
            other_clause: clause(other.plan).filter(|_| !after.is_empty()),
            amount: AmountDifference::between(payable, then),
            payable_then: then,
            what,
            id,
            benefit,
            rules,
            before,
            after,
        });
        payable = then;
    }
    if payable != ends.1 {
        steps.push(Difference::unexplained(payable, ends.1));
    }
    steps
}

/// The clause on which a term rests.
fn clause(plan: &Plan, what: DifferenceKind, id: Option<&str>, rules: &[String]) -> Option<String> {
    if what == DifferenceKind::Reading {
        return plan.readings.iter().find(|reading| Some(reading.name.as_str()) == id).map(|one| one.clause.clone());
    }
    rules.iter().find_map(|rule| plan.clause_of(rule)).map(str::to_owned)
}

impl Difference {
    fn unexplained(payable: Money, then: Money) -> Difference {
        Difference {
            what: DifferenceKind::Other,
            id: None,
            benefit: None,
            rules: Vec::new(),
            clause: None,
            other_clause: None,
            before: Facts::default(),
            after: Facts::default(),
            amount: AmountDifference::between(payable, then),
            payable_then: then,
        }
    }
}

impl AmountDifference {
    /// From one amount to another.
    fn between(start: Money, end: Money) -> AmountDifference {
        AmountDifference(end - start)
    }

    /// Whether nothing changes.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is a loss.
    pub fn is_loss(self) -> bool {
        self.0 < Money::ZERO
    }

    /// How large it is, whichever way.
    pub fn size(self) -> Money {
        self.0.distance(Money::ZERO)
    }
}

impl fmt::Display for AmountDifference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl Serialize for AmountDifference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
