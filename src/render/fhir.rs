//! An explanation as a FHIR R4 `ExplanationOfBenefit`, for systems that speak it. `use` is always
//! `predetermination`: nothing has been submitted. docs/explanation.md has the table of names.
//!
//! Per item and in total: submitted = noncovered + priorpayerpaid + discount + deductible +
//! coinsurance + benefit.

use serde::Serialize;
use serde_json::value::RawValue;

use super::Speaker;
use crate::claim::{CareType, Claim};
use crate::estimate::{Reason, Verdict};
use crate::explanation::{Entry, Explanation, Level, Node, YearFigures};
use crate::finding::Finding;
use crate::money::{Money, Rate};
use crate::plan::{Plan, Step};
use crate::render::Catalogue;

const ADJUDICATION: &str = "http://terminology.hl7.org/CodeSystem/adjudication";
/// Categories that FHIR's own list lacks, from the CARIN Blue Button guide.
const MORE_ADJUDICATION: &str = "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication";
const CLAIM_TYPE: &str = "http://terminology.hl7.org/CodeSystem/claim-type";
const BENEFIT_TYPE: &str = "http://terminology.hl7.org/CodeSystem/benefit-type";
const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
/// Our own codes: findings, and plans by id and version.
const FINDINGS: &str = "urn:preclaim:finding";
const PLANS: &str = "urn:preclaim:plan";

/// A FHIR R4 resource.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExplanationOfBenefit {
    resource_type: &'static str,
    language: String,
    status: &'static str,
    #[serde(rename = "type")]
    kind: Concept,
    #[serde(rename = "use")]
    purpose: &'static str,
    patient: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    #[serde(rename = "_created", skip_serializing_if = "Option::is_none")]
    created_absent: Option<Extended>,
    insurer: Reference,
    provider: Reference,
    outcome: &'static str,
    disposition: String,
    insurance: Vec<Insurance>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<Item>,
    total: Vec<Total>,
    payment: Payment,
    process_note: Vec<Note>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    benefit_balance: Vec<Balance>,
}

#[derive(Debug, Serialize)]
struct Concept {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coding: Vec<Coding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Debug, Serialize)]
struct Coding {
    system: &'static str,
    code: String,
}

#[derive(Debug, Serialize)]
struct Reference {
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<Identifier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extension: Vec<Extension>,
}

#[derive(Debug, Serialize)]
struct Identifier {
    system: &'static str,
    value: String,
}

