//! What the rules about excluded care share: found on a line it costs the line, found as a
//! diagnosis the visit; a name that leaves a doubt asks.

use super::{finding, is_refused, line_subject};
use crate::case::{Case, CaseDiagnosis, SpottedCare, Visit};
use crate::finding::{Code, Decided, Effect, Finding, LineAt, Loss, Remedy};

/// Every line, diagnosis and department that names care of these catalogue ids.
pub(super) fn check(case: &Case<'_>, ids: &[&str], code: Code, decided: Decided, out: &mut Vec<Finding>) {
    let rule = Excluded { case, ids, code, decided };
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| visit.has_excluded_care) {
        let before = out.len();
        let refused = is_refused(out, at);
        for (at, line) in case.lines_of(at) {
            let spotted = line.care.filter(|spotted| rule.is_mine(spotted));
            out.extend(spotted.and_then(|spotted| rule.line(at, line.name(), spotted)));
        }
        for (index, diagnosis) in visit.diagnoses.iter().enumerate() {
            let spotted = diagnosis.care.filter(|spotted| rule.is_mine(spotted));
            out.extend(spotted.and_then(|spotted| rule.diagnosis(at, index, diagnosis, spotted)));
        }
        out.extend(rule.department(visit));
        if refused {
            let asked = out.split_off(before);
            out.extend(asked.into_iter().filter(|found| found.effect != Effect::Advise));
        }
    }
}

struct Excluded<'a, 'c> {
    case: &'a Case<'c>,
    ids: &'a [&'a str],
    code: Code,
    decided: Decided,
}

impl Excluded<'_, '_> {
    fn is_mine(&self, spotted: &SpottedCare<'_>) -> bool {
        self.ids.contains(&spotted.care.rule.as_str())
    }

    fn line(&self, at: LineAt, name: &str, spotted: SpottedCare<'_>) -> Option<Finding> {
        let effect = if spotted.sure { Effect::Reduce } else { Effect::Advise };
        let found = self.finding(spotted, name, effect, &line_subject(at))?;
        Some(if spotted.sure { found.losing(Loss::Lines(vec![at])) } else { found })
    }

    fn diagnosis(
        &self,
        at: usize,
        index: usize,
        diagnosis: &CaseDiagnosis<'_>,
        spotted: SpottedCare<'_>,
    ) -> Option<Finding> {
        let visit = self.case.visits.get(at)?;
        let effect = if spotted.sure { Effect::Deny } else { Effect::Advise };
        let found =
            self.finding(spotted, &diagnosis.name, effect, &visit.at(&format!("diagnoses/{}/name", diagnosis.at)))?;
        if !spotted.sure {
            return Some(found);
        }
        let found = found.losing(loss(visit, at, index));
        // Which lines serve the other diagnosis is a question.
        let open = matches!(found.loss, Loss::Lines(_));
        Some(if open { found.fact("open", "lines").remedy(Remedy::Answer) } else { found })
    }

    /// A department never decides; it asks where the diagnoses do not already answer.
    fn department(&self, visit: &Visit<'_>) -> Option<Finding> {
        let name = visit.said.department.as_deref()?;
        let answered = |diagnosis: &CaseDiagnosis<'_>| diagnosis.is_recognised();
        let spotted = SpottedCare { care: visit.care_of_department?, sure: false };
        let said = visit.said.diagnoses.iter().any(|diagnosis| diagnosis.exclusion.is_some());
        let asks = self.is_mine(&spotted) && !said && !visit.diagnoses.iter().any(answered);
        self.finding(spotted, name, Effect::Advise, &visit.at("department")).filter(|_| asks)
    }

    fn finding(&self, spotted: SpottedCare<'_>, name: &str, effect: Effect, subject: &str) -> Option<Finding> {
        let (code, decided, remedy) = match effect {
            Effect::Advise => (Code::ExcludedAsk, Decided::Spotted, Remedy::Answer),
            _ => (self.code, self.decided, Remedy::None),
        };
        let found = finding(self.case, &spotted.care.rule, code, effect, subject)?;
        Some(found.fact("care", &spotted.care.term.id).fact("name", name).decided(decided).remedy(remedy))
    }
}

/// The visit; where it has another diagnosis as well, the lines that serve the excluded one.
fn loss(visit: &Visit<'_>, encounter: usize, index: usize) -> Loss {
    if visit.diagnoses.iter().all(|diagnosis| diagnosis.is_excluded()) {
        return Loss::Encounter(encounter);
    }
    let mut lines = Vec::new();
    for (invoice, found) in visit.invoices.iter().enumerate() {
        let mine = found.lines.iter().enumerate().filter(|(_, line)| line.under_excluded == Some(index));
        lines.extend(mine.map(|(line, _)| LineAt { encounter, invoice, line }));
    }
    Loss::Lines(lines)
}
