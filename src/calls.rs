//! What hosts ask of the engine, text to text: a call is its name and its arguments, a reply is JSON.
//!
//! | Call | Arguments | Reply |
//! | --- | --- | --- |
//! | `checker` | plan, hospital list or nothing, open figures (object) or nothing | [`Opened`] |
//! | `add_other_plan` | checker, plan | [`Opened`] |
//! | `set_reading` | checker, reading, choice | [`Opened`] |
//! | `check` | checker, claim | [`Answer`] |
//! | `check_in_words` | checker, claim, catalogue, `full` or `short` | [`InWords`] |
//! | `ask` | checker, question | [`Reply`] |
//! | `ask_in_words` | checker, question, catalogue | [`ReplyInWords`](crate::in_words::ReplyInWords) |
//! | `explanation_of_benefit` | checker, claim, catalogue | FHIR R4 resource, or a failure |
//! | `search_hospitals` | checker, text, most | listed hospitals |
//! | `catalogue` | phrases | [`Opened`] |
//! | `problems` | catalogue, errors | errors in words |
//! | `session` | checker, claim | [`Opened`] |
//! | `edit` | session, JSON Pointer, value | [`Reply`] with the summary |
//! | `undo` | session | whether there was an edit to take back |
//! | `summary` | session | [`Reply`] with the summary |
//! | `answer` | session, `full` or `short` | [`Answer`] |
//! | `answer_in_words` | session, catalogue, `full` or `short` | [`InWords`] |
//! | `ask_of_session` | session, question without its claim | [`Reply`] |
//! | `ask_of_session_in_words` | session, question without its claim, catalogue | [`ReplyInWords`](crate::in_words::ReplyInWords) |
//! | `claim` | session | the claim as typed |
//! | `close` | checker, session or catalogue | [`Opened`] |
//! | `about` | | [`About`] |
//!
//! Plans, hospital lists, claims, questions, values and phrases are JSON texts. Checkers, sessions and
//! catalogues are held here and named by the number that opening them gave.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Serialize;

use crate::Detail;
use crate::checker::Checker;
use crate::claim::Claim;
use crate::estimate::{Answer, Estimate};
use crate::hospital::HospitalList;
use crate::plan::Plan;
use crate::question::{Reply, Told};
use crate::read::{self, Keyed, Problem, Problems};
use crate::render::{Catalogue, ProblemWords, Words};
use crate::session::Session;
use crate::write;

/// The version of the calls above. A host that was written for another one does not fit.
pub const CALLS: u32 = 1;

/// What hosts have opened.
#[derive(Default)]
pub struct Calls {
    held: BTreeMap<u32, Held>,
    opened: u32,
}

enum Held {
    Checker(Rc<Checker>),
    Session(Box<Session>),
    Catalogue(Catalogue),
}

/// A reply to what opens, changes or closes something.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Opened {
    /// It is done.
    Success {
        /// The number of what was opened; absent where nothing was.
        #[serde(skip_serializing_if = "Option::is_none")]
        handle: Option<u32>,
    },
    /// Nothing has changed.
    Failure {
        /// Every problem, with place, code and remedy.
        errors: Vec<Problem>,
    },
}

/// Which engine this is.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct About {
    /// Version of the engine.
    pub version: &'static str,
    /// Version of the calls.
    pub calls: u32,
    /// Whether curves, goals, comparisons, the outlook and FHIR can be asked for.
    pub analysis: bool,
}

/// An answer and its words.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InWords {
    /// The answer in codes and figures.
    pub answer: Answer,
    /// The estimate in words; absent for a failure.
    pub words: Option<Words>,
    /// What keeps the claim from being read, in words.
    pub errors: Vec<ProblemWords>,
}

impl Calls {
    /// Answers a call.
    pub fn call(&mut self, call: &[&str]) -> String {
        self.reply(call).unwrap_or_else(|problems| write::text(&Opened::Failure { errors: problems.0 }))
    }

