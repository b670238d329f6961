//! Lists in which plans differ: by the rule of their entries where they have one, so that the
//! difference is put down to a clause, else the list as a whole.

use serde::Serialize;

use super::DifferenceKind;
use super::alike::{alike, differing, entries};
use super::switch::{Hybrid, Switch};
use crate::order;
use crate::plan::Plan;

/// Reads a list of a plan.
type Read<T> = fn(&Plan) -> &Vec<T>;
/// Reaches a list of a plan that is to be changed.
type Reach<T> = fn(&mut Plan) -> &mut Vec<T>;

/// A list by its field.
macro_rules! list {
    ($field:ident $(. $inner:ident)*) => {
        (|plan| &plan.$field $(. $inner)*, |plan| &mut plan.$field $(. $inner)*)
    };
}

/// Vocabularies, ordinary facts, papers, parts of the record, days of supply.
pub(super) fn all<'p>(one: &'p Plan, two: &'p Plan) -> Vec<Switch<'p>> {
    let mut all = vocabularies(one, two);
    if !alike(&one.ordinary, &two.ordinary) {
        let turn = |hybrid: &mut Hybrid| hybrid.plan.ordinary = two.ordinary.clone();
        all.push(Switch::new(DifferenceKind::Ordinary, differing(&one.ordinary, &two.ordinary), turn));
    }
    all.extend(by_rule(DifferenceKind::Document, "requirements", (one, two), list!(requirements), |entry| &entry.rule));
    all.extend(by_rule(DifferenceKind::Record, "record", (one, two), list!(record), |entry| &entry.rule));
    all.extend(by_rule(DifferenceKind::Quantity, "days", (one, two), list!(quantities.days), |row| &row.rule));
    all
}

/// Kinds of care that have a benefit of their own.
pub(super) fn care_subtypes<'p>(one: &'p Plan, two: &'p Plan) -> Vec<Switch<'p>> {
    by_rule(DifferenceKind::CareSubtype, "care_subtypes", (one, two), list!(care_subtypes), |subtype| &subtype.rule)
}

fn vocabularies<'p>(one: &'p Plan, two: &'p Plan) -> Vec<Switch<'p>> {
    let (plans, words) = ((one, two), DifferenceKind::Vocabulary);
    let mut all = by_rule(words, "excluded_fees", plans, list!(excluded_fees), |fee| &fee.rule);
    all.extend(by_rule(words, "excluded_care", plans, list!(excluded_care), |care| &care.rule));
    all.extend(by_rule(words, "declarations", plans, list!(declarations), |declaration| &declaration.rule));
    all.extend(by_rule(words, "emergencies", plans, list!(emergencies), |group| &group.rule));
    all.extend(whole("not_an_emergency", plans, list!(not_an_emergency)));
    all.extend(whole("line_kinds", plans, list!(line_kinds)));
    all.extend(whole("drugs", plans, list!(drugs)));
    all.extend(whole("examinations", plans, list!(examinations)));
    all.extend(whole("diseases", plans, list!(diseases)));
    all.extend(whole("not_for_admission", plans, list!(not_for_admission)));
    all.extend(whole("departments", plans, list!(departments)));
    all.extend(whole("outside_places", plans, list!(outside_places)));
    all.extend(whole("doubt_words", plans, list!(doubt_words)));
    if !alike(&one.approval_numbers, &two.approval_numbers) {
        let turn = |hybrid: &mut Hybrid| hybrid.plan.approval_numbers = two.approval_numbers.clone();
        let sides = differing(&one.approval_numbers, &two.approval_numbers);
        all.push(Switch::new(words, sides, turn).called("approval_numbers"));
    }
    all
}

/// A list whose entries have no rule.
fn whole<'p, T: Clone + PartialEq + Serialize + 'p>(
    name: &str,
    (one, two): (&'p Plan, &'p Plan),
    (read, reach): (Read<T>, Reach<T>),
) -> Option<Switch<'p>> {
    let (here, there) = (read(one), read(two));
    (!alike(here, there)).then(|| {
        let turn = move |hybrid: &mut Hybrid| *reach(&mut hybrid.plan) = there.clone();
        Switch::new(DifferenceKind::Vocabulary, entries(here, there), turn).called(name)
    })
}

/// A list whose entries have rules: one switch for each rule under which they differ. The last one
/// sets the whole list, so that the order of its entries is the other plan's in the end.
fn by_rule<'p, T: Clone + PartialEq + Serialize + 'p>(
    what: DifferenceKind,
    name: &'static str,
    (one, two): (&'p Plan, &'p Plan),
    (read, reach): (Read<T>, Reach<T>),
    rule_of: fn(&T) -> &String,
) -> Vec<Switch<'p>> {
    let (here, there) = (read(one), read(two));
    let mut rules: Vec<&String> = here.iter().chain(there).map(rule_of).collect();
    order::sort(&mut rules);
    rules.dedup();
    let under = |list: &'p [T], rule: &str| list.iter().filter(|entry| rule_of(entry) == rule).collect::<Vec<&T>>();
    rules.retain(|rule| !alike(&under(here, rule), &under(there, rule)));
    let last = rules.len();
    let one = |(at, rule): (usize, &'p String)| {
        let (mine, theirs) = (under(here, rule), under(there, rule));
        let sides = match (mine.as_slice(), theirs.as_slice()) {
            ([mine], [theirs]) => differing(mine, theirs),
            (mine, theirs) => entries(mine, theirs),
        };
        let is_last = at.saturating_add(1) == last;
        let turn = move |hybrid: &mut Hybrid| {
            let list = reach(&mut hybrid.plan);
            *list = if is_last { there.clone() } else { replaced(list, &theirs, |entry| rule_of(entry) == rule) };
        };
        Switch::new(what, sides, turn).called(name).by([rule.clone()])
    };
    if rules.is_empty() && !alike(here, there) {
        let turn = move |hybrid: &mut Hybrid| *reach(&mut hybrid.plan) = there.clone();
        return vec![Switch::new(what, entries(here, there), turn).called(name)];
    }
    rules.into_iter().enumerate().map(one).collect()
}

/// A list with some of its entries replaced by others, at the place of the first of them.
fn replaced<T: Clone>(list: &[T], by: &[&T], is_old: impl Fn(&T) -> bool) -> Vec<T> {
    let place = list.iter().position(&is_old).unwrap_or(list.len());
    let (before, after) = list.split_at_checked(place).unwrap_or((list, &[]));
    let kept = after.iter().filter(|entry| !is_old(entry));
    before.iter().chain(by.iter().copied()).chain(kept).cloned().collect()
}
