//! The engine as wasm, in a browser: every case gets the answer that it gets natively, byte for
//! byte.
#![cfg(target_arch = "wasm32")]

mod support;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn runs_as_wasm_in_a_browser() {
    assert!(js_sys::eval("typeof window").is_ok_and(|kind| kind == "object"));
}

#[wasm_bindgen_test]
fn answers_are_those_of_the_native_build() {
    support::answers_are_those_on_record();
}
