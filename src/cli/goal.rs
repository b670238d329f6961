//! `preclaim goal`: for which amounts a figure is as wanted.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::claim::Claim;
use preclaim::money::Money;
use preclaim::question::{Reply, Told};
use preclaim::whatif::curve::Figure;
use preclaim::whatif::goal;

use super::curve::{Range, yuan};
use super::print::{self, say};
use super::{Format, Output, Subject, Trouble, load, trouble};

/// What is wanted, and how to answer.
#[derive(clap::Args)]
pub(super) struct Goal {
    #[command(flatten)]
    subject: Subject,
    #[command(flatten)]
    range: Range,
    #[command(flatten)]
    wish: Wish,
    #[command(flatten)]
    pub(super) output: Output,
}

#[derive(clap::Args)]
#[group(required = true, multiple = false)]
struct Wish {
    /// The claim pays not less than this.
    #[arg(long, value_name = "YUAN", value_parser = yuan)]
    payable_at_least: Option<Money>,
    /// The claim pays not more than this.
    #[arg(long, value_name = "YUAN", value_parser = yuan)]
    payable_at_most: Option<Money>,
    /// The claim pays just this.
    #[arg(long, value_name = "YUAN", value_parser = yuan)]
    payable_equals: Option<Money>,
    /// The member bears not less than this in the end.
    #[arg(long, value_name = "YUAN", value_parser = yuan)]
    own_cost_at_least: Option<Money>,
    /// The member bears not more than this in the end.
    #[arg(long, value_name = "YUAN", value_parser = yuan)]
    own_cost_at_most: Option<Money>,
    /// The member bears just this in the end.
    #[arg(long, value_name = "YUAN", value_parser = yuan)]
    own_cost_equals: Option<Money>,
}

impl Wish {
    fn goal(&self) -> goal::Goal {
        let own_cost = self.own_cost_at_least.or(self.own_cost_at_most).or(self.own_cost_equals);
        goal::Goal {
            figure: if own_cost.is_some() { Figure::OwnCost } else { Figure::Payable },
            at_least: self.payable_at_least.or(self.own_cost_at_least),
            at_most: self.payable_at_most.or(self.own_cost_at_most),
            equals: self.payable_equals.or(self.own_cost_equals),
        }
    }
}

/// Seeks the amounts.
pub(super) fn run(asked: &Goal, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let source = &asked.subject.claim;
    let (text, checker) = load::for_check(&asked.subject)?;
    let problems = |problems| vec![trouble(source, problems)];
    let claim = Claim::from_text(&text).map_err(problems)?;
    let told = checker.seek(&claim, asked.range.span(), &asked.wish.goal()).map_err(problems)?;
    match asked.output.format {
        Format::Text => {
            let words = catalogue.sought(&told, &claim, checker.plan());
            say(&words.title);
            words.moves.iter().for_each(say);
            say(&words.now);
            words.intervals.iter().chain(&words.nearest).for_each(|line| say(format_args!("- {line}")));
        }
        Format::Json => print::json(&Reply::Success(Told::Goal(Box::new(told)))),
    }
    Ok(ExitCode::SUCCESS)
}
