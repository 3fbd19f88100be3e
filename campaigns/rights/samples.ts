/** Values of the world for what routes ask: parameters, queries and bodies, by their names and shapes; what cannot be filled says what to write. */

import { sql } from 'kysely';
import { z } from 'zod';
import type { Route } from '../../src/api/house/route.ts';
import type { Duty } from '../../src/desk/access/roles.ts';
import { read } from '../../src/desk/office/office.ts';
import { APPEND_ONLY } from '../../src/desk/state/append-only.ts';
import { EMPLOYEES } from './cast.ts';
import { RULES } from './rules.ts';
import type { Audience } from './secrets.ts';
import type { World } from './world.ts';

/** Where a value stands: in the organisation that is asked, in the other one alone, or nowhere. */
export type Place = 'here' | 'elsewhere' | 'nowhere';

/** A value of a parameter; who may see what it stands for, where that is known. */
export type Sample = { readonly value: string; readonly place: Place; readonly audience?: Audience };

/** A part of a JSON Schema, as far as values are made of it. */
export type Shape = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly additionalProperties?: Shape | boolean;
};

/** A zod shape as JSON Schema, of what comes in. */
export const shapeOf = (shape: z.ZodType | undefined): Shape =>
  shape === undefined ? {} : (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape);

const here = (...values: readonly string[]): readonly Sample[] => values.map((value) => ({ value, place: 'here' }));
const elsewhere = (value: string): Sample => ({ value, place: 'elsewhere' });
const nowhere = (value: string): Sample => ({ value, place: 'nowhere' });

/** That somebody works here every colleague may know; that there is something of theirs only those whom some duty brings near. */
const NEAR: readonly Duty[] = ['read contact', 'read bank account', 'read base pay', 'read scores', 'read pay', 'rate team', 'run cycles'];

const PEOPLE: readonly Sample[] = [
  ...[EMPLOYEES.north, EMPLOYEES.colleague, EMPLOYEES.south].map(
    (value): Sample => ({ value, place: 'here', audience: { may: NEAR, of: value, parties: [] } }),
  ),
  elsewhere(EMPLOYEES.elsewhere),
  nowhere('ZERO'),
];

/**
 * Values by the name of a parameter, a query or a field of a body. One that is missing fails the campaign: write it here, with a value of the
 * world first, one that is only in the other organisation, and one that is nowhere.
 */
const BY_NAME: Readonly<Record<string, readonly Sample[]>> = {
  ...Object.fromEntries(
    ['person', 'subject', 'taker', 'candidate', 'ratee', 'rater', 'supervisor', 'colleague'].map((name) => [name, PEOPLE]),
  ),
  unit: [...here('NORTH', 'SOUTH'), nowhere('ZERO')],
  post: [...here('P1'), nowhere('ZERO')],
  scheme: [...here('deals'), nowhere('zero')],
  period: [...here('2026-10'), nowhere('2031-01')],
  month: [...here('2026-10'), nowhere('2031-01')],
  version: [...here('1'), nowhere('999')],
  role: [...here('manager'), nowhere('zero')],
  table: [...here('deals'), nowhere('zero')],
  item: [...here('commission'), nowhere('zero')],
  line: [...here('commission'), nowhere('zero')],
  language: here('zh'),
  day: here('2026-11-10'),
  'tokens/name': [...here('收银系统'), nowhere('zero')],
  upload: [nowhere('a'.repeat(64))],
  on: here('2026-11-03'),
  from: here('2026-11-10'),
  to: here('2026-11-20'),
  organisation: here('00000000-0000-4000-8000-000000000000'),
};

/** Tables of numbered things whose name is neither that of the parameter nor that of the path before it. */
const TABLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['disputes', 'applications', 'outcomes', 'awards', 'investigations', 'behaviours'].map((name) => [name, 'cases'] as const),
  ),
  archives: 'result_archives',
  reports: 'submissions',
  deadlines: 'submission_rules',
  forms: 'rating_forms',
  keys: 'account.api_keys',
  'meeting-decisions': 'meeting_entries',
  talks: 'staff_talks',
  objections: 'notice_objections',
  plans: 'interview_entries',
  requests: 'case_requests',
  sums: 'allotment_sums',
  targets: 'target_offers',
  question: 'announcement_questions',
  simulation: 'draft_simulations',
};

/** Samples of a parameter of a path, those of the world first. Throws where it cannot be filled, with the way to mend it. */
export async function samplesOf(world: World, route: Route, name: string): Promise<readonly Sample[]> {
  const shape = shapeOf(route.params).properties?.[name] ?? {};
  if (shape.enum !== undefined) return here(...shape.enum.map(String));
  const known = BY_NAME[`${segmentOf(route, name)}/${name}`] ?? BY_NAME[name];
  if (known !== undefined) return known;
  const table = tableOf(route, name);
  if (table === null)
    throw new Error(
      `${route.id}: nothing is known of {${name}} in ${route.path}; write in campaigns/rights/samples.ts under BY_NAME which values it has in the world, or under TABLES which table is numbered by it`,
    );
  const [own, others] = [await numbered(world.here, table), await numbered(world.there, table)];
  const alone = others.find(({ value }) => !own.some((each) => each.value === value));
  return [...own.slice(0, 4), ...(alone === undefined ? [] : [elsewhere(alone.value)]), nowhere('1999999999')];
}

