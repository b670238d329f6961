//! The ordered register of rules: one check, one file.
//!
//! A rule reads the case and says what it finds; it knows nothing of money beyond what a finding
//! takes out of the base. It is in force in a plan when the plan names its catalogue id. The order
//! matters only to rules that look at what was found before them; those stand last.

mod admission_standard;
mod bank_account;
mod card_used;
mod claim_deadline;
mod contact_insurer;
mod cover_cause;
mod cover_period;
mod days_disagree;
mod days_supply;
mod documents;
mod duplicates;
mod emergency_definition;
mod examination_order;
mod excluded_fees;
mod hospital_branch;
mod hospital_designated;
mod hospital_level;
mod hospital_public;
mod hospital_struck_off;
mod hospital_unknown;
mod hyperbaric_oxygen;
mod identity_number;
mod infusion_days;
mod laboratory_order;
mod left_before_surgery;
mod legible_copies;
mod more_may_be_asked;
mod original_receipt;
mod outside_shanghai;
mod physiotherapy_items;
mod physiotherapy_sessions;
mod receipt_adds_up;
mod record_agrees;
mod repeat_prescription;
mod special_examination;
mod union_first;
mod ward;
mod year_end_supply;

use crate::case::Case;
use crate::finding::{Code, Effect, Finding, LineAt, Loss, Remedy};
use crate::money::{Money, Share};
use crate::plan::reading::{OverQuantity, ReceiptScope};

/// One rule: which catalogue ids it implements and how it checks a case.
pub struct Rule {
    /// Name of its file.
    pub name: &'static str,
    /// Catalogue ids, in full.
    pub ids: &'static [&'static str],
    pub(crate) check: fn(&Case<'_>, &mut Vec<Finding>),
}

/// Every rule, in order.
pub const RULES: &[Rule] = &[
    cover_period::RULE,
    cover_cause::RULE,
    claim_deadline::RULE,
    receipt_adds_up::RULE,
    hospital_designated::RULE,
    hospital_branch::RULE,
    hospital_public::RULE,
    hospital_level::RULE,
    ward::RULE,
    hospital_struck_off::RULE,
    hospital_unknown::RULE,
    outside_shanghai::RULE,
    card_used::RULE,
    emergency_definition::RULE,
    documents::RULE,
    identity_number::RULE,
    bank_account::RULE,
    legible_copies::RULE,
    original_receipt::RULE,
    duplicates::RULE,
    record_agrees::RULE,
    union_first::RULE,
    excluded_fees::RULE,
    admission_standard::RULE,
    left_before_surgery::RULE,
    examination_order::RULE,
    special_examination::RULE,
    repeat_prescription::RULE,
    laboratory_order::RULE,
    days_supply::RULE,
    year_end_supply::RULE,
    days_disagree::RULE,
    infusion_days::RULE,
    physiotherapy_sessions::RULE,
    physiotherapy_items::RULE,
    hyperbaric_oxygen::RULE,
    more_may_be_asked::RULE,
    contact_insurer::RULE,
];

/// Catalogue ids that the benefit's steps and the receipt's boxes implement, with the reason under
/// which they appear in the ledger.
pub const LEDGER_RULES: &[(&str, &str)] = &[
    ("T-B01", "limit"),
    ("T-B02", "deductible"),
    ("T-B03", "base"),
    ("T-B04", "coinsurance"),
    ("T-B05", "benefit"),
    ("T-B08", "out_of_scope"),
    ("T-B10", "benefit"),
    ("T-N02", "indemnity"),
    ("T-N03", "paid_by_others"),
    ("T-X01.25", "category_copay"),
    ("T-X02.1", "out_of_scope"),
];

/// Runs every rule and keeps, on each line, what really bears on it.
pub(crate) fn run(case: &Case<'_>) -> Vec<Finding> {
    run_keeping(case, |_| true)
}

/// The same as if everything curable had been cured, so that later rules see it so.
pub(crate) fn run_without_curable(case: &Case<'_>) -> Vec<Finding> {
    run_keeping(case, |finding| !finding.curable)
}

