//! One door for everything that can be asked of a claim: a question in, a reply out, as JSON texts
//! the same in every host.
//!
//! ```json
//! { "ask": "explain", "claim": { "encounters": [] } }
//! ```

use serde::Serialize;
use serde_json::Value;

use crate::checker::Checker;
use crate::claim::{CareType, Claim};
use crate::date::Date;
use crate::explanation::Explanation;
use crate::money::Money;
use crate::read::{self, Problem, Problems, Read};
use crate::summary::Summary;
use crate::whatif::changes::Changes;
#[cfg(feature = "analysis")]
use crate::whatif::compare::Comparison;
#[cfg(feature = "analysis")]
use crate::whatif::curve::{Curve, Figure, Span};
#[cfg(feature = "analysis")]
use crate::whatif::goal::{Goal, Sought};
#[cfg(feature = "analysis")]
use crate::whatif::outlook::Outlook;
use crate::whatif::quick::{FourFacts, Quick};
use crate::whatif::range::RangeTold;
#[cfg(feature = "analysis")]
use crate::whatif::totals::Totals;
use crate::write;

/// What is asked. `ask` names it; the other members say of what.
#[derive(Clone, Debug, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "ask", rename_all = "lowercase", deny_unknown_fields)]
#[read(tag = "ask")]
pub enum Question {
    /// Where every yuan went, from the claim down to the line.
    Explain {
        /// The claim.
        claim: Claim,
        /// Whether rules that had nothing to say are listed too. Absent: no.
        #[serde(default)]
        #[read(default)]
        silent_rules: bool,
    },
    /// The figures at the head of the estimate and the findings in short.
    Summary {
        /// The claim.
        claim: Claim,
    },
    #[cfg(feature = "analysis")]
    /// What the claim comes to, and nothing else.
    Totals {
        /// The claim.
        claim: Claim,
    },
    #[cfg(feature = "analysis")]
    /// How a figure goes with one amount of the claim.
    Curve {
        /// The claim.
        claim: Claim,
        /// JSON Pointer to an amount of the claim.
        vary: String,
        /// Lowest amount, yuan.
        from: Money,
        /// Highest amount, yuan.
        to: Money,
        /// The figure. Absent: what the claim pays.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[read(default)]
        figure: Option<Figure>,
        /// Further amounts at which the figure is wanted, yuan.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[read(default)]
        at: Vec<Money>,
    },
    #[cfg(feature = "analysis")]
    /// For which amounts a figure is as wanted.
    Goal {
        /// The claim.
        claim: Claim,
        /// JSON Pointer to an amount of the claim.
        vary: String,
        /// Lowest amount to look at, yuan.
        from: Money,
        /// Highest amount to look at, yuan.
        to: Money,
        /// What is wanted.
        goal: Goal,
    },
    /// The smallest sets of changes that make a refused or reduced part payable, each with its gain.
    Changes {
        /// The claim.
        claim: Claim,
    },
    /// An estimate from four facts; everything but the kind of care may be left out.
    Quick {
        /// Kind of care.
        care_type: CareType,
        /// Total of the receipt, yuan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[read(default)]
        total: Option<Money>,
        /// Paid by the funds of medical insurance, yuan; the rest is what the member paid by account or
        /// in cash.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[read(default)]
        scheme_paid: Option<Money>,
        /// Day of the visit; of a stay, the day of discharge.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[read(default)]
        date: Option<Date>,
    },
    /// Between which amounts the claim lies, and which question narrows that most.
    Range {
        /// The claim.
        claim: Claim,
    },
    #[cfg(feature = "analysis")]
    /// What the rest of the policy year looks like after the claim.
    Outlook {
        /// The claim.
        claim: Claim,
    },
    #[cfg(feature = "analysis")]
    /// What another plan makes of the same claim, and to which terms the difference is due.
    Compare {
        /// The claim. Which plan it names does not matter.
        claim: Claim,
        /// Id of the other plan.
        with: String,
    },
}

/// What can be asked, as written in `ask`.
#[cfg(feature = "analysis")]
const KNOWN: &[&str] =
    &["changes", "compare", "curve", "explain", "goal", "outlook", "quick", "range", "summary", "totals"];
#[cfg(not(feature = "analysis"))]
const KNOWN: &[&str] = &["changes", "explain", "quick", "range", "summary"];

/// What comes back: what was asked for, or everything that keeps the question from being read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Reply {
    /// What was asked for, under its name.
    Success(Told),
    /// The question could not be read.
    Failure {
        /// Every problem, with place, code and remedy; pointers into the question.
        errors: Vec<Problem>,
    },
}

/// What was asked for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Where every yuan went.
    Explanation(Box<Explanation>),
    /// The claim in short.
    Summary(Box<Summary>),
    #[cfg(feature = "analysis")]
    /// What the claim comes to.
    Totals(Totals),
    #[cfg(feature = "analysis")]
    /// How a figure goes with one amount of the claim.
    Curve(Box<Curve>),
    #[cfg(feature = "analysis")]
    /// For which amounts a figure is as wanted.
    Goal(Box<Sought>),
    /// What can be done about the claim.
    Changes(Box<Changes>),
    /// What four facts tell.
    Quick(Box<Quick>),
    /// Between which amounts the claim lies.
    Range(Box<RangeTold>),
    #[cfg(feature = "analysis")]
    /// What the rest of the policy year looks like.
    Outlook(Box<Outlook>),
    #[cfg(feature = "analysis")]
    /// What two plans make of the claim.
    Comparison(Box<Comparison>),
}

