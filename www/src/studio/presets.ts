// Invented situations to begin with. Nobody stands behind them; every screen says so.

import type { Text } from '../types.ts';
import type { Column, Demonstration, MedicalDemonstration } from './demonstration.ts';
import { NOTHING, type Situation } from './situation.ts';

export interface Preset {
  id: string;
  group: 'teachers' | 'students' | 'endowment';
  title: Text;
  /** What happens, in one line. */
  story: Text;
  demonstration: Demonstration;
}

const TEACHERS: readonly Column[] = [{ plan: 'sh-teachers-2026' }, { plan: 'sh-university-480-2026' }];
/** The source only names these riders; every figure of them is invented. Without any, nothing could be worked out. */
export const INVENTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'student-accident-medical-2026': { deductible: '100.00', rate: '0.80', limit: '10000.00' },
  'student-without-social-insurance-2026': { deductible: '200.00', rate: '0.60', limit: '8000.00' },
};
const STUDENTS: readonly Column[] = [
  { plan: 'student-accident-medical-2026', figures: INVENTED['student-accident-medical-2026'] ?? {} },
  { plan: 'student-accident-medical-2026', figures: { deductible: '0.00', rate: '0.90', limit: '5000.00' } },
];

function medical(preset: string, columns: readonly Column[], situation: Partial<Situation>, more: Partial<MedicalDemonstration> = {}): MedicalDemonstration {
  return { kind: 'medical', preset, columns, situation: { ...NOTHING, ...situation }, axis: 'outpatient', goal: 300_000, ...more };
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'healthy-year', group: 'teachers',
    title: { 'zh-CN': '健康的一年', en: 'A healthy year' },
    story: { 'zh-CN': '门诊 3 次，每次 260 元，医保报六成：还没有过起付线', en: 'Three visits of 260 yuan, the scheme pays 60%: still below the deductible' },
    demonstration: medical('healthy-year', TEACHERS, { visits: 3, visitCost: 26_000, visitScheme: 60, registration: 2_000 }),
  },
  {
    id: 'chronic', group: 'teachers',
    title: { 'zh-CN': '慢病常配药', en: 'A chronic condition' },
    story: { 'zh-CN': '门诊 12 次，每次 480 元，医保报六成', en: 'Twelve visits of 480 yuan, the scheme pays 60%' },
    demonstration: medical('chronic', TEACHERS, { visits: 12, visitCost: 48_000, visitScheme: 60, registration: 2_000 }, { goal: 150_000 }),
  },
  {
    id: 'operation', group: 'teachers',
    title: { 'zh-CN': '做一次手术', en: 'One operation' },
    story: { 'zh-CN': '住院一次 24,000 元，一成是自费，医保报八成；前后门诊两次', en: 'One stay of 24,000 yuan, a tenth of it outside the scheme, 80% paid by it; two visits around it' },
    demonstration: medical('operation', TEACHERS, { visits: 2, visitCost: 60_000, visitScheme: 60, registration: 2_000, stays: 1, stayCost: 2_400_000, stayScheme: 80, outside: 10 }, { axis: 'inpatient' }),
  },
  {
    id: 'accident', group: 'teachers',
    title: { 'zh-CN': '意外骨折', en: 'A broken bone' },
    story: { 'zh-CN': '门诊 5 次、住院一次；另一份保险先赔了三成', en: 'Five visits and one stay; another cover has paid 30% first' },
    demonstration: medical('accident', TEACHERS, { visits: 5, visitCost: 90_000, visitScheme: 50, registration: 2_000, stays: 1, stayCost: 1_200_000, stayScheme: 75, outside: 5, others: 30 }),
  },
  {
    id: 'year-end', group: 'teachers',
    title: { 'zh-CN': '年底，额度快用完', en: 'The end of the year' },
    story: { 'zh-CN': '门诊 9 次，每次 650 元，医保报六成：再花多少就到顶', en: 'Nine visits of 650 yuan, the scheme pays 60%: the limit is near' },
    demonstration: medical('year-end', TEACHERS, { visits: 9, visitCost: 65_000, visitScheme: 60, registration: 2_000 }),
  },
  {
    id: 'outside', group: 'teachers',
    title: { 'zh-CN': '自费药多', en: 'Much outside the scheme' },
    story: { 'zh-CN': '门诊 8 次，近一半是自费：自费的部分不赔', en: 'Eight visits, nearly half outside the scheme: that half is not paid' },
    demonstration: medical('outside', TEACHERS, { visits: 8, visitCost: 100_000, visitScheme: 60, registration: 2_000, outside: 45 }, { goal: 450_000 }),
  },
  {
    id: 'student-injury', group: 'students',
    title: { 'zh-CN': '学生磕伤', en: 'A student is hurt' },
    story: { 'zh-CN': '意外门诊 3 次，每次 500 元；两档保障，数字是假设的', en: 'Three visits after an accident, 500 yuan each; two levels of cover with invented figures' },
    demonstration: medical('student-injury', STUDENTS, { visits: 3, visitCost: 50_000, visitScheme: 50 }, { goal: 50_000 }),
  },
  {
    id: 'student-fracture', group: 'students',
    title: { 'zh-CN': '学生骨折住院', en: 'A student in hospital' },
    story: { 'zh-CN': '住院一次 18,000 元，门诊 4 次；两档保障，数字是假设的', en: 'One stay of 18,000 yuan and four visits; two levels of cover with invented figures' },
    demonstration: medical('student-fracture', STUDENTS, { visits: 4, visitCost: 60_000, visitScheme: 50, stays: 1, stayCost: 1_800_000, stayScheme: 60, outside: 5 }, { axis: 'inpatient' }),
  },
  {
    id: 'disability', group: 'students',
    title: { 'zh-CN': '伤残等级与赔付', en: 'Grades of disability' },
    story: { 'zh-CN': '学生意外伤害，保额 50,000 元：十个等级各赔多少', en: 'Student accident cover of 50,000 yuan: what each of the ten grades pays' },
    demonstration: { kind: 'disability', preset: 'disability', plan: 'student-accident-2026', sumInsured: 5_000_000, grade: 8 },
  },
  {
    id: 'endowment-30', group: 'endowment',
    title: { 'zh-CN': '30 岁投保', en: 'Begun at 30' },
    story: { 'zh-CN': '基本保险金额 100,000 元：一生的领取', en: 'A basic sum of 100,000 yuan: what is paid over the years' },
    demonstration: { kind: 'endowment', preset: 'endowment-30', plan: 'endowment-b', startAge: 30, basicSum: 10_000_000, age: 45 },
  },
  {
    id: 'endowment-50', group: 'endowment',
    title: { 'zh-CN': '50 岁投保', en: 'Begun at 50' },
    story: { 'zh-CN': '基本保险金额 200,000 元：到满期领多少', en: 'A basic sum of 200,000 yuan: what is paid until it matures' },
    demonstration: { kind: 'endowment', preset: 'endowment-50', plan: 'endowment-b', startAge: 50, basicSum: 20_000_000, age: 60 },
  },
];

/** To begin with nothing. */
export const OWN: Preset = {
  id: 'own', group: 'teachers',
  title: { 'zh-CN': '自己设一个情形', en: 'Your own situation' },
  story: { 'zh-CN': '从零开始，用滑块设就医次数、账单和医保比例', en: 'Begin with nothing and set visits, bills and the scheme’s share by sliders' },
  demonstration: medical('own', TEACHERS, { visitScheme: 60, stayScheme: 80 }),
};

export function presetOf(id: string): Preset | undefined {
  return [...PRESETS, OWN].find((preset) => preset.id === id);
}
