//! A claim that is held inside while it is being written: an edit goes in, a summary comes out, and
//! what takes longer is fetched when somebody looks at it.
//!
//! ```
//! # fn main() -> Result<(), preclaim::read::Problems> {
//! # let plan = preclaim::plan::Plan::from_text(include_str!("../plans/sh-teachers-2026.json"))?;
//! # let checker = preclaim::Checker::new(plan, None)?;
//! let mut session = preclaim::Session::new(checker.into(), r#"{ "encounters": [] }"#)?;
//! session.edit("/encounters/-", r#"{ "care_type": "outpatient", "date": "2026-05-01" }"#)?;
//! assert!(session.edit("/encounters/0/date", r#""2026-05-3""#).is_err());
//! let summary = session.edit("/encounters/0/date", r#""2026-05-31""#)?;
//! assert_eq!(summary.payable.to_string(), "0.00");
//! # Ok(()) }
//! ```

use std::collections::VecDeque;
use std::rc::Rc;

use serde_json::Value;

use crate::checker::Checker;
use crate::claim::{Claim, Encounter};
use crate::estimate::{Answer, Estimate};
use crate::explain::Detail;
use crate::in_words::ReplyInWords;
use crate::question::{Question, Reply};
use crate::read::{self, MAX_BYTES, Problem, Problems};
use crate::render::Catalogue;
use crate::summary::Summary;
use crate::whatif::edit::Edit;
use crate::write;

/// How many edits can be taken back.
pub const MOST_UNDONE: usize = 100;

/// How deep JSON is read.
const MOST_LEVELS: usize = 127;

/// A claim that is being written. Whatever was asked before, it answers as a [`Checker`] does that
/// sees the claim for the first time.
pub struct Session {
    checker: Rc<Checker>,
    /// The claim as typed.
    document: Value,
    /// Its text is no longer than this.
    bytes: usize,
    /// What it means, or what keeps it from being read.
    held: Result<Held, Problems>,
    /// What the last edits changed, the latest last.
    replaced: VecDeque<Edit>,
}

/// A claim that could be read.
struct Held {
    claim: Claim,
    summary: Summary,
}

impl Session {
    /// Opens a session on a claim. A claim that cannot be read yet is held as it is.
    ///
    /// # Errors
    /// When the text is not JSON, names a field twice, or is too large.
    pub fn new(checker: Rc<Checker>, claim: &str) -> Result<Session, Problems> {
        let document = read::value_of(claim)?;
        let bytes = length(&document);
        let held = read::from_value(document.clone()).and_then(|claim| held(&checker, claim));
        Ok(Session { checker, document, bytes, held, replaced: VecDeque::new() })
    }

    /// Sets what stands at a JSON Pointer; `null` takes it away, `-` or the length of a list adds to
    /// it. A value that makes the claim unreadable is kept as typed, and the next edit can mend it.
    ///
    /// # Errors
    /// When the claim cannot be read with it. When the value is not JSON or is too large or too
    /// deep, or the pointer leads nowhere, nothing is changed.
    pub fn edit(&mut self, at: &str, value: &str) -> Result<&Summary, Problems> {
        let value = read::value_of(value).map_err(|problems| beneath(at, problems))?;
        let levels = at.matches('/').count().saturating_add(depth(&value));
        if levels > MOST_LEVELS {
            return Err(Problems::one("edit/too-deep", "flatten", at.to_owned(), []));
        }
        let before = what_may_change(&self.document, at);
        let longer = at.len().saturating_mul(8).saturating_add(length(&value)).saturating_add(16);
        Edit::set(at, value).apply(&mut self.document)?;
        self.bytes = self.bytes.saturating_add(longer);
        if self.bytes > MAX_BYTES {
            self.bytes = length(&self.document);
        }
        if self.bytes > MAX_BYTES {
            let facts = [("bytes", self.bytes.to_string()), ("limit", MAX_BYTES.to_string())];
            self.put_back(before);
            self.bytes = length(&self.document);
            return Err(Problems::one("input/too-large", "split-the-claim", at.to_owned(), facts));
        }
        self.replaced.push_back(before);
        if self.replaced.len() > MOST_UNDONE {
            self.replaced.pop_front();
        }
        self.look_again(at);
        self.summary()
    }

