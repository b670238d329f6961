//! Curves and goals against the engine: at random amounts, around every vertex and, for goals, at
//! every cent of small ranges; over made-up claims and those of the case files, under every reading.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::LazyLock;

use preclaim::Checker;
use preclaim::claim::Claim;
use preclaim::plan::reading::Readings;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use support::claims::{cents, claim, claim_with_gaps, list, pointers, settings, yuan};
use support::{all_cases, ordinary_checker, parse};

/// Readings that change how money is worked out.
const OF_MONEY: [&str; 12] = [
    "deductible_basis",
    "deductible_scope",
    "account_money",
    "limit_applies_to",
    "total_limit",
    "category_copay",
    "care_subtype_benefit",
    "other_cover",
    "line_allocation",
    "over_quantity",
    "rounding",
    "receipt_scope",
];

/// The plan with each choice of these, and with some of them together.
static CHECKERS: LazyLock<Vec<Checker>> = LazyLock::new(|| {
    let plan = ordinary_checker();
    let with = |choices: &[(&str, &str)]| {
        let mut checker = plan.clone();
        for (name, choice) in choices {
            checker.set_reading(name, choice).expect("a choice of the plan");
        }
        checker
    };
    let of_money = Readings::KNOWN.iter().filter(|(name, _)| OF_MONEY.contains(name));
    let single = of_money.flat_map(|(name, choices)| choices.iter().map(|choice| vec![(*name, *choice)]));
    let together = [
        vec![("limit_applies_to", "expense"), ("rounding", "per_visit")],
        vec![("account_money", "deductible_only"), ("category_copay", "drugs_excluded")],
        vec![("line_allocation", "printed"), ("category_copay", "included")],
        vec![("deductible_basis", "visit"), ("other_cover", "cap_at_loss")],
        vec![("deductible_scope", "all"), ("account_money", "deductible_only"), ("line_allocation", "gross")],
        vec![
            ("account_money", "deductible_only"),
            ("category_copay", "drugs_excluded"),
            ("line_allocation", "printed"),
        ],
    ];
    single.chain(together).map(|choices| with(&choices)).collect()
});

/// Claims of case files that are about amounts, as they are.
static CLAIMS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let checker = ordinary_checker();
    let claims = all_cases().into_iter().filter(|case| !case.path.starts_with("bad-input")).map(|case| case.claim());
    let sound = claims.filter(|text| Claim::from_text(text).is_ok_and(|claim| checker.summary(&claim).is_ok()));
    sound.map(|text| parse(&text)).filter(|claim| !amounts(claim).is_empty()).collect()
});

/// Pointers to the amounts of a claim that can be varied.
fn amounts(claim: &Value) -> Vec<String> {
    let fields = [
        "total",
        "pooled_fund_paid",
        "supplementary_fund_paid",
        "personal_account_paid",
        "personal_account_out_of_scope",
        "cash_paid",
        "category_copay",
        "in_scope_self_paid",
        "out_of_scope_self_paid",
        "discount",
        "in_scope_total",
        "amount",
        "out_of_scope",
        "patient_share",
        "in_scope_amount",
        "base",
        "paid",
    ];
    let is_amount = |at: &String| fields.contains(&at.rsplit('/').next().unwrap_or_default());
    let here = |at: &String| at.starts_with("/encounters/") || at.starts_with("/policy/accumulators/");
    let said = |at: &String| claim.pointer(at).is_some_and(|value| !value.is_null());
    pointers(claim, "").into_iter().filter(|at| is_amount(at) && here(at) && said(at)).collect()
}

/// One curve to be looked at.
#[derive(Debug)]
struct Look {
    claim: Value,
    reading: Index,
    amount: Index,
    /// Lowest and highest amount in cents; a box that would go below nothing moves both up.
    span: (i64, i64),
    places: Vec<Index>,
}

