// `node validate.mjs FILE…` holds bills of materials against the strict schema of CycloneDX.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('no file is named');
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
let faults = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const fault = await validator.validate(text);
  if (fault === null) {
    console.log(`${basename(file)}: valid, ${JSON.parse(text).components.length} components`);
  } else {
    faults += 1;
    console.error(`${basename(file)}:`, fault);
  }
}
process.exitCode = faults === 0 ? 0 : 1;
