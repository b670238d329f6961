//! The answers to a form: which fields are asked, and what each says.

use crate::claim::{Cell, Claim, Fact};
use crate::date::Date;
use crate::form::Setting;
use crate::money::Money;
use crate::plan::form::{Condition, Field, GradeGroup, Start};
use crate::read::Keyed;

/// Which value an answer takes that is not given and has an assumed value: amounts and numbers have
/// the most favourable one, yes or no the least favourable one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assumed<'a> {
    /// The plan's.
    Ordinary,
    /// The least favourable one, for every field.
    Least,
    /// The least favourable one, for one field.
    LeastOf(&'a str),
    /// The most favourable one, for every field.
    Most,
    /// The most favourable one, for one field.
    MostOf(&'a str),
}

/// A form with its answers.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub(super) setting: Setting<'a>,
    pub(super) claim: &'a Claim,
    assumed: Assumed<'a>,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(setting: Setting<'a>, claim: &'a Claim, assumed: Assumed<'a>) -> Sheet<'a> {
        Sheet { setting, claim, assumed }
    }

    pub(super) fn with(self, assumed: Assumed<'a>) -> Sheet<'a> {
        Sheet { assumed, ..self }
    }

    /// A field by its id.
    pub(super) fn field(self, id: &str) -> Option<&'a Field> {
        self.setting.form.fields.iter().find(|field| field.id == id)
    }

    /// Whether a field is asked after the answers to others.
    pub(super) fn is_asked(self, field: &Field) -> bool {
        self.asked(field, self.setting.form.fields.len())
    }

    /// Whether conditions hold; those on a field without an answer do not.
    pub(super) fn holds(self, conditions: &[Condition]) -> bool {
        self.all_hold(conditions, self.setting.form.fields.len())
    }

    /// Fields can hang on fields; `depth` ends a circle that no lint has found.
    fn asked(self, field: &Field, depth: usize) -> bool {
        depth > 0 && self.all_hold(&field.only_if, depth.saturating_sub(1)) && !self.tells_nothing_apart(field)
    }

    /// Whether a field would tell conditions of one group apart where no group has two.
    fn tells_nothing_apart(self, field: &Field) -> bool {
        self.setting.form.benefits.iter().any(|benefit| match &benefit.starts {
            Start::Graded { items, separate: Some(separate), table, .. } if *separate == field.id => {
                let chosen = match self.answer(items) {
                    Some(Fact::Items(chosen)) => chosen.as_slice(),
                    _ => &[],
                };
                let known = self.setting.form.tables.iter().filter(|known| known.id == *table);
                let of_group = |group: &GradeGroup| group.items.iter().filter(|item| chosen.contains(&item.id)).count();
                !known.flat_map(|table| &table.groups).any(|group| of_group(group) > 1)
            }
            _ => false,
        })
    }

    fn all_hold(self, conditions: &[Condition], depth: usize) -> bool {
        conditions.iter().all(|condition| {
            let asked = self.field(&condition.field).filter(|field| self.asked(field, depth));
            let said = asked.and_then(|field| self.answer(&field.id));
            said.is_some_and(|said| condition.is.is_empty() || words_of(said).any(|word| condition.is.contains(&word)))
        })
    }

    /// What the claim says of a field, asked or not; an empty text is no answer.
    fn answer(self, id: &str) -> Option<&'a Fact> {
        self.claim.facts.get(id).filter(|fact| !is_empty(fact))
    }

    /// What the claim says of a field that is asked.
    pub(super) fn said(self, id: &str) -> Option<&'a Fact> {
        let field = self.field(id)?;
        self.answer(id).filter(|_| self.is_asked(field))
    }

    /// Whether a field is asked and has no answer.
    pub(super) fn is_open(self, id: &str) -> bool {
        self.field(id).is_some_and(|field| self.is_asked(field)) && self.said(id).is_none()
    }

    /// The words by which checks and conditions know an answer: `yes`, `no`, ids.
    pub(super) fn words(self, id: &str) -> Vec<String> {
        self.said(id).map(|fact| words_of(fact).collect()).unwrap_or_default()
    }

    pub(super) fn text(self, id: &str) -> Option<&'a str> {
        match self.said(id)? {
            Fact::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Yes or no, where nobody says it as the completion wants it.
    pub(super) fn is(self, id: &str) -> bool {
        match self.said(id) {
            Some(Fact::YesNo(yes)) => *yes,
            _ => self.field(id).is_some_and(|field| self.is_asked(field)) && self.is_most(id),
        }
    }

    pub(super) fn date(self, id: &str) -> Option<Date> {
        self.text(id).and_then(Date::parse)
    }

    pub(super) fn items(self, id: &str) -> &'a [String] {
        match self.said(id) {
            Some(Fact::Items(items)) => items,
            _ => &[],
        }
    }

    pub(super) fn rows(self, id: &str) -> &'a [Keyed<Cell>] {
        match self.said(id) {
            Some(Fact::Rows(rows)) => rows,
            _ => &[],
        }
    }

    /// A sum: an amount as it stands, or what the field of that name says.
    pub(super) fn sum(self, name: &str) -> Option<Money> {
        let written = Money::parse(name).ok();
        written.or_else(|| self.money(name))
    }

    fn money(self, id: &str) -> Option<Money> {
        let said = self.text(id).and_then(|text| Money::parse(text).ok());
        said.or_else(|| {
            let assumed = self.assumed_text(id)?;
            if self.is_least(id) { Some(Money::MAX_READ) } else { Money::parse(assumed).ok() }
        })
    }

    pub(super) fn count(self, id: &str) -> Option<u32> {
        if let Some(Fact::Count(count)) = self.said(id) {
            return Some(count.number());
        }
        let assumed = self.assumed_text(id)?;
        if self.is_least(id) { Some(crate::claim::Count::MAX) } else { assumed.parse().ok() }
    }

    fn is_least(self, id: &str) -> bool {
        !self.is_whole_contract() && self.is_taken_as_least(id)
    }

    /// Whether it is a contract without a day: nobody can say how much has been received by then, so
    /// what was received is not open.
    pub(super) fn is_whole_contract(self) -> bool {
        let contract = self.setting.form.contract.as_ref();
        contract.is_some_and(|contract| self.date(&contract.as_of).is_none())
    }

    fn is_taken_as_least(self, id: &str) -> bool {
        self.assumed == Assumed::Least || self.assumed == Assumed::LeastOf(id)
    }

    fn is_most(self, id: &str) -> bool {
        self.assumed == Assumed::Most || self.assumed == Assumed::MostOf(id)
    }

    fn assumed_text(self, id: &str) -> Option<&'a str> {
        self.field(id).filter(|field| self.is_asked(field))?.assumed.as_deref()
    }

    /// Fields that are asked, have no answer, and are taken to have their assumed value.
    pub(super) fn assumed(self) -> impl Iterator<Item = (&'a Field, &'a str)> {
        let open = self.setting.form.fields.iter().filter(move |field| self.said(&field.id).is_none());
        open.filter_map(move |field| Some((field, self.assumed_text(&field.id)?)))
    }
}

