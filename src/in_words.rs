//! Replies with their words: what a host shows that asks and draws in one breath.

use serde::Serialize;

use crate::checker::Checker;
use crate::claim::Claim;
use crate::question::{Question, Reply, Told};
use crate::read::Problems;
use crate::render::{Catalogue, ChangesWords, ExplanationWords, ProblemWords, QuickWords, RangeWords};
#[cfg(feature = "analysis")]
use crate::render::{ComparisonWords, CurveWords, OutlookWords, SoughtWords};

/// A reply, and the same in one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReplyInWords {
    /// The reply in codes and figures.
    pub reply: Reply,
    /// What was told, in words; absent for a summary and for a failure.
    pub words: Option<ToldWords>,
    /// What keeps the question from being read, in words.
    pub errors: Vec<ProblemWords>,
}

/// What was told, in words, under the same name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ToldWords {
    /// Where every yuan went.
    Explanation(Box<ExplanationWords>),
    #[cfg(feature = "analysis")]
    /// How a figure goes with one amount of the claim.
    Curve(Box<CurveWords>),
    #[cfg(feature = "analysis")]
    /// For which amounts a figure is as wanted.
    Goal(Box<SoughtWords>),
    /// What can be done about the claim.
    Changes(Box<ChangesWords>),
    /// What four facts tell.
    Quick(Box<QuickWords>),
    /// Between which amounts the claim lies.
    Range(Box<RangeWords>),
    #[cfg(feature = "analysis")]
    /// What two plans make of the claim.
    Comparison(Box<ComparisonWords>),
    #[cfg(feature = "analysis")]
    /// What the rest of the policy year holds.
    Outlook(Box<OutlookWords>),
}

impl Checker {
    /// Reads a question, replies to it and puts the reply into words.
    pub fn reply_in_words(&self, question: &str, catalogue: &Catalogue) -> ReplyInWords {
        self.in_words(Question::from_text(question), catalogue)
    }

    pub(crate) fn in_words(&self, question: Result<Question, Problems>, catalogue: &Catalogue) -> ReplyInWords {
        let claim = question.as_ref().ok().and_then(Question::claim).cloned().unwrap_or_default();
        let reply = self.reply_to(question);
        let (words, errors) = match &reply {
            Reply::Success(told) => (self.told_in_words(told, &claim, catalogue), Vec::new()),
            Reply::Failure { errors } => (None, catalogue.problems(errors)),
        };
        ReplyInWords { reply, words, errors }
    }

    fn told_in_words(&self, told: &Told, claim: &Claim, catalogue: &Catalogue) -> Option<ToldWords> {
        let plan = self.plan();
        Some(match told {
            Told::Explanation(told) => ToldWords::Explanation(Box::new(catalogue.explanation(told, claim, plan))),
            #[cfg(feature = "analysis")]
            Told::Curve(told) => ToldWords::Curve(Box::new(catalogue.curve(told, claim, plan))),
            #[cfg(feature = "analysis")]
            Told::Goal(told) => ToldWords::Goal(Box::new(catalogue.sought(told, claim, plan))),
            Told::Changes(told) => ToldWords::Changes(Box::new(catalogue.changes(told, claim, plan))),
            Told::Quick(told) => ToldWords::Quick(Box::new(catalogue.quick(told, plan))),
            Told::Range(told) => ToldWords::Range(Box::new(catalogue.range(told, claim, plan))),
            #[cfg(feature = "analysis")]
            Told::Comparison(told) => {
                let other = self.plan_of(&told.other.plan.id).unwrap_or(plan);
                ToldWords::Comparison(Box::new(catalogue.comparison(told, claim, plan, other)))
            }
            #[cfg(feature = "analysis")]
            Told::Outlook(told) => ToldWords::Outlook(Box::new(catalogue.outlook(told, claim, plan))),
            #[cfg(feature = "analysis")]
            Told::Totals(_) => return None,
            Told::Summary(_) => return None,
        })
    }
}
