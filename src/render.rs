//! From codes to words: an answer, the plan's labels and a catalogue give finished sentences.
//!
//! The engine speaks in codes, facts and clause ids. All language lives in the catalogues (one
//! JSON file a language, the same keys in each) and in the labels of the plan.

mod catalogue;
mod changes;
#[cfg(feature = "analysis")]
mod compare;
#[cfg(feature = "analysis")]
mod curve;
mod explanation;
#[cfg(feature = "analysis")]
mod fhir;
mod form;
#[cfg(feature = "analysis")]
mod outlook;
mod phrase;
mod range;

use serde::Serialize;

use crate::claim::Claim;
use crate::estimate::{
    Assumption, AssumptionCode, BeforeAfter, BenefitEstimate, DocumentSlot, EncounterEstimate, Estimate, NameMatch,
    PlanRef, Reason, Verdict, Withheld,
};
use crate::facts::Facts;
use crate::finding::Finding;
use crate::money::{Money, Rate};
use crate::plan::Plan;
use crate::plan::form::FieldKind;
use crate::read::Problem;

pub use catalogue::Catalogue;
pub use changes::{ChangeSetWords, ChangeWords, ChangesWords, StuckWords, WithoutGainWords};
#[cfg(feature = "analysis")]
pub use compare::{ComparedWords, ComparisonWords, DifferenceWords};
#[cfg(feature = "analysis")]
pub use curve::{CurveWords, SegmentWords, SoughtWords, VertexWords};
pub use explanation::{EntryWords, ExplanationWords, JointWords, NodeWords, ReadingUsedWords, RuleWords};
#[cfg(feature = "analysis")]
pub use fhir::ExplanationOfBenefit;
pub use form::{FormWords, PaymentWords};
#[cfg(feature = "analysis")]
pub use outlook::{BenefitOutlookWords, MedicineWords, OutlookWords};
pub use range::{QuickWords, RangeQuestionWords, RangeWords};

/// An estimate in one language. Lists run parallel to those of the estimate.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Words {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// That this is a pre-check and nothing has been submitted.
    pub banner: String,
    /// Verdict and amount in a sentence or two.
    pub headline: String,
    /// The range and what it depends on; absent when there is none.
    pub range: Option<String>,
    /// Last day to claim.
    pub deadline: Option<String>,
    /// That papers of the claim itself are missing.
    pub not_submittable: Option<String>,
    /// Plan, version and fingerprint.
    pub plan: String,
    /// What the hospital list is.
    pub hospitals: Option<String>,
    /// One for each finding.
    pub findings: Vec<FindingWords>,
    /// One for each joint price: findings whose prices must not be added up.
    pub joint: Vec<JointWords>,
    /// One for each paper.
    pub documents: Vec<DocumentWords>,
    /// One for each assumption.
    pub assumptions: Vec<AssumptionWords>,
    /// One for each visit: from the total to what is payable.
    pub encounters: Vec<EncounterWords>,
    /// What became of a form, for plans that have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<FormWords>,
    /// One for each benefit.
    pub benefits: Vec<BenefitWords>,
    /// One for each reason in all.
    pub withheld: Vec<StepWords>,
    /// One for each reading that touches the claim.
    pub readings: Vec<ReadingWords>,
    /// One for each name that was looked up.
    pub matches: Vec<MatchWords>,
}

/// A finding in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingWords {
    /// What is the matter.
    pub title: String,
    /// Its weight in a word.
    pub effect: String,
    /// What to do.
    pub remedy: String,
    /// What it costs; empty for advice.
    pub amount: String,
    /// Where.
    pub place: String,
    /// Where it is written.
    pub clause: Option<ClauseWords>,
}

/// A clause in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClauseWords {
    /// Part and number.
    pub cite: String,
    /// What it says.
    pub title: String,
}

/// A paper in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentWords {
    /// Name.
    pub label: String,
    /// Where to get it and what to look for.
    pub hint: String,
    /// To which visit or receipt it belongs.
    pub place: String,
    /// What hangs on it.
    pub worth: Option<String>,
    /// Where it is asked for.
    pub clause: Option<ClauseWords>,
}