fn is_empty(fact: &Fact) -> bool {
    match fact {
        Fact::Text(text) => text.trim().is_empty(),
        Fact::Items(items) => items.is_empty(),
        Fact::Rows(rows) => !rows.iter().flatten().any(|(_, cell)| !is_empty_cell(cell)),
        Fact::YesNo(_) | Fact::Count(_) => false,
    }
}

fn words_of(fact: &Fact) -> impl Iterator<Item = String> {
    let words: Vec<String> = match fact {
        Fact::YesNo(yes) => vec![if *yes { "yes" } else { "no" }.to_owned()],
        Fact::Count(count) => vec![count.number().to_string()],
        Fact::Text(text) => vec![text.clone()],
        Fact::Items(items) => items.clone(),
        Fact::Rows(_) => Vec::new(),
    };
    words.into_iter()
}

fn is_empty_cell(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.trim().is_empty())
}

/// The text of a cell; none where it is empty.
pub(super) fn cell<'r>(row: &'r Keyed<Cell>, column: &str) -> Option<&'r str> {
    match row.get(column)? {
        Cell::Text(text) if !text.trim().is_empty() => Some(text),
        Cell::Text(_) | Cell::Count(_) => None,
    }
}

/// The day in a cell.
pub(super) fn day(row: &Keyed<Cell>, column: &str) -> Option<Date> {
    cell(row, column).and_then(Date::parse)
}