/// A claim of which something is paid: one or two visits with lines that are refused, cut or too many,
/// with shares as the list prints them, other payers and a year so far.
fn payable_claim() -> impl Strategy<Value = Value> {
    let so_far = (prop::option::of(0_i64..120_000), prop::option::of(0_i64..140_000));
    (prop::collection::vec(payable_visit(), 1..3), prop::option::of(so_far)).prop_map(|(visits, so_far)| {
        let mut claim = json!({ "encounters": visits });
        for (at, visit) in claim["encounters"].as_array_mut().expect("visits").iter_mut().enumerate() {
            visit["id"] = format!("{at:02}").into();
        }
        if let Some((base, paid)) = so_far {
            let mut used = json!({});
            if let Some(base) = base {
                used["base"] = yuan(base).into();
            }
            if let Some(paid) = paid {
                used["paid"] = yuan(paid).into();
            }
            claim["policy"] = json!({ "accumulators": { "outpatient": used } });
        }
        claim
    })
}

fn payable_visit() -> impl Strategy<Value = Value> {
    let care = prop_oneof![4 => Just(("outpatient", "date")), 1 => Just(("inpatient", "discharged_on"))];
    let settlement = (0_i64..80_000, prop::option::of(0_i64..60_000)).prop_map(|(amount, in_scope)| {
        let mut paid = json!({ "payer": "insurer", "status": "paid", "amount": yuan(amount) });
        if let Some(part) = in_scope {
            paid["in_scope_amount"] = yuan(part.min(amount)).into();
        }
        paid
    });
    (care, prop::collection::vec(payable_receipt(), 1..3), prop::option::weighted(0.3, settlement)).prop_map(
        |((care, when), receipts, settlement)| {
            json!({
                "care_type": care, when: "2026-05-10", "card_used": true, "invoices": receipts,
                "diagnoses": [{ "name": "慢性胃炎" }], "settlements": settlement.map_or(json!([]), |one| json!([one])),
            })
        },
    )
}

/// Boxes in whole hundreds often meet; the in-scope total is printed on some.
fn payable_receipt() -> impl Strategy<Value = Value> {
    let amount = || prop_oneof![2 => Just(0), 2 => (0_i64..20).prop_map(|part| part * 5_000), 3 => 0_i64..120_000];
    let boxes = (amount(), amount(), amount(), amount(), amount());
    let printed = prop::option::weighted(0.3, prop_oneof![3 => Just(0_i64), 1 => 1_i64..5_000]);
    (boxes, prop::collection::vec(payable_line(), 0..4), printed, prop::bool::weighted(0.8)).prop_map(
        |((pooled, account, own, copay, out), lines, printed, stated)| {
            let of_lines: i64 = lines.iter().map(|line| cents(&line["amount"])).sum();
            let own = own + of_lines;
            let total = pooled + account + own + copay + out;
            let mut receipt = json!({
                "pooled_fund_paid": yuan(pooled), "personal_account_paid": yuan(account), "category_copay": yuan(copay),
                "in_scope_self_paid": yuan(own), "out_of_scope_self_paid": yuan(out), "lines": lines,
            });
            if stated {
                receipt["total"] = yuan(total).into();
                receipt["cash_paid"] = yuan(own + copay + out).into();
            }
            if let Some(less) = printed {
                receipt["in_scope_total"] = yuan((pooled + account + own - less).max(pooled)).into();
            }
            receipt
        },
    )
}

fn payable_line() -> impl Strategy<Value = Value> {
    let what = prop_oneof![
        2 => Just(json!({ "name": "挂号费" })),
        1 => Just(json!({ "name": "诊疗费" })),
        2 => (1_u32..40).prop_map(|days| json!({ "kind": "western_medicine", "days_supply": days })),
        3 => (1_u32..8).prop_map(|sessions| json!({ "kind": "physiotherapy", "sessions": sessions })),
        1 => Just(json!({ "kind": "examination" })),
    ];
    let amount = prop_oneof![1 => (1_i64..10).prop_map(|part| part * 5_000), 1 => 1_i64..60_000];
    (what, amount, prop::option::weighted(0.3, 0_i64..20_000), prop::option::weighted(0.3, 0_i64..10_000)).prop_map(
        |(mut line, amount, share, outside)| {
            line["amount"] = yuan(amount).into();
            if let Some(share) = share {
                line["patient_share"] = yuan(share).into();
            }
            if let Some(outside) = outside {
                line["out_of_scope"] = yuan(outside.min(amount)).into();
            }
            line
        },
    )
}

