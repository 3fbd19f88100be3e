/** Constants of a scheme as columns that are the same for everybody. */

import { type Column, numberColumnOf } from '../../lib/column.ts';
import type { Fraction } from '../../lib/fraction.ts';
import type { Operator } from '../node.ts';

/** Settings: { value }: a fraction, a text, a truth value, or { day } for a date. */
export const CONSTANT: Operator = {
  name: 'constant',
  run: ({ node }) => constant(node.settings['value'] as Fraction | string | boolean | { readonly day: number }),
};

function constant(value: Fraction | string | boolean | { readonly day: number }): Column {
  if (typeof value === 'string') return { is: 'text', size: 1, codes: Int32Array.of(0), words: [value], state: null };
  if (typeof value === 'boolean') return { is: 'truth', size: 1, bits: Uint8Array.of(value ? 1 : 0), state: null };
  if ('day' in value) return { is: 'date', size: 1, days: Int32Array.of(value.day), state: null };
  return numberColumnOf([value.n], value.d);
}

/** How many subjects there are. */
export const SUBJECT_COUNT: Operator = { name: 'subject count', run: ({ size }) => numberColumnOf([BigInt(size)], 1n) };
