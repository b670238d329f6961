//! When each medicine is payable again: a visit on that day with the medicine on its receipt is added
//! to the claim, and the rules say how many days of it are payable.

use serde_json::json;

use super::{DaysPayable, MedicineOutlook};
use crate::case::{Case, CaseLine, Completion, Stance, Visit};
use crate::claim::{CareType, Claim, DaysSupply, Encounter, Invoice, LineItem};
use crate::date::Date;
use crate::explain::Context;
use crate::finding::LineAt;
use crate::order;
use crate::plan::Plan;
use crate::read;
use crate::rules::repeat_prescription::{Source, Supply, class_of, concerned, supplies};
use crate::rules::year_end_supply;

const REPEATS: &str = "T-Q04";
const YEAR_END: &str = "T-Q13";

/// Every kind of medicine, in the order of its last dispensing, and the lines of which nothing can be
/// said.
pub(super) fn all(case: &Case<'_>, context: Context<'_>) -> (Vec<MedicineOutlook>, Vec<String>) {
    let supplies = supplies(case);
    let mut last: Vec<&Supply> = Vec::new();
    for supply in &supplies {
        match last.iter_mut().find(|known| known.class == supply.class) {
            Some(known) if known.date < supply.date => *known = supply,
            Some(_) => {}
            None => last.push(supply),
        }
    }
    order::sort_by(&mut last, |one, other| (one.date, &one.class).cmp(&(other.date, &other.class)));
    let of_class = |class: &str| supplies.iter().filter(|supply| supply.class == class).collect::<Vec<_>>();
    let all = last.into_iter().filter_map(|last| medicine(case, context, last, &of_class(&last.class))).collect();
    (all, not_given(case, &supplies))
}

/// Lines with a medicine of which no supply is known at all.
fn not_given(case: &Case<'_>, supplies: &[Supply]) -> Vec<String> {
    let unknown = |(_, visit, line): &(LineAt, &Visit<'_>, &CaseLine<'_>)| {
        let known = |class: String| supplies.iter().any(|supply| supply.class == class);
        line.kind.is_drug() && !visit.is_stay() && !class_of(case, line).is_some_and(known)
    };
    case.lines().filter(unknown).map(|(at, ..)| subject(Source::Line(at))).collect()
}

fn medicine(case: &Case<'_>, context: Context<'_>, last: &Supply, all: &[&Supply]) -> Option<MedicineOutlook> {
    let lasts_until = all.iter().map(|supply| supply.lasts_until()).max()?;
    let may_be = all.iter().map(|supply| supply.may_be_repeated_from(case)).max()?;
    let next_day = last.date.plus_days(1);
    let ahead = |day| further_visit(case.claim, last, day).map(|visit| (visit, day));
    let days = |(visit, day): (Encounter, Date)| Days::on(day, case.claim, visit, context);
    let looked_at = days(ahead(may_be)?)?;
    let (on, days) = if looked_at.repeats_count { (may_be, looked_at) } else { (next_day, days(ahead(next_day)?)?) };
    let within_cover = case.year.contains(on);
    let least = [&days.per_prescription, &days.until_year_end].into_iter().flatten().map(|limit| limit.days).min();
    Some(MedicineOutlook {
        class: last.class.clone(),
        name: days.name,
        subject: subject(last.from),
        dispensed_on: last.date,
        days: last.days.to_string(),
        lasts_until,
        repeat_from: days.repeats_count.then_some(on),
        repeat_clause: case.plan.clause_of(REPEATS).filter(|_| days.repeats_count).map(str::to_owned),
        on,
        within_cover,
        payable_days: if within_cover { least } else { Some(0) },
        per_prescription: days.per_prescription,
        until_year_end: days.until_year_end,
    })
}

fn subject(from: Source) -> String {
    match from {
        Source::Line(LineAt { encounter, invoice, line }) => {
            format!("/encounters/{encounter}/invoices/{invoice}/lines/{line}")
        }
        Source::History(at) => format!("/history/dispensings/{at}"),
    }
}

/// What the plan makes of a repeat on one day.
struct Days {
    name: String,
    /// Whether the rule on repeats looks at it.
    repeats_count: bool,
    per_prescription: Option<DaysPayable>,
    until_year_end: Option<DaysPayable>,
}

impl Days {
    fn on(day: Date, claim: &Claim, visit: Encounter, context: Context<'_>) -> Option<Days> {
        let mut more = claim.clone();
        more.encounters.push(visit);
        let completion = Completion::all(Stance::Ordinary);
        let case = Case::build(&more, context.plan, context.lexicon, context.readings, &completion);
        let line = case.visits.last()?.invoices.first()?.lines.first()?;
        let until_year_end = context.plan.has_rule(YEAR_END).then(|| year_end_supply::payable_days(&case, day, line));
        Some(Days {
            name: line.name().to_owned(),
            repeats_count: context.plan.has_rule(REPEATS) && concerned(&case, line.kind),
            per_prescription: line.limit.map(|limit| payable(context.plan, limit.days, &limit.row.rule)),
            until_year_end: until_year_end.flatten().map(|days| payable(context.plan, days, YEAR_END)),
        })
    }
}

fn payable(plan: &Plan, days: u32, rule: &str) -> DaysPayable {
    DaysPayable { days, rule: rule.to_owned(), clause: plan.clause_of(rule).map(str::to_owned) }
}

/// An outpatient visit for the same disease, with the same medicine for as long as can be said.
fn further_visit(claim: &Claim, last: &Supply, day: Date) -> Option<Encounter> {
    let receipt = json!({ "total": "100.00", "cash_paid": "100.00", "in_scope_self_paid": "100.00" });
    let mut receipt: Invoice = read::from_value(receipt).ok()?;
    let mut visit: Encounter = read::from_value(json!({ "care_type": CareType::Outpatient.as_str() })).ok()?;
    let mut line = match last.from {
        Source::Line(at) => {
            let said = claim.encounters.get(at.encounter)?;
            visit.diagnoses.clone_from(&said.diagnoses);
            said.invoices.get(at.invoice)?.lines.get(at.line)?.clone()
        }
        Source::History(at) => {
            let past = claim.history.dispensings.get(at)?;
            let mut line: LineItem = read::from_value(json!({ "name": past.name })).ok()?;
            line.drug_class.clone_from(&past.drug_class);
            line
        }
    };
    line.days_supply = DaysSupply::new(DaysSupply::MAX);
    (line.quantity, line.dose, line.times_per_day) = (None, None, None);
    (line.out_of_scope, line.patient_share) = (None, None);
    line.amount = receipt.total;
    visit.date = Some(day);
    receipt.lines.push(line);
    visit.invoices.push(receipt);
    Some(visit)
}
