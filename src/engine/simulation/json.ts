/** Prints a simulation as JSON: exact decimal texts, null for what is unknown, and the state that says why. */

import { rounded } from '../../lib/cell.ts';
import type { Compared, Crowds, Part, Side, Totals } from '../compare.ts';
import type { Report } from './report.ts';

/** The report as one JSON text. */
export function reportJson(report: Report): string {
  const { places } = report;
  return JSON.stringify({
    scheme: report.scheme.name,
    item: report.item.name,
    periods: report.periods,
    with: report.changes,
    ...(report.layer === null ? {} : { withFacts: report.layer }),
    total: partJson(report.whole, places),
    byPeriod: report.parts.map((part) => ({ period: part.name, ...partJson(part, places) })),
    ...(report.by === null
      ? {}
      : { by: report.by, byGroup: report.groups.map((part) => ({ group: part.name, ...partJson(part, places) })) }),
    people: report.people.map(({ subject, label, cells, totals, outcome }) => ({
      subject,
      name: label === '' ? null : label,
      ...(report.by === null ? {} : { group: cells[0]?.group ?? null }),
      outcome,
      ...totalsJson(totals, places),
      periods: cells.map((cell) => cellJson(cell, places)),
    })),
  });
}

const cellJson = (cell: Compared, places: number) => ({
  period: cell.period,
  old: cell.old.text,
  new: cell.new.text,
  difference: cell.difference === null ? null : rounded(cell.difference, places),
  outcome: cell.outcome,
  ...stateJson('oldState', cell.old),
  ...stateJson('newState', cell.new),
});

/** Why there is no value; nothing where there is one. */
const stateJson = (name: string, { state }: Side): Readonly<Record<string, string>> => (state === 'value' ? {} : { [name]: state });

/** The sums of the `compared` cells, null where there are none. */
const totalsJson = ({ count, old, new: now, difference }: Totals, places: number) => ({
  compared: count,
  old: count === 0 ? null : rounded(old, places),
  new: count === 0 ? null : rounded(now, places),
  difference: count === 0 ? null : rounded(difference, places),
});

const partJson = ({ totals, crowds }: Part, places: number) => ({
  ...totalsJson(totals, places),
  outsideTotal: { old: rounded(totals.alone.old, places), new: rounded(totals.alone.new, places) },
  people: crowdsJson(crowds, places),
});

const crowdsJson = (crowds: Crowds, places: number) =>
  Object.fromEntries(
    Object.entries(crowds).map(([outcome, { count, difference }]) => [outcome, { count, difference: rounded(difference, places) }]),
  );
