//! One claim + one plan → every reason it may be refused, every yuan explained, before anything is
//! uploaded.
//!
//! ```text
//! text → claim, plan → case → rules (findings) → adjudicate (ledger) → explain (estimate) → words
//! ```
//!
//! - [`claim`] is what a caller submits and [`estimate`] what comes back; `docs/claim.md` walks
//!   through both.
//! - [`plan`] is what a plan promises: dated data, including how its wordings are read.
//! - [`Checker`] puts them together. A denied claim is a successful answer; only text that cannot
//!   be read fails, with every problem at once.
//! - [`Catalogue`] turns an answer into words. The engine itself speaks in codes, facts, JSON
//!   Pointers and clause ids.
//!
//! The engine is pure: no clock, no input or output, no floating point, no panic.

#![warn(
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::exit,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::float_cmp,
    clippy::get_unwrap,
    clippy::indexing_slicing,
    clippy::mem_forget,
    clippy::panic,
    clippy::panic_in_result_fn,
    clippy::string_slice,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_in_result,
    clippy::unwrap_used
)]
// A conversion that may change a number has no place where amounts are worked out; tests make odd numbers by it.
#![cfg_attr(
    not(test),
    warn(
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss
    )
)]
// Small parts that only a larger build uses stand where they belong; in a smaller one the linker drops them.
#![cfg_attr(not(all(feature = "analysis", feature = "forms")), allow(dead_code, unused_imports))]

#[cfg(target_arch = "wasm32")]
mod abi;
mod adjudicate;
mod amount;
pub mod calls;
mod case;
pub mod checker;
pub mod claim;
mod code;
pub mod date;
pub mod estimate;
mod explain;
pub mod explanation;
pub mod facts;
pub mod finding;
mod form;
pub mod hospital;
mod identifier;
pub mod in_words;
mod keyed;
mod ledger;
mod lexicon;
pub mod money;
mod order;
pub mod plan;
pub mod question;
pub mod read;
mod remembered;
pub mod render;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub mod session;
pub mod summary;
pub mod text;
mod validate;
pub mod vocabulary;
pub mod whatif;
pub mod write;

pub use checker::Checker;
pub use explain::Detail;
pub use render::Catalogue;
pub use session::Session;
