//! Names typed by sound: `rjyy`, `ruijin` and `ruijinyy` all find 瑞金医院.

use crate::keyed::Keyed;

/// Where in a name the sounds begin that the text spells, by the readings of its characters (`瑞` → `rui`): each character by the whole of its reading or by
/// the beginning of it. Only a text of latin letters spells anything.
pub(super) fn spelled_at(text: &str, name: &str, readings: &Keyed<String>) -> Option<usize> {
    if text.is_empty() || !text.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return None;
    }
    let sounds: Vec<&str> = name.chars().map(|character| sound(character, readings)).collect();
    (0..sounds.len()).find(|&at| sounds.get(at..).is_some_and(|rest| spells(text, rest)))
}

/// A character without a reading is silent and ends the name for those who type by sound.
fn sound(character: char, readings: &Keyed<String>) -> &str {
    readings.get(character.encode_utf8(&mut [0; 4]) as &str).map_or("", String::as_str)
}

/// Whether the text spells these sounds from the first on. `xian` may be xian or the beginnings of xi and an, so
/// every place at which a sound can end is followed, each once: there are far more ways than places.
fn spells(text: &str, sounds: &[&str]) -> bool {
    let mut ends = vec![0];
    for sound in sounds {
        if ends.contains(&text.len()) {
            return true;
        }
        let mut further = Vec::new();
        for end in ends {
            let left = text.get(end..).unwrap_or_default();
            let common = sound.bytes().zip(left.bytes()).take_while(|(one, other)| one == other).count();
            for end in (1..=common).map(|taken| end.saturating_add(taken)) {
                if !further.contains(&end) {
                    further.push(end);
                }
            }
        }
        ends = further;
    }
    ends.contains(&text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<usize> {
        let readings = [("上", "shang"), ("海", "hai"), ("瑞", "rui"), ("金", "jin"), ("医", "yi"), ("院", "yuan")];
        let readings =
            readings.map(|(character, sound)| (character.to_owned(), sound.to_owned())).into_iter().collect();
        spelled_at(text, "上海瑞金医院", &readings)
    }

    #[test]
    fn whole_and_shortened_sounds_are_found() {
        for text in ["rjyy", "ruijin", "ruijinyy", "rui", "rj", "ruijinyiyuan"] {
            assert_eq!(found(text), Some(2), "{text}");
        }
        assert_eq!(found("shrj"), Some(0));
    }

    #[test]
    fn a_sound_that_repeats_is_not_tried_in_every_way() {
        let readings = [("一".to_owned(), "aaaaaa".to_owned())].into_iter().collect();
        assert_eq!(spelled_at(&format!("{}b", "a".repeat(60)), &"一".repeat(20), &readings), None);
        assert_eq!(spelled_at(&"a".repeat(60), &"一".repeat(20), &readings), Some(0));
    }

    #[test]
    fn other_sounds_and_other_letters_are_not() {
        for text in ["ryj", "ruijinx", "uijin", "瑞金", "rj2", ""] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
