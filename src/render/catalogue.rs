//! A catalogue: one language's phrases, read from JSON and filled with facts.

use serde_json::Value;

use crate::facts::Facts;
use crate::money::Money;
use crate::read::{self, Keyed, Place, Problem, Problems, Read, from_text};
use crate::text::Text;

/// The phrases of one language.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    phrases: Keyed<String>,
}

impl Catalogue {
    /// Reads a catalogue: an object of phrases by key.
    ///
    /// # Errors
    /// When the text is not such an object.
    pub fn from_text(text: &str) -> Result<Catalogue, Problems> {
        from_text(text)
    }

    /// The language, such as `zh-CN`.
    pub fn locale(&self) -> &str {
        self.phrases.get("locale").map_or("", String::as_str)
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.phrases.keys().map(String::as_str)
    }

    /// Whether there is such a phrase.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.phrases.contains_key(key)
    }

    /// A phrase with its facts filled in; a key that is missing is shown, so that it is noticed.
    pub fn phrase(&self, key: &str, facts: &[(&str, &str)]) -> String {
        self.fill(key, |name| facts.iter().find(|(known, _)| *known == name).map(|(_, value)| *value))
    }

    /// The same with the facts of a code.
    pub(crate) fn phrase_of(&self, key: &str, facts: &Facts) -> String {
        self.fill(key, |name| facts.find(name))
    }

    fn fill<'f>(&self, key: &str, fact: impl Fn(&str) -> Option<&'f str>) -> String {
        self.phrases.get(key).map_or_else(|| format!("[{key}]"), |pattern| fill(pattern, &fact))
    }

    /// An amount: `¥1,234.56`.
    pub(crate) fn yuan(&self, amount: Money) -> String {
        let text = amount.to_string();
        let (whole, cents) = text.split_once('.').unwrap_or((&text, "00"));
        let grouped: Vec<&str> =
            whole.as_bytes().rchunks(3).rev().filter_map(|group| core::str::from_utf8(group).ok()).collect();
        format!("\u{a5}{}.{cents}", grouped.join(","))
    }

    /// A date as the language writes it.
    pub(crate) fn date(&self, date: &str) -> String {
        let mut parts = date.split('-').map(|part| part.trim_start_matches('0'));
        let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
            return date.to_owned();
        };
        let month_name = self.phrases.get(&format!("month.{month}")).map_or(month, String::as_str);
        self.phrase("date", &[("year", year), ("month", month_name), ("day", day)])
    }

    /// Sentences one after another, as the language puts them.
    pub(crate) fn sentences(&self, sentences: impl IntoIterator<Item = String>) -> String {
        let gap = self.phrases.get("between-sentences").map_or(" ", String::as_str);
        sentences.into_iter().collect::<Vec<_>>().join(gap)
    }

    /// The plan's text in this language.
    pub(crate) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_locale(self.locale())
    }
}

impl Read for Catalogue {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Catalogue {
        Catalogue { phrases: read::texts(value, at, problems) }
    }
}

/// Fills `{name}`, and `{name|day|days}` with the number and the word that fits it.
fn fill<'f>(pattern: &str, fact: &dyn Fn(&str) -> Option<&'f str>) -> String {
    let mut filled = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((slot, after)) = after.split_once('}') else {
            rest = after;
            continue;
        };
        let mut parts = slot.split('|');
        let name = parts.next().unwrap_or_default();
        let value = fact(name).unwrap_or_default();
        filled.push_str(value);
        if let (Some(one), Some(many)) = (parts.next(), parts.next()) {
            filled.push(' ');
            filled.push_str(if value == "1" { one } else { many });
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_and_counted() {
        let phrases = [("one", "{name}: {days|day|days}, {none}."), ("many", "{days|day|days}")];
        let phrases = phrases.map(|(key, phrase)| (key.to_owned(), phrase.to_owned()));
        let catalogue = Catalogue { phrases: phrases.into_iter().collect() };
        assert_eq!(catalogue.phrase("one", &[("days", "1"), ("name", "X")]), "X: 1 day, .");
        assert_eq!(catalogue.phrase("many", &[("days", "5")]), "5 days");
        assert_eq!(catalogue.phrase("other", &[]), "[other]");
    }

    #[test]
    fn amounts_are_grouped() {
        let catalogue = Catalogue { phrases: Keyed::default() };
        let yuan = |text| catalogue.yuan(Money::parse(text).expect(text));
        assert_eq!(yuan("1234567.8"), "\u{a5}1,234,567.80");
        assert_eq!(yuan("161"), "\u{a5}161.00");
    }
}
