//! The ordered register of rules: one check, one file.
//!
//! A rule reads the case and says what it finds; it knows nothing of money beyond what a finding
//! takes out of the base. It is in force in a plan when the plan names its catalogue id. The order
//! matters only to rules that look at what was found before them; those stand last.

mod admission_standard;
mod appliances;
mod appraisals;
mod bank_account;
mod card_used;
mod claim_deadline;
mod conduct;
mod contact_insurer;
mod corrective;
mod cosmetic;
mod cover_cause;
mod cover_period;
mod days_disagree;
mod days_supply;
mod dental;
mod documents;
mod driving;
mod duplicates;
mod emergency_definition;
mod examination_order;
mod excluded_fees;
mod false_claim;
mod family_planning;
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
mod liability;
mod lost_original;
mod more_may_be_asked;
mod names_not_recognised;
mod no_basis;
mod not_a_medicine;
mod original_receipt;
mod other_department;
mod outpatient_instead;
mod outside_shanghai;
mod own_medication;
mod own_wish;
mod painless_anaesthesia;
mod physiotherapy_items;
mod physiotherapy_sessions;
mod prescription;
mod receipt_adds_up;
mod receipt_defects;
mod record_agrees;
mod record_altered;
mod record_matches;
mod record_parts;
pub(crate) mod repeat_prescription;
mod repeated_examination;
mod settled_before;
mod sexually_transmitted;
mod special_examination;
mod sports;
mod terms_not_in_source;
mod tests_and_vaccines;
mod union_first;
mod war;
mod ward;
mod wellness;
pub(crate) mod year_end_supply;

// What several rules share.
mod declared;
mod spotted;

use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, LineAt, Loss, Remedy};
use crate::money::{Money, Share};
use crate::order;
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
    lost_original::RULE,
    receipt_defects::RULE,
    duplicates::RULE,
    record_agrees::RULE,
    record_parts::RULE,
    record_altered::RULE,
    record_matches::RULE,
    no_basis::RULE,
    prescription::RULE,
    other_department::RULE,
    union_first::RULE,
    excluded_fees::RULE,
    not_a_medicine::RULE,
    tests_and_vaccines::RULE,
    own_wish::RULE,
    family_planning::RULE,
    sexually_transmitted::RULE,
    dental::RULE,
    corrective::RULE,
    cosmetic::RULE,
    wellness::RULE,
    appliances::RULE,
    appraisals::RULE,
    painless_anaesthesia::RULE,
    liability::RULE,
    own_medication::RULE,
    conduct::RULE,
    war::RULE,
    driving::RULE,
    sports::RULE,
    admission_standard::RULE,
    left_before_surgery::RULE,
    outpatient_instead::RULE,
    examination_order::RULE,
    special_examination::RULE,
    settled_before::RULE,
    repeated_examination::RULE,
    repeat_prescription::RULE,
    laboratory_order::RULE,
    days_supply::RULE,
    year_end_supply::RULE,
    days_disagree::RULE,
    infusion_days::RULE,
    physiotherapy_sessions::RULE,
    physiotherapy_items::RULE,
    hyperbaric_oxygen::RULE,
    names_not_recognised::RULE,
    more_may_be_asked::RULE,
    false_claim::RULE,
    contact_insurer::RULE,
    terms_not_in_source::RULE,
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

/// Catalogue ids that are in force while the claim becomes a case, with what they decide there.
pub const CASE_RULES: &[(&str, &str)] = &[
    ("T-F1.01", "emergency"),
    ("T-F1.02", "emergency"),
    ("T-F1.03", "emergency"),
    ("T-F1.04", "emergency"),
    ("T-F1.05", "emergency"),
    ("T-F1.06", "emergency"),
    ("T-F1.07", "emergency"),
    ("T-F1.08", "emergency"),
    ("T-F1.09", "emergency"),
    ("T-F1.10", "emergency"),
    ("T-F1.11", "emergency"),
    ("T-F2", "disease"),
    ("T-F6.4", "examination"),
];

/// Runs every rule and keeps, on each line, what really bears on it.
pub(crate) fn run(case: &Case<'_>) -> Vec<Finding> {
    keep_what_binds(case, run_keeping(case, |_| true))
}

/// What the rules found, and whether anything that can be cured was among it: where nothing was, the
/// claim with everything cured is the claim itself.
pub(crate) struct Run {
    pub(crate) findings: Vec<Finding>,
    pub(crate) curable: bool,
}

