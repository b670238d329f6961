//! The ledger as a tree: from the claim down to the line, each amount with its formula.

use crate::case::{Case, Visit};
use crate::estimate::{Estimate, Withheld};
use crate::explain::accounts::Accounts;
use crate::explain::{Assessed, bearing};
use crate::explanation::{Entry, Explanation, Formula, Level, Node, ReasonTotal, RuleTrace, YearFigures};
use crate::facts::Facts;
use crate::ledger::{Account, Cause, EncounterAccount, How, InvoiceAccount, LineAccount, StepEntry};
use crate::money::Money;
use crate::order;

/// Explains an estimate by the ledger that it was drawn from.
pub(super) fn explanation(assessed: &Assessed<'_>, estimate: Estimate, silent_rules: bool) -> Explanation {
    let tree = Tree { accounts: assessed.accounts() };
    let account = tree.claim(&estimate);
    Explanation {
        status: estimate.status,
        account,
        reasons: ReasonTotal::all(&estimate.withheld),
        accumulators: estimate.benefits.into_iter().map(YearFigures::from).collect(),
        rules: RuleTrace::all(assessed.case.plan.rules.iter(), &estimate.findings, &estimate.rules, silent_rules),
        plan: estimate.plan,
        verdict: estimate.verdict,
        findings: estimate.findings,
        joint: estimate.joint,
    }
}

struct Tree<'a> {
    accounts: Accounts<'a>,
}

impl Tree<'_> {
    fn case(&self) -> &Case<'_> {
        self.accounts.case
    }

    fn claim(&self, estimate: &Estimate) -> Node {
        let mut parts: Vec<Node> = Vec::new();
        for (at, benefit) in estimate.benefits.iter().enumerate() {
            let visits = self.visits(Some(at));
            if !visits.is_empty() {
                parts.push(Node {
                    level: Level::Benefit,
                    id: Some(benefit.id.clone()),
                    subject: None,
                    date: None,
                    billed: benefit.billed,
                    base: visits.iter().map(|visit| visit.base).sum(),
                    payable: benefit.payable,
                    entries: self.sums(benefit.billed, &benefit.withheld),
                    parts: visits,
                });
            }
        }
        parts.extend(self.visits(None));
        Node {
            level: Level::Claim,
            id: None,
            subject: Some(String::new()),
            date: None,
            billed: estimate.billed,
            base: parts.iter().map(|part| part.base).sum(),
            payable: estimate.payable,
            entries: self.sums(estimate.billed, &estimate.withheld),
            parts,
        }
    }

    /// The visits of one benefit in the order of assessment, or those that no benefit pays for.
    fn visits(&self, benefit: Option<usize>) -> Vec<Node> {
        let mine = self.case().in_order().filter(|(_, visit)| visit.benefit == benefit);
        mine.filter_map(|(at, visit)| Some(self.visit(visit, self.accounts.ledger.encounters.get(at)?))).collect()
    }

    fn visit(&self, visit: &Visit<'_>, account: &EncounterAccount) -> Node {
        let receipts = visit.invoices.iter().zip(&account.invoices);
        let parts: Vec<Node> = receipts
            .map(|(said, invoice)| {
                let id = said.said.id.clone();
                let lines = invoice.lines.iter().enumerate().map(|(at, line)| {
                    let named =
                        said.boxes.fault.is_none() && said.lines.get(at).is_some_and(|line| line.said.is_some());
                    self.line(visit, account, line, named.then(|| format!("{}/lines/{at}", said.subject)))
                });
                let lines: Vec<Node> = lines.collect();
                self.node(Level::Invoice, id, Some(said.subject.clone()), lines, self.receipt(visit, account, invoice))
            })
            .collect();
        let entries = self.of_visit(visit, account, &parts);
        let node = self.node(Level::Encounter, visit.said.id.clone(), Some(visit.subject.clone()), parts, entries);
        Node { date: visit.date, ..node }
    }

    fn line(&self, visit: &Visit<'_>, account: &EncounterAccount, line: &LineAccount, subject: Option<String>) -> Node {
        let entries = line.postings.iter().map(|posting| {
            let (formula, inputs) = formula_of(posting.how);
            let after = posting.before - posting.amount;
            self.entry(visit, posting.cause, (posting.before, after), formula, inputs)
        });
        let steps = line.postings.iter().filter(|posting| is_step(account, posting.cause));
        let in_steps: Money = steps.map(|posting| posting.amount).sum();
        Node {
            level: Level::Line,
            id: None,
            subject,
            date: None,
            billed: line.billed,
            base: line.left + in_steps,
            payable: line.left,
            entries: entries.collect(),
            parts: Vec::new(),
        }
    }

    /// A node that is the sum of its parts.
    fn node(
        &self,
        level: Level,
        id: Option<String>,
        subject: Option<String>,
        parts: Vec<Node>,
        entries: Vec<Entry>,
    ) -> Node {
        Node {
            level,
            id,
            subject,
            date: None,
            billed: parts.iter().map(|part| part.billed).sum(),
            base: parts.iter().map(|part| part.base).sum(),
            payable: parts.iter().map(|part| part.payable).sum(),
            entries,
            parts,
        }
    }

    /// What was taken from a receipt: first by its boxes and by findings, then its part of each step.
    fn receipt(&self, visit: &Visit<'_>, account: &EncounterAccount, invoice: &InvoiceAccount) -> Vec<Entry> {
        let mut left = invoice.billed();
        let entry = |(cause, amount): (Cause, Money)| {
            let before = left;
            left -= amount;
            let (formula, inputs) = match step_of(account, cause) {
                Some(step) => {
                    formula_of(How::Spread { total: step.before - step.after, part: before, whole: step.before })
                }
                None => taken_from(invoice, cause),
            };
            self.entry(visit, cause, (before, left), formula, inputs)
        };
        in_order(account, invoice.totals()).into_iter().map(entry).collect()
    }

    /// What was taken from a visit: what its receipts say, then step by step.
    fn of_visit(&self, visit: &Visit<'_>, account: &EncounterAccount, receipts: &[Node]) -> Vec<Entry> {
        let mut left = account.billed();
        let entry = |(cause, amount): (Cause, Money)| {
            let before = left;
            left -= amount;
            let (formula, inputs) = match (step_of(account, cause), account.invoices.as_slice(), receipts) {
                (Some(step), ..) => (Formula::Step, step.inputs.clone()),
                (None, [only], [_]) => taken_from(only, cause),
                (None, ..) => (Formula::Sum, Facts::default()),
            };
            self.entry(visit, cause, (before, left), formula, inputs)
        };
        in_order(account, account.totals()).into_iter().map(entry).collect()
    }

    fn entry(
        &self,
        visit: &Visit<'_>,
        cause: Cause,
        (before, after): (Money, Money),
        formula: Formula,
        inputs: Facts,
    ) -> Entry {
        let withheld = self.accounts.entry(Some(visit), cause, before - after);
        self.explained(withheld, (before, after), formula, inputs)
    }

    fn explained(&self, withheld: Withheld, run: (Money, Money), formula: Formula, inputs: Facts) -> Entry {
        let found = withheld.finding.and_then(|at| self.accounts.findings.get(at));
        let readings = bearing::readings(self.case(), withheld.reason, found.map(|one| one.code), formula);
        Entry {
            reason: withheld.reason,
            amount: withheld.amount,
            before: run.0,
            after: run.1,
            formula,
            inputs,
            rules: withheld.rules,
            clause: withheld.clause,
            readings,
            finding: withheld.finding,
        }
    }

    /// Sums over the accounts below, one after the other.
    fn sums(&self, billed: Money, withheld: &[Withheld]) -> Vec<Entry> {
        let mut left = billed;
        let entry = |one: &Withheld| {
            let before = left;
            left -= one.amount;
            self.explained(one.clone(), (before, left), Formula::Sum, Facts::default())
        };
        withheld.iter().map(entry).collect()
    }
}

