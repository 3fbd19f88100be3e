/** Plans, schemes and expressions as plain data without the places where they stand, so that tests can compare their meaning. */

const PLACES: ReadonlySet<string> = new Set(['at', 'nameAt', 'text', 'file']);

/** The value without `at` and `nameAt`, without the text that it came from, without functions; maps and sets as lists, big integers as text. */
export function withoutPlaces(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Map) return [...value].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)).map(withoutPlaces);
  if (value instanceof Set) return [...value].toSorted().map(withoutPlaces);
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, each]) => !PLACES.has(key) && typeof each !== 'function');
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutPlaces(each)]));
}
