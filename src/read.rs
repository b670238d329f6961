//! From text to types, strictly: every problem at once, each with place, code and remedy.
//!
//! A misspelt field, a float where an amount belongs or a day that does not exist is never passed
//! over. Nothing is half read: either the value is whole or the answer is a list of [`Problem`]s.

use core::ops::ControlFlow;

use deserr::{DeserializeError, Deserr, ErrorKind, IntoValue, MergeWithError, Value, ValueKind, ValuePointerRef};
use serde::Serialize;

mod fingerprint;
mod keyed;
mod strict;

use crate::date::Date;
use crate::facts::Facts;
use crate::money::{Money, NotANumber, Quantity, Rate};

pub use keyed::Keyed;

/// Text longer than this is not read. A claim of a hundred receipts with ten lines each has about
/// 200 kB.
pub const MAX_BYTES: usize = 2_000_000;

/// One thing that keeps a text from being read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[deserr(error = Problems)]
pub struct Problem {
    /// What is wrong, such as `input/unknown-field`.
    pub code: String,
    /// Where: a JSON Pointer into the text.
    pub pointer: String,
    /// What the words of the message need.
    #[deserr(default)]
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// What to do about it, by code: the words are in the catalogues.
    pub remedy: String,
}

/// All problems of one text, in the order of the text where it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// A single problem.
    pub(crate) fn one(
        code: &str,
        remedy: &str,
        pointer: String,
        facts: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Problems {
        let facts = Facts::of(facts);
        Problems(vec![Problem { code: code.to_owned(), pointer, facts, remedy: remedy.to_owned() }])
    }
}

/// Reads a whole text into `T`.
pub(crate) fn from_text<T: Deserr<Problems>>(text: &str) -> Result<T, Problems> {
    let (value, repeated) = parse(text)?;
    typed(value, repeated)
}

/// The JSON of a text, read as strictly, and still to be given a type.
pub(crate) fn value_of(text: &str) -> Result<serde_json::Value, Problems> {
    let (value, repeated) = parse(text)?;
    typed::<serde_json::Value>(value, repeated)
}

/// Gives JSON that was read before a type.
pub(crate) fn from_value<T: Deserr<Problems>>(value: serde_json::Value) -> Result<T, Problems> {
    typed(value, Vec::new())
}

/// The same, with a fingerprint of the content.
pub(crate) fn with_fingerprint<T: Deserr<Problems>>(text: &str) -> Result<(T, String), Problems> {
    let (value, repeated) = parse(text)?;
    let fingerprint = fingerprint::of(&value);
    Ok((typed(value, repeated)?, fingerprint))
}

fn parse(text: &str) -> Result<(serde_json::Value, Vec<String>), Problems> {
    if text.len() > MAX_BYTES {
        let facts = [("bytes", text.len().to_string()), ("limit", MAX_BYTES.to_string())];
        return Err(Problems::one("input/too-large", "split-the-claim", String::new(), facts));
    }
    strict::value(text.trim_start_matches('\u{feff}')).map_err(not_json)
}

fn typed<T: Deserr<Problems>>(value: serde_json::Value, repeated: Vec<String>) -> Result<T, Problems> {
    let read = deserr::deserialize(value);
    if repeated.is_empty() {
        return read;
    }
    let mut problems = Problems::default();
    for pointer in repeated {
        problems.0.extend(Problems::one("input/duplicate-field", "name-each-field-once", pointer, []).0);
    }
    if let Err(others) = read {
        problems.0.extend(others.0);
    }
    Err(problems)
}

fn not_json(error: serde_json::Error) -> Problems {
    let facts = [("line", error.line().to_string()), ("column", error.column().to_string())];
    let too_deep = error.to_string().contains("recursion limit");
    if too_deep {
        Problems::one("input/too-deep", "flatten", String::new(), facts)
    } else {
        Problems::one("input/not-json", "send-json", String::new(), facts)
    }
}

fn pointer(location: ValuePointerRef<'_>) -> String {
    match location {
        ValuePointerRef::Origin => String::new(),
        ValuePointerRef::Key { key, prev } => format!("{}/{}", pointer(*prev), escape(key)),
        ValuePointerRef::Index { index, prev } => format!("{}/{index}", pointer(*prev)),
    }
}

fn escape(key: &str) -> String {
    let short: String = key.chars().take(80).collect();
    short.replace('~', "~0").replace('/', "~1")
}

impl MergeWithError<Problems> for Problems {
    fn merge(self_: Option<Self>, other: Problems, _: ValuePointerRef<'_>) -> ControlFlow<Self, Self> {
        let mut all = self_.unwrap_or_default();
        all.0.extend(other.0);
        ControlFlow::Continue(all)
    }
}

impl DeserializeError for Problems {
    fn error<V: IntoValue>(
        self_: Option<Self>,
        error: ErrorKind<'_, V>,
        location: ValuePointerRef<'_>,
    ) -> ControlFlow<Self, Self> {
        let at = pointer(location);
        let problem = match error {
            ErrorKind::IncorrectValueKind { actual, accepted } => {
                let expected = accepted.iter().map(kind_name).collect::<Vec<_>>().join(" | ");
                wrong_kind(at, &expected, actual.kind())
            }
            ErrorKind::MissingField { field } => {
                Problems::one("input/missing-field", "add-field", format!("{at}/{}", escape(field)), [])
            }
            ErrorKind::UnknownKey { key, accepted } => {
                let facts = [("nearest", nearest(key, accepted)), ("accepted", accepted.join(", "))];
                Problems::one("input/unknown-field", "use-a-known-field", format!("{at}/{}", escape(key)), facts)
            }
            ErrorKind::UnknownValue { value, accepted } => {
                let facts = [
                    ("value", value.chars().take(80).collect()),
                    ("nearest", nearest(value, accepted)),
                    ("accepted", accepted.join(", ")),
                ];
                Problems::one("input/unknown-value", "use-a-known-value", at, facts)
            }
            ErrorKind::BadSequenceLen { expected, .. } => {
                let facts = [("expected", expected.to_string())];
                Problems::one("input/wrong-length", "use-the-right-length", at, facts)
            }
            ErrorKind::Unexpected { msg } => {
                Problems::one("input/unreadable", "see-documentation", at, [("detail", msg)])
            }
        };
        Problems::merge(self_, problem, location)
    }
}

