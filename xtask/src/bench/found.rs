//! What `benches/run.mjs` found.

use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Found {
    pub(super) versions: Versions,
    pub(super) sizes: Sizes,
    pub(super) wrong: Vec<Wrong>,
    pub(super) cells: Vec<Cell>,
    pub(super) cold: Vec<Cold>,
}

#[derive(Deserialize)]
pub(super) struct Versions {
    pub(super) node: String,
    pub(super) chromium: Option<String>,
}

/// How large the claims of the growing kind are.
#[derive(Deserialize)]
pub(super) struct Sizes {
    pub(super) lines: Vec<u32>,
    pub(super) visits: Vec<u32>,
}

/// How often a contender and the engine differ.
#[derive(Deserialize)]
pub(super) struct Wrong {
    pub(super) who: String,
    pub(super) claims: usize,
    pub(super) payable: usize,
    pub(super) anything: usize,
}

/// One piece of work of one contender on one claim.
#[derive(Deserialize)]
pub(super) struct Cell {
    pub(super) host: String,
    pub(super) who: String,
    pub(super) work: String,
    pub(super) claim: String,
    /// Nanoseconds; absent where it would have taken too long.
    pub(super) best: Option<f64>,
    pub(super) median: Option<f64>,
    /// Between the quarters of the rounds, as a share of the median.
    pub(super) spread: Option<f64>,
}

/// A fresh start, in milliseconds.
#[derive(Deserialize)]
pub(super) struct Cold {
    pub(super) host: String,
    pub(super) who: String,
    /// Ours alone: before a plan is opened.
    pub(super) instantiate: Option<f64>,
    pub(super) open: f64,
    pub(super) first: f64,
    pub(super) second: f64,
    pub(super) whole: f64,
    pub(super) median: f64,
}

/// Where, who, what.
pub(super) type Place<'a> = (&'a str, &'a str, &'a str);

impl Found {
    /// What was found of a piece of work; nothing where it was left out.
    pub(super) fn cell(&self, (host, who, work): Place<'_>, claim: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| {
            (cell.host.as_str(), cell.who.as_str(), cell.work.as_str()) == (host, who, work) && cell.claim == claim
        })
    }

    /// Nanoseconds of the best round.
    pub(super) fn best(&self, place: Place<'_>, claim: &str) -> Option<f64> {
        self.cell(place, claim)?.best
    }

    /// How many times as long the first takes as the second.
    pub(super) fn ratio(&self, one: Place<'_>, other: Place<'_>, claim: &str) -> Option<f64> {
        Some(self.best(one, claim)? / self.best(other, claim)?)
    }

    /// A fresh start of a contender.
    pub(super) fn cold(&self, host: &str, who: &str) -> Option<&Cold> {
        self.cold.iter().find(|cold| cold.host == host && cold.who == who)
    }
}
