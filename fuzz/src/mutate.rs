//! Makes one input out of another. Bytes turned at random hardly ever get past a strict reader, so most
//! changes are made to the JSON: a field set, taken away or moved, with values that the cases and plans
//! of the repository hold under the same name. Every fourth change is libFuzzer's own, made to bytes.

mod pantry;
mod random;
mod tweak;

use pantry::Pantry;
use random::Random;
use serde_json::{Map, Value};

/// How often another change is tried when the text would be too long.
const TRIES: usize = 4;

/// Changes the first `size` bytes of `data` in place; returns how many there are then.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut random = Random::new(seed);
    let said = data.get(..size).and_then(|bytes| serde_json::from_slice::<Value>(bytes).ok());
    let Some(said) = said.filter(|_| !random.one_in(4)) else {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    };
    for _ in 0..TRIES {
        let text = changed(said.clone(), &mut random).to_string();
        if let Some(place) = data.get_mut(..text.len()).filter(|_| text.len() <= max_size) {
            place.copy_from_slice(text.as_bytes());
            return text.len();
        }
    }
    libfuzzer_sys::fuzzer_mutate(data, size, max_size)
}

fn changed(mut document: Value, random: &mut Random) -> Value {
    let changes = 1 + random.below(3);
    for _ in 0..changes {
        let places = places(&document);
        let at = &places[random.below(places.len())];
        let other = document.pointer(&places[random.below(places.len())]).cloned().unwrap_or_default();
        if let Some(value) = document.pointer_mut(at) {
            change(value, name_of(at), other, random);
        }
    }
    document
}

/// One change of a value that stands under a name; `other` is some other value of the document.
fn change(value: &mut Value, name: &str, other: Value, random: &mut Random) {
    let pantry = Pantry::of_repository();
    match (value, random.below(8)) {
        (value, 0) => *value = other,
        (value, 1 | 2) => *value = pantry.value_for(name, random),
        (Value::Object(fields), 3) => drop(random.key_of(fields).and_then(|key| fields.remove(&key))),
        (Value::Object(fields), _) if fields.contains_key("at") => aim(fields, pantry, random),
        (Value::Object(fields), _) => add_field(fields, name, pantry, random),
        (Value::Array(items), choice) => change_list(items, name, choice, pantry, random),
        (value, _) => tweak::tweak(value, pantry, random),
    }
}

/// Another place, and something that belongs there.
fn aim(fields: &mut Map<String, Value>, pantry: &Pantry, random: &mut Random) {
    let at = pantry.value_for("at", random);
    let to = pantry.value_for(name_of(at.as_str().unwrap_or_default()), random);
    fields.insert("at".to_owned(), at);
    fields.insert("to".to_owned(), to);
}

/// A field that stands in such an object elsewhere.
fn add_field(fields: &mut Map<String, Value>, name: &str, pantry: &Pantry, random: &mut Random) {
    let field = pantry.field_for(name, random);
    let value = pantry.value_for(&field, random);
    fields.insert(field, value);
}

fn change_list(items: &mut Vec<Value>, name: &str, choice: usize, pantry: &Pantry, random: &mut Random) {
    if items.is_empty() || choice < 5 {
        let mut found = pantry.value_for(name, random);
        // What is in the pantry under the name of a list is often a list.
        if let Value::Array(list) = &mut found {
            found = list.pop().unwrap_or_default();
        }
        items.insert(random.below(items.len() + 1), found);
        return;
    }
    let at = random.below(items.len());
    match choice {
        5 => drop(items.remove(at)),
        6 => items.push(items[at].clone()),
        _ => items.rotate_left(at),
    }
}

/// JSON Pointers to everything in a value.
fn places(value: &Value) -> Vec<String> {
    fn below(value: &Value, at: &str, all: &mut Vec<String>) {
        all.push(at.to_owned());
        match value {
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| below(item, &format!("{at}/{index}"), all));
            }
            Value::Object(fields) => fields.iter().for_each(|(name, field)| {
                below(field, &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), all);
            }),
            _ => {}
        }
    }
    let mut all = Vec::new();
    below(value, "", &mut all);
    all
}

/// The name under which something stands: items are called what their list is called.
fn name_of(at: &str) -> &str {
    let is_index = |key: &&str| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    at.rsplit('/').find(|key| !is_index(key)).unwrap_or_default()
}
