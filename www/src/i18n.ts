import { en } from './i18n/en.ts';
import { zhCN, type Labels } from './i18n/zh-CN.ts';
import type { Locale } from './types.ts';

export type { Labels };
export const labelsOf: Record<Locale, Labels> = { 'zh-CN': zhCN, en };
