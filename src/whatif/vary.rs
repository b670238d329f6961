//! One amount of a claim that is varied, and the boxes that must move with it so that the receipt
//! still adds up.
//!
//! Only boxes that the claim states are moved; empty ones follow by themselves. What the funds, the
//! account or a discount bear more, the total bears more; so for cash, which is cost inside the
//! scope where nothing else is said; a dearer line makes a dearer receipt.

use crate::claim::{Accumulator, Claim, Invoice};
use crate::money::Money;
use crate::plan::Plan;
use crate::read::Problems;

/// An amount of a claim by its JSON Pointer.
#[derive(Clone, Debug)]
pub(crate) struct Varied {
    at: String,
    place: Place,
    /// What the claim states, or what the engine takes where it states nothing.
    now: Money,
    /// The amount itself and every box that moves with it.
    moves: Vec<(Place, Money)>,
}

/// Where an amount stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Accumulator { benefit: String, paid: bool },
    Settlement { encounter: usize, settlement: usize, in_scope: bool },
    Box { encounter: usize, invoice: usize, named: ReceiptBox },
    Line { encounter: usize, invoice: usize, line: usize, named: LineAmount },
}

/// An amount of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineAmount {
    Amount,
    OutOfScope,
    PatientShare,
}

/// Declares the boxes of a receipt, each with the field that holds it.
macro_rules! boxes {
    ($($variant:ident = $field:ident,)+) => {
        /// A box of a receipt.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        enum ReceiptBox { $($variant,)+ }

        impl ReceiptBox {
            fn from_name(name: &str) -> Option<ReceiptBox> {
                match name { $(stringify!($field) => Some(ReceiptBox::$variant),)+ _ => None }
            }

            fn name(self) -> &'static str {
                match self { $(ReceiptBox::$variant => stringify!($field),)+ }
            }

            fn of(self, invoice: &mut Invoice) -> &mut Option<Money> {
                match self { $(ReceiptBox::$variant => &mut invoice.$field,)+ }
            }

            fn stated(self, invoice: &Invoice) -> Option<Money> {
                match self { $(ReceiptBox::$variant => invoice.$field,)+ }
            }
        }
    };
}

boxes! {
    Total = total,
    Pooled = pooled_fund_paid,
    Supplementary = supplementary_fund_paid,
    Account = personal_account_paid,
    AccountOutOfScope = personal_account_out_of_scope,
    Cash = cash_paid,
    CategoryCopay = category_copay,
    SelfPaid = in_scope_self_paid,
    OutOfScope = out_of_scope_self_paid,
    Discount = discount,
    InScopeTotal = in_scope_total,
}

impl ReceiptBox {
    /// The other boxes that go up with this one.
    fn moves(self) -> &'static [ReceiptBox] {
        match self {
            ReceiptBox::Pooled | ReceiptBox::Supplementary | ReceiptBox::Account => {
                &[ReceiptBox::Total, ReceiptBox::InScopeTotal]
            }
            ReceiptBox::Discount => &[ReceiptBox::Total],
            ReceiptBox::CategoryCopay | ReceiptBox::OutOfScope => &[ReceiptBox::Cash, ReceiptBox::Total],
            ReceiptBox::SelfPaid => &[ReceiptBox::Cash, ReceiptBox::Total, ReceiptBox::InScopeTotal],
            ReceiptBox::Cash => &[ReceiptBox::SelfPaid, ReceiptBox::Total, ReceiptBox::InScopeTotal],
            ReceiptBox::Total => &[ReceiptBox::SelfPaid, ReceiptBox::Cash, ReceiptBox::InScopeTotal],
            ReceiptBox::AccountOutOfScope | ReceiptBox::InScopeTotal => &[],
        }
    }
}

impl Varied {
    /// Finds the amount that a pointer names. `taken` tells what the engine takes for a box that
    /// the claim leaves empty.
    ///
    /// # Errors
    /// When the pointer names no amount of the claim.
    pub(crate) fn find(
        (claim, plan): (&Claim, &Plan),
        pointer: &str,
        taken: impl FnOnce(usize, usize, &str) -> Money,
    ) -> Result<Varied, Problems> {
        let nothing = || Problems::one("vary/no-amount", "name-an-amount", pointer.to_owned(), []);
        let place = Place::parse(pointer).filter(|place| place.is_of(plan)).ok_or_else(nothing)?;
        let stated = place.stated(claim).ok_or_else(nothing)?;
        let now = stated.unwrap_or_else(|| match &place {
            Place::Box { encounter, invoice, named } => taken(*encounter, *invoice, named.name()),
            _ => Money::ZERO,
        });
        let mut moves = vec![(place.clone(), now)];
        if let Some((encounter, invoice)) = place.receipt() {
            let said = claim.encounters.get(encounter).and_then(|visit| visit.invoices.get(invoice));
            let boxes = place.moves().iter().filter_map(|named| Some((*named, named.stated(said?)?)));
            moves.extend(boxes.map(|(named, now)| (Place::Box { encounter, invoice, named }, now)));
        }
        Ok(Varied { at: pointer.to_owned(), place, now, moves })
    }

