//! Small changes of a single value: what stands at the edge of what is accepted, and what is hostile.

use serde_json::{Value, json};

use super::pantry::Pantry;
use super::random::Random;

const AMOUNTS: [&str; 12] = [
    "0.00",
    "0.01",
    "0.005",
    "600.00",
    "600.01",
    "1400.00",
    "2600.00",
    "4000.00",
    "99999999.99",
    "100000000.00",
    "-1.00",
    "1e3",
];
const DAYS: [&str; 9] = [
    "2026-04-01",
    "2027-03-31",
    "2026-02-29",
    "2028-02-29",
    "1900-01-01",
    "1899-12-31",
    "9999-12-31",
    "2026-3-1",
    "2026-06-30",
];
const HOSTILE: [&str; 8] = [
    "",
    "<img src=x onerror=alert(1)>",
    "\u{202e}txt",
    "a\0b",
    "\u{feff}",
    "~1~0/",
    "$serde_json",
    "\u{1f468}\u{200d}\u{1f469}",
];
const NUMBERS: [u64; 9] = [0, 1, 7, 30, 365, 366, 9_999, 4_294_967_296, u64::MAX];

pub(super) fn tweak(value: &mut Value, pantry: &Pantry, random: &mut Random) {
    *value = match value {
        Value::Bool(yes) => json!(!*yes),
        Value::Number(number) => match number.as_u64() {
            Some(number) if random.one_in(2) => json!(number.wrapping_add(if random.one_in(2) { 1 } else { u64::MAX })),
            _ if random.one_in(8) => json!(0.5),
            _ => json!(random.pick(&NUMBERS)),
        },
        Value::String(text) => json!(word(text, pantry, random)),
        _ => json!(random.pick(&AMOUNTS)),
    };
}

fn word(text: &str, pantry: &Pantry, random: &mut Random) -> String {
    let one_of = |list: &[&str], random: &mut Random| random.pick(list).copied().unwrap_or_default().to_owned();
    let is_number = text.starts_with(|letter: char| letter.is_ascii_digit());
    match random.below(10) {
        0 => one_of(&HOSTILE, random),
        1 => text.chars().skip(1).collect(),
        2 => text.chars().chain(text.chars()).take(200).collect(),
        3 => format!("{text}{}", pantry.word(random)),
        4 => format!("{}{text}", pantry.word(random)),
        5 => pantry.word(random).to_owned(),
        6 if is_number => one_of(&DAYS, random),
        7 if is_number => one_of(&AMOUNTS, random),
        _ if is_number => other_digit(text, random),
        6 => one_of(&DAYS, random),
        _ => pantry.word(random).to_owned(),
    }
}

/// One digit is another one.
fn other_digit(text: &str, random: &mut Random) -> String {
    let at = random.below(text.chars().count());
    let digit = char::from_digit(u32::try_from(random.below(10)).unwrap_or_default(), 10).unwrap_or('0');
    let swap = |(place, letter): (usize, char)| if place == at && letter.is_ascii_digit() { digit } else { letter };
    text.chars().enumerate().map(swap).collect()
}
