//! Polynomials with whole coefficients over whole cents: exact, and nothing when they grow beyond
//! what fits.

/// How many coefficients there is room for; the readings of today's plans need six.
const SIZE: usize = 8;

/// `c₀ + c₁x + c₂x² + …`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Polynomial([i128; SIZE]);

impl Polynomial {
    /// Nothing.
    pub(crate) const ZERO: Polynomial = Polynomial([0; SIZE]);
    /// One, everywhere.
    pub(crate) const ONE: Polynomial = Polynomial::line(1, 0);

    /// `constant + slope · x`.
    pub(crate) const fn line(constant: i128, slope: i128) -> Polynomial {
        Polynomial([constant, slope, 0, 0, 0, 0, 0, 0])
    }

    /// The coefficients, the constant first.
    pub(crate) fn coefficients(&self) -> &[i128] {
        &self.0
    }

    /// The highest power that occurs.
    pub(crate) fn degree(&self) -> usize {
        self.0.iter().rposition(|one| *one != 0).unwrap_or(0)
    }

    /// The value at a place.
    pub(crate) fn at(&self, place: i128) -> Option<i128> {
        let used = self.0.iter().take(self.degree().saturating_add(1));
        used.rev().try_fold(0_i128, |sum, one| sum.checked_mul(place)?.checked_add(*one))
    }

    /// The sum.
    pub(crate) fn plus(&self, other: &Polynomial) -> Option<Polynomial> {
        let mut sum = *self;
        for (one, more) in sum.0.iter_mut().zip(other.0) {
            *one = one.checked_add(more)?;
        }
        Some(sum)
    }

    /// The difference.
    pub(crate) fn minus(&self, other: &Polynomial) -> Option<Polynomial> {
        self.plus(&other.scaled(-1)?)
    }

    /// A multiple.
    pub(crate) fn scaled(&self, factor: i128) -> Option<Polynomial> {
        let mut multiple = *self;
        for one in &mut multiple.0 {
            *one = one.checked_mul(factor)?;
        }
        Some(multiple)
    }

    /// What is left after dividing every coefficient, which must come out even.
    pub(crate) fn divided(&self, divisor: i128) -> Option<Polynomial> {
        let mut part = *self;
        for one in &mut part.0 {
            *one = one.checked_div(divisor)?;
        }
        Some(part)
    }

    /// The product.
    pub(crate) fn times(&self, other: &Polynomial) -> Option<Polynomial> {
        let mut product = Polynomial::ZERO;
        for (at, one) in self.0.iter().enumerate().filter(|(_, one)| **one != 0) {
            for (more, two) in other.0.iter().enumerate().filter(|(_, two)| **two != 0) {
                let place = product.0.get_mut(at.saturating_add(more))?;
                *place = place.checked_add(one.checked_mul(*two)?)?;
            }
        }
        Some(product)
    }

    /// Quotient and remainder, as far as the quotient has whole coefficients.
    pub(crate) fn divided_by(&self, divisor: &Polynomial) -> Option<(Polynomial, Polynomial)> {
        let (mut quotient, mut rest) = (Polynomial::ZERO, *self);
        let leading = divisor.0.get(divisor.degree()).copied()?;
        while let Some(power) = rest.degree().checked_sub(divisor.degree()) {
            let head = rest.0.get(rest.degree()).copied()?;
            if head == 0 || head.checked_rem(leading)? != 0 {
                break;
            }
            let factor = head.checked_div(leading)?;
            let mut term = Polynomial::ZERO;
            *term.0.get_mut(power)? = factor;
            quotient = quotient.plus(&term)?;
            rest = rest.minus(&term.times(divisor)?)?;
        }
        Some((quotient, rest))
    }

    /// The largest factor that two of them have in common, but for a number.
    pub(crate) fn common_factor(&self, other: &Polynomial) -> Option<Polynomial> {
        let (mut one, mut two) = (self.primitive()?, other.primitive()?);
        while two != Polynomial::ZERO {
            (one, two) = (two, one.remainder(&two)?);
        }
        Some(one)
    }

    /// A multiple of the remainder, in smallest numbers.
    fn remainder(&self, divisor: &Polynomial) -> Option<Polynomial> {
        let leading = divisor.0.get(divisor.degree()).copied()?;
        let mut rest = *self;
        while rest != Polynomial::ZERO
            && let Some(power) = rest.degree().checked_sub(divisor.degree())
        {
            let mut term = Polynomial::ZERO;
            *term.0.get_mut(power)? = rest.0.get(rest.degree()).copied()?;
            rest = rest.scaled(leading)?.minus(&term.times(divisor)?)?.primitive()?;
        }
        Some(rest)
    }

