//! Any text as a claim: an answer always comes, its figures fit together, and it comes out the same
//! whichever way it is asked for.

use preclaim::claim::Claim;
use preclaim::estimate::Answer;
use preclaim::write;

use super::{account, are_problems, parse, setting};

pub(super) fn holds(text: &str) {
    let checker = setting::checker_for(text);
    let answer = checker.check_text(text);
    let told = parse(&answer);
    match told["type"].as_str() {
        Some("success") => account::is_sound(&told["estimate"]),
        Some("failure") => are_problems(&told["errors"]),
        _ => panic!("neither an estimate nor problems: {answer}"),
    }
    let again = Claim::from_text(text).and_then(|claim| Ok((checker.check(&claim)?, claim)));
    let again = match again {
        Ok((estimate, claim)) => {
            let words = setting::words().words(&estimate, &claim, checker.plan());
            assert!(!words.banner.is_empty() && !words.headline.is_empty(), "no words for {answer}");
            assert_eq!(words.findings.len(), estimate.findings.len(), "a finding without words");
            Answer::Success { estimate: Box::new(estimate) }
        }
        Err(problems) => {
            assert_eq!(setting::words().problems(&problems.0).len(), problems.0.len(), "a problem without words");
            Answer::Failure { errors: problems.0 }
        }
    };
    assert_eq!(write::text(&again), answer, "the second answer is another one");
}
