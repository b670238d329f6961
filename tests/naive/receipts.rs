//! A receipt: its boxes, what refuses it or lets it wait, and which of two is the one too many.

use super::said::{Care, Claim, NoOpinion, Receipt, Visit};
use super::visits::{Fate, worst};

/// The boxes of a receipt, all filled in.
#[derive(Clone, Debug)]
pub(crate) struct Boxes {
    pub(crate) total: i128,
    /// What the member bore, inside the scope or not; even where the boxes do not add up, it was borne.
    pub(crate) borne: i128,
    /// What the member bore inside the scope: account money for it and 自负 (第一部分 保障责任 2 and 3).
    pub(crate) base: i128,
    /// What the whole bill was inside the scope.
    pub(crate) in_scope: i128,
    /// Whether the sums come out, to within a cent.
    pub(crate) add_up: bool,
    /// Whether they come out to within a cent only.
    pub(crate) off_by_a_cent: bool,
}

impl Boxes {
    pub(crate) fn of(receipt: &Receipt) -> Result<Boxes, NoOpinion> {
        let said = |name: &str| receipt.boxes.get(name).copied();
        let some = |name: &str| said(name).unwrap_or(0);
        let (mut copay, mut own, discount) = (some("category_copay"), some("out_of_scope_self_paid"), some("discount"));
        let in_scope_cash = said("in_scope_self_paid");
        let of_lines: i128 = receipt.lines.iter().map(|line| line.amount).sum();
        let lines_out: i128 = receipt.lines.iter().map(|line| line.out_of_scope).sum();

        let (mut pool, mut extra, mut account) =
            (some("pooled_fund_paid"), some("supplementary_fund_paid"), some("personal_account_paid"));
        // Without 自负 the parts of the cash do not make the cash.
        let cash = said("cash_paid").or(in_scope_cash.map(|own_part| own_part + copay + own));
        if cash.is_none() && said("total").is_none() && copay + own > 0 {
            return Err("a part of the cash and nothing else".to_owned());
        }
        let others = pool + extra + account + discount;
        let total = said("total").unwrap_or_else(|| cash.map_or(others.max(of_lines), |cash| others + cash));
        // No cash: what the other boxes leave.
        let cash = cash.unwrap_or((total - others).max(0));
        // A part of the cash stands in no box: the empty one has it.
        if let Some(in_scope_cash) = in_scope_cash {
            let rest = cash - in_scope_cash - copay - own;
            match (said("out_of_scope_self_paid"), said("category_copay")) {
                (None, _) if rest > 1 => own += rest,
                (Some(_), None) if rest > 1 => copay += rest,
                _ => {}
            }
        }
        // A part of the total has no payer: an empty box took it.
        let gap = total - others - cash;
        if gap > 0 {
            match (said("personal_account_paid"), said("pooled_fund_paid"), said("supplementary_fund_paid")) {
                (_, None, _) if said("personal_account_paid").is_some() => pool += gap,
                (None, Some(_), _) => account += gap,
                (None, None, _) => pool += gap,
                (Some(_), Some(_), None) => extra += gap,
                _ => {}
            }
        }
        // Cash that is not split: what the list says is outside the scope is so.
        if in_scope_cash.is_none() && said("out_of_scope_self_paid").is_none() {
            own = own.max(lines_out - copay);
        }
        let in_scope_cash = in_scope_cash.unwrap_or(cash - copay - own);
        // What the lines name as outside the scope and no cash has paid, the account has.
        let beyond = lines_out - copay - own;
        let by_lines = if beyond > 1 { beyond.min(account) } else { 0 };
        let account_out = said("personal_account_out_of_scope").unwrap_or(by_lines);

        let adds_up = |one: i128, other: i128| (one - other).abs() <= 1;
        let mut add_up = adds_up(total, pool + extra + account + cash + discount)
            && adds_up(cash, in_scope_cash + copay + own)
            && in_scope_cash >= 0
            && of_lines <= total + 1
            && account_out <= account
            && lines_out <= copay + own + account_out + 1;
        let mut base = account - account_out + in_scope_cash;
        let mut in_scope = total - copay - own - account_out;
        // The total stays as printed: a cent that its boxes miss is somebody else's where anybody else has paid.
        if pool + extra + discount + copay + own + account_out == 0 {
            base = total;
        }
        let mut off_by_a_cent =
            total != pool + extra + account + cash + discount || cash != in_scope_cash + copay + own;
        if let Some(printed) = said("in_scope_total") {
            if discount > 0 {
                return Err("a discount beside a printed total inside the scope".to_owned());
            }
            add_up &= printed >= pool + extra - 1 && printed <= total - copay - own + 1;
            // The fund's side shows less: the account has paid for something outside the scope.
            if printed - pool - extra + 1 < base {
                base = printed - pool - extra;
                in_scope = printed;
            }
            off_by_a_cent |= printed != in_scope;
        }
        let shown = adds_up(total, pool + extra + account + cash + discount) && pool + extra + discount > 0;
        let borne = if shown { account + cash } else { (total - pool - extra - discount).max(0) };
        Ok(Boxes { total, borne, base, in_scope, add_up, off_by_a_cent })
    }
}

