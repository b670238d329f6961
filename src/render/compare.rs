//! A comparison of two plans in words.

use serde::Serialize;

use super::{BenefitWords, ClauseWords, ProblemWords, Speaker};
use crate::claim::Claim;
use crate::facts::Facts;
use crate::money::{Money, Rate};
use crate::plan::Plan;
use crate::render::Catalogue;
use crate::whatif::compare::{AmountDifference, Comparison, Difference, DifferenceKind, PlanFigures};

/// A comparison in one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ComparisonWords {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// That this is a pre-check and nothing has been submitted.
    pub banner: String,
    /// Which plan pays more, and by how much.
    pub headline: String,
    /// The checker's own plan.
    pub this: ComparedWords,
    /// The other plan.
    pub other: ComparedWords,
    /// One for each step, in the same order.
    pub steps: Vec<DifferenceWords>,
    /// What the order of the steps means for the amounts.
    pub convention: String,
    /// What the claim names and the other plan does not have.
    pub not_in_other: Vec<ProblemWords>,
}

/// One of the plans in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ComparedWords {
    /// Plan, version and fingerprint.
    pub plan: String,
    /// Its name.
    pub title: String,
    /// What it would pay.
    pub payable: String,
    /// The policy year, by benefit.
    pub accumulators: Vec<BenefitWords>,
}

/// One difference in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DifferenceWords {
    /// Which term.
    pub label: String,
    /// What it says in this plan.
    pub before: String,
    /// What it says in the other plan.
    pub after: String,
    /// What it changes, with a sign; empty when nothing.
    pub amount: String,
    /// What is paid once it is switched.
    pub payable_then: String,
    /// Where it is written in this plan.
    pub clause: Option<ClauseWords>,
    /// Where it is written in the other plan.
    pub other_clause: Option<ClauseWords>,
}

impl Catalogue {
    /// A comparison in words, with the two plans that were compared.
    pub fn comparison(&self, told: &Comparison, claim: &Claim, this: &Plan, other: &Plan) -> ComparisonWords {
        let here = Speaker { catalogue: self, plan: this, claim };
        let there = Speaker { catalogue: self, plan: other, claim };
        ComparisonWords {
            locale: self.locale().to_owned(),
            banner: self.phrase("banner", &[]),
            headline: headline(told, &here, &there),
            this: here.compared(&told.this),
            other: there.compared(&told.other),
            steps: told.steps.iter().map(|step| difference(step, &here, &there)).collect(),
            convention: self.phrase("compare.convention", &[]),
            not_in_other: self.problems(&told.not_in_other),
        }
    }
}

fn headline(told: &Comparison, here: &Speaker<'_>, there: &Speaker<'_>) -> String {
    let key = match told.difference {
        change if change.is_zero() => "compare.same",
        change if change.is_loss() => "compare.less",
        _ => "compare.more",
    };
    here.say(
        key,
        &[
            ("this", here.title()),
            ("other", there.title()),
            ("mine", &here.yuan(told.this.payable)),
            ("theirs", &here.yuan(told.other.payable)),
            ("difference", &here.yuan(told.difference.size())),
        ],
    )
}

fn difference(step: &Difference, here: &Speaker<'_>, there: &Speaker<'_>) -> DifferenceWords {
    DifferenceWords {
        label: here.term(step, there),
        before: here.side(step.what, step.id.as_deref(), &step.before),
        after: there.side(step.what, step.id.as_deref(), &step.after),
        amount: here.signed(step.amount),
        payable_then: here.yuan(step.payable_then),
        clause: here.clause(step.clause.as_ref()),
        other_clause: there.clause(step.other_clause.as_ref()),
    }
}

impl Speaker<'_> {
    fn title(&self) -> &str {
        self.catalogue.text(&self.plan.title)
    }

    fn compared(&self, told: &PlanFigures) -> ComparedWords {
        ComparedWords {
            plan: self.plan_line(&told.plan),
            title: self.title().to_owned(),
            payable: self.yuan(told.payable),
            accumulators: told.accumulators.iter().filter_map(|year| self.year(year)).collect(),
        }
    }

    fn signed(&self, change: AmountDifference) -> String {
        let key = match change {
            change if change.is_zero() => return String::new(),
            change if change.is_loss() => "minus",
            _ => "plus",
        };
        self.say(key, &[("amount", &self.yuan(change.size()))])
    }

    /// Which term: its kind, and of which benefit, reading, list or quantity.
    fn term(&self, step: &Difference, there: &Speaker<'_>) -> String {
        let kind = self.say(&format!("term.{}", step.what), &[]);
        let benefit = step.benefit.as_deref().and_then(|id| self.plan.benefit(id).or_else(|| there.plan.benefit(id)));
        let reading = |id: &str| [self, there].iter().find_map(|speaker| speaker.question(id));
        let which = match (benefit, step.id.as_deref()) {
            (Some(benefit), _) => Some(self.catalogue.text(&benefit.title).to_owned()),
            (None, Some(id)) if step.what == DifferenceKind::Reading => reading(id).or_else(|| Some(id.to_owned())),
            (None, Some(id)) => {
                let key = format!("term.{}.{id}", step.what);
                Some(if self.catalogue.has(&key) { self.say(&key, &[]) } else { id.to_owned() })
            }
            (None, None) => None,
        };
        match which {
            Some(which) => self.say("term.which", &[("kind", &kind), ("which", &which)]),
            None => kind,
        }
    }

    fn question(&self, id: &str) -> Option<String> {
        let reading = self.plan.readings.iter().find(|reading| reading.name == id)?;
        Some(self.catalogue.text(&reading.title).to_owned())
    }

    /// What a term says in this speaker's plan.
    fn side(&self, what: DifferenceKind, id: Option<&str>, facts: &Facts) -> String {
        if facts.is_empty() {
            return self.say("side.none", &[]);
        }
        let one = |(name, value): (&str, &str)| {
            let value = self.side_value(what, id, name, value);
            let key = format!("side.{name}");
            match self.catalogue.has(&key) {
                true => self.say(&key, &[("value", &value)]),
                false => self.say("side.other", &[("name", name), ("value", &value)]),
            }
        };
        facts.iter().map(one).collect::<Vec<_>>().join(&self.say("place.between", &[]))
    }

    fn side_value(&self, what: DifferenceKind, id: Option<&str>, name: &str, value: &str) -> String {
        let known = match name {
            "amount" => Money::parse(value).ok().map(|amount| self.yuan(amount)),
            "rate" => Rate::parse(value).ok().map(Rate::percent),
            "from" | "to" => Some(self.catalogue.date(value)),
            "choice" if what == DifferenceKind::Reading => id.and_then(|id| self.choice(id, value)),
            "care" => {
                let words = value.split(", ").map(|care| self.say(&format!("care.{care}"), &[]));
                Some(words.collect::<Vec<_>>().join(&self.say("place.between", &[])))
            }
            _ => None,
        };
        known.unwrap_or_else(|| value.to_owned())
    }

    fn choice(&self, reading: &str, choice: &str) -> Option<String> {
        let reading = self.plan.readings.iter().find(|known| known.name == reading)?;
        let choice = reading.choices.iter().find(|known| known.id == choice)?;
        Some(self.catalogue.text(&choice.label).to_owned())
    }
}
