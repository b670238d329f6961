//! The binding for browsers, bundlers and Node: JSON in, object out.
//!
//! Objects come in through `JSON.stringify` and the strict reader, because reading a JavaScript
//! object directly would pass over misspelt fields. They go out through `JSON.parse`: one
//! serializer in the binary instead of two, and the same bytes as everywhere else.

use std::rc::Rc;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Detail;
use crate::claim::Claim;
use crate::estimate::{Answer, Estimate};
use crate::hospital::HospitalList;
use crate::plan::Plan;
use crate::question::{Reply, Told};
use crate::read::{self, Problem, Problems};
use crate::render::{ProblemWords, Words};
use crate::write;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Answer, Claim, HospitalList, Problem, ProblemWords, Question, Reply, ReplyInWords, Words } from "./types.js";
type ListedHospital = HospitalList["hospitals"][number];
/** A question without the claim, which the session holds. */
type QuestionOfSession = Question extends infer Q ? (Q extends unknown ? Omit<Q, "claim"> : never) : never;
type InWords = { answer: Answer; words: Words | null; errors: ProblemWords[] };
"#;

/// Checks claims of one plan.
#[wasm_bindgen]
pub struct Checker(Rc<crate::Checker>);

/// A claim that is held inside while it is being written.
#[wasm_bindgen]
pub struct Session(crate::Session);

/// The phrases of one language.
#[wasm_bindgen]
pub struct Catalogue(crate::Catalogue);

/// An answer and its words.
#[derive(Serialize)]
struct InWords {
    answer: Answer,
    words: Option<Words>,
    errors: Vec<ProblemWords>,
}

#[wasm_bindgen]
impl Checker {
    /// Reads a plan and, if given, a hospital list, both JSON texts.
    ///
    /// Throws `{ type: "failure", errors }` that lists every problem.
    #[wasm_bindgen(constructor)]
    pub fn new(plan: &str, hospitals: Option<String>) -> Result<Checker, JsValue> {
        let read = || {
            let plan = Plan::from_text(plan)?;
            let hospitals = hospitals.as_deref().map(HospitalList::from_text).transpose()?;
            crate::Checker::new(plan, hospitals)
        };
        read().map(|checker| Checker(Rc::new(checker))).map_err(failure)
    }

    /// Adds a plan, a JSON text, that a claim may name in `policy.other_years` or be compared with.
    /// Sessions that are open already do not know it.
    #[wasm_bindgen(js_name = addOtherPlan)]
    pub fn add_other_plan(&mut self, plan: &str) -> Result<(), JsValue> {
        let plan = Plan::from_text(plan).map_err(failure)?;
        Rc::make_mut(&mut self.0).add_other_plan(plan);
        Ok(())
    }

    /// Sets a reading by its number or name, such as `R9` or `other_cover`. Sessions that are open
    /// already keep theirs.
    #[wasm_bindgen(js_name = setReading)]
    pub fn set_reading(&mut self, key: &str, choice: &str) -> Result<(), JsValue> {
        Rc::make_mut(&mut self.0).set_reading(key, choice).map_err(failure)
    }

    /// Checks a claim: object in, object out.
    #[wasm_bindgen(unchecked_return_type = "Answer")]
    pub fn check(&self, #[wasm_bindgen(unchecked_param_type = "Claim")] claim: &JsValue) -> Result<JsValue, JsValue> {
        out(&self.0.answer(&text_of(claim)))
    }

    /// Checks a claim: JSON text in, JSON text out.
    #[wasm_bindgen(js_name = checkText)]
    pub fn check_text(&self, claim: &str) -> String {
        self.0.check_text(claim)
    }

