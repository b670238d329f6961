//! Chromium, its driver and a Chinese font: found, or installed where that is ours to do.

use crate::process::{command, find_program, output, run, step, succeeds};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "chromium-headless-shell", "fonts-wqy-microhei"];
/// Chromium without the window around its pages. That window draws itself anew for every page that a test opens, which
/// takes a quarter of the whole time.
const WITHOUT_WINDOW: &str = "chromium-headless-shell";
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What the tests in a browser need.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    /// For tests that open many pages: without a window, where there is such a program.
    pub(crate) headless: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds both programs; on Debian, as root, installs what is missing.
pub(crate) fn prepare() -> Result<Browser> {
    let complete = chromium()?.is_some() && headless()?.is_some() && driver()?.is_some() && has_chinese_font();
    if !complete && may_install() {
        // One line for all: browser and driver must be of one version.
        install("Chromium, its driver and a Chinese font", &PACKAGES)?;
    }
    if !has_chinese_font() {
        eprintln!("note: no Chinese font was found by fontconfig; the page may be drawn with boxes");
    }
    let chromium =
        chromium()?.context("Chromium is missing: install it, or let the variable CHROMIUM name its program file")?;
    Ok(Browser {
        headless: headless()?.unwrap_or_else(|| chromium.clone()),
        chromium,
        driver: driver()?.context(
            "ChromeDriver is missing: install the one of Chromium's version, or let the variable \
             CHROMEDRIVER name its program file",
        )?,
    })
}

fn chromium() -> Result<Option<PathBuf>> {
    let named = from_variable("CHROMIUM")?;
    Ok(named.or_else(|| BROWSERS.iter().find_map(|name| find_program(name))))
}

/// Whoever names a Chromium means it for these tests as well.
fn headless() -> Result<Option<PathBuf>> {
    let named = from_variable("CHROMIUM")?;
    Ok(named.or_else(|| find_program(WITHOUT_WINDOW)))
}

fn driver() -> Result<Option<PathBuf>> {
    let named = from_variable("CHROMEDRIVER")?;
    Ok(named.or_else(|| find_program("chromedriver")))
}

pub(crate) fn from_variable(name: &str) -> Result<Option<PathBuf>> {
    let Some(path) = std::env::var_os(name).map(PathBuf::from) else {
        return Ok(None);
    };
    if !path.is_file() {
        bail!("{name} names {}, which is no file", path.display());
    }
    Ok(Some(path))
}

fn has_chinese_font() -> bool {
    match find_program("fc-list") {
        Some(fc_list) => output(command(fc_list).arg(":lang=zh")).is_ok_and(|fonts| !fonts.trim().is_empty()),
        // Without fontconfig (macOS, Windows) the system brings its own fonts.
        None => !is_debian(),
    }
}

/// Installs packages of Debian; ask `may_install` before.
pub(crate) fn install(what: &str, packages: &[&str]) -> Result<()> {
    step(&format!("installing {what}"), || {
        run(command("apt-get").arg("update"))?;
        run(command("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            // A service that comes with a package is not to be started by its installation.
            .env("RUNLEVEL", "1")
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages))
    })
}

pub(crate) fn may_install() -> bool {
    is_debian() && is_root() && succeeds(command("apt-get").arg("--version"))
}

pub(crate) fn is_root() -> bool {
    output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Debian itself: elsewhere the package of this name may be something else.
fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}
