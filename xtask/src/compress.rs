//! Brotli and gzip, as HTTP knows them.

use crate::process::root;
use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    Brotli,
    Gzip,
}

/// How long to try.
#[derive(Clone, Copy)]
pub(crate) enum Effort {
    /// Somebody waits for it.
    Quick,
    /// It is done once and sent often.
    Best,
}

impl Coding {
    /// The one that saves most first.
    pub(crate) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// What a compressed file beside the plain one is called.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// The same input gives the same output: no time and no name is put in.
    pub(crate) fn compress(self, bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
        match self {
            Self::Brotli => {
                let quality = if matches!(effort, Effort::Best) { 11 } else { 9 };
                let settings = BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
                let mut out = Vec::new();
                brotli::BrotliCompress(&mut &*bytes, &mut out, &settings)?;
                Ok(out)
            }
            Self::Gzip => {
                let level = if matches!(effort, Effort::Best) { Compression::best() } else { Compression::default() };
                let mut encoder = GzEncoder::new(Vec::new(), level);
                encoder.write_all(bytes)?;
                Ok(encoder.finish()?)
            }
        }
    }
}

/// How many bytes are left after brotli's best effort. What was weighed once, by any run, is not
/// compressed again: the length is kept under the digest of the bytes.
pub(crate) fn brotli_once(bytes: &[u8]) -> Result<usize> {
    let folder = root().join("target/brotli-lengths");
    let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let kept = folder.join(digest);
    if let Some(length) = fs::read_to_string(&kept).ok().and_then(|text| text.parse().ok()) {
        return Ok(length);
    }
    let length = Coding::Brotli.compress(bytes, Effort::Best)?.len();
    fs::create_dir_all(&folder)?;
    fs::write(kept, length.to_string())?;
    Ok(length)
}

/// The best coding that an `Accept-Encoding` header allows.
pub(crate) fn accepted(header: &str) -> Option<Coding> {
    Coding::ALL.into_iter().find(|coding| header.split(',').any(|entry| allows(entry, *coding)))
}

fn allows(entry: &str, coding: Coding) -> bool {
    let mut parts = entry.split(';').map(str::trim);
    let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding.name()));
    let refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)));
    named && !refused
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_best_that_is_allowed_is_taken() {
        assert_eq!(accepted("gzip, deflate, br, zstd"), Some(Coding::Brotli));
        assert_eq!(accepted("gzip;q=1.0, BR;q=0"), Some(Coding::Gzip));
        assert_eq!(accepted("br; q=0.0, gzip; q=0"), None);
        for header in ["", "identity", "brotli", "x-gzip", "deflate"] {
            assert_eq!(accepted(header), None, "{header}");
        }
    }

    #[test]
    fn a_length_is_the_same_when_it_is_known() {
        let text = "赔前查 ".repeat(100);
        let length = Coding::Brotli.compress(text.as_bytes(), Effort::Best).expect("brotli").len();
        for _ in 0..2 {
            assert_eq!(brotli_once(text.as_bytes()).expect("a length"), length);
        }
    }

    #[test]
    fn what_was_compressed_comes_back() {
        let text = "赔前查 ".repeat(1000);
        for effort in [Effort::Quick, Effort::Best] {
            let brotli = Coding::Brotli.compress(text.as_bytes(), effort).expect("brotli");
            let mut plain = Vec::new();
            brotli::BrotliDecompress(&mut brotli.as_slice(), &mut plain).expect("brotli");
            assert_eq!(plain, text.as_bytes());

            let gzip = Coding::Gzip.compress(text.as_bytes(), effort).expect("gzip");
            let mut plain = String::new();
            flate2::read::GzDecoder::new(gzip.as_slice()).read_to_string(&mut plain).expect("gzip");
            assert_eq!(plain, text);
        }
    }
}
