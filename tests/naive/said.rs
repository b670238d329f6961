//! What a claim says, read from its JSON. A field, code or name that is not known here is an error:
//! the naive reckoning then has no opinion.

use std::collections::BTreeMap;

use serde_json::Value;

use super::calendar::Day;
use super::cents;

/// Why there is no opinion.
pub(crate) type NoOpinion = String;
type Read<T> = Result<T, NoOpinion>;

#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) submitted_on: Option<Day>,
    pub(crate) cover_from: Option<Day>,
    pub(crate) cover_to: Option<Day>,
    pub(crate) union_cover: bool,
    pub(crate) outpatient: SoFar,
    pub(crate) inpatient: SoFar,
    pub(crate) member: bool,
    pub(crate) dispensings: Vec<Dispensing>,
    pub(crate) oxygen_sessions: i128,
    pub(crate) visits: Vec<Visit>,
}

/// What the year has used up of one benefit.
#[derive(Clone, Debug, Default)]
pub(crate) struct SoFar {
    pub(crate) base: Option<i128>,
    pub(crate) paid: Option<i128>,
}

#[derive(Clone, Debug)]
pub(crate) struct Dispensing {
    pub(crate) day: Day,
    pub(crate) class: String,
    pub(crate) days: Days,
}

/// Days of supply as a fraction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Days {
    pub(crate) numerator: i128,
    pub(crate) denominator: i128,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Care {
    Outpatient,
    Emergency,
    Inpatient,
}

