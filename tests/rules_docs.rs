//! `docs/rules/` is written from the comments of `src/rules/`, the catalogue, the plans and the
//! cases; every rule file has the five parts of its comment.
//!
//! `UPDATE_DOCS=1 cargo test --test rules_docs` rewrites the pages after a change on purpose.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../src/cli/catalogue.rs"]
#[allow(dead_code)] // the command line uses the rest
mod catalogue;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use catalogue::Entry;
use preclaim::Catalogue;
use preclaim::finding::Code;
use preclaim::plan::Plan;
use preclaim::rules::{CASE_RULES, LEDGER_RULES, RULES, Rule};
use support::{all_cases, file, files_below, root};

const FOLDER: &str = "docs/rules";
const COMMAND: &str = "UPDATE_DOCS=1 cargo test --test rules_docs";
const PARTS: [&str; 5] = ["What it checks", "Why it matters", "Clause", "What the member can do", "Example"];
/// Links to cases of one rule in a table, of each kind.
const SHOWN: usize = 3;

/// The comment at the head of a rule file.
struct Comment {
    title: String,
    /// Paragraphs before the first part.
    opening: Vec<String>,
    /// The paragraphs of each part.
    parts: BTreeMap<&'static str, Vec<String>>,
    /// Names of the parts as they follow each other.
    order: Vec<&'static str>,
}

impl Comment {
    fn of(source: &str) -> Comment {
        let lines = source.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
        let mut comment =
            Comment { title: String::new(), opening: Vec::new(), parts: BTreeMap::new(), order: Vec::new() };
        let (mut in_title, mut starts) = (true, true);
        for line in lines {
            if line.is_empty() {
                in_title = in_title && comment.title.is_empty();
                starts = true;
                continue;
            }
            let part = PARTS.into_iter().find_map(|part| Some((part, line.strip_prefix(part)?.strip_prefix(':')?)));
            let text = match part {
                Some((part, text)) => {
                    comment.order.push(part);
                    (in_title, starts) = (false, true);
                    text.trim()
                }
                None => line,
            };
            let paragraphs = match comment.order.last() {
                _ if in_title => {
                    append(&mut comment.title, text);
                    continue;
                }
                None => &mut comment.opening,
                Some(part) => comment.parts.entry(part).or_default(),
            };
            match paragraphs.last_mut() {
                Some(last) if !starts && !text.starts_with("- ") => append(last, text),
                _ => paragraphs.push(text.to_owned()),
            }
            starts = false;
        }
        comment
    }
}

