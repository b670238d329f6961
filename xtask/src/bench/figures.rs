//! The figures as Markdown: ratios, targets, then everything in absolute terms.

use super::found::{Cold, Found, Place};
use super::machine;
use super::targets::{self, LINEAR, Target, times};
use std::fmt::Write;

const HALF_CENTS: &str = "half-cents";
const ORDINARY: &str = "lines-10";
/// Who takes part besides the engine.
const CONTENDERS: [(&str, &str, &str); 6] = [
    ("hand", "object", "by hand in JavaScript, whole cents"),
    ("hand", "text", "by hand in JavaScript, with JSON.parse and JSON.stringify"),
    ("json-logic", "object", "json-logic-engine, built"),
    ("decimal", "object", "decimal.js"),
    ("zen", "object", "ZEN's expressions, wasm"),
    ("zen-graph", "object", "ZEN's decision graph, wasm"),
];
/// What is asked, in words.
const WORKS: [(&str, &str); 19] = [
    ("summary_text", "summary, text to text"),
    ("summary_new_words", "the same, every name never met before"),
    ("totals_text", "totals only, text to text"),
    ("check_text", "whole estimate, text to text"),
    ("summary_object", "summary, object to object"),
    ("check_object", "whole estimate, object to object"),
    ("edit", "edit of a session to summary"),
    ("words", "whole estimate with words"),
    ("explain", "full explanation"),
    ("changes", "change sets"),
    ("range", "range"),
    ("curve", "curve"),
    ("parse", "parsing alone"),
    ("summary_struct", "summary, data to data"),
    ("totals_struct", "totals, data to data"),
    ("short_struct", "estimate in short, data to data"),
    ("check_struct", "whole estimate, data to data"),
    ("range_struct", "range, data to data"),
    ("changes_struct", "change sets, data to data"),
];
const COLUMNS: [(&str, &str, &str); 8] = [
    ("native, for size", "native-size", "engine"),
    ("native, for speed", "native-speed", "engine"),
    ("Node, engine", "node", "engine"),
    ("Node, member", "node", "member"),
    ("Node, visits", "node", "visits"),
    ("Chromium, engine", "chromium", "engine"),
    ("Chromium, member", "chromium", "member"),
    ("Chromium, visits", "chromium", "visits"),
];

/// Name, bytes, bytes after brotli.
type Weight<N> = (N, usize, usize);

/// All tables.
pub(super) fn all(found: &Found, engine: &[Weight<String>], others: &[Weight<&str>], date: &str) -> String {
    let bytes = engine.iter().map(|(_, _, brotli)| brotli).sum();
    let versions = &found.versions;
    let chromium = versions.chromium.as_deref().map_or_else(String::new, |version| format!(", Chromium {version}"));
    [
        format!(
            "Measured on {date}: {}, Node {}{chromium}.",
            machine::processor(),
            versions.node.trim_start_matches('v')
        ),
        ratios(found),
        targets_table(found, bytes),
        correctness(found),
        contest(found),
        ordinary(found),
        growth(found),
        cold(found),
        weights(engine, others),
    ]
    .map(|part| part.trim_end().to_owned())
    .join("\n\n")
}

fn ratios(found: &Found) -> String {
    let mut text = String::from(
        "### Ratios\n\nHow many times as fast the engine answers (below 1: slower), ten lines, best rounds.\n\n",
    );
    text += "| Beside | Node | Chromium |\n|---|---:|---:|\n";
    for (who, work, name) in CONTENDERS {
        let ours = if work == "text" { "summary_text" } else { "summary_object" };
        let ratio = |host| found.ratio((host, who, work), (host, "member", ours), HALF_CENTS);
        row(&mut text, name, ["node", "chromium"].map(|host| ratio(host).map(times)));
    }
    let pairs: [(&str, &str, &str); 3] = [
        ("edit of a session beside a fresh summary", "summary_object", "edit"),
        ("summary beside the whole estimate", "check_object", "summary_object"),
        ("text beside objects, summary", "summary_object", "summary_text"),
    ];
    for (name, slow, fast) in pairs {
        let ratio = |host| found.ratio((host, "member", slow), (host, "member", fast), ORDINARY);
        row(&mut text, name, ["node", "chromium"].map(|host| ratio(host).map(times)));
    }
    text += "\nHow many times as long wasm takes as native code, text to text.\n\n";
    text += "| Work | Node, beside the build for size | Node, beside the build for speed | Chromium, for size | Chromium, for speed |\n|---|---:|---:|---:|---:|\n";
    for (work, name) in [
        ("summary_text", "summary"),
        ("check_text", "whole estimate"),
        ("explain", "full explanation"),
        ("changes", "change sets"),
        ("range", "range"),
        ("curve", "curve"),
    ] {
        let ratio = |(host, native)| found.ratio((host, "engine", work), (native, "engine", work), ORDINARY).map(times);
        row(
            &mut text,
            name,
            [
                ("node", "native-size"),
                ("node", "native-speed"),
                ("chromium", "native-size"),
                ("chromium", "native-speed"),
            ]
            .map(ratio),
        );
    }
    text
}

