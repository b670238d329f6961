//! Where the care was given: the list of hospitals, read from its data, by its exact names only.

use serde_json::Value;

use super::calendar::Day;
use super::said::{Care, NoOpinion, Visit};

/// A list of hospitals, complete or not.
pub(crate) struct Hospitals {
    complete: bool,
    campus_words: Vec<String>,
    entries: Vec<Entry>,
}

struct Entry {
    names: Vec<String>,
    public: bool,
    level: Option<i128>,
    is_branch: bool,
    branch_included: Option<bool>,
    to: Option<Day>,
}

/// What is known of the hospital of a visit.
struct Known {
    /// 就诊指定医院, 释义 of the list: designated, or nobody has said that it is not.
    designated: bool,
    public: bool,
    level: i128,
}

impl Hospitals {
    pub(crate) fn read(list: &Value) -> Hospitals {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let entries = list["hospitals"].as_array().into_iter().flatten();
        let entry = |said: &Value| Entry {
            names: text(&said["name"])
                .into_iter()
                .chain(said["aliases"].as_array().into_iter().flatten().filter_map(text))
                .collect(),
            public: said["ownership"] != "private",
            level: said["level"].as_i64().map(i128::from),
            is_branch: said.get("branch_of").is_some(),
            branch_included: said["branch_included"].as_bool(),
            to: said["designated_to"].as_str().and_then(|day| Day::read(day).ok()),
        };
        Hospitals {
            complete: list["complete"] == true,
            campus_words: list["campus_words"].as_array().into_iter().flatten().filter_map(text).collect(),
            entries: entries.map(entry).collect(),
        }
    }

    /// The clause by which the hospital refuses the visit, if one does. `emergency` lifts the list, the
    /// branch rule and, for visits, "public": "急诊除外" stands beside the list (第一部分 就诊指定医院).
    pub(crate) fn refuse(&self, visit: &Visit, emergency: bool) -> Result<Option<&'static str>, NoOpinion> {
        let stay = visit.care == Care::Inpatient;
        let lifted = if stay { visit.admission.through_emergency } else { emergency };
        let known = self.find(visit)?;
        if visit.hospital.in_shanghai == Some(false) {
            return Ok(Some("第四部分 二.19 outside Shanghai"));
        }
        if !known.designated && !lifted {
            return Ok(Some("第一部分 就诊指定医院 not designated, or a branch"));
        }
        if visit.hospital.in_network == Some(false) {
            return Ok(Some("第一部分 就诊指定医院 1) 2) outside medical insurance"));
        }
        if !known.public && (stay || !lifted) {
            return Ok(Some("第一部分 就诊指定医院 1) 2) not public"));
        }
        if stay && known.level < 2 {
            return Ok(Some("第一部分 就诊指定医院 2) below level 2"));
        }
        Ok(None)
    }

    fn find(&self, visit: &Visit) -> Result<Known, NoOpinion> {
        let said = &visit.hospital;
        let listed = match &said.name {
            None => Known { designated: true, public: true, level: 2 },
            Some(name) => self.listed(name, visit.day)?,
        };
        Ok(Known {
            designated: said.designated.unwrap_or(listed.designated),
            public: said.public.unwrap_or(listed.public),
            level: said.level.unwrap_or(listed.level),
        })
    }

    fn listed(&self, name: &str, day: Option<Day>) -> Result<Known, NoOpinion> {
        if let Some(entry) = self.entries.iter().find(|entry| entry.names.iter().any(|one| one == name)) {
            // Where nobody says on which day, the list as it stands.
            let struck_off = entry.to.is_some_and(|to| day.is_none_or(|day| day > to));
            // "指定定点医院不含分院": a branch is out where the list says so; where it says nothing, ask.
            let left_out = entry.is_branch && entry.branch_included == Some(false);
            let designated = !left_out && !struck_off;
            return Ok(Known { designated, public: entry.public, level: entry.level.unwrap_or(2) });
        }
        let campus_of = |entry: &&Entry| {
            let rest = |one: &String| name.strip_prefix(one.as_str()).map(str::to_owned);
            entry.names.iter().filter_map(rest).any(|rest| self.campus_words.contains(&rest))
        };
        if let Some(head) = self.entries.iter().find(campus_of) {
            return Ok(Known { designated: true, public: head.public, level: head.level.unwrap_or(2) });
        }
        if !name.starts_with("示例") {
            return Err(format!("{name} could be another name of a listed hospital"));
        }
        // 155 printed hospitals and 28 that are not: only a complete list refuses.
        Ok(Known { designated: !self.complete, public: true, level: 2 })
    }
}