fn run_keeping(case: &Case<'_>, keep: impl Fn(&Finding) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.check)(case, &mut findings);
        findings.retain(&keep);
    }
    keep_what_binds(case, findings)
}

/// A refused line takes no limit of days or sessions, and of several limits the smallest holds.
fn keep_what_binds(case: &Case<'_>, findings: Vec<Finding>) -> Vec<Finding> {
    let refused: Vec<LineAt> = findings
        .iter()
        .filter(|finding| finding.effect != Effect::Pend)
        .flat_map(|finding| match &finding.loss {
            Loss::Lines(lines) => lines.clone(),
            _ => Vec::new(),
        })
        .collect();
    let kept_part = |line: LineAt, share: Share| {
        let found = case.visits.get(line.encounter).and_then(|visit| visit.invoices.get(line.invoice));
        found.and_then(|invoice| invoice.lines.get(line.line)).map_or(Money::ZERO, |line| line.in_scope().of(share))
    };
    let cuts: Vec<Option<(LineAt, Money)>> = findings
        .iter()
        .map(|finding| match finding.loss {
            Loss::Cut { line, payable } => Some((line, kept_part(line, payable))),
            _ => None,
        })
        .collect();
    let binds = |at: usize| match cuts.get(at).copied().flatten() {
        None => true,
        Some((line, kept)) => {
            let smaller = |(other, cut): (usize, &Option<(LineAt, Money)>)| {
                cut.is_some_and(|(place, part)| place == line && (part < kept || (part == kept && other < at)))
            };
            !refused.contains(&line) && !cuts.iter().enumerate().any(smaller)
        }
    };
    let keep: Vec<bool> = (0..findings.len()).map(binds).collect();
    findings.into_iter().zip(keep).filter_map(|(finding, kept)| kept.then_some(finding)).collect()
}

/// Starts a finding of a rule, if the plan has the rule.
fn finding(case: &Case<'_>, rule: &str, code: Code, effect: Effect, subject: &str) -> Option<Finding> {
    let clause = case.plan.clause_of(rule)?;
    Some(Finding {
        code,
        rules: vec![rule.to_owned()],
        also: Vec::new(),
        effect,
        subject: subject.to_owned(),
        clause: Some(clause.to_owned()),
        amount: Money::ZERO,
        curable: false,
        remedy: Remedy::None,
        facts: Default::default(),
        loss: Loss::None,
    })
}

impl Finding {
    fn losing(mut self, loss: Loss) -> Finding {
        self.loss = loss;
        self
    }

    fn fact(mut self, name: &str, value: impl ToString) -> Finding {
        self.facts.insert(name, value.to_string());
        self
    }

    fn also(mut self, rule: &str) -> Finding {
        self.also.push(rule.to_owned());
        self
    }

    fn remedy(mut self, remedy: Remedy) -> Finding {
        self.remedy = remedy;
        self
    }

    fn curable(mut self, remedy: Remedy) -> Finding {
        self.curable = true;
        self.remedy = remedy;
        self
    }
}

/// What a bad receipt costs, by the reading in force.
fn receipt_loss(case: &Case<'_>, encounter: usize, invoice: usize) -> Loss {
    match case.readings.receipt_scope {
        ReceiptScope::Receipt => Loss::Invoice { encounter, invoice },
        ReceiptScope::Visit => Loss::Encounter(encounter),
    }
}

/// What exceeding a quantity costs, by the reading in force.
fn quantity_loss(case: &Case<'_>, line: LineAt, payable: Share) -> Loss {
    match case.readings.over_quantity {
        OverQuantity::Part => Loss::Cut { line, payable },
        OverQuantity::Item => Loss::Lines(vec![line]),
        OverQuantity::Visit => Loss::Encounter(line.encounter),
    }
}

/// JSON Pointer to a line.
fn line_subject(line: LineAt) -> String {
    format!("/encounters/{}/invoices/{}/lines/{}", line.encounter, line.invoice, line.line)
}
