//! Whether a stay is for a diagnosis that does not justify one, and whether an exception holds.

use crate::case::{CaseDiagnosis, Gaps, Stance};
use crate::claim::Encounter;
use crate::estimate::AssumptionCode;
use crate::lexicon::Lexicon;
use crate::plan::Plan;
use crate::plan::reading::{AdmissionMatch, Readings};
use crate::vocabulary::{self, Term};

/// Days of infusion that have to have failed.
const INFUSION_DAYS: u32 = 3;

/// The standard for one stay.
#[derive(Clone, Copy)]
pub(crate) struct Standard<'a> {
    /// The plan's term for the principal diagnosis, if it justifies no stay.
    pub(crate) listed: Option<&'a Term>,
    /// Whether a rescue or failed infusions lift that.
    pub(crate) excepted: bool,
    /// Whether nobody has said so.
    pub(crate) asked: bool,
}

/// What the plan's standard says of a stay; its exceptions are asked for where they decide.
pub(super) fn resolve<'a>(
    said: &Encounter,
    subject: &str,
    diagnoses: &[CaseDiagnosis<'_>],
    (plan, lexicon, readings): (&'a Plan, &Lexicon<'a>, &Readings),
    gaps: &mut Gaps<'_>,
) -> Standard<'a> {
    let principal = diagnoses.first().filter(|diagnosis| diagnosis.at == 0);
    let listed = principal.and_then(|principal| match readings.admission_match {
        AdmissionMatch::Exact => {
            plan.not_for_admission.iter().find(|term| vocabulary::is_exactly(&principal.name, term))
        }
        AdmissionMatch::Contains => lexicon.not_for_admission(&principal.name),
    });
    let admission = said.admission.clone().unwrap_or_default();
    let infused = admission.infusion_days_before.is_some_and(|days| days.number() >= INFUSION_DAYS);
    let holds = admission.rescue == Some(true) || (infused && admission.infusion_failed == Some(true));
    let denied = admission.rescue == Some(false)
        && (admission.infusion_failed == Some(false) || admission.infusion_days_before.is_some_and(|_| !infused));
    let asked = listed.is_some() && !holds && !denied;
    let excepted = holds
        || (asked
            && gaps.fill(AssumptionCode::AdmissionException, &format!("{subject}/admission"), "") == Stance::Most);
    Standard { listed, excepted, asked }
}
