/** Routes of a team: the board of the people whom one may see, and all that waits for one's own decision. */

import { z } from 'zod';
import { type BoardFigure, type BoardResult, teamBoard } from '../../desk/team/board.ts';
import type { Waiting, WaitingKind } from '../../desk/team/kinds.ts';
import { waitingFor } from '../../desk/team/waiting.ts';
import { shownText, signedText } from '../../engine/words.ts';
import { written } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import type { Shown } from '../../methods/method.ts';
import { anywhere, MEMBER, type Route, route } from '../house/route.ts';
import { day, fen, id, language, moment, number } from '../house/shapes.ts';
import { standing } from '../mine/told.ts';

const state = z.enum(['value', 'unknown', 'not applicable']);

/** A figure as people read it; `exact` where it is a number. */
const figure = z.object({ name: z.string(), title: z.string(), text: z.string(), exact: z.string().nullable(), state });

const result = z.object({
  ...{ scheme: z.string(), title: z.string(), period: z.string(), standing, headline: figure.nullable(), grade: figure.nullable() },
  /** What is paid in all so far; `is` says whether it may be seen, and whether it is known. */
  pay: z.object({ is: z.enum(['hidden', 'unknown', 'value']), fen: fen.nullable() }),
  /** How far targets are reached, in whole percent; null while that is unknown. */
  targets: z.array(figure.extend({ percent: z.int().nullable() })),
  /** The headline against the period before, with its sign. */
  change: z.object({ text: z.string(), exact: z.string(), sign: z.enum(['less', 'same', 'more']) }).nullable(),
});

const person = z.object({
  ...{ person: z.string(), name: z.string(), unit: z.string().nullable(), post: z.string().nullable(), head: z.boolean() },
  results: z.array(result),
  /** How much waits for whoever asks about this person. */
  waiting: z.int(),
});

const board = route({
  id: 'team.board',
  method: 'GET',
  path: '/team/board',
  tag: 'results',
  summary: {
    zh: '团队看板：我能看的人的一个月，一人一行',
    en: 'The board of a team: a month of the people whom I may see, person by person',
  },
  need: anywhere('read scores'),
  limit: 'heavy',
  query: z.object({
    month: z
      .string()
      .regex(/^\d{4}-\d\d$/)
      .optional(),
    unit: id.optional(),
    language,
  }),
  answer: z.object({ month: z.string().nullable(), months: z.array(z.string()), rows: z.array(person) }),
  handle: async ({ office, query: { month = null, unit = null, language: tongue } }) => {
    const found = await teamBoard(office, { month, unit });
    const waiting = Map.groupBy((await waitingFor(office)).rows, (each) => each.person);
    return {
      ...{ month: found.month, months: [...found.months] },
      rows: found.people.map(({ person: own, name, seat, results }) => ({
        ...{ person: own, name, unit: seat?.unit ?? null, post: seat?.post ?? null, head: seat?.head ?? false },
        results: results.map((each) => resultTold(each, tongue)),
        waiting: waiting.get(own)?.length ?? 0,
      })),
    };
  },
});

const figureTold = ({ name, title, shown }: BoardFigure, tongue: Language): z.input<typeof figure> => ({
  ...{ name, title, text: shownText(shown, tongue), state: shown.state },
  exact: typeof shown.value === 'object' && shown.value !== null ? written(shown.value) : null,
});

function resultTold({ headline, grade, pay, targets, change, ...rest }: BoardResult, tongue: Language): z.input<typeof result> {
  return {
    ...rest,
    headline: headline === null ? null : figureTold(headline, tongue),
    grade: grade === null ? null : figureTold(grade, tongue),
    pay: {
      is: pay === undefined ? 'hidden' : pay === null ? 'unknown' : 'value',
      fen: pay === undefined || pay === null ? null : String(pay),
    },
    targets: targets.map((each) => ({ ...figureTold(each, tongue), percent: percentOf(each.shown) })),
    change: change === null ? null : changeTold(change, tongue),
  };
}

function percentOf({ value }: Shown): number | null {
  return typeof value === 'object' && value !== null ? Number((value.n * 100n) / value.d) : null;
}

function changeTold(shown: Shown, tongue: Language): z.input<typeof result>['change'] {
  const { value } = shown;
  if (typeof value !== 'object' || value === null) return null;
  const sign = value.n < 0n ? 'less' : value.n > 0n ? 'more' : 'same';
  return { text: signedText(value, shown.type, tongue), exact: written(value), sign };
}

const KINDS = [
  ...(['form', 'target', 'sum', 'vote', 'calibration', 'exception', 'interview', 'plan'] as const),
  ...(['objection', 'dispute', 'correction', 'settlement', 'application', 'outcome', 'investigation', 'behaviour'] as const),
  ...(['award', 'check', 'run', 'adjustment', 'late', 'report'] as const),
] as const satisfies readonly WaitingKind[];

const waits = z.object({
  ...{ kind: z.enum(KINDS), number, person: z.string().nullable(), name: z.string().nullable(), cycle: number.nullable() },
  ...{ due: day.nullable(), since: moment, steps: z.array(z.string()) },
  ...{ text: z.string().nullable(), subject: z.record(z.string(), z.unknown()) },
});

const waiting = route({
  id: 'team.waiting',
  method: 'GET',
  path: '/team/waiting',
  tag: 'cases',
  summary: { zh: '等我决定的一切', en: 'All that waits for my decision' },
  need: MEMBER,
  answer: z.object({ rows: z.array(waits) }),
  handle: async ({ office }) => {
    const { rows, names } = await waitingFor(office);
    return { rows: rows.map((each) => ({ ...each, steps: [...each.steps], subject: { ...each.subject }, name: nameOf(each, names) })) };
  },
});

const nameOf = ({ person: who }: Waiting, names: ReadonlyMap<string, string>): string | null =>
  who === null ? null : (names.get(who) ?? who);

/** The routes of a team. */
export const TEAM_ROUTES: readonly Route[] = [board, waiting];
