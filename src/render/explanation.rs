//! An explanation in words: the tree with its formulas, readings and clauses.

use serde::Serialize;

use super::{ClauseWords, FindingWords, Speaker};
use crate::claim::Claim;
use crate::estimate::JointPrice;
use crate::explanation::{Entry, Explanation, Formula, Level, Node, ReadingUsed, RuleTrace, YearFigures};
use crate::finding::{Code, Finding};
use crate::plan::Plan;
use crate::render::{BenefitWords, Catalogue, StepWords};

/// An explanation in one language. Lists run parallel to those of the explanation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExplanationWords {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// That this is a pre-check and nothing has been submitted.
    pub banner: String,
    /// On which grade the amounts of a form rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The claim and everything below it.
    pub account: NodeWords,
    /// What is withheld in all, by reason.
    pub reasons: Vec<StepWords>,
    /// The policy year, by benefit.
    pub accumulators: Vec<BenefitWords>,
    /// The findings.
    pub findings: Vec<FindingWords>,
    /// What findings cost together.
    pub joint: Vec<JointWords>,
    /// The rules, each with its clause and what it had to say.
    pub rules: Vec<RuleWords>,
    /// Plan, version and fingerprint.
    pub plan: String,
}

/// One account in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NodeWords {
    /// How far down.
    pub level: Level,
    /// What it is an account of.
    pub title: String,
    /// What was billed.
    pub billed: String,
    /// What is left when the benefit's steps begin.
    pub base: String,
    /// What is paid.
    pub payable: String,
    /// From billed to payable.
    pub entries: Vec<EntryWords>,
    /// The accounts below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<NodeWords>,
}

/// One amount in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntryWords {
    /// Why it is withheld.
    pub label: String,
    /// The amount, with a minus sign.
    pub amount: String,
    /// What is left after it.
    pub after: String,
    /// With which figures.
    pub formula: String,
    /// The finding behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// Where it is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseWords>,
    /// The readings on which it rests, each with the choice in force.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<ReadingUsedWords>,
}

/// A reading on which an amount rests, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadingUsedWords {
    /// Its number, such as `R9`, or its name.
    pub id: String,
    /// The question and the choice in force.
    pub text: String,
}

/// A joint price in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JointWords {
    /// Which findings, and that their prices must not be added up.
    pub text: String,
    /// What they cost together.
    pub amount: String,
}

/// A rule in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleWords {
    /// Catalogue id.
    pub id: String,
    /// What it had to say.
    pub say: String,
    /// Where it is written.
    pub clause: Option<ClauseWords>,
}

impl Catalogue {
    /// An explanation in words. The claim names the places.
    pub fn explanation(&self, told: &Explanation, claim: &Claim, plan: &Plan) -> ExplanationWords {
        let speaker = Speaker { catalogue: self, plan, claim };
        ExplanationWords {
            locale: self.locale().to_owned(),
            banner: self.phrase("banner", &[]),
            grade: told.findings.iter().find(|one| one.code == Code::GradeIfConfirmed).map(|one| {
                let facts = speaker.facts(&one.facts);
                self.phrase_of("form.grade.items", &facts)
            }),
            account: speaker.node(&told.account, &told.findings),
            reasons: told
                .reasons
                .iter()
                .map(|one| StepWords {
                    label: speaker.say(&format!("reason.{}", one.reason), &[]),
                    formula: String::new(),
                    amount: speaker.say("minus", &[("amount", &speaker.yuan(one.amount))]),
                    clause: None,
                })
                .collect(),
            accumulators: told.accumulators.iter().filter_map(|one| speaker.year(one)).collect(),
            findings: told.findings.iter().map(|finding| speaker.finding(finding)).collect(),
            joint: speaker.joint(&told.joint, &told.findings),
            rules: told.rules.iter().map(|rule| speaker.rule(rule)).collect(),
            plan: speaker.plan_line(&told.plan),
        }
    }
}

