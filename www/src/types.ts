// The claim that the page builds, the answer that the engine gives and the data that it draws from
// are generated from the engine's own types.

export type {
  Answer, BenefitEstimate, CareType, Claim, ClauseWords, DeclarableAt, Declaration, Diagnosis, Document as ClaimDocument, DocumentSlot,
  DocumentStatus, Effect, Encounter, EncounterEstimate, Estimate, Finding, HospitalList, Invoice, InvoiceDefect, LineEstimate, LineItem,
  LineKind, ListedHospital, LookedForIn, NameMatch, Plan, Problem, ProblemWords, RecordPart, Settlement, Step, Term, Vocabulary, Words,
} from '../../pkg/types.js';

export type Locale = 'zh-CN' | 'en';
export type Text = Record<Locale, string>;
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
