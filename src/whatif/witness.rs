//! Values that can be written into a claim for the facts that it leaves open: what a completion
//! means, said in the claim's own fields.
//!
//! Each fact has a value at the least favourable end and one at the most favourable end. Some have
//! further values that matter, because which end is better hangs on the rest of the claim: a true
//! emergency lifts the hospital list, but allows fewer days of medicine.

mod boxes;
mod day;

use serde_json::{Value, json};

use crate::case::{Case, CaseLine, Stance, Unknown, Visit};
use crate::claim::{Count, DaysSupply};
use crate::estimate::AssumptionCode;
use crate::money::Money;
use crate::plan::{EmergencyReason, ExaminationClass, LookedForIn};
use crate::vocabulary::Term;
use crate::whatif::edit::Edit;

/// What says that a fact has its least or most favourable value; nothing where the claim has no way
/// to say it.
pub(crate) fn edits(case: &Case<'_>, unknown: &Unknown, stance: Stance) -> Vec<Edit> {
    let witness = Witness { case, unknown, at: unknown.gap.subject.as_str() };
    match stance {
        Stance::Ordinary => Vec::new(),
        Stance::Least => witness.end(true),
        Stance::Most => witness.end(false),
    }
}

/// A paper that was not mentioned, said to be there or missing.
pub(crate) fn paper(unknown: &Unknown, status: &str) -> Edit {
    let paper = json!({ "kind": unknown.gap.detail, "status": status });
    Edit::set(format!("{}/documents/-", unknown.gap.subject), paper)
}

/// Every value of a fact that may be the best or the worst one, where its two ends need not be.
pub(crate) fn turns(case: &Case<'_>, unknown: &Unknown) -> Vec<Vec<Edit>> {
    let witness = Witness { case, unknown, at: unknown.gap.subject.as_str() };
    let mut turns = match unknown.gap.code {
        AssumptionCode::EmergencyReason => vec![witness.end(true), witness.end(false)],
        AssumptionCode::CardUsed if witness.list_may_stand_for_receipt() => {
            vec![witness.end(true), witness.end(false)]
        }
        AssumptionCode::Date => witness.days(),
        AssumptionCode::LineDiagnosis => witness.diagnoses(),
        AssumptionCode::LineName => witness.examinations(),
        _ if witness.shares_sessions() => vec![witness.end(true), witness.end(false)],
        _ => Vec::new(),
    };
    turns.retain(|edits| !edits.is_empty());
    turns
}

struct Witness<'w, 'a> {
    case: &'w Case<'a>,
    unknown: &'w Unknown,
    /// JSON Pointer of the fact.
    at: &'w str,
}

