//! What lies between two pieces: where they meet, or by how much the figure jumps, and why.

use super::piece::Piece;
use super::probe::{Probe, Told};
use super::{Graph, Turn, TurnCause, Vertex};
use crate::amount::{Fraction, Why};
use crate::estimate::Reason;
use crate::facts::Facts;
use crate::plan::{Plan, Step};

/// Every vertex, in order.
pub(super) fn all(graph: &Graph<'_>) -> Vec<Vertex> {
    let pairs = graph.pieces.iter().zip(graph.pieces.iter().skip(1));
    pairs.filter_map(|(before, after)| vertex(graph, before, after)).collect()
}

fn vertex(graph: &Graph<'_>, before: &Piece, after: &Piece) -> Option<Vertex> {
    let said = |at: i64| graph.bench.probe(at);
    let same_rules = said(before.last).signature == said(after.first).signature;
    let meet = meet_between(before, after);
    let kind = if meet || same_rules && !before.turning.is_empty() { Turn::Bend } else { Turn::Jump };
    let exact = before.course.meets(&after.course).filter(|_| meet).filter(|at| at.bottom != 1).and_then(in_yuan);
    Some(Vertex {
        kind,
        exact,
        before: graph.on(before, before.to)?,
        after: graph.on(after, after.from)?,
        causes: causes(graph, before, after),
    })
}

/// Whether two courses meet between the last cent of one and the first of the other.
fn meet_between(before: &Piece, after: &Piece) -> bool {
    let order = |at: i64| {
        let at = i128::from(at);
        before.course.at(at)?.compare(&after.course.at(at)?)
    };
    match (order(before.to), order(after.from)) {
        (Some(first), Some(last)) => first != last || first.is_eq(),
        _ => false,
    }
}

/// Cents as a fraction of yuan.
fn in_yuan(cents: Fraction) -> Option<String> {
    let yuan = Fraction { top: cents.top, bottom: cents.bottom.checked_mul(100)? }.reduced()?;
    Some(format!("{}/{}", yuan.top, yuan.bottom))
}

fn causes(graph: &Graph<'_>, before: &Piece, after: &Piece) -> Vec<TurnCause> {
    let plan = graph.bench.context.plan;
    let mut causes: Vec<TurnCause> = before.turning.iter().map(|why| step(plan, *why)).collect();
    let (last, first) = (graph.bench.probe(before.last), graph.bench.probe(after.first));
    let changed = |of: &Probe, against: &Probe, comes: bool| -> Vec<TurnCause> {
        let told = of.signature.findings.iter().zip(&of.facts);
        let new = told.filter(|(told, _)| !against.signature.findings.contains(told));
        new.map(|(told, facts)| finding(told, facts, comes)).collect()
    };
    causes.extend(changed(&last, &first, false));
    causes.extend(changed(&first, &last, true));
    causes.dedup();
    if causes.is_empty() { vec![TurnCause::Boxes] } else { causes }
}

fn finding(told: &Told, facts: &Facts, comes: bool) -> TurnCause {
    TurnCause::Finding {
        code: told.code,
        effect: told.effect,
        subject: told.subject.clone(),
        comes,
        facts: facts.clone(),
        rules: told.rules.clone(),
        clause: told.clause.clone(),
    }
}

fn step(plan: &Plan, why: Why) -> TurnCause {
    let benefit = why.benefit.and_then(|at| plan.benefits.get(at));
    let alike = |step: &&Step| {
        let pair = (why.reason, step);
        matches!(pair, (Reason::Deductible, Step::Deductible { .. }) | (Reason::Limit, Step::Limit { .. }))
    };
    let step = benefit.and_then(|benefit| match why.step {
        Some(at) => benefit.steps.get(at),
        None => benefit.steps.iter().find(alike),
    });
    let rules: Vec<String> = match (step, why.reason) {
        (Some(step), _) => step.rules().to_vec(),
        (None, Reason::TotalLimit) => plan.total_limit.as_ref().map(|limit| limit.rules.clone()).unwrap_or_default(),
        (None, Reason::Indemnity) if benefit.is_some() => vec!["T-N02".to_owned()],
        _ => Vec::new(),
    };
    let rules: Vec<String> = rules.into_iter().filter(|rule| plan.has_rule(rule)).collect();
    let clause = rules.first().and_then(|rule| plan.clause_of(rule)).map(str::to_owned);
    TurnCause::Step { reason: why.reason, benefit: benefit.map(|benefit| benefit.id.clone()), rules, clause }
}
