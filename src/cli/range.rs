//! `preclaim range`: between which amounts a claim lies, and what to ask first.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::claim::Claim;
use preclaim::question::{Reply, Told};
use preclaim::render::RangeQuestionWords;

use super::print::{self, say};
use super::{Format, Subject, Trouble, load, trouble};

/// Says between which amounts a claim lies.
pub(super) fn run(subject: &Subject, format: Format, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let (text, checker) = load::for_check(subject)?;
    let problems = |problems| vec![trouble(&subject.claim, problems)];
    let claim = Claim::from_text(&text).map_err(problems)?;
    let told = checker.range(&claim).map_err(problems)?;
    match format {
        Format::Text => {
            let words = catalogue.range(&told, &claim, checker.plan());
            say(format_args!("{}\n{}", words.banner, words.headline));
            if !words.questions.is_empty() {
                say(format_args!("\n{}", catalogue.phrase("cli.range.questions", &[])));
            }
            words.questions.iter().for_each(question);
        }
        Format::Json => print::json(&Reply::Success(Told::Range(Box::new(told)))),
    }
    Ok(ExitCode::SUCCESS)
}

/// By how much it narrows, the question, and what is left.
pub(super) fn question(words: &RangeQuestionWords) {
    let place = if words.place.is_empty() { String::new() } else { format!("{}: ", words.place) };
    say(format_args!("{:>14}  {place}{}", words.narrows_by, words.question));
    say(format_args!("{:>14}  {}", "", words.leaves));
}
