//! What was aimed at, beside what the same run reached.

use super::found::{Found, Place};

const ORDINARY: &str = "lines-10";
const HALF_CENTS: &str = "half-cents";
/// Bytes after brotli of engine, script, one plan and one language.
const LARGEST: usize = 133_120;
/// A ratio of the cost of one item at ten times the size, above which growth is not called linear.
pub(super) const LINEAR: f64 = 1.5;

/// A target and what came of it.
pub(super) struct Target {
    pub(super) what: String,
    pub(super) wanted: String,
    /// Absent where it could not be measured.
    pub(super) reached: Option<String>,
    pub(super) met: bool,
    /// Set before the product was built; the others are what has to hold besides.
    pub(super) set: bool,
}

/// A ratio that shall be at least or at most so much.
enum Wanted {
    AtLeast(f64),
    AtMost(f64),
}

/// Every target, in the order of what matters most to a visitor.
pub(super) fn all(found: &Found, engine_bytes: usize) -> Vec<Target> {
    let mut targets = vec![
        ratio(
            "Node: objects in and out, beside ZEN's expressions",
            Wanted::AtLeast(8.0),
            found.ratio(node("zen", "object"), node("member", "summary_object"), HALF_CENTS),
        ),
        ratio(
            "Node: objects in and out, beside ZEN's graph",
            Wanted::AtLeast(40.0),
            found.ratio(node("zen-graph", "object"), node("member", "summary_object"), HALF_CENTS),
        ),
        ratio(
            "Node: text in and out, beside the same by hand in JavaScript",
            Wanted::AtLeast(1.0),
            found.ratio(node("hand", "text"), node("member", "summary_text"), HALF_CENTS),
        ),
        ratio(
            "Node: one edit of a session, beside a fresh evaluation",
            Wanted::AtLeast(5.0),
            found.ratio(node("member", "summary_object"), node("member", "edit"), ORDINARY),
        ),
        ratio(
            "natively: one edit of a session, beside a fresh evaluation",
            Wanted::AtLeast(5.0),
            found.ratio(native("summary_text"), native("edit"), ORDINARY),
        ),
    ];
    for (name, host) in [("as shipped, for size", "native-size"), ("built for speed", "native-speed")] {
        for (work, named) in [("summary_text", "summary"), ("check_text", "whole estimate")] {
            targets.push(ratio(
                &format!("Node: wasm's time beside native {name}, text to text, {named}"),
                Wanted::AtMost(2.0),
                found.ratio(node("engine", work), (host, "engine", work), ORDINARY),
            ));
        }
    }
    for (work, named) in [("summary_text", "summary"), ("check_text", "whole estimate")] {
        targets.push(ratio(
            &format!("Chromium: wasm's time beside native as shipped, for size, text to text, {named}"),
            Wanted::AtMost(2.0),
            found.ratio(("chromium", "engine", work), ("native-size", "engine", work), ORDINARY),
        ));
    }
    for (name, host) in [("Node", "node"), ("Chromium", "chromium")] {
        let whole = |who| found.cold(host, who).map(|cold| cold.whole);
        let share = whole("member").zip(whole("zen")).map(|(ours, theirs)| ours / theirs);
        targets.push(ratio(
            &format!("{name}: start to first answer, beside ZEN's expressions"),
            Wanted::AtMost(0.2),
            share,
        ));
    }
    targets.push(Target {
        what: "engine, script, one plan, one language after brotli".to_owned(),
        wanted: format!("at most {LARGEST} bytes"),
        reached: Some(format!("{engine_bytes} bytes")),
        met: engine_bytes <= LARGEST,
        set: true,
    });
    targets.extend(growth(found));
    targets.push(by_hand_agrees(found));
    targets
}

fn node<'a>(who: &'a str, work: &'a str) -> Place<'a> {
    ("node", who, work)
}

fn native(work: &str) -> Place<'_> {
    ("native-size", "engine", work)
}

fn ratio(what: &str, wanted: Wanted, reached: Option<f64>) -> Target {
    let (text, met) = match wanted {
        Wanted::AtLeast(least) => {
            (format!("at least {least} times as fast"), reached.is_some_and(|ratio| ratio >= least))
        }
        Wanted::AtMost(most) => (format!("at most {most} times as long"), reached.is_some_and(|ratio| ratio <= most)),
    };
    Target { what: what.to_owned(), wanted: text, reached: reached.map(times), met, set: true }
}

/// For each work that was measured at all sizes, the worst step from one size to ten times of it.
fn growth(found: &Found) -> Vec<Target> {
    [("natively", "native-size", "engine"), ("Node", "node", "member")]
        .into_iter()
        .flat_map(|(name, host, who)| {
            ["summary_text", "check_text", "edit"].map(|work| {
                let per_item =
                    |lines| found.best((host, who, work), &format!("lines-{lines}")).map(|ns| ns / f64::from(lines));
                let step = per_item(1000_u32).zip(per_item(100)).map(|(large, small)| large / small);
                let what = format!("{name}: {work}, a line of 1,000 beside a line of 100");
                Target { set: false, ..ratio(&what, Wanted::AtMost(LINEAR), step) }
            })
        })
        .collect()
}

/// Speed is worth nothing where the answer is wrong.
fn by_hand_agrees(found: &Found) -> Target {
    let hand = found.wrong.iter().find(|wrong| wrong.who == "hand");
    Target {
        what: "what is written by hand gives the engine's answers".to_owned(),
        wanted: "on every claim".to_owned(),
        reached: hand.map(|hand| format!("{} of {} differ", hand.anything, hand.claims)),
        met: hand.is_some_and(|hand| hand.anything == 0),
        set: false,
    }
}

/// A ratio with as many digits as it deserves.
pub(super) fn times(ratio: f64) -> String {
    match ratio {
        ratio if ratio >= 100.0 => format!("{ratio:.0}"),
        ratio if ratio >= 10.0 => format!("{ratio:.1}"),
        ratio if ratio >= 1.0 => format!("{ratio:.2}"),
        ratio if ratio >= 0.1 => format!("{ratio:.3}"),
        // Nobody reads 0.0018; one in 550 can be pictured.
        ratio => format!("1/{:.0}", 1.0 / ratio),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_met_on_its_own_side() {
        let met = |wanted, reached| ratio("", wanted, reached).met;
        assert!(met(Wanted::AtLeast(8.0), Some(8.0)) && !met(Wanted::AtLeast(8.0), Some(7.9)));
        assert!(met(Wanted::AtMost(0.2), Some(0.2)) && !met(Wanted::AtMost(0.2), Some(0.21)));
        assert!(!met(Wanted::AtMost(2.0), None));
    }

    #[test]
    fn ratios_have_three_digits() {
        assert_eq!([123.4, 12.34, 1.234, 0.1234].map(times), ["123", "12.3", "1.23", "0.123"]);
        assert_eq!([0.02, 0.001_82].map(times), ["1/50", "1/549"]);
    }
}
