//! Every spelling of a plan's vocabularies, so that one pass over a text finds all terms in it.
//!
//! A plan has thousands of spellings and a claim few words: to look for each spelling in each word
//! took more time than everything else together. Here a word's letters are gone through once, and only
//! spellings that begin with the letter at hand are compared.

use super::{Term, plain, stands_alone};
use crate::order;

/// A vocabulary of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    Fee,
    Care,
    Drug,
    Examination,
    LineKind,
    /// Names of whole columns of a receipt.
    Column,
    Disease,
    /// Words that make a diagnosis a supposition.
    Doubt,
    Emergency,
    NotAnEmergency,
    Department,
    OutsidePlace,
    NotForAdmission,
    Declaration,
}

/// All spellings.
#[derive(Debug, Default)]
pub(crate) struct Index {
    spellings: Vec<Spelling>,
    /// First letter and place of each spelling, in the order of the letters.
    by_letter: Vec<(char, usize)>,
}

/// One spelling of one term.
#[derive(Debug)]
struct Spelling {
    /// As it is compared; an id as it is.
    text: String,
    list: List,
    term: usize,
    role: Role,
}

/// What a spelling is to its term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Id,
    /// One of its names, by place.
    Name(usize),
    /// A word that counts wherever it stands: a longer one that means something else, or one of doubt.
    Part,
}

/// What a text names.
#[derive(Debug)]
pub(crate) struct Hits(Vec<Hit>);

#[derive(Clone, Copy, Debug)]
struct Hit {
    list: List,
    term: usize,
    how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// The text is the id.
    Id,
    /// The text is a name.
    Exactly,
    /// A name of so many bytes stands in the text.
    Within { name: usize, length: usize },
    /// A word that counts wherever it stands does.
    Part,
}

impl Index {
    /// Adds the terms of one vocabulary.
    pub(crate) fn add(&mut self, list: List, terms: &mut dyn Iterator<Item = &Term>) {
        for (term, words) in terms.enumerate() {
            let mut keep = |text, role| self.spellings.push(Spelling { text, list, term, role });
            keep(words.id.clone(), Role::Id);
            words.names.iter().enumerate().for_each(|(at, name)| keep(plain(name), Role::Name(at)));
            words.not.iter().for_each(|other| keep(plain(other), Role::Part));
        }
    }

    /// Adds words that stand for themselves.
    pub(crate) fn add_word(&mut self, list: List, word: &str) {
        let role = if list == List::Doubt { Role::Part } else { Role::Name(0) };
        self.spellings.push(Spelling { text: plain(word), list, term: 0, role });
    }

    /// Puts the spellings into order, once all are there. One without a letter is found nowhere.
    pub(crate) fn prepare(&mut self) {
        let letters = self.spellings.iter().enumerate().filter_map(|(at, one)| Some((one.text.chars().next()?, at)));
        self.by_letter = letters.collect();
        order::sort(&mut self.by_letter);
    }

    /// What a text names; `wanted` is its [`plain`] form.
    pub(crate) fn look_up(&self, text: &str, wanted: &str) -> Hits {
        let ids = self.of_letter(text.chars().next());
        let is_id = |one: &&Spelling| one.role == Role::Id && one.text == text;
        let mut hits: Vec<Hit> = ids.filter(is_id).map(|one| one.hit(How::Id)).collect();
        for (at, letter) in wanted.char_indices() {
            let (before, rest) = wanted.split_at_checked(at).unwrap_or_default();
            for one in self.of_letter(Some(letter)).filter(|one| rest.starts_with(one.text.as_str())) {
                let is_whole = before.is_empty() && rest.len() == one.text.len();
                match one.role {
                    Role::Id => {}
                    Role::Part => hits.push(one.hit(How::Part)),
                    Role::Name(name) if stands_alone(before, &one.text, rest) => {
                        hits.extend(is_whole.then(|| one.hit(How::Exactly)));
                        hits.push(one.hit(How::Within { name, length: one.text.len() }));
                    }
                    Role::Name(_) => {}
                }
            }
        }
        Hits(hits)
    }

    fn of_letter(&self, letter: Option<char>) -> impl Iterator<Item = &Spelling> {
        let start = self.by_letter.partition_point(|(known, _)| Some(*known) < letter);
        let all = self.by_letter.get(start..).unwrap_or_default();
        let same = all.iter().take_while(move |(known, _)| Some(*known) == letter);
        same.filter_map(|(_, at)| self.spellings.get(*at))
    }
}

impl Spelling {
    fn hit(&self, how: How) -> Hit {
        Hit { list: self.list, term: self.term, how }
    }
}

impl Hits {
    /// The term that the text names: by its id or a name, else the one with the longest name in the
    /// text and no word that means something else.
    pub(crate) fn find(&self, list: List, counts: &dyn Fn(usize) -> bool) -> Option<usize> {
        let here = || self.of(list).filter(|hit| counts(hit.term));
        let exact = here().filter(|hit| matches!(hit.how, How::Id | How::Exactly)).map(|hit| hit.term).min();
        exact.or_else(|| {
            let within = here().filter_map(|hit| match hit.how {
                How::Within { length, .. } if !self.means_something_else(hit) => Some((length, hit.term)),
                _ => None,
            });
            within.max_by_key(|(length, term)| (*length, core::cmp::Reverse(*term))).map(|(_, term)| term)
        })
    }

    /// Whether the text is a name of a term.
    pub(crate) fn has_whole(&self, list: List) -> bool {
        self.of(list).any(|hit| hit.how == How::Exactly)
    }

    /// Whether anything of a vocabulary stands in the text.
    pub(crate) fn has_any(&self, list: List) -> bool {
        self.of(list).next().is_some()
    }

    /// Every term of which a name stands in the text, in their order, with the place of the first such
    /// name.
    pub(crate) fn all(&self, list: List) -> Vec<(usize, usize)> {
        let name = |hit: &Hit| match hit.how {
            How::Within { name, .. } if !self.means_something_else(hit) => Some((hit.term, name)),
            _ => None,
        };
        let mut all: Vec<(usize, usize)> = self.of(list).filter_map(name).collect();
        order::sort(&mut all);
        all.dedup_by_key(|(term, _)| *term);
        all
    }

    fn of(&self, list: List) -> impl Iterator<Item = &Hit> {
        self.0.iter().filter(move |hit| hit.list == list)
    }

    fn means_something_else(&self, hit: &Hit) -> bool {
        self.of(hit.list).any(|other| other.term == hit.term && other.how == How::Part)
    }
}
