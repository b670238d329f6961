//! Exact decimals: digits, and how many of them stand behind the point.
//!
//! What shares and quantities need of decimals is little: they are read, shown as they were written,
//! multiplied and put into proportion. Whole numbers of 128 bits do that exactly, and in a fifth of
//! the code of a library for all of decimal arithmetic. A test holds them against such a library.

use core::cmp::Ordering;
use core::fmt;

/// A decimal that is not negative.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decimal {
    digits: i128,
    places: u32,
}

impl Decimal {
    pub(super) const ZERO: Decimal = Decimal::whole(0);
    pub(super) const ONE: Decimal = Decimal::whole(1);

    /// A whole number.
    pub(super) const fn whole(number: i64) -> Decimal {
        Decimal { digits: number as i128, places: 0 }
    }

    /// From the digits before and behind the point, at most 18 of them.
    pub(super) fn of_digits(whole: &str, behind: &str) -> Decimal {
        let digit = |sum: i64, byte: u8| sum.saturating_mul(10).saturating_add(i64::from(byte.wrapping_sub(b'0')));
        let digits = whole.bytes().chain(behind.bytes()).fold(0, digit);
        Decimal { digits: digits.into(), places: u32::try_from(behind.len()).unwrap_or_default() }
    }

    pub(super) fn is_zero(self) -> bool {
        self.digits == 0
    }

    pub(super) fn times(self, other: Decimal) -> Decimal {
        let digits = self.digits.saturating_mul(other.digits);
        Decimal { digits, places: self.places.saturating_add(other.places) }
    }

    /// The digits and the power of ten by which they are to be divided.
    pub(super) fn fraction(self) -> (i128, i128) {
        (self.digits, 10_i128.saturating_pow(self.places))
    }

    /// The two as whole numbers in the same proportion.
    pub(super) fn in_proportion(self, other: Decimal) -> (i128, i128) {
        let more = |places: u32| 10_i128.saturating_pow(places);
        let this = self.digits.saturating_mul(more(other.places.saturating_sub(self.places)));
        let that = other.digits.saturating_mul(more(self.places.saturating_sub(other.places)));
        (this, that)
    }

    /// Without zeros at its end.
    pub(super) fn shortest(mut self) -> Decimal {
        while self.places > 0 && self.digits % 10 == 0 {
            self = Decimal { digits: self.digits / 10, places: self.places.saturating_sub(1) };
        }
        self
    }

    /// `part ÷ whole` with two digits behind the point, half up.
    pub(super) fn of_proportion((part, whole): (i128, i128)) -> Decimal {
        Decimal { digits: rounded(part.saturating_mul(100), whole), places: 2 }
    }
}

/// `part ÷ whole`, half up in magnitude; the whole is more than nothing.
pub(super) fn rounded(part: i128, whole: i128) -> i128 {
    let doubled = part.saturating_abs().saturating_mul(2).saturating_add(whole);
    doubled.checked_div(whole.saturating_mul(2)).unwrap_or_default().saturating_mul(part.signum())
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        let (this, that) = self.in_proportion(*other);
        this.cmp(&that)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (digits, unit) = self.fraction();
        // What is shown was read, and then has at most 14 digits, or is a number of days.
        let short = |number: Option<i128>| number.and_then(|number| u64::try_from(number).ok()).unwrap_or(u64::MAX);
        write!(out, "{}", short(digits.checked_div(unit)))?;
        if self.places == 0 {
            return Ok(());
        }
        let places = usize::try_from(self.places).unwrap_or_default();
        write!(out, ".{:0places$}", short(digits.checked_rem(unit)))
    }
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, reason = "the operators of the library are what ours are compared with")]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::prelude::ToPrimitive;
    use rust_decimal::{Decimal as Library, RoundingStrategy};

    use super::*;

    fn ours(text: &str) -> Decimal {
        let (whole, behind) = text.split_once('.').unwrap_or((text, ""));
        Decimal::of_digits(whole, behind)
    }

    fn theirs(text: &str) -> Library {
        Library::from_str_exact(text).expect(text)
    }

    fn half_up(value: Library, places: u32) -> Library {
        value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
    }

    proptest! {
        #[test]
        fn works_out_what_a_library_works_out(
            one in "(0|[1-9][0-9]{0,5})(\\.[0-9]{1,4})?",
            other in "(0|[1-9][0-9]{0,3})(\\.[0-9]{1,6})?",
            cents in -99_999_999_i64..=9_999_999_999,
        ) {
            let (a, b, x, y) = (ours(&one), ours(&other), theirs(&one), theirs(&other));
            prop_assert_eq!(a.to_string(), x.to_string());
            prop_assert_eq!(a.cmp(&b), x.cmp(&y));
            prop_assert_eq!(a.is_zero(), x.is_zero());
            prop_assert_eq!(a.times(b).shortest().to_string(), (x * y).normalize().to_string());
            if !y.is_zero() {
                prop_assert_eq!(Decimal::of_proportion(a.in_proportion(b)).shortest().to_string(), half_up(x / y, 2).normalize().to_string());
                let (part, whole) = a.in_proportion(b);
                let share = rounded(i128::from(cents) * part, whole);
                prop_assert_eq!(share.to_i64(), half_up(Library::from(cents) * x / y, 0).to_i64());
            }
        }
    }
}
