//! Our headers in the languages of three kinds of hosts. The templates lie in `deploy/`.

use crate::headers::{ANY_TYPE, ASK_AGAIN, DO_NOT_KEEP, HASHED, KEEP, MEDIA_TYPES, SECURITY};
use std::fmt::Write;

/// For nginx.
pub(crate) fn nginx() -> String {
    let headers = SECURITY.map(|(name, value)| format!("    add_header {name} \"{value}\" always;"));
    let types = MEDIA_TYPES.map(|(kind, ends)| format!("        \"{kind}\" {};", ends.join(" ")));
    fill(include_str!("../../deploy/nginx.conf"), &headers.join("\n"), &types.join("\n"))
}

/// For Caddy, whose own types of files lack some of ours.
pub(crate) fn caddy() -> String {
    let headers = SECURITY.map(|(name, value)| format!("\t\t{name} \"{value}\""));
    let types = MEDIA_TYPES.map(|(kind, ends)| {
        let (first, paths) = (ends[0], ends.iter().map(|end| format!("*.{end}")).collect::<Vec<_>>().join(" "));
        format!("\t@{first} path {paths}\n\theader @{first} Content-Type \"{kind}\"")
    });
    fill(include_str!("../../deploy/Caddyfile"), &headers.join("\n"), &types.join("\n"))
}

/// For Netlify, Cloudflare Pages and others that read `_headers`.
///
/// Where two rules fit an address, such hosts join their values with a comma; so no header stands in two rules
/// that fit the same address.
pub(crate) fn headers_file(names: &[String]) -> String {
    let mut text = "# Written by `cargo xtask dist`.\n\n/*\n".to_owned();
    for (name, value) in SECURITY {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = write!(text, "\n{HASHED}*\n  Cache-Control: {KEEP}\n");
    let others = names.iter().map(String::as_str).filter(|name| !name.starts_with(HASHED));
    for name in ["/"].into_iter().chain(others) {
        let _ = write!(text, "\n{name}\n  Cache-Control: {ASK_AGAIN}\n");
    }
    text
}

fn fill(template: &str, headers: &str, types: &str) -> String {
    [
        ("headers", headers),
        ("types", types),
        ("any_type", ANY_TYPE),
        ("hashed", HASHED),
        ("keep", KEEP),
        ("ask_again", ASK_AGAIN),
        ("do_not_keep", DO_NOT_KEEP),
    ]
    .into_iter()
    .fold(template.to_owned(), |text, (slot, value)| text.replace(&format!("{{{{{slot}}}}}"), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_sends_every_header() {
        let names = ["/index.html".to_owned(), "/assets/a.js".to_owned()];
        for text in [nginx(), caddy(), headers_file(&names)] {
            for (name, value) in SECURITY {
                assert!(text.contains(name) && text.contains(value), "{name} is missing in:\n{text}");
            }
            for caching in [KEEP, ASK_AGAIN] {
                assert!(text.contains(caching), "{caching} is missing in:\n{text}");
            }
            assert!(!text.contains("{{"), "an empty slot in:\n{text}");
        }
    }

    /// A quotation mark or a variable in a value would change the meaning of the whole line.
    #[test]
    fn values_need_no_escapes() {
        for (_, value) in SECURITY.into_iter().chain(MEDIA_TYPES.map(|(kind, _)| ("", kind))) {
            assert!(!value.contains(['"', '$', '{', '\\', '\n']), "{value}");
        }
    }

    #[test]
    fn caching_is_said_once_for_each_address() {
        let names = ["/assets/a.js".to_owned(), "/index.html".to_owned(), "/sw.js".to_owned()];
        let text = headers_file(&names);
        let rules: Vec<_> = text.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(rules, ["/*", "/assets/*", "/", "/index.html", "/sw.js"]);
        let all = text.split("\n/assets/*").next().expect("the rule for all");
        assert!(!all.contains("Cache-Control"));
    }
}
