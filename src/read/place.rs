//! Where a value stands in the text.

/// A place, as a chain of steps that is written out only when something is wrong there.
pub(crate) enum Place<'a> {
    /// The whole text.
    Top,
    /// A field of an object.
    Field(&'a Place<'a>, &'a str),
    /// An item of a list.
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// As a JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        match self {
            Place::Top => String::new(),
            Place::Field(above, name) => above.pointer_to(name),
            Place::Item(above, index) => format!("{}/{index}", above.pointer()),
        }
    }

    /// A JSON Pointer to a field of this place.
    pub(super) fn pointer_to(&self, field: &str) -> String {
        format!("{}/{}", self.pointer(), escape(field))
    }
}

/// A field's name within a JSON Pointer; of a long one only its beginning.
pub(super) fn escape(key: &str) -> String {
    let short: String = key.chars().take(80).collect();
    short.replace('~', "~0").replace('/', "~1")
}
