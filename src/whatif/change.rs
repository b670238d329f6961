//! One thing that a person can do about a claim, and what it takes.

use serde::Serialize;
use serde_json::json;

use crate::claim::{Claim, Document, DocumentStatus, InvoiceForm, Payer, SettlementStatus};
use crate::code::codes;
use crate::facts::Facts;
use crate::finding::{Code, Finding};
use crate::plan::reading::{EBill, Readings};
use crate::plan::{Effort, Plan};
use crate::whatif::edit::Edit;

codes! {
    /// What kind of thing it is. A fact that was given and a declaration are never changed.
    pub enum ChangeKind {
        /// Bring a paper that is missing.
        BringDocument = "bring_document",
        /// Bring the original, or the file of the electronic bill, in place of a copy or print.
        BringOriginal = "bring_original",
        /// Let another payer settle first.
        WaitForPayer = "wait_for_payer",
        /// Answer an open question, if the answer is the one that is named.
        Answer = "answer",
    }
}

/// One thing to do, and how the claim says that it was done.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// What kind of thing.
    pub kind: ChangeKind,
    /// Where: a JSON Pointer into the claim.
    pub subject: String,
    /// What the words need: the `document`, the `form`, the `payer`, or the `question` and its facts.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// What it takes, from 1 to 9.
    pub effort: Effort,
    /// How the claim says that it was done.
    pub edits: Vec<Edit>,
    /// Whether what it brings is not known yet, so that the amounts are the most that it can bring.
    pub at_most: bool,
}

/// Everything that would do away with a finding, each alone; answers are found elsewhere.
pub(super) fn cures(finding: &Finding, claim: &Claim, plan: &Plan, readings: &Readings) -> Vec<Change> {
    match finding.code {
        Code::DocumentMissing => papers(finding, claim, plan),
        Code::ReceiptNotOriginal => original(finding, readings).into_iter().collect(),
        Code::UnionFirst => union(finding, claim).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The paper, or another one that serves as well and is known to be missing too.
fn papers(finding: &Finding, claim: &Claim, plan: &Plan) -> Vec<Change> {
    let Some(document) = finding.facts.find("document") else { return Vec::new() };
    let holder = finding.subject.strip_suffix("/documents").unwrap_or_default();
    let mine = plan.requirements.iter().filter(|one| one.document == document && finding.rules.contains(&one.rule));
    let others = mine.flat_map(|one| &one.also_served_by).map(String::as_str);
    core::iter::once(document).chain(others).filter_map(|kind| paper(kind, holder, claim, plan)).collect()
}

/// A paper that is named as missing where it belongs, or one step further out.
fn paper(kind: &str, holder: &str, claim: &Claim, plan: &Plan) -> Option<Change> {
    let missing = |document: &Document| document.kind == kind && document.status == DocumentStatus::Missing;
    let (holder, place) = shelves(holder, claim)
        .into_iter()
        .find_map(|(holder, shelf)| Some((holder, shelf.iter().position(missing)?)))?;
    Some(Change {
        kind: ChangeKind::BringDocument,
        subject: holder.clone(),
        facts: Facts::of([("document", kind.to_owned())]),
        effort: plan.document(kind).and_then(|kind| kind.effort).unwrap_or(Effort::ERRAND),
        edits: vec![Edit::set(format!("{holder}/documents/{place}/status"), DocumentStatus::Attached.as_str())],
        at_most: false,
    })
}

/// Where papers of a receipt, a visit or the claim may be named: there, then one step further out.
fn shelves<'c>(holder: &str, claim: &'c Claim) -> Vec<(String, &'c [Document])> {
    let mut parts = holder.split('/').filter_map(|part| part.parse::<usize>().ok());
    let of_claim = (String::new(), claim.documents.as_slice());
    let Some((at, visit)) = parts.next().and_then(|at| Some((at, claim.encounters.get(at)?))) else {
        return vec![of_claim];
    };
    let of_visit = (format!("/encounters/{at}"), visit.documents.as_slice());
    match parts.next().and_then(|at| visit.invoices.get(at)) {
        Some(invoice) => vec![(holder.to_owned(), invoice.documents.as_slice()), of_visit],
        None => vec![of_visit, of_claim],
    }
}

fn original(finding: &Finding, readings: &Readings) -> Option<Change> {
    let form = finding.facts.find("form").and_then(InvoiceForm::from_text)?;
    let (better, effort) = match form {
        InvoiceForm::EBillPrint if readings.e_bill == EBill::FileIsOriginal => {
            (InvoiceForm::EBillFile, Effort::AT_HAND)
        }
        InvoiceForm::EBillPrint | InvoiceForm::EBillFile | InvoiceForm::Copy => (InvoiceForm::Original, Effort::ERRAND),
        InvoiceForm::Original | InvoiceForm::Lost => return None,
    };
    Some(Change {
        kind: ChangeKind::BringOriginal,
        subject: finding.subject.strip_suffix("/form").unwrap_or_default().to_owned(),
        facts: Facts::of([("form", form.to_string()), ("needs_form", better.to_string())]),
        effort,
        edits: vec![Edit::set(finding.subject.as_str(), better.as_str())],
        at_most: false,
    })
}

/// The union settles. Where nobody knows how much it pays, nothing is taken off, so the promise is
/// the most that can come of it.
fn union(finding: &Finding, claim: &Claim) -> Option<Change> {
    let subject = finding.subject.strip_suffix("/settlements")?;
    let at = subject.rsplit('/').next()?.parse::<usize>().ok()?;
    let settlements = &claim.encounters.get(at)?.settlements;
    let of_union = settlements.iter().enumerate().filter(|(_, one)| one.payer == Payer::Union);
    let awaited: Vec<_> = of_union.filter(|(_, one)| one.status == SettlementStatus::Awaited).collect();
    let known = !awaited.is_empty() && awaited.iter().all(|(_, one)| one.amount.is_some());
    let mut edits: Vec<Edit> =
        awaited.iter().map(|(at, _)| Edit::set(format!("{}/{at}/status", finding.subject), "paid")).collect();
    if edits.is_empty() {
        edits.push(Edit::set(format!("{}/-", finding.subject), json!({ "payer": "union", "status": "paid" })));
    }
    Some(Change {
        kind: ChangeKind::WaitForPayer,
        subject: subject.to_owned(),
        facts: Facts::of([("payer", Payer::Union.to_string())]),
        effort: Effort::OTHER_PAYER,
        edits,
        at_most: !known,
    })
}
