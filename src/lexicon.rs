//! The words of one claim, matched once: a claim is looked at under many completions and readings,
//! its words stay the same.

use core::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::hospital::{Found, HospitalList, Match};
use crate::plan::{
    Disease, Drug, EmergencyReason, Examination, ExcludedCare, ExcludedFee, LineKindNames, LookedForIn, Plan,
};
use crate::vocabulary::{self, Term, plain};

/// Finds the plan's terms and the list's hospitals by the claim's words.
pub(crate) struct Lexicon<'a> {
    plan: &'a Plan,
    pub(crate) list: Option<&'a HospitalList>,
    /// Vocabulary and word → place of the term.
    seen: RefCell<BTreeMap<String, Option<usize>>>,
    lines: RefCell<BTreeMap<String, LinePlaces>>,
    diagnoses: RefCell<BTreeMap<String, DiagnosisPlaces>>,
    hospitals: RefCell<BTreeMap<String, Option<Match>>>,
    /// Visit → the circumstances at which its words hint.
    hints: RefCell<BTreeMap<usize, Rc<[Hint]>>>,
}

/// A text of a visit.
pub(crate) struct Words<'w> {
    /// JSON Pointer.
    pub(crate) subject: String,
    pub(crate) text: &'w str,
    /// Receipt and line, if it is the name of one.
    pub(crate) line: Option<(usize, usize)>,
}

/// Words of a visit that hint at a circumstance.
pub(crate) struct Hint {
    /// Place of the declaration in the plan.
    pub(crate) declaration: usize,
    /// JSON Pointer to the words.
    pub(crate) subject: String,
    pub(crate) word: String,
    /// Receipt and line, if it is the name of one.
    pub(crate) line: Option<(usize, usize)>,
}

/// Places of the terms that the name of a line names.
#[derive(Clone, Copy)]
struct LinePlaces {
    fee: Option<usize>,
    care: Option<usize>,
    drug: Option<usize>,
    examination: Option<usize>,
    kind: Option<usize>,
}

