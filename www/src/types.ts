// The claim that the page builds, the answer that the engine gives and the data that it draws from
// are generated from the engine's own types.

export type {
  About, Answer, Assumption, BenefitEstimate, CareType, Change, Changes, ChangesWords, Claim, ClauseWords, DeclarableAt, Declaration, Diagnosis,
  Document as ClaimDocument, DocumentSlot, DocumentStatus, Edit, Effect, Encounter, EncounterEstimate, Estimate, Explanation,
  ExplanationWords, Field, FieldStatus, Finding, Form, Goal, GradeItem, GradeTable, HospitalList, InWords, Invoice, InvoiceDefect, LineEstimate, LineItem,
  LineKind, ListedHospital, LookedForIn, NameMatch, Node as Account, NodeWords as AccountWords, OpenFigure as Figure, Payment, Plan, PlanRef,
  PolicyFacts, Problem, ProblemWords, RangeQuestion, RangeQuestionWords, Question, RecordPart, ReplyInWords, Section as FormSection,
  Settlement, Step, StepWords, Term, Totals, Unit, Vocabulary, Words,
} from '../../pkg/types.js';

export type Locale = 'zh-CN' | 'en';
export type Text = Record<Locale, string>;
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
