//! An estimate from four facts: the kind of care, the total, what the scheme paid, and the day.

use serde::Serialize;

use crate::claim::{CareType, Claim, Encounter, HospitalFacts, Invoice};
use crate::date::Date;
use crate::estimate::{Range, Status, Verdict};
use crate::explain::{Context, Detail};
use crate::finding::Finding;
use crate::money::Money;
use crate::read::Problems;
use crate::whatif::range::{self, RangeQuestion};

/// The four facts; everything but the kind of care may be left out.
#[derive(Clone, Copy, Debug)]
pub struct FourFacts {
    /// Kind of care.
    pub care_type: CareType,
    /// Total of the receipt, yuan.
    pub total: Option<Money>,
    /// Paid by the funds of medical insurance, yuan. The rest of the total is what the member paid by
    /// account or in cash.
    pub scheme_paid: Option<Money>,
    /// Day of the visit; of a stay, the day of discharge.
    pub date: Option<Date>,
}

/// What four facts tell, and the claim that they make.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quick {
    /// Always `not_submitted`: a pre-check is no submission.
    pub status: Status,
    /// In one word.
    pub verdict: Verdict,
    /// Total of the receipt.
    pub billed: Money,
    /// What would be paid, with ordinary values for everything that is not known yet.
    pub payable: Money,
    /// From the least to the most that the other facts can make of it.
    pub range: Range,
    /// Last day on which the claim can be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day_to_claim: Option<Date>,
    /// What stands in the way already, and advice.
    pub findings: Vec<Finding>,
    /// The question that narrows the range most; absent when none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_question: Option<RangeQuestion>,
    /// The claim that the four facts make, to go on with.
    pub claim: Claim,
}

impl FourFacts {
    /// The claim that they make. Without a total there is no receipt.
    ///
    /// # Errors
    /// When the scheme has paid more than the total.
    pub(crate) fn claim(self) -> Result<Claim, Problems> {
        if let (Some(total), Some(paid)) = (self.total, self.scheme_paid)
            && paid > total
        {
            return Err(Problems::one("question/paid-above-total", "check-the-number", "/scheme_paid".to_owned(), []));
        }
        let stay = self.care_type == CareType::Inpatient;
        let receipt = |total| Invoice { total: Some(total), pooled_fund_paid: self.scheme_paid, ..Invoice::default() };
        let visit = Encounter {
            id: None,
            care_type: self.care_type,
            care_subtype: None,
            date: self.date.filter(|_| !stay),
            admitted_on: None,
            discharged_on: self.date.filter(|_| stay),
            hospital: HospitalFacts::default(),
            department: None,
            cause: None,
            card_used: None,
            emergency: None,
            ward: None,
            diagnoses: Vec::new(),
            record: None,
            admission: None,
            declarations: Default::default(),
            settlements: Vec::new(),
            documents: Vec::new(),
            invoices: self.total.map(receipt).into_iter().collect(),
        };
        Ok(Claim { encounters: vec![visit], ..Claim::default() })
    }
}

/// What the claim of four facts tells.
pub(crate) fn told(claim: Claim, context: Context<'_>) -> Quick {
    let estimate = crate::explain::estimate(&claim, context, Detail::Summary);
    let range = range::told(&claim, context);
    Quick {
        status: Status::NotSubmitted,
        verdict: estimate.verdict,
        billed: estimate.billed,
        payable: range.payable,
        range: Range { min: range.min, max: range.max },
        last_day_to_claim: estimate.last_day_to_claim,
        findings: estimate.findings,
        next_question: range.next_question,
        claim,
    }
}