fn targets_table(found: &Found, bytes: usize) -> String {
    let (set, besides): (Vec<Target>, Vec<Target>) = targets::all(found, bytes).into_iter().partition(|one| one.set);
    let table = |title: &str, targets: &[Target]| {
        let met = targets.iter().filter(|target| target.met).count();
        let mut text = format!("### {title}\n\n{met} of {} are met.\n\n", targets.len());
        text += "| Target | Wanted | Reached | |\n|---|---|---|---|\n";
        for Target { what, wanted, reached, met, .. } in targets {
            let verdict = if *met { "met" } else { "**not met**" };
            let _ =
                writeln!(text, "| {what} | {wanted} | {} | {verdict} |", reached.as_deref().unwrap_or("not measured"));
        }
        text
    };
    format!("{}\n{}", table("Targets", &set), table("What has to hold besides", &besides))
}

fn correctness(found: &Found) -> String {
    let mut text = String::from(
        "### Who is right\n\nClaims whose benefit ends in half a cent before it is rounded: on how many a contender and the engine differ.\n\n| Contender | Claims | Another amount | Anything at all |\n|---|---:|---:|---:|\n",
    );
    for wrong in &found.wrong {
        let name = CONTENDERS.iter().find(|(who, ..)| *who == wrong.who).map_or(wrong.who.as_str(), |(.., name)| name);
        let _ = writeln!(text, "| {name} | {} | {} | {} |", wrong.claims, wrong.payable, wrong.anything);
    }
    text
}

fn contest(found: &Found) -> String {
    let mut text = String::from(
        "### The contest\n\nTen lines, 40 claims in turn: best round, its answers a second, median and spread between the quarters.\n\n| Who | Host | Best | A second | Median | Spread |\n|---|---|---:|---:|---:|---:|\n",
    );
    let ours = [
        ("member", "summary_object", "**preclaim**, object to object"),
        ("member", "summary_text", "**preclaim**, text to text"),
        ("engine", "summary_object", "**preclaim** with everything, object to object"),
        ("engine", "summary_text", "**preclaim** with everything, text to text"),
    ];
    for (host, host_name) in [("node", "Node"), ("chromium", "Chromium")] {
        for (who, work, name) in ours.into_iter().chain(CONTENDERS) {
            let Some(cell) = found.cell((host, who, work), HALF_CENTS) else { continue };
            let (Some(best), Some(median), Some(spread)) = (cell.best, cell.median, cell.spread) else { continue };
            let _ = writeln!(
                text,
                "| {name} | {host_name} | {} | {} | {} | {:.0} % |",
                time(best),
                thousands(1e9 / best),
                time(median),
                spread * 100.0
            );
        }
    }
    text
}

fn ordinary(found: &Found) -> String {
    let mut text = String::from(
        "### Everything that can be asked\n\nOne claim of ten lines: best round, median behind it.\n\n| Work |",
    );
    for (name, ..) in COLUMNS {
        let _ = write!(text, " {name} |");
    }
    text += "\n|---|";
    text += &"---:|".repeat(COLUMNS.len());
    text.push('\n');
    for (work, name) in WORKS {
        let cells = COLUMNS.map(|(_, host, who)| {
            let cell = found.cell((host, who, work), ORDINARY)?;
            Some(format!("{} ({})", time(cell.best?), time(cell.median?)))
        });
        row(&mut text, name, cells);
    }
    text
}

/// Time for each item at each size, and how that grows.
fn growth(found: &Found) -> String {
    let mut text = format!(
        "### Growth\n\nBest time for each line or visit (a visit has four lines), and how many times as much it is at the largest size as at the one before: above {LINEAR}, it is marked as not linear.\n"
    );
    let sizes = &found.sizes;
    for (kind, counts) in [("lines", &sizes.lines), ("visits", &sizes.visits)] {
        let _ = write!(text, "\n| Work |");
        for count in counts {
            let _ = write!(text, " {kind}: {count} |");
        }
        text += " Growth | |\n|---|";
        text += &"---:|".repeat(counts.len() + 1);
        text += "---|\n";
        for (host, who, name) in [
            ("native-size", "engine", "native, for size"),
            ("native-speed", "engine", "native, for speed"),
            ("node", "member", "Node, member"),
        ] {
            for work in ["parse", "summary_text", "check_text", "edit"] {
                let place = (host, who, work);
                let per_item: Vec<Option<f64>> =
                    counts.iter().map(|count| per_item(found, place, kind, *count)).collect();
                if per_item.iter().all(Option::is_none) {
                    continue;
                }
                let _ = writeln!(text, "| {name}: {work} | {}", grown(&per_item));
            }
        }
    }
    text
}

