//! Which lines an excluded diagnosis costs, where the visit has another one as well.

use crate::case::{Gaps, Stance, Visit};
use crate::estimate::AssumptionCode;

/// Marks, in visits with an excluded diagnosis beside others, the lines that serve it. A line of
/// which nobody says which diagnosis it serves is taken as serving the excluded one.
pub(super) fn mark(visits: &mut [Visit<'_>], gaps: &mut Gaps<'_>) {
    for visit in visits {
        let excluded: Vec<bool> = visit.diagnoses.iter().map(|diagnosis| diagnosis.is_excluded()).collect();
        if !excluded.contains(&true) || !excluded.contains(&false) {
            continue;
        }
        for invoice in &mut visit.invoices {
            for (at, line) in invoice.lines.iter_mut().enumerate() {
                let serves: Vec<usize> = match &line.foreign {
                    Some(_) => continue,
                    // Refused by itself, whatever it serves.
                    None if line.fee.is_some() || line.care.is_some_and(|spotted| spotted.sure) => continue,
                    None if line.serves.is_empty() => (0..excluded.len()).collect(),
                    None => line.serves.clone(),
                };
                let bad = |index: &&usize| excluded.get(**index) == Some(&true);
                let first = serves.iter().find(bad).copied();
                let certain = serves.iter().all(|index| bad(&index));
                line.under_excluded = first.filter(|_| {
                    certain || {
                        let subject = match line.said {
                            Some(_) => format!("{}/lines/{at}/diagnosis", invoice.subject),
                            None => format!("{}/lines", invoice.subject),
                        };
                        gaps.fill(AssumptionCode::LineDiagnosis, &subject, "") != Stance::Most
                    }
                });
            }
        }
    }
}
