import type { Encounter, Invoice } from './types.ts';

/** A copy without what must differ: the same numbers twice would be the same receipt twice. */
export function copyOfReceipt({ id: _id, bill_number: _number, check_code: _check, ...copy }: Invoice): Invoice {
  return copy;
}

export function copyOfVisit({ id: _id, invoices = [], ...copy }: Encounter): Encounter {
  return { ...copy, invoices: invoices.map(copyOfReceipt) };
}
