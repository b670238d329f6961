//! An amount for each day in hospital.
//!
//! The days of a stay are those from admission to discharge, the last one only where the plan says
//! so. First the waiting days of each stay go, then what is beyond the most days of one stay, then
//! what is beyond those of the year, in the order of the days.

use super::{Paid, figures};
use crate::date::Date;
use crate::estimate::Reason;
use crate::form::sheet::{Sheet, day};
use crate::money::Money;
use crate::order;
use crate::plan::form::Start;

pub(super) fn begin<'a>(paid: Paid<'a>, sum: &str, sheet: Sheet<'a>) -> Paid<'a> {
    let Start::PerDiem { stays, from, to, last_day_counts, waiting_days, max_days_each, max_days, days_used, .. } =
        &paid.benefit.starts
    else {
        return paid;
    };
    let Some(daily) = sheet.sum(sum) else { return paid };
    let days = days_of_stays(sheet, stays, (from, to), *last_day_counts);
    let waited: Vec<u32> = days.iter().map(|days| days.saturating_sub(*waiting_days)).collect();
    let each = waited.iter().map(|days| max_days_each.map_or(*days, |most| most.min(*days)));
    let in_stays = sum_of(each);
    let used = days_used.as_deref().and_then(|field| sheet.count(field)).unwrap_or_default();
    let in_year = max_days.map_or(in_stays, |most| in_stays.min(most.saturating_sub(used)));

    let mut paid = paid.worth(times(daily, sum_of(days.iter().copied())));
    let inputs = figures([("daily", daily.to_string()), ("waiting_days", waiting_days.to_string())]);
    paid.leave(times(daily, sum_of(waited.iter().copied())), Reason::WaitingDays, inputs);
    if let Some(most) = max_days_each {
        let inputs = figures([("daily", daily.to_string()), ("max_days_each", most.to_string())]);
        paid.leave(times(daily, in_stays), Reason::DaysLimit, inputs);
    }
    if let Some(most) = max_days {
        let inputs =
            figures([("daily", daily.to_string()), ("max_days", most.to_string()), ("days_used", used.to_string())]);
        paid.leave(times(daily, in_year), Reason::DaysLimit, inputs);
    }
    paid
}

/// How many days each stay has, in the order of their days.
fn days_of_stays(sheet: Sheet<'_>, stays: &str, (from, to): (&str, &str), last_day_counts: bool) -> Vec<u32> {
    let known = sheet.rows(stays).iter().filter_map(|row| Some((day(row, from)?, day(row, to)?)));
    let mut stays: Vec<_> = known.collect();
    order::sort(&mut stays);
    let extra = u32::from(last_day_counts);
    // A day in hospital is one day, whatever the number of stays that name it.
    let mut free: Option<Date> = None;
    let days = |(first, last): &(Date, Date)| {
        let end = last.plus_days(extra);
        let begin = free.map_or(*first, |free| free.max(*first));
        free = Some(free.map_or(end, |free| free.max(end)));
        u32::try_from(end.days_since(begin)).unwrap_or_default()
    };
    stays.iter().map(days).collect()
}

fn sum_of(days: impl Iterator<Item = u32>) -> u32 {
    days.fold(0, u32::saturating_add)
}

fn times(daily: Money, days: u32) -> Money {
    Money::of_cents(daily.cents().saturating_mul(i64::from(days)))
}