    /// Its pointer.
    pub(crate) fn pointer(&self) -> &str {
        &self.at
    }

    /// What it is now.
    pub(crate) fn now(&self) -> Money {
        self.now
    }

    /// Pointers to the boxes that move with it.
    pub(crate) fn moves(&self) -> Vec<String> {
        self.moves.iter().skip(1).map(|(place, _)| place.pointer()).collect()
    }

    /// Every amount that moves, as it is now.
    pub(crate) fn moving(&self) -> impl Iterator<Item = Money> {
        self.moves.iter().map(|(_, now)| *now)
    }

    /// The receipt on which it stands: visit and receipt.
    pub(crate) fn receipt(&self) -> Option<(usize, usize)> {
        self.place.receipt()
    }

    /// The claim with another amount.
    pub(crate) fn set(&self, claim: &mut Claim, amount: Money) {
        let difference = amount - self.now;
        for (place, now) in &self.moves {
            place.put(claim, *now + difference);
        }
    }

    /// That no box has to go below nothing or beyond what can be read.
    ///
    /// # Errors
    /// When one has to.
    pub(crate) fn fits(&self, claim: &Claim, from: Money, to: Money) -> Result<(), Problems> {
        if from > to {
            let facts = [("from", from.to_string()), ("to", to.to_string())];
            return Err(Problems::one("vary/reversed-range", "swap-the-ends", self.at.clone(), facts));
        }
        self.stays_a_part(claim, from, to)?;
        for (place, now) in &self.moves {
            let (lowest, highest) = (*now + (from - self.now), *now + (to - self.now));
            if lowest < Money::ZERO {
                let least = (self.now - *now).to_string();
                return Err(Problems::one(
                    "vary/box-below-nothing",
                    "start-higher",
                    place.pointer(),
                    [("least", least)],
                ));
            }
            if highest > Money::MAX_READ {
                let most = (Money::MAX_READ - (*now - self.now)).to_string();
                return Err(Problems::one("vary/box-too-large", "end-lower", place.pointer(), [("most", most)]));
            }
        }
        Ok(())
    }
}

impl Varied {
    /// A part is never above its whole.
    fn stays_a_part(&self, claim: &Claim, from: Money, to: Money) -> Result<(), Problems> {
        let (least, most) = self.place.between(claim);
        if least.is_some_and(|least| from < least) || most.is_some_and(|most| to > most) {
            return Err(Problems::one("claim/part-above-whole", "check-the-number", self.at.clone(), []));
        }
        Ok(())
    }
}

impl Place {
    /// Whether the plan has what it names.
    fn is_of(&self, plan: &Plan) -> bool {
        match self {
            Place::Accumulator { benefit, .. } => plan.benefit(benefit).is_some(),
            _ => true,
        }
    }

    /// The part of it and the whole that it is a part of, where the claim states them.
    fn between(&self, claim: &Claim) -> (Option<Money>, Option<Money>) {
        let visit = |at: usize| claim.encounters.get(at);
        match self {
            Place::Line { encounter, invoice, line, named } => {
                let said = visit(*encounter).and_then(|visit| visit.invoices.get(*invoice)?.lines.get(*line));
                match named {
                    LineAmount::Amount => (said.and_then(|line| line.out_of_scope), None),
                    LineAmount::OutOfScope => (None, said.and_then(|line| line.amount).or(Some(Money::ZERO))),
                    LineAmount::PatientShare => (None, None),
                }
            }
            Place::Settlement { encounter, settlement, in_scope } => {
                let said = visit(*encounter).and_then(|visit| visit.settlements.get(*settlement));
                match in_scope {
                    true => (None, said.and_then(|said| said.amount)),
                    false => (said.and_then(|said| said.in_scope_amount), None),
                }
            }
            Place::Box { .. } | Place::Accumulator { .. } => (None, None),
        }
    }

