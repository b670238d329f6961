//! The plans, lists and words under which inputs are tried.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use preclaim::hospital::HospitalList;
use preclaim::plan::Plan;
use preclaim::plan::form::Unit;
use preclaim::{Catalogue, Checker};
use serde_json::Value;

/// Every plan on board, the ordinary one first.
pub(super) const PLANS: [(&str, &str); 12] = [
    ("sh-teachers-2026", include_str!("../../../plans/sh-teachers-2026.json")),
    ("sh-university-480-2026", include_str!("../../../plans/sh-university-480-2026.json")),
    ("endowment-b", include_str!("../../../plans/endowment-b.json")),
    ("general-claim", include_str!("../../../plans/general-claim.json")),
    ("group-application", include_str!("../../../plans/group-application.json")),
    ("student-accident-2026", include_str!("../../../plans/student-accident-2026.json")),
    ("student-accident-medical-2026", include_str!("../../../plans/student-accident-medical-2026.json")),
    ("student-hospital-allowance-2026", include_str!("../../../plans/student-hospital-allowance-2026.json")),
    ("student-illness-inpatient-2026", include_str!("../../../plans/student-illness-inpatient-2026.json")),
    ("student-term-life-2026", include_str!("../../../plans/student-term-life-2026.json")),
    (
        "student-without-social-insurance-2026",
        include_str!("../../../plans/student-without-social-insurance-2026.json"),
    ),
    ("vehicle-claim", include_str!("../../../plans/vehicle-claim.json")),
];
/// The list that goes with the ordinary plan.
pub(super) const LIST: &str = include_str!("../../../plans/hospitals/shanghai-public-knowledge.json");
/// A complete list, which can refuse.
pub(super) const COMPLETE_LIST: &str = include_str!("../../../tests/data/complete-list.json");
/// The words in both languages.
pub(super) const CATALOGUES: [&str; 2] =
    [include_str!("../../../src/render/zh-CN.json"), include_str!("../../../src/render/en.json")];
/// So many items of each list are kept in the small copy of a plan.
const KEPT: usize = 4;

thread_local! {
    static CHECKERS: RefCell<BTreeMap<&'static str, Rc<Checker>>> = const { RefCell::new(BTreeMap::new()) };
    static SMALL: RefCell<BTreeMap<&'static str, Value>> = const { RefCell::new(BTreeMap::new()) };
    static OTHER_PLANS: Vec<Plan> =
        PLANS.iter().take(2).map(|(_, text)| Plan::from_text(text).expect("a plan")).collect();
    static ORDINARY_LIST: HospitalList = HospitalList::from_text(LIST).expect("a list");
    static WORDS: Rc<Catalogue> = Rc::new(Catalogue::from_text(CATALOGUES[0]).expect("a catalogue"));
}

/// The checker of the plan that a claim names, or of the ordinary plan. Each is made once.
pub(super) fn checker_for(claim: &str) -> Rc<Checker> {
    let said = super::said(claim);
    let named = said["plan"].as_str().unwrap_or_default();
    let (id, text) = PLANS.iter().find(|(id, _)| *id == named).unwrap_or(&PLANS[0]);
    CHECKERS.with_borrow_mut(|known| Rc::clone(known.entry(id).or_insert_with(|| Rc::new(checker(text)))))
}

/// The Chinese words.
pub(super) fn words() -> Rc<Catalogue> {
    WORDS.with(Rc::clone)
}

/// The list on board.
pub(super) fn ordinary_list() -> HospitalList {
    ORDINARY_LIST.with(Clone::clone)
}

/// A plan whose lists are cut short: quick to read, and every kind of entry is there.
pub(super) fn small_plan(id: &str) -> Option<Value> {
    let (id, text) = PLANS.iter().find(|(known, _)| *known == id)?;
    Some(SMALL.with_borrow_mut(|known| known.entry(id).or_insert_with(|| cut_short(super::said(text))).clone()))
}

/// Figures that are open in a plan, each set to something.
pub(super) fn stand_ins(text: &str) -> Vec<(String, &'static str)> {
    let invented = |unit: Unit| match unit {
        Unit::Yuan => "120.00",
        Unit::Share => "0.80",
        Unit::Days => "3",
    };
    let plan = Plan::with_stand_ins(text);
    plan.map(|plan| plan.figures.iter().map(|figure| (figure.id.clone(), invented(figure.unit))).collect())
        .unwrap_or_default()
}

fn checker(text: &str) -> Checker {
    let figures = stand_ins(text);
    let figures: Vec<(&str, &str)> = figures.iter().map(|(id, value)| (id.as_str(), *value)).collect();
    let plan = Plan::with_figures(text, &figures).expect("a plan");
    Checker::new(plan, Some(ordinary_list())).expect("known readings").with_other_plans(OTHER_PLANS.with(Clone::clone))
}

/// Benefits, steps and papers are few and stay whole.
fn cut_short(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().take(KEPT).map(cut_short).collect(),
        Value::Object(fields) => {
            let whole = ["benefits", "readings", "documents", "requirements", "form"];
            let short = |(name, field): (String, Value)| {
                let field = if whole.contains(&name.as_str()) { field } else { cut_short(field) };
                (name, field)
            };
            fields.into_iter().map(short).collect()
        }
        leaf => leaf,
    }
}
