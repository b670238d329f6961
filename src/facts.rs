//! Named facts: what the words of a code need.

use serde::Serialize;
use serde_json::Value;

use crate::keyed::Keyed;
use crate::read::{self, Place, Problem, Read};

/// Facts by name, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Facts(Keyed<String>);

impl Facts {
    /// Facts from pairs.
    pub fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, String)>) -> Facts {
        let mut facts = Facts::default();
        for (name, value) in pairs {
            facts.insert(name, value);
        }
        facts
    }

    /// Adds a fact.
    pub fn insert(&mut self, name: &str, value: String) {
        self.0.insert(name.to_owned(), value);
    }

    /// A fact by its name.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Every fact.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Read for Facts {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Facts {
        Facts(read::texts(value, at, problems))
    }
}
