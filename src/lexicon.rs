//! The words of one claim, matched once: a claim is looked at under many completions and readings,
//! its words stay the same.

use core::cell::RefCell;
use std::collections::BTreeMap;

use crate::hospital::{Found, HospitalList, Match};
use crate::plan::{Disease, EmergencyReason, Examination, ExcludedFee, LineKindNames, Plan};
use crate::vocabulary::{self, Term};

/// Finds the plan's terms and the list's hospitals by the claim's words.
pub(crate) struct Lexicon<'a> {
    plan: &'a Plan,
    pub(crate) list: Option<&'a HospitalList>,
    /// Vocabulary and word → place of the term.
    seen: RefCell<BTreeMap<String, Option<usize>>>,
    hospitals: RefCell<BTreeMap<String, Option<Match>>>,
}

impl<'a> Lexicon<'a> {
    /// A lexicon in which nothing has been looked up.
    pub(crate) fn new(plan: &'a Plan, list: Option<&'a HospitalList>) -> Lexicon<'a> {
        Lexicon { plan, list, seen: RefCell::default(), hospitals: RefCell::default() }
    }

    /// The excluded fee that a line's name names.
    pub(crate) fn fee(&self, name: &str) -> Option<&'a ExcludedFee> {
        self.find("fee", name, &self.plan.excluded_fees, |fee| &fee.term)
    }

    /// What a line is, by its name.
    pub(crate) fn line_kind(&self, name: &str) -> Option<&'a LineKindNames> {
        self.find("kind", name, &self.plan.line_kinds, |kind| &kind.term)
    }

    /// The disease that a diagnosis names.
    pub(crate) fn disease(&self, name: &str) -> Option<&'a Disease> {
        self.find("disease", name, &self.plan.diseases, |disease| &disease.term)
    }

    /// The group of the definition that an emergency's reason names.
    pub(crate) fn emergency(&self, name: &str) -> Option<&'a EmergencyReason> {
        self.find("emergency", name, &self.plan.emergencies, |group| &group.term)
    }

    /// The examination that a name names.
    pub(crate) fn examination(&self, name: &str) -> Option<&'a Examination> {
        self.find("examination", name, &self.plan.examinations, |examination| &examination.term)
    }

    /// What a hospital's printed name finds.
    pub(crate) fn hospital(&self, name: &str) -> Found<'a> {
        let Some(list) = self.list else { return Found::Unknown };
        let known = self.hospitals.borrow().get(name).copied();
        let place = known.unwrap_or_else(|| {
            let place = list.place_of(name);
            self.hospitals.borrow_mut().insert(name.to_owned(), place);
            place
        });
        place.map_or(Found::Unknown, |place| list.found(place))
    }

    fn find<T>(&self, vocabulary: &str, word: &str, entries: &'a [T], term: fn(&T) -> &Term) -> Option<&'a T> {
        let key = format!("{vocabulary} {word}");
        let known = self.seen.borrow().get(&key).copied();
        let place = known.unwrap_or_else(|| {
            let place = vocabulary::find(word, entries.iter().map(term));
            self.seen.borrow_mut().insert(key, place);
            place
        });
        entries.get(place?)
    }
}
