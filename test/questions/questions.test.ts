/** Questions asked in SQL against a plain reading of the same rows: a thousand random sets (QUESTION_SETS for more), no difference. */

import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather } from '../../src/facts/gather.ts';
import { DUCKDB_DIALECTS, type Engine } from '../../src/facts/gathering/ask.ts';
import type { Dialect } from '../../src/facts/sql/dialect.ts';
import type { FactStore } from '../../src/facts/store.ts';
import { type Column, UNKNOWN } from '../../src/lib/column.ts';
import type { Questions } from '../../src/methods/question.ts';
import { smallDatabase, storeRows } from './fact-store.ts';
import type { Cell } from './naive-logic.ts';
import { type Reading, readPlainly } from './naive-questions.ts';
import { randomQuestions } from './random-questions.ts';
import { DECLARATIONS, type Dice, randomWorld } from './random-world.ts';

const SETS = Number(process.env['QUESTION_SETS'] ?? 1000);
const SETS_OF_A_WORLD = 4;
const SHRINK = process.env['QUESTION_SHRINK'] === 'yes';
const SEED = Number(process.env['QUESTION_SEED'] ?? 20261101);

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await smallDatabase();
});
afterAll(() => connection.closeSync());

/** The same reading, asked in SQL. */
async function readInSql(store: FactStore, questions: Questions, dialects: Engine['dialects']): Promise<Reading> {
  const { facts, problems } = await gather(store, questions, dialects);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const ids = facts?.subjects.ids ?? [];
  const cells = [...(facts?.answers ?? [])].map(([id, column]): [string, Cell[]] => [
    id,
    ids.map((_, index) => cellAt(column, column.size === 1 ? 0 : index)),
  ]);
  return { ids, answers: new Map(cells), problems: new Set(errors) };
}

function cellAt(column: Column, index: number): Cell {
  if (column.state?.[index] === UNKNOWN) return null;
  if (column.is === 'number') return BigInt(column.num[index] ?? 0);
  if (column.is === 'truth') return column.bits[index] === 1;
  return column.is === 'date' ? (column.days[index] ?? null) : (column.words[column.codes[index] ?? 0] ?? null);
}

/** What both readings say, as one text; where there are problems only these count. */
function said({ ids, answers, problems }: Reading): string {
  if (problems.size > 0) return [...problems].sort().join(', ');
  return [
    ids.join(', '),
    ...[...answers].map(([id, cells]) => `${id}: ${cells.map((cell) => `${typeof cell} ${cell}`).join(', ')}`).sort(),
  ].join('\n');
}

const diceOf = (g: fc.GeneratorValue): Dice => ({ whole: (min, max) => g(fc.integer, { min, max }) });

/** Runs random sets until one differs; gives the number of sets without a difference, and the first difference. */
async function differences(
  sets: number,
  seed: number,
  dialects: Engine['dialects'],
  seen: (questions: Questions, reading: Reading) => void,
): Promise<string | null> {
  const property = fc.asyncProperty(fc.gen(), async (g) => {
    const dice = diceOf(g);
    const world = randomWorld(dice);
    const store = await storeRows(connection, DECLARATIONS, world.tables);
    for (let set = 0; set < SETS_OF_A_WORLD; set += 1) {
      const questions = randomQuestions(dice);
      const plain = readPlainly(world, questions);
      const sql = await readInSql(store, questions, dialects);
      seen(questions, plain);
      if (said(sql) === said(plain)) continue;
      const rows = shown({ questions, world: [...world.tables] });
      throw new Error(`SQL says\n${said(sql)}\nbut read plainly it is\n${said(plain)}\n${rows}`);
    }
  });
  const result = await fc.check(property, { numRuns: Math.ceil(sets / SETS_OF_A_WORLD), seed, endOnFailure: !SHRINK });
  return result.failed ? `seed ${result.seed}, path ${result.counterexamplePath}: ${String(result.errorInstance)}` : null;
}

