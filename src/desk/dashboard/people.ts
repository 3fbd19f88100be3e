/** The people behind a figure of the dashboard, with what each is paid in a month and was in the one before. */

import { type Crowd, onceEach, scoreOf } from '../../engine/reports/business.ts';
import { numberIn, type Person } from '../../engine/reports/people.ts';
import type { Fraction } from '../../lib/fraction.ts';
import { shiftPeriod } from '../../lib/period.ts';
import type { Shown } from '../../methods/method.ts';
import { type Office, read } from '../office/office.ts';
import { openMonth, standingByMonth } from './months.ts';
import { seatsIn } from './seats.ts';
import { crowd, groupingOn } from './sums.ts';
import { wantedMonth } from './whole.ts';

/** Whose people are asked for: those within a unit, at a post, of a scheme; null where it does not matter. */
export type Whose = { readonly unit: string | null; readonly post: string | null; readonly scheme: string | null };

/** A person in a month: the first of the schemes that pays them, with its score, and all that is paid. */
export type PaidPerson = {
  readonly person: string;
  readonly name: string;
  readonly unit: string | null;
  readonly post: string | null;
  readonly scheme: string;
  readonly period: string;
  readonly pay: Shown;
  readonly last: Fraction | null;
  readonly sales: Shown;
  readonly score: Shown | null;
};

/** The people of a month, those who are paid most first. */
export async function paidPeople(
  office: Office,
  text: string | undefined,
  whose: Whose,
): Promise<{ readonly month: string; readonly rows: readonly PaidPerson[] }> {
  const runs = await standingByMonth(office);
  const month = await wantedMonth(office, runs, text);
  const [now, last] = [await openMonth(office, runs, month), await openMonth(office, runs, shiftPeriod(month, -1))];
  const { seats, grouping } = await read(office, async (desk) => ({
    seats: await seatsIn(desk, month),
    grouping: await groupingOn(desk, { by: 'scheme', unit: whose.unit, month }),
  }));
  const [all, before] = [crowd(now), onceEach(crowd(last))];
  const schemeAt = (own: Crowd, { row }: Person) => now.schemes[own.of[row]?.month ?? -1];
  const isWanted = (person: Person): boolean => {
    const scheme = schemeAt(all, person)?.run.scheme ?? '';
    const seat = seats.get(person.id);
    if (whose.post !== null && seat?.post !== whose.post) return false;
    if (whose.scheme !== null && scheme !== whose.scheme) return false;
    return grouping.of(person, scheme) !== undefined;
  };
  const wanted = onceEach({ ...all, people: all.people.filter(isWanted) });
  const lastPay = new Map(before.people.map(({ id, row }) => [id, numberIn(before.pay.at(row))]));
  const scores = now.schemes.map(({ business }) => scoreOf(business.month));
  const rows = wanted.people.map((person): PaidPerson => {
    const [seat, place, scheme] = [seats.get(person.id), wanted.of[person.row], schemeAt(wanted, person)];
    return {
      ...{ person: person.id, name: person.label, unit: seat?.unit ?? null, post: seat?.post ?? null },
      ...{ scheme: scheme?.run.scheme ?? '', period: scheme?.run.period ?? '' },
      ...{ pay: wanted.pay.at(person.row), last: lastPay.get(person.id) ?? null, sales: wanted.sales.at(person.row) },
      score: scores[place?.month ?? -1]?.at(place?.row ?? -1) ?? null,
    };
  });
  return { month: month.text, rows: rows.toSorted((a, b) => size(b.pay) - size(a.pay)) };
}

/** Sorts alone; what is shown is exact. */
function size(pay: Shown): number {
  const value = numberIn(pay);
  return value === null ? -1 : Number(value.n) / Number(value.d);
}
