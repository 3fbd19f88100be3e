/** Key behaviours noted during a period: each of a kind with a range of points, with evidence, and counted once another hand has confirmed it. */

import { compare, decimal, type Fraction } from '../../../lib/fraction.ts';
import { demand, demandSees } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandDay } from '../../people/record/demand.ts';
import { demandReason, refused } from '../../refused.ts';
import { decideRow } from '../decided/decide.ts';
import { type CaseFile, caseNumbered, demandEvidence, type Evidence, openCase, takeCaseStep } from '../file.ts';
import type { FactRow } from '../rows.ts';
import { caseSetting } from '../settings.ts';

/** The fact tables that behaviours become rows of, and how a row of each is made. */
const TABLES: Readonly<Record<string, (of: { person: string | null; day: string; type: string; points: string }) => FactRow>> = {
  events: ({ person, day, type, points }) => ({ employee_id: person, happened_on: day, type, points }),
  errors: ({ person, day, type, points }) => ({ employee_id: person, happened_on: day, type, points }),
  findings: ({ person, day, type }) => ({ employee_id: person, found_on: day, kind: type }),
};

/** A kind of behaviour: what schemes call it, as which facts it counts, and between which points whoever notes it may choose. */
export type BehaviourKind = { readonly type: string; readonly fact_table: string; readonly least: string; readonly most: string };

/** The kinds that can be noted. */
export async function behaviourKinds(desk: Desk): Promise<readonly BehaviourKind[]> {
  const rows = await desk.selectFrom('behaviour_kinds').selectAll().orderBy('number').execute();
  const last = new Map(rows.map((row) => [row.type, row]));
  return [...last.values()]
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ type, fact_table, least, most }) => ({ type, fact_table, least, most }));
}

/** Says from now on what a kind of behaviour is, or that it is none any more. */
export async function setBehaviourKind(office: Office, order: BehaviourKind & { readonly withdrawn?: boolean }): Promise<void> {
  demand(office, 'run cycles');
  const { fact_table, withdrawn = false } = order;
  const type = demandReason(order.type, 'CASE_TEXT');
  if (!Object.hasOwn(TABLES, fact_table)) throw refused('BEHAVIOUR_TABLE', { table: fact_table, known: Object.keys(TABLES).join(', ') });
  const [least, most] = [pointsOf(order.least), pointsOf(order.most)];
  if (compare(least, most) > 0) throw refused('BEHAVIOUR_RANGE', { least: order.least, most: order.most, found: order.least });
  await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const number = await nextNumber(writing, 'behaviour_kinds');
    const row = { number, type, fact_table, least: order.least, most: order.most, withdrawn, actor, at };
    await desk
      .insertInto('behaviour_kinds')
      .values({ organisation: office.organisation.id, ...row })
      .execute();
    await writing.log({
      action: 'behaviour kind set',
      about: type,
      details: { fact_table, least: order.least, most: order.most, withdrawn },
    });
  });
}

function pointsOf(text: string): Fraction {
  const found = decimal(text);
  if (found === null || 10_000n % found.d !== 0n || text.length > 12) throw refused('BEHAVIOUR_POINTS', { found: text.slice(0, 40) });
  return found;
}

/** What somebody did on a day. */
export type Behaviour = {
  readonly person: string;
  readonly type: string;
  readonly day: string;
  readonly points: string;
  readonly text: string;
  readonly evidence: readonly Evidence[];
};

/** Notes a behaviour of somebody of one's own units; not of a day to come, and with points in the range of its kind. */
export async function noteBehaviour(office: Office, { person, type, points, text, evidence, ...order }: Behaviour): Promise<CaseFile> {
  const day = demandDay(order.day);
  if (day > dayOf(office.now())) throw refused('BEHAVIOUR_DAY', { day });
  return await write(office, async (writing) => {
    const { desk } = writing;
    await demandSees(desk, 'record events', person);
    if (person === writing.actor) throw refused('OWN_AFFAIR', { person, what: type });
    const kind = (await behaviourKinds(desk)).find((each) => each.type === type);
    if (kind === undefined) throw refused('BEHAVIOUR_KIND', { type });
    const found = pointsOf(points);
    if (compare(found, pointsOf(kind.least)) < 0 || compare(found, pointsOf(kind.most)) > 0)
      throw refused('BEHAVIOUR_RANGE', { least: kind.least, most: kind.most, found: points });
    demandEvidence(evidence, await caseSetting(desk, 'evidence needed'));
    const subject = { type, day, points, fact_table: kind.fact_table };
    return await openCase(office, writing, { kind: 'behaviour', person, text, subject, evidence });
  });
}

/** How a behaviour is decided; that it does not count needs a reason. */
export type BehaviourDecision = { readonly number: number; readonly step: 'confirm' | 'dismiss'; readonly note: string | null };

/** Confirms a behaviour, which then waits as a row for the facts, or says that it does not count. */
export async function decideBehaviour(office: Office, { number, step, note }: BehaviourDecision): Promise<CaseFile> {
  return await write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'behaviour');
    await demandSees(writing.desk, 'record events', file.person ?? '');
    if (step === 'dismiss') demandReason(note);
    const after = await takeCaseStep(office, writing, file, { step, note });
    if (step === 'confirm') {
      const { type, day, points, fact_table } = file.subject as { readonly [Name in 'type' | 'day' | 'points' | 'fact_table']: string };
      const cells = TABLES[fact_table]?.({ person: file.person, day, type, points });
      if (cells === undefined) throw new Error('Bug: a behaviour of a table that is none');
      await decideRow(office, writing, { case_number: number, person: file.person, fact_table, cells });
    }
    return after;
  });
}

/** Takes back what one has noted oneself. */
export const withdrawBehaviour = (office: Office, number: number, note: string): Promise<CaseFile> =>
  write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'behaviour');
    if (file.actor !== writing.actor) throw refused('CASE_NOT_OWN', { number });
    return await takeCaseStep(office, writing, file, { step: 'withdraw', note: demandReason(note) });
  });
