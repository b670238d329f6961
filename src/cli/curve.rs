//! `preclaim curve`: how a figure goes with an amount of the claim, as a table of its pieces.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::claim::Claim;
use preclaim::money::Money;
use preclaim::question::{Reply, Told};
use preclaim::render::{CurveWords, SegmentWords};
use preclaim::whatif::curve::{Figure, Span};

use super::print::{self, say};
use super::{Format, Output, Subject, Trouble, load, trouble};

/// Which curve to draw, and how.
#[derive(clap::Args)]
pub(super) struct Curve {
    #[command(flatten)]
    subject: Subject,
    #[command(flatten)]
    range: Range,
    /// The figure: payable or own_cost.
    #[arg(long, default_value = "payable", value_parser = figure)]
    figure: Figure,
    #[command(flatten)]
    pub(super) output: Output,
}

/// Which amount is varied, and between which ends.
#[derive(clap::Args)]
pub(super) struct Range {
    /// JSON Pointer to an amount of the claim, such as /encounters/0/invoices/0/in_scope_self_paid.
    #[arg(long, value_name = "POINTER")]
    vary: String,
    /// Lowest amount.
    #[arg(long, default_value = "0.00", value_parser = yuan)]
    from: Money,
    /// Highest amount.
    #[arg(long, value_parser = yuan)]
    to: Money,
}

impl Range {
    pub(super) fn span(&self) -> Span<'_> {
        Span { vary: &self.vary, from: self.from, to: self.to }
    }
}

pub(super) fn yuan(text: &str) -> Result<Money, String> {
    Money::parse(text).map_err(|_| "write an amount such as 1000 or 1000.50".to_owned())
}

fn figure(text: &str) -> Result<Figure, String> {
    Figure::from_text(text).ok_or_else(|| "write payable or own_cost".to_owned())
}

/// Draws a curve.
pub(super) fn run(asked: &Curve, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let source = &asked.subject.claim;
    let (text, checker) = load::for_check(&asked.subject)?;
    let problems = |problems| vec![trouble(source, problems)];
    let claim = Claim::from_text(&text).map_err(problems)?;
    let told = checker.curve(&claim, asked.range.span(), asked.figure, &[]).map_err(problems)?;
    match asked.output.format {
        Format::Text => table(&catalogue.curve(&told, &claim, checker.plan()), catalogue),
        Format::Json => print::json(&Reply::Success(Told::Curve(Box::new(told)))),
    }
    Ok(ExitCode::SUCCESS)
}

fn table(words: &CurveWords, catalogue: &Catalogue) {
    say(&words.title);
    words.moves.iter().chain(&words.now).for_each(say);
    let head = |key: &str| catalogue.phrase(key, &[]);
    say("");
    for SegmentWords { from, to, figure_from, figure_to, course } in &words.segments {
        // Amounts stand in front, so that columns meet whatever the width of the words.
        say(format_args!("{from:>14} – {to:>14}: {figure_from:>14} → {figure_to:>14}  {course}"));
    }
    if !words.vertices.is_empty() {
        say(format_args!("\n{}", head("cli.curve.turns")));
        words.vertices.iter().for_each(|vertex| say(format_args!("- {}", vertex.text)));
    }
    say(format_args!("\n{}", words.rounding));
}
