//! Prescriptions and slips match the record.
//!
//! What it checks: each medicine and test of the lines against the names that the record lists,
//! where they are given: the same spelling, one within the other, or the same medicine or
//! examination under another name. Names of whole columns are not compared. Also the member's
//! declaration.
//! Why it matters: what the record does not have is lost.
//! Clause: T-F4, definition 4; exclusion 6 (T-X06.9) says the same.
//! What the member can do: look again in the record; answer *no* for the line if it is there.
//! Example: the receipt has three medicines, the record two: the third is out.

use super::declared::Circumstances;
use super::{Rule, finding, line_subject};
use crate::case::{Case, CaseLine, Visit};
use crate::finding::{Code, Decided, Effect, Finding, Loss, Remedy};
use crate::vocabulary::plain;

const ID: &str = "T-F4";
const ALIAS: &str = "T-X06.9";

pub(super) const RULE: Rule = Rule { name: "record_matches", ids: &[ID, ALIAS], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    Circumstances { case, code: Code::RecordDoesNotMatch, also: &[ALIAS], exempt: |_, _| false }.check(&[ID], out);
    for (at, visit, line) in case.lines().filter(|(_, visit, _)| !visit.is_stay()) {
        let Some(listed) = visit.said.record.as_ref().and_then(|record| record.items.as_ref()) else { continue };
        let compared = (line.kind.is_drug() || line.kind.is_test_or_treatment()) && line.fee.is_none();
        let in_record = listed.iter().any(|item| is_same(case, line, item));
        if !compared || in_record || case.lexicon.is_column(line.name()) || answered(case, visit, line) {
            continue;
        }
        let found = finding(case, ID, Code::RecordLacksItem, Effect::Reduce, &line_subject(at));
        out.extend(found.map(|found| {
            let found = found.fact("name", line.name()).also(ALIAS).decided(Decided::Spotted);
            found.remedy(Remedy::Answer).losing(Loss::Lines(vec![at]))
        }));
    }
}

fn answered(case: &Case<'_>, visit: &Visit<'_>, line: &CaseLine<'_>) -> bool {
    let mine = case.plan.declarations.iter().filter(|one| one.rule == ID || one.rule == ALIAS);
    { mine }.any(|one| line.declared(&one.term.id).or(visit.declared(&one.term.id)).is_some())
}

/// Whether a line and an entry of the record are the same medicine or test.
fn is_same(case: &Case<'_>, line: &CaseLine<'_>, item: &str) -> bool {
    let (name, entry) = (plain(line.name()), plain(item));
    let spelt = !entry.is_empty() && (name.contains(&entry) || entry.contains(&name));
    let terms = case.lexicon.line(item);
    let drug = line.drug.is_some_and(|drug| terms.drug.is_some_and(|one| one.term.id == drug.term.id));
    let examination = line
        .examination
        .is_some_and(|examination| terms.examination.is_some_and(|one| one.term.id == examination.term.id));
    spelt || drug || examination
}
