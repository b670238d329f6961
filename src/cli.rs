//! What the command line can do, and how it answers.
//!
//! Exit status: 0 nothing to fix (advice at most), 1 findings, 2 unreadable.

mod print;

use std::io::Read;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use preclaim::claim::Claim;
use preclaim::estimate::Answer;
use preclaim::facts::Facts;
use preclaim::finding::Effect;
use preclaim::hospital::HospitalList;
use preclaim::plan::{Plan, lint};
use preclaim::read::{Problem, Problems};
use preclaim::{Catalogue, Checker};

/// Plans on board.
const PLANS: &[(&str, &str)] = &[
    ("sh-teachers-2026", include_str!("../plans/sh-teachers-2026.json")),
    ("sh-university-480-2026", include_str!("../plans/sh-university-480-2026.json")),
];
const HOSPITALS: &str = include_str!("../plans/hospitals/shanghai-public-knowledge.json");
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
        /// The claim: a JSON file, or - for standard input.
        claim: String,
        /// The plan: the id of one on board, or a JSON file. Default: the claim's own, else the first on board.
        #[arg(long)]
        plan: Option<String>,
        /// A hospital list in place of the one on board.
        #[arg(long)]
        hospitals: Option<String>,
        /// A reading, such as R9=cap_at_loss or other_cover=cap_at_loss; can be repeated.
        #[arg(long = "reading", value_name = "NAME=CHOICE", value_parser = with_choice)]
        readings: Vec<String>,
        #[command(flatten)]
        output: Output,
    },
    /// Lists the rules in force in a plan: catalogue id, clause, how it is implemented.
    ListRules {
        /// The plan: the id of one on board, or a JSON file.
        #[arg(long, default_value = "sh-teachers-2026")]
        plan: String,
        #[command(flatten)]
        output: Output,
    },
    /// Reports every defect of a plan file.
    LintPlan {
        /// The plan: a JSON file, - for standard input, or the id of one on board.
        plan: String,
        #[command(flatten)]
        output: Output,
    },
}

#[derive(clap::Args)]
struct Output {
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Language of the text.
    #[arg(long, default_value = "zh-CN", value_parser = ["zh-CN", "en"])]
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

/// What keeps a command from doing its work, and of which file it speaks.
struct Trouble {
    source: String,
    problems: Vec<Problem>,
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let output = match &arguments.command {
        Command::Check { output, .. } | Command::ListRules { output, .. } | Command::LintPlan { output, .. } => output,
    };
    let catalogue = catalogue(&output.locale);
    let format = output.format;
    let done = match &arguments.command {
        Command::Check { claim, plan, hospitals, readings, .. } => {
            check(claim, plan.as_deref(), hospitals.as_deref(), readings, format, &catalogue)
        }
        Command::ListRules { plan, .. } => list_rules(plan, format, &catalogue),
        Command::LintPlan { plan, .. } => lint_plan(plan, format, &catalogue),
    };
    done.unwrap_or_else(|trouble| {
        match format {
            Format::Json => print::json(&Answer::Failure { errors: trouble.problems }),
            Format::Text => print::problems(&trouble.source, &catalogue.problems(&trouble.problems)),
        }
        ExitCode::from(2)
    })
}

fn check(
    claim: &str,
    plan: Option<&str>,
    hospitals: Option<&str>,
    readings: &[String],
    format: Format,
    catalogue: &Catalogue,
) -> Result<ExitCode, Trouble> {
    let text = read(claim)?;
    let named = || serde_json::from_str::<serde_json::Value>(&text).ok()?.get("plan")?.as_str().map(str::to_owned);
    let plan = match plan {
        Some(plan) => plan.to_owned(),
        None => named().filter(|id| on_board(id).is_some()).unwrap_or_else(|| first_plan().to_owned()),
    };
    let checker = checker(&plan, hospitals, readings)?;
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
            let said = Claim::from_text(&text).map_err(|problems| trouble(claim, problems))?;
            print::words(&catalogue.words(&estimate, &said, checker.plan()), catalogue);
        }
    }
    Ok(ExitCode::from(code))
}

fn checker(plan: &str, hospitals: Option<&str>, readings: &[String]) -> Result<Checker, Trouble> {
    let list = match hospitals {
        Some(file) => HospitalList::from_text(&read(file)?).map_err(|problems| trouble(file, problems))?,
        None => HospitalList::from_text(HOSPITALS).map_err(|problems| trouble("hospitals", problems))?,
    };
    let others = PLANS.iter().filter_map(|(_, text)| Plan::from_text(text).ok()).collect();
    let loaded = load_plan(plan)?;
    let checker = Checker::new(loaded, Some(list)).map_err(|problems| trouble(plan, problems))?;
    let mut checker = checker.with_other_plans(others);
    for reading in readings {
        let (key, choice) = reading.split_once('=').unwrap_or((reading, ""));
        checker.set_reading(key, choice).map_err(|problems| trouble(reading, problems))?;
    }
    Ok(checker)
}

fn list_rules(plan: &str, format: Format, catalogue: &Catalogue) -> Result<ExitCode, Trouble> {
    let plan = load_plan(plan)?;
    let rows = print::rule_rows(&plan, catalogue.locale());
    match format {
        Format::Json => print::json(&rows),
        Format::Text => print::rules(&rows),
    }
    Ok(ExitCode::SUCCESS)
}

fn lint_plan(plan: &str, format: Format, catalogue: &Catalogue) -> Result<ExitCode, Trouble> {
    let loaded = load_plan(plan)?;
    let defects = lint::defects(&loaded);
    match format {
        Format::Json => print::json(&defects),
        Format::Text if defects.is_empty() => print::say(catalogue.phrase("lint.clean", &[("plan", &loaded.id)])),
        Format::Text => print::problems(plan, &catalogue.problems(&defects)),
    }
    Ok(ExitCode::from(u8::from(!defects.is_empty())))
}

fn load_plan(plan: &str) -> Result<Plan, Trouble> {
    let text = match on_board(plan) {
        Some(text) => text.to_owned(),
        None => read(plan)?,
    };
    Plan::from_text(&text).map_err(|problems| trouble(plan, problems))
}

fn on_board(id: &str) -> Option<&'static str> {
    PLANS.iter().find(|(known, _)| *known == id).map(|(_, text)| *text)
}

fn first_plan() -> &'static str {
    PLANS.first().map_or("", |(id, _)| id)
}

/// A file, or standard input. What cannot be opened is a problem like any other.
fn read(file: &str) -> Result<String, Trouble> {
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    let problem = |code: &str, remedy: &str, detail: String| Trouble {
        source: file.to_owned(),
        problems: vec![Problem {
            code: code.to_owned(),
            pointer: String::new(),
            facts: Facts::of([("file", file.to_owned()), ("detail", detail)]),
            remedy: remedy.to_owned(),
        }],
    };
    let bytes = bytes.map_err(|why| problem("file/cannot-open", "name-a-file-or-plan", why.to_string()))?;
    String::from_utf8(bytes).map_err(|why| problem("file/not-utf-8", "save-as-utf-8", why.to_string()))
}

fn trouble(source: &str, problems: Problems) -> Trouble {
    Trouble { source: source.to_owned(), problems: problems.0 }
}

fn catalogue(locale: &str) -> Catalogue {
    let text = CATALOGUES.iter().find(|(known, _)| *known == locale).map_or("{}", |(_, text)| text);
    Catalogue::from_text(text).unwrap_or_default()
}
