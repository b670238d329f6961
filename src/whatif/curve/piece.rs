//! The exact course of a figure, piece by piece.

use super::probe::Bench;
use super::stretch::{self, Stretch};
use crate::adjudicate::exact::{self, Setting};
use crate::amount::{Course, Polynomial, Watch, Why};
use crate::money::Money;
use crate::read::Problems;

/// No curve of today has a tenth of so many pieces.
const MOST_PIECES: usize = 1_000;

/// From and to, both included, in cents, with the course of the figure between them.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) course: Course,
    /// What turns over behind its end; empty where it ends with the stretch.
    pub(super) turning: Vec<Why>,
    /// Where to hear what the rules say at its beginning and at its end.
    pub(super) first: i64,
    pub(super) last: i64,
}

/// Every piece of a range, in order and without gaps, and how many items the engine rounds.
pub(super) fn all(bench: &Bench<'_>, from: Money, to: Money) -> Result<(Vec<Piece>, u32), Problems> {
    let problem = |code: &str| Problems::one(code, "narrow-the-range", bench.varied.pointer().to_owned(), []);
    let too_large = || problem("vary/too-large");
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rounded = 0;
    let stretches = stretch::all(bench, from.cents(), to.cents());
    for stretch in stretches.ok_or_else(|| problem("vary/too-many-turns"))? {
        let start = pieces.last().map_or(stretch.from, |last| last.to.saturating_add(1));
        let (of_stretch, items) = of_stretch(bench, stretch, start).ok_or_else(too_large)?;
        rounded = rounded.max(items);
        for piece in of_stretch {
            add(&mut pieces, piece);
        }
        if pieces.len() > MOST_PIECES {
            return Err(problem("vary/too-many-turns"));
        }
    }
    Ok((pieces, rounded))
}

/// Works the figure out at the first place and goes on from the end of what holds there.
fn of_stretch(bench: &Bench<'_>, stretch: Stretch, start: i64) -> Option<(Vec<Piece>, u32)> {
    let lines = lines(bench, stretch);
    let inside = stretch.to.saturating_sub(stretch.to.saturating_sub(stretch.from).checked_div(2)?);
    bench.with(inside, |setting| {
        let items = exact::rounded_items(setting, &bench.intake(setting));
        let mut pieces = Vec::new();
        let mut from = start;
        while from <= stretch.to && pieces.len() <= MOST_PIECES {
            let piece = piece(bench, setting, &lines, from, stretch.to)?;
            from = piece.to.saturating_add(1);
            pieces.push(piece);
        }
        Some((pieces, items))
    })
}

fn piece(bench: &Bench<'_>, setting: Setting<'_>, lines: &[Polynomial], from: i64, to: i64) -> Option<Piece> {
    let watch = Watch::new(i128::from(from), i128::from(to));
    let mut lines = lines.iter().copied();
    let intake = bench.intake(setting).map(&mut |_| lines.next().unwrap_or(Polynomial::ZERO));
    let course = exact::figure(setting, &intake, &watch, bench.wanted).course()?;
    if watch.failed() {
        return None;
    }
    let (end, turning) = watch.end();
    let to = i64::try_from(end).ok()?;
    Some(Piece { from, to, course, turning, first: from, last: to })
}

/// How every amount moves on a stretch.
fn lines(bench: &Bench<'_>, stretch: Stretch) -> Vec<Polynomial> {
    let (first, last) = (bench.probe(stretch.from), bench.probe(stretch.to));
    let width = i128::from(stretch.to.saturating_sub(stretch.from));
    let line = |(first, last): (&i64, &i64)| {
        let (first, last) = (i128::from(*first), i128::from(*last));
        let slope = last.saturating_sub(first).checked_div(width).unwrap_or(0);
        let constant = first.saturating_sub(slope.saturating_mul(i128::from(stretch.from)));
        Polynomial::line(constant, slope)
    };
    first.amounts.iter().zip(&last.amounts).map(line).collect()
}

/// Joins a piece to the one before where the course goes on. A cent on which both courses meet
/// belongs to the first.
fn add(pieces: &mut Vec<Piece>, mut piece: Piece) {
    let Some(before) = pieces.last_mut() else {
        pieces.push(piece);
        return;
    };
    let meet = |at: i64, one: &Course, other: &Course| {
        let at = i128::from(at);
        one.at(at).is_some_and(|value| other.at(at) == Some(value))
    };
    if before.course == piece.course || piece.from == piece.to && meet(piece.from, &before.course, &piece.course) {
        (before.to, before.turning, before.last) = (piece.to, piece.turning, piece.last);
    } else if before.from == before.to && meet(before.from, &before.course, &piece.course) {
        // A single cent that lies on the course of what follows.
        (piece.from, piece.first) = (before.from, before.first);
        *before = piece;
    } else {
        if meet(piece.from, &before.course, &piece.course) {
            before.to = piece.from;
            piece.from = piece.from.saturating_add(1);
        }
        pieces.push(piece);
    }
}
