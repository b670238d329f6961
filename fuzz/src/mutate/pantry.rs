//! What inputs are made of: every value that the repository's cases, plans and lists hold, by the name
//! under which it stands there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;

use super::random::Random;
use super::{name_of, places};

/// Values longer than this are left out, and more of one name than that.
const LONGEST: usize = 1_500;
const MOST_OF_A_NAME: usize = 200;

/// Values by name, names by the name of their object, and all words.
#[derive(Default)]
pub(super) struct Pantry {
    values: BTreeMap<String, Vec<Value>>,
    fields: BTreeMap<String, BTreeSet<String>>,
    words: Vec<String>,
}

impl Pantry {
    pub(super) fn of_repository() -> &'static Pantry {
        static PANTRY: OnceLock<Pantry> = OnceLock::new();
        PANTRY.get_or_init(Pantry::filled)
    }

    /// A value that stands under such a name, or any.
    pub(super) fn value_for(&self, name: &str, random: &mut Random) -> Value {
        let values = self.values.get(name).or_else(|| {
            let names: Vec<&String> = self.values.keys().collect();
            random.pick(&names).and_then(|name| self.values.get(*name))
        });
        values.and_then(|values| random.pick(values)).cloned().unwrap_or_default()
    }

    /// The name of a field of an object that is called so, or any.
    pub(super) fn field_for(&self, name: &str, random: &mut Random) -> String {
        let known =
            |fields: &BTreeSet<String>, random: &mut Random| fields.iter().nth(random.below(fields.len())).cloned();
        let fields = self.fields.get(name).filter(|_| !random.one_in(20));
        fields.and_then(|fields| known(fields, random)).unwrap_or_else(|| {
            let names: Vec<&String> = self.values.keys().collect();
            random.pick(&names).map_or_else(String::new, |name| (*name).clone())
        })
    }

    pub(super) fn word(&self, random: &mut Random) -> &str {
        random.pick(&self.words).map_or("", String::as_str)
    }

    fn filled() -> Pantry {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut pantry = Pantry::default();
        for file in ["tests/cases", "tests/data", "plans"].iter().flat_map(|folder| json_files(&root.join(folder))) {
            let text = std::fs::read_to_string(&file).unwrap_or_default();
            let said: Value = serde_json::from_str(&text).unwrap_or_default();
            let of_interest =
                ["claim", "question", "hospitals", "form", "benefits"].iter().any(|key| said.get(key).is_some());
            if of_interest {
                pantry.fill(&said);
            }
        }
        let words: BTreeSet<&str> = pantry.values.values().flatten().filter_map(Value::as_str).collect();
        pantry.words = words.into_iter().filter(|word| word.len() < 60).map(str::to_owned).collect();
        pantry
    }

    fn fill(&mut self, document: &Value) {
        for at in places(document) {
            let (name, value) = (name_of(&at), document.pointer(&at).unwrap_or(&Value::Null));
            if let Value::Object(fields) = value {
                self.fields.entry(name.to_owned()).or_default().extend(fields.keys().cloned());
            }
            self.keep(name, value.clone());
            // Cases hold claims as `claim`; places of a session are counted from the claim.
            let at = at.strip_prefix("/claim").unwrap_or(&at);
            if !at.starts_with("/want") {
                self.keep("at", Value::from(at));
            }
        }
    }

    fn keep(&mut self, name: &str, value: Value) {
        let values = self.values.entry(name.to_owned()).or_default();
        let most = if name == "at" { MOST_OF_A_NAME * 20 } else { MOST_OF_A_NAME };
        if values.len() < most && value.to_string().len() <= LONGEST && !values.contains(&value) {
            values.push(value);
        }
    }
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut found: Vec<PathBuf> = entries
        .flat_map(|path| if path.is_dir() { json_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    found.sort();
    found
}
