//! What one edit costs in a session, beside the same summary worked out from the claim's text.
//!
//! `cargo bench --bench session` prints both and their ratio; no test depends on it.

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use preclaim::claim::Claim;
use preclaim::hospital::HospitalList;
use preclaim::plan::Plan;
use preclaim::{Checker, Detail, Session};
use serde_json::{Value, json};

const PLAN: &str = include_str!("../plans/sh-teachers-2026.json");
const HOSPITALS: &str = include_str!("../plans/hospitals/shanghai-public-knowledge.json");
const ROUNDS: u32 = 40;

/// An ordinary visit: three diagnoses, a receipt of four lines. Where it is told which diagnosis each
/// medicine serves, nothing hangs on other open facts and the range is found at once.
fn visit(number: usize, told: bool) -> Value {
    let line = |name: &str, days: Option<u32>| {
        let serves = days.filter(|_| told).map(|_| "高血压病");
        json!({ "name": name, "amount": "30.00", "days_supply": days, "diagnosis": serves })
    };
    json!({
        "id": format!("{number:02}"), "care_type": "outpatient", "date": format!("2026-05-{:02}", number % 28 + 1),
        "department": "心内科", "hospital": { "name": "上海市第一人民医院" },
        "diagnoses": [{ "name": "高血压病" }, { "name": "2型糖尿病" }, { "name": format!("慢性胃炎{number}") }],
        "documents": [{ "kind": "medical_record_copy", "status": "missing" }],
        "invoices": [{
            "total": "300.00", "personal_account_paid": "100.00", "cash_paid": "200.00", "in_scope_self_paid": "180.00",
            "out_of_scope_self_paid": "20.00",
            "lines": [
                line("苯磺酸氨氯地平片", Some(14)), line("盐酸二甲双胍片", Some(35)), line("诊疗费", None),
                line(&format!("胃镜检查{number}"), None),
            ],
        }],
    })
}

/// The quickest of several rounds: what the machine can do when nobody disturbs it.
fn quickest(mut work: impl FnMut(u32)) -> Duration {
    let once = |round: u32| {
        let start = Instant::now();
        work(round);
        start.elapsed()
    };
    (0..ROUNDS).map(once).min().unwrap_or_default()
}

fn main() {
    let plan = Plan::from_text(PLAN).expect("a plan");
    let list = HospitalList::from_text(HOSPITALS).expect("a list");
    let checker = Rc::new(Checker::new(plan, Some(list)).expect("known readings"));
    for (visits, told) in [(1, true), (3, true), (10, true), (30, true), (10, false)] {
        let claim = json!({ "encounters": (0..visits).map(|at| visit(at, told)).collect::<Vec<_>>() }).to_string();
        let read = Claim::from_text(&claim).expect("a claim");
        let mut session = Session::new(Rc::clone(&checker), &claim).expect("a session");
        let edit = quickest(|round| {
            let amount = format!("\"{}.00\"", 20 + round);
            black_box(session.edit("/encounters/0/invoices/0/lines/0/amount", &amount).expect("a claim"));
        });
        let fresh = quickest(|_| {
            let claim = Claim::from_text(&claim).expect("a claim");
            black_box(checker.summary(&claim).expect("a summary"));
        });
        let estimate = quickest(|_| drop(black_box(checker.check_in(&read, Detail::Summary).expect("an estimate"))));
        let full = quickest(|_| drop(black_box(checker.check(&read).expect("an estimate"))));
        let times = |whole: Duration| whole.as_nanos() / edit.as_nanos().max(1);
        let facts = if told { "" } else { " with open facts" };
        println!(
            "{visits:>3} visits{facts}: edit {edit:>10.1?}; summary from text {fresh:>10.1?} ({}×); estimate {estimate:>10.1?} ({}×); full {full:>10.1?} ({}×)",
            times(fresh),
            times(estimate),
            times(full)
        );
    }
}
