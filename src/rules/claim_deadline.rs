//! The right to claim lapses some months after the cover began.
//!
//! What it checks: the day of submission against the last day to claim: start of cover + months −
//! 1 day, month-end clamped (reading R7).
//! Why it matters: afterwards nothing is paid; in the last weeks the member is warned. A statutory
//! period may be longer, so the words say "the plan's limit has passed, ask the insurer".
//! Clause: T-N04.
//! What the member can do: hand the claim in soon.
//! Example: cover from 1 April 2026: last day 30 June 2027.

use super::{Rule, finding};
use crate::case::{Case, Submission};
use crate::finding::{Code, Effect, Finding, Loss, Remedy};

pub(super) const RULE: Rule = Rule { name: "claim_deadline", ids: &["T-N04"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let (Some(last_day), Some(limit)) = (case.last_day_to_claim(), &case.plan.claim_limit) else { return };
    let (code, effect, left) = match case.submission {
        Submission::InTime => return,
        Submission::Late => (Code::ClaimTooLate, Effect::Deny, None),
        Submission::On(date) => {
            let left = last_day.days_since(date);
            match left {
                ..0 => (Code::ClaimTooLate, Effect::Deny, None),
                _ if left <= i64::from(limit.warn_days) => (Code::ClaimDeadlineNear, Effect::Advise, Some(left)),
                _ => return,
            }
        }
    };
    let found = finding(case, "T-N04", code, effect, "/submitted_on").map(|found| {
        let found = found.fact("last_day", last_day).fact("months", limit.months);
        match left {
            Some(left) => found.fact("days_left", left).remedy(Remedy::SubmitSoon),
            None => found.losing(Loss::Claim).remedy(Remedy::AskInsurer),
        }
    });
    out.extend(found);
}
