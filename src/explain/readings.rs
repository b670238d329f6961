//! Which readings touch this claim: what each other choice would pay.

use crate::case::{Completion, Stance};
use crate::claim::Claim;
use crate::estimate::{OtherChoice, ReadingTouched};
use crate::explain::{Context, payable_under};
use crate::money::Money;

/// Every reading of the plan under which the claim would be paid differently.
pub(super) fn touched(claim: &Claim, context: Context<'_>, payable: Money) -> Vec<ReadingTouched> {
    let ordinary = Completion::all(Stance::Ordinary);
    let mut all = Vec::new();
    for reading in &context.plan.readings {
        let Some(choice) = context.readings.choice(&reading.name) else { continue };
        let mut others = Vec::new();
        for other in reading.choices.iter().filter(|other| other.id != choice) {
            let mut readings = context.readings.clone();
            if !readings.set(&reading.name, &other.id) {
                continue;
            }
            let payable_then = payable_under(claim, Context { readings: &readings, ..context }, &ordinary);
            if payable_then != payable {
                others.push(OtherChoice { choice: other.id.clone(), payable: payable_then });
            }
        }
        if !others.is_empty() {
            all.push(ReadingTouched {
                id: reading.id.clone(),
                name: reading.name.clone(),
                choice: choice.to_owned(),
                others,
            });
        }
    }
    all
}
