//! Defects of forms: fields that nothing asks, conditions that can never hold, sums that are no sums.

use std::collections::BTreeSet;

use super::Defects;
use crate::money::Money;
use crate::plan::form::{Condition, Field, FieldKind, Form, FormStep, Start, Test};

/// How many grades a table of rates has.
const GRADES: usize = 10;

impl Defects<'_> {
    pub(super) fn forms(&mut self) {
        let Some(form) = &self.plan.form else { return };
        self.ids("/form/sections", "id", form.sections.iter().map(|section| section.id.as_str()));
        self.ids("/form/fields", "id", form.fields.iter().map(|field| field.id.as_str()));
        self.ids("/form/checks", "id", form.checks.iter().map(|check| check.id.as_str()));
        self.ids("/form/benefits", "id", form.benefits.iter().map(|benefit| benefit.id.as_str()));
        self.ids("/form/tables", "id", form.tables.iter().map(|table| table.id.as_str()));
        for (at, field) in form.fields.iter().enumerate() {
            self.field(form, at, field);
        }
        for (at, check) in form.checks.iter().enumerate() {
            let place = format!("/form/checks/{at}");
            self.in_force(&format!("{place}/rule"), core::slice::from_ref(&check.rule));
            self.conditions(form, &format!("{place}/only_if"), &check.only_if, form.fields.len());
            for (name, id, kinds) in fields_of(&check.test) {
                self.field_of_kind(form, &format!("{place}/test/{name}"), id, kinds);
            }
            self.parts_of_test(form, &format!("{place}/test"), &check.test);
        }
        for (at, requirement) in self.plan.requirements.iter().enumerate() {
            self.conditions(form, &format!("/requirements/{at}/only_if"), &requirement.only_if, form.fields.len());
        }
        self.form_benefits(form);
        self.tables(form);
        if let Some(contract) = &form.contract {
            let days = [
                ("start", &contract.start),
                ("born", &contract.born),
                ("ended_on", &contract.ended_on),
                ("as_of", &contract.as_of),
            ];
            for (name, id) in days {
                self.field_of_kind(form, &format!("/form/contract/{name}"), id, &[FieldKind::Date]);
            }
        }
    }

    fn field(&mut self, form: &Form, at: usize, field: &Field) {
        let place = format!("/form/fields/{at}");
        let sections: Vec<&str> = form.sections.iter().map(|section| section.id.as_str()).collect();
        self.known("unknown-section", &format!("{place}/section"), &field.section, &sections);
        // A field can hang on those before it only, so that nothing hangs on itself.
        self.conditions(form, &format!("{place}/only_if"), &field.only_if, at);
        if let Some(rule) = &field.rule {
            self.in_force(&format!("{place}/rule"), core::slice::from_ref(rule));
        }
        self.ids(&format!("{place}/options"), "id", field.options.iter().map(|option| option.id.as_str()));
        self.ids(&format!("{place}/columns"), "id", field.columns.iter().map(|column| column.id.as_str()));
        let lacks = match field.kind {
            FieldKind::Choice if field.options.is_empty() => Some("options"),
            FieldKind::Rows if field.columns.is_empty() => Some("columns"),
            FieldKind::Items if !form.tables.iter().any(|table| Some(&table.id) == field.table.as_ref()) => {
                Some("table")
            }
            _ => None,
        };
        if let Some(lacks) = lacks {
            self.add("nothing-to-choose-from", &format!("{place}/{lacks}"), [("value", field.id.clone())]);
        }
        let fits = |assumed: &String| match field.kind {
            FieldKind::Money => Money::parse(assumed).is_ok(),
            FieldKind::Count => assumed.parse::<u32>().is_ok(),
            FieldKind::YesNo => matches!(assumed.as_str(), "yes" | "no"),
            _ => false,
        };
        if let Some(assumed) = field.assumed.as_ref().filter(|assumed| !fits(assumed)) {
            self.add("assumed-does-not-fit", &format!("{place}/assumed"), [("value", assumed.clone())]);
        }
    }

    /// Options and columns that a check names besides its fields.
    fn parts_of_test(&mut self, form: &Form, place: &str, test: &Test) {
        match test {
            Test::Answer { field, accept } => {
                let known = options_of(form, field);
                for (at, word) in accept.iter().enumerate().filter(|_| !known.is_empty()) {
                    self.known("unknown-option", &format!("{place}/accept/{at}"), word, &known);
                }
            }
            Test::AddsUp { rows, column, .. } => self.column(form, &format!("{place}/column"), rows, column),
            Test::Periods { rows, from, to } => {
                self.column(form, &format!("{place}/from"), rows, from);
                self.column(form, &format!("{place}/to"), rows, to);
            }
            Test::Unspent { sum, .. } => self.sum(form, &format!("{place}/sum"), sum),
            _ => {}
        }
    }

    fn column(&mut self, form: &Form, pointer: &str, rows: &str, column: &str) {
        let field = form.fields.iter().find(|field| field.id == rows);
        let known: Vec<&str> = field.iter().flat_map(|field| &field.columns).map(|one| one.id.as_str()).collect();
        self.known("unknown-form-field", pointer, column, &known);
    }

    fn tables(&mut self, form: &Form) {
        for (at, table) in form.tables.iter().enumerate() {
            self.ids(&format!("/form/tables/{at}/groups"), "id", table.groups.iter().map(|group| group.id.as_str()));
            let mut seen = BTreeSet::new();
            for (index, group) in table.groups.iter().enumerate() {
                for (number, item) in group.items.iter().enumerate() {
                    let place = format!("/form/tables/{at}/groups/{index}/items/{number}");
                    if !seen.insert(&item.id) {
                        self.add("repeated-id", &format!("{place}/id"), [("value", item.id.clone())]);
                    }
                    if !(1..=10).contains(&item.grade) {
                        let grade = [("value", item.grade.to_string())];
                        self.add("grade-out-of-range", &format!("{place}/grade"), grade);
                    }
                }
            }
        }
    }

    fn conditions(&mut self, form: &Form, place: &str, conditions: &[Condition], before: usize) {
        let known: Vec<&str> = form.fields.iter().take(before).map(|field| field.id.as_str()).collect();
        for (at, condition) in conditions.iter().enumerate() {
            self.known("unknown-form-field", &format!("{place}/{at}/field"), &condition.field, &known);
            let options = options_of(form, &condition.field);
            for (index, word) in condition.is.iter().enumerate().filter(|_| !options.is_empty()) {
                self.known("unknown-option", &format!("{place}/{at}/is/{index}"), word, &options);
            }
        }
    }

    fn form_benefits(&mut self, form: &Form) {
        for (at, benefit) in form.benefits.iter().enumerate() {
            let place = format!("/form/benefits/{at}");
            self.conditions(form, &format!("{place}/only_if"), &benefit.only_if, form.fields.len());
            self.in_force(&format!("{place}/starts/rules"), benefit.starts.rules());
            match &benefit.starts {
                Start::Fixed { sum, .. } => self.sum(form, &format!("{place}/starts/sum"), sum),
                Start::Periodic { sum, .. } | Start::Maturity { sum, .. } => {
                    self.sum(form, &format!("{place}/starts/sum"), sum);
                    if form.contract.is_none() {
                        self.add("without-contract", &format!("{place}/starts"), []);
                    }
                }
                Start::Graded { sum, items, table, rates, grade, separate, .. } => {
                    if let Some(grade) = grade {
                        self.field_of_kind(form, &format!("{place}/starts/grade"), grade, &[FieldKind::Choice]);
                    }
                    if let Some(separate) = separate {
                        self.field_of_kind(form, &format!("{place}/starts/separate"), separate, &[FieldKind::YesNo]);
                    }
                    self.sum(form, &format!("{place}/starts/sum"), sum);
                    self.field_of_kind(form, &format!("{place}/starts/items"), items, &[FieldKind::Items]);
                    let tables: Vec<&str> = form.tables.iter().map(|table| table.id.as_str()).collect();
                    self.known("unknown-table", &format!("{place}/starts/table"), table, &tables);
                    if rates.len() != GRADES {
                        let count = [("value", rates.len().to_string())];
                        self.add("rates-not-ten", &format!("{place}/starts/rates"), count);
                    }
                }
                Start::PerDiem { sum, stays, from, to, days_used, .. } => {
                    self.column(form, &format!("{place}/starts/from"), stays, from);
                    self.column(form, &format!("{place}/starts/to"), stays, to);
                    if let Some(used) = days_used {
                        self.field_of_kind(form, &format!("{place}/starts/days_used"), used, &[FieldKind::Count]);
                    }
                    self.sum(form, &format!("{place}/starts/sum"), sum);
                    self.field_of_kind(form, &format!("{place}/starts/stays"), stays, &[FieldKind::Rows]);
                }
            }
            for (index, step) in benefit.steps.iter().enumerate() {
                let place = format!("{place}/steps/{index}");
                self.in_force(&format!("{place}/rules"), step.rules());
                match step {
                    FormStep::Less { amount, .. } => self.sum(form, &format!("{place}/amount"), amount),
                    FormStep::Cap { sum, paid, .. } => {
                        self.sum(form, &format!("{place}/sum"), sum);
                        if let Some(paid) = paid {
                            self.sum(form, &format!("{place}/paid"), paid);
                        }
                    }
                    FormStep::Share { .. } => {}
                }
            }
        }
    }

    /// An amount, or a field that has one.
    fn sum(&mut self, form: &Form, pointer: &str, name: &str) {
        if Money::parse(name).is_err() {
            self.field_of_kind(form, pointer, name, &[FieldKind::Money]);
        }
    }

    fn field_of_kind(&mut self, form: &Form, pointer: &str, id: &str, kinds: &[FieldKind]) {
        let known: Vec<&str> = form.fields.iter().map(|field| field.id.as_str()).collect();
        self.known("unknown-form-field", pointer, id, &known);
        let wrong =
            form.fields.iter().find(|field| field.id == id && !kinds.is_empty() && !kinds.contains(&field.kind));
        if let Some(field) = wrong {
            let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
            let facts = [("value", id.to_owned()), ("kind", field.kind.to_string()), ("accepted", kinds.join(", "))];
            self.add("field-of-another-kind", pointer, facts);
        }
    }
}

