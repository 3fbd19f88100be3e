/** Asks every operation of the OpenAPI document at random, and holds every answer to what the document says of it. */

import { randomUUID } from 'node:crypto';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { openApi } from '../../src/api/house/openapi.ts';
import type { Route } from '../../src/api/house/route.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { GRANTED_ROLES } from '../../src/desk/access/roles.ts';
import { hire } from '../../test/staff.ts';
import { type Answer, ask } from '../rights/ask.ts';
import type { Head } from '../rights/cast.ts';
import { appOf } from '../rights/matrix.ts';
import { knownValues } from '../rights/samples.ts';
import { enrolled, type World } from '../rights/world.ts';
import { type Fuzzed, type Operation, operationsOf, requestsOf } from './requests.ts';

/** What came of an operation: how often it was answered with what. */
export type Heard = { readonly operation: string; readonly byStatus: ReadonlyMap<number, number> };

/** What came of all of them. */
export type Fuzzing = { readonly heard: readonly Heard[]; readonly asked: number; readonly wrong: readonly string[] };

/**
 * How much, and from which seed; `routes` are others than the table, for controls; `share` takes every so manyth operation, for several
 * processes at once; `progress` hears of each operation.
 */
export type FuzzOrder = {
  readonly times: number;
  readonly seed: number;
  readonly routes?: readonly Route[];
  readonly only?: RegExp;
  readonly share?: { readonly number: number; readonly of: number };
  readonly progress?: (heard: Heard, wrong: readonly string[]) => void;
};

/** After so many operations and so many requests others ask, for some operations end what those before asked with. */
const ANEW = { operations: 10, requests: 250 };

/** Requests that are under way at once, as many people ask. */
const AT_ONCE = 8;

/** Asks each operation so many times. */
export async function fuzz(world: World, order: FuzzOrder): Promise<Fuzzing> {
  const { times, seed, routes = ROUTES, only, share = { number: 1, of: 1 }, progress } = order;
  const document = openApi(routes);
  const fuzzing: Hearing = { world, app: appOf(world, routes), holds: openHolding(document), wrong: [], heads: [] };
  const operations = operationsOf(document).map((operation, place) => ({ operation, place }));
  const mine = operations.filter(
    ({ operation, place }) => (only?.test(operation.operationId) ?? true) && place % share.of === share.number - 1,
  );
  const heard: Heard[] = [];
  for (const [turn, { operation, place }] of mine.entries()) {
    const { operationId } = operation;
    if (turn % ANEW.operations === 0) fuzzing.heads = await askersOf(world, `${operationId} ${seed}`);
    const values = await knownValues(
      world,
      routes.filter(({ id }) => id === operationId),
    );
    const requests = fc.sample(
      requestsOf(operation, (of, name) => values(of.operationId, name)),
      { numRuns: times, seed: seed + place },
    );
    const before = fuzzing.wrong.length;
    const byStatus = await asked(fuzzing, operation, requests);
    heard.push({ operation: operationId, byStatus });
    progress?.({ operation: operationId, byStatus }, fuzzing.wrong.slice(before));
  }
  return { heard, asked: heard.length * times, wrong: fuzzing.wrong };
}

type Hearing = {
  readonly world: World;
  readonly app: Hono;
  readonly holds: ReturnType<typeof openHolding>;
  readonly wrong: string[];
  heads: readonly Head[];
};

