//! Runs one wasm32 test binary, in Node or in a headless browser: the runner of `wasm-bindgen`, in the very
//! version that Cargo.lock names, so that nothing has to be installed by hand.

#![forbid(unsafe_code)]

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
