//! `preclaim changes`: what helps, what it brings, and what nothing helps against.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::claim::Claim;
use preclaim::question::{Reply, Told};
use preclaim::render::{ChangeWords, ChangesWords, StuckWords};

use super::print::{self, say};
use super::{Format, Subject, Trouble, load, trouble};

/// Says what can be done about a claim.
pub(super) fn run(subject: &Subject, format: Format, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let (text, checker) = load::for_check(subject)?;
    let problems = |problems| vec![trouble(&subject.claim, problems)];
    let claim = Claim::from_text(&text).map_err(problems)?;
    let told = checker.changes(&claim).map_err(problems)?;
    match format {
        Format::Text => words(&catalogue.changes(&told, &claim, checker.plan()), catalogue),
        Format::Json => print::json(&Reply::Success(Told::Changes(Box::new(told)))),
    }
    Ok(ExitCode::SUCCESS)
}

fn words(words: &ChangesWords, catalogue: &Catalogue) {
    say(format_args!("{}\n{}", words.banner, words.headline));
    let heading = |key: &str, empty: bool| {
        if !empty {
            say(format_args!("\n{}", catalogue.phrase(key, &[])));
        }
    };
    heading("cli.changes.sets", words.sets.is_empty());
    for set in &words.sets {
        rows(&set.gain, &set.changes);
        row("", &set.payable);
    }
    words.together.iter().for_each(|together| say(format_args!("\n{together}")));
    heading("cli.changes.without-gain", words.without_gain.is_empty());
    for one in &words.without_gain {
        rows("", &one.changes);
        row("", &one.reason);
    }
    heading("cli.changes.open", words.open.is_empty());
    words.open.iter().for_each(stuck);
    heading("cli.changes.beyond-remedy", words.beyond_remedy.is_empty());
    words.beyond_remedy.iter().for_each(stuck);
}

fn rows(amount: &str, changes: &[ChangeWords]) {
    for (at, change) in changes.iter().enumerate() {
        let place = if change.place.is_empty() { String::new() } else { format!("{}: ", change.place) };
        row(if at == 0 { amount } else { "" }, &format!("{place}{} ({})", change.text, change.effort));
    }
}

fn stuck(words: &StuckWords) {
    let place = if words.place.is_empty() { String::new() } else { format!("{}: ", words.place) };
    for (at, title) in words.titles.iter().enumerate() {
        row(if at == 0 { &words.amount } else { "" }, &format!("{place}{title}"));
    }
    row("", &words.text);
    if let Some(clause) = &words.clause {
        row("", &format!("{}: {}", clause.cite, clause.title));
    }
}

fn row(amount: &str, text: &str) {
    say(format_args!("{amount:>14}  {text}"));
}
