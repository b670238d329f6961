// Reads JSON Schemas (file names as arguments) and writes one TypeScript file to standard output.
// Called by `cargo xtask schema`.

import { readFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const banner = `// Generated from the Rust types by \`cargo xtask schema\`. Do not edit.`;

/** All types of all schemas, by name: the roots under their titles, the others as they are called. */
const definitions = {};

for (const file of process.argv.slice(2)) {
  const { $schema: _, $defs = {}, ...root } = JSON.parse(await readFile(file, 'utf8'));
  if (!root.title) throw new Error(`${file}: the schema has no title to name its type by`);
  for (const [name, { title: _title, ...schema }] of [...Object.entries($defs), [root.title, root]]) {
    const known = definitions[name];
    if (known && shape(known) !== shape(schema)) {
      throw new Error(`${file}: two different types are called ${name}; one of them needs another name`);
    }
    if (!known || required(schema) < required(known)) definitions[name] = schema;
  }
}

/**
 * What may be left out when a type is read is always there when it is written: one type, the looser one. A text is a
 * text whatever its pattern: in a plan the name of an open figure can stand for an amount.
 */
function shape(schema) {
  return JSON.stringify(schema, (key, value) => (['required', 'default', 'pattern'].includes(key) ? undefined : value));
}

function required(schema) {
  return (schema.required ?? []).length;
}

for (const [name, schema] of Object.entries(definitions)) {
  // The generator names a type by its title first.
  definitions[name] = { ...translate(schema), title: name };
}

// The outer type only holds the others together; it is cut off below.
const all = {
  title: 'All',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(Object.keys(definitions).map((name) => [name, { $ref: `#/$defs/${name}` }])),
  $defs: definitions,
};
const options = { bannerComment: banner, additionalProperties: false, style: { singleQuote: true, printWidth: 100 } };
const source = await compile(all, 'All', options);
const types = source.replace(/export interface All \{\n[^]*?\n\}\n/, '');
const doubled = types.match(/^export (?:type|interface) (\w+\d)\b/m);
if (doubled && !(doubled[1] in definitions)) throw new Error(`the generator made a second copy of a type: ${doubled[1]}`);
process.stdout.write(types);

/**
 * The same schema in the words the generator knows.
 * - `{"$ref": …, "description": …}` means the named type with a remark; the generator would make a copy of the
 *   type for each remark. Wrapped in `allOf` the type keeps its name and the property its remark.
 * - A tuple is `prefixItems` today and was a list of `items` in the older draft that the generator reads.
 */
function translate(schema) {
  if (Array.isArray(schema)) return schema.map(translate);
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, translate(value)]));
  if (Array.isArray(copy.prefixItems)) {
    const { prefixItems: items, items: additionalItems = false, ...rest } = copy;
    return { ...rest, items, additionalItems };
  }
  if (typeof copy.$ref === 'string' && Object.keys(copy).length > 1) {
    const { $ref, ...remarks } = copy;
    return { ...remarks, allOf: [{ $ref }] };
  }
  return copy;
}
