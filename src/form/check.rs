//! The checks that a form can make: one kind, one file.
//!
//! A check says nothing while its fields have no answer: a field that something waits for is asked
//! for by itself.

mod adds_up;
mod age;
mod answer;
mod inside;
mod number;
mod order;
mod periods;
mod same;
mod unspent;
mod within;

use crate::facts::Facts;
use crate::finding::{Code, Decided, Effect, Finding, Loss, Remedy};
use crate::form::sheet::Sheet;
use crate::money::Money;
use crate::plan::Plan;
use crate::plan::form::{Check, Test, Then};

/// What a check that does not hold has to say.
struct Fault {
    code: Code,
    /// Field where it can be put right.
    field: String,
    facts: Facts,
}

/// What the checks of a form find.
pub(super) fn findings(sheet: Sheet<'_>) -> impl Iterator<Item = Finding> {
    let checks = sheet.setting.form.checks.iter();
    checks.filter(move |check| sheet.setting.plan.has_rule(&check.rule) && sheet.holds(&check.only_if)).filter_map(
        move |check| {
            let fault = fault(&check.test, sheet)?;
            Some(finding(check, fault, sheet.setting.plan))
        },
    )
}

fn fault(test: &Test, sheet: Sheet<'_>) -> Option<Fault> {
    match test {
        Test::Answer { field, accept } => answer::fault(field, accept, sheet),
        Test::Age { born, on, least_days, most_years } => age::fault((born, on), *least_days, *most_years, sheet),
        Test::Within { from, to, days } => within::fault(from, to, *days, sheet),
        Test::Inside { day, from, to } => inside::cover(day, from, to, sheet),
        Test::InTerm { day } => inside::term(day, sheet),
        Test::NotBefore { day, earliest } => order::not_before(day, earliest, sheet),
        Test::DayBefore { day, of } => order::day_before(day, of, sheet),
        Test::Same { one, other } => same::fault(one, other, sheet),
        Test::AddsUp { rows, column, total } => adds_up::fault(rows, column, total, sheet),
        Test::Unspent { paid, sum } => unspent::fault(paid, sum, sheet),
        Test::Number { field, kind } => number::fault(field, *kind, sheet),
        Test::Periods { rows, from, to } => periods::fault(rows, from, to, sheet),
        Test::Notice { from, days } => notice(from.as_deref(), *days, sheet),
    }
}

/// Something that is told, with the day from which it counts where it has one.
fn notice(from: Option<&str>, days: Option<u32>, sheet: Sheet<'_>) -> Option<Fault> {
    let (Some(from), Some(days)) = (from, days) else {
        return Some(Fault { code: Code::FormNotice, field: String::new(), facts: Facts::default() });
    };
    let day = sheet.date(from)?.plus_days(within::counted(days, sheet));
    let facts = Facts::of([("day", day.to_string()), ("days", days.to_string())]);
    Some(Fault { code: Code::FormNotice, field: from.to_owned(), facts })
}

fn finding(check: &Check, fault: Fault, plan: &Plan) -> Finding {
    let mut facts = fault.facts;
    facts.insert("check", check.id.clone());
    let effect = match check.then {
        Then::Refuse => Effect::Deny,
        Then::Wait => Effect::Pend,
        Then::Advise => Effect::Advise,
    };
    let decided = match (&check.test, check.declared) {
        (Test::Notice { .. }, false) => Decided::Advisory,
        (_, true) => Decided::Declared,
        (_, false) => Decided::Machine,
    };
    Finding {
        code: fault.code,
        rules: vec![check.rule.clone()],
        also: Vec::new(),
        effect,
        decided,
        subject: if fault.field.is_empty() { String::new() } else { format!("/facts/{}", fault.field) },
        clause: plan.clause_of(&check.rule).map(str::to_owned),
        amount: Money::ZERO,
        curable: effect == Effect::Pend,
        remedy: match effect {
            Effect::Pend => Remedy::Answer,
            Effect::Deny | Effect::Reduce => Remedy::None,
            Effect::Advise => Remedy::AskInsurer,
        },
        facts,
        loss: if effect == Effect::Advise { Loss::None } else { Loss::Claim },
    }
}