/// An assumption in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AssumptionWords {
    /// What was taken.
    pub text: String,
    /// Where.
    pub place: String,
    /// What another answer would change.
    pub effect: Option<String>,
}

/// A visit in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EncounterWords {
    /// Which visit.
    pub title: String,
    /// From the total to what is payable.
    pub steps: Vec<StepWords>,
}

/// One step in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepWords {
    /// What happens.
    pub label: String,
    /// With which figures; empty when the amount says it all.
    pub formula: String,
    /// The amount, with a minus sign where it is taken off.
    pub amount: String,
    /// Where it is written.
    pub clause: Option<ClauseWords>,
}

/// A benefit in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BenefitWords {
    /// Name.
    pub title: String,
    /// What it has paid this year.
    pub paid: String,
    /// What is left of its deductible; absent where there is none.
    pub deductible_left: Option<String>,
    /// What is left of its limit; absent where there is none.
    pub limit_left: Option<String>,
}

/// A reading in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadingWords {
    /// What can be read in more than one way.
    pub question: String,
    /// The choice in force, and what the others would pay.
    pub text: String,
}

/// What a name was taken for, in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MatchWords {
    /// The name.
    pub name: String,
    /// What it was taken for.
    pub meaning: String,
    /// On which visit or receipt.
    pub place: String,
}

/// A problem of reading in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProblemWords {
    /// What is wrong.
    pub text: String,
    /// What to do.
    pub remedy: String,
    /// JSON Pointer.
    pub pointer: String,
}

impl Catalogue {
    /// An estimate in words. The claim names the places.
    pub fn words(&self, estimate: &Estimate, claim: &Claim, plan: &Plan) -> Words {
        let speaker = Speaker { catalogue: self, plan, claim };
        Words {
            locale: self.locale().to_owned(),
            banner: self.phrase("banner", &[]),
            headline: speaker.headline(estimate),
            range: speaker.range(estimate),
            deadline: estimate
                .last_day_to_claim
                .map(|day| self.phrase("deadline", &[("day", &self.date(&day.to_string()))])),
            not_submittable: (!estimate.submittable).then(|| {
                self.phrase(if plan.form.is_some() { "not-submittable.form" } else { "not-submittable" }, &[])
            }),
            plan: speaker.plan_line(&estimate.plan),
            hospitals: estimate.hospitals.as_ref().map(|list| {
                let kind = if list.from_insurer { "hospitals.insurer" } else { "hospitals.illustrative" };
                self.phrase(kind, &[("day", &self.date(&list.as_of.to_string()))])
            }),
            findings: estimate.findings.iter().map(|finding| speaker.finding(finding)).collect(),
            joint: speaker.joint(&estimate.joint, &estimate.findings),
            documents: estimate.documents.iter().map(|slot| speaker.document(slot)).collect(),
            assumptions: estimate.assumptions.iter().map(|one| speaker.assumption(one, estimate.payable)).collect(),
            encounters: estimate.encounters.iter().map(|one| speaker.encounter(one, &estimate.findings)).collect(),
            form: estimate.form.as_ref().filter(|_| cfg!(feature = "forms")).map(|form| speaker.form(form, estimate)),
            benefits: estimate.benefits.iter().filter_map(|one| speaker.benefit(one)).collect(),
            withheld: estimate.withheld.iter().map(|one| speaker.withheld(one, &estimate.findings)).collect(),
            readings: estimate.readings.iter().filter_map(|one| speaker.reading(one)).collect(),
            matches: estimate.matches.iter().map(|one| speaker.name_match(one)).collect(),
        }
    }

    /// Problems of reading in words.
    pub fn problems(&self, problems: &[Problem]) -> Vec<ProblemWords> {
        let one = |problem: &Problem| {
            let mut facts = Facts::of(problem.facts.iter().map(|(name, value)| (name, self.type_name(name, value))));
            if let Some(label) = problem.facts.find(self.locale()) {
                facts.insert("label", label.to_owned());
            }
            let remedy = match problem.facts.find("nearest") {
                None | Some("") => format!("remedy.{}", problem.remedy),
                Some(_) => "remedy.use-the-nearest".to_owned(),
            };
            ProblemWords {
                text: self.phrase_of(&format!("problem.{}", problem.code), &facts),
                remedy: self.phrase_of(&remedy, &facts),
                pointer: problem.pointer.clone(),
            }
        };
        problems.iter().map(one).collect()
    }