fn append(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

/// What the pages are written from.
struct Sources {
    entries: Vec<Entry>,
    /// Every plan on board, the ordinary one first.
    plans: Vec<Plan>,
    words: Catalogue,
    /// Names and places of the cases of each rule, firing and silent.
    fires: BTreeMap<String, Vec<(String, String)>>,
    silent: BTreeMap<String, Vec<(String, String)>>,
    /// What each finding says, in a sentence.
    codes: BTreeMap<String, String>,
}

impl Sources {
    fn read() -> Sources {
        let (mut fires, mut silent): (BTreeMap<_, Vec<_>>, BTreeMap<_, Vec<_>>) = Default::default();
        for case in all_cases() {
            let name = case.said["id"].as_str().expect("an id").to_owned();
            for id in case.ids("fires").chain(case.ids("lifts")).collect::<BTreeSet<_>>() {
                fires.entry(id.to_owned()).or_default().push((name.clone(), case.path.clone()));
            }
            for id in case.ids("silent").collect::<BTreeSet<_>>() {
                silent.entry(id.to_owned()).or_default().push((name.clone(), case.path.clone()));
            }
        }
        Sources {
            entries: catalogue::entries(),
            plans: plans(),
            words: Catalogue::from_text(&file("src/render/en.json")).expect("a catalogue"),
            fires,
            silent,
            codes: codes(),
        }
    }

    /// Part and number of the clause on which a rule rests.
    fn cite(&self, id: &str) -> String {
        let plan = self.plans.iter().find(|plan| plan.has_rule(id));
        plan.map_or_else(|| "–".to_owned(), |plan| cite_in(plan, id))
    }

    fn decided(&self, entry: &Entry) -> String {
        self.words.phrase(&format!("cli.rules.{}", entry.decided), &[])
    }

    /// The cases of a rule, as links.
    fn links(&self, id: &str, all: &BTreeMap<String, Vec<(String, String)>>) -> String {
        let cases = all.get(id).map(Vec::as_slice).unwrap_or_default();
        let names: Vec<String> = cases.iter().map(|(name, _)| name.clone()).collect();
        let best = catalogue::best_first(id, &names);
        let link = |name: &String| {
            let (_, path) = cases.iter().find(|(known, _)| known == name).expect("a case");
            format!("[{name}](../../tests/cases/{path})")
        };
        let mut links: Vec<String> = best.iter().take(SHOWN).map(link).collect();
        match cases.len().saturating_sub(SHOWN) {
            0 if links.is_empty() => links.push("–".to_owned()),
            0 => {}
            more => links.push(format!("{more} more")),
        }
        links.join("<br>")
    }

    /// Ids with all that is known of them.
    fn table<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> String {
        let mut text = "| Rule | Decided by | At most | Clause | Cases in which it fires | and is silent |\n\
                        |---|---|---|---|---|---|\n"
            .to_owned();
        // That every id is in the catalogue is a matter of `tests/coverage.rs`.
        let known = |id: &'i str| Some((id, self.entries.iter().find(|entry| entry.id == id)?));
        for (id, entry) in ids.into_iter().filter_map(known) {
            let (fires, silent) = (self.links(id, &self.fires), self.links(id, &self.silent));
            let (decided, at_most) = (self.decided(entry), at_most(entry));
            writeln!(text, "| {id} | {decided} | {at_most} | {} | {fires} | {silent} |", self.cite(id)).expect("text");
        }
        text
    }
}

/// Every plan on board, the ordinary one first; figures that one leaves open play no part here.
fn plans() -> Vec<Plan> {
    let files = files_below("plans", "json").into_iter().filter(|path| path.matches('/').count() == 1);
    let other = |path: &String| !path.ends_with("/sh-teachers-2026.json");
    let mut files: Vec<String> = files.collect();
    files.sort_by_key(other);
    files.iter().map(|path| Plan::with_stand_ins(&file(path)).unwrap_or_else(|why| panic!("{path}: {why:?}"))).collect()
}

fn cite_in(plan: &Plan, id: &str) -> String {
    let clause = plan.clause_of(id).and_then(|clause| plan.clause(clause));
    clause.map_or_else(|| "–".to_owned(), |clause| clause.cite.en.clone())
}

fn at_most(entry: &Entry) -> String {
    let code = serde_json::to_value(entry.effect).expect("JSON");
    code.as_str().unwrap_or_default().replace('_', " ")
}

/// Sentences about the findings, from the comments of their enumeration.
fn codes() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut comment = String::new();
    for line in file("src/finding.rs").lines().map(str::trim) {
        match line.strip_prefix("///") {
            Some(text) => append(&mut comment, text.trim()),
            None => {
                if let Some((_, code)) = line.split_once(" = \"") {
                    found.insert(code.trim_end_matches("\",").to_owned(), comment.clone());
                }
                comment.clear();
            }
        }
    }
    found
}

fn source(rule: &Rule) -> String {
    format!("src/rules/{}.rs", rule.name)
}

fn page(rule: &Rule, sources: &Sources) -> String {
    let path = source(rule);
    let text = file(&path);
    let comment = Comment::of(&text);
    let mut page =
        format!("<!-- Written from {path} by `{COMMAND}`. -->\n\n# {}\n", comment.title.trim_end_matches('.'));
    write_paragraphs(&mut page, &comment.opening);
    for part in PARTS {
        write!(page, "\n## {part}\n").expect("text");
        write_paragraphs(&mut page, comment.parts.get(part).map(Vec::as_slice).unwrap_or_default());
    }
    if !rule.ids.is_empty() {
        write!(page, "\n## Rules\n\n{}", sources.table(rule.ids.iter().copied())).expect("text");
    }
    let helpers = files_below("src/rules", "rs").into_iter().filter(|path| !is_rule(path) && uses(&text, path));
    let codes = codes_in(&helpers.map(|path| file(&path)).fold(text.clone(), |all, more| all + &more));
    if !codes.is_empty() {
        page.push_str("\n## Findings\n\n| Code | What is the matter |\n|---|---|\n");
        for code in codes {
            let about = sources.codes.get(code).map(String::as_str).unwrap_or_default();
            writeln!(page, "| `{code}` | {about} |").expect("text");
        }
    }
    write!(page, "\n[All rules](README.md) · [{path}](../../{path}) · [Claim and answer](../claim.md)\n")
        .expect("text");
    page
}

fn is_rule(path: &str) -> bool {
    file(path).contains("const RULE: Rule")
}

/// Whether a source calls what stands in another file beside it.
fn uses(source: &str, path: &str) -> bool {
    let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).unwrap_or_default();
    source.lines().any(|line| !line.starts_with("//") && line.contains(&format!("{name}::")))
}

