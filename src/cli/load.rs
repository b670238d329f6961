//! Files and readings that the command line names: whatever is wrong with them is said at once.

use std::io::{Error, ErrorKind, Read};

use preclaim::claim::Claim;
use preclaim::facts::Facts;
use preclaim::hospital::HospitalList;
use preclaim::plan::Plan;
use preclaim::question::Question;
use preclaim::read::{Problem, Problems};
use preclaim::render::ProblemWords;
use preclaim::{Catalogue, Checker};

use super::{Basis, HOSPITALS, PLANS, Subject, Trouble, first_plan, load_plan, on_board, trouble};

/// Why a file cannot be opened, where the catalogues have words for it.
const WITH_WORDS: [&str; 3] = ["not-found", "no-permission", "is-a-directory"];

/// The text of a claim and the checker for it.
pub(super) fn for_check(subject: &Subject) -> Result<(String, Checker), Vec<Trouble>> {
    let claim = Kind {
        claim: |text| Some(text),
        problems: |text| Claim::from_text(text).err(),
        needs_other_plans: |text| text.contains("other_years"),
    };
    both(&subject.claim, &subject.basis, &claim)
}

/// The text of a question and the checker for its claim.
pub(super) fn for_question(question: &str, basis: &Basis) -> Result<(String, Checker), Vec<Trouble>> {
    let asked = Kind {
        claim: |text| text.get("claim"),
        problems: |text| Question::from_text(text).err(),
        needs_other_plans: |text| text.contains("other_years") || text.contains("compare"),
    };
    both(question, basis, &asked)
}

/// What a kind of text tells about itself.
struct Kind {
    /// The claim in it.
    claim: fn(&serde_json::Value) -> Option<&serde_json::Value>,
    /// What is wrong with its form.
    problems: fn(&str) -> Option<Problems>,
    /// Whether it may need other plans: reading one takes longer than answering.
    needs_other_plans: fn(&str) -> bool,
}

fn both(source: &str, basis: &Basis, kind: &Kind) -> Result<(String, Checker), Vec<Trouble>> {
    let mut troubles = Vec::new();
    let text = kept(read(source), &mut troubles);
    let field = |name: &str| {
        let text = serde_json::from_str::<serde_json::Value>(text.as_ref()?).ok()?;
        (kind.claim)(&text)?.get(name).filter(|value| !value.is_null()).cloned()
    };
    let named = || field("plan")?.as_str().map(str::to_owned);
    let answers_a_form = || field("facts").is_some() && named().is_none();
    if basis.plan.is_none() && answers_a_form() {
        let known: Vec<&str> = PLANS.iter().map(|(id, _)| *id).collect();
        let problem = Problem {
            code: "plan/not-named".to_owned(),
            pointer: "/plan".to_owned(),
            facts: Facts::of([("accepted", known.join(", "))]),
            remedy: "name-a-plan".to_owned(),
        };
        troubles.push(Trouble { source: source.to_owned(), problems: vec![problem] });
        return Err(troubles);
    }
    let plan = match &basis.plan {
        Some(plan) => plan.clone(),
        None => named().filter(|id| on_board(id).is_some()).unwrap_or_else(|| first_plan().to_owned()),
    };
    let checker = made(&plan, basis, &mut troubles);
    match (text, checker) {
        (Some(text), Some(checker)) if troubles.is_empty() => {
            let others = PLANS.iter().filter(|_| (kind.needs_other_plans)(&text));
            let others = others.filter_map(|(_, text)| Plan::from_text(text).ok());
            // Neighbouring years and comparisons are about visits.
            let others = others.filter(|plan| plan.form.is_none()).collect();
            Ok((text, checker.with_other_plans(others)))
        }
        (text, _) => {
            let form = text.and_then(|text| (kind.problems)(&text));
            troubles.extend(form.map(|problems| trouble(source, problems)));
            Err(troubles)
        }
    }
}

/// The checker for what no claim file says.
pub(super) fn checker(basis: &Basis) -> Result<Checker, Vec<Trouble>> {
    let mut troubles = Vec::new();
    let plan = basis.plan.clone().unwrap_or_else(|| first_plan().to_owned());
    made(&plan, basis, &mut troubles).filter(|_| troubles.is_empty()).ok_or(troubles)
}

