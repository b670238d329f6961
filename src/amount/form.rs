//! An exact amount that depends on one amount x of the claim, both in cents.
//!
//! Up to the comparisons all arithmetic is linear, but for what a refused line takes with it: its
//! share of the base, where both base and cost inside the scope may move with x. So an amount is
//! `(plain(x) + over(x) ÷ divisor(x)) ÷ scale` with whole coefficients, and every amount of one
//! calculation has the same divisor. A comparison is decided at one place; the [`Watch`] notes on
//! which stretch around it the decision stays the same, and what turns over at its ends.

use core::cell::{Cell, RefCell};

use super::polynomial::{Polynomial, greatest_common};
use super::{Amount, Why};
use crate::money::{Money, Rate, Share};
use crate::order;

/// The stretch on which every decision so far holds.
#[derive(Debug)]
pub(crate) struct Watch {
    /// Where it decides.
    pub(super) at: i128,
    divisor: Cell<Polynomial>,
    high: Cell<i128>,
    turning: RefCell<Vec<Why>>,
    too_large: Cell<bool>,
}

impl Watch {
    /// Decides at `at`, on a stretch that ends at `high`.
    pub(crate) fn new(at: i128, high: i128) -> Watch {
        Watch {
            at,
            divisor: Cell::new(Polynomial::ONE),
            high: Cell::new(high),
            turning: RefCell::default(),
            too_large: Cell::new(false),
        }
    }

    /// Sets what every amount of the calculation is divided by, but for a whole number that is
    /// returned; it is positive on the stretch.
    pub(super) fn divide_by(&self, divisor: Polynomial) -> Option<i128> {
        let shared = divisor.content();
        self.divisor.set(divisor.divided(shared)?);
        Some(shared)
    }

    /// The last place at which every decision is the same, and what turns over behind it.
    pub(crate) fn end(&self) -> (i128, Vec<Why>) {
        let mut turning = self.turning.borrow().clone();
        order::sort(&mut turning);
        turning.dedup();
        (self.high.get(), turning)
    }

    /// Whether a value is positive; the stretch ends where that changes.
    pub(crate) fn is_positive(&self, value: Option<Polynomial>, why: Why) -> bool {
        let decided = value.and_then(|value| {
            let turn = value.turns(self.at, self.high.get())?.first().copied();
            Some((value.at(self.at)? > 0, turn))
        });
        let Some((positive, turn)) = decided else {
            self.too_large.set(true);
            return false;
        };
        if let Some(turn) = turn {
            if turn < self.high.get() {
                self.turning.borrow_mut().clear();
            }
            self.high.set(turn);
            self.turning.borrow_mut().push(why);
        }
        positive
    }

    /// Whether something grew beyond what fits.
    pub(crate) fn failed(&self) -> bool {
        self.too_large.get()
    }
}

/// An exact amount; without a watch it does not depend on x.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form<'w> {
    /// Nothing once it has grown beyond what fits.
    value: Option<Value>,
    watch: Option<&'w Watch>,
}

/// `(plain(x) + over(x) ÷ divisor(x)) ÷ scale`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Value {
    plain: Polynomial,
    over: Polynomial,
    scale: i128,
}

/// A form on its own, to be compared with others and worked out at places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Course {
    value: Value,
    divisor: Polynomial,
}

/// An exact number of cents: `top ÷ bottom`, the bottom positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fraction {
    pub(crate) top: i128,
    pub(crate) bottom: i128,
}

