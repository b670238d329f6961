//! The diagnoses of a visit: which disease each is, and whether the plan excludes it.

use crate::case::{Gaps, Stance, list};
use crate::claim::{CareType, Diagnosis, Encounter};
use crate::estimate::AssumptionCode;
use crate::lexicon::Lexicon;
use crate::plan::{Disease, DiseaseClass, ExcludedCare, Plan};

/// One disease of a visit. A text that names several in a row is several of them.
#[derive(Clone)]
pub(crate) struct CaseDiagnosis<'a> {
    /// Its place among the visit's diagnoses.
    pub(crate) at: usize,
    pub(crate) name: String,
    pub(crate) disease: KnownDisease<'a>,
    pub(crate) care: Option<SpottedCare<'a>>,
    pub(crate) settled: Option<bool>,
}

/// What is known of the disease.
#[derive(Clone, Copy)]
pub(crate) enum KnownDisease<'a> {
    /// One of the plan's lists.
    Listed(&'a Disease),
    /// None of them, as the member says.
    None,
    /// The name is not recognised.
    Unknown,
    /// It is a supposition.
    Doubtful,
}

/// Excluded care that a name names.
#[derive(Clone, Copy)]
pub(crate) struct SpottedCare<'a> {
    pub(crate) care: &'a ExcludedCare,
    /// Whether the name decides, or the member has confirmed it; otherwise it is asked.
    pub(crate) sure: bool,
}

impl<'a> CaseDiagnosis<'a> {
    /// Its classes of diseases; absent when the name is not recognised.
    pub(crate) fn classes(&self) -> Option<&'a [DiseaseClass]> {
        match self.disease {
            KnownDisease::Listed(disease) => Some(&disease.classes),
            KnownDisease::None => Some(&[]),
            KnownDisease::Unknown | KnownDisease::Doubtful => None,
        }
    }

    /// The disease of the plan's lists that it is.
    pub(crate) fn listed(&self) -> Option<&'a Disease> {
        match self.disease {
            KnownDisease::Listed(disease) => Some(disease),
            KnownDisease::None | KnownDisease::Unknown | KnownDisease::Doubtful => None,
        }
    }

    /// Whether both are the same disease of the plan's lists.
    pub(crate) fn is_same_disease(&self, other: &CaseDiagnosis<'_>) -> bool {
        match (self.disease, other.disease) {
            (KnownDisease::Listed(one), KnownDisease::Listed(another)) => one.term.id == another.term.id,
            _ => false,
        }
    }

    /// Whether it is worded as a supposition, and the member has not said what it is.
    pub(crate) fn is_doubtful(&self) -> bool {
        matches!(self.disease, KnownDisease::Doubtful)
    }

    /// Whether its name was found in any list.
    pub(crate) fn is_recognised(&self) -> bool {
        !matches!(self.disease, KnownDisease::Unknown | KnownDisease::Doubtful) || self.care.is_some()
    }

    /// Whether the plan surely excludes it.
    pub(crate) fn is_excluded(&self) -> bool {
        self.care.is_some_and(|spotted| spotted.sure)
    }
}

/// The diagnoses of a visit.
pub(super) fn resolve<'a>(visit: &Encounter, plan: &'a Plan, lexicon: &Lexicon<'a>) -> Vec<CaseDiagnosis<'a>> {
    let parts = visit.diagnoses.iter().enumerate().flat_map(|(at, said)| {
        let names = lexicon.parts(&said.name, || parts(&said.name, lexicon));
        names.iter().cloned().map(|name| (at, said, name)).collect::<Vec<_>>()
    });
    // Of a stay only the principal diagnosis decides; what else was found merely asks.
    let decides = |at: usize| visit.care_type != CareType::Inpatient || at == 0;
    parts.map(|(at, said, name)| one(at, said, name, decides(at), plan, lexicon)).collect()
}

/// Whether a disease is settled; asked once, however many lines serve it. Of a diagnosis that only a
/// line names there is no place to say so, and the plan's ordinary value is taken.
pub(super) fn is_settled(diagnosis: &CaseDiagnosis<'_>, visit: &str, plan: &Plan, gaps: &mut Gaps<'_>) -> bool {
    let ordinary = plan.ordinary.disease_settled;
    if diagnosis.at == usize::MAX {
        return diagnosis.settled.unwrap_or(ordinary);
    }
    diagnosis.settled.unwrap_or_else(|| {
        let subject = format!("{visit}/diagnoses/{}/settled", diagnosis.at);
        let facts = [("diagnosis", diagnosis.name.clone())];
        match gaps.fill_with(AssumptionCode::DiseaseSettled, &subject, "", facts) {
            Stance::Ordinary => ordinary,
            Stance::Least => false,
            Stance::Most => true,
        }
    })
}

