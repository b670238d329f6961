//! Curves and goals in words: how a figure goes with an amount, piece by piece, and where it is as
//! wanted.

use serde::Serialize;

use super::{Catalogue, ClauseWords, Speaker};
use crate::claim::Claim;
use crate::money::Money;
use crate::plan::Plan;
use crate::whatif::curve::{Curve, Figure, Point, Segment, Turn, TurnCause, Vertex};
use crate::whatif::goal::{Goal, Interval, Sought};

/// A curve in one language. Lists run parallel to those of the curve.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CurveWords {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// Which figure goes with which amount.
    pub title: String,
    /// Which boxes move with it; absent when none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moves: Option<String>,
    /// The claim as it is; absent where its amount lies outside the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// One for each piece.
    pub segments: Vec<SegmentWords>,
    /// One for each vertex.
    pub vertices: Vec<VertexWords>,
    /// How far the engine's figures can lie beside the exact course.
    pub rounding: String,
}

/// A piece in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SegmentWords {
    /// First amount.
    pub from: String,
    /// Last amount.
    pub to: String,
    /// The engine's figure at the first amount.
    pub figure_from: String,
    /// The engine's figure at the last amount.
    pub figure_to: String,
    /// How the figure goes between them.
    pub course: String,
}

/// A vertex in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VertexWords {
    /// The last amount before it.
    pub at: String,
    /// What was before, what comes after, and why.
    pub text: String,
    /// The clauses on which it rests.
    pub clauses: Vec<ClauseWords>,
}

/// A goal in one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SoughtWords {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// What is wanted of which figure by which amount.
    pub title: String,
    /// Which boxes move with it; absent when none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moves: Option<String>,
    /// The claim as it is.
    pub now: String,
    /// One for each interval.
    pub intervals: Vec<String>,
    /// That no amount will do, and which comes nearest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

impl Catalogue {
    /// A curve in words. The claim names the places.
    pub fn curve(&self, told: &Curve, claim: &Claim, plan: &Plan) -> CurveWords {
        let speaker = Speaker { catalogue: self, plan, claim };
        let pieces = told.segments.iter().zip(told.segments.iter().skip(1));
        CurveWords {
            locale: self.locale().to_owned(),
            title: speaker.figure_by("curve.title", told.figure, &told.vary),
            moves: speaker.moves(&told.moves),
            now: told.now.as_ref().map(|now| speaker.now(told.figure, now.at, now.engine)),
            segments: told.segments.iter().map(|segment| speaker.segment(told.figure, segment)).collect(),
            vertices: told
                .vertices
                .iter()
                .zip(pieces)
                .map(|(vertex, pieces)| speaker.vertex(told.figure, vertex, pieces))
                .collect(),
            rounding: speaker.say("curve.rounding", &[("amount", &speaker.yuan(told.rounding))]),
        }
    }

    /// A goal in words. The claim names the places.
    pub fn sought(&self, told: &Sought, claim: &Claim, plan: &Plan) -> SoughtWords {
        let speaker = Speaker { catalogue: self, plan, claim };
        SoughtWords {
            locale: self.locale().to_owned(),
            title: speaker.goal(&told.goal, &told.vary),
            moves: speaker.moves(&told.moves),
            now: speaker.now(told.goal.figure, told.now.at, told.now.engine),
            intervals: told.intervals.iter().map(|interval| speaker.interval(interval)).collect(),
            nearest: told.nearest.map(|nearest| {
                let (at, figure) = (speaker.yuan(nearest.at), speaker.yuan(nearest.engine));
                speaker.say("goal.nearest", &[("at", &at), ("figure", &figure)])
            }),
        }
    }
}

