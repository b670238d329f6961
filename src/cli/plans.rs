//! `preclaim plans`: every plan on board, what it answers, and which figures it still needs.

use std::process::ExitCode;

use preclaim::Catalogue;
use preclaim::plan::Plan;
use preclaim::plan::form::{Column, Field, FieldKind};
use preclaim::text::Text;
use serde::Serialize;
use serde_json::Value;

use super::print::{self, say};
use super::{Format, PLANS};

/// One plan, as it is listed. A plan that still needs figures cannot be read as one.
#[derive(Serialize)]
struct Row {
    id: String,
    title: String,
    /// `visits`, or what its form is for.
    answers: String,
    /// Figures that have to be filled in before it can be used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<Need>,
}

/// A figure that is not set.
#[derive(Serialize)]
struct Need {
    id: String,
    label: String,
    unit: String,
}

/// Lists the plans.
pub(super) fn list(format: Format, catalogue: &Catalogue) -> ExitCode {
    let rows: Vec<Row> = PLANS.iter().map(|(id, text)| row(id, text, catalogue.locale())).collect();
    match format {
        Format::Json => print::json(&rows),
        Format::Text => rows.iter().for_each(|row| words(row, catalogue)),
    }
    ExitCode::SUCCESS
}

fn row(id: &str, text: &str, locale: &str) -> Row {
    let plan: Value = serde_json::from_str(text).unwrap_or_default();
    let label =
        |value: &Value| value[if locale == "en" { "en" } else { "zh-CN" }].as_str().unwrap_or_default().to_owned();
    let figures = plan["figures"].as_array().into_iter().flatten().filter(|figure| figure["value"].is_null());
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Row {
        id: id.to_owned(),
        title: label(&plan["title"]),
        answers: plan["form"]["purpose"].as_str().unwrap_or("visits").to_owned(),
        needs: figures
            .map(|one| Need { id: word(&one["id"]), label: label(&one["label"]), unit: word(&one["unit"]) })
            .collect(),
    }
}

fn words(row: &Row, catalogue: &Catalogue) {
    say(format_args!("{}", row.id));
    say(format_args!("      {}", row.title));
    say(format_args!("      {}", catalogue.phrase(&format!("cli.plans.{}", row.answers), &[])));
    for need in &row.needs {
        let facts = [("id", need.id.as_str()), ("label", &need.label), ("unit", &need.unit)];
        say(format_args!("      {}", catalogue.phrase("cli.plans.needs", &facts)));
    }
}

/// What a plan asks: its form as a claim to fill in, or the fields of a claim with visits.
pub(super) fn questions(plan: &Plan, format: Format, catalogue: &Catalogue) -> ExitCode {
    match format {
        Format::Json => print::json(&skeleton(plan)),
        Format::Text => asked(plan, catalogue),
    }
    ExitCode::SUCCESS
}

/// A claim with an empty answer to everything: what is left empty counts as not said.
fn skeleton(plan: &Plan) -> Value {
    let fields = plan.form.iter().flat_map(|form| &form.fields);
    let row = |columns: &[Column]| -> Value {
        columns.iter().map(|column| (column.id.clone(), Value::Null)).collect::<serde_json::Map<_, _>>().into()
    };
    let empty = |field: &Field| match field.kind {
        FieldKind::Items => serde_json::json!([]),
        FieldKind::Rows => serde_json::json!([row(&field.columns)]),
        _ => Value::Null,
    };
    let facts: serde_json::Map<String, Value> = fields.map(|field| (field.id.clone(), empty(field))).collect();
    match plan.form {
        Some(_) => serde_json::json!({ "plan": plan.id, "facts": facts }),
        None => serde_json::json!({ "plan": plan.id, "encounters": [{ "care_type": "outpatient", "invoices": [{}] }] }),
    }
}

fn asked(plan: &Plan, catalogue: &Catalogue) {
    let text = |text: &Text| text.in_locale(catalogue.locale()).to_owned();
    say(text(&plan.title));
    let Some(form) = &plan.form else {
        return say(catalogue.phrase("cli.questions.visits", &[]));
    };
    for section in &form.sections {
        say(format_args!("\n{}", text(&section.label)));
        for field in form.fields.iter().filter(|field| field.section == section.id) {
            let kind = catalogue.phrase(&format!("cli.kind.{}", field.kind), &[]);
            say(format_args!("  {:<24} {kind}  {}", field.id, text(&field.label)));
            for option in &field.options {
                say(format_args!("  {:<24}   {}: {}", "", option.id, text(&option.label)));
            }
            for column in &field.columns {
                say(format_args!("  {:<24}   {}: {}", "", column.id, text(&column.label)));
            }
            if let Some(help) = &field.help {
                say(format_args!("  {:<24}   {}", "", text(help)));
            }
            for condition in &field.only_if {
                let answers = condition.is.join(", ");
                let facts = [("field", condition.field.as_str()), ("answers", &answers)];
                let key = if condition.is.is_empty() { "cli.questions.once" } else { "cli.questions.only-if" };
                say(format_args!("  {:<24}   {}", "", catalogue.phrase(key, &facts)));
            }
            let tables = form.tables.iter().filter(|table| Some(&table.id) == field.table.as_ref());
            for group in tables.flat_map(|table| &table.groups) {
                say(format_args!("  {:<24}   {}", "", text(&group.label)));
                for item in &group.items {
                    let (grade, label) = (item.grade.to_string(), text(&item.label));
                    let facts = [("id", item.id.as_str()), ("grade", &grade), ("label", &label)];
                    say(format_args!("  {:<24}     {}", "", catalogue.phrase("cli.questions.item", &facts)));
                }
            }
        }
    }
    if !plan.documents.is_empty() {
        say(format_args!("\n{}", catalogue.phrase("cli.documents", &[])));
        plan.documents.iter().for_each(|one| say(format_args!("  {:<24} {}", one.id, text(&one.label))));
    }
}
