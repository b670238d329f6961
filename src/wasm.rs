//! The binding for browsers, bundlers and Node: JSON in, object out.
//!
//! Objects come in through `JSON.stringify` and the strict reader, because reading a JavaScript
//! object directly would pass over misspelt fields. They go out through `JSON.parse`: one
//! serializer in the binary instead of two, and the same bytes as everywhere else.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Detail;
use crate::claim::Claim;
use crate::estimate::Answer;
use crate::hospital::HospitalList;
use crate::plan::Plan;
use crate::read::{self, Problem, Problems};
use crate::render::{ProblemWords, Words};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Answer, Claim, HospitalList, Problem, ProblemWords, Words } from "./types.js";
type ListedHospital = HospitalList["hospitals"][number];
"#;

/// Checks claims of one plan.
#[wasm_bindgen]
pub struct Checker(crate::Checker);

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
        read().map(Checker).map_err(failure)
    }

    /// Sets a reading by its number or name, such as `R9` or `other_cover`.
    #[wasm_bindgen(js_name = setReading)]
    pub fn set_reading(&mut self, key: &str, choice: &str) -> Result<(), JsValue> {
        self.0.set_reading(key, choice).map_err(failure)
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
        unchecked_return_type = "{ answer: Answer; words: Words | null; errors: ProblemWords[] }"
    )]
    pub fn check_in_words(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Claim")] claim: &JsValue,
        catalogue: &Catalogue,
        full: bool,
    ) -> Result<JsValue, JsValue> {
        let detail = if full { Detail::Full } else { Detail::Summary };
        let read = read::from_text::<Claim>(&text_of(claim));
        let both = match read.and_then(|claim| Ok((self.0.check_in(&claim, detail)?, claim))) {
            Ok((estimate, claim)) => InWords {
                words: Some(catalogue.0.words(&estimate, &claim, self.0.plan())),
                answer: Answer::Success { estimate: Box::new(estimate) },
                errors: Vec::new(),
            },
            Err(problems) => InWords {
                errors: catalogue.0.problems(&problems.0),
                answer: Answer::Failure { errors: problems.0 },
                words: None,
            },
        };
        out(&both)
    }

    /// Entries of the hospital list whose names contain the text, best first.
    #[wasm_bindgen(js_name = searchHospitals, unchecked_return_type = "ListedHospital[]")]
    pub fn search_hospitals(&self, text: &str, most: usize) -> Result<JsValue, JsValue> {
        let found = self.0.hospitals().map(|list| list.search(text, most)).unwrap_or_default();
        out(&found)
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
    let text = serde_json::to_string(value).map_err(|why| JsValue::from_str(&why.to_string()))?;
    js_sys::JSON::parse(&text)
}

fn failure(problems: Problems) -> JsValue {
    out(&Answer::Failure { errors: problems.0 }).unwrap_or(JsValue::NULL)
}
