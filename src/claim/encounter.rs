//! Visits and stays: where, why, and who else pays.

use serde::Serialize;

use crate::claim::{Count, Document, HospitalLevel, Invoice};
use crate::code::codes;
use crate::date::Date;
use crate::money::{Money, Quantity};
use crate::read::{Keyed, Read};

/// One visit or one stay.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Encounter {
    /// The caller's own id, repeated in the answer; also breaks ties of date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub id: Option<String>,
    /// Outpatient, emergency or inpatient, as on the receipt.
    pub care_type: CareType,
    /// A kind of care within it, by the plan's own list: `chronic_major`, `observation`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub care_subtype: Option<String>,
    /// Day of the visit. Absent: assumed inside the cover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub date: Option<Date>,
    /// First day of a stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub admitted_on: Option<Date>,
    /// Last day of a stay, which dates it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub discharged_on: Option<Date>,
    /// Where.
    #[read(default)]
    #[serde(default)]
    pub hospital: HospitalFacts,
    /// Department on the receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub department: Option<String>,
    /// What caused it. Absent: illness or accident.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub cause: Option<Cause>,
    /// Whether the social-security card settled the bill. Absent: yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub card_used: Option<bool>,
    /// Why it was an emergency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub emergency: Option<Emergency>,
    /// Kind of ward of a stay. Absent: an ordinary ward.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub ward: Option<Ward>,
    /// Diagnoses; of a stay, the principal discharge diagnosis first.
    #[read(default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnoses: Vec<Diagnosis>,
    /// What the medical record says, to be compared with the receipts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub record: Option<MedicalRecord>,
    /// Facts of an admission that the plan's inpatient standard asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub admission: Option<Admission>,
    /// Circumstances of the plan's list that the member has declared, by id. Absent: not so.
    #[read(default)]
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub declarations: Keyed<bool>,
    /// What other payers have paid or will pay for this visit.
    #[read(default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settlements: Vec<Settlement>,
    /// Papers that belong to this visit.
    #[read(default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Receipts.
    #[read(default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<Invoice>,
}

codes! {
    /// Kind of care.
    pub enum CareType {
        /// An ordinary visit.
        Outpatient = "outpatient",
        /// An emergency visit.
        Emergency = "emergency",
        /// A hospital stay.
        Inpatient = "inpatient",    }
}

codes! {
    /// What caused the visit.
    pub enum Cause {
        /// An illness.
        Illness = "illness",
        /// An accident.
        Accident = "accident",
        /// Neither: a check-up, advice, an application.
        Other = "other",    }
}

codes! {
    /// Kind of ward.
    pub enum Ward {
        /// An ordinary ward of the hospital.
        Standard = "standard",
        /// A ward run jointly with another institution.
        Joint = "joint",
        /// A bed at home.
        HomeBed = "home_bed",    }
}

/// Where the visit took place. Facts given here go before those of the hospital list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct HospitalFacts {
    /// Name as on the receipt; matched to the list by name, alias and campus.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub name: Option<String>,
    /// Whether the insurer has designated it. Absent: looked up in the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub designated: Option<bool>,
    /// Whether it is in Shanghai. Absent: told from the name, else yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub in_shanghai: Option<bool>,
    /// Whether it is a public hospital. Absent: as listed, else yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub public: Option<bool>,
    /// Whether it takes medical insurance. Absent: yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub in_network: Option<bool>,
    /// Level 1, 2 or 3. Absent: as listed, else the plan's ordinary value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub level: Option<HospitalLevel>,
}

/// Why a visit was an emergency.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Emergency {
    /// The reason in words or by its id in the plan's definition. Absent: assumed to fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub reason: Option<String>,
    /// Body temperature in degrees Celsius, such as `38.6`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub temperature: Option<Quantity>,
    /// Whether somebody else is liable for the injury. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub third_party_liable: Option<bool>,
}

/// One diagnosis.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Diagnosis {
    /// Name as in the record; matched to the plan's lists of diseases.
    pub name: String,
    /// Disease of the plan's lists when the match by name has to be corrected; `none` for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub disease: Option<String>,
    /// Excluded care of the plan's list when the match by name has to be corrected or a question
    /// about it answered; `none` for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub exclusion: Option<String>,
    /// Whether the diagnosis is certain, the condition stable and the treatment settled.
    /// Absent: the plan's ordinary value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub settled: Option<bool>,
}

