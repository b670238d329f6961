//! The ledger as the answer shows it: by benefit, visit, receipt and line.

use crate::case::{Case, CaseInvoice, Emergency, Used, Visit, applies};
use crate::estimate::{
    BeforeAfter, BenefitEstimate, Boxes, EncounterEstimate, InvoiceEstimate, LineEstimate, Reason, StepTrace, Withheld,
};
use crate::finding::Finding;
use crate::ledger::{Account, Cause, EncounterAccount, InvoiceAccount, Ledger};
use crate::money::Money;
use crate::order;
use crate::plan::{Benefit, DiseaseClass, ExaminationClass, Step};

/// What the answer's accounts are drawn from.
pub(super) struct Accounts<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) findings: &'a [Finding],
    pub(super) ledger: &'a Ledger,
}

impl Accounts<'_> {
    /// Every benefit, before and after.
    pub(super) fn benefits(&self) -> Vec<BenefitEstimate> {
        let all = self.case.plan.benefits.iter().enumerate().zip(self.case.used.iter().zip(&self.ledger.after));
        all.map(|((at, benefit), (before, after))| self.benefit(at, benefit, *before, *after)).collect()
    }

    fn benefit(&self, at: usize, benefit: &Benefit, before: Used, after: Used) -> BenefitEstimate {
        let mine = || self.visits().filter(|(visit, _)| visit.benefit == Some(at));
        let figure = |left: &dyn Fn(Used) -> Money| BeforeAfter { before: left(before), after: left(after) };
        let deductible = benefit.steps.iter().find_map(|step| match step {
            Step::Deductible { amount, only_with, .. } => {
                applies(only_with.as_deref(), self.case.readings).then_some(*amount)
            }
            _ => None,
        });
        let limit = benefit.steps.iter().find_map(|step| match step {
            Step::Limit { amount, .. } => Some(*amount),
            _ => None,
        });
        let touched = mine().next().is_some();
        BenefitEstimate {
            id: benefit.id.clone(),
            billed: mine().map(|(_, account)| account.billed()).sum(),
            payable: mine().map(|(_, account)| account.left()).sum(),
            withheld: merge(mine().flat_map(|(visit, account)| self.entries(Some(visit), &account.totals()))),
            base: figure(&|used| used.base),
            paid: figure(&|used| used.paid),
            deductible_left: deductible.map(|amount| figure(&|used| (amount - used.base).at_least_zero())),
            limit_left: limit.map(|amount| figure(&|used| (amount - used.paid).at_least_zero())),
            rules: self.in_force(if touched { &["T-B10"] } else { &[] }),
        }
    }

    /// Every visit in the order of assessment.
    pub(super) fn encounters(&self) -> Vec<EncounterEstimate> {
        let in_order = self.case.in_order();
        in_order.filter_map(|(at, visit)| Some(self.encounter(visit, self.ledger.encounters.get(at)?))).collect()
    }

    fn encounter(&self, visit: &Visit<'_>, account: &EncounterAccount) -> EncounterEstimate {
        let benefit = visit.benefit.and_then(|at| self.case.plan.benefits.get(at));
        let subtype = visit.said.care_subtype.as_ref();
        let subtype = subtype.and_then(|id| self.case.plan.care_subtypes.iter().find(|known| known.id == *id));
        let group = match visit.emergency {
            Emergency::Fits(group) => group.map(|group| group.rule.as_str()),
            Emergency::No | Emergency::DoesNotFit | Emergency::NotRecognised => None,
        };
        let mut chosen_by: Vec<&str> = subtype.map(|subtype| subtype.rule.as_str()).into_iter().chain(group).collect();
        chosen_by.extend(classified_by(visit));
        let mut withheld = self.entries(Some(visit), &account.totals());
        for entry in &account.steps {
            let Some(found) = withheld.iter_mut().find(|shown| self.is_step(visit, shown, entry.cause)) else {
                continue;
            };
            found.step = Some(StepTrace { before: entry.before, after: entry.after, inputs: entry.inputs.clone() });
        }
        EncounterEstimate {
            id: visit.said.id.clone(),
            subject: visit.subject.clone(),
            date: visit.date,
            assessed_as: visit.assessed_as(),
            benefit: benefit.map(|benefit| benefit.id.clone()).unwrap_or_default(),
            hospital: visit.place.entry.map(|entry| entry.name.clone()),
            billed: account.billed(),
            base: account.base,
            payable: account.left(),
            withheld,
            invoices: visit
                .invoices
                .iter()
                .zip(&account.invoices)
                .map(|(said, account)| self.invoice(visit, said, account))
                .collect(),
            rules: self.in_force(&chosen_by),
        }
    }

    fn is_step(&self, visit: &Visit<'_>, shown: &Withheld, cause: Cause) -> bool {
        shown.reason == cause.reason
            && shown.finding.is_none()
            && shown.rules == self.rules_of(Some(visit), cause)
            && shown.step.is_none()
    }

    fn invoice(&self, visit: &Visit<'_>, said: &CaseInvoice<'_>, account: &InvoiceAccount) -> InvoiceEstimate {
        let broken_down = said.boxes.fault.is_none();
        let lines = account.lines.iter().enumerate().map(|(at, line)| {
            let known = said.lines.get(at).filter(|line| broken_down && line.said.is_some());
            LineEstimate {
                subject: known.map(|_| format!("{}/lines/{at}", said.subject)),
                kind: known.map(|line| line.kind),
                billed: line.billed,
                payable: line.left,
                withheld: self.entries(Some(visit), &line.totals()),
            }
        });
        InvoiceEstimate {
            id: said.said.id.clone(),
            subject: said.subject.clone(),
            boxes: self.boxes(said),
            billed: account.billed(),
            payable: account.left(),
            withheld: self.entries(Some(visit), &account.totals()),
            lines: lines.collect(),
        }
    }

    fn boxes(&self, said: &CaseInvoice<'_>) -> Boxes {
        let boxes = &said.boxes;
        let by_account = boxes.base_from_account.is_positive();
        Boxes {
            total: boxes.total,
            pooled_fund_paid: boxes.pooled,
            supplementary_fund_paid: boxes.supplementary,
            personal_account_paid: boxes.account,
            personal_account_out_of_scope: boxes.account_out_of_scope,
            cash_paid: boxes.cash,
            category_copay: boxes.category_copay,
            in_scope_self_paid: boxes.self_paid,
            out_of_scope_self_paid: boxes.out_of_scope,
            discount: boxes.discount,
            base: boxes.base,
            rules: self.in_force(if by_account { &["T-B03"] } else { &[] }),
        }
    }

    /// What is withheld in all.
    pub(super) fn withheld(&self) -> Vec<Withheld> {
        merge(self.visits().flat_map(|(visit, account)| self.entries(Some(visit), &account.totals())))
    }

    fn visits(&self) -> impl Iterator<Item = (&Visit<'_>, &EncounterAccount)> {
        self.case.visits.iter().zip(&self.ledger.encounters)
    }

    fn entries(&self, visit: Option<&Visit<'_>>, totals: &[(Cause, Money)]) -> Vec<Withheld> {
        totals.iter().map(|(cause, amount)| self.entry(visit, *cause, *amount)).collect()
    }

    /// An amount that was withheld, with the rules and the clause on which it rests.
    pub(super) fn entry(&self, visit: Option<&Visit<'_>>, cause: Cause, amount: Money) -> Withheld {
        let rules = self.rules_of(visit, cause);
        let of_finding = cause.finding.and_then(|at| self.findings.get(at)).and_then(|finding| finding.clause.clone());
        let clause =
            of_finding.or_else(|| rules.first().and_then(|rule| self.case.plan.clause_of(rule)).map(str::to_owned));
        Withheld { reason: cause.reason, amount, rules, clause, finding: cause.finding, step: None }
    }

    fn rules_of(&self, visit: Option<&Visit<'_>>, cause: Cause) -> Vec<String> {
        if let Some(finding) = cause.finding.and_then(|at| self.findings.get(at)) {
            return finding.rules.clone();
        }
        let benefit = visit.and_then(|visit| visit.benefit).and_then(|at| self.case.plan.benefits.get(at));
        let step = cause.step.and_then(|at| benefit.and_then(|benefit| benefit.steps.get(at)));
        if let Some(step) = step {
            return step.rules().to_vec();
        }
        match cause.reason {
            Reason::OutOfScope => self.in_force(&["T-X02.1", "T-B08"]),
            Reason::Indemnity => self.in_force(&["T-N02"]),
            Reason::CategoryCopay => self.in_force(&["T-X01.25"]),
            Reason::PersonalAccount => self.in_force(&["T-B03"]),
            Reason::TotalLimit => {
                self.case.plan.total_limit.as_ref().map(|limit| limit.rules.clone()).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    fn in_force(&self, rules: &[&str]) -> Vec<String> {
        rules.iter().filter(|rule| self.case.plan.has_rule(rule)).map(|rule| (*rule).to_owned()).collect()
    }
}

/// Catalogue ids of the lists by which lines of a visit were classified.
fn classified_by(visit: &Visit<'_>) -> Vec<&'static str> {
    let lines = || visit.invoices.iter().flat_map(|invoice| &invoice.lines);
    let chronic = lines().any(|line| line.limit.is_some_and(|limit| limit.row.disease == Some(DiseaseClass::Chronic)));
    let basic = lines().any(|line| line.examination.is_some_and(|one| one.class == ExaminationClass::Basic));
    [("T-F2", chronic), ("T-F6.4", basic)].into_iter().filter_map(|(rule, holds)| holds.then_some(rule)).collect()
}

/// Adds up what has the same reason, finding and rules, in the order of the reasons.
fn merge(entries: impl Iterator<Item = Withheld>) -> Vec<Withheld> {
    let mut merged: Vec<Withheld> = Vec::new();
    for entry in entries {
        let alike = |known: &&mut Withheld| {
            known.reason == entry.reason && known.finding == entry.finding && known.rules == entry.rules
        };
        match merged.iter_mut().find(alike) {
            Some(sum) => sum.amount += entry.amount,
            None => merged.push(entry),
        }
    }
    order::sort_by(&mut merged, |one, other| {
        (one.reason, one.finding, &one.rules).cmp(&(other.reason, other.finding, &other.rules))
    });
    merged
}
