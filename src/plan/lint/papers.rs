//! Defects of papers: kinds that do not exist, and conditions that cannot be told.

use super::Defects;
use crate::plan::{Holds, Requirement, Scope, When};

impl Defects<'_> {
    pub(super) fn papers(&mut self) {
        let plan = self.plan;
        self.ids("/documents", "id", plan.documents.iter().map(|kind| kind.id.as_str()));
        let known: Vec<&str> = plan.documents.iter().map(|kind| kind.id.as_str()).collect();
        for (at, requirement) in plan.requirements.iter().enumerate() {
            let place = format!("/requirements/{at}");
            self.known("unknown-document", &format!("{place}/document"), &requirement.document, &known);
            for (index, kind) in requirement.also_served_by.iter().enumerate() {
                self.known("unknown-document", &format!("{place}/also_served_by/{index}"), kind, &known);
            }
            self.in_force(&format!("{place}/rule"), core::slice::from_ref(&requirement.rule));
            self.scope(&place, requirement);
            if plan.requirements.iter().take(at).any(|earlier| asks_again(earlier, requirement)) {
                self.add("repeated-requirement", &place, [("value", requirement.document.clone())]);
            }
        }
    }

    /// When a paper is needed, for which care, and what waits for it has to be a matter of what it
    /// belongs to: a whole claim has no drug lines.
    fn scope(&mut self, place: &str, requirement: &Requirement) {
        let Requirement { scope, when, holds, .. } = requirement;
        if !can_be_told(*scope, *when) {
            self.misfit(&format!("{place}/when"), when.as_str(), *scope);
        }
        if !can_wait(*scope, *holds) {
            self.misfit(&format!("{place}/holds"), holds.as_str(), *scope);
        }
        if let (Scope::Claim, Some(care)) = (scope, requirement.care.first()) {
            self.misfit(&format!("{place}/care"), care.as_str(), *scope);
        }
    }

    fn misfit(&mut self, pointer: &str, value: &str, scope: Scope) {
        self.add("does-not-fit-scope", pointer, [("value", value.to_owned()), ("scope", scope.to_string())]);
    }
}

/// Whether a paper is asked for twice: for the same, under the same condition, in some care alike.
fn asks_again(earlier: &Requirement, later: &Requirement) -> bool {
    let (one, other) = (&earlier.care, &later.care);
    let care_meets = one.is_empty() || other.is_empty() || one.iter().any(|care| other.contains(care));
    let asked = |one: &Requirement| (one.document.clone(), one.scope, one.when, one.only_if.clone());
    care_meets && asked(earlier) == asked(later)
}

fn can_be_told(scope: Scope, when: When) -> bool {
    match scope {
        Scope::Claim => matches!(when, When::Always | When::OriginalsWantedBack),
        Scope::Encounter => when != When::OriginalsWantedBack,
        Scope::Invoice => matches!(when, When::Always | When::HasDrugs | When::HasTestsOrTreatments),
    }
}

fn can_wait(scope: Scope, holds: Holds) -> bool {
    scope != Scope::Claim || matches!(holds, Holds::Nothing | Holds::Submission | Holds::Claim)
}
