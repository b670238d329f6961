//! How words as receipts and people write them find the plan's terms.

pub(crate) mod index;

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

/// Whether a text names the term exactly: its id or one of its spellings.
pub fn is_exactly(text: &str, term: &Term) -> bool {
    let wanted = plain(text);
    term.id == text || term.names.iter().any(|name| plain(name) == wanted)
}

/// Whether a spelling that stands behind `before`, at the start of `rest`, is a word there. One of
/// Latin letters only, such as CT, must not be a part of a longer word of them, such as TCT.
fn stands_alone(before: &str, spelling: &str, rest: &str) -> bool {
    let is_letter = |letter: Option<&u8>| letter.is_some_and(u8::is_ascii_alphabetic);
    let (before, after) = (before.as_bytes().last(), rest.as_bytes().get(spelling.len()));
    !spelling.bytes().all(|letter| letter.is_ascii_alphabetic()) || !(is_letter(before) || is_letter(after))
}

#[cfg(test)]
mod tests {
    use super::index::{Index, List};
    use super::plain;

    fn names_ct(text: &str) -> bool {
        let mut index = Index::default();
        index.add_word(List::Examination, "CT");
        index.prepare();
        index.look_up(text, &plain(text)).has_any(List::Examination)
    }

    #[test]
    fn words_of_latin_letters_are_whole_words() {
        for text in ["胸部CT平扫", "CT", "CT(64排)", "头颅 CT"] {
            assert!(names_ct(text), "{text}");
        }
        for text in ["TCT检查", "ACTH测定", "BACTEC血培养"] {
            assert!(!names_ct(text), "{text}");
        }
        assert_eq!(plain("心功能Ⅲ级（ＮＹＨＡ）"), "心功能iii级(nyha)");
    }
}
