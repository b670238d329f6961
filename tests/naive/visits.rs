//! What refuses a whole visit or lets it wait. One function for each rule, the clause beside it.

use super::calendar::Day;
use super::hospitals::Hospitals;
use super::said::{Care, Claim, NoOpinion, Visit, known};

/// First and last day of the plan's policy year.
pub(crate) const YEAR_FROM: (i64, i64, i64) = (2026, 4, 1);
pub(crate) const YEAR_TO: (i64, i64, i64) = (2027, 3, 31);

/// What becomes of a visit, a receipt or a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It counts.
    Counts,
    /// It waits, and a paper or another payer's money cures it.
    Curable(&'static str),
    /// It waits for an answer or corrected figures, which nobody can promise.
    Asked(&'static str),
    /// It belongs to a neighbouring policy year.
    OtherYear,
    /// It is refused for good.
    Refused(&'static str),
}

impl Fate {
    /// Whether it counts as things stand, or once every paper has been brought.
    pub(crate) fn counts(self, cured: bool) -> bool {
        self == Fate::Counts || (cured && matches!(self, Fate::Curable(_)))
    }
}

/// The most final of several.
pub(crate) fn worst(fates: impl IntoIterator<Item = Fate>) -> Fate {
    let rank = |fate: &Fate| match fate {
        Fate::Counts => 0,
        Fate::Curable(_) => 1,
        Fate::Asked(_) => 2,
        Fate::OtherYear => 3,
        Fate::Refused(_) => 4,
    };
    fates.into_iter().max_by_key(rank).unwrap_or(Fate::Counts)
}

/// 第三部分 5: "自保障开始之日起十五个月内不行使而失效". The last day is the day before the same day of the
/// month. And 第一部分 保障责任 2 and 3: "参保教职工".
pub(crate) fn of_claim(claim: &Claim) -> Fate {
    let last_day = Day(cover(claim).0.plus_months(15).0 - 1);
    if claim.submitted_on.is_some_and(|day| day > last_day) {
        return Fate::Refused("第三部分 5 claimed too late");
    }
    if !claim.member {
        return Fate::Refused("第一部分 保障责任 2 not an insured member");
    }
    Fate::Counts
}

/// First and last day of the person's cover, within the plan's year.
pub(crate) fn cover(claim: &Claim) -> (Day, Day) {
    let (from, to) = (day(YEAR_FROM), day(YEAR_TO));
    (claim.cover_from.map_or(from, |day| day.max(from)), claim.cover_to.map_or(to, |day| day.min(to)))
}

pub(crate) fn day((year, month, day): (i64, i64, i64)) -> Day {
    Day::of(year, month, day)
}

pub(crate) fn of_visit(claim: &Claim, visit: &Visit, hospitals: &Hospitals) -> Result<Fate, NoOpinion> {
    let emergency = is_emergency(visit)?;
    let refused = |clause: Option<&'static str>| clause.map_or(Fate::Counts, Fate::Refused);
    Ok(worst([
        of_period(claim, visit),
        refused(hospitals.refuse(visit, emergency)?),
        refused(of_cause(visit)),
        refused(of_declarations(visit)),
        refused(of_card(visit, emergency)),
        refused(of_ward(visit)),
        refused(of_admission(visit)?),
        refused(of_diagnoses(visit)?),
        of_union(claim, visit),
        of_papers(visit, emergency),
    ]))
}

/// 第一部分 保障责任 2 and 3: "在保险期内". A visit of the year before or after belongs to that year's claim.
fn of_period(claim: &Claim, visit: &Visit) -> Fate {
    let Some(on) = visit.day else { return Fate::Counts };
    let (from, to) = cover(claim);
    if on >= from && on <= to {
        return Fate::Counts;
    }
    let year_before = day((YEAR_FROM.0 - 1, YEAR_FROM.1, YEAR_FROM.2));
    let year_after = day((YEAR_TO.0 + 1, YEAR_TO.1, YEAR_TO.2));
    let in_plan_year = on >= day(YEAR_FROM) && on <= day(YEAR_TO);
    if !in_plan_year && on >= year_before && on <= year_after {
        return Fate::OtherYear;
    }
    Fate::Refused("第一部分 保障责任 2 outside the period of insurance")
}

/// 释义1: what an emergency is. A reason that is none of the eleven makes an ordinary visit of it.
pub(crate) fn is_emergency(visit: &Visit) -> Result<bool, NoOpinion> {
    if visit.care != Care::Emergency {
        return Ok(false);
    }
    let said = &visit.emergency;
    // 释义1 1: "高热(38.5度以上)", the number included.
    if let Some(tenths) = said.temperature {
        return match said.reason.as_deref() {
            Some("发热") => Ok(tenths >= 385),
            _ => Err("a temperature beside another reason".to_owned()),
        };
    }
    match said.reason.as_deref() {
        None | Some("急性腹痛" | "呼吸困难" | "休克") => Ok(true),
        // 释义1 9: "或其它急性外伤;(第三方责任除外)".
        Some("骨折") => Ok(!said.third_party_liable),
        Some("感冒" | "乏力" | "失眠") => Ok(false),
        Some(reason) => Err(format!("reason {reason} is not known here")),
    }
}

/// 第一部分 保障责任 2 and 3: "因疾病或意外".
fn of_cause(visit: &Visit) -> Option<&'static str> {
    (visit.cause.as_deref() == Some("other")).then_some("第一部分 保障责任 2 neither illness nor accident")
}

/// 第四部分 二.6, 16-18, 20-22: circumstances that the member has declared.
fn of_declarations(visit: &Visit) -> Option<&'static str> {
    (!visit.declared.is_empty()).then_some("第四部分 二.6, 16-22 a declared circumstance")
}

