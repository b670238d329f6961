//! What is read can be written and read again, and the readers agree with others that are written
//! differently: JSON with `serde_json`, amounts and days with the rules as one would say them.

use std::rc::Rc;

use preclaim::claim::Claim;
use preclaim::date::Date;
use preclaim::money::{Money, Quantity, Rate};
use preclaim::read::Problems;
use preclaim::{Session, write};
use serde_json::Value;

use super::setting;

/// The reader of JSON for types has a name of its own for texts kept as they are.
const PRIVATE: &str = "$serde_json";

pub(super) fn holds(text: &str) {
    json_is_read_as_json(text);
    claims_are_read_again(text);
    let value: Value = serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
    texts(&value, &mut |text| {
        amounts_are_what_they_look_like(text);
        days_are_days(text);
    });
}

fn json_is_read_as_json(text: &str) {
    if text.contains(PRIVATE) {
        return;
    }
    let other = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}'));
    let codes = |problems: Problems| problems.0.into_iter().map(|problem| problem.code).collect::<Vec<_>>();
    let refused = Claim::from_text(text).map_err(codes).err().unwrap_or_default();
    let not_json = refused.iter().any(|code| code == "input/not-json" || code == "input/too-deep");
    assert_eq!(not_json, other.is_err(), "{refused:?}, {other:?}");
    let Ok(other) = other else { return };
    assert_eq!(write::text(&other), other.to_string());
    let session = Session::new(Rc::clone(&setting::checker_for(text)), text);
    match session.map_err(codes) {
        Ok(session) => assert_eq!(*session.claim(), other),
        Err(codes) => assert!(codes.iter().all(|code| code == "input/duplicate-field"), "{codes:?}"),
    }
}

fn claims_are_read_again(text: &str) {
    let Ok(claim) = Claim::from_text(text) else { return };
    let written = write::text(&claim);
    assert_eq!(written, serde_json::to_string(&claim).expect("JSON"));
    assert_eq!(Claim::from_text(&written).as_ref(), Ok(&claim), "{written}");
    let checker = setting::checker_for(text);
    assert_eq!(checker.check_text(&written), checker.check_text(text), "{written}");
}

fn amounts_are_what_they_look_like(text: &str) {
    let money = Money::parse(text);
    assert_eq!(money.is_ok(), is_decimal(text, 8, 2), "{text}: {money:?}");
    if let Ok(money) = money {
        let written = money.to_string();
        assert_eq!(Money::parse(&written), Ok(money), "{text}");
        assert_eq!(padded(text), written);
    }
    let rate = Rate::parse(text);
    let (whole, behind) = text.split_once('.').unwrap_or((text, ""));
    let at_most_one = || whole == "0" || whole == "1" && behind.bytes().all(|digit| digit == b'0');
    assert_eq!(rate.is_ok(), is_decimal(text, 8, 6) && at_most_one(), "{text}: {rate:?}");
    assert!(rate.is_err() || rate.is_ok_and(|rate| rate.to_string() == text), "{text}: {rate:?}");
    let quantity = Quantity::parse(text);
    assert_eq!(quantity.is_ok(), is_decimal(text, 8, 4), "{text}: {quantity:?}");
    assert!(quantity.is_err() || quantity.is_ok_and(|quantity| quantity.to_string() == text), "{text}: {quantity:?}");
}

/// Digits, with no zero in front, and perhaps a point and some more.
fn is_decimal(text: &str, most_whole: usize, most_behind: usize) -> bool {
    let (whole, behind) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    digits(whole, most_whole) && digits(behind, most_behind) && (whole == "0" || !whole.starts_with('0'))
}

fn padded(text: &str) -> String {
    let (whole, behind) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}.{behind:0<2}")
}

fn days_are_days(text: &str) {
    let day = Date::parse(text);
    assert_eq!(day.is_some(), is_day(text), "{text}: {day:?}");
    if let Some(day) = day {
        assert_eq!(day.to_string(), text);
    }
}

/// `2026-04-01`, from the year 1900 on.
fn is_day(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let shaped = letters.len() == 10
        && letters.iter().enumerate().all(|(at, c)| if at == 4 || at == 7 { *c == '-' } else { c.is_ascii_digit() });
    if !shaped {
        return false;
    }
    let number = |range: std::ops::Range<usize>| letters[range].iter().collect::<String>().parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    year >= 1900 && (1..=days).contains(&day)
}

/// Every text in a value, keys too.
fn texts(value: &Value, look: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => look(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, look)),
        Value::Object(fields) => fields.iter().for_each(|(name, field)| {
            look(name);
            texts(field, look);
        }),
        _ => {}
    }
}
