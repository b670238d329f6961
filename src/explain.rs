//! From the ledger to the answer: amounts, prices of findings, range, assumptions, readings.

mod accounts;
mod bearing;
mod gaps;
mod joint;
mod matches;
mod papers;
mod prices;
mod readings;
mod summary;
mod tree;

use crate::adjudicate::{Base, adjudicate, bases, payable};
use crate::case::{Case, Completion, Stance};
use crate::claim::Claim;
use crate::estimate::{Estimate, HospitalListRef, PlanRef, Range, Status, Verdict};
use crate::explanation::Explanation;
use crate::finding::{Code, Effect, Finding, Remedy};
use crate::ledger::{Account, Ledger};
use crate::lexicon::Lexicon;
use crate::money::Money;
use crate::order;
use crate::plan::reading::Readings;
use crate::plan::{Holds, Plan};
use crate::rules;

/// All that an estimate depends on besides the claim.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) lexicon: &'a Lexicon<'a>,
    pub(crate) readings: &'a Readings,
}

/// How much of the explanation is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Amounts, findings and their prices: quick enough for every keystroke.
    Summary,
    /// Also what each other answer, each paper that is not mentioned and each other reading would
    /// change.
    Full,
}

/// Explains one claim. Neighbouring policy years and the range are added by the checker.
pub(crate) fn estimate(claim: &Claim, context: Context<'_>, detail: Detail) -> Estimate {
    Assessed::of(claim, context).estimate(detail)
}

/// Explains where every yuan of a claim went.
pub(crate) fn explanation(claim: &Claim, context: Context<'_>, silent_rules: bool) -> Explanation {
    let assessed = Assessed::of(claim, context);
    let estimate = assessed.estimate(Detail::Summary);
    tree::explanation(&assessed, estimate, silent_rules)
}

/// A claim with its findings and its ledger: what the estimate and its explanation are drawn from.
pub(crate) struct Assessed<'a> {
    claim: &'a Claim,
    context: Context<'a>,
    pub(crate) case: Case<'a>,
    findings: Vec<Finding>,
    /// What every visit brings in as it stands, and with every curable finding cured.
    bases: Vec<Base>,
    cured: Vec<Base>,
    ledger: Ledger,
}

impl<'a> Assessed<'a> {
    pub(crate) fn of(claim: &'a Claim, context: Context<'a>) -> Assessed<'a> {
        let completion = Completion::all(Stance::Ordinary);
        let case = Case::build(claim, context.plan, context.lexicon, context.readings, &completion);
        let rules::Run { mut findings, curable } = rules::run_whole(&case);
        let (bases, prices) = prices::of(&case, &findings);
        let cured = if curable { self::bases(&case, &rules::run_without_curable(&case)) } else { bases.clone() };
        for (finding, price) in findings.iter_mut().zip(prices) {
            finding.amount = price;
        }
        let ledger = adjudicate(&case, &findings);
        Assessed { claim, context, case, findings, bases, cured, ledger }
    }

    fn accounts(&self) -> accounts::Accounts<'_> {
        accounts::Accounts { case: &self.case, findings: &self.findings, ledger: &self.ledger }
    }

    /// Neighbouring policy years and the range are added by the checker.
    pub(crate) fn estimate(&self, detail: Detail) -> Estimate {
        let Assessed { claim, context, case, findings, .. } = self;
        let Figures { verdict, submittable, billed, payable: now, achievable, range } = self.figures();
        let accounts = self.accounts();
        let mut estimate = Estimate {
            status: Status::NotSubmitted,
            plan: plan_ref(context.plan),
            hospitals: context.lexicon.list.map(|list| HospitalListRef {
                id: list.id.clone(),
                as_of: list.as_of,
                complete: list.complete,
                from_insurer: list.from_insurer,
            }),
            verdict,
            submittable,
            billed,
            payable: now,
            achievable,
            range,
            last_day_to_claim: case.last_day_to_claim(),
            documents: papers::slots(claim, *context, case, findings, now, detail),
            assumptions: gaps::assumptions(claim, *context, case, now, detail),
            benefits: accounts.benefits(),
            encounters: accounts.encounters(),
            form: None,
            withheld: accounts.withheld(),
            readings: match detail {
                Detail::Full => readings::touched(claim, *context, now),
                Detail::Summary => Vec::new(),
            },
            matches: matches::all(case),
            other_years: Vec::new(),
            rules: Vec::new(),
            findings: findings.clone(),
            joint: joint::prices(case, findings, &self.bases),
        };
        estimate.rules = rules_with_a_say(&estimate);
        estimate
    }
}

