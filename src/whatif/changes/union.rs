//! Parts that bring nothing alone, put together until they pay more.

use super::search::{Found, Search, each_once, is_within};
use super::trial::Trial;

use crate::order;

/// Up to so many parts without gain every union of them is tried; beyond, each with the dearest others.
const TRY_ALL: usize = 6;

impl Search<'_> {
    /// Parts of one benefit that bring nothing alone and pay more together, such as those that pass
    /// the deductible only together.
    pub(super) fn unions(&self, idle: &[Found]) -> Vec<Found> {
        let mut all = Vec::new();
        for benefit in 0..self.case.plan.benefits.len() {
            let of_benefit = |one: &&Found| self.benefit_of(one) == Some(benefit) && self.freed(one).is_positive();
            let mut mine: Vec<&Found> = idle.iter().filter(of_benefit).collect();
            order::sort_by_key(&mut mine, |one| core::cmp::Reverse(self.freed(one)));
            if mine.len() > TRY_ALL {
                all.extend(mine.iter().filter_map(|first| self.with_the_dearest(first, &mine)));
            } else {
                all.extend(self.every_union(&mine));
            }
        }
        all
    }

    /// A part with as many of the dearest others as it takes.
    fn with_the_dearest(&self, first: &Found, others: &[&Found]) -> Option<Found> {
        let mut union: Vec<&Found> = vec![first];
        for other in others.iter().filter(|other| !core::ptr::eq(**other, first)) {
            union.push(other);
            let found = self.union(&union)?;
            if found.trial.payable > self.now.payable {
                return Some(found);
            }
        }
        None
    }

    fn every_union(&self, idle: &[&Found]) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let mut unions: Vec<Vec<&Found>> = vec![Vec::new()];
        for one in idle {
            let more: Vec<Vec<&Found>> =
                unions.iter().map(|union| union.iter().chain([one]).copied().collect()).collect();
            unions.extend(more);
        }
        order::sort_by_key(&mut unions, Vec::len);
        for union in unions.iter().filter(|union| union.len() > 1) {
            let Some(one) = self.union(union) else { continue };
            let needed = !found.iter().any(|known| is_within(&known.changes, &one.changes));
            if needed && one.trial.payable > self.now.payable {
                found.push(one);
            }
        }
        found
    }

    fn union(&self, of: &[&Found]) -> Option<Found> {
        let changes = each_once(of.iter().flat_map(|one| &one.changes));
        let trial = Trial::of(&self.draft, &changes)?;
        let parts = of.iter().flat_map(|one| one.parts.iter().copied()).collect();
        Some(Found { changes, parts, trial })
    }
}
