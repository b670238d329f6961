//! The command line answers every case as the library does, byte for byte, with the exit status
//! that fits: 0 nothing to fix, 1 findings, 2 not readable.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use support::{Case, Checkers, all_cases, ordinary_checker, parse, root};

fn preclaim(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preclaim"));
    command.args(arguments).current_dir(root());
    command
}

/// Writes a claim to a file of its own.
fn written(name: &str, claim: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name.replace('/', "-"));
    std::fs::write(&path, claim).expect("a file");
    path
}

/// The program's answer to a claim, or its reply to the question about it.
fn answer(case: &Case) -> Output {
    let text = written(&case.path, &case.question().unwrap_or_else(|| case.claim()));
    let (plan, list) = (case.plan(), case.list());
    let asked: &[&str] = if case.question().is_some() { &["ask"] } else { &["check", "--format", "json"] };
    let mut command = preclaim(asked);
    command.args(["--plan", plan, "--hospitals", &list]);
    for (key, choice) in case.readings() {
        command.args(["--reading", &format!("{key}={choice}")]);
    }
    for (figure, value) in case.open_figures() {
        command.args(["--set", &format!("{figure}={value}")]);
    }
    command.arg(text).output().expect("the program runs")
}

fn stdout(output: &Output) -> &str {
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    text.strip_suffix('\n').unwrap_or(text)
}

fn fitting_status(answer: &Value) -> i32 {
    let findings = answer["estimate"]["findings"].as_array().into_iter().flatten();
    match answer["type"].as_str() {
        Some("success") => i32::from(findings.into_iter().any(|finding| finding["effect"] != "advise")),
        _ => 2,
    }
}

