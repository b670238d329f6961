//! Every code has words in every language, and nothing is said in one language only.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use preclaim::Catalogue;
use preclaim::claim::CareType;
use preclaim::estimate::{AssumptionCode, GradedBy, PaymentStatus, Reason};
use preclaim::finding::{Code, Effect, Remedy};
use preclaim::plan::form::{FieldKind, Purpose};
use preclaim::whatif::changes::WithoutGainReason;

const CATALOGUES: &[(&str, &str)] =
    &[("zh-CN", include_str!("../src/render/zh-CN.json")), ("en", include_str!("../src/render/en.json"))];

fn catalogues() -> Vec<Catalogue> {
    CATALOGUES
        .iter()
        .map(|(name, text)| Catalogue::from_text(text).unwrap_or_else(|why| panic!("{name}: {why:?}")))
        .collect()
}

fn keys(catalogue: &Catalogue) -> BTreeSet<&str> {
    catalogue.keys().collect()
}

#[test]
fn catalogues_name_their_language_and_have_the_same_keys() {
    let catalogues = catalogues();
    for (catalogue, (name, _)) in catalogues.iter().zip(CATALOGUES) {
        assert_eq!(catalogue.locale(), *name);
        let first = keys(&catalogues[0]);
        let here = keys(catalogue);
        let missing: Vec<_> = first.symmetric_difference(&here).collect();
        assert!(missing.is_empty(), "{name}: only in one language: {missing:?}");
    }
}

/// How a form can stand, whatever it is for.
const HEADLINES: [&str; 6] = ["ready", "incomplete", "amount", "pending", "pending-zero", "denied"];

/// Assumptions that no question about the claim settles.
const NEVER_ASKED: [AssumptionCode; 2] = [AssumptionCode::Declarations, AssumptionCode::HospitalList];

#[test]
fn every_code_has_words() {
    let mut wanted: Vec<String> = Vec::new();
    wanted.extend(Code::ALL.iter().map(|code| format!("finding.{code}")));
    wanted.extend(Effect::ALL.iter().map(|effect| format!("effect.{effect}")));
    wanted.extend(Remedy::ALL.iter().map(|remedy| format!("remedy.{remedy}")));
    wanted.extend(Reason::ALL.iter().map(|reason| format!("reason.{reason}")));
    wanted.extend(AssumptionCode::ALL.iter().map(|code| format!("assumption.{code}")));
    let asked = AssumptionCode::ALL.iter().filter(|code| !NEVER_ASKED.contains(code));
    wanted.extend(asked.map(|code| format!("question.{code}")));
    wanted.extend(WithoutGainReason::ALL.iter().map(|reason| format!("changes.without-gain.{reason}")));
    for purpose in Purpose::ALL {
        wanted.extend(HEADLINES.iter().map(|state| format!("headline.{purpose}.{state}")));
        wanted.extend(["account", "benefit.paid", "cli.plans"].map(|key| format!("{key}.{purpose}")));
    }
    wanted.extend(PaymentStatus::ALL.iter().map(|status| format!("form.status.{status}")));
    wanted.extend(GradedBy::ALL.iter().map(|by| format!("form.grade.{by}")));
    wanted.extend(FieldKind::ALL.iter().map(|kind| format!("cli.kind.{kind}")));
    wanted.extend(CareType::ALL.iter().map(|care| format!("care.{care}")));
    wanted.extend(codes_in_source("problem", &["input/", "claim/", "reading/", "plan/", "file/", "vary/", "goal/"]));
    for catalogue in catalogues() {
        let here = keys(&catalogue);
        let missing: Vec<_> = wanted.iter().filter(|key| !here.contains(key.as_str())).collect();
        assert!(missing.is_empty(), "{}: no words for {missing:?}", catalogue.locale());
    }
}

/// Slots of a phrase are the same in every language, so that no figure is lost in one of them.
#[test]
fn phrases_use_the_same_facts() {
    let texts: Vec<std::collections::BTreeMap<String, String>> =
        CATALOGUES.iter().map(|(_, text)| serde_json::from_str(text).expect("a catalogue")).collect();
    for (key, phrase) in &texts[0] {
        for (other, (name, _)) in texts.iter().zip(CATALOGUES) {
            let optional = ["date", "month"].iter().any(|start| key.starts_with(start));
            assert!(optional || slots(phrase) == slots(&other[key]), "{name} {key}: {phrase} / {}", other[key]);
        }
    }
}

fn slots(phrase: &str) -> BTreeSet<&str> {
    phrase.split('{').skip(1).filter_map(|part| part.split(['}', '|']).next()).collect()
}

/// Codes of problems are written where they arise; they are found there.
fn codes_in_source(kind: &str, starts: &[&str]) -> Vec<String> {
    let sources = [
        include_str!("../src/read.rs"),
        include_str!("../src/validate.rs"),
        include_str!("../src/cli.rs"),
        include_str!("../src/whatif/vary.rs"),
        include_str!("../src/whatif/goal.rs"),
        include_str!("../src/whatif/curve/piece.rs"),
    ];
    let quoted = sources.iter().flat_map(|source| source.split('"').skip(1).step_by(2));
    quoted
        .filter(|text| starts.iter().any(|start| text.starts_with(start)))
        .map(|code| format!("{kind}.{code}"))
        .collect()
}