/** The part of a path before a parameter. */
const segmentOf = ({ path }: Pick<Route, 'path'>, name: string): string =>
  [...path.matchAll(/([\w-]+)\/\{(\w+)\}/g)].find(([, , each]) => each === name)?.[1] ?? name;

/** The numbered table that a parameter is of: by its own name, or by the part of the path before it. */
function tableOf(route: Route, name: string): string | null {
  const candidates = [name, segmentOf(route, name)].flatMap((each) => [
    TABLES[each],
    `${each}s`.replaceAll('-', '_'),
    each.replaceAll('-', '_'),
  ]);
  const all: readonly string[] = [...APPEND_ONLY, 'account.api_keys'];
  return candidates.find((each) => each !== undefined && all.includes(each)) ?? null;
}

/** What is numbered in a table, with who may see each by the rule of the table. */
async function numbered({ office }: World['here'], table: string): Promise<readonly Sample[]> {
  type Row = Readonly<Record<string, unknown>>;
  const query = sql<Row>`SELECT * FROM ${sql.table(table)} WHERE organisation = ${office.organisation.id}::uuid ORDER BY number`;
  const { rows } = table.startsWith('account.') ? await query.execute(office.state.db) : await read(office, (desk) => query.execute(desk));
  const { may, of, parties = [] } = RULES[table] ?? { may: [], of: 'person' };
  return rows.map((row) => ({
    ...{ value: String(row['number']), place: 'here' as const },
    audience: { may, of: of === undefined ? null : String(row[of]), parties: parties.map((each) => String(row[each])) },
  }));
}

/** What a text of a shape is by its pattern, where that asks for a form. */
const BY_PATTERN: readonly (readonly [RegExp, string])[] = [
  [/\\d\{4\}-\\d\\d-\\d\\d|\\d\{4\}-\\d\{2\}-\\d\{2\}/, '2026-11-10'],
  [/\\d\{4\}/, '2026-10'],
  [/\\d\{0,17\}/, '100'],
  [/\[0-9a-f\]\{64\}/, 'a'.repeat(64)],
  [/\\d/, '1'],
];

/** A value that fits a shape, of the world where the name of the field says so. */
export function fitting(shape: Shape, name = ''): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const choices = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (choices !== undefined) return fitting(choices.find(({ type }) => type !== 'null') ?? choices[0] ?? {}, name);
  if (shape.type === 'object') return objectOf(shape);
  if (shape.type === 'array')
    return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () => fitting(shape.items ?? {}, name.replace(/s$/, '')));
  if (shape.type === 'boolean') return true;
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1);
  return textOf(shape, name);
}

const objectOf = ({ properties = {}, required = [] }: Shape): unknown =>
  Object.fromEntries(required.map((name) => [name, fitting(properties[name] ?? {}, name)]));

function textOf({ pattern, minLength = 1 }: Shape, name: string): string {
  const formed = BY_PATTERN.find(([asked]) => pattern !== undefined && asked.test(pattern));
  if (formed !== undefined) return formed[1];
  const known = BY_NAME[name]?.[0]?.value;
  return known ?? 'text'.padEnd(minLength, '.');
}

/** The part of an address behind `?` that a route needs. */
export function queryOf({ query }: Route): string {
  const { properties = {}, required = [] } = shapeOf(query);
  const asked = required.map((name) => [name, String(fitting(properties[name] ?? {}, name))] as [string, string]);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}

/** The names of the parameters of a path. */
export const paramsOf = ({ path }: Pick<Route, 'path'>): readonly string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** A path with its parameters filled. */
export const filledPath = ({ path }: Pick<Route, 'path'>, values: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));

/** The values of the world by operation and name of a field, parameters among them; none where nothing is known. */
export async function knownValues(world: World, routes: readonly Route[]): Promise<(operation: string, name: string) => readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const route of routes)
    for (const name of paramsOf(route))
      all.set(
        `${route.id} ${name}`,
        (await samplesOf(world, route, name)).map(({ value }) => value),
      );
  return (operation, name) => all.get(`${operation} ${name}`) ?? BY_NAME[name]?.map(({ value }) => value) ?? [];
}

/** The parameters of a route of which nothing is known. */
export const unknownParams = (route: Route): readonly string[] =>
  paramsOf(route).filter(
    (name) =>
      shapeOf(route.params).properties?.[name]?.enum === undefined &&
      BY_NAME[`${segmentOf(route, name)}/${name}`] === undefined &&
      BY_NAME[name] === undefined &&
      tableOf(route, name) === null,
  );