/// 第三部分 1: "必须持上海市社会保障卡". 第二部分 8 lets an emergency go without it.
fn of_card(visit: &Visit, emergency: bool) -> Option<&'static str> {
    (visit.card_used == Some(false) && !emergency).then_some("第三部分 1 without the social-security card")
}

/// 第一部分 就诊指定医院 2): "不含联合病房、家庭病房".
fn of_ward(visit: &Visit) -> Option<&'static str> {
    let out = matches!(visit.ward.as_deref(), Some("joint" | "home_bed"));
    (visit.care == Care::Inpatient && out).then_some("第一部分 就诊指定医院 2) joint ward or bed at home")
}

/// 释义5: diagnoses that are no reason for a stay, unless it was a rescue or three days of infusion had not
/// helped; and who came for an operation and left without it.
fn of_admission(visit: &Visit) -> Result<Option<&'static str>, NoOpinion> {
    if visit.care != Care::Inpatient {
        return Ok(None);
    }
    let admission = &visit.admission;
    if admission.left_before_surgery {
        return Ok(Some("释义5 left before the operation"));
    }
    let excused = admission.rescue || (admission.infusion_days_before >= 3 && admission.infusion_failed);
    let Some(principal) = visit.diagnoses.first() else { return Ok(None) };
    known("diagnosis of a stay", &principal.name, &["肺炎", "贫血", "胃炎", "腹股沟疝", "痤疮"])?;
    let listed = ["肺炎", "贫血", "胃炎"].contains(&principal.name.as_str());
    Ok((listed && !excused).then_some("释义5 a diagnosis that is no reason for a stay"))
}

/// Diagnoses that the naive reckoning knows; only the last one is excluded.
const DIAGNOSES: [&str; 14] = [
    "感冒",
    "上呼吸道感染",
    "腹股沟疝",
    "肺炎",
    "贫血",
    "胃炎",
    "痛风",
    "银屑病",
    "高血压",
    "糖尿病",
    "冠心病",
    "恶性肿瘤",
    "胃癌",
    "痤疮",
];

/// 第四部分 二.13: a visit for acne is cosmetic, whatever was done.
fn of_diagnoses(visit: &Visit) -> Result<Option<&'static str>, NoOpinion> {
    for diagnosis in &visit.diagnoses {
        known("diagnosis", &diagnosis.name, &DIAGNOSES)?;
    }
    let acne = visit.diagnoses.iter().filter(|one| one.name == "痤疮").count();
    if acne > 0 && acne < visit.diagnoses.len() {
        return Err("an excluded diagnosis beside another".to_owned());
    }
    Ok((acne > 0).then_some("第四部分 二.13 cosmetic treatment"))
}

/// 第三部分 3: "凡参加市总工会补充住院保障的,请先经总工会赔付后". Stays only.
fn of_union(claim: &Claim, visit: &Visit) -> Fate {
    let of_union: Vec<_> = visit.settlements.iter().filter(|one| one.payer == "union").collect();
    let awaited = of_union.iter().any(|one| !one.paid) || (claim.union_cover && of_union.is_empty());
    if visit.care == Care::Inpatient && awaited {
        Fate::Curable("第三部分 3 the union pays first")
    } else {
        Fate::Counts
    }
}

/// 第二部分 3, 5 and 8: papers for which a whole visit waits.
fn of_papers(visit: &Visit, emergency: bool) -> Fate {
    let missing = |kind: &str| visit.papers.missing(kind);
    if visit.care != Care::Inpatient {
        if missing("medical_record_copy") {
            return Fate::Curable("第二部分 3 the copy of the medical record");
        }
        // 第二部分 8: without the card, the list that the office has stamped.
        if emergency && visit.card_used == Some(false) && missing("stamped_reimbursement_list") {
            return Fate::Curable("第二部分 8 the stamped list");
        }
        return Fate::Counts;
    }
    let paid_by = |payer: &str| visit.settlements.iter().any(|one| one.payer == payer && one.paid);
    let waits = missing("discharge_summary_copy")
        || missing("inpatient_fee_list_copy")
        || (paid_by("insurer") && missing("insurer_settlement_list"))
        || (paid_by("local_relief") && missing("local_relief_list"))
        || (paid_by("union") && missing("union_settlement_receipt"))
        || visit.receipts.iter().any(|receipt| receipt.papers.missing("receipt_original"));
    if waits { Fate::Curable("第二部分 5 a paper of the stay") } else { Fate::Counts }
}