fn step_of(account: &EncounterAccount, cause: Cause) -> Option<&StepEntry> {
    account.steps.iter().find(|step| step.cause == cause)
}

fn is_step(account: &EncounterAccount, cause: Cause) -> bool {
    step_of(account, cause).is_some()
}

/// What comes before the steps in the order of the reasons, then the steps as they ran.
fn in_order(account: &EncounterAccount, totals: Vec<(Cause, Money)>) -> Vec<(Cause, Money)> {
    let place = |cause: Cause| account.steps.iter().position(|step| step.cause == cause);
    let mut totals = totals;
    order::sort_by_key(&mut totals, |(cause, _)| place(*cause).map_or(0, |at| at.saturating_add(1)));
    totals
}

fn formula_of(how: How) -> (Formula, Facts) {
    match how {
        How::Printed => (Formula::Box, Facts::default()),
        How::Whole => (Formula::Whole, Facts::default()),
        How::BaseShare { cost, base, in_scope } => (Formula::BaseShare, base_share(cost, base, in_scope)),
        How::Spread { total, part, whole } => {
            let figures = [("total", total), ("part", part), ("whole", whole)];
            (Formula::Spread, Facts::of(figures.map(|(name, amount)| (name, amount.to_string()))))
        }
    }
}

fn base_share(cost: Money, base: Money, in_scope: Money) -> Facts {
    let figures = [("cost", cost), ("base", base), ("in_scope", in_scope)];
    Facts::of(figures.map(|(name, amount)| (name, amount.to_string())))
}

/// How what comes before the steps was taken from a receipt: a box, whole lines, or shares of the
/// base whose costs are added up.
fn taken_from(invoice: &InvoiceAccount, cause: Cause) -> (Formula, Facts) {
    let postings = || invoice.lines.iter().flat_map(|line| &line.postings).filter(|posting| posting.cause == cause);
    let mut shares = postings().filter_map(|posting| match posting.how {
        How::BaseShare { cost, base, in_scope } => Some((cost, base, in_scope)),
        _ => None,
    });
    match shares.next() {
        Some((first, base, in_scope)) => {
            let others: Money = shares.map(|(cost, ..)| cost).sum();
            (Formula::BaseShare, base_share(first + others, base, in_scope))
        }
        None if cause.finding.is_some() => (Formula::Whole, Facts::default()),
        None => (Formula::Box, Facts::default()),
    }
}
