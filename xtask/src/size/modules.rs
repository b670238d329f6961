//! What an engine's code is made of: bytes of wasm by module of `src/`, read off the names that the
//! linker leaves in what cargo has built. The package ships the same code without the names.

use crate::wasm;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;

const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
/// In the section of names, those of functions.
const FUNCTIONS: u8 = 1;
const OURS: &str = "preclaim";
/// Code of libraries that is no generic code made for us.
const READY_MADE: &str = "libraries, ready made";

/// Prints the bytes of code by module, largest first.
pub(super) fn print(build: &str) -> Result<()> {
    let file = wasm::built(build)?;
    let Ok(bytes) = fs::read(&file) else {
        println!("what {build}.wasm is made of is known after `cargo xtask build`");
        return Ok(());
    };
    let module = Module::read(&bytes).context("the wasm is not understood")?;
    println!("{build}.wasm before compression: {} bytes of code, {} of data", module.code(), module.data);
    let mut parts: Vec<_> = module.by_part().into_iter().collect();
    parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    for (part, bytes) in parts {
        println!("  {bytes:>9}  {:>4.1} %  {part}", bytes as f64 * 100.0 / module.code().max(1) as f64);
    }
    println!();
    Ok(())
}

/// What matters here of a wasm file.
#[derive(Default)]
struct Module {
    imports: usize,
    /// Bytes of each function that it brings.
    bodies: Vec<usize>,
    data: usize,
    names: BTreeMap<usize, String>,
}

impl Module {
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut module = Self::default();
        // After the magic number and the version.
        let mut left = Reader(bytes.get(8..)?);
        while !left.0.is_empty() {
            let kind = left.byte()?;
            let length = left.number()?;
            let mut section = Reader(left.take(length)?);
            match kind {
                CUSTOM if section.text()? == "name" => module.names = names(section)?,
                IMPORT => module.imports = section.number()?,
                CODE => module.bodies = section.lengths()?,
                DATA => module.data = length,
                _ => {}
            }
        }
        Some(module)
    }

    fn code(&self) -> usize {
        self.bodies.iter().sum()
    }

    fn by_part(&self) -> BTreeMap<String, usize> {
        let mut parts = BTreeMap::new();
        for (at, bytes) in self.bodies.iter().enumerate() {
            let name = self.names.get(&(at + self.imports)).map_or("", String::as_str);
            *parts.entry(part_of(name)).or_default() += bytes;
        }
        parts
    }
}

/// The names of functions by their numbers.
fn names(mut section: Reader<'_>) -> Option<BTreeMap<usize, String>> {
    while !section.0.is_empty() {
        let kind = section.byte()?;
        let length = section.number()?;
        let mut names = Reader(section.take(length)?);
        if kind == FUNCTIONS {
            let count = names.number()?;
            return (0..count).map(|_| Some((names.number()?, names.text()?.to_owned()))).collect();
        }
    }
    Some(BTreeMap::new())
}

/// The module of `src/`, or of a library, that a mangled name belongs to. A name has one of two forms:
/// the older, `_ZN8preclaim5rules…`, and that which also names the types that generic code was made for,
/// `_RNv…8preclaim5rules…`.
fn part_of(name: &str) -> String {
    // A type within a name of the older form is written with dots, `preclaim..rules..`.
    if let Some((_, rest)) = name.split_once(&format!("{OURS}..")) {
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
        return our_part(&rest[..end]);
    }
    if let Some((_, rest)) = name.strip_prefix("_R").and_then(|rest| rest.split_once(&format!("_8{OURS}"))) {
        return our_part(path(rest).first().copied().unwrap_or_default());
    }
    match path(name.strip_prefix("_ZN").unwrap_or_default())[..] {
        [OURS, module, ..] => our_part(module),
        [krate @ ("serde_json" | "serde_core" | "serde" | "chrono" | "sha2"), ..] => krate.to_owned(),
        [krate @ ("core" | "alloc" | "std"), module, ..] => format!("{krate}::{module}"),
        [implementation, ..] => library(implementation),
        [] if name.is_empty() => "without a name".to_owned(),
        [] => READY_MADE.to_owned(),
    }
}

