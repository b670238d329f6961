//! JSON Schemas made from the types, so that documentation and TypeScript cannot drift from them.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

use crate::calls::{About, InWords};
use crate::claim::Claim;
use crate::date::Date;
use crate::estimate::Answer;
use crate::hospital::HospitalList;
use crate::in_words::ReplyInWords;
use crate::money::{Money, Quantity, Rate};
use crate::plan::Plan;
use crate::question::{Question, Reply};
use crate::render::{ProblemWords, Words};
use crate::summary::Summary;
use crate::whatif::compare::AmountDifference;

/// What the engine reads.
const READ: [&str; 4] = ["claim", "plan", "hospitals", "question"];

/// Every schema by name: `claim`, `answer`, `plan`, `hospitals`, `words`, `question`, `reply`.
pub fn all() -> Vec<(&'static str, Value)> {
    let mut schemas = to_write();
    for (_, schema) in schemas.iter_mut().filter(|(name, _)| READ.contains(name)) {
        let_null_stand_for_absent(schema);
    }
    schemas
}

/// The same for somebody who writes such a text, a list or an object that is left out never as null: what types in
/// other languages are made from.
pub fn to_write() -> Vec<(&'static str, Value)> {
    vec![
        ("claim", schema::<Claim>(true)),
        ("answer", schema::<Answer>(false)),
        ("plan", with_room_for_figures(schema::<Plan>(true))),
        ("hospitals", schema::<HospitalList>(true)),
        ("words", schema::<Words>(false)),
        ("question", schema::<Question>(true)),
        ("reply", schema::<Reply>(false)),
        ("reply-in-words", schema::<ReplyInWords>(false)),
        ("summary", schema::<Summary>(false)),
        ("problem-words", schema::<ProblemWords>(false)),
        ("in-words", schema::<InWords>(false)),
        ("about", schema::<About>(false)),
    ]
}

fn schema<T: JsonSchema>(read: bool) -> Value {
    let settings = SchemaSettings::draft2020_12();
    let settings = if read { settings.for_deserialize() } else { settings.for_serialize() };
    settings.into_generator().into_root_schema_for::<T>().into()
}

/// What may be left out of an object may also be null, of whatever kind it is.
fn let_null_stand_for_absent(schema: &mut Value) {
    let required = schema.get("required").cloned().unwrap_or_default();
    let is_required = |name: &str| required.as_array().is_some_and(|names| names.iter().any(|one| one == name));
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (_, property) in properties.into_iter().flatten().filter(|(name, _)| !is_required(name)) {
        if property["type"] == "array" || property["type"] == "boolean" || property["type"] == "object" {
            property["type"] = json!([property["type"], "null"]);
        } else if let Some(named) = property.as_object_mut().and_then(|property| property.remove("$ref")) {
            property["anyOf"] = json!([{ "$ref": named }, { "type": "null" }]);
        }
    }
    match schema {
        Value::Object(parts) => parts.values_mut().for_each(let_null_stand_for_absent),
        Value::Array(parts) => parts.iter_mut().for_each(let_null_stand_for_absent),
        _ => {}
    }
}

/// In a plan the name of an open figure, such as `$daily`, can stand for an amount, a share or days.
fn with_room_for_figures(mut plan: Value) -> Value {
    const NAME: &str = r"^\$[a-z][a-z0-9_]*$";
    for number in ["Yuan", "Rate"] {
        if let Some(pattern) = plan.pointer_mut(&format!("/$defs/{number}/pattern")) {
            *pattern = json!(format!("{}|{NAME}", pattern.as_str().unwrap_or_default()));
        }
    }
    for start in plan.pointer_mut("/$defs/Start/oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
        for days in ["waiting_days", "max_days_each", "max_days"] {
            let Some(days) = start.pointer_mut(&format!("/properties/{days}")) else { continue };
            let optional = days["type"].is_array();
            days["type"] = if optional { json!(["integer", "string", "null"]) } else { json!(["integer", "string"]) };
            days["pattern"] = json!(NAME);
        }
    }
    plan
}

macro_rules! text_schema {
    ($type:ty, $name:literal, $pattern:literal, $description:literal) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern, "description": $description })
            }
        }
    };
}

text_schema!(Money, "Yuan", r"^(0|[1-9][0-9]{0,7})(\.[0-9]{1,2})?$", "Yuan as a decimal text, at most two decimals.");
text_schema!(
    AmountDifference,
    "YuanDifference",
    r"^-?(0|[1-9][0-9]*)\.[0-9]{2}$",
    "Yuan with two decimals; a minus sign where it is below nothing."
);
text_schema!(Rate, "Rate", r"^(0|1)(\.[0-9]{1,6})?$", "A share from 0 to 1 as a decimal text.");
text_schema!(Quantity, "Quantity", r"^(0|[1-9][0-9]{0,7})(\.[0-9]{1,4})?$", "A positive decimal text.");
text_schema!(Date, "Date", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "A day of the calendar.");
