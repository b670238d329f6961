//! What can be done about a form's claim: papers to bring, and what has to be answered first.

use crate::claim::{Claim, DocumentStatus};
use crate::facts::Facts;
use crate::finding::{Code, Effect, Finding};
use crate::form::Setting;
use crate::form::account::Account;
use crate::form::findings;
use crate::money::Money;
use crate::plan::Effort;
use crate::whatif::change::{Change, ChangeKind};
use crate::whatif::changes::{ChangeSet, Changes, Stuck, Together};
use crate::whatif::edit::Edit;

/// As every finding holds the whole claim, there is one set: everything that has to be brought.
pub(crate) fn changes(claim: &Claim, setting: Setting<'_>) -> Changes {
    let account = Account::of(setting, claim);
    let payable = account.payable();
    let holding = || account.findings.iter().enumerate().filter(|(_, finding)| findings::takes_all(finding));
    let waits = |finding: &Finding| finding.effect == Effect::Pend;
    let stuck = |of: &dyn Fn(&Finding) -> bool| -> Vec<Stuck> {
        holding().filter(|(_, finding)| of(finding)).map(|(at, finding)| self::stuck(at, finding)).collect()
    };
    let papers = holding().filter(|(_, finding)| finding.code == Code::DocumentMissing);
    let (cures, bring): (Vec<usize>, Vec<Change>) =
        papers.filter_map(|(at, finding)| Some((at, bring(finding, claim, setting)?))).unzip();
    let then = if holding().count() == cures.len() { account.sum() } else { payable };
    let gain = then - payable;
    let set = ChangeSet {
        payable: then,
        gain,
        effort: bring.iter().map(|change| change.effort.number()).fold(0, u32::saturating_add),
        at_most: false,
        cures,
        frees: vec![String::new()],
        changes: bring,
    };
    Changes {
        payable,
        sets: if gain > Money::ZERO { vec![set] } else { Vec::new() },
        together: Together { payable: then, gain, at_most: false },
        without_gain: Vec::new(),
        beyond_remedy: stuck(&|finding| !waits(finding)),
        open: stuck(&|finding| waits(finding) && finding.code != Code::DocumentMissing),
        findings: account.findings,
    }
}

/// The paper that is named as missing.
fn bring(finding: &Finding, claim: &Claim, setting: Setting<'_>) -> Option<Change> {
    let kind = finding.facts.find("document")?;
    let at = claim.documents.iter().position(|one| one.kind == kind && one.status == DocumentStatus::Missing)?;
    Some(Change {
        kind: ChangeKind::BringDocument,
        subject: String::new(),
        facts: Facts::of([("document", kind.to_owned())]),
        effort: setting.plan.document(kind).and_then(|kind| kind.effort).unwrap_or(Effort::ERRAND),
        edits: vec![Edit::set(format!("/documents/{at}/status"), DocumentStatus::Attached.as_str())],
        at_most: false,
    })
}

fn stuck(at: usize, finding: &Finding) -> Stuck {
    Stuck {
        subject: finding.subject.clone(),
        findings: vec![at],
        rules: finding.rules.clone(),
        clause: finding.clause.clone(),
        remedy: finding.remedy,
        amount: (finding.amount > Money::ZERO).then_some(finding.amount),
    }
}
