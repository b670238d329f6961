//! Defects of vocabularies: words that mean two things, nothing or everything.

use std::collections::{BTreeMap, BTreeSet};

use super::Defects;
use crate::plan::{ExcludedCare, LookedForIn};
use crate::vocabulary::{Term, plain};

/// What a claim writes in place of an id to say *none of the list*, and the lists of which it can.
const NONE: &str = "none";
const MAY_BE_NONE: [&str; 5] = ["excluded_fees", "excluded_care", "drugs", "examinations", "diseases"];

impl Defects<'_> {
    pub(super) fn vocabularies(&mut self) {
        let plan = self.plan;
        self.list("excluded_fees", plan.excluded_fees.iter().map(|fee| &fee.term));
        for (at, fee) in plan.excluded_fees.iter().enumerate() {
            self.in_force(&format!("/excluded_fees/{at}/rule"), core::slice::from_ref(&fee.rule));
        }
        self.excluded_care();
        self.drugs();
        self.approval_numbers();
        self.places();
        self.line_kinds();
        self.list("diseases", plan.diseases.iter().map(|disease| &disease.term));
        self.emergencies();
        self.list("examinations", plan.examinations.iter().map(|examination| &examination.term));
        self.list("not_for_admission", plan.not_for_admission.iter());
        self.words("/doubt_words", &plan.doubt_words);
        self.items();
    }

    fn excluded_care(&mut self) {
        let all = &self.plan.excluded_care;
        self.terms("excluded_care", all.iter().map(|care| &care.term));
        for place in LookedForIn::ALL {
            let here = all.iter().enumerate().filter(|(_, care)| care.looked_for_in.contains(place));
            self.unambiguous("excluded_care", here.map(|(at, care)| (at, &care.term)));
        }
        for (at, care) in all.iter().enumerate() {
            let place = format!("/excluded_care/{at}");
            self.in_force(&format!("{place}/rule"), core::slice::from_ref(&care.rule));
            self.applies(&format!("{place}/looked_for_in"), &care.looked_for_in);
            self.words(&format!("{place}/together_with"), &care.together_with);
            let ExcludedCare { looked_for_in, asks, together_with, .. } = care;
            let only_departments = looked_for_in.iter().all(|place| *place == LookedForIn::Department);
            if only_departments && !looked_for_in.is_empty() && !asks {
                self.add("departments-only-ask", &format!("{place}/asks"), []);
            }
            if !together_with.is_empty() && !looked_for_in.contains(&LookedForIn::Line) {
                self.add("together-without-line", &format!("{place}/together_with"), []);
            }
        }
    }

    fn drugs(&mut self) {
        let plan = self.plan;
        self.list("drugs", plan.drugs.iter().map(|drug| &drug.term));
        let diseases: Vec<&str> = plan.diseases.iter().map(|disease| disease.term.id.as_str()).collect();
        for (at, drug) in plan.drugs.iter().enumerate() {
            if !drug.kind.is_drug() {
                let facts = [("value", drug.kind.to_string())];
                self.add("drug-is-no-medicine", &format!("/drugs/{at}/kind"), facts);
            }
            for (index, disease) in drug.only_for.iter().enumerate() {
                self.known("unknown-disease", &format!("/drugs/{at}/only_for/{index}"), disease, &diseases);
            }
        }
    }

    fn approval_numbers(&mut self) {
        let numbers = &self.plan.approval_numbers;
        let starts: Vec<String> = numbers.medicine.iter().map(|start| plain(start)).collect();
        let mut seen = BTreeSet::new();
        let lists = [
            ("medicine", &numbers.medicine),
            ("import_letters", &numbers.import_letters),
            ("not_medicine", &numbers.not_medicine),
        ];
        for (field, words) in lists {
            let place = format!("/approval_numbers/{field}");
            self.words(&place, words);
            for (at, word) in words.iter().enumerate() {
                // What is no medicine is told by a word anywhere in the number.
                let hides = field == "not_medicine" && starts.iter().any(|start| start.contains(&plain(word)));
                if !plain(word).is_empty() && (hides || !seen.insert(plain(word))) {
                    self.add("ambiguous-name", &format!("{place}/{at}"), [("value", word.clone())]);
                }
            }
        }
    }

    fn places(&mut self) {
        self.list("departments", self.plan.departments.iter());
        self.list("outside_places", self.plan.outside_places.iter());
    }

    fn line_kinds(&mut self) {
        let kinds = &self.plan.line_kinds;
        self.list("line_kinds", kinds.iter().map(|kind| &kind.term));
        let mut owner = BTreeMap::new();
        for (at, kind) in kinds.iter().enumerate() {
            let place = format!("/line_kinds/{at}/columns");
            self.words(&place, &kind.columns);
            for (index, column) in kind.columns.iter().enumerate() {
                if owner.insert(plain(column), at).is_some_and(|other| other != at) {
                    self.add("ambiguous-name", &format!("{place}/{index}"), [("value", column.clone())]);
                }
            }
        }
    }

    /// A line's `item` names an entry of any of these lists.
    fn items(&mut self) {
        let plan = self.plan;
        let lists: [(&str, Vec<&Term>); 4] = [
            ("excluded_fees", plan.excluded_fees.iter().map(|fee| &fee.term).collect()),
            ("excluded_care", plan.excluded_care.iter().map(|care| &care.term).collect()),
            ("drugs", plan.drugs.iter().map(|drug| &drug.term).collect()),
            ("examinations", plan.examinations.iter().map(|examination| &examination.term).collect()),
        ];
        let mut owner: BTreeMap<&str, &str> = BTreeMap::new();
        for (list, terms) in &lists {
            for (at, term) in terms.iter().enumerate() {
                if let Some(other) = owner.get(term.id.as_str()).filter(|other| *other != list) {
                    let facts = [("value", term.id.clone()), ("list", (*other).to_owned())];
                    self.add("id-of-another-list", &format!("/{list}/{at}/term/id"), facts);
                } else {
                    owner.insert(&term.id, list);
                }
            }
        }
    }

    /// A list in which a word finds one entry.
    pub(super) fn list<'t>(&mut self, list: &str, terms: impl Iterator<Item = &'t Term> + Clone) {
        self.terms(list, terms.clone());
        self.unambiguous(list, terms.enumerate());
    }

    /// Ids and spellings of a list.
    fn terms<'t>(&mut self, list: &str, terms: impl Iterator<Item = &'t Term> + Clone) {
        for (at, term) in terms.clone().enumerate() {
            if term.names.is_empty() {
                self.add("term-without-names", &format!("{}/names", place(list, at)), []);
            }
        }
        self.terms_without_names(list, terms);
    }

    /// The same where an entry may go without spellings.
    pub(super) fn terms_without_names<'t>(&mut self, list: &str, terms: impl Iterator<Item = &'t Term> + Clone) {
        let field = if is_bare(list) { "id" } else { "term/id" };
        self.ids(&format!("/{list}"), field, terms.clone().map(|term| term.id.as_str()));
        for (at, term) in terms.enumerate() {
            let place = place(list, at);
            if term.id == NONE && MAY_BE_NONE.contains(&list) {
                self.add("reserved-id", &format!("{place}/id"), [("value", term.id.clone())]);
            }
            self.words(&format!("{place}/names"), &term.names);
            self.words(&format!("{place}/not"), &term.not);
            self.killed(&format!("{place}/names"), term);
        }
    }

    /// Spellings in which a word of `not` of the same term stands: texts with them are not recognised.
    fn killed(&mut self, place: &str, term: &Term) {
        for (at, name) in term.names.iter().enumerate() {
            let stands_in = |other: &&String| !plain(other).is_empty() && plain(name).contains(&plain(other));
            if let Some(other) = term.not.iter().find(stands_in) {
                let facts = [("value", name.clone()), ("not", other.clone())];
                self.add("name-killed", &format!("{place}/{at}"), facts);
            }
        }
    }

    /// A spelling, or an id, that is found in two entries.
    fn unambiguous<'t>(&mut self, list: &str, terms: impl Iterator<Item = (usize, &'t Term)> + Clone) {
        let mut owner: BTreeMap<String, usize> = terms.clone().map(|(at, term)| (plain(&term.id), at)).collect();
        for (at, term) in terms {
            for (index, name) in term.names.iter().enumerate().filter(|(_, name)| !plain(name).is_empty()) {
                if *owner.entry(plain(name)).or_insert(at) != at {
                    let pointer = format!("{}/names/{index}", place(list, at));
                    self.add("ambiguous-name", &pointer, [("value", name.clone())]);
                }
            }
        }
    }
}

/// Where the term of an entry stands: some lists are terms and nothing else.
pub(super) fn place(list: &str, at: usize) -> String {
    if is_bare(list) { format!("/{list}/{at}") } else { format!("/{list}/{at}/term") }
}

fn is_bare(list: &str) -> bool {
    matches!(list, "departments" | "outside_places" | "not_an_emergency" | "not_for_admission")
}
