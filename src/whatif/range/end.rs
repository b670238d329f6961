//! One end of the range: a completion of every open fact, searched for where its value is no
//! foregone conclusion.

use serde_json::json;

use crate::adjudicate;
use crate::case::{Case, Completion, Gap, Stance, Submission, Unknown, Used};
use crate::claim::{CareType, Claim};
use crate::estimate::{AssumptionCode, Range};
use crate::explain::Context;
use crate::money::Money;
use crate::order;
use crate::plan::{Benefit, Step};
use crate::rules;
use crate::whatif::draft::Draft;
use crate::whatif::edit::Edit;
use crate::whatif::witness;

/// Writing some answers can open further questions, such as papers that a visit then needs.
const ROUNDS: usize = 5;

/// How many completions are tried for one end: of the claim, and of the claim with a question answered.
const TRIALS: usize = 240;
const TRIALS_OF_A_QUESTION: usize = 24;

/// The completions of one claim.
pub(super) struct Space<'a>(Draft<'a>);

/// A completion and what the claim pays with it.
#[derive(Clone, Debug)]
pub(super) struct End {
    pub(super) payable: Money,
    pub(super) edits: Vec<Edit>,
    /// The values among them to which facts were turned that can turn either way.
    turned: Vec<Edit>,
}

/// Both ends.
pub(super) struct Ends {
    pub(super) least: End,
    pub(super) most: End,
}

impl Ends {
    pub(super) fn range(&self) -> Range {
        Range { min: self.least.payable, max: self.most.payable }
    }
}

impl<'a> Space<'a> {
    pub(super) fn of(claim: &'a Claim, context: Context<'a>) -> Space<'a> {
        Space(Draft::of(claim, context))
    }

    /// Both ends. What the claim pays as it stands lies between them, with ordinary values.
    pub(super) fn ends(&self, payable: Money) -> Ends {
        let stands = || End { payable, edits: Vec::new(), turned: Vec::new() };
        let end = |stance| {
            let found = self.search(&[], &[], stance, TRIALS);
            if is_better(&stands(), &found, stance) { stands() } else { found }
        };
        Ends { least: end(Stance::Least), most: end(Stance::Most) }
    }

    /// Both ends once a question is answered.
    pub(super) fn range_if(&self, answer: &[Edit], ends: &Ends) -> Range {
        let end = |stance| {
            let known = if stance == Stance::Least { &ends.least } else { &ends.most };
            // An end that holds with this very answer is an end of what the answer leaves open.
            if answer.iter().all(|edit| known.edits.contains(edit)) {
                return known.payable;
            }
            self.search(answer, &known.turned, stance, TRIALS_OF_A_QUESTION).payable
        };
        let (min, max) = (end(Stance::Least), end(Stance::Most));
        Range { min: min.min(max), max: max.max(min) }
    }

    /// The best completion that is found: every fact at its end, then each that can turn either way
    /// turned as long as that helps.
    fn search(&self, answers: &[Edit], turned: &[Edit], stance: Stance, trials: usize) -> End {
        let free = |edit: &&Edit| !answers.iter().any(|answer| answer.at == edit.at);
        let mut chosen: Vec<Vec<Edit>> = turned.iter().filter(free).map(|edit| vec![edit.clone()]).collect();
        let mut best = self.completed(answers, &chosen, stance);
        let turns = self.turns(answers, stance);
        let mut left = trials;
        loop {
            let before = best.payable;
            for values in &turns {
                for value in values {
                    let Some(fewer) = left.checked_sub(1) else { return best };
                    left = fewer;
                    let same = |kept: &Vec<Edit>| kept.iter().any(|one| value.iter().any(|edit| edit.at == one.at));
                    let mut tried: Vec<Vec<Edit>> = chosen.iter().filter(|kept| !same(kept)).cloned().collect();
                    tried.push(value.clone());
                    let found = self.completed(answers, &tried, stance);
                    if is_better(&found, &best, stance) {
                        (best, chosen) = (found, tried);
                    }
                }
            }
            if best.payable == before {
                return best;
            }
        }
    }

    /// The claim with some answers given, some facts turned, and every other open fact at one end.
    fn completed(&self, answers: &[Edit], turned: &[Vec<Edit>], stance: Stance) -> End {
        let turned: Vec<Edit> = turned.iter().flatten().cloned().collect();
        let mut edits: Vec<Edit> = answers.iter().chain(&turned).cloned().collect();
        for _ in 0..ROUNDS {
            let Some(claim) = self.0.with(&edits) else { break };
            let (fresh, asks_again) = fresh(&self.0.case(&claim, stance), stance, &edits);
            edits.extend(fresh);
            if !asks_again {
                break;
            }
        }
        let (payable, mut edits) = self.at_best_rounding(edits, answers.len(), stance);
        let edits = edits.split_off(answers.len().min(edits.len()));
        End { payable, edits, turned }
    }

    /// What the completed claim pays, with the best or worst of the year so far where that is open.
    fn at_best_rounding(&self, mut edits: Vec<Edit>, fixed: usize, stance: Stance) -> (Money, Vec<Edit>) {
        let Some(claim) = self.0.with(&edits) else { return (Money::ZERO, edits) };
        let mut case = self.0.case(&claim, Stance::Ordinary);
        let place = |benefit: &Benefit| format!("/policy/accumulators/{}", benefit.id);
        let is_open = |benefit: &Benefit| edits.iter().skip(fixed).any(|edit| edit.at == place(benefit));
        let best = best_rounding(&mut case, is_open, stance);
        for (benefit, used) in case.plan.benefits.iter().zip(&case.used) {
            if let Some(edit) = edits.iter_mut().skip(fixed).find(|edit| edit.at == place(benefit)) {
                edit.value = json!({ "base": used.base, "paid": used.paid });
            }
        }
        (best, edits)
    }

    /// Facts that can turn either way, each with the values that it may take.
    fn turns(&self, answers: &[Edit], stance: Stance) -> Vec<Vec<Vec<Edit>>> {
        let Some(claim) = self.0.with(answers) else { return Vec::new() };
        let mut seen: Vec<Gap> = Vec::new();
        let mut turns = Vec::new();
        for stance in [Stance::Ordinary, stance] {
            let case = self.0.case(&claim, stance);
            for unknown in &case.unknowns {
                if !seen.contains(&unknown.gap) {
                    seen.push(unknown.gap.clone());
                    turns.extend(Some(witness::turns(&case, unknown)).filter(|values| !values.is_empty()));
                }
            }
        }
        turns
    }
}

