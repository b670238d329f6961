//! How words as receipts and people write them find the plan's terms.

use serde::Serialize;

use crate::read::Read;
use crate::text::Text;

/// A word of the field with its spellings.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Id within its list.
    pub id: String,
    /// Name.
    pub label: Text,
    /// Spellings as receipts and people write them.
    pub names: Vec<String>,
    /// Longer words that contain a spelling and mean something else.
    #[read(default)]
    #[serde(default)]
    pub not: Vec<String>,
    /// `names` and then `not`, as they are compared.
    #[read(skip)]
    #[serde(skip)]
    compared: Vec<String>,
}

impl Term {
    /// Works out how the term is compared; done once, when its plan is read.
    pub(crate) fn prepare(&mut self) {
        self.compared = self.names.iter().chain(&self.not).map(|name| plain(name)).collect();
    }

    /// Whether a text, in its [`plain`] form, contains one of its spellings and none of the longer
    /// words that mean something else.
    pub(crate) fn is_within(&self, wanted: &str) -> bool {
        self.spellings().any(|spelling| stands_in(wanted, spelling))
            && !self.exceptions().any(|other| wanted.contains(other))
    }

    /// The spelling, as the plan writes it, that stands in a text in its [`plain`] form.
    pub(crate) fn name_within(&self, wanted: &str) -> Option<&str> {
        let found = self.names.iter().zip(self.spellings()).find(|(_, spelling)| stands_in(wanted, spelling));
        found.filter(|_| self.is_within(wanted)).map(|(name, _)| name.as_str())
    }

    /// Its spellings, as they are compared.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = &str> {
        self.compared.iter().take(self.names.len()).map(String::as_str)
    }

    /// Longer words that mean something else, as they are compared.
    pub(crate) fn exceptions(&self) -> impl Iterator<Item = &str> {
        self.compared.iter().skip(self.names.len()).map(String::as_str)
    }
}

/// A word without what printing adds: full-width forms, spaces, shapes of brackets, letter case.
pub fn plain(text: &str) -> String {
    let roman = |letter| match letter {
        '\u{2160}' => "i",
        '\u{2161}' => "ii",
        '\u{2162}' => "iii",
        '\u{2163}' => "iv",
        '\u{2164}' => "v",
        _ => "",
    };
    text.chars()
        .map(|letter| match letter {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter).saturating_sub(0xfee0)).unwrap_or(letter),
            '\u{3010}' | '\u{3014}' | '[' => '(',
            '\u{3011}' | '\u{3015}' | ']' => ')',
            other => other,
        })
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '\u{b7}' | '\u{2022}' | '*' | '#'))
        .flat_map(|letter| {
            let numeral = roman(letter);
            let kept = numeral.is_empty().then_some(letter);
            kept.into_iter().chain(numeral.chars())
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The place of the term that a text names: its id, one of its spellings, or the longest spelling
/// within it.
pub fn find<'t>(text: &str, terms: impl Iterator<Item = &'t Term> + Clone) -> Option<usize> {
    let wanted = plain(text);
    let exact = terms.clone().position(|term| term.id == text || term.spellings().any(|spelling| spelling == wanted));
    exact.or_else(|| {
        terms
            .enumerate()
            .filter(|(_, term)| !term.exceptions().any(|other| wanted.contains(other)))
            .filter_map(|(at, term)| longest_within(&wanted, term).map(|length| (length, at)))
            .max_by_key(|(length, at)| (*length, core::cmp::Reverse(*at)))
            .map(|(_, at)| at)
    })
}

/// Whether a text names the term exactly: its id or one of its spellings.
pub fn is_exactly(text: &str, term: &Term) -> bool {
    let wanted = plain(text);
    term.id == text || term.spellings().any(|spelling| spelling == wanted)
}

fn longest_within(wanted: &str, term: &Term) -> Option<usize> {
    term.spellings().filter(|spelling| stands_in(wanted, spelling)).map(str::len).max()
}

/// Whether a spelling stands in a text. One of Latin letters only, such as CT, must not be a part
/// of a longer word of them, such as TCT.
fn stands_in(text: &str, spelling: &str) -> bool {
    if !spelling.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return text.contains(spelling);
    }
    let is_letter = |letter: Option<&u8>| letter.is_some_and(u8::is_ascii_alphabetic);
    text.match_indices(spelling).any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before));
        let after = text.as_bytes().get(at.saturating_add(spelling.len()));
        !is_letter(before) && !is_letter(after)
    })
}

#[cfg(test)]
mod tests {
    use super::{plain, stands_in};

    #[test]
    fn words_of_latin_letters_are_whole_words() {
        for text in ["胸部CT平扫", "CT", "CT(64排)", "头颅 CT"] {
            assert!(stands_in(&plain(text), "ct"), "{text}");
        }
        for text in ["TCT检查", "ACTH测定", "BACTEC血培养"] {
            assert!(!stands_in(&plain(text), "ct"), "{text}");
        }
        assert!(stands_in(&plain("２型糖尿病"), "糖尿病"));
        assert_eq!(plain("心功能Ⅲ级（ＮＹＨＡ）"), "心功能iii级(nyha)");
    }
}
