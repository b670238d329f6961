//! Our headers in the languages of three kinds of hosts. The templates lie in `deploy/`.

use crate::headers::{
    ANY_TYPE, ASK_AGAIN, DO_NOT_KEEP, HASHED, Header, KEEP, MEDIA_TYPES, OTHERWISE, SECURITY, USUAL, value_at,
};
use std::fmt::Write;

/// For nginx. A header whose value comes out empty is not sent.
pub(crate) fn nginx() -> String {
    let always = |name: &str, value: &str| format!("    add_header {name} {value} always;");
    let common = SECURITY.map(|(name, value)| always(name, &format!("\"{value}\"")));
    let usual = USUAL.map(|(name, _)| always(name, &variable(name)));
    let maps = USUAL.map(nginx_map);
    let types = MEDIA_TYPES.map(|(kind, ends)| format!("        \"{kind}\" {};", ends.join(" ")));
    let headers = [common.as_slice(), usual.as_slice()].concat();
    fill(
        include_str!("../../deploy/nginx.conf"),
        [("headers", headers.join("\n")), ("by_address", maps.join("\n\n")), ("types", types.join("\n"))],
    )
}

/// The value of a header by the address of the file that is sent.
fn nginx_map((name, usual): Header) -> String {
    let others: String = OTHERWISE
        .iter()
        .filter(|(address, _)| value_at(address, (name, usual)) != usual)
        .map(|(address, _)| {
            let pattern = if address.ends_with('/') { format!("~^{address}") } else { (*address).to_owned() };
            format!("    \"{pattern}\" \"{}\";\n", value_at(address, (name, usual)))
        })
        .collect();
    format!("map $uri {} {{\n    default \"{usual}\";\n{others}}}", variable(name))
}

/// `$preclaim_content_security_policy`
fn variable(name: &str) -> String {
    format!("$preclaim_{}", name.to_lowercase().replace('-', "_"))
}

/// For Caddy, whose own types of files lack some of ours.
pub(crate) fn caddy() -> String {
    let line = |tabs: &str, name: &str, value: &str| format!("{tabs}{name} \"{value}\"");
    let common = SECURITY.map(|(name, value)| line("\t\t", name, value));
    // An error may follow upon headers that stood for the address; what is not sent then is taken away.
    let usual = USUAL.map(|(name, value)| match value {
        "" => format!("\t\t\t-{name}"),
        _ => line("\t\t\t", name, value),
    });
    let types = MEDIA_TYPES.map(|(kind, ends)| {
        let (first, paths) = (ends[0], ends.iter().map(|end| format!("*.{end}")).collect::<Vec<_>>().join(" "));
        format!("\t@{first} path {paths}\n\theader @{first} Content-Type \"{kind}\"")
    });
    fill(
        include_str!("../../deploy/Caddyfile"),
        [
            ("headers", common.join("\n")),
            ("usual", usual.join("\n")),
            ("by_address", caddy_by_address()),
            ("types", types.join("\n")),
        ],
    )
}

/// Each address fits one of these, so that their order does not matter.
fn caddy_by_address() -> String {
    let path = |address: &str| if address.ends_with('/') { format!("{address}*") } else { address.to_owned() };
    let paths: Vec<_> = OTHERWISE.iter().map(|(address, _)| path(address)).collect();
    let otherwise = OTHERWISE.iter().zip(&paths).map(|((address, _), path)| (format!("path {path}"), *address));
    let rules = [(format!("not path {}", paths.join(" ")), "")].into_iter().chain(otherwise);
    let text = rules.enumerate().map(|(number, (matcher, address))| {
        let headers: String = at(address).map(|(name, value)| format!("\t\t{name} \"{value}\"\n")).collect();
        format!("\t@address{number} {matcher}\n\theader @address{number} {{\n{headers}\t}}")
    });
    text.collect::<Vec<_>>().join("\n\n")
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
    let others = names.iter().map(String::as_str).filter(|name| !name.starts_with(HASHED));
    for address in [HASHED, "/"].into_iter().chain(others) {
        let caching = if address == HASHED { KEEP } else { ASK_AGAIN };
        for pattern in patterns(address) {
            let _ = write!(text, "\n{pattern}\n");
            for (name, value) in at(address).chain([("Cache-Control", caching)]) {
                let _ = writeln!(text, "  {name}: {value}");
            }
        }
    }
    text
}

/// Some of these hosts serve a page without its `.html`.
fn patterns(address: &str) -> Vec<String> {
    match address.strip_suffix(".html") {
        Some(short) if short != "/index" => vec![address.to_owned(), short.to_owned()],
        _ if address == HASHED => vec![format!("{address}*")],
        _ => vec![address.to_owned()],
    }
}

/// The headers that are not the same everywhere, at one address.
fn at(address: &str) -> impl Iterator<Item = Header> {
    sent(USUAL.map(|(name, usual)| (name, value_at(address, (name, usual)))).into_iter())
}

fn sent(headers: impl Iterator<Item = Header>) -> impl Iterator<Item = Header> {
    headers.filter(|(_, value)| !value.is_empty())
}

fn fill<const N: usize>(template: &str, own: [(&str, String); N]) -> String {
    let own = own.iter().map(|(slot, value)| (*slot, value.as_str()));
    let shared = [
        ("any_type", ANY_TYPE),
        ("hashed", HASHED),
        ("keep", KEEP),
        ("ask_again", ASK_AGAIN),
        ("do_not_keep", DO_NOT_KEEP),
    ];
    own.chain(shared).fold(template.to_owned(), |text, (slot, value)| text.replace(&format!("{{{{{slot}}}}}"), value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::CSP;

    #[test]
    fn every_host_sends_every_header() {
        let names = ["/index.html", "/embed.html", "/embed.js", "/developer.html", "/assets/a.js"].map(str::to_owned);
        for text in [nginx(), caddy(), headers_file(&names)] {
            let otherwise = OTHERWISE.iter().flat_map(|(_, headers)| headers.iter().copied());
            for (name, value) in SECURITY.into_iter().chain(USUAL).chain(otherwise) {
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
        let otherwise = OTHERWISE.iter().flat_map(|(_, headers)| headers.iter().copied());
        for (_, value) in
            SECURITY.into_iter().chain(USUAL).chain(otherwise).chain(MEDIA_TYPES.map(|(kind, _)| ("", kind)))
        {
            assert!(!value.contains(['"', '$', '{', '\\', '\n']), "{value}");
        }
    }

    #[test]
    fn what_differs_is_said_once_for_each_address() {
        let names = ["/assets/a.js".to_owned(), "/index.html".to_owned(), "/sw.js".to_owned()];
        let text = headers_file(&names);
        let rules: Vec<_> = text.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(rules, ["/*", "/assets/*", "/", "/index.html", "/sw.js"]);
        let all = text.split("\n/assets/*").next().expect("the rule for all");
        for name in ["Cache-Control"].into_iter().chain(USUAL.map(|(name, _)| name)) {
            assert!(!all.contains(name), "{name}");
        }
        assert_eq!(text.matches(CSP).count(), 4, "for each rule but the first");
        assert_eq!(patterns("/embed.html"), ["/embed.html", "/embed"]);
    }
}
