//! `preclaim quick`: an estimate from four facts.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::claim::CareType;
use preclaim::date::Date;
use preclaim::money::Money;
use preclaim::question::{Reply, Told};
use preclaim::whatif::quick::FourFacts;

use super::print::{self, say};
use super::{Basis, Format, Output, Trouble, load, range, trouble};

/// The four facts; all but the kind of care may be left out.
#[derive(clap::Args)]
pub(super) struct Quick {
    /// Kind of care: outpatient, emergency or inpatient.
    #[arg(long, value_parser = care)]
    care: CareType,
    /// Total of the receipt, in yuan.
    #[arg(long, value_parser = yuan)]
    total: Option<Money>,
    /// What the funds of medical insurance paid of it, in yuan.
    #[arg(long, value_parser = yuan)]
    scheme_paid: Option<Money>,
    /// Day of the visit, or of the discharge, such as 2026-04-01.
    #[arg(long, value_parser = day)]
    date: Option<Date>,
    #[command(flatten)]
    basis: Basis,
    #[command(flatten)]
    pub(super) output: Output,
}

/// Says what four facts tell.
pub(super) fn run(asked: &Quick, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let Quick { care, total, scheme_paid, date, .. } = *asked;
    let checker = load::checker(&asked.basis)?;
    let facts = FourFacts { care_type: care, total, scheme_paid, date };
    let told = checker.quick(facts).map_err(|problems| vec![trouble("quick", problems)])?;
    match asked.output.format {
        Format::Text => {
            let words = catalogue.quick(&told, checker.plan());
            say(format_args!("{}\n{}", words.banner, words.headline));
            [&words.range, &words.deadline].into_iter().flatten().for_each(|line| say(format_args!("{line}")));
            if !words.findings.is_empty() {
                say(format_args!("\n{}", catalogue.phrase("cli.quick.why", &[])));
                words.findings.iter().for_each(|finding| say(format_args!("- {} {}", finding.title, finding.remedy)));
            }
            if let Some(next) = &words.next_question {
                say(format_args!("\n{}", catalogue.phrase("cli.quick.next", &[])));
                range::question(next);
            }
        }
        Format::Json => print::json(&Reply::Success(Told::Quick(Box::new(told)))),
    }
    Ok(ExitCode::SUCCESS)
}

fn care(text: &str) -> Result<CareType, String> {
    let known: Vec<&str> = CareType::ALL.iter().map(|care| care.as_str()).collect();
    CareType::from_text(text).ok_or_else(|| known.join(", "))
}

fn yuan(text: &str) -> Result<Money, String> {
    Money::parse(text).map_err(|_| "write yuan such as 320 or 320.00".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "write a day such as 2026-04-01".to_owned())
}
