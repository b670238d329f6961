//! Values by name.

use serde::ser::{Serialize, Serializer};

/// Values by name, in the order of the names.
///
/// The names stand in a sorted list, each with the place of its value in another one. So the code that
/// looks names up is the same for values of all types; that of a tree is made anew for each, three
/// kilobytes every time.
#[derive(Clone, Debug)]
pub struct Keyed<T> {
    places: Places,
    values: Vec<T>,
}

/// Names, sorted, with places.
#[derive(Clone, Debug, Default)]
struct Places(Vec<(String, usize)>);

impl<T> Keyed<T> {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.values.get(self.places.of(name)?)
    }

    /// The value of a name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.values.get_mut(self.places.of(name)?)
    }

    /// Whether there is such a name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.places.of(name).is_some()
    }

    /// Sets the value of a name.
    pub fn insert(&mut self, name: String, value: T) {
        match self.get_mut(&name) {
            Some(known) => *known = value,
            None => {
                self.places.insert(name, self.values.len());
                self.values.push(value);
            }
        }
    }

    /// Forgets a name. Its value stays behind in the list, where nobody finds it.
    pub fn remove<Name: AsRef<str> + ?Sized>(&mut self, name: &Name) {
        self.places.forget(name.as_ref());
    }

    /// The names.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.places.0.iter().map(|(name, _)| name)
    }

    /// The values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.iter().map(|(_, value)| value)
    }

    /// Names and values.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { places: self.places.0.iter(), values: &self.values }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.places.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.places.0.is_empty()
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.places.0.clear();
        self.values.clear();
    }
}

impl Places {
    fn of(&self, name: &str) -> Option<usize> {
        self.0.get(self.find(name).ok()?).map(|(_, place)| *place)
    }

    /// Adds a name that is not there yet.
    fn insert(&mut self, name: String, place: usize) {
        if let Err(at) = self.find(&name) {
            self.0.insert(at, (name, place));
        }
    }

    fn forget(&mut self, name: &str) {
        if let Ok(at) = self.find(name) {
            self.0.remove(at);
        }
    }

    /// Where a name stands, or would have to.
    fn find(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(name))
    }
}

/// Names and values, in the order of the names.
#[derive(Clone, Debug)]
pub struct Iter<'a, T> {
    places: core::slice::Iter<'a, (String, usize)>,
    values: &'a [T],
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = (&'a String, &'a T);

    fn next(&mut self) -> Option<(&'a String, &'a T)> {
        let (name, place) = self.places.next()?;
        self.values.get(*place).map(|value| (name, value))
    }
}

impl<'a, T> IntoIterator for &'a Keyed<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T> FromIterator<(String, T)> for Keyed<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(all: I) -> Keyed<T> {
        let mut keyed = Keyed::default();
        for (name, value) in all {
            keyed.insert(name, value);
        }
        keyed
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Keyed<T> {
        Keyed { places: Places::default(), values: Vec::new() }
    }
}

impl<T: PartialEq> PartialEq for Keyed<T> {
    fn eq(&self, other: &Keyed<T>) -> bool {
        self.iter().eq(other)
    }
}

impl<T: Eq> Eq for Keyed<T> {}

impl<T: Serialize> Serialize for Keyed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

/// The schema of a plain map, written where it is used.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Keyed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeMap::<String, T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}
