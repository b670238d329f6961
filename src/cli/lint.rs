//! `lint-plan`: every defect of one or more plans, each alone and beside the others.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::plan::{Plan, lint};
use preclaim::read::Problem;
use serde::Serialize;

use super::{Format, catalogue, load, print, text_of};

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
    let read: Vec<_> = sources.iter().map(|source| read(source)).collect();
    let plans: Vec<&Plan> = read.iter().filter_map(|(plan, _)| plan.as_ref()).collect();
    let mut clashes = lint::clashes(&plans).into_iter();
    let homes = catalogue::homes(&[]);
    let implemented: Vec<&str> = homes.keys().map(String::as_str).collect();
    let report = |(source, (plan, mut problems)): (&String, (Option<Plan>, Vec<Problem>))| {
        if let Some(plan) = &plan {
            problems.extend(lint::defects(plan, &implemented));
            problems.extend(clashes.next().unwrap_or_default());
        }
        Report { source: source.clone(), plan: plan.map(|plan| plan.id), problems }
    };
    sources.iter().zip(read).map(report).collect()
}

/// A plan and what is wrong with its text. One that only lacks figures is looked at all the same.
fn read(source: &str) -> (Option<Plan>, Vec<Problem>) {
    let text = match text_of(source) {
        Ok(text) => text,
        Err(trouble) => return (None, trouble.problems),
    };
    match Plan::from_text(&text) {
        Ok(plan) => (Some(plan), Vec::new()),
        Err(problems) => (Plan::with_stand_ins(&text).ok(), problems.0),
    }
}

fn print_words(report: &Report, words: &Catalogue) {
    match &report.plan {
        Some(plan) if report.problems.is_empty() => print::say(words.phrase("lint.clean", &[("plan", plan)])),
        _ => print::problems(&report.source, &load::in_words(&report.problems, words)),
    }
}
