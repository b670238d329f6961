//! `preclaim explain`: where every yuan went, as a table that reads from the claim down to the line.

use std::process::ExitCode;

use clap::ValueEnum;
use preclaim::Catalogue;
use preclaim::claim::Claim;
use preclaim::explanation::Level;
use preclaim::question::{Reply, Told};
use preclaim::render::{EntryWords, ExplanationWords, NodeWords, ReadingUsedWords};

use super::print::{self, say};
use super::{DEFAULT_LOCALE, Subject, Trouble, load, trouble};

/// What to explain, and how.
#[derive(clap::Args)]
pub(super) struct Explain {
    #[command(flatten)]
    subject: Subject,
    /// Also list the rules that looked and had nothing to say.
    #[arg(long)]
    silent_rules: bool,
    /// A table for people, JSON for programs, or a FHIR R4 ExplanationOfBenefit (see docs/explanation.md).
    #[arg(long, value_enum, default_value_t = Form::Text)]
    pub(super) format: Form,
    /// Language of the table.
    #[arg(long, default_value = DEFAULT_LOCALE, value_parser = ["zh-CN", "en"])]
    pub(super) locale: String,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(super) enum Form {
    Text,
    Json,
    Fhir,
}

/// Explains a claim.
pub(super) fn run(asked: &Explain, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let source = &asked.subject.claim;
    let (text, checker) = load::for_check(&asked.subject)?;
    let problems = |problems| vec![trouble(source, problems)];
    let claim = Claim::from_text(&text).map_err(problems)?;
    let told = checker.explain(&claim, asked.silent_rules).map_err(problems)?;
    match asked.format {
        Form::Text => {
            let words = catalogue.explanation(&told, &claim, checker.plan());
            table(&words, asked.silent_rules, checker.plan().form.is_some(), catalogue);
        }
        Form::Json => print::json(&Reply::Success(Told::Explanation(Box::new(told)))),
        Form::Fhir => print::json(&catalogue.explanation_of_benefit(&told, &claim, checker.plan())),
    }
    Ok(ExitCode::SUCCESS)
}

fn table(words: &ExplanationWords, with_rules: bool, of_form: bool, catalogue: &Catalogue) {
    say(format_args!("{}\n\n{}", words.banner, catalogue.phrase("cli.explain.how", &[])));
    // An amount that rests on a grade is never told without it.
    words.grade.iter().for_each(say);
    let head = |key: &str| catalogue.phrase(key, &[]);
    row(&head("cli.explain.amount"), &head("cli.explain.after"), 0, "");
    node(&words.account, 0, true, catalogue);
    say(format_args!("\n{}", head("cli.explain.reasons")));
    words.reasons.iter().for_each(|reason| row(&reason.amount, "", 0, &reason.label));
    print::benefits(&words.accumulators, of_form, catalogue);
    if !words.joint.is_empty() {
        say(format_args!("\n{}", head("cli.joint")));
        words.joint.iter().for_each(|joint| say(format_args!("- {}", joint.text)));
    }
    let mut used = Vec::new();
    readings(&words.account, &mut used);
    used.sort_by(|one, next| (one.id.len(), &one.id).cmp(&(next.id.len(), &next.id)));
    if !used.is_empty() {
        say(format_args!("\n{}", head("cli.explain.readings")));
        used.iter().for_each(|reading| say(format_args!("- {} {}", reading.id, reading.text)));
    }
    if with_rules {
        say(format_args!("\n{}", head("cli.explain.rules")));
        for rule in &words.rules {
            let cite = rule.clause.as_ref().map(|clause| clause.cite.as_str()).unwrap_or_default();
            say(format_args!("- {:<9} {}  {cite}", rule.id, rule.say));
        }
    }
    say(format_args!("\n{}", words.plan));
}

/// An account and those below it. A single receipt or line only repeats what its visit says.
fn node(words: &NodeWords, depth: usize, alone: bool, catalogue: &Catalogue) {
    let repeats = alone && matches!(words.level, Level::Invoice | Level::Line);
    if !repeats {
        let base = catalogue.phrase("account.base", &[("amount", &words.base)]);
        row("", &words.billed, depth, &format!("{} ({base}) → {}", words.title, words.payable));
        if words.level >= Level::Encounter || words.parts.len() != 1 {
            words.entries.iter().for_each(|one| entry(one, depth));
        }
    }
    let (below, alone) = (depth.saturating_add(usize::from(!repeats)), words.parts.len() == 1);
    words.parts.iter().for_each(|part| node(part, below, alone, catalogue));
}

fn entry(words: &EntryWords, depth: usize) {
    let cite = words.clause.iter().map(|clause| clause.cite.as_str());
    let notes: Vec<&str> = cite.chain(words.readings.iter().map(|reading| reading.id.as_str())).collect();
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(" · ")) };
    row(&words.amount, &words.after, depth, &format!("  {}: {}{notes}", words.label, words.formula));
    words.finding.iter().for_each(|finding| row("", "", depth, &format!("    {finding}")));
}

/// The readings that were used, each once.
fn readings(words: &NodeWords, found: &mut Vec<ReadingUsedWords>) {
    for reading in words.entries.iter().flat_map(|entry| &entry.readings) {
        if !found.contains(reading) {
            found.push(reading.clone());
        }
    }
    words.parts.iter().for_each(|part| readings(part, found));
}

/// Amounts stand in front, so that columns meet whatever the width of the words.
fn row(amount: &str, after: &str, depth: usize, text: &str) {
    say(format_args!("{amount:>14} {after:>14}  {:indent$}{text}", "", indent = depth.saturating_mul(2)));
}
