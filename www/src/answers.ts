// From a finding that asks to its answers, and from one that took a name wrongly to the place where
// that is corrected. An answer writes what the form would write, so the form can change it later.

import { matchId } from './matches.ts';
import { parentOf, visitOf } from './pointer.ts';
import type { Session } from './session.ts';
import type { Put } from './store.ts';
import type { Declaration, Finding, InvoiceDefect } from './types.ts';

/** One answer, and what it writes into the claim. */
export interface Answer { label: string; puts: Put[] }

/** Catalogue ids of the circumstances that findings about lines ask for. */
const FITS_DIAGNOSIS = 'T-X05.01';
const OTHER_DEPARTMENT = 'T-X06.8';
const MATCHES_RECORD = 'T-F4';

/** The answers that a finding can be given on the spot, if any. */
export function answersTo(session: Session, finding: Finding): Answer[] {
  const { answers } = session.labels;
  const { code, subject, decided } = finding;
  const of = (rule: string, line: string, choices: [boolean, string][]) => {
    const id = session.plan?.declarations?.find((one) => one.rule === rule)?.term.id;
    return id === undefined ? [] : choices.map(([value, label]) => ({ label, puts: [{ pointer: `${line}/declarations/${id}`, value }] }));
  };
  switch (code) {
    case 'excluded/ask': return aboutCare(session, finding);
    case 'declaration/ask': return aboutCircumstance(session, finding);
    case 'diagnosis/may-not-fit': return of(FITS_DIAGNOSIS, subject, [[false, answers.fits], [true, answers.fitsNot]]);
    case 'record/lacks-item': return of(MATCHES_RECORD, subject, [[false, answers.inRecord]]);
    case 'prescription/other-department':
      // Where the member said so, the answer is in the form.
      return decided === 'spotted' ? of(OTHER_DEPARTMENT, parentOf(subject) ?? '', [[false, answers.sameDepartment]]) : [];
    case 'receipt/perhaps-tax-invoice': return [
      { label: answers.medicalReceipt, puts: [{ pointer: `${parentOf(subject)}/form`, value: 'original' }] },
      { label: answers.taxInvoice, puts: [defect(subject, 'not_medical_insurance')] },
    ];
    default: return [];
  }
}

/** Whether a question about a department waits for a diagnosis, to which the answer belongs. */
export function needsDiagnosis(session: Session, { code, subject }: Finding): boolean {
  return code === 'excluded/ask' && subject.endsWith('/department') && careHolder(session, subject) === undefined;
}

/** Where the claim is changed to settle a finding. */
export function placeOf({ code, subject, facts = {} }: Finding): string {
  const paper = facts['document'];
  if (paper !== undefined) return `${subject}/${paper}`;
  if (code === 'emergency/not-recognised' || code === 'emergency/not-in-definition') return `${parentOf(subject)}/list`;
  if (code === 'excluded/ask' && subject.endsWith('/department')) return `${visitOf(subject)}/diagnoses`;
  if (code === 'record/lacks-item') return `${visitOf(subject)}/record/items`;
  const byName = code === 'name/not-recognised' || 'fee' in facts || 'care' in facts;
  return byName ? correctionOf(subject) : subject;
}

/** Where a name that was taken wrongly is corrected: in the note below it. */
function correctionOf(subject: string): string {
  if (/\/lines\/\d+$/.test(subject)) return matchId(`${subject}/name`);
  return /\/(?:lines|diagnoses)\/\d+\/name$/.test(subject) ? matchId(subject) : subject;
}

function aboutCare(session: Session, { subject, facts }: Finding): Answer[] {
  const { answers } = session.labels;
  const pointer = careHolder(session, subject);
  const care = facts?.['care'];
  if (pointer === undefined || care === undefined) return [];
  return [
    { label: answers.yes, puts: [{ pointer, value: care }] },
    { label: answers.no, puts: [{ pointer, value: pointer.endsWith('/item') ? otherTerm(session, pointer) : 'none' }] },
  ];
}

/** Where it is said what a line or a diagnosis is; a department speaks through the first diagnosis. */
function careHolder(session: Session, subject: string): string | undefined {
  if (subject.endsWith('/department')) {
    const first = `${visitOf(subject)}/diagnoses/0`;
    return session.store.value(first) === undefined ? undefined : `${first}/exclusion`;
  }
  return subject.endsWith('/name') ? `${parentOf(subject)}/exclusion` : `${subject}/item`;
}

/** A line that is not the care in question stays the medicine or examination that its name says. */
function otherTerm(session: Session, item: string): string {
  const found = session.matchesAt(`${parentOf(item)}/name`);
  return found.find(({ vocabulary, term }) => term && ['excluded_fee', 'drug', 'examination'].includes(vocabulary))?.term ?? 'none';
}

function aboutCircumstance(session: Session, { subject, facts }: Finding): Answer[] {
  const { answers } = session.labels;
  const declaration = session.plan?.declarations?.find(({ term }) => term.id === facts?.['declaration']);
  const holder = declaration && declarationHolder(declaration, subject);
  if (holder === undefined) return [];
  const pointer = `${holder}/declarations/${declaration?.term.id}`;
  return [{ label: answers.yes, puts: [{ pointer, value: true }] }, { label: answers.no, puts: [{ pointer, value: false }] }];
}

/** The visit or the line, whichever the plan names first and the words that hint at it stand in. */
function declarationHolder({ at }: Declaration, subject: string): string | undefined {
  const line = /^.*\/lines\/\d+(?=\/|$)/.exec(subject)?.[0];
  const place = at.find((one) => one === 'visit' || line !== undefined);
  return place === 'visit' ? visitOf(subject) : place && line;
}

function defect(subject: string, value: InvoiceDefect): Put {
  return { pointer: `${parentOf(subject)}/defects`, value: [value] };
}
