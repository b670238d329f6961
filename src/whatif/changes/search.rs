//! Finds the sets: part by part, then across visits where the deductible swallows what one part
//! brings.

use super::part::Part;
use super::trial::Trial;
use super::{ChangeSet, Changes, Together, WithoutGain, WithoutGainReason};
use crate::adjudicate;
use crate::case::{Case, Completion, Stance, Unknown};
use crate::claim::Claim;
use crate::estimate::AssumptionCode;
use crate::explain::Context;
use crate::finding::Finding;
use crate::money::Money;
use crate::order;
use crate::plan::{Effort, Step};
use crate::whatif::change::{self, Change, ChangeKind};
use crate::whatif::draft::Draft;
use crate::whatif::witness;

/// What is done away with can bring further findings to light; so often it is looked again.
const ROUNDS: usize = 6;

/// A claim as it stands, with what can be done about it.
pub(super) struct Search<'a> {
    pub(super) draft: Draft<'a>,
    pub(super) case: Case<'a>,
    pub(super) now: Trial,
    /// Answers that do away with a finding, each with the findings that are gone.
    answers: Vec<(Change, Vec<usize>)>,
}

/// One of several ways to free a part.
#[derive(Clone, Copy)]
struct Way {
    /// Whether the last of several cures is taken, or the first.
    last: bool,
    /// Whether what only takes something off is eased as well.
    ease_cuts: bool,
}

/// Changes, the parts that they free and what comes of them.
pub(super) struct Found {
    pub(super) changes: Vec<Change>,
    pub(super) parts: Vec<Part>,
    pub(super) trial: Trial,
}

