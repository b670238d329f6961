//! Between which amounts a form's claim lies, and which open answer narrows that most.

use serde_json::{Value, json};

use crate::claim::{Claim, Count};
use crate::estimate::{AssumptionCode, Range};
use crate::facts::Facts;
use crate::finding::Finding;
use crate::form::Setting;
use crate::form::account::Account;
use crate::form::findings::takes_all;
use crate::money::Money;
use crate::order;
use crate::plan::form::{Field, FieldKind};
use crate::whatif::edit::Edit;
use crate::whatif::range::{RangeQuestion, RangeTold};

/// The range, with one question for each answer that is assumed and changes it. Answers for which the
/// amount waits are findings: nothing is known before they are given.
pub(crate) fn told(claim: &Claim, setting: Setting<'_>) -> RangeTold {
    let account = Account::of(setting, claim);
    let now = account.range();
    let open: Vec<(&Field, &str)> = match account.held_by {
        None if !account.sheet.is_whole_contract() => account.sheet.assumed().collect(),
        _ => Vec::new(),
    };
    let ends = |which: fn(Ends) -> Edit| open.iter().map(|(field, assumed)| which(Ends::of(field, assumed))).collect();
    let asked = open.iter().map(|(field, assumed)| question(field, assumed, (claim, setting), now));
    let mut questions: Vec<RangeQuestion> =
        asked.filter(|one| one.range_if_least != now || one.range_if_most != now).collect();
    order::sort_by_key(&mut questions, |one| width(one.range_if_least) + width(one.range_if_most));
    RangeTold {
        payable: account.payable(),
        min: now.min,
        max: now.max,
        at_min: ends(|ends| ends.least),
        at_max: ends(|ends| ends.most),
        next_question: questions.first().cloned(),
        questions,
        unanswered: unanswered(&account),
        grade: account.benefits.iter().find_map(|paid| paid.grade.clone()),
    }
}

/// Answers for which the amount waits; none where the claim is refused whatever they are.
fn unanswered(account: &Account<'_>) -> Vec<String> {
    let waits = |finding: &&Finding| takes_all(finding) && finding.facts.find("asked").is_some();
    let waiting = account.findings.iter().filter(waits).map(|finding| finding.subject.clone());
    if account.is_refused() { Vec::new() } else { waiting.collect() }
}

/// The two ends of an answer, as they are written into the claim.
struct Ends {
    least: Edit,
    most: Edit,
}

impl Ends {
    fn of(field: &Field, assumed: &str) -> Ends {
        let (least, most): (Value, Value) = match field.kind {
            FieldKind::YesNo => (json!(false), json!(true)),
            FieldKind::Count => (json!(Count::MAX), json!(assumed.parse::<u32>().unwrap_or_default())),
            _ => (json!(Money::MAX_READ.to_string()), json!(assumed)),
        };
        let at = format!("/facts/{}", field.id);
        Ends { least: Edit::set(at.clone(), least), most: Edit::set(at, most) }
    }
}

fn question(field: &Field, assumed: &str, (claim, setting): (&Claim, Setting<'_>), now: Range) -> RangeQuestion {
    let ends = Ends::of(field, assumed);
    let under = |edit: &Edit| {
        let mut claim = claim.clone();
        claim.facts.insert(field.id.clone(), crate::claim::Fact::of(&edit.value));
        Account::of(setting, &claim).range()
    };
    let (range_if_least, range_if_most) = (under(&ends.least), under(&ends.most));
    RangeQuestion {
        code: AssumptionCode::Answer,
        subject: format!("/facts/{}", field.id),
        facts: Facts::of([("asked", field.id.clone()), ("assumed", assumed.to_owned())]),
        narrows_by: (width(now) - width(range_if_least).max(width(range_if_most))).at_least_zero(),
        range_if_least,
        range_if_most,
        least: vec![ends.least],
        most: vec![ends.most],
    }
}

fn width(range: Range) -> Money {
    range.max - range.min
}
