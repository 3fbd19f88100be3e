/** A form as its rater fills it: what each item asks, and what was written so far. */

import { type Fraction, written } from '../../../lib/fraction.ts';
import type { Desk } from '../../office/office.ts';
import { cycleOf, planOfCycle } from '../cycles.ts';
import type { Evidence } from '../rows.ts';
import { askedOf, itemsAsked } from './asked.ts';
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

/** A form with its items, and where reasons are due. */
export type FormView = { readonly form: RatingForm; readonly evidence: Evidence; readonly items: readonly ViewedItem[] };

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
  return { form, evidence: cycle.settings.evidence, items };
}

const shown = (bound: Fraction | null): string | null => (bound === null ? null : written(bound));
