//! Everything that is found in a form: answers that are wanting, papers, checks, grades.

use crate::estimate::Reason;
use crate::facts::Facts;
use crate::finding::{Code, Decided, Effect, Finding, Loss, Remedy};
use crate::form::paper::{Paper, PaperStatus};
use crate::form::pay::Paid;
use crate::form::sheet::{Sheet, cell};
use crate::form::{check, pay};
use crate::money::Money;
use crate::plan::Holds;
use crate::plan::form::{Field, FieldKind, FormStep, LessReason, Start};

/// What stands in the way, and advice, in the order in which it is asked.
pub(super) fn all(sheet: Sheet<'_>, papers: &[Paper<'_>]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for field in sheet.setting.form.fields.iter().filter(|field| sheet.is_asked(field)) {
        found.extend(wanting(field, sheet));
    }
    found.extend(papers.iter().filter_map(|paper| missing(paper, sheet)));
    found.extend(check::findings(sheet));
    found.extend(grades(sheet));
    let in_order = !found.iter().any(takes_all);
    found.extend(pay::all(sheet).iter().flat_map(|paid| sums(paid, in_order, sheet)));
    found
}

/// What has to be known about a sum: that it is used up, or that more was received than was due.
fn sums(paid: &Paid<'_>, in_order: bool, sheet: Sheet<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    // A death ends everything anyway; who lives on has to know that there will be no more.
    let lives_on = matches!(paid.benefit.starts, Start::Graded { .. });
    for step in &paid.benefit.steps {
        match step {
            FormStep::Cap { sum, paid: earlier, rules } if in_order && lives_on => {
                let Some(sum) = sheet.sum(sum) else { continue };
                let before = earlier.as_deref().and_then(|field| sheet.sum(field)).unwrap_or(Money::ZERO);
                if paid.payable.is_positive() && before + paid.payable >= sum {
                    let facts = Facts::of([("whole", sum.to_string())]);
                    found.push(told(Code::FormSumReached, rules, String::new(), facts, sheet));
                }
            }
            FormStep::Less { amount, reason: LessReason::PaidBefore, rules } => {
                let due = paid.taken.iter().find(|taken| taken.reason == Reason::PaidBefore).map(|taken| taken.before);
                let received = sheet.said(amount).and_then(|_| sheet.sum(amount));
                if let (Some(due), Some(received)) = (due, received)
                    && received > due
                {
                    let facts = Facts::of([("total", received.to_string()), ("whole", due.to_string())]);
                    found.push(told(Code::FormMoreThanDue, rules, format!("/facts/{amount}"), facts, sheet));
                }
            }
            FormStep::Cap { .. } | FormStep::Less { .. } | FormStep::Share { .. } => {}
        }
    }
    found
}

/// Whether nothing of the claim is paid because of a finding.
pub(super) fn takes_all(finding: &Finding) -> bool {
    finding.loss == Loss::Claim
}

/// Whether the claim cannot be handed in because of a finding.
pub(super) fn holds_submission(finding: &Finding) -> bool {
    finding.effect == Effect::Pend && finding.facts.find("holds").is_some()
}

/// An answer for which something waits, or a row that lacks a cell.
fn wanting(field: &Field, sheet: Sheet<'_>) -> Option<Finding> {
    let holds = field.holds.filter(|holds| *holds != Holds::Nothing)?;
    let (code, row) = match sheet.said(&field.id) {
        None => (Code::FormAnswerNeeded, None),
        Some(_) if field.kind == FieldKind::Rows => (Code::FormCellEmpty, Some(gap_in_rows(field, sheet)?)),
        Some(_) => return None,
    };
    let mut facts = Facts::of([("asked", field.id.clone()), ("holds", holds.to_string())]);
    let mut subject = format!("/facts/{}", field.id);
    if let Some((row, column)) = row {
        facts.insert("row", row.saturating_add(1).to_string());
        facts.insert("column", column.to_owned());
        subject = format!("{subject}/{row}/{column}");
    }
    let rule = field.rule.as_deref();
    Some(Finding {
        code,
        rules: rule.map(str::to_owned).into_iter().collect(),
        also: Vec::new(),
        effect: Effect::Pend,
        decided: decided(field.declared),
        subject,
        clause: rule.and_then(|rule| sheet.setting.plan.clause_of(rule)).map(str::to_owned),
        amount: Money::ZERO,
        curable: true,
        remedy: Remedy::Answer,
        facts,
        loss: if holds == Holds::Submission { Loss::None } else { Loss::Claim },
    })
}

