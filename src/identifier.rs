//! Numbers with check digits: of a person, and of an organisation.

use crate::date::Date;

/// What is wrong with an identity number of 18 characters, if anything: `form`, `birth_date` or
/// `check_digit`.
pub(crate) fn identity_fault(number: &str) -> Option<&'static str> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
    let digits: Vec<u32> = number.chars().take(17).filter_map(|digit| digit.to_digit(10)).collect();
    if number.chars().count() != 18 || digits.len() != 17 {
        return Some("form");
    }
    if birth(number).is_none() {
        return Some("birth_date");
    }
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit.saturating_mul(weight)).sum();
    let expected = usize::try_from(sum % 11).ok().and_then(|at| CHECKS.get(at));
    let last = number.chars().last().map(|letter| letter.to_ascii_uppercase());
    (last.as_ref() != expected).then_some("check_digit")
}

/// The day of birth in an identity number.
pub(crate) fn birth(number: &str) -> Option<Date> {
    let text = number.get(6..14)?;
    let part = |from, to| text.get(from..to).unwrap_or_default();
    Date::parse(&format!("{}-{}-{}", part(0, 4), part(4, 6), part(6, 8)))
}

/// What is wrong with a unified social credit code, if anything: `form` or `check_digit`. None of its
/// 18 characters is I, O, S, V or Z; each counts by its place in the alphabet, with weights 3^i
/// modulo 31, and the last one is what is missing to a multiple of 31.
pub(crate) fn credit_code_fault(code: &str) -> Option<&'static str> {
    const LETTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let place = |letter: char| LETTERS.chars().position(|known| known == letter).and_then(|at| u32::try_from(at).ok());
    let Some(values) = code.chars().map(place).collect::<Option<Vec<u32>>>().filter(|values| values.len() == 18) else {
        return Some("form");
    };
    let (mut sum, mut weight) = (0_u32, 1_u32);
    for value in values.iter().take(17) {
        sum = sum.saturating_add(value.saturating_mul(weight));
        weight = weight.saturating_mul(3) % 31;
    }
    let expected = 31_u32.saturating_sub(sum % 31) % 31;
    (values.last() != Some(&expected)).then_some("check_digit")
}

#[cfg(test)]
mod tests {
    use super::{credit_code_fault, identity_fault};

    #[test]
    fn invented_identity_numbers_check_as_they_should() {
        for number in ["310101190001010011", "31010119000101002X", "31010119000101002x", "310101190001010038"] {
            assert_eq!(identity_fault(number), None, "{number}");
        }
        assert_eq!(identity_fault("310101190001010010"), Some("check_digit"));
        assert_eq!(identity_fault("310101190002300011"), Some("birth_date"));
        assert_eq!(identity_fault("310101900101001"), Some("form"));
        assert_eq!(identity_fault("三10101190001010011"), Some("form"));
    }

    #[test]
    fn invented_credit_codes_check_as_they_should() {
        for code in ["12310000ABCDEFGH1D", "91310000000000000U"] {
            assert_eq!(credit_code_fault(code), None, "{code}");
        }
        assert_eq!(credit_code_fault("91310000000000000W"), Some("check_digit"));
        for code in ["91310000000000000", "9131000000000000OU", "91310000000000000U9"] {
            assert_eq!(credit_code_fault(code), Some("form"), "{code}");
        }
    }
}
