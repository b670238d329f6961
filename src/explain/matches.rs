//! What each name of the claim was taken for.

use crate::case::{Case, CaseDiagnosis, CaseLine, Visit};
use crate::claim::CareType;
use crate::estimate::{MatchedBy, NameMatch, Vocabulary};
use crate::hospital::Found;
use crate::lexicon::Lexicon;
use crate::vocabulary::{self, Term};

/// Every name of the claim with the terms that it was taken for; a name that no list knows has
/// none.
pub(super) fn all(case: &Case<'_>) -> Vec<NameMatch> {
    let mut matches = Matches { lexicon: case.lexicon, found: Vec::new() };
    for (at, visit) in case.visits.iter().enumerate() {
        matches.place(visit);
        matches.reason(visit);
        visit.diagnoses.iter().for_each(|diagnosis| matches.diagnosis(visit, diagnosis));
        for (at, line) in case.lines_of(at) {
            let subject = format!("{}/invoices/{}/lines/{}/name", visit.subject, at.invoice, at.line);
            matches.line(&subject, line);
        }
    }
    matches.found
}

struct Matches<'a> {
    lexicon: &'a Lexicon<'a>,
    found: Vec<NameMatch>,
}

impl Matches<'_> {
    fn add(&mut self, subject: &str, vocabulary: Vocabulary, text: &str, term: Option<&str>, how: MatchedBy) {
        let (subject, text, term) = (subject.to_owned(), text.to_owned(), term.map(str::to_owned));
        self.found.push(NameMatch { subject, vocabulary, text, term, how });
    }

    fn term(&mut self, subject: &str, vocabulary: Vocabulary, text: &str, term: &Term, said: bool) {
        let how = match (said, vocabulary::is_exactly(text, term)) {
            (true, _) => MatchedBy::Said,
            (false, true) => MatchedBy::Exact,
            (false, false) => MatchedBy::Contained,
        };
        self.add(subject, vocabulary, text, Some(&term.id), how);
    }

    fn place(&mut self, visit: &Visit<'_>) {
        if let Some(name) = &visit.said.hospital.name {
            let (entry, how) = match self.lexicon.hospital(name) {
                Found::Listed(entry) => (Some(entry.name.as_str()), MatchedBy::Exact),
                Found::BranchOf(entry) => (Some(entry.name.as_str()), MatchedBy::Contained),
                Found::Unknown => (None, MatchedBy::None),
            };
            match visit.place.outside {
                Some(place) => self.term(&visit.at("hospital/name"), Vocabulary::OutsidePlace, name, place, false),
                None => self.add(&visit.at("hospital/name"), Vocabulary::Hospital, name, entry, how),
            }
        }
        if let Some(name) = &visit.said.department {
            let subject = visit.at("department");
            match self.lexicon.department(name) {
                Some(term) => self.term(&subject, Vocabulary::Department, name, term, false),
                None => self.add(&subject, Vocabulary::Department, name, None, MatchedBy::None),
            }
        }
    }

    fn reason(&mut self, visit: &Visit<'_>) {
        let said = visit.said.emergency.as_ref().filter(|_| visit.said.care_type == CareType::Emergency);
        let Some(reason) = said.and_then(|said| said.reason.as_deref()) else { return };
        let subject = visit.at("emergency/reason");
        if let Some(group) = self.lexicon.emergency(reason) {
            self.term(&subject, Vocabulary::Emergency, reason, &group.term, group.term.id == reason);
        } else if let Some(term) = self.lexicon.not_an_emergency(reason) {
            self.term(&subject, Vocabulary::NotAnEmergency, reason, term, false);
        } else {
            self.add(&subject, Vocabulary::Emergency, reason, None, MatchedBy::None);
        }
    }

    fn diagnosis(&mut self, visit: &Visit<'_>, diagnosis: &CaseDiagnosis<'_>) {
        let subject = visit.at(&format!("diagnoses/{}/name", diagnosis.at));
        let said = visit.said.diagnoses.get(diagnosis.at);
        let name = diagnosis.name.as_str();
        let before = self.found.len();
        if let Some(disease) = diagnosis.listed() {
            let said = said.is_some_and(|said| said.disease.is_some());
            self.term(&subject, Vocabulary::Disease, name, &disease.term, said);
        }
        if let Some(spotted) = diagnosis.care {
            let said = said.is_some_and(|said| said.exclusion.is_some());
            self.term(&subject, Vocabulary::ExcludedCare, name, &spotted.care.term, said);
        }
        let principal = visit.is_stay() && diagnosis.at == 0;
        if let Some(term) = self.lexicon.not_for_admission(name).filter(|_| principal) {
            self.term(&subject, Vocabulary::NotForAdmission, name, term, false);
        }
        if self.found.len() == before {
            let said = if diagnosis.is_recognised() { MatchedBy::Said } else { MatchedBy::None };
            self.add(&subject, Vocabulary::Disease, name, None, said);
        }
    }

    fn line(&mut self, subject: &str, line: &CaseLine<'_>) {
        let name = line.name();
        let said = line.said.is_some_and(|said| said.item.is_some());
        if name.is_empty() && !said {
            return;
        }
        let terms = [
            (Vocabulary::ExcludedFee, line.fee.map(|fee| &fee.term)),
            (Vocabulary::ExcludedCare, line.care.map(|spotted| &spotted.care.term)),
            (Vocabulary::Drug, line.drug.map(|drug| &drug.term)),
            (Vocabulary::Examination, line.examination.map(|examination| &examination.term)),
        ];
        let before = self.found.len();
        for (vocabulary, term) in terms {
            if let Some(term) = term {
                self.term(subject, vocabulary, name, term, said);
            }
        }
        let kind = line.said.and_then(|said| said.kind);
        let by_name = self.lexicon.line(name).kind;
        match (kind, by_name) {
            (Some(kind), _) => self.add(subject, Vocabulary::LineKind, name, Some(kind.as_str()), MatchedBy::Said),
            (None, Some(names)) => self.term(subject, Vocabulary::LineKind, name, &names.term, false),
            (None, None) if self.found.len() == before => {
                let how = if said { MatchedBy::Said } else { MatchedBy::None };
                self.add(subject, Vocabulary::LineKind, name, None, how);
            }
            (None, None) => {}
        }
    }
}
