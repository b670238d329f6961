//! What the fuzz targets share: the properties that hold for any input, and how inputs are made up.
//!
//! The test `fuzz_corpus` of the product replays the corpus through the same [`properties`].

pub mod mutate;
pub mod properties;
