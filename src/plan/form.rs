//! Plans that ask questions of their own: what happened instead of receipts.
//!
//! A form is drawn from its data alone: sections, fields, what each accepts, when it is asked, what
//! waits for it. Its checks and the benefits' steps are typed mechanisms that name fields by id.

use serde::Serialize;

use crate::code::codes;
use crate::money::Rate;
use crate::plan::{Holds, Requirement};
use crate::read::Read;
use crate::text::Text;

/// What a plan asks, and how the answers are checked.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// What is checked.
    pub purpose: Purpose,
    /// Groups of fields, in the order in which they are asked.
    pub sections: Vec<Section>,
    /// Everything that is asked, section by section.
    pub fields: Vec<Field>,
    /// What it pays; none where nothing is paid.
    #[read(default)]
    #[serde(default)]
    pub benefits: Vec<FormBenefit>,
    /// What is checked about the answers, in order.
    #[read(default)]
    #[serde(default)]
    pub checks: Vec<Check>,
    /// Tables that give a condition its grade.
    #[read(default)]
    #[serde(default)]
    pub tables: Vec<GradeTable>,
    /// A contract whose payments have dates of their own.
    #[read(default)]
    #[serde(default)]
    pub contract: Option<Contract>,
}

/// One benefit: when it pays, with what it begins, and what comes off.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormBenefit {
    /// Id.
    pub id: String,
    /// Name.
    pub title: Text,
    /// Pays only when all of these hold.
    #[read(default)]
    #[serde(default)]
    pub only_if: Vec<Condition>,
    /// With what it begins.
    pub starts: Start,
    /// What comes off, in this order.
    #[read(default)]
    #[serde(default)]
    pub steps: Vec<FormStep>,
}

/// With what a benefit of a form begins. A sum is an amount such as `50000.00` or the id of the field
/// that has it.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[read(tag = "type")]
pub enum Start {
    /// A sum that is paid whatever the event has cost.
    Fixed {
        /// The sum.
        sum: String,
        /// Catalogue ids.
        rules: Vec<String>,
    },
    /// The share of a sum that the grade of a disability gives.
    Graded {
        /// The sum.
        sum: String,
        /// Field with the conditions.
        items: String,
        /// Field that says whether conditions of one group are of different parts of the body.
        #[serde(default)]
        #[read(default)]
        separate: Option<String>,
        /// Field with the grade, 1 to 10, that an assessor has given: it goes before the conditions.
        #[serde(default)]
        #[read(default)]
        grade: Option<String>,
        /// Table of the form.
        table: String,
        /// Shares for the grades 1 to 10.
        rates: Vec<Rate>,
        /// Catalogue ids.
        rules: Vec<String>,
    },
    /// An amount for each day in hospital.
    PerDiem {
        /// The amount for a day.
        sum: String,
        /// Field with the stays, a row each.
        stays: String,
        /// Column with the day of admission.
        from: String,
        /// Column with the day of discharge.
        to: String,
        /// Whether the day of discharge is a day of the stay. Absent: no.
        #[serde(default)]
        #[read(default)]
        last_day_counts: bool,
        /// Days at the beginning of each stay that are not paid. Absent: 0.
        #[serde(default)]
        #[read(default)]
        waiting_days: u32,
        /// Most days that are paid of one stay. Absent: no limit.
        #[serde(default)]
        #[read(default)]
        max_days_each: Option<u32>,
        /// Most days that are paid in a policy year. Absent: no limit.
        #[serde(default)]
        #[read(default)]
        max_days: Option<u32>,
        /// Field with the days already paid in the policy year.
        #[serde(default)]
        #[read(default)]
        days_used: Option<String>,
        /// Catalogue ids.
        rules: Vec<String>,
    },
    /// A share of a sum on every so many anniversaries of the contract, while it runs.
    Periodic {
        /// The sum.
        sum: String,
        /// The share.
        rate: Rate,
        /// Years between two payments.
        every_years: u32,
        /// Catalogue ids.
        rules: Vec<String>,
    },
    /// A sum on the day on which the contract matures, if it has not ended before.
    Maturity {
        /// The sum.
        sum: String,
        /// Catalogue ids.
        rules: Vec<String>,
    },
}