/// Places of the terms that a diagnosis names.
#[derive(Clone, Copy)]
struct DiagnosisPlaces {
    disease: Option<usize>,
    care: Option<usize>,
    doubtful: bool,
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
    /// A lexicon in which nothing has been looked up.
    pub(crate) fn new(plan: &'a Plan, list: Option<&'a HospitalList>) -> Lexicon<'a> {
        Lexicon {
            plan,
            list,
            seen: RefCell::default(),
            lines: RefCell::default(),
            diagnoses: RefCell::default(),
            hospitals: RefCell::default(),
            hints: RefCell::default(),
        }
    }

    /// What the name of a line names.
    pub(crate) fn line(&self, name: &str) -> LineTerms<'a> {
        let plan = self.plan;
        let places = remember(&self.lines, name, || LinePlaces {
            fee: place_of(name, &plan.excluded_fees, |fee| Some(&fee.term)),
            care: self.place_of_care(name, LookedForIn::Line),
            drug: place_of(name, &plan.drugs, |drug| Some(&drug.term)),
            examination: place_of(name, &plan.examinations, |examination| Some(&examination.term)),
            kind: place_of(name, &plan.line_kinds, |kind| Some(&kind.term)),
        });
        LineTerms {
            fee: places.fee.and_then(|at| plan.excluded_fees.get(at)),
            care: places.care.and_then(|at| plan.excluded_care.get(at)),
            drug: places.drug.and_then(|at| plan.drugs.get(at)),
            examination: places.examination.and_then(|at| plan.examinations.get(at)),
            kind: places.kind.and_then(|at| plan.line_kinds.get(at)),
        }
    }

    /// The kind of a medicine: as said, else the substance, else the name.
    pub(crate) fn drug_class(&self, said: Option<&str>, name: &str) -> String {
        match (said, self.line(name).drug) {
            (Some(class), _) => plain(class),
            (None, Some(drug)) => drug.term.id.clone(),
            (None, None) => without_strength(&plain(name)),
        }
    }

    /// What a diagnosis names.
    pub(crate) fn diagnosis(&self, name: &str) -> DiagnosisTerms<'a> {
        let plan = self.plan;
        let places = remember(&self.diagnoses, name, || {
            let wanted = plain(name);
            DiagnosisPlaces {
                disease: place_of(name, &plan.diseases, |disease| Some(&disease.term)),
                care: self.place_of_care(name, LookedForIn::Diagnosis),
                doubtful: plan.doubt_words.iter().any(|word| wanted.contains(&plain(word))),
            }
        });
        DiagnosisTerms {
            disease: places.disease.and_then(|at| plan.diseases.get(at)),
            care: places.care.and_then(|at| plan.excluded_care.get(at)),
            doubtful: places.doubtful,
        }
    }

    /// The excluded care that a department names.
    pub(crate) fn care_of_department(&self, name: &str) -> Option<&'a ExcludedCare> {
        let place = remember(&self.seen, &format!("care {name}"), || self.place_of_care(name, LookedForIn::Department));
        self.plan.excluded_care.get(place?)
    }

    fn place_of_care(&self, name: &str, place: LookedForIn) -> Option<usize> {
        let looked_for = |care: &&ExcludedCare| care.looked_for_in.contains(&place);
        place_of(name, &self.plan.excluded_care, |care| Some(care).filter(looked_for).map(|care| &care.term))
    }

    /// Whether a name is that of a whole column of a receipt.
    pub(crate) fn is_column(&self, name: &str) -> bool {
        let wanted = plain(name);
        self.plan.line_kinds.iter().flat_map(|kind| &kind.columns).any(|column| plain(column) == wanted)
    }

    /// The diagnosis that justifies no stay, by a name that contains it.
    pub(crate) fn not_for_admission(&self, name: &str) -> Option<&'a Term> {
        self.find("admission", name, &self.plan.not_for_admission, Some)
    }

    /// The group of the definition that an emergency's reason names.
    pub(crate) fn emergency(&self, name: &str) -> Option<&'a EmergencyReason> {
        self.find("emergency", name, &self.plan.emergencies, |group| Some(&group.term))
    }

    /// The known reason that makes no emergency.
    pub(crate) fn not_an_emergency(&self, name: &str) -> Option<&'a Term> {
        self.find("no emergency", name, &self.plan.not_an_emergency, Some)
    }

    /// The department that a name names.
    pub(crate) fn department(&self, name: &str) -> Option<&'a Term> {
        self.find("department", name, &self.plan.departments, Some)
    }

    /// The circumstances at which the words of a visit hint.
    pub(crate) fn hints<'w>(&self, visit: usize, words: impl FnOnce() -> Vec<Words<'w>>) -> Rc<[Hint]> {
        let known = self.hints.borrow().get(&visit).cloned();
        known.unwrap_or_else(|| {
            let found: Rc<[Hint]> = words().iter().flat_map(|words| self.hints_of(words)).collect();
            self.hints.borrow_mut().insert(visit, Rc::clone(&found));
            found
        })
    }

    fn hints_of(&self, words: &Words<'_>) -> Vec<Hint> {
        let (all, wanted) = (self.plan.declarations.iter().enumerate(), plain(words.text));
        all.filter_map(|(declaration, one)| {
            let word = one.term.name_within(&wanted)?.to_owned();
            Some(Hint { declaration, subject: words.subject.clone(), word, line: words.line })
        })
        .collect()
    }

    /// The place outside Shanghai that a hospital's name names.
    pub(crate) fn outside_place(&self, name: &str) -> Option<&'a Term> {
        self.find("outside", name, &self.plan.outside_places, Some)
    }

    /// What a hospital's printed name finds.
    pub(crate) fn hospital(&self, name: &str) -> Found<'a> {
        let Some(list) = self.list else { return Found::Unknown };
        let place = remember(&self.hospitals, name, || list.place_of(name));
        place.map_or(Found::Unknown, |place| list.found(place))
    }

    fn find<T>(
        &self,
        vocabulary: &str,
        word: &str,
        entries: &'a [T],
        term: impl Fn(&'a T) -> Option<&'a Term>,
    ) -> Option<&'a T> {
        let key = format!("{vocabulary} {word}");
        let place = remember(&self.seen, &key, || place_of(word, entries, term));
        entries.get(place?)
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

/// What is known of a word, or what can be found out.
fn remember<T: Clone>(memory: &RefCell<BTreeMap<String, T>>, word: &str, find_out: impl FnOnce() -> T) -> T {
    let known = memory.borrow().get(word).cloned();
    known.unwrap_or_else(|| {
        let found = find_out();
        memory.borrow_mut().insert(word.to_owned(), found.clone());
        found
    })
}

/// The place of the entry that a word names, of those that have a term.
fn place_of<'a, T>(word: &str, entries: &'a [T], term: impl Fn(&'a T) -> Option<&'a Term>) -> Option<usize> {
    let with_terms = entries.iter().enumerate().filter_map(|(at, entry)| Some((at, term(entry)?)));
    let (places, terms): (Vec<usize>, Vec<&Term>) = with_terms.unzip();
    vocabulary::find(word, terms.into_iter()).and_then(|at| places.get(at).copied())
}