fn made(plan: &str, basis: &Basis, troubles: &mut Vec<Trouble>) -> Option<Checker> {
    let loaded = kept(load_plan(plan, &basis.figures), troubles);
    let list = kept(hospital_list(basis.hospitals.as_deref()), troubles);
    let checker = loaded.and_then(|loaded| {
        let made = Checker::new(loaded, list).map_err(|problems| trouble(plan, problems));
        kept(made, troubles)
    });
    with_readings(checker, &basis.readings, troubles)
}

/// Sets the readings. Without a plan to set them in, the first on board tells which are known.
fn with_readings(checker: Option<Checker>, readings: &[String], troubles: &mut Vec<Trouble>) -> Option<Checker> {
    let missing = checker.is_none();
    let stand_in = || Checker::new(load_plan(first_plan(), &[]).ok()?, None).ok();
    let mut checker = checker.or_else(stand_in)?;
    for reading in readings {
        let (key, choice) = reading.split_once('=').unwrap_or((reading, ""));
        let set = checker.set_reading(key, choice).map_err(|problems| trouble(reading, problems));
        kept(set, troubles);
    }
    (!missing).then_some(checker)
}

fn hospital_list(file: Option<&str>) -> Result<HospitalList, Trouble> {
    let (source, text) = match file {
        Some(file) => (file, read(file)?),
        None => ("hospitals", HOSPITALS.to_owned()),
    };
    HospitalList::from_text(&text).map_err(|problems| trouble(source, problems))
}

/// What could be had; what keeps it from being had is put with the other troubles.
fn kept<T>(had: Result<T, Trouble>, troubles: &mut Vec<Trouble>) -> Option<T> {
    had.map_err(|trouble| troubles.push(trouble)).ok()
}

/// A file, or standard input. What cannot be opened is a problem like any other.
pub(super) fn read(file: &str) -> Result<String, Trouble> {
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
    let bytes = bytes.map_err(|error| problem("file/cannot-open", "name-a-file-or-plan", why(&error)))?;
    String::from_utf8(bytes).map_err(|error| problem("file/not-utf-8", "save-as-utf-8", error.to_string()))
}

/// Why a file cannot be opened: one of those with words, else as the system says it.
fn why(error: &Error) -> String {
    let [not_found, no_permission, is_a_directory] = WITH_WORDS;
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => not_found.to_owned(),
        ErrorKind::PermissionDenied => no_permission.to_owned(),
        ErrorKind::IsADirectory => is_a_directory.to_owned(),
        _ => error.to_string(),
    }
}

/// Problems in words, with why a file cannot be opened.
pub(super) fn in_words(problems: &[Problem], catalogue: &Catalogue) -> Vec<ProblemWords> {
    let mut problems = problems.to_vec();
    for problem in &mut problems {
        let with_words =
            problem.facts.find("detail").and_then(|why| WITH_WORDS.into_iter().find(|known| *known == why));
        if let Some(why) = with_words {
            problem.facts.insert("detail", catalogue.phrase(&format!("cli.file.{why}"), &[]));
        }
    }
    catalogue.problems(&problems)
}

/// All problems, each with the file or the reading of which it speaks.
pub(super) fn with_sources(troubles: Vec<Trouble>) -> Vec<Problem> {
    let of_one = |trouble: Trouble| {
        let Trouble { source, problems } = trouble;
        problems.into_iter().map(move |mut problem| {
            problem.facts.insert("source", source.clone());
            problem
        })
    };
    troubles.into_iter().flat_map(of_one).collect()
}

#[cfg(test)]
mod tests {
    use super::{Error, ErrorKind, why};

    #[test]
    fn a_file_that_cannot_be_opened_has_a_reason() {
        for (kind, reason) in [
            (ErrorKind::NotFound, "not-found"),
            (ErrorKind::NotADirectory, "not-found"),
            (ErrorKind::PermissionDenied, "no-permission"),
            (ErrorKind::IsADirectory, "is-a-directory"),
        ] {
            assert_eq!(why(&Error::from(kind)), reason);
        }
        assert_eq!(why(&Error::other("the disk is gone")), "the disk is gone");
    }
}
