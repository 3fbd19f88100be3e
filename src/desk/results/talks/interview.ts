/** The interview about a published result: due on a day, notes by the supervisor, the employee's own view, a plan to improve; for these two and HR alone. */

import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandDay } from '../../people/record/demand.ts';
import { demandReason, refused } from '../../refused.ts';
import { demandOpen } from '../cycle.ts';
import { inPerson } from '../hands.ts';
import type { InterviewEntry } from '../rows.ts';

/** Something that is written down of an interview; a step of the plan has the day by which it is due. */
export type EntryOrder = {
  readonly cycle: number;
  readonly person: string;
  readonly entry: InterviewEntry;
  readonly text: string;
  readonly due: string | null;
};

/** An entry as both see it; `outcome` is what became of a step of the plan. */
export type Entry = EntryOrder & {
  readonly number: number;
  readonly actor: string;
  readonly at: string;
  readonly outcome: { readonly outcome: 'done' | 'not done'; readonly remark: string | null; readonly at: string } | null;
};

/** How far an interview is: to be held, overdue, or held, which is when the supervisor's notes are there. */
export type InterviewState = 'due' | 'overdue' | 'held';

/** An interview with what is known of it. */
export type Interview = {
  readonly cycle: number;
  readonly person: string;
  readonly supervisor: string | null;
  readonly due: string;
  readonly state: InterviewState;
  readonly entries: readonly Entry[];
};

/** Writes something down: notes and plan are the supervisor's, the own view is the employee's. Gives the number of the entry. */
export async function writeEntry(office: Office, { cycle, person, entry, text, due }: EntryOrder): Promise<number> {
  const own = inPerson(office);
  const day = entry === 'plan' ? demandDay(due ?? '') : null;
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const { supervisor } = await demandInterview(desk, cycle, person);
    if (own !== (entry === 'own view' ? person : supervisor)) throw refused('INTERVIEW_NOT_YOURS', { cycle, person });
    await demandOpen(office, desk, { cycle, stage: 'interview' });
    if (day !== null && day < dayOf(office.now())) throw refused('PLAN_DAY', { due: day });
    const number = await nextNumber(writing, 'interview_entries');
    const row = { organisation: office.organisation.id, number, cycle, person, entry, text: demandReason(text), due_day: day, actor, at };
    await desk.insertInto('interview_entries').values(row).execute();
    await writing.log({ action: `interview ${entry}`, about: `cycle ${cycle}`, details: { person, due: day } });
    return number;
  });
}

async function demandInterview(desk: Desk, cycle: number, person: string): Promise<{ readonly supervisor: string | null }> {
  const found = await desk
    .selectFrom('interviews')
    .select('supervisor')
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .executeTakeFirst();
  if (found === undefined) throw refused('INTERVIEW_MISSING', { cycle, person });
  return found;
}

/** What became of a step of the plan. */
export type OutcomeOrder = { readonly plan: number; readonly outcome: 'done' | 'not done'; readonly remark: string | null };

/** Says what became of a step of the plan; the supervisor does. */
export async function closePlan(office: Office, { plan, outcome, remark }: OutcomeOrder): Promise<void> {
  const own = inPerson(office);
  await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const found = await desk.selectFrom('interview_entries').selectAll().where('number', '=', plan).executeTakeFirst();
    if (found?.entry !== 'plan') throw refused('PLAN_MISSING', { plan });
    const { supervisor } = await demandInterview(desk, found.cycle, found.person);
    if (own !== supervisor) throw refused('INTERVIEW_NOT_YOURS', { cycle: found.cycle, person: found.person });
    const before = await desk.selectFrom('plan_outcomes').select('plan').where('plan', '=', plan).executeTakeFirst();
    if (before !== undefined) throw refused('PLAN_CLOSED', { plan });
    await desk.insertInto('plan_outcomes').values({ organisation: office.organisation.id, plan, outcome, remark, actor, at }).execute();
    await writing.log({ action: 'plan closed', about: `cycle ${found.cycle}`, details: { person: found.person, plan, outcome } });
  });
}

/** The interviews of a cycle that one may see, by person, as they stand on a day. */
export async function interviewsOf(desk: Desk, cycle: number, today: string): Promise<readonly Interview[]> {
  const rows = await desk.selectFrom('interviews').selectAll().where('cycle', '=', cycle).orderBy('person').execute();
  const entries = Map.groupBy(await entriesOf(desk, cycle), ({ person }) => person);
  return rows.map(({ person, supervisor, due_day }) => {
    const own = entries.get(person) ?? [];
    const held = own.some(({ entry }) => entry === 'notes');
    return { cycle, person, supervisor, due: due_day, state: held ? 'held' : today > due_day ? 'overdue' : 'due', entries: own };
  });
}

async function entriesOf(desk: Desk, cycle: number): Promise<readonly Entry[]> {
  const rows = await desk.selectFrom('interview_entries').selectAll().where('cycle', '=', cycle).orderBy('number').execute();
  const outcomes = await desk.selectFrom('plan_outcomes').selectAll().execute();
  const known = new Map(outcomes.map(({ plan, outcome, remark, at }) => [plan, { outcome, remark, at }]));
  return rows.map(({ number, person, entry, text, due_day, actor, at }) => ({
    ...{ number, cycle, person, entry, text, actor, at },
    ...{ due: due_day, outcome: known.get(number) ?? null },
  }));
}
