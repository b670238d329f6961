//! What two parts of plans say, whatever words they say it in.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::facts::Facts;
use crate::write;

/// Members that are words for people: they change no amount.
const WORDS: [&str; 5] = ["label", "title", "hint", "question", "cite"];

/// Whether two parts of plans mean the same.
pub(super) fn alike<T: Serialize + PartialEq + ?Sized>(one: &T, other: &T) -> bool {
    one == other || meaning(one) == meaning(other)
}

/// The figures and codes in which two parts of plans differ.
pub(super) fn differing<T: Serialize + ?Sized>(one: &T, other: &T) -> (Facts, Facts) {
    let (one, other) = (members(meaning(one)), members(meaning(other)));
    let names: Vec<&String> = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name))).collect();
    let mut sides = (Facts::default(), Facts::default());
    for name in names.into_iter().filter(|name| one.get(*name) != other.get(*name)) {
        for (side, facts) in [(&one, &mut sides.0), (&other, &mut sides.1)] {
            if let Some(value) = side.get(name).filter(|value| !value.is_null()) {
                facts.insert(name, text(value));
            }
        }
    }
    sides
}

/// How many entries two lists have, and the names of those that the other has not, or not so; where
/// only their order differs, all names.
pub(super) fn entries<T: Serialize>(one: &[T], other: &[T]) -> (Facts, Facts) {
    let meanings = |list: &[T]| list.iter().map(meaning).collect::<Vec<_>>();
    let (one, other) = (meanings(one), meanings(other));
    let mut alone = (without(&one, &other), without(&other, &one));
    if alone.0.is_empty() && alone.1.is_empty() {
        alone = (one.iter().collect(), other.iter().collect());
    }
    let side = |all: &[Value], alone: &[&Value]| {
        let count = (!all.is_empty()).then(|| ("entries", all.len().to_string()));
        let names = (!alone.is_empty()).then(|| ("names", names(alone)));
        Facts::of(count.into_iter().chain(names))
    };
    (side(&one, &alone.0), side(&other, &alone.1))
}

fn without<'v>(list: &'v [Value], other: &[Value]) -> Vec<&'v Value> {
    list.iter().filter(|entry| !other.contains(entry)).collect()
}

/// The first of the names, and a sign that there are more.
fn names(entries: &[&Value]) -> String {
    const MOST: usize = 12;
    let name = |entry: &&Value| {
        let ids = ["/term/id", "/id", "/document", "/part", "/rule"];
        let id = ids.iter().find_map(|place| entry.pointer(place)).unwrap_or(entry);
        text(id)
    };
    let shown = entries.iter().take(MOST).map(name);
    let more = (entries.len() > MOST).then(|| "\u{2026}".to_owned());
    shown.chain(more).collect::<Vec<_>>().join(", ")
}

fn meaning<T: Serialize + ?Sized>(part: &T) -> Value {
    without_words(write::tree(part))
}

fn without_words(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(name, _)| !WORDS.contains(&name.as_str()));
            Value::Object(kept.map(|(name, field)| (name, without_words(field))).collect())
        }
        Value::Array(items) => items.into_iter().map(without_words).collect(),
        leaf => leaf,
    }
}

fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
