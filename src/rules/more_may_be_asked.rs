//! In doubtful cases the insurer may ask for more, the original record included.
//!
//! What it checks: whether an earlier rule has raised a doubt.
//! Why it matters: it is quicker to have the papers at hand.
//! Clause: T-D10, advice.
//! What the member can do: keep the original record and every receipt.
//! Example: the hospital is not on the list.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "more_may_be_asked", ids: &["T-D10"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let doubt = out.iter().any(|finding| {
        matches!(
            finding.code,
            Code::HospitalUnknown
                | Code::HospitalBranchUnknown
                | Code::HospitalStruckOff
                | Code::EmergencyNotInDefinition
                | Code::EmergencyNotRecognised
                | Code::EmergencyThirdParty
                | Code::DiagnosisMayNotFit
                | Code::ReceiptPerhapsTaxInvoice
                | Code::ProductNumberUnknown
                | Code::AdmissionPerhapsOutpatient
                | Code::ExaminationRepeated
                | Code::DocumentIllegible
                | Code::RecordDisagrees
                | Code::ReceiptPossibleDuplicate
                | Code::QuantityDaysDisagree
                | Code::ExaminationWithoutBasic
        )
    });
    if doubt {
        let found = finding(case, "T-D10", Code::MoreMayBeAsked, Effect::Advise, "");
        out.extend(found.map(|found| found.decided(Decided::Advisory).remedy(Remedy::BringDocument)));
    }
}
