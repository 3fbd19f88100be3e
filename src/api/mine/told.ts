/** A person's month as data: the items, and the explanation of each from the totals down to what it is made of. */

import { z } from 'zod';
import type { PersonMonth } from '../../desk/months/month.ts';
import { toldMonth } from '../../engine/telling/month.ts';
import type { Language } from '../../lib/problem.ts';
import { moment, number } from '../house/shapes.ts';

/** How sure figures are. */
export const standing = z.enum(['locked', 'published', 'approved', 'so far']);

const state = z.enum(['value', 'unknown', 'not applicable']);

/** A figure: `value` in the format of results, `exact` where it is a number, and as people read it. */
const figure = { value: z.string().nullable(), exact: z.string().nullable(), text: z.string(), state };

/** What fills the holes of a sentence, in words. */
const holes = z.record(z.string(), z.string());

/** A line of the explanation, in the order of reading; `depth` says under which it stands. One that stands further up is `seen`. */
const node = z.object({
  ...{ depth: z.number(), name: z.string(), title: z.string(), section: z.string() },
  /** The construct that computed it, as the language calls it: tiers, steps, rank. */
  method: z.string(),
  ...figure,
  reasons: z.array(z.string()),
  /** What the sentences of its construct are filled with, by name: place, pool, target. */
  said: holes,
  /** The rows of its table; the active one decided. */
  rows: z.array(z.object({ text: z.string(), active: z.boolean(), holes })),
  /** How far the next step is. */
  next: z.string().nullable(),
  missing: z.array(z.string()),
  /** Whether facts stand behind it itself. */
  records: z.boolean(),
  seen: z.boolean(),
});

const item = z.object({ name: z.string(), title: z.string(), section: z.string(), ...figure, next: z.string().nullable() });

/** A person's month. */
export const month = z.object({
  ...{
    person: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    scheme: z.string(),
    title: z.string(),
    version: number,
    period: z.string(),
  },
  ...{ run: number, computed: moment, standing, final: z.boolean() },
  items: z.array(item),
  explanation: z.array(node),
});

type Told = Omit<PersonMonth, 'only'> & { readonly unit: string | null; readonly language: Language };

/** A month as it is told; lines that are hidden from whoever asks are not in it. */
export function monthTold({ run, standing: sure, plan, evaluation, hidden, unit, language }: Told): z.input<typeof month> {
  const { subjects } = evaluation.facts;
  const { items, explanation } = toldMonth(evaluation, hidden, language);
  return {
    ...{ person: subjects.ids[0] ?? '', name: subjects.labels[0] ?? '', unit, scheme: plan.scheme.name, title: plan.scheme.title },
    ...{ version: run.version, period: run.period, run: run.number, computed: run.at, standing: sure, final: sure === 'locked' },
    items: [...items],
    explanation: explanation.map(({ reasons, rows, missing, ...line }) => ({
      ...{ ...line, reasons: [...reasons], rows: rows.map((row) => ({ ...row })), missing: [...missing] },
    })),
  };
}
