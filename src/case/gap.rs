//! Facts that were not given, and how each is filled.

use crate::estimate::AssumptionCode;
use crate::facts::Facts;

/// Which value a fact takes that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stance {
    /// The plan's ordinary value, which `payable` uses.
    Ordinary,
    /// The least favourable one.
    Least,
    /// The most favourable one.
    Most,
}

/// Names one missing fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Gap {
    pub(crate) code: AssumptionCode,
    pub(crate) subject: String,
    /// Tells gaps of one code at one place apart, such as the kind of paper.
    pub(crate) detail: String,
}

/// How to fill the gaps: all alike, except one or one group.
#[derive(Clone, Debug)]
pub(crate) struct Completion {
    all: Stance,
    except: Option<(Selector, Stance)>,
}

#[derive(Clone, Debug)]
enum Selector {
    One(Gap),
    Group(AssumptionCode),
}

impl Completion {
    /// Every gap alike.
    pub(crate) fn all(stance: Stance) -> Completion {
        Completion { all: stance, except: None }
    }

    /// Ordinary values but for one gap.
    pub(crate) fn but_one(gap: Gap, stance: Stance) -> Completion {
        Completion { all: Stance::Ordinary, except: Some((Selector::One(gap), stance)) }
    }

    /// Ordinary values but for every gap of one code.
    pub(crate) fn but_group(code: AssumptionCode, stance: Stance) -> Completion {
        Completion { all: Stance::Ordinary, except: Some((Selector::Group(code), stance)) }
    }

    fn stance(&self, gap: &Gap) -> Stance {
        match &self.except {
            Some((Selector::One(one), stance)) if one == gap => *stance,
            Some((Selector::Group(code), stance)) if *code == gap.code => *stance,
            _ => self.all,
        }
    }
}

/// A fact that was not given.
#[derive(Clone, Debug)]
pub(crate) struct Unknown {
    pub(crate) gap: Gap,
    pub(crate) facts: Facts,
    /// The words that say the least and the most favourable value, where words say it.
    pub(crate) names: Option<Ends<String>>,
}

/// What stands at the least and at the most favourable end.
#[derive(Clone, Debug)]
pub(crate) struct Ends<T> {
    pub(crate) least: T,
    pub(crate) most: T,
}

/// Collects gaps while the case is built.
pub(crate) struct Gaps<'a> {
    completion: &'a Completion,
    found: Vec<Unknown>,
    /// Places in `found`, in the order of the gaps.
    order: Vec<usize>,
}

impl<'a> Gaps<'a> {
    /// No gap found yet.
    pub(super) fn new(completion: &'a Completion) -> Gaps<'a> {
        Gaps { completion, found: Vec::new(), order: Vec::new() }
    }

    /// Every gap that was found.
    pub(super) fn found(self) -> Vec<Unknown> {
        self.found
    }

    /// Notes a gap and says how to fill it.
    pub(crate) fn fill(&mut self, code: AssumptionCode, subject: &str, detail: &str) -> Stance {
        self.fill_with(code, subject, detail, [])
    }

    /// The same, with facts for the words.
    pub(crate) fn fill_with(
        &mut self,
        code: AssumptionCode,
        subject: &str,
        detail: &str,
        facts: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Stance {
        self.note(Gap { code, subject: subject.to_owned(), detail: detail.to_owned() }, Facts::of(facts), None)
    }

    /// The same for a fact that is said by a name, such as that of a diagnosis.
    pub(crate) fn fill_by_name(&mut self, code: AssumptionCode, subject: &str, names: Option<Ends<String>>) -> Stance {
        self.note(Gap { code, subject: subject.to_owned(), detail: String::new() }, Facts::default(), names)
    }

    /// Notes a gap once, however many parts of the claim meet it.
    fn note(&mut self, gap: Gap, facts: Facts, names: Option<Ends<String>>) -> Stance {
        let stance = self.completion.stance(&gap);
        let of = |place: &usize| self.found.get(*place).map(|known| &known.gap);
        if let Err(at) = self.order.binary_search_by(|place| of(place).cmp(&Some(&gap))) {
            self.order.insert(at, self.found.len());
            self.found.push(Unknown { gap, facts, names });
        }
        stance
    }
}
