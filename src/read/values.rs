//! How single values are read. Where one is wrong, a stand-in is returned that nobody gets to see.

use serde_json::Value;

use super::{Place, Problem, Read, nearest};
use crate::date::Date;
use crate::keyed::Keyed;
use crate::money::{Money, NotANumber, Quantity, Rate};

impl Read for Value {
    fn read(value: Value, _: &Place<'_>, _: &mut Vec<Problem>) -> Value {
        value
    }
}

impl Read for bool {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> bool {
        value.as_bool().unwrap_or_else(|| {
            problems.push(wrong_kind(at, "boolean", &value));
            false
        })
    }
}

impl Read for u32 {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> u32 {
        let Some(number) = value.as_u64() else {
            problems.push(wrong_kind(at, "number", &value));
            return 0;
        };
        u32::try_from(number).unwrap_or_else(|_| {
            let most = u32::MAX;
            let detail =
                format!("value: `{number}` is too large to be deserialized, maximum value authorized is `{most}`");
            problems.push(unreadable(at, detail));
            0
        })
    }
}

impl Read for String {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> String {
        text(value, at, "string", problems).unwrap_or_default()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Option<T> {
        if value.is_null() { None } else { Some(T::read(value, at, problems)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Vec<T> {
        let mut list = Vec::new();
        each_item(value, at, problems, &mut |item, at, problems| list.push(T::read(item, at, problems)));
        list
    }
}

/// Hands over the items of a list one by one: one function for lists of all types.
fn each_item(
    value: Value,
    at: &Place<'_>,
    problems: &mut Vec<Problem>,
    read: &mut dyn FnMut(Value, &Place<'_>, &mut Vec<Problem>),
) {
    let Value::Array(items) = value else {
        problems.push(wrong_kind(at, "array", &value));
        return;
    };
    for (index, item) in items.into_iter().enumerate() {
        read(item, &Place::Item(at, index), problems);
    }
}

impl<T: Read> Read for Keyed<T> {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Keyed<T> {
        let Value::Object(fields) = value else {
            problems.push(wrong_kind(at, "object", &value));
            return Keyed::default();
        };
        let mut found = Keyed::default();
        for (name, value) in fields {
            let value = T::read(value, &Place::Field(at, &name), problems);
            found.insert(name, value);
        }
        found
    }
}

/// Texts by name; what is not a text is left out.
pub(crate) fn texts(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Keyed<String> {
    let Value::Object(fields) = value else {
        problems.push(wrong_kind(at, "object", &value));
        return Keyed::default();
    };
    let mut texts = Keyed::default();
    for (name, value) in fields {
        if let Value::String(text) = value {
            texts.insert(name, text);
        }
    }
    texts
}

impl Read for Money {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Money {
        number(value, at, ("amount", "123.45"), Money::parse, problems).unwrap_or(Money::ZERO)
    }
}

impl Read for Rate {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Rate {
        number(value, at, ("share", "0.70"), Rate::parse, problems).unwrap_or(Rate::UNREAD)
    }
}

impl Read for Quantity {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Quantity {
        number(value, at, ("decimal", "0.5"), Quantity::parse, problems).unwrap_or(Quantity::UNREAD)
    }
}

impl Read for Date {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Date {
        let Some(text) = text(value, at, "date", problems) else { return Date::UNREAD };
        Date::parse(&text).unwrap_or_else(|| {
            let facts = [("value", text.chars().take(40).collect())];
            problems.push(Problem::new("input/not-a-date", "write-a-calendar-date", at.pointer(), facts));
            Date::UNREAD
        })
    }
}

/// Reads one of a fixed list of texts: its place in the list.
pub(crate) fn one_of(value: Value, at: &Place<'_>, accepted: &[&str], problems: &mut Vec<Problem>) -> usize {
    let Some(text) = text(value, at, "string", problems) else { return 0 };
    accepted.iter().position(|known| *known == text).unwrap_or_else(|| {
        let facts = [
            ("value", text.chars().take(80).collect()),
            ("nearest", nearest(&text, accepted)),
            ("accepted", accepted.join(", ")),
        ];
        problems.push(Problem::new("input/unknown-value", "use-a-known-value", at.pointer(), facts));
        0
    })
}

/// Reads a whole number within a range.
pub(crate) fn whole_number<T>(
    value: Value,
    at: &Place<'_>,
    range: &str,
    read: impl Fn(u32) -> Option<T>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let Some(number) = value.as_u64() else {
        problems.push(wrong_kind(at, range, &value));
        return None;
    };
    let known = u32::try_from(number).ok().and_then(read);
    if known.is_none() {
        let facts = [("value", number.to_string()), ("accepted", range.to_owned())];
        problems.push(Problem::new("input/out-of-range", "check-the-number", at.pointer(), facts));
    }
    known
}

/// A value that is of another kind than it should be.
pub(crate) fn wrong_kind(at: &Place<'_>, expected: &str, actual: &Value) -> Problem {
    let found = match actual {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let facts = [("expected", expected.to_owned()), ("found", found.to_owned())];
    Problem::new("input/wrong-type", "use-the-right-type", at.pointer(), facts)
}

/// What cannot be read for a reason of its own.
pub(super) fn unreadable(at: &Place<'_>, detail: String) -> Problem {
    Problem::new("input/unreadable", "see-documentation", at.pointer(), [("detail", detail)])
}

fn text(value: Value, at: &Place<'_>, expected: &str, problems: &mut Vec<Problem>) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        other => {
            problems.push(wrong_kind(at, expected, &other));
            None
        }
    }
}

/// A number written as a text, which is called something and looks like something.
fn number<T>(
    value: Value,
    at: &Place<'_>,
    (called, such_as): (&str, &str),
    parse: impl Fn(&str) -> Result<T, NotANumber>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let text = text(value, at, called, problems)?;
    parse(&text).map_err(|why| problems.push(not_a_number(&text, why, at, such_as))).ok()
}

fn not_a_number(text: &str, why: NotANumber, at: &Place<'_>, such_as: &str) -> Problem {
    let (code, remedy) = match why {
        NotANumber::Form => ("input/not-a-number", "write-a-plain-decimal"),
        NotANumber::Negative => ("input/negative", "write-it-without-minus"),
        NotANumber::TooPrecise => ("input/too-many-decimals", "round-to-the-unit"),
        NotANumber::TooLarge => ("input/too-large-number", "check-the-number"),
    };
    let facts = [("value", text.chars().take(40).collect()), ("expected", such_as.to_owned())];
    Problem::new(code, remedy, at.pointer(), facts)
}
