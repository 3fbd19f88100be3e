/** Meetings about the work: agenda, SWOT sheet, decisions with owner and day; the sheet starts from the figures of a run. */

import { SWOT } from '../../engine/reports/kinds/swot.ts';
import type { Cell } from '../../engine/reports/report.ts';
import { reachOf } from '../access/authority.ts';
import { demand, demandInUnit } from '../access/demand.ts';
import { dayOf } from '../office/day.ts';
import { type Desk, nextNumber, type Office, read, write } from '../office/office.ts';
import { demandDay, demandText } from '../people/record/demand.ts';
import { unitsOn } from '../people/units/units.ts';
import { demandReason, refused } from '../refused.ts';
import { demandPeople } from '../results/hands.ts';
import { runNumbered } from '../runs/find.ts';
import { openRun } from '../runs/reopen.ts';
import type { EntryKind, MeetingKind } from './rows.ts';

/** A meeting that is called: of a unit, or of the whole organisation. */
export type MeetingOrder = {
  readonly kind: MeetingKind;
  readonly unit: string | null;
  readonly day: string;
  readonly title: string;
  readonly agenda: string;
};

/** Calls a meeting; gives its number. */
export async function callMeeting(office: Office, { kind, unit, day, title, agenda }: MeetingOrder): Promise<number> {
  demandCaller(office, unit);
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const today = dayOf(office.now());
    if (unit !== null && !(await unitsOn(desk, today)).has(unit)) throw refused('UNIT_UNKNOWN', { unit, day: today });
    const number = await nextNumber(writing, 'meetings');
    const own = { organisation: office.organisation.id, number, kind, unit, actor, at };
    const said = { day: demandDay(day), title: demandText(title), agenda: demandReason(agenda) };
    await desk
      .insertInto('meetings')
      .values({ ...own, ...said })
      .execute();
    await writing.log({ action: 'meeting called', about: `meeting ${number}`, details: { kind, unit, day, title: said.title } });
    return number;
  });
}

/** One of the whole organisation is called by whoever runs reviews, or whose dashboard shows all of it, as an executive's does. */
function demandCaller(office: Office, unit: string | null): void {
  if (unit !== null) demandInUnit(office, 'read dashboards', unit);
  else if (reachOf(office.authority, 'run cycles') === 'nowhere') demand(office, 'read dashboards');
}

/** Something that is written down of a meeting; a decision has an owner and the day by which it is due. */
export type MeetingEntry = {
  readonly meeting: number;
  readonly entry: EntryKind;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
};

/** Writes something down of a meeting; gives the number of the entry. */
export async function writeDown(office: Office, { meeting, entry, text, owner, due }: MeetingEntry): Promise<number> {
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const found = await desk.selectFrom('meetings').select('unit').where('number', '=', meeting).executeTakeFirst();
    if (found === undefined) throw refused('MEETING_MISSING', { number: meeting });
    demandCaller(office, found.unit);
    if ((entry === 'decision') !== (owner !== null && due !== null)) throw refused('MEETING_DECISION');
    if (owner !== null) await demandPeople(desk, [owner]);
    const number = await nextNumber(writing, 'meeting_entries');
    const day = due === null ? null : demandDay(due);
    const row = { organisation: office.organisation.id, number, meeting, entry, text: demandReason(text), owner, due_day: day, actor, at };
    await desk.insertInto('meeting_entries').values(row).execute();
    await writing.log({ action: 'meeting written down', about: `meeting ${meeting}`, details: { entry, owner, due: day } });
    return number;
  });
}

/** What became of a decision. */
export type DecisionOutcome = { readonly decision: number; readonly outcome: 'done' | 'not done'; readonly remark: string | null };

/** Says what became of a decision: its owner does, or who called the meeting. */
export async function closeDecision(office: Office, { decision, outcome, remark }: DecisionOutcome): Promise<void> {
  await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const found = await desk.selectFrom('meeting_entries').selectAll().where('number', '=', decision).executeTakeFirst();
    if (found?.entry !== 'decision') throw refused('DECISION_MISSING', { number: decision });
    if (found.owner !== actor && found.actor !== actor) throw refused('DECISION_MISSING', { number: decision });
    const before = await desk.selectFrom('decision_outcomes').select('decision').where('decision', '=', decision).executeTakeFirst();
    if (before !== undefined) throw refused('DECISION_CLOSED', { number: decision });
    const row = { organisation: office.organisation.id, decision, outcome, remark, actor, at };
    await desk.insertInto('decision_outcomes').values(row).execute();
    await writing.log({ action: 'decision closed', about: `meeting ${found.meeting}`, details: { decision, outcome } });
  });
}

/** A meeting with what was written down of it, as far as one may see it. */
export type Meeting = MeetingOrder & {
  readonly number: number;
  readonly entries: readonly (MeetingEntry & {
    readonly number: number;
    readonly actor: string;
    readonly outcome: 'done' | 'not done' | null;
  })[];
};

/** The meetings that one may see, the newest first. */
export async function meetingsOf(desk: Desk): Promise<readonly Meeting[]> {
  const meetings = await desk.selectFrom('meetings').selectAll().orderBy('number', 'desc').execute();
  const rows = await desk
    .selectFrom('meeting_entries')
    .leftJoin('decision_outcomes', 'decision_outcomes.decision', 'meeting_entries.number')
    .select(['meeting_entries.number', 'meeting', 'entry', 'text', 'owner', 'due_day', 'meeting_entries.actor', 'outcome'])
    .orderBy('meeting_entries.number')
    .execute();
  const entries = Map.groupBy(rows, ({ meeting }) => meeting);
  return meetings.map(({ number, kind, unit, day, title, agenda }) => ({
    ...{ number, kind, unit, day, title, agenda },
    entries: (entries.get(number) ?? []).map(({ due_day, ...rest }) => ({ ...rest, due: due_day })),
  }));
}

/** What a SWOT sheet starts from: a line of the scheme with where the figures put it. */
export type SwotDraft = { readonly title: string; readonly entry: EntryKind };

const PLACES: Readonly<Record<string, EntryKind>> = {
  strength: 'strength',
  threat: 'threat',
  opportunity: 'opportunity',
  weakness: 'weakness',
};

/** Drafts a SWOT sheet from the targets of a run, against an earlier one where it is named, as `report swot` does; people judge. */
export async function draftSwot(
  office: Office,
  order: { readonly run: number; readonly last: number | null },
): Promise<readonly SwotDraft[]> {
  const opened = async (number: number) => {
    const run = await read(office, (desk) => runNumbered(desk, number));
    return { evaluation: (await openRun(office, run)).evaluation, grouping: null };
  };
  const last = order.last === null ? null : await opened(order.last);
  const made = SWOT.make({ months: [await opened(order.run)], earlier: [null, last], items: [], options: {} });
  if ('code' in made) throw refused(made.code, made.values);
  return made.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const entry = PLACES[wordsOf(row.at(-1) ?? null, 'en')];
      return entry === undefined ? [] : [{ title: wordsOf(row[0] ?? null, 'zh'), entry }];
    }),
  );
}

const wordsOf = (cell: Cell, language: 'zh' | 'en'): string =>
  cell !== null && typeof cell === 'object' && language in cell ? String((cell as Readonly<Record<string, string>>)[language]) : '';
