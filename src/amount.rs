//! What the steps of a benefit need of an amount, so that one set of steps serves both kinds of
//! arithmetic: [`Money`] rounds to the cent as the plan says; [`Form`] is exact and knows how it
//! depends on one amount of the claim.

#[cfg(feature = "analysis")]
mod form;
#[cfg(feature = "analysis")]
mod polynomial;
#[cfg(feature = "analysis")]
mod ratio;

use crate::estimate::Reason;
use crate::money::{Money, Rate, Share};

#[cfg(feature = "analysis")]
pub(crate) use form::{Course, Form, Fraction, Watch};
#[cfg(feature = "analysis")]
pub(crate) use polynomial::Polynomial;
#[cfg(feature = "analysis")]
pub(crate) use ratio::Ratio;

/// Why two amounts are compared: what changes its course where the comparison turns over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Why {
    pub(crate) reason: Reason,
    /// Index of the benefit.
    pub(crate) benefit: Option<usize>,
    /// Place of its step.
    pub(crate) step: Option<usize>,
}

impl Why {
    /// A comparison that belongs to no benefit.
    pub(crate) fn of(reason: Reason) -> Why {
        Why { reason, benefit: None, step: None }
    }
}

/// An amount that can go through the steps.
pub(crate) trait Amount: Copy + From<Money> {
    /// The sum.
    fn plus(self, other: Self) -> Self;

    /// The difference.
    fn minus(self, other: Self) -> Self;

    /// Whether it is more than another one.
    fn exceeds(self, other: Self, why: Why) -> bool;

    /// A part of it, as the plan pays it.
    fn times(self, rate: Rate) -> Self;

    /// A part of it.
    fn share(self, share: Share) -> Self;

    /// What a part was taken of: the smallest amount whose part reaches it.
    fn grossed_up(self, rate: Rate) -> Self;

    /// Nothing.
    fn zero() -> Self {
        Self::from(Money::ZERO)
    }

    /// Whether it is more than nothing.
    fn is_some(self, why: Why) -> bool {
        self.exceeds(Self::zero(), why)
    }

    /// What lies above another amount.
    fn above(self, floor: Self, why: Why) -> Self {
        if self.exceeds(floor, why) { self.minus(floor) } else { Self::zero() }
    }

    /// Not more than another amount.
    fn capped_at(self, most: Self, why: Why) -> Self {
        if self.exceeds(most, why) { most } else { self }
    }
}

impl Amount for Money {
    fn plus(self, other: Money) -> Money {
        self + other
    }

    fn minus(self, other: Money) -> Money {
        self - other
    }

    fn exceeds(self, other: Money, _: Why) -> bool {
        self > other
    }

    fn times(self, rate: Rate) -> Money {
        Money::times(self, rate)
    }

    fn share(self, share: Share) -> Money {
        self.of(share)
    }

    fn grossed_up(self, rate: Rate) -> Money {
        Money::grossed_up(self, rate)
    }
}
