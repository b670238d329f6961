//! The identity number is a valid one.
//!
//! What it checks: 17 digits and a check character, an existing birth date, the check sum by
//! weights 7 9 10 5 8 4 2 … modulo 11; that the person was born before the cover began, and was old
//! enough to be employed then.
//! Why it matters: a claim with a wrong number is sent back. No amount changes.
//! Clause: T-D01.
//! What the member can do: compare with the card; old numbers of 15 digits need the new card.
//! Example: 310101190001010010 has a wrong last digit (an invented number).

use super::{Rule, finding};
use crate::case::Case;
use crate::date::Date;
use crate::finding::{Code, Effect, Finding, Remedy};
use crate::identifier::{birth, identity_fault};
use crate::vocabulary::plain;

pub(super) const RULE: Rule = Rule { name: "identity_number", ids: &["T-D01"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let Some(number) = &case.claim.insured.id_number else { return };
    let number = plain(number).to_ascii_uppercase();
    let Some(fault) = identity_fault(&number).or_else(|| fault_of_age(&number, case.year.from)) else { return };
    // A young person is unlikely among the insured, not impossible.
    let effect = if fault == "too_young" { Effect::Advise } else { Effect::Pend };
    let code = if fault == "too_young" { Code::IdentityAgeDoubtful } else { Code::IdentityNumberInvalid };
    let found = finding(case, "T-D01", code, effect, "/insured/id_number");
    out.extend(found.map(|found| found.fact("fault", fault).remedy(Remedy::CorrectFigures)));
}

/// Years of age from which the law lets people be employed.
const WORKING_AGE: u32 = 16;

/// What is wrong with the age on the first day of the cover, if anything.
fn fault_of_age(number: &str, cover_from: Date) -> Option<&'static str> {
    let birth = birth(number)?;
    if birth > cover_from {
        return Some("born_later");
    }
    (birth > cover_from.minus_months(WORKING_AGE.saturating_mul(12))).then_some("too_young")
}

#[cfg(test)]
mod tests {
    use super::fault_of_age;
    use crate::date::Date;

    #[test]
    fn the_age_of_invented_people_is_read_from_their_numbers() {
        let day = |text| Date::parse(text).expect("a date");
        assert_eq!(fault_of_age("310101190001010011", day("2026-04-01")), None);
        assert_eq!(fault_of_age("310101202704020011", day("2026-04-01")), Some("born_later"));
        assert_eq!(fault_of_age("310101201104020011", day("2026-04-01")), Some("too_young"));
        assert_eq!(fault_of_age("310101201004010011", day("2026-04-01")), None);
    }
}
