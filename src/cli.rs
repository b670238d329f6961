//! What the command line can do, and how it answers.
//!
//! Exit status: 0 nothing to fix (advice at most), 1 findings, 2 unreadable.

mod catalogue;
mod changes;
mod compare;
mod curve;
mod explain;
mod goal;
mod lint;
mod load;
mod outlook;
mod plans;
mod print;
mod quick;
mod range;
mod rules;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use preclaim::Catalogue;
use preclaim::claim::Claim;
use preclaim::estimate::Answer;
use preclaim::finding::Effect;
use preclaim::plan::Plan;
use preclaim::question::Reply;
use preclaim::read::{Problem, Problems};

/// Plans on board.
const PLANS: &[(&str, &str)] = &[
    ("sh-teachers-2026", include_str!("../plans/sh-teachers-2026.json")),
    ("sh-university-480-2026", include_str!("../plans/sh-university-480-2026.json")),
    ("student-accident-2026", include_str!("../plans/student-accident-2026.json")),
    ("student-hospital-allowance-2026", include_str!("../plans/student-hospital-allowance-2026.json")),
    ("student-term-life-2026", include_str!("../plans/student-term-life-2026.json")),
    ("student-accident-medical-2026", include_str!("../plans/student-accident-medical-2026.json")),
    ("student-illness-inpatient-2026", include_str!("../plans/student-illness-inpatient-2026.json")),
    ("student-without-social-insurance-2026", include_str!("../plans/student-without-social-insurance-2026.json")),
    ("endowment-b", include_str!("../plans/endowment-b.json")),
    ("group-application", include_str!("../plans/group-application.json")),
    ("general-claim", include_str!("../plans/general-claim.json")),
    ("vehicle-claim", include_str!("../plans/vehicle-claim.json")),
];
const HOSPITALS: &str = include_str!("../plans/hospitals/shanghai-public-knowledge.json");
const DEFAULT_LOCALE: &str = "zh-CN";
const CATALOGUES: &[(&str, &str)] =
    &[("zh-CN", include_str!("render/zh-CN.json")), ("en", include_str!("render/en.json"))];

/// Tells, before anything is uploaded, whether a claim will be refused, what is missing, how much
/// is paid, and why.
#[derive(Parser)]
#[command(name = "preclaim", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Checks a claim.
    Check {
        #[command(flatten)]
        subject: Subject,
        #[command(flatten)]
        output: Output,
    },
    /// Explains where every yuan of a claim went.
    Explain(explain::Explain),
    /// Shows how what is paid goes with one amount of a claim, piece by piece.
    Curve(curve::Curve),
    /// Tells for which amounts the claim pays, or the member bears, what is wanted.
    Goal(goal::Goal),
    /// Says what can be done about a refused or reduced claim, and what each thing brings.
    Changes {
        #[command(flatten)]
        subject: Subject,
        #[command(flatten)]
        output: Output,
    },
    /// Says between which amounts a claim lies, and which question narrows that most.
    Range {
        #[command(flatten)]
        subject: Subject,
        #[command(flatten)]
        output: Output,
    },
    /// Compares what two plans make of a claim, and tells to which terms the difference is due.
    Compare(compare::Compare),
    /// Tells what the rest of the policy year looks like after a claim.
    Outlook {
        #[command(flatten)]
        subject: Subject,
        #[command(flatten)]
        output: Output,
    },
    /// Estimates from four facts: kind of care, total, paid by the scheme, day.
    Quick(quick::Quick),
    /// Replies to a question: JSON in, JSON out, as in every other host.
    Ask {
        /// The question: a JSON file, or - for standard input.
        question: String,
        #[command(flatten)]
        basis: Basis,
    },
    /// Lists the plans on board, what each answers, and which figures it still needs.
    Plans {
        #[command(flatten)]
        output: Output,
    },
    /// Lists what a plan asks; as JSON, a claim to fill in.
    Questions {
        /// What to ask for; without a plan, those of the first on board.
        #[command(flatten)]
        basis: Basis,
        #[command(flatten)]
        output: Output,
    },
    /// Lists every rule of the catalogue: how it is decided, which code implements it, its clause in
    /// a plan and its cases.
    ListRules {
        /// The plan: the id of one on board, or a JSON file. Default: every plan on board.
        #[arg(long)]
        plan: Option<String>,
        /// Some of the rules only.
        #[arg(long, value_enum)]
        only: Option<rules::Only>,
        #[command(flatten)]
        output: Output,
    },
    /// Reports every defect of plan files, and years of one product that overlap.
    LintPlan {
        /// Plans: JSON files, - for standard input, or ids of those on board.
        #[arg(required = true)]
        plans: Vec<String>,
        #[command(flatten)]
        output: Output,
    },
}

