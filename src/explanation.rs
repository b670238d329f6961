//! Where every yuan went: the ledger as a tree, from the claim over its benefits, visits and
//! receipts down to the line. All amounts are in yuan.
//!
//! At each node the entries lead from what was billed to what is payable, each with what was left
//! before and after it, its formula with the figures that went in, the clause and the readings.

use serde::Serialize;

use crate::code::codes;
use crate::date::Date;
use crate::estimate::{BeforeAfter, BenefitEstimate, JointPrice, PlanRef, Reason, Status, Verdict, Withheld};
use crate::facts::Facts;
use crate::finding::Finding;
use crate::money::Money;

/// An estimate, explained.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// Always `not_submitted`: a pre-check is no submission.
    pub status: Status,
    /// The plan's data behind it.
    pub plan: PlanRef,
    /// In one word.
    pub verdict: Verdict,
    /// The claim and everything below it.
    pub account: Node,
    /// What is withheld in all, by reason.
    pub reasons: Vec<ReasonTotal>,
    /// The policy year before and after this claim, by benefit.
    pub accumulators: Vec<YearFigures>,
    /// What the entries' `finding` counts through.
    pub findings: Vec<Finding>,
    /// What findings cost together, where that is not the sum of what each costs alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joint: Vec<JointPrice>,
    /// Every rule that had a say; where asked for, also those that had none.
    pub rules: Vec<RuleTrace>,
}

codes! {
    /// How far down a node stands.
    pub enum Level {
        /// The claim.
        Claim = "claim",
        /// A benefit of the plan.
        Benefit = "benefit",
        /// A visit or stay.
        Encounter = "encounter",
        /// A receipt.
        Invoice = "invoice",
        /// A line, or the rest of a receipt that no line names.
        Line = "line",
        /// A payment with a date of its own.
        Payment = "payment",
    }
}

/// One account of the tree: billed = payable + Σ entries, and each figure is the sum of its parts'.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Node {
    /// How far down.
    pub level: Level,
    /// Benefit id of the plan, or the caller's id of the visit or receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// JSON Pointer into the claim; absent for benefits and for the rest that no line names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The day of a visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What was billed; FHIR calls it *submitted*.
    pub billed: Money,
    /// What is left of it when the benefit's steps begin: inside the scope, borne by the member,
    /// not refused; FHIR calls it *eligible*.
    pub base: Money,
    /// What is paid; FHIR calls it *benefit*.
    pub payable: Money,
    /// From billed to payable.
    pub entries: Vec<Entry>,
    /// The accounts that this one is the sum of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Node>,
}

/// One amount that is withheld, and how it was worked out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// Why.
    pub reason: Reason,
    /// How much.
    pub amount: Money,
    /// What was left before.
    pub before: Money,
    /// What is left after.
    pub after: Money,
    /// How the amount was worked out.
    pub formula: Formula,
    /// The figures that went in: amounts in yuan, shares, days.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub inputs: Facts,
    /// Catalogue ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// Id of the plan's clause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// Readings on which it rests, each with the choice in force.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<ReadingUsed>,
    /// Index of the finding behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<usize>,
}

codes! {
    /// How an amount was worked out.
    pub enum Formula {
        /// The box of the receipt, as printed or completed.
        Box = "box",
        /// The base share of a refused or reduced cost: cost × base ÷ in scope.
        BaseShare = "base_share",
        /// All that was left: refused or waiting as a whole.
        Whole = "whole",
        /// A step of the benefit.
        Step = "step",
        /// The part of a larger amount in proportion to what each line had left.
        Spread = "spread",
        /// The sum over the accounts below.
        Sum = "sum",
    }
}

/// A reading that an entry rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadingUsed {
    /// Its number, such as `R9`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its name, such as `other_cover`.
    pub name: String,
    /// The choice in force.
    pub choice: String,
}

/// What is withheld for one reason.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReasonTotal {
    /// Why.
    pub reason: Reason,
    /// How much, over all visits.
    pub amount: Money,
}

/// A benefit's policy year before and after this claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearFigures {
    /// Benefit id of the plan.
    pub benefit: String,
    /// Cumulative base.
    pub base: BeforeAfter,
    /// Cumulative benefit.
    pub paid: BeforeAfter,
    /// What is left of the deductible; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deductible_left: Option<BeforeAfter>,
    /// What is left of the limit; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_left: Option<BeforeAfter>,
}

codes! {
    /// What a rule had to say.
    pub enum RuleSay {
        /// It found something.
        Found = "found",
        /// It decided as what something was taken, or moved money.
        Applied = "applied",
        /// It looked and had nothing to say.
        Silent = "silent",
    }
}

/// One rule in force and what it had to say.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleTrace {
    /// Catalogue id.
    pub id: String,
    /// Id of the plan's clause.
    pub clause: String,
    /// What it had to say.
    pub say: RuleSay,
    /// Its findings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<usize>,
}

impl ReasonTotal {
    /// What is withheld, added up by reason.
    pub(crate) fn all(withheld: &[Withheld]) -> Vec<ReasonTotal> {
        let mut totals: Vec<ReasonTotal> = Vec::new();
        for entry in withheld {
            match totals.iter_mut().find(|total| total.reason == entry.reason) {
                Some(total) => total.amount += entry.amount,
                None => totals.push(ReasonTotal { reason: entry.reason, amount: entry.amount }),
            }
        }
        totals
    }
}

impl From<BenefitEstimate> for YearFigures {
    fn from(benefit: BenefitEstimate) -> YearFigures {
        YearFigures {
            benefit: benefit.id,
            base: benefit.base,
            paid: benefit.paid,
            deductible_left: benefit.deductible_left,
            limit_left: benefit.limit_left,
        }
    }
}

impl RuleTrace {
    /// Every rule in force in the order of the plan, each with its clause; `said` had a say.
    pub(crate) fn all<'r>(
        rules: impl Iterator<Item = (&'r String, &'r String)>,
        findings: &[Finding],
        said: &[String],
        silent: bool,
    ) -> Vec<RuleTrace> {
        let trace = |(id, clause): (&String, &String)| {
            let by = |(at, one): (usize, &Finding)| (one.rules.contains(id) || one.also.contains(id)).then_some(at);
            let found: Vec<usize> = findings.iter().enumerate().filter_map(by).collect();
            let say = match (found.is_empty(), said.contains(id)) {
                (false, _) => RuleSay::Found,
                (true, true) => RuleSay::Applied,
                (true, false) => RuleSay::Silent,
            };
            RuleTrace { id: id.clone(), clause: clause.clone(), say, findings: found }
        };
        rules.map(trace).filter(|rule| silent || rule.say != RuleSay::Silent).collect()
    }
}