/// Parts begin small after their label; as paragraphs of their own they begin as sentences do.
fn write_paragraphs(page: &mut String, paragraphs: &[String]) {
    let mut after_item = false;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let item = paragraph.starts_with("- ");
        if !(item && after_item) {
            page.push('\n');
        }
        after_item = item;
        let mut letters = paragraph.chars();
        match letters.next() {
            Some(first) if at == 0 => page.extend(first.to_uppercase().chain(letters)),
            _ => page.push_str(paragraph),
        }
        page.push('\n');
    }
}

/// The findings that a source names.
fn codes_in(source: &str) -> Vec<&'static str> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let names: BTreeSet<&str> = code
        .match_indices("Code::")
        .filter(|(at, _)| !code[..*at].ends_with(|letter: char| letter.is_ascii_alphanumeric()))
        .map(|(at, start)| {
            let rest = &code[at + start.len()..];
            rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default()
        })
        .collect();
    Code::ALL.iter().filter(|code| names.contains(format!("{code:?}").as_str())).map(|code| code.as_str()).collect()
}

fn index(sources: &Sources) -> String {
    let mut text = format!(
        "<!-- Written by `{COMMAND}`. -->\n\n# Rules\n\n\
         Every rule of the catalogue, and the code that implements it: first those of the teachers' plan, then \
         [those of the other plans](#others). \
         The pages are written from the comments of [src/rules](../../src/rules); the clauses are cited by part \
         and number from [the plan](../../plans/sh-teachers-2026.json). `preclaim list-rules` prints the same table \
         for any plan.\n\n\
         Decided by: the *machine* reads it from the claim; the *machine* spots it and the *member confirms*; \
         the *member* alone can declare it; *advice* refuses nothing.\n\n\
         | Rule | Decided by | At most | Clause | Implemented in | Fires | Silent |\n|---|---|---|---|---|---|---|\n"
    );
    let count = |all: &BTreeMap<String, Vec<(String, String)>>, id: &str| all.get(id).map_or(0, Vec::len);
    for entry in sources.entries.iter().filter(|entry| entry.id.starts_with("T-")) {
        let id = entry.id.as_str();
        let files = RULES
            .iter()
            .filter(|rule| rule.ids.contains(&id))
            .map(|rule| format!("[{name}]({name}.md)", name = rule.name));
        let steps = LEDGER_RULES
            .iter()
            .filter(|(known, _)| *known == id)
            .map(|(_, reason)| format!("[ledger](#ledger): `{reason}`"));
        let facts =
            CASE_RULES.iter().filter(|(known, _)| *known == id).map(|(_, place)| format!("[case](#case): `{place}`"));
        let homes: Vec<String> = files.chain(steps).chain(facts).collect();
        writeln!(
            text,
            "| {id} | {} | {} | {} | {} | {} | {} |",
            sources.decided(entry),
            at_most(entry),
            sources.cite(id),
            if homes.is_empty() { "not yet".to_owned() } else { homes.join(", ") },
            count(&sources.fires, id),
            count(&sources.silent, id)
        )
        .expect("text");
    }
    let ids = |register: &'static [(&str, &str)]| sources.table(register.iter().map(|(id, _)| *id));
    write!(
        text,
        "\n## Ledger\n\nThe boxes of the receipt and the steps of the benefit implement these; each appears in the way \
         from the bill to the benefit.\n\n{}",
        ids(LEDGER_RULES)
    )
    .expect("text");
    write!(
        text,
        "\n## Case\n\nThese are settled before any rule runs, when the claim is read as a case; they decide what the \
         rules then see.\n\n{}",
        ids(CASE_RULES)
    )
    .expect("text");
    text.push_str(&others(sources));
    let beside: Vec<&Rule> = RULES.iter().filter(|rule| rule.ids.is_empty()).collect();
    if !beside.is_empty() {
        text.push_str("\n## Beside the catalogue\n\nThese rest on no rule of the catalogue.\n\n");
    }
    for rule in beside {
        let title = Comment::of(&file(&source(rule))).title;
        writeln!(text, "- [{name}]({name}.md): {title}", name = rule.name).expect("text");
    }
    text
}

