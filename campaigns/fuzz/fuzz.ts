/** Asks every operation of the OpenAPI document at random, and holds every answer to what the document says of it. */

import { randomUUID } from 'node:crypto';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
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

/** How much, and from which seed; `routes` are others than the table, for controls. */
export type FuzzOrder = {
  readonly times: number;
  readonly seed: number;
  readonly routes?: readonly Route[];
  readonly only?: string | undefined;
};

/** After so many operations others ask, for some operations end what those before asked with. */
const ANEW = 10;

/** Asks each operation so many times. */
export async function fuzz(world: World, { times, seed, routes = ROUTES, only }: FuzzOrder): Promise<Fuzzing> {
  const document = openApi(routes);
  const app = appOf(world, routes);
  const holds = openHolding(document);
  const wrong: string[] = [];
  const heard: Heard[] = [];
  let asked = 0;
  let heads: readonly Head[] = [];
  for (const [place, operation] of operationsOf(document).entries()) {
    if (only !== undefined && operation.operationId !== only) continue;
    const values = await knownValues(world, routes);
    if (heads.length === 0 || place % ANEW === 0) heads = await askersOf(world, `${operation.operationId} ${seed}`);
    const byStatus = new Map<number, number>();
    const requests = fc.sample(
      requestsOf(operation, (of, name) => values(of.operationId, name)),
      { numRuns: times, seed: seed + place },
    );
    for (const [k, request] of requests.entries()) {
      const head = { 'Idempotency-Key': randomUUID(), ...heads[k % heads.length], ...request.head };
      const faults = world.api.faults.length;
      const answer = await ask(app, request.path, initOf(operation, { ...request, head }));
      asked += 1;
      byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
      const fault = world.api.faults.length > faults ? ` (${faultOf(world.api.faults.at(-1))})` : '';
      wrong.push(
        ...holds(operation, answer).map(
          (each) => `${operation.operationId} #${k}: ${each}${fault}; asked ${JSON.stringify(request).slice(0, 400)}`,
        ),
      );
    }
    heard.push({ operation: operation.operationId, byStatus });
  }
  return { heard, asked, wrong };
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
  const [might = {}, auditor = {}, plain = {}] = await Promise.all(people.map(({ id }) => enrolled(api, here.office, id)));
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
