/** Canonical JSON (RFC 8785): one text for one value, so that a hash or a signature of it means the value. */

/** What can be written canonically: texts, whole numbers that a double holds exactly, and what is made of them; never a fraction. */
export type Canonical = null | boolean | string | number | readonly Canonical[] | { readonly [key: string]: Canonical };

/** Values nested deeper are refused, so that a hostile text cannot exhaust the stack. */
const DEEPEST = 64;

/** The canonical text of a value: no blanks, members in the order of their UTF-16 units; throws for what is none (a fraction, half a character, undefined). */
export function canonical(value: Canonical): string {
  const text = write(value, 0);
  if (text === null) throw new Error('Bug: this value has no canonical text: money and fractions are written as texts');
  return text;
}

/** The value of a text that is canonical to the last byte; null for every other text. */
export function parseCanonical(text: string): Canonical | null {
  try {
    const value: unknown = JSON.parse(text);
    return write(value, 0) === text ? (value as Canonical) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function write(value: unknown, depth: number): string | null {
  if (depth > DEEPEST) return null;
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  if (typeof value !== 'object') return null;
  const list = Array.isArray(value);
  const parts = list ? value.map((each) => write(each, depth + 1)) : members(value, depth);
  if (parts.includes(null)) return null;
  return list ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

function members(value: object, depth: number): readonly (string | null)[] {
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => {
      const text = write(each, depth + 1);
      return text === null || !key.isWellFormed() ? null : `${JSON.stringify(key)}:${text}`;
    });
}