/// What comes off a benefit of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[read(tag = "type")]
pub enum FormStep {
    /// An amount comes off.
    Less {
        /// An amount, or the field that has it.
        amount: String,
        /// Why.
        reason: LessReason,
        /// Catalogue ids.
        rules: Vec<String>,
    },
    /// The plan pays a share of what is left.
    Share {
        /// The plan's share.
        rate: Rate,
        /// Catalogue ids.
        rules: Vec<String>,
    },
    /// Never more than what earlier payments have left of a sum.
    Cap {
        /// The sum: an amount, or the field that has it.
        sum: String,
        /// Field with what was paid before. Absent: nothing.
        #[serde(default)]
        #[read(default)]
        paid: Option<String>,
        /// Catalogue ids.
        rules: Vec<String>,
    },
}

codes! {
    /// Why an amount comes off.
    pub enum LessReason {
        /// The contract's own deductible.
        Deductible = "deductible",
        /// It was paid before.
        PaidBefore = "paid_before",
        /// Others have paid it.
        PaidByOthers = "paid_by_others",
    }
}

codes! {
    /// What a form is for.
    pub enum Purpose {
        /// A claim: would it be paid, how much, and what is missing.
        Claim = "claim",
        /// An application for cover: is it complete and right.
        Application = "application",
        /// A contract over its whole term: what falls due when.
        Contract = "contract",
    }
}

/// A group of fields with one topic.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Id.
    pub id: String,
    /// Heading.
    pub label: Text,
    /// A sentence below the heading.
    #[read(default)]
    #[serde(default)]
    pub help: Option<Text>,
}

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Id: the name of the answer among the claim's `facts`.
    pub id: String,
    /// Section.
    pub section: String,
    /// The question, or the name of the box.
    pub label: Text,
    /// What helps to answer it.
    #[read(default)]
    #[serde(default)]
    pub help: Option<Text>,
    /// What is accepted.
    pub kind: FieldKind,
    /// Answers to choose from.
    #[read(default)]
    #[serde(default)]
    pub options: Vec<FieldOption>,
    /// What each row of `rows` has.
    #[read(default)]
    #[serde(default)]
    pub columns: Vec<Column>,
    /// Table from which `items` are chosen.
    #[read(default)]
    #[serde(default)]
    pub table: Option<String>,
    /// Asked only when all of these hold.
    #[read(default)]
    #[serde(default)]
    pub only_if: Vec<Condition>,
    /// What waits for the answer: `nothing`, `submission` or `claim`.
    #[read(default)]
    #[serde(default)]
    pub holds: Option<Holds>,
    /// Amount or number that is taken where it is not given: the most favourable one. The range
    /// shows the least favourable one.
    #[read(default)]
    #[serde(default)]
    pub assumed: Option<String>,
    /// Catalogue id of the rule that asks for it.
    #[read(default)]
    #[serde(default)]
    pub rule: Option<String>,
    /// Whether the person alone can tell, so that a missing answer is a matter of declaring it.
    #[read(default)]
    #[serde(default)]
    pub declared: bool,
}

codes! {
    /// What a field accepts.
    pub enum FieldKind {
        /// Yuan: a decimal text such as `50000.00`.
        Money = "money",
        /// A day such as `2026-03-01`.
        Date = "date",
        /// A whole number.
        Count = "count",
        /// Words.
        Text = "text",
        /// `true` or `false`.
        YesNo = "yes_no",
        /// The id of one option.
        Choice = "choice",
        /// Ids of items of a table.
        Items = "items",
        /// Rows, each with the same columns.
        Rows = "rows",
    }
}

/// One answer to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FieldOption {
    /// Id.
    pub id: String,
    /// Words.
    pub label: Text,
}

/// One column of a field with rows.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Id.
    pub id: String,
    /// Name.
    pub label: Text,
    /// What is accepted: `money`, `date`, `count` or `text`.
    pub kind: FieldKind,
    /// Whether an empty cell is a gap.
    #[read(default)]
    #[serde(default)]
    pub needed: bool,
}

/// That a field has one of some answers.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Field.
    pub field: String,
    /// Ids of options, or `yes` and `no`; none named means any answer at all.
    #[read(default)]
    #[serde(default)]
    pub is: Vec<String>,
}

