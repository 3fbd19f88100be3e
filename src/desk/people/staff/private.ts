/** Private values of people: kept apart, never in the log, and shown as masks to those who may only know that there is one. */

import { plainName } from '../../../facts/files/headers.ts';
import { LATEST } from '../../office/latest.ts';
import type { Desk, Office } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { currentRows } from '../record/current.ts';
import { changePeople } from '../record/keep.ts';
import type { PrivateField } from '../rows.ts';
import { PRIVATE_WORDS } from '../words.ts';

/** What a private value looks like once blanks and strokes are gone; the bounds are those of the longest real ones. */
const SHAPES: Readonly<Record<PrivateField, RegExp>> = {
  phone: /^\+?\d{5,20}$/,
  email: /^[^\s@]{1,64}@[^\s@]{1,190}$/,
  'bank account': /^\d{8,34}$/,
  'identity number': /^[A-Z0-9]{6,20}$/,
};

/** A private value as it is kept, in plain width and without the blanks that people write for reading; null where it is none. */
export function privateValue(field: PrivateField, text: string): string | null {
  const plain = plainName(text);
  const value = field === 'email' ? plain : plain.replace(/[\s-]/g, '').toUpperCase();
  return SHAPES[field].test(value) ? value : null;
}

/** What of a value may be seen: 138****1234, 尾号 1234, w***@example.com. */
export function maskOf(field: PrivateField, value: string): string {
  if (field === 'email') return value.replace(/^(.)[^@]*/, '$1***');
  if (field !== 'phone') return `尾号 ${value.slice(-4)}`;
  return value.length < 11 ? `****${value.slice(-2)}` : `${value.slice(0, -8)}****${value.slice(-4)}`;
}

/** Keeps a private value of a person, or takes it away. The log says that it was, never what. */
export const setPrivate = async (
  office: Office,
  { person, field, value: text }: { readonly person: string; readonly field: PrivateField; readonly value: string | null },
): Promise<void> => {
  const value = text === null ? null : privateValue(field, text);
  if (value === null && text !== null) throw refused('PRIVATE_VALUE', { field, fieldZh: PRIVATE_WORDS[field] });
  return await changePeople(office, {
    of: { is: 'person', person },
    said: { action: value === null ? 'private value removed' : 'private value kept', about: `person ${person}`, details: { field } },
    adds: ({ person_names }) => {
      if (person_names.length === 0) throw refused('PERSON_UNKNOWN', { person });
      return {
        person_private: [{ person, field, value }],
        person_masks: [{ person, field, mask: value === null ? null : maskOf(field, value) }],
      };
    },
  });
};

/** The private values of a person, by field, as far as who asks may see them; to others it is as if there were none. */
export async function privateOf(desk: Desk, person: string, asOf: string = LATEST): Promise<ReadonlyMap<PrivateField, string>> {
  const rows = await currentRows(desk, 'person_private', { asOf, person });
  return new Map(rows.flatMap(({ field, value }) => (value === null ? [] : [[field, value] as const])));
}

/** The masks of the private values of a person, by field. */
export async function masksOf(desk: Desk, person: string, asOf: string = LATEST): Promise<ReadonlyMap<PrivateField, string>> {
  const rows = await currentRows(desk, 'person_masks', { asOf, person });
  return new Map(rows.flatMap(({ field, mask }) => (mask === null ? [] : [[field, mask] as const])));
}
