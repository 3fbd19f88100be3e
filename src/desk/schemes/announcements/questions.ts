/** Questions and objections to an announcement, and their answers. */

import { demandOneOf } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import type { QuestionKind } from '../lives/rows.ts';
import { ownself } from './acknowledge.ts';
import { concernedBy } from './concerned.ts';

/** What somebody asks, or objects to. */
export type QuestionOrder = { readonly announcement: number; readonly kind: QuestionKind; readonly words: string };

/** Asks or objects, in one's own name, about an announcement that concerns oneself; gives the number. */
export async function ask(office: Office, { announcement, kind, words }: QuestionOrder): Promise<number> {
  const person = ownself(office);
  const said = demandReason(words, 'QUESTION_WORDS');
  return await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    if (!(await concernedBy(desk, announcement, dayOf(office.now()))).includes(person)) throw refused('SIGN_OTHERS', { announcement });
    const number = await nextNumber(writing, 'announcement_questions');
    const own = { organisation: office.organisation.id, number, announcement, person, kind };
    await desk
      .insertInto('announcement_questions')
      .values({ ...own, words: said, actor, at })
      .execute();
    await log({ action: `${kind} raised`, about: `announcement ${announcement}`, details: { question: number, person } });
    return number;
  });
}

/** Answers a question or an objection, once. */
export async function answer(office: Office, { question, words }: { readonly question: number; readonly words: string }): Promise<void> {
  demandOneOf(office, 'write schemes', 'release schemes');
  const said = demandReason(words, 'QUESTION_WORDS');
  await write(office, async ({ desk, actor, at, log }) => {
    const found = await desk.selectFrom('announcement_questions').selectAll().where('number', '=', question).executeTakeFirst();
    if (found === undefined) throw refused('QUESTION_MISSING', { question });
    const before = await desk.selectFrom('announcement_answers').select('actor').where('question', '=', question).executeTakeFirst();
    if (before !== undefined) throw refused('QUESTION_ANSWERED', { question, actor: before.actor });
    await desk
      .insertInto('announcement_answers')
      .values({ organisation: office.organisation.id, question, words: said, actor, at })
      .execute();
    await log({ action: `${found.kind} answered`, about: `announcement ${found.announcement}`, details: { question } });
  });
}

/** A question or an objection with its answer; null while there is none. */
export type Question = {
  readonly number: number;
  readonly announcement: number;
  readonly person: string;
  readonly kind: QuestionKind;
  readonly words: string;
  readonly at: string;
  readonly answer: { readonly words: string; readonly actor: string; readonly at: string } | null;
};

/** The questions to an announcement that may be seen: one's own, or all of them, in their order. */
export async function questionsOf(desk: Desk, announcement: number): Promise<readonly Question[]> {
  const rows = await desk
    .selectFrom('announcement_questions as q')
    .leftJoin('announcement_answers as a', (join) =>
      join.onRef('a.organisation', '=', 'q.organisation').onRef('a.question', '=', 'q.number'),
    )
    .select(['q.number', 'q.announcement', 'q.person', 'q.kind', 'q.words', 'q.at'])
    .select(['a.words as answer', 'a.actor as answerer', 'a.at as answered'])
    .where('q.announcement', '=', announcement)
    .orderBy('q.number')
    .execute();
  return rows.map(({ answer: words, answerer: actor, answered: at, ...row }) => ({
    ...row,
    answer: words === null || actor === null || at === null ? null : { words, actor, at },
  }));
}
