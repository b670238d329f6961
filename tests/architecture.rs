//! The shape of the source, held as a table: who may use whom, and what a pure library leaves out.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use support::{file, files_below};

/// Every module with the modules that it may use; the order is that of the layers.
#[rustfmt::skip] // one row, one line
const MAY_USE: &[(&str, &str)] = &[
    // What is said, and in which words.
    ("code", "read"),
    ("facts", "keyed read"),
    ("order", ""),
    ("identifier", "date"),
    ("keyed", ""),
    ("money", "order"),
    ("date", ""),
    ("read", "date facts keyed money"),
    ("write", "read"),
    ("text", "read"),
    ("remembered", "keyed"),
    ("vocabulary", "order read text"),
    ("claim", "code date money read"),
    ("plan", "claim code date money read remembered text vocabulary"),
    ("hospital", "claim code date keyed order read remembered text vocabulary"),
    ("lexicon", "hospital plan vocabulary"),
    ("validate", "claim date facts money plan read vocabulary"),
    // What it means: a case without gaps, and what is found in it.
    ("finding", "code facts money"),
    ("estimate", "claim code date facts finding money plan read"),
    ("amount", "estimate money order"),
    ("case", "amount claim date estimate facts finding hospital keyed lexicon money order plan vocabulary"),
    // What it costs: findings and money know nothing of each other.
    ("rules", "case claim date facts finding identifier keyed lexicon money order plan vocabulary"),
    ("ledger", "case estimate facts money order"),
    ("adjudicate", "amount case estimate facts finding ledger money order plan"),
    // What is told.
    ("explanation", "code date estimate facts finding money"),
    ("summary", "date estimate finding money"),
    ("explain", "adjudicate case claim estimate explanation facts finding hospital ledger lexicon money order plan rules summary vocabulary"),
    ("whatif", "adjudicate amount case claim code date estimate explain explanation facts finding hospital ledger lexicon money order plan read rules vocabulary write"),
    // Plans that ask questions of their own: the same answers by a shorter way.
    ("form", "claim date estimate explanation facts finding identifier money order plan read summary vocabulary whatif"),
    ("checker", "claim date estimate explain explanation form hospital lexicon money plan read summary validate whatif write"),
    ("question", "checker claim date estimate explanation money read summary whatif write"),
    // The words: of the answer, never of how it was found.
    ("render", "claim date estimate explanation facts finding money plan read text whatif"),
    ("in_words", "checker claim question read render"),
    // A claim that is held while it is written.
    ("session", "checker claim estimate explain in_words question read render summary whatif write"),
    ("schema", "calls claim date estimate hospital in_words money plan question read render summary whatif"),
    // The hosts.
    ("calls", "checker claim estimate explain hospital in_words plan question read render session write"),
    ("abi", "calls"),
    ("cli", "*"),
    ("main", "*"),
    ("lib", "*"),
];

/// Files of the binary, which may know the machine that they run on.
const BINARY: &[&str] = &["main", "cli"];

/// The strict reader sees a float in order to refuse it; the writer gives back a float that a claim
/// holds as typed.
const SEE_FLOATS: [&str; 2] = ["src/read/strict.rs", "src/write.rs"];

/// A source file without comments and without its tests.
struct Source {
    path: String,
    /// First part of its path: `rules` for `src/rules/ward.rs`.
    module: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let read = |path: String| {
        let below = path.trim_start_matches("src/").trim_end_matches(".rs");
        let module = below.split('/').next().unwrap_or(below).to_owned();
        let code = without_tests(&file(&path)).lines().map(without_comment).collect::<Vec<_>>().join("\n");
        Source { path, module, code }
    };
    files_below("src", "rs").into_iter().map(read).collect()
}

/// Tests stand at the end of a file, behind `#[cfg(test)]`.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

fn without_comment(line: &str) -> &str {
    let starts = line.match_indices("//").map(|(at, _)| at);
    let outside_text = |at: &usize| line.get(..*at).is_some_and(|before| before.matches('"').count() % 2 == 0);
    let end = starts.into_iter().find(outside_text).unwrap_or(line.len());
    line.get(..end).unwrap_or(line)
}

/// Names of modules behind `crate::` or `preclaim::`, one or several in braces.
fn uses(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for start in ["crate::", "preclaim::"] {
        for (at, _) in code.match_indices(start) {
            let rest = code.get(at + start.len()..).unwrap_or_default();
            match rest.strip_prefix('{') {
                Some(list) => found.extend(members(list)),
                None => found.extend(word(rest)),
            }
        }
    }
    found
}

/// First words of a list in braces: `{adjudicate::adjudicate, rules}` → adjudicate, rules.
fn members(list: &str) -> Vec<String> {
    let (mut depth, mut start, mut all) = (0_i32, 0, Vec::new());
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                all.extend(list.get(start..at).and_then(word));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                all.extend(list.get(start..at).and_then(word));
                start = at + 1;
            }
            _ => {}
        }
    }
    all
}

fn word(text: &str) -> Option<String> {
    let name: String =
        text.trim_start().chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
    (!name.is_empty()).then_some(name)
}