impl Question {
    /// Reads a question; every problem of form at once.
    ///
    /// # Errors
    /// When the text is not a question.
    pub fn from_text(text: &str) -> Result<Question, Problems> {
        Question::from_value(read::value_of(text)?)
    }

    /// The claim of which it asks.
    pub fn claim(&self) -> Option<&Claim> {
        match self {
            Question::Explain { claim, .. }
            | Question::Summary { claim }
            | Question::Changes { claim }
            | Question::Range { claim } => Some(claim),
            #[cfg(feature = "analysis")]
            Question::Curve { claim, .. }
            | Question::Goal { claim, .. }
            | Question::Compare { claim, .. }
            | Question::Totals { claim }
            | Question::Outlook { claim } => Some(claim),
            Question::Quick { .. } => None,
        }
    }

    /// The same from JSON that was read before.
    pub(crate) fn from_value(value: Value) -> Result<Question, Problems> {
        let asked = value.get("ask").and_then(Value::as_str).unwrap_or_default();
        if value.is_object() && !KNOWN.contains(&asked) {
            let facts = [
                ("value", asked.chars().take(80).collect()),
                ("nearest", read::nearest(asked, KNOWN)),
                ("accepted", KNOWN.join(", ")),
            ];
            return Err(Problems::one("input/unknown-value", "use-a-known-value", "/ask".to_owned(), facts));
        }
        read::from_value(value)
    }
}

impl Checker {
    /// Replies to a question.
    ///
    /// # Errors
    /// When the claim names what the plan does not have, or its dates contradict each other.
    pub fn ask(&self, question: &Question) -> Result<Told, Problems> {
        Ok(match question {
            #[cfg(feature = "analysis")]
            Question::Curve { claim, vary, from, to, figure, at } => {
                let span = Span { vary, from: *from, to: *to };
                Told::Curve(Box::new(self.curve(claim, span, figure.unwrap_or(Figure::Payable), at)?))
            }
            #[cfg(feature = "analysis")]
            Question::Goal { claim, vary, from, to, goal } => {
                Told::Goal(Box::new(self.seek(claim, Span { vary, from: *from, to: *to }, goal)?))
            }
            Question::Changes { claim } => Told::Changes(Box::new(self.changes(claim)?)),
            #[cfg(feature = "analysis")]
            Question::Outlook { claim } => Told::Outlook(Box::new(self.outlook(claim)?)),
            #[cfg(feature = "analysis")]
            Question::Compare { claim, with } => Told::Comparison(Box::new(self.compare(claim, with)?)),
            Question::Quick { care_type, total, scheme_paid, date } => {
                let facts = FourFacts { care_type: *care_type, total: *total, scheme_paid: *scheme_paid, date: *date };
                Told::Quick(Box::new(self.quick(facts)?))
            }
            Question::Range { claim } => Told::Range(Box::new(self.range(claim)?)),
            #[cfg(feature = "analysis")]
            Question::Totals { claim } => Told::Totals(self.totals(claim)?),
            Question::Summary { claim } => Told::Summary(Box::new(self.summary(claim)?)),
            Question::Explain { claim, silent_rules } => {
                Told::Explanation(Box::new(self.explain(claim, *silent_rules)?))
            }
        })
    }

    /// Reads a question and replies to it: JSON text to JSON text.
    pub fn ask_text(&self, question: &str) -> String {
        write::text(&self.reply(question))
    }

    /// Reads a question and replies to it.
    pub fn reply(&self, question: &str) -> Reply {
        self.reply_to(Question::from_text(question))
    }

    /// Replies to a question, or says what keeps it from being read.
    pub(crate) fn reply_to(&self, question: Result<Question, Problems>) -> Reply {
        match question.and_then(|question| self.ask(&question).map_err(in_question)) {
            Ok(told) => Reply::Success(told),
            Err(problems) => Reply::Failure { errors: problems.0 },
        }
    }
}

/// Problems of a claim, with pointers into the question that holds it.
fn in_question(problems: Problems) -> Problems {
    let of_claim = |problem: &Problem| !["question/", "plan/"].iter().any(|kind| problem.code.starts_with(kind));
    let inside = |problem: Problem| match of_claim(&problem) {
        true => Problem { pointer: format!("/claim{}", problem.pointer), ..problem },
        false => problem,
    };
    Problems(problems.0.into_iter().map(inside).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_can_be_asked_and_nothing_else() {
        for ask in KNOWN {
            let text = format!(r#"{{ "ask": "{ask}", "nothing": true }}"#);
            let problems = Question::from_text(&text).expect_err("an unknown field");
            assert!(problems.0.iter().all(|problem| problem.code != "input/unreadable"), "{ask}: {problems:?}");
        }
        let problems = Question::from_text(r#"{ "ask": "curv" }"#).expect_err("no such question");
        assert_eq!(problems.0[0].facts.find("nearest"), Some("curve"));
    }
}