impl Speaker<'_> {
    /// Joint prices in words: all findings together, or those that are named.
    pub(super) fn joint(&self, prices: &[JointPrice], findings: &[Finding]) -> Vec<JointWords> {
        let costly = findings.iter().filter(|finding| finding.costs()).count();
        let one = |price: &JointPrice| {
            let amount = self.yuan(price.amount);
            let titles = price.findings.iter().filter_map(|at| findings.get(*at)).map(|one| self.finding(one).title);
            let names = titles.collect::<Vec<_>>().join(&self.say("between-names", &[]));
            let count = price.findings.len().to_string();
            let key = if price.findings.len() < costly { "joint.some" } else { "joint.all" };
            JointWords { text: self.say(key, &[("names", &names), ("count", &count), ("amount", &amount)]), amount }
        };
        prices.iter().map(one).collect()
    }

    fn node(&self, node: &Node, findings: &[Finding]) -> NodeWords {
        NodeWords {
            level: node.level,
            title: self.node_title(node),
            billed: self.yuan(node.billed),
            base: self.yuan(node.base),
            payable: self.yuan(node.payable),
            entries: node.entries.iter().map(|entry| self.entry(entry, findings)).collect(),
            parts: node.parts.iter().map(|part| self.node(part, findings)).collect(),
        }
    }

    pub(super) fn node_title(&self, node: &Node) -> String {
        let place = || node.subject.as_deref().map(|subject| self.place(subject)).unwrap_or_default();
        match node.level {
            Level::Claim => match &self.plan.form {
                Some(form) => self.say(&format!("account.{}", form.purpose), &[]),
                None => self.say("account.claim", &[]),
            },
            Level::Benefit => {
                let title = node.id.as_deref().and_then(|id| self.plan.benefit_title(id));
                title.map_or_else(String::new, |title| self.catalogue.text(title).to_owned())
            }
            Level::Payment => {
                let title = node.id.as_deref().and_then(|id| self.plan.benefit_title(id));
                let benefit = title.map_or("", |title| self.catalogue.text(title));
                match node.date {
                    Some(date) => {
                        let date = self.catalogue.date(&date.to_string());
                        self.say("account.payment", &[("benefit", benefit), ("date", &date)])
                    }
                    None => benefit.to_owned(),
                }
            }
            Level::Encounter => match node.date {
                Some(date) => {
                    let date = self.catalogue.date(&date.to_string());
                    self.say("account.dated", &[("place", &place()), ("date", &date)])
                }
                None => place(),
            },
            Level::Invoice => self.invoice_title(node.subject.as_deref().unwrap_or_default()),
            Level::Line if node.subject.is_some() => {
                let whole = place();
                let between = self.say("place.between", &[]);
                whole.rsplit(&between).next().unwrap_or_default().to_owned()
            }
            Level::Line => self.say("account.rest", &[]),
        }
    }

    fn invoice_title(&self, subject: &str) -> String {
        let number = subject.rsplit('/').next().and_then(|part| part.parse::<usize>().ok());
        let number = number.unwrap_or_default().saturating_add(1).to_string();
        self.say("place.invoice", &[("number", &number)])
    }

    fn entry(&self, entry: &Entry, findings: &[Finding]) -> EntryWords {
        let found = entry.finding.and_then(|at| findings.get(at)).map(|finding| self.finding(finding).title);
        let formula = match entry.formula {
            Formula::Step => self.step_formula(entry.reason, &entry.inputs, entry.before, entry.after),
            how => {
                let mut facts = self.figures(&entry.inputs);
                facts.insert("in", self.yuan(entry.before));
                self.catalogue.phrase_of(&format!("worked-out.{how}"), &facts)
            }
        };
        EntryWords {
            label: self.say(&format!("reason.{}", entry.reason), &[]),
            amount: self.say("minus", &[("amount", &self.yuan(entry.amount))]),
            after: self.yuan(entry.after),
            formula,
            finding: found,
            clause: self.clause(entry.clause.as_ref()),
            readings: entry.readings.iter().filter_map(|one| self.reading_used(one)).collect(),
        }
    }

    fn reading_used(&self, one: &ReadingUsed) -> Option<ReadingUsedWords> {
        let reading = self.plan.readings.iter().find(|reading| reading.name == one.name)?;
        let choice = reading.choices.iter().find(|choice| choice.id == one.choice)?;
        let question = self.catalogue.text(&reading.title);
        let text = self.say("reading.used", &[("question", question), ("choice", self.catalogue.text(&choice.label))]);
        Some(ReadingUsedWords { id: one.id.clone().unwrap_or_else(|| one.name.clone()), text })
    }

    pub(super) fn year(&self, one: &YearFigures) -> Option<BenefitWords> {
        self.benefit_words(&one.benefit, one.paid, one.deductible_left, one.limit_left)
    }

    fn rule(&self, rule: &RuleTrace) -> RuleWords {
        RuleWords {
            id: rule.id.clone(),
            say: self.say(&format!("rule-say.{}", rule.say), &[]),
            clause: self.clause(Some(&rule.clause)),
        }
    }
}
