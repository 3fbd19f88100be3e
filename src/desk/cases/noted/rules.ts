/** What is due by a day: reports by staff, and facts by those who must deliver them, each with how often and until when. */

import { demand } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandDay, demandLastDay } from '../../people/record/demand.ts';
import { personOn } from '../../people/staff/read.ts';
import { demandReason, refused } from '../../refused.ts';
import { flat } from '../file.ts';
import type { Cadence } from './stretches.ts';

/** A rule: who owes what, how often, and how many days after the end of each day, week or month it may come. Facts say of which table. */
export type Rule = {
  readonly name: string;
  readonly what: 'report' | 'facts';
  readonly cadence: Cadence;
  readonly due: number;
  readonly people: readonly string[];
  readonly fact_table: string | null;
  readonly from_day: string;
  readonly to_day: string | null;
};

/** A rule as it stands, with its number. */
export type NumberedRule = Rule & { readonly number: number };

/** The most days after the end of a stretch. */
const MOST_DAYS = 60;

/** Sets a rule up; gives its number. */
export async function setRule(office: Office, order: Rule): Promise<number> {
  demand(office, 'run cycles');
  const { what, cadence, due, people, fact_table } = order;
  const name = demandReason(order.name, 'CASE_TEXT');
  const [from_day, to_day] = [demandDay(order.from_day), demandLastDay(order.to_day)];
  if (!Number.isInteger(due) || due < 0 || due > MOST_DAYS) throw refused('RULE_DUE', { found: due, most: MOST_DAYS });
  if (people.length === 0 || (what === 'facts') !== (fact_table !== null)) throw refused('RULE_WHOSE', { name });
  if (to_day !== null && to_day < from_day) throw refused('PEOPLE_DAYS', { from: from_day, to: to_day });
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    for (const person of people) if ((await personOn(desk, person, from_day)) === null) throw refused('PERSON_UNSEEN', { person });
    const number = await nextNumber(writing, 'submission_rules');
    const row = { number, name, what, cadence, due, people: JSON.stringify(people), fact_table, from_day, to_day, actor, at };
    await desk
      .insertInto('submission_rules')
      .values({ organisation: office.organisation.id, ...row })
      .execute();
    await writing.log({
      action: 'deadline set',
      about: `deadline ${number}`,
      details: flat({ name, what, cadence, due, people, fact_table }),
    });
    return number;
  });
}

/** Ends a rule with a day. */
export async function endRule(office: Office, { number, to }: { readonly number: number; readonly to: string }): Promise<void> {
  demand(office, 'run cycles');
  const to_day = demandDay(to);
  await write(office, async ({ desk, actor, at, log }) => {
    const rule = await ruleNumbered(desk, number);
    if (to_day < rule.from_day) throw refused('PEOPLE_DAYS', { from: rule.from_day, to: to_day });
    const ended = await desk.selectFrom('submission_rule_ends').select('to_day').where('rule', '=', number).executeTakeFirst();
    if (ended !== undefined) throw refused('RULE_ENDED', { number, day: ended.to_day });
    await desk
      .insertInto('submission_rule_ends')
      .values({ organisation: office.organisation.id, rule: number, to_day, actor, at })
      .execute();
    await log({ action: 'deadline ended', about: `deadline ${number}`, details: { to: to_day } });
  });
}

/** All rules. */
export async function rulesOf(desk: Desk): Promise<readonly NumberedRule[]> {
  const rows = await desk
    .selectFrom('submission_rules as r')
    .leftJoin('submission_rule_ends as e', (join) => join.onRef('e.organisation', '=', 'r.organisation').onRef('e.rule', '=', 'r.number'))
    .select([
      'r.number',
      'r.name',
      'r.what',
      'r.cadence',
      'r.due',
      'r.people',
      'r.fact_table',
      'r.from_day',
      'r.to_day',
      'e.to_day as ended',
    ])
    .orderBy('r.number')
    .execute();
  return rows.map(({ ended, ...row }) => ({ ...row, to_day: ended ?? row.to_day }));
}

/** A rule by its number. */
export async function ruleNumbered(desk: Desk, number: number): Promise<NumberedRule> {
  const found = (await rulesOf(desk)).find((each) => each.number === number);
  if (found === undefined) throw refused('RULE_MISSING', { number });
  return found;
}

/** The local day of a moment of the record. */
export const localDay = (at: string): string => dayOf(new Date(at));
