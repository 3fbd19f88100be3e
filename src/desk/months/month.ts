/** A person's figures of a period: found in the run that stands, and shown only as far as whoever asks may see them. */

import { payLines } from '../../engine/pay/private.ts';
import { shiftPeriod } from '../../lib/period.ts';
import { sees } from '../access/demand.ts';
import { asHouse } from '../access/unveiled.ts';
import { caseSetting } from '../cases/settings.ts';
import { glance } from '../office/glance.ts';
import type { Office } from '../office/office.ts';
import { remembered } from '../office/unchanged.ts';
import { refused } from '../refused.ts';
import { type OpenedRun, openSubject, rowsIn } from '../runs/reopen.ts';
import { periodOf } from '../schemes/pinned.ts';
import { type StandingRun, standingFor } from './standing.ts';

/** Whose figures of which period of a scheme. */
export type MonthOrder = { readonly person: string; readonly scheme: string; readonly period: string };

/** The figures of a person, who is the only subject of the evaluation. `hidden` are the lines that whoever asks may not see. */
export type PersonMonth = StandingRun & Omit<OpenedRun, 'run'> & { readonly hidden: ReadonlySet<string> };

/** What whoever asks may see of a person, and whether people see own figures before they are final. */
type Seen = { readonly scores: boolean; readonly pay: boolean; readonly soFar: boolean };

const seenOf = (office: Office, person: string): Promise<Seen> =>
  remembered(office, ['figures seen', person], () =>
    glance(office, async (desk) => {
      const asked = [sees(desk, 'read scores', person), sees(desk, 'read pay', person), caseSetting(desk, 'own figures so far')] as const;
      const [scores, pay, soFar] = await Promise.all(asked);
      return { scores, pay, soFar: soFar !== 0 };
    }),
  );

/** Demands that scores of a person may be seen; gives the lines of plans that are hidden, for their pay may not be. */
export async function demandFigures(office: Office, person: string): Promise<(opened: Pick<OpenedRun, 'plan'>) => ReadonlySet<string>> {
  const { scores, pay } = await seenOf(office, person);
  if (!scores) throw refused('PERSON_UNSEEN', { person });
  return ({ plan }) => (pay ? new Set() : payLines(plan));
}

/** The figures of a person; refused where the person is out of reach, and where the period tells nothing of that person. */
export async function personMonth(office: Office, order: MonthOrder): Promise<PersonMonth> {
  const found = await maybeMonth(office, order, await demandFigures(office, order.person));
  if (found === null) throw refused('RESULT_MISSING', { ...order });
  return found;
}

/** The figures of the same person and scheme in the period before; null where that tells nothing. */
export async function monthBefore(office: Office, { person, scheme, period }: MonthOrder): Promise<PersonMonth | null> {
  const before = shiftPeriod(periodOf(period), -1).text;
  return await maybeMonth(office, { person, scheme, period: before }, await demandFigures(office, person));
}

async function maybeMonth(
  office: Office,
  { person, scheme, period }: MonthOrder,
  hiddenOf: (opened: OpenedRun) => ReadonlySet<string>,
): Promise<PersonMonth | null> {
  const [standing] = await standingFor(office, { scheme, period, person });
  const isTold = standing !== undefined && (standing.only?.has(person) ?? true) && !(await isHeldBack(office, standing, person));
  // A run and its facts hold everybody, and most people may see neither; of what the house opens, one person's part is given on.
  const opened = isTold ? await asHouse(office, (house) => openSubject(house, standing.run, person)) : null;
  return !isTold || opened === null ? null : { ...standing, ...opened, hidden: hiddenOf(opened) };
}

/** How many periods back are looked through. */
const LOOKED_THROUGH = 60;

/** The periods that tell something of a person, the newest first. */
export async function monthsOf(office: Office, person: string): Promise<readonly StandingRun[]> {
  await demandFigures(office, person);
  const all = (await standingFor(office, { person })).slice(0, LOOKED_THROUGH);
  const told: StandingRun[] = [];
  for (const each of all) if ((each.only?.has(person) ?? true) && !(await isHeldBack(office, each, person))) told.push(each);
  const rows = await rowsIn(
    office,
    told.map(({ run }) => run),
    person,
  );
  return told.filter((_, k) => (rows[k] ?? null) !== null);
}

/** Whether an organisation that shows people no figures before they are final holds these back from the one whom they are of. */
export async function isHeldBack(office: Office, { standing }: Pick<StandingRun, 'standing'>, person: string): Promise<boolean> {
  const { authority } = office;
  if (standing !== 'so far' || authority.is !== 'member' || ![authority.person, authority.behalf].includes(person)) return false;
  return !(await seenOf(office, person)).soFar;
}
