//! Two plans over one claim: what the terms are held to account for adds up to the difference, to the
//! cent, whatever the terms are; and better terms never pay less.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use preclaim::Checker;
use preclaim::claim::{CareType, Claim};
use preclaim::date::Date;
use preclaim::hospital::HospitalList;
use preclaim::money::{Money, Rate};
use preclaim::plan::{Plan, Step, TotalLimit};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use support::claims::{cents, claim, claim_with_gaps, list, settings, sum, yuan};
use support::{file, parse};

static BASE: LazyLock<Plan> = LazyLock::new(|| Plan::from_text(&file("plans/sh-teachers-2026.json")).expect("a plan"));
static LIST: LazyLock<HospitalList> =
    LazyLock::new(|| HospitalList::from_text(&file("plans/hospitals/shanghai-public-knowledge.json")).expect("a list"));

// ---- made-up plans ----

/// One term of the plan changed.
#[derive(Clone, Debug)]
enum Term {
    Deductible(usize, i64),
    Rate(usize, i64),
    Limit(usize, i64),
    TotalLimit(Option<i64>),
    NoRule(Index),
    NoStep(usize, Index),
    Reversed(usize),
    Reading(Index, Index),
    NoEntry(usize, Index),
    Days(Index, u32),
    Quantity(usize, Option<u32>),
    Ordinary(usize, bool),
    Year(u32),
    Months(u32),
    Care(usize, bool),
    NoBenefit(usize),
    BenefitsReversed,
}

fn term() -> impl Strategy<Value = Term> {
    let index = any::<Index>;
    prop_oneof![
        4 => (0_usize..2, 0_i64..120_000).prop_map(|(benefit, cents)| Term::Deductible(benefit, cents)),
        4 => (0_usize..2, 0_i64..=100).prop_map(|(benefit, percent)| Term::Rate(benefit, percent)),
        4 => (0_usize..2, 0_i64..300_000).prop_map(|(benefit, cents)| Term::Limit(benefit, cents)),
        2 => prop::option::of(0_i64..400_000).prop_map(Term::TotalLimit),
        3 => index().prop_map(Term::NoRule),
        1 => (0_usize..2, index()).prop_map(|(benefit, step)| Term::NoStep(benefit, step)),
        1 => (0_usize..2).prop_map(Term::Reversed),
        4 => (index(), index()).prop_map(|(reading, choice)| Term::Reading(reading, choice)),
        3 => (0_usize..9, index()).prop_map(|(list, entry)| Term::NoEntry(list, entry)),
        1 => (index(), 1_u32..40).prop_map(|(row, days)| Term::Days(row, days)),
        2 => (0_usize..4, prop::option::of(1_u32..9)).prop_map(|(name, most)| Term::Quantity(name, most)),
        2 => (0_usize..5, any::<bool>()).prop_map(|(name, said)| Term::Ordinary(name, said)),
        1 => (1_u32..20).prop_map(Term::Year),
        1 => (0_u32..20).prop_map(Term::Months),
        1 => (0_usize..2, any::<bool>()).prop_map(|(benefit, more)| Term::Care(benefit, more)),
        1 => (0_usize..2).prop_map(Term::NoBenefit),
        1 => Just(Term::BenefitsReversed),
    ]
}

fn money(cents: i64) -> Money {
    Money::parse(&yuan(cents)).expect("an amount")
}

fn rate(percent: i64) -> Rate {
    Rate::parse(&format!("{}.{:02}", percent / 100, percent % 100)).expect("a rate")
}

