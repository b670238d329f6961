//! From the answers to a form to an estimate: plans that ask questions of their own.
//!
//! ```text
//! facts → sheet (what is asked and answered) → findings → accounts → estimate, explanation
//! ```
//!
//! The way is shorter than that of visits. A form has one event: what refuses or holds back one of
//! its answers does so for the whole claim, so findings and accounts need not know each other.

mod account;
mod changes;
mod check;
mod findings;
mod paper;
mod pay;
mod range;
mod sheet;
mod told;
mod tree;

use crate::claim::Claim;
use crate::plan::Plan;
use crate::plan::form::Form;
use crate::plan::reading::Readings;

pub(crate) use changes::changes;
pub(crate) use range::told as range;
pub(crate) use told::{estimate, summary};
pub(crate) use tree::explanation;

/// A plan with a form, and how it is read.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) form: &'a Form,
    pub(crate) readings: &'a Readings,
}

impl<'a> Setting<'a> {
    /// Of a plan, if it has a form.
    pub(crate) fn of(plan: &'a Plan, readings: &'a Readings) -> Option<Setting<'a>> {
        plan.form.as_ref().map(|form| Setting { plan, form, readings })
    }

    /// The form's answers, with ordinary values for what is not said.
    fn sheet(self, claim: &'a Claim) -> sheet::Sheet<'a> {
        sheet::Sheet::of(self, claim, sheet::Assumed::Ordinary)
    }
}
