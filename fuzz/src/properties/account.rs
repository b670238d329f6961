//! What an estimate owes to its own figures.

use serde_json::Value;

use super::list;

/// The figures of an estimate fit together, and it says that it is none of the insurer's decisions.
pub(super) fn is_sound(estimate: &Value) {
    assert_eq!(estimate["status"], "not_submitted");
    adds_up(estimate);
    has_no_negative_amount(estimate);
    let figure = |name: &str| cents(&estimate[name]);
    let (payable, billed) = (figure("payable"), figure("billed"));
    let (min, max) = (cents(&estimate["range"]["min"]), cents(&estimate["range"]["max"]));
    assert!(min <= max, "range {min} … {max}");
    assert!(payable <= billed, "{payable} of {billed}");
    let nothing_now = estimate["verdict"] == "denied" || estimate["verdict"] == "pending";
    assert!(!nothing_now || payable == 0, "{}: {payable}", estimate["verdict"]);
    if !depends_on_other_visits(estimate) {
        let achievable = figure("achievable");
        assert!(min <= payable && payable <= max, "{min} ≤ {payable} ≤ {max}");
        assert!(payable <= achievable, "{payable} ≤ {achievable}");
    }
    for year in list(&estimate["other_years"]) {
        is_sound(&year["estimate"]);
    }
}

/// billed = payable + Σ withheld, here and on everything below.
pub(super) fn adds_up(account: &Value) {
    let withheld = sum(list(&account["withheld"]).iter().map(|one| &one["amount"]));
    assert_eq!(cents(&account["billed"]), cents(&account["payable"]) + withheld, "{account}");
    for part in ["benefits", "encounters", "invoices", "lines"] {
        let parts = list(&account[part]);
        parts.iter().for_each(adds_up);
        let covers_all = part != "benefits" || every_visit_has_a_benefit(account);
        if !parts.is_empty() && covers_all {
            for figure in ["billed", "payable"] {
                let of_parts = sum(parts.iter().map(|one| &one[figure]));
                assert_eq!(cents(&account[figure]), of_parts, "{figure} of {part}");
            }
        }
    }
}

/// A plan may have no benefit for some kind of care. Such a visit earns nothing, and no benefit counts it.
fn every_visit_has_a_benefit(estimate: &Value) -> bool {
    let is_known = |visit: &&Value| list(&estimate["benefits"]).iter().any(|benefit| benefit["id"] == visit["benefit"]);
    let (with, without): (Vec<&Value>, Vec<&Value>) = list(&estimate["encounters"]).iter().partition(is_known);
    assert!(without.iter().all(|visit| cents(&visit["payable"]) == 0), "paid by no benefit: {without:?}");
    with.len() == list(&estimate["encounters"]).len()
}

/// Sessions of a refused visit use nothing up: curing it can cost another visit more than it gains.
fn depends_on_other_visits(estimate: &Value) -> bool {
    list(&estimate["findings"])
        .iter()
        .any(|finding| finding["code"].as_str().is_some_and(|code| code.contains("oxygen")))
}

/// Words of the claim are told again as they are; these are figures.
const FIGURES: [&str; 13] = [
    "achievable",
    "after",
    "amount",
    "base",
    "before",
    "billed",
    "max",
    "min",
    "payable",
    "payable_if_least",
    "payable_if_most",
    "total",
    "worth",
];

fn has_no_negative_amount(value: &Value) {
    match value {
        Value::Array(values) => values.iter().for_each(has_no_negative_amount),
        Value::Object(values) => values.iter().for_each(|(name, value)| {
            let negative = value.as_str().is_some_and(|text| text.starts_with('-'));
            assert!(!negative || !FIGURES.contains(&name.as_str()), "{name}: {value}");
            // Facts are for words, and may be words of the claim.
            if name != "facts" {
                has_no_negative_amount(value);
            }
        }),
        _ => {}
    }
}

/// Cents of an amount as written.
fn cents(amount: &Value) -> i128 {
    let text = amount.as_str().unwrap_or_else(|| panic!("{amount} is no amount"));
    let (yuan, cents) = text.split_once('.').expect("two decimals");
    assert_eq!(cents.len(), 2, "{text}");
    let digits: i128 = format!("{yuan}{cents}").parse().expect("digits");
    digits
}

fn sum<'a>(amounts: impl IntoIterator<Item = &'a Value>) -> i128 {
    amounts.into_iter().map(cents).sum()
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use serde_json::json;

    use super::*;

    fn estimate() -> Value {
        let half = json!([{ "reason": "deductible", "amount": "50.00" }]);
        let account = json!({ "billed": "100.00", "payable": "50.00", "withheld": half, "id": "a", "benefit": "a" });
        json!({
            "status": "not_submitted", "verdict": "payable", "billed": "100.00", "payable": "50.00",
            "achievable": "50.00", "range": { "min": "50.00", "max": "50.00" }, "withheld": half,
            "benefits": [account], "encounters": [account], "findings": [],
        })
    }

    #[test]
    fn a_sound_estimate_passes_and_one_that_is_a_cent_off_does_not() {
        is_sound(&estimate());
        let places =
            ["/payable", "/achievable", "/range/min", "/range/max", "/withheld/0/amount", "/encounters/0/payable"];
        for at in places {
            for amount in ["49.99", "50.01", "-50.00"] {
                let mut off = estimate();
                *off.pointer_mut(at).expect(at) = json!(amount);
                // More than is expected now is achievable, and may be the most.
                let fine = amount == "50.01" && ["/achievable", "/range/max"].contains(&at)
                    || amount == "49.99" && at == "/range/min";
                assert_eq!(catch_unwind(|| is_sound(&off)).is_ok(), fine, "{at}: {amount}");
            }
        }
    }
}
