//! Defects of what makes an emergency.

use super::Defects;
use crate::money::Quantity;
use crate::vocabulary::{Term, plain};

/// Between these a body has a temperature, in degrees Celsius.
const TEMPERATURES: [&str; 2] = ["35", "43"];

impl Defects<'_> {
    /// A reason either makes an emergency or does not.
    pub(super) fn emergencies(&mut self) {
        let plan = self.plan;
        self.list("emergencies", plan.emergencies.iter().map(|group| &group.term));
        for (at, group) in plan.emergencies.iter().enumerate() {
            self.in_force(&format!("/emergencies/{at}/rule"), core::slice::from_ref(&group.rule));
            if let Some(degrees) = group.min_temperature {
                self.temperature(&format!("/emergencies/{at}/min_temperature"), degrees);
            }
        }
        self.list("not_an_emergency", plan.not_an_emergency.iter());
        let is_one = |word: &str| plan.emergencies.iter().any(|group| is_called(&group.term, word));
        for (at, term) in plan.not_an_emergency.iter().enumerate() {
            let words = core::iter::once(("id".to_owned(), &term.id));
            let names = term.names.iter().enumerate().map(|(index, name)| (format!("names/{index}"), name));
            for (field, word) in words.chain(names).filter(|(_, word)| is_one(word)) {
                self.add("ambiguous-name", &format!("/not_an_emergency/{at}/{field}"), [("value", word.clone())]);
            }
        }
    }

    fn temperature(&mut self, pointer: &str, degrees: Quantity) {
        let [lowest, highest] = TEMPERATURES;
        let within = Quantity::parse(lowest).is_ok_and(|least| degrees >= least)
            && Quantity::parse(highest).is_ok_and(|most| degrees <= most);
        if !within {
            let facts =
                [("value", degrees.to_string()), ("lowest", lowest.to_owned()), ("highest", highest.to_owned())];
            self.add("unlikely-temperature", pointer, facts);
        }
    }
}

fn is_called(term: &Term, word: &str) -> bool {
    term.id == word || term.names.iter().any(|name| plain(name) == plain(word))
}
