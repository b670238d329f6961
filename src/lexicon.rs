//! The words of a claim, matched once: a claim is looked at under many completions and readings, its
//! words stay the same. Whoever looks at it again after an edit can keep what they were taken for.

use core::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::hospital::{Found, HospitalList, Match};
use crate::keyed::Keyed;
use crate::plan::{
    Disease, Drug, EmergencyReason, Examination, ExcludedCare, ExcludedFee, LineKindNames, LookedForIn, Plan,
};
use crate::vocabulary::{self, Term, plain};

/// Finds the plan's terms and the list's hospitals by the claim's words.
pub(crate) struct Lexicon<'a> {
    plan: &'a Plan,
    pub(crate) list: Option<&'a HospitalList>,
    memory: Rc<Memory>,
}

/// What words were taken for, under one plan and one list. It holds places in them and nothing of a
/// claim but its words, so that it serves one claim after another; no answer depends on it.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// Vocabulary and word → place of the term.
    seen: Remembered<Option<usize>>,
    lines: Remembered<LinePlaces>,
    diagnoses: Remembered<DiagnosisPlaces>,
    hospitals: Remembered<Option<Match>>,
    columns: Remembered<bool>,
    /// Text → the diseases that it names one after the other.
    parts: Remembered<Rc<[String]>>,
    /// Text → the circumstances at which it hints.
    hints: Remembered<Rc<[Hint]>>,
}

/// Words with what was found out about them.
#[derive(Debug)]
struct Remembered<T> {
    known: RefCell<Keyed<T>>,
    bytes: Cell<usize>,
}

/// A word that hints at a circumstance.
#[derive(Clone, Debug)]
pub(crate) struct Hint {
    /// Place of the declaration in the plan.
    pub(crate) declaration: usize,
    /// The plan's spelling.
    pub(crate) word: String,
}

/// Places of the terms that the name of a line names.
#[derive(Clone, Copy, Debug)]
struct LinePlaces {
    fee: Option<usize>,
    care: Option<usize>,
    drug: Option<usize>,
    examination: Option<usize>,
    kind: Option<usize>,
}

/// Places of the terms that a diagnosis names.
#[derive(Clone, Copy, Debug)]
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
        Lexicon::remembering(plan, list, Rc::default())
    }

    /// A lexicon that goes on from what was found out under the same plan and list.
    pub(crate) fn remembering(plan: &'a Plan, list: Option<&'a HospitalList>, memory: Rc<Memory>) -> Lexicon<'a> {
        Lexicon { plan, list, memory }
    }

    /// What the name of a line names.
    pub(crate) fn line(&self, name: &str) -> LineTerms<'a> {
        let plan = self.plan;
        let places = self.memory.lines.of(name, || LinePlaces {
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
        let places = self.memory.diagnoses.of(name, || {
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

    /// The parts of a text that names several diseases, as somebody tells them apart once.
    pub(crate) fn parts(&self, text: &str, tell: impl FnOnce() -> Vec<String>) -> Rc<[String]> {
        self.memory.parts.of(text, || tell().into())
    }

    /// The excluded care that a department names.
    pub(crate) fn care_of_department(&self, name: &str) -> Option<&'a ExcludedCare> {
        let place = self.memory.seen.of(&format!("care {name}"), || self.place_of_care(name, LookedForIn::Department));
        self.plan.excluded_care.get(place?)
    }

    fn place_of_care(&self, name: &str, place: LookedForIn) -> Option<usize> {
        let looked_for = |care: &&ExcludedCare| care.looked_for_in.contains(&place);
        place_of(name, &self.plan.excluded_care, |care| Some(care).filter(looked_for).map(|care| &care.term))
    }

    /// Whether a name is that of a whole column of a receipt.
    pub(crate) fn is_column(&self, name: &str) -> bool {
        self.memory.columns.of(name, || {
            let wanted = plain(name);
            self.plan.line_kinds.iter().flat_map(|kind| &kind.columns).any(|column| plain(column) == wanted)
        })
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

    /// The circumstances at which a text hints, in the order of the plan.
    pub(crate) fn hints(&self, text: &str) -> Rc<[Hint]> {
        self.memory.hints.of(text, || {
            let (all, wanted) = (self.plan.declarations.iter().enumerate(), plain(text));
            all.filter_map(|(declaration, one)| {
                Some(Hint { declaration, word: one.term.name_within(&wanted)?.to_owned() })
            })
            .collect()
        })
    }

    /// The place outside Shanghai that a hospital's name names.
    pub(crate) fn outside_place(&self, name: &str) -> Option<&'a Term> {
        self.find("outside", name, &self.plan.outside_places, Some)
    }

    /// What a hospital's printed name finds.
    pub(crate) fn hospital(&self, name: &str) -> Found<'a> {
        let Some(list) = self.list else { return Found::Unknown };
        let place = self.memory.hospitals.of(name, || list.place_of(name));
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
        let place = self.memory.seen.of(&key, || place_of(word, entries, term));
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

impl<T: Clone> Remembered<T> {
    /// More than all the words of the longest text that is read; then everything is forgotten.
    const MOST_BYTES: usize = 4_000_000;
    /// About what an entry takes besides its word.
    const ENTRY_BYTES: usize = 64;

    /// What is known of a word, or what can be found out.
    fn of(&self, word: &str, find_out: impl FnOnce() -> T) -> T {
        let known = self.known.borrow().get(word).cloned();
        known.unwrap_or_else(|| {
            let found = find_out();
            self.keep(word, found.clone());
            found
        })
    }

    fn keep(&self, word: &str, found: T) {
        let mut known = self.known.borrow_mut();
        let bytes = self.bytes.get().saturating_add(word.len()).saturating_add(Self::ENTRY_BYTES);
        let full = bytes > Self::MOST_BYTES;
        if full {
            known.clear();
        }
        self.bytes.set(if full { word.len() } else { bytes });
        known.insert(word.to_owned(), found);
    }
}

impl<T> Default for Remembered<T> {
    fn default() -> Remembered<T> {
        Remembered { known: RefCell::default(), bytes: Cell::default() }
    }
}

/// The place of the entry that a word names, of those that have a term.
fn place_of<'a, T>(word: &str, entries: &'a [T], term: impl Fn(&'a T) -> Option<&'a Term>) -> Option<usize> {
    let with_terms = entries.iter().enumerate().filter_map(|(at, entry)| Some((at, term(entry)?)));
    let (places, terms): (Vec<usize>, Vec<&Term>) = with_terms.unzip();
    vocabulary::find(word, terms.into_iter()).and_then(|at| places.get(at).copied())
}