const shown = (of: unknown): string => JSON.stringify(of, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

/** Counts what the sets were made of. */
function counter() {
  const counts = new Map<string, number>();
  const add = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const see = ({ questions }: Questions, { problems, answers }: Reading) => {
    add(problems.size > 0 ? 'sets with problems' : 'sets with answers');
    for (const code of problems) add(`problem ${code}`);
    for (const cells of answers.values()) for (const cell of cells) add(cell === null ? 'cells unknown' : 'cells with a value');
    for (const { id, source, link, keys, aggregate, gives, empty, where } of questions) {
      for (const again of ['coarser', 'of others', 'at values']) if (id.endsWith(again)) add(`asked again, ${again}`);
      add(`source ${source.is}${source.is === 'table' ? ` by ${source.window?.by ?? 'no window'}` : ''}`);
      add(link.is === 'all' ? 'link all' : `link ${link.subjectColumn}${link.path.length > 0 ? ' over a path' : ''}`);
      for (const key of keys) add(`key ${key.is}${key.is === 'bucket' ? ` ${key.by}` : ''}`);
      add(`aggregate ${aggregate.is}${aggregate.is === 'streak' ? ` ${aggregate.of}` : ''}`);
      add(`gives ${gives}`);
      add(`empty ${empty}`);
      const text = shown([where, aggregate, keys]);
      for (const part of ['subject', 'sum', 'compare', 'and', 'or', 'not', 'in', 'known', 'map', 'months', 'grain'])
        if (text.includes(`"is":"${part}"`)) add(`value ${part}`);
      if (text.includes('"days":1')) add('value grain of the day before');
    }
  };
  return { counts, see };
}

/** Kinds that must have come up, and how often at least in 2,000 sets. */
const FLOORS: Readonly<Record<string, number>> = {
  'sets with answers': 800,
  'sets with problems': 100,
  'cells with a value': 2000,
  'cells unknown': 500,
  'source table by date': 500,
  'source table by period': 200,
  'source table by no window': 200,
  'source calendar': 300,
  'source groups': 200,
  'link person': 500,
  'link person over a path': 100,
  'link team': 300,
  'link all': 300,
  'key value': 400,
  'key bucket week': 100,
  'key bucket month': 50,
  'key span': 50,
  'aggregate count': 200,
  'aggregate distinct': 200,
  'aggregate sum': 300,
  'aggregate min': 100,
  'aggregate max': 100,
  'aggregate any': 100,
  'aggregate all': 100,
  'aggregate pick': 200,
  'aggregate latest': 200,
  'aggregate streak blocks': 100,
  'aggregate streak longest': 100,
  'asked again, coarser': 300,
  'asked again, of others': 50,
  'asked again, at values': 100,
  'value subject': 100,
  'value grain': 200,
  'value grain of the day before': 30,
  'value months': 100,
  'value map': 100,
  'problem SEVERAL_ROWS': 50,
  'problem SEVERAL_LATEST': 4,
  'problem SUBJECT_UNSURE': 20,
};

test(`${SETS} random question sets say the same in SQL and read plainly`, { timeout: 600_000 }, async () => {
  const { counts, see } = counter();
  expect(await differences(SETS, SEED, DUCKDB_DIALECTS, see)).toBeNull();
  console.table([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => ({ kind, count })));
  for (const [kind, floor] of Object.entries(FLOORS)) expect(counts.get(kind) ?? 0, kind).toBeGreaterThanOrEqual((floor * SETS) / 2000);
});

const [USUAL] = DUCKDB_DIALECTS;

/** Hooks of the dialect, broken on purpose, each with the seed of sets that soon find it. */
const BROKEN: readonly { readonly what: string; readonly seed: number; readonly hook: Partial<Dialect> }[] = [
  {
    what: 'months without the ends of short months',
    seed: 5,
    hook: { months: (from, to) => USUAL.months(from, to).replace(/ AND day\([^)]*\+ 1\) <> 1/, '') },
  },
  { what: 'weeks that begin on Sunday', seed: 1, hook: { bucket: (by, of) => `(${USUAL.bucket(by, of)} - 1)` } },
  { what: 'days that move the wrong way', seed: 2, hook: { plusDays: (of, days) => `(${of} - CAST(${days} AS INTEGER))` } },
  { what: 'calendars without their last day', seed: 1, hook: { days: (first, last, blank) => USUAL.days(first, last - 1, blank) } },
  { what: 'dates a day late', seed: 6, hook: { date: (day) => USUAL.date(day + 1) } },
  { what: 'texts that lose a quote', seed: 5, hook: { text: (value) => USUAL.text(value.replace("'", '')) } },
  { what: 'numbers one too large', seed: 6, hook: { integer: (value) => USUAL.integer(value === 500n ? 501n : value) } },
  { what: 'sums cut to three digits', seed: 6, hook: { fit: (of) => `CAST(${of} AS BIGINT) % 1000` } },
];

test.each(BROKEN)('a dialect with $what is found out', { timeout: 120_000 }, async ({ seed, hook }) => {
  const [usual, wide] = DUCKDB_DIALECTS;
  const broken = [
    { ...usual, ...hook },
    { ...wide, ...hook },
  ] as const;
  expect(await differences(200, seed, broken, () => undefined)).not.toBeNull();
});