/// What refuses one receipt or lets it wait. A bad receipt costs itself, not its visit.
pub(crate) fn fate(visit: &Visit, receipt: &Receipt, emergency: bool, adds_up: bool) -> Fate {
    let stay = visit.care == Care::Inpatient;
    let mut fates = Vec::new();
    // 第四部分 二.25: "收据原件遗失一律不可赔付"; 二.8: "非发票原件". The file of an electronic bill is one.
    match receipt.form.as_str() {
        "lost" => fates.push(Fate::Refused("第四部分 二.25 the original is lost")),
        "copy" | "e_bill_print" => fates.push(Fate::Curable("第四部分 二.8 not the original")),
        _ => {}
    }
    // 第四部分 二.8. An emergency without the card has no medical-insurance receipt (第二部分 8).
    let excused = emergency && visit.card_used == Some(false);
    let defects = receipt.defects.iter().filter(|defect| !(excused && *defect == "not_medical_insurance"));
    fates.extend(defects.map(|_| Fate::Refused("第四部分 二.8 a defect of the receipt")));
    // 第二部分 2: "完整的医疗费用收据原件".
    if !stay && receipt.papers.missing("receipt_original") {
        fates.push(Fate::Curable("第二部分 2 the original receipt"));
    }
    // 第四部分 二.5 and 6: the receipt must be of the day of the visit.
    if !stay && matches!((receipt.day, visit.day), (Some(one), Some(other)) if one != other) {
        fates.push(Fate::Asked("第四部分 二.6 the receipt is of another day"));
    }
    if !adds_up {
        fates.push(Fate::Asked("第一部分 保障责任 2 the boxes do not add up"));
    }
    worst(fates)
}

/// Receipts that stand in the claim a second time, as (visit, receipt): the earliest stays, an original
/// before its copy (第四部分 二.8: originals only, so each counts once).
pub(crate) fn duplicates(claim: &Claim, order: &[usize]) -> Result<Vec<(usize, usize)>, NoOpinion> {
    let mut all: Vec<(usize, usize, &Receipt)> = Vec::new();
    for visit in order {
        for (at, receipt) in claim.visits[*visit].receipts.iter().enumerate() {
            all.push((*visit, at, receipt));
        }
    }
    let mut twice = Vec::new();
    for (place, (visit, at, receipt)) in all.iter().enumerate() {
        let Some(bill) = &receipt.bill else {
            let same_day = |other: usize| claim.visits[other].day == claim.visits[*visit].day;
            let alike = |other: &&(usize, usize, &Receipt)| {
                (other.0, other.1) != (*visit, *at)
                    && same_day(other.0)
                    && other.2.boxes.get("total") == receipt.boxes.get("total")
            };
            if all.iter().any(|other| alike(&other)) {
                return Err("receipts without numbers that look alike".to_owned());
            }
            continue;
        };
        let same: Vec<_> = all.iter().enumerate().filter(|(_, other)| other.2.bill.as_ref() == Some(bill)).collect();
        if same.iter().any(|(_, other)| other.2.form != receipt.form) {
            return Err("one bill in two forms".to_owned());
        }
        if same.iter().any(|(other, _)| *other < place) {
            twice.push((*visit, *at));
        }
    }
    Ok(twice)
}
