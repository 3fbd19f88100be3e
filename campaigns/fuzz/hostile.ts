/** Values that nobody sends in good faith: texts, numbers and headers that have broken servers before. */

/** Texts. */
export const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '𠮷野家',
  '\u202edrow',
  'ｅ１',
  '１２３',
  '../../../etc/passwd',
  "'; DROP TABLE people; --",
  '"',
  '\\',
  '%',
  '%00',
  '%E0%A4%A',
  '{{7*7}}',
  '$' + '{jndi:ldap://127.0.0.1/a}',
  '=1+1',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-0',
  '0x10',
  '1e400',
  '١٢',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-13',
  '𝟙',
  '\n',
  '\r\nX: 1',
  '\ufeff',
  '﷽'.repeat(50),
  'a'.repeat(20_000),
];

/** Numbers, as JSON would write them. */
export const NUMBERS: readonly number[] = [
  ...[0, -0, -1, 1, 0.1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2_000_000_000, 2_000_000_001, 2 ** 53, 2 ** 53 + 2, 2 ** 63],
  ...[1e21, 1e308, -1e308, 5e-324],
];

/** Values of any kind that are not what was asked for. */
export const ODD: readonly unknown[] = [null, true, [], {}, [[]], { a: 1 }, ['a', 1, null], ...NUMBERS, ...TEXTS];

/** A value that is nested so deep. */
export function deep(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}

/** Headers that are wrong in some way. */
export const HEADS: readonly Readonly<Record<string, string>>[] = [
  { 'If-Match': '*' },
  { 'If-Match': '"999999999"' },
  { 'If-Match': 'W/"1' },
  { 'Hengji-Acting-For': '%E0%A4%A' },
  { 'Hengji-Acting-For': '%00' },
  { 'Hengji-Acting-For': 'FINANCE.NORTH' },
  { 'Hengji-Acting-For': '' },
  { 'Hengji-Organisation': 'not a uuid' },
  { 'Hengji-Organisation': '00000000-0000-4000-8000-000000000000' },
  { 'Idempotency-Key': '' },
  { 'Idempotency-Key': 'é' },
  { 'Idempotency-Key': 'k'.repeat(201) },
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/json; charset=utf-16' },
  { 'Content-Encoding': 'gzip' },
  { Accept: 'image/png' },
  { Authorization: 'Bearer hk_' },
  { Authorization: 'Basic Zm9vOmJhcg==' },
  { Cookie: 'hengji.session_token=%E0%A4%A' },
  { Cookie: 'hengji.session_token=a.b; hengji.session_token=' },
  { Range: 'bytes=0-0' },
  { 'X-HTTP-Method-Override': 'DELETE' },
];