/// The words by which a field is answered, where they are few.
fn options_of<'f>(form: &'f Form, id: &str) -> Vec<&'f str> {
    match form.fields.iter().find(|field| field.id == id) {
        Some(Field { kind: FieldKind::YesNo, .. }) => vec!["yes", "no"],
        Some(Field { kind: FieldKind::Choice, options, .. }) => options.iter().map(|one| one.id.as_str()).collect(),
        _ => Vec::new(),
    }
}

/// The fields that a check names, each with the kinds that it can work on.
fn fields_of(test: &Test) -> Vec<(&'static str, &str, &'static [FieldKind])> {
    const DAY: &[FieldKind] = &[FieldKind::Date];
    const TEXT: &[FieldKind] = &[FieldKind::Text];
    match test {
        Test::Answer { field, .. } => vec![("field", field, &[FieldKind::YesNo, FieldKind::Choice])],
        Test::Age { born, on, .. } => vec![("born", born, DAY), ("on", on, DAY)],
        Test::Within { from, to, .. } => vec![("from", from, DAY), ("to", to, DAY)],
        Test::Inside { day, from, to } => vec![("day", day, DAY), ("from", from, DAY), ("to", to, DAY)],
        Test::NotBefore { day, earliest } => vec![("day", day, DAY), ("earliest", earliest, DAY)],
        Test::DayBefore { day, of } => vec![("day", day, DAY), ("of", of, DAY)],
        Test::InTerm { day } => vec![("day", day, DAY)],
        Test::Same { one, other } => vec![("one", one, TEXT), ("other", other, TEXT)],
        Test::AddsUp { rows, total, .. } => {
            vec![("rows", rows, &[FieldKind::Rows]), ("total", total, &[FieldKind::Money])]
        }
        Test::Unspent { paid, .. } => vec![("paid", paid, &[FieldKind::Money])],
        Test::Number { field, .. } => vec![("field", field, TEXT)],
        Test::Periods { rows, .. } => vec![("rows", rows, &[FieldKind::Rows])],
        Test::Notice { from, .. } => from.iter().map(|from| ("from", from.as_str(), DAY)).collect(),
    }
}
