//! The boxes of a receipt, completed from one another and checked against one another.

use crate::case::Gaps;
use crate::case::Stance;
use crate::case::line::CaseLine;
use crate::claim::Invoice;
use crate::estimate::AssumptionCode;
use crate::money::Money;
use crate::plan::Plan;
use crate::plan::reading::{AccountMoney, CategoryCopay, Readings};

/// A receipt's boxes without gaps. Where they do not add up, `fault` says how and nothing else
/// is to be trusted but `total`.
#[derive(Clone, Debug, Default)]
pub(crate) struct ResolvedBoxes {
    pub(crate) total: Money,
    pub(crate) pooled: Money,
    pub(crate) supplementary: Money,
    pub(crate) account: Money,
    pub(crate) account_out_of_scope: Money,
    pub(crate) cash: Money,
    pub(crate) category_copay: Money,
    pub(crate) self_paid: Money,
    pub(crate) out_of_scope: Money,
    pub(crate) discount: Money,
    /// What the member bore inside the scope, under the readings in force.
    pub(crate) base: Money,
    /// How much of the base came from the personal account.
    pub(crate) base_from_account: Money,
    /// Classified copay that a reading counts into the base.
    pub(crate) copay_in_base: Money,
    /// Account money inside the scope that a reading does not count.
    pub(crate) account_not_counted: Money,
    pub(crate) fault: Option<BoxFault>,
    /// The fund side shows that the account has paid for cost outside the scope.
    pub(crate) account_overstated_by: Option<Money>,
}

impl ResolvedBoxes {
    /// Cost outside the scope.
    pub(crate) fn outside(&self) -> Money {
        self.category_copay + self.out_of_scope + self.account_out_of_scope
    }

    /// A box by the name of its field; nothing for what is not worked out.
    pub(crate) fn named(&self, field: &str) -> Money {
        match field {
            "total" => self.total,
            "pooled_fund_paid" => self.pooled,
            "supplementary_fund_paid" => self.supplementary,
            "personal_account_paid" => self.account,
            "personal_account_out_of_scope" => self.account_out_of_scope,
            "cash_paid" => self.cash,
            "category_copay" => self.category_copay,
            "in_scope_self_paid" => self.self_paid,
            "out_of_scope_self_paid" => self.out_of_scope,
            "discount" => self.discount,
            _ => Money::ZERO,
        }
    }

    /// How much of what is left of the base was not account money, in proportion.
    pub(crate) fn own_money_of(&self, left: Money) -> Money {
        left.share(self.base - self.base_from_account, self.base)
    }

    /// Cost inside the scope.
    pub(crate) fn in_scope(&self) -> Money {
        self.pooled + self.supplementary + self.discount + self.account_not_counted + self.base
    }

    /// What the boxes withhold, whatever is found.
    pub(crate) fn withheld(&self) -> Money {
        let copay = (self.category_copay - self.copay_in_base).at_least_zero();
        let by_funds = self.pooled + self.supplementary + self.account_not_counted;
        by_funds + self.discount + self.out_of_scope + self.account_out_of_scope + copay
    }

    /// What the member bore, inside the scope or not.
    pub(crate) fn borne(&self) -> Money {
        (self.total - self.pooled - self.supplementary - self.discount).at_least_zero()
    }
}

/// Which sum does not come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BoxFault {
    pub(crate) kind: BoxFaultKind,
    /// What is printed.
    pub(crate) printed: Money,
    /// What the other boxes make.
    pub(crate) computed: Money,
}

/// The sum that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BoxFaultKind {
    /// total = pooled + supplementary + account + cash + discount
    Total,
    /// cash = self-paid + classified + out of scope
    Cash,
    /// total = in scope + out of scope
    InScope,
    /// Lines add up to more than the total.
    Lines,
    /// Lines name more outside the scope than the boxes do.
    LinesOutOfScope,
    /// The account has paid more outside the scope than it has paid.
    Account,
}

