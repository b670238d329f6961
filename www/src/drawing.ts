// Lengths of drawings. They are only looked at: every amount also stands there as text.

/** What part of `whole` an amount is, between 0 and 1. */
export function share(amount: string, whole: string): number {
  const all = Number(whole);
  return all > 0 ? Math.min(Math.max(Math.abs(Number(amount)) / all, 0), 1) : 0;
}
