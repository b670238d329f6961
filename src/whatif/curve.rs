//! How a figure of the claim goes with one of its amounts: exact pieces, where and why they bend or
//! jump, and the engine's figure beside them.
//!
//! The pieces are worked out without rounding, by the same steps as the engine's figures in whole
//! cents; the two differ by no more than a cent for each item that the engine rounds.

mod piece;
mod probe;
mod stretch;
mod vertex;

use serde::Serialize;

use crate::adjudicate::exact::Wanted;
use crate::amount::{Course, Fraction};
use crate::case::{Case, Completion, Stance};
use crate::claim::Claim;
use crate::code::codes;
use crate::estimate::Reason;
use crate::explain::Context;
use crate::facts::Facts;
use crate::finding::{Code, Effect};
use crate::money::Money;
use crate::read::Problems;
use crate::whatif::vary::Varied;
use piece::Piece;
use probe::Bench;

codes! {
    /// Which figure is looked at.
    pub enum Figure {
        /// What the claim pays.
        Payable = "payable",
        /// What the member bears in the end: what neither the scheme nor a discount nor others nor
        /// the claim pay, visit by visit, never less than nothing.
        OwnCost = "own_cost",
    }
}

/// Which amount is varied, and between which ends.
#[derive(Clone, Copy, Debug)]
pub struct Span<'q> {
    /// JSON Pointer to an amount of the claim.
    pub vary: &'q str,
    /// Lowest amount.
    pub from: Money,
    /// Highest amount.
    pub to: Money,
}

/// How a figure goes with an amount.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Curve {
    /// JSON Pointer to the amount that is varied.
    pub vary: String,
    /// The figure.
    pub figure: Figure,
    /// Lowest amount, yuan.
    pub from: Money,
    /// Highest amount, yuan.
    pub to: Money,
    /// JSON Pointers to the boxes that move by the same difference, so that the receipt adds up.
    pub moves: Vec<String>,
    /// The claim as it is; absent where its amount lies outside the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Point>,
    /// The pieces, in order and without gaps: each begins a cent after the one before.
    pub segments: Vec<Segment>,
    /// What lies between each two pieces.
    pub vertices: Vec<Vertex>,
    /// The further amounts that were asked for and lie in the range.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point>,
    /// By how much the engine's figure can differ from the exact one at most, yuan: a cent for each
    /// item that is rounded on the way.
    pub rounding: Money,
}

/// A figure at an amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point {
    /// The amount, yuan.
    pub at: Money,
    /// The figure before rounding, yuan: exact where it has at most six decimals, else rounded to six.
    pub exact: String,
    /// The engine's figure, yuan.
    pub engine: Money,
}

/// A piece on which the figure keeps its course.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Segment {
    /// First amount.
    pub from: Point,
    /// Last amount.
    pub to: Point,
    /// Yuan of the figure for each yuan of the amount, to six decimals. Absent where the piece is
    /// not straight: a refused line takes its share of a base that moves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slope: Option<String>,
}

codes! {
    /// What lies between two pieces.
    pub enum Turn {
        /// The figure takes another course from where it is.
        Bend = "bend",
        /// The figure changes from one cent to the next.
        Jump = "jump",
    }
}

/// Between two pieces.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vertex {
    /// Bend or jump.
    pub kind: Turn,
    /// Where the two courses meet, yuan, as a fraction such as `6000/7`. Absent where that is the
    /// last amount of the piece before, where they do not meet, and where no fraction says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// The last amount of the piece before.
    pub before: Point,
    /// The first amount of the piece after.
    pub after: Point,
    /// What turns over there.
    pub causes: Vec<TurnCause>,
}

/// What turns over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum TurnCause {
    /// A step of a benefit, or what stands beside the steps, begins or ceases to hold.
    Step {
        /// Under which its part is withheld.
        reason: Reason,
        /// Id of the benefit; absent where it belongs to none.
        #[serde(skip_serializing_if = "Option::is_none")]
        benefit: Option<String>,
        /// Catalogue ids.
        rules: Vec<String>,
        /// Id of the plan's clause.
        #[serde(skip_serializing_if = "Option::is_none")]
        clause: Option<String>,
    },
    /// A finding comes, goes, or takes another part.
    Finding {
        /// What is the matter.
        code: Code,
        /// What it does.
        effect: Effect,
        /// JSON Pointer into the claim.
        subject: String,
        /// Whether it comes, as the amount rises.
        comes: bool,
        /// What its words need.
        #[serde(skip_serializing_if = "Facts::is_empty")]
        facts: Facts,
        /// Catalogue ids.
        rules: Vec<String>,
        /// Id of the plan's clause.
        #[serde(skip_serializing_if = "Option::is_none")]
        clause: Option<String>,
    },
    /// The boxes of the receipt, or what others pay, fill or bound one another differently.
    Boxes,
}

