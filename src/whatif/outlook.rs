//! What the rest of the policy year looks like once this claim is settled: what is left, what the next
//! 100.00 would bring, until when to claim, and when a medicine is payable again.
//!
//! Every figure comes from the engine: a visit is added to the claim and looked at with it.

mod benefits;
mod medicines;

use serde::Serialize;

use crate::case::{Case, Completion, Stance};
use crate::claim::Claim;
use crate::date::Date;
use crate::estimate::PlanRef;
use crate::explain::{self, Context, Detail};
use crate::money::Money;
use crate::plan::reading::TotalLimitReading;

/// What the rest of the policy year looks like.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outlook {
    /// The plan's data behind it.
    pub plan: PlanRef,
    /// Last day of the cover.
    pub cover_to: Date,
    /// Last day on which the claim can be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day_to_claim: Option<Date>,
    /// Days from the day of submission to the last day to claim; below 0 when that day has passed.
    /// Absent where the claim does not say when it is handed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_left_to_claim: Option<i64>,
    /// What is left of the limit over all benefits; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_limit_left: Option<Money>,
    /// Each benefit of the plan.
    pub benefits: Vec<BenefitOutlook>,
    /// Each kind of medicine that was dispensed, in this claim or before it.
    pub medicines: Vec<MedicineOutlook>,
    /// Medicines of this claim of which nothing can be said, because their day or their days of
    /// supply are not given: JSON Pointers to the lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub supply_not_given: Vec<String>,
}

/// What is left of a benefit after this claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BenefitOutlook {
    /// Benefit id of the plan.
    pub id: String,
    /// What it has paid in the policy year, this claim counted in.
    pub paid: Money,
    /// What is left of the yearly deductible; absent where there is none, or where it does not apply
    /// once a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deductible_left: Option<Money>,
    /// What is left of the limit; absent where there is none, or where it caps the expense and not the
    /// benefit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_left: Option<Money>,
    /// What the next 100.00 would bring; absent where no care leads to the benefit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NextPayment>,
    /// The most that it can still pay in this policy year, under all limits; absent where nothing
    /// limits it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_left: Option<Money>,
    /// How much more has to be borne inside the scope until that is used up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub borne_until_most: Option<Money>,
}

/// What a further amount would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextPayment {
    /// Borne by the member inside the scope, at one visit after all others.
    pub borne: Money,
    /// What the plan pays of it.
    pub pays: Money,
}

/// When a medicine is payable again, and for how many days.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MedicineOutlook {
    /// Kind of medicine: the substance where the plan knows it, else the class or name as said.
    pub class: String,
    /// Name under which it was dispensed last.
    pub name: String,
    /// JSON Pointer to the last dispensing: a line, or an entry of the history.
    pub subject: String,
    /// Day of the last dispensing.
    pub dispensed_on: Date,
    /// Days of that supply, at most two decimals.
    pub days: String,
    /// Last day on which any supply of it lasts, the day of dispensing counted in.
    pub lasts_until: Date,
    /// First day after the last dispensing on which an outpatient repeat is not refused; absent where
    /// the plan does not forbid repeats of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat_from: Option<Date>,
    /// Id of the clause that forbids earlier repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat_clause: Option<String>,
    /// The day for which the following days are told: `repeat_from`, else the day after the last
    /// dispensing.
    pub on: Date,
    /// Whether that day lies inside the cover.
    pub within_cover: bool,
    /// Days that an outpatient prescription may last for the disease that it serves; of a disease
    /// that nobody names, the shortest. Absent where nothing limits them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_prescription: Option<DaysPayable>,
    /// Days that it may last for the end of the policy year's sake. Absent where nothing limits them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until_year_end: Option<DaysPayable>,
    /// Days of a supply dispensed on that day that are payable: 0 outside the cover; absent where
    /// nothing limits them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payable_days: Option<u32>,
}

/// A limit on days of supply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DaysPayable {
    /// So many days.
    pub days: u32,
    /// Catalogue id.
    pub rule: String,
    /// Id of the plan's clause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

/// Looks at what is left after a claim.
pub(crate) fn outlook(claim: &Claim, context: Context<'_>) -> Outlook {
    let completion = Completion::all(Stance::Ordinary);
    let case = Case::build(claim, context.plan, context.lexicon, context.readings, &completion);
    let estimate = explain::estimate(claim, context, Detail::Summary);
    let paid: Money = estimate.benefits.iter().map(|benefit| benefit.paid.after).sum();
    let checked = context.readings.total_limit == TotalLimitReading::Checked;
    let total = context.plan.total_limit.as_ref().filter(|_| checked);
    let last_day = case.last_day_to_claim();
    let (medicines, supply_not_given) = medicines::all(&case, context);
    Outlook {
        cover_to: case.year.to,
        last_day_to_claim: last_day,
        days_left_to_claim: last_day.zip(claim.submitted_on).map(|(last, day)| last.days_since(day)),
        total_limit_left: total.map(|limit| (limit.amount - paid).at_least_zero()),
        benefits: benefits::all(claim, context, &estimate.benefits),
        medicines,
        supply_not_given,
        plan: estimate.plan,
    }
}
