/** Forms as they stand: who rates whom on which items, what was written so far, and whether it is submitted. */

import type { Desk } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import type { CycleTables, FormKind, FormStep } from '../rows.ts';

/** How a form stands: nothing was submitted, it was, HR gave it back, or HR decided to go on without it. */
export type FormState = 'open' | 'submitted' | 'given back' | 'replaced' | 'reweighted';

/** A form. `until` is a later last day that it was given alone; `items` are the names of what it asks. */
export type RatingForm = {
  readonly number: number;
  readonly cycle: number;
  readonly ratee: string;
  readonly rater: string;
  readonly role: string;
  readonly kind: FormKind;
  readonly items: readonly string[];
  readonly why: string;
  readonly replaces: number | null;
  readonly state: FormState;
  readonly until: string | null;
  readonly at: string;
};

/** A rating of one item as it stands; a draft until its form is submitted. */
export type Mark = Pick<CycleTables['form_marks'], 'form' | 'item' | 'score' | 'grade' | 'evidence'>;

/** Which forms are wanted: of a cycle, of a rater, one alone. */
export type WantedForms = { readonly cycle?: number; readonly rater?: string; readonly form?: number };

/** The forms that the one who asks may see, by their numbers. */
export async function formsOf(desk: Desk, { cycle, rater, form }: WantedForms): Promise<readonly RatingForm[]> {
  let query = desk.selectFrom('rating_forms').selectAll().orderBy('number');
  if (cycle !== undefined) query = query.where('cycle', '=', cycle);
  if (rater !== undefined) query = query.where('rater', '=', rater);
  if (form !== undefined) query = query.where('number', '=', form);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const numbers = rows.map(({ number }) => number);
  const steps = await desk
    .selectFrom('form_steps')
    .selectAll()
    .where('form', 'in', numbers.length > 1000 ? desk.selectFrom('rating_forms').select('number') : numbers)
    .orderBy('number')
    .execute();
  const byForm = Map.groupBy(steps, (each) => each.form);
  return rows.map(({ number, ratee, rater: by, role, kind, items, why, replaces, at, cycle: of }) => {
    const own = byForm.get(number) ?? [];
    const until = own.map(({ until_day }) => until_day).findLast((day) => day !== null) ?? null;
    return {
      number,
      cycle: of,
      ratee,
      rater: by,
      role,
      kind,
      items,
      why,
      replaces,
      at,
      until,
      state: stateAfter(own.map(({ step }) => step)),
    };
  });
}

const stateAfter = (steps: readonly FormStep[]): FormState => {
  const last = steps.findLast((step) => step !== 'waited for');
  return last ?? 'open';
};

/** A form by its number; refused where there is none that one may see. */
export async function formOf(desk: Desk, number: number): Promise<RatingForm> {
  const [found] = await formsOf(desk, { form: number });
  if (found === undefined) throw refused('FORM_UNKNOWN', { number });
  return found;
}

/** What was written last for each item, of some forms. */
export async function marksOf(desk: Desk, wanted: { readonly form: number } | { readonly cycle: number }): Promise<readonly Mark[]> {
  const all = desk.selectFrom('form_marks').distinctOn(['form', 'item']).select(['form', 'item', 'score', 'grade', 'evidence']);
  const own =
    'form' in wanted
      ? all.where('form', '=', wanted.form)
      : all.where('form', 'in', desk.selectFrom('rating_forms').select('number').where('cycle', '=', wanted.cycle));
  return await own.orderBy('form').orderBy('item').orderBy('number', 'desc').execute();
}
