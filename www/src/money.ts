// Amounts as text, shown but never calculated with.

/** `1234.50` → `¥1,234.50`. */
export function yuan(amount: string): string {
  const [whole = '', cents = ''] = amount.split('.');
  return `¥${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
}

export function isNothing(amount: string): boolean {
  return !/[1-9]/.test(amount);
}
