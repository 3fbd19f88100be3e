/** Two to eight people do the same to one thing at the same moment: exactly one of them does it, and nothing that was written is lost. */

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';
import { ROUTES } from '../../src/api/routes.ts';
import { grantRole } from '../../src/desk/access/grants.ts';
import { GRANTED_ROLES } from '../../src/desk/access/roles.ts';
import { LATEST } from '../../src/desk/office/latest.ts';
import { read } from '../../src/desk/office/office.ts';
import { computeRun } from '../../src/desk/runs/compute.ts';
import { takeStep } from '../../src/desk/runs/steps.ts';
import { periodOf } from '../../src/desk/schemes/pinned.ts';
import { hire } from '../../test/staff.ts';
import { dice } from '../once/once.ts';
import { type Answer, ask } from '../rights/ask.ts';
import type { Head } from '../rights/cast.ts';
import { EMPLOYEES, roleName } from '../rights/cast.ts';
import { appOf } from '../rights/matrix.ts';
import { enrolled, type World } from '../rights/world.ts';

/** What a race is about: where it is posted, by each with a body of their own; and what is wrong with how it stands afterwards. */
type Ground = {
  readonly path: string;
  readonly head?: Head;
  readonly body: (runner: number) => unknown;
  /** The statuses of those who came too late. */
  readonly late: readonly number[];
  /** What came of it, where the answer is only that it was put in a queue. */
  readonly outcome?: (answer: Answer) => Promise<Answer>;
  readonly wrong: (winner: number) => Promise<readonly string[]>;
};

/** A kind of race. */
type Race = { readonly name: string; readonly weight: number; readonly begin: (racing: Racing, k: number) => Promise<Ground> };

type Racing = { readonly world: World; readonly app: Hono; readonly runners: readonly Head[] };

/** What came of the races, by kind. */
export type Raced = {
  readonly races: number;
  readonly byKind: ReadonlyMap<string, number>;
  readonly runners: number;
  readonly wrong: readonly string[];
};

/** How many races, from which seed; `app` is another application than the real one, for controls. */
export type RaceOrder = { readonly times: number; readonly seed: number; readonly app?: Hono; readonly only?: string };

const own = ({ here }: World) => ({ ...here.office, actor: 'root' });

/** A run of the scheme of the world, computed for a period and taken so far. */
async function runTaken(world: World, period: string, steps: readonly ('in review' | 'approved')[]): Promise<number> {
  const order = { scheme: 'deals', period: periodOf(period), asOf: LATEST, purpose: 'regular' as const };
  const { run, month } = await computeRun(own(world), order);
  month.close();
  // Whoever computes does not approve.
  for (const step of steps) await takeStep({ ...own(world), actor: roleName('finance', 'ALL') }, run.number, step, null);
  return run.number;
}

/** How a job ended, as the status that a request with that end would have had. */
const endOf =
  (world: World) =>
  async (answer: Answer): Promise<Answer> => {
    const { job }: { readonly job: number } = JSON.parse(answer.text);
    for (let k = 0; k < 2400; k += 1) {
      const end = await read(own(world), (desk) =>
        desk.selectFrom('job_ends').select(['outcome', 'problems']).where('job', '=', job).executeTakeFirst(),
      );
      if (end !== undefined) return { ...answer, status: end.outcome === 'done' ? 200 : 409, text: JSON.stringify(end) };
      await pause(25);
    }
    return { ...answer, status: 504, text: `job ${job} does not end` };
  };

/** The months that are locked, one a race: none of them was locked before. */
const monthOf = (k: number): string => `${2027 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`;

