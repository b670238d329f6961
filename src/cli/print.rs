//! How answers look in a terminal.

use std::fmt::Display;
use std::io::Write;

use preclaim::Catalogue;
use preclaim::render::{BenefitWords, ClauseWords, FormWords, PaymentWords, ProblemWords, StepWords, Words};
use serde::Serialize;

/// One line to standard output, in words. What a claim holds is shown, never carried out: a name must not clear the
/// terminal, or turn the sentence that refuses it.
pub(super) fn say(line: impl Display) {
    line_of(&harmless(line.to_string().trim_end()));
}

/// One line of JSON, byte for byte.
pub(super) fn json(value: &impl Serialize) {
    match serde_json::to_string(value) {
        Ok(text) => line_of(&text),
        Err(why) => eprintln!("{why}"),
    }
}

/// A reader that has gone, such as `head`, is no error.
fn line_of(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Controls of terminals and marks of direction give way to a sign that something stood there.
fn harmless(text: &str) -> String {
    let commands = |letter: char| {
        letter.is_control() && letter != '\n'
            || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|letter| if commands(letter) { '\u{fffd}' } else { letter }).collect()
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
    heading(catalogue, "cli.joint", words.joint.is_empty());
    words.joint.iter().for_each(|joint| say(format_args!("- {}", joint.text)));
    for encounter in &words.encounters {
        say(format_args!("\n{}", encounter.title));
        encounter.steps.iter().for_each(step);
    }
    heading(catalogue, "cli.documents", words.documents.is_empty());
    for document in &words.documents {
        let worth = document.worth.as_deref().unwrap_or_default();
        say(format_args!("- {} {} {worth}", document.label, document.place));
    }
    words.form.iter().for_each(|told| form(told, catalogue));
    benefits(&words.benefits, words.form.is_some(), catalogue);
    heading(catalogue, "cli.readings", words.readings.is_empty());
    for reading in &words.readings {
        say(format_args!("- {} {}", reading.question, reading.text));
    }
    heading(catalogue, "cli.assumptions", words.assumptions.is_empty());
    for one in &words.assumptions {
        let parts = [one.place.as_str(), &one.text, one.effect.as_deref().unwrap_or_default()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        say(format_args!("- {}", said.join(" ")));
    }
    heading(catalogue, "cli.matches", words.matches.is_empty());
    for alike in words.matches.chunk_by(|one, next| (&one.place, &one.name) == (&next.place, &next.name)) {
        let meanings: Vec<&str> = alike.iter().map(|one| one.meaning.as_str()).collect();
        let meaning = meanings.join(&catalogue.phrase("place.between", &[]));
        for one in alike.iter().take(1) {
            let line = catalogue.phrase("match.line", &[("name", &one.name), ("meaning", &meaning)]);
            say(format_args!("- {} {line}", one.place));
        }
    }
    say(format_args!("\n{}", words.plan));
    if let Some(hospitals) = &words.hospitals {
        say(format_args!("{hospitals}"));
    }
}

/// Payments with their dates.
fn form(words: &FormWords, catalogue: &Catalogue) {
    for benefit in &words.benefits {
        say(format_args!("\n{}", benefit.title));
        benefit.steps.iter().for_each(step);
    }
    // The grade stands in the headline.
    words.matures.iter().for_each(|line| say(format_args!("\n{line}")));
    heading(catalogue, "cli.payments", words.payments.is_empty());
    for payment in &words.payments {
        let PaymentWords { label, date, age, amount, status } = payment;
        say(format_args!("{amount:>14}  {date}  {age}  {label}  {status}"));
    }
}

/// The policy year by benefit, or what a form's benefits have paid.
pub(super) fn benefits(benefits: &[BenefitWords], of_form: bool, catalogue: &Catalogue) {
    heading(catalogue, if of_form { "cli.benefits.form" } else { "cli.benefits" }, benefits.is_empty());
    for benefit in benefits {
        say(&benefit.title);
        for line in [Some(&benefit.paid), benefit.deductible_left.as_ref(), benefit.limit_left.as_ref()] {
            line.into_iter().for_each(|line| say(format_args!("      {line}")));
        }
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
