//! A claim and what is typed into it: `{"claim": {…}, "moves": [{"at": "/encounters/0/date", "to": …}, {"undo": 1}]}`.
//!
//! `at` is a JSON Pointer to the letter, or a number that picks something of the claim as it stands.
//! `to` is a value; `{"text": "…"}` is typed to the letter. After every move the session says what a
//! checker says that sees the claim for the first time.

use std::rc::Rc;

use preclaim::claim::Claim;
use preclaim::read::Problems;
use preclaim::{Checker, Detail, Session, write};
use serde_json::Value;

use super::{list, said, setting};

/// So many moves are made.
const MOST_MOVES: usize = 8;
/// What keeps an edit from being carried out at all.
const REFUSED: [&str; 4] = ["input/not-json", "input/duplicate-field", "input/too-deep", "input/too-large"];

pub(super) fn holds(text: &str) {
    let input = said(text);
    let claim = input.get("claim").map_or_else(|| text.to_owned(), Value::to_string);
    let checker = setting::checker_for(&claim);
    let Ok(mut session) = Session::new(Rc::clone(&checker), &claim) else { return };
    let mut before = vec![session.claim().clone()];
    says_what_a_fresh_look_says(&session, &checker);
    for one in list(&input["moves"]).iter().take(MOST_MOVES) {
        if one.get("undo").is_some() {
            let undone = session.undo();
            assert_eq!(undone, before.len() > 1, "nothing to undo, or not undone");
            if undone {
                before.pop();
            }
        } else if type_in(&mut session, one) {
            before.push(session.claim().clone());
        }
        assert_eq!(Some(session.claim()), before.last(), "after {one}");
        says_what_a_fresh_look_says(&session, &checker);
    }
    let claim = session.claim().to_string();
    assert_eq!(write::text(&session.answer(Detail::Full)), checker.check_text(&claim), "in full: {claim}");
    while session.undo() {
        before.pop();
        assert_eq!(Some(session.claim()), before.last(), "while undoing");
    }
    assert_eq!(before.len(), 1, "an edit cannot be taken back");
    says_what_a_fresh_look_says(&session, &checker);
}

fn says_what_a_fresh_look_says(session: &Session, checker: &Checker) {
    let claim = session.claim();
    let fresh = Claim::from_text(&claim.to_string()).and_then(|claim| checker.summary(&claim));
    assert_eq!(told(session.summary()), told(fresh.as_ref().map_err(Clone::clone)), "{claim}");
}

fn told(summary: Result<&preclaim::summary::Summary, Problems>) -> String {
    summary.map_or_else(|problems| write::text(&problems.0), write::text)
}

/// Makes an edit; whether it was carried out. One that was is there afterwards, one that was not has
/// left the claim as it was.
fn type_in(session: &mut Session, one: &Value) -> bool {
    let at = place(session.claim(), &one["at"]);
    let value = match one["to"]["text"].as_str() {
        Some(text) => text.to_owned(),
        None => one["to"].to_string(),
    };
    let before = session.claim().clone();
    let problems = session.edit(&at, &value).err();
    let is_refusal = |code: &str| code.starts_with("edit/") || REFUSED.contains(&code);
    if problems.is_some_and(|problems| problems.0.iter().any(|problem| is_refusal(&problem.code))) {
        assert_eq!(*session.claim(), before, "an edit was refused and carried out");
        return false;
    }
    let value = said(&value);
    if let Some(now) = session.claim().pointer(&at).filter(|_| !value.is_null()) {
        assert_eq!(*now, value, "at {at}");
    }
    true
}

fn place(claim: &Value, said: &Value) -> String {
    match said.as_u64().and_then(|number| usize::try_from(number).ok()) {
        Some(number) => {
            let places = pointers(claim, "");
            places[number % places.len()].clone()
        }
        None => said.as_str().unwrap_or_default().to_owned(),
    }
}

/// JSON Pointers to everything in a value.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let mut all = vec![at.to_owned()];
    match value {
        Value::Array(items) => {
            all.extend(items.iter().enumerate().flat_map(|(index, item)| pointers(item, &format!("{at}/{index}"))));
        }
        Value::Object(fields) => {
            let key = |name: &str| name.replace('~', "~0").replace('/', "~1");
            all.extend(fields.iter().flat_map(|(name, field)| pointers(field, &format!("{at}/{}", key(name)))));
        }
        _ => {}
    }
    all
}
