//! The one API that every host uses: a plan and a hospital list in, answers out.

use crate::claim::{Claim, Encounter, OtherYear};
use crate::date::Date;
use crate::estimate::{Answer, Estimate, YearEstimate};
use crate::explain::{self, Context, Detail};
use crate::hospital::HospitalList;
use crate::lexicon::Lexicon;
use crate::plan::Plan;
use crate::plan::reading::Readings;
use crate::read::{self, Problems};
use crate::validate;

/// Checks claims of one plan.
///
/// ```
/// # fn main() -> Result<(), preclaim::read::Problems> {
/// let plan = preclaim::plan::Plan::from_text(include_str!("../plans/sh-teachers-2026.json"))?;
/// let checker = preclaim::Checker::new(plan, None)?;
/// let answer = checker.check_text(r#"{ "encounters": [] }"#);
/// assert!(answer.starts_with(r#"{"type":"success""#));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Checker {
    plan: Plan,
    hospitals: Option<HospitalList>,
    readings: Readings,
    other_plans: Vec<Plan>,
}

impl Checker {
    /// A checker for a plan; without a hospital list every hospital has to be asked about.
    ///
    /// # Errors
    /// When the plan names a reading or a choice that the engine does not know.
    pub fn new(plan: Plan, hospitals: Option<HospitalList>) -> Result<Checker, Problems> {
        let readings = validate::readings_of(&plan)?;
        Ok(Checker { plan, hospitals, readings, other_plans: Vec::new() })
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The hospital list.
    pub fn hospitals(&self) -> Option<&HospitalList> {
        self.hospitals.as_ref()
    }

    /// Plans of neighbouring policy years, which a claim may name in `policy.other_years`.
    #[must_use]
    pub fn with_other_plans(mut self, plans: Vec<Plan>) -> Checker {
        self.other_plans = plans;
        self
    }

    /// Sets a reading by its number or name, such as `R9` or `other_cover`.
    ///
    /// # Errors
    /// When the plan has no such reading, or the reading no such choice.
    pub fn set_reading(&mut self, key: &str, choice: &str) -> Result<(), Problems> {
        validate::set_reading(&self.plan, &mut self.readings, key, choice)
    }

    /// Checks a claim and explains the answer in full.
    ///
    /// # Errors
    /// When the claim names what the plan does not have, or its dates contradict each other.
    pub fn check(&self, claim: &Claim) -> Result<Estimate, Problems> {
        self.check_in(claim, Detail::Full)
    }

    /// Checks a claim and explains as much as is wanted.
    ///
    /// # Errors
    /// As [`Checker::check`].
    pub fn check_in(&self, claim: &Claim, detail: Detail) -> Result<Estimate, Problems> {
        let problems = validate::claim(claim, &self.plan, &self.other_plans);
        if !problems.0.is_empty() {
            return Err(problems);
        }
        let mut estimate = self.estimate(claim, &self.plan, detail);
        estimate.other_years = self.other_years(claim, detail);
        Ok(estimate)
    }

    /// Reads and checks a claim.
    pub fn answer(&self, claim: &str) -> Answer {
        match read::from_text::<Claim>(claim).and_then(|claim| self.check(&claim)) {
            Ok(estimate) => Answer::Success { estimate: Box::new(estimate) },
            Err(problems) => Answer::Failure { errors: problems.0 },
        }
    }

    /// Reads and checks a claim: JSON text to JSON text.
    pub fn check_text(&self, claim: &str) -> String {
        serde_json::to_string(&self.answer(claim)).unwrap_or_default()
    }

    fn estimate(&self, claim: &Claim, plan: &Plan, detail: Detail) -> Estimate {
        let lexicon = Lexicon::new(plan, self.hospitals.as_ref());
        explain::estimate(claim, Context { plan, lexicon: &lexicon, readings: &self.readings }, detail)
    }

    /// Visits of a neighbouring year are assessed under that year's plan and accumulators.
    fn other_years(&self, claim: &Claim, detail: Detail) -> Vec<YearEstimate> {
        let assess = |year: &OtherYear| {
            let mine =
                |visit: &Encounter| day_of(visit).is_some_and(|day| year.cover_from <= day && day <= year.cover_to);
            if !claim.encounters.iter().any(mine) {
                return None;
            }
            let known = year.plan.as_ref().and_then(|id| self.other_plans.iter().find(|plan| plan.id == *id));
            let mut plan = known.unwrap_or(&self.plan).clone();
            (plan.valid_from, plan.valid_to) = (year.cover_from, year.cover_to);
            let mut shifted = claim.clone();
            shifted.policy.cover_from = Some(year.cover_from);
            shifted.policy.cover_to = Some(year.cover_to);
            shifted.policy.accumulators = year.accumulators.clone();
            let estimate = self.estimate(&shifted, &plan, detail);
            Some(YearEstimate { cover_from: year.cover_from, cover_to: year.cover_to, estimate: Box::new(estimate) })
        };
        claim.policy.other_years.iter().filter_map(assess).collect()
    }
}

fn day_of(visit: &Encounter) -> Option<Date> {
    visit.discharged_on.or(visit.date)
}
