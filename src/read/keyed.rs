//! Values by id, read strictly: the reader that comes with maps forgets what is wrong in them.

use core::ops::{ControlFlow, Deref, DerefMut};
use std::collections::BTreeMap;

use deserr::{DeserializeError, Deserr, ErrorKind, IntoValue, Map, Value, ValueKind, ValuePointerRef};
use serde::Serialize;

use crate::read::Problems;

/// Values by id, in the order of the ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Keyed<T>(BTreeMap<String, T>);

impl<T> Keyed<T> {
    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Keyed<T> {
        Keyed(BTreeMap::new())
    }
}

impl<T> Deref for Keyed<T> {
    type Target = BTreeMap<String, T>;

    fn deref(&self) -> &BTreeMap<String, T> {
        &self.0
    }
}

impl<T> DerefMut for Keyed<T> {
    fn deref_mut(&mut self) -> &mut BTreeMap<String, T> {
        &mut self.0
    }
}

impl<'a, T> IntoIterator for &'a Keyed<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = std::collections::btree_map::Iter<'a, String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Deserr<Problems>> Deserr<Problems> for Keyed<T> {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef<'_>,
    ) -> Result<Keyed<T>, Problems> {
        let Value::Map(map) = value else {
            let kind = ErrorKind::IncorrectValueKind { actual: value, accepted: &[ValueKind::Map] };
            return Err(match Problems::error(None, kind, location) {
                ControlFlow::Continue(problems) | ControlFlow::Break(problems) => problems,
            });
        };
        let (mut found, mut problems) = (BTreeMap::new(), Problems::default());
        for (key, value) in map.into_iter() {
            match T::deserialize_from_value(value.into_value(), location.push_key(&key)) {
                Ok(value) => {
                    found.insert(key, value);
                }
                Err(more) => problems.0.extend(more.0),
            }
        }
        if problems.0.is_empty() { Ok(Keyed(found)) } else { Err(problems) }
    }
}

/// The schema of a plain map, written where it is used.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Keyed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        BTreeMap::<String, T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}