    /// Takes the last edit back that was carried out; false when there is none left.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.replaced.pop_back() else { return false };
        let at = before.at.clone();
        self.put_back(before);
        self.look_again(&at);
        true
    }

    /// The claim in short, as it stands.
    ///
    /// # Errors
    /// When the claim cannot be read as it stands.
    pub fn summary(&self) -> Result<&Summary, Problems> {
        self.held.as_ref().map(|held| &held.summary).map_err(Clone::clone)
    }

    /// The whole estimate, as it stands.
    ///
    /// # Errors
    /// When the claim cannot be read as it stands.
    pub fn estimate(&self, detail: Detail) -> Result<Estimate, Problems> {
        let held = self.held.as_ref().map_err(Clone::clone)?;
        self.checker.check_in(&held.claim, detail)
    }

    /// The same, as a checker answers.
    pub fn answer(&self, detail: Detail) -> Answer {
        match self.estimate(detail) {
            Ok(estimate) => Answer::Success { estimate: Box::new(estimate) },
            Err(problems) => Answer::Failure { errors: problems.0 },
        }
    }

    /// Replies to a question about the claim: a question as JSON text, without its `claim`.
    pub fn ask(&self, question: &str) -> Reply {
        self.checker.reply_to(self.whole(question))
    }

    /// The same, with the reply in words.
    pub fn ask_in_words(&self, question: &str, catalogue: &Catalogue) -> ReplyInWords {
        self.checker.in_words(self.whole(question), catalogue)
    }

    /// A question with the claim that is held.
    fn whole(&self, question: &str) -> Result<Question, Problems> {
        let mut question = read::value_of(question)?;
        if question.get("claim").is_some() {
            return Err(Problems::one("question/claim-is-held", "leave-the-claim-out", "/claim".to_owned(), []));
        }
        Edit::set("/claim", self.document.clone()).apply(&mut question)?;
        Question::from_value(question)
    }

    /// The claim as typed.
    pub fn claim(&self) -> &Value {
        &self.document
    }

    /// The claim as it was read; absent while it cannot be.
    pub fn as_read(&self) -> Option<&Claim> {
        self.held.as_ref().ok().map(|held| &held.claim)
    }

    /// The checker behind it.
    pub fn checker(&self) -> &Checker {
        &self.checker
    }

    fn put_back(&mut self, before: Edit) {
        if let Some(place) = self.document.pointer_mut(&before.at) {
            *place = before.value;
        }
    }

    /// Reads and sums up what has changed below a place.
    fn look_again(&mut self, at: &str) {
        let known = core::mem::replace(&mut self.held, Err(Problems::default())).ok().map(|held| held.claim);
        let claim = match known.and_then(|claim| self.with_visit_read_again(claim, at)) {
            Some(claim) => Ok(claim),
            None => read::from_value(self.document.clone()),
        };
        self.held = claim.and_then(|claim| held(&self.checker, claim));
    }

    /// The claim with one visit read again, where nothing else can have changed and the visit can be
    /// read; all else is left to the reader of whole claims.
    fn with_visit_read_again(&self, mut claim: Claim, at: &str) -> Option<Claim> {
        let (place, _) = at.strip_prefix("/encounters/")?.split_once('/')?;
        let place: usize = place.parse().ok()?;
        let visit = self.document.get("encounters")?.get(place)?;
        *claim.encounters.get_mut(place)? = read::from_value::<Encounter>(visit.clone()).ok()?;
        Some(claim)
    }
}

fn held(checker: &Checker, claim: Claim) -> Result<Held, Problems> {
    let summary = checker.summary(&claim)?;
    Ok(Held { claim, summary })
}

/// The innermost object or list that an edit can change, as it is: set again, it undoes the edit.
fn what_may_change(document: &Value, at: &str) -> Edit {
    let mut place = String::new();
    let mut holder = document;
    let keys: Vec<&str> = at.split('/').skip(1).collect();
    for key in keys.iter().take(keys.len().saturating_sub(1)) {
        let (step, inner) = match holder {
            Value::Object(fields) => (key.to_string(), fields.get(&key.replace("~1", "/").replace("~0", "~"))),
            Value::Array(items) => {
                let index: Option<usize> = key.parse().ok();
                (index.unwrap_or_default().to_string(), index.and_then(|index| items.get(index)))
            }
            _ => break,
        };
        match inner {
            Some(inner) if inner.is_object() || inner.is_array() => holder = inner,
            _ => break,
        }
        place = format!("{place}/{step}");
    }
    Edit { at: place, value: holder.clone() }
}

/// Problems of a value, with pointers into the claim.
fn beneath(at: &str, problems: Problems) -> Problems {
    let inside = |problem: Problem| Problem { pointer: format!("{at}{}", problem.pointer), ..problem };
    Problems(problems.0.into_iter().map(inside).collect())
}

fn length(value: &Value) -> usize {
    write::text(value).len()
}

/// How many objects and lists stand within each other.
fn depth(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(depth).max().unwrap_or_default().saturating_add(1),
        Value::Object(fields) => fields.values().map(depth).max().unwrap_or_default().saturating_add(1),
        _ => 0,
    }
}