#[derive(Clone, Debug)]
pub(crate) struct Visit {
    pub(crate) id: String,
    pub(crate) care: Care,
    pub(crate) day: Option<Day>,
    pub(crate) hospital: Hospital,
    pub(crate) cause: Option<String>,
    pub(crate) card_used: Option<bool>,
    pub(crate) emergency: Emergency,
    pub(crate) ward: Option<String>,
    pub(crate) diagnoses: Vec<Diagnosis>,
    pub(crate) admission: Admission,
    pub(crate) declared: Vec<String>,
    pub(crate) settlements: Vec<Settlement>,
    pub(crate) papers: Papers,
    pub(crate) receipts: Vec<Receipt>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Hospital {
    pub(crate) name: Option<String>,
    pub(crate) designated: Option<bool>,
    pub(crate) in_shanghai: Option<bool>,
    pub(crate) public: Option<bool>,
    pub(crate) in_network: Option<bool>,
    pub(crate) level: Option<i128>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Emergency {
    pub(crate) reason: Option<String>,
    /// Tenths of a degree.
    pub(crate) temperature: Option<i128>,
    pub(crate) third_party_liable: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Diagnosis {
    pub(crate) name: String,
    pub(crate) settled: bool,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Admission {
    pub(crate) through_emergency: bool,
    pub(crate) rescue: bool,
    pub(crate) infusion_days_before: i128,
    pub(crate) infusion_failed: bool,
    pub(crate) left_before_surgery: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Settlement {
    pub(crate) payer: String,
    pub(crate) paid: bool,
    pub(crate) amount: i128,
    pub(crate) in_scope: i128,
}

/// Whether each kind of paper that is mentioned is there.
#[derive(Clone, Debug, Default)]
pub(crate) struct Papers(BTreeMap<String, bool>);

impl Papers {
    pub(crate) fn missing(&self, kind: &str) -> bool {
        self.0.get(kind) == Some(&false)
    }

    pub(crate) fn attached(&self, kind: &str) -> bool {
        self.0.get(kind) == Some(&true)
    }

    fn mentions(&self, kind: &str) -> bool {
        self.0.contains_key(kind)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Receipt {
    /// Code and number.
    pub(crate) bill: Option<(String, String)>,
    pub(crate) form: String,
    pub(crate) defects: Vec<String>,
    pub(crate) day: Option<Day>,
    pub(crate) boxes: BTreeMap<String, i128>,
    /// Its own papers, and for kinds of which it does not speak those of its visit.
    pub(crate) papers: Papers,
    pub(crate) lines: Vec<Line>,
}

#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) name: Option<String>,
    pub(crate) kind: String,
    pub(crate) amount: i128,
    pub(crate) out_of_scope: i128,
    pub(crate) diagnosis: Option<String>,
    pub(crate) days: Option<Days>,
    pub(crate) adjuvant: bool,
    pub(crate) drug_class: Option<String>,
    pub(crate) infusion_days: Option<Days>,
    pub(crate) sessions: Option<i128>,
    pub(crate) ordered_on: Option<Day>,
    pub(crate) performed_on: Option<Day>,
}

/// Boxes of a receipt.
const BOXES: [&str; 11] = [
    "total",
    "pooled_fund_paid",
    "supplementary_fund_paid",
    "personal_account_paid",
    "personal_account_out_of_scope",
    "cash_paid",
    "category_copay",
    "in_scope_self_paid",
    "out_of_scope_self_paid",
    "discount",
    "in_scope_total",
];

pub(crate) fn claim(value: &Value) -> Read<Claim> {
    let mut said = Object::of(value)?;
    let mut policy = said.object("policy")?;
    let mut accumulators = policy.object("accumulators")?;
    let (outpatient, inpatient) =
        (so_far(accumulators.object("outpatient")?)?, so_far(accumulators.object("inpatient")?)?);
    let mut insured = said.object("insured")?;
    let mut history = said.object("history")?;
    // Papers of the claim as a whole hold up its submission and no amount.
    said.list("documents");
    let claim = Claim {
        submitted_on: said.day("submitted_on")?,
        cover_from: policy.day("cover_from")?,
        cover_to: policy.day("cover_to")?,
        union_cover: policy.yes("union_cover")?.unwrap_or(false),
        outpatient,
        inpatient,
        member: insured.yes("member")?.unwrap_or(true),
        dispensings: history.list("dispensings").iter().map(dispensing).collect::<Read<_>>()?,
        oxygen_sessions: history.whole("hyperbaric_oxygen_sessions")?.unwrap_or(0),
        visits: said.list("encounters").iter().map(visit).collect::<Read<_>>()?,
    };
    for object in [said, policy, accumulators, insured, history] {
        object.nothing_else()?;
    }
    Ok(claim)
}

fn so_far(mut said: Object<'_>) -> Read<SoFar> {
    let so_far = SoFar { base: said.amount("base")?, paid: said.amount("paid")? };
    said.nothing_else()?;
    Ok(so_far)
}

fn dispensing(value: &Value) -> Read<Dispensing> {
    let mut said = Object::of(value)?;
    let name = said.text("name")?.ok_or("a medicine without a name")?;
    let days = said.whole("days_supply")?.ok_or("a medicine without days")?;
    let dispensing = Dispensing {
        day: said.day("date")?.ok_or("a medicine without a day")?,
        class: said.text("drug_class")?.unwrap_or(name),
        days: Days { numerator: days, denominator: 1 },
    };
    said.nothing_else()?;
    Ok(dispensing)
}

fn visit(value: &Value) -> Read<Visit> {
    let mut said = Object::of(value)?;
    let care = match said.text("care_type")?.as_deref() {
        Some("outpatient") => Care::Outpatient,
        Some("emergency") => Care::Emergency,
        Some("inpatient") => Care::Inpatient,
        other => return Err(format!("care {other:?}")),
    };
    if let Some(subtype) = said.text("care_subtype")? {
        known("kind of care", &subtype, &["chronic_major", "observation"])?;
    }
    let (date, discharged_on) = (said.day("date")?, said.day("discharged_on")?);
    let papers = papers(said.list("documents"))?;
    let visit = Visit {
        id: said.text("id")?.ok_or("a visit without an id")?,
        care,
        // A stay is dated by its discharge.
        day: if care == Care::Inpatient { discharged_on.or(date) } else { date },
        hospital: hospital(said.object("hospital")?)?,
        cause: said.text("cause")?,
        card_used: said.yes("card_used")?,
        emergency: emergency(said.object("emergency")?)?,
        ward: said.text("ward")?,
        diagnoses: said.list("diagnoses").iter().map(diagnosis).collect::<Read<_>>()?,
        admission: admission(said.object("admission")?)?,
        declared: declared(said.object("declarations")?)?,
        settlements: said.list("settlements").iter().map(settlement).collect::<Read<_>>()?,
        receipts: said.list("invoices").iter().map(|one| receipt(one, &papers)).collect::<Read<_>>()?,
        papers,
    };
    said.nothing_else()?;
    Ok(visit)
}

fn hospital(mut said: Object<'_>) -> Read<Hospital> {
    let hospital = Hospital {
        name: said.text("name")?,
        designated: said.yes("designated")?,
        in_shanghai: said.yes("in_shanghai")?,
        public: said.yes("public")?,
        in_network: said.yes("in_network")?,
        level: said.whole("level")?,
    };
    said.nothing_else()?;
    Ok(hospital)
}

fn emergency(mut said: Object<'_>) -> Read<Emergency> {
    let temperature = said.text("temperature")?.map(|text| cents::read(&text)).transpose()?;
    let emergency = Emergency {
        reason: said.text("reason")?,
        temperature: temperature.map(|hundredths| hundredths / 10),
        third_party_liable: said.yes("third_party_liable")?.unwrap_or(false),
    };
    said.nothing_else()?;
    Ok(emergency)
}

fn diagnosis(value: &Value) -> Read<Diagnosis> {
    let mut said = Object::of(value)?;
    let diagnosis = Diagnosis {
        name: said.text("name")?.ok_or("a diagnosis without a name")?,
        settled: said.yes("settled")?.unwrap_or(true),
    };
    said.nothing_else()?;
    Ok(diagnosis)
}

fn admission(mut said: Object<'_>) -> Read<Admission> {
    let admission = Admission {
        through_emergency: said.yes("through_emergency")?.unwrap_or(false),
        rescue: said.yes("rescue")?.unwrap_or(false),
        infusion_days_before: said.whole("infusion_days_before")?.unwrap_or(0),
        infusion_failed: said.yes("infusion_failed")?.unwrap_or(false),
        left_before_surgery: said.yes("left_before_surgery")?.unwrap_or(false),
    };
    said.nothing_else()?;
    Ok(admission)
}

/// The circumstances that hold.
fn declared(said: Object<'_>) -> Read<Vec<String>> {
    let mut holds = Vec::new();
    for (name, value) in said.0 {
        if value.as_bool().ok_or("a declaration is yes or no")? {
            holds.push(name.to_owned());
        }
    }
    Ok(holds)
}

fn settlement(value: &Value) -> Read<Settlement> {
    let mut said = Object::of(value)?;
    let payer = said.text("payer")?.ok_or("nobody has paid")?;
    known("payer", &payer, &["union", "insurer", "local_relief"])?;
    let amount = said.amount("amount")?.unwrap_or(0);
    let settlement = Settlement {
        payer,
        paid: said.text("status")?.as_deref() == Some("paid"),
        amount,
        in_scope: said.amount("in_scope_amount")?.unwrap_or(amount),
    };
    said.nothing_else()?;
    Ok(settlement)
}

fn papers(list: &[Value]) -> Read<Papers> {
    let mut papers = Papers::default();
    for value in list {
        let mut said = Object::of(value)?;
        let kind = said.text("kind")?.ok_or("a paper of no kind")?;
        let attached = said.text("status")?.as_deref() == Some("attached");
        said.nothing_else()?;
        if papers.0.insert(kind, attached).is_some() {
            return Err("a paper that is mentioned twice".to_owned());
        }
    }
    Ok(papers)
}

fn receipt(value: &Value, of_visit: &Papers) -> Read<Receipt> {
    let mut said = Object::of(value)?;
    said.text("id")?;
    let bill = match (said.text("bill_code")?, said.text("bill_number")?) {
        (Some(code), Some(number)) => Some((code, number)),
        (None, None) => None,
        _ => return Err("half a bill number".to_owned()),
    };
    let mut boxes = BTreeMap::new();
    for name in BOXES {
        if let Some(amount) = said.amount(name)? {
            boxes.insert(name.to_owned(), amount);
        }
    }
    let mut papers = papers(said.list("documents"))?;
    if papers.0.keys().any(|kind| of_visit.mentions(kind)) {
        return Err("a paper that visit and receipt both speak of".to_owned());
    }
    papers.0.extend(of_visit.0.clone());
    let receipt = Receipt {
        bill,
        form: said.text("form")?.unwrap_or("original".to_owned()),
        defects: said.list("defects").iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        day: said.day("date")?,
        boxes,
        papers,
        lines: said.list("lines").iter().map(line).collect::<Read<_>>()?,
    };
    said.nothing_else()?;
    Ok(receipt)
}

fn line(value: &Value) -> Read<Line> {
    let mut said = Object::of(value)?;
    let printed = said.whole("days_supply")?.map(|days| Days { numerator: days, denominator: 1 });
    let infusion = said.whole("infusion_days")?.map(|days| Days { numerator: days, denominator: 1 });
    let computed = computed_days(said.decimal("quantity")?, said.decimal("dose")?, said.decimal("times_per_day")?);
    let line = Line {
        name: said.text("name")?,
        kind: said.text("kind")?.ok_or("a line of no kind")?,
        amount: said.amount("amount")?.unwrap_or(0),
        out_of_scope: said.amount("out_of_scope")?.unwrap_or(0),
        diagnosis: said.text("diagnosis")?,
        days: computed.or(printed),
        adjuvant: said.text("drug_role")?.as_deref() == Some("adjuvant"),
        drug_class: said.text("drug_class")?,
        infusion_days: infusion.or(printed),
        sessions: said.whole("sessions")?,
        ordered_on: said.day("ordered_on")?,
        performed_on: said.day("performed_on")?,
    };
    said.nothing_else()?;
    Ok(line)
}

/// quantity ÷ (dose × times a day), as an exact fraction.
fn computed_days(
    quantity: Option<(i128, i128)>,
    dose: Option<(i128, i128)>,
    times: Option<(i128, i128)>,
) -> Option<Days> {
    let ((quantity, of_quantity), (dose, of_dose), (times, of_times)) = (quantity?, dose?, times?);
    (dose > 0 && times > 0)
        .then_some(Days { numerator: quantity * of_dose * of_times, denominator: of_quantity * dose * times })
}

pub(crate) fn known(what: &str, code: &str, codes: &[&str]) -> Read<()> {
    if codes.contains(&code) { Ok(()) } else { Err(format!("{what} {code} is not known here")) }
}

/// An object whose fields are taken one by one.
struct Object<'a>(BTreeMap<&'a str, &'a Value>);

impl<'a> Object<'a> {
    fn of(value: &'a Value) -> Read<Object<'a>> {
        let fields = value.as_object().ok_or_else(|| format!("{value} is no object"))?;
        let said = fields.iter().filter(|(_, value)| !value.is_null());
        Ok(Object(said.map(|(name, value)| (name.as_str(), value)).collect()))
    }

    fn object(&mut self, name: &str) -> Read<Object<'a>> {
        self.0.remove(name).map_or(Ok(Object(BTreeMap::new())), Object::of)
    }

    fn list(&mut self, name: &str) -> &'a [Value] {
        self.0.remove(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    fn text(&mut self, name: &str) -> Read<Option<String>> {
        let said = self.0.remove(name);
        said.map(|value| value.as_str().map(str::to_owned).ok_or(format!("{name} is no text"))).transpose()
    }

    fn yes(&mut self, name: &str) -> Read<Option<bool>> {
        let said = self.0.remove(name);
        said.map(|value| value.as_bool().ok_or(format!("{name} is not yes or no"))).transpose()
    }

    fn whole(&mut self, name: &str) -> Read<Option<i128>> {
        let said = self.0.remove(name);
        said.map(|value| value.as_i64().map(i128::from).ok_or(format!("{name} is no whole number"))).transpose()
    }

    fn amount(&mut self, name: &str) -> Read<Option<i128>> {
        self.text(name)?.map(|text| cents::read(&text)).transpose()
    }

    fn decimal(&mut self, name: &str) -> Read<Option<(i128, i128)>> {
        self.text(name)?.map(|text| cents::read_decimal(&text)).transpose()
    }

    fn day(&mut self, name: &str) -> Read<Option<Day>> {
        self.text(name)?.map(|text| Day::read(&text)).transpose()
    }

    fn nothing_else(self) -> Read<()> {
        self.0.keys().next().map_or(Ok(()), |name| Err(format!("{name} is not known here")))
    }
}
