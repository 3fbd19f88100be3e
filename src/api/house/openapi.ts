/** The document of the API (OpenAPI 3.1), from the table of routes. */

import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { isInPerson, type Route } from './route.ts';
import { PROBLEM_STATUSES } from './statuses.ts';

type Json = Readonly<Record<string, unknown>>;

/** The document. */
export const openApi = (routes: readonly Route[]): Json => ({
  openapi: '3.1.0',
  info: { title: 'Hengji 衡绩', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
  servers: [{ url: '/api/v1' }],
  security: [{ key: [] }, { session: [] }],
  tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
  paths: pathsOf(routes),
  components: {
    securitySchemes: {
      key: { type: 'http', scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: 'hengji.session_token' },
    },
    schemas: { Problem: PROBLEM },
    responses: Object.fromEntries(PROBLEM_STATUSES.map((status) => [`Problem${status}`, problemOf(status)])),
  },
});

const WORDS = { type: 'object', required: ['what', 'mend'], properties: { what: { type: 'string' }, mend: { type: 'string' } } };

/** A problem document by RFC 9457, in both languages. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'severity', 'zh', 'en'],
        properties: { code: { type: 'string' }, severity: { enum: ['error', 'warning'] }, place: {}, zh: WORDS, en: WORDS },
      },
    },
  },
};

const problemOf = (status: number): Json => ({
  description: `Refused (${status})`,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

function pathsOf(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    const path = paths[route.path];
    if (path !== undefined) path[route.method.toLowerCase()] = operationOf(route);
  }
  return paths;
}

function operationOf(route: Route): Json {
  const { id, tag, summary, need, body, upload } = route;
  const json = body === undefined ? null : { content: { 'application/json': { schema: schemaOf(body, 'input') } }, required: true };
  const file = upload === true ? { content: { 'application/octet-stream': { schema: { maxLength: LIMITS.file } } }, required: true } : null;
  const request = json ?? file;
  return {
    ...{ operationId: id, tags: [tag], summary: `${summary.zh} / ${summary.en}`, parameters: parametersOf(route) },
    ...(need.is === 'anybody' ? { security: [] } : isInPerson(route) ? { security: [{ session: [] }] } : {}),
    ...(need.is === 'duty' ? { 'x-duties': need.anyOf, 'x-reach': need.reach } : { 'x-need': need.is }),
    ...(request === null ? {} : { requestBody: request }),
    responses: {
      [route.status ?? 200]: { description: summary.en, ...contentOf(route) },
      ...Object.fromEntries(PROBLEM_STATUSES.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  };
}

function contentOf({ answer }: Route): Json {
  if (answer === 'file') return { content: { '*/*': { schema: {} } } };
  if (answer === 'events') return { content: { 'text/event-stream': { schema: { type: 'string' } } } };
  return { content: { 'application/json': { schema: schemaOf(answer, 'output') } } };
}

const ACTING_IN_ADDRESS: Json = {
  ...{ name: 'acting-for', in: 'query', required: false, schema: { type: 'string' } },
  description: 'The same as Hengji-Acting-For, for a plain link.',
};

function parametersOf({ params, query, method, version, need, answer }: Route): readonly Json[] {
  const header = (name: string, required: boolean, description: string): Json => ({
    ...{ name, in: 'header', required, description, schema: { type: 'string' } },
  });
  const isMember = need.is === 'member' || need.is === 'duty';
  return [
    ...fieldsOf(params, 'path'),
    ...fieldsOf(query, 'query'),
    ...(method === 'POST' ? [header('Idempotency-Key', true, 'One key for each thing to be done; the same when it is tried again.')] : []),
    ...(version === true ? [header('If-Match', true, 'The ETag of the object as it was seen.')] : []),
    ...(isMember ? [header('Hengji-Organisation', false, 'The organisation, where one is a member of several.')] : []),
    ...(isMember ? [header('Hengji-Acting-For', false, 'The person who handed roles over, percent-encoded.')] : []),
    ...(isMember && typeof answer === 'string' ? [ACTING_IN_ADDRESS] : []),
  ];
}

function fieldsOf(shape: z.ZodType | undefined, where: 'path' | 'query'): readonly Json[] {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as { properties?: Json; required?: readonly string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema,
  }));
}

/**
 * A shape as JSON Schema; what is said once is said in place, so that every operation can be read by itself. What holds itself (any JSON)
 * has no place of its own in the document, and is told as anything.
 */
function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, $defs: __, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any', reused: 'inline' });
  return withoutRefs(schema) as Json;
}

function withoutRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRefs);
  if (value === null || typeof value !== 'object') return value;
  if ('$ref' in value) return {};
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutRefs(each)]));
}