    /// The kind of value that was expected or found, in words.
    fn type_name(&self, fact: &str, value: &str) -> String {
        let key = format!("type.{value}");
        if matches!(fact, "expected" | "found") && self.has(&key) { self.phrase(&key, &[]) } else { value.to_owned() }
    }
}

/// Speaks of one claim under one plan in one language.
struct Speaker<'a> {
    catalogue: &'a Catalogue,
    plan: &'a Plan,
    claim: &'a Claim,
}

impl Speaker<'_> {
    fn say(&self, key: &str, facts: &[(&str, &str)]) -> String {
        self.catalogue.phrase(key, facts)
    }

    fn yuan(&self, amount: Money) -> String {
        self.catalogue.yuan(amount)
    }

    fn headline(&self, estimate: &Estimate) -> String {
        if let (Some(form), true) = (&estimate.form, cfg!(feature = "forms")) {
            return self.form_headline(estimate, form);
        }
        let (payable, achievable) = (self.yuan(estimate.payable), self.yuan(estimate.achievable));
        let facts = [("payable", payable.as_str()), ("achievable", achievable.as_str())];
        let zero = estimate.payable.is_zero();
        let key = match estimate.verdict {
            Verdict::Payable if estimate.billed.is_zero() => "headline.empty",
            Verdict::Payable if zero => "headline.payable-zero",
            Verdict::Payable => "headline.payable",
            Verdict::Partly if zero => "headline.partly-zero",
            Verdict::Partly => "headline.partly",
            Verdict::Pending if estimate.achievable.is_zero() => "headline.pending-zero",
            Verdict::Pending => "headline.pending",
            Verdict::Denied => "headline.denied",
        };
        let first = self.say(key, &facts);
        if estimate.achievable > estimate.payable && estimate.verdict == Verdict::Partly {
            return self.catalogue.sentences([first, self.say("headline.more", &facts)]);
        }
        first
    }

    fn range(&self, estimate: &Estimate) -> Option<String> {
        let (min, max) = (self.yuan(estimate.range.min), self.yuan(estimate.range.max));
        (estimate.range.min < estimate.range.max).then(|| self.say("range", &[("min", &min), ("max", &max)]))
    }

    fn plan_line(&self, plan: &PlanRef) -> String {
        let title = self.catalogue.text(&self.plan.title);
        self.say("plan", &[("title", title), ("version", &plan.version), ("fingerprint", &plan.fingerprint)])
    }

    fn clause(&self, id: Option<&String>) -> Option<ClauseWords> {
        let clause = self.plan.clause(id?)?;
        Some(ClauseWords {
            cite: self.catalogue.text(&clause.cite).to_owned(),
            title: self.catalogue.text(&clause.title).to_owned(),
        })
    }

    fn finding(&self, finding: &Finding) -> FindingWords {
        let facts = self.facts(&finding.facts);
        let asked = finding.facts.find("asked").and_then(|id| self.field_of_form(id));
        let own = match finding.facts.find("open") {
            Some(what) => format!("cure.open.{what}"),
            // Only words can say that there is nothing to say.
            None if asked.is_some_and(|field| field.kind == FieldKind::Text) => format!("cure.{}.text", finding.code),
            None => format!("cure.{}", finding.code),
        };
        let remedy = if self.catalogue.has(&own) { own } else { format!("remedy.{}", finding.remedy) };
        let check = finding.facts.find("check").and_then(|id| self.check_of_form(id));
        let of_plan = check.and_then(|check| check.remedy.as_ref());
        FindingWords {
            title: self.catalogue.phrase_of(&format!("finding.{}", finding.code), &facts),
            effect: self.say(&format!("effect.{}", finding.effect), &[]),
            remedy: match of_plan {
                Some(text) => self.catalogue.text(text).to_owned(),
                None => self.catalogue.phrase_of(&remedy, &facts),
            },
            amount: if self.is_priced(finding) { self.yuan(finding.amount) } else { String::new() },
            // What asks for an answer names the question already.
            place: if finding.facts.find("asked").is_some() { String::new() } else { self.place(&finding.subject) },
            clause: self.clause(finding.clause.as_ref()),
        }
    }

    /// Whether a price says anything: nothing is paid by some forms, and what is not answered yet may
    /// leave no figure to price.
    fn is_priced(&self, finding: &Finding) -> bool {
        let unknown = finding.facts.find("asked").is_some() && finding.amount.is_zero();
        finding.costs() && self.pays() && !unknown
    }

    fn document(&self, slot: &DocumentSlot) -> DocumentWords {
        let kind = self.plan.document(&slot.kind);
        DocumentWords {
            label: kind.map(|kind| self.catalogue.text(&kind.label).to_owned()).unwrap_or_default(),
            hint: kind.map(|kind| self.catalogue.text(&kind.hint).to_owned()).unwrap_or_default(),
            place: self.place(&slot.holder),
            worth: slot
                .worth
                .filter(|worth| worth.is_positive())
                .map(|worth| self.say("worth", &[("amount", &self.yuan(worth))])),
            clause: self.clause(slot.clause.as_ref()),
        }
    }

    fn assumption(&self, one: &Assumption, payable: Money) -> AssumptionWords {
        let facts = self.facts(&one.facts);
        let other = one.payable_if_least.filter(|least| *least != payable).map(|least| ("assumption.least", least));
        let more = one.payable_if_most.filter(|most| *most != payable).map(|most| ("assumption.most", most));
        let effects: Vec<String> = [other, more]
            .into_iter()
            .flatten()
            .map(|(key, amount)| self.say(key, &[("amount", &self.yuan(amount))]))
            .collect();
        let key = match (one.code, &self.plan.form) {
            (AssumptionCode::Declarations, Some(_)) => "assumption.declarations.form".to_owned(),
            (code, _) => format!("assumption.{code}"),
        };
        AssumptionWords {
            text: self.catalogue.phrase_of(&key, &facts),
            place: if one.facts.find("asked").is_some() { String::new() } else { self.place(&one.subject) },
            effect: (!effects.is_empty()).then(|| self.catalogue.sentences(effects)),
        }
    }

    fn encounter(&self, one: &EncounterEstimate, findings: &[Finding]) -> EncounterWords {
        let total = StepWords {
            label: self.say("step.billed", &[]),
            formula: String::new(),
            amount: self.yuan(one.billed),
            clause: None,
        };
        let payable = StepWords {
            label: self.say("step.payable", &[]),
            formula: String::new(),
            amount: self.yuan(one.payable),
            clause: None,
        };
        let date = one.date.map(|date| self.catalogue.date(&date.to_string()));
        let care = self.say(&format!("care.{}", one.assessed_as), &[]);
        let title = match date {
            Some(date) => self.say("encounter.dated", &[("date", &date), ("care", &care)]),
            None => self.say("encounter.undated", &[("place", &self.place(&one.subject)), ("care", &care)]),
        };
        let steps = one.withheld.iter().map(|withheld| self.withheld(withheld, findings));
        EncounterWords { title, steps: core::iter::once(total).chain(steps).chain(core::iter::once(payable)).collect() }
    }

    fn withheld(&self, one: &Withheld, findings: &[Finding]) -> StepWords {
        let found = one.finding.and_then(|at| findings.get(at)).map(|finding| self.finding(finding).title);
        let label = self.say(&format!("reason.{}", one.reason), &[]);
        let formula =
            one.step.as_ref().map(|step| self.step_formula(one.reason, &step.inputs, step.before, step.after));
        StepWords {
            label,
            formula: found.or(formula).unwrap_or_default(),
            amount: self.say("minus", &[("amount", &self.yuan(one.amount))]),
            clause: self.clause(one.clause.as_ref()),
        }
    }

    /// What a step of the benefit does, with its figures.
    fn step_formula(&self, reason: Reason, inputs: &Facts, before: Money, after: Money) -> String {
        let mut facts = self.figures(inputs);
        facts.insert("in", self.yuan(before));
        facts.insert("out", self.yuan(after));
        if let Some(rate) = inputs.find("rate").and_then(|rate| Rate::parse(rate).ok()) {
            facts.insert("rate", rate.percent());
        }
        let has = |name: &str| inputs.find(name).is_some();
        let key = match reason {
            Reason::PersonalAccount if has("own_money") => "formula.own_money".to_owned(),
            Reason::DaysLimit if has("max_days_each") => "formula.days_limit.each".to_owned(),
            _ if has("less") => "formula.less".to_owned(),
            _ if has("left") => "formula.cap".to_owned(),
            reason => format!("formula.{reason}"),
        };
        self.catalogue.phrase_of(&key, &facts)
    }

    fn figures(&self, inputs: &Facts) -> Facts {
        Facts::of(inputs.iter().map(|(name, value)| (name, self.figure(value))))
    }

    /// An amount among the inputs of a step; anything else, such as days, as it is.
    fn figure(&self, value: &str) -> String {
        if !value.contains('.') {
            return value.to_owned();
        }
        Money::parse(value).map_or_else(|_| value.to_owned(), |amount| self.yuan(amount))
    }

    fn benefit(&self, one: &BenefitEstimate) -> Option<BenefitWords> {
        self.benefit_words(&one.id, one.paid, one.deductible_left, one.limit_left)
    }

    fn benefit_words(
        &self,
        id: &str,
        paid: BeforeAfter,
        deductible_left: Option<BeforeAfter>,
        limit_left: Option<BeforeAfter>,
    ) -> Option<BenefitWords> {
        let run = |key: &str, figures: BeforeAfter| {
            self.say(key, &[("before", &self.yuan(figures.before)), ("after", &self.yuan(figures.after))])
        };
        Some(BenefitWords {
            title: self.catalogue.text(self.plan.benefit_title(id)?).to_owned(),
            paid: match &self.plan.form {
                Some(form) => run(&format!("benefit.paid.{}", form.purpose), paid),
                None => run("benefit.paid", paid),
            },
            deductible_left: deductible_left.map(|left| run("benefit.deductible_left", left)),
            limit_left: limit_left.map(|left| {
                run(if self.plan.form.is_some() { "benefit.limit_left.form" } else { "benefit.limit_left" }, left)
            }),
        })
    }

    fn name_match(&self, one: &NameMatch) -> MatchWords {
        let vocabulary = self.say(&format!("vocabulary.{}", one.vocabulary), &[]);
        let meaning = match &one.term {
            Some(id) => {
                let term = self.plan.term(one.vocabulary.as_str(), id);
                let label = term.map_or(id.as_str(), |term| self.catalogue.text(&term.label));
                self.say("match.meaning", &[("term", label), ("vocabulary", &vocabulary)])
            }
            None => self.say("match.unknown", &[]),
        };
        let holder = one.subject.split("/lines/").next().unwrap_or_default();
        MatchWords { name: one.text.clone(), meaning, place: self.place(holder) }
    }

    fn reading(&self, one: &crate::estimate::ReadingTouched) -> Option<ReadingWords> {
        let reading = self.plan.readings.iter().find(|reading| reading.name == one.name)?;
        let label = |id: &str| {
            reading
                .choices
                .iter()
                .find(|choice| choice.id == id)
                .map_or(id, |choice| self.catalogue.text(&choice.label))
                .to_owned()
        };
        let taken = self.say("reading.taken", &[("choice", &label(&one.choice))]);
        let others = one.others.iter().map(|other| {
            self.say("reading.other", &[("choice", &label(&other.choice)), ("amount", &self.yuan(other.payable))])
        });
        let question = self.catalogue.text(&reading.title).to_owned();
        Some(ReadingWords { question, text: self.catalogue.sentences(core::iter::once(taken).chain(others)) })
    }
}
