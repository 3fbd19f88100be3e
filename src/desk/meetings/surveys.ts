/** Surveys of what people think of their scheme: nobody can tell who replied what, and fewer than five replies are not shown. */

import { randomUUID } from 'node:crypto';
import { demand } from '../access/demand.ts';
import { unveiled } from '../access/unveiled.ts';
import { dayOf } from '../office/day.ts';
import { type Desk, nextNumber, type Office, read, write } from '../office/office.ts';
import { demandDay, demandText } from '../people/record/demand.ts';
import { refused } from '../refused.ts';
import { inPerson } from '../results/hands.ts';
import type { Question } from './rows.ts';

/** Below so many replies a result would tell who replied what. */
const LEAST = 5;

/** A survey: its questions, each with choices, about a scheme where one is named, from day to day. */
export type SurveyOrder = {
  readonly title: string;
  readonly scheme: string | null;
  readonly questions: readonly Question[];
  readonly from: string;
  readonly to: string;
};

/** Opens a survey; gives its number. */
export async function openSurvey(office: Office, { title, scheme, questions, from, to }: SurveyOrder): Promise<number> {
  demand(office, 'run cycles');
  if (questions.length === 0 || questions.some(({ choices }) => choices.length < 2)) throw refused('SURVEY_QUESTIONS');
  if (demandDay(to) < demandDay(from)) throw refused('SURVEY_DAYS', { from, to });
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const number = await nextNumber(writing, 'surveys');
    const own = { organisation: office.organisation.id, number, title: demandText(title), scheme, from_day: from, to_day: to, actor, at };
    await desk
      .insertInto('surveys')
      .values({ ...own, questions: JSON.stringify(questions) })
      .execute();
    await writing.log({ action: 'survey opened', about: `survey ${number}`, details: { title: own.title, scheme, from, to } });
    return number;
  });
}

/** A reply: for each question the place of the choice, from 0. */
export type Reply = { readonly survey: number; readonly choices: readonly number[] };

/** Replies once. Who has replied is one row, what was replied is another, and nothing in them or in the log leads from one to the other. */
export async function replyTo(office: Office, { survey, choices }: Reply): Promise<void> {
  inPerson(office);
  await write(office, async ({ desk, actor, at, log }) => {
    const { questions, from_day: from, to_day: to } = await surveyNumbered(desk, survey);
    const today = dayOf(office.now());
    if (today < from || today > to) throw refused('SURVEY_CLOSED', { from, to, today });
    const fits = choices.length === questions.length && questions.every((each, k) => each.choices[choices[k] ?? -1] !== undefined);
    if (!fits) throw refused('SURVEY_CHOICES');
    const before = await desk
      .selectFrom('survey_takers')
      .select('actor')
      .where('survey', '=', survey)
      .where('actor', '=', actor)
      .executeTakeFirst();
    if (before !== undefined) throw refused('SURVEY_TWICE', { number: survey });
    const organisation = office.organisation.id;
    await desk.insertInto('survey_takers').values({ organisation, survey, actor, at }).execute();
    await desk
      .insertInto('survey_replies')
      .values({ organisation, id: randomUUID(), survey, choices: JSON.stringify(choices) })
      .execute();
    await log({ action: 'survey replied', about: `survey ${survey}`, details: {} });
  });
}

/** A survey with its days and questions. */
export type Survey = SurveyOrder & { readonly number: number };

async function surveyNumbered(desk: Desk, number: number) {
  const found = await desk.selectFrom('surveys').selectAll().where('number', '=', number).executeTakeFirst();
  if (found === undefined) throw refused('SURVEY_MISSING', { number });
  return found;
}

/** All surveys, the newest first. */
export async function surveysOf(desk: Desk): Promise<readonly Survey[]> {
  const rows = await desk.selectFrom('surveys').selectAll().orderBy('number', 'desc').execute();
  return rows.map(({ number, title, scheme, questions, from_day, to_day }) => ({
    ...{ number, title, scheme, questions },
    ...{ from: from_day, to: to_day },
  }));
}

/** What a survey came to: how many replied, and how often each choice was taken. */
export type SurveyResult = { readonly replies: number; readonly questions: readonly (Question & { readonly counts: readonly number[] })[] };

/** The result of a survey, after its last day and from five replies on. */
export async function surveyResult(office: Office, number: number): Promise<SurveyResult> {
  demand(office, 'run cycles');
  return await read(office, async (desk) => {
    const { questions, to_day: to } = await surveyNumbered(desk, number);
    if (dayOf(office.now()) <= to) throw refused('SURVEY_OPEN', { to });
    const replies = await unveiled(desk, () => desk.selectFrom('survey_replies').select('choices').where('survey', '=', number).execute());
    if (replies.length < LEAST) throw refused('SURVEY_FEW', { least: LEAST });
    return {
      replies: replies.length,
      questions: questions.map((question, k) => ({
        ...question,
        counts: question.choices.map((_, place) => replies.filter(({ choices }) => choices[k] === place).length),
      })),
    };
  });
}
