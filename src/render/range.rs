//! Ranges, their questions and the estimate from four facts, in words.

use serde::Serialize;

use super::{Catalogue, FindingWords, Speaker};
use crate::claim::Claim;
use crate::estimate::{Range, Verdict};
use crate::finding::Effect;
use crate::plan::Plan;
use crate::whatif::quick::Quick;
use crate::whatif::range::{RangeQuestion, RangeTold};

/// A range in one language. Questions run parallel to those of the answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RangeWords {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// That this is a pre-check and nothing has been submitted.
    pub banner: String,
    /// Between which amounts it lies.
    pub headline: String,
    /// The question to ask first; absent when no answer changes anything.
    pub next_question: Option<RangeQuestionWords>,
    /// One for each question.
    pub questions: Vec<RangeQuestionWords>,
}

/// A question in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RangeQuestionWords {
    /// The question.
    pub question: String,
    /// About which visit, receipt or line.
    pub place: String,
    /// By how much it narrows the range whatever the answer; empty when that depends on the answer.
    pub narrows_by: String,
    /// What is left after the less and after the more favourable answer.
    pub leaves: String,
}

/// An estimate from four facts, in one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuickWords {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// That this is a pre-check and nothing has been submitted.
    pub banner: String,
    /// What would be paid, if nothing else is special.
    pub headline: String,
    /// Between which amounts it lies; absent when it is one.
    pub range: Option<String>,
    /// Last day to claim.
    pub deadline: Option<String>,
    /// What stands in the way already; advice is left out.
    pub findings: Vec<FindingWords>,
    /// The question to ask first.
    pub next_question: Option<RangeQuestionWords>,
}

impl Catalogue {
    /// A range in words.
    pub fn range(&self, told: &RangeTold, claim: &Claim, plan: &Plan) -> RangeWords {
        let speaker = Speaker { catalogue: self, plan, claim };
        let (payable, min, max) = (self.yuan(told.payable), self.yuan(told.min), self.yuan(told.max));
        let key = match told.min == told.max {
            _ if !speaker.pays() => "range.headline.none",
            _ if !told.unanswered.is_empty() => "range.headline.unanswered",
            true if plan.form.is_some() => "range.headline.closed.form",
            true => "range.headline.closed",
            false => "range.headline",
        };
        RangeWords {
            locale: self.locale().to_owned(),
            banner: self.phrase("banner", &[]),
            headline: {
                let fields = told.unanswered.iter().map(|pointer| speaker.place(pointer)).collect::<Vec<_>>();
                let fields = fields.join(&self.phrase("between-names", &[]));
                let facts = [("payable", payable.as_str()), ("min", &min), ("max", &max), ("fields", &fields)];
                let grade = told.grade.as_ref().map(|grade| speaker.grade(grade));
                self.sentences(core::iter::once(self.phrase(key, &facts)).chain(grade))
            },
            next_question: told.next_question.as_ref().map(|one| speaker.range_question(one)),
            questions: told.questions.iter().map(|one| speaker.range_question(one)).collect(),
        }
    }

    /// An estimate from four facts, in words.
    pub fn quick(&self, told: &Quick, plan: &Plan) -> QuickWords {
        let speaker = Speaker { catalogue: self, plan, claim: &told.claim };
        let payable = self.yuan(told.payable);
        let key = match told.verdict {
            _ if told.billed.is_zero() => "headline.empty",
            Verdict::Payable if told.payable.is_zero() => "headline.payable-zero",
            Verdict::Payable => "headline.payable",
            Verdict::Partly => "headline.partly",
            Verdict::Pending => "headline.pending-zero",
            Verdict::Denied => "headline.denied",
        };
        let Range { min, max } = told.range;
        QuickWords {
            locale: self.locale().to_owned(),
            banner: self.phrase("banner", &[]),
            headline: self.phrase(key, &[("payable", &payable)]),
            range: (min < max).then(|| self.phrase("range", &[("min", &self.yuan(min)), ("max", &self.yuan(max))])),
            deadline: told
                .last_day_to_claim
                .map(|day| self.phrase("deadline", &[("day", &self.date(&day.to_string()))])),
            findings: told
                .findings
                .iter()
                .filter(|finding| finding.effect != Effect::Advise)
                .map(|finding| speaker.finding(finding))
                .collect(),
            next_question: told.next_question.as_ref().map(|one| speaker.range_question(one)),
        }
    }
}

impl Speaker<'_> {
    fn range_question(&self, one: &RangeQuestion) -> RangeQuestionWords {
        let mut facts = self.facts(&one.facts);
        if let Some(benefit) = one.facts.find("benefit").and_then(|id| self.plan.benefit(id)) {
            facts.insert("benefit", self.catalogue.text(&benefit.title).to_owned());
        }
        let bounds = |range: Range| {
            let (min, max) = (self.yuan(range.min), self.yuan(range.max));
            let key = if range.min == range.max { "range.point" } else { "range.span" };
            self.say(key, &[("min", &min), ("max", &max)])
        };
        let (least, most) = (bounds(one.range_if_least), bounds(one.range_if_most));
        RangeQuestionWords {
            question: self.catalogue.phrase_of(&format!("question.{}", one.code), &facts),
            place: if one.facts.find("asked").is_some() { String::new() } else { self.place(&one.subject) },
            narrows_by: if one.narrows_by.is_zero() { String::new() } else { self.yuan(one.narrows_by) },
            leaves: self.say("range.leaves", &[("least", &least), ("most", &most)]),
        }
    }
}
