//! What the page's files are sent with: one list for our own server and for the hosts of `cargo xtask dist`.

/// Nothing but our own files; wasm is allowed, `eval` and inline code are not.
///
/// Scripts and workers carry the same policy in their own answers, and for the service worker it is the one
/// that counts: its requests fall under this and not under the page's later lock. `connect-src 'self'` is
/// there for them, since the worker has to fetch the page's files to keep them.
pub(crate) const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

/// With every answer, found or not. No `Service-Worker-Allowed`: sw.js lies beside the page and needs no more
/// than its own folder.
pub(crate) const SECURITY: [(&str, &str); 6] = [
    ("Content-Security-Policy", CSP),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", PERMISSIONS),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

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
    fn the_policy_allows_wasm_and_nothing_inline() {
        assert!(CSP.contains("script-src 'self' 'wasm-unsafe-eval';"));
        assert!(!CSP.contains("'unsafe-inline'"));
        assert!(!CSP.contains("'unsafe-eval'"));
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
