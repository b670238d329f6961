//! Visits and stays: where, why, and who else pays.

use deserr::Deserr;
use serde::Serialize;

use crate::claim::{Count, Document, HospitalLevel, Invoice};
use crate::code::codes;
use crate::date::Date;
use crate::money::{Money, Quantity};
use crate::read::Problems;

/// One visit or one stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Encounter {
    /// The caller's own id, repeated in the answer; also breaks ties of date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub id: Option<String>,
    /// Outpatient, emergency or inpatient, as on the receipt.
    pub care_type: CareType,
    /// A kind of care within it, by the plan's own list: `chronic_major`, `observation`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub care_subtype: Option<String>,
    /// Day of the visit. Absent: assumed inside the cover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub date: Option<Date>,
    /// First day of a stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub admitted_on: Option<Date>,
    /// Last day of a stay, which dates it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub discharged_on: Option<Date>,
    /// Where.
    #[deserr(default)]
    #[serde(default)]
    pub hospital: HospitalFacts,
    /// Department on the receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub department: Option<String>,
    /// What caused it. Absent: illness or accident.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub cause: Option<Cause>,
    /// Whether the social-security card settled the bill. Absent: yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub card_used: Option<bool>,
    /// Why it was an emergency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub emergency: Option<Emergency>,
    /// Kind of ward of a stay. Absent: an ordinary ward.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub ward: Option<Ward>,
    /// Diagnoses; of a stay, the principal discharge diagnosis first.
    #[deserr(default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnoses: Vec<Diagnosis>,
    /// What the medical record says, to be compared with the receipts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub record: Option<MedicalRecord>,
    /// Facts of an admission that the plan's inpatient standard asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub admission: Option<Admission>,
    /// What other payers have paid or will pay for this visit.
    #[deserr(default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settlements: Vec<Settlement>,
    /// Papers that belong to this visit.
    #[deserr(default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Receipts.
    #[deserr(default)]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct HospitalFacts {
    /// Name as on the receipt; matched to the list by name, alias and campus.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub name: Option<String>,
    /// Whether the insurer has designated it. Absent: looked up in the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub designated: Option<bool>,
    /// Whether it is in Shanghai. Absent: yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub in_shanghai: Option<bool>,
    /// Whether it is a public hospital. Absent: as listed, else yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub public: Option<bool>,
    /// Whether it takes medical insurance. Absent: yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub in_network: Option<bool>,
    /// Level 1, 2 or 3. Absent: as listed, else the plan's ordinary value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub level: Option<HospitalLevel>,
}

/// Why a visit was an emergency.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Emergency {
    /// The reason in words or by its id in the plan's definition. Absent: assumed to fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub reason: Option<String>,
    /// Body temperature in degrees Celsius, such as `38.6`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub temperature: Option<Quantity>,
    /// Whether somebody else is liable for the injury. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub third_party_liable: Option<bool>,
}

/// One diagnosis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Diagnosis {
    /// Name as in the record; matched to the plan's lists of diseases.
    pub name: String,
    /// Disease of the plan's lists when the match by name has to be corrected; `none` for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub disease: Option<String>,
    /// Whether the diagnosis is certain, the condition stable and the treatment settled.
    /// Absent: the plan's ordinary value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub settled: Option<bool>,
}

/// What the medical record says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct MedicalRecord {
    /// Name on the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub patient_name: Option<String>,
    /// Date of the entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub date: Option<Date>,
    /// Department of the entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub department: Option<String>,
}

/// Facts of an admission.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Admission {
    /// Whether the stay followed directly from an emergency visit. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub through_emergency: Option<bool>,
    /// Whether the person was being rescued from danger of life. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub rescue: Option<bool>,
    /// Days of outpatient infusion before the stay. Absent: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub infusion_days_before: Option<Count>,
    /// Whether that infusion had no clear effect or the condition became worse. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub infusion_failed: Option<bool>,
    /// Whether an operation was planned, and the person left or moved without it by own wish.
    /// Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub left_before_surgery: Option<bool>,
}

/// A payment by another payer for the same visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Settlement {
    /// Who pays.
    pub payer: Payer,
    /// Whether the payment is made or still awaited.
    pub status: SettlementStatus,
    /// Amount, yuan. Absent: nothing known, taken as nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
    pub amount: Option<Money>,
    /// How much of it was for cost inside the medical-insurance scope, yuan. Absent: all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[deserr(default)]
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
