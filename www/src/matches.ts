// What a name of the form was taken for, in the plan's own words.

import type { Session } from './session.ts';
import type { NameMatch, Plan, Term, Text, Vocabulary } from './types.ts';

/** A list of the plan; hospitals have a list of their own. */
export type TermList = Exclude<Vocabulary, 'hospital'>;

export function termsOf(plan: Plan, list: TermList): Term[] {
  switch (list) {
    case 'excluded_fee': return (plan.excluded_fees ?? []).map(({ term }) => term);
    case 'excluded_care': return (plan.excluded_care ?? []).map(({ term }) => term);
    case 'drug': return (plan.drugs ?? []).map(({ term }) => term);
    case 'examination': return (plan.examinations ?? []).map(({ term }) => term);
    case 'line_kind': return (plan.line_kinds ?? []).map(({ term }) => term);
    case 'disease': return (plan.diseases ?? []).map(({ term }) => term);
    case 'emergency': return (plan.emergencies ?? []).map(({ term }) => term);
    case 'not_an_emergency': return plan.not_an_emergency ?? [];
    case 'not_for_admission': return plan.not_for_admission ?? [];
    case 'department': return plan.departments ?? [];
    case 'outside_place': return plan.outside_places ?? [];
  }
}

/** What the name at a place was taken for, as long as it still is the name. */
export function matchesOf(session: Session, pointer: string): NameMatch[] {
  const name = session.store.value(pointer);
  return typeof name === 'string' ? session.matchesAt(pointer).filter(({ text }) => name.includes(text)) : [];
}

/** The id of the note below a name. */
export function noteId(pointer: string): string {
  return `${pointer}:note`;
}

/** The id of the fold below a name, in which a wrong match is corrected. */
export function matchId(pointer: string): string {
  return `${pointer}:match`;
}

/** One line about a name: what it was taken for, that it is only a question, or that no list has it. */
export function noteOn(session: Session, pointer: string): string | undefined {
  const { match, words } = session.labels;
  const found = matchesOf(session, pointer);
  const terms = found.filter(({ term, vocabulary }) => term && vocabulary !== 'line_kind');
  if (terms.length > 0) {
    if (terms.every((one) => isPlace(one) && labelOf(session, one) === one.text)) return undefined;
    const named = terms.map((one) => (isPlace(one) ? labelOf(session, one) : match.term(labelOf(session, one), words.vocabulary[one.vocabulary])));
    const asked = session.isAsked(pointer) || session.isAsked(pointer.replace(/\/name$/, ''));
    const how = asked ? match.perhaps : terms.some((one) => one.how === 'said') ? match.said : match.as;
    return how(named.join(match.and));
  }
  const [first] = found;
  if (!first) return undefined;
  if (session.store.value(pointer.replace(/name$/, 'item')) === 'none') return match.said(match.none);
  if (first.term) return match.as(labelOf(session, first));
  if (first.how === 'said') return match.said(match.none);
  const doubtful = first.vocabulary === 'disease' && session.plan?.doubt_words?.some((word) => first.text.includes(word));
  return doubtful ? match.doubtful : match.unknown[first.vocabulary as keyof typeof match.unknown];
}

/** A name whose field says by itself in which list it is looked for. */
function isPlace({ vocabulary }: NameMatch): boolean {
  return vocabulary === 'hospital' || vocabulary === 'department';
}

export function isUnknown(session: Session, pointer: string): boolean {
  return matchesOf(session, pointer).some(({ how }) => how === 'none');
}

function labelOf(session: Session, { vocabulary, term = '' }: NameMatch): string {
  const { plan } = session;
  const found = vocabulary === 'hospital' || !plan ? undefined : labelsOf(plan).get(`${vocabulary} ${term}`);
  return found ? session.text(found) : (term ?? '');
}

/** A long claim has a thousand names; the labels of a plan are collected once. */
function labelsOf(plan: Plan): Map<string, Text> {
  let labels = known.get(plan);
  if (!labels) known.set(plan, (labels = new Map(LISTS.flatMap((list) => termsOf(plan, list).map(({ id, label }) => [`${list} ${id}`, label] as const)))));
  return labels;
}

const known = new WeakMap<Plan, Map<string, Text>>();
const LISTS: TermList[] = [
  'excluded_fee', 'excluded_care', 'drug', 'examination', 'line_kind', 'disease', 'emergency', 'not_an_emergency', 'not_for_admission',
  'department', 'outside_place',
];
