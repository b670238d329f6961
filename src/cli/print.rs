//! How answers look in a terminal.

use std::fmt::Display;
use std::io::Write;

use preclaim::Catalogue;
use preclaim::plan::Plan;
use preclaim::render::{ClauseWords, ProblemWords, StepWords, Words};
use preclaim::rules::{LEDGER_RULES, RULES};
use serde::Serialize;

/// One line to standard output. A reader that has gone, such as `head`, is no error.
pub(super) fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{}", line.to_string().trim_end());
}

/// One line of JSON.
pub(super) fn json(value: &impl Serialize) {
    match serde_json::to_string(value) {
        Ok(text) => say(format_args!("{text}")),
        Err(why) => eprintln!("{why}"),
    }
}

/// Problems of a file, one after the other.
pub(super) fn problems(source: &str, problems: &[ProblemWords]) {
    for problem in problems {
        let place = if problem.pointer.is_empty() { String::new() } else { format!(" {}", problem.pointer) };
        say(format_args!("{source}{place}\n  {}\n  → {}", problem.text, problem.remedy));
    }
}

/// A whole estimate.
pub(super) fn words(words: &Words, catalogue: &Catalogue) {
    say(format_args!("{}\n{}", words.banner, words.headline));
    for line in [&words.range, &words.deadline, &words.not_submittable].into_iter().flatten() {
        say(format_args!("{line}"));
    }
    heading(catalogue, "cli.findings", words.findings.is_empty());
    for finding in &words.findings {
        let amount = if finding.amount.is_empty() { String::new() } else { format!("  {}", finding.amount) };
        say(format_args!("[{}]{amount}  {}", finding.effect, finding.title));
        let place = if finding.place.is_empty() { String::new() } else { format!("{} — ", finding.place) };
        say(format_args!("      {place}{}", finding.remedy));
        clause(finding.clause.as_ref());
    }
    for encounter in &words.encounters {
        say(format_args!("\n{}", encounter.title));
        encounter.steps.iter().for_each(step);
    }
    heading(catalogue, "cli.documents", words.documents.is_empty());
    for document in &words.documents {
        let worth = document.worth.as_deref().unwrap_or_default();
        say(format_args!("- {} {} {worth}", document.label, document.place));
    }
    heading(catalogue, "cli.benefits", words.benefits.is_empty());
    for benefit in &words.benefits {
        say(&benefit.title);
        for line in [Some(&benefit.paid), benefit.deductible_left.as_ref(), benefit.limit_left.as_ref()] {
            line.into_iter().for_each(|line| say(format_args!("      {line}")));
        }
    }
    heading(catalogue, "cli.readings", words.readings.is_empty());
    for reading in &words.readings {
        say(format_args!("- {} {}", reading.question, reading.text));
    }
    heading(catalogue, "cli.assumptions", words.assumptions.is_empty());
    for one in &words.assumptions {
        say(format_args!("- {} {} {}", one.place, one.text, one.effect.as_deref().unwrap_or_default()));
    }
    say(format_args!("\n{}", words.plan));
    if let Some(hospitals) = &words.hospitals {
        say(format_args!("{hospitals}"));
    }
}

fn heading(catalogue: &Catalogue, key: &str, empty: bool) {
    if !empty {
        say(format_args!("\n{}", catalogue.phrase(key, &[])));
    }
}

fn step(step: &StepWords) {
    let cite = step.clause.as_ref().map(|clause| format!("  ({})", clause.cite)).unwrap_or_default();
    say(format_args!("{:>14}  {}{cite}", step.amount, step.label));
    if !step.formula.is_empty() {
        say(format_args!("{:>14}  {}", "", step.formula));
    }
}

fn clause(clause: Option<&ClauseWords>) {
    if let Some(clause) = clause {
        say(format_args!("      {}: {}", clause.cite, clause.title));
    }
}

/// One rule of a plan.
#[derive(Serialize)]
pub(super) struct RuleRow {
    id: String,
    /// File under `src/rules`, or the reason in the ledger.
    implemented_by: Option<String>,
    clause: String,
    cite: String,
    title: String,
}

/// Every rule that a plan names.
pub(super) fn rule_rows(plan: &Plan, locale: &str) -> Vec<RuleRow> {
    let row = |(id, clause): (&String, &String)| {
        let rule = RULES.iter().find(|rule| rule.ids.contains(&id.as_str())).map(|rule| format!("rules/{}", rule.name));
        let ledger = LEDGER_RULES.iter().find(|(known, _)| known == id).map(|(_, reason)| format!("ledger/{reason}"));
        let words = plan.clause(clause);
        RuleRow {
            id: id.clone(),
            implemented_by: rule.or(ledger),
            clause: clause.clone(),
            cite: words.map(|clause| clause.cite.in_locale(locale).to_owned()).unwrap_or_default(),
            title: words.map(|clause| clause.title.in_locale(locale).to_owned()).unwrap_or_default(),
        }
    };
    plan.rules.iter().map(row).collect()
}

/// The rules as a table.
pub(super) fn rules(rows: &[RuleRow]) {
    for row in rows {
        say(format_args!(
            "{:<9} {:<34} {}  {}",
            row.id,
            row.implemented_by.as_deref().unwrap_or("-"),
            row.cite,
            row.title
        ));
    }
}
