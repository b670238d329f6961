//! The hospital list: dated data, complete or not, and how a printed name finds its entry.

mod pinyin;

use std::sync::Arc;

use serde::Serialize;

use crate::claim::HospitalLevel;
use crate::code::codes;
use crate::date::Date;
use crate::keyed::Keyed;
use crate::order;
use crate::read::{Problems, Read};
use crate::remembered::Remembered;
use crate::text::Text;
use crate::vocabulary::plain;

/// A list of hospitals as of a day.
#[derive(Clone, Debug, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HospitalList {
    /// Id, such as `shanghai-public-knowledge`.
    pub id: String,
    /// Day of which it speaks.
    pub as_of: Date,
    /// Name of the list.
    pub title: Text,
    /// What it is and what it is not.
    pub note: Text,
    /// Whether every designated hospital is on it. Only a complete list can refuse.
    pub complete: bool,
    /// Whether it is the insurer's own list; otherwise being on it proves nothing.
    pub from_insurer: bool,
    /// Words that end the name of a campus.
    pub campus_words: Vec<String>,
    /// How the characters of the names are read, in pinyin without tones, such as `瑞` → `rui`: for people who
    /// type a name by its sound.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    #[read(default)]
    pub pinyin: Keyed<String>,
    /// The hospitals.
    pub hospitals: Vec<ListedHospital>,
    /// What names found.
    #[read(skip)]
    #[serde(skip)]
    found: Arc<Remembered<Option<Match>>>,
}

/// One hospital or campus.
#[derive(Clone, Debug, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListedHospital {
    /// Full name.
    pub name: String,
    /// Other names, short names.
    #[read(default)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Level, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub level: Option<HospitalLevel>,
    /// District, for telling namesakes apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub district: Option<String>,
    /// Who runs it.
    pub ownership: Ownership,
    /// Name of the hospital whose campus this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub branch_of: Option<String>,
    /// Whether this campus is designated: `false` refuses, absent asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub branch_included: Option<bool>,
    /// First day on which it was designated. Absent: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub designated_from: Option<Date>,
    /// Last day on which it was designated. Absent: still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub designated_to: Option<Date>,
    /// How sure the entry is.
    pub confidence: Confidence,
    /// Every name, as it is compared.
    #[read(skip)]
    #[serde(skip)]
    compared: Vec<String>,
}

codes! {
    /// Who runs a hospital.
    pub enum Ownership {
        /// A public institution.
        Public = "public",
        /// The armed forces, which counts as public.
        Military = "military",
        /// A private institution.
        Private = "private",
    }
}

codes! {
    /// How sure an entry is.
    pub enum Confidence {
        /// Agreed by independent public sources.
        High = "high",
        /// Widely stated.
        Medium = "medium",
        /// To be confirmed.
        Low = "low",
    }
}

/// What a printed name finds in the list.
#[derive(Clone, Copy, Debug)]
pub enum Found<'a> {
    /// An entry.
    Listed(&'a ListedHospital),
    /// The name of an entry followed by that of a campus which has no entry of its own.
    BranchOf(&'a ListedHospital),
    /// Nothing.
    Unknown,
}

/// Place of an entry.
#[derive(Clone, Copy, Debug)]
struct Match {
    entry: usize,
    campus: bool,
}

impl HospitalList {
    /// Reads a list; every problem of form at once.
    pub fn from_text(text: &str) -> Result<HospitalList, Problems> {
        let mut list: HospitalList = crate::read::from_text(text)?;
        for hospital in &mut list.hospitals {
            hospital.compared = hospital.names().map(bare).collect();
        }
        Ok(list)
    }

    /// Finds the entry for a name as printed on a receipt.
    pub fn find(&self, name: &str) -> Found<'_> {
        let place = self.found.of(name, || self.place_of(name));
        place.map_or(Found::Unknown, |place| self.at(place))
    }

    /// Where the entry for a name stands, and whether the name is that of a campus of it.
    fn place_of(&self, name: &str) -> Option<Match> {
        let wanted = bare(name);
        let exact = self.hospitals.iter().position(|hospital| hospital.compared.contains(&wanted));
        if let Some(entry) = exact {
            return Some(Match { entry, campus: false });
        }
        if !self.campus_words.iter().any(|word| wanted.ends_with(&bare(word))) {
            return None;
        }
        let is_head = |hospital: &ListedHospital| {
            hospital.branch_of.is_none() && hospital.compared.iter().any(|known| wanted.starts_with(known.as_str()))
        };
        self.hospitals.iter().position(is_head).map(|entry| Match { entry, campus: true })
    }

    /// The entry at a place.
    fn at(&self, place: Match) -> Found<'_> {
        match self.hospitals.get(place.entry) {
            Some(entry) if place.campus => Found::BranchOf(entry),
            Some(entry) => Found::Listed(entry),
            None => Found::Unknown,
        }
    }

    /// Up to `most` entries whose names contain the text or are spelled by it, best first.
    pub fn search(&self, text: &str, most: usize) -> Vec<&ListedHospital> {
        let wanted = bare(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let rank = |hospital: &ListedHospital| {
            hospital
                .compared
                .iter()
                .filter_map(|known| known.find(&wanted).or_else(|| pinyin::spelled_at(&wanted, known, &self.pinyin)))
                .min()
                .map(|at| (hospital.branch_of.is_some(), at))
        };
        let mut hits: Vec<_> =
            self.hospitals.iter().filter_map(|hospital| rank(hospital).map(|rank| (rank, hospital))).collect();
        order::sort_by_key(&mut hits, |(rank, _)| *rank);
        hits.into_iter().take(most).map(|(_, hospital)| hospital).collect()
    }
}

/// A name as it is compared; a campus in brackets is the same as one behind the name.
fn bare(name: &str) -> String {
    plain(name).replace(['(', ')'], "")
}

impl ListedHospital {
    /// The full name and every other one.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        core::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }

    /// Whether it was designated on a day; a day not given counts as today's list.
    pub fn designated_on(&self, date: Option<Date>) -> bool {
        let Some(date) = date else { return self.designated_to.is_none() };
        self.designated_from.is_none_or(|from| from <= date) && self.designated_to.is_none_or(|to| date <= to)
    }
}
