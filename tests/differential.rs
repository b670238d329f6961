//! The engine against a second, naive reckoning of the teachers' plan (`tests/naive`), over 100,000 claims that
//! are made up from a seed.
//!
//! Most claims are compared by their amounts (`totals`), every tenth one by the whole estimate: verdict, what
//! is achievable, and what each visit earns. `PRECLAIM_SEED` takes other claims, `PRECLAIM_CLAIMS` more or
//! fewer. A difference is printed with the smallest claim that still shows it; `PRECLAIM_SHRINK=no` prints the
//! first one as it is, for tools that only ask whether there is one.
#![cfg(not(target_arch = "wasm32"))]

mod made_up;
mod naive;
mod support;

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use made_up::shrink::shrink;
use naive::hospitals::Hospitals;
use naive::{Answer, OfVisit, cents};
use preclaim::claim::Claim;
use preclaim::money::Money;
use preclaim::read::Problems;
use preclaim::{Checker, Detail};
use serde_json::Value;
use support::{all_cases, checker, file, parse};

/// So many claims a run.
const CLAIMS: u64 = 100_000;
/// One claim in so many is compared by its whole estimate.
const WHOLE: u64 = 10;
const SEED: u64 = 2026;
/// What is made up at random contradicts itself now and then; the engine says so, the naive reckoning does not look.
const CONTRADICTIONS: [&str; 2] = ["claim/dates-reversed", "claim/unknown-declaration"];
const PLAN: &str = "sh-teachers-2026";
const PUBLIC_LIST: &str = "plans/hospitals/shanghai-public-knowledge.json";
const COMPLETE_LIST: &str = "tests/data/complete-list.json";

/// Why a claim was not compared.
enum NotCompared {
    /// The naive reckoning leaves it to others, such as two readings of a date.
    NoOpinion,
    /// The engine does not read what the naive reckoning answers: a difference as well.
    Refused(String),
}

/// The engine and the naive reckoning, under one list of hospitals.
struct Pair {
    checker: Checker,
    hospitals: Hospitals,
}

impl Pair {
    fn with(list: &str) -> Pair {
        Pair { checker: checker(PLAN, list), hospitals: Hospitals::read(&parse(&file(list))) }
    }

    /// How the two differ, or why they were not compared.
    fn compare(&self, claim: &Value, whole: bool) -> Result<Option<String>, NotCompared> {
        let naive = naive::answer(claim, &self.hospitals).map_err(|_| NotCompared::NoOpinion)?;
        let refused = |problems: Problems| {
            let known = problems.0.iter().all(|problem| CONTRADICTIONS.contains(&problem.code.as_str()));
            if known { NotCompared::NoOpinion } else { NotCompared::Refused(format!("{problems:?}")) }
        };
        let read = Claim::from_text(&claim.to_string()).map_err(refused)?;
        let (mut naive_says, mut engine_says) = (String::new(), String::new());
        write_amounts(&mut naive_says, &naive);
        let totals = self.checker.totals(&read).map_err(refused)?;
        let of = |id: &str| totals.benefits.iter().find(|one| one.id == id).map_or(Money::ZERO, |one| one.payable);
        let (outpatient, inpatient) = (of("outpatient"), of("inpatient"));
        let _ = write!(
            engine_says,
            "billed {} payable {} outpatient {outpatient} inpatient {inpatient}",
            totals.billed, totals.payable
        );
        if whole {
            write_whole(&mut naive_says, &naive);
            let estimate = self.checker.check_in(&read, Detail::Summary).map_err(refused)?;
            let verdict = serde_json::to_value(estimate.verdict).expect("a code");
            let verdict = verdict.as_str().unwrap_or_default();
            let _ = write!(engine_says, " verdict {verdict} achievable {}", estimate.achievable);
            for one in &estimate.encounters {
                let id = one.id.as_deref().unwrap_or_default();
                let _ = write!(engine_says, "; {id} base {} payable {}", one.base, one.payable);
            }
        }
        // Whether what belongs to another year is denied or waits is that year's own claim.
        if naive.clauses.iter().any(|clause| clause.ends_with("another policy year")) {
            for says in [&mut naive_says, &mut engine_says] {
                *says = says.replace("verdict denied", "verdict pending");
            }
        }
        let difference = || {
            let clauses = naive.clauses.join("\n         ");
            format!("naive:   {naive_says}\nengine:  {engine_says}\nclauses: {clauses}")
        };
        Ok((naive_says != engine_says).then(difference))
    }
}

