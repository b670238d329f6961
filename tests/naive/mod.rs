//! The teachers' plan reckoned a second time, the plain way: from the manual and the readings that the plan
//! names, with loops and whole cents, one function for each clause. It shares no line with the engine.
//!
//! It has no opinion on: names other than the few that it knows (and those that begin with 示例); medical
//! records; examinations and their order; approval numbers; departments; names of people; visits of which one
//! diagnosis is excluded and another is not; receipts without numbers that look alike, or one bill in two
//! forms; readings other than the plan's own; a neighbouring year's own claim.
#![allow(dead_code)] // each test uses its part

pub(crate) mod calendar;
pub(crate) mod cents;
pub(crate) mod hospitals;
mod lines;
mod receipts;
pub(crate) mod said;
mod visits;
mod year;

use serde_json::Value;

use hospitals::Hospitals;
use lines::Around;
use receipts::Boxes;
use said::{Care, Claim, NoOpinion};
use visits::{Fate, worst};
use year::Year;

/// What the naive reckoning says of a claim. Amounts in cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) verdict: &'static str,
    pub(crate) billed: i128,
    pub(crate) payable: i128,
    pub(crate) achievable: i128,
    pub(crate) outpatient: i128,
    pub(crate) inpatient: i128,
    /// In the order of assessment.
    pub(crate) visits: Vec<OfVisit>,
    /// The clauses that refused something or let it wait, by visit.
    pub(crate) clauses: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OfVisit {
    pub(crate) id: String,
    pub(crate) base: i128,
    pub(crate) payable: i128,
}

/// What a claim comes to, with what is missing or once it has been brought.
#[derive(Default)]
struct Outcome {
    billed: i128,
    visits: Vec<OfVisit>,
    outpatient: i128,
    inpatient: i128,
    /// Cost inside the scope that is refused or beyond a limit, and that waits.
    refused: i128,
    waiting: i128,
    /// Whether a receipt has no figure because its boxes do not add up.
    without_figure: bool,
    clauses: Vec<String>,
}

pub(crate) fn answer(claim: &Value, hospitals: &Hospitals) -> Result<Answer, NoOpinion> {
    let claim = said::claim(claim)?;
    let now = outcome(&claim, hospitals, false)?;
    let cured = outcome(&claim, hospitals, true)?;
    let payable = now.outpatient + now.inpatient;
    // Nobody has to bring a paper that would cost something.
    let achievable = (cured.outpatient + cured.inpatient).max(payable);
    Ok(Answer {
        verdict: verdict(&now, payable, achievable),
        billed: now.billed,
        payable,
        achievable,
        outpatient: now.outpatient,
        inpatient: now.inpatient,
        visits: now.visits,
        clauses: now.clauses,
    })
}

/// One word: nothing is held back; some of it is accepted; some of it waits; nothing is and nothing helps.
fn verdict(now: &Outcome, payable: i128, achievable: i128) -> &'static str {
    let held_back = now.refused > 0 || now.waiting > 0 || now.without_figure;
    let accepted = now.visits.iter().any(|visit| visit.base > 0);
    match (held_back, accepted) {
        (false, _) => "payable",
        // Nothing is paid now, and something would be.
        (true, true) if payable == 0 && achievable > 0 => "pending",
        (true, true) => "partly",
        (true, false) if now.waiting > 0 || now.without_figure => "pending",
        (true, false) => "denied",
    }
}

fn outcome(claim: &Claim, hospitals: &Hospitals, cured: bool) -> Result<Outcome, NoOpinion> {
    let order = order(claim);
    let duplicates = receipts::duplicates(claim, &order)?;
    let dispensings = lines::dispensings(claim, &duplicates);
    let mut year = Year::from(&claim.outpatient, &claim.inpatient);
    let mut oxygen_paid = claim.oxygen_sessions;
    let mut outcome = Outcome::default();
    for at in order {
        let visit = &claim.visits[at];
        let emergency = visits::is_emergency(visit)?;
        let of_visit = worst([visits::of_claim(claim), visits::of_visit(claim, visit, hospitals)?]);
        let mut boxes = Vec::new();
        let mut fates = Vec::new();
        for (number, receipt) in visit.receipts.iter().enumerate() {
            let filled = Boxes::of(receipt)?;
            let twice = duplicates.contains(&(at, number));
            let twice = if twice { Fate::Refused("第四部分 二.8 the same bill twice") } else { Fate::Counts };
            fates.push(worst([of_visit, twice, receipts::fate(visit, receipt, emergency, filled.add_up)]));
            boxes.push(filled);
        }
        let mut around = Around { claim, dispensings: &dispensings, oxygen_paid: &mut oxygen_paid, cured };
        let leaves = lines::leave(visit, &fates, emergency, &mut around)?;

        let (mut base, mut borne) = (0, 0);
        for ((boxes, fate), leaves) in boxes.iter().zip(&fates).zip(&leaves) {
            outcome.billed += boxes.total;
            borne += boxes.borne;
            match fate {
                Fate::Counts => {}
                Fate::Curable(clause) | Fate::Asked(clause) | Fate::Refused(clause) => {
                    outcome.clauses.push(format!("{}: {clause}", visit.id));
                }
                Fate::OtherYear => outcome.clauses.push(format!("{}: another policy year", visit.id)),
            }
            match fate {
                Fate::Refused(_) => outcome.refused += if boxes.add_up { boxes.base } else { boxes.total },
                _ if !boxes.add_up => outcome.without_figure |= boxes.total > 0,
                _ if boxes.off_by_a_cent && leaves.out + leaves.waiting > 0 => {
                    return Err("a share of a bill that is off by a cent".to_owned());
                }
                _ => {
                    let (stays, out, waiting) = share(boxes, leaves);
                    let counts = fate.counts(cured);
                    base += if counts { stays } else { 0 };
                    outcome.refused += out;
                    outcome.waiting += waiting + if counts { 0 } else { stays };
                }
            }
        }
        let payable = year.earn(visit, base, borne);
        let part = if visit.care == Care::Inpatient { &mut outcome.inpatient } else { &mut outcome.outpatient };
        *part += payable;
        outcome.visits.push(OfVisit { id: visit.id.clone(), base, payable });
    }
    Ok(outcome)
}

/// 第一部分 保障责任 2: what is paid is the self-borne part, so of a refused line only its share of it leaves:
/// line × base ÷ bill inside the scope, rounded once. What stays, what is out and what waits.
fn share(boxes: &Boxes, leaves: &lines::Leaves) -> (i128, i128, i128) {
    let part = |gross: i128| match boxes.in_scope {
        in_scope if in_scope > 0 => cents::half_up(gross * boxes.base, in_scope).min(boxes.base),
        _ => 0,
    };
    let (out, all) = (part(leaves.out), part(leaves.out + leaves.waiting));
    (boxes.base - all, out, all - out)
}

/// By day, then by id; a visit without a day comes last.
fn order(claim: &Claim) -> Vec<usize> {
    let mut order: Vec<usize> = (0..claim.visits.len()).collect();
    order.sort_by_key(|at| {
        let visit = &claim.visits[*at];
        (visit.day.is_none(), visit.day, visit.id.clone())
    });
    order
}