impl Speaker<'_> {
    fn figure_by(&self, key: &str, figure: Figure, vary: &str) -> String {
        let figure = self.say(&format!("figure.{figure}"), &[]);
        self.say(key, &[("figure", &figure), ("amount", &self.amount_name(vary))])
    }

    /// An amount of the claim by its name and place.
    fn amount_name(&self, pointer: &str) -> String {
        let (holder, field) = pointer.rsplit_once('/').unwrap_or(("", pointer));
        let kind = if holder.contains("/settlements/") { "amount.settlement" } else { "amount" };
        let name = self.say(&format!("{kind}.{field}"), &[]);
        let benefit = holder.strip_prefix("/policy/accumulators/").and_then(|id| self.plan.benefit(id));
        let place = match benefit {
            Some(benefit) => self.catalogue.text(&benefit.title).to_owned(),
            None => self.place(holder),
        };
        self.say("amount.at", &[("name", &name), ("place", &place)])
    }

    fn moves(&self, moves: &[String]) -> Option<String> {
        let names: Vec<String> = moves
            .iter()
            .map(|at| self.say(&format!("amount.{}", at.rsplit('/').next().unwrap_or_default()), &[]))
            .collect();
        let names = names.join(&self.say("place.between", &[]));
        (!names.is_empty()).then(|| self.say("curve.moves", &[("boxes", &names)]))
    }

    fn now(&self, figure: Figure, at: Money, engine: Money) -> String {
        let name = self.say(&format!("figure.{figure}"), &[]);
        self.say("curve.now", &[("at", &self.yuan(at)), ("figure", &name), ("value", &self.yuan(engine))])
    }

    fn segment(&self, figure: Figure, segment: &Segment) -> SegmentWords {
        SegmentWords {
            from: self.yuan(segment.from.at),
            to: self.yuan(segment.to.at),
            figure_from: self.yuan(segment.from.engine),
            figure_to: self.yuan(segment.to.engine),
            course: self.course(figure, segment),
        }
    }

    /// How a figure goes on a piece.
    fn course(&self, figure: Figure, segment: &Segment) -> String {
        let flat = |slope: &str| slope.trim_start_matches('-').bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let kind = match segment.slope.as_deref() {
            None => "curved",
            Some(slope) if flat(slope) && segment.from.engine.is_zero() => "nothing",
            Some(slope) if flat(slope) => "level",
            Some(slope) if slope.starts_with('-') => "falls",
            Some(_) => "rises",
        };
        let hundredfold = segment.slope.as_deref().and_then(times_hundred).unwrap_or_default();
        let (from, to) = (self.yuan(segment.from.engine), self.yuan(segment.to.engine));
        let each = format!("\u{a5}{hundredfold}");
        self.say(&format!("curve.{figure}.{kind}"), &[("each", &each), ("from", &from), ("to", &to)])
    }

    fn vertex(&self, figure: Figure, vertex: &Vertex, (before, after): (&Segment, &Segment)) -> VertexWords {
        let causes: Vec<String> = vertex.causes.iter().map(|cause| self.cause(cause)).collect();
        let value = |point: &Point| self.yuan(point.engine);
        let key = match vertex.kind {
            Turn::Bend => "curve.bend",
            Turn::Jump => "curve.jump",
        };
        let facts = [
            ("at", self.yuan(vertex.before.at)),
            ("before", self.course(figure, before)),
            ("after", self.course(figure, after)),
            ("figure", self.say(&format!("figure.{figure}"), &[])),
            ("from", value(&vertex.before)),
            ("to", value(&vertex.after)),
            ("causes", causes.join(&self.say("curve.causes.between", &[]))),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut clauses: Vec<&String> = vertex.causes.iter().filter_map(TurnCause::clause).collect();
        clauses.dedup();
        VertexWords {
            at: self.yuan(vertex.before.at),
            text: self.say(key, &facts),
            clauses: clauses.into_iter().filter_map(|clause| self.clause(Some(clause))).collect(),
        }
    }

    fn cause(&self, cause: &TurnCause) -> String {
        let cite = |clause: &Option<String>| self.clause(clause.as_ref()).map(|clause| clause.cite).unwrap_or_default();
        match cause {
            TurnCause::Step { reason, benefit, clause, .. } => {
                let benefit = benefit.as_ref().and_then(|id| self.plan.benefit(id));
                let benefit = benefit.map(|benefit| self.catalogue.text(&benefit.title)).unwrap_or_default();
                let reason = self.say(&format!("curve.step.{reason}"), &[("benefit", benefit)]);
                self.cited(&reason, &cite(clause))
            }
            TurnCause::Finding { code, comes, facts, clause, .. } => {
                let title = self.catalogue.phrase_of(&format!("finding.{code}"), &self.facts(facts));
                let key = if *comes { "curve.finding.comes" } else { "curve.finding.goes" };
                self.cited(&self.say(key, &[("finding", &title)]), &cite(clause))
            }
            TurnCause::Boxes => self.say("curve.boxes", &[]),
        }
    }

    fn cited(&self, text: &str, cite: &str) -> String {
        if cite.is_empty() { text.to_owned() } else { self.say("curve.cited", &[("text", text), ("cite", cite)]) }
    }

    fn goal(&self, goal: &Goal, vary: &str) -> String {
        let wishes = [("at_least", goal.at_least), ("at_most", goal.at_most), ("equals", goal.equals)];
        let wish = |(key, amount): (&str, Option<Money>)| {
            Some(self.say(&format!("goal.{key}"), &[("amount", &self.yuan(amount?))]))
        };
        let wishes: Vec<String> = wishes.into_iter().filter_map(wish).collect();
        let wishes = wishes.join(&self.say("place.between", &[]));
        let figure = self.say(&format!("figure.{}", goal.figure), &[]);
        self.say("goal.title", &[("figure", &figure), ("wish", &wishes), ("amount", &self.amount_name(vary))])
    }

    fn interval(&self, interval: &Interval) -> String {
        let facts = [
            ("from", self.yuan(interval.from.at)),
            ("to", self.yuan(interval.to.at)),
            ("first", self.yuan(interval.from.engine)),
            ("last", self.yuan(interval.to.engine)),
        ];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let one = interval.from.at == interval.to.at;
        self.say(if one { "goal.one" } else { "goal.interval" }, &facts)
    }
}

/// A decimal without its sign, its point two places to the right.
fn times_hundred(slope: &str) -> Option<String> {
    let (whole, part) = slope.trim_start_matches('-').split_once('.')?;
    let (first, rest) = part.split_at_checked(2)?;
    let digits = format!("{whole}{first}");
    let whole = digits.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if rest.is_empty() { format!("{whole}.00") } else { format!("{whole}.{rest:0<2}") })
}

#[cfg(test)]
mod tests {
    use super::times_hundred;

    #[test]
    fn slopes_are_told_by_the_hundred() {
        for (slope, by_hundred) in [("0.70", "70.00"), ("-0.70", "70.00"), ("1.00", "100.00"), ("0.012345", "1.2345")] {
            assert_eq!(times_hundred(slope).as_deref(), Some(by_hundred), "{slope}");
        }
    }
}