/// What a claim pays at most whose open facts are all as favourable as can be where they are ordinary:
/// what it pays, if no fact can turn either way.
pub(super) fn at_most(case: &Case<'_>, payable: Money) -> Option<Money> {
    let ordinary = &case.plan.ordinary;
    let is_best = |unknown: &Unknown| match unknown.gap.code {
        AssumptionCode::SubmittedOn | AssumptionCode::Document | AssumptionCode::Date => true,
        AssumptionCode::CardUsed | AssumptionCode::LineName => true,
        AssumptionCode::DiseaseSettled => ordinary.disease_settled,
        AssumptionCode::DaysSupply | AssumptionCode::InfusionDays => ordinary.days_within_limit,
        AssumptionCode::Sessions => ordinary.sessions_within_limit,
        AssumptionCode::Examinations => ordinary.examinations_in_order,
        _ => false,
    };
    case.unknowns.iter().all(|unknown| is_best(unknown) && is_simple(case, unknown)).then_some(payable)
}

/// What the claim pays with every open fact at one end, if that is all there is to it.
pub(super) fn at_once(claim: &Claim, context: Context<'_>, stance: Stance) -> Option<Money> {
    let Context { plan, lexicon, readings } = context;
    let mut case = Case::build(claim, plan, lexicon, readings, &Completion::all(stance));
    if !case.unknowns.iter().all(|unknown| is_simple(&case, unknown)) {
        return None;
    }
    if case.submission == Submission::Late && rules::refuses_late(&case) {
        return Some(Money::ZERO);
    }
    let gaps = case.unknowns.iter().filter(|unknown| unknown.gap.code == AssumptionCode::Accumulator);
    let open: Vec<String> = gaps.map(|unknown| unknown.gap.detail.clone()).collect();
    Some(best_rounding(&mut case, |benefit| open.contains(&benefit.id), stance))
}

