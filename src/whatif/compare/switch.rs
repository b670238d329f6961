//! Everything in which two plans differ, each as a switch that turns it from the one to the other.
//! The order of this list is the order of attribution, and a convention.

use super::alike::{alike, differing};
use super::{DifferenceKind, lists, steps};
use crate::explain::Context;
use crate::facts::Facts;
use crate::order;
use crate::plan::reading::Readings;
use crate::plan::{Plan, Quantities};

/// A plan on the way from one to the other.
pub(super) struct Hybrid {
    pub(super) plan: Plan,
    pub(super) readings: Readings,
}

impl Hybrid {
    /// A plan before anything is switched. Steps that are not in force are left out, so that they do
    /// not come into force with a rule of the other plan.
    pub(super) fn of(this: Context<'_>) -> Hybrid {
        let mut plan = this.plan.clone();
        for benefit in &mut plan.benefits {
            *benefit = steps::in_force_only(benefit, this.plan);
        }
        Hybrid { plan, readings: this.readings.clone() }
    }
}

/// One difference, and how it is turned.
pub(super) struct Switch<'p> {
    pub(super) what: DifferenceKind,
    pub(super) id: Option<String>,
    pub(super) benefit: Option<String>,
    pub(super) rules: Vec<String>,
    pub(super) before: Facts,
    pub(super) after: Facts,
    pub(super) turn: Box<dyn FnOnce(&mut Hybrid) + 'p>,
}

impl<'p> Switch<'p> {
    pub(super) fn new(what: DifferenceKind, sides: (Facts, Facts), turn: impl FnOnce(&mut Hybrid) + 'p) -> Switch<'p> {
        let (before, after) = sides;
        Switch { what, id: None, benefit: None, rules: Vec::new(), before, after, turn: Box::new(turn) }
    }

    pub(super) fn called(mut self, id: &str) -> Switch<'p> {
        self.id = Some(id.to_owned());
        self
    }

    pub(super) fn of_benefit(mut self, id: &str) -> Switch<'p> {
        self.benefit = Some(id.to_owned());
        self
    }

    pub(super) fn by(mut self, rules: impl IntoIterator<Item = String>) -> Switch<'p> {
        self.rules.extend(rules);
        order::sort(&mut self.rules);
        self.rules.dedup();
        self
    }
}

/// Every difference: the year, rules and lists, then each benefit with its steps in the order of the
/// plan, the limit over all benefits, and how wordings are read.
pub(super) fn all<'p>(this: Context<'p>, other: Context<'p>) -> Vec<Switch<'p>> {
    let (one, two) = (this.plan, other.plan);
    let steps_rest_on = |id: &str| {
        let steps = one.benefits.iter().chain(&two.benefits).flat_map(|benefit| &benefit.steps);
        { steps }.any(|step| step.rules().iter().any(|rule| rule == id))
    };
    let only_here = || one.rules.keys().filter(|id| !two.has_rule(id));
    let mut all: Vec<Switch<'p>> = year(one, two).into_iter().collect();
    all.extend(only_here().filter(|id| !steps_rest_on(id)).map(|id| without_rule(id)));
    all.extend(two.rules.iter().filter(|(id, _)| !one.has_rule(id)).map(|(id, clause)| with_rule(id, clause)));
    all.extend(lists::all(one, two));
    all.extend(quantities(one, two));
    all.extend(claim_limit(one, two));
    all.extend(lists::care_subtypes(one, two));
    all.extend(steps::all(one, two));
    // A step is not in force without its rules, so those go after the steps.
    all.extend(only_here().filter(|id| steps_rest_on(id)).map(|id| without_rule(id)));
    all.extend(total_limit(one, two));
    all.extend(readings(this.readings, other.readings));
    all
}

fn year<'p>(one: &Plan, two: &'p Plan) -> Option<Switch<'p>> {
    let days = |plan: &Plan| Facts::of([("from", plan.valid_from.to_string()), ("to", plan.valid_to.to_string())]);
    let sides = (days(one), days(two));
    (sides.0 != sides.1).then(|| {
        Switch::new(DifferenceKind::Year, sides, |hybrid| {
            (hybrid.plan.valid_from, hybrid.plan.valid_to) = (two.valid_from, two.valid_to);
        })
    })
}

