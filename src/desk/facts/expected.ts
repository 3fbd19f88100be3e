/** What is known when rows come in: all people, as they are recorded and as they were published, and what the released schemes read of each table. */

import { join } from 'node:path';
import { ownerColumns } from '../../facts/answers/doubts.ts';
import type { ColumnNeed, Expected, KnownPerson, PeopleFile } from '../../facts/import/whose.ts';
import { parseDay } from '../../lib/day.ts';
import { periodAround } from '../../lib/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { readUnveiled } from '../access/unveiled.ts';
import { LATEST } from '../office/latest.ts';
import type { Desk, Office } from '../office/office.ts';
import { currentRows } from '../people/record/current.ts';
import { retirements } from '../schemes/lives/retired.ts';
import { planOf } from '../schemes/pinned.ts';
import { versionsOf } from '../schemes/release.ts';
import { activeBatches } from './active.ts';

/** The table that lists people among the facts. */
const LIST = 'employees';

/** It; whoever imports may not see people and schemes, and yet must be told of rows that are nobody's. */
export const expectedIn = (office: Office, folder: string): Promise<Expected> =>
  readUnveiled(office, async (desk) => {
    const plans = await plansInForce(desk);
    const names = await currentRows(desk, 'person_names', { asOf: LATEST });
    return {
      people: names.map(({ person, name }): KnownPerson => ({ id: person, name })),
      lists: await peopleFiles(desk, folder),
      needs: (table) => needsOf(plans, table),
    };
  });

/** The batches in force of the table that lists people. */
async function peopleFiles(desk: Desk, folder: string): Promise<readonly PeopleFile[]> {
  const batches = await activeBatches(desk, new Set([LIST]), LATEST);
  return batches.flatMap(({ file, manifest: { columns } }) => {
    const [id, name] = ['employee_id', 'name'].map((wanted) => columns.find((each) => each.name === wanted)?.name ?? null);
    return id === null || id === undefined ? [] : [{ path: join(folder, file), id, name: name ?? null }];
  });
}

/** The plans of the newest versions of all schemes that have no end, as of the day from which they are in force. */
async function plansInForce(desk: Desk): Promise<readonly Plan[]> {
  const ended = await retirements(desk);
  const versions = Map.groupBy(await versionsOf(desk, LATEST), ({ scheme }) => scheme);
  return [...versions].flatMap(([scheme, all]) => {
    const newest = all.at(-1);
    const day = newest === undefined ? null : parseDay(newest.effective);
    if (newest === undefined || day === null || ended.has(scheme)) return [];
    const { plan } = planOf(newest.texts, periodAround('month', day));
    return plan === null ? [] : [plan];
  });
}

/** The columns of a table that some plans read, each with the schemes that do, and with those that find by it whose a row is. */
function needsOf(plans: readonly Plan[], table: string): ReadonlyMap<string, ColumnNeed> {
  const found = new Map<string, { schemes: string[]; owning: string[] }>();
  for (const plan of plans) {
    const owning = ownerColumns(plan.questions, table);
    for (const column of plan.needs.get(table) ?? []) {
      const need = found.get(column) ?? { schemes: [], owning: [] };
      found.set(column, need);
      need.schemes.push(plan.scheme.title);
      if (owning.has(column)) need.owning.push(plan.scheme.title);
    }
  }
  return found;
}
