/** What moved between two runs, person by person. */

import { z } from 'zod';
import { reachOf } from '../../desk/access/authority.ts';
import { standingOf } from '../../desk/months/standing.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { type Desk, type Office, read } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { type RunWithState, runNumbered, runsAsOf } from '../../desk/runs/find.ts';
import { openRun } from '../../desk/runs/reopen.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import { type Cause, causesOf, type Difference } from '../../engine/differences/causes.ts';
import { differenceReport } from '../../engine/differences/report.ts';
import { causeText, differenceText } from '../../engine/differences/words.ts';
import { payLines } from '../../engine/pay/private.ts';
import { shownItem } from '../../engine/results.ts';
import { shownText, signedText } from '../../engine/words.ts';
import { written } from '../../lib/fraction.ts';
import { shiftPeriod } from '../../lib/period.ts';
import type { Language } from '../../lib/problem.ts';
import { number, shownFrom } from '../house/shapes.ts';

const passage = z.object({ text: z.string(), line: z.number() }).nullable();

const item = z.object({
  ...{ name: z.string(), title: z.string(), old: z.string().nullable(), new: z.string().nullable() },
  ...{ difference: z.string().nullable(), text: z.string() },
  /** The same as people read it, with units, rounded where it has no end. */
  shown: z.object({ old: z.string().nullable(), new: z.string().nullable(), difference: z.string().nullable() }),
  causes: z.array(
    z.object({
      ...{ is: z.string(), name: z.string(), title: z.string(), text: z.string() },
      /** The passages of the scheme that differ. */
      edits: z.array(z.object({ old: passage, new: passage })),
    }),
  ),
});

/** What moved; `people` is how many there are in both runs together, `count` how many of them moved. */
export const moved = z.object({
  ...{ old: number, new: number, people: z.number(), count: z.number(), next: z.number().nullable() },
  rows: z.array(z.object({ person: z.string(), name: z.string(), items: z.array(item) })),
});

type Order = {
  readonly run: number;
  readonly with?: number | undefined;
  readonly person?: string | undefined;
  readonly after: number;
  readonly limit: number;
  readonly language: Language;
};

/** What moved between a run and another; lines of pay only for whoever may see everybody's pay. */
export async function differencesTold(
  office: Office,
  { run, with: other, person, language, ...page }: Order,
): Promise<z.input<typeof moved>> {
  const rows = await read(office, async (desk) => {
    const now = await runNumbered(desk, run);
    return { now, old: other === undefined ? await runBefore(desk, now) : await runNumbered(desk, other) };
  });
  const [old, now] = [await openRun(office, rows.old), await openRun(office, rows.now)];
  const seesPay = reachOf(office.authority, 'read pay') === 'everywhere';
  const hidden = seesPay ? new Set() : new Set([...payLines(old.plan), ...payLines(now.plan)]);
  const asked = { subject: person ?? null, item: null };
  const { people, count } = differenceReport({ old: old.evaluation, new: now.evaluation }, asked);
  const seen = people
    .map(({ subject, label, items }) => ({ person: subject, name: label, items: items.filter(({ name }) => !hidden.has(name)) }))
    .filter(({ items }) => items.length > 0);
  const shown = shownFrom(seen, page);
  return {
    ...{ old: rows.old.number, new: rows.now.number, people: count, count: seen.length, next: shown.next },
    rows: shown.rows.map(({ items, ...each }) => ({ ...each, items: items.map((one) => itemTold(one, language)) })),
  };
}

/** The run that stands for the period before. */
async function runBefore(desk: Desk, { number: own, scheme, period }: RunWithState): Promise<RunWithState> {
  const before = shiftPeriod(periodOf(period), -1).text;
  const found = standingOf(await runsAsOf(desk, LATEST, { scheme, period: before }));
  if (found === null) throw refused('RUN_BEFORE_MISSING', { number: own, period: before });
  return found.run;
}

const itemTold = (found: Difference, language: Language): z.input<typeof item> => ({
  ...{ name: found.name, title: found.title, text: differenceText(found, language) },
  old: found.old === null ? null : shownItem(found.old),
  new: found.new === null ? null : shownItem(found.new),
  difference: found.difference === null ? null : written(found.difference),
  shown: shownSides(found, language),
  causes: causesOf(found).map((cause) => {
    const { is, name, title } = cause;
    return { is, name, title, text: causeText(cause, found, language), edits: editsOf(cause) };
  }),
});

function shownSides({ old, new: now, difference }: Difference, language: Language): z.input<typeof item>['shown'] {
  const sideText = (side: Difference['old']): string | null => (side === null ? null : shownText(side, language));
  const measured = now ?? old;
  return {
    ...{ old: sideText(old), new: sideText(now) },
    difference: difference === null || measured === null ? null : signedText(difference, measured.type, language),
  };
}

const editsOf = (cause: Cause) =>
  'edits' in cause
    ? cause.edits.map((edit) => ({
        old: edit.old === null ? null : { text: edit.old.text, line: edit.old.line },
        new: edit.new === null ? null : { text: edit.new.text, line: edit.new.line },
      }))
    : [];
