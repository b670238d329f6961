//! Exact money and shares: the only file that knows how amounts are kept.
//!
//! An amount is a whole number of cents. It is read from a decimal string (`"161.00"`, yuan) and
//! written as one with exactly two decimals; a JSON number is refused because it may have passed
//! through a float. A [`Rate`] is a share between 0 and 1, a [`Quantity`] any exact positive
//! decimal (tablets, days). What has to be rounded is rounded half up, here and by name.

mod decimal;

use core::fmt;
use core::iter::Sum;
use core::ops::{Add, AddAssign, Sub, SubAssign};

use serde::{Serialize, Serializer};

use crate::order;
use decimal::{Decimal, rounded};

/// Yuan with two decimals, kept as cents. At most 99,999,999.99 when read from text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(i64);

/// Why a text is not an amount, a share or a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Not of the form `123` or `123.45`.
    Form,
    /// A minus sign: amounts are never negative.
    Negative,
    /// More decimals than the unit has.
    TooPrecise,
    /// Larger than any real receipt.
    TooLarge,
}

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);
    /// The largest amount that is read from text.
    pub const MAX_READ: Money = Money(9_999_999_999);
    /// One cent, the tolerance with which printed boxes may disagree.
    pub const CENT: Money = Money(1);

    /// Reads `"123"`, `"123.4"` or `"123.45"`.
    pub fn parse(text: &str) -> Result<Money, NotANumber> {
        let (whole, fraction) = split_decimal(text)?;
        if fraction.len() > 2 {
            return Err(NotANumber::TooPrecise);
        }
        if whole.len() > 8 {
            return Err(NotANumber::TooLarge);
        }
        let cents = digits(whole)
            .saturating_mul(100)
            .saturating_add(digits(fraction).saturating_mul(if fraction.len() == 1 { 10 } else { 1 }));
        Ok(Money(cents))
    }

    /// The whole number of cents.
    pub(crate) fn cents(self) -> i64 {
        self.0
    }

    /// So many cents.
    pub(crate) const fn of_cents(cents: i64) -> Money {
        Money(cents)
    }

    /// Whether nothing is left.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether the amount is above nothing.
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// The amount, or nothing when it is below.
    pub fn at_least_zero(self) -> Money {
        self.max(Money::ZERO)
    }

    /// The distance between two amounts.
    pub fn distance(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0).saturating_abs())
    }

    /// `self × part ÷ whole`, half a cent up; nothing when the whole is nothing.
    pub fn share(self, part: Money, whole: Money) -> Money {
        if whole.0 <= 0 {
            return Money::ZERO;
        }
        let twice = i128::from(self.0).saturating_mul(i128::from(part.0)).saturating_mul(2);
        let divisor = i128::from(whole.0).saturating_mul(2);
        Money(floor_div(twice.saturating_add(i128::from(whole.0)), divisor))
    }

    /// `self × rate`, half a cent up.
    pub fn times(self, rate: Rate) -> Money {
        let (part, whole) = rate.0.fraction();
        Money(in_cents(rounded(i128::from(self.0).saturating_mul(part), whole)))
    }

    /// `self × share`, half a cent up.
    pub fn of(self, share: Share) -> Money {
        let (part, whole) = share.part.in_proportion(share.whole);
        Money(in_cents(rounded(i128::from(self.0).saturating_mul(part), whole)))
    }

    /// The smallest amount whose `rate` share reaches `self`: what must have been claimed for
    /// `self` to have been paid.
    pub fn grossed_up(self, rate: Rate) -> Money {
        let (part, whole) = rate.0.fraction();
        let near = Money(in_cents(rounded(i128::from(self.0).saturating_mul(whole), part)));
        let candidates = [near - Money::CENT, near, near + Money::CENT];
        candidates.into_iter().find(|gross| gross.times(rate) >= self).unwrap_or(near)
    }

    /// Spreads `self` over `weights` in proportion; the cents left over go to the largest
    /// remainders, ties to the earlier. The parts always add up to `self`; with no weight at all
    /// the first part takes everything.
    pub fn spread(self, weights: &[Money]) -> Vec<Money> {
        let total: i128 = weights.iter().map(|weight| i128::from(weight.0.max(0))).sum();
        if total == 0 {
            return weights.iter().enumerate().map(|(at, _)| if at == 0 { self } else { Money::ZERO }).collect();
        }
        let mut parts = Vec::with_capacity(weights.len());
        let mut remainders = Vec::with_capacity(weights.len());
        let mut left = self.0;
        for (at, weight) in weights.iter().enumerate() {
            let exact = i128::from(self.0).saturating_mul(i128::from(weight.0.max(0)));
            let part = floor_div(exact, total);
            left = left.saturating_sub(part);
            parts.push(Money(part));
            remainders.push((exact.rem_euclid(total), at));
        }
        order::sort_by_key(&mut remainders, |(remainder, at)| (core::cmp::Reverse(*remainder), *at));
        for (_, at) in remainders {
            if left <= 0 {
                break;
            }
            if let Some(part) = parts.get_mut(at) {
                *part += Money::CENT;
                left = left.saturating_sub(1);
            }
        }
        parts
    }
}