/// What stands at the head of every answer.
struct Figures {
    verdict: Verdict,
    submittable: bool,
    billed: Money,
    payable: Money,
    achievable: Money,
    range: Range,
}

impl Assessed<'_> {
    fn figures(&self) -> Figures {
        let Assessed { case, findings, ledger, .. } = self;
        let now = ledger.left();
        // What is cured can use up a yearly quantity that earns more elsewhere; nobody has to cure it.
        let achievable = payable(case, &self.cured).max(now);
        Figures {
            verdict: verdict(case, findings, ledger, (now, &self.bases), (achievable, &self.cured)),
            submittable: submittable(findings),
            billed: ledger.billed(),
            payable: now,
            achievable,
            // Added by the checker, who can ask for more than one completion.
            range: Range { min: now, max: now },
        }
    }
}

/// Which plan data was used.
pub(crate) fn plan_ref(plan: &Plan) -> PlanRef {
    PlanRef { id: plan.id.clone(), version: plan.version.clone(), fingerprint: plan.fingerprint.clone() }
}

/// What the claim pays when its gaps are filled in a certain way.
pub(crate) fn payable_under(claim: &Claim, context: Context<'_>, completion: &Completion) -> Money {
    let case = Case::build(claim, context.plan, context.lexicon, context.readings, completion);
    payable(&case, &bases(&case, &rules::run(&case)))
}

fn verdict(
    case: &Case<'_>,
    findings: &[Finding],
    ledger: &Ledger,
    now: (Money, &[Base]),
    cured: (Money, &[Base]),
) -> Verdict {
    let accepted = |bases: &[Base]| bases.iter().any(|base| base.amount.is_positive());
    let waits =
        |finding: &Finding| finding.costs() && (finding.effect == Effect::Pend || finding.remedy == Remedy::OtherYear);
    // Whether anything would be accepted if nothing had to wait: what is refused as well stays so.
    let waiting_alone =
        || findings.iter().any(waits) && accepted(&bases(case, findings.iter().filter(|one| !waits(one))));
    let held_back = ledger.totals().iter().any(|(cause, _)| cause.finding.is_some());
    if !held_back {
        Verdict::Payable
    } else if now.0.is_positive() {
        Verdict::Partly
    } else if cured.0.is_positive() {
        Verdict::Pending
    } else if accepted(now.1) {
        Verdict::Partly
    } else if accepted(cured.1) || waiting_alone() {
        Verdict::Pending
    } else {
        Verdict::Denied
    }
}

/// Whether the claim's own papers are complete and its identity number valid.
fn submittable(findings: &[Finding]) -> bool {
    let holds_submission = |finding: &Finding| match finding.code {
        Code::DocumentMissing => finding.facts.find("holds") == Some(Holds::Submission.as_str()),
        Code::IdentityNumberInvalid => true,
        _ => false,
    };
    !findings.iter().any(holds_submission)
}

fn rules_with_a_say(estimate: &Estimate) -> Vec<String> {
    let of_findings = estimate.findings.iter().flat_map(|finding| finding.rules.iter().chain(&finding.also));
    let of_benefits = estimate.benefits.iter().flat_map(|benefit| &benefit.rules);
    let of_encounters = estimate.encounters.iter().flat_map(|encounter| {
        let withheld = encounter.withheld.iter().flat_map(|withheld| &withheld.rules);
        let boxes = encounter.invoices.iter().flat_map(|invoice| &invoice.boxes.rules);
        encounter.rules.iter().chain(withheld).chain(boxes)
    });
    let mut all: Vec<String> = of_findings.chain(of_benefits).chain(of_encounters).cloned().collect();
    order::sort(&mut all);
    all.dedup();
    all
}