/// The rules of plans with rules of their own: most have a form, whose mechanisms carry them out.
fn others(sources: &Sources) -> String {
    let mut text = "\n## Others\n\nMost of these plans ask [a form](../forms.md). Its fields, checks, papers and \
        benefits carry the rules out: `form/check/age` is `src/form/check/age.rs`.\n"
        .to_owned();
    let count = |all: &BTreeMap<String, Vec<(String, String)>>, id: &str| all.get(id).map_or(0, Vec::len);
    for plan in sources.plans.iter().filter(|plan| !plan.rules.keys().any(|id| id.starts_with("T-"))) {
        write!(
            text,
            "\n### {} ([{id}](../../plans/{id}.json))\n\n\
             | Rule | Decided by | At most | Clause | Implemented in | Fires | Silent |\n|---|---|---|---|---|---|---|\n",
            plan.title.en,
            id = plan.id
        )
        .expect("text");
        let homes = catalogue::homes(std::slice::from_ref(plan));
        for entry in sources.entries.iter().filter(|entry| plan.has_rule(&entry.id)) {
            let id = entry.id.as_str();
            let homes: Vec<String> = homes.get(id).into_iter().flatten().map(|home| home_link(home)).collect();
            writeln!(
                text,
                "| {id} | {} | {} | {} | {} | {} | {} |",
                sources.decided(entry),
                at_most(entry),
                cite_in(plan, id),
                if homes.is_empty() { "not yet".to_owned() } else { homes.join(", ") },
                count(&sources.fires, id),
                count(&sources.silent, id)
            )
            .expect("text");
        }
    }
    text
}

/// A rule file has a page; a mechanism of a form has its name.
fn home_link(home: &str) -> String {
    home.strip_prefix("rules/").map_or_else(|| format!("`{home}`"), |name| format!("[{name}]({name}.md)"))
}

/// Every page by its place.
fn pages() -> BTreeMap<String, String> {
    let sources = Sources::read();
    let mut pages: BTreeMap<String, String> =
        RULES.iter().map(|rule| (format!("{FOLDER}/{}.md", rule.name), page(rule, &sources))).collect();
    pages.insert(format!("{FOLDER}/README.md"), index(&sources));
    pages
}

#[test]
fn every_rule_file_has_the_five_parts_in_order() {
    let mut faults = Vec::new();
    for rule in RULES {
        let comment = Comment::of(&file(&source(rule)));
        let empty = |part: &&&str| comment.parts.get(**part).is_none_or(|text| text.concat().is_empty());
        let missing: Vec<&&str> = PARTS.iter().filter(empty).collect();
        if comment.title.is_empty() || !missing.is_empty() {
            faults.push(format!("{}: no {missing:?}", source(rule)));
        } else if comment.order != PARTS {
            faults.push(format!("{}: in this order: {:?}", source(rule), comment.order));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_rule_file_is_in_the_register() {
    let files: BTreeSet<String> = files_below("src/rules", "rs").into_iter().filter(|path| is_rule(path)).collect();
    assert_eq!(files, RULES.iter().map(source).collect());
}

#[test]
fn pages_are_what_the_sources_say() {
    let pages = pages();
    let there = if root().join(FOLDER).is_dir() { files_below(FOLDER, "md") } else { Vec::new() };
    let left_over: Vec<&String> = there.iter().filter(|path| !pages.contains_key(*path)).collect();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(root().join(FOLDER)).expect(FOLDER);
        pages.iter().for_each(|(path, text)| std::fs::write(root().join(path), text).expect(path));
        left_over.iter().for_each(|path| std::fs::remove_file(root().join(path)).expect(path));
    } else {
        let stale: Vec<&String> = pages
            .iter()
            .filter(|(path, text)| !there.contains(path) || file(path) != **text)
            .map(|page| page.0)
            .collect();
        assert!(
            stale.is_empty() && left_over.is_empty(),
            "stale: {stale:?}, left over: {left_over:?}; set UPDATE_DOCS=1"
        );
    }
}

#[test]
fn links_lead_somewhere() {
    let (pages, mut faults) = (pages(), Vec::new());
    let is_there = |target: &str| match target.strip_prefix("../../") {
        Some(path) => root().join(path).exists(),
        None => match target.strip_prefix("../") {
            Some(path) => root().join("docs").join(path).exists(),
            None => pages.contains_key(&format!("{FOLDER}/{target}")),
        },
    };
    for (path, text) in &pages {
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (target, heading) = link.split_once('#').map_or((link, None), |(file, heading)| (file, Some(heading)));
            let there = target.is_empty() || is_there(target);
            let fits = |heading: &str| {
                text.lines().any(|line| line.strip_prefix("## ").is_some_and(|title| title.to_lowercase() == heading))
            };
            if !there || heading.is_some_and(|heading| !fits(heading)) {
                faults.push(format!("{path}: {link}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
