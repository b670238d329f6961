//! Defects of readings: a switch or a choice that the engine does not know, or that has no words.

use std::collections::BTreeSet;

use super::Defects;
use crate::plan::reading::{Reading, Readings};

impl Defects<'_> {
    pub(super) fn readings(&mut self) {
        let plan = self.plan;
        self.keys();
        let names: Vec<&str> = Readings::KNOWN.iter().map(|(name, _)| *name).collect();
        for (at, reading) in plan.readings.iter().enumerate() {
            let place = format!("/readings/{at}");
            self.known("unknown-reading", &format!("{place}/name"), &reading.name, &names);
            self.clause(&format!("{place}/clause"), &reading.clause);
            if let Some((_, choices)) = Readings::KNOWN.iter().find(|(name, _)| *name == reading.name) {
                self.choices(&place, reading, choices);
            }
        }
    }

    /// A reading is called by its number or its name: none of them may mean two.
    fn keys(&mut self) {
        let mut seen = BTreeSet::new();
        for (at, reading) in self.plan.readings.iter().enumerate() {
            for (field, key) in [("id", reading.id.as_deref()), ("name", Some(reading.name.as_str()))] {
                let Some(key) = key else { continue };
                if !seen.insert(key) {
                    self.add("repeated-id", &format!("/readings/{at}/{field}"), [("value", key.to_owned())]);
                }
            }
        }
    }

    fn choices(&mut self, place: &str, reading: &Reading, known: &[&str]) {
        let accepted = || ("accepted", known.join(", "));
        if reading.choice.trim().is_empty() {
            self.add("reading-without-choice", &format!("{place}/choice"), [accepted()]);
        } else if !known.contains(&reading.choice.as_str()) {
            let facts = [("value", reading.choice.clone()), accepted()];
            self.add("unknown-choice", &format!("{place}/choice"), facts);
        }
        if reading.choices.is_empty() {
            self.add("reading-without-choice", &format!("{place}/choices"), [accepted()]);
            return;
        }
        for choice in known.iter().filter(|choice| !reading.choices.iter().any(|one| one.id == **choice)) {
            self.add("choice-without-words", &format!("{place}/choices"), [("value", (*choice).to_owned())]);
        }
        let ids = reading.choices.iter().map(|choice| choice.id.as_str());
        self.ids(&format!("{place}/choices"), "id", ids);
        for (at, choice) in reading.choices.iter().enumerate() {
            if !known.contains(&choice.id.as_str()) && !choice.id.trim().is_empty() {
                let facts = [("value", choice.id.clone()), accepted()];
                self.add("unknown-choice", &format!("{place}/choices/{at}/id"), facts);
            }
        }
    }
}
