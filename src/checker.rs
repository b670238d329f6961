//! The one API that every host uses: a plan and a hospital list in, answers out.

use std::sync::Arc;

use crate::claim::{Claim, Encounter, OtherYear};
use crate::date::Date;
use crate::estimate::{Answer, Estimate, YearEstimate};
use crate::explain::{self, Assessed, Context, Detail};
use crate::explanation::Explanation;
use crate::form::{self, Setting};
use crate::hospital::HospitalList;
use crate::lexicon::Lexicon;
use crate::money::Money;
use crate::plan::Plan;
use crate::plan::reading::Readings;
use crate::read::{self, Problems};
use crate::summary::{Summary, YearSummary};
use crate::validate;
use crate::whatif::changes::{self, Changes};
#[cfg(feature = "analysis")]
use crate::whatif::compare::{self, Comparison};
#[cfg(feature = "analysis")]
use crate::whatif::curve::{self, Curve, Figure, Span};
#[cfg(feature = "analysis")]
use crate::whatif::goal::{self, Goal, Sought};
#[cfg(feature = "analysis")]
use crate::whatif::outlook::{self, Outlook};
use crate::whatif::quick::{self, FourFacts, Quick};
use crate::whatif::range::{self, RangeTold};
#[cfg(feature = "analysis")]
use crate::whatif::totals::{self, Totals};
use crate::write;

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
    plan: Arc<Plan>,
    hospitals: Option<Arc<HospitalList>>,
    readings: Readings,
    other_plans: Vec<Arc<Plan>>,
}

impl Checker {
    /// A checker for a plan; without a hospital list every hospital has to be asked about.
    ///
    /// # Errors
    /// When the plan names a reading or a choice that the engine does not know.
    pub fn new(plan: Plan, hospitals: Option<HospitalList>) -> Result<Checker, Problems> {
        let readings = validate::readings_of(&plan)?;
        Ok(Checker { plan: Arc::new(plan), hospitals: hospitals.map(Arc::new), readings, other_plans: Vec::new() })
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The hospital list.
    pub fn hospitals(&self) -> Option<&HospitalList> {
        self.hospitals.as_deref()
    }

    /// Plans of neighbouring policy years, which a claim may name in `policy.other_years`.
    #[must_use]
    pub fn with_other_plans(mut self, plans: Vec<Plan>) -> Checker {
        self.other_plans = plans.into_iter().map(Arc::new).collect();
        self
    }

    /// Adds a plan that a claim may name in `policy.other_years` or be compared with; it goes before
    /// one of the same id.
    pub fn add_other_plan(&mut self, plan: Plan) {
        self.other_plans.insert(0, Arc::new(plan));
    }

    /// A plan that is known here, by its id.
    pub(crate) fn plan_of(&self, id: &str) -> Option<&Plan> {
        self.other_plans.iter().chain([&self.plan]).find(|plan| plan.id == id).map(Arc::as_ref)
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
        if let Some(form) = self.form() {
            return self.of_form(claim, || form::estimate(claim, form, detail == Detail::Full));
        }
        let whole = |claim: &Claim, context: Context<'_>| {
            let assessed = Assessed::of(claim, context);
            let estimate = assessed.estimate(detail);
            Estimate { range: range::of(&assessed.case, claim, context, estimate.payable), ..estimate }
        };
        let mut estimate = self.of_claim(claim, whole)?;
        let year = |(year, estimate): (&OtherYear, Estimate)| YearEstimate {
            cover_from: year.cover_from,
            cover_to: year.cover_to,
            estimate: Box::new(estimate),
        };
        estimate.other_years = self.other_years(claim, whole).map(year).collect();
        Ok(estimate)
    }

