//! What the empty boxes of a receipt can hold.

use serde_json::json;

use super::Witness;
use crate::money::Money;
use crate::whatif::edit::Edit;

impl Witness<'_, '_> {
    /// Who paid what no box explains, or how much of the cash was for cost outside the scope.
    pub(super) fn receipt_box(&self, least: bool) -> Vec<Edit> {
        let Some(amount) = self.unknown.facts.find("amount").and_then(|amount| Money::parse(amount).ok()) else {
            return Vec::new();
        };
        let Some((receipt, field)) = self.at.rsplit_once('/') else { return Vec::new() };
        match field {
            "personal_account_paid" if least => vec![Edit::set(format!("{receipt}/pooled_fund_paid"), json!(amount))],
            "personal_account_paid" => vec![self.set(json!(amount))],
            "pooled_fund_paid" => {
                let paid = if least { (amount - self.outside_in_cash()).at_least_zero() } else { Money::ZERO };
                vec![self.set(json!(paid))]
            }
            _ if amount.is_zero() => Vec::new(),
            _ => {
                let by_lines = self.outside_by_lines();
                vec![self.set(json!(if least { by_lines + amount } else { by_lines }))]
            }
        }
    }

    /// All of the account, or what the lines leave to it.
    pub(super) fn account_out_of_scope(&self, least: bool) -> Vec<Edit> {
        let Some(boxes) = self.invoice().map(|invoice| &invoice.boxes) else { return Vec::new() };
        let by_lines = (self.lines_out_of_scope() - boxes.category_copay - boxes.out_of_scope).at_least_zero();
        let most = if by_lines > Money::CENT { by_lines.min(boxes.account) } else { Money::ZERO };
        vec![self.set(json!(if least { boxes.account } else { most }))]
    }

    /// Cash that the receipt prints as paid for cost outside the scope.
    fn outside_in_cash(&self) -> Money {
        let Some(said) = self.invoice().map(|invoice| invoice.said) else { return Money::ZERO };
        said.category_copay.unwrap_or_default() + said.out_of_scope_self_paid.unwrap_or_default()
    }

    fn lines_out_of_scope(&self) -> Money {
        self.invoice().map_or(Money::ZERO, |invoice| invoice.lines.iter().map(|line| line.out_of_scope).sum())
    }

    /// What of it the lines name beyond the boxes.
    fn outside_by_lines(&self) -> Money {
        (self.lines_out_of_scope() - self.outside_in_cash()).at_least_zero()
    }
}
