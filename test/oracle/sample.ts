// Building blocks of the generators: months, days, people, amounts near boundaries, noise that must not matter.

import { addDays, addMonths, daysBetween, lastDay, spanOf } from './calendar.ts';
import type { Random } from './random.ts';
import type { Case, Row, Tables } from './tables.ts';

const months = [
  '2026-02',
  '2028-02',
  '2027-02',
  '2026-12',
  '2027-01',
  '2026-04',
  '2026-10',
  '2025-07',
  '2026-09',
  '2027-03',
  '2026-11',
  '2028-03',
];
const surnames = ['王', '李', '张', '刘', '陈', '欧阳', '赵', '黄', '周', '吴', '徐', 'O"Neil, '];
const givenNames = ['芳', '娜', '伟', '洋', '静', '帆', '磊', '婷', '杰', '敏', '小丽', '浩然'];
const identities = [
  (index: number) => `E${String(index).padStart(3, '0')}`,
  (index: number) => `W${1200 + index * 7}`,
  (index: number) => `HN-${String(index * 13).padStart(4, '0')}`,
  (index: number) => `${20260100 + index * 3}`,
  (index: number) => `工${String(index + 40)}`,
];

/** A month, with February, leap February, December, January and all lengths among them. */
export function someMonth(random: Random): string {
  return random.pick(months);
}

/** So many different ids of one style, in no order and with gaps. */
export function someIds(random: Random, count: number): string[] {
  const style = random.pick(identities);
  const indices = random.shuffle(Array.from({ length: count * 2 }, (_, index) => index + 1)).slice(0, count);
  return indices.map(style);
}

/** A person's name; some hold a comma and quotes, some are blank, for no rule needs them. */
export function someName(random: Random): string {
  return random.chance(4) ? '' : random.pick(surnames) + random.pick(givenNames);
}

/** A day of the period, often its first or last. */
export function dayIn(random: Random, period: string): string {
  const { start, end } = spanOf(period);
  const far = daysBetween(start, end);
  return addDays(start, random.pick([0, far, random.int(0, far), random.int(0, far), random.int(0, far)]));
}

/** A day outside the period, often right beside it, or the same month of another year. */
export function dayOutside(random: Random, period: string): string {
  const { start, end } = spanOf(period);
  const otherYear = `${addMonths(start.slice(0, 7), random.pick([-12, 12]))}-15`;
  const near = [addDays(start, -1), addDays(end, 1)];
  const others = [addDays(start, -random.int(2, 40)), addDays(end, random.int(2, 40))];
  return random.pick([...near, ...near, ...others, spanOf(period).end.slice(0, 4) === period ? (others[0] ?? '') : otherYear]);
}

/** A month that is not the given one. */
export function otherMonth(random: Random, month: string): string {
  return addMonths(month, random.pick([-12, -2, -1, -1, 1, 1, 12]));
}

/** Yuan with two decimals from whole fen. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Hundredths as a decimal without needless zeros: 9325 → `93.25`, 8700 → `87`. */
export function decimal(hundredths: number): string {
  return yuan(hundredths).replace(/\.?0+$/, '');
}

/** One of the limits, less one, exact, or and one unit. */
export function near(random: Random, limits: readonly number[], unit = 1): number {
  return random.pick(limits) + random.pick([-1, 0, 0, 1]) * unit;
}

/** Splits a whole number ≥ 0 into so many whole parts ≥ 0 with that sum. */
export function split(random: Random, whole: number, parts: number): number[] {
  const out: number[] = [];
  let rest = whole;
  for (let left = parts; left > 1; left -= 1) {
    const part = random.int(0, Math.max(0, Math.floor((rest * 2) / left)));
    const taken = Math.min(part, rest);
    out.push(taken);
    rest -= taken;
  }
  return [...out, rest];
}

/** Whole numbers of which at least some are asked for: `count` times what `make` gives. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Empties each named table once in a while, as a file with a header only. */
export function sometimesEmpty(random: Random, facts: Tables, ...tables: readonly string[]): void {
  for (const table of tables) if (random.chance(3)) facts[table] = [];
}

/** Finishes a case: rows in no order, now and then a column or table that no scheme asks for. */
export function finish(random: Random, scheme: string, period: string, facts: Tables): Case {
  const out: Tables = {};
  for (const [table, list] of Object.entries(facts)) {
    const remarked = random.chance(6);
    out[table] = random.shuffle(list).map((row) => (remarked ? { ...row, remark: someRemark(random) } : row));
  }
  if (random.chance(5)) out['notes'] = [{ id: '1', words: someRemark(random) }];
  return { scheme, period, facts: out };
}

/** The last day of the month before, the first day of the month, its last day and the first of the next. */
export function monthEdges(month: string): string[] {
  const [first, last] = [`${month}-01`, lastDay(month)];
  return [addDays(first, -1), first, last, addDays(last, 1)];
}

/** Copies a row once in a while, for tables without a key: equal rows count each. */
export function sometimesTwice(random: Random, row: Row): Row[] {
  return random.chance(6) ? [row, { ...row }] : [row];
}

function someRemark(random: Random): string {
  return random.pick(['', '正常', '补录,已核', '说"可以"', '第一行\n第二行', ' 前后有空格 ']);
}

/** Blanks some cells once in a while, of a row whose cells no rule needs. */
export function unneeded(random: Random, row: Row, ...columns: readonly string[]): Row {
  const out = { ...row };
  for (const column of columns) if (random.chance(12)) out[column] = '';
  return out;
}
