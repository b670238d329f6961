//! The bank account is the member's and its number plausible.
//!
//! What it checks: the holder's name; for card numbers of 16 to 19 digits the Luhn sum. Passbook
//! numbers often fail it, so it only warns.
//! Why it matters: a payment to a wrong account comes back. No amount changes.
//! Clause: T-D09.
//! What the member can do: compare with the card or passbook.
//! Example: 6222020000000000001 fails (an invented number).

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Remedy};
use crate::vocabulary::plain;

pub(super) const RULE: Rule = Rule { name: "bank_account", ids: &["T-D09"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let insured = &case.claim.insured;
    if let Some(number) = &insured.bank_account
        && !plausible(number)
    {
        let found = finding(case, "T-D09", Code::BankNumberDoubtful, Effect::Advise, "/insured/bank_account");
        out.extend(found.map(|found| found.remedy(Remedy::CorrectFigures)));
    }
    if let (Some(holder), Some(name)) = (&insured.bank_account_holder, &insured.name)
        && plain(holder) != plain(name)
    {
        let found = finding(case, "T-D09", Code::BankHolderDiffers, Effect::Advise, "/insured/bank_account_holder");
        out.extend(found.map(|found| found.remedy(Remedy::CorrectFigures)));
    }
}

fn plausible(number: &str) -> bool {
    let plain = plain(number);
    let digits: Vec<u32> = plain.chars().filter_map(|digit| digit.to_digit(10)).collect();
    if digits.len() != plain.chars().count() || digits.len() < 8 {
        return false;
    }
    if !(16..=19).contains(&digits.len()) {
        return true;
    }
    let doubled = |(at, digit): (usize, &u32)| match (at % 2, *digit) {
        (0, digit) => digit,
        (_, digit) if digit > 4 => digit.saturating_mul(2).saturating_sub(9),
        (_, digit) => digit.saturating_mul(2),
    };
    digits.iter().rev().enumerate().map(doubled).sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::plausible;

    #[test]
    fn card_numbers_are_summed_and_passbooks_let_through() {
        assert!(plausible("6222 0200 0000 0000 000"));
        assert!(!plausible("6222020000000000001"));
        assert!(plausible("00121234567"));
        assert!(!plausible("12345"));
        assert!(!plausible("622202000000000000X"));
    }
}