/// A share between 0 and 1, such as a reimbursement rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(Decimal);

impl Rate {
    /// Stands where no share could be read; no answer ever holds it.
    pub(crate) const UNREAD: Rate = Rate(Decimal::ZERO);

    /// Reads `"0.70"`.
    pub fn parse(text: &str) -> Result<Rate, NotANumber> {
        let value = decimal(text, 6)?;
        if value > Decimal::ONE {
            return Err(NotANumber::TooLarge);
        }
        Ok(Rate(value))
    }

    /// Whether the share is nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The rate as a fraction.
    pub(crate) fn as_share(self) -> Share {
        Share { part: self.0, whole: Decimal::ONE }
    }

    /// In per cent: `70 %` is written `70%`.
    pub fn percent(self) -> String {
        format!("{}%", self.0.times(Decimal::whole(100)).shortest())
    }
}

/// An exact positive decimal: tablets in a box, tablets a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity(Decimal);

impl Quantity {
    /// Stands where no number could be read; no answer ever holds it.
    pub(crate) const UNREAD: Quantity = Quantity(Decimal::ZERO);

    /// Reads `"14"` or `"0.5"`.
    pub fn parse(text: &str) -> Result<Quantity, NotANumber> {
        decimal(text, 4).map(Quantity)
    }

    /// Whether nothing is there.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
}

/// An exact number of days, which may be a fraction such as 20 ÷ 3.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    part: Decimal,
    whole: Decimal,
}

impl Days {
    /// A printed number of days.
    pub fn whole(days: u32) -> Days {
        Days { part: Decimal::whole(days.into()), whole: Decimal::ONE }
    }

    /// `quantity ÷ (dose × times a day)`; nothing when a factor is nothing.
    pub fn of_supply(quantity: Quantity, dose: Quantity, times_per_day: Quantity) -> Option<Days> {
        let whole = dose.0.times(times_per_day.0);
        (!whole.is_zero() && !quantity.is_zero()).then_some(Days { part: quantity.0, whole })
    }

    /// Whether the supply lasts longer than `limit` days.
    pub fn exceeds(self, limit: u32) -> bool {
        self.part > self.of_days(limit)
    }

    /// Whether the supply lasts exactly `days` days.
    pub fn equals(self, days: u32) -> bool {
        self.part == self.of_days(days)
    }

    /// The payable share when only `limit` days are.
    pub fn share_within(self, limit: u32) -> Share {
        Share { part: self.of_days(limit), whole: self.part }
    }

    /// Full days still in hand `elapsed` days after dispensing, rounded down.
    pub fn left_after(self, elapsed: u32) -> u32 {
        let (part, whole) = self.part.in_proportion(self.whole);
        let days = part.checked_div(whole).unwrap_or_default();
        u32::try_from(days.saturating_sub(elapsed.into())).unwrap_or(0)
    }

    /// The last calendar day is this many days after the first one (a started day counts).
    pub fn span(self) -> u32 {
        let (part, whole) = self.part.in_proportion(self.whole);
        let days = part.saturating_add(whole).saturating_sub(1).checked_div(whole).unwrap_or_default();
        u32::try_from(days).map_or(0, |days| days.saturating_sub(1))
    }

    /// What so many days take.
    fn of_days(self, days: u32) -> Decimal {
        Decimal::whole(days.into()).times(self.whole)
    }
}

impl fmt::Display for Days {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", Decimal::of_proportion(self.part.in_proportion(self.whole)).shortest())
    }
}

/// An exact fraction of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    part: Decimal,
    whole: Decimal,
}

