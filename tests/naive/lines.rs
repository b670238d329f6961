//! The lines of a visit: which are never paid, which are cut, which wait for a list.

use std::collections::BTreeMap;

use super::calendar::Day;
use super::cents::half_up;
use super::said::{Care, Claim, Dispensing, Line, NoOpinion, Receipt, Visit, known};
use super::visits::{Fate, cover};

/// What leaves one receipt, as the bill prints it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Leaves {
    /// Refused, or beyond a limit.
    pub(crate) out: i128,
    /// Waits for a list.
    pub(crate) waiting: i128,
}

/// What a visit has to know of the rest of the claim.
pub(crate) struct Around<'a> {
    pub(crate) claim: &'a Claim,
    pub(crate) dispensings: &'a [Dispensing],
    /// Sessions of hyperbaric oxygen paid so far this year.
    pub(crate) oxygen_paid: &'a mut i128,
    /// Whether every paper has been brought.
    pub(crate) cured: bool,
}

const KINDS: [&str; 11] = [
    "western_medicine",
    "patent_medicine",
    "decoction",
    "infusion",
    "laboratory",
    "examination",
    "treatment",
    "physiotherapy",
    "hyperbaric_oxygen",
    "fee",
    "other",
];

/// What leaves each receipt of a visit, or would leave one that waits; `fates` are those of the receipts.
pub(crate) fn leave(
    visit: &Visit,
    fates: &[Fate],
    emergency: bool,
    around: &mut Around<'_>,
) -> Result<Vec<Leaves>, NoOpinion> {
    let physiotherapy = physiotherapy(visit, fates)?;
    let mut leaves = vec![Leaves::default(); visit.receipts.len()];
    for (at, number) in dearer_first(visit) {
        let (receipt, line) = (&visit.receipts[at], &visit.receipts[at].lines[number]);
        known("kind", &line.kind, &KINDS)?;
        if matches!(fates[at], Fate::Refused(_)) {
            continue;
        }
        let counts = fates[at].counts(around.cured);
        let whole = line.amount - line.out_of_scope;
        let waits = !around.cured && waits(visit, receipt, line);
        let payable = if refused(visit, line, around)? {
            0
        } else if visit.care == Care::Inpatient {
            // 第四部分 一 limits "门诊用药量"; stays have none of its limits.
            whole
        } else if line.kind == "physiotherapy" {
            physiotherapy[&(at, number)]
        } else if line.kind == "hyperbaric_oxygen" {
            hyperbaric_oxygen(line, whole, waits || !counts, around.oxygen_paid)
        } else {
            within_days(visit, line, whole, emergency, around.claim)?
        };
        leaves[at].out += whole - payable;
        leaves[at].waiting += if waits { payable } else { 0 };
    }
    Ok(leaves)
}

/// Places of all lines, as (receipt, line). The dearer comes first and uses sessions up first: in which order
/// receipts and lines are listed is to play no part.
fn dearer_first(visit: &Visit) -> Vec<(usize, usize)> {
    let of_receipt = |at: usize| (0..visit.receipts[at].lines.len()).map(move |number| (at, number));
    let mut all: Vec<(usize, usize)> = (0..visit.receipts.len()).flat_map(of_receipt).collect();
    all.sort_by_key(|(at, number)| {
        let line = &visit.receipts[*at].lines[*number];
        (line.out_of_scope - line.amount, line.sessions)
    });
    all
}

/// What is never paid, whatever the quantity.
fn refused(visit: &Visit, line: &Line, around: &Around<'_>) -> Result<bool, NoOpinion> {
    Ok(never_paid(line)? || order_expired(visit, line) || repeated(visit, line, around.dispensings))
}

/// 第四部分 二.1 fees, 二.3 tests and vaccines, by their names.
fn never_paid(line: &Line) -> Result<bool, NoOpinion> {
    match line.name.as_deref() {
        None => Ok(false),
        Some("挂号费" | "诊疗费" | "救护车费" | "空调费" | "观察费" | "伙食费") => Ok(true),
        Some("流感疫苗" | "HPV检查" | "染色体检查") => Ok(true),
        Some("材料费") => Ok(false),
        Some(name) if name.starts_with("示例") => Ok(false),
        Some(name) => Err(format!("line {name} is not known here")),
    }
}

