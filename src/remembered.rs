//! What was found out about words before.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::keyed::Keyed;

/// Words with what was found out about them: a claim is looked at under many completions and readings,
/// and again after every edit, and its words stay the same. No answer depends on what is remembered.
///
/// Behind a lock, so that one checker can serve several threads; a wasm module has but one.
#[derive(Debug)]
pub(crate) struct Remembered<T>(Mutex<Known<T>>);

#[derive(Debug)]
struct Known<T> {
    words: Keyed<T>,
    bytes: usize,
}

impl<T: Clone> Remembered<T> {
    /// More than all the words of the longest text that is read; then everything is forgotten.
    const MOST_BYTES: usize = 4_000_000;
    /// About what an entry takes besides its word.
    const ENTRY_BYTES: usize = 256;

    /// What is known of a word, or what can be found out.
    pub(crate) fn of(&self, word: &str, find_out: impl FnOnce() -> T) -> T {
        let known = self.known().words.get(word).cloned();
        known.unwrap_or_else(|| {
            let found = find_out();
            self.keep(word, found.clone());
            found
        })
    }

    fn keep(&self, word: &str, found: T) {
        let mut known = self.known();
        let entry = word.len().saturating_add(Self::ENTRY_BYTES);
        known.bytes = known.bytes.saturating_add(entry);
        if known.bytes > Self::MOST_BYTES {
            known.words.clear();
            known.bytes = entry;
        }
        known.words.insert(word.to_owned(), found);
    }

    /// Whoever held the lock and failed left nothing half done.
    fn known(&self) -> MutexGuard<'_, Known<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Default for Remembered<T> {
    fn default() -> Remembered<T> {
        Remembered(Mutex::new(Known { words: Keyed::default(), bytes: 0 }))
    }
}