/** Asks an operation, some at once; gives how often it answered with what. */
async function asked(fuzzing: Hearing, operation: Operation, requests: readonly Fuzzed[]): Promise<ReadonlyMap<number, number>> {
  const { world, app, holds, wrong } = fuzzing;
  const byStatus = new Map<number, number>();
  const one = async (request: Fuzzed, k: number): Promise<void> => {
    const head = { 'Idempotency-Key': randomUUID(), ...fuzzing.heads[k % fuzzing.heads.length], ...request.head };
    const answer = await ask(app, request.path, initOf(operation, { ...request, head }));
    byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
    const fault = answer.status >= 500 ? ` (${faultOf(world.api.faults.at(-1))})` : '';
    const said = holds(operation, answer).map((each) => `${operation.operationId} #${k}: ${each}${fault}`);
    wrong.push(...said.map((each) => `${each}; asked ${JSON.stringify(request).slice(0, 400)}`));
  };
  for (let k = 0; k < requests.length; k += AT_ONCE) {
    if (k > 0 && k % ANEW.requests < AT_ONCE) fuzzing.heads = await askersOf(world, `${operation.operationId} ${k} ${randomUUID()}`);
    await Promise.all(requests.slice(k, k + AT_ONCE).map((request, place) => one(request, k + place)));
  }
  return byStatus;
}

const faultOf = (fault: unknown): string =>
  (fault instanceof Error ? (fault.stack ?? '').split('\n').slice(0, 3).join(' ') : String(fault)).slice(0, 400);

const initOf = ({ method }: Operation, { head, body }: Fuzzed): RequestInit => ({
  method: method.toUpperCase(),
  // What the client of a test cannot send as a header is left out.
  headers: Object.fromEntries(Object.entries(head).filter(([, value]) => /^[\x20-\x7e\xa0-\xff]*$/.test(value))),
  ...(body === null ? {} : { body }),
});

/** Mostly one who may do everything, for the answers beyond the refusals; some operations end what they ask with. */
async function askersOf({ api, here }: World, name: string): Promise<readonly Head[]> {
  const roles = GRANTED_ROLES.filter((role) => role !== 'auditor');
  const people = [
    { id: `MIGHT ${name}`, name, unit: 'ALL', roles },
    { id: `AUDIT ${name}`, name, unit: 'ALL', roles: ['auditor'] },
    { id: `PLAIN ${name}`, name, unit: 'NORTH' },
  ];
  await hire({ ...here.office, actor: 'root' }, people);
  const [might = {}, auditor = {}, plain = {}] = await Promise.all(
    people.map(async ({ id }) => (await enrolled(api, here.office, id)).headers),
  );
  return [might, might, auditor, might, might, plain, might, auditor, might, {}];
}

/** Holds an answer to the document: its status is named there, its body fits, and it tells nothing of what went on inside. */
function openHolding(document: Readonly<Record<string, unknown>>): (operation: Operation, answer: Answer) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  const { components } = document as { readonly components: { readonly schemas: { readonly Problem: object } } };
  const problem = ajv.compile(components.schemas.Problem);
  const compiled = new Map<string, ValidateFunction>();
  const bodyOf = (operation: Operation, status: number): ValidateFunction | null => {
    const response = operation.responses[status];
    if (response?.$ref !== undefined) return problem;
    const schema = response?.content?.['application/json']?.schema;
    if (schema === undefined) return null;
    const known = compiled.get(operation.operationId) ?? ajv.compile(schema);
    compiled.set(operation.operationId, known);
    return known;
  };
  return (operation, { status, headers, text }) => {
    const wrong: string[] = [];
    if (operation.responses[status] === undefined) wrong.push(`${status} is not documented`);
    if (status >= 500) wrong.push(`failed with ${status}`);
    if (/\n\s+at |node_modules\/|\/src\/\w+\/[\w/]+\.ts|\.ts:\d+/.test(text))
      wrong.push(`tells what went on inside: ${text.slice(0, 200)}`);
    const fits = bodyOf(operation, status);
    if (fits === null) return wrong;
    const type = headers.get('content-type') ?? '';
    if (!/^application\/(problem\+)?json$/.test(type) || (fits === problem) !== type.includes('problem'))
      wrong.push(`${status} comes as ${type}`);
    else if (!fits(JSON.parse(text))) wrong.push(`${status} does not fit: ${ajv.errorsText(fits.errors)} in ${text.slice(0, 200)}`);
    return wrong;
  };
}