const RACES: readonly Race[] = [
  {
    name: 'lock a period',
    weight: 2,
    begin: async ({ world }, k) => {
      const period = monthOf(k);
      const run = await runTaken(world, period, ['in review', 'approved']);
      return {
        ...{ path: `/runs/${run}/lock`, body: () => ({}), late: [409], outcome: endOf(world) },
        wrong: async () => {
          const { locks, steps, twice } = await read(own(world), async (desk) => {
            const settled = await desk.selectFrom('settled').select(['subject', 'item']).where('period', '=', period).execute();
            return {
              locks: await desk.selectFrom('locks').select('run').where('period', '=', period).execute(),
              steps: await desk.selectFrom('run_steps').select('step').where('run', '=', run).where('step', '=', 'locked').execute(),
              twice: settled.length - new Set(settled.map(({ subject, item }) => `${subject} ${item}`)).size,
            };
          });
          const isOne = locks.length === 1 && steps.length === 1 && twice === 0;
          return isOne ? [] : [`${locks.length} locks, ${steps.length} steps, ${twice} lines booked twice`];
        },
      };
    },
  },
  {
    name: 'take a role back',
    weight: 4,
    begin: async ({ world }) => {
      const number = await grantRole(own(world), { person: EMPLOYEES.south, role: 'steward', unit: 'SOUTH', reason: null });
      return {
        ...{ path: `/grants/${number}/end`, body: () => ({ reason: null }), late: [404] },
        wrong: async () => {
          const rows = await read(own(world), (desk) =>
            desk.selectFrom('grant_ends').select('actor').where('granted', '=', number).execute(),
          );
          return rows.length === 1 ? [] : [`${rows.length} ends`];
        },
      };
    },
  },
  {
    name: 'save a draft over the same version',
    weight: 8,
    begin: async ({ world, app, runners }, k) => {
      const made = await post(app, runners[0] ?? {}, '/drafts', {
        scheme: `race${k}x${randomUUID().slice(0, 8)}`,
        text: '方案: race',
        note: null,
      });
      const { draft }: { readonly draft: number } = JSON.parse(made.text);
      const textOf = (runner: number): string => `方案: race\n# ${runner}\n`;
      return {
        ...{ path: `/drafts/${draft}/save`, head: { 'If-Match': '"1"' }, late: [412] },
        body: (runner) => ({ text: textOf(runner), note: null }),
        wrong: async (winner) => {
          const rows = await read(own(world), (desk) =>
            desk.selectFrom('draft_versions').select(['version', 'texts']).where('draft', '=', draft).orderBy('version').execute(),
          );
          const last = rows.at(-1)?.texts.scheme;
          return rows.length === 2 && last === textOf(winner) ? [] : [`${rows.length} versions, the last is ${last}`];
        },
      };
    },
  },
  ...(['approve', 'reject'] as const).map(
    (step): Race => ({
      name: `${step} a run`,
      weight: 1,
      begin: async ({ world }) => {
        const run = await runTaken(world, '2026-11', ['in review']);
        const taken = step === 'approve' ? 'approved' : 'rejected';
        return {
          ...{ path: `/runs/${run}/${step}`, body: () => ({ note: '看过了' }), late: [409] },
          wrong: async () => {
            const rows = await read(own(world), (desk) => desk.selectFrom('run_steps').select('step').where('run', '=', run).execute());
            const times = rows.filter((each) => each.step === taken).length;
            return times === 1 && rows.length === 2 ? [] : [`${times} times ${taken} of ${rows.length} steps`];
          },
        };
      },
    }),
  ),
];

/** Runs so many races. */
export async function race(world: World, { times, seed, app = appOf(world, ROUTES), only }: RaceOrder): Promise<Raced> {
  const people = Array.from({ length: 8 }, (_, k) => ({
    id: `RUNNER${seed}.${k}`,
    name: `跑 ${k}`,
    unit: 'ALL',
    roles: GRANTED_ROLES.filter((role) => role !== 'auditor'),
  }));
  await hire(own(world), people);
  const runners: Head[] = [];
  for (const { id } of people) runners.push((await enrolled(world.api, world.here.office, id)).headers);
  const roll = dice(seed);
  const kinds = RACES.filter(({ name }) => only === undefined || name === only).flatMap((each) =>
    Array.from({ length: each.weight }, () => each),
  );
  const byKind = new Map<string, number>();
  const wrong: string[] = [];
  let count = 0;
  for (let k = 0; k < times; k += 1) {
    const kind = kinds[Math.floor(roll() * kinds.length)] as Race;
    byKind.set(kind.name, (byKind.get(kind.name) ?? 0) + 1);
    const ground = await kind.begin({ world, app, runners }, k);
    const running = runners.slice(0, 2 + Math.floor(roll() * 7));
    count += running.length;
    const told = await Promise.all(running.map((head, runner) => post(app, { ...head, ...ground.head }, ground.path, ground.body(runner))));
    const { outcome } = ground;
    const answers = outcome === undefined ? told : await Promise.all(told.map((each) => (each.status < 300 ? outcome(each) : each)));
    const winners = answers.flatMap(({ status }, runner) => (status < 300 ? [runner] : []));
    const said = `${kind.name} #${k} by ${running.length}`;
    if (winners.length !== 1)
      wrong.push(
        `${said}: ${winners.length} winners, answers ${answers.map(({ status, text }) => `${status} ${text.slice(0, 120)}`).join(' | ')}`,
      );
    const others = answers.filter(({ status }) => status >= 300 && !ground.late.includes(status));
    wrong.push(...others.map(({ status, text }) => `${said}: late and told ${status} ${text.slice(0, 200)}`));
    wrong.push(...(await ground.wrong(winners[0] ?? -1)).map((each) => `${said}: ${each}`));
  }
  return { races: times, byKind, runners: count, wrong };
}

const post = (app: Hono, head: Head, path: string, body: unknown): Promise<Answer> =>
  ask(app, path, {
    method: 'POST',
    headers: { ...head, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(body),
  });
