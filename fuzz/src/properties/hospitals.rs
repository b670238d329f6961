//! Any text as a hospital list, and any name looked up in it:
//! `{"list": {…}, "names": ["…"], "search": ["…"]}`. Without a list, the one on board.

use preclaim::Checker;
use preclaim::hospital::{Found, HospitalList};
use preclaim::plan::Plan;
use serde_json::{Value, json};

use super::{are_problems, list, parse, said, setting};

/// So many names are looked up, so many entries of a list looked at.
const MOST: usize = 6;

thread_local! {
    static PLAN: Plan = {
        let plan = setting::small_plan("sh-teachers-2026").expect("the ordinary plan");
        Plan::from_text(&plan.to_string()).expect("a plan")
    };
}

pub(super) fn holds(text: &str) {
    let input = said(text);
    let asked_for = input.get("names").or(input.get("search")).is_some();
    let read = match input.get("list") {
        Some(list) => HospitalList::from_text(&list.to_string()),
        None if asked_for => Ok(setting::ordinary_list()),
        None => HospitalList::from_text(text),
    };
    match read {
        Ok(hospitals) => {
            entries_are_found(&hospitals);
            list(&input["search"]).iter().take(MOST).filter_map(Value::as_str).for_each(|text| finds(&hospitals, text));
            visits_are_checked(hospitals, list(&input["names"]));
        }
        Err(problems) => are_problems(&json!(problems.0)),
    }
}

/// Whatever a list calls a hospital, that is found in it.
fn entries_are_found(hospitals: &HospitalList) {
    for entry in hospitals.hospitals.iter().take(MOST) {
        for name in entry.names().take(MOST) {
            assert!(matches!(hospitals.find(name), Found::Listed(_)), "{name} is on the list and not found");
            finds(hospitals, name);
        }
    }
}

/// Fewer hits are the first of more hits, and none comes twice.
fn finds(hospitals: &HospitalList, text: &str) {
    let names = |most: usize| hospitals.search(text, most).into_iter().map(std::ptr::from_ref).collect::<Vec<_>>();
    let (few, all) = (names(2), names(usize::MAX));
    assert!(all.starts_with(&few) && few.len() == all.len().min(2), "{text}");
    assert!(all.iter().enumerate().all(|(at, one)| !all[..at].contains(one)), "{text} finds one entry twice");
    assert!(names(0).is_empty());
}

/// A visit to each of some hospitals.
fn visits_are_checked(hospitals: HospitalList, names: &[Value]) {
    let checker = Checker::new(PLAN.with(Clone::clone), Some(hospitals)).expect("known readings");
    let visit = |name: &Value| json!({ "care_type": "outpatient", "date": "2026-05-06", "hospital": { "name": name }, "invoices": [{ "total": "900.00" }] });
    let visits: Vec<Value> = names.iter().take(MOST).map(visit).collect();
    let told = parse(&checker.check_text(&json!({ "encounters": visits }).to_string()));
    if told["type"] == "failure" {
        are_problems(&told["errors"]);
    }
}
