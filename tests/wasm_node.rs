//! The engine as wasm, in Node: every case gets the answer that it gets natively, byte for byte.
#![cfg(target_arch = "wasm32")]

mod support;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn runs_as_wasm_in_node() {
    assert!(js_sys::eval("typeof window").is_ok_and(|kind| kind == "undefined"));
}

#[wasm_bindgen_test]
fn answers_are_those_of_the_native_build() {
    support::answers_are_those_on_record();
}