fn change(plan: &mut Plan, term: &Term) {
    match term {
        Term::Deductible(..) | Term::Rate(..) | Term::Limit(..) => change_steps(plan, term),
        Term::TotalLimit(most) => {
            plan.total_limit = most.map(|most| TotalLimit { amount: money(most), rules: vec!["T-B01".to_owned()] });
        }
        Term::NoRule(rule) => {
            let ids: Vec<String> = plan.rules.keys().cloned().collect();
            plan.rules.remove(rule.get(&ids));
        }
        Term::NoStep(benefit, step) => {
            let Some(benefit) = plan.benefits.get_mut(*benefit).filter(|benefit| !benefit.steps.is_empty()) else {
                return;
            };
            benefit.steps.remove(step.index(benefit.steps.len()));
        }
        Term::Reversed(benefit) => {
            plan.benefits.get_mut(*benefit).into_iter().for_each(|benefit| benefit.steps.reverse());
        }
        Term::Reading(reading, choice) => {
            let at = reading.index(plan.readings.len());
            plan.readings[at].choice = choice.get(&plan.readings[at].choices).id.clone();
        }
        Term::NoEntry(list, entry) => remove_entry(plan, *list, *entry),
        Term::Days(row, days) => {
            let at = row.index(plan.quantities.days.len());
            plan.quantities.days[at].days = Some(*days);
        }
        Term::Quantity(name, most) => {
            let quantities = &mut plan.quantities;
            *[
                &mut quantities.year_end_days,
                &mut quantities.infusion_days,
                &mut quantities.physiotherapy_items,
                &mut quantities.physiotherapy_sessions,
            ][*name] = *most;
        }
        Term::Ordinary(name, said) => {
            let ordinary = &mut plan.ordinary;
            *[
                &mut ordinary.days_within_limit,
                &mut ordinary.sessions_within_limit,
                &mut ordinary.cash_in_scope,
                &mut ordinary.emergency_fits,
                &mut ordinary.disease_settled,
            ][*name] = *said;
        }
        Term::Year(day) => plan.valid_from = Date::from_parts(2026, 5, *day).expect("a day"),
        Term::Months(months) => plan.claim_limit.iter_mut().for_each(|limit| limit.months = *months),
        Term::Care(benefit, more) => {
            let all = if *more { CareType::ALL } else { &[] };
            plan.benefits.get_mut(*benefit).into_iter().for_each(|benefit| benefit.care = all.to_vec());
        }
        Term::NoBenefit(benefit) if plan.benefits.len() > 1 => drop(plan.benefits.remove(*benefit)),
        Term::NoBenefit(_) => {}
        Term::BenefitsReversed => plan.benefits.reverse(),
    }
}

fn change_steps(plan: &mut Plan, term: &Term) {
    let (Term::Deductible(benefit, _) | Term::Rate(benefit, _) | Term::Limit(benefit, _)) = term else { return };
    for step in plan.benefits.get_mut(*benefit).into_iter().flat_map(|benefit| &mut benefit.steps) {
        match (step, term) {
            (Step::Deductible { amount, .. }, Term::Deductible(_, cents))
            | (Step::Limit { amount, .. }, Term::Limit(_, cents)) => *amount = money(*cents),
            (Step::Share { rate: share, .. }, Term::Rate(_, percent)) => *share = rate(*percent),
            _ => {}
        }
    }
}

fn remove_entry(plan: &mut Plan, list: usize, entry: Index) {
    macro_rules! from {
        ($list:expr) => {
            drop((!$list.is_empty()).then(|| $list.remove(entry.index($list.len()))))
        };
    }
    match list {
        0 => from!(plan.excluded_fees),
        1 => from!(plan.excluded_care),
        2 => from!(plan.drugs),
        3 => from!(plan.line_kinds),
        4 => from!(plan.diseases),
        5 => from!(plan.requirements),
        6 => from!(plan.emergencies),
        7 => from!(plan.record),
        _ => from!(plan.quantities.days),
    }
}

fn plan_with(terms: &[Term], id: &str) -> Plan {
    let mut plan = BASE.clone();
    plan.id = id.to_owned();
    terms.iter().for_each(|term| change(&mut plan, term));
    plan
}

/// A checker of one plan that knows another.
fn checker(this: &Plan, other: &Plan) -> Checker {
    let checker = Checker::new(this.clone(), Some(LIST.clone())).expect("known readings");
    checker.with_other_plans(vec![other.clone()])
}

fn compare(checker: &Checker, claim: &Value, with: &str) -> Value {
    let reply = parse(&checker.ask_text(&json!({ "ask": "compare", "claim": claim, "with": with }).to_string()));
    assert_eq!(reply["type"], "success", "{reply}");
    reply["comparison"].clone()
}

fn change_in_cents(amount: &Value) -> i64 {
    let text = amount.as_str().expect("an amount");
    text.strip_prefix('-').map_or_else(|| cents(amount), |size| -cents(&size.into()))
}

fn summary(checker: &Checker, claim: &Value) -> Value {
    parse(&checker.ask_text(&json!({ "ask": "summary", "claim": claim }).to_string()))["summary"].clone()
}

/// The steps lead from one plan to the other without a cent missing.
fn adds_up(comparison: &Value) {
    let (this, other) = (cents(&comparison["this"]["payable"]), cents(&comparison["other"]["payable"]));
    assert_eq!(change_in_cents(&comparison["difference"]), other - this);
    let mut now = this;
    for step in list(&comparison["steps"]) {
        assert_ne!(step["what"], "other", "{step}");
        assert_ne!(step["before"], step["after"], "{step}");
        now += change_in_cents(&step["amount"]);
        assert_eq!(now, cents(&step["payable_then"]), "{step}");
    }
    assert_eq!(now, other, "{comparison}");
}

