//! What answers to a form can get wrong: fields and options that it does not have, answers of another
//! kind, amounts and days that cannot be read.

use serde_json::Value;

use crate::claim::{Cell, Claim, Fact};
use crate::date::Date;
use crate::money::Money;
use crate::plan::Plan;
use crate::plan::form::{Field, FieldKind, Form};
use crate::read::{Keyed, Problem, Problems, from_value};
use crate::validate::unknown;

/// Every problem of meaning in a claim's facts.
pub(super) fn facts(claim: &Claim, plan: &Plan, problems: &mut Vec<Problem>) {
    let known: Vec<&str> = plan.form.iter().flat_map(|form| &form.fields).map(|field| field.id.as_str()).collect();
    for (id, fact) in &claim.facts {
        let asked = plan.form.as_ref().and_then(|form| Some((form, form.fields.iter().find(|field| field.id == *id)?)));
        match asked {
            Some((form, field)) => one(form, field, fact, problems),
            None => problems.push(unknown("claim/unknown-fact", &pointer(id), id, &known)),
        }
    }
    if plan.form.is_some() && !claim.encounters.is_empty() {
        problems.extend(Problems::one("claim/no-visits-here", "answer-the-form", "/encounters".to_owned(), []).0);
    }
}

fn one(form: &Form, field: &Field, fact: &Fact, problems: &mut Vec<Problem>) {
    let at = pointer(&field.id);
    match (field.kind, fact) {
        // An empty text is a box that nobody has filled in yet.
        (_, Fact::Text(text)) if text.trim().is_empty() => {}
        (FieldKind::Money | FieldKind::Date | FieldKind::Text, Fact::Text(text)) => {
            problems.extend(unreadable(field.kind, text, &at));
        }
        (FieldKind::Choice, Fact::Text(text)) => {
            let known: Vec<&str> = field.options.iter().map(|option| option.id.as_str()).collect();
            if !known.contains(&text.as_str()) {
                problems.push(unknown("claim/unknown-option", &at, text, &known));
            }
        }
        (FieldKind::Items, Fact::Items(items)) => unknown_items(form, field, items, &at, problems),
        (FieldKind::Rows, Fact::Rows(rows)) => {
            for (row, cells) in rows.iter().enumerate() {
                unknown_cells(field, cells, &format!("{at}/{row}"), problems);
            }
        }
        (FieldKind::YesNo, Fact::YesNo(_)) | (FieldKind::Count, Fact::Count(_)) => {}
        // An empty list says neither of what nor that there is any.
        (FieldKind::Rows, Fact::Items(items)) if items.is_empty() => {}
        (kind, _) => problems.extend(wrong_kind(kind, at)),
    }
}

fn unknown_items(form: &Form, field: &Field, items: &[String], at: &str, problems: &mut Vec<Problem>) {
    let table = form.tables.iter().find(|table| Some(&table.id) == field.table.as_ref());
    let groups = table.iter().flat_map(|table| &table.groups);
    let known: Vec<&str> = groups.flat_map(|group| &group.items).map(|item| item.id.as_str()).collect();
    for (index, item) in items.iter().enumerate().filter(|(_, item)| !known.contains(&item.as_str())) {
        problems.push(unknown("claim/unknown-item", &format!("{at}/{index}"), item, &known));
    }
}

fn unknown_cells(field: &Field, cells: &Keyed<Cell>, at: &str, problems: &mut Vec<Problem>) {
    let known: Vec<&str> = field.columns.iter().map(|column| column.id.as_str()).collect();
    for (id, cell) in cells {
        let at = format!("{at}/{id}");
        let Some(column) = field.columns.iter().find(|column| column.id == *id) else {
            problems.push(unknown("claim/unknown-fact", &at, id, &known));
            continue;
        };
        match (column.kind, cell) {
            (FieldKind::Count, Cell::Count(_)) => {}
            (_, Cell::Text(text)) if text.trim().is_empty() => {}
            (FieldKind::Money | FieldKind::Date | FieldKind::Text, Cell::Text(text)) => {
                problems.extend(unreadable(column.kind, text, &at));
            }
            (kind, _) => problems.extend(wrong_kind(kind, at)),
        }
    }
}

/// What keeps an amount or a day from being read.
fn unreadable(kind: FieldKind, text: &str, at: &str) -> Vec<Problem> {
    let text = Value::String(text.to_owned());
    let problems = match kind {
        FieldKind::Money => from_value::<Money>(text).err(),
        FieldKind::Date => from_value::<Date>(text).err(),
        _ => None,
    };
    let here = |problem: Problem| Problem { pointer: at.to_owned(), ..problem };
    problems.map(|problems| problems.0).unwrap_or_default().into_iter().map(here).collect()
}

fn wrong_kind(kind: FieldKind, at: String) -> Vec<Problem> {
    let expected = match kind {
        FieldKind::Money => "amount",
        FieldKind::Date => "date",
        FieldKind::Count => "number",
        FieldKind::YesNo => "boolean",
        FieldKind::Text | FieldKind::Choice => "string",
        FieldKind::Items | FieldKind::Rows => "array",
    };
    Problems::one("claim/wrong-answer-kind", "answer-as-asked", at, [("expected", expected.to_owned())]).0
}

fn pointer(id: &str) -> String {
    format!("/facts/{}", id.replace('~', "~0").replace('/', "~1"))
}
