//! What can be done about a claim, in words.

use serde::Serialize;

use super::{Catalogue, ClauseWords, Speaker};
use crate::claim::Claim;
use crate::finding::{Code, Finding};
use crate::money::Money;
use crate::plan::Plan;
use crate::whatif::change::{Change, ChangeKind};
use crate::whatif::changes::{ChangeSet, Changes, Stuck, WithoutGain};

/// What can be done, in one language. Lists run parallel to those of the answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangesWords {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// That this is a pre-check and nothing has been submitted.
    pub banner: String,
    /// What is paid now, and what would be with everything done.
    pub headline: String,
    /// One for each set of changes.
    pub sets: Vec<ChangeSetWords>,
    /// That gains do not add up; absent where there is one set at most.
    pub together: Option<String>,
    /// One for each part that would bring nothing now.
    pub without_gain: Vec<WithoutGainWords>,
    /// One for each thing that nothing helps against.
    pub beyond_remedy: Vec<StuckWords>,
    /// One for each thing to be answered or corrected first.
    pub open: Vec<StuckWords>,
}

/// A set of changes in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeSetWords {
    /// What it brings, with a plus sign.
    pub gain: String,
    /// What to do, one sentence for each change.
    pub changes: Vec<ChangeWords>,
    /// What is paid then.
    pub payable: String,
}

/// One change in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeWords {
    /// What to do.
    pub text: String,
    /// For which visit or receipt.
    pub place: String,
    /// What it takes.
    pub effort: String,
}

/// A part that would bring nothing, in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithoutGainWords {
    /// What to do.
    pub changes: Vec<ChangeWords>,
    /// Why it brings nothing now.
    pub reason: String,
}

/// What nothing helps against, or what is open, in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StuckWords {
    /// What it costs; empty where no figure can be trusted.
    pub amount: String,
    /// What is the matter, one title for each finding.
    pub titles: Vec<String>,
    /// Where.
    pub place: String,
    /// That nothing helps, or what to do first.
    pub text: String,
    /// Where it is written.
    pub clause: Option<ClauseWords>,
}

impl Catalogue {
    /// What can be done about a claim, in words.
    pub fn changes(&self, told: &Changes, claim: &Claim, plan: &Plan) -> ChangesWords {
        let speaker = Speaker { catalogue: self, plan, claim };
        let several = told.sets.len() > 1;
        let sum: Money = told.sets.iter().map(|set| set.gain).sum();
        let together = match (told.together.at_most, sum == told.together.gain) {
            (true, _) => "changes.together-at-most",
            (false, true) => "changes.together-adds-up",
            (false, false) => "changes.together",
        };
        let everything = [("amount", speaker.yuan(told.together.payable)), ("gain", speaker.yuan(told.together.gain))];
        let everything: Vec<(&str, &str)> = everything.iter().map(|(name, value)| (*name, value.as_str())).collect();
        ChangesWords {
            locale: self.locale().to_owned(),
            banner: self.phrase("banner", &[]),
            headline: {
                let graded = told.findings.iter().find(|one| one.code == Code::GradeIfConfirmed);
                let grade = graded.map(|one| self.phrase_of("form.grade.items", &speaker.facts(&one.facts)));
                self.sentences(core::iter::once(speaker.changes_headline(told)).chain(grade))
            },
            sets: told.sets.iter().map(|set| speaker.change_set(set)).collect(),
            together: several.then(|| self.phrase(together, &everything)),
            without_gain: told.without_gain.iter().map(|one| speaker.without_gain(one)).collect(),
            beyond_remedy: told.beyond_remedy.iter().map(|one| speaker.stuck(one, &told.findings, true)).collect(),
            open: told.open.iter().map(|one| speaker.stuck(one, &told.findings, false)).collect(),
        }
    }
}

impl Speaker<'_> {
    fn changes_headline(&self, told: &Changes) -> String {
        let key = match (told.sets.is_empty(), told.beyond_remedy.is_empty(), told.open.is_empty()) {
            _ if !self.pays() => "changes.headline.none",
            (false, ..) if told.together.at_most => "changes.headline.some-at-most",
            (false, ..) => "changes.headline.some",
            (true, true, true) => "changes.headline.nothing-to-do",
            (true, _, false) => "changes.headline.open-first",
            (true, false, true) => "changes.headline.beyond-remedy",
        };
        let (now, then) = (self.yuan(told.payable), self.yuan(told.together.payable));
        self.say(key, &[("payable", &now), ("amount", &then)])
    }

    fn change_set(&self, set: &ChangeSet) -> ChangeSetWords {
        let key = if set.at_most { "changes.gain-at-most" } else { "changes.gain" };
        let then = if set.at_most { "changes.then-at-most" } else { "changes.then" };
        ChangeSetWords {
            gain: self.say(key, &[("amount", &self.yuan(set.gain))]),
            changes: set.changes.iter().map(|change| self.change(change)).collect(),
            payable: self.say(then, &[("amount", &self.yuan(set.payable))]),
        }
    }

    fn change(&self, change: &Change) -> ChangeWords {
        let facts = self.facts(&change.facts);
        let said = |name: &str| change.facts.find(name).unwrap_or_default();
        let text = match change.kind {
            ChangeKind::BringDocument => self.catalogue.phrase_of("change.bring_document", &facts),
            ChangeKind::BringOriginal => {
                self.catalogue.phrase_of(&format!("change.bring_original.{}", said("needs_form")), &facts)
            }
            ChangeKind::WaitForPayer => {
                self.catalogue.phrase_of(&format!("change.wait_for_payer.{}", said("payer")), &facts)
            }
            ChangeKind::Answer => {
                let answer = self.catalogue.phrase_of(&format!("change.answer.{}", said("question")), &facts);
                self.say("change.answer", &[("answer", &answer)])
            }
        };
        let effort = match change.effort.number() {
            ..=2 => "change.effort.at-hand",
            3 => "change.effort.errand",
            4 => "change.effort.office",
            _ => "change.effort.payer",
        };
        ChangeWords { text, place: self.place(&change.subject), effort: self.say(effort, &[]) }
    }

    fn without_gain(&self, one: &WithoutGain) -> WithoutGainWords {
        WithoutGainWords {
            changes: one.changes.iter().map(|change| self.change(change)).collect(),
            reason: self.say(&format!("changes.without-gain.{}", one.reason), &[]),
        }
    }

    fn stuck(&self, one: &Stuck, findings: &[Finding], for_good: bool) -> StuckWords {
        let mine: Vec<_> =
            one.findings.iter().filter_map(|at| findings.get(*at)).map(|one| self.finding(one)).collect();
        let first = mine.first().map(|finding| finding.remedy.clone()).unwrap_or_default();
        let text = if for_good { self.say("changes.beyond-remedy", &[]) } else { first };
        StuckWords {
            amount: one.amount.map(|amount| self.yuan(amount)).unwrap_or_default(),
            titles: mine.into_iter().map(|finding| finding.title).collect(),
            place: self.place(&one.subject),
            text,
            clause: self.clause(one.clause.as_ref()),
        }
    }
}
