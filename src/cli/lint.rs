//! `lint-plan`: every defect of one or more plans, each alone and beside the others.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::plan::{Plan, lint};
use preclaim::read::Problem;
use serde::Serialize;

use super::{Format, Trouble, catalogue, load, load_plan, print};

/// What was found in one plan.
#[derive(Serialize)]
struct Report {
    /// File or id, as it was asked for.
    source: String,
    /// Id of the plan; absent for a text that is no plan.
    plan: Option<String>,
    problems: Vec<Problem>,
}

/// Reads and lints plans. One that cannot be read does not keep the others from being linted.
pub(super) fn plans(sources: &[String], format: Format, words: &Catalogue) -> ExitCode {
    let reports = reports(sources);
    match format {
        Format::Json => print::json(&reports),
        Format::Text => reports.iter().for_each(|report| print_words(report, words)),
    }
    let unreadable = reports.iter().any(|report| report.plan.is_none());
    let clean = reports.iter().all(|report| report.problems.is_empty());
    ExitCode::from(if unreadable { 2 } else { u8::from(!clean) })
}

fn reports(sources: &[String]) -> Vec<Report> {
    let read: Vec<_> = sources.iter().map(|source| load_plan(source)).collect();
    let plans: Vec<&Plan> = read.iter().flatten().collect();
    let mut clashes = lint::clashes(&plans).into_iter();
    let homes = catalogue::homes();
    let implemented: Vec<&str> = homes.keys().copied().collect();
    let report = |(source, read): (&String, Result<Plan, Trouble>)| match read {
        Ok(plan) => {
            let mut problems = lint::defects(&plan, &implemented);
            problems.extend(clashes.next().unwrap_or_default());
            Report { source: source.clone(), plan: Some(plan.id), problems }
        }
        Err(trouble) => Report { source: source.clone(), plan: None, problems: trouble.problems },
    };
    sources.iter().zip(read).map(report).collect()
}

fn print_words(report: &Report, words: &Catalogue) {
    match &report.plan {
        Some(plan) if report.problems.is_empty() => print::say(words.phrase("lint.clean", &[("plan", plan)])),
        _ => print::problems(&report.source, &load::in_words(&report.problems, words)),
    }
}
