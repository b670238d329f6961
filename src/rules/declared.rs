//! What the rules about declared circumstances share: a circumstance costs the visit or the line of
//! which it was declared, and words that hint at one ask.

use super::{finding, is_refused, line_subject};
use crate::case::{Case, CaseLine, Visit};
use crate::finding::{Code, Decided, Effect, Finding, LineAt, Loss, Remedy};
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
        if !self.case.visits.iter().any(|visit| visit.has_circumstances) {
            return;
        }
        let mine = |one: &&Declaration| ids.contains(&one.rule.as_str());
        for declaration in self.case.plan.declarations.iter().filter(mine) {
            for (at, visit) in self.case.visits.iter().enumerate().filter(|(_, visit)| visit.has_circumstances) {
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
            && let Some((subject, word)) = self.hint(declaration, visit)
            && !is_refused(out, at)
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
    fn hint(&self, declaration: &Declaration, visit: &Visit<'_>) -> Option<(String, String)> {
        let mine =
            |place: usize| self.case.plan.declarations.get(place).is_some_and(|one| one.term.id == declaration.term.id);
        let answered = |(invoice, line): (usize, usize)| {
            let line = visit.invoices.get(invoice).and_then(|invoice| invoice.lines.get(line));
            line.is_some_and(|line| line.declared(&declaration.term.id).is_some())
        };
        let hint = visit.hints.iter().find(|hint| mine(hint.declaration) && !hint.line.is_some_and(answered))?;
        Some((hint.subject.clone(), hint.word.to_owned()))
    }
}
