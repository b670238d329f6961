//! What a plan promises: dated data, read strictly, never edited after release.
//!
//! Figures, clauses, vocabularies, requirements and readings all come from the plan's file; the
//! engine knows mechanisms only. A rule of the engine applies to a plan when the plan's `rules`
//! names its catalogue id and the clause it rests on.

mod figures;
pub mod form;
pub mod lint;
mod paper;
mod quantity;
pub mod reading;
mod record;
mod terms;
mod words;

use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use crate::claim::{CareType, HospitalLevel};
use crate::date::Date;
use crate::money::{Money, Rate};
use crate::read::{Keyed, Problem, Problems, Read};
use crate::text::Text;
use crate::vocabulary::Term;
use form::{Form, OpenFigure};
use reading::Reading;

pub use paper::{DocumentKind, Effort, Holds, Requirement, Scope, When};
pub use quantity::{DayLimit, Quantities};
pub use record::{RecordEntry, RecordKind};
pub(crate) use words::{Known, Words};

pub use terms::{
    ApprovalNumbers, DeclarableAt, Declaration, Disease, DiseaseClass, Drug, EmergencyReason, Examination,
    ExaminationClass, ExcludedCare, ExcludedFee, LineKindNames, LookedForIn,
};

/// One version of one plan.
#[derive(Clone, Debug, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Stable id, such as `sh-teachers-2026`.
    pub id: String,
    /// What the plan is a year of, such as `sh-teachers`; its versions do not overlap.
    pub product: String,
    /// Version of the data; a released file is never edited.
    pub version: String,
    /// Name of the plan.
    pub title: Text,
    /// Who promises it, and how sure this file is of it.
    pub insurer: Text,
    /// Where the figures come from.
    pub source: Text,
    /// First day of the policy year.
    pub valid_from: Date,
    /// Last day of the policy year.
    pub valid_to: Date,
    /// Every clause that is cited, in our own words.
    pub clauses: Vec<Clause>,
    /// Catalogue id of each rule in force → the clause it rests on.
    pub rules: Keyed<String>,
    /// Wordings that can be read in more than one way, with the choice in force.
    #[read(default)]
    #[serde(default)]
    pub readings: Vec<Reading>,
    /// What is taken for `payable` where a fact that carries money is not given. Absent: the least
    /// favourable; a form says it field by field.
    #[read(default)]
    #[serde(default)]
    pub ordinary: OrdinaryFacts,
    /// Figures that have to be filled in before the plan can be used, each named where it is needed.
    #[read(default)]
    #[serde(default)]
    pub figures: Vec<OpenFigure>,
    /// What is asked where the plan does not pay for visits.
    #[cfg_attr(feature = "forms", read(default))]
    #[cfg_attr(not(feature = "forms"), read(skip))]
    #[serde(default)]
    pub form: Option<Form>,
    /// Benefits that pay for visits, each with its steps in order.
    #[read(default)]
    #[serde(default)]
    pub benefits: Vec<Benefit>,
    /// Limit over all benefits in a policy year.
    #[serde(default)]
    #[read(default)]
    pub total_limit: Option<TotalLimit>,
    /// Until when a claim may be made.
    #[serde(default)]
    #[read(default)]
    pub claim_limit: Option<ClaimLimit>,
    /// Kinds of care within outpatient, emergency and inpatient that change the benefit.
    #[read(default)]
    #[serde(default)]
    pub care_subtypes: Vec<CareSubtype>,
    /// Kinds of papers.
    #[read(default)]
    #[serde(default)]
    pub documents: Vec<DocumentKind>,
    /// Which paper is needed when, and what waits for it.
    #[read(default)]
    #[serde(default)]
    pub requirements: Vec<Requirement>,
    /// Fees that are never payable.
    #[read(default)]
    #[serde(default)]
    pub excluded_fees: Vec<ExcludedFee>,
    /// Tests, treatments and diseases that are never payable, by name.
    #[read(default)]
    #[serde(default)]
    pub excluded_care: Vec<ExcludedCare>,
    /// Circumstances that only the member can declare, each a question in plain words.
    #[read(default)]
    #[serde(default)]
    pub declarations: Vec<Declaration>,
    /// What the record of a visit has to contain.
    #[read(default)]
    #[serde(default)]
    pub record: Vec<RecordEntry>,
    /// Medicines that are told by name: one substance under all its names is one kind.
    #[read(default)]
    #[serde(default)]
    pub drugs: Vec<Drug>,
    /// How approval numbers begin.
    #[read(default)]
    #[serde(default)]
    pub approval_numbers: ApprovalNumbers,
    /// Departments under all their names.
    #[read(default)]
    #[serde(default)]
    pub departments: Vec<Term>,
    /// Places that a hospital's name can name and that lie outside Shanghai.
    #[read(default)]
    #[serde(default)]
    pub outside_places: Vec<Term>,
    /// Names by which a line's kind is told.
    #[read(default)]
    #[serde(default)]
    pub line_kinds: Vec<LineKindNames>,
    /// Diseases with limits of their own.
    #[read(default)]
    #[serde(default)]
    pub diseases: Vec<Disease>,
    /// What counts as an emergency.
    #[read(default)]
    #[serde(default)]
    pub emergencies: Vec<EmergencyReason>,
    /// Reasons that are known and do not make an emergency.
    #[read(default)]
    #[serde(default)]
    pub not_an_emergency: Vec<Term>,
    /// Examinations whose order matters.
    #[read(default)]
    #[serde(default)]
    pub examinations: Vec<Examination>,
    /// Diagnoses that do not justify a stay.
    #[read(default)]
    #[serde(default)]
    pub not_for_admission: Vec<Term>,
    /// Words that make a diagnosis a supposition.
    #[read(default)]
    #[serde(default)]
    pub doubt_words: Vec<String>,
    /// Limits on quantities.
    #[read(default)]
    #[serde(default)]
    pub quantities: Quantities,
    /// First 16 hexadecimal digits of the SHA-256 of the content, whatever its white space and
    /// order of fields. Worked out when the plan is read.
    #[read(skip)]
    #[serde(skip)]
    pub fingerprint: String,
    /// Every spelling of its vocabularies. Worked out when the plan is read.
    #[read(skip)]
    #[serde(skip)]
    pub(crate) words: Arc<Words>,
}