impl Share {
    /// `part` of `whole` pieces, such as 5 of 8 sessions.
    pub fn of(part: u32, whole: u32) -> Share {
        Share { part: Decimal::whole(part.into()), whole: Decimal::whole(whole.into()) }
    }

    /// Part and whole as whole numbers, where they fit.
    pub(crate) fn fraction(self) -> Option<(i128, i128)> {
        let ((part, of_part), (whole, of_whole)) = (self.part.fraction(), self.whole.fraction());
        let (part, whole) = (part.checked_mul(of_whole)?, whole.checked_mul(of_part)?);
        (whole > 0).then_some((part, whole))
    }

    /// Whole of part.
    pub(crate) fn turned_over(self) -> Share {
        Share { part: self.whole, whole: self.part }
    }
}

fn split_decimal(text: &str) -> Result<(&str, &str), NotANumber> {
    if text.starts_with('-') {
        return Err(NotANumber::Negative);
    }
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || fraction.is_some_and(|fraction| !plain(fraction)) {
        return Err(NotANumber::Form);
    }
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    if leading_zero {
        return Err(NotANumber::Form);
    }
    Ok((whole, fraction.unwrap_or_default()))
}

fn decimal(text: &str, places: usize) -> Result<Decimal, NotANumber> {
    let (whole, fraction) = split_decimal(text)?;
    if fraction.len() > places {
        return Err(NotANumber::TooPrecise);
    }
    if whole.len() > 8 {
        return Err(NotANumber::TooLarge);
    }
    Ok(Decimal::of_digits(whole, fraction))
}

/// Callers pass at most eight ASCII digits.
fn digits(text: &str) -> i64 {
    text.bytes().fold(0, |value, byte| value.saturating_mul(10).saturating_add(i64::from(byte.wrapping_sub(b'0'))))
}

fn in_cents(cents: i128) -> i64 {
    i64::try_from(cents).unwrap_or(i64::MAX)
}

fn floor_div(part: i128, whole: i128) -> i64 {
    in_cents(part.div_euclid(whole))
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(out, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(text: &str) -> Money {
        Money::parse(text).expect(text)
    }

    #[test]
    fn reads_yuan_and_writes_two_decimals() {
        for (text, written) in [("0", "0.00"), ("161", "161.00"), ("0.5", "0.50"), ("99999999.99", "99999999.99")] {
            assert_eq!(yuan(text).to_string(), written);
        }
    }

    #[test]
    fn refuses_what_is_not_an_amount() {
        use NotANumber::*;
        for (text, why) in [
            ("", Form),
            ("1e3", Form),
            ("1.", Form),
            (".5", Form),
            ("+1", Form),
            ("007", Form),
            ("1,000", Form),
            ("-1", Negative),
            ("0.001", TooPrecise),
            ("100000000", TooLarge),
        ] {
            assert_eq!(Money::parse(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn half_a_cent_goes_up() {
        let rate = Rate::parse("0.70").expect("a rate");
        assert_eq!(yuan("400.05").times(rate), yuan("280.04"));
        assert_eq!(yuan("400.10").times(rate), yuan("280.07"));
        assert_eq!(yuan("0.01").share(yuan("1"), yuan("2")), yuan("0.01"));
    }

    #[test]
    fn grossing_up_finds_the_smallest_amount() {
        let rate = Rate::parse("0.70").expect("a rate");
        for paid in ["0.01", "18.83", "161.00", "1400.00", "999.99"] {
            let gross = yuan(paid).grossed_up(rate);
            assert!(gross.times(rate) >= yuan(paid));
            assert!((gross - Money::CENT).times(rate) < yuan(paid) || gross.is_zero());
        }
    }

    #[test]
    fn spreading_loses_no_cent() {
        let weights = [yuan("1"), yuan("1"), yuan("1")];
        assert_eq!(yuan("0.05").spread(&weights), [yuan("0.02"), yuan("0.02"), yuan("0.01")]);
        assert_eq!(yuan("1").spread(&[Money::ZERO, Money::ZERO]), [yuan("1"), Money::ZERO]);
    }

    #[test]
    fn days_stay_exact() {
        let quantity = |text| Quantity::parse(text).expect(text);
        let days = Days::of_supply(quantity("20"), quantity("1"), quantity("3")).expect("days");
        assert!(days.exceeds(6) && !days.exceeds(7));
        assert_eq!(yuan("20").of(days.share_within(5)), yuan("15.00"));
        assert_eq!(days.to_string(), "6.67");
    }
}
