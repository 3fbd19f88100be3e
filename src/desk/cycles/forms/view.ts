/** A form as its rater fills it: what each item asks, and what was written so far. */

import { type Fraction, fraction, times, written } from '../../../lib/fraction.ts';
import type { Desk } from '../../office/office.ts';
import { cycleOf, planOfCycle } from '../cycles.ts';
import type { Evidence } from '../rows.ts';
import { windowsOf } from '../windows.ts';
import { askedOf, itemsAsked, weightOf } from './asked.ts';
import { formOf, type Mark, marksOf, type RatingForm } from './read.ts';

/** An item of a form; bounds as decimals, null where the scheme writes none. */
export type ViewedItem = {
  readonly item: string;
  readonly title: string;
  readonly gives: 'score' | 'grade';
  readonly from: string | null;
  readonly to: string | null;
  readonly grades: readonly string[];
  readonly mark: Pick<Mark, 'score' | 'grade' | 'evidence'> | null;
};

/**
 * A form with its items, and where reasons are due. `until` is the last day on which it is taken, null while no window is set; `weight` is
 * that of its group of raters in what they rate together, in percent, null where the scheme writes none.
 */
export type FormView = {
  readonly form: RatingForm;
  readonly evidence: Evidence;
  readonly items: readonly ViewedItem[];
  readonly until: string | null;
  readonly weight: string | null;
};

/** A form that one may see, with its items. */
export async function viewForm(desk: Desk, number: number): Promise<FormView> {
  const form = await formOf(desk, number);
  const cycle = await cycleOf(desk, form.cycle);
  const marks = new Map((await marksOf(desk, { form: number })).map((mark) => [mark.item, mark]));
  const asked = askedOf(itemsAsked((await planOfCycle(desk, cycle)).plan), form.role).filter(({ item }) => form.items.includes(item));
  const items = asked.map(({ item, title, gives, from, to, grades }) => {
    const mark = marks.get(item);
    const found = mark === undefined ? null : { score: mark.score, grade: mark.grade, evidence: mark.evidence };
    return { item, title, gives, from: shown(from), to: shown(to), grades, mark: found };
  });
  const weight = weightOf(asked, form.role);
  const last = (await windowsOf(desk, form.cycle)).get('rating')?.to ?? null;
  const until =
    [last, form.until]
      .flatMap((each) => each ?? [])
      .toSorted()
      .at(-1) ?? null;
  return { form, evidence: cycle.settings.evidence, items, until, weight: weight === null ? null : written(times(weight, fraction(100n))) };
}

const shown = (bound: Fraction | null): string | null => (bound === null ? null : written(bound));
