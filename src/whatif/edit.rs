//! One change to the JSON of a claim: set or remove what stands at a JSON Pointer.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::read::Problems;

/// Sets what stands at a place; `null` takes it away.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Edit {
    /// JSON Pointer. Objects on the way are made; `-` or the length of a list adds to it.
    pub at: String,
    /// What shall stand there.
    pub value: Value,
}

impl Edit {
    /// An edit.
    pub fn set(at: impl Into<String>, value: impl Into<Value>) -> Edit {
        Edit { at: at.into(), value: value.into() }
    }

    /// Carries the edit out.
    ///
    /// # Errors
    /// When the pointer leads through something that is neither an object nor a list, or past the
    /// end of one; the document is then as it was.
    pub fn apply(&self, document: &mut Value) -> Result<(), Problems> {
        let trouble = || Problems::one("edit/no-such-place", "check-the-pointer", self.at.clone(), []);
        let mut keys: Vec<String> = match self.at.strip_prefix('/') {
            Some(rest) => rest.split('/').map(|key| key.replace("~1", "/").replace("~0", "~")).collect(),
            None if self.at.is_empty() => Vec::new(),
            None => return Err(trouble()),
        };
        let Some(last) = keys.pop() else {
            *document = self.value.clone();
            return Ok(());
        };
        if !leads_somewhere(document, &keys, &last) {
            return Err(trouble());
        }
        let mut holder = document;
        for key in &keys {
            holder = step_into(holder, key).ok_or_else(trouble)?;
        }
        put(holder, &last, self.value.clone()).ok_or_else(trouble)
    }
}

/// Whether the way exists or can be made: below what is missing everything is made anew.
fn leads_somewhere(document: &Value, keys: &[String], last: &str) -> bool {
    let mut at = document;
    for key in keys.iter().map(String::as_str).chain([last]) {
        let next = match at {
            Value::Object(fields) => fields.get(key),
            Value::Array(items) => match index(key, items.len()) {
                Some(place) => items.get(place),
                None => return false,
            },
            Value::Null => None,
            _ => return false,
        };
        match next {
            Some(value) => at = value,
            None => return true,
        }
    }
    true
}

fn index(key: &str, length: usize) -> Option<usize> {
    if key == "-" { Some(length) } else { key.parse().ok().filter(|place| *place <= length) }
}

fn step_into<'v>(holder: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    if holder.is_null() {
        *holder = Value::Object(Map::new());
    }
    match holder {
        Value::Object(fields) => Some(fields.entry(key).or_insert(Value::Null)),
        Value::Array(items) => {
            let place = index(key, items.len())?;
            if place == items.len() {
                items.push(Value::Null);
            }
            items.get_mut(place)
        }
        _ => None,
    }
}

fn put(holder: &mut Value, key: &str, value: Value) -> Option<()> {
    if holder.is_null() {
        *holder = if key == "-" { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
    }
    match holder {
        Value::Object(fields) if value.is_null() => {
            fields.remove(key);
        }
        Value::Object(fields) => {
            fields.insert(key.to_owned(), value);
        }
        Value::Array(items) => {
            let place = index(key, items.len())?;
            match items.get_mut(place) {
                Some(_) if value.is_null() => {
                    items.remove(place);
                }
                Some(item) => *item = value,
                None if value.is_null() => {}
                None => items.push(value),
            }
        }
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn sets_makes_adds_and_removes() {
        let mut claim = json!({ "encounters": [{ "care_type": "outpatient" }] });
        for (at, value) in [
            ("/encounters/0/date", json!("2026-04-01")),
            ("/encounters/0/documents/-", json!({ "kind": "drug_list" })),
            ("/encounters/-", json!({ "care_type": "inpatient" })),
            ("/policy/accumulators/outpatient/base", json!("600.00")),
            ("/encounters/0/care_type", Value::Null),
        ] {
            Edit::set(at, value).apply(&mut claim).expect(at);
        }
        assert_eq!(
            claim,
            json!({
                "encounters": [{ "date": "2026-04-01", "documents": [{ "kind": "drug_list" }] }, { "care_type": "inpatient" }],
                "policy": { "accumulators": { "outpatient": { "base": "600.00" } } },
            })
        );
    }

    #[test]
    fn a_way_that_leads_nowhere_changes_nothing() {
        let before = json!({ "plan": "a", "encounters": [] });
        for at in ["plan", "/plan/a", "/encounters/1", "/encounters/x", "/encounters/1/date"] {
            let mut claim = before.clone();
            assert!(Edit::set(at, "b").apply(&mut claim).is_err(), "{at}");
            assert_eq!(claim, before, "{at}");
        }
    }
}