fn decided(declared: bool) -> Decided {
    if declared { Decided::Declared } else { Decided::Machine }
}

/// The first needed cell that is empty: row and column.
fn gap_in_rows<'f>(field: &'f Field, sheet: Sheet<'_>) -> Option<(usize, &'f str)> {
    let needed = || field.columns.iter().filter(|column| column.needed);
    sheet.rows(&field.id).iter().enumerate().find_map(|(at, row)| {
        let empty = |id: &str| match row.get(id) {
            Some(crate::claim::Cell::Count(_)) => false,
            _ => cell(row, id).is_none(),
        };
        needed().find(|column| empty(&column.id)).map(|column| (at, column.id.as_str()))
    })
}

/// A paper that is known to be missing.
fn missing(paper: &Paper<'_>, sheet: Sheet<'_>) -> Option<Finding> {
    let requirement = paper.requirement;
    if paper.status != PaperStatus::Missing || requirement.holds == Holds::Nothing {
        return None;
    }
    Some(Finding {
        code: Code::DocumentMissing,
        rules: vec![requirement.rule.clone()],
        also: Vec::new(),
        effect: Effect::Pend,
        decided: decided(requirement.declared),
        subject: "/documents".to_owned(),
        clause: sheet.setting.plan.clause_of(&requirement.rule).map(str::to_owned),
        amount: Money::ZERO,
        curable: true,
        remedy: Remedy::BringDocument,
        facts: Facts::of([("document", requirement.document.clone()), ("holds", requirement.holds.to_string())]),
        loss: if requirement.holds == Holds::Submission { Loss::None } else { Loss::Claim },
    })
}

/// What has to be known about an amount that rests on a grade.
fn grades(sheet: Sheet<'_>) -> Vec<Finding> {
    let in_force = sheet.setting.form.benefits.iter().filter(|benefit| sheet.holds(&benefit.only_if));
    let graded = in_force.filter_map(|benefit| Some((benefit, pay::grade(&benefit.starts, sheet)?)));
    let mut found = Vec::new();
    for (benefit, grade) in graded {
        let rules = benefit.starts.rules();
        let subject = match &benefit.starts {
            Start::Graded { items, .. } => format!("/facts/{items}"),
            _ => String::new(),
        };
        let tell = |code, facts: Facts| told(code, rules, subject.clone(), facts, sheet);
        if grade.by == crate::estimate::GradedBy::Items {
            let facts = [("grade", grade.grade.to_string()), ("rate", grade.rate.to_string())];
            found.push(tell(Code::GradeIfConfirmed, Facts::of(facts)));
        }
        for item in &grade.items {
            let facts = || Facts::of([("item", item.id.clone()), ("grade", item.grade.to_string())]);
            if !item.counts {
                found.push(tell(Code::GradeNotCounted, facts()));
            }
            if item.doubtful {
                found.push(tell(Code::GradeDoubtful, facts()));
            }
        }
    }
    found
}

fn told(code: Code, rules: &[String], subject: String, facts: Facts, sheet: Sheet<'_>) -> Finding {
    let clause = rules.first().and_then(|rule| sheet.setting.plan.clause_of(rule)).map(str::to_owned);
    Finding {
        code,
        rules: rules.to_vec(),
        also: Vec::new(),
        effect: Effect::Advise,
        decided: Decided::Advisory,
        subject,
        clause,
        amount: Money::ZERO,
        curable: false,
        remedy: Remedy::AskInsurer,
        facts,
        loss: Loss::None,
    }
}