/// Nothing said of the year so far, which a plan without the benefit could not read.
fn of_a_new_year(mut claim: Value) -> Value {
    claim["policy"] = json!({});
    claim
}

fn terms() -> impl Strategy<Value = Vec<Term>> {
    prop::collection::vec(term(), 0..5)
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn what_the_terms_account_for_adds_up_to_the_difference(
        claim in prop_oneof![claim(), claim_with_gaps()], one in terms(), other in terms(),
    ) {
        let (one, other) = (plan_with(&one, "one"), plan_with(&other, "other"));
        let claim = if one.benefits.len() + other.benefits.len() == 4 { claim } else { of_a_new_year(claim) };
        let (this, that) = (checker(&one, &other), checker(&other, &one));
        let (there, back) = (compare(&this, &claim, "other"), compare(&that, &claim, "one"));
        adds_up(&there);
        adds_up(&back);
        prop_assert_eq!(&there["this"], &back["other"]);
        prop_assert_eq!(&there["other"], &back["this"]);
        prop_assert_eq!(&there["this"]["payable"], &summary(&this, &claim)["payable"]);
        prop_assert_eq!(&back["this"]["payable"], &summary(&that, &claim)["payable"]);
        prop_assert!(list(&compare(&this, &claim, "one")["steps"]).is_empty());
    }
}

// ---- better terms ----

/// Plans that differ in one figure, each better for the member than the one before.
fn better_and_better() -> impl Strategy<Value = (&'static str, Vec<Term>)> {
    let four = || prop::collection::btree_set(0_i64..150_000, 2..5).prop_map(|all| all.into_iter().collect::<Vec<_>>());
    let rates = prop::collection::btree_set(0_i64..=100, 2..5);
    prop_oneof![
        (0_usize..2, four())
            .prop_map(|(at, all)| ("deductible", all.into_iter().rev().map(|one| Term::Deductible(at, one)).collect())),
        (0_usize..2, rates).prop_map(|(at, all)| ("rate", all.into_iter().map(|one| Term::Rate(at, one)).collect())),
        (0_usize..2, four()).prop_map(|(at, all)| ("limit", all.into_iter().map(|one| Term::Limit(at, one)).collect())),
        four().prop_map(|all| {
            let limits = all.into_iter().map(Some).chain([None]);
            ("total limit", limits.map(Term::TotalLimit).collect())
        }),
    ]
}

proptest! {
    #![proptest_config(settings(500))]

    /// What the year pays in all never becomes less. What this claim pays could, where only the base
    /// of the year so far is stated: then better terms have paid more of it before.
    #[test]
    fn better_terms_never_pay_less(claim in claim_with_gaps(), (name, terms) in better_and_better()) {
        let so_far_is_open = list(&claim["policy"]["accumulators"]).is_empty()
            && claim["policy"]["accumulators"].as_object().is_none_or(|all| all.is_empty());
        let read = Claim::from_text(&claim.to_string()).expect("a claim");
        let mut before = (0, 0);
        for term in terms {
            let checker = Checker::new(plan_with(&[term], "p"), Some(LIST.clone())).expect("known readings");
            let estimate = checker.check_in(&read, preclaim::Detail::Summary).expect("an estimate");
            let estimate = serde_json::to_value(&estimate).expect("JSON");
            let year = sum(list(&estimate["benefits"]).iter().map(|benefit| &benefit["paid"]["after"]));
            let now = (year, cents(&estimate["payable"]));
            prop_assert!(before.0 <= now.0, "{name}: {} > {} in the year", before.0, now.0);
            prop_assert!(!so_far_is_open || before.1 <= now.1, "{name}: {} > {}", before.1, now.1);
            before = now;
        }
    }
}

// ---- by hand ----

/// One receipt with everything inside the scope.
fn receipt_of(total: &str) -> Value {
    json!({ "encounters": [{ "care_type": "outpatient", "date": "2026-05-01", "invoices": [{
        "total": total, "cash_paid": total, "in_scope_self_paid": total,
    }] }] })
}

fn moved(comparison: &Value) -> Vec<[String; 3]> {
    let figure = |step: &Value, name: &str| step[name].as_str().expect("a text").to_owned();
    let moving = list(&comparison["steps"]).iter().filter(|step| step["amount"] != "0.00");
    moving.map(|step| ["what", "amount", "payable_then"].map(|name| figure(step, name))).collect()
}

