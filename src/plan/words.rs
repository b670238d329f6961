//! The words of a plan, and what the words of claims were taken for.

use std::sync::Arc;

use super::Plan;
use crate::remembered::Remembered;
use crate::vocabulary::index::{Hits, Index, List};
use crate::vocabulary::plain;

/// Every spelling of a plan's vocabularies, worked out when the plan is read.
#[derive(Debug, Default)]
pub(crate) struct Words {
    index: Index,
    known: Remembered<Arc<Known>>,
    /// Text → the diseases that it names one after the other.
    pub(crate) parts: Remembered<Arc<[String]>>,
}

/// A word of a claim.
#[derive(Debug)]
pub(crate) struct Known {
    /// As it is compared.
    pub(crate) plain: Arc<str>,
    /// What it names.
    pub(crate) hits: Hits,
}

impl Words {
    /// The words of a plan as it is now.
    pub(crate) fn of(plan: &Plan) -> Words {
        let mut index = Index::default();
        index.add(List::Fee, &mut plan.excluded_fees.iter().map(|fee| &fee.term));
        index.add(List::Care, &mut plan.excluded_care.iter().map(|care| &care.term));
        index.add(List::Drug, &mut plan.drugs.iter().map(|drug| &drug.term));
        index.add(List::Examination, &mut plan.examinations.iter().map(|examination| &examination.term));
        index.add(List::LineKind, &mut plan.line_kinds.iter().map(|kind| &kind.term));
        index.add(List::Disease, &mut plan.diseases.iter().map(|disease| &disease.term));
        index.add(List::Emergency, &mut plan.emergencies.iter().map(|group| &group.term));
        index.add(List::NotAnEmergency, &mut plan.not_an_emergency.iter());
        index.add(List::Department, &mut plan.departments.iter());
        index.add(List::OutsidePlace, &mut plan.outside_places.iter());
        index.add(List::NotForAdmission, &mut plan.not_for_admission.iter());
        index.add(List::Declaration, &mut plan.declarations.iter().map(|declaration| &declaration.term));
        let columns = plan.line_kinds.iter().flat_map(|kind| &kind.columns);
        columns.for_each(|column| index.add_word(List::Column, column));
        plan.doubt_words.iter().for_each(|word| index.add_word(List::Doubt, word));
        index.prepare();
        Words { index, ..Words::default() }
    }

    /// What is known of a text.
    pub(crate) fn look_up(&self, text: &str) -> Arc<Known> {
        self.known.of(text, || {
            let plain: Arc<str> = plain(text).into();
            let hits = self.index.look_up(text, &plain);
            Arc::new(Known { plain, hits })
        })
    }
}