/// A claim, and what it is checked against.
#[derive(clap::Args)]
struct Subject {
    /// The claim: a JSON file, or - for standard input.
    claim: String,
    #[command(flatten)]
    basis: Basis,
}

/// What claims are checked against.
#[derive(clap::Args)]
struct Basis {
    /// The plan: the id of one on board, or a JSON file. Default: the claim's own, else the first on board.
    #[arg(long)]
    plan: Option<String>,
    /// A hospital list in place of the one on board.
    #[arg(long)]
    hospitals: Option<String>,
    /// A figure that the plan leaves open, such as daily=100.00; can be repeated. See `preclaim plans`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = with_value)]
    figures: Vec<String>,
    /// A reading, such as R9=cap_at_loss or other_cover=cap_at_loss; can be repeated.
    #[arg(long = "reading", value_name = "NAME=CHOICE", value_parser = with_choice)]
    readings: Vec<String>,
}

#[derive(clap::Args)]
struct Output {
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Language of the text.
    #[arg(long, default_value = DEFAULT_LOCALE, value_parser = ["zh-CN", "en"])]
    locale: String,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn with_choice(text: &str) -> Result<String, String> {
    let whole = text.split_once('=').is_some_and(|(name, choice)| !name.is_empty() && !choice.is_empty());
    if whole { Ok(text.to_owned()) } else { Err("write NAME=CHOICE, such as R9=cap_at_loss".to_owned()) }
}

fn with_value(text: &str) -> Result<String, String> {
    let whole = text.split_once('=').is_some_and(|(name, value)| !name.is_empty() && !value.is_empty());
    if whole {
        Ok(text.to_owned())
    } else {
        Err("write NAME=VALUE, such as daily=100.00, rate=0.80, days=3".to_owned())
    }
}

/// What keeps a command from doing its work, and of which file it speaks.
struct Trouble {
    source: String,
    problems: Vec<Problem>,
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let (format, locale) = form_of(&arguments.command);
    let catalogue = catalogue(locale);
    let done = match &arguments.command {
        Command::Check { subject, .. } => check(subject, format, &catalogue),
        Command::Explain(asked) => explain::run(asked, &catalogue),
        Command::Curve(asked) => curve::run(asked, &catalogue),
        Command::Goal(asked) => goal::run(asked, &catalogue),
        Command::Changes { subject, .. } => changes::run(subject, format, &catalogue),
        Command::Range { subject, .. } => range::run(subject, format, &catalogue),
        Command::Compare(asked) => compare::run(asked, &catalogue),
        Command::Outlook { subject, .. } => outlook::run(subject, format, &catalogue),
        Command::Quick(asked) => quick::run(asked, &catalogue),
        Command::Ask { question, basis } => ask(question, basis),
        Command::Plans { .. } => Ok(plans::list(format, &catalogue)),
        Command::Questions { basis, .. } => {
            load::checker(basis).map(|checker| plans::questions(checker.plan(), format, &catalogue))
        }
        Command::ListRules { plan, only, .. } => list_rules(plan.as_deref(), *only, format, &catalogue),
        Command::LintPlan { plans, .. } => Ok(lint::plans(plans, format, &catalogue)),
    };
    done.unwrap_or_else(|troubles| {
        match format {
            Format::Json => print::json(&Answer::Failure { errors: load::with_sources(troubles) }),
            Format::Text => troubles.iter().for_each(|trouble| {
                print::problems(&trouble.source, &load::in_words(&trouble.problems, &catalogue));
            }),
        }
        ExitCode::from(2)
    })
}

/// How a command answers, and in which language.
fn form_of(command: &Command) -> (Format, &str) {
    match command {
        Command::Check { output, .. }
        | Command::Changes { output, .. }
        | Command::Range { output, .. }
        | Command::Outlook { output, .. }
        | Command::Compare(compare::Compare { output, .. })
        | Command::Quick(quick::Quick { output, .. })
        | Command::Plans { output }
        | Command::Questions { output, .. }
        | Command::ListRules { output, .. }
        | Command::LintPlan { output, .. } => (output.format, &output.locale),
        Command::Explain(asked) if asked.format == explain::Form::Text => (Format::Text, &asked.locale),
        Command::Explain(_) | Command::Ask { .. } => (Format::Json, DEFAULT_LOCALE),
        Command::Curve(curve::Curve { output, .. }) | Command::Goal(goal::Goal { output, .. }) => {
            (output.format, &output.locale)
        }
    }
}

fn check(subject: &Subject, format: Format, catalogue: &Catalogue) -> Result<ExitCode, Vec<Trouble>> {
    let claim = &subject.claim;
    let (text, checker) = load::for_check(subject)?;
    let answer = checker.answer(&text);
    let code = match &answer {
        Answer::Failure { .. } => 2,
        Answer::Success { estimate } => {
            u8::from(estimate.findings.iter().any(|finding| finding.effect != Effect::Advise))
        }
    };
    match (format, answer) {
        (Format::Json, answer) => print::json(&answer),
        (Format::Text, Answer::Failure { errors }) => print::problems(claim, &catalogue.problems(&errors)),
        (Format::Text, Answer::Success { estimate }) => {
            let said = Claim::from_text(&text).map_err(|problems| vec![trouble(claim, problems)])?;
            print::words(&catalogue.words(&estimate, &said, checker.plan()), catalogue);
        }
    }
    Ok(ExitCode::from(code))
}

fn ask(question: &str, basis: &Basis) -> Result<ExitCode, Vec<Trouble>> {
    let (text, checker) = load::for_question(question, basis)?;
    let reply = checker.reply(&text);
    print::json(&reply);
    Ok(ExitCode::from(if matches!(reply, Reply::Success(_)) { 0 } else { 2 }))
}

fn list_rules(
    plan: Option<&str>,
    only: Option<rules::Only>,
    format: Format,
    catalogue: &Catalogue,
) -> Result<ExitCode, Vec<Trouble>> {
    let plans = match plan {
        Some(plan) => vec![load_plan(plan, &[]).map_err(|trouble| vec![trouble])?],
        None => PLANS.iter().filter_map(|(_, text)| Plan::with_stand_ins(text).ok()).collect(),
    };
    let rows = rules::rows(&plans, catalogue.locale(), only);
    match format {
        Format::Json => print::json(&rows),
        Format::Text => rules::print(&rows, catalogue),
    }
    Ok(ExitCode::SUCCESS)
}

/// A plan by its id or file, with figures such as `daily=100.00` where it leaves them open.
fn load_plan(plan: &str, figures: &[String]) -> Result<Plan, Trouble> {
    let text = text_of(plan)?;
    let figures: Vec<(&str, &str)> = figures.iter().filter_map(|figure| figure.split_once('=')).collect();
    Plan::with_figures(&text, &figures).map_err(|problems| trouble(plan, problems))
}

/// The text of a plan on board, or of a file.
fn text_of(plan: &str) -> Result<String, Trouble> {
    on_board(plan).map_or_else(|| load::read(plan), |text| Ok(text.to_owned()))
}

fn on_board(id: &str) -> Option<&'static str> {
    PLANS.iter().find(|(known, _)| *known == id).map(|(_, text)| *text)
}

fn first_plan() -> &'static str {
    PLANS.first().map_or("", |(id, _)| id)
}

fn trouble(source: &str, problems: Problems) -> Trouble {
    Trouble { source: source.to_owned(), problems: problems.0 }
}

fn catalogue(locale: &str) -> Catalogue {
    let text = CATALOGUES.iter().find(|(known, _)| *known == locale).map_or("{}", |(_, text)| text);
    Catalogue::from_text(text).unwrap_or_default()
}