fn wrong_kind(at: String, expected: &str, actual: ValueKind) -> Problems {
    let facts = [("expected", expected.to_owned()), ("found", kind_name(&actual).to_owned())];
    Problems::one("input/wrong-type", "use-the-right-type", at, facts)
}

fn kind_name(kind: &ValueKind) -> &'static str {
    match kind {
        ValueKind::Null => "null",
        ValueKind::Boolean => "boolean",
        ValueKind::Integer | ValueKind::NegativeInteger | ValueKind::Float => "number",
        ValueKind::String => "string",
        ValueKind::Sequence => "array",
        ValueKind::Map => "object",
    }
}

/// The accepted word closest to a misspelt one, or nothing when none is close.
pub(crate) fn nearest(word: &str, accepted: &[&str]) -> String {
    let close = word.chars().count().div_ceil(3).max(1);
    accepted
        .iter()
        .map(|candidate| (edit_distance(word, candidate), *candidate))
        .filter(|(distance, _)| *distance <= close)
        .min()
        .map_or_else(String::new, |(_, candidate)| candidate.to_owned())
}

fn edit_distance(from: &str, to: &str) -> usize {
    let target: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=target.len()).collect();
    for (at, letter) in from.chars().take(80).enumerate() {
        let mut left = at.saturating_add(1);
        let mut next = vec![left];
        for (pair, other) in row.windows(2).zip(&target) {
            let [diagonal, above] = pair else { continue };
            let swap = diagonal.saturating_add(usize::from(letter != *other));
            left = swap.min(above.saturating_add(1)).min(left.saturating_add(1));
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

fn text_of<V: IntoValue>(value: Value<V>, location: ValuePointerRef<'_>, expected: &str) -> Result<String, Problems> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(wrong_kind(pointer(location), expected, other.kind())),
    }
}

fn number_of<T>(
    read: Result<T, NotANumber>,
    location: ValuePointerRef<'_>,
    text: &str,
    expected: &str,
) -> Result<T, Problems> {
    read.map_err(|why| {
        let (code, remedy) = match why {
            NotANumber::Form => ("input/not-a-number", "write-a-plain-decimal"),
            NotANumber::Negative => ("input/negative", "write-it-without-minus"),
            NotANumber::TooPrecise => ("input/too-many-decimals", "round-to-the-unit"),
            NotANumber::TooLarge => ("input/too-large-number", "check-the-number"),
        };
        let facts = [("value", text.chars().take(40).collect()), ("expected", expected.to_owned())];
        Problems::one(code, remedy, pointer(location), facts)
    })
}

/// Reads one of a fixed list of texts.
pub(crate) fn one_of<V: IntoValue, T>(
    value: Value<V>,
    at: ValuePointerRef<'_>,
    accepted: &[&str],
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, Problems> {
    let text = text_of(value, at, "string")?;
    read(&text).ok_or_else(|| {
        let facts = [
            ("value", text.chars().take(80).collect()),
            ("nearest", nearest(&text, accepted)),
            ("accepted", accepted.join(", ")),
        ];
        Problems::one("input/unknown-value", "use-a-known-value", pointer(at), facts)
    })
}

impl Deserr<Problems> for Money {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, at: ValuePointerRef<'_>) -> Result<Money, Problems> {
        let text = text_of(value, at, "amount")?;
        number_of(Money::parse(&text), at, &text, "123.45")
    }
}

impl Deserr<Problems> for Rate {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, at: ValuePointerRef<'_>) -> Result<Rate, Problems> {
        let text = text_of(value, at, "share")?;
        number_of(Rate::parse(&text), at, &text, "0.70")
    }
}

impl Deserr<Problems> for Quantity {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, at: ValuePointerRef<'_>) -> Result<Quantity, Problems> {
        let text = text_of(value, at, "decimal")?;
        number_of(Quantity::parse(&text), at, &text, "0.5")
    }
}

impl Deserr<Problems> for Date {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, at: ValuePointerRef<'_>) -> Result<Date, Problems> {
        let text = text_of(value, at, "date")?;
        Date::parse(&text).ok_or_else(|| {
            let facts = [("value", text.chars().take(40).collect())];
            Problems::one("input/not-a-date", "write-a-calendar-date", pointer(at), facts)
        })
    }
}

/// Reads a whole number within a range.
pub(crate) fn whole_number<V: IntoValue, T>(
    value: Value<V>,
    at: ValuePointerRef<'_>,
    range: &str,
    read: impl Fn(u32) -> Option<T>,
) -> Result<T, Problems> {
    let Value::Integer(number) = value else {
        return Err(wrong_kind(pointer(at), range, value.kind()));
    };
    u32::try_from(number).ok().and_then(read).ok_or_else(|| {
        let facts = [("value", number.to_string()), ("accepted", range.to_owned())];
        Problems::one("input/out-of-range", "check-the-number", pointer(at), facts)
    })
}
