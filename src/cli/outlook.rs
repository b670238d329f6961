//! `preclaim outlook`: what the rest of the policy year looks like after the claim.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::claim::Claim;
use preclaim::question::{Reply, Told};
use preclaim::render::OutlookWords;

use super::print::{self, say};
use super::{Format, Subject, Trouble, load, trouble};

/// Looks at the rest of the year.
pub(super) fn run(subject: &Subject, format: Format, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let (text, checker) = load::for_check(subject)?;
    let problems = |problems| vec![trouble(&subject.claim, problems)];
    let claim = Claim::from_text(&text).map_err(problems)?;
    let told = checker.outlook(&claim).map_err(problems)?;
    match format {
        Format::Text => table(&catalogue.outlook(&told, &claim, checker.plan()), catalogue),
        Format::Json => print::json(&Reply::Success(Told::Outlook(Box::new(told)))),
    }
    Ok(ExitCode::SUCCESS)
}

fn table(words: &OutlookWords, catalogue: &Catalogue) {
    say(&words.banner);
    let lines = [words.deadline.as_ref(), words.time_left.as_ref(), words.total_limit_left.as_ref()];
    [Some(&words.cover)].into_iter().chain(lines).flatten().for_each(say);
    for benefit in &words.benefits {
        say(format_args!("\n{}", benefit.title));
        benefit.lines.iter().for_each(|line| say(format_args!("- {line}")));
    }
    if !words.medicines.is_empty() {
        say(format_args!("\n{}", catalogue.phrase("cli.outlook.medicines", &[])));
    }
    for medicine in &words.medicines {
        say(&medicine.name);
        medicine.lines.iter().for_each(|line| say(format_args!("- {line}")));
    }
    words.supply_not_given.iter().for_each(|line| say(format_args!("\n{line}")));
    say(format_args!("\n{}", words.plan));
}
