//! Answers to what a plan's form asks.

use serde::Serialize;
use serde_json::Value;

use crate::claim::Count;
use crate::read::{Keyed, Place, Problem, Read, wrong_kind};

/// One answer. What kind it has to be, the plan's form says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Fact {
    /// Yes or no.
    YesNo(bool),
    /// How many.
    Count(Count),
    /// An amount in yuan, a day, the id of an option, or words.
    Text(String),
    /// Ids of items of a table.
    Items(Vec<String>),
    /// Rows of cells.
    Rows(Vec<Keyed<Cell>>),
}

/// One cell of a row.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Cell {
    /// How many.
    Count(Count),
    /// An amount in yuan, a day, or words.
    Text(String),
}

impl Fact {
    /// An answer that the engine writes itself.
    pub(crate) fn of(value: &Value) -> Fact {
        Fact::read(value.clone(), &Place::Top, &mut Vec::new())
    }
}

impl Read for Fact {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Fact {
        match value {
            Value::Bool(yes) => Fact::YesNo(yes),
            Value::Number(_) => Fact::Count(Count::read(value, at, problems)),
            Value::String(text) => Fact::Text(text),
            Value::Array(ref items) if items.iter().any(Value::is_object) => Fact::Rows(Vec::read(value, at, problems)),
            Value::Array(_) => Fact::Items(Vec::read(value, at, problems)),
            // A box of a form that nobody has filled in.
            Value::Null => Fact::Text(String::new()),
            Value::Object(_) => {
                problems.push(wrong_kind(at, "answer", &value));
                Fact::YesNo(false)
            }
        }
    }
}

impl Read for Cell {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Cell {
        match value {
            Value::Number(_) => Cell::Count(Count::read(value, at, problems)),
            Value::Null => Cell::Text(String::new()),
            other => Cell::Text(String::read(other, at, problems)),
        }
    }
}
