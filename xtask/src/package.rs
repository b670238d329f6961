//! `cargo xtask package`: the npm package as a tarball.

use crate::process::{command, output, root, run, step};
use crate::{conformance, page, sbom, wasm};
use anyhow::{Context, Result};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Options {
    /// Take what was built last
    #[arg(long)]
    no_build: bool,
}

pub(crate) fn run_with(options: &Options) -> Result<()> {
    if !options.no_build {
        wasm::build()?;
        scripts()?;
        elements()?;
    }
    println!("{}", pack()?.display());
    Ok(())
}

/// The scripts that stand around the engines, in `pkg/dist`.
pub(crate) fn scripts() -> Result<()> {
    page::install()?;
    step("scripts → pkg/dist", || script("scripts.mjs"))?;
    step("types → pkg/dist", || script("types.mjs"))?;
    step("cases → pkg/dist/conformance", || conformance::write(&wasm::dist().join("conformance")))
}

/// The custom elements and the script of the iframe, in `pkg/dist`.
pub(crate) fn elements() -> Result<()> {
    step("elements → pkg/dist", || {
        let config = ["build", "--config", "www/vite.package.config.ts", "--logLevel", "warn"];
        run(page::node_tool("vite/bin/vite.js").args(config))?;
        let mut node = command("node");
        run(node.arg(package().join("embed/build.mjs")).arg(wasm::dist().join("embed.js")))
    })
}

/// Makes the tarball of what was built last.
pub(crate) fn pack() -> Result<PathBuf> {
    step("package → pkg/preclaim.tgz", || {
        copy_data()?;
        script("sri.mjs")?;
        sbom::for_package()?;
        script("notices.mjs")?;
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let made = output(command(npm).current_dir(package()).args(["pack", "--silent", "--ignore-scripts"]))?;
        let name = made.lines().last().context("npm pack named no file")?;
        let tarball = package().join("preclaim.tgz");
        fs::rename(package().join(name.trim()), &tarball)?;
        Ok(tarball)
    })
}

fn package() -> PathBuf {
    root().join("pkg")
}

fn script(name: &str) -> Result<()> {
    run(command("node").arg(package().join("build").join(name)))
}

/// Plans, hospital lists and words lie in the package under their own names.
fn copy_data() -> Result<()> {
    for (from, to) in [("plans", "plans"), ("plans/hospitals", "hospitals"), ("src/render", "words")] {
        let folder = package().join(to);
        fs::create_dir_all(&folder)?;
        for file in json_files(&root().join(from))? {
            let name = file.file_name().context("a file has a name")?;
            fs::copy(&file, folder.join(name))?;
        }
    }
    fs::copy(root().join("LICENSE"), package().join("LICENSE"))?;
    Ok(())
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    let files = entries.into_iter().map(|entry| entry.path());
    Ok(files.filter(|path| path.extension().is_some_and(|end| end == "json")).collect())
}
