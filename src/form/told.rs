//! The estimate of a form, and its short form.

use crate::claim::Claim;
use crate::estimate::{
    Assumption, AssumptionCode, BeforeAfter, BenefitEstimate, DocumentSlot, Estimate, FieldEstimate, FieldStatus,
    FormEstimate, Payment, PlanRef, ReadingTouched, SlotStatus, Status, Withheld,
};
use crate::facts::Facts;
use crate::finding::{Effect, Finding};
use crate::form::Setting;
use crate::form::account::Account;
use crate::form::paper::{Paper, PaperStatus};
use crate::form::pay::{self, Paid, anniversary::Term};
use crate::form::sheet::Assumed;
use crate::money::Money;
use crate::order;
use crate::plan::form::{Check, FormStep, Test};
use crate::summary::{DocumentCounts, EffectCounts, FindingInShort, Summary};

/// The whole answer.
pub(crate) fn estimate(claim: &Claim, setting: Setting<'_>, full: bool) -> Estimate {
    let account = Account::of(setting, claim);
    let benefits: Vec<BenefitEstimate> = account.benefits.iter().map(|paid| benefit(&account, paid)).collect();
    let mut estimate = Estimate {
        status: Status::NotSubmitted,
        plan: PlanRef {
            id: setting.plan.id.clone(),
            version: setting.plan.version.clone(),
            fingerprint: setting.plan.fingerprint.clone(),
        },
        hospitals: None,
        verdict: account.verdict(),
        submittable: account.submittable(),
        billed: account.billed(),
        payable: account.payable(),
        achievable: account.achievable(),
        range: account.range(),
        last_day_to_claim: None,
        joint: account.joint(),
        documents: account.papers.iter().map(|paper| slot(&account, paper)).collect(),
        assumptions: assumptions(&account, full),
        withheld: merged(benefits.iter().flat_map(|benefit| &benefit.withheld)),
        benefits,
        encounters: Vec::new(),
        form: Some(Box::new(form(&account))),
        readings: if full { readings(&account) } else { Vec::new() },
        matches: Vec::new(),
        other_years: Vec::new(),
        rules: Vec::new(),
        findings: account.findings.clone(),
    };
    estimate.rules = rules(&estimate, &account);
    estimate
}

/// The answer in short.
pub(crate) fn summary(claim: &Claim, setting: Setting<'_>) -> Summary {
    let account = Account::of(setting, claim);
    let effect = |effect| account.findings.iter().filter(|finding| finding.effect == effect).count();
    let paper = |status| account.papers.iter().filter(|paper| paper.status == status).count();
    let in_short = |finding: &Finding| FindingInShort {
        code: finding.code,
        effect: finding.effect,
        subject: finding.subject.clone(),
        amount: finding.amount,
    };
    Summary {
        verdict: account.verdict(),
        submittable: account.submittable(),
        billed: account.billed(),
        payable: account.payable(),
        achievable: account.achievable(),
        range: account.range(),
        last_day_to_claim: None,
        effects: EffectCounts {
            deny: effect(Effect::Deny),
            reduce: effect(Effect::Reduce),
            pend: effect(Effect::Pend),
            advise: effect(Effect::Advise),
        },
        findings: account.findings.iter().map(in_short).collect(),
        documents: DocumentCounts {
            attached: paper(PaperStatus::There),
            missing: paper(PaperStatus::Missing),
            not_mentioned: paper(PaperStatus::NotMentioned),
        },
        other_years: Vec::new(),
    }
}

fn benefit(account: &Account<'_>, paid: &Paid<'_>) -> BenefitEstimate {
    let now = if account.held_by.is_some() { Money::ZERO } else { paid.payable };
    let cap = paid.benefit.steps.iter().find_map(|step| match step {
        FormStep::Cap { sum, paid, .. } => Some((account.sheet.sum(sum)?, paid.as_deref())),
        _ => None,
    });
    let earlier = cap.and_then(|(_, field)| account.sheet.sum(field?)).unwrap_or(Money::ZERO);
    let left = cap.map(|(sum, _)| BeforeAfter {
        before: (sum - earlier).at_least_zero(),
        after: (sum - earlier - now).at_least_zero(),
    });
    BenefitEstimate {
        id: paid.benefit.id.clone(),
        billed: paid.whole,
        payable: now,
        withheld: account.withheld(paid),
        base: BeforeAfter { before: Money::ZERO, after: Money::ZERO },
        paid: BeforeAfter { before: earlier, after: earlier + now },
        deductible_left: None,
        limit_left: left,
        rules: paid.rules().to_vec(),
    }
}

fn slot(account: &Account<'_>, paper: &Paper<'_>) -> DocumentSlot {
    let requirement = paper.requirement;
    let asks = |finding: &&Finding| finding.facts.find("document") == Some(&requirement.document);
    let price = account.findings.iter().find(asks).map_or(Money::ZERO, |finding| finding.amount);
    let holds_all = requirement.holds == crate::plan::Holds::Claim;
    DocumentSlot {
        kind: requirement.document.clone(),
        holder: String::new(),
        rule: requirement.rule.clone(),
        clause: account.sheet.setting.plan.clause_of(&requirement.rule).map(str::to_owned),
        holds: requirement.holds,
        status: match paper.status {
            PaperStatus::There => SlotStatus::Attached,
            PaperStatus::Missing => SlotStatus::Missing,
            PaperStatus::NotMentioned => SlotStatus::NotMentioned,
        },
        worth: match paper.status {
            PaperStatus::There => None,
            PaperStatus::Missing => Some(price),
            PaperStatus::NotMentioned => Some(if holds_all { account.payable() } else { Money::ZERO }),
        },
    }
}

