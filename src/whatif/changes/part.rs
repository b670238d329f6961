//! Parts of a claim that findings hold: the claim, a visit, a receipt, a line.

use crate::finding::{Finding, LineAt, Loss};

/// A part of a claim, from the outside in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Claim,
    Encounter(usize),
    Invoice(usize, usize),
    Line(LineAt),
}

impl Part {
    /// The parts that a finding holds.
    pub(super) fn held_by(finding: &Finding) -> Vec<Part> {
        match &finding.loss {
            Loss::None => Vec::new(),
            Loss::Claim => vec![Part::Claim],
            Loss::Encounter(encounter) => vec![Part::Encounter(*encounter)],
            Loss::Invoice { encounter, invoice } => vec![Part::Invoice(*encounter, *invoice)],
            Loss::Lines(lines) => lines.iter().map(|line| Part::Line(*line)).collect(),
            Loss::Cut { line, .. } => vec![Part::Line(*line)],
        }
    }

    /// Whether a finding takes the whole part, itself or with more.
    pub(super) fn is_taken_by(self, finding: &Finding) -> bool {
        !matches!(finding.loss, Loss::Cut { .. }) && self.is_touched_by(finding)
    }

    /// Whether a finding takes the part or something off it.
    pub(super) fn is_touched_by(self, finding: &Finding) -> bool {
        Part::held_by(finding).into_iter().any(|held| held.contains(self))
    }

    fn contains(self, other: Part) -> bool {
        match (self, other) {
            (Part::Claim, _) => true,
            (Part::Encounter(one), _) => other.encounter() == Some(one),
            (Part::Invoice(one, invoice), Part::Line(at)) => at.encounter == one && at.invoice == invoice,
            (held, other) => held == other,
        }
    }

    /// The visit to which it belongs.
    pub(super) fn encounter(self) -> Option<usize> {
        match self {
            Part::Claim => None,
            Part::Encounter(encounter) | Part::Invoice(encounter, _) => Some(encounter),
            Part::Line(line) => Some(line.encounter),
        }
    }

    /// JSON Pointer to it.
    pub(super) fn subject(self) -> String {
        match self {
            Part::Claim => String::new(),
            Part::Encounter(encounter) => format!("/encounters/{encounter}"),
            Part::Invoice(encounter, invoice) => format!("/encounters/{encounter}/invoices/{invoice}"),
            Part::Line(LineAt { encounter, invoice, line }) => {
                format!("/encounters/{encounter}/invoices/{invoice}/lines/{line}")
            }
        }
    }
}
