/** Who has rated whom in a cycle, for those who must be other hands. */

import type { Maker } from '../access/demand.ts';
import { unveiled } from '../access/unveiled.ts';
import type { Desk } from '../office/office.ts';

/** Those whose forms of a person were submitted in a cycle, as makers of the result; who they are is for guards alone. */
export const ratersOf = (desk: Desk, cycle: number, person: string): Promise<readonly Maker[]> =>
  unveiled(desk, async () => {
    const rows = await desk
      .selectFrom('rating_forms')
      .innerJoin('form_steps', 'form_steps.form', 'rating_forms.number')
      .select(['rating_forms.number', 'rater'])
      .where('cycle', '=', cycle)
      .where('ratee', '=', person)
      .where('step', '=', 'submitted')
      .execute();
    return rows.map(({ number, rater }) => ({ actor: rater, about: `form ${number}` }));
  });
