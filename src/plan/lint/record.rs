//! Defects of what the member declares and of what a record has to contain.

use std::collections::BTreeSet;

use super::Defects;

impl Defects<'_> {
    pub(super) fn record(&mut self) {
        let plan = self.plan;
        self.terms_without_names("declarations", plan.declarations.iter().map(|declaration| &declaration.term));
        for (at, declaration) in plan.declarations.iter().enumerate() {
            let place = format!("/declarations/{at}");
            self.in_force(&format!("{place}/rule"), core::slice::from_ref(&declaration.rule));
            self.applies(&format!("{place}/at"), &declaration.at);
        }
        let mut seen = BTreeSet::new();
        for (at, entry) in plan.record.iter().enumerate() {
            let place = format!("/record/{at}");
            if !seen.insert(entry.part) {
                self.add("repeated-id", &format!("{place}/part"), [("value", entry.part.to_string())]);
            }
            self.applies(&format!("{place}/needed_in"), &entry.needed_in);
            self.in_force(&format!("{place}/rule"), core::slice::from_ref(&entry.rule));
        }
    }
}
