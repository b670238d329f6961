//! Any calls of a host, one after the other: `[["checker", "$plan", "$list", ""], ["check", "1", {…}]]`.
//!
//! What is not a text is sent as its JSON. `$plan`, `$list`, `$zh-CN` and `$en` stand for the files on
//! board, `$plan:endowment-b` for another plan. Every reply is JSON, and a host that makes the same
//! calls again gets the same replies.

use preclaim::calls::Calls;
use serde_json::Value;

use super::{list, parse, said, setting};

/// So many calls are made.
const MOST_CALLS: usize = 10;

pub(super) fn holds(text: &str) {
    let input = said(text);
    let calls: Vec<Vec<String>> = list(&input).iter().take(MOST_CALLS).map(texts).collect();
    let replies = replies(&calls);
    for (call, reply) in calls.iter().zip(&replies) {
        let told = parse(reply);
        let name = call.first().map(String::as_str).unwrap_or_default();
        let plain = ["problems", "search_hospitals", "undo", "claim", "about", "explanation_of_benefit"];
        let opens = told["type"] == "success" || told["type"] == "failure";
        let in_words = told.get("answer").or(told.get("reply")).is_some();
        assert!(opens || in_words || plain.contains(&name), "{name}: {reply}");
    }
    assert_eq!(self::replies(&calls), replies, "another host gets other replies");
}

fn replies(calls: &[Vec<String>]) -> Vec<String> {
    let mut host = Calls::default();
    let reply = |call: &Vec<String>| host.call(&call.iter().map(String::as_str).collect::<Vec<_>>());
    calls.iter().map(reply).collect()
}

fn texts(call: &Value) -> Vec<String> {
    list(call).iter().map(|said| said.as_str().map_or_else(|| said.to_string(), text)).collect()
}

fn text(said: &str) -> String {
    let known = match said {
        "$plan" => setting::small_plan(setting::PLANS[0].0).map(|plan| plan.to_string()),
        "$list" => Some(setting::COMPLETE_LIST.to_owned()),
        "$zh-CN" => Some(setting::CATALOGUES[0].to_owned()),
        "$en" => Some(setting::CATALOGUES[1].to_owned()),
        _ => said.strip_prefix("$plan:").and_then(setting::small_plan).map(|plan| plan.to_string()),
    };
    known.unwrap_or_else(|| said.to_owned())
}
