//! What the page's files are sent with: one list for our own server and for the hosts of `cargo xtask dist`.

/// What every page of ours may do: nothing but load our own files; wasm is allowed, `eval` and inline code are not.
///
/// Scripts and workers carry the same policy in their own answers, and for the service worker it is the one
/// that counts: its requests fall under this and not under the page's later lock. `connect-src 'self'` is
/// there for them, since the worker has to fetch the page's files to keep them.
macro_rules! policy {
    ($($rest:literal),+) => {
        concat!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; ",
            "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; ",
            "form-action 'none'; ",
            $($rest),+
        )
    };
}

/// Nobody may show our pages inside theirs.
pub(crate) const CSP: &str = policy!("frame-ancestors 'none'");

/// But for the page that is made for it. To whom it is shown can be narrowed at the host: docs/deploy.md.
const FRAMED: &str = policy!("frame-ancestors *");

/// The developer page shows that one in a frame.
const DEVELOPER: &str = policy!("frame-src 'self'; frame-ancestors 'none'");

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

pub(crate) type Header = (&'static str, &'static str);

/// With every answer, found or not, and the same everywhere. No `Service-Worker-Allowed`: sw.js lies beside the
/// page and needs no more than its own folder.
pub(crate) const SECURITY: [Header; 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", PERMISSIONS),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// With every answer, too, but not the same everywhere. What is empty is not sent.
pub(crate) const USUAL: [Header; 3] = [
    ("Content-Security-Policy", CSP),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Access-Control-Allow-Origin", ""),
];

/// What a page in a frame without an origin of its own loads counts as loaded by a stranger.
const FOR_STRANGERS: [Header; 2] =
    [("Cross-Origin-Resource-Policy", "cross-origin"), ("Access-Control-Allow-Origin", "*")];

/// Addresses that get other values than the usual ones; one that ends in `/` stands for all below it.
pub(crate) const OTHERWISE: [(&str, &[Header]); 4] = [
    (HASHED, &FOR_STRANGERS),
    ("/embed.js", &FOR_STRANGERS),
    ("/embed.html", &[("Content-Security-Policy", FRAMED), ("Cross-Origin-Resource-Policy", "cross-origin")]),
    ("/developer.html", &[("Content-Security-Policy", DEVELOPER)]),
];

/// The value of a header of `USUAL` at an address.
pub(crate) fn value_at(address: &str, (name, usual): Header) -> &'static str {
    let fits = |pattern: &str| address == pattern || (pattern.ends_with('/') && address.starts_with(pattern));
    let other = OTHERWISE.iter().find(|(pattern, _)| fits(pattern)).map_or(&[] as &[Header], |(_, headers)| headers);
    other.iter().find(|(other, _)| *other == name).map_or(usual, |(_, value)| value)
}

/// Vite puts a hash into each name in this folder: the name changes whenever the content does.
pub(crate) const HASHED: &str = "/assets/";

/// `Cache-Control` of what has a hash in its name, of the rest, and of what is not there.
pub(crate) const KEEP: &str = "public, max-age=31536000, immutable";
pub(crate) const ASK_AGAIN: &str = "no-cache";
pub(crate) const DO_NOT_KEEP: &str = "no-store";

/// Media types by the ends of names.
pub(crate) const MEDIA_TYPES: [(&str, &[&str]); 14] = [
    ("text/html; charset=utf-8", &["html"]),
    ("text/javascript; charset=utf-8", &["js", "mjs"]),
    ("text/css; charset=utf-8", &["css"]),
    ("application/json; charset=utf-8", &["json", "map"]),
    ("application/manifest+json; charset=utf-8", &["webmanifest"]),
    ("application/wasm", &["wasm"]),
    ("image/svg+xml", &["svg"]),
    ("image/png", &["png"]),
    ("image/jpeg", &["jpg", "jpeg"]),
    ("image/webp", &["webp"]),
    ("image/x-icon", &["ico"]),
    ("font/woff2", &["woff2"]),
    ("text/plain; charset=utf-8", &["txt", "md"]),
    ("text/csv; charset=utf-8", &["csv"]),
];

pub(crate) const ANY_TYPE: &str = "application/octet-stream";

pub(crate) fn media_type(name: &str) -> &'static str {
    let end = name.rsplit('.').next().unwrap_or_default();
    MEDIA_TYPES.iter().find(|(_, ends)| ends.contains(&end)).map_or(ANY_TYPE, |(kind, _)| kind)
}

/// Whether files of this type get smaller by compression; pictures and fonts are compressed already.
pub(crate) fn is_compressible(kind: &str) -> bool {
    kind.starts_with("text/")
        || ["application/json", "application/manifest+json", "application/wasm", "image/svg+xml"]
            .contains(&kind.split(';').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_allows_wasm_and_nothing_inline() {
        for policy in [CSP, FRAMED, DEVELOPER] {
            assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"));
            assert!(!policy.contains("'unsafe-inline'"));
            assert!(!policy.contains("'unsafe-eval'"));
        }
    }

    #[test]
    fn only_one_page_may_stand_in_a_frame() {
        let policy = |address| value_at(address, USUAL[0]);
        for address in ["/", "/index.html", "/sw.js", "/developer.html", "/embed.js", "/embed.html/x", "/a/embed.html"]
        {
            assert!(policy(address).ends_with("frame-ancestors 'none'"), "{address}");
        }
        assert!(policy("/embed.html").ends_with("frame-ancestors *"));
    }

    #[test]
    fn strangers_may_read_what_a_frame_loads_and_nothing_else() {
        let [_, resource, origin] = USUAL;
        for (address, values) in [
            ("/assets/a-1.js", ("cross-origin", "*")),
            ("/embed.js", ("cross-origin", "*")),
            ("/embed.html", ("cross-origin", "")),
            ("/index.html", ("same-origin", "")),
            ("/sw.js", ("same-origin", "")),
            ("/assets", ("same-origin", "")),
        ] {
            assert_eq!((value_at(address, resource), value_at(address, origin)), values, "{address}");
        }
    }

    #[test]
    fn types_go_by_the_end_of_the_name() {
        assert_eq!(media_type("sw.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("a-1.b.wasm"), "application/wasm");
        assert_eq!(media_type("LICENSE"), ANY_TYPE);
    }

    #[test]
    fn text_and_wasm_are_compressed() {
        for name in ["a.html", "a.js", "a.json", "a.wasm", "a.svg", "a.webmanifest"] {
            assert!(is_compressible(media_type(name)), "{name}");
        }
        for name in ["a.png", "a.woff2", "a.bin"] {
            assert!(!is_compressible(media_type(name)), "{name}");
        }
    }
}
