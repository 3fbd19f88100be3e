/** Random checks of customers: drawn by a seed that is written down, so that anybody can draw them again; scored by who does not serve them. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openBatches } from '../../../facts/batches/open.ts';
import { sqlName } from '../../../facts/store.ts';
import { decimal } from '../../../lib/fraction.ts';
import { columnOf, type TableDeclaration } from '../../../methods/tables.ts';
import { demand } from '../../access/demand.ts';
import { activeBatches } from '../../facts/active.ts';
import { batchFolder } from '../../facts/import.ts';
import { notify } from '../../notices/notices.ts';
import { dayOf } from '../../office/day.ts';
import { LATEST } from '../../office/latest.ts';
import { type Desk, nextNumber, type Office, read, write } from '../../office/office.ts';
import { shiftDay } from '../../people/days.ts';
import { demandDay } from '../../people/record/demand.ts';
import { personOn } from '../../people/staff/read.ts';
import { demandReason, Refused, refused } from '../../refused.ts';
import { decideRow } from '../decided/decide.ts';
import { flat } from '../file.ts';

/** The customers that a seed picks: those whose hash with it is smallest. Whoever has the list and the seed picks the same. */
export function pickedBy(seed: string, customers: readonly string[], count: number): readonly string[] {
  const marked = [...new Set(customers)].map((id) => ({
    id,
    mark: createHash('sha256')
      .update(JSON.stringify([seed, id]))
      .digest('hex'),
  }));
  return marked
    .toSorted((a, b) => (a.mark < b.mark ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

/** Where it stands who served which customer when: a fact table and its columns. */
export type Served = { readonly table: TableDeclaration; readonly employee: string; readonly customer: string };

/** A check: of the customers whom a person served in the week to a day, so many, by whom, with which seed. */
export type Drawing = {
  readonly person: string;
  readonly week_end: string;
  readonly seed: string;
  readonly count: number;
  readonly checker: string;
  /** The most that a customer can be scored with: 100 where nothing is said. */
  readonly most?: string;
  readonly served: Served;
};

/** A sample that was drawn: from how many customers, the hash of their list, and who was picked. */
export type Sample = {
  readonly number: number;
  readonly person: string;
  readonly week_end: string;
  readonly seed: string;
  readonly customers: number;
  readonly population: string;
  readonly picked: readonly string[];
  readonly checker: string;
  readonly most: string;
};

/** Draws a sample, once for a person and a week. Refused where the checker serves one of those who were picked. */
export async function drawSample(office: Office, order: Drawing): Promise<Sample> {
  demand(office, 'run cycles');
  demand(office, 'read facts');
  const { person, count, checker, most = '100' } = order;
  const bound = scoreOf(most);
  if (bound === null || bound.n <= 0n) throw refused('SAMPLE_MOST', { found: most.slice(0, 40) });
  const [week_end, seed] = [demandDay(order.week_end), demandReason(order.seed, 'CASE_TEXT')];
  if (!Number.isInteger(count) || count < 1) throw refused('SAMPLE_COUNT', { found: count });
  if (week_end > dayOf(office.now())) throw refused('SAMPLE_WEEK', { day: week_end });
  const served = await servedBy(office, { ...order, week_end });
  const customers = [
    ...new Set(served.filter((each) => each.employee === person && each.inWeek).map(({ customer }) => customer)),
  ].toSorted();
  if (customers.length === 0) throw refused('SAMPLE_NOBODY', { person, week_end });
  const picked = pickedBy(seed, customers, count);
  const own = served.find((each) => each.employee === checker && picked.includes(each.customer));
  if (checker === person || own !== undefined) throw refused('SAMPLE_CHECKER', { checker, customer: own?.customer ?? person });
  const population = createHash('sha256').update(JSON.stringify(customers)).digest('hex');
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    for (const each of [person, checker])
      if ((await personOn(desk, each, week_end)) === null) throw refused('PERSON_UNSEEN', { person: each });
    const before = await desk
      .selectFrom('samples')
      .select('number')
      .where('person', '=', person)
      .where('week_end', '=', week_end)
      .executeTakeFirst();
    if (before !== undefined) throw refused('SAMPLE_TWICE', { person, week_end });
    const number = await nextNumber(writing, 'samples');
    const sample = { number, person, week_end, seed, customers: customers.length, population, picked, checker, most };
    await desk
      .insertInto('samples')
      .values({ organisation: office.organisation.id, ...sample, picked: JSON.stringify(picked), actor, at })
      .execute();
    const told = { kind: 'check drawn', values: { count: picked.length, day: week_end } } as const;
    await notify(office, writing, { to: [checker], ...told, link: '/mine/todo', about: `sample ${number}` });
    await writing.log({ action: 'sample drawn', about: `sample ${number}`, details: flat(sample) });
    return sample;
  });
}

type ServedRow = { readonly employee: string; readonly customer: string; readonly inWeek: boolean };

/** Who served whom, as the facts in force say it, and whether in the week. */
async function servedBy(office: Office, { served, week_end }: Pick<Drawing, 'served' | 'week_end'>): Promise<readonly ServedRow[]> {
  const { table, employee, customer } = served;
  const when = table.when === null ? null : columnOf(table, table.when);
  if (columnOf(table, employee) === null || columnOf(table, customer) === null || when?.type.is !== 'date')
    throw refused('SAMPLE_TABLE', { table: table.name, employee, customer });
  const batches = await read(office, (desk) => activeBatches(desk, new Set([table.name]), LATEST));
  const files = batches.map(({ number, manifest, file }) => ({ manifest, path: join(batchFolder(office), file), name: `B${number}` }));
  const { store, problems } = await openBatches(files, [table], new Map([[table.name, new Set([employee, customer, when.name])]]));
  if (store === null) throw new Refused(problems);
  try {
    const [e, c, w] = [employee, customer, when.name].map(sqlName);
    const found = await store.connection.runAndReadAll(
      `SELECT ${e}, ${c}, bool_or(${w} BETWEEN CAST($1 AS DATE) AND CAST($2 AS DATE)) FROM ${store.tables.get(table.name)?.relation}
       WHERE ${e} IS NOT NULL AND ${c} IS NOT NULL GROUP BY ALL ORDER BY ALL`,
      [shiftDay(week_end, -6), week_end],
    );
    return found.getRows().map(([who, whom, inWeek]) => ({ employee: String(who), customer: String(whom), inWeek: inWeek === true }));
  } finally {
    store.close();
  }
}

/** A score as it is written: none below nothing, with four decimals at most; null for any other text. */
const scoreOf = (text: string) => (/^\d{1,7}(?:\.\d{1,4})?$/.test(text) ? decimal(text) : null);

/** A score for a customer who was picked. */
export type SampleScore = { readonly sample: number; readonly customer: string; readonly score: string; readonly note: string | null };

/** Scores a customer, as the checker of the sample, once; it waits as a row for the facts. */
export async function scoreSample(office: Office, { sample: number, customer, score, note }: SampleScore): Promise<void> {
  const found = scoreOf(score);
  if (found === null) throw refused('BEHAVIOUR_POINTS', { found: score.slice(0, 40) });
  await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const sample = await sampleNumbered(desk, number);
    if (sample.checker !== actor) throw refused('SAMPLE_NOT_YOURS', { number });
    if (!sample.picked.includes(customer)) throw refused('SAMPLE_CUSTOMER', { number, customer });
    const most = scoreOf(sample.most);
    if (most !== null && found.n * most.d > most.n * found.d) throw refused('SAMPLE_SCORE', { found: score, most: sample.most });
    const own = desk.selectFrom('sample_scores').select('at').where('sample', '=', number).where('customer', '=', customer);
    if ((await own.executeTakeFirst()) !== undefined) throw refused('SAMPLE_SCORED', { number, customer });
    await desk
      .insertInto('sample_scores')
      .values({ organisation: office.organisation.id, sample: number, customer, score, note, actor, at })
      .execute();
    const { person, week_end, seed } = sample;
    const cells = { employee_id: person, week_end, seed, customer_id: customer, score };
    await decideRow(office, writing, { case_number: null, person, fact_table: 'sample_checks', cells });
    await log({ action: 'sample scored', about: `sample ${number}`, details: { customer, score } });
  });
}

/** A sample by its number; one that may not be seen is told like one that is not there. */
async function sampleNumbered(desk: Desk, number: number): Promise<Sample> {
  const found = (await samplesOf(desk)).find((each) => each.number === number);
  if (found === undefined) throw refused('SAMPLE_MISSING', { number });
  return found;
}

/** The scores of samples that the office sees, by the number of the sample. */
export async function scoresOf(desk: Desk): Promise<ReadonlyMap<number, readonly Scored[]>> {
  const rows = await desk.selectFrom('sample_scores').select(['sample', 'customer', 'score', 'note', 'at']).orderBy('customer').execute();
  return Map.groupBy(rows, ({ sample }) => sample);
}

/** A score that was given. */
export type Scored = SampleScore & { readonly at: string };

/** The samples that the office sees. */
export async function samplesOf(desk: Desk): Promise<readonly Sample[]> {
  const rows = await desk.selectFrom('samples').selectAll().orderBy('number').execute();
  return rows.map(({ organisation: _o, actor: _a, at: _at, ...sample }) => sample);
}