/// 第四部分 二.3: "就诊当日所开具的化验项目三日内有效".
fn order_expired(visit: &Visit, line: &Line) -> bool {
    if visit.care == Care::Inpatient || line.kind != "laboratory" {
        return false;
    }
    match (line.ordered_on.or(visit.day), line.performed_on.or(visit.day)) {
        (Some(ordered), Some(performed)) => performed.0 - ordered.0 > 3,
        _ => false,
    }
}

/// 第四部分 一.1: "上次门诊有两天以上余量的,本次门诊不可重复续用同类药品", two days included; an earlier day only.
fn repeated(visit: &Visit, line: &Line, dispensings: &[Dispensing]) -> bool {
    let (Some(day), Some(class)) = (visit.day, class(line)) else { return false };
    let left = |earlier: &Dispensing| {
        earlier.days.numerator - earlier.days.denominator * i128::from(day.0 - earlier.day.0)
            >= 2 * earlier.days.denominator
    };
    visit.care != Care::Inpatient
        && dispensings.iter().any(|earlier| earlier.class == class && earlier.day < day && left(earlier))
}

fn class(line: &Line) -> Option<String> {
    let medicine = ["western_medicine", "patent_medicine", "decoction"].contains(&line.kind.as_str());
    if medicine { line.drug_class.clone().or(line.name.clone()) } else { None }
}

/// All that was dispensed, before the claim or at its visits ("上次门诊"), paid for or not; a bill that stands in
/// it twice counts once.
pub(crate) fn dispensings(claim: &Claim, duplicates: &[(usize, usize)]) -> Vec<Dispensing> {
    let mut all = claim.dispensings.clone();
    for (at, visit) in claim.visits.iter().enumerate().filter(|(_, visit)| visit.care != Care::Inpatient) {
        for (number, receipt) in visit.receipts.iter().enumerate() {
            if duplicates.contains(&(at, number)) {
                continue;
            }
            for line in &receipt.lines {
                if let (Some(day), Some(class), Some(days)) = (visit.day, class(line), line.days) {
                    all.push(Dispensing { day, class, days });
                }
            }
        }
    }
    all
}

/// 第四部分 一.1-4 and 6: what is payable of so many days of supply; the smallest limit cuts, once.
fn within_days(visit: &Visit, line: &Line, whole: i128, emergency: bool, claim: &Claim) -> Result<i128, NoOpinion> {
    let (days, limit) = match line.kind.as_str() {
        // 一.4: "一次门急诊补液治疗限3天用量".
        "infusion" => (line.infusion_days, 3),
        "western_medicine" | "patent_medicine" | "decoction" => {
            let of_disease = days_for_disease(visit, line, emergency)?;
            (line.days, year_end(visit.day, claim).map_or(of_disease, |limit| limit.min(of_disease)))
        }
        _ => return Ok(whole),
    };
    Ok(match days {
        Some(days) if days.numerator > limit * days.denominator => {
            half_up(whole * limit * days.denominator, days.numerator)
        }
        _ => whole,
    })
}

/// 第四部分 一.6: "保单年度结束,所有药品余量不得超过三天". The day of the visit is the first of the supply.
fn year_end(day: Option<Day>, claim: &Claim) -> Option<i128> {
    day.map(|day| i128::from(cover(claim).1.0 - day.0) + 1 + 3)
}

/// The shortest of the limits of the diseases that the line may serve.
fn days_for_disease(visit: &Visit, line: &Line, emergency: bool) -> Result<i128, NoOpinion> {
    if let Some(name) = &line.diagnosis {
        let Some(diagnosis) = visit.diagnoses.iter().find(|one| &one.name == name) else {
            return Err("a line for a diagnosis that the visit does not have".to_owned());
        };
        return days_for(line, emergency, &diagnosis.name, diagnosis.settled);
    }
    let mut shortest = if visit.diagnoses.is_empty() { Some(days_for(line, emergency, "感冒", true)?) } else { None };
    for diagnosis in &visit.diagnoses {
        let days = days_for(line, emergency, &diagnosis.name, diagnosis.settled)?;
        shortest = Some(shortest.map_or(days, |shortest: i128| shortest.min(days)));
    }
    shortest.ok_or_else(|| "no limit".to_owned())
}

