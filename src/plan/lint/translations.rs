//! Texts that one of the languages lacks.

use super::Defects;
use super::vocabularies::place;
use crate::plan::form::Form;
use crate::text::Text;
use crate::vocabulary::Term;

impl Defects<'_> {
    pub(super) fn translations(&mut self) {
        for (place, text) in self.texts().into_iter().chain(self.labels()) {
            for (locale, words) in [("zh-CN", &text.zh_cn), ("en", &text.en)] {
                if words.trim().is_empty() {
                    self.add("missing-translation", &format!("{place}/{locale}"), [("locale", locale.to_owned())]);
                }
            }
        }
    }
}

impl<'a> Defects<'a> {
    fn texts(&self) -> Vec<(String, &'a Text)> {
        let plan = self.plan;
        let mut texts: Vec<(String, &Text)> = vec![
            ("/title".to_owned(), &plan.title),
            ("/insurer".to_owned(), &plan.insurer),
            ("/source".to_owned(), &plan.source),
        ];
        for (at, clause) in plan.clauses.iter().enumerate() {
            texts.push((format!("/clauses/{at}/cite"), &clause.cite));
            texts.push((format!("/clauses/{at}/title"), &clause.title));
        }
        for (at, reading) in plan.readings.iter().enumerate() {
            texts.push((format!("/readings/{at}/title"), &reading.title));
            for (index, choice) in reading.choices.iter().enumerate() {
                texts.push((format!("/readings/{at}/choices/{index}/label"), &choice.label));
            }
        }
        for (at, benefit) in plan.benefits.iter().enumerate() {
            texts.push((format!("/benefits/{at}/title"), &benefit.title));
        }
        for (at, subtype) in plan.care_subtypes.iter().enumerate() {
            texts.push((format!("/care_subtypes/{at}/label"), &subtype.label));
        }
        for (at, kind) in plan.documents.iter().enumerate() {
            texts.push((format!("/documents/{at}/label"), &kind.label));
            texts.push((format!("/documents/{at}/hint"), &kind.hint));
        }
        for (at, figure) in plan.figures.iter().enumerate() {
            texts.push((format!("/figures/{at}/label"), &figure.label));
        }
        texts.extend(plan.form.iter().flat_map(texts_of_form));
        for (at, declaration) in plan.declarations.iter().enumerate() {
            texts.push((format!("/declarations/{at}/question"), &declaration.question));
        }
        texts
    }

    /// The labels of all terms.
    fn labels(&self) -> Vec<(String, &'a Text)> {
        let plan = self.plan;
        let lists: [(&str, Vec<&Term>); 12] = [
            ("excluded_fees", plan.excluded_fees.iter().map(|fee| &fee.term).collect()),
            ("excluded_care", plan.excluded_care.iter().map(|care| &care.term).collect()),
            ("declarations", plan.declarations.iter().map(|declaration| &declaration.term).collect()),
            ("drugs", plan.drugs.iter().map(|drug| &drug.term).collect()),
            ("departments", plan.departments.iter().collect()),
            ("outside_places", plan.outside_places.iter().collect()),
            ("line_kinds", plan.line_kinds.iter().map(|kind| &kind.term).collect()),
            ("diseases", plan.diseases.iter().map(|disease| &disease.term).collect()),
            ("emergencies", plan.emergencies.iter().map(|group| &group.term).collect()),
            ("not_an_emergency", plan.not_an_emergency.iter().collect()),
            ("examinations", plan.examinations.iter().map(|examination| &examination.term).collect()),
            ("not_for_admission", plan.not_for_admission.iter().collect()),
        ];
        let label = |list, (at, term): (usize, &'a Term)| (format!("{}/label", place(list, at)), &term.label);
        let of_list = |(list, terms): (&'static str, Vec<&'a Term>)| {
            terms.into_iter().enumerate().map(move |entry| label(list, entry))
        };
        lists.into_iter().flat_map(of_list).collect()
    }
}

fn texts_of_form(form: &Form) -> Vec<(String, &Text)> {
    let mut texts: Vec<(String, &Text)> = Vec::new();
    for (at, section) in form.sections.iter().enumerate() {
        texts.push((format!("/form/sections/{at}/label"), &section.label));
        texts.extend(section.help.iter().map(|help| (format!("/form/sections/{at}/help"), help)));
    }
    for (at, field) in form.fields.iter().enumerate() {
        let place = format!("/form/fields/{at}");
        texts.push((format!("{place}/label"), &field.label));
        texts.extend(field.help.iter().map(|help| (format!("{place}/help"), help)));
        let options = field.options.iter().enumerate();
        texts.extend(options.map(|(index, option)| (format!("{place}/options/{index}/label"), &option.label)));
        let columns = field.columns.iter().enumerate();
        texts.extend(columns.map(|(index, column)| (format!("{place}/columns/{index}/label"), &column.label)));
    }
    for (at, check) in form.checks.iter().enumerate() {
        texts.push((format!("/form/checks/{at}/says"), &check.says));
        texts.extend(check.remedy.iter().map(|remedy| (format!("/form/checks/{at}/remedy"), remedy)));
    }
    for (at, benefit) in form.benefits.iter().enumerate() {
        texts.push((format!("/form/benefits/{at}/title"), &benefit.title));
    }
    for (at, table) in form.tables.iter().enumerate() {
        let place = format!("/form/tables/{at}");
        texts.push((format!("{place}/title"), &table.title));
        texts.push((format!("{place}/source"), &table.source));
        for (index, group) in table.groups.iter().enumerate() {
            let place = format!("{place}/groups/{index}");
            texts.push((format!("{place}/label"), &group.label));
            let items = group.items.iter().enumerate();
            texts.extend(items.map(|(item, one)| (format!("{place}/items/{item}/label"), &one.label)));
        }
    }
    texts
}
