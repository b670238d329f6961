//! Words of a visit that hint at a circumstance which only the member can declare.

use crate::claim::{CareType, Encounter};
use crate::lexicon::Lexicon;

/// Words of a visit that hint at a circumstance.
pub(crate) struct Hint<'a> {
    /// Place of the declaration in the plan.
    pub(crate) declaration: usize,
    /// JSON Pointer to the words.
    pub(crate) subject: String,
    /// The plan's spelling.
    pub(crate) word: &'a str,
    /// Receipt and line, if it is the name of one.
    pub(crate) line: Option<(usize, usize)>,
}

/// Every hint in the words of a visit, those of its lines last.
pub(super) fn resolve<'a>(said: &Encounter, subject: &str, lexicon: &Lexicon<'a>) -> Vec<Hint<'a>> {
    let mut hints = Vec::new();
    let mut look = |text: &str, place: &dyn Fn() -> String, line| {
        let found = lexicon.hints(text);
        hints.extend(found.into_iter().map(|(declaration, word)| Hint {
            declaration,
            subject: format!("{subject}/{}", place()),
            word,
            line,
        }));
    };
    for (at, diagnosis) in said.diagnoses.iter().enumerate() {
        look(&diagnosis.name, &|| format!("diagnoses/{at}/name"), None);
    }
    let emergency = said.emergency.as_ref().filter(|_| said.care_type == CareType::Emergency);
    let fields = [
        ("emergency/reason", emergency.and_then(|emergency| emergency.reason.as_deref())),
        ("record/text", said.record.as_ref().and_then(|record| record.text.as_deref())),
        ("department", said.department.as_deref()),
        ("hospital/name", said.hospital.name.as_deref()),
    ];
    for (field, text) in fields {
        look(text.unwrap_or_default(), &|| field.to_owned(), None);
    }
    for (invoice, receipt) in said.invoices.iter().enumerate() {
        for (line, item) in receipt.lines.iter().enumerate() {
            let place = || format!("invoices/{invoice}/lines/{line}/name");
            look(item.name.as_deref().unwrap_or_default(), &place, Some((invoice, line)));
        }
    }
    hints
}