/// A clause: where it stands and what it says, in our own words.
#[derive(Clone, Debug, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Id within the plan, such as `P4-1-1`.
    pub id: String,
    /// Part and number, as a person would look it up.
    pub cite: Text,
    /// What it says.
    pub title: Text,
}

/// What is taken where a fact that carries money is not given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrdinaryFacts {
    /// Level of a hospital whose level nobody gives. Absent: the least favourable, 1.
    #[serde(default)]
    #[read(default)]
    pub hospital_level: Option<HospitalLevel>,
    /// Whether an emergency without a stated reason fits the definition.
    pub emergency_fits: bool,
    /// Whether a listed disease is settled (certain, stable, treatment fixed).
    pub disease_settled: bool,
    /// Whether medicines without days are within their limit.
    pub days_within_limit: bool,
    /// Whether sessions that nobody counts are within their limit.
    pub sessions_within_limit: bool,
    /// Whether cash that a receipt does not split was paid for cost inside the scope.
    pub cash_in_scope: bool,
    /// Whether examinations that come first were done where nobody says so. Absent: no.
    #[serde(default)]
    #[read(default)]
    pub examinations_in_order: bool,
}

/// One benefit: which care it pays for and by which steps.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// Id, also the key of the claim's accumulators.
    pub id: String,
    /// Name.
    pub title: Text,
    /// Kinds of care it pays for.
    pub care: Vec<CareType>,
    /// From the base to the payable amount, in this order.
    pub steps: Vec<Step>,
}

/// One step from the base towards the payable amount.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[read(tag = "type")]
pub enum Step {
    /// What other payers have paid comes off.
    Offset {
        /// Catalogue ids.
        rules: Vec<String>,
    },
    /// The first `amount` of the cumulative base is the member's own.
    Deductible {
        /// Yuan, once a policy year.
        amount: Money,
        /// Catalogue ids.
        rules: Vec<String>,
        /// Only under this choice of a reading, such as `deductible_scope=all`.
        #[serde(default)]
        #[read(default)]
        only_with: Option<String>,
    },
    /// The plan pays a share of what is left.
    Share {
        /// The plan's share.
        rate: Rate,
        /// Catalogue ids.
        rules: Vec<String>,
    },
    /// Never more than `amount` in a policy year.
    Limit {
        /// Yuan.
        amount: Money,
        /// Catalogue ids.
        rules: Vec<String>,
    },
}

/// A limit over all benefits.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TotalLimit {
    /// Yuan a policy year.
    pub amount: Money,
    /// Catalogue ids.
    pub rules: Vec<String>,
}

/// Until when a claim may be made.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClaimLimit {
    /// Months from the first day of the cover.
    pub months: u32,
    /// Days before the end from which the member is warned.
    pub warn_days: u32,
}

/// A kind of care within a care type.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CareSubtype {
    /// Id, such as `chronic_major`.
    pub id: String,
    /// Name.
    pub label: Text,
    /// Care types under which it can stand.
    pub care: Vec<CareType>,
    /// Benefit that pays for it.
    pub benefit: String,
    /// Benefit under the other choice of reading R8.
    #[serde(default)]
    #[read(default)]
    pub other_benefit: Option<String>,
    /// Catalogue id.
    pub rule: String,
}

