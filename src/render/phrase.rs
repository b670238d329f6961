//! Facts and places in words: codes become labels, pointers become "visit 2, receipt 1".

use super::Speaker;
use crate::claim::Encounter;
use crate::facts::Facts;
use crate::money::Rate;
use crate::plan::Declaration;

impl Speaker<'_> {
    /// A finding's facts as the words need them.
    pub(super) fn facts(&self, facts: &Facts) -> Facts {
        Facts::of(facts.iter().map(|(name, value)| (name, self.fact(name, value))))
    }

    fn fact(&self, name: &str, value: &str) -> String {
        match name {
            "document" => self.plan.document(value).map(|kind| self.catalogue.text(&kind.label).to_owned()),
            "fee" => {
                let fee = self.plan.excluded_fees.iter().find(|fee| fee.term.id == value);
                fee.map(|fee| self.catalogue.text(&fee.term.label).to_owned())
            }
            "listed" => {
                let term = self.plan.not_for_admission.iter().find(|term| term.id == value);
                term.map(|term| self.catalogue.text(&term.label).to_owned())
            }
            "care" => {
                let care = self.plan.excluded_care.iter().find(|care| care.term.id == value);
                care.map(|care| self.catalogue.text(&care.term.label).to_owned())
            }
            "declaration" | "question" => {
                let found = self.plan.declarations.iter().find(|declaration| declaration.term.id == value);
                let words = |found: &Declaration| match name {
                    "question" => self.catalogue.text(&found.question).to_owned(),
                    _ => self.catalogue.text(&found.term.label).to_owned(),
                };
                found.map(words)
            }
            "asked" => self.field_of_form(value).map(|field| self.catalogue.text(&field.label).to_owned()),
            "check" => self.check_of_form(value).map(|check| self.catalogue.text(&check.says).to_owned()),
            "item" => self.item_of_form(value).map(|item| self.catalogue.text(&item.label).to_owned()),
            "assumed" if matches!(value, "yes" | "no") => Some(self.say(&format!("answer.{value}"), &[])),
            "assumed" | "adds_up_to" | "total" | "whole" | "paid" if value.contains('.') => Some(self.figure(value)),
            "from" | "to" | "last" | "day" | "wanted" | "limit" if is_day(value) => Some(self.catalogue.date(value)),
            "rate" => Rate::parse(value).ok().map(Rate::percent),
            "sum" | "form" | "field" | "needs" | "fault" | "part" | "record" | "what" | "taken" => {
                Some(self.say(&format!("fact.{name}.{value}"), &[]))
            }
            "printed" | "computed" | "difference" | "over" | "amount" if value.contains('.') => {
                Some(self.figure(value))
            }
            "last_day" | "date" | "cover_from" | "cover_to" | "earlier" | "year_end" => {
                Some(self.catalogue.date(value))
            }
            "first" => Some(self.place(value)),
            "found" | "expected" if is_day(value) => Some(self.catalogue.date(value)),
            _ => None,
        }
        .unwrap_or_else(|| value.to_owned())
    }

    /// Where a JSON Pointer leads, in words; empty for the claim as a whole.
    pub(super) fn place(&self, pointer: &str) -> String {
        let mut parts = pointer.split('/').skip(1);
        let mut words: Vec<String> = Vec::new();
        match parts.next() {
            Some("encounters") => {}
            Some("facts") => return self.place_in_form(parts),
            _ => return String::new(),
        }
        let Some(visit) = parts.next().and_then(|part| part.parse::<usize>().ok()) else { return String::new() };
        words.push(self.say("place.encounter", &[("number", &ordinal(visit))]));
        let said = self.claim.encounters.get(visit);
        if parts.next() == Some("invoices")
            && let Some(invoice) = parts.next().and_then(|part| part.parse::<usize>().ok())
        {
            let several = said.is_none_or(|visit| visit.invoices.len() > 1);
            if several {
                words.push(self.say("place.invoice", &[("number", &ordinal(invoice))]));
            }
            if parts.next() == Some("lines")
                && let Some(line) = parts.next().and_then(|part| part.parse::<usize>().ok())
            {
                words.push(self.line(said, invoice, line));
            }
        }
        words.join(&self.say("place.between", &[]))
    }

    fn line(&self, visit: Option<&Encounter>, invoice: usize, line: usize) -> String {
        let said = visit.and_then(|visit| visit.invoices.get(invoice)).and_then(|invoice| invoice.lines.get(line));
        match said.and_then(|said| said.name.as_deref()) {
            Some(name) => self.say("place.line-named", &[("number", &ordinal(line)), ("name", name)]),
            None => self.say("place.line", &[("number", &ordinal(line))]),
        }
    }
}

/// Whether a fact is a day, such as `2026-03-01`.
fn is_day(value: &str) -> bool {
    value.len() == 10 && value.matches('-').count() == 2
}

fn ordinal(at: usize) -> String {
    at.saturating_add(1).to_string()
}