impl<'a> Search<'a> {
    pub(super) fn of(claim: &'a Claim, context: Context<'a>) -> Search<'a> {
        let draft = Draft::of(claim, context);
        let ordinary = Completion::all(Stance::Ordinary);
        let case = Case::build(claim, context.plan, context.lexicon, context.readings, &ordinary);
        let now = Trial::of_case(&case);
        let mut search = Search { draft, case, now, answers: Vec::new() };
        search.answers = search.case.unknowns.iter().filter_map(|unknown| search.answer(unknown)).collect();
        search
    }

    pub(super) fn told(&self) -> Changes {
        let mut found = self.by_part();
        let gains = |one: &Found| one.trial.payable > self.now.payable;
        let (mut gaining, idle): (Vec<Found>, Vec<Found>) = found.drain(..).partition(gains);
        gaining.extend(self.unions(&idle));
        let mut sets: Vec<Found> = Vec::new();
        for one in gaining.into_iter().filter_map(|one| self.smallest(one)) {
            match sets.iter_mut().find(|known| is_same_set(&known.changes, &one.changes)) {
                Some(known) => known.parts.extend(one.parts),
                None => sets.push(one),
            }
        }
        let minimal: Vec<bool> = sets.iter().map(|one| !contains_another(one, &sets)).collect();
        let sets: Vec<Found> = sets.into_iter().zip(minimal).filter_map(|(one, keep)| keep.then_some(one)).collect();
        let together = self.together(&sets, &idle);
        let least = |one: &&Found| {
            let other =
                |other: &Found| !is_same_set(&other.changes, &one.changes) && is_within(&other.changes, &one.changes);
            !idle.iter().any(other) && !sets.iter().any(|set| is_within(&one.changes, &set.changes))
        };
        let without_gain = idle.iter().filter(least);
        let (beyond_remedy, open) = self.stuck();
        let mut changes = Changes {
            payable: self.now.payable,
            findings: Vec::new(),
            without_gain: without_gain.map(|one| self.without_gain(one)).collect(),
            sets: sets.iter().map(|one| self.set(one)).collect(),
            together,
            beyond_remedy,
            open,
        };
        order::sort_by(&mut changes.sets, by_worth);
        changes
    }

    /// An open question whose favourable answer does away with a finding or eases it, in a place of
    /// which nothing was said. Other questions change amounts too; they are the range's.
    fn answer(&self, unknown: &Unknown) -> Option<(Change, Vec<usize>)> {
        let code = unknown.gap.code;
        if is_taken_at_its_best(code) {
            return None;
        }
        let edits = witness::edits(&self.case, unknown, Stance::Most);
        if edits.is_empty() || edits.iter().any(|edit| self.draft.says(&edit.at)) {
            return None;
        }
        let mut facts = unknown.facts.clone();
        facts.insert("question", code.to_string());
        let subject = unknown.gap.subject.clone();
        let change =
            Change { kind: ChangeKind::Answer, subject, facts, effort: Effort::AT_HAND, edits, at_most: false };
        let trial = Trial::of(&self.draft, [&change])?;
        let costly = self.now.findings.iter().enumerate().filter(|(_, finding)| finding.costs());
        let cured: Vec<usize> = costly.filter(|(_, finding)| trial.is_rid_of(finding)).map(|(at, _)| at).collect();
        (!cured.is_empty()).then_some((change, cured))
    }

    /// Everything that does away with a finding of the claim, or of the claim with some changes.
    pub(super) fn cures(&self, finding: &Finding) -> Vec<Change> {
        let Draft { claim, context, .. } = &self.draft;
        let direct = change::cures(finding, claim, context.plan, context.readings);
        if !direct.is_empty() {
            return direct;
        }
        let same = |at: &usize| {
            let known = self.now.findings.get(*at);
            known.is_some_and(|known| (known.code, &known.subject) == (finding.code, &finding.subject))
        };
        let mine = self.answers.iter().filter(|(_, cured)| cured.iter().any(same));
        mine.map(|(change, _)| change.clone()).collect()
    }

    /// For each part that is held, what frees it.
    fn by_part(&self) -> Vec<Found> {
        let mut parts: Vec<Part> = self.now.findings.iter().flat_map(Part::held_by).collect();
        order::sort(&mut parts);
        parts.dedup();
        let mut found: Vec<Found> = Vec::new();
        for part in parts {
            for way in self.ways(part) {
                let Some(one) = self.freeing(part, way) else { continue };
                match found.iter_mut().find(|known| is_same_set(&known.changes, &one.changes)) {
                    Some(known) if !known.parts.contains(&part) => known.parts.push(part),
                    Some(_) => {}
                    None => found.push(one),
                }
            }
        }
        found
    }

    /// The ways in which a part can be freed: by the first or by the last cure of each finding; and where
    /// a cut could be eased too, with and without that.
    fn ways(&self, part: Part) -> Vec<Way> {
        let eased = |finding: &&Finding| is_a_cut(finding) && part.is_touched_by(finding);
        let cuts = self.now.findings.iter().filter(eased).any(|finding| !self.cures(finding).is_empty());
        let both = [Way { last: false, ease_cuts: true }, Way { last: true, ease_cuts: true }];
        let without = both.map(|way| Way { ease_cuts: false, ..way });
        both.into_iter().chain(without.into_iter().filter(|_| cuts)).collect()
    }

    /// What frees a part: whatever holds it is done away with, until nothing does.
    fn freeing(&self, part: Part, way: Way) -> Option<Found> {
        let mut changes: Vec<Change> = Vec::new();
        let mut trial = None;
        for _ in 0..ROUNDS {
            let current = trial.as_ref().unwrap_or(&self.now);
            let counts = |finding: &&Finding| part.is_touched_by(finding) && (way.ease_cuts || !is_a_cut(finding));
            let holders = current.findings.iter().filter(counts);
            let mut fresh: Vec<Change> = Vec::new();
            for holder in holders {
                let mut cures = self.cures(holder);
                let chosen = if way.last { cures.pop() } else { (!cures.is_empty()).then(|| cures.swap_remove(0)) };
                match chosen {
                    Some(change) if changes.contains(&change) && !is_a_cut(holder) => return None,
                    Some(change) if !changes.contains(&change) && !fresh.contains(&change) => fresh.push(change),
                    None if !is_a_cut(holder) => return None,
                    Some(_) | None => {}
                }
            }
            if fresh.is_empty() {
                break;
            }
            changes.extend(fresh);
            trial = Some(Trial::of(&self.draft, &changes)?);
        }
        let trial = trial?;
        let taken = trial.findings.iter().any(|finding| part.is_taken_by(finding));
        (!taken).then_some(Found { changes, parts: vec![part], trial })
    }

    /// The same without whatever is superfluous; none where nothing is left that pays more.
    fn smallest(&self, mut found: Found) -> Option<Found> {
        let mut at = 0;
        while at < found.changes.len() && found.changes.len() > 1 {
            let mut fewer = found.changes.clone();
            fewer.remove(at);
            let trial = Trial::of(&self.draft, &fewer)?;
            if trial.payable >= found.trial.payable {
                let freed = |part: &Part| !trial.findings.iter().any(|finding| part.is_taken_by(finding));
                let parts = found.parts.into_iter().filter(freed).collect();
                found = Found { changes: fewer, parts, trial };
                at = 0;
            } else {
                at = at.saturating_add(1);
            }
        }
        (found.trial.payable > self.now.payable).then_some(found)
    }

    fn together(&self, sets: &[Found], idle: &[Found]) -> Together {
        let answers = self.answers.iter().map(|(change, _)| change);
        let all = each_once(sets.iter().chain(idle).flat_map(|one| &one.changes).chain(answers));
        let payable = Trial::of(&self.draft, &all).map_or(self.now.payable, |trial| trial.payable);
        let at_most = all.iter().any(|change| change.at_most);
        Together { payable, gain: payable - self.now.payable, at_most }
    }

    /// What a set adds to the bases of the visits.
    pub(super) fn freed(&self, found: &Found) -> Money {
        let sum = |trial: &Trial| trial.bases.iter().copied().sum::<Money>();
        sum(&found.trial) - sum(&self.now)
    }

    pub(super) fn benefit_of(&self, found: &Found) -> Option<usize> {
        let visit = found.parts.iter().find_map(|part| part.encounter())?;
        self.case.visits.get(visit)?.benefit
    }

    fn set(&self, found: &Found) -> ChangeSet {
        let costly = self.now.findings.iter().enumerate().filter(|(_, finding)| finding.costs());
        ChangeSet {
            changes: found.changes.clone(),
            payable: found.trial.payable,
            gain: found.trial.payable - self.now.payable,
            effort: found.changes.iter().map(|change| change.effort.number()).fold(0, u32::saturating_add),
            at_most: found.changes.iter().any(|change| change.at_most),
            cures: costly.filter(|(_, finding)| found.trial.is_rid_of(finding)).map(|(at, _)| at).collect(),
            frees: subjects(&found.parts),
        }
    }

    fn without_gain(&self, found: &Found) -> WithoutGain {
        let reason = if !self.freed(found).is_positive() {
            WithoutGainReason::NothingBorne
        } else if self.limit_is_used_up(found) {
            WithoutGainReason::Limit
        } else {
            WithoutGainReason::Deductible
        };
        WithoutGain { changes: found.changes.clone(), frees: subjects(&found.parts), reason }
    }

    /// Whether the benefit, or all of them together, have paid all they pay in the year.
    fn limit_is_used_up(&self, found: &Found) -> bool {
        let plan = self.case.plan;
        let after = adjudicate::adjudicate(&self.case, &self.now.findings).after;
        let in_all: Money = after.iter().map(|used| used.paid).sum();
        let benefit = self.benefit_of(found).and_then(|at| Some((plan.benefits.get(at)?, after.get(at)?)));
        let own = benefit.is_some_and(|(benefit, used)| {
            let is_used = |step: &Step| matches!(step, Step::Limit { amount, .. } if used.paid >= *amount);
            benefit.steps.iter().any(is_used)
        });
        own || plan.total_limit.as_ref().is_some_and(|limit| in_all >= limit.amount)
    }
}

