//! A claim with edits: written into its JSON, read again strictly, and looked at by the same engine.

use serde_json::Value;

use crate::case::{Case, Completion, Stance};
use crate::claim::Claim;
use crate::explain::Context;
use crate::read;
use crate::whatif::edit::Edit;
use crate::write;

/// A claim that can be edited without being changed.
pub(crate) struct Draft<'a> {
    pub(crate) claim: &'a Claim,
    pub(crate) context: Context<'a>,
    said: Value,
}

impl<'a> Draft<'a> {
    /// A claim without edits.
    pub(crate) fn of(claim: &'a Claim, context: Context<'a>) -> Draft<'a> {
        // A claim always has JSON: it is written as it is read.
        Draft { claim, context, said: write::tree(claim) }
    }

    /// The claim once some edits are carried out; none where it then cannot be read.
    pub(crate) fn with<'e>(&self, edits: impl IntoIterator<Item = &'e Edit>) -> Option<Claim> {
        let mut edits = edits.into_iter().peekable();
        if edits.peek().is_none() {
            return Some(self.claim.clone());
        }
        let mut said = self.said.clone();
        edits.try_for_each(|edit| edit.apply(&mut said)).ok()?;
        read::from_value(said).ok()
    }

    /// Whether the claim says anything at a place.
    pub(crate) fn says(&self, at: &str) -> bool {
        self.said.pointer(at).is_some_and(|value| !value.is_null())
    }

    /// The case of this claim or of an edited one, with all its gaps filled alike.
    pub(crate) fn case<'c>(&'c self, claim: &'c Claim, stance: Stance) -> Case<'c> {
        let Context { plan, lexicon, readings } = self.context;
        Case::build(claim, plan, lexicon, readings, &Completion::all(stance))
    }
}