/// What has to happen to a plan before it can be given its type.
fn prepare(plan: &mut Value) -> Vec<Problem> {
    let mut problems = figures::fill(plan);
    if !cfg!(feature = "forms") && plan.get("form").is_some_and(|form| !form.is_null()) {
        problems.push(Problem::new("plan/form-not-here", "use-the-whole-engine", "/form".to_owned(), []));
    }
    problems
}

impl Plan {
    /// Reads a plan; every problem of form at once. `lint` then finds the defects of meaning.
    ///
    /// # Errors
    /// When the text is not a plan.
    pub fn from_text(text: &str) -> Result<Plan, Problems> {
        let (plan, fingerprint) = crate::read::with_fingerprint::<Plan>(text, prepare)?;
        let words = Arc::new(Words::of(&plan));
        Ok(Plan { fingerprint, words, ..plan })
    }

    /// Reads a plan of which some figures are set by the caller: yuan and shares as decimal texts, days
    /// as whole numbers.
    ///
    /// # Errors
    /// When the text is not a plan, has no such figure, or lacks others.
    pub fn with_figures(text: &str, figures: &[(&str, &str)]) -> Result<Plan, Problems> {
        if figures.is_empty() {
            return Plan::from_text(text);
        }
        Plan::from_text(&figures::set(text, figures)?)
    }

    /// Reads a plan with something that fits in place of every figure that is not set: to look at its
    /// rules and words, never to work out an amount.
    ///
    /// # Errors
    /// When the text is not a plan for another reason.
    pub fn with_stand_ins(text: &str) -> Result<Plan, Problems> {
        let (plan, fingerprint) = crate::read::with_fingerprint::<Plan>(text, |plan| {
            let mut problems = figures::fill(plan);
            problems.retain(|problem| problem.code != figures::NOT_SET);
            problems
        })?;
        Ok(Plan { fingerprint, ..plan })
    }

    /// A term of one of the plan's lists by its id.
    pub fn term(&self, vocabulary: &str, id: &str) -> Option<&Term> {
        let fees = self.excluded_fees.iter().map(|fee| ("excluded_fee", &fee.term));
        let care = self.excluded_care.iter().map(|care| ("excluded_care", &care.term));
        let drugs = self.drugs.iter().map(|drug| ("drug", &drug.term));
        let examinations = self.examinations.iter().map(|examination| ("examination", &examination.term));
        let kinds = self.line_kinds.iter().map(|kind| ("line_kind", &kind.term));
        let diseases = self.diseases.iter().map(|disease| ("disease", &disease.term));
        let admission = self.not_for_admission.iter().map(|term| ("not_for_admission", term));
        let emergencies = self.emergencies.iter().map(|group| ("emergency", &group.term));
        let others = self.not_an_emergency.iter().map(|term| ("not_an_emergency", term));
        let departments = self.departments.iter().map(|term| ("department", term));
        let places = self.outside_places.iter().map(|term| ("outside_place", term));
        let lines = fees.chain(care).chain(drugs).chain(examinations).chain(kinds);
        let visits = diseases.chain(admission).chain(emergencies).chain(others).chain(departments).chain(places);
        lines.chain(visits).find(|(list, term)| *list == vocabulary && term.id == id).map(|(_, term)| term)
    }

    /// The clause a rule rests on, when the rule is in force in this plan.
    pub fn clause_of(&self, rule: &str) -> Option<&str> {
        self.rules.get(rule).map(String::as_str)
    }

    /// Whether a rule is in force in this plan.
    pub fn has_rule(&self, rule: &str) -> bool {
        self.rules.contains_key(rule)
    }

    /// A benefit by its id.
    pub fn benefit(&self, id: &str) -> Option<&Benefit> {
        self.benefits.iter().find(|benefit| benefit.id == id)
    }

    /// The name of a benefit, of visits or of the form.
    pub fn benefit_title(&self, id: &str) -> Option<&Text> {
        let of_form = self.form.iter().flat_map(|form| &form.benefits).find(|benefit| benefit.id == id);
        self.benefit(id).map(|benefit| &benefit.title).or(of_form.map(|benefit| &benefit.title))
    }

    /// A kind of paper by its id.
    pub fn document(&self, id: &str) -> Option<&DocumentKind> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// A clause by its id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }
}

impl Step {
    /// Catalogue ids of the step.
    pub fn rules(&self) -> &[String] {
        match self {
            Step::Offset { rules }
            | Step::Deductible { rules, .. }
            | Step::Share { rules, .. }
            | Step::Limit { rules, .. } => rules,
        }
    }
}