    fn parse(pointer: &str) -> Option<Place> {
        let keys: Vec<String> =
            pointer.strip_prefix('/')?.split('/').map(|key| key.replace("~1", "/").replace("~0", "~")).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        Some(match keys.as_slice() {
            ["policy", "accumulators", benefit, which] => {
                let paid = match *which {
                    "base" => false,
                    "paid" => true,
                    _ => return None,
                };
                Place::Accumulator { benefit: (*benefit).to_owned(), paid }
            }
            ["encounters", encounter, "settlements", settlement, which] => {
                let in_scope = match *which {
                    "amount" => false,
                    "in_scope_amount" => true,
                    _ => return None,
                };
                Place::Settlement { encounter: index(encounter)?, settlement: index(settlement)?, in_scope }
            }
            ["encounters", encounter, "invoices", invoice, named] => Place::Box {
                encounter: index(encounter)?,
                invoice: index(invoice)?,
                named: ReceiptBox::from_name(named)?,
            },
            ["encounters", encounter, "invoices", invoice, "lines", line, named] => {
                let named = match *named {
                    "amount" => LineAmount::Amount,
                    "out_of_scope" => LineAmount::OutOfScope,
                    "patient_share" => LineAmount::PatientShare,
                    _ => return None,
                };
                Place::Line { encounter: index(encounter)?, invoice: index(invoice)?, line: index(line)?, named }
            }
            _ => return None,
        })
    }

    fn pointer(&self) -> String {
        match self {
            Place::Accumulator { benefit, paid } => {
                let benefit = benefit.replace('~', "~0").replace('/', "~1");
                format!("/policy/accumulators/{benefit}/{}", if *paid { "paid" } else { "base" })
            }
            Place::Settlement { encounter, settlement, in_scope } => {
                let field = if *in_scope { "in_scope_amount" } else { "amount" };
                format!("/encounters/{encounter}/settlements/{settlement}/{field}")
            }
            Place::Box { encounter, invoice, named } => {
                format!("/encounters/{encounter}/invoices/{invoice}/{}", named.name())
            }
            Place::Line { encounter, invoice, line, named } => {
                let field = match named {
                    LineAmount::Amount => "amount",
                    LineAmount::OutOfScope => "out_of_scope",
                    LineAmount::PatientShare => "patient_share",
                };
                format!("/encounters/{encounter}/invoices/{invoice}/lines/{line}/{field}")
            }
        }
    }

    fn receipt(&self) -> Option<(usize, usize)> {
        match self {
            Place::Box { encounter, invoice, .. } | Place::Line { encounter, invoice, .. } => {
                Some((*encounter, *invoice))
            }
            Place::Accumulator { .. } | Place::Settlement { .. } => None,
        }
    }

    fn moves(&self) -> &'static [ReceiptBox] {
        match self {
            Place::Box { named, .. } => named.moves(),
            Place::Line { named: LineAmount::Amount, .. } => {
                &[ReceiptBox::Total, ReceiptBox::Cash, ReceiptBox::SelfPaid, ReceiptBox::InScopeTotal]
            }
            Place::Line { .. } | Place::Accumulator { .. } | Place::Settlement { .. } => &[],
        }
    }

    /// What stands there; nothing where there is no such place.
    fn stated(&self, claim: &Claim) -> Option<Option<Money>> {
        if let Place::Accumulator { benefit, paid } = self {
            let said = claim.policy.accumulators.get(benefit);
            return Some(said.and_then(|said| if *paid { said.paid } else { said.base }));
        }
        self.of(&mut claim.clone()).map(|amount| *amount)
    }

    fn put(&self, claim: &mut Claim, amount: Money) {
        if let Some(place) = self.of(claim) {
            *place = Some(amount);
        }
    }

    fn of<'c>(&self, claim: &'c mut Claim) -> Option<&'c mut Option<Money>> {
        match self {
            Place::Accumulator { benefit, paid } => {
                let all = &mut claim.policy.accumulators;
                if !all.contains_key(benefit) {
                    all.insert(benefit.clone(), Accumulator::default());
                }
                let said = all.get_mut(benefit)?;
                Some(if *paid { &mut said.paid } else { &mut said.base })
            }
            Place::Settlement { encounter, settlement, in_scope } => {
                let said = claim.encounters.get_mut(*encounter)?.settlements.get_mut(*settlement)?;
                Some(if *in_scope { &mut said.in_scope_amount } else { &mut said.amount })
            }
            Place::Box { encounter, invoice, named } => {
                Some(named.of(claim.encounters.get_mut(*encounter)?.invoices.get_mut(*invoice)?))
            }
            Place::Line { encounter, invoice, line, named } => {
                let said = claim.encounters.get_mut(*encounter)?.invoices.get_mut(*invoice)?.lines.get_mut(*line)?;
                Some(match named {
                    LineAmount::Amount => &mut said.amount,
                    LineAmount::OutOfScope => &mut said.out_of_scope,
                    LineAmount::PatientShare => &mut said.patient_share,
                })
            }
        }
    }
}

fn index(key: &str) -> Option<usize> {
    let plain = key == "0" || !key.starts_with('0') && key.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| key.parse().ok()).flatten()
}