impl BoxFaultKind {
    /// For the words.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            BoxFaultKind::Total => "total",
            BoxFaultKind::Cash => "cash",
            BoxFaultKind::InScope => "in_scope",
            BoxFaultKind::Lines => "lines",
            BoxFaultKind::LinesOutOfScope => "lines_out_of_scope",
            BoxFaultKind::Account => "account",
        }
    }
}

/// Completes and checks the boxes of one receipt.
pub(crate) fn resolve(
    said: &Invoice,
    subject: &str,
    lines: &[CaseLine<'_>],
    plan: &Plan,
    readings: &Readings,
    gaps: &mut Gaps<'_>,
) -> ResolvedBoxes {
    let of_lines = Lines {
        amount: lines.iter().map(|line| line.amount).sum(),
        out_of_scope: lines.iter().map(|line| line.out_of_scope).sum(),
    };
    let mut boxes = complete(said, subject, of_lines, plan, gaps);
    if let Some(fault) = fault(said, &boxes, of_lines) {
        boxes.fault = Some(fault);
        return boxes;
    }
    settle_base(said, subject, of_lines, &mut boxes, gaps);
    apply_readings(&mut boxes, lines, readings);
    boxes
}

/// What the lines of a receipt add up to.
#[derive(Clone, Copy)]
struct Lines {
    amount: Money,
    out_of_scope: Money,
}

/// Fills empty boxes from the others. What nothing tells is taken as nothing paid by the funds.
fn complete(said: &Invoice, subject: &str, of_lines: Lines, plan: &Plan, gaps: &mut Gaps<'_>) -> ResolvedBoxes {
    let or_zero = |amount: Option<Money>| amount.unwrap_or_default();
    let cash_parts =
        said.in_scope_self_paid.map(|own| own + or_zero(said.category_copay) + or_zero(said.out_of_scope_self_paid));
    let funds = or_zero(said.pooled_fund_paid) + or_zero(said.supplementary_fund_paid);
    let others = funds + or_zero(said.personal_account_paid) + or_zero(said.discount);
    let cash_known = said.cash_paid.or(cash_parts);
    let total = said.total.unwrap_or_else(|| cash_known.map_or(others.max(of_lines.amount), |cash| others + cash));
    let rest = (total - others).at_least_zero();
    let mut boxes = ResolvedBoxes {
        total,
        pooled: or_zero(said.pooled_fund_paid),
        supplementary: or_zero(said.supplementary_fund_paid),
        account: or_zero(said.personal_account_paid),
        cash: cash_known.unwrap_or(rest),
        category_copay: or_zero(said.category_copay),
        out_of_scope: or_zero(said.out_of_scope_self_paid),
        discount: or_zero(said.discount),
        ..ResolvedBoxes::default()
    };
    let unexplained = (rest - boxes.cash).at_least_zero();
    if unexplained.is_positive() {
        fill_payer(said, subject, unexplained, &mut boxes, gaps);
    } else if said.pooled_fund_paid.is_none() && cash_known.is_none() && rest.is_positive() {
        let facts = [("amount", rest.to_string())];
        if gaps.fill_with(AssumptionCode::Box, &format!("{subject}/pooled_fund_paid"), "", facts) == Stance::Least {
            // Cash paid at least for what the receipt prints as paid in cash.
            boxes.cash = rest.min(boxes.category_copay + boxes.out_of_scope);
            boxes.pooled = rest - boxes.cash;
        }
    }
    let outside = boxes.category_copay + boxes.out_of_scope;
    boxes.self_paid = said.in_scope_self_paid.unwrap_or_else(|| (boxes.cash - outside).at_least_zero());
    let rest_of_cash = boxes.cash - boxes.self_paid - outside;
    if rest_of_cash > Money::CENT && said.out_of_scope_self_paid.is_none() {
        boxes.out_of_scope = rest_of_cash;
    } else if rest_of_cash > Money::CENT && said.category_copay.is_none() {
        boxes.category_copay = rest_of_cash;
    }
    let cash_not_split = said.in_scope_self_paid.is_none() && said.out_of_scope_self_paid.is_none();
    if cash_not_split && boxes.self_paid.is_positive() {
        let of_lines = (of_lines.out_of_scope - boxes.category_copay).at_least_zero().min(boxes.self_paid);
        boxes.self_paid -= of_lines;
        boxes.out_of_scope += of_lines;
        let facts = [("amount", boxes.self_paid.to_string())];
        // A printed total inside the scope tells how much of the cash was.
        let asked = said.in_scope_total.is_none();
        let stance = if asked {
            gaps.fill_with(AssumptionCode::Box, &format!("{subject}/out_of_scope_self_paid"), "", facts)
        } else {
            Stance::Most
        };
        let in_scope = match stance {
            Stance::Ordinary => plan.ordinary.cash_in_scope,
            Stance::Least => false,
            Stance::Most => true,
        };
        if !in_scope {
            boxes.out_of_scope += boxes.self_paid;
            boxes.self_paid = Money::ZERO;
        }
    }
    boxes
}

/// Cash is known, yet a part of the total has no payer: the first empty box took it.
fn fill_payer(said: &Invoice, subject: &str, missing: Money, boxes: &mut ResolvedBoxes, gaps: &mut Gaps<'_>) {
    let account_open = said.personal_account_paid.is_none();
    let pooled_open = said.pooled_fund_paid.is_none();
    match (account_open, pooled_open) {
        (true, false) => boxes.account = missing,
        (false, true) => boxes.pooled = missing,
        (true, true) => {
            let facts = [("amount", missing.to_string())];
            match gaps.fill_with(AssumptionCode::Box, &format!("{subject}/personal_account_paid"), "", facts) {
                Stance::Most => boxes.account = missing,
                Stance::Ordinary | Stance::Least => boxes.pooled = missing,
            }
        }
        (false, false) if said.supplementary_fund_paid.is_none() => boxes.supplementary = missing,
        (false, false) => {}
    }
}

fn fault(said: &Invoice, boxes: &ResolvedBoxes, of_lines: Lines) -> Option<BoxFault> {
    let differs = |printed: Money, computed: Money| printed.distance(computed) > Money::CENT;
    let fault = |kind, printed, computed| Some(BoxFault { kind, printed, computed });
    let paid = boxes.pooled + boxes.supplementary + boxes.account + boxes.cash + boxes.discount;
    if differs(boxes.total, paid) {
        return fault(BoxFaultKind::Total, boxes.total, paid);
    }
    let cash = boxes.self_paid + boxes.category_copay + boxes.out_of_scope;
    if differs(boxes.cash, cash) {
        return fault(BoxFaultKind::Cash, boxes.cash, cash);
    }
    if said.personal_account_out_of_scope.is_some_and(|outside| outside > boxes.account) {
        return fault(BoxFaultKind::Account, boxes.account, said.personal_account_out_of_scope.unwrap_or_default());
    }
    let funds = boxes.pooled + boxes.supplementary;
    if let Some(in_scope) = said.in_scope_total
        && (in_scope + Money::CENT < funds
            || in_scope > boxes.total - boxes.category_copay - boxes.out_of_scope + Money::CENT)
    {
        return fault(BoxFaultKind::InScope, in_scope, boxes.total - boxes.category_copay - boxes.out_of_scope);
    }
    if of_lines.amount > boxes.total {
        return fault(BoxFaultKind::Lines, boxes.total, of_lines.amount);
    }
    let outside = boxes.category_copay + boxes.out_of_scope + said.personal_account_out_of_scope.unwrap_or_default();
    // Where nobody says what the account paid for, it can have paid for cost outside the scope.
    let by_account = if said.personal_account_out_of_scope.is_none() { boxes.account } else { Money::ZERO };
    if of_lines.out_of_scope > outside + by_account + Money::CENT {
        return fault(BoxFaultKind::LinesOutOfScope, outside + by_account, of_lines.out_of_scope);
    }
    None
}

/// base = in-scope account money + self-paid. The fund side replaces it only where the receipt
/// prints its in-scope total and the two are more than a cent apart.
fn settle_base(said: &Invoice, subject: &str, of_lines: Lines, boxes: &mut ResolvedBoxes, gaps: &mut Gaps<'_>) {
    boxes.account_out_of_scope = said.personal_account_out_of_scope.unwrap_or_else(|| {
        let may_be = boxes.account.is_positive() && boxes.out_of_scope.is_positive() && said.in_scope_total.is_none();
        let at = format!("{subject}/personal_account_out_of_scope");
        let least = may_be && gaps.fill(AssumptionCode::AccountOutOfScope, &at, "") == Stance::Least;
        if least { boxes.account } else { account_by_lines(boxes, of_lines) }
    });
    if let Some(in_scope) = said.in_scope_total {
        let fund_side = (in_scope - boxes.pooled - boxes.supplementary).at_least_zero();
        let member_side = boxes.account - boxes.account_out_of_scope + boxes.self_paid;
        if fund_side.distance(member_side) > Money::CENT && fund_side < member_side {
            let over = member_side - fund_side;
            boxes.account_overstated_by = Some(over);
            let by_account = over.min(boxes.account - boxes.account_out_of_scope);
            boxes.account_out_of_scope += by_account;
            let rest = over - by_account;
            boxes.self_paid -= rest;
            boxes.out_of_scope += rest;
        }
    }
    boxes.base_from_account = boxes.account - boxes.account_out_of_scope;
    boxes.base = boxes.base_from_account + boxes.self_paid;
    absorb_cent(boxes);
}

/// Cost outside the scope that the lines name and that no cash paid for: the account paid for it.
fn account_by_lines(boxes: &ResolvedBoxes, of_lines: Lines) -> Money {
    let over = of_lines.out_of_scope - boxes.category_copay - boxes.out_of_scope;
    if over > Money::CENT { over.min(boxes.account) } else { Money::ZERO }
}

/// A cent that rounding on the receipt has left over goes to the largest box outside the base,
/// so that the total stays as printed.
fn absorb_cent(boxes: &mut ResolvedBoxes) {
    let outside = boxes.pooled
        + boxes.supplementary
        + boxes.discount
        + boxes.category_copay
        + boxes.out_of_scope
        + boxes.account_out_of_scope;
    let over = outside + boxes.base - boxes.total;
    let mut candidates = [
        &mut boxes.pooled,
        &mut boxes.supplementary,
        &mut boxes.discount,
        &mut boxes.category_copay,
        &mut boxes.out_of_scope,
        &mut boxes.account_out_of_scope,
    ];
    match candidates.iter_mut().max_by_key(|amount| ***amount) {
        Some(largest) if **largest >= over && largest.is_positive() => **largest -= over,
        _ => {
            boxes.self_paid -= over;
            boxes.base -= over;
        }
    }
}

fn apply_readings(boxes: &mut ResolvedBoxes, lines: &[CaseLine<'_>], readings: &Readings) {
    boxes.copay_in_base = match readings.category_copay {
        CategoryCopay::Excluded => Money::ZERO,
        CategoryCopay::Included => boxes.category_copay,
        CategoryCopay::DrugsExcluded => {
            let services: Money = lines.iter().filter(|line| !line.kind.is_drug()).map(|line| line.amount).sum();
            boxes.category_copay.share(services, boxes.total)
        }
    };
    boxes.base += boxes.copay_in_base;
    if readings.account_money == AccountMoney::Neither {
        boxes.account_not_counted = boxes.base_from_account;
        boxes.base -= boxes.base_from_account;
        boxes.base_from_account = Money::ZERO;
    }
}
