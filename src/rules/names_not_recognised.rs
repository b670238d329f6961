//! A name that is in no list is asked about.
//!
//! What it checks: names of lines that no list of the plan knows, and diagnoses that none knows
//! where a medicine is over the shortest limit; a supposition is no diagnosis yet.
//! Why it matters: a line is counted as payable, but it may be one that never is; a disease without
//! a known name gets the shortest limit. The range shows both.
//! Clause: none; the engine says what it does not know.
//! What the member can do: choose what it is, or compare the spelling with the receipt.
//! Example: a line "TQ-7" of 60.00: counted, with a question.

use super::{Rule, line_subject, unfounded};
use crate::case::{Case, CaseLine, Recognition};
use crate::finding::{Code, Decided, Effect, Finding, Loss, Remedy};

pub(super) const RULE: Rule = Rule { name: "names_not_recognised", ids: &[], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, _, line) in case.lines().filter(|(_, _, line)| line.recognition != Recognition::Known) {
        let refused = line.recognition == Recognition::UnknownAndRefused;
        let effect = if refused { Effect::Reduce } else { Effect::Advise };
        let subject = format!("{}/name", line_subject(at));
        let found = unfounded(Code::NameNotRecognised, effect, &subject);
        let found = found.fact("name", line.name()).fact("what", "line").decided(Decided::Spotted);
        let found = found.remedy(Remedy::Answer);
        out.push(if refused { found.losing(Loss::Lines(vec![at])) } else { found });
    }
    for (at, visit) in case.visits.iter().enumerate() {
        let over =
            |line: &CaseLine<'_>| line.days.zip(line.limit).is_some_and(|(days, limit)| days.exceeds(limit.days));
        let matters = case.lines_of(at).any(|(_, line)| over(line));
        for diagnosis in visit.diagnoses.iter().filter(|diagnosis| matters && !diagnosis.is_recognised()) {
            let subject = visit.at(&format!("diagnoses/{}/name", diagnosis.at));
            let code = if diagnosis.is_doubtful() { Code::DiagnosisDoubtful } else { Code::NameNotRecognised };
            let found = unfounded(code, Effect::Advise, &subject);
            let found = found.fact("name", &diagnosis.name).fact("what", "diagnosis").decided(Decided::Spotted);
            out.push(found.remedy(Remedy::Answer));
        }
    }
}
