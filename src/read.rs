//! From text to types, strictly: every problem at once, each with place, code and remedy.
//!
//! A misspelt field, a float where an amount belongs or a day that does not exist is never passed
//! over. Nothing is half read: either the value is whole or the answer is a list of [`Problem`]s.

use serde::Serialize;
use serde_json::Value;

mod fields;
mod fingerprint;
mod nearest;
mod place;
mod strict;
mod values;

use crate::facts::Facts;

pub use crate::keyed::Keyed;
pub(crate) use fields::Fields;
pub(crate) use nearest::nearest;
pub(crate) use place::Place;
pub(crate) use preclaim_derive::Read;
pub(crate) use values::{one_of, texts, whole_number, wrong_kind};

/// Text longer than this is not read. A claim of a hundred receipts with ten lines each has about
/// 200 kB.
pub const MAX_BYTES: usize = 2_000_000;

/// One thing that keeps a text from being read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[read(open)]
pub struct Problem {
    /// What is wrong, such as `input/unknown-field`.
    pub code: String,
    /// Where: a JSON Pointer into the text.
    pub pointer: String,
    /// What the words of the message need.
    #[read(default)]
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// What to do about it, by code: the words are in the catalogues.
    pub remedy: String,
}

/// All problems of one text, in the order of the text where it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

/// What can be read from JSON.
pub(crate) trait Read: Sized {
    /// Reads a value that stands at a place. What is wrong with it is added to the problems; what is
    /// returned then is a stand-in that nobody gets to see, so that reading can go on and find the
    /// rest of the problems.
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Self;
}

impl Problem {
    /// A problem with its facts.
    pub(crate) fn new(
        code: &str,
        remedy: &str,
        pointer: String,
        facts: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Problem {
        Problem { code: code.to_owned(), pointer, facts: Facts::of(facts), remedy: remedy.to_owned() }
    }
}

impl Problems {
    /// A single problem.
    pub(crate) fn one(
        code: &str,
        remedy: &str,
        pointer: String,
        facts: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Problems {
        Problems(vec![Problem::new(code, remedy, pointer, facts)])
    }
}

/// Reads a whole text into `T`.
pub(crate) fn from_text<T: Read>(text: &str) -> Result<T, Problems> {
    let (value, repeated) = parse(text)?;
    typed(value, repeated)
}

/// The JSON of a text, read as strictly, and still to be given a type.
pub(crate) fn value_of(text: &str) -> Result<Value, Problems> {
    from_text(text)
}

/// Gives JSON that was read before a type.
pub(crate) fn from_value<T: Read>(value: Value) -> Result<T, Problems> {
    typed(value, Vec::new())
}

/// The JSON of a text that the engine wrote itself.
pub(crate) fn own_text(text: &str) -> Value {
    strict::value(text).map(|(value, _)| value).unwrap_or_default()
}

/// Reads a whole text into `T`, with a fingerprint of the content. `prepare` may change it in between
/// and says what is wrong with it.
pub(crate) fn with_fingerprint<T: Read>(
    text: &str,
    prepare: impl FnOnce(&mut Value) -> Vec<Problem>,
) -> Result<(T, String), Problems> {
    let (mut value, mut problems) = parse(text)?;
    let fingerprint = fingerprint::of(&value);
    problems.extend(prepare(&mut value));
    Ok((typed(value, problems)?, fingerprint))
}

/// The JSON of a text, and what is wrong with it though it is JSON.
fn parse(text: &str) -> Result<(Value, Vec<Problem>), Problems> {
    if text.len() > MAX_BYTES {
        let facts = [("bytes", text.len().to_string()), ("limit", MAX_BYTES.to_string())];
        return Err(Problems::one("input/too-large", "split-the-claim", String::new(), facts));
    }
    let (value, repeated) = strict::value(text.trim_start_matches('\u{feff}')).map_err(not_json)?;
    let problem = |pointer| Problem::new("input/duplicate-field", "name-each-field-once", pointer, []);
    Ok((value, repeated.into_iter().map(problem).collect()))
}

fn typed<T: Read>(value: Value, mut problems: Vec<Problem>) -> Result<T, Problems> {
    let whole = T::read(value, &Place::Top, &mut problems);
    if problems.is_empty() { Ok(whole) } else { Err(Problems(problems)) }
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
