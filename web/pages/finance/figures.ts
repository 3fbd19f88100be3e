/** Figures as finance reads them: exact decimals with their thousands set apart, and sums of them without a float. */

/** 1234567.50 as 1,234,567.50. */
export function decimalText(value: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  if (whole === '') return value;
  return `${sign === '' ? '' : '−'}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
}

/** Yuan with two decimals, as results have them, as fen. */
export function fenOf(value: string): bigint {
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const fen = BigInt(`${whole}${rest.slice(0, 2).padEnd(2, '0')}`);
  return sign === '' ? fen : -fen;
}

/** Which of two figures comes first when they are sorted by size; what is none comes last. */
export function bySize(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const isNumber = /^-?\d+(\.\d+)?$/;
  if (!isNumber.test(a) || !isNumber.test(b)) return a.localeCompare(b, 'zh');
  const [x, y] = [scaled(a), scaled(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const scaled = (value: string): bigint => {
  const [whole = '0', rest = ''] = value.replace('-', '').split('.');
  const size = BigInt(`${whole}${rest.slice(0, 6).padEnd(6, '0')}`);
  return value.startsWith('-') ? -size : size;
};