    /// Checks a claim and puts the answer into words. Without `full` the answer leaves out what
    /// other answers, papers that are not mentioned and other readings would change: quick enough
    /// for every keystroke.
    #[wasm_bindgen(
        js_name = checkInWords,
        unchecked_return_type = "InWords"
    )]
    pub fn check_in_words(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Claim")] claim: &JsValue,
        catalogue: &Catalogue,
        full: bool,
    ) -> Result<JsValue, JsValue> {
        let claim = read::from_text::<Claim>(&text_of(claim));
        let checked = claim.as_ref().map_err(Clone::clone);
        let checked = checked.and_then(|claim| Ok((self.0.check_in(claim, detail(full))?, claim)));
        out(&InWords::of(checked, self.0.plan(), catalogue))
    }

    /// Replies to a question: object in, object out.
    #[wasm_bindgen(unchecked_return_type = "Reply")]
    pub fn ask(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Question")] question: &JsValue,
    ) -> Result<JsValue, JsValue> {
        out(&self.0.reply(&text_of(question)))
    }

    /// Replies to a question: JSON text in, JSON text out.
    #[wasm_bindgen(js_name = askText)]
    pub fn ask_text(&self, question: &str) -> String {
        self.0.ask_text(question)
    }

    /// Replies to a question and puts the reply into words.
    #[wasm_bindgen(js_name = askInWords, unchecked_return_type = "ReplyInWords")]
    pub fn ask_in_words(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Question")] question: &JsValue,
        catalogue: &Catalogue,
    ) -> Result<JsValue, JsValue> {
        out(&self.0.reply_in_words(&text_of(question), &catalogue.0))
    }

    #[cfg(feature = "analysis")]
    /// The explanation of a claim as a FHIR R4 `ExplanationOfBenefit`, use `predetermination`.
    #[wasm_bindgen(js_name = explanationOfBenefit, unchecked_return_type = "Record<string, unknown>")]
    pub fn explanation_of_benefit(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Claim")] claim: &JsValue,
        catalogue: &Catalogue,
    ) -> Result<JsValue, JsValue> {
        let claim: Claim = read::from_text(&text_of(claim)).map_err(failure)?;
        let told = self.0.explain(&claim, false).map_err(failure)?;
        let explained = catalogue.0.explanation_of_benefit(&told, &claim, self.0.plan());
        // Only serde_json knows how to write its own raw numbers, FHIR's decimals.
        let text = serde_json::to_string(&explained).map_err(|why| JsValue::from_str(&why.to_string()))?;
        js_sys::JSON::parse(&text)
    }

    /// Entries of the hospital list whose names contain the text, best first.
    #[wasm_bindgen(js_name = searchHospitals, unchecked_return_type = "ListedHospital[]")]
    pub fn search_hospitals(&self, text: &str, most: usize) -> Result<JsValue, JsValue> {
        let found = self.0.hospitals().map(|list| list.search(text, most)).unwrap_or_default();
        out(&found)
    }
}

impl InWords {
    fn of(checked: Result<(Estimate, &Claim), Problems>, plan: &Plan, catalogue: &Catalogue) -> InWords {
        match checked {
            Ok((estimate, claim)) => InWords {
                words: Some(catalogue.0.words(&estimate, claim, plan)),
                answer: Answer::Success { estimate: Box::new(estimate) },
                errors: Vec::new(),
            },
            Err(problems) => InWords {
                errors: catalogue.0.problems(&problems.0),
                answer: Answer::Failure { errors: problems.0 },
                words: None,
            },
        }
    }
}

#[wasm_bindgen]
impl Session {
    /// Opens a session on a claim. A claim that cannot be read yet is held as it is.
    ///
    /// Throws `{ type: "failure", errors }` when it has no JSON at all.
    #[wasm_bindgen(constructor)]
    pub fn new(
        checker: &Checker,
        #[wasm_bindgen(unchecked_param_type = "Claim")] claim: &JsValue,
    ) -> Result<Session, JsValue> {
        crate::Session::new(Rc::clone(&checker.0), &text_of(claim)).map(Session).map_err(failure)
    }

    /// Sets what stands at a JSON Pointer and returns the summary, or what keeps the claim from being
    /// read; `null` or `undefined` takes it away, `-` or the length of a list adds to it.
    #[wasm_bindgen(unchecked_return_type = "Reply")]
    pub fn edit(
        &mut self,
        pointer: &str,
        #[wasm_bindgen(unchecked_param_type = "unknown")] value: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let value = if value.is_undefined() { "null".to_owned() } else { text_of(value) };
        match self.0.edit(pointer, &value) {
            Ok(_) => self.summary(),
            Err(problems) => out(&Reply::Failure { errors: problems.0 }),
        }
    }