/// As [`run`], with whether there is anything to cure.
pub(crate) fn run_whole(case: &Case<'_>) -> Run {
    let found = run_keeping(case, |_| true);
    let curable = found.iter().any(|finding| finding.curable);
    Run { findings: keep_what_binds(case, found), curable }
}

/// The same as if everything curable had been cured, so that later rules see it so.
pub(crate) fn run_without_curable(case: &Case<'_>) -> Vec<Finding> {
    keep_what_binds(case, run_keeping(case, |finding| !finding.curable))
}

fn run_keeping(case: &Case<'_>, keep: impl Fn(&Finding) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.check)(case, &mut findings);
        findings.retain(&keep);
    }
    findings
}

/// A refused line takes no limit of days or sessions, and of several limits the smallest holds.
fn keep_what_binds(case: &Case<'_>, findings: Vec<Finding>) -> Vec<Finding> {
    if !findings.iter().any(|finding| matches!(finding.loss, Loss::Cut { .. })) {
        return findings;
    }
    let refusals = findings.iter().filter(|finding| finding.effect != Effect::Pend);
    let mut refused: Vec<LineAt> = refusals
        .flat_map(|finding| match &finding.loss {
            Loss::Lines(lines) => lines.as_slice(),
            _ => &[],
        })
        .copied()
        .collect();
    order::sort(&mut refused);
    let kept_part = |line: LineAt, share: Share| {
        let found = case.visits.get(line.encounter).and_then(|visit| visit.invoices.get(line.invoice));
        found.and_then(|invoice| invoice.lines.get(line.line)).map_or(Money::ZERO, |line| line.in_scope().of(share))
    };
    let cut = |(at, finding): (usize, &Finding)| match finding.loss {
        Loss::Cut { line, payable } => Some((line, kept_part(line, payable), at)),
        _ => None,
    };
    let mut cuts: Vec<(LineAt, Money, usize)> = findings.iter().enumerate().filter_map(cut).collect();
    order::sort(&mut cuts);
    cuts.dedup_by_key(|(line, ..)| *line);
    cuts.retain(|(line, ..)| refused.binary_search(line).is_err());
    let mut binding: Vec<usize> = cuts.into_iter().map(|(.., at)| at).collect();
    order::sort(&mut binding);
    let stays = |(at, finding): &(usize, Finding)| {
        !matches!(finding.loss, Loss::Cut { .. }) || binding.binary_search(at).is_ok()
    };
    findings.into_iter().enumerate().filter(stays).map(|(_, finding)| finding).collect()
}

/// Whether a claim that is handed in too late is refused.
pub(crate) fn refuses_late(case: &Case<'_>) -> bool {
    case.last_day_to_claim().is_some() && claim_deadline::RULE.ids.iter().any(|id| case.plan.has_rule(id))
}

/// Starts a finding of a rule, if the plan has the rule.
fn finding(case: &Case<'_>, rule: &str, code: Code, effect: Effect, subject: &str) -> Option<Finding> {
    let clause = case.plan.clause_of(rule)?;
    let found = unfounded(code, effect, subject);
    Some(Finding { rules: vec![rule.to_owned()], clause: Some(clause.to_owned()), ..found })
}

/// Starts a finding that rests on no clause: what the engine does not know.
fn unfounded(code: Code, effect: Effect, subject: &str) -> Finding {
    Finding {
        code,
        rules: Vec::new(),
        also: Vec::new(),
        effect,
        decided: Decided::Machine,
        subject: subject.to_owned(),
        clause: None,
        amount: Money::ZERO,
        curable: false,
        remedy: Remedy::None,
        facts: Default::default(),
        loss: Loss::None,
    }
}

impl Finding {
    fn losing(mut self, loss: Loss) -> Finding {
        self.loss = loss;
        self
    }

    fn decided(mut self, decided: Decided) -> Finding {
        self.decided = decided;
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

/// Whether a visit is refused already, so that nothing about it need be asked.
fn is_refused(found: &[Finding], encounter: usize) -> bool {
    found.iter().any(|finding| match finding.loss {
        Loss::Claim => true,
        Loss::Encounter(at) => at == encounter && finding.effect == Effect::Deny,
        Loss::None | Loss::Invoice { .. } | Loss::Lines(_) | Loss::Cut { .. } => false,
    })
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