/// One thing that is checked.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Id within the plan.
    pub id: String,
    /// Catalogue id.
    pub rule: String,
    /// What is the matter when the check does not hold.
    pub says: Text,
    /// What to do then.
    #[read(default)]
    #[serde(default)]
    pub remedy: Option<Text>,
    /// What happens then.
    pub then: Then,
    /// Who can tell: read from the answers, or declared by the person.
    #[read(default)]
    #[serde(default)]
    pub declared: bool,
    /// Checked only when all of these hold.
    #[read(default)]
    #[serde(default)]
    pub only_if: Vec<Condition>,
    /// What is checked. A check whose fields have no answer says nothing.
    pub test: Test,
}

codes! {
    /// What happens when a check does not hold.
    pub enum Then {
        /// Refused for good.
        Refuse = "refuse",
        /// Waits until it is put right.
        Wait = "wait",
        /// It is told, and changes nothing.
        Advise = "advise",
    }
}

/// What a check looks at.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[read(tag = "type")]
pub enum Test {
    /// The answer is one of those accepted.
    Answer {
        /// Field.
        field: String,
        /// Ids of options, or `yes` and `no`.
        accept: Vec<String>,
    },
    /// The person is neither too young nor too old on a day.
    Age {
        /// Field with the day of birth.
        born: String,
        /// Field with the day.
        on: String,
        /// Least number of days since birth.
        least_days: u32,
        /// Greatest age in full years.
        most_years: u32,
    },
    /// One day lies no more than a number of days after another.
    Within {
        /// Field with the first day.
        from: String,
        /// Field with the second day.
        to: String,
        /// Number of days.
        days: u32,
    },
    /// A day lies inside the cover.
    Inside {
        /// Field with the day.
        day: String,
        /// Field with the first day of the cover.
        from: String,
        /// Field with the last day of the cover.
        to: String,
    },
    /// One day is not before another.
    NotBefore {
        /// Field with the later day.
        day: String,
        /// Field with the earlier day.
        earliest: String,
    },
    /// One day is the day before another.
    DayBefore {
        /// Field with the earlier day.
        day: String,
        /// Field with the later day.
        of: String,
    },
    /// Two texts are the same.
    Same {
        /// Field.
        one: String,
        /// Field.
        other: String,
    },
    /// A column adds up to a total.
    AddsUp {
        /// Field with the rows.
        rows: String,
        /// Column with the amounts.
        column: String,
        /// Field with the total.
        total: String,
    },
    /// What was paid before leaves something of a sum.
    Unspent {
        /// Field with what was paid.
        paid: String,
        /// Sum: an amount or a field.
        sum: String,
    },
    /// A number has the form and the check digit of its kind.
    Number {
        /// Field.
        field: String,
        /// Kind of number.
        kind: NumberKind,
    },
    /// A day lies in the term of the contract: from its start to its maturity.
    InTerm {
        /// Field with the day.
        day: String,
    },
    /// Two dates of each row are in order and the rows do not overlap.
    Periods {
        /// Field with the rows.
        rows: String,
        /// Column with the first day.
        from: String,
        /// Column with the last day.
        to: String,
    },
    /// Never holds: something that is told. With a field and days, it names the day that many days
    /// after the field's.
    Notice {
        /// Field with a day.
        #[read(default)]
        #[serde(default)]
        from: Option<String>,
        /// Days after it.
        #[read(default)]
        #[serde(default)]
        days: Option<u32>,
    },
}

codes! {
    /// Kinds of numbers with a check digit.
    pub enum NumberKind {
        /// Identity number of 18 characters.
        Identity = "identity",
        /// Unified social credit code of 18 characters.
        CreditCode = "credit_code",
    }
}

/// A table that gives each condition its grade.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GradeTable {
    /// Id.
    pub id: String,
    /// Name.
    pub title: Text,
    /// Where it comes from, and how sure this file is of it.
    pub source: Text,
    /// Parts of the body and functions.
    pub groups: Vec<GradeGroup>,
}

/// Conditions of one part of the body and one nature: of these only the worst counts.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GradeGroup {
    /// Id.
    pub id: String,
    /// Part and nature.
    pub label: Text,
    /// Everyday words by which people look for it, in any language.
    #[read(default)]
    #[serde(default)]
    pub also: Vec<String>,
    /// Conditions.
    pub items: Vec<GradeItem>,
}

/// A condition with its grade.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GradeItem {
    /// Id.
    pub id: String,
    /// In short words.
    pub label: Text,
    /// 1, the worst, to 10.
    pub grade: u32,
    /// Whether it has to be compared with the published standard.
    #[read(default)]
    #[serde(default)]
    pub doubtful: bool,
}

