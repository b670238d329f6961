//! How an answer is compared with what a case wants.

use serde_json::Value;

/// How an answer falls short of what a case wants; empty when it does not.
///
/// `fires` and `silent` name catalogue ids that must and must not have a say; `lifts` names
/// exceptions whose effect is that another rule stays silent, which the answer does not list. Of
/// `readings`, `assumptions`, `documents` and `matches` every wanted entry must be among those of the answer.
/// Everything else is a part of the answer: named members must be there and equal, lists as long
/// as named; of `{ "$among": [ … ] }` every entry must be among those of the answer's list.
pub(crate) fn shortfalls(want: &Value, answer: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let body = answer.get("estimate").unwrap_or(answer);
    for (key, wanted) in want.as_object().into_iter().flatten() {
        let got = body.get(key).unwrap_or(&Value::Null);
        match key.as_str() {
            "fires" | "silent" => says(key == "fires", wanted, body, &mut found),
            "lifts" => {}
            "readings" | "assumptions" | "documents" | "matches" => among(&format!("/{key}"), wanted, got, &mut found),
            _ => part_of(&format!("/{key}"), wanted, got, &mut found),
        }
    }
    let kind = if want.get("errors").is_some() { "failure" } else { "success" };
    if answer.get("type") != Some(&kind.into()) {
        found.push(format!("not a {kind}: {answer}"));
    }
    found
}

fn says(fires: bool, ids: &Value, body: &Value, found: &mut Vec<String>) {
    let said = body.get("rules").and_then(Value::as_array).cloned().unwrap_or_default();
    for id in ids.as_array().into_iter().flatten() {
        if said.contains(id) != fires {
            found.push(format!("{id} {} have a say", if fires { "should" } else { "should not" }));
        }
    }
}

fn among(key: &str, want: &Value, got: &Value, found: &mut Vec<String>) {
    for wanted in want.as_array().into_iter().flatten() {
        let fits = |entry: &Value| {
            let mut differences = Vec::new();
            part_of("", wanted, entry, &mut differences);
            differences.is_empty()
        };
        if !got.as_array().into_iter().flatten().any(fits) {
            found.push(format!("{key}: {wanted} is not among {got}"));
        }
    }
}

fn part_of(at: &str, want: &Value, got: &Value, found: &mut Vec<String>) {
    match (want, got) {
        (Value::Object(said), Value::Array(_)) if said.contains_key("$among") => among(at, &said["$among"], got, found),
        (Value::Object(want), Value::Object(got)) => {
            for (key, wanted) in want {
                part_of(&format!("{at}/{key}"), wanted, got.get(key).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(want), Value::Array(got)) if want.len() == got.len() => {
            for (index, (wanted, got)) in want.iter().zip(got).enumerate() {
                part_of(&format!("{at}/{index}"), wanted, got, found);
            }
        }
        _ if want == got => {}
        _ => found.push(format!("{at}: wanted {want}, got {got}")),
    }
}