    /// The greatest number by which every coefficient can be divided; 1 for nothing.
    pub(crate) fn content(&self) -> i128 {
        self.0.iter().fold(0, |shared, one| greatest_common(shared, *one)).max(1)
    }

    /// Without the number by which every coefficient can be divided, its highest power positive.
    fn primitive(&self) -> Option<Polynomial> {
        let shared = self.content();
        let sign = if self.0.get(self.degree()).is_some_and(|leading| *leading < 0) { -1 } else { 1 };
        self.divided(shared.checked_mul(sign)?)
    }

    /// By how much the value grows from each place to the next: `p(x + 1) − p(x)`.
    fn growth(&self) -> Option<Polynomial> {
        let mut shifted = *self;
        for from in 0..SIZE {
            for at in (from..SIZE.saturating_sub(1)).rev() {
                let above = shifted.0.get(at.saturating_add(1)).copied()?;
                let one = shifted.0.get_mut(at)?;
                *one = one.checked_add(above)?;
            }
        }
        shifted.minus(self)
    }

    /// Every place between `low` and `high` after which the value starts or stops being positive.
    /// Where the growth keeps its sign the value turns over once at most, so that halving finds it.
    pub(crate) fn turns(&self, low: i128, high: i128) -> Option<Vec<i128>> {
        let mut turns = Vec::new();
        if self.degree() == 0 || low >= high {
            return Some(turns);
        }
        let mut from = low;
        let bends = self.growth()?.turns(low, high.saturating_sub(1))?;
        for to in bends.into_iter().map(|bend| bend.saturating_add(1)).chain([high]) {
            turns.extend(self.turn_between(from, to)?);
            from = to;
        }
        Some(turns)
    }

    fn turn_between(&self, low: i128, high: i128) -> Option<Option<i128>> {
        let (mut low, mut high) = (low, high);
        let positive = self.at(low)? > 0;
        if (self.at(high)? > 0) == positive {
            return Some(None);
        }
        while high.saturating_sub(low) > 1 {
            let middle = low.saturating_add(high.saturating_sub(low).checked_div(2)?);
            if (self.at(middle)? > 0) == positive {
                low = middle;
            } else {
                high = middle;
            }
        }
        Some(Some(low))
    }
}

/// The greatest number by which two can be divided; 0 for two nothings.
pub(super) fn greatest_common(one: i128, two: i128) -> i128 {
    let (mut one, mut two) = (one.saturating_abs(), two.saturating_abs());
    while let Some(rest) = one.checked_rem(two) {
        (one, two) = (two, rest);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_factors_are_found() {
        let product = |roots: &[i128]| {
            let factors = roots.iter().map(|root| Polynomial::line(-root, 1));
            factors.fold(Polynomial::ONE, |product, factor| product.times(&factor).expect("small"))
        };
        let (one, two) = (product(&[3, 700, -9]).scaled(6).expect("small"), product(&[700, 5, -9]));
        assert_eq!(one.common_factor(&two), Some(product(&[700, -9])));
        let (three, four) = (Polynomial::line(0, 3_000), Polynomial::line(0, 4_000));
        assert_eq!(three.common_factor(&four), Some(Polynomial::line(0, 1)));
        assert_eq!(product(&[1]).common_factor(&product(&[2])).map(|factor| factor.degree()), Some(0));
    }

    #[test]
    fn turns_are_found_wherever_the_sign_changes() {
        // (x − 10)(x − 40)(x − 41): negative up to 10, positive to 39, and again from 42.
        let factor = |root: i128| Polynomial::line(-root, 1);
        let cubic = factor(10).times(&factor(40)).and_then(|two| two.times(&factor(41))).expect("small");
        assert_eq!(cubic.turns(-1_000, 1_000), Some(vec![10, 39, 41]));
        let brute: Vec<i128> =
            (-1_000..1_000).filter(|x| (cubic.at(*x) > Some(0)) != (cubic.at(x + 1) > Some(0))).collect();
        assert_eq!(brute, [10, 39, 41]);
        assert_eq!(Polynomial::line(5, 0).turns(0, 9), Some(vec![]));
    }

    #[test]
    fn division_leaves_a_remainder_of_lower_degree() {
        let top = Polynomial::line(3, 1).times(&Polynomial::line(-7, 2)).expect("small");
        let (quotient, rest) = top.divided_by(&Polynomial::line(5, 1)).expect("small");
        assert_eq!(rest.degree(), 0);
        let back = quotient.times(&Polynomial::line(5, 1)).and_then(|back| back.plus(&rest));
        assert_eq!(back, Some(top));
    }

    #[test]
    fn what_does_not_fit_is_nothing() {
        let huge = Polynomial::line(0, i128::MAX);
        assert_eq!(huge.scaled(2), None);
        assert_eq!(huge.at(2), None);
    }
}