fn without_rule(id: &str) -> Switch<'_> {
    let turn = move |hybrid: &mut Hybrid| hybrid.plan.rules.remove(id);
    Switch::new(DifferenceKind::Rule, (in_force(), Facts::default()), turn).called(id).by([id.to_owned()])
}

fn with_rule<'p>(id: &'p str, clause: &'p str) -> Switch<'p> {
    let turn = move |hybrid: &mut Hybrid| hybrid.plan.rules.insert(id.to_owned(), clause.to_owned());
    Switch::new(DifferenceKind::Rule, (Facts::default(), in_force()), turn).called(id).by([id.to_owned()])
}

fn in_force() -> Facts {
    Facts::of([("in_force", "yes".to_owned())])
}

/// Limits on quantities that stand in no list, with the rules that check them.
fn quantities<'p>(one: &Plan, two: &'p Plan) -> Vec<Switch<'p>> {
    type Quantity = fn(&mut Quantities) -> &mut Option<u32>;
    let fields: [(&str, &str, Quantity); 7] = [
        ("year_end_days", "T-Q13", |quantities| &mut quantities.year_end_days),
        ("infusion_days", "T-Q09", |quantities| &mut quantities.infusion_days),
        ("physiotherapy_items", "T-Q10", |quantities| &mut quantities.physiotherapy_items),
        ("physiotherapy_sessions", "T-Q11", |quantities| &mut quantities.physiotherapy_sessions),
        ("hyperbaric_oxygen_sessions", "T-Q12", |quantities| &mut quantities.hyperbaric_oxygen_sessions),
        ("laboratory_order_days", "T-Q14", |quantities| &mut quantities.laboratory_order_days),
        ("repeated_examination_days", "T-F6.6", |quantities| &mut quantities.repeated_examination_days),
    ];
    let (mut here, mut there) = (one.quantities.clone(), two.quantities.clone());
    let figure = |most: Option<u32>| most.map(|most| ("most", most.to_string())).into_iter();
    let one = |(name, rule, field): (&'static str, &'static str, Quantity)| {
        let (before, after) = (*field(&mut here), *field(&mut there));
        (before != after).then(|| {
            let sides = (Facts::of(figure(before)), Facts::of(figure(after)));
            let turn = move |hybrid: &mut Hybrid| *field(&mut hybrid.plan.quantities) = after;
            Switch::new(DifferenceKind::Quantity, sides, turn).called(name).by([rule.to_owned()])
        })
    };
    fields.into_iter().filter_map(one).collect()
}

fn claim_limit<'p>(one: &Plan, two: &'p Plan) -> Option<Switch<'p>> {
    (!alike(&one.claim_limit, &two.claim_limit)).then(|| {
        let sides = differing(&one.claim_limit, &two.claim_limit);
        let turn = |hybrid: &mut Hybrid| hybrid.plan.claim_limit = two.claim_limit.clone();
        Switch::new(DifferenceKind::ClaimLimit, sides, turn).by(["T-N04".to_owned()])
    })
}

fn total_limit<'p>(one: &Plan, two: &'p Plan) -> Option<Switch<'p>> {
    (!alike(&one.total_limit, &two.total_limit)).then(|| {
        let sides = differing(&one.total_limit, &two.total_limit);
        let rules = one.total_limit.iter().chain(&two.total_limit).flat_map(|limit| limit.rules.clone());
        let turn = |hybrid: &mut Hybrid| hybrid.plan.total_limit = two.total_limit.clone();
        Switch::new(DifferenceKind::TotalLimit, sides, turn).by(rules)
    })
}

fn readings<'p>(one: &Readings, two: &'p Readings) -> Vec<Switch<'p>> {
    let choice = |readings: &Readings, name| readings.choice(name).unwrap_or_default();
    let names = Readings::KNOWN.iter().map(|(name, _)| *name);
    let differing = names.filter(|name| choice(one, name) != choice(two, name));
    let side = |choice: &str| Facts::of([("choice", choice.to_owned())]);
    let one = |name: &'static str| {
        let (here, there) = (choice(one, name), choice(two, name));
        // Both are choices that the engine knows, so that setting one cannot fail.
        let turn = move |hybrid: &mut Hybrid| {
            let _ = hybrid.readings.set(name, there);
        };
        Switch::new(DifferenceKind::Reading, (side(here), side(there)), turn).called(name)
    };
    differing.map(one).collect()
}
