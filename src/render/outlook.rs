//! The rest of the policy year in words.

use serde::Serialize;

use super::Speaker;
use crate::claim::Claim;
use crate::plan::Plan;
use crate::render::Catalogue;
use crate::whatif::outlook::{BenefitOutlook, MedicineOutlook, Outlook};

/// An outlook in one language. Lists run parallel to those of the outlook.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutlookWords {
    /// Language, such as `zh-CN`.
    pub locale: String,
    /// That this is a pre-check and nothing has been submitted.
    pub banner: String,
    /// Last day of the cover.
    pub cover: String,
    /// Last day to claim.
    pub deadline: Option<String>,
    /// How many days are left to claim.
    pub time_left: Option<String>,
    /// What is left of the limit over all benefits.
    pub total_limit_left: Option<String>,
    /// One for each benefit.
    pub benefits: Vec<BenefitOutlookWords>,
    /// One for each medicine.
    pub medicines: Vec<MedicineWords>,
    /// That of some medicines nothing can be said.
    pub supply_not_given: Option<String>,
    /// Plan, version and fingerprint.
    pub plan: String,
}

/// What is left of a benefit in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BenefitOutlookWords {
    /// Name.
    pub title: String,
    /// What was paid, what is left, what comes next: one sentence each.
    pub lines: Vec<String>,
}

/// When a medicine is payable again, in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MedicineWords {
    /// Name under which it was dispensed last.
    pub name: String,
    /// How long it lasts, when a repeat is paid and for how many days: one sentence each.
    pub lines: Vec<String>,
}

impl Catalogue {
    /// An outlook in words.
    pub fn outlook(&self, told: &Outlook, claim: &Claim, plan: &Plan) -> OutlookWords {
        let speaker = Speaker { catalogue: self, plan, claim };
        let count = told.supply_not_given.len();
        let cover_to = self.date(&told.cover_to.to_string());
        OutlookWords {
            locale: self.locale().to_owned(),
            banner: self.phrase("banner", &[]),
            cover: self.phrase("outlook.cover", &[("day", &cover_to)]),
            deadline: told
                .last_day_to_claim
                .map(|day| self.phrase("deadline", &[("day", &self.date(&day.to_string()))])),
            time_left: told.days_left_to_claim.map(|left| speaker.time_left(left)),
            total_limit_left: told
                .total_limit_left
                .map(|left| self.phrase("outlook.total_limit_left", &[("amount", &self.yuan(left))])),
            benefits: told.benefits.iter().map(|benefit| speaker.benefit_outlook(benefit)).collect(),
            medicines: told.medicines.iter().map(|medicine| speaker.medicine(medicine, &cover_to)).collect(),
            supply_not_given: (count > 0)
                .then(|| self.phrase("outlook.supply_not_given", &[("count", &count.to_string())])),
            plan: speaker.plan_line(&told.plan),
        }
    }
}

impl Speaker<'_> {
    fn time_left(&self, left: i64) -> String {
        let days = left.unsigned_abs().to_string();
        let key = match left {
            ..0 => "outlook.days_late",
            0 => return self.say("outlook.last_day", &[]),
            _ => "outlook.days_left",
        };
        self.say(key, &[("days", &days)])
    }

    fn benefit_outlook(&self, told: &BenefitOutlook) -> BenefitOutlookWords {
        let amount = |key: &str, amount| self.say(key, &[("amount", &self.yuan(amount))]);
        let next = told.next.map(|next| {
            let facts = [("borne", self.yuan(next.borne)), ("pays", self.yuan(next.pays))];
            self.say("outlook.next", &facts.each_ref().map(|(name, value)| (*name, value.as_str())))
        });
        let most = told.most_left.zip(told.borne_until_most).map(|(most, borne)| match most.is_zero() {
            true => self.say("outlook.used_up", &[]),
            false => self.say("outlook.until_most", &[("most", &self.yuan(most)), ("borne", &self.yuan(borne))]),
        });
        let lines = [
            Some(amount("outlook.paid", told.paid)),
            told.deductible_left.map(|left| match left.is_zero() {
                true => self.say("outlook.deductible_reached", &[]),
                false => amount("outlook.deductible_left", left),
            }),
            told.limit_left.map(|left| amount("outlook.limit_left", left)),
            next,
            most,
        ];
        let title = self.plan.benefit(&told.id).map_or(told.id.as_str(), |benefit| self.catalogue.text(&benefit.title));
        BenefitOutlookWords { title: title.to_owned(), lines: lines.into_iter().flatten().collect() }
    }

    fn medicine(&self, told: &MedicineOutlook, cover_to: &str) -> MedicineWords {
        let day = |date: crate::date::Date| self.catalogue.date(&date.to_string());
        let (on, until) = (day(told.on), day(told.lasts_until));
        let cite = |clause: Option<&String>| self.clause(clause).map_or(String::new(), |clause| clause.cite);
        let dispensed = [("day", day(told.dispensed_on)), ("days", told.days.clone()), ("until", until)];
        let repeat = told.repeat_from.map(|from| {
            self.say("outlook.repeat_from", &[("day", &day(from)), ("clause", &cite(told.repeat_clause.as_ref()))])
        });
        let each = told.per_prescription.as_ref().map(|limit| {
            let facts = [("days", limit.days.to_string()), ("clause", cite(limit.clause.as_ref()))];
            self.say("outlook.per_prescription", &facts.each_ref().map(|(name, value)| (*name, value.as_str())))
        });
        let year_end =
            told.until_year_end.as_ref().filter(|limit| told.payable_days == Some(limit.days)).map(|limit| {
                let facts = [("days", limit.days.to_string()), ("clause", cite(limit.clause.as_ref()))];
                let facts = facts.each_ref().map(|(name, value)| (*name, value.as_str()));
                self.say("outlook.until_year_end", &facts.into_iter().chain([("end", cover_to)]).collect::<Vec<_>>())
            });
        let payable = match (told.within_cover, told.payable_days) {
            (false, _) => Some(self.say("outlook.next_year", &[("day", &on)])),
            (true, days) => {
                days.map(|days| self.say("outlook.payable_days", &[("day", &on), ("days", &days.to_string())]))
            }
        };
        let dispensed =
            self.say("outlook.dispensed", &dispensed.each_ref().map(|(name, value)| (*name, value.as_str())));
        let no_wait = told.repeat_from.is_none().then(|| self.say("outlook.no_wait", &[]));
        let lines = [Some(dispensed), repeat, no_wait, each, year_end.filter(|_| told.within_cover), payable];
        MedicineWords { name: told.name.clone(), lines: lines.into_iter().flatten().collect() }
    }
}
