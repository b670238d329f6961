// Amounts of invented situations, in whole cents. What a plan makes of them the engine works out.

/** Whole cents: a number box and a slider can say them exactly. */
export type Cents = number;

/** `123450` → `1234.50`, as the engine reads it. */
export function yuanText(cents: Cents): string {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `1234.50` → `123450`; for positions on a scale, and for amounts that the person typed. */
export function centsOf(text: string): Cents {
  const [whole = '0', rest = ''] = text.split('.');
  const sign = whole.startsWith('-') ? -1 : 1;
  return sign * (Math.abs(Number(whole)) * 100 + Number(rest.padEnd(2, '0').slice(0, 2)));
}

/** A whole share of an amount, half up. */
export function shareOf(cents: Cents, percent: number): Cents {
  return Math.floor((cents * percent + 50) / 100);
}
