//! Several things named in one text: how people separate and number them.

/// The items of a text, without their numbers.
pub(super) fn items(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let (mut items, mut item, mut at) = (Vec::new(), String::new(), 0);
    while let Some(letter) = letters.get(at).copied() {
        let at_start = item.trim().is_empty() || item.ends_with(char::is_whitespace);
        let rest = letters.get(at..).unwrap_or_default();
        let (skip, ends) = match number(rest, at_start) {
            0 => (1, is_separator(letter, rest)),
            width => (width, true),
        };
        if ends {
            items.push(core::mem::take(&mut item));
        } else {
            item.push(letter);
        }
        at = at.saturating_add(skip);
    }
    items.push(item);
    items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

/// How many letters of a number such as `1.`, `2、`, `(3)` or `④` begin here.
fn number(rest: &[char], at_start: bool) -> usize {
    let first = rest.first().copied().unwrap_or_default();
    if ('\u{2460}'..='\u{2473}').contains(&first) {
        return 1;
    }
    let digits = |from: usize| rest.iter().skip(from).take(2).take_while(|letter| letter.is_ascii_digit()).count();
    let after = |at: usize| rest.get(at).copied().unwrap_or_default();
    if matches!(first, '(' | '（') && digits(1) > 0 {
        let end = digits(1).saturating_add(1);
        return if matches!(after(end), ')' | '）') { end.saturating_add(1) } else { 0 };
    }
    let end = digits(0);
    let dot = matches!(after(end), '.' | '．' | '、' | ')' | '）');
    let decimal = after(end.saturating_add(1)).is_ascii_digit();
    if at_start && end > 0 && dot && !decimal { end.saturating_add(1) } else { 0 }
}

/// Whether a letter stands between two items. A plus sign joins two of them or, at the end or in
/// brackets, calls a test positive.
fn is_separator(letter: char, rest: &[char]) -> bool {
    match letter {
        '、' | '，' | ',' | '；' | ';' | '/' | '|' | '。' | '\n' => true,
        '+' | '＋' => !matches!(rest.get(1), None | Some(')' | '）')),
        _ => false,
    }
}
