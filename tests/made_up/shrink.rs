//! Makes a claim smaller for as long as something still holds of it.

use serde_json::Value;

/// Drops entries and fields one by one, then makes what is left plainer, until nothing smaller will do.
pub(crate) fn shrink(claim: &Value, still: impl Fn(&Value) -> bool) -> Value {
    let mut smallest = claim.clone();
    loop {
        let smaller = places(&smallest, "").into_iter().rev().find_map(|place| {
            let candidates = [without(&smallest, &place), plainer(&smallest, &place)];
            candidates.into_iter().flatten().find(|candidate| still(candidate))
        });
        match smaller {
            Some(smaller) => smallest = smaller,
            None => return smallest,
        }
    }
}

fn places(value: &Value, at: &str) -> Vec<String> {
    let mut all = Vec::new();
    let below: Vec<(String, &Value)> = match value {
        Value::Array(items) => {
            items.iter().enumerate().map(|(number, item)| (format!("{at}/{number}"), item)).collect()
        }
        Value::Object(fields) => fields.iter().map(|(name, field)| (format!("{at}/{name}"), field)).collect(),
        _ => Vec::new(),
    };
    for (place, value) in below {
        all.push(place.clone());
        all.extend(places(value, &place));
    }
    // Large things last, so that they are tried first.
    all.sort_by_key(|place| std::cmp::Reverse(place.matches('/').count()));
    all
}

fn without(claim: &Value, place: &str) -> Option<Value> {
    let (holder, name) = place.rsplit_once('/')?;
    let mut claim = claim.clone();
    match claim.pointer_mut(holder)? {
        Value::Array(items) => {
            items.remove(name.parse().ok()?);
        }
        Value::Object(fields) => {
            fields.remove(name)?;
        }
        _ => return None,
    }
    Some(claim)
}

/// Amounts in whole yuan, then in whole hundreds; numbers by one less.
fn plainer(claim: &Value, place: &str) -> Option<Value> {
    let plain = match claim.pointer(place)? {
        Value::String(text) => {
            let (whole, cents) = text.split_once('.').filter(|(_, cents)| cents.len() == 2)?;
            let whole: u64 = whole.parse().ok()?;
            let plainer = if cents == "00" { whole / 100 * 100 } else { whole };
            format!("{plainer}.00").into()
        }
        Value::Number(number) => number.as_u64()?.checked_sub(1)?.into(),
        _ => return None,
    };
    let mut claim = claim.clone();
    let value = claim.pointer_mut(place)?;
    if *value == plain {
        return None;
    }
    *value = plain;
    Some(claim)
}
