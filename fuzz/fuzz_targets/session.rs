#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use preclaim_fuzz::{mutate, properties};

fuzz_target!(|input: &[u8]| properties::run("session", input));
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::mutate(data, size, max_size, seed)
});
