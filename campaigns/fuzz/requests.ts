/** Requests of an operation at random, made from its description in the OpenAPI document: fit, nearly fit, and hostile ones. */

import fc from 'fast-check';
import type { Shape } from '../rights/samples.ts';
import { deep, HEADS, NUMBERS, ODD, TEXTS } from './hostile.ts';

/** A parameter of an operation. */
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Shape;
};

/** An operation as the document describes it. */
export type Operation = {
  readonly operationId: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Shape }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Shape }>>; readonly $ref?: string }>
  >;
};

/** A request: its path with the query, its headers and its body. */
export type Fuzzed = { readonly path: string; readonly head: Readonly<Record<string, string>>; readonly body: string | null };

/** Values of the world by the name of a field, for a part of the requests to meet something that is there. */
export type Known = (operation: Operation, name: string) => readonly string[];

/** All operations of a document. */
export function operationsOf(document: Readonly<Record<string, unknown>>): readonly Operation[] {
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method as Operation['method'] })),
  );
}

/** Requests of an operation. */
export function requestsOf(operation: Operation, known: Known): fc.Arbitrary<Fuzzed> {
  const right = (name: string, schema: Shape): fc.Arbitrary<unknown> => valueOfShape(schema, name, (each) => known(operation, each));
  const fields = operation.parameters.filter((each) => each.in !== 'header');
  const asked = fc.record(
    Object.fromEntries(fields.map(({ name, schema }) => [name, often(right(name, schema), fc.constantFrom(...TEXTS, ...NUMBERS))])),
  );
  const left = fc.subarray(fields.filter(({ required }) => !required).map(({ name }) => name));
  const json = operation.requestBody?.content['application/json']?.schema;
  const file = operation.requestBody?.content['application/octet-stream'];
  const head = fc.option(fc.constantFrom(...HEADS), { nil: {}, freq: 4 });
  return fc
    .record({ asked, left, head, body: json === undefined ? filesOf(file !== undefined) : bodiesOf(right('', json)) })
    .map(({ asked: values, left: gone, head: extra, body }) => ({
      path: pathOf(operation, fields, { values: values as Readonly<Record<string, unknown>>, gone }),
      head: {
        ...(operation.method === 'post' ? { 'Content-Type': file === undefined ? 'application/json' : 'text/csv', 'If-Match': '"1"' } : {}),
        ...extra,
      },
      body: operation.method === 'post' ? body : null,
    }));
}

/** Mostly the one, at times the other. */
const often = <A, B>(one: fc.Arbitrary<A>, other: fc.Arbitrary<B>): fc.Arbitrary<A | B> =>
  fc.oneof({ arbitrary: one as fc.Arbitrary<A | B>, weight: 7 }, { arbitrary: other as fc.Arbitrary<A | B>, weight: 1 });

type Filled = { readonly values: Readonly<Record<string, unknown>>; readonly gone: readonly string[] };

function pathOf({ path }: Operation, fields: readonly Parameter[], { values, gone }: Filled): string {
  const inPath = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(values[name]) || '%20');
  const query = fields
    .filter((each) => each.in === 'query' && !gone.includes(each.name))
    .map(({ name }) => `${name}=${encoded(values[name])}`);
  return query.length === 0 ? inPath : `${inPath}?${query.join('&')}`;
}

/** Half a character has no place in an address: it goes as its bytes. */
const encoded = (value: unknown): string => {
  const text = String(value);
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
};

function bodiesOf(fit: fc.Arbitrary<unknown>): fc.Arbitrary<string | null> {
  const near = fc.tuple(fit, fc.nat(), fc.constantFrom(...ODD)).map(([value, place, odd]) => changedAt(value, place, odd));
  return fc.oneof(
    { arbitrary: fit.map((value) => JSON.stringify(value)), weight: 6 },
    { arbitrary: near.map((value) => JSON.stringify(value) ?? 'null'), weight: 6 },
    { arbitrary: fc.json(), weight: 1 },
    {
      arbitrary: fc.constantFrom(
        '',
        '{',
        'null',
        '"\\ud800"',
        '{"a":1,"a":2}',
        '[1,]',
        deep(33),
        deep(50_000),
        '\ufeff{}',
        '{"__proto__":{"a":1}}',
      ),
      weight: 1,
    },
    { arbitrary: fc.constant(null), weight: 1 },
  );
}

/** A value with one of its fields changed, left out, or one added. */
function changedAt(value: unknown, place: number, odd: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return odd;
  const names = Object.keys(value);
  if (names.length === 0 || place % 7 === 0) return { ...value, [TEXTS[place % TEXTS.length] ?? 'x']: odd };
  const name = names[place % names.length] ?? '';
  const { [name]: own, ...rest } = value as Readonly<Record<string, unknown>>;
  if (place % 5 === 0) return rest;
  return { ...rest, [name]: place % 3 === 0 ? changedAt(own, place + 1, odd) : odd };
}

const filesOf = (isFile: boolean): fc.Arbitrary<string | null> =>
  isFile
    ? fc.oneof(
        fc.constantFrom(
          '',
          'deal_id,employee_id,paid_on,amount,refunded\nF1,EN1,2026-12-03,1.00,0\n',
          'PK\u0003\u0004',
          '\u0000\u0001',
          'a,b\n"',
        ),
        fc.string(),
      )
    : fc.constant(null);

/** Values that fit a shape, as far as a shape in JSON says. */
function valueOfShape(shape: Shape, name: string, known: (name: string) => readonly string[]): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (choices !== undefined) return fc.oneof(...choices.map((each) => valueOfShape(each, name, known)));
  if (shape.type === 'object') return objectOf(shape, known);
  if (shape.type === 'array') {
    const item = valueOfShape(shape.items ?? {}, name.replace(/s$/, ''), known);
    return fc.array(item, { minLength: shape.minItems ?? 0, maxLength: Math.max(3, shape.minItems ?? 0) });
  }
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  if (shape.type === 'integer' || shape.type === 'number') {
    const [min, max] = [Math.max(shape.minimum ?? 0, -(2 ** 53)), Math.min(shape.maximum ?? 1e9, 2 ** 53)];
    return fc.oneof(fc.integer({ min, max: Math.min(max, min + 12) }), fc.integer({ min, max }));
  }
  return textOf(shape, name, known);
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Shape,
  known: (name: string) => readonly string[],
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valueOfShape(each, name, known)]));
  const whole = fc.record(fields, { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return whole;
  return fc
    .tuple(whole, fc.dictionary(fc.string(), valueOfShape(additionalProperties, '', known), { maxKeys: 3 }))
    .map(([own, more]) => ({ ...more, ...own }));
}

function textOf({ type, pattern, maxLength = 40 }: Shape, name: string, known: (name: string) => readonly string[]): fc.Arbitrary<unknown> {
  const values = known(name);
  const free: fc.Arbitrary<unknown> =
    type === undefined
      ? fc.oneof(fc.integer({ min: 1, max: 9 }), fc.string())
      : fc.string({ maxLength: Math.min(maxLength, 40), unit: 'grapheme' });
  const formed = pattern === undefined ? free : fc.stringMatching(new RegExp(pattern));
  return values.length === 0 ? formed : fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 3 }, { arbitrary: formed, weight: 1 });
}
