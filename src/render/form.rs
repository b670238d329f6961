//! What became of a form, in words: the headline by what the form is for, its payments, its grade.

use serde::Serialize;

use super::{EncounterWords, Speaker, StepWords};
use crate::claim::Fact;
use crate::estimate::{BenefitEstimate, Estimate, FormEstimate, GradeEstimate, GradedBy, Payment, Reason, Verdict};
use crate::finding::{Decided, Effect, Finding};
use crate::plan::form::{Check, Field, GradeItem, Purpose};

/// What became of a form, in one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FormWords {
    /// One for each benefit: from the sum to what is payable.
    pub benefits: Vec<EncounterWords>,
    /// One for each payment.
    pub payments: Vec<PaymentWords>,
    /// On which grade the amount rests, and that an assessor has to confirm it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The day on which the contract matures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matures: Option<String>,
}

/// A payment in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentWords {
    /// Benefit, and which anniversary.
    pub label: String,
    /// The day; empty where it is not known.
    pub date: String,
    /// Age on that day; empty where it is not known.
    pub age: String,
    /// How much.
    pub amount: String,
    /// Whether it has fallen due.
    pub status: String,
}

impl Speaker<'_> {
    pub(super) fn form(&self, form: &FormEstimate, estimate: &Estimate) -> FormWords {
        FormWords {
            benefits: estimate.benefits.iter().map(|benefit| self.way(benefit, &estimate.findings)).collect(),
            payments: {
                let whole = self.is_whole_contract(form);
                form.payments.iter().map(|payment| self.payment(payment, whole)).collect()
            },
            grade: form.grade.as_ref().map(|grade| self.grade(grade)),
            matures: form.matures_on.map(|day| self.say("form.matures", &[("day", &self.day(&day.to_string()))])),
        }
    }

    /// From the sum of a benefit to what is payable.
    fn way(&self, benefit: &BenefitEstimate, findings: &[Finding]) -> EncounterWords {
        let end = |key: &str, amount| StepWords {
            label: self.say(key, &[]),
            formula: String::new(),
            amount: self.yuan(amount),
            clause: None,
        };
        let taken = benefit.withheld.iter().map(|one| self.withheld(one, findings));
        let first = core::iter::once(end("step.sum", benefit.billed));
        let last = core::iter::once(end("step.payable.form", benefit.payable));
        let title = self.plan.benefit_title(&benefit.id).map_or("", |title| self.catalogue.text(title)).to_owned();
        EncounterWords { title, steps: first.chain(taken).chain(last).collect() }
    }

    /// The verdict of a form in a sentence, by what the form is for.
    pub(super) fn form_headline(&self, estimate: &Estimate, form: &FormEstimate) -> String {
        let pays = !estimate.billed.is_zero();
        let state = match estimate.verdict {
            Verdict::Payable | Verdict::Partly if !pays && !estimate.submittable => "incomplete",
            Verdict::Payable | Verdict::Partly if !pays && self.pays() && form.purpose == Purpose::Claim => "nothing",
            Verdict::Payable | Verdict::Partly if !pays && self.has_notes(estimate) => "notes",
            Verdict::Payable | Verdict::Partly if !pays => "ready",
            Verdict::Payable | Verdict::Partly if estimate.payable.is_zero() && form.purpose == Purpose::Claim => {
                "zero"
            }
            Verdict::Payable | Verdict::Partly if self.is_whole_contract(form) && form.matures_on.is_none() => "ended",
            Verdict::Payable | Verdict::Partly if self.is_whole_contract(form) && self.has_ended() => "matured",
            Verdict::Payable | Verdict::Partly if self.is_whole_contract(form) && received(estimate) => "left",
            Verdict::Payable | Verdict::Partly if self.is_whole_contract(form) => "whole",
            Verdict::Payable | Verdict::Partly => "amount",
            Verdict::Pending if estimate.achievable.is_zero() => "pending-zero",
            Verdict::Pending => "pending",
            Verdict::Denied => "denied",
        };
        let (payable, achievable) = (self.yuan(estimate.payable), self.yuan(estimate.achievable));
        let facts = [("payable", payable.as_str()), ("achievable", achievable.as_str())];
        let headline = self.say(&format!("headline.{}.{state}", form.purpose), &facts);
        // An amount that rests on a grade is never told without it.
        let grade = form.grade.as_ref().filter(|_| estimate.verdict != Verdict::Denied).map(|grade| self.grade(grade));
        self.catalogue.sentences(core::iter::once(headline).chain(grade))
    }

    /// Whether a form pays anything at all.
    pub(super) fn pays(&self) -> bool {
        self.plan.form.as_ref().is_none_or(|form| !form.benefits.is_empty())
    }

    /// Whether it is a contract without a day up to which payments count.
    fn is_whole_contract(&self, form: &FormEstimate) -> bool {
        if form.purpose != Purpose::Contract {
            return false;
        }
        let contract = self.plan.form.as_ref().and_then(|form| form.contract.as_ref());
        contract.is_some_and(
            |contract| !matches!(self.claim.facts.get(&contract.as_of), Some(Fact::Text(day)) if !day.is_empty()),
        )
    }

    /// Whether an application has advice about what was answered, beside what is told to everybody.
    fn has_notes(&self, estimate: &Estimate) -> bool {
        let of_form = self.plan.form.as_ref().is_some_and(|form| form.purpose == Purpose::Application);
        of_form && estimate.findings.iter().any(|one| one.effect == Effect::Advise && one.decided != Decided::Advisory)
    }

    /// Whether an event is named that would have ended the contract.
    fn has_ended(&self) -> bool {
        let contract = self.plan.form.as_ref().and_then(|form| form.contract.as_ref());
        let day = contract.and_then(|contract| self.claim.facts.get(&contract.ended_on));
        matches!(day, Some(Fact::Text(day)) if !day.is_empty())
    }

    fn payment(&self, payment: &Payment, whole: bool) -> PaymentWords {
        let title = self.plan.benefit_title(&payment.benefit).map_or("", |title| self.catalogue.text(title));
        let label = match payment.anniversary {
            Some(year) => self.say("form.anniversary", &[("benefit", title), ("year", &year.to_string())]),
            None => title.to_owned(),
        };
        PaymentWords {
            label,
            date: payment.on.map(|day| self.day(&day.to_string())).unwrap_or_default(),
            age: payment.age.map(|age| self.say("form.age", &[("age", &age.to_string())])).unwrap_or_default(),
            amount: self.yuan(payment.amount),
            // Without a day nothing is said to be due now.
            status: match whole {
                true => self.say("form.status.planned", &[]),
                false => self.say(&format!("form.status.{}", payment.status), &[]),
            },
        }
    }

    /// On which grade an amount rests, and who has to confirm it.
    pub(super) fn grade(&self, grade: &GradeEstimate) -> String {
        let key = match grade.by {
            GradedBy::Items => "form.grade.items",
            GradedBy::Assessor => "form.grade.assessor",
        };
        self.say(key, &[("grade", &grade.grade.to_string()), ("rate", &grade.rate.percent())])
    }

    fn day(&self, day: &str) -> String {
        self.catalogue.date(day)
    }

    pub(super) fn field_of_form(&self, id: &str) -> Option<&Field> {
        self.plan.form.iter().flat_map(|form| &form.fields).find(|field| field.id == id)
    }

    pub(super) fn check_of_form(&self, id: &str) -> Option<&Check> {
        self.plan.form.iter().flat_map(|form| &form.checks).find(|check| check.id == id)
    }

    pub(super) fn item_of_form(&self, id: &str) -> Option<&GradeItem> {
        let groups = self.plan.form.iter().flat_map(|form| &form.tables).flat_map(|table| &table.groups);
        groups.flat_map(|group| &group.items).find(|item| item.id == id)
    }

    /// Where an answer stands: the field, and the row of it.
    pub(super) fn place_in_form<'p>(&self, mut parts: impl Iterator<Item = &'p str>) -> String {
        let Some(field) = parts.next().and_then(|id| self.field_of_form(id)) else { return String::new() };
        let label = self.catalogue.text(&field.label).to_owned();
        let Some(row) = parts.next().and_then(|part| part.parse::<usize>().ok()) else { return label };
        let row = self.say("place.row", &[("number", &row.saturating_add(1).to_string())]);
        let column = parts.next().and_then(|id| field.columns.iter().find(|column| column.id == id));
        let column = column.map(|column| self.catalogue.text(&column.label).to_owned());
        [Some(label), Some(row), column].into_iter().flatten().collect::<Vec<_>>().join(&self.say("place.between", &[]))
    }
}

/// Whether some of it was received before.
fn received(estimate: &Estimate) -> bool {
    estimate.withheld.iter().any(|one| one.reason == Reason::PaidBefore)
}
