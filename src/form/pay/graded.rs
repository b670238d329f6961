//! The share of a sum that the grade of a disability gives.
//!
//! The standard's way with several conditions of one accident: each is graded, the worst counts; two
//! or more that share the worst grade raise it by one, never above the first; of conditions of one
//! part and nature only the worst is counted. A grade that an assessor has given goes before all that.

use super::{Paid, figures};
use crate::estimate::{GradeEstimate, GradedBy, ItemGraded, Reason};
use crate::form::sheet::Sheet;
use crate::money::Rate;
use crate::plan::form::{GradeItem, GradeTable, Start};
use crate::plan::reading::GradeUp;

pub(super) fn begin<'a>(paid: Paid<'a>, sum: &str, sheet: Sheet<'a>) -> Paid<'a> {
    let (Some(sum), Some(grade)) = (sheet.sum(sum), grade(&paid.benefit.starts, sheet)) else { return paid };
    let mut paid = paid.worth(sum);
    let inputs =
        figures([("sum", sum.to_string()), ("grade", grade.grade.to_string()), ("rate", grade.rate.to_string())]);
    paid.leave(sum.times(grade.rate), Reason::Grade, inputs);
    paid.grade = Some(grade);
    paid
}

/// The grade on which a benefit rests; none while neither conditions nor a grade are known.
pub(in crate::form) fn grade(start: &Start, sheet: Sheet<'_>) -> Option<GradeEstimate> {
    let Start::Graded { items, separate, grade, table, rates, .. } = start else { return None };
    let assessed = grade.as_deref().and_then(|field| sheet.text(field)).and_then(|grade| grade.parse::<u32>().ok());
    let known = sheet.setting.form.tables.iter().find(|known| known.id == *table)?;
    let separate = separate.as_deref().is_some_and(|field| sheet.is(field));
    let items = graded(sheet.items(items), known, separate);
    let (grade, by) = match assessed {
        Some(grade) => (grade, GradedBy::Assessor),
        None => (combined(&items, sheet.setting.readings.grade_up)?, GradedBy::Items),
    };
    Some(GradeEstimate { table: table.clone(), grade, rate: rate_of(grade, rates)?, by, items })
}

/// Each condition with its grade, and whether it counts.
fn graded(chosen: &[String], table: &GradeTable, separate: bool) -> Vec<ItemGraded> {
    let mut seen: Vec<(&str, &GradeItem)> = Vec::new();
    for id in chosen {
        let found = table.groups.iter().find_map(|group| {
            let item = group.items.iter().find(|item| item.id == *id)?;
            Some((group.id.as_str(), item))
        });
        seen.extend(found.filter(|(_, item)| !seen.iter().any(|(_, known)| known.id == item.id)));
    }
    let worse = |at: usize, group: &str, item: &GradeItem| {
        let before = |(place, (known, other)): (usize, &(&str, &GradeItem))| {
            *known == group && (other.grade, place) < (item.grade, at)
        };
        seen.iter().enumerate().any(before)
    };
    let one = |(at, (group, item)): (usize, &(&str, &GradeItem))| ItemGraded {
        id: item.id.clone(),
        grade: item.grade,
        counts: separate || !worse(at, group, item),
        doubtful: item.doubtful,
    };
    seen.iter().enumerate().map(one).collect()
}

fn combined(items: &[ItemGraded], up: GradeUp) -> Option<u32> {
    let counted = || items.iter().filter(|item| item.counts).map(|item| item.grade);
    let worst = counted().min()?;
    let further = counted().filter(|grade| *grade == worst).count().saturating_sub(1);
    let raise = match up {
        GradeUp::Once => further.min(1),
        GradeUp::Each => further,
    };
    Some(worst.saturating_sub(u32::try_from(raise).unwrap_or_default()).max(1))
}

fn rate_of(grade: u32, rates: &[Rate]) -> Option<Rate> {
    usize::try_from(grade).ok()?.checked_sub(1).and_then(|at| rates.get(at)).copied()
}
