//! Between which amounts a claim lies while facts are open, and which question narrows that most.
//!
//! Both ends are found by writing values into the claim and checking it: what stands at an end is a
//! completion, and checking the claim with it pays exactly that. Facts whose better value hangs on
//! the rest of the claim are tried both ways.

mod end;

use serde::Serialize;

use crate::case::{Case, Completion, Stance, Unknown};
use crate::claim::Claim;
use crate::estimate::{AssumptionCode, GradeEstimate, Range};
use crate::explain::{Context, payable_under};
use crate::facts::Facts;
use crate::money::Money;
use crate::order;
use crate::whatif::edit::Edit;
use crate::whatif::witness;
use end::{Ends, Space};

/// The least and the most that a claim can pay, each with values of the open facts that bring it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RangeTold {
    /// What the claim as it stands would pay, with ordinary values for what is open.
    pub payable: Money,
    /// The least that any values of the open facts bring.
    pub min: Money,
    /// The most that any values of the open facts bring.
    pub max: Money,
    /// Values of the open facts with which the claim pays `min`.
    pub at_min: Vec<Edit>,
    /// Values of the open facts with which the claim pays `max`.
    pub at_max: Vec<Edit>,
    /// The question whose answer narrows the range most; absent when no answer changes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_question: Option<RangeQuestion>,
    /// Every open question whose answer changes the range, the one that narrows most first.
    pub questions: Vec<RangeQuestion>,
    /// Answers of a form, by JSON Pointer, without which there is no amount: nothing is known of the range.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unanswered: Vec<String>,
    /// The grade of a form on which the amounts rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeEstimate>,
}

/// An open fact, and what is left open once it is known.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RangeQuestion {
    /// Which fact. Papers that are not mentioned are one question.
    pub code: AssumptionCode,
    /// Where it would stand: a JSON Pointer into the claim; empty for the papers.
    pub subject: String,
    /// What the words need.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// The width of the range now, less the wider of the two that are left.
    pub narrows_by: Money,
    /// What is left open if the answer is the least favourable one.
    pub range_if_least: Range,
    /// What is left open if the answer is the most favourable one.
    pub range_if_most: Range,
    /// The least favourable answer, as it is written into the claim.
    pub least: Vec<Edit>,
    /// The most favourable answer, as it is written into the claim.
    pub most: Vec<Edit>,
}

/// The range of a claim with everything that was asked about it.
pub(crate) fn told(claim: &Claim, context: Context<'_>) -> RangeTold {
    let payable = payable_under(claim, context, &Completion::all(Stance::Ordinary));
    let space = Space::of(claim, context);
    let ends = space.ends(payable);
    let now = ends.range();
    let mut questions = questions(claim, context, &space, &ends);
    order::sort_by_key(&mut questions, |one| {
        (width(one.range_if_least) + width(one.range_if_most), is_still_to_come(one.code))
    });
    RangeTold {
        payable,
        min: now.min,
        max: now.max,
        at_min: ends.least.edits,
        at_max: ends.most.edits,
        next_question: questions.first().cloned(),
        questions,
        unanswered: Vec::new(),
        grade: None,
    }
}

/// The two ends alone, of a case with ordinary values and what it pays. Where no fact can turn either way and none raises another, the case is filled
/// with all values of one end at once, which is quicker than writing them into the claim.
pub(crate) fn of(case: &Case<'_>, claim: &Claim, context: Context<'_>, payable: Money) -> Range {
    if case.unknowns.is_empty() {
        return Range { min: payable, max: payable };
    }
    let most = end::at_most(case, payable).or_else(|| end::at_once(claim, context, Stance::Most));
    let ends = most.and_then(|most| Some((end::at_once(claim, context, Stance::Least)?, most)));
    if let Some((least, most)) = ends {
        return Range { min: least.min(payable), max: most.max(payable) };
    }
    Space::of(claim, context).ends(payable).range()
}

/// Every open question whose answer changes the range.
fn questions(claim: &Claim, context: Context<'_>, space: &Space<'_>, ends: &Ends) -> Vec<RangeQuestion> {
    let ordinary = Completion::all(Stance::Ordinary);
    let case = Case::build(claim, context.plan, context.lexicon, context.readings, &ordinary);
    let (papers, facts): (Vec<&Unknown>, Vec<&Unknown>) =
        case.unknowns.iter().partition(|unknown| unknown.gap.code == AssumptionCode::Document);
    let said = |unknowns: &[&Unknown], status: &str| -> Vec<Edit> {
        let paper = |unknown: &&Unknown| witness::paper(unknown, status);
        unknowns.iter().map(paper).collect()
    };
    let about_papers = papers.first().map(|first| Asked {
        unknown: first,
        facts: Facts::of([("count", papers.len().to_string())]),
        least: said(&papers, "missing"),
        most: said(&papers, "attached"),
    });
    let about_facts = facts.into_iter().map(|unknown| {
        let answer = |stance| {
            let completion = Completion::but_one(unknown.gap.clone(), stance);
            let case = Case::build(claim, context.plan, context.lexicon, context.readings, &completion);
            witness::edits(&case, unknown, stance)
        };
        let mut facts = unknown.facts.clone();
        if unknown.gap.code == AssumptionCode::Accumulator {
            facts.insert("benefit", unknown.gap.detail.clone());
        }
        Asked { unknown, facts, least: answer(Stance::Least), most: answer(Stance::Most) }
    });
    let now = ends.range();
    let told = about_papers.into_iter().chain(about_facts).map(|asked| question(asked, space, ends));
    told.filter(|one| one.range_if_least != now || one.range_if_most != now).collect()
}

/// An open fact with its two answers.
struct Asked<'u> {
    unknown: &'u Unknown,
    facts: Facts,
    least: Vec<Edit>,
    most: Vec<Edit>,
}

/// Papers and the day of submission are the member's to see to; what has happened is asked first.
fn is_still_to_come(code: AssumptionCode) -> bool {
    matches!(code, AssumptionCode::Document | AssumptionCode::SubmittedOn)
}

fn question(mut asked: Asked<'_>, space: &Space<'_>, ends: &Ends) -> RangeQuestion {
    let (mut if_least, mut if_most) = (space.range_if(&asked.least, ends), space.range_if(&asked.most, ends));
    // What is the better answer elsewhere can be the worse one here.
    if if_least.min >= if_most.min && if_least.max >= if_most.max && if_least != if_most {
        core::mem::swap(&mut if_least, &mut if_most);
        core::mem::swap(&mut asked.least, &mut asked.most);
    }
    let gap = &asked.unknown.gap;
    let of_claim = gap.code == AssumptionCode::Document;
    RangeQuestion {
        code: gap.code,
        subject: if of_claim { String::new() } else { gap.subject.clone() },
        facts: asked.facts,
        narrows_by: (width(ends.range()) - width(if_least).max(width(if_most))).at_least_zero(),
        range_if_least: if_least,
        range_if_most: if_most,
        least: asked.least,
        most: asked.most,
    }
}

fn width(range: Range) -> Money {
    range.max - range.min
}