/// A diagnosis that a line names and the visit does not.
pub(super) fn foreign<'a>(name: &str, plan: &'a Plan, lexicon: &Lexicon<'a>) -> CaseDiagnosis<'a> {
    let said = Diagnosis { name: name.to_owned(), disease: None, exclusion: None, settled: None };
    one(usize::MAX, &said, name.to_owned(), true, plan, lexicon)
}

fn one<'a>(
    at: usize,
    said: &Diagnosis,
    name: String,
    decides: bool,
    plan: &'a Plan,
    lexicon: &Lexicon<'a>,
) -> CaseDiagnosis<'a> {
    let terms = lexicon.diagnosis(&name);
    let disease = match said.disease.as_deref() {
        Some("none") => KnownDisease::None,
        Some(id) => {
            let chosen = plan.diseases.iter().find(|disease| disease.term.id == id);
            chosen.map_or(KnownDisease::Unknown, KnownDisease::Listed)
        }
        None if terms.doubtful => KnownDisease::Doubtful,
        None => terms.disease.map_or(KnownDisease::Unknown, KnownDisease::Listed),
    };
    let spotted = |care: &'a ExcludedCare, sure| SpottedCare { care, sure };
    let care = match said.exclusion.as_deref() {
        Some("none") => None,
        Some(id) => plan.excluded_care.iter().find(|care| care.term.id == id).map(|care| spotted(care, true)),
        None => terms.care.map(|care| spotted(care, decides && !care.asks && !terms.doubtful)),
    };
    let in_force = |spotted: &SpottedCare<'_>| plan.has_rule(&spotted.care.rule);
    CaseDiagnosis { at, name, disease, care: care.filter(in_force), settled: said.settled }
}

/// The diseases that a text names one after the other; a text that is one spelling is one disease.
fn parts(text: &str, lexicon: &Lexicon<'_>) -> Vec<String> {
    if lexicon.is_one_disease(text) {
        return vec![text.to_owned()];
    }
    let parts = list::items(text);
    let known = |part: &String| {
        let terms = lexicon.diagnosis(part);
        terms.disease.is_some() || terms.care.is_some()
    };
    let told = |part: String| {
        let words: Vec<String> = part.split_whitespace().map(str::to_owned).collect();
        // A space parts two diseases only where both are known by themselves.
        if words.len() > 1 && words.iter().all(known) { words } else { vec![part] }
    };
    let parts: Vec<String> = parts.into_iter().flat_map(told).collect();
    if parts.is_empty() { vec![text.to_owned()] } else { parts }
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::lexicon::Lexicon;
    use crate::plan::Plan;

    #[test]
    fn diseases_in_a_row_are_told_apart_and_positive_tests_left_whole() {
        let plan = Plan::from_text(include_str!("../../plans/sh-teachers-2026.json")).expect("a plan");
        let lexicon = Lexicon { plan: &plan, list: None };
        let told = |text| parts(text, &lexicon);
        assert_eq!(told("高血压、 上呼吸道感染"), ["高血压", "上呼吸道感染"]);
        assert_eq!(told("高血压+糖尿病"), ["高血压", "糖尿病"]);
        assert_eq!(told("高血压 糖尿病"), ["高血压", "糖尿病"]);
        assert_eq!(told("1.高血压 2.近视"), ["高血压", "近视"]);
        assert_eq!(told("1、高血压 2、近视"), ["高血压", "近视"]);
        assert_eq!(told("①高血压②2型糖尿病"), ["高血压", "2型糖尿病"]);
        assert_eq!(told("2型糖尿病"), ["2型糖尿病"]);
        assert_eq!(told("（1）高血压（2）近视"), ["高血压", "近视"]);
        assert_eq!(told("HIV(+)"), ["HIV(+)"]);
        assert_eq!(told("HPV+"), ["HPV+"]);
        assert_eq!(told("，"), ["，"]);
        assert_eq!(told(""), [""]);
    }
}
