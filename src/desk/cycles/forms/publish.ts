/** The end of the rating window: all submitted ratings become one batch of facts, which the next one of the cycle replaces. */

import { createHash } from 'node:crypto';
import { demand } from '../../access/demand.ts';
import { readUnveiled } from '../../access/unveiled.ts';
import { dayOf } from '../../office/day.ts';
import { type Office, write } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { demandCycle, stepCycle } from '../cycles.ts';
import { participantsOf } from '../participants.ts';
import { publishRows } from '../publish.ts';
import { demandOver } from '../windows.ts';
import { missingForms } from './missing.ts';
import { formsOf, marksOf, type RatingForm } from './read.ts';

/** Publishes the submitted ratings of a cycle; gives the batch. Refused while a form is missing that nothing was decided about. */
export async function publishRatings(office: Office, number: number): Promise<number | null> {
  demand(office, 'run cycles');
  const day = dayOf(office.now());
  const { cycle, rows } = await readUnveiled(office, async (desk) => {
    const found = await demandCycle(desk, number);
    await demandOver(desk, { cycle: number, stage: 'rating', day });
    const forms = await formsOf(desk, { cycle: number });
    const open = forms.filter(({ state }) => state === 'open' || state === 'given back');
    const missing = (await missingForms(desk, number, day)).length;
    if (open.length > 0)
      throw refused('RATINGS_OPEN', {
        count: open.length,
        missing,
        forms: open
          .slice(0, 20)
          .map((each) => each.number)
          .join(', '),
      });
    const taking = new Set((await participantsOf(desk, found)).map(({ person }) => person));
    const counting = new Map(
      forms.filter(({ state, ratee }) => state === 'submitted' && taking.has(ratee)).map((form) => [form.number, form]),
    );
    const marks = await marksOf(desk, { cycle: number });
    return {
      cycle: found,
      rows: marks.flatMap(({ form: of, item, score, grade }) => {
        const form = counting.get(of);
        if (form === undefined) return [];
        const { ratee, role } = form;
        const rater = { rater_id: raterOf(office, form), rater_role: role };
        return [{ period: found.period, employee_id: ratee, ...rater, item, score, grade }];
      }),
    };
  });
  const batch = await publishRows(office, { cycle, table: 'ratings', rows });
  await write(office, (writing) => stepCycle(office, writing, { cycle: number, step: 'ratings published', batch, note: null }));
  return batch;
}

/** Facts are read by more people than forms are: a peer stands there under a name that says nothing, the same each time. */
function raterOf({ organisation }: Office, { kind, number, rater }: RatingForm): string {
  if (kind !== 'peer') return rater;
  return `peer-${createHash('sha256').update(`${organisation.id} form ${number}`).digest('hex').slice(0, 12)}`;
}