    fn reply(&mut self, call: &[&str]) -> Result<String, Problems> {
        Ok(match *call {
            ["about"] => write::text(&About {
                version: env!("CARGO_PKG_VERSION"),
                calls: CALLS,
                analysis: cfg!(feature = "analysis"),
            }),
            ["checker", plan, hospitals, figures] => {
                let checker = checker(plan, hospitals, figures)?;
                self.hold(Held::Checker(Rc::new(checker)))
            }
            ["add_other_plan", checker, plan] => {
                let plan = Plan::from_text(plan)?;
                Rc::make_mut(self.checker_to_change(checker)?).add_other_plan(plan);
                done()
            }
            ["set_reading", checker, reading, choice] => {
                Rc::make_mut(self.checker_to_change(checker)?).set_reading(reading, choice)?;
                done()
            }
            ["check", checker, claim] => self.checker(checker)?.check_text(claim),
            ["check_in_words", checker, claim, catalogue, detail] => {
                let checker = self.checker(checker)?;
                write::text(&in_words(checker, claim, self.catalogue(catalogue)?, detail_of(detail)))
            }
            #[cfg(feature = "questions")]
            ["ask", checker, question] => self.checker(checker)?.ask_text(question),
            #[cfg(feature = "questions")]
            ["ask_in_words", checker, question, catalogue] => {
                write::text(&self.checker(checker)?.reply_in_words(question, self.catalogue(catalogue)?))
            }
            #[cfg(feature = "analysis")]
            ["explanation_of_benefit", checker, claim, catalogue] => {
                explanation_of_benefit(self.checker(checker)?, claim, self.catalogue(catalogue)?)?
            }
            ["search_hospitals", checker, text, most] => {
                let most = most.parse().unwrap_or_default();
                let list = self.checker(checker)?.hospitals();
                write::text(&list.map(|list| list.search(text, most)).unwrap_or_default())
            }
            ["catalogue", phrases] => {
                let catalogue = Catalogue::from_text(phrases)?;
                self.hold(Held::Catalogue(catalogue))
            }
            ["problems", catalogue, errors] => {
                let errors: Vec<Problem> = read::from_text(errors)?;
                write::text(&self.catalogue(catalogue)?.problems(&errors))
            }
            #[cfg(feature = "questions")]
            ["session", checker, claim] => {
                let session = Session::new(Rc::clone(self.checker(checker)?), claim)?;
                self.hold(Held::Session(Box::new(session)))
            }
            #[cfg(feature = "questions")]
            ["edit", session, pointer, value] => {
                let session = self.session_to_change(session)?;
                write::text(&match session.edit(pointer, value) {
                    Ok(_) => summary(session),
                    Err(problems) => Reply::Failure { errors: problems.0 },
                })
            }
            #[cfg(feature = "questions")]
            ["undo", session] => write::text(&self.session_to_change(session)?.undo()),
            #[cfg(feature = "questions")]
            ["summary", session] => write::text(&summary(self.session(session)?)),
            #[cfg(feature = "questions")]
            ["answer", session, detail] => write::text(&self.session(session)?.answer(detail_of(detail))),
            #[cfg(feature = "questions")]
            ["answer_in_words", session, catalogue, detail] => {
                write::text(&in_words_of(self.session(session)?, self.catalogue(catalogue)?, detail_of(detail)))
            }
            #[cfg(feature = "questions")]
            ["ask_of_session", session, question] => write::text(&self.session(session)?.ask(question)),
            #[cfg(feature = "questions")]
            ["ask_of_session_in_words", session, question, catalogue] => {
                write::text(&self.session(session)?.ask_in_words(question, self.catalogue(catalogue)?))
            }
            #[cfg(feature = "questions")]
            ["claim", session] => write::text(self.session(session)?.claim()),
            ["close", held] => {
                number(held).and_then(|number| self.held.remove(&number)).ok_or_else(|| not_open(held))?;
                done()
            }
            _ => return Err(unknown(call)),
        })
    }

    fn hold(&mut self, held: Held) -> String {
        self.opened = self.opened.saturating_add(1);
        self.held.insert(self.opened, held);
        write::text(&Opened::Success { handle: Some(self.opened) })
    }

    fn find(&self, handle: &str) -> Option<&Held> {
        number(handle).and_then(|number| self.held.get(&number))
    }

    fn find_to_change(&mut self, handle: &str) -> Option<&mut Held> {
        number(handle).and_then(|number| self.held.get_mut(&number))
    }

    fn checker(&self, handle: &str) -> Result<&Rc<Checker>, Problems> {
        let Some(Held::Checker(checker)) = self.find(handle) else { return Err(not_open(handle)) };
        Ok(checker)
    }