    /// Takes the last edit back; `false` when there is none left.
    pub fn undo(&mut self) -> bool {
        self.0.undo()
    }

    /// The claim in short, or what keeps it from being read.
    #[wasm_bindgen(unchecked_return_type = "Reply")]
    pub fn summary(&self) -> Result<JsValue, JsValue> {
        out(&match self.0.summary() {
            Ok(summary) => Reply::Success(Told::Summary(Box::new(summary.clone()))),
            Err(problems) => Reply::Failure { errors: problems.0 },
        })
    }

    /// The whole answer; without `full` it leaves out what other answers, papers that are not
    /// mentioned and other readings would change.
    #[wasm_bindgen(unchecked_return_type = "Answer")]
    pub fn answer(&self, full: bool) -> Result<JsValue, JsValue> {
        out(&self.0.answer(detail(full)))
    }

    /// The same, in words.
    #[wasm_bindgen(
        js_name = inWords,
        unchecked_return_type = "InWords"
    )]
    pub fn in_words(&self, catalogue: &Catalogue, full: bool) -> Result<JsValue, JsValue> {
        let unread = Claim::default();
        let claim = self.0.as_read().unwrap_or(&unread);
        let checked = self.0.estimate(detail(full)).map(|estimate| (estimate, claim));
        out(&InWords::of(checked, self.0.checker().plan(), catalogue))
    }

    /// Replies to a question about the claim, asked without its `claim`.
    #[wasm_bindgen(unchecked_return_type = "Reply")]
    pub fn ask(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuestionOfSession")] question: &JsValue,
    ) -> Result<JsValue, JsValue> {
        out(&self.0.ask(&text_of(question)))
    }

    /// The same, with the reply in words.
    #[wasm_bindgen(js_name = askInWords, unchecked_return_type = "ReplyInWords")]
    pub fn ask_in_words(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuestionOfSession")] question: &JsValue,
        catalogue: &Catalogue,
    ) -> Result<JsValue, JsValue> {
        out(&self.0.ask_in_words(&text_of(question), &catalogue.0))
    }

    /// The claim as typed, whether it can be read or not.
    #[wasm_bindgen(unchecked_return_type = "Claim")]
    pub fn claim(&self) -> Result<JsValue, JsValue> {
        out(self.0.claim())
    }
}

#[wasm_bindgen]
impl Catalogue {
    /// Reads a catalogue, a JSON text.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Catalogue, JsValue> {
        crate::Catalogue::from_text(text).map(Catalogue).map_err(failure)
    }

    /// The errors of a failure, as thrown or returned, in words.
    #[wasm_bindgen(unchecked_return_type = "ProblemWords[]")]
    pub fn problems(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Problem[]")] errors: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let errors: Vec<Problem> = read::from_text(&text_of(errors)).unwrap_or_default();
        out(&self.0.problems(&errors))
    }
}

/// How much is wanted: without `full`, what takes longest is left out.
fn detail(full: bool) -> Detail {
    if full { Detail::Full } else { Detail::Summary }
}

/// The JSON of an object. A number that JSON cannot carry is written out, so that the strict reader
/// names its place; what has no JSON at all, such as a cycle, is read as no JSON.
fn text_of(value: &JsValue) -> String {
    let keep = Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(|_, value: JsValue| match value.as_f64() {
        Some(number) if !number.is_finite() => JsValue::from_str("NaN"),
        _ => value,
    });
    let replacer: &js_sys::Function = keep.as_ref().unchecked_ref();
    let text = js_sys::JSON::stringify_with_replacer(value, replacer);
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn out(value: &impl Serialize) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&write::text(value))
}

fn failure(problems: Problems) -> JsValue {
    out(&Answer::Failure { errors: problems.0 }).unwrap_or(JsValue::NULL)
}
