//! Files and readings that the command line names: whatever is wrong with them is said at once.

use std::io::{Error, ErrorKind, Read};

use preclaim::claim::Claim;
use preclaim::facts::Facts;
use preclaim::hospital::HospitalList;
use preclaim::plan::Plan;
use preclaim::read::Problem;
use preclaim::render::ProblemWords;
use preclaim::{Catalogue, Checker};

use super::{HOSPITALS, PLANS, Trouble, first_plan, load_plan, on_board, trouble};

/// Why a file cannot be opened, where the catalogues have words for it.
const WITH_WORDS: [&str; 3] = ["not-found", "no-permission", "is-a-directory"];

/// The text of a claim and the checker for it.
pub(super) fn for_check(
    claim: &str,
    plan: Option<&str>,
    hospitals: Option<&str>,
    readings: &[String],
) -> Result<(String, Checker), Vec<Trouble>> {
    let mut troubles = Vec::new();
    let text = kept(read(claim), &mut troubles);
    let named =
        || serde_json::from_str::<serde_json::Value>(text.as_ref()?).ok()?.get("plan")?.as_str().map(str::to_owned);
    let plan = match plan {
        Some(plan) => plan.to_owned(),
        None => named().filter(|id| on_board(id).is_some()).unwrap_or_else(|| first_plan().to_owned()),
    };
    let loaded = kept(load_plan(&plan), &mut troubles);
    let list = kept(hospital_list(hospitals), &mut troubles);
    let checker = loaded.and_then(|loaded| {
        let made = Checker::new(loaded, list).map_err(|problems| trouble(&plan, problems));
        kept(made, &mut troubles)
    });
    let checker = with_readings(checker, readings, &mut troubles);
    match (text, checker) {
        (Some(text), Some(checker)) if troubles.is_empty() => {
            // Reading a plan takes longer than answering; only a claim that names other years needs more.
            let others = PLANS.iter().filter(|_| text.contains("other_years"));
            let others = others.filter_map(|(_, text)| Plan::from_text(text).ok()).collect();
            Ok((text, checker.with_other_plans(others)))
        }
        (text, _) => {
            let form = text.and_then(|text| Claim::from_text(&text).err());
            troubles.extend(form.map(|problems| trouble(claim, problems)));
            Err(troubles)
        }
    }
}

/// Sets the readings. Without a plan to set them in, the first on board tells which are known.
fn with_readings(checker: Option<Checker>, readings: &[String], troubles: &mut Vec<Trouble>) -> Option<Checker> {
    let missing = checker.is_none();
    let stand_in = || Checker::new(load_plan(first_plan()).ok()?, None).ok();
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