fn write_amounts(to: &mut String, naive: &Answer) {
    let [billed, payable, outpatient, inpatient] =
        [naive.billed, naive.payable, naive.outpatient, naive.inpatient].map(cents::write);
    let _ = write!(to, "billed {billed} payable {payable} outpatient {outpatient} inpatient {inpatient}");
}

fn write_whole(to: &mut String, naive: &Answer) {
    let _ = write!(to, " verdict {} achievable {}", naive.verdict, cents::write(naive.achievable));
    for OfVisit { id, base, payable } in &naive.visits {
        let _ = write!(to, "; {id} base {} payable {}", cents::write(*base), cents::write(*payable));
    }
}

fn number_from(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|said| said.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn the_engine_and_the_naive_reckoning_agree() {
    let (seed, claims) = (number_from("PRECLAIM_SEED", SEED), number_from("PRECLAIM_CLAIMS", CLAIMS));
    println!("PRECLAIM_SEED={seed} PRECLAIM_CLAIMS={claims}");
    let shrinks = std::env::var_os("PRECLAIM_SHRINK").is_none_or(|said| said != "no");
    let enough = if shrinks { 3 } else { 1 };
    let (next, compared) = (AtomicU64::new(0), AtomicU64::new(0));
    let run = || {
        let pairs = [Pair::with(PUBLIC_LIST), Pair::with(COMPLETE_LIST)];
        let mut differences = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let done = compared.load(Ordering::Relaxed) >= claims || number >= claims.saturating_mul(2);
            if done || differences.len() >= enough {
                return differences;
            }
            let made_up::MadeUp { claim, complete_list } = made_up::claim(seed, number);
            let (pair, whole) = (&pairs[usize::from(complete_list)], number % WHOLE == 0);
            match pair.compare(&claim, whole) {
                Err(NotCompared::NoOpinion) => continue,
                Err(NotCompared::Refused(why)) => {
                    differences.push(format!("claim {number} is refused: {why}\n{claim:#}"))
                }
                Ok(None) => {}
                Ok(Some(_)) => {
                    let still = |claim: &Value| shrinks && matches!(pair.compare(claim, whole), Ok(Some(_)));
                    let smallest = shrink(&claim, still);
                    let why = pair.compare(&smallest, whole).ok().flatten().unwrap_or_default();
                    differences.push(format!("claim {number}, complete list {complete_list}:\n{smallest:#}\n{why}"));
                }
            }
            compared.fetch_add(1, Ordering::Relaxed);
        }
    };
    let differences: Vec<String> = std::thread::scope(|scope| {
        let threads = [scope.spawn(run), scope.spawn(run)];
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    });
    assert!(differences.is_empty(), "{} differences\n{}", differences.len(), differences.join("\n\n"));
    let (compared, made) = (compared.into_inner(), next.into_inner());
    println!("{compared} compared, of {made} that were made up");
    assert!(compared >= claims, "only {compared} claims could be compared");
}

/// The case files were worked out by hand: where the naive reckoning has an opinion, it is theirs.
#[test]
fn the_naive_reckoning_agrees_with_the_cases_worked_out_by_hand() {
    let pairs = [Pair::with(PUBLIC_LIST), Pair::with(COMPLETE_LIST)];
    let mut compared = 0;
    let mut differences = Vec::new();
    for case in all_cases() {
        let wanted = &case.said["want"];
        if case.plan() != PLAN || case.readings().next().is_some() || case.question().is_some() {
            continue;
        }
        let pair = &pairs[usize::from(case.list() == COMPLETE_LIST)];
        let Ok(naive) = naive::answer(&case.said["claim"], &pair.hospitals) else { continue };
        compared += 1;
        let said = [
            ("verdict", naive.verdict.to_owned()),
            ("payable", cents::write(naive.payable)),
            ("achievable", cents::write(naive.achievable)),
        ];
        for (figure, said) in said {
            if wanted.get(figure).is_some_and(|wanted| *wanted != said.as_str()) {
                differences.push(format!("{}: {figure} {said} instead of {}", case.path, wanted[figure]));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(compared > 100, "the naive reckoning had an opinion on {compared} cases only");
}