    /// Checks a claim and answers in short: quick enough for every keystroke.
    ///
    /// # Errors
    /// As [`Checker::check`].
    pub fn summary(&self, claim: &Claim) -> Result<Summary, Problems> {
        if let Some(form) = self.form() {
            return self.of_form(claim, || form::summary(claim, form));
        }
        let short = |claim: &Claim, context: Context<'_>| {
            let assessed = Assessed::of(claim, context);
            let summary = assessed.summary();
            Summary { range: range::of(&assessed.case, claim, context, summary.payable), ..summary }
        };
        let mut summary = self.of_claim(claim, short)?;
        let year = |(year, summary): (&OtherYear, Summary)| YearSummary {
            cover_from: year.cover_from,
            cover_to: year.cover_to,
            summary: Box::new(summary),
        };
        summary.other_years = self.other_years(claim, short).map(year).collect();
        Ok(summary)
    }

    /// Explains where every yuan of a claim went; with `silent_rules`, lists those rules too that
    /// looked and had nothing to say.
    ///
    /// # Errors
    /// As [`Checker::check`].
    pub fn explain(&self, claim: &Claim, silent_rules: bool) -> Result<Explanation, Problems> {
        match self.form() {
            Some(form) => self.of_form(claim, || form::explanation(claim, form, silent_rules)),
            None => self.ask_of(claim, |context| explain::explanation(claim, context, silent_rules)),
        }
    }

    /// The smallest sets of changes that make a refused or reduced part payable, each with its gain.
    ///
    /// # Errors
    /// As [`Checker::check`].
    pub fn changes(&self, claim: &Claim) -> Result<Changes, Problems> {
        match self.form() {
            Some(form) => self.of_form(claim, || form::changes(claim, form)),
            None => self.ask_of(claim, |context| changes::told(claim, context)),
        }
    }

    /// What four facts tell, and the claim that they make.
    ///
    /// # Errors
    /// When the scheme has paid more than the total, or the claim has problems of meaning.
    pub fn quick(&self, facts: FourFacts) -> Result<Quick, Problems> {
        let claim = facts.claim()?;
        self.ask_of(&claim, |context| quick::told(claim.clone(), context))
    }

    /// Between which amounts a claim lies while facts are open, and which question narrows that most.
    ///
    /// # Errors
    /// As [`Checker::check`].
    pub fn range(&self, claim: &Claim) -> Result<RangeTold, Problems> {
        match self.form() {
            Some(form) => self.of_form(claim, || form::range(claim, form)),
            None => self.ask_of(claim, |context| range::told(claim, context)),
        }
    }

    #[cfg(feature = "analysis")]
    /// What a claim comes to, and nothing else: quick enough for every picture of a moving slider.
    ///
    /// # Errors
    /// As [`Checker::check`]; when the plan has a form.
    pub fn totals(&self, claim: &Claim) -> Result<Totals, Problems> {
        self.ask_of(claim, |context| totals::totals(claim, context))
    }

    #[cfg(feature = "analysis")]
    /// How a figure goes with one amount of a claim, and what it is at further amounts.
    ///
    /// # Errors
    /// As [`Checker::check`]; when the pointer names no amount of the claim, or a box that moves
    /// with it would go below nothing.
    pub fn curve(&self, claim: &Claim, span: Span<'_>, figure: Figure, at: &[Money]) -> Result<Curve, Problems> {
        self.ask_of(claim, |context| curve::curve(claim, context, span, (figure, at)))?
    }

    #[cfg(feature = "analysis")]
    /// For which amounts a figure is as wanted.
    ///
    /// # Errors
    /// As [`Checker::curve`]; when the goal wants nothing.
    pub fn seek(&self, claim: &Claim, span: Span<'_>, goal: &Goal) -> Result<Sought, Problems> {
        self.ask_of(claim, |context| goal::seek(claim, context, span, goal))?
    }

    #[cfg(feature = "analysis")]
    /// Looks at the rest of the policy year after a claim.
    ///
    /// # Errors
    /// As [`Checker::check`].
    pub fn outlook(&self, claim: &Claim) -> Result<Outlook, Problems> {
        self.ask_of(claim, |context| outlook::outlook(claim, context))
    }

    #[cfg(feature = "analysis")]
    /// Compares what this plan and one of the other plans make of a claim; which plan the claim
    /// names does not matter.
    ///
    /// # Errors
    /// When there is no such plan (pointer `/with`), the claim names what this plan does not have, or
    /// its dates contradict each other.
    pub fn compare(&self, claim: &Claim, with: &str) -> Result<Comparison, Problems> {
        let claim = Claim { plan: None, ..claim.clone() };
        self.for_visits()?;
        let known = || self.other_plans.iter().chain([&self.plan]);
        let Some(other) = known().find(|plan| plan.id == with) else {
            let known: Vec<&str> = known().map(|plan| plan.id.as_str()).collect();
            return Err(Problems(vec![validate::unknown("question/unknown-plan", "/with", with, &known)]));
        };
        if other.form.is_some() {
            return Err(Problems::one("question/for-visits-only", "ask-otherwise", "/with".to_owned(), []));
        }
        let readings = validate::readings_of(other)?;
        let not_in_other = validate::claim(&claim, other, &self.other_plans).0;
        let lexicon = Lexicon { plan: other, list: self.hospitals.as_deref() };
        let other = Context { plan: other, lexicon: &lexicon, readings: &readings };
        self.ask_of(&claim, |this| compare::compare(&claim, this, other, not_in_other))
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
        write::text(&self.answer(claim))
    }

    /// The form, for a plan that asks questions of its own.
    fn form(&self) -> Option<Setting<'_>> {
        // Said here, so that a build without forms has none of their code.
        if cfg!(feature = "forms") { Setting::of(&self.plan, &self.readings) } else { None }
    }

    /// Some questions are about visits and their receipts only.
    fn for_visits(&self) -> Result<(), Problems> {
        match self.form() {
            Some(_) => Err(Problems::one("question/for-visits-only", "ask-otherwise", "/ask".to_owned(), [])),
            None => Ok(()),
        }
    }

    /// Asks something of answers to the form that have no problems of meaning.
    fn of_form<T>(&self, claim: &Claim, work: impl FnOnce() -> T) -> Result<T, Problems> {
        let problems = validate::claim(claim, &self.plan, &self.other_plans);
        if problems.0.is_empty() { Ok(work()) } else { Err(problems) }
    }

    /// Asks something of a claim that has no problems of meaning.
    pub(crate) fn ask_of<T>(&self, claim: &Claim, question: impl FnOnce(Context<'_>) -> T) -> Result<T, Problems> {
        self.for_visits()?;
        self.of_claim(claim, |_, context| question(context))
    }

    fn of_claim<T>(&self, claim: &Claim, work: impl FnOnce(&Claim, Context<'_>) -> T) -> Result<T, Problems> {
        let problems = validate::claim(claim, &self.plan, &self.other_plans);
        if !problems.0.is_empty() {
            return Err(problems);
        }
        Ok(self.within(&self.plan, |context| work(claim, context)))
    }

    fn within<T>(&self, plan: &Plan, work: impl FnOnce(Context<'_>) -> T) -> T {
        let lexicon = Lexicon { plan, list: self.hospitals.as_deref() };
        work(Context { plan, lexicon: &lexicon, readings: &self.readings })
    }

    /// Visits of a neighbouring year are assessed under that year's plan and accumulators.
    fn other_years<'c, T>(
        &self,
        claim: &'c Claim,
        work: impl Fn(&Claim, Context<'_>) -> T,
    ) -> impl Iterator<Item = (&'c OtherYear, T)> {
        claim.policy.other_years.iter().filter_map(move |year| {
            let mine =
                |visit: &Encounter| day_of(visit).is_some_and(|day| year.cover_from <= day && day <= year.cover_to);
            if !claim.encounters.iter().any(mine) {
                return None;
            }
            let known = year.plan.as_ref().and_then(|id| self.other_plans.iter().find(|plan| plan.id == *id));
            let plan = known.unwrap_or(&self.plan);
            let mut shifted = claim.clone();
            shifted.policy.plan_year = Some((year.cover_from, year.cover_to));
            shifted.policy.cover_from = Some(year.cover_from);
            shifted.policy.cover_to = Some(year.cover_to);
            shifted.policy.accumulators = year.accumulators.clone();
            let told = self.within(plan, |context| work(&shifted, context));
            Some((year, told))
        })
    }
}

fn day_of(visit: &Encounter) -> Option<Date> {
    visit.discharged_on.or(visit.date)
}
