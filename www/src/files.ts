// What a file is, told from what it holds: people press the button that is nearest.

import type { Json } from './types.ts';

export type FileKind = 'claim' | 'plan' | 'hospitals';

/** The fields that only one kind of file has at its top. */
const fields: Record<FileKind, string[]> = {
  claim: ['encounters', 'policy', 'insured', 'submitted_on'],
  plan: ['benefits', 'clauses', 'readings', 'excluded_fees'],
  hospitals: ['hospitals', 'from_insurer'],
};

/** What a text is by its fields; what it was meant as where they do not tell. */
export function kindOf(text: string, meant: FileKind): FileKind {
  let whole: Json;
  try {
    whole = JSON.parse(text) as Json;
  } catch {
    return meant;
  }
  const names = typeof whole === 'object' && whole !== null ? Object.keys(whole) : [];
  const fits = (kind: FileKind) => fields[kind].some((field) => names.includes(field));
  if (fits(meant)) return meant;
  return (Object.keys(fields) as FileKind[]).find(fits) ?? meant;
}
