//! What the rules about declared circumstances share: a circumstance costs the visit or the line of
//! which it was declared, and words that hint at one ask.

use super::{finding, is_refused, line_subject};
use crate::case::{Case, CaseLine, Visit};
use crate::claim::CareType;
use crate::finding::{Code, Decided, Effect, Finding, LineAt, Loss, Remedy};
use crate::lexicon::Words;
use crate::plan::Declaration;

/// Every circumstance of these catalogue ids that was declared, or at which the words hint.
pub(super) fn check(case: &Case<'_>, ids: &[&str], code: Code, out: &mut Vec<Finding>) {
    Circumstances { case, code, also: &[], exempt: |_, _| false }.check(ids, out);
}

/// The same, for ids that others repeat, and with visits that are exempt.
pub(super) struct Circumstances<'a, 'c> {
    pub(super) case: &'a Case<'c>,
    pub(super) code: Code,
    /// Other ids that say the same.
    pub(super) also: &'a [&'a str],
    pub(super) exempt: fn(&Case<'_>, &Visit<'_>) -> bool,
}

impl Circumstances<'_, '_> {
    pub(super) fn check(&self, ids: &[&str], out: &mut Vec<Finding>) {
        let mine = |one: &&Declaration| ids.contains(&one.rule.as_str());
        for declaration in self.case.plan.declarations.iter().filter(mine) {
            for (at, visit) in self.case.visits.iter().enumerate() {
                let concerned = declaration.care.is_empty() || declaration.care.contains(&visit.said.care_type);
                if concerned && !(self.exempt)(self.case, visit) {
                    self.at_visit(declaration, at, visit, out);
                }
            }
        }
    }

    fn at_visit(&self, declaration: &Declaration, at: usize, visit: &Visit<'_>, out: &mut Vec<Finding>) {
        let id = declaration.term.id.as_str();
        if visit.declared(id) == Some(true) {
            let subject = format!("{}/{id}", visit.at("declarations"));
            out.extend(
                self.finding(declaration, Effect::Deny, &subject).map(|found| found.losing(Loss::Encounter(at))),
            );
            return;
        }
        for (at, line) in self.case.lines_of(at).filter(|(_, line)| line.declared(id) == Some(true)) {
            out.extend(self.at_line(declaration, at, line));
        }
        if visit.declared(id).is_none()
            && !is_refused(out, at)
            && let Some((subject, word)) = self.hint(declaration, at, visit)
        {
            let asked = finding(self.case, &declaration.rule, Code::DeclarationAsk, Effect::Advise, &subject);
            out.extend(asked.map(|found| {
                found
                    .fact("declaration", id)
                    .fact("question", id)
                    .fact("word", word)
                    .decided(Decided::Spotted)
                    .remedy(Remedy::Answer)
            }));
        }
    }

    fn at_line(&self, declaration: &Declaration, at: LineAt, line: &CaseLine<'_>) -> Option<Finding> {
        let subject = format!("{}/declarations/{}", line_subject(at), declaration.term.id);
        let found = self.finding(declaration, Effect::Reduce, &subject)?;
        Some(found.fact("name", line.name()).losing(Loss::Lines(vec![at])))
    }

    fn finding(&self, declaration: &Declaration, effect: Effect, subject: &str) -> Option<Finding> {
        let found = finding(self.case, &declaration.rule, self.code, effect, subject)?;
        let found = found.fact("declaration", &declaration.term.id).decided(Decided::Declared);
        Some(self.also.iter().filter(|id| self.case.plan.has_rule(id)).fold(found, |found, id| found.also(id)))
    }

    /// The first words of the visit that hint at a circumstance about which nobody has answered.
    fn hint(&self, declaration: &Declaration, at: usize, visit: &Visit<'_>) -> Option<(String, String)> {
        let hints = self.case.lexicon.hints(at, || words(visit));
        let mine =
            |place: usize| self.case.plan.declarations.get(place).is_some_and(|one| one.term.id == declaration.term.id);
        let answered = |(invoice, line): (usize, usize)| {
            let line = visit.invoices.get(invoice).and_then(|invoice| invoice.lines.get(line));
            line.is_some_and(|line| line.declared(&declaration.term.id).is_some())
        };
        let hint = hints.iter().find(|hint| mine(hint.declaration) && !hint.line.is_some_and(answered))?;
        Some((hint.subject.clone(), hint.word.clone()))
    }
}

/// The words of a visit, those of its lines last.
fn words<'v>(visit: &'v Visit<'_>) -> Vec<Words<'v>> {
    let said = visit.said;
    let emergency = said.emergency.as_ref().filter(|_| said.care_type == CareType::Emergency);
    let fields = [
        ("emergency/reason", emergency.and_then(|emergency| emergency.reason.as_deref())),
        ("record/text", said.record.as_ref().and_then(|record| record.text.as_deref())),
        ("department", said.department.as_deref()),
        ("hospital/name", said.hospital.name.as_deref()),
    ];
    let diagnoses = said.diagnoses.iter().enumerate().map(|(at, diagnosis)| {
        let subject = visit.at(&format!("diagnoses/{at}/name"));
        Words { subject, text: diagnosis.name.as_str(), line: None }
    });
    let of_visit = fields
        .into_iter()
        .filter_map(|(field, text)| Some(Words { subject: visit.at(field), text: text?, line: None }));
    let lines = visit.invoices.iter().enumerate().flat_map(|(invoice, found)| {
        found.lines.iter().enumerate().map(move |(line, said)| Words {
            subject: format!("{}/lines/{line}/name", found.subject),
            text: said.name(),
            line: Some((invoice, line)),
        })
    });
    diagnoses.chain(of_visit).chain(lines).collect()
}