fn look(points: usize) -> impl Strategy<Value = Look> {
    let from_file = any::<Index>().prop_map(|at| at.get(&CLAIMS).clone());
    let claim = prop_oneof![5 => payable_claim(), 2 => claim(), 1 => claim_with_gaps(), 2 => from_file];
    let span = prop_oneof![3 => Just((0, 500_000)), 1 => (0_i64..100_000, 1_i64..300_000)];
    (claim, any::<Index>(), any::<Index>(), span, prop::collection::vec(any::<Index>(), points)).prop_map(
        |(claim, reading, amount, (from, width), places)| Look {
            claim,
            reading,
            amount,
            span: (from, from + width),
            places,
        },
    )
}

/// Asks for a curve; ends that a box does not allow are moved inwards as the answer says.
fn curve(checker: &Checker, claim: &Value, vary: &str, span: (i64, i64), more: Value) -> Option<Value> {
    let (mut from, mut to) = span;
    for _ in 0..4 {
        let mut question = json!({ "claim": claim, "vary": vary, "from": yuan(from), "to": yuan(to) });
        for (key, value) in more.as_object().expect("an object") {
            question[key] = value.clone();
        }
        let reply = parse(&checker.ask_text(&question.to_string()));
        if reply["type"] == "success" {
            return Some(reply);
        }
        let problem = &reply["errors"][0];
        match problem["code"].as_str().expect("a code") {
            "vary/box-below-nothing" => from = cents(&problem["facts"]["least"]),
            "claim/part-above-whole" => return None,
            // Three readings that divide, one after the other, outgrow whole numbers now and then.
            "vary/too-large" if CHECKERS.last().is_some_and(|last| core::ptr::eq(last, checker)) => return None,
            other => panic!("{other}: {reply}"),
        }
        to = to.max(from);
    }
    None
}

/// The engine's figures with another amount, the boxes moved by the test itself.
fn engine(checker: &Checker, claim: &Value, told: &Value, now: i64, at: i64) -> i64 {
    let mut claim = claim.clone();
    let vary = told["vary"].as_str().expect("a pointer");
    let (holder, field) = vary.rsplit_once('/').expect("a field");
    claim.pointer_mut(holder).expect("a holder")[field] = yuan(at).into();
    for moved in list(&told["moves"]) {
        let place = claim.pointer_mut(moved.as_str().expect("a pointer")).expect("a box");
        *place = yuan(cents(place) + at - now).into();
    }
    let claim = Claim::from_text(&claim.to_string()).expect("a claim");
    cents(&json!(checker.summary(&claim).expect("a sound claim").payable.to_string()))
}

/// Millionths of a yuan.
fn millionths(exact: &Value) -> i64 {
    let text = exact.as_str().expect("a decimal");
    let (whole, part) = text.split_once('.').expect("decimals");
    let value = whole.trim_start_matches('-').parse::<i64>().expect("yuan") * 1_000_000
        + format!("{part:0<6}").parse::<i64>().expect("millionths");
    if text.starts_with('-') { -value } else { value }
}

/// What a point says is the engine's figure, and it lies within the rounding of the exact one.
fn agrees(point: &Value, engine: i64, rounding: i64) -> Result<(), String> {
    let (exact, told) = (millionths(&point["exact"]), cents(&point["engine"]));
    let apart = (exact - engine * 10_000).abs();
    if told != engine || apart > rounding * 10_000 {
        return Err(format!("{point}: the engine says {engine}, the rounding is {rounding}"));
    }
    Ok(())
}

fn segments_tile(curve: &Value) {
    let segments = list(&curve["segments"]);
    assert_eq!(segments[0]["from"]["at"], curve["from"]);
    assert_eq!(segments[segments.len() - 1]["to"]["at"], curve["to"]);
    assert_eq!(list(&curve["vertices"]).len() + 1, segments.len());
    for (pair, vertex) in segments.windows(2).zip(list(&curve["vertices"])) {
        assert_eq!(cents(&pair[0]["to"]["at"]) + 1, cents(&pair[1]["from"]["at"]));
        assert_eq!((&vertex["before"], &vertex["after"]), (&pair[0]["to"], &pair[1]["from"]));
        assert!(!list(&vertex["causes"]).is_empty());
    }
}

