/** Forms that are not there when the window is over: HR waits, takes another rater, or lets the others' weights stand; never a silent 0. */

import { demand, demandOtherHand } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, type Office, type Writing, write } from '../../office/office.ts';
import { demandDay } from '../../people/record/demand.ts';
import { activeOn } from '../../people/staff/read.ts';
import { demandReason, refused } from '../../refused.ts';
import { demandCycle, planOfCycle } from '../cycles.ts';
import { stateOf, windowsOf } from '../windows.ts';
import { itemsAsked } from './asked.ts';
import { addForm } from './assign.ts';
import { demandUncalibrated, stepForm } from './fill.ts';
import { formOf, formsOf, type RatingForm } from './read.ts';

/** What is decided of a form that is missing: to wait for this one until a day, to have another rate until a day, or to go on without it. */
export type MissingDecision =
  | { readonly is: 'wait'; readonly until: string }
  | { readonly is: 'replace'; readonly rater: string; readonly until: string }
  | { readonly is: 'reweight' };

/** The forms of a cycle that were not submitted when their last day was over. */
export async function missingForms(desk: Desk, cycle: number, day: string): Promise<readonly RatingForm[]> {
  const window = (await windowsOf(desk, cycle)).get('rating');
  return (await formsOf(desk, { cycle })).filter(
    ({ state, until }) => (state === 'open' || state === 'given back') && stateOf(window, day, until) === 'over',
  );
}

/** Decides about a missing form, with a reason; gives the number of the form that takes its place, null where none does. */
export async function decideMissing(
  office: Office,
  { form: number, decision, reason: text }: { readonly form: number; readonly decision: MissingDecision; readonly reason: string | null },
): Promise<number | null> {
  demand(office, 'run cycles');
  const reason = demandReason(text);
  const today = dayOf(office.now());
  return await write(office, async (writing) => {
    const { desk } = writing;
    const form = await formOf(desk, number);
    await demandCycle(desk, form.cycle);
    if (!(await missingForms(desk, form.cycle, today)).some((each) => each.number === number))
      throw refused('FORM_NOT_MISSING', { number });
    await demandUncalibrated(desk, form.cycle, [today]);
    await demandOtherHand(office, writing, { what: `form ${number}`, makers: [], beneficiaries: [form.ratee] });
    switch (decision.is) {
      case 'wait':
        await stepForm(office, writing, {
          form: number,
          step: 'waited for',
          until: await demandUntil(desk, form, decision.until, today),
          reason,
        });
        return null;
      case 'replace':
        return await replace(office, writing, {
          form,
          rater: decision.rater,
          until: await demandUntil(desk, form, decision.until, today),
          reason,
        });
      case 'reweight':
        await demandReweights(desk, form);
        await stepForm(office, writing, { form: number, step: 'reweighted', until: null, reason });
        return null;
    }
  });
}

async function demandUntil(desk: Desk, form: RatingForm, until: string, today: string): Promise<string> {
  if (demandDay(until) < today) throw refused('FORM_UNTIL_PAST', { until, today });
  await demandUncalibrated(desk, form.cycle, [until]);
  return until;
}

type Replacing = { readonly form: RatingForm; readonly rater: string; readonly until: string; readonly reason: string };

async function replace(office: Office, writing: Writing, { form, rater, until, reason }: Replacing): Promise<number> {
  const { desk } = writing;
  if (rater === form.ratee && form.kind !== 'self') throw refused('PEER_SELF', { person: rater });
  const all = await formsOf(desk, { cycle: form.cycle });
  const same = all.find(
    (each) => each.ratee === form.ratee && each.rater === rater && each.role === form.role && each.state !== 'replaced',
  );
  if (same !== undefined) throw refused('FORM_TWICE', { person: rater, number: same.number });
  if (!(await activeOn(desk, rater, dayOf(office.now())))) throw refused('NOT_ACTIVE', { person: rater });
  const { cycle, ratee, role, kind, items } = form;
  const number = await addForm(office, writing, { cycle, ratee, rater, role, kind, items, why: reason, replaces: form.number });
  await stepForm(office, writing, { form: form.number, step: 'replaced', until: null, reason });
  await stepForm(office, writing, { form: number, step: 'waited for', until, reason });
  return number;
}

/** Only the scheme's own word lets the weights of those who rated stand for one who did not. */
async function demandReweights(desk: Desk, { cycle: number, role, items, number: form }: RatingForm): Promise<void> {
  const cycle = await demandCycle(desk, number);
  const asked = itemsAsked((await planOfCycle(desk, cycle)).plan).filter(({ item, roles }) => items.includes(item) && roles.includes(role));
  if (asked.length === 0 || !asked.every(({ reweights }) => reweights))
    throw refused('REWEIGHT_NOT_ALLOWED', { number: form, scheme: cycle.scheme });
}
