// From what people type to what the claim holds. Each reader returns the exact text or number, or
// the reason why it cannot be read. No amount ever becomes a number.

import type { InputProblem } from './store.ts';

export type Kind = 'text' | 'money' | 'quantity' | 'count' | 'days' | 'percent' | 'date';
export type Read = { value: string | number | undefined } | { reason: InputProblem };

/** Largest amount the engine reads: eight digits before the point. */
const MOST_DIGITS = 8;
const MOST_DAYS = 365;
const FIRST_YEAR = '1900';

export function read(kind: Kind, typed: string): Read {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { value: undefined };
  switch (kind) {
    case 'text': return { value: typed.trim() };
    case 'money': return readMoney(text);
    case 'quantity': return readQuantity(text);
    case 'count': return readCount(text, 'count');
    case 'days': return readCount(text, 'days');
    case 'percent': return readPercent(text);
    case 'date': return readDate(text);
  }
}

/** `１，２３４。5 元` → `1234.50`. A Chinese keyboard types 。 where the point belongs. */
function readMoney(text: string): Read {
  const bare = text.replaceAll('。', '.').replace(/^(?:¥|rmb|cny)\s*/i, '').replace(/\s*(?:元|块|yuan)$/i, '').replace(/\s/g, '');
  if (/^[-−–]/.test(bare)) return { reason: 'negative' };
  const whole = /^\d{1,3}(?:,\d{3})+(?=\.|$)/.test(bare) ? bare.replaceAll(',', '') : bare;
  const parts = /^(\d*)(?:\.(\d*))?$/.exec(whole);
  if (!parts || !/\d/.test(whole)) return { reason: 'amount' };
  const yuan = (parts[1] ?? '').replace(/^0+(?=\d)/, '') || '0';
  const cents = (parts[2] ?? '').replace(/^(\d{2})0+$/, '$1');
  if (cents.length > 2) return { reason: 'decimals' };
  if (yuan.length > MOST_DIGITS) return { reason: 'large' };
  return { value: `${yuan}.${cents.padEnd(2, '0')}` };
}

function readQuantity(text: string): Read {
  const parts = /^(\d{1,6})(?:[.。](\d{1,4}))?\s*(?:度|°c|℃|片|粒|支|盒|袋|次|ml|mg|g)?$/i.exec(text);
  if (!parts) return { reason: 'quantity' };
  return { value: parts[2] === undefined ? (parts[1] ?? '') : `${parts[1]}.${parts[2]}` };
}

function readCount(text: string, reason: 'count' | 'days'): Read {
  const parts = /^(\d{1,4})\s*(?:天|日|次|days?)?$/i.exec(text);
  if (!parts) return { reason };
  const count = Number(parts[1]);
  return reason === 'days' && (count < 1 || count > MOST_DAYS) ? { reason } : { value: count };
}

/** `80`, `80 %`, `0.8` → `0.80`; `62.5％` → `0.625`. A bare 1 may be all or a hundredth: better asked than guessed. */
function readPercent(text: string): Read {
  const decimal = /^0?\.(\d{1,4})$/.exec(text);
  if (decimal && /[1-9]/.test(decimal[1] ?? '')) return { value: `0.${(decimal[1] ?? '').padEnd(2, '0')}` };
  const parts = /^(\d{1,3})(?:\.(\d{1,2}))?\s*(%?)$/.exec(text);
  const [, whole = '', rest = '', sign] = parts ?? [];
  const isBareOne = Number(`${whole}.${rest}`) <= 1 && sign === '';
  if (!parts || isBareOne || Number(whole) < 1 || Number(`${whole}.${rest}`) > 100) return { reason: 'percent' };
  const digits = whole.padStart(3, '0');
  return { value: `${Number(digits[0])}.${digits.slice(1)}${rest.replace(/0+$/, '')}` };
}

/** `20260315`, `2026.3.15`, `2026年3月15日` → `2026-03-15`, if there is such a day. */
function readDate(text: string): Read {
  const parts = /^(\d{4})(?:(\d{2})(\d{2})|\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?)$/.exec(text);
  const [, year, month = parts?.[4], day = parts?.[5]] = parts ?? [];
  if (year === undefined || month === undefined || day === undefined) return { reason: 'date' };
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const calendar = new Date(`${iso}T00:00:00Z`);
  // While a year is being typed a date control reports 0002, 0020, 0202.
  const exists = year >= FIRST_YEAR && !Number.isNaN(calendar.getTime()) && calendar.toISOString().startsWith(iso);
  return exists ? { value: iso } : { reason: 'date' };
}

/** Splits what was typed into the diagnoses field. */
export function readNames(typed: string): string[] {
  return typed.split(/[、，,；;\n]/).map((name) => name.trim()).filter((name) => name !== '');
}