/// What stands beside a primitive that has no value.
#[derive(Debug, Serialize)]
struct Extended {
    extension: Vec<Extension>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Extension {
    url: &'static str,
    value_code: &'static str,
}

#[derive(Debug, Serialize)]
struct Insurance {
    focal: bool,
    coverage: Reference,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    sequence: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<Concept>,
    product_or_service: Concept,
    #[serde(skip_serializing_if = "Option::is_none")]
    serviced_date: Option<String>,
    net: Amount,
    adjudication: Vec<Adjudication>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    detail: Vec<Item>,
}

#[derive(Debug, Serialize)]
struct Adjudication {
    category: Concept,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Concept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Box<RawValue>>,
}

#[derive(Debug, Serialize)]
struct Total {
    category: Concept,
    amount: Amount,
}

#[derive(Debug, Serialize)]
struct Payment {
    amount: Amount,
}

#[derive(Debug, Serialize)]
struct Note {
    number: usize,
    #[serde(rename = "type")]
    kind: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct Balance {
    category: Concept,
    name: String,
    financial: Vec<Financial>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Financial {
    #[serde(rename = "type")]
    kind: Concept,
    allowed_money: Amount,
    used_money: Amount,
}

/// FHIR's decimals are JSON numbers; written as text they keep their cents.
#[derive(Debug, Serialize)]
struct Amount {
    value: Option<Box<RawValue>>,
    currency: &'static str,
}

impl Amount {
    fn of(amount: Money) -> Amount {
        Amount { value: RawValue::from_string(amount.to_string()).ok(), currency: "CNY" }
    }
}

impl Concept {
    fn code(system: &'static str, code: impl Into<String>) -> Concept {
        Concept { coding: vec![Coding { system, code: code.into() }], text: None }
    }

    fn text(text: String) -> Concept {
        Concept { coding: Vec::new(), text: Some(text) }
    }
}

impl Reference {
    fn to(display: Option<String>) -> Reference {
        let extension = if display.is_none() { absent() } else { Vec::new() };
        Reference { identifier: None, display, extension }
    }
}

fn notes(texts: [String; 2]) -> Vec<Note> {
    let note = |(at, text): (usize, String)| Note { number: at.saturating_add(1), kind: "display", text };
    texts.into_iter().enumerate().map(note).collect()
}

fn absent() -> Vec<Extension> {
    vec![Extension { url: ABSENT, value_code: "unknown" }]
}

impl Catalogue {
    /// An explanation as a FHIR R4 resource in this language.
    pub fn explanation_of_benefit(&self, told: &Explanation, claim: &Claim, plan: &Plan) -> ExplanationOfBenefit {
        let speaker = Speaker { catalogue: self, plan, claim };
        let stays = claim.encounters.iter().all(|visit| visit.care_type == CareType::Inpatient);
        let hospital = claim.encounters.iter().find_map(|visit| visit.hospital.name.clone());
        let created = claim.submitted_on.map(|day| day.to_string());
        let title = self.text(&plan.title).to_owned();
        ExplanationOfBenefit {
            resource_type: "ExplanationOfBenefit",
            language: self.locale().to_owned(),
            status: "active",
            kind: Concept::code(CLAIM_TYPE, if stays { "institutional" } else { "professional" }),
            purpose: "predetermination",
            patient: Reference::to(claim.insured.name.clone()),
            created_absent: created.is_none().then(|| Extended { extension: absent() }),
            created,
            insurer: Reference::to(None),
            provider: Reference::to(hospital),
            outcome: if told.verdict == Verdict::Pending { "partial" } else { "complete" },
            disposition: self.phrase("banner", &[]),
            insurance: vec![Insurance {
                focal: true,
                coverage: Reference {
                    identifier: Some(Identifier { system: PLANS, value: format!("{}|{}", plan.id, plan.version) }),
                    display: Some(title),
                    extension: Vec::new(),
                },
            }],
            item: speaker.items(told),
            total: totals(&told.account)
                .map(|(category, amount)| Total { category, amount: Amount::of(amount) })
                .collect(),
            payment: Payment { amount: Amount::of(told.account.payable) },
            process_note: notes([self.phrase("banner", &[]), self.text(&plan.insurer).to_owned()]),
            benefit_balance: told.accumulators.iter().filter_map(|year| speaker.balance(year)).collect(),
        }
    }
}

impl Speaker<'_> {
    /// One item for each receipt, its lines as details.
    fn items(&self, told: &Explanation) -> Vec<Item> {
        let mut all = Vec::new();
        let benefits = told.account.parts.iter();
        let visits = benefits
            .flat_map(|node| if node.level == Level::Benefit { &node.parts[..] } else { core::slice::from_ref(node) });
        for visit in visits {
            let care = self.claim_visit(visit).map(|care| Concept::text(self.say(&format!("care.{care}"), &[])));
            let rate = visit.entries.iter().find_map(|entry| entry.inputs.find("rate"));
            for receipt in &visit.parts {
                let mut item = self.item(receipt, all.len(), &told.findings);
                item.adjudication.extend(rate.and_then(percent));
                item.category = care.as_ref().map(|care| Concept { coding: Vec::new(), text: care.text.clone() });
                item.serviced_date = visit.date.map(|day| day.to_string());
                let lines = receipt.parts.iter().enumerate();
                item.detail = lines.map(|(at, line)| self.item(line, at, &told.findings)).collect();
                all.push(item);
            }
        }
        all
    }

    fn claim_visit(&self, visit: &Node) -> Option<CareType> {
        let at = visit.subject.as_deref()?.rsplit('/').next()?.parse::<usize>().ok()?;
        Some(self.claim.encounters.get(at)?.care_type)
    }

    fn item(&self, node: &Node, at: usize, findings: &[Finding]) -> Item {
        let of = |(category, amount): (Concept, Money)| Adjudication {
            category,
            reason: None,
            amount: Some(Amount::of(amount)),
            value: None,
        };
        let refused = node.entries.iter().filter_map(|entry| {
            let code = findings.get(entry.finding?)?.code;
            Some(Adjudication {
                category: Concept::code(MORE_ADJUDICATION, "noncovered"),
                reason: Some(Concept::code(FINDINGS, code.to_string())),
                amount: Some(Amount::of(entry.amount)),
                value: None,
            })
        });
        Item {
            sequence: at.saturating_add(1),
            category: None,
            product_or_service: Concept::text(self.node_title(node)),
            serviced_date: None,
            net: Amount::of(node.billed),
            adjudication: sums(node, |entry| entry.finding.is_none()).map(of).chain(refused).collect(),
            detail: Vec::new(),
        }
    }

    fn balance(&self, year: &YearFigures) -> Option<Balance> {
        let benefit = self.plan.benefit(&year.benefit)?;
        let financial = |kind: &str, allowed: Money, used: Money| Financial {
            kind: Concept::code(BENEFIT_TYPE, kind),
            allowed_money: Amount::of(allowed),
            used_money: Amount::of(used),
        };
        let steps = benefit.steps.iter().filter_map(|step| match step {
            Step::Deductible { amount, .. } => {
                year.deductible_left.map(|left| financial("deductible", *amount, *amount - left.after))
            }
            Step::Limit { amount, .. } => Some(financial("benefit", *amount, year.paid.after)),
            Step::Offset { .. } | Step::Share { .. } => None,
        });
        let name = self.catalogue.text(&benefit.title).to_owned();
        Some(Balance { category: Concept::text(name.clone()), name, financial: steps.collect() })
    }
}

/// The share as FHIR's percentage.
fn percent(rate: &str) -> Option<Adjudication> {
    let percent = Rate::parse(rate).ok()?.percent();
    let value = RawValue::from_string(percent.trim_end_matches('%').to_owned()).ok()?;
    Some(Adjudication {
        category: Concept::code(ADJUDICATION, "eligpercent"),
        reason: None,
        amount: None,
        value: Some(value),
    })
}

fn totals(node: &Node) -> impl Iterator<Item = (Concept, Money)> {
    sums(node, |_| true)
}

/// The amounts of a node by FHIR's categories; those that are nothing are left out, but for
/// submitted, eligible and benefit.
fn sums(node: &Node, counts: impl Fn(&Entry) -> bool) -> impl Iterator<Item = (Concept, Money)> {
    let of = |category: Category| -> Money {
        let entries = node.entries.iter().filter(|entry| counts(entry) && category_of(entry.reason) == category);
        entries.map(|entry| entry.amount).sum()
    };
    let always = [("submitted", node.billed), ("eligible", node.base), ("benefit", node.payable)];
    let always = always.map(|(code, amount)| (Concept::code(ADJUDICATION, code), amount));
    let some = [
        (Category::NonCovered, MORE_ADJUDICATION, "noncovered"),
        (Category::PriorPayerPaid, MORE_ADJUDICATION, "priorpayerpaid"),
        (Category::Discount, MORE_ADJUDICATION, "discount"),
        (Category::Deductible, ADJUDICATION, "deductible"),
        (Category::Coinsurance, MORE_ADJUDICATION, "coinsurance"),
    ];
    let some: Vec<(Concept, Money)> = some
        .into_iter()
        .map(|(category, system, code)| (Concept::code(system, code), of(category)))
        .filter(|(_, amount)| amount.is_positive())
        .collect();
    always.into_iter().chain(some)
}

#[derive(PartialEq, Eq)]
enum Category {
    NonCovered,
    PriorPayerPaid,
    Discount,
    Deductible,
    Coinsurance,
}

fn category_of(reason: Reason) -> Category {
    match reason {
        Reason::PooledFund | Reason::SupplementaryFund | Reason::PaidByOthers => Category::PriorPayerPaid,
        Reason::Discount => Category::Discount,
        Reason::Deductible => Category::Deductible,
        Reason::Coinsurance => Category::Coinsurance,
        Reason::CategoryCopay
        | Reason::OutOfScope
        | Reason::PersonalAccount
        | Reason::Denied
        | Reason::Reduced
        | Reason::Pending
        | Reason::Indemnity
        | Reason::Limit
        | Reason::TotalLimit
        | Reason::Grade
        | Reason::WaitingDays
        | Reason::DaysLimit
        | Reason::NotDue
        | Reason::PaidBefore => Category::NonCovered,
    }
}