fn per_item(found: &Found, place: Place<'_>, kind: &str, count: u32) -> Option<f64> {
    Some(found.best(place, &format!("{kind}-{count}"))? / f64::from(count))
}

/// A row's cells: each size, the last step, the verdict.
fn grown(per_item: &[Option<f64>]) -> String {
    let mut text = String::new();
    for time_of_one in per_item {
        let _ = write!(text, "{} | ", time_of_one.map_or_else(|| "too long".to_owned(), time));
    }
    let step = match per_item {
        [.., Some(before), Some(last)] => Some(last / before),
        _ => None,
    };
    let verdict = if step.is_some_and(|step| step <= LINEAR) { "linear" } else { "**not linear**" };
    text + &format!("{} | {verdict} |", step.map_or_else(|| "–".to_owned(), times))
}

fn cold(found: &Found) -> String {
    let mut text = String::from(
        "### From nothing to the first answer\n\nA fresh process, or a fresh page from a server on the same machine: the best start of several, in milliseconds. Opening means the plan for preclaim, the rules for the others.\n\n| Who | Host | Instantiate | Open | First answer | All of it | Median | Second answer |\n|---|---|---:|---:|---:|---:|---:|---:|\n",
    );
    for Cold { host, who, instantiate, open, first, second, whole, median } in &found.cold {
        let name = CONTENDERS
            .iter()
            .find(|(known, ..)| known == who)
            .map_or_else(|| format!("**preclaim**, {who}"), |(.., name)| (*name).to_owned());
        let host = if host == "node" { "Node" } else { "Chromium" };
        let instantiate = instantiate.map_or_else(|| "–".to_owned(), |time| format!("{time:.1}"));
        let _ = writeln!(
            text,
            "| {name} | {host} | {instantiate} | {open:.1} | {first:.2} | {whole:.1} | {median:.1} | {second:.2} |"
        );
    }
    text
}

fn weights(engine: &[Weight<String>], others: &[Weight<&str>]) -> String {
    let mut text = String::from(
        "### Weight\n\nBytes as they are, and after brotli 11.\n\n| File | Bytes | After brotli |\n|---|---:|---:|\n",
    );
    for (name, raw, brotli) in engine {
        let _ = writeln!(text, "| preclaim: {name} | {raw} | {brotli} |");
    }
    let sum = |of: fn(&Weight<String>) -> usize| engine.iter().map(of).sum::<usize>();
    let _ = writeln!(
        text,
        "| **preclaim, all of these** | {} | {} |",
        sum(|(_, raw, _)| *raw),
        sum(|(.., brotli)| *brotli)
    );
    for (name, raw, brotli) in others {
        let _ = writeln!(text, "| {name} | {raw} | {brotli} |");
    }
    text
}

/// A row; what was not measured has a dash.
fn row<const N: usize>(text: &mut String, name: &str, cells: [Option<String>; N]) {
    let _ = write!(text, "| {name} |");
    for cell in cells {
        let _ = write!(text, " {} |", cell.unwrap_or_else(|| "–".to_owned()));
    }
    text.push('\n');
}

/// Nanoseconds in the unit that fits.
fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        ns if ns < 1e3 => format!("{ns:.0} ns"),
        ns if ns < 1e6 => format!("{} µs", times(ns / 1e3)),
        ns if ns < 1e9 => format!("{} ms", times(ns / 1e6)),
        ns => format!("{} s", times(ns / 1e9)),
    }
}

/// 12345.6 → "12,300": three digits that count.
fn thousands(number: f64) -> String {
    let unit = 10_f64.powf((number.max(1.0).log10().floor() - 2.0).max(0.0));
    let digits = format!("{:.0}", (number / unit).round() * unit);
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!([1.0, 12_345.6, 178_432.0].map(thousands), ["1", "12,300", "178,000"]);
        assert_eq!([512.0, 12_345.0, 4e6, 2.5e9].map(time), ["512 ns", "12.3 µs", "4.00 ms", "2.50 s"]);
    }

    #[test]
    fn growth_is_judged_by_the_last_step() {
        assert!(grown(&[Some(9.0), Some(1.0), Some(1.5)]).ends_with("1.50 | linear |"));
        assert!(grown(&[Some(1.0), Some(1.0), Some(1.6)]).ends_with("1.60 | **not linear** |"));
        assert!(grown(&[Some(1.0), Some(1.0), None]).ends_with("**not linear** |"));
    }
}
