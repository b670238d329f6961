//! The fields of an object, read one by one.
//!
//! One function for all types does what has to be done with fields: only the call that reads a
//! field's own type is made for each of them.

use serde_json::{Map, Value};

use super::values::{unreadable, wrong_kind};
use super::{Place, Problem, Read, nearest};

/// An object that is being read.
pub(crate) struct Fields<'a> {
    at: &'a Place<'a>,
    /// The names of the fields that are still to be asked for: they are asked for in the order in
    /// which the type declares them, so that no call has to say which.
    names: core::slice::Iter<'a, &'a str>,
    /// In the order of the text, in which problems are told.
    said: Vec<Field>,
    /// Fields that are not there, in the order in which they are asked for.
    missing: Vec<Problem>,
    /// What keeps it from being read as an object at all.
    unreadable: Option<Problem>,
    /// What is wrong with stand-ins for missing fields, of which nobody hears.
    unheard: Vec<Problem>,
}

struct Field {
    name: String,
    value: Value,
    problems: Vec<Problem>,
}

impl<'a> Fields<'a> {
    /// The fields of an object; others than those known are problems.
    pub(crate) fn of(value: Value, at: &'a Place<'a>, known: &'a [&'a str]) -> Fields<'a> {
        let mut fields = Fields::open(value, at, known);
        fields.refuse_unknown(known);
        fields
    }

    /// The fields of an object, which may have others than those known.
    pub(crate) fn open(value: Value, at: &'a Place<'a>, known: &'a [&'a str]) -> Fields<'a> {
        match value {
            Value::Object(object) => Fields::within(object, at, known),
            other => Fields::unreadable(at, wrong_kind(at, "object", &other)),
        }
    }

    /// The fields of an object in which one field, the tag, says which variant it is, with the place
    /// of that variant among those known.
    pub(crate) fn tagged(
        value: Value,
        at: &'a Place<'a>,
        tag: &str,
        known: &[(&str, &'a [&'a str])],
    ) -> (usize, Fields<'a>) {
        let mut object = match value {
            Value::Object(object) => object,
            other => return (0, Fields::unreadable(at, wrong_kind(at, "object", &other))),
        };
        let variant = match object.remove(tag) {
            Some(Value::String(variant)) => variant,
            Some(other) => return (0, Fields::unreadable(at, wrong_kind(&Place::Field(at, tag), "string", &other))),
            None => return (0, Fields::unreadable(at, missing(at, tag))),
        };
        match known.iter().enumerate().find(|(_, (name, _))| *name == variant) {
            Some((place, (_, names))) => {
                let mut fields = Fields::within(object, at, names);
                fields.refuse_unknown(names);
                (place, fields)
            }
            None => (0, Fields::unreadable(at, unreadable(at, "Incorrect tag value".to_owned()))),
        }
    }

    /// The next field, which has to be there.
    pub(crate) fn required<T: Read>(&mut self) -> T {
        let (name, at) = (self.next_name(), self.at);
        let (value, problems) = match self.place_of(name) {
            Some(place) => self.hand_over(place),
            None => self.miss(name),
        };
        T::read(value, &Place::Field(at, name), problems)
    }

    /// The next field, with a value that holds when it is not there or is null.
    pub(crate) fn or_default<T: Read + Default>(&mut self) -> T {
        let (name, at) = (self.next_name(), self.at);
        match self.place_of(name).filter(|place| !self.is_null(*place)) {
            Some(place) => {
                let (value, problems) = self.hand_over(place);
                T::read(value, &Place::Field(at, name), problems)
            }
            None => T::default(),
        }
    }

    /// Tells what was wrong with the object.
    pub(crate) fn close(self, problems: &mut Vec<Problem>) {
        if let Some(problem) = self.unreadable {
            problems.push(problem);
            return;
        }
        for field in self.said {
            problems.extend(field.problems);
        }
        problems.extend(self.missing);
    }

    fn within(object: Map<String, Value>, at: &'a Place<'a>, known: &'a [&'a str]) -> Fields<'a> {
        let field = |(name, value)| Field { name, value, problems: Vec::new() };
        let said = object.into_iter().map(field).collect();
        Fields { at, names: known.iter(), said, missing: Vec::new(), unreadable: None, unheard: Vec::new() }
    }

    fn unreadable(at: &'a Place<'a>, problem: Problem) -> Fields<'a> {
        let (said, missing, unheard) = (Vec::new(), Vec::new(), Vec::new());
        Fields { at, names: [].iter(), said, missing, unreadable: Some(problem), unheard }
    }

    fn refuse_unknown(&mut self, known: &[&str]) {
        for field in self.said.iter_mut().filter(|field| !known.contains(&field.name.as_str())) {
            let facts = [("nearest", nearest(&field.name, known)), ("accepted", known.join(", "))];
            let pointer = self.at.pointer_to(&field.name);
            field.problems.push(Problem::new("input/unknown-field", "use-a-known-field", pointer, facts));
        }
    }

    fn next_name(&mut self) -> &'a str {
        self.names.next().copied().unwrap_or_default()
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        self.said.iter().position(|field| field.name == name)
    }

    fn is_null(&self, place: usize) -> bool {
        self.said.get(place).is_some_and(|field| field.value.is_null())
    }

    /// The value of a field, and where its problems belong.
    fn hand_over(&mut self, place: usize) -> (Value, &mut Vec<Problem>) {
        match self.said.get_mut(place) {
            Some(field) => (field.value.take(), &mut field.problems),
            None => (Value::Null, &mut self.unheard),
        }
    }

    /// Notes that a field is not there, and has a stand-in read in its place.
    fn miss(&mut self, name: &str) -> (Value, &mut Vec<Problem>) {
        self.missing.push(missing(self.at, name));
        (Value::Null, &mut self.unheard)
    }
}

fn missing(at: &Place<'_>, name: &str) -> Problem {
    Problem::new("input/missing-field", "add-field", at.pointer_to(name), [])
}
