// NOTICE.md of the package: the licences of everything that is built into its files.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
// The bill of materials, made just before, says which packages are built into scripts.
const { components } = JSON.parse(readFileSync(here('../sbom.cdx.json'), 'utf8'));
const names = components.filter(({ purl }) => purl.startsWith('pkg:npm/')).map(({ name }) => name);

const scripts = names.map((name) => {
  const folder = here(`../../node_modules/${name}/`);
  const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} has no licence text`);
  return `### ${name} ${version} (${license})\n\n${readFileSync(folder + file, 'utf8').trim()}\n`;
});

const metadata = JSON.parse(execFileSync('cargo', ['metadata', '--format-version=1', '--locked', '--filter-platform', 'wasm32-unknown-unknown'], { cwd: here('../..'), encoding: 'utf8', maxBuffer: 1 << 28 }));
const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
const packages = new Map(metadata.packages.map((one) => [one.id, one]));
const product = metadata.packages.find(({ name }) => name === 'preclaim').id;
const found = new Map();
collect(product);
found.delete('preclaim');
const crates = [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));

writeFileSync(here('../NOTICE.md'), `# Licences of what is built in

preclaim itself is under the Apache License 2.0 (LICENSE).

## In the engine

${crates.map(({ name, version, license }) => `- ${name} ${version}: ${license}`).join('\n')}

Each of these is used under the MIT licence or the Apache License 2.0, whichever it offers${crates.every(offersBoth) ? '' : ', or under its own as named'}. The Rust standard library is under both.

${crates.map(licenceText).filter(Boolean).join('\n')}
## In the scripts

${scripts.join('\n')}`);

/** What is linked: neither what only builds nor what only tests. */
function collect(id) {
  const { name, version, license, manifest_path: manifest, targets } = packages.get(id);
  if (found.has(name) || targets.some(({ kind }) => kind.includes('proc-macro'))) return;
  found.set(name, { name, version, license, folder: manifest.replace(/Cargo\.toml$/, '') });
  // What is optional serves schemas, which no build of the engine has.
  const optional = id === product ? packages.get(id).dependencies.filter((one) => one.optional).map((one) => one.name) : [];
  for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
    if (kinds.some(({ kind }) => kind === null) && !optional.includes(packages.get(pkg).name)) collect(pkg);
  }
}

function offersBoth({ license }) {
  return /MIT/.test(license) && /Apache-2\.0/.test(license);
}

function licenceText({ name, version, folder }) {
  const file = ['LICENSE-MIT', 'LICENSE-MIT.txt', 'LICENSE.txt', 'LICENSE'].find((one) => existsSync(folder + one));
  return file ? `### ${name} ${version}\n\n${readFileSync(folder + file, 'utf8').trim()}\n` : '';
}
