//! The papers that a form asks for after its answers, and whether they are there.

use crate::claim::{Document, DocumentStatus};
use crate::form::sheet::Sheet;
use crate::plan::Requirement;

/// A paper that is needed.
pub(super) struct Paper<'a> {
    pub(super) requirement: &'a Requirement,
    pub(super) status: PaperStatus,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PaperStatus {
    There,
    Missing,
    /// Taken as to be supplied.
    NotMentioned,
}

pub(super) fn needed(sheet: Sheet<'_>) -> Vec<Paper<'_>> {
    let plan = sheet.setting.plan;
    let in_force = plan.requirements.iter().filter(|one| plan.has_rule(&one.rule) && sheet.holds(&one.only_if));
    in_force.map(|requirement| Paper { requirement, status: status(requirement, &sheet.claim.documents) }).collect()
}

fn status(requirement: &Requirement, said: &[Document]) -> PaperStatus {
    let serves = |document: &&Document| {
        document.kind == requirement.document || requirement.also_served_by.contains(&document.kind)
    };
    let mut serving = said.iter().filter(serves).peekable();
    if serving.peek().is_none() {
        return PaperStatus::NotMentioned;
    }
    if { serving }.any(|document| document.status == DocumentStatus::Attached) {
        PaperStatus::There
    } else if said.iter().any(|document| document.kind == requirement.document) {
        PaperStatus::Missing
    } else {
        PaperStatus::NotMentioned
    }
}
