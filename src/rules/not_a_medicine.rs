//! Products that are not approved as medicines are not payable.
//!
//! What it checks: the approval number of a line, where it is given: how it begins, its letters and
//! its eight digits. Numbers of health food, cosmetics, devices and disinfectants are refused, a
//! number of no known form asks. A missing number is no finding; decoctions carry none.
//! Why it matters: the line is lost, and its share of the base with it.
//! Clause: T-X02.2.
//! What the member can do: compare the number with the package.
//! Example: a health food of 168.00: that line is out.

use super::{Rule, finding, line_subject};
use crate::case::Case;
use crate::claim::LineKind;
use crate::finding::{Code, Effect, Finding, Loss, Remedy};
use crate::plan::ApprovalNumbers;
use crate::vocabulary::plain;

/// Digits at the end of every number of a medicine.
const DIGITS: usize = 8;

pub(super) const RULE: Rule = Rule { name: "not_a_medicine", ids: &["T-X02.2"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, _, line) in case.lines().filter(|(_, _, line)| line.kind != LineKind::Decoction) {
        let Some(number) = line.said.and_then(|said| said.approval_number.as_deref()) else { continue };
        let subject = format!("{}/approval_number", line_subject(at));
        let found = match approves(number, &case.plan.approval_numbers) {
            Approves::Medicine => continue,
            Approves::SomethingElse => finding(case, "T-X02.2", Code::ProductNotMedicine, Effect::Reduce, &subject)
                .map(|found| found.losing(Loss::Lines(vec![at]))),
            Approves::Unknown => finding(case, "T-X02.2", Code::ProductNumberUnknown, Effect::Advise, &subject),
        };
        out.extend(
            found.map(|found| found.fact("name", line.name()).fact("number", number).remedy(Remedy::CorrectFigures)),
        );
    }
}

/// What a number approves.
#[derive(Debug, PartialEq)]
enum Approves {
    Medicine,
    SomethingElse,
    Unknown,
}

fn approves(number: &str, forms: &ApprovalNumbers) -> Approves {
    let number = plain(number);
    if forms.not_medicine.iter().any(|form| number.contains(&plain(form))) {
        return Approves::SomethingElse;
    }
    let of_medicine = forms.medicine.iter().filter_map(|start| number.strip_prefix(&plain(start)));
    let letters = |rest: &str| {
        let (letters, digits) = rest.split_at_checked(rest.len().saturating_sub(DIGITS))?;
        digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| letters.to_owned())
    };
    let approved = of_medicine
        .filter_map(letters)
        .any(|found| (1..=2).contains(&found.len()) && found.bytes().all(|letter| letter.is_ascii_lowercase()));
    let imported = letters(&number).is_some_and(|found| forms.import_letters.iter().any(|known| plain(known) == found));
    if approved || imported { Approves::Medicine } else { Approves::Unknown }
}

#[cfg(test)]
mod tests {
    use super::{Approves, approves};
    use crate::plan::ApprovalNumbers;

    #[test]
    fn numbers_are_told_apart_by_how_they_begin() {
        let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect();
        let forms = ApprovalNumbers {
            medicine: texts(&["国药准字", "国药试字"]),
            import_letters: texts(&["H", "HC"]),
            not_medicine: texts(&["国食健字", "械注准"]),
        };
        for number in ["国药准字H20000001", "国药准字 Z20000001", "国药准字HJ20000001", "H20000001", "HC20000001"]
        {
            assert_eq!(approves(number, &forms), Approves::Medicine, "{number}");
        }
        for number in ["国食健字G20000001", "国械注准20000000001"] {
            assert_eq!(approves(number, &forms), Approves::SomethingElse, "{number}");
        }
        for number in ["国药准字20000001", "国药准字H2000001", "X20000001", "20000001", ""] {
            assert_eq!(approves(number, &forms), Approves::Unknown, "{number}");
        }
    }
}