#[test]
fn terms_are_switched_in_the_order_of_the_plan() {
    let terms = [Term::Limit(0, 30_000), Term::Rate(0, 80), Term::Deductible(0, 50_000)];
    let checker = checker(&BASE, &plan_with(&terms, "two"));
    let comparison = compare(&checker, &receipt_of("1000.00"), "two");
    // (1000 - 600) x 0.7 = 280; (1000 - 500) x 0.7 = 350; (1000 - 500) x 0.8 = 400; at most 300.
    let wanted = [["deductible", "70.00", "350.00"], ["rate", "50.00", "400.00"], ["limit", "-100.00", "300.00"]];
    assert_eq!(moved(&comparison), wanted.map(|row| row.map(str::to_owned)));
    assert_eq!(comparison["difference"], "20.00");
}

#[test]
fn a_step_without_its_rule_is_held_to_account_as_that_step() {
    let mut without = plan_with(&[], "two");
    without.rules.remove("T-B01");
    let comparison = compare(&checker(&BASE, &without), &receipt_of("5000.00"), "two");
    adds_up(&comparison);
    // 4400 x 0.7 = 3080 against a limit of 1400.
    assert_eq!(moved(&comparison), [["limit", "1680.00", "3080.00"].map(str::to_owned)]);
    let back = compare(&checker(&without, &plan_with(&[], "one")), &receipt_of("5000.00"), "one");
    assert_eq!(moved(&back), [["limit", "-1680.00", "1400.00"].map(str::to_owned)]);
}

#[test]
fn what_the_other_plan_does_not_know_is_said() {
    let mut other = plan_with(&[], "two");
    other.care_subtypes.clear();
    let checker = checker(&BASE, &other);
    let mut claim = receipt_of("1000.00");
    claim["plan"] = "some-other-plan".into();
    claim["encounters"][0]["care_subtype"] = "chronic_major".into();
    let comparison = compare(&checker, &claim, "two");
    assert_eq!(comparison["not_in_other"][0]["pointer"], "/encounters/0/care_subtype");
    assert_eq!(comparison["steps"][0]["what"], "care_subtype");
    let error = |question: Value| {
        let reply = parse(&checker.ask_text(&question.to_string()));
        ["code", "pointer"].map(|name| reply["errors"][0][name].as_str().expect("a text").to_owned())
    };
    let none = error(json!({ "ask": "compare", "claim": claim, "with": "three" }));
    assert_eq!(none, ["question/unknown-plan", "/with"]);
    let paper = json!({ "documents": [{ "kind": "x", "status": "missing" }] });
    let unknown = error(json!({ "ask": "compare", "claim": paper, "with": "two" }));
    assert_eq!(unknown, ["claim/unknown-document", "/claim/documents/0/kind"]);
}

#[test]
fn every_kind_of_term_is_told_apart() {
    let all = [
        Term::Year(3),
        Term::Quantity(0, None),
        Term::Months(3),
        Term::Rate(0, 10),
        Term::TotalLimit(None),
        Term::Ordinary(0, false),
    ];
    let mut other = plan_with(&all, "two");
    other.rules.remove("T-Q04");
    other.drugs.clear();
    other.requirements.clear();
    other.record.clear();
    other.care_subtypes.clear();
    let reading = other.readings.iter_mut().find(|reading| reading.name == "residual_days").expect("R13b");
    reading.choice = "3".to_owned();
    let comparison = compare(&checker(&BASE, &other), &receipt_of("1000.00"), "two");
    let count = list(&comparison["steps"]).iter().fold(BTreeMap::new(), |mut count: BTreeMap<&str, u32>, step| {
        *count.entry(step["what"].as_str().expect("a kind")).or_default() += 1;
        count
    });
    for kind in [
        "year",
        "rule",
        "vocabulary",
        "ordinary",
        "document",
        "record",
        "quantity",
        "claim_limit",
        "care_subtype",
        "rate",
        "total_limit",
        "reading",
    ] {
        assert!(count.contains_key(kind), "{kind}: {count:?}");
    }
    let clause =
        |what: &str| list(&comparison["steps"]).iter().find(|step| step["what"] == what).expect("it")["clause"].clone();
    for (what, rule) in [("rate", "T-B02"), ("rule", "T-Q04"), ("claim_limit", "T-N04"), ("quantity", "T-Q13")] {
        assert_eq!(clause(what), BASE.clause_of(rule).expect("a clause"), "{what}");
    }
}
