/** Reads what was asked of a job: fields by name, each of the type that the work needs. */

import { refused } from '../../refused.ts';
import type { Plain } from '../../state/tables.ts';

/** The fields of an input. Each is refused where it is missing or of another type; `text` gives null where null stands or nothing. */
export type Fields = {
  demandText(name: string): string;
  text(name: string): string | null;
  whole(name: string): number | null;
  isTrue(name: string): boolean;
  texts(name: string): Readonly<Record<string, string>>;
};

/** The fields of the input of a job of a kind. */
export function fieldsOf(kind: string, input: Plain): Fields {
  const fields = isFields(input) ? input : {};
  const wrong = (field: string): Error => refused('JOB_INPUT', { kind, field });
  const get = (name: string): Plain => fields[name] ?? null;
  const text = (name: string): string | null => {
    const value = get(name);
    if (value !== null && typeof value !== 'string') throw wrong(name);
    return value;
  };
  return {
    text,
    demandText: (name) => {
      const value = text(name) ?? '';
      if (value === '') throw wrong(name);
      return value;
    },
    whole: (name) => {
      const value = get(name);
      if (value !== null && !Number.isInteger(value)) throw wrong(name);
      return value as number | null;
    },
    isTrue: (name) => {
      const value = get(name) ?? false;
      if (typeof value !== 'boolean') throw wrong(name);
      return value;
    },
    texts: (name) => {
      const value = get(name) ?? {};
      if (!isFields(value) || Object.values(value).some((each) => typeof each !== 'string')) throw wrong(name);
      return value as Readonly<Record<string, string>>;
    },
  };
}

const isFields = (value: Plain): value is { readonly [name: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
