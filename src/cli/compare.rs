//! `preclaim compare`: what another plan makes of the claim, and to which terms the difference is due.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::claim::Claim;
use preclaim::question::{Reply, Told};
use preclaim::render::{ComparisonWords, DifferenceWords};

use super::print::{self, say};
use super::{Format, Output, Subject, Trouble, load, load_plan, trouble};

/// What to compare, and how.
#[derive(clap::Args)]
pub(super) struct Compare {
    #[command(flatten)]
    subject: Subject,
    /// The other plan: the id of one on board, or a JSON file.
    #[arg(long, value_name = "PLAN")]
    with: String,
    #[command(flatten)]
    pub(super) output: Output,
}

/// Compares two plans.
pub(super) fn run(asked: &Compare, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let source = &asked.subject.claim;
    let (text, mut checker) = load::for_check(&asked.subject)?;
    let problems = |problems| vec![trouble(source, problems)];
    let claim = Claim::from_text(&text).map_err(problems)?;
    let other = load_plan(&asked.with, &[]).map_err(|trouble| vec![trouble])?;
    checker.add_other_plan(other.clone());
    let told = checker.compare(&claim, &other.id).map_err(problems)?;
    match asked.output.format {
        Format::Text => table(&catalogue.comparison(&told, &claim, checker.plan(), &other), catalogue),
        Format::Json => print::json(&Reply::Success(Told::Comparison(Box::new(told)))),
    }
    Ok(ExitCode::SUCCESS)
}

fn table(words: &ComparisonWords, catalogue: &Catalogue) {
    say(format_args!("{}\n{}", words.banner, words.headline));
    let (idle, moving): (Vec<_>, Vec<_>) = words.steps.iter().partition(|step| step.amount.is_empty());
    for (key, steps) in [("cli.compare.moving", moving), ("cli.compare.idle", idle)] {
        if !steps.is_empty() {
            say(format_args!("\n{}", catalogue.phrase(key, &[])));
            steps.into_iter().for_each(difference);
        }
    }
    if words.steps.iter().filter(|step| !step.amount.is_empty()).count() > 1 {
        say(format_args!("\n{}", words.convention));
    }
    for side in [&words.this, &words.other] {
        say(format_args!("\n{} {}", side.payable, side.plan));
        for benefit in &side.accumulators {
            say(format_args!("  {}", benefit.title));
            let left = [benefit.deductible_left.as_ref(), benefit.limit_left.as_ref()];
            [Some(&benefit.paid)].into_iter().chain(left).flatten().for_each(|line| say(format_args!("      {line}")));
        }
    }
    if !words.not_in_other.is_empty() {
        say(format_args!("\n{}", catalogue.phrase("cli.compare.not_in_other", &[])));
        words.not_in_other.iter().for_each(|one| say(format_args!("- {} {}", one.pointer, one.text)));
    }
}

/// Amounts stand in front, so that columns meet whatever the width of the words.
fn difference(words: &DifferenceWords) {
    let DifferenceWords { label, before, after, amount, payable_then, .. } = words;
    say(format_args!("{amount:>14} {payable_then:>14}  {label}: {before} → {after}"));
    let cites = [&words.clause, &words.other_clause].into_iter().flatten();
    let mut cites: Vec<String> = cites.map(|clause| format!("{}: {}", clause.cite, clause.title)).collect();
    cites.dedup();
    cites.into_iter().for_each(|cite| say(format_args!("{:>14} {:>14}  {cite}", "", "")));
}