/// A straight piece is where its slope says.
fn lies_on_its_slope(curve: &Value, point: &Value) {
    let at = cents(&point["at"]);
    let segment = list(&curve["segments"])
        .iter()
        .find(|segment| cents(&segment["from"]["at"]) <= at && at <= cents(&segment["to"]["at"]))
        .expect("segments tile");
    if segment["slope"].is_string() {
        let gained = i128::from(millionths(&segment["slope"])) * i128::from(at - cents(&segment["from"]["at"])) / 100;
        let apart = i128::from(millionths(&point["exact"]) - millionths(&segment["from"]["exact"])) - gained;
        // Slope and ends have six decimals.
        assert!(apart.abs() <= 2 + i128::from(at) / 100, "{point} is not on {segment}");
    }
}

fn holds(look: &Look) {
    let checker = look.reading.get(&CHECKERS);
    let all = amounts(&look.claim);
    if all.is_empty() {
        return;
    }
    let vary = look.amount.get(&all);
    let (from, to) = look.span;
    let at: Vec<String> = look
        .places
        .iter()
        .map(|place| yuan(from + place.index(usize::try_from(to - from + 1).expect("wide")) as i64))
        .collect();
    let Some(reply) = curve(checker, &look.claim, vary, look.span, json!({ "ask": "curve", "at": at })) else { return };
    let told = &reply["curve"];
    segments_tile(told);
    for v in list(&told["vertices"]) {
        println!(
            "V {} {} {}",
            v["kind"],
            list(&v["causes"])
                .iter()
                .map(|c| format!("{}:{}{}", c["type"], c["reason"], c["code"]))
                .collect::<Vec<_>>()
                .join(" "),
            millionths(&v["after"]["exact"]) - millionths(&v["before"]["exact"])
        );
    }
    println!(
        "C {vary} {} {}",
        list(&told["segments"]).len(),
        list(&told["segments"]).iter().filter(|s| s["slope"].is_null()).count()
    );
    let now = look.claim.pointer(vary).map(cents).expect("an amount");
    let rounding = cents(&told["rounding"]);
    let vertices = list(&told["vertices"]).iter().flat_map(|vertex| [&vertex["before"], &vertex["after"]]);
    let ends = list(&told["segments"]).iter().flat_map(|segment| [&segment["from"], &segment["to"]]);
    for point in list(&told["points"]).iter().chain(ends).chain(vertices).chain(told.get("now")) {
        lies_on_its_slope(told, point);
        println!("P {} {}", (millionths(&point["exact"]) - cents(&point["engine"]) * 10_000).abs(), rounding);
        let engine = engine(checker, &look.claim, told, now, cents(&point["at"]));
        agrees(point, engine, rounding).unwrap_or_else(|why| {
            panic!(
                "{vary}: {why}\nreading {:?}\n{}\n{told:#}",
                CHECKERS.iter().position(|one| core::ptr::eq(one, checker)),
                look.claim
            )
        });
    }
}

/// A claim, one of its amounts, and a few cents around where two of its amounts may meet.
#[derive(Debug)]
struct Window {
    claim: Value,
    reading: Index,
    amount: Index,
    one: Index,
    other: Index,
    wanted: Index,
    wish: usize,
}

fn window() -> impl Strategy<Value = Window> {
    let from_file = any::<Index>().prop_map(|at| at.get(&CLAIMS).clone());
    let claim = prop_oneof![5 => payable_claim(), 2 => claim(), 2 => from_file];
    let index = any::<Index>;
    (claim, (index(), index(), index(), index(), index()), 0_usize..3).prop_map(
        |(claim, (reading, amount, one, other, wanted), wish)| Window {
            claim,
            reading,
            amount,
            one,
            other,
            wanted,
            wish,
        },
    )
}

