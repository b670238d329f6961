//! Which readings an entry rests on.

use crate::case::Case;
use crate::estimate::Reason;
use crate::explanation::{Formula, ReadingUsed};
use crate::finding::Code;

/// The plan's readings that decide about an amount, each with the choice in force.
pub(super) fn readings(case: &Case<'_>, reason: Reason, code: Option<Code>, formula: Formula) -> Vec<ReadingUsed> {
    let of_formula: &[&str] = if formula == Formula::BaseShare { &["line_allocation"] } else { &[] };
    let of_code = code.map_or(&[][..], of_code);
    let names: Vec<&str> = [of_reason(reason), of_code, of_formula].concat();
    let known = case.plan.readings.iter().filter(|reading| names.contains(&reading.name.as_str()));
    known
        .filter_map(|reading| {
            let choice = case.readings.choice(&reading.name)?.to_owned();
            Some(ReadingUsed { id: reading.id.clone(), name: reading.name.clone(), choice })
        })
        .collect()
}

fn of_reason(reason: Reason) -> &'static [&'static str] {
    match reason {
        Reason::CategoryCopay => &["category_copay"],
        Reason::PersonalAccount => &["account_money"],
        Reason::PaidByOthers | Reason::Indemnity => &["other_cover"],
        Reason::Deductible => &["deductible_basis", "deductible_scope"],
        Reason::Coinsurance => &["rounding"],
        Reason::Limit => &["limit_applies_to"],
        Reason::TotalLimit => &["total_limit"],
        Reason::PooledFund
        | Reason::SupplementaryFund
        | Reason::Discount
        | Reason::OutOfScope
        | Reason::Grade
        | Reason::WaitingDays
        | Reason::DaysLimit
        | Reason::NotDue
        | Reason::PaidBefore
        | Reason::Denied
        | Reason::Reduced
        | Reason::Pending => &[],
    }
}

fn of_code(code: Code) -> &'static [&'static str] {
    match code {
        Code::CoverOutside | Code::CoverOtherYear => &["stay_date"],
        Code::ClaimTooLate => &["last_day_to_claim"],
        Code::HospitalNotDesignated | Code::HospitalBranch | Code::HospitalNotPublic => &["emergency_lifts"],
        Code::HospitalUnknown | Code::HospitalBranchUnknown => &["unknown_hospital", "emergency_lifts"],
        Code::ReceiptNotOriginal => &["e_bill", "receipt_scope"],
        Code::ReceiptDoesNotAddUp
        | Code::ReceiptDuplicate
        | Code::ReceiptLost
        | Code::ReceiptNotMedicalInsurance
        | Code::ReceiptHalf
        | Code::ReceiptIllegible
        | Code::ReceiptUndated
        | Code::ReceiptHandwritten => &["receipt_scope"],
        Code::QuantityDays => &["over_quantity", "month_days", "decoction_clause"],
        Code::QuantityYearEnd => &["over_quantity", "year_end_stock"],
        Code::QuantityRepeat => &["residual_days", "repeat_decoctions"],
        Code::QuantityInfusion | Code::QuantityPhysiotherapySessions | Code::QuantityHyperbaricOxygen => {
            &["over_quantity"]
        }
        Code::FeeNotPayable => &["fee_within_scope"],
        Code::ExaminationOrder | Code::ExaminationWithoutBasic => &["examination_order", "exam_in_stay"],
        Code::AdmissionNotJustified => &["not_for_admission", "admission_match"],
        _ => &[],
    }
}