fn is_a_cut(finding: &Finding) -> bool {
    matches!(finding.loss, crate::finding::Loss::Cut { .. })
}

/// Facts for which the most favourable value is taken anyway.
fn is_taken_at_its_best(code: AssumptionCode) -> bool {
    matches!(
        code,
        AssumptionCode::Document
            | AssumptionCode::SubmittedOn
            | AssumptionCode::Date
            | AssumptionCode::Hospital
            | AssumptionCode::HospitalUnknown
            | AssumptionCode::HospitalBranch
            | AssumptionCode::CardUsed
            | AssumptionCode::AccountOutOfScope
            | AssumptionCode::SettlementAmount
            | AssumptionCode::LineName
    )
}

fn subjects(parts: &[Part]) -> Vec<String> {
    let mut parts = parts.to_vec();
    order::sort(&mut parts);
    parts.dedup();
    parts.into_iter().map(Part::subject).collect()
}

/// Changes in order, each place once.
pub(super) fn each_once<'c>(changes: impl Iterator<Item = &'c Change>) -> Vec<Change> {
    let mut all: Vec<Change> = Vec::new();
    for change in changes {
        let said = |known: &Change| known.edits.iter().any(|one| change.edits.iter().any(|edit| edit.at == one.at));
        if !all.iter().any(said) {
            all.push(change.clone());
        }
    }
    all
}

pub(super) fn is_within(some: &[Change], all: &[Change]) -> bool {
    some.iter().all(|change| all.contains(change))
}

fn is_same_set(one: &[Change], other: &[Change]) -> bool {
    is_within(one, other) && is_within(other, one)
}

/// Whether a smaller set pays as much.
fn contains_another(one: &Found, sets: &[Found]) -> bool {
    let smaller = |other: &Found| other.changes.len() < one.changes.len() && is_within(&other.changes, &one.changes);
    sets.iter().any(|other| smaller(other) && other.trial.payable >= one.trial.payable)
}

/// The most yuan for each unit of effort first, then the most yuan; what is alike stays in the order
/// of the claim.
fn by_worth(one: &ChangeSet, other: &ChangeSet) -> core::cmp::Ordering {
    let worth = |set: &ChangeSet, effort: u32| i128::from(set.gain.cents()).saturating_mul(i128::from(effort));
    let ratio = worth(other, one.effort).cmp(&worth(one, other.effort));
    ratio.then_with(|| other.gain.cmp(&one.gain))
}