/// A module begins with a small letter; what stands at the root of the crate has none.
fn our_part(module: &str) -> String {
    match module.chars().next() {
        Some(first) if first.is_lowercase() => format!("{OURS}::{module}"),
        _ => OURS.to_owned(),
    }
}

/// Of an implementation, `_$LT$core..iter..adapters..map..Map$LT$…`, the library's module.
fn library(implementation: &str) -> String {
    let found = ["core", "alloc", "std"].into_iter().filter_map(|krate| {
        let at = implementation.find(&format!("{krate}.."))?;
        let module = implementation[at..].split("..").nth(1)?;
        Some((at, format!("{krate}::{module}")))
    });
    found.min().map_or_else(|| READY_MADE.to_owned(), |(_, part)| part)
}

/// Names behind their lengths, `8preclaim5rules`.
fn path(mut rest: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while let Some(digits) = rest.find(|letter: char| !letter.is_ascii_digit()).filter(|digits| *digits > 0) {
        let (length, after) = rest.split_at(digits);
        let Some((part, after)) = length.parse().ok().and_then(|length| after.split_at_checked(length)) else { break };
        parts.push(part);
        rest = after;
    }
    parts
}

/// Reads what wasm is made of.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// A list of parts, each behind its length.
    fn lengths(&mut self) -> Option<Vec<usize>> {
        let count = self.number()?;
        (0..count)
            .map(|_| {
                let length = self.number()?;
                self.take(length).map(<[u8]>::len)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_its_module() {
        assert_eq!(part_of("_ZN8preclaim6render7Speaker7finding17hdfa948494dfc8636E"), "preclaim::render");
        assert_eq!(part_of("_ZN8preclaim7Checker5check17h0123456789abcdefE"), "preclaim");
        assert_eq!(
            part_of("_ZN70_$LT$preclaim..keyed..Keyed$LT$T$GT$$u20$as$u20$core..clone..Clone$GT$5clone17hE"),
            "preclaim::keyed"
        );
        assert_eq!(part_of("_ZN10serde_json2de10from_trait17h0123456789abcdefE"), "serde_json");
        assert_eq!(
            part_of(
                "_ZN102_$LT$core..iter..adapters..map..Map$LT$I$C$F$GT$$u20$as$u20$core..iter..traits..iterator..Iterator$GT$4fold17hE"
            ),
            "core::iter"
        );
        assert_eq!(part_of("_RNvMNtCs5cOc02OMXlo_5alloc5allocNtB2_6Global18alloc_impl_runtime"), READY_MADE);
        assert_eq!(part_of("_RINvNtCsgXGp5Oqx2Ny_4core4iter3mapNCNvNtCs1_8preclaim5rules5check0E"), "preclaim::rules");
        assert_eq!(part_of(""), "without a name");
    }

    #[test]
    fn code_is_counted_by_module() {
        // Two functions of 2 and 3 bytes, the second with a name.
        let name = b"_ZN8preclaim5rules5check17hE";
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([CODE, 8, 2, 2, 0, 0x0b, 3, 0, 0x01, 0x0b]);
        let length = u8::try_from(name.len()).expect("a short name");
        wasm.extend([CUSTOM, length + 10, 4]);
        wasm.extend(b"name");
        wasm.extend([FUNCTIONS, length + 3, 1, 1, length]);
        wasm.extend(name);
        let module = Module::read(&wasm).expect("a module");
        assert_eq!(module.code(), 5);
        let parts = module.by_part();
        assert_eq!(parts.get("preclaim::rules"), Some(&3));
        assert_eq!(parts.get("without a name"), Some(&2));
        assert!(Module::read(&wasm[..wasm.len() - 1]).is_none());
    }
}
