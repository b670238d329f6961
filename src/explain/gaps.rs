//! What was not said, what was taken instead, and what another answer would change.

use crate::case::{Case, Completion, Stance, Unknown};
use crate::claim::Claim;
use crate::estimate::{Assumption, AssumptionCode};
use crate::explain::{Context, Detail, payable_under};
use crate::facts::Facts;
use crate::money::Money;

/// Each figure of an assumption takes a whole check. Of a kind that there is more of than anybody reads one by one,
/// they are left out, so that a check grows with the claim and not with its square; the range holds them all the same.
const MOST_OF_A_KIND: usize = 100;

/// Every assumption behind the estimate. Papers that are not mentioned are one assumption; the
/// papers' own list says what each is worth.
pub(super) fn assumptions(
    claim: &Claim,
    context: Context<'_>,
    case: &Case<'_>,
    payable: Money,
    detail: Detail,
) -> Vec<Assumption> {
    let mut all = Vec::new();
    let papers = case.unknowns.iter().filter(|unknown| unknown.gap.code == AssumptionCode::Document).count();
    if papers > 0 {
        let under = |stance| {
            let completion = Completion::but_group(AssumptionCode::Document, stance);
            (detail == Detail::Full).then(|| payable_under(claim, context, &completion))
        };
        all.push(Assumption {
            code: AssumptionCode::Document,
            subject: String::new(),
            facts: Facts::of([("count", papers.to_string())]),
            payable_if_least: under(Stance::Least),
            payable_if_most: (detail == Detail::Full).then_some(payable),
        });
    }
    let crowded = crowded(&case.unknowns);
    let others = case.unknowns.iter().filter(|unknown| unknown.gap.code != AssumptionCode::Document);
    all.extend(others.map(|unknown| {
        let detail = if crowded.contains(&unknown.gap.code) { Detail::Summary } else { detail };
        one(claim, context, unknown, payable, detail)
    }));
    let list_is_not_the_insurers = context.lexicon.list.is_some_and(|list| !list.from_insurer);
    if list_is_not_the_insurers && case.visits.iter().any(|visit| visit.place.entry.is_some()) {
        all.push(without_figures(AssumptionCode::HospitalList));
    }
    all.push(without_figures(AssumptionCode::Declarations));
    all
}

/// The kinds that there are too many of.
fn crowded(unknowns: &[Unknown]) -> Vec<AssumptionCode> {
    let mut counts: Vec<(AssumptionCode, usize)> = Vec::new();
    for Unknown { gap, .. } in unknowns {
        match counts.iter_mut().find(|(code, _)| *code == gap.code) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => counts.push((gap.code, 1)),
        }
    }
    counts.into_iter().filter(|(_, count)| *count > MOST_OF_A_KIND).map(|(code, _)| code).collect()
}

fn one(claim: &Claim, context: Context<'_>, unknown: &Unknown, payable: Money, detail: Detail) -> Assumption {
    let under = |stance| {
        let completion = Completion::but_one(unknown.gap.clone(), stance);
        (detail == Detail::Full).then(|| payable_under(claim, context, &completion))
    };
    Assumption {
        code: unknown.gap.code,
        subject: unknown.gap.subject.clone(),
        facts: unknown.facts.clone(),
        payable_if_least: under(Stance::Least),
        payable_if_most: if most_is_taken(unknown.gap.code) {
            (detail == Detail::Full).then_some(payable)
        } else {
            under(Stance::Most)
        },
    }
}

/// Facts of which the ordinary value is the most favourable one anyway.
fn most_is_taken(code: AssumptionCode) -> bool {
    matches!(
        code,
        AssumptionCode::Document
            | AssumptionCode::SubmittedOn
            | AssumptionCode::Date
            | AssumptionCode::Hospital
            | AssumptionCode::HospitalUnknown
            | AssumptionCode::HospitalBranch
            | AssumptionCode::CardUsed
            | AssumptionCode::AccountOutOfScope
            | AssumptionCode::SettlementAmount
            | AssumptionCode::LineName
    )
}

fn without_figures(code: AssumptionCode) -> Assumption {
    Assumption {
        code,
        subject: String::new(),
        facts: Default::default(),
        payable_if_least: None,
        payable_if_most: None,
    }
}