impl Window {
    /// The checker, the pointer, what it is now, and the cents around it that can be asked.
    fn place(&self, half: i64) -> Option<(&'static Checker, String, i64, (i64, i64))> {
        let all = amounts(&self.claim);
        if all.is_empty() {
            return None;
        }
        let vary = self.amount.get(&all).clone();
        let cents_of = |at: &String| self.claim.pointer(at).map(cents).expect("an amount");
        let now = cents_of(&vary);
        let middle = (now + cents_of(self.one.get(&all)) - cents_of(self.other.get(&all))).max(0);
        Some((self.reading.get(&CHECKERS), vary, now, ((middle - half).max(0), middle + half)))
    }
}

/// Every cent of a few around where two amounts may meet: nothing narrow is passed over.
fn holds_at_every_cent(window: &Window) {
    let Some((checker, vary, now, (from, to))) = window.place(40) else { return };
    let at: Vec<String> = (from..=to).map(yuan).collect();
    let far = (0.min(from), to.max(400_000));
    let Some(reply) = curve(checker, &window.claim, &vary, far, json!({ "ask": "curve", "at": at })) else { return };
    let told = &reply["curve"];
    for point in list(&told["points"]) {
        let engine = engine(checker, &window.claim, told, now, cents(&point["at"]));
        agrees(point, engine, cents(&told["rounding"]))
            .unwrap_or_else(|why| panic!("{vary}: {why}\n{}\n{told:#}", window.claim));
    }
}

/// What a goal says of each cent of a small range is what the engine says; where rounding alone
/// decides, what the engine would say within its rounding.
fn goal_is_complete(window: &Window) {
    let Some((checker, vary, now, span)) = window.place(60) else { return };
    let ask = |goal: Value| curve(checker, &window.claim, &vary, span, json!({ "ask": "goal", "goal": goal }));
    let Some(reply) = ask(json!({ "figure": "payable", "at_least": "0.00" })) else { return };
    let told = &reply["goal"];
    let (from, to) = (cents(&told["from"]), cents(&told["to"]));
    let figures: Vec<i64> = (from..=to).map(|at| engine(checker, &window.claim, told, now, at)).collect();
    let wanted = *window.wanted.get(&figures);
    let wish = ["at_least", "at_most", "equals"][window.wish];
    let meets = |figure: i64| match wish {
        "at_least" => figure >= wanted,
        "at_most" => figure <= wanted,
        _ => figure == wanted,
    };
    let reply = ask(json!({ "figure": "payable", wish: yuan(wanted) })).expect("as before");
    let inside = |at: i64| {
        let found = list(&reply["goal"]["intervals"]).iter();
        found.filter(|one| cents(&one["from"]["at"]) <= at && at <= cents(&one["to"]["at"])).count()
    };
    let drawn = curve(checker, &window.claim, &vary, (from, to), json!({ "ask": "curve" })).expect("as before");
    let (rounding, segments) = (cents(&drawn["curve"]["rounding"]), list(&drawn["curve"]["segments"]));
    let steep =
        segments.len() == 1 && segments[0]["slope"].is_string() && millionths(&segments[0]["slope"]).abs() > 300_000;
    for (at, figure) in (from..=to).zip(&figures) {
        let agrees = inside(at) == usize::from(meets(*figure));
        let decided_by_rounding = !steep && inside(at) < 2 && (figure - wanted).abs() <= rounding;
        assert!(agrees || decided_by_rounding, "{vary} {wish} {wanted} at {at}: {figure}\n{reply:#}\n{}", window.claim);
    }
}

proptest! {
    #![proptest_config(settings(250))]

    #[test]
    fn curve_and_engine_differ_by_the_rounding_at_most(look in look(40)) {
        holds(&look);
    }
}

proptest! {
    #![proptest_config(settings(48))]

    #[test]
    fn nothing_narrow_is_passed_over(window in window()) {
        holds_at_every_cent(&window);
    }

    #[test]
    fn a_goal_tells_every_amount(window in window()) {
        goal_is_complete(&window);
    }
}
