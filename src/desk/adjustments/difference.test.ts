/** Laws of differences and instalments, for any amounts: what is booked afterwards is what is due, and no fen is lost between the parts. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MonthPay, SubjectPay } from '../../engine/pay/pay.ts';
import { differences, instalments } from './difference.ts';

const fen = fc.oneof(fc.bigInt({ min: -3n, max: 3n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));
const subject = fc.constantFrom('E1', 'E2', 'E3');
const item = fc.constantFrom('base', 'commission');

/** What somebody is paid today; unknown amounts make it unsettled. */
const paid = (known: ReadonlyMap<string, bigint | null>, trial: boolean): MonthPay => {
  const subjects = ['E1', 'E2'].map((each): SubjectPay => {
    const lines = ['base', 'commission'].flatMap((name) => {
      const amount = known.get(`${each} ${name}`);
      if (amount === undefined) return [];
      return [
        {
          name,
          title: name,
          amount: amount === null ? ({ is: 'unknown', missing: [] } as const) : ({ is: 'value', fen: amount } as const),
        },
      ];
    });
    return { subject: each, label: null, lines, totals: [], settled: lines.every(({ amount }) => amount.is === 'value') };
  });
  return { trial, subjects, problems: [] };
};

test('what was booked and the differences come to what is due today, for all whose pay is known', () => {
  const today = fc.dictionary(
    fc.tuple(fc.constantFrom('E1', 'E2'), item).map((pair) => pair.join(' ')),
    fc.option(fen, { freq: 5 }),
  );
  const before = fc.array(fc.tuple(subject, item, fen), { maxLength: 6 });
  fc.assert(
    fc.property(today, before, fc.boolean(), (due, rows, trial) => {
      const known = new Map(Object.entries(due));
      const booked = new Map(rows.map(([who, what, amount]) => [JSON.stringify([who, what]), amount]));
      const { lines, open } = differences(paid(known, trial), booked);
      const waiting = new Set(open.map((each) => each.subject));
      for (const who of ['E1', 'E2', 'E3'])
        for (const what of ['base', 'commission']) {
          const own = lines.filter((line) => line.subject === who && line.item === what);
          const sum = (booked.get(JSON.stringify([who, what])) ?? 0n) + own.reduce((total, line) => total + line.fen, 0n);
          const wanted = trial || who === 'E3' ? 0n : (known.get(`${who} ${what}`) ?? 0n);
          if (waiting.has(who)) expect(own).toEqual([]);
          else expect(sum).toBe(wanted);
        }
      expect(lines.filter((line) => line.fen === 0n)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('parts add up to the whole, have its sign, and none is more than a fen above another', () => {
  const periods = fc.integer({ min: 1, max: 60 }).map((count) => Array.from({ length: count }, (_, k) => `P${k}`));
  fc.assert(
    fc.property(fen, periods, (whole, names) => {
      const parts = instalments([{ subject: 'E1', item: 'base', fen: whole }], names);
      expect(parts.reduce((sum, part) => sum + part.fen, 0n)).toBe(whole);
      expect(parts.filter((part) => part.fen === 0n || part.fen > 0n !== whole > 0n)).toEqual([]);
      const sizes = names.map((name) => parts.find(({ pay }) => pay === name)?.fen ?? 0n).map((size) => (size < 0n ? -size : size));
      expect(sizes.every((size, k) => k === 0 || (size <= (sizes[k - 1] ?? 0n) && (sizes[0] ?? 0n) - size <= 1n))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
