// Files that people open. What a file is, is told from what it holds: people press the button that is
// nearest.

import { planNamedIn } from './claim.ts';
import { isRefusal } from './engine.ts';
import type { Session } from './session.ts';
import type { Answer, Claim, Json } from './types.ts';

export type FileKind = 'claim' | 'plan' | 'hospitals';

/** The fields that only one kind of file has at its top. */
const fields: Record<FileKind, string[]> = {
  claim: ['encounters', 'facts', 'policy', 'insured', 'submitted_on'],
  plan: ['benefits', 'clauses', 'form', 'readings', 'excluded_fees'],
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
  // A plan that leaves figures open holds a claim back until they are filled in.
  if (kind === 'claim') session.board.whenComplete(planNamedIn(text), () => openClaim(session, name, text));
  else openData(session, name, kind, text);
  session.recheck();
}

function openClaim(session: Session, name: string, text: string): void {
  const { engine } = session;
  if (!engine) return;
  const before = engine.plan.text;
  session.board.chooseById(planNamedIn(text));
  const answer: Answer = engine.checkText(text, session.locale);
  if (answer.type === 'failure') {
    session.board.choose(before);
    session.refused = { name, errors: answer.errors };
    return;
  }
  session.refused = undefined;
  session.takeClaim(JSON.parse(text) as Claim);
  session.planConfirmed = true;
  session.journey.go({ screen: 'answers' });
}

function openData(session: Session, name: string, kind: Exclude<FileKind, 'claim'>, text: string): void {
  try {
    if (kind === 'plan') openPlan(session, name, text);
    else openHospitals(session, name, text);
    session.refused = undefined;
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    session.refused = { name, errors: thrown.errors };
  }
}

function openHospitals(session: Session, name: string, text: string): void {
  session.engine?.useHospitals(text);
  session.opened = { name, kind: 'hospitals' };
}

/** Uses a plan; one that only lacks figures is taken on board, and its figures are asked for. */
function openPlan(session: Session, name: string, text: string): void {
  try {
    session.board.choose(text, name);
    session.opened = { name, kind: 'plan' };
  } catch (thrown) {
    const lacksFigures = isRefusal(thrown) && thrown.errors.every(({ code }) => code === 'plan/figure-not-set');
    if (!lacksFigures) throw thrown;
    session.journey.go({ screen: 'figures', part: session.engine?.board(text, name) });
  }
}
