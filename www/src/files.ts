// Files that people open. What a file is, is told from what it holds: people press the button that is
// nearest.

import type { Refusal } from './engine.ts';
import type { Session } from './session.ts';
import type { Answer, Claim, Json } from './types.ts';

export type FileKind = 'claim' | 'plan' | 'hospitals';

/** The fields that only one kind of file has at its top. */
const fields: Record<FileKind, string[]> = {
  claim: ['encounters', 'policy', 'insured', 'submitted_on'],
  plan: ['benefits', 'clauses', 'readings', 'excluded_fees'],
  hospitals: ['hospitals', 'from_insurer'],
};

/** What a text is by its fields; what it was meant as where they do not tell. */
function kindOf(text: string, meant: FileKind): FileKind {
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

/** Opens a file as what it is, whichever button was pressed for it. One that cannot be read changes nothing. */
export function openFile(session: Session, name: string, text: string, meant: FileKind): void {
  const { engine } = session;
  if (!engine) return;
  const kind = kindOf(text, meant);
  session.opened = undefined;
  if (kind === 'claim') openClaim(session, name, text);
  else openData(session, name, kind, () => (kind === 'plan' ? engine.usePlan(text, name) : engine.useHospitals(text)));
  session.recheck();
}

function openClaim(session: Session, name: string, text: string): void {
  const { engine } = session;
  if (!engine) return;
  const before = engine.plan.text;
  session.choosePlanOf(text);
  const answer: Answer = engine.checkText(text);
  if (answer.type === 'failure') {
    engine.usePlan(before);
    session.refused = { name, errors: answer.errors };
    return;
  }
  session.refused = undefined;
  session.takeClaim(JSON.parse(text) as Claim);
  session.planConfirmed = true;
  session.journey.go({ screen: 'answers' });
}

function openData(session: Session, name: string, kind: Exclude<FileKind, 'claim'>, use: () => void): void {
  try {
    use();
    session.refused = undefined;
    session.opened = { name, kind };
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    session.refused = { name, errors: thrown.errors };
  }
}

function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && 'errors' in thrown;
}