#[test]
fn every_case_is_answered_as_by_the_library() {
    let cases = all_cases();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let failures: Vec<String> = std::thread::scope(|scope| {
        let started: Vec<_> =
            cases.chunks(cases.len().div_ceil(threads)).map(|cases| scope.spawn(|| differences(cases))).collect();
        started.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn differences(cases: &[Case]) -> Vec<String> {
    let mut checkers = Checkers::default();
    let mut found = Vec::new();
    for case in cases {
        let (output, wanted) = (answer(case), checkers.answer(case));
        if stdout(&output) != wanted {
            found.push(format!("{}: {} {}", case.path, stdout(&output), String::from_utf8_lossy(&output.stderr)));
        }
        let status = fitting_status(&parse(&wanted));
        if output.status.code() != Some(status) {
            found.push(format!("{}: status {:?}, not {status}", case.path, output.status.code()));
        }
    }
    found
}

#[test]
fn a_claim_comes_from_standard_input_too() {
    let claim = r#"{"encounters":[]}"#;
    let mut child = preclaim(&["check", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("standard input").write_all(claim.as_bytes()).expect("written");
    let output = child.wait_with_output().expect("an answer");
    assert_eq!(stdout(&output), ordinary_checker().check_text(claim));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn people_get_words_with_the_same_status() {
    for (claim, status) in [("{}", 0), (r#"{"documents":[{"kind":"claim_form","status":"missing"}]}"#, 1), ("{", 2)] {
        let path = written("words.json", claim);
        let output = preclaim(&["check"]).arg(&path).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(status), "{claim}");
        assert!(!output.stdout.is_empty() || !output.stderr.is_empty(), "{claim}: not a word");
    }
}

#[test]
fn what_is_not_there_is_said_and_not_read() {
    for arguments in [
        ["check", "no-such-claim.json", "--format", "json"].as_slice(),
        &["check", "-", "--plan", "no-such-plan"],
        &["check", "-", "--hospitals", "no-such-list.json"],
        &["check", "-", "--reading", "R9=nonsense"],
        &["check", "-", "--reading", "R99=x"],
        &["check", "-", "--reading", "R9"],
    ] {
        let output = preclaim(arguments).stdin(Stdio::null()).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stdout.is_empty() || !output.stderr.is_empty(), "{arguments:?}: not a word");
    }
}

#[test]
fn everything_that_is_not_there_is_said_at_once() {
    let wrong = ["--reading", "R1=foo", "--reading", "R99=a", "--reading", "R9=cap_at_loss"];
    let files = ["check", "no-claim.json", "--plan", "no-plan.json", "--hospitals", "no-list.json"];
    let output = preclaim(&files).args(wrong).args(["--format", "json"]).output().expect("the program runs");
    let answer = parse(stdout(&output));
    let said: Vec<_> = answer["errors"].as_array().expect("errors").iter().collect();
    let said: Vec<_> = said.iter().map(|one| (&one["code"], &one["facts"]["source"])).collect();
    let cannot_open = |file| ("file/cannot-open", file);
    let wanted = [
        cannot_open("no-claim.json"),
        cannot_open("no-plan.json"),
        cannot_open("no-list.json"),
        ("reading/unknown-choice", "R1=foo"),
        ("reading/unknown", "R99=a"),
    ];
    let wanted = wanted.map(|(code, source)| (Value::from(code), Value::from(source)));
    assert_eq!(said, wanted.iter().map(|(code, source)| (code, source)).collect::<Vec<_>>());
    assert_eq!(output.status.code(), Some(2));
    let output = preclaim(&files).args(wrong).output().expect("the program runs");
    for part in ["no-claim.json\n", "no-plan.json\n", "no-list.json\n", "R1=foo\n", "R99=a\n"] {
        assert!(stdout(&output).contains(part), "{part:?} is not in {}", stdout(&output));
    }
}

#[test]
fn a_claim_that_is_none_is_said_beside_what_is_not_there() {
    let claim = written("no-claim-beside.json", r#"{"encounter":[]}"#);
    let output = preclaim(&["check", "--plan", "no-plan.json", "--format", "json"]).arg(&claim).output();
    let answer = parse(stdout(&output.expect("the program runs")));
    let codes: Vec<_> = answer["errors"].as_array().expect("errors").iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["file/cannot-open", "input/unknown-field"]);
}

#[test]
fn why_a_file_cannot_be_opened_is_said_in_words() {
    for (file, locale, words) in [
        ("no-such-claim.json", "zh-CN", "文件不存在"),
        ("no-such-claim.json", "en", "it does not exist"),
        ("Cargo.toml/claim.json", "en", "it does not exist"),
        ("src", "zh-CN", "这是文件夹"),
        ("src", "en", "it is a folder"),
    ] {
        for command in ["check", "lint-plan"] {
            let output = preclaim(&[command, file, "--locale", locale]).output().expect("the program runs");
            let text = stdout(&output);
            assert!(text.contains(words) && !text.contains("os error"), "{command} {file}, {locale}: {text}");
        }
    }
}

#[test]
fn every_rule_is_listed_with_how_where_and_by_which_cases() {
    let listed = |arguments: &[&str]| {
        let output = preclaim(&["list-rules", "--format", "json"]).args(arguments).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        parse(stdout(&output)).as_array().expect("a list").clone()
    };
    let all = listed(&[]);
    assert_eq!(all.len(), 237);
    let first = &all[0];
    assert_eq!((&first["id"], &first["decided"]), (&"T-B01".into(), &"machine".into()));
    assert_eq!(first["implemented_by"][0], "ledger/limit");
    assert_eq!(first["clause"]["id"], ordinary_checker().plan().clause_of("T-B01").expect("a clause"));
    assert!(!first["cases"]["fires"].as_array().expect("a list").is_empty());
    let without_home = |rule: &&Value| rule["implemented_by"].as_array().is_none_or(Vec::is_empty);
    assert_eq!(all.iter().filter(without_home).count(), 0, "every rule is implemented, asked or told");
    assert!(listed(&["--only", "missing"]).is_empty());
    let of_one = listed(&["--plan", "endowment-b", "--only", "in-force"]);
    assert!(of_one.iter().all(|rule| rule["id"].as_str().is_some_and(|id| id.starts_with("Y-"))), "{of_one:?}");
    assert_eq!(of_one.len(), 7);
}

#[test]
fn the_list_of_rules_speaks_both_languages() {
    for (locale, word) in [("zh-CN", "提示"), ("en", "advice")] {
        let output = preclaim(&["list-rules", "--locale", locale]).output().expect("the program runs");
        let text = stdout(&output);
        assert!(text.contains(word) && !text.contains("[cli."), "{locale}: {text}");
        let of_group = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
        assert_eq!(["T-", "S-", "Y-", "G-", "C-"].map(of_group), [179, 22, 7, 18, 11], "{locale}");
    }
}

#[test]
fn a_curve_and_a_goal_are_told_in_both_languages() {
    let claim = r#"{ "encounters": [{ "care_type": "outpatient", "date": "2026-05-06", "card_used": true,
        "invoices": [{ "in_scope_self_paid": "1000.00" }] }] }"#;
    let file = written("curve.json", claim);
    let vary = ["--vary", "/encounters/0/invoices/0/in_scope_self_paid", "--to", "4000"];
    for (locale, deductible, interval) in [
        ("zh-CN", "门急诊的起付线", "从 ¥2,028.57 到 ¥4,000.00"),
        ("en", "the deductible", "From ¥2,028.57 to ¥4,000.00"),
    ] {
        let run = |command: &str, more: &[&str]| {
            let mut command_line = preclaim(&[command, "--locale", locale]);
            let output = command_line.arg(&file).args(vary).args(more).output().expect("the program runs");
            assert_eq!(output.status.code(), Some(0), "{command} {locale}");
            stdout(&output).to_owned()
        };
        let curve = run("curve", &[]);
        assert!(curve.contains(deductible) && !curve.contains('['), "{locale}: {curve}");
        let goal = run("goal", &["--payable-at-least", "1000"]);
        assert!(goal.contains(interval) && !goal.contains('['), "{locale}: {goal}");
    }
}

#[test]
fn comparing_and_looking_ahead_answer_as_the_library_and_in_words() {
    let claim = r#"{"submitted_on":"2027-07-02","encounters":[{"care_type":"outpatient","date":"2026-05-01"}]}"#;
    let path = written("compare-and-outlook.json", claim);
    for (command, question) in [
        (
            ["compare", "--with", "sh-university-480-2026"].as_slice(),
            r#""ask":"compare","with":"sh-university-480-2026""#,
        ),
        (&["outlook"], r#""ask":"outlook""#),
    ] {
        let run = |arguments: &[&str]| preclaim(command).args(arguments).arg(&path).output().expect("the program runs");
        let wanted = ordinary_checker().ask_text(&format!("{{{question},\"claim\":{claim}}}"));
        assert_eq!(stdout(&run(&["--format", "json"])), wanted, "{command:?}");
        for locale in ["zh-CN", "en"] {
            let output = run(&["--locale", locale]);
            let text = stdout(&output);
            assert!(output.status.success() && text.lines().count() > 5 && !text.contains("["), "{locale}: {text}");
        }
    }
    let output = preclaim(&["compare", "--with", "no-such-plan"]).arg(&path).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
}

/// A claim is somebody else's text: opened in a terminal it must not steer it.
#[test]
fn names_that_command_a_terminal_are_shown_and_not_carried_out() {
    let name = "\u{1b}[2J\u{1b}]0;paid\u{7}\u{202e}\u{9b}x\r药";
    let claim = serde_json::json!({ "encounters": [{
        "care_type": "outpatient", "date": "2026-05-01",
        "invoices": [{ "total": "900.00", "lines": [{ "name": name, "amount": "900.00" }] }],
    }] });
    let path = written("steering.json", &claim.to_string());
    for command in ["check", "explain", "changes", "range"] {
        let output = preclaim(&[command]).arg(&path).output().expect("the program runs");
        let text = stdout(&output);
        assert!(
            !text.contains(|letter: char| letter.is_control() && letter != '\n' || letter == '\u{202e}'),
            "{text:?}"
        );
    }
    let shown = preclaim(&["check"]).arg(&path).output().expect("the program runs");
    assert!(stdout(&shown).contains("药"), "{}", stdout(&shown));
    let json = preclaim(&["check", "--format", "json"]).arg(&path).output().expect("the program runs");
    assert_eq!(stdout(&json), ordinary_checker().check_text(&claim.to_string()));
}

/// Answers to a form want to know whose form; `"facts": null` are none.
#[test]
fn facts_that_are_null_are_no_answers_to_a_form() {
    let visit = r#""encounters":[{"care_type":"outpatient","date":"2026-05-01"}]"#;
    for (facts, status) in [("null", 0), (r#"{"death":true}"#, 2)] {
        let path = written("null-facts.json", &format!(r#"{{"facts":{facts},{visit}}}"#));
        let output = preclaim(&["check"]).arg(&path).output().expect("the program runs");
        let text = stdout(&output);
        assert_eq!(output.status.code() == Some(2), status == 2, "{facts}: {text}");
    }
}