/// A contract over a lifetime: its payments fall due on anniversaries.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// Field with the first day of the cover.
    pub start: String,
    /// Field with the day of birth.
    pub born: String,
    /// The contract matures on the first anniversary after this age in years.
    pub matures_at: u32,
    /// Field with the day of the event that ends it early.
    pub ended_on: String,
    /// Field with the day up to which payments count as due. Not given: the whole contract.
    pub as_of: String,
}

/// A figure that a plan leaves open until somebody who knows it fills it in.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenFigure {
    /// Id; `$` and the id stand wherever the plan needs the figure.
    pub id: String,
    /// What it is.
    pub label: Text,
    /// In what it is counted.
    pub unit: Unit,
    /// The figure: a decimal text for yuan and shares, a number for days. `null` while it is not set.
    #[read(default)]
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<FigureValue>"))]
    pub value: Option<serde_json::Value>,
}

/// What a figure can be, for the schema; what it has to be follows from its unit.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)] // a shape only
enum FigureValue {
    Days(u32),
    Decimal(String),
}

codes! {
    /// In what a figure is counted.
    pub enum Unit {
        /// Yuan: a decimal text.
        Yuan = "yuan",
        /// A share: a decimal text from 0 to 1.
        Share = "share",
        /// Days: a whole number.
        Days = "days",
    }
}

impl Form {
    /// Catalogue ids that the form and the papers of its plan carry out, each with the mechanism.
    pub fn rules<'a>(&'a self, papers: &'a [Requirement]) -> Vec<(&'a str, &'static str)> {
        let fields = self.fields.iter().filter_map(|field| Some((field.rule.as_deref()?, "form/field")));
        let papers = papers.iter().map(|paper| (paper.rule.as_str(), "form/paper"));
        let checks = self.checks.iter().map(|check| (check.rule.as_str(), check.test.name()));
        let starts = self.benefits.iter().map(|benefit| (benefit.starts.rules(), benefit.starts.name()));
        let steps = self.benefits.iter().flat_map(|benefit| &benefit.steps).map(|step| (step.rules(), step.name()));
        let pay = starts.chain(steps).flat_map(|(rules, name)| rules.iter().map(move |rule| (rule.as_str(), name)));
        fields.chain(papers).chain(checks).chain(pay).collect()
    }
}

impl Test {
    /// The file that carries it out.
    pub fn name(&self) -> &'static str {
        match self {
            Test::Answer { .. } => "form/check/answer",
            Test::Age { .. } => "form/check/age",
            Test::Within { .. } => "form/check/within",
            Test::Inside { .. } | Test::InTerm { .. } => "form/check/inside",
            Test::NotBefore { .. } | Test::DayBefore { .. } => "form/check/order",
            Test::Same { .. } => "form/check/same",
            Test::AddsUp { .. } => "form/check/adds_up",
            Test::Unspent { .. } => "form/check/unspent",
            Test::Number { .. } => "form/check/number",
            Test::Periods { .. } => "form/check/periods",
            Test::Notice { .. } => "form/check",
        }
    }
}

impl Start {
    /// The file that carries it out.
    pub fn name(&self) -> &'static str {
        match self {
            Start::Fixed { .. } => "form/pay/fixed",
            Start::Graded { .. } => "form/pay/graded",
            Start::PerDiem { .. } => "form/pay/per_diem",
            Start::Periodic { .. } => "form/pay/periodic",
            Start::Maturity { .. } => "form/pay/maturity",
        }
    }

    /// Catalogue ids.
    pub fn rules(&self) -> &[String] {
        match self {
            Start::Fixed { rules, .. }
            | Start::Graded { rules, .. }
            | Start::PerDiem { rules, .. }
            | Start::Periodic { rules, .. }
            | Start::Maturity { rules, .. } => rules,
        }
    }
}

impl FormStep {
    /// The file that carries it out.
    pub fn name(&self) -> &'static str {
        "form/pay/steps"
    }

    /// Catalogue ids.
    pub fn rules(&self) -> &[String] {
        match self {
            FormStep::Less { rules, .. } | FormStep::Share { rules, .. } | FormStep::Cap { rules, .. } => rules,
        }
    }
}
