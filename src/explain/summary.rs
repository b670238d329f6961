//! The short form of the estimate, without the accounts that nobody looks at while typing.

use crate::case::{Case, PaperStatus};
use crate::explain::Assessed;
use crate::finding::{Effect, Finding};
use crate::summary::{DocumentCounts, EffectCounts, FindingInShort, Summary};

impl Assessed<'_> {
    /// Sums the claim up. Neighbouring policy years and the range are added by the checker.
    pub(crate) fn summary(&self) -> Summary {
        let figures = self.figures();
        Summary {
            verdict: figures.verdict,
            submittable: figures.submittable,
            billed: figures.billed,
            payable: figures.payable,
            achievable: figures.achievable,
            range: figures.range,
            last_day_to_claim: self.case.last_day_to_claim(),
            effects: effects(&self.findings),
            findings: self.findings.iter().map(in_short).collect(),
            documents: documents(&self.case),
            other_years: Vec::new(),
        }
    }
}

fn in_short(finding: &Finding) -> FindingInShort {
    FindingInShort {
        code: finding.code,
        effect: finding.effect,
        subject: finding.subject.clone(),
        amount: finding.amount,
    }
}

fn effects(findings: &[Finding]) -> EffectCounts {
    let count = |effect| findings.iter().filter(|finding| finding.effect == effect).count();
    EffectCounts {
        deny: count(Effect::Deny),
        reduce: count(Effect::Reduce),
        pend: count(Effect::Pend),
        advise: count(Effect::Advise),
    }
}

fn documents(case: &Case<'_>) -> DocumentCounts {
    let count = |mentioned, status: Option<PaperStatus>| {
        let counts = |status_of| status.is_none_or(|status| status == status_of);
        case.papers.iter().filter(|paper| paper.mentioned == mentioned && counts(paper.status)).count()
    };
    DocumentCounts {
        attached: count(true, Some(PaperStatus::There)),
        missing: count(true, Some(PaperStatus::Missing)),
        not_mentioned: count(false, None),
    }
}
