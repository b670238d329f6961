//! Figures that a plan leaves open: `"$daily"` stands for what `figures` says of `daily`.
//!
//! They are put in place before the plan is given its type, so that no mechanism knows of them. One
//! that is not set is a problem, and something that fits stands in for it, so that the rest of the
//! plan is read too.

use serde_json::{Value, json};

use crate::money::{Money, Rate};
use crate::plan::form::Unit;
use crate::read::{Place, Problem, Problems, Read, from_value, nearest, value_of};

/// Code of the problem that a figure is not set.
pub(super) const NOT_SET: &str = "plan/figure-not-set";

/// Puts every figure in its places; what is wrong with figures.
pub(super) fn fill(plan: &mut Value) -> Vec<Problem> {
    let figures = plan.get_mut("figures").map(Value::take).unwrap_or_default();
    let Some(all) = figures.as_array() else {
        put_back(plan, figures);
        return Vec::new();
    };
    let mut problems = Vec::new();
    let values: Vec<(String, Value)> = all.iter().enumerate().map(|(at, one)| value(one, at, &mut problems)).collect();
    replace(plan, &values);
    put_back(plan, figures);
    problems
}

fn put_back(plan: &mut Value, figures: Value) {
    if let (Some(plan), false) = (plan.as_object_mut(), figures.is_null()) {
        plan.insert("figures".to_owned(), figures);
    }
}

/// A plan's text with some of its figures set: yuan and shares as decimal texts, days as a number.
///
/// # Errors
/// When the text is no plan, or has no such figure.
pub(super) fn set(text: &str, figures: &[(&str, &str)]) -> Result<String, Problems> {
    let mut plan = value_of(text)?;
    let mut problems = Vec::new();
    let all = plan.get_mut("figures").and_then(Value::as_array_mut);
    let mut all: Vec<&mut Value> = all.into_iter().flatten().collect();
    let id_of = |figure: &Value| figure.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    for (id, said) in figures {
        if let Some(figure) = all.iter_mut().find(|figure| id_of(figure) == *id).and_then(|one| one.as_object_mut()) {
            let is_number = figure.get("unit").and_then(Value::as_str) == Some(Unit::Days.as_str());
            let number = said.parse::<u32>().ok().filter(|_| is_number);
            figure.insert("value".to_owned(), number.map_or_else(|| json!(said), |days| json!(days)));
        } else {
            let known: Vec<String> = all.iter().map(|figure| id_of(figure)).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let facts = [("value", (*id).to_owned()), ("nearest", nearest(id, &known)), ("accepted", known.join(", "))];
            problems.push(Problem::new("plan/unknown-figure", "use-a-known-value", String::new(), facts));
        }
    }
    if problems.is_empty() { Ok(plan.to_string()) } else { Err(Problems(problems)) }
}

/// What stands for one figure: `$` and its id, and its value or a stand-in.
fn value(figure: &Value, at: usize, problems: &mut Vec<Problem>) -> (String, Value) {
    let text = |name: &str| figure.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let pointer = format!("/figures/{at}/value");
    let unit = Unit::from_text(&text("unit")).unwrap_or(Unit::Yuan);
    let said = figure.get("value").cloned().unwrap_or_default();
    let wrong = if said.is_null() {
        let label = |locale: &str| {
            let label = figure.get("label").and_then(|label| label.get(locale));
            label.and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        // The plan's own words are the only ones there are for it.
        let facts =
            [("figure", text("id")), ("unit", unit.to_string()), ("zh-CN", label("zh-CN")), ("en", label("en"))];
        vec![Problem::new(NOT_SET, "fill-in-the-figure", pointer, facts)]
    } else {
        let here = |problem: Problem| Problem { pointer: pointer.clone(), ..problem };
        unreadable(&said, unit).into_iter().map(here).collect()
    };
    let stand_in = match unit {
        Unit::Yuan => json!("1.00"),
        Unit::Share => json!("0.5"),
        Unit::Days => json!(1),
    };
    let value = if wrong.is_empty() { said } else { stand_in };
    problems.extend(wrong);
    (format!("${}", text("id")), value)
}

fn unreadable(said: &Value, unit: Unit) -> Vec<Problem> {
    let said = said.clone();
    let problems = match unit {
        Unit::Yuan => from_value::<Money>(said).err(),
        Unit::Share => from_value::<Rate>(said).err(),
        Unit::Days => {
            let mut problems = Vec::new();
            let _ = u32::read(said, &Place::Top, &mut problems);
            return problems;
        }
    };
    problems.map(|problems| problems.0).unwrap_or_default()
}

fn replace(value: &mut Value, figures: &[(String, Value)]) {
    match value {
        Value::String(text) => {
            if let Some((_, figure)) = figures.iter().find(|(name, _)| name == text) {
                *value = figure.clone();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, figures)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, figures)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
