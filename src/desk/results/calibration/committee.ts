/** The committee that calibrates the results of a cycle: who sits in it, what it decides about, and how far it has come. */

import { demand } from '../../access/demand.ts';
import { notify } from '../../notices/notices.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { refused, words } from '../../refused.ts';
import { demandEdition, type Edition, resultsIn } from '../edition/read.ts';
import { demandPeople, inPerson } from '../hands.ts';
import type { CommitteeRule, CommitteeStep } from '../rows.ts';

/** A committee: its members, the chair among them; the line that holds the grade; and the limits of the scheme that it must keep. */
export type CommitteeOrder = {
  readonly cycle: number;
  readonly chair: string;
  readonly members: readonly string[];
  readonly item: string;
  readonly rules: readonly CommitteeRule[];
};

/** How far a committee has come: a silent vote, then decisions, then closed; and then its decisions stand as facts. */
export type CommitteeState = 'voting' | 'deciding' | 'closed' | 'kept as facts';

/** A step that somebody took; `covers` is the last decision that an exception allows, or the batch that the facts are. */
export type StepTaken = {
  readonly number: number;
  readonly step: CommitteeStep;
  readonly covers: number | null;
  readonly note: string | null;
  readonly actor: string;
  readonly at: string;
};

/** A committee with its members and steps, as far as one may see them. */
export type Committee = {
  readonly number: number;
  readonly cycle: number;
  readonly edition: number;
  readonly chair: string;
  readonly item: string;
  readonly rules: readonly CommitteeRule[];
  readonly members: readonly string[];
  readonly steps: readonly StepTaken[];
  readonly state: CommitteeState;
};

/** Names the committee of a cycle, over the edition that counts; gives its number. One committee of a cycle sits at a time. */
export async function nameCommittee(office: Office, order: CommitteeOrder): Promise<number> {
  demand(office, 'run cycles');
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const { cycle, chair, item, rules } = order;
    const members = [...new Set(order.members)].toSorted();
    const edition = await demandEdition(desk, cycle);
    if (members.length < 2 || !members.includes(chair)) throw refused('COMMITTEE_SMALL');
    await demandPeople(desk, members);
    await demandRules(desk, edition, { item, rules });
    const sitting = (await committeesOf(desk, cycle)).find(({ state }) => state === 'voting' || state === 'deciding');
    if (sitting !== undefined) throw refused('COMMITTEE_SITS', { number: sitting.number });
    const number = await nextNumber(writing, 'committees');
    const own = { organisation: office.organisation.id, actor, at };
    const row = { ...own, number, cycle, edition: edition.number, chair, item, rules: JSON.stringify(rules) };
    await desk.insertInto('committees').values(row).execute();
    await desk
      .insertInto('committee_members')
      .values(members.map((person) => ({ ...own, committee: number, person })))
      .execute();
    const details = { cycle, edition: edition.number, chair, members: members.join(', '), item };
    const told = {
      kind: 'committee named',
      values: { number, chair },
      link: `/committees/${number}`,
      about: `committee ${number}`,
    } as const;
    await notify(office, writing, { to: members, ...told });
    await writing.log({ action: 'committee named', about: `committee ${number}`, details });
    return number;
  });
}

/** The grades must stand in a line of the results, and each rule must be a limit of the scheme; its own distribution is kept unasked. */
async function demandRules(desk: Desk, edition: Edition, { item, rules }: Pick<CommitteeOrder, 'item' | 'rules'>): Promise<void> {
  const [first] = await resultsIn(desk, edition.number);
  if (first?.content.items.some(({ name }) => name === item) !== true) throw refused('RESULT_ITEM', { item });
  for (const { grade, quota } of rules) {
    const found = edition.quotas.find(({ line }) => line === quota);
    if (found === undefined || (found.is === 'quota') !== (grade !== null)) throw refused('COMMITTEE_RULE', { quota });
  }
}

/** The committees of a cycle, in their order. */
export async function committeesOf(desk: Desk, cycle: number): Promise<readonly Committee[]> {
  const rows = await desk.selectFrom('committees').select('number').where('cycle', '=', cycle).orderBy('number').execute();
  const found: Committee[] = [];
  for (const { number } of rows) found.push(await committeeNumbered(desk, number));
  return found;
}

/** A committee by its number; refused where there is none. */
export async function committeeNumbered(desk: Desk, number: number): Promise<Committee> {
  const row = await desk.selectFrom('committees').selectAll().where('number', '=', number).executeTakeFirst();
  if (row === undefined) throw refused('COMMITTEE_MISSING', { number });
  const people = await desk.selectFrom('committee_members').select('person').where('committee', '=', number).orderBy('person').execute();
  const steps = await desk
    .selectFrom('committee_steps')
    .select(['number', 'step', 'covers', 'note', 'actor', 'at'])
    .where('committee', '=', number)
    .orderBy('number')
    .execute();
  const { cycle, edition, chair, item, rules } = row;
  return { number, cycle, edition, chair, item, rules, members: people.map(({ person }) => person), steps, state: stateOf(steps) };
}

function stateOf(steps: readonly StepTaken[]): CommitteeState {
  const taken = new Set(steps.map(({ step }) => step));
  if (taken.has('kept as facts')) return 'kept as facts';
  if (taken.has('closed')) return 'closed';
  return taken.has('vote closed') ? 'deciding' : 'voting';
}

/** A committee in the state that an act needs; refused in another. */
export async function committeeIn(desk: Desk, number: number, state: CommitteeState): Promise<Committee> {
  const found = await committeeNumbered(desk, number);
  if (found.state !== state) throw refused('COMMITTEE_STATE', { number, ...words('state', found.state), ...words('wanted', state) });
  return found;
}

/** The member who acts, in person; refused for everybody else. */
export function demandMember(office: Office, { members, number }: Committee): string {
  const person = inPerson(office);
  if (!members.includes(person)) throw refused('COMMITTEE_MEMBER', { number });
  return person;
}

/** The chair who acts, in person; refused for everybody else. */
export function demandChair(office: Office, { chair, number }: Committee): string {
  const person = inPerson(office);
  if (person !== chair) throw refused('COMMITTEE_CHAIR', { number, chair });
  return person;
}

type NewStep = {
  readonly committee: number;
  readonly step: CommitteeStep;
  readonly note: string | null;
  readonly covers?: number | null;
};

/** Takes a step. */
export async function stepCommittee(office: Office, writing: Writing, { committee, step, note, covers = null }: NewStep): Promise<void> {
  const { desk, actor, at } = writing;
  const number = await nextNumber(writing, 'committee_steps');
  await desk
    .insertInto('committee_steps')
    .values({ organisation: office.organisation.id, number, committee, step, covers, note, actor, at })
    .execute();
  await writing.log({ action: `committee ${step}`, about: `committee ${committee}`, details: { note, covers } });
}
