//! The binding: three functions over the memory of the module, and nothing that has to be imported.
//!
//! Every host can load such a module, even one that has no WebAssembly and runs its translation into
//! JavaScript. A call lies in memory as its texts in UTF-8, each after its length in four bytes, the
//! lowest first; a reply is one text after its length.
#![allow(unsafe_code, reason = "host and module share raw memory, and all of it that is touched is touched here")]
#![allow(unreachable_pub, reason = "the host is what reaches it")]

use core::cell::RefCell;
use core::{ptr, slice};

use crate::calls::Calls;

/// Bytes of a length.
const LENGTH: usize = size_of::<u32>();

thread_local! {
    static CALLS: RefCell<Calls> = RefCell::default();
}

/// Room for `length` bytes, which [`preclaim_free`] gives back.
#[unsafe(no_mangle)]
pub extern "C" fn preclaim_alloc(length: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; length].into_boxed_slice()).cast()
}

/// Gives room back.
///
/// # Safety
/// `at` and `length` are those of one [`preclaim_alloc`], or of a reply with its length, not given back before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn preclaim_free(at: *mut u8, length: usize) {
    // SAFETY: it was a boxed slice of that many bytes.
    drop(unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(at, length)) });
}

/// Answers the call that lies at `at`; the reply is the caller's to give back.
///
/// # Safety
/// `length` bytes can be read at `at`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn preclaim_call(at: *const u8, length: usize) -> *mut u8 {
    // SAFETY: the caller promises as much.
    let call = texts(unsafe { slice::from_raw_parts(at, length) });
    let call: Vec<&str> = call.iter().map(String::as_str).collect();
    let reply = CALLS.with_borrow_mut(|calls| calls.call(&call));
    let mut bytes = Vec::with_capacity(LENGTH.saturating_add(reply.len()));
    bytes.extend_from_slice(&u32::try_from(reply.len()).unwrap_or_default().to_le_bytes());
    bytes.extend_from_slice(reply.as_bytes());
    Box::into_raw(bytes.into_boxed_slice()).cast()
}

/// The texts of a call; a half surrogate that JavaScript let through becomes U+FFFD.
fn texts(mut bytes: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<LENGTH>() {
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        let (text, rest) = rest.split_at(length.min(rest.len()));
        texts.push(String::from_utf8_lossy(text).into_owned());
        bytes = rest;
    }
    texts
}