fn days_for(line: &Line, emergency: bool, disease: &str, settled: bool) -> Result<i128, NoOpinion> {
    let (chronic, monthly, tumour) = match disease {
        "感冒" | "上呼吸道感染" | "腹股沟疝" | "肺炎" | "贫血" | "胃炎" | "痤疮" => {
            (false, false, false)
        }
        // 释义2 and 一.3.
        "痛风" | "银屑病" => (true, false, false),
        "高血压" | "糖尿病" | "冠心病" => (false, true, false),
        "恶性肿瘤" => (false, false, true),
        // A malignant tumour of the abdomen is in 释义2 as well.
        "胃癌" => (true, false, true),
        _ => return Err(format!("disease {disease} is not known here")),
    };
    // 一.2: "中药汤剂限7天用量,恶性肿瘤患者中药汤剂限14天用量".
    if line.kind == "decoction" {
        return Ok(if tumour { 14 } else { 7 });
    }
    // 一.1: "急诊限3天用量", hypertension and the like included.
    if emergency {
        return Ok(3);
    }
    // 一.3: "限一个月内西药及中成药用量,辅助用药限十天用量".
    if monthly {
        return Ok(if line.adjuvant { 10 } else { 30 });
    }
    // 一.1: "门诊慢性病(见释义2)限14天用量", which "需诊断明确、病情稳定、治疗方案确定".
    if chronic && settled {
        return Ok(14);
    }
    Ok(5)
}

/// 第四部分 一.5: "一次门诊理疗项目限两项,每项限5次". Sessions first, then the two dearest items; one that waits is one
/// of them, one that is refused is not. What is payable of each line, as (receipt, line).
fn physiotherapy(visit: &Visit, fates: &[Fate]) -> Result<BTreeMap<(usize, usize), i128>, NoOpinion> {
    let mut payable = BTreeMap::new();
    // Items in the order in which they stand: sessions taken so far, payable so far, receipt.
    let mut items: Vec<(String, i128, i128, usize)> = Vec::new();
    for (at, number) in dearer_first(visit) {
        let line = &visit.receipts[at].lines[number];
        if matches!(fates[at], Fate::Refused(_)) || line.kind != "physiotherapy" || never_paid(line)? {
            continue;
        }
        let whole = line.amount - line.out_of_scope;
        let name = line.name.clone().ok_or("physiotherapy without a name")?;
        let place = items.iter().position(|item| item.0 == name).unwrap_or_else(|| {
            items.push((name, 0, 0, at));
            items.len() - 1
        });
        let (_, taken, worth, first_receipt) = &mut items[place];
        if *first_receipt != at {
            return Err("one item of physiotherapy on two receipts".to_owned());
        }
        let amount = match line.sessions {
            Some(sessions) if sessions > 5 - *taken => half_up(whole * (5 - *taken), sessions),
            _ => whole,
        };
        *taken = (*taken + line.sessions.unwrap_or(0)).min(5);
        *worth += amount;
        payable.insert((at, number), amount);
    }
    items.sort_by_key(|item| -item.2);
    for ((at, number), amount) in &mut payable {
        let name = visit.receipts[*at].lines[*number].name.as_deref();
        if items.iter().skip(2).any(|item| Some(item.0.as_str()) == name) {
            *amount = 0;
        }
    }
    Ok(payable)
}

/// 第四部分 一.5: "高压氧仓一个保单年度仅限5次量". Sessions that are not paid use nothing up.
fn hyperbaric_oxygen(line: &Line, whole: i128, waits: bool, paid: &mut i128) -> i128 {
    let Some(sessions) = line.sessions else { return whole };
    let left = (5 - *paid).max(0);
    let allowed = sessions.min(left);
    if !waits {
        *paid += allowed;
    }
    if allowed < sessions { half_up(whole * allowed, sessions) } else { whole }
}

/// 第二部分 4, 第四部分 二.8: medicines wait for the drug list, tests and treatments for the itemised list. The
/// itemised list holds the drugs as well.
fn waits(visit: &Visit, receipt: &Receipt, line: &Line) -> bool {
    let papers = &receipt.papers;
    let drug_list = papers.missing("drug_list") && !papers.attached("itemized_bill");
    visit.care != Care::Inpatient
        && match line.kind.as_str() {
            "western_medicine" | "patent_medicine" | "decoction" | "infusion" => drug_list,
            "laboratory" | "examination" | "treatment" | "physiotherapy" | "hyperbaric_oxygen" => {
                papers.missing("itemized_bill")
            }
            _ => false,
        }
}
