//! Quotients of polynomials: what the opening of a receipt divides, before everything has one
//! divisor.

use super::polynomial::{Polynomial, greatest_common};
use super::{Form, Watch, Why};
use crate::money::Share;

/// `top ÷ bottom`, the bottom positive wherever it is used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ratio {
    top: Polynomial,
    bottom: Polynomial,
}

impl From<Polynomial> for Ratio {
    fn from(top: Polynomial) -> Ratio {
        Ratio { top, bottom: Polynomial::ONE }
    }
}

impl Ratio {
    /// Nothing.
    pub(crate) const ZERO: Ratio = Ratio { top: Polynomial::ZERO, bottom: Polynomial::ONE };

    /// The sum.
    pub(crate) fn plus(&self, other: &Ratio) -> Option<Ratio> {
        if self.bottom == other.bottom {
            return Some(Ratio { top: self.top.plus(&other.top)?, ..*self });
        }
        let top = self.top.times(&other.bottom)?.plus(&other.top.times(&self.bottom)?)?;
        Some(Ratio { top, bottom: self.bottom.times(&other.bottom)? })
    }

    /// The difference.
    pub(crate) fn minus(&self, other: &Ratio) -> Option<Ratio> {
        self.plus(&Ratio { top: other.top.scaled(-1)?, ..*other })
    }

    /// The product.
    pub(crate) fn times(&self, other: &Ratio) -> Option<Ratio> {
        if self.top == other.bottom {
            return Some(Ratio { top: other.top, ..*self });
        }
        Some(Ratio { top: self.top.times(&other.top)?, bottom: self.bottom.times(&other.bottom)? })
    }

    /// The quotient; the divisor is positive.
    pub(crate) fn over(&self, divisor: &Ratio) -> Option<Ratio> {
        if self.bottom == divisor.bottom {
            return Some(Ratio { top: self.top, bottom: divisor.top });
        }
        Some(Ratio { top: self.top.times(&divisor.bottom)?, bottom: self.bottom.times(&divisor.top)? })
    }

    /// In lowest terms, where those can be found, so that a long calculation does not outgrow its
    /// polynomials; the bottom stays positive where the watch decides.
    pub(crate) fn reduced(&self, watch: &Watch) -> Option<Ratio> {
        let factor = self.top.common_factor(&self.bottom).unwrap_or(Polynomial::ONE);
        let (top, bottom) = (self.top.divided_by(&factor)?.0, self.bottom.divided_by(&factor)?.0);
        let sign = if bottom.at(watch.at)? < 0 { -1 } else { 1 };
        let number = greatest_common(top.content(), bottom.content()).checked_mul(sign)?;
        Some(Ratio { top: top.divided(number)?, bottom: bottom.divided(number)? })
    }

    /// A part of it.
    pub(crate) fn share(&self, share: Share) -> Option<Ratio> {
        let (part, whole) = share.fraction()?;
        Some(Ratio { top: self.top.scaled(part)?, bottom: self.bottom.scaled(whole)? })
    }

    /// Whether it is more than another one.
    pub(crate) fn exceeds(&self, other: &Ratio, watch: &Watch, why: Why) -> bool {
        watch.is_positive(self.minus(other).map(|apart| apart.top), why)
    }

    /// Whether it is more than nothing.
    pub(crate) fn is_some(&self, watch: &Watch, why: Why) -> bool {
        watch.is_positive(Some(self.top), why)
    }

    /// Not more than another one.
    pub(crate) fn capped_at(self, most: Ratio, watch: &Watch, why: Why) -> Ratio {
        if self.exceeds(&most, watch, why) { most } else { self }
    }

    /// Two of them as forms with one divisor, which the watch keeps.
    pub(crate) fn as_forms(pair: Option<[Ratio; 2]>, watch: &Watch) -> [Form<'_>; 2] {
        let divided = pair.and_then(|[one, two]| {
            let shared = one.bottom.common_factor(&two.bottom).unwrap_or(Polynomial::ONE);
            let (mine, theirs) = (one.bottom.divided_by(&shared)?.0, two.bottom.divided_by(&shared)?.0);
            let bottom = one.bottom.times(&theirs)?;
            // The shared factor may be negative; the divisor is not.
            let sign = if bottom.at(watch.at)? < 0 { -1 } else { 1 };
            let tops = [one.top.times(&theirs)?.scaled(sign)?, two.top.times(&mine)?.scaled(sign)?];
            Some((tops, watch.divide_by(bottom.scaled(sign)?)?))
        });
        match divided {
            Some((tops, scale)) => tops.map(|top| Form::over_divisor(top, scale, watch)),
            None => [Form::too_large(watch); 2],
        }
    }
}
