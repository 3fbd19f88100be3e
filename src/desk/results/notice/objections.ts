/** Objections to a public notice: by anybody on its days, each answered with a reason before a result may be published. */

import { demand, demandOtherHand } from '../../access/demand.ts';
import { notify } from '../../notices/notices.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';

/** An objection: to a notice, about one of those it shows or about the whole. */
export type ObjectionOrder = { readonly notice: number; readonly person: string | null; readonly text: string };

/** An objection as one may see it, with its answer. */
export type Objection = ObjectionOrder & {
  readonly number: number;
  readonly actor: string;
  readonly at: string;
  readonly answer: {
    readonly outcome: 'upheld' | 'dismissed';
    readonly reason: string;
    readonly actor: string;
    readonly at: string;
  } | null;
};

/** Objects to a notice; gives the number of the objection. The first and the last day of the notice both count. */
export async function objectTo(office: Office, { notice: number, person, text }: ObjectionOrder): Promise<number> {
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const notice = await desk.selectFrom('public_notices').selectAll().where('number', '=', number).executeTakeFirst();
    if (notice === undefined) throw refused('NOTICE_MISSING', { number });
    const today = dayOf(office.now());
    if (today < notice.from_day || today > notice.to_day)
      throw refused('OBJECTION_LATE', { from: notice.from_day, to: notice.to_day, today });
    if (person !== null && !notice.entries.some((entry) => entry.person === person)) throw refused('PERSON_UNSEEN', { person });
    if (person === actor) throw refused('OBJECTION_OWN');
    const objection = await nextNumber(writing, 'notice_objections');
    const row = { organisation: office.organisation.id, number: objection, notice: number, person, text: demandReason(text), actor, at };
    await desk.insertInto('notice_objections').values(row).execute();
    await writing.log({ action: 'notice objected to', about: `notice objection ${objection}`, details: { notice: number, person } });
    return objection;
  });
}

/** What is answered to an objection. */
export type AnswerOrder = {
  readonly objection: number;
  readonly outcome: 'upheld' | 'dismissed';
  readonly reason: string | null;
};

/** Answers an objection; neither who raised it nor the one whom it is about does. */
export async function answerObjection(office: Office, { objection, outcome, reason }: AnswerOrder): Promise<void> {
  demand(office, 'handle disputes');
  await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const found = (await objectionsBy(writing, objection))[0];
    if (found === undefined) throw refused('OBJECTION_MISSING', { number: objection });
    const answered = await desk.selectFrom('objection_answers').select('objection').where('objection', '=', objection).executeTakeFirst();
    if (answered !== undefined) throw refused('OBJECTION_ANSWERED', { number: objection });
    const about = `notice objection ${objection}`;
    const beneficiaries = found.person === null ? [] : [found.person];
    await demandOtherHand(office, writing, { what: about, makers: [{ actor: found.actor, about }], beneficiaries });
    const row = { organisation: office.organisation.id, objection, outcome, reason: demandReason(reason), actor, at };
    await desk.insertInto('objection_answers').values(row).execute();
    const told = { kind: 'objection answered', values: { number: objection, reason: row.reason }, link: null, about } as const;
    await notify(office, writing, { to: [found.actor], ...told });
    await writing.log({ action: 'notice objection answered', about, details: { outcome, reason: row.reason } });
  });
}

const objectionsBy = ({ desk }: Writing, number: number) =>
  desk.selectFrom('notice_objections').selectAll().where('number', '=', number).execute();

/** The objections to the notices of a cycle that one may see, in their order. */
export async function objectionsOf(desk: Desk, cycle: number): Promise<readonly Objection[]> {
  const rows = await desk
    .selectFrom('notice_objections')
    .innerJoin('public_notices', 'public_notices.number', 'notice_objections.notice')
    .where('cycle', '=', cycle)
    .select(['notice_objections.number', 'notice', 'person', 'text', 'notice_objections.actor', 'notice_objections.at'])
    .orderBy('notice_objections.number')
    .execute();
  const answers = await desk.selectFrom('objection_answers').selectAll().execute();
  const known = new Map(answers.map(({ objection, outcome, reason, actor, at }) => [objection, { outcome, reason, actor, at }]));
  return rows.map((row) => ({ ...row, answer: known.get(row.number) ?? null }));
}
