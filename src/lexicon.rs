//! What the words of a claim name: the plan's terms and the list's hospitals.

use std::sync::Arc;

use crate::hospital::{Found, HospitalList};
use crate::plan::{
    Disease, Drug, EmergencyReason, Examination, ExcludedCare, ExcludedFee, Known, LineKindNames, LookedForIn, Plan,
};
use crate::vocabulary::Term;
use crate::vocabulary::index::List;

/// Finds the plan's terms and the list's hospitals by the claim's words.
#[derive(Clone, Copy)]
pub(crate) struct Lexicon<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) list: Option<&'a HospitalList>,
}

/// What the name of a line names.
pub(crate) struct LineTerms<'a> {
    pub(crate) fee: Option<&'a ExcludedFee>,
    pub(crate) care: Option<&'a ExcludedCare>,
    pub(crate) drug: Option<&'a Drug>,
    pub(crate) examination: Option<&'a Examination>,
    pub(crate) kind: Option<&'a LineKindNames>,
}

/// What a diagnosis names.
pub(crate) struct DiagnosisTerms<'a> {
    pub(crate) disease: Option<&'a Disease>,
    pub(crate) care: Option<&'a ExcludedCare>,
    /// Worded as a supposition.
    pub(crate) doubtful: bool,
}

impl<'a> Lexicon<'a> {
    fn known(&self, text: &str) -> Arc<Known> {
        self.plan.words.look_up(text)
    }

    fn find<T>(&self, list: List, word: &str, entries: &'a [T]) -> Option<&'a T> {
        entries.get(self.known(word).hits.find(list, &|_| true)?)
    }

    /// A text as it is compared.
    pub(crate) fn plain(&self, text: &str) -> Arc<str> {
        Arc::clone(&self.known(text).plain)
    }

    /// What the name of a line names.
    pub(crate) fn line(&self, name: &str) -> LineTerms<'a> {
        let (plan, known) = (self.plan, self.known(name));
        let place = |list| known.hits.find(list, &|_| true);
        LineTerms {
            fee: place(List::Fee).and_then(|at| plan.excluded_fees.get(at)),
            care: self.care(&known, LookedForIn::Line),
            drug: place(List::Drug).and_then(|at| plan.drugs.get(at)),
            examination: place(List::Examination).and_then(|at| plan.examinations.get(at)),
            kind: place(List::LineKind).and_then(|at| plan.line_kinds.get(at)),
        }
    }

    /// The kind of a medicine: as said, else the substance, else the name.
    pub(crate) fn drug_class(&self, said: Option<&str>, name: &str) -> String {
        match (said, self.line(name).drug) {
            (Some(class), _) => self.plain(class).to_string(),
            (None, Some(drug)) => drug.term.id.clone(),
            (None, None) => without_strength(&self.plain(name)),
        }
    }

    /// What a diagnosis names.
    pub(crate) fn diagnosis(&self, name: &str) -> DiagnosisTerms<'a> {
        let known = self.known(name);
        DiagnosisTerms {
            disease: known.hits.find(List::Disease, &|_| true).and_then(|at| self.plan.diseases.get(at)),
            care: self.care(&known, LookedForIn::Diagnosis),
            doubtful: known.hits.has_any(List::Doubt),
        }
    }

    /// Whether a text is the name of one disease.
    pub(crate) fn is_one_disease(&self, text: &str) -> bool {
        self.known(text).hits.has_whole(List::Disease)
    }

    /// The parts of a text that names several diseases, as somebody tells them apart once.
    pub(crate) fn parts(&self, text: &str, tell: impl FnOnce() -> Vec<String>) -> Arc<[String]> {
        self.plan.words.parts.of(text, || tell().into())
    }

    /// The excluded care that a department names.
    pub(crate) fn care_of_department(&self, name: &str) -> Option<&'a ExcludedCare> {
        self.care(&self.known(name), LookedForIn::Department)
    }

    fn care(&self, known: &Known, place: LookedForIn) -> Option<&'a ExcludedCare> {
        let all = &self.plan.excluded_care;
        let looked_for = |at: usize| all.get(at).is_some_and(|care| care.looked_for_in.contains(&place));
        all.get(known.hits.find(List::Care, &looked_for)?)
    }

    /// Whether a name is that of a whole column of a receipt.
    pub(crate) fn is_column(&self, name: &str) -> bool {
        self.known(name).hits.has_whole(List::Column)
    }

    /// The diagnosis that justifies no stay, by a name that contains it.
    pub(crate) fn not_for_admission(&self, name: &str) -> Option<&'a Term> {
        self.find(List::NotForAdmission, name, &self.plan.not_for_admission)
    }

    /// The group of the definition that an emergency's reason names.
    pub(crate) fn emergency(&self, name: &str) -> Option<&'a EmergencyReason> {
        self.find(List::Emergency, name, &self.plan.emergencies)
    }

    /// The known reason that makes no emergency.
    pub(crate) fn not_an_emergency(&self, name: &str) -> Option<&'a Term> {
        self.find(List::NotAnEmergency, name, &self.plan.not_an_emergency)
    }

    /// The department that a name names.
    pub(crate) fn department(&self, name: &str) -> Option<&'a Term> {
        self.find(List::Department, name, &self.plan.departments)
    }

    /// The circumstances at which a text hints, in the order of the plan: the place of each among the
    /// plan's declarations, and the plan's spelling.
    pub(crate) fn hints(&self, text: &str) -> Vec<(usize, &'a str)> {
        let word = |(at, name): (usize, usize)| {
            let term = &self.plan.declarations.get(at)?.term;
            Some((at, term.names.get(name)?.as_str()))
        };
        self.known(text).hits.all(List::Declaration).into_iter().filter_map(word).collect()
    }

    /// The place outside Shanghai that a hospital's name names.
    pub(crate) fn outside_place(&self, name: &str) -> Option<&'a Term> {
        self.find(List::OutsidePlace, name, &self.plan.outside_places)
    }

    /// What a hospital's printed name finds.
    pub(crate) fn hospital(&self, name: &str) -> Found<'a> {
        let Some(list) = self.list else { return Found::Unknown };
        list.find(name)
    }
}

/// The name of a medicine without the strength and the pack that follow it. Digits alone are kept:
/// vitamin B1 is not vitamin B12.
fn without_strength(name: &str) -> String {
    const UNITS: [&str; 5] = ["mg", "g", "ml", "ug", "iu"];
    let is_strength = |at: usize| {
        let figure = name
            .get(at..)
            .unwrap_or_default()
            .trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
        UNITS.iter().any(|unit| figure.starts_with(unit))
    };
    let ends = |(at, letter): &(usize, char)| *letter == '(' || (letter.is_ascii_digit() && is_strength(*at));
    let end = name.char_indices().skip(1).find(ends).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name).to_owned()
}