/// Whether a fact has two ends and no more to it.
fn is_simple(case: &Case<'_>, unknown: &Unknown) -> bool {
    !raises_others(case, unknown) && witness::turns(case, unknown).is_empty()
}

/// What an unknown sum of the year so far adds is rounded with what the claim earns, so its last cents
/// can be worth one: the best or the worst of them are looked for and taken.
fn best_rounding(case: &mut Case<'_>, is_open: impl Fn(&Benefit) -> bool, stance: Stance) -> Money {
    let findings = rules::run(case);
    let bases = adjudicate::bases(case, &findings);
    let mut best = adjudicate::payable(case, &bases);
    let plan = case.plan;
    for (at, benefit) in plan.benefits.iter().enumerate().filter(|(_, benefit)| is_open(benefit)) {
        let Some(start) = case.used.get(at).copied() else { continue };
        let mut chosen = start;
        for cents in 1..roundings_of(benefit) {
            let used = Used { base: start.base + Money::of_cents(cents), ..start };
            use_up(case, at, used);
            let found = adjudicate::payable(case, &bases);
            if if stance == Stance::Least { found < best } else { found > best } {
                (best, chosen) = (found, used);
            }
        }
        use_up(case, at, chosen);
    }
    best
}

/// Values for the facts that are open, one for each place; and whether they may raise others. Which
/// diagnosis a line serves is asked for two reasons, and whether it is an excluded one goes first.
fn fresh(case: &Case<'_>, stance: Stance, known: &[Edit]) -> (Vec<Edit>, bool) {
    let rank = |unknown: &&Unknown| unknown.gap.code != AssumptionCode::LineDiagnosis;
    let mut unknowns: Vec<&Unknown> = case.unknowns.iter().collect();
    order::sort_by_key(&mut unknowns, rank);
    let (mut fresh, mut asks_again): (Vec<Edit>, bool) = (Vec::new(), false);
    for unknown in unknowns {
        let edits = witness::edits(case, unknown, stance);
        let said = |edit: &Edit| !edit.at.ends_with('-') && fresh.iter().chain(known).any(|known| known.at == edit.at);
        if !edits.iter().any(said) {
            asks_again = asks_again || (raises_others(case, unknown) && !edits.is_empty());
            fresh.extend(edits);
        }
    }
    (fresh, asks_again)
}

/// Facts whose value, once it is written down, is asked about in turn: which disease, whether it is
/// settled; what another payer paid, for what, and on which paper it says so; of an emergency without
/// the card, the list that stands for the receipt.
fn raises_others(case: &Case<'_>, unknown: &Unknown) -> bool {
    let emergency = || case.visits.iter().any(|visit| visit.said.care_type == CareType::Emergency);
    match unknown.gap.code {
        AssumptionCode::SettlementAmount | AssumptionCode::DiseaseClass | AssumptionCode::LineDiagnosis => true,
        AssumptionCode::EmergencyReason => true,
        AssumptionCode::CardUsed => emergency(),
        _ => false,
    }
}

fn use_up(case: &mut Case<'_>, benefit: usize, used: Used) {
    if let Some(place) = case.used.get_mut(benefit) {
        *place = used;
    }
}

fn is_better(found: &End, best: &End, stance: Stance) -> bool {
    if stance == Stance::Least { found.payable < best.payable } else { found.payable > best.payable }
}

/// After how many cents the roundings of a benefit's share repeat: 10 at 70 %. A rate of many decimals
/// is looked at for ten yuan only.
fn roundings_of(benefit: &Benefit) -> i64 {
    const MOST: i64 = 1_000;
    let rate = benefit.steps.iter().find_map(|step| match step {
        Step::Share { rate, .. } => Some(*rate),
        _ => None,
    });
    let fraction = rate.and_then(|rate| rate.as_share().fraction());
    let repeats = fraction.and_then(|(part, whole)| whole.checked_div(common_divisor(part, whole)));
    repeats.and_then(|cents| i64::try_from(cents).ok()).map_or(1, |cents| cents.min(MOST))
}

fn common_divisor(one: i128, other: i128) -> i128 {
    let (mut one, mut other) = (one, other);
    while let Some(rest) = one.checked_rem(other) {
        (one, other) = (other, rest);
    }
    one
}
