import { read } from '../../input.ts';
import { centsOf, type Cents } from '../amounts.ts';
import { LAST } from './figures.ts';

/** An amount that somebody typed, if it lies in range. */
export function amountOf(typed: string): Cents | undefined {
  const found = read('money', typed);
  if ('reason' in found || typeof found.value !== 'string') return undefined;
  const amount = centsOf(found.value);
  return amount <= LAST ? amount : undefined;
}