impl TurnCause {
    /// Id of the plan's clause on which it rests.
    pub fn clause(&self) -> Option<&String> {
        match self {
            TurnCause::Step { clause, .. } | TurnCause::Finding { clause, .. } => clause.as_ref(),
            TurnCause::Boxes => None,
        }
    }
}

/// Draws the curve of a figure.
pub(crate) fn curve(
    claim: &Claim,
    context: Context<'_>,
    span: Span<'_>,
    (figure, further): (Figure, &[Money]),
) -> Result<Curve, Problems> {
    let varied = varied(claim, context, span)?;
    let graph = Graph::draw(claim, context, &varied, span, figure)?;
    let now = varied.now();
    let inside = span.from <= now && now <= span.to;
    Ok(Curve {
        vary: span.vary.to_owned(),
        figure,
        from: span.from,
        to: span.to,
        moves: varied.moves(),
        now: inside.then(|| graph.point(now.cents())).flatten(),
        segments: graph.pieces.iter().filter_map(|piece| graph.segment(piece)).collect(),
        vertices: vertex::all(&graph),
        points: further.iter().filter_map(|at| graph.point(at.cents())).collect(),
        rounding: graph.rounding,
    })
}

/// The amount that is varied; what the claim leaves empty is what the engine takes it to be.
pub(crate) fn varied(claim: &Claim, context: Context<'_>, span: Span<'_>) -> Result<Varied, Problems> {
    let Context { plan, lexicon, readings } = context;
    let taken = |encounter: usize, invoice: usize, name: &str| {
        let case = Case::build(claim, plan, lexicon, readings, &Completion::all(Stance::Ordinary));
        let found = case.visits.get(encounter).and_then(|visit| visit.invoices.get(invoice));
        found.map_or(Money::ZERO, |invoice| invoice.boxes.named(name))
    };
    let varied = Varied::find((claim, plan), span.vary, taken)?;
    varied.fits(claim, span.from, span.to)?;
    Ok(varied)
}

/// The pieces of a figure, and what they were worked out from.
pub(crate) struct Graph<'a> {
    bench: Bench<'a>,
    pieces: Vec<Piece>,
    /// By how much the engine may differ.
    pub(crate) rounding: Money,
}

impl<'a> Graph<'a> {
    /// Works the pieces out.
    pub(crate) fn draw(
        claim: &'a Claim,
        context: Context<'a>,
        varied: &'a Varied,
        span: Span<'_>,
        figure: Figure,
    ) -> Result<Graph<'a>, Problems> {
        let wanted = match figure {
            Figure::Payable => Wanted::Payable,
            Figure::OwnCost => Wanted::OwnCost,
        };
        let bench = Bench::new(claim, context, varied, wanted);
        let (pieces, items) = piece::all(&bench, span.from, span.to)?;
        Ok(Graph { bench, pieces, rounding: Money::of_cents(i64::from(items)) })
    }

    /// Each piece from its first to its last cent, with its course.
    pub(crate) fn courses(&self) -> impl Iterator<Item = (i64, i64, &Course)> {
        self.pieces.iter().map(|piece| (piece.from, piece.to, &piece.course))
    }

    /// The engine's figure at an amount in cents.
    pub(crate) fn engine(&self, at: i64) -> Money {
        self.bench.engine(at)
    }

    fn segment(&self, piece: &Piece) -> Option<Segment> {
        Some(Segment {
            from: self.on(piece, piece.from)?,
            to: self.on(piece, piece.to)?,
            slope: piece.course.slope().and_then(|slope| decimal(&slope, 0)),
        })
    }

    fn point(&self, at: i64) -> Option<Point> {
        self.pieces.iter().find(|piece| piece.from <= at && at <= piece.to).and_then(|piece| self.on(piece, at))
    }

    fn on(&self, piece: &Piece, at: i64) -> Option<Point> {
        let exact = decimal(&piece.course.at(i128::from(at))?, 2)?;
        Some(Point { at: Money::of_cents(at), exact, engine: self.bench.probe(at).engine })
    }
}

/// A fraction as a decimal with two to six places, `shift` of them before it becomes yuan.
fn decimal(fraction: &Fraction, shift: u32) -> Option<String> {
    let millionths = fraction.rounded(6_u32.checked_sub(shift)?)?;
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) =
        (millionths.unsigned_abs().checked_div(1_000_000)?, millionths.unsigned_abs().checked_rem(1_000_000)?);
    let part = format!("{part:06}");
    let kept = part.trim_end_matches('0').len().max(2);
    Some(format!("{sign}{whole}.{}", part.get(..kept)?))
}