impl<'a> Witness<'_, 'a> {
    fn end(&self, least: bool) -> Vec<Edit> {
        let by = |least_value: Value, most_value: Value| vec![self.set(if least { least_value } else { most_value })];
        match self.unknown.gap.code {
            AssumptionCode::Document => vec![paper(self.unknown, if least { "missing" } else { "attached" })],
            AssumptionCode::SubmittedOn => self.submitted_on(least),
            AssumptionCode::Accumulator => self.used(),
            AssumptionCode::Date => self.day(least),
            AssumptionCode::Hospital if least => self.no_hospital_that_counts(),
            AssumptionCode::Hospital | AssumptionCode::HospitalUnknown | AssumptionCode::HospitalBranch => {
                vec![Edit::set(format!("{}/designated", self.at), !least)]
            }
            AssumptionCode::HospitalLevel => by(json!(1), json!(3)),
            AssumptionCode::CardUsed | AssumptionCode::DiseaseSettled => by(json!(false), json!(true)),
            AssumptionCode::FirstVisit => by(json!(true), json!(false)),
            AssumptionCode::EmergencyReason => self.emergency(!least),
            AssumptionCode::Box => self.receipt_box(least),
            AssumptionCode::AccountOutOfScope => self.account_out_of_scope(least),
            AssumptionCode::DaysSupply | AssumptionCode::InfusionDays => by(json!(DaysSupply::MAX), json!(1)),
            AssumptionCode::Sessions => by(json!(Count::MAX), json!(0)),
            AssumptionCode::DiseaseClass => {
                let names = self.unknown.names.as_ref();
                names.map_or(Vec::new(), |names| by(json!(names.least), json!(names.most)))
            }
            AssumptionCode::SettlementScope => self.settlement_scope(least),
            AssumptionCode::SettlementAmount => self.settlement_amount(least),
            AssumptionCode::LineName => self.item(least),
            AssumptionCode::LineDiagnosis => self.served(least),
            AssumptionCode::AdmissionException => self.admission(!least),
            AssumptionCode::Examinations => by(json!([]), self.past_examinations()),
            // Forms say for themselves what their answers can be.
            AssumptionCode::Answer | AssumptionCode::WholeContract => Vec::new(),
            AssumptionCode::Declarations | AssumptionCode::HospitalList => Vec::new(),
        }
    }

    fn set(&self, value: Value) -> Edit {
        Edit::set(self.at, value)
    }

    /// The number that follows a word in the fact's place, such as 2 in `/encounters/2/date`.
    fn index(&self, after: &str) -> Option<usize> {
        let mut parts = self.at.split('/');
        parts.find(|part| *part == after)?;
        parts.next()?.parse().ok()
    }

    fn visit(&self) -> Option<&Visit<'a>> {
        self.case.visits.get(self.index("encounters")?)
    }

    fn invoice(&self) -> Option<&crate::case::CaseInvoice<'a>> {
        self.visit()?.invoices.get(self.index("invoices")?)
    }

    /// The day after the last one, or the last one: no visit inside the cover can come later.
    fn submitted_on(&self, least: bool) -> Vec<Edit> {
        let Some(last_day) = self.case.last_day_to_claim() else { return Vec::new() };
        let visits = self.case.claim.encounters.iter().filter_map(|visit| visit.discharged_on.or(visit.date)).max();
        let day = if least { visits.unwrap_or(last_day).max(last_day.plus_days(1)) } else { last_day };
        let possible = visits.is_none_or(|visit| visit <= day);
        if possible { vec![self.set(json!(day))] } else { Vec::new() }
    }

    /// The figures that the case was built with.
    fn used(&self) -> Vec<Edit> {
        let benefits = self.case.plan.benefits.iter().zip(&self.case.used);
        let mine = benefits.filter(|(benefit, _)| benefit.id == self.unknown.gap.detail);
        mine.map(|(_, used)| self.set(json!({ "base": used.base, "paid": used.paid }))).collect()
    }

    /// A hospital that neither the list nor an emergency lets count, in what nobody has said of it.
    fn no_hospital_that_counts(&self) -> Vec<Edit> {
        let Some(said) = self.visit().map(|visit| &visit.said.hospital) else { return Vec::new() };
        let facts = [
            ("designated", said.designated),
            ("in_network", said.in_network),
            ("public", said.public),
            ("in_shanghai", said.in_shanghai),
        ];
        let open = facts.into_iter().filter(|(_, said)| said.is_none());
        open.map(|(field, _)| Edit::set(format!("{}/{field}", self.at), false)).collect()
    }

    /// A reason within the definition or outside it; of a fever the temperature says it.
    fn emergency(&self, fits: bool) -> Vec<Edit> {
        let temperature = |degrees: String| {
            let at = self.at.rsplit_once('/').map_or("", |(emergency, _)| emergency);
            Edit::set(format!("{at}/temperature"), degrees)
        };
        let fever = self.case.plan.emergencies.iter().find_map(|group| Some((group, group.min_temperature?)));
        let said = self.visit().and_then(|visit| visit.said.emergency.as_ref()?.reason.as_deref());
        let is_fever = |reason| self.case.lexicon.emergency(reason).is_some_and(|one| one.min_temperature.is_some());
        if let (Some((_, least)), Some(true)) = (fever, said.map(is_fever)) {
            return vec![temperature(if fits { least.to_string() } else { "36.5".to_owned() })];
        }
        let plain = |group: &&EmergencyReason| group.min_temperature.is_none() && !group.unless_third_party;
        let group = self.case.plan.emergencies.iter().find(plain).map(|group| &group.term);
        let other = self.case.plan.not_an_emergency.first();
        match (if fits { group } else { other }, fever) {
            (Some(term), _) => vec![self.set(json!(term.id))],
            (None, Some((group, least))) => {
                let degrees = if fits { least.to_string() } else { "36.5".to_owned() };
                vec![self.set(json!(group.term.id)), temperature(degrees)]
            }
            (None, None) => Vec::new(),
        }
    }

    /// How much of another payer's payment was for cost inside the scope: all, or all but what lay
    /// outside.
    fn settlement_scope(&self, least: bool) -> Vec<Edit> {
        let said = || self.visit()?.said.settlements.get(self.index("settlements")?);
        let (Some(amount), Some(visit)) = (said().and_then(|said| said.amount), self.visit()) else {
            return Vec::new();
        };
        let outside: Money = visit.invoices.iter().map(|invoice| invoice.boxes.outside()).sum();
        vec![self.set(json!(if least { amount } else { (amount - outside).at_least_zero() }))]
    }

    /// What another payer has paid: more than any bill, or nothing. One whose amount is known and
    /// still awaited has paid it at the least; at the most it stays awaited.
    fn settlement_amount(&self, least: bool) -> Vec<Edit> {
        let place = self.index("settlements");
        let said = place.and_then(|place| self.visit()?.said.settlements.get(place));
        match (said.and_then(|said| said.amount), least) {
            (None, true) => vec![self.set(json!(Money::MAX_READ))],
            (None, false) => vec![self.set(json!(Money::ZERO))],
            (Some(_), true) => vec![Edit::set(self.at.replace("/amount", "/status"), "paid")],
            (Some(_), false) => Vec::new(),
        }
    }

    /// What a line of an unknown name is: something that is never paid, or none of the plan's lists.
    fn item(&self, least: bool) -> Vec<Edit> {
        let plan = self.case.plan;
        let care = plan.excluded_care.iter().filter(|care| care.looked_for_in.contains(&LookedForIn::Line));
        let refused = care.filter(|care| plan.has_rule(&care.rule)).map(|care| &care.term);
        let fees = plan.excluded_fees.iter().filter(|fee| !fee.within_scope && plan.has_rule(&fee.rule));
        let refused: Option<&Term> = refused.chain(fees.map(|fee| &fee.term)).next();
        let item = if least { refused.map(|term| term.id.as_str()) } else { Some("none") };
        item.map(|item| Edit::set(self.at.replace("/name", "/item"), item)).into_iter().collect()
    }

    /// An unknown name may be that of the examination that another one has to wait for.
    fn examinations(&self) -> Vec<Vec<Edit>> {
        let later = |line: &CaseLine<'_>| line.examination.is_some_and(|one| one.class != ExaminationClass::Basic);
        if !self.case.lines().any(|(_, _, line)| later(line)) {
            return Vec::new();
        }
        let of_class = |class| self.case.plan.examinations.iter().find(|one| one.class == class);
        let earlier = [ExaminationClass::Basic, ExaminationClass::Ct].into_iter().filter_map(of_class);
        let mut turns: Vec<Vec<Edit>> =
            earlier.map(|one| vec![Edit::set(self.at.replace("/name", "/item"), one.term.id.as_str())]).collect();
        turns.extend([self.item(true), self.item(false)]);
        turns
    }

    /// A diagnosis that a line serves; the rest of a receipt becomes a line that says it.
    fn serving(&self, name: &str) -> Vec<Edit> {
        if self.at.ends_with("/diagnosis") {
            return vec![self.set(json!(name))];
        }
        let rest = self.invoice().and_then(|invoice| invoice.lines.last()).filter(|line| line.said.is_none());
        let line = rest.filter(|line| line.amount.is_positive()).map(|line| {
            let line = json!({ "amount": line.amount, "diagnosis": name });
            Edit::set(format!("{}/-", self.at), line)
        });
        line.into_iter().collect()
    }

    fn served(&self, least: bool) -> Vec<Edit> {
        let Some(visit) = self.visit() else { return Vec::new() };
        let found = visit.diagnoses.iter().find(|diagnosis| diagnosis.is_excluded() == least);
        found.map_or(Vec::new(), |diagnosis| self.serving(&diagnosis.name))
    }

    fn diagnoses(&self) -> Vec<Vec<Edit>> {
        let names = self.visit().map(|visit| visit.diagnoses.iter().map(|one| one.name.as_str()).collect::<Vec<_>>());
        names.into_iter().flatten().map(|name| self.serving(name)).collect()
    }

    /// A rescue, or infusions that failed, in what nobody has said; or neither.
    fn admission(&self, excepted: bool) -> Vec<Edit> {
        let said = self.visit().and_then(|visit| visit.said.admission.clone()).unwrap_or_default();
        let set = |field: &str, value: Value| Edit::set(format!("{}/{field}", self.at), value);
        if !excepted {
            let rescue = said.rescue.is_none().then(|| set("rescue", json!(false)));
            let failed = said.infusion_failed.is_none().then(|| set("infusion_failed", json!(false)));
            let days = (said.infusion_failed == Some(true)).then(|| set("infusion_days_before", json!(0)));
            return rescue.into_iter().chain(failed).chain(days).collect();
        }
        if said.rescue.is_none() {
            return vec![set("rescue", json!(true))];
        }
        let days = said.infusion_days_before.is_none().then(|| set("infusion_days_before", json!(Count::MAX)));
        let failed = said.infusion_failed.is_none().then(|| set("infusion_failed", json!(true)));
        days.into_iter().chain(failed).collect()
    }

    /// One examination of each class that others wait for, before every visit.
    fn past_examinations(&self) -> Value {
        let first = self.case.visits.iter().filter_map(|visit| visit.date).min();
        let date = first.map_or(self.case.year.from, |day| day.min(self.case.year.from));
        let of_class = |class| self.case.plan.examinations.iter().find(|one| one.class == class);
        let done = [ExaminationClass::Basic, ExaminationClass::Ct].into_iter().filter_map(of_class);
        done.map(|one| json!({ "date": date, "name": one.term.id })).collect()
    }

    /// Of an emergency without the card the stamped list stands for the receipt, whatever its defects.
    fn list_may_stand_for_receipt(&self) -> bool {
        self.visit().is_some_and(|visit| visit.said.invoices.iter().any(|invoice| !invoice.defects.is_empty()))
    }

    /// Whether sessions of a yearly number are shared between visits, so that what one of them loses
    /// another may use.
    fn shares_sessions(&self) -> bool {
        use crate::claim::LineKind::HyperbaricOxygen;
        let has = |visit: &Visit<'_>| {
            let lines = visit.invoices.iter().flat_map(|invoice| &invoice.lines);
            !visit.is_stay() && { lines }.any(|line| line.kind == HyperbaricOxygen)
        };
        let several = self.case.visits.iter().filter(|visit| has(visit)).count() > 1;
        several && self.visit().is_some_and(has)
    }
}