/// What the medical record says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct MedicalRecord {
    /// Name on the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub patient_name: Option<String>,
    /// Date of the entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub date: Option<Date>,
    /// Department of the entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub department: Option<String>,
    /// Whether it is a first visit for this disease; only then both histories are needed.
    /// Absent: the least favourable where it matters, a first visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub first_visit: Option<bool>,
    /// Which parts are there. A part that is not mentioned is taken as there.
    #[read(default)]
    #[serde(skip_serializing_if = "RecordParts::is_empty")]
    pub parts: RecordParts,
    /// Names of the medicines and tests that it lists, to be compared with the lines. Absent: not
    /// compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub items: Option<Vec<String>>,
    /// Its words, or a part of them; searched for words that hint at a circumstance.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub text: Option<String>,
}

/// Declares the parts of a record: a code and a field each.
macro_rules! record_parts {
    ($($(#[$meta:meta])* $variant:ident $field:ident = $text:literal,)+) => {
        codes! {
            /// A part of a record.
            pub enum RecordPart { $($(#[$meta])* $variant = $text,)+ }
        }

        /// Which parts of a record are there.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct RecordParts {
            $($(#[$meta])*
            #[serde(skip_serializing_if = "Option::is_none")]
            #[read(default)]
            pub $field: Option<bool>,)+
        }

        impl RecordParts {
            /// Whether a part is there, if that was said.
            pub fn said(&self, part: RecordPart) -> Option<bool> {
                match part { $(RecordPart::$variant => self.$field,)+ }
            }
        }
    };
}

record_parts! {
    /// Date of the visit (就诊日期).
    VisitDate visit_date = "visit_date",
    /// Department (就诊科室).
    Department department = "department",
    /// Chief complaint (主诉).
    ChiefComplaint chief_complaint = "chief_complaint",
    /// History of the present illness (现病史).
    PresentHistory present_history = "present_history",
    /// Past history (既往史).
    PastHistory past_history = "past_history",
    /// Results of tests (辅助检查).
    AuxiliaryTests auxiliary_tests = "auxiliary_tests",
    /// Positive signs (阳性体征).
    PositiveSigns positive_signs = "positive_signs",
    /// Diagnosis (诊断).
    Diagnosis diagnosis = "diagnosis",
    /// Treatment (治疗意见).
    Treatment treatment = "treatment",
    /// The doctor's signature (医师签名).
    Signature signature = "signature",
}

impl RecordParts {
    fn is_empty(&self) -> bool {
        *self == RecordParts::default()
    }
}

/// Facts of an admission.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Admission {
    /// Whether the stay followed directly from an emergency visit. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub through_emergency: Option<bool>,
    /// Whether the person was being rescued from danger of life. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub rescue: Option<bool>,
    /// Days of outpatient infusion before the stay. Absent: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub infusion_days_before: Option<Count>,
    /// Whether that infusion had no clear effect or the condition became worse. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub infusion_failed: Option<bool>,
    /// Whether an operation was planned, and the person left or moved without it by own wish.
    /// Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub left_before_surgery: Option<bool>,
}

/// A payment by another payer for the same visit.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Settlement {
    /// Who pays.
    pub payer: Payer,
    /// Whether the payment is made or still awaited.
    pub status: SettlementStatus,
    /// Amount, yuan. Absent: nothing known, taken as nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub amount: Option<Money>,
    /// How much of it was for cost inside the medical-insurance scope, yuan. Absent: all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub in_scope_amount: Option<Money>,
}

codes! {
    /// Another payer.
    pub enum Payer {
        /// The trade union's supplementary inpatient cover.
        Union = "union",
        /// Another insurer.
        Insurer = "insurer",
        /// Local relief of the municipality or district.
        LocalRelief = "local_relief",    }
}

codes! {
    /// Whether another payer has paid.
    pub enum SettlementStatus {
        /// The money has come.
        Paid = "paid",
        /// It is still to come.
        Awaited = "awaited",    }
}