#[test]
fn modules_use_only_what_lies_below_them() {
    let table: BTreeMap<&str, BTreeSet<&str>> =
        MAY_USE.iter().map(|(module, used)| (*module, used.split(' ').collect())).collect();
    let sources = sources();
    let modules: BTreeSet<&str> = sources.iter().map(|source| source.module.as_str()).collect();
    let mut faults = Vec::new();
    for source in &sources {
        let Some(allowed) = table.get(source.module.as_str()) else {
            faults.push(format!("{}: module {} is not in the table", source.path, source.module));
            continue;
        };
        for used in uses(&source.code).iter().filter(|used| modules.contains(used.as_str())) {
            let fine = *used == source.module || allowed.contains("*") || allowed.contains(used.as_str());
            if !fine {
                faults.push(format!("{}: must not use {used}", source.path));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn rules_and_adjudication_do_not_know_each_other() {
    for (one, other) in [("rules", "adjudicate"), ("adjudicate", "rules"), ("rules", "ledger"), ("ledger", "rules")] {
        for source in sources().iter().filter(|source| source.module == one) {
            assert!(!uses(&source.code).contains(other), "{} uses {other}", source.path);
        }
    }
}

#[test]
fn amounts_are_never_floats() {
    forbid(&["f32", "f64"], |source| !SEE_FLOATS.contains(&source.path.as_str()));
}

#[test]
fn the_library_knows_no_clock_no_files_and_no_network() {
    forbid(&["std::time", "std::fs", "std::env", "std::net", "std::process", "SystemTime", "Instant::now"], |source| {
        !BINARY.contains(&source.module.as_str())
    });
}

#[test]
fn the_library_does_not_panic_on_purpose() {
    forbid(&[".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!"], |source| {
        !BINARY.contains(&source.module.as_str())
    });
}

#[test]
fn no_lint_against_panics_is_allowed_away() {
    let library = file("src/lib.rs");
    let lists = library.split("warn(").skip(1).filter_map(|rest| rest.split(')').next());
    let against: Vec<&str> =
        lists.flat_map(|list| list.split(',').map(str::trim)).filter(|lint| !lint.is_empty()).collect();
    assert!(against.len() > 20 && against.contains(&"clippy::unreachable"), "{against:?}");
    let groups = ["clippy::all", "clippy::pedantic", "clippy::restriction", "warnings"];
    for source in sources().iter().filter(|source| !BINARY.contains(&source.module.as_str())) {
        let attributes = source.code.split("#[").chain(source.code.split("#![")).skip(1);
        for attribute in attributes.map(|text| text.split(']').next().unwrap_or(text)) {
            let allows = attribute.contains("allow(") || attribute.contains("expect(");
            let named = |lint: &&str| attribute.split([',', '(', ')']).any(|word| word.trim() == *lint);
            let lifted = against.iter().chain(&groups).any(named);
            assert!(!(allows && lifted), "{}: {attribute}", source.path);
        }
    }
}

/// Roots of crates that need no `unsafe` at all; the library needs it for its border (`src/abi.rs`).
const SAFE_ROOTS: [&str; 5] = [
    "src/main.rs",
    "xtask/src/main.rs",
    "tools/bench/src/main.rs",
    "tools/derive/src/lib.rs",
    "tools/wasm-test-runner/src/main.rs",
];

#[test]
fn unsafe_code_stands_at_the_border_alone() {
    let words = [
        "unsafe {",
        "unsafe fn",
        "unsafe extern",
        "unsafe impl",
        "#[unsafe",
        "allow(unsafe_code",
        "expect(unsafe_code",
    ];
    let folders = ["src", "xtask/src", "tools", "fuzz/src", "fuzz/fuzz_targets"];
    let holders: Vec<String> = folders
        .into_iter()
        .flat_map(|folder| files_below(folder, "rs"))
        .filter(|path| file(path).lines().map(without_comment).any(|line| words.iter().any(|word| line.contains(word))))
        .collect();
    assert_eq!(holders, ["src/abi.rs"]);
    for root in SAFE_ROOTS {
        assert!(file(root).contains("#![forbid(unsafe_code)]"), "{root} does not forbid it");
    }
}

/// What would make markup or code of a text, and what no policy of a page keeps from sending something.
const NEVER_IN_SCRIPTS: [&str; 13] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "unsafeHTML",
    "unsafeSVG",
    "setHTMLUnsafe",
    "new Function",
    "eval(",
    "RTCPeerConnection",
    "window.open",
    "dns-prefetch",
    "preconnect",
];

#[test]
fn no_script_makes_markup_or_code_of_a_text_or_goes_round_the_lock() {
    let mut faults = Vec::new();
    let files: Vec<String> =
        ["www/src", "pkg/src", "pkg/embed"].into_iter().flat_map(|folder| files_below(folder, "ts")).collect();
    assert!(files.len() > 100, "only {} scripts were found", files.len());
    for path in files {
        for (at, line) in file(&path).lines().map(without_comment).enumerate() {
            let found = NEVER_IN_SCRIPTS.iter().filter(|word| line.contains(**word));
            faults.extend(found.map(|word| format!("{path}:{}: {word}", at + 1)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn words_for_people_stand_in_catalogues_and_plans() {
    let mut faults = Vec::new();
    for source in sources() {
        for (at, line) in source.code.lines().enumerate().filter(|(_, line)| line.chars().any(is_chinese)) {
            faults.push(format!("{}:{}: {}", source.path, at + 1, line.trim()));
        }
    }
    assert!(faults.is_empty(), "Chinese outside comments and tests:\n{}", faults.join("\n"));
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

fn forbid(words: &[&str], applies: impl Fn(&Source) -> bool) {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| applies(source)) {
        for (at, line) in source.code.lines().enumerate() {
            faults.extend(
                words.iter().filter(|word| holds(line, word)).map(|word| format!("{}:{}: {word}", source.path, at + 1)),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether a line holds a word that is not a part of a longer one.
fn holds(line: &str, word: &str) -> bool {
    let joins = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + word.len()..).and_then(|text| text.chars().next());
        let goes_on = joins(after) && joins(word.chars().next_back());
        let is_end = joins(before) && joins(word.chars().next());
        !goes_on && !is_end
    })
}