/// What was not said and what was taken instead.
fn assumptions(account: &Account<'_>, full: bool) -> Vec<Assumption> {
    let sheet = account.sheet;
    let now = account.payable();
    let mut all = Vec::new();
    let papers = account.papers.iter().filter(|paper| paper.status == PaperStatus::NotMentioned);
    let (count, holding) = papers.fold((0_usize, false), |(count, holding), paper| {
        (count.saturating_add(1), holding || paper.requirement.holds == crate::plan::Holds::Claim)
    });
    if count > 0 {
        let least = if holding { Money::ZERO } else { now };
        all.push(Assumption {
            payable_if_least: full.then_some(least),
            payable_if_most: full.then_some(now),
            ..assumption(AssumptionCode::Document, String::new(), Facts::of([("count", count.to_string())]))
        });
    }
    for (field, assumed) in sheet.assumed() {
        let facts = Facts::of([("asked", field.id.clone()), ("assumed", assumed.to_owned())]);
        let under = |assumed| if account.held_by.is_some() { now } else { pay::sum(sheet.with(assumed)) };
        all.push(Assumption {
            payable_if_least: full.then(|| under(Assumed::LeastOf(&field.id))),
            payable_if_most: full.then(|| under(Assumed::MostOf(&field.id))),
            ..assumption(AssumptionCode::Answer, format!("/facts/{}", field.id), facts)
        });
    }
    if let Some(contract) = &sheet.setting.form.contract
        && sheet.date(&contract.as_of).is_none()
    {
        all.push(assumption(AssumptionCode::WholeContract, format!("/facts/{}", contract.as_of), Facts::default()));
    }
    let undeclared = |check: &Check| match &check.test {
        Test::Answer { field, .. } => check.declared && sheet.is_open(field),
        _ => false,
    };
    if sheet.setting.form.checks.iter().any(undeclared) {
        all.push(assumption(AssumptionCode::Declarations, String::new(), Facts::default()));
    }
    all
}

fn assumption(code: AssumptionCode, subject: String, facts: Facts) -> Assumption {
    Assumption { code, subject, facts, payable_if_least: None, payable_if_most: None }
}

fn form(account: &Account<'_>) -> FormEstimate {
    let sheet = account.sheet;
    let fields = sheet.setting.form.fields.iter().map(|field| FieldEstimate {
        id: field.id.clone(),
        status: match (sheet.is_asked(field), sheet.said(&field.id)) {
            (false, _) => FieldStatus::NotAsked,
            (true, None) => FieldStatus::Open,
            (true, Some(_)) => FieldStatus::Given,
        },
    });
    let payments = account.benefits.iter().flat_map(|paid| {
        paid.payments.iter().map(|one| Payment {
            benefit: paid.benefit.id.clone(),
            on: one.on,
            anniversary: one.anniversary,
            age: one.age,
            amount: one.amount,
            status: one.status,
        })
    });
    let mut payments: Vec<Payment> = payments.collect();
    order::sort_by_key(&mut payments, |payment| (payment.on.is_none(), payment.on));
    FormEstimate {
        purpose: sheet.setting.form.purpose,
        fields: fields.collect(),
        payments,
        grade: account.benefits.iter().find_map(|paid| paid.grade.clone()),
        matures_on: Term::of(sheet).and_then(|term| term.matures_on.filter(|day| term.runs_on(*day))),
    }
}

/// Readings under which the claim would be paid differently.
fn readings(account: &Account<'_>) -> Vec<ReadingTouched> {
    let (setting, claim, now) = (account.sheet.setting, account.sheet.claim, account.payable());
    ReadingTouched::all(setting.plan, setting.readings, now, |readings| {
        Account::of(Setting { readings, ..setting }, claim).payable()
    })
}

/// What is withheld for one reason under one rule, added up.
pub(super) fn merged<'w>(withheld: impl Iterator<Item = &'w Withheld>) -> Vec<Withheld> {
    let mut all: Vec<Withheld> = Vec::new();
    for one in withheld {
        let same = |known: &&mut Withheld| {
            known.reason == one.reason && known.rules == one.rules && known.finding == one.finding
        };
        match all.iter_mut().find(same) {
            Some(known) => known.amount += one.amount,
            None => all.push(Withheld { step: None, ..one.clone() }),
        }
    }
    all
}

fn rules(estimate: &Estimate, account: &Account<'_>) -> Vec<String> {
    let of_findings = estimate.findings.iter().flat_map(|finding| finding.rules.iter().chain(&finding.also));
    let of_benefits = account
        .benefits
        .iter()
        .flat_map(|paid| paid.rules().iter().chain(paid.taken.iter().flat_map(|taken| &taken.rules)));
    let mut all: Vec<String> = of_findings.chain(of_benefits).cloned().collect();
    order::sort(&mut all);
    all.dedup();
    all
}