    fn checker_to_change(&mut self, handle: &str) -> Result<&mut Rc<Checker>, Problems> {
        let Some(Held::Checker(checker)) = self.find_to_change(handle) else { return Err(not_open(handle)) };
        Ok(checker)
    }

    fn session(&self, handle: &str) -> Result<&Session, Problems> {
        let Some(Held::Session(session)) = self.find(handle) else { return Err(not_open(handle)) };
        Ok(session)
    }

    fn session_to_change(&mut self, handle: &str) -> Result<&mut Session, Problems> {
        let Some(Held::Session(session)) = self.find_to_change(handle) else { return Err(not_open(handle)) };
        Ok(session)
    }

    fn catalogue(&self, handle: &str) -> Result<&Catalogue, Problems> {
        let Some(Held::Catalogue(catalogue)) = self.find(handle) else { return Err(not_open(handle)) };
        Ok(catalogue)
    }
}

fn checker(plan: &str, hospitals: &str, figures: &str) -> Result<Checker, Problems> {
    let plan = match figures {
        "" => Plan::from_text(plan)?,
        figures => {
            let figures: Keyed<String> = read::from_text(figures)?;
            let figures: Vec<(&str, &str)> =
                (&figures).into_iter().map(|(id, value)| (id.as_str(), value.as_str())).collect();
            Plan::with_figures(plan, &figures)?
        }
    };
    let hospitals = match hospitals {
        "" => None,
        hospitals => Some(HospitalList::from_text(hospitals)?),
    };
    Checker::new(plan, hospitals)
}

fn in_words(checker: &Checker, claim: &str, catalogue: &Catalogue, detail: Detail) -> InWords {
    let claim = read::from_text::<Claim>(claim);
    let checked = claim.as_ref().map_err(Clone::clone);
    InWords::of(checked.and_then(|claim| Ok((checker.check_in(claim, detail)?, claim))), checker.plan(), catalogue)
}

fn in_words_of(session: &Session, catalogue: &Catalogue, detail: Detail) -> InWords {
    let unread = Claim::default();
    let claim = session.as_read().unwrap_or(&unread);
    InWords::of(session.estimate(detail).map(|estimate| (estimate, claim)), session.checker().plan(), catalogue)
}

impl InWords {
    fn of(checked: Result<(Estimate, &Claim), Problems>, plan: &Plan, catalogue: &Catalogue) -> InWords {
        match checked {
            Ok((estimate, claim)) => InWords {
                words: Some(catalogue.words(&estimate, claim, plan)),
                answer: Answer::Success { estimate: Box::new(estimate) },
                errors: Vec::new(),
            },
            Err(problems) => InWords {
                errors: catalogue.problems(&problems.0),
                answer: Answer::Failure { errors: problems.0 },
                words: None,
            },
        }
    }
}

#[cfg(feature = "analysis")]
fn explanation_of_benefit(checker: &Checker, claim: &str, catalogue: &Catalogue) -> Result<String, Problems> {
    let claim: Claim = read::from_text(claim)?;
    let told = checker.explain(&claim, false)?;
    let explained = catalogue.explanation_of_benefit(&told, &claim, checker.plan());
    // Only serde_json knows how to write its own raw numbers, FHIR's decimals.
    Ok(serde_json::to_string(&explained).unwrap_or_default())
}

fn summary(session: &Session) -> Reply {
    match session.summary() {
        Ok(summary) => Reply::Success(Told::Summary(Box::new(summary.clone()))),
        Err(problems) => Reply::Failure { errors: problems.0 },
    }
}

/// How much is wanted: `short` leaves out what takes longest.
fn detail_of(said: &str) -> Detail {
    if said == "full" { Detail::Full } else { Detail::Summary }
}

fn done() -> String {
    write::text(&Opened::Success { handle: None })
}

fn number(handle: &str) -> Option<u32> {
    handle.parse().ok()
}

fn not_open(handle: &str) -> Problems {
    let facts = [("handle", handle.chars().take(20).collect())];
    Problems::one("call/not-open", "open-it-first", String::new(), facts)
}

fn unknown(call: &[&str]) -> Problems {
    let name: String = call.first().unwrap_or(&"").chars().take(80).collect();
    let arguments = call.len().saturating_sub(1).to_string();
    Problems::one("call/unknown", "use-the-whole-engine", String::new(), [("call", name), ("arguments", arguments)])
}
