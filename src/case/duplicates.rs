//! The same receipt twice: by code and number, else by hospital, day and amount.

use core::cmp::Reverse;

use crate::case::{CaseInvoice, Visit};
use crate::claim::{Invoice, InvoiceForm};
use crate::keyed::Keyed;
use crate::order;
use crate::vocabulary::plain;

/// Marks every receipt that repeats another. Of one bill an original goes before a copy, a
/// copy before a lost or defective receipt, then the earlier visit before the later; within a visit the order in which they are listed plays no part.
/// One number with a code on only one of the two receipts is a question.
pub(crate) fn mark(visits: &mut [Visit<'_>], order: &[usize]) {
    let mut by_number: Keyed<Vec<(String, String)>> = Keyed::default();
    let mut by_look: Keyed<String> = Keyed::default();
    for (encounter, at) in by_precedence(visits, order) {
        let Some(visit) = visits.get_mut(encounter) else { continue };
        let hospital = visit.said.hospital.name.as_deref().map(plain);
        let day = visit.date.map(|date| date.to_string());
        let Some(invoice) = visit.invoices.get_mut(at) else { continue };
        if let Some((code, number)) = code_and_number(invoice.said) {
            let earlier = by_number.get(&number).map_or(&[][..], Vec::as_slice);
            let same = |known: &&(String, String)| known.0 == code;
            let perhaps = |known: &&(String, String)| known.0.is_empty() || code.is_empty();
            invoice.duplicate_of = earlier.iter().find(same).map(|(_, subject)| subject.clone());
            invoice.perhaps_duplicate_of = earlier.iter().find(perhaps).map(|(_, subject)| subject.clone());
            let this = (code, invoice.subject.clone());
            match by_number.get_mut(&number) {
                Some(earlier) => earlier.push(this),
                None => by_number.insert(number, vec![this]),
            }
            continue;
        }
        let printed_day = invoice.said.date.map(|date| date.to_string()).or(day);
        if let (Some(hospital), Some(day), true) = (hospital, printed_day, invoice.boxes.total.is_positive()) {
            let look = format!("{hospital}|{day}|{}", invoice.boxes.total);
            invoice.perhaps_duplicate_of = by_look.get(&look).cloned();
            if invoice.perhaps_duplicate_of.is_none() {
                by_look.insert(look, invoice.subject.clone());
            }
        }
    }
}

/// Places of all receipts, the one that stays before those that repeat it.
fn by_precedence(visits: &[Visit<'_>], order: &[usize]) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    for (rank, encounter) in order.iter().enumerate() {
        let invoices = visits.get(*encounter).into_iter().flat_map(|visit| &visit.invoices);
        for (at, invoice) in invoices.enumerate() {
            places.push((
                poorness(invoice),
                rank,
                Reverse(invoice.boxes.base),
                Reverse(invoice.boxes.total),
                at,
                *encounter,
            ));
        }
    }
    order::sort(&mut places);
    places.into_iter().map(|(.., at, encounter)| (encounter, at)).collect()
}

/// How poor a receipt is: an original, a copy, one that is refused anyway.
fn poorness(invoice: &CaseInvoice<'_>) -> u32 {
    match invoice.said.form {
        Some(InvoiceForm::Lost) => 2,
        _ if !invoice.said.defects.is_empty() => 2,
        Some(InvoiceForm::Copy | InvoiceForm::EBillPrint) => 1,
        _ => 0,
    }
}

/// Code and number; the code may be missing.
fn code_and_number(invoice: &Invoice) -> Option<(String, String)> {
    let number = invoice.bill_number.as_deref().map(plain).filter(|number| !number.is_empty())?;
    Some((invoice.bill_code.as_deref().map(plain).unwrap_or_default(), number))
}
