//! For which amounts the claim pays, or the member bears, what is wanted: every interval of a range.
//!
//! A goal is met where the engine's figure meets it, to the cent. The exact course of the figure
//! tells where that is certain; within the rounding around the goal the engine is asked, cent by
//! cent. Only where that would be long, because the figure hardly moves and rounding alone would
//! decide from one cent to the next, the exact figure decides, rounded to the cent.

use core::cell::Cell;

use serde::Serialize;

use crate::amount::Course;
use crate::claim::Claim;
use crate::explain::Context;
use crate::money::Money;
use crate::order;
use crate::read::{Problems, Read};
use crate::whatif::curve::{self, Figure, Graph, Span};

/// So many cents on end, or fewer, are asked one by one.
const ONE_BY_ONE: i64 = 64;

/// What is wanted of a figure; of several wishes all have to be met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// The figure.
    pub figure: Figure,
    /// Not less than this, yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub at_least: Option<Money>,
    /// Not more than this, yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub at_most: Option<Money>,
    /// Just this, yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub equals: Option<Money>,
}

/// Where a goal is met.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sought {
    /// JSON Pointer to the amount that is varied.
    pub vary: String,
    /// Lowest amount that was looked at, yuan.
    pub from: Money,
    /// Highest amount that was looked at, yuan.
    pub to: Money,
    /// What is wanted.
    pub goal: Goal,
    /// JSON Pointers to the boxes that move by the same difference, so that the receipt adds up.
    pub moves: Vec<String>,
    /// The claim as it is.
    pub now: Reached,
    /// Every interval of amounts that meet the goal, in order, none touching the next.
    pub intervals: Vec<Interval>,
    /// Where no amount meets the goal: the one that comes nearest to it, the lowest of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Reached>,
}

/// The engine's figure at an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reached {
    /// The amount, yuan.
    pub at: Money,
    /// The engine's figure, yuan.
    pub engine: Money,
}

/// Amounts that meet the goal, each cent of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Interval {
    /// The lowest.
    pub from: Reached,
    /// The highest.
    pub to: Reached,
}

/// Seeks every amount of a range that meets a goal.
pub(crate) fn seek(claim: &Claim, context: Context<'_>, span: Span<'_>, goal: &Goal) -> Result<Sought, Problems> {
    if goal.at_least.or(goal.at_most).or(goal.equals).is_none() {
        return Err(Problems::one("goal/nothing-wanted", "say-what-is-wanted", span.vary.to_owned(), []));
    }
    let varied = curve::varied(claim, context, span)?;
    let graph = Graph::draw(claim, context, &varied, span, goal.figure)?;
    let seeker = Seeker { graph: &graph, goal, nearest: Cell::new(None) };
    let intervals = seeker.intervals();
    let nearest = if intervals.is_empty() { seeker.nearest.get() } else { None };
    let reached = |at: i64| Reached { at: Money::of_cents(at), engine: graph.engine(at) };
    Ok(Sought {
        vary: span.vary.to_owned(),
        from: span.from,
        to: span.to,
        goal: goal.clone(),
        moves: varied.moves(),
        now: reached(varied.now().cents()),
        intervals: intervals.into_iter().map(|(from, to)| Interval { from: reached(from), to: reached(to) }).collect(),
        nearest,
    })
}

impl Goal {
    fn is_met(&self, figure: Money) -> bool {
        self.missed_by(figure).is_zero()
    }

    /// By how much a figure misses the goal.
    fn missed_by(&self, figure: Money) -> Money {
        let least = self.at_least.max(self.equals);
        let most = self.at_most.into_iter().chain(self.equals).min();
        let below = least.map_or(Money::ZERO, |least| (least - figure).at_least_zero());
        let above = most.map_or(Money::ZERO, |most| (figure - most).at_least_zero());
        below + above
    }

    fn wishes(&self) -> impl Iterator<Item = Money> {
        [self.at_least, self.at_most, self.equals].into_iter().flatten()
    }
}

struct Seeker<'s, 'a> {
    graph: &'s Graph<'a>,
    goal: &'s Goal,
    /// The best of what was asked so far.
    nearest: Cell<Option<Reached>>,
}

impl Seeker<'_, '_> {
    fn intervals(&self) -> Vec<(i64, i64)> {
        let mut met: Vec<(i64, i64)> = Vec::new();
        for (from, to, course) in self.graph.courses() {
            for (from, to) in parts(course, &self.limits(), from, to) {
                self.look(course, from, to, &mut met);
            }
        }
        met
    }

    /// The exact figures between which rounding may decide, in half cents.
    fn limits(&self) -> Vec<i128> {
        let rounding = self.graph.rounding + Money::CENT;
        self.goal.wishes().flat_map(|wish| [half_cents(wish - rounding), half_cents(wish + rounding)]).collect()
    }

    /// Adds what meets the goal between two amounts, both included.
    fn look(&self, course: &Course, from: i64, to: i64, met: &mut Vec<(i64, i64)>) {
        if to.saturating_sub(from) <= ONE_BY_ONE {
            (from..=to).filter(|at| self.ask(*at)).for_each(|at| add(met, (at, at)));
            return;
        }
        let around = |wish: Money| [half_cents(wish).saturating_sub(1), half_cents(wish).saturating_add(1)];
        let limits: Vec<i128> = self.goal.wishes().flat_map(around).collect();
        for (from, to) in parts(course, &limits, from, to) {
            self.ask(from);
            self.ask(to);
            let rounded = course.at(i128::from(from)).and_then(|exact| i64::try_from(exact.rounded(0)?).ok());
            if rounded.is_some_and(|cents| self.goal.is_met(Money::of_cents(cents))) {
                add(met, (from, to));
            }
        }
    }

    /// Whether the engine's figure meets the goal.
    fn ask(&self, at: i64) -> bool {
        let reached = Reached { at: Money::of_cents(at), engine: self.graph.engine(at) };
        let missed = |reached: Reached| (self.goal.missed_by(reached.engine), reached.at);
        if self.nearest.get().is_none_or(|best| missed(reached) < missed(best)) {
            self.nearest.set(Some(reached));
        }
        self.goal.is_met(reached.engine)
    }
}

fn half_cents(amount: Money) -> i128 {
    i128::from(amount.cents()).saturating_mul(2)
}

/// A stretch in the parts on which the exact figure stays between two of the limits.
fn parts(course: &Course, limits: &[i128], from: i64, to: i64) -> Vec<(i64, i64)> {
    let mut ends: Vec<i64> = limits.iter().flat_map(|limit| course.turns(*limit, from, to)).chain([to]).collect();
    order::sort(&mut ends);
    ends.dedup();
    let mut start = from;
    let mut parts = Vec::with_capacity(ends.len());
    for end in ends {
        parts.push((start, end));
        start = end.saturating_add(1);
    }
    parts
}

/// Adds an interval to those before it.
fn add(met: &mut Vec<(i64, i64)>, (from, to): (i64, i64)) {
    match met.last_mut() {
        Some((_, end)) if end.saturating_add(1) >= from => *end = to,
        _ => met.push((from, to)),
    }
}
