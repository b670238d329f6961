//! Where the visit took place: the hospital as said, completed from the list.

use crate::case::{Gaps, Stance};
use crate::claim::{CareType, Encounter};
use crate::date::Date;
use crate::estimate::AssumptionCode;
use crate::hospital::{Found, ListedHospital, Ownership};
use crate::lexicon::Lexicon;
use crate::plan::Plan;
use crate::plan::reading::{Readings, UnknownHospital};
use crate::vocabulary::Term;

/// A hospital without gaps.
pub(crate) struct Place<'a> {
    /// Its entry in the list, if the name was found.
    pub(crate) entry: Option<&'a ListedHospital>,
    pub(crate) listing: Listing<'a>,
    /// Why the listing has to be asked about.
    pub(crate) doubt: Option<Doubt<'a>>,
    /// Last day on which it was designated, where it no longer is.
    pub(crate) struck_off: Option<Date>,
    pub(crate) in_shanghai: bool,
    /// The place outside Shanghai that its name names.
    pub(crate) outside: Option<&'a Term>,
    pub(crate) public: bool,
    pub(crate) in_network: bool,
    pub(crate) level: u32,
}

/// Whether the insurer has designated it.
#[derive(Clone, Copy)]
pub(crate) enum Listing<'a> {
    Designated,
    NotDesignated,
    /// A campus that the list leaves out; with its hospital.
    BranchLeftOut(&'a str),
}

/// What only the insurer can answer.
#[derive(Clone, Copy)]
pub(crate) enum Doubt<'a> {
    /// The list is not complete and does not name it.
    NotOnList,
    /// The list does not say whether this campus is included; with its hospital.
    Branch(&'a str),
}

/// Completes the hospital of one visit.
pub(crate) fn resolve<'a>(
    said: &Encounter,
    subject: &str,
    lexicon: &Lexicon<'a>,
    plan: &Plan,
    readings: &Readings,
    date: Option<Date>,
    gaps: &mut Gaps<'_>,
) -> Place<'a> {
    let facts = &said.hospital;
    let at = format!("{subject}/hospital");
    let found = facts.name.as_deref().map_or(Found::Unknown, |name| lexicon.hospital(name));
    let entry = match found {
        Found::Listed(entry) | Found::BranchOf(entry) => Some(entry),
        Found::Unknown => None,
    };
    // A name in the list is that of a hospital in Shanghai, whatever place it names.
    let outside = facts.name.as_deref().filter(|_| entry.is_none() && facts.in_shanghai.is_none());
    let outside = outside.and_then(|name| lexicon.outside_place(name));
    let struck_off = entry.filter(|entry| !entry.designated_on(date)).and_then(|entry| entry.designated_to);
    let (listing, doubt) = match facts.designated {
        Some(true) => (Listing::Designated, None),
        Some(false) => (Listing::NotDesignated, None),
        None => listing(facts.name.as_deref(), &found, struck_off.is_some(), lexicon, readings, &at, gaps),
    };
    // Nobody says which hospital it is: at the least one that no emergency makes good either.
    let any_hospital = facts.name.is_none() && facts.designated.is_none();
    let at_least = any_hospital && matches!(listing, Listing::NotDesignated);
    let named_branch = matches!(found, Found::BranchOf(_));
    let level = facts.level.or_else(|| entry.filter(|_| !named_branch).and_then(|entry| entry.level));
    let level = level.map_or_else(|| level_not_given(said, plan, &at, gaps), |level| level.number());
    Place {
        entry,
        listing,
        doubt,
        struck_off,
        in_shanghai: facts.in_shanghai.unwrap_or(!at_least && (entry.is_some() || outside.is_none())),
        outside,
        public: facts
            .public
            .unwrap_or_else(|| !at_least && entry.is_none_or(|entry| entry.ownership != Ownership::Private)),
        in_network: facts.in_network.unwrap_or(!at_least),
        level,
    }
}

fn listing<'a>(
    name: Option<&str>,
    found: &Found<'a>,
    struck_off: bool,
    lexicon: &Lexicon<'a>,
    readings: &Readings,
    at: &str,
    gaps: &mut Gaps<'_>,
) -> (Listing<'a>, Option<Doubt<'a>>) {
    let Some(name) = name else {
        let least = gaps.fill(AssumptionCode::Hospital, at, "") == Stance::Least;
        return (if least { Listing::NotDesignated } else { Listing::Designated }, None);
    };
    let (doubt, code) = match found {
        Found::Listed(entry) => match (&entry.branch_of, entry.branch_included) {
            (Some(head), Some(false)) => return (Listing::BranchLeftOut(head), None),
            (Some(head), None) => (Doubt::Branch(head), AssumptionCode::HospitalBranch),
            _ if struck_off => return (Listing::NotDesignated, None),
            _ => return (Listing::Designated, None),
        },
        Found::BranchOf(head) => (Doubt::Branch(&head.name), AssumptionCode::HospitalBranch),
        Found::Unknown if lexicon.list.is_some_and(|list| list.complete) => return (Listing::NotDesignated, None),
        Found::Unknown if readings.unknown_hospital == UnknownHospital::Refuse => {
            return (Listing::NotDesignated, None);
        }
        Found::Unknown => (Doubt::NotOnList, AssumptionCode::HospitalUnknown),
    };
    let least = gaps.fill_with(code, at, "", [("hospital", name.to_owned())]) == Stance::Least;
    (if least { Listing::NotDesignated } else { Listing::Designated }, Some(doubt))
}

fn level_not_given(said: &Encounter, plan: &Plan, at: &str, gaps: &mut Gaps<'_>) -> u32 {
    let ordinary = plan.ordinary.hospital_level.map_or(1, |level| level.number());
    if said.care_type != CareType::Inpatient {
        return ordinary;
    }
    match gaps.fill_with(AssumptionCode::HospitalLevel, &format!("{at}/level"), "", [("level", ordinary.to_string())]) {
        Stance::Ordinary => ordinary,
        Stance::Least => 1,
        Stance::Most => 3,
    }
}