impl<'w> Form<'w> {
    /// An amount that moves in a straight line.
    pub(crate) fn line(line: Polynomial, watch: &'w Watch) -> Form<'w> {
        Form { value: Some(Value { plain: line, over: Polynomial::ZERO, scale: 1 }), watch: Some(watch) }
    }

    /// `top ÷ divisor ÷ scale`, where the watch knows the divisor.
    pub(super) fn over_divisor(top: Polynomial, scale: i128, watch: &'w Watch) -> Form<'w> {
        let divided = top.divided_by(&watch.divisor.get());
        let value = divided.and_then(|(plain, over)| Value { plain, over, scale }.reduced());
        Form { value, watch: Some(watch) }
    }

    /// What has grown beyond what fits.
    pub(super) fn too_large(watch: &'w Watch) -> Form<'w> {
        Form { value: None, watch: Some(watch) }
    }

    /// The form on its own; nothing when it has grown beyond what fits.
    pub(crate) fn course(self) -> Option<Course> {
        let divisor = self.watch.map_or(Polynomial::ONE, |watch| watch.divisor.get());
        let value = self.value?.reduced()?;
        // Where nothing is divided, forms of several calculations shall be alike.
        let divisor = if value.over == Polynomial::ZERO { Polynomial::ONE } else { divisor };
        Some(Course { value, divisor })
    }

    fn joined(self, other: Form<'w>, join: impl FnOnce(Value, Value) -> Option<Value>) -> Form<'w> {
        let value = self.value.zip(other.value).and_then(|(one, two)| join(one, two));
        Form { value, watch: self.watch.or(other.watch) }
    }
}

impl Value {
    fn minus(self, other: Value) -> Option<Value> {
        self.plus(Value { plain: other.plain.scaled(-1)?, over: other.over.scaled(-1)?, ..other })
    }

    fn plus(self, other: Value) -> Option<Value> {
        let shared = greatest_common(self.scale, other.scale);
        let (mine, theirs) = (other.scale.checked_div(shared)?, self.scale.checked_div(shared)?);
        let sum = |one: Polynomial, two: Polynomial| one.scaled(mine)?.plus(&two.scaled(theirs)?);
        Some(Value {
            plain: sum(self.plain, other.plain)?,
            over: sum(self.over, other.over)?,
            scale: self.scale.checked_mul(mine)?,
        })
    }

    fn reduced(self) -> Option<Value> {
        let coefficients = self.plain.coefficients().iter().chain(self.over.coefficients());
        let shared = coefficients.fold(self.scale, |shared, one| greatest_common(shared, *one));
        Some(Value {
            plain: self.plain.divided(shared)?,
            over: self.over.divided(shared)?,
            scale: self.scale.checked_div(shared)?,
        })
    }

    /// Something with the same sign, without division.
    fn sign(self, divisor: &Polynomial) -> Option<Polynomial> {
        if self.over == Polynomial::ZERO {
            return Some(self.plain);
        }
        self.plain.times(divisor)?.plus(&self.over)
    }
}

impl Course {
    /// The exact value at a place.
    pub(crate) fn at(&self, place: i128) -> Option<Fraction> {
        let divisor = self.divisor.at(place)?;
        let top = self.value.plain.at(place)?.checked_mul(divisor)?.checked_add(self.value.over.at(place)?)?;
        Fraction { top, bottom: divisor.checked_mul(self.value.scale)? }.reduced()
    }

    /// Every place of a stretch after which the value begins or ceases to be below so many half cents.
    pub(crate) fn turns(&self, half_cents: i128, from: i64, to: i64) -> Vec<i64> {
        let level = Value { plain: Polynomial::line(half_cents, 0), over: Polynomial::ZERO, scale: 2 };
        let apart = level.minus(self.value).and_then(|apart| apart.sign(&self.divisor));
        let turns = apart.and_then(|apart| apart.turns(i128::from(from), i128::from(to)));
        turns.unwrap_or_default().into_iter().filter_map(|turn| i64::try_from(turn).ok()).collect()
    }

    /// What it gains for each cent, where it is straight.
    pub(crate) fn slope(&self) -> Option<Fraction> {
        let straight = self.value.over == Polynomial::ZERO && self.value.plain.degree() <= 1;
        let slope = self.value.plain.coefficients().get(1).copied()?;
        if straight { Fraction { top: slope, bottom: self.value.scale }.reduced() } else { None }
    }

    /// Where two straight courses meet.
    pub(crate) fn meets(&self, other: &Course) -> Option<Fraction> {
        self.slope()?;
        other.slope()?;
        let apart = self.value.minus(other.value)?;
        let [constant, slope] = [0, 1].map(|power| apart.plain.coefficients().get(power).copied().unwrap_or(0));
        let sign = if slope < 0 { -1 } else { 1 };
        let top = constant.checked_mul(-1)?.checked_mul(sign)?;
        (slope != 0).then_some(Fraction { top, bottom: slope.checked_mul(sign)? }).and_then(Fraction::reduced)
    }
}

impl Fraction {
    /// In lowest terms.
    pub(crate) fn reduced(self) -> Option<Fraction> {
        let shared = greatest_common(self.top, self.bottom).max(1);
        Some(Fraction { top: self.top.checked_div(shared)?, bottom: self.bottom.checked_div(shared)? })
    }

    /// The sign of the difference to another fraction.
    pub(crate) fn compare(&self, other: &Fraction) -> Option<core::cmp::Ordering> {
        let (one, two) = (self.top.checked_mul(other.bottom)?, other.top.checked_mul(self.bottom)?);
        Some(one.cmp(&two))
    }

    /// The value times ten to a power, rounded half up.
    pub(crate) fn rounded(&self, decimals: u32) -> Option<i128> {
        let top = self.top.checked_mul(10_i128.checked_pow(decimals)?)?;
        let half = top.checked_mul(2)?.checked_add(self.bottom)?;
        half.checked_div_euclid(self.bottom.checked_mul(2)?)
    }
}

impl<'w> From<Money> for Form<'w> {
    fn from(amount: Money) -> Form<'w> {
        let plain = Polynomial::line(i128::from(amount.cents()), 0);
        Form { value: Some(Value { plain, over: Polynomial::ZERO, scale: 1 }), watch: None }
    }
}

impl Amount for Form<'_> {
    fn plus(self, other: Self) -> Self {
        self.joined(other, Value::plus)
    }

    fn minus(self, other: Self) -> Self {
        self.joined(other, Value::minus)
    }

    fn exceeds(self, other: Self, why: Why) -> bool {
        let apart = self.minus(other);
        match apart.watch {
            Some(watch) => {
                let divisor = watch.divisor.get();
                watch.is_positive(apart.value.and_then(|value| value.sign(&divisor)), why)
            }
            None => apart.value.and_then(|value| value.plain.at(0)).is_some_and(|apart| apart > 0),
        }
    }

    fn times(self, rate: Rate) -> Self {
        self.share(rate.as_share())
    }

    fn share(self, share: Share) -> Self {
        let share_of = |value: Value| {
            let (part, whole) = share.fraction()?;
            let (plain, over) = (value.plain.scaled(part)?, value.over.scaled(part)?);
            Value { plain, over, scale: value.scale.checked_mul(whole)? }.reduced()
        };
        Form { value: self.value.and_then(share_of), ..self }
    }

    fn grossed_up(self, rate: Rate) -> Self {
        self.share(rate.as_share().turned_over())
    }
}
