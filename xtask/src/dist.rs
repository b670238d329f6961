//! `cargo xtask dist`: a folder that any host of static files can serve.
//!
//! `site/` is what visitors may see: the page, a compressed file beside each file that gets smaller, a page for
//! addresses that lead nowhere, and `_headers` for hosts that read it. Beside it lie the samples for nginx and Caddy
//! and the bill of materials.

use crate::compress::{Coding, Effort};
use crate::headers::{is_compressible, media_type};
use crate::process::{root, step};
use crate::{dist_config, page, sbom};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

const NOT_FOUND: &str = include_str!("../../deploy/404.html");

#[derive(Args)]
pub(crate) struct Options {
    /// Where to put it; without it `dist` in the repository
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Take what was built last
    #[arg(long)]
    no_build: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    if !options.no_build {
        page::build()?;
    }
    let out = options.out.clone().unwrap_or_else(|| root().join("dist"));
    step(&format!("page, compressed files, headers → {}", out.display()), || {
        write(&out).context("has the page been built?")
    })?;
    println!("{}", out.join("site").display());
    Ok(())
}

/// Makes the folder from what was built last.
pub(crate) fn write(out: &Path) -> Result<()> {
    let site = out.join("site");
    clear(&site)?;
    copy(&page::dist(), &site)?;
    fs::write(site.join("404.html"), NOT_FOUND)?;
    let mut names = Vec::new();
    compress(&site, "/", &mut names)?;
    names.sort();
    fs::write(site.join("_headers"), dist_config::headers_file(&names))?;
    fs::write(out.join("nginx.conf"), dist_config::nginx())?;
    fs::write(out.join("Caddyfile"), dist_config::caddy())?;
    fs::write(out.join("sbom.cdx.json"), sbom::for_page()?)?;
    Ok(())
}

/// Removes what an earlier run has left, and nothing else.
pub(crate) fn clear(site: &Path) -> Result<()> {
    if !site.exists() {
        return Ok(());
    }
    if !site.join("sw.js").is_file() {
        bail!("{} is there already and does not look like a page of ours; choose another --out", site.display());
    }
    fs::remove_dir_all(site).with_context(|| format!("could not remove {}", site.display()))
}

/// Copies a folder without its hidden files, such as Vite's own list.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to.join(name))?;
        } else {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

/// Puts compressed files beside the plain ones and notes the address of each plain one.
fn compress(folder: &Path, url: &str, names: &mut Vec<String>) -> Result<()> {
    let entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            compress(&entry.path(), &format!("{url}{name}/"), names)?;
            continue;
        }
        names.push(format!("{url}{name}"));
        let plain = fs::read(entry.path())?;
        for coding in Coding::ALL.into_iter().filter(|_| is_compressible(media_type(&name))) {
            let packed = coding.compress(&plain, Effort::Best)?;
            if packed.len() < plain.len() {
                fs::write(folder.join(format!("{name}{}", coding.suffix())), packed)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-dist-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        folder
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        let site = folder("clear");
        fs::write(site.join("letter.txt"), "dear").expect("a file");
        assert!(clear(&site).is_err());
        assert!(site.join("letter.txt").exists());
        fs::write(site.join("sw.js"), "").expect("a file");
        clear(&site).expect("one of ours");
        assert!(!site.exists());
    }

    #[test]
    fn hidden_files_stay_behind_and_small_ones_plain() {
        let (from, to) = (folder("from"), folder("to"));
        fs::create_dir_all(from.join("assets")).expect("a folder");
        fs::create_dir_all(from.join(".vite")).expect("a folder");
        for (name, text) in
            [(".vite/manifest.json", "x"), ("index.html", "<p>"), ("assets/a.js", &"let a;".repeat(99)), ("a.png", "x")]
        {
            fs::write(from.join(name), text).expect("a file");
        }
        copy(&from, &to).expect("a copy");
        let mut names = Vec::new();
        compress(&to, "/", &mut names).expect("compressed");
        names.sort();
        assert_eq!(names, ["/a.png", "/assets/a.js", "/index.html"]);
        assert!(to.join("assets/a.js.br").is_file() && to.join("assets/a.js.gz").is_file());
        for name in [".vite", "index.html.gz", "index.html.br", "a.png.gz"] {
            assert!(!to.join(name).exists(), "{name}");
        }
        for folder in [from, to] {
            fs::remove_dir_all(folder).expect("cleaning up");
        }
    }
}
