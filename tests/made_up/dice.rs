//! Numbers that look like chance and come out the same every time: SplitMix64.

pub(crate) struct Dice {
    state: u64,
    /// Whether nothing is amiss in this claim, so that its money is worked out undisturbed.
    calm: bool,
}

impl Dice {
    /// The dice of one claim of a run; every third claim is calm.
    pub(crate) fn of(seed: u64, number: u64) -> Dice {
        // Numbers that follow each other must not lead to streams that overlap.
        Dice { state: mix(mix(seed) ^ number), calm: number.is_multiple_of(3) }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.state)
    }

    /// From 0 to below `end`.
    pub(crate) fn below(&mut self, end: i64) -> i64 {
        let end = u64::try_from(end).expect("an end above nothing");
        i64::try_from(self.next() % end).expect("a small number")
    }

    pub(crate) fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below(to - from + 1)
    }

    pub(crate) fn one_in(&mut self, times: i64) -> bool {
        self.below(times) == 0
    }

    /// The same for what stands in a claim's way: never in a calm one.
    pub(crate) fn trouble_in(&mut self, times: i64) -> bool {
        !self.calm && self.one_in(times)
    }

    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let place = self.below(i64::try_from(all.len()).expect("a short list"));
        &all[usize::try_from(place).expect("a place")]
    }
}

fn mix(number: u64) -> u64 {
    let mut mixed = number;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
