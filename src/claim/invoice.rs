//! Receipts with their boxes, and the lines of their itemised lists.

use serde::Serialize;

use crate::claim::{Count, DaysSupply, Document};
use crate::code::codes;
use crate::date::Date;
use crate::money::{Money, Quantity};
use crate::read::{Keyed, Read};

/// One receipt, with the boxes of a Shanghai medical receipt. All amounts in yuan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Invoice {
    /// The caller's own id, repeated in the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub id: Option<String>,
    /// Bill code, eight digits on an electronic bill.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub bill_code: Option<String>,
    /// Bill number, ten digits on an electronic bill.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub bill_number: Option<String>,
    /// Check code of an electronic bill.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub check_code: Option<String>,
    /// In which form the receipt is at hand. Absent: the original.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub form: Option<InvoiceForm>,
    /// What is wrong with it. Absent: nothing.
    #[read(default)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub defects: Vec<InvoiceDefect>,
    /// Date printed on it. Absent: the visit's date.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub date: Option<Date>,
    /// Name printed on it. Absent: the insured's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub patient_name: Option<String>,
    /// Total (总额).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub total: Option<Money>,
    /// Paid by the pooled fund (统筹).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub pooled_fund_paid: Option<Money>,
    /// Paid by the supplementary fund (附加支付).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub supplementary_fund_paid: Option<Money>,
    /// Paid from the personal medical account (个人账户), this year's, earlier and shared.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub personal_account_paid: Option<Money>,
    /// How much of that went to cost outside the scope. Absent: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub personal_account_out_of_scope: Option<Money>,
    /// Paid in cash (现金支付). Absent: worked out from the other boxes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub cash_paid: Option<Money>,
    /// Cash for the member's share of classified items (分类自负).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub category_copay: Option<Money>,
    /// Cash inside the scope (自负).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub in_scope_self_paid: Option<Money>,
    /// Cash outside the scope (自费).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub out_of_scope_self_paid: Option<Money>,
    /// Discount given on the bill (减免). Absent: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub discount: Option<Money>,
    /// Total inside the scope, where the receipt prints it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub in_scope_total: Option<Money>,
    /// Papers that belong to this receipt.
    #[read(default)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Lines of the itemised list. What they do not cover stays one unnamed line.
    #[read(default)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineItem>,
}

codes! {
    /// In which form a receipt is at hand.
    pub enum InvoiceForm {
        /// The paper original.
        Original = "original",
        /// The file of an electronic bill.
        EBillFile = "e_bill_file",
        /// A print or photograph of an electronic bill.
        EBillPrint = "e_bill_print",
        /// A copy of a paper receipt.
        Copy = "copy",
        /// Nothing: the original is lost.
        Lost = "lost",
    }
}

codes! {
    /// What can be wrong with a receipt besides its figures.
    pub enum InvoiceDefect {
        /// No medical-insurance receipt, such as a shop's or a tax invoice.
        NotMedicalInsurance = "not_medical_insurance",
        /// One half of a torn receipt.
        Half = "half",
        /// The print cannot be read.
        Illegible = "illegible",
        /// No date of the visit on it.
        Undated = "undated",
        /// Written by hand.
        Handwritten = "handwritten",
    }
}

/// One line of the itemised list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct LineItem {
    /// Name as printed; matched to the plan's fee names.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub name: Option<String>,
    /// Fee, care, medicine or examination of the plan's lists when the match by name has to be
    /// corrected or a question about it answered; `none` for none. Absent: told from the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub item: Option<String>,
    /// What it is. Absent: told from the name, else other.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub kind: Option<LineKind>,
    /// Amount, yuan. Absent: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub amount: Option<Money>,
    /// How much of the amount is outside the scope (自费 or 分类自负), yuan. Absent: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub out_of_scope: Option<Money>,
    /// What the member bore inside the scope of this line, where the list prints it, yuan.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub patient_share: Option<Money>,
    /// Diagnosis that the line serves, one of the visit's. Absent: the visit's only one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub diagnosis: Option<String>,
    /// Days of supply as printed, 1 to 365.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub days_supply: Option<DaysSupply>,
    /// Quantity dispensed, in the unit of the dose.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub quantity: Option<Quantity>,
    /// One dose.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub dose: Option<Quantity>,
    /// Doses a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub times_per_day: Option<Quantity>,
    /// Main or adjuvant medicine. Absent: main.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub drug_role: Option<DrugRole>,
    /// Class of medicines that counts as the same kind. Absent: the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub drug_class: Option<String>,
    /// Days of an infusion treatment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub infusion_days: Option<DaysSupply>,
    /// Sessions of physiotherapy or hyperbaric oxygen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub sessions: Option<Count>,
    /// Approval number on the package of a medicine. Absent: not looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub approval_number: Option<String>,
    /// Department that ordered it. Absent: the visit's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub department: Option<String>,
    /// Circumstances of the plan's list that the member has declared of this line, by id. Absent:
    /// not so.
    #[read(default)]
    #[serde(skip_serializing_if = "Keyed::is_empty")]
    pub declarations: Keyed<bool>,
    /// Day on which a laboratory test was ordered. Absent: the visit's date.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub ordered_on: Option<Date>,
    /// Day on which it was done. Absent: the visit's date.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub performed_on: Option<Date>,
}

codes! {
    /// What a line is.
    pub enum LineKind {
        /// Western medicine (西药).
        WesternMedicine = "western_medicine",
        /// Chinese patent medicine (中成药).
        PatentMedicine = "patent_medicine",
        /// Decoction of Chinese herbs (中药汤剂).
        Decoction = "decoction",
        /// Infusion (补液).
        Infusion = "infusion",
        /// Laboratory test (化验).
        Laboratory = "laboratory",
        /// Examination (检查).
        Examination = "examination",
        /// Treatment (治疗).
        Treatment = "treatment",
        /// Physiotherapy (理疗).
        Physiotherapy = "physiotherapy",
        /// Hyperbaric oxygen (高压氧).
        HyperbaricOxygen = "hyperbaric_oxygen",
        /// A fee such as registration.
        Fee = "fee",
        /// Anything else.
        Other = "other",    }
}

codes! {
    /// Role of a medicine.
    pub enum DrugRole {
        /// Treats the disease.
        Main = "main",
        /// Supports the treatment (辅助用药).
        Adjuvant = "adjuvant",    }
}

impl LineKind {
    /// Whether the line is a medicine.
    pub fn is_drug(self) -> bool {
        matches!(self, LineKind::WesternMedicine | LineKind::PatentMedicine | LineKind::Decoction | LineKind::Infusion)
    }

    /// Whether the line is a test or a treatment.
    pub fn is_test_or_treatment(self) -> bool {
        matches!(
            self,
            LineKind::Laboratory
                | LineKind::Examination
                | LineKind::Treatment
                | LineKind::Physiotherapy
                | LineKind::HyperbaricOxygen
        )
    }
}
