/** Random schemes for property tests, made from the fields that the methods declare; most make no sense, all can be written down. */

import fc from 'fast-check';
import type { Expression } from '../src/lib/expression.ts';
import { BASE_UNITS } from '../src/lib/unit.ts';
import type { Amount, Boundary, Field, FieldKind, FieldValue, Form, Line, Side, Step } from '../src/methods/form.ts';
import { METHODS } from '../src/methods/shelf.ts';
import type { ColumnType, TableDeclaration } from '../src/methods/tables.ts';
import { WINDOWS } from '../src/plan/parse/fields.ts';
import { type Example, LINE_SECTIONS, type Parameter, type Scheme } from '../src/plan/scheme.ts';
import { WORD_LISTS } from '../src/plan/word-lists.ts';
import { wordId } from '../src/plan/words.ts';
import { expressions } from './random-expressions.ts';

const at = { start: 0, end: 0 };

const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '提成',
    '004-07 第 1 项',
    'a: b',
    '- x',
    '# no',
    'a #b',
    '1',
    "it's",
    '"',
    '：',
    '是',
    'null',
    '第一条\n第二条',
    '第一条\n\n第二条\n',
    ' a\nb',
    'a\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const names: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'base',
    '实收',
    'sum',
    '合计',
    '若',
    'if',
    '满 意',
    '满意度',
    'a: b',
    '#1',
    '1号',
    '本期天数',
    'subject_count',
    '全体',
    'to',
    '-x',
  ),
  fc.stringMatching(/^[a-z甲乙丙丁]{1,6}$/),
);

const several = <T>(one: fc.Arbitrary<T>, minLength = 1, maxLength = 3): fc.Arbitrary<T[]> => fc.array(one, { minLength, maxLength });

const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null, freq: 2 });

/** Things with a text each that never stands twice. */
const keyed = <T>(keys: fc.Arbitrary<string>, one: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<(readonly [string, T])[]> =>
  fc.uniqueArray(fc.tuple(keys, one), { minLength, maxLength: 4, selector: ([key]) => key });

const dates = fc.constantFrom('2018-01-01', '2026-01-01', '2026-06-30');

const said = (...words: readonly Side['word'][]): fc.Arbitrary<Side> => fc.record({ word: fc.constantFrom(...words), value: expressions });

const boundaries: fc.Arbitrary<Boundary> = fc
  .oneof(
    fc.constant([null, null] as const),
    fc.tuple(fc.constant(null), said('up to', 'below')),
    fc.tuple(said('from', 'above', 'since'), maybe(said('up to', 'below', 'unsaid'))),
    fc.tuple(said('unsaid'), said('unsaid')),
  )
  .map(([lower, upper]) => ({ lower, upper, rest: lower === null && upper === null, at }));

const codes = texts.filter((text) => wordId(text) !== 'otherwise' && wordId(text) !== 'per');

const codeRows = keyed(codes, expressions).chain((rows) =>
  maybe(expressions).map((rest) => [
    ...rows.map(([code, result]) => ({ code, result, at })),
    ...(rest === null ? [] : [{ code: null, result: rest, at }]),
  ]),
);

const amounts: fc.Arbitrary<Amount> = fc.oneof(
  fc.record({ is: fc.constant('fixed' as const), value: expressions }),
  fc.record({ is: fc.constant('range' as const), from: expressions, to: expressions }),
  fc.record({ is: fc.constant('by' as const), attribute: expressions, rows: codeRows }),
);

const expressionField: fc.Arbitrary<FieldValue> = expressions.map((expression) => ({ kind: 'expression', expression }));

const casesField: fc.Arbitrary<FieldValue> = several(fc.record({ boundary: boundaries, result: expressions, at: fc.constant(at) })).map(
  (rows) => ({
    kind: 'cases',
    rows,
    at,
  }),
);

/** A quoted 'otherwise' is read as the word: a text is no condition anyway. */
const conditions = expressions.filter((each) => each.is !== 'text' || wordId(each.value) !== 'otherwise');

type Make = (field: Field, depth: number) => fc.Arbitrary<FieldValue>;

const FIELDS: Readonly<Record<FieldKind, Make>> = {
  expression: () => expressionField,
  cases: () => fc.oneof(casesField, expressionField),
  choices: () =>
    several(fc.record({ condition: maybe(conditions), result: expressions, at: fc.constant(at) })).map((rows) => ({
      kind: 'choices',
      rows,
      at,
    })),
  codes: () => codeRows.map((rows) => ({ kind: 'codes', rows, at })),
  catalogue: () =>
    keyed(texts, fc.tuple(maybe(texts), amounts)).map((rows) => ({
      kind: 'catalogue',
      rows: rows.map(([code, [title, amount]]) => ({ code, ...(title === null ? {} : { title }), amount, at })),
      at,
    })),
  shares: () => keyed(texts, expressions).map((rows) => ({ kind: 'shares', rows: rows.map(([name, share]) => ({ name, share, at })), at })),
  items: (field) => {
    const titled = keyed(texts, fc.tuple(maybe(texts), expressions)).map(
      (rows): FieldValue => ({
        kind: 'shares',
        rows: rows.map(([name, [title, share]]) => ({ name, ...(title === null ? {} : { title }), share, at })),
        at,
      }),
    );
    const named = keyed(texts, texts, 1).map(
      (rows): FieldValue => ({
        kind: 'list',
        items: rows.map(([value]) => ({ is: 'text', value, at })),
        titles: rows.map(([, title]) => title),
        at,
      }),
    );
    return [field.kind].flat().includes('list') ? fc.oneof(titled, named) : titled;
  },
  list: () => several(expressions).map((items) => ({ kind: 'list', items, at })),
  points: () => several(fc.record({ x: expressions, y: expressions, at: fc.constant(at) })).map((rows) => ({ kind: 'points', rows, at })),
  range: () => fc.record({ kind: fc.constant('range' as const), from: expressions, to: expressions, at: fc.constant(at) }),
  word: (field) => fc.constantFrom(...(field.words ?? WINDOWS)).map((word) => ({ kind: 'word', word, at })),
  text: () => fc.constantFrom('likes/total', 'conversion/buyers').map((text) => ({ kind: 'text', text, at })),
  truth: () => fc.boolean().map((value) => ({ kind: 'truth', value, at })),
  line: (_, depth) => (depth > 1 ? expressionField : formsAt(depth + 1).map((form) => ({ kind: 'line', form }))),
};

function fieldOf(field: Field, depth: number): fc.Arbitrary<FieldValue> {
  const kinds = typeof field.kind === 'string' ? [field.kind] : field.kind;
  return fc.oneof(...kinds.map((kind) => FIELDS[kind](field, depth)));
}

const formsAt = (depth: number): fc.Arbitrary<Form> =>
  fc.constantFrom(...METHODS).chain((method) =>
    fc
      .tuple(...method.fields.map((field) => (field.required === true ? fieldOf(field, depth) : maybe(fieldOf(field, depth)))))
      .map((values) => ({
        method: method.id,
        fields: new Map(
          method.fields.flatMap((field, k) => (values[k] === null || values[k] === undefined ? [] : [[field.id, values[k]] as const])),
        ),
        at,
      })),
  );

const unitNames: fc.Arbitrary<Expression> = fc.constantFrom(...Object.keys(BASE_UNITS)).map((name) => ({ is: 'name', path: [name], at }));

const units: fc.Arbitrary<Expression> = fc.oneof(
  unitNames,
  fc.tuple(unitNames, unitNames).map(([left, right]): Expression => ({ is: 'binary', operator: '/', left, right, at })),
);

const steps: fc.Arbitrary<Step> = fc.record({
  word: fc.constantFrom(...Object.values(WORD_LISTS.step)),
  value: expressions,
  at: fc.constant(at),
});

const linesIn = (section: string): fc.Arbitrary<readonly Line[]> =>
  keyed(
    names,
    fc.record({
      title: maybe(texts),
      note: maybe(texts),
      source: maybe(texts),
      unit: maybe(units),
      internal: fc.boolean(),
      form: formsAt(0),
      then: several(steps, 0),
      voidIf: maybe(expressions),
      onlyIf: maybe(expressions),
    }),
  ).map((lines) => lines.map(([name, line]) => ({ ...line, name, section, nameAt: at, at })));

const values: fc.Arbitrary<FieldValue> = fc.oneof(expressionField, casesField);

const parameters: fc.Arbitrary<readonly Parameter[]> = keyed(
  names,
  fc
    .record({
      title: maybe(texts),
      history: fc.uniqueArray(fc.record({ from: maybe(dates), source: texts, value: values, at: fc.constant(at) }), {
        maxLength: 3,
        selector: ({ from }) => from,
      }),
      open: maybe(fc.record({ proposal: maybe(values), reason: texts, at: fc.constant(at) })),
    })
    .filter(({ history, open }) => history.length > 0 || open !== null),
).map((list) =>
  list.map(([name, { history, ...rest }]) => ({
    ...rest,
    name,
    at,
    history: history.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
  })),
);

const periodTexts = fc
  .constantFrom('2026-10', '2026-Q3', '2026-H1', '2026', '2026-01-01/2026-02-28', '2026-13')
  .map((value): Expression => ({ is: 'text', value, at }));

const cells = keyed(names, maybe(expressions)).map((list) => list.map(([name, value]) => ({ name, value, at })));

/** Rows whose periods a text writes as they are. */
const rowCells = keyed(names, maybe(fc.oneof(expressions, periodTexts))).map((list) => list.map(([name, value]) => ({ name, value, at })));

const facts = keyed(names, several(fc.record({ cells: rowCells, at: fc.constant(at) }), 0)).map((list) =>
  list.map(([name, rows]) => ({ name, rows, at })),
);

const oneCase = fc.record({ given: cells, expected: cells, at: fc.constant(at) });

const examples: fc.Arbitrary<Example> = fc.record({
  title: maybe(texts),
  period: maybe(fc.constantFrom('2026-10', '2026-Q3')),
  facts: maybe(facts),
  cases: fc.oneof(
    oneCase.map((each) => [{ ...each, subject: null }]),
    keyed(fc.oneof(fc.constant('甲'), texts), oneCase).map((list) => list.map(([subject, each]) => ({ ...each, subject }))),
  ),
  at: fc.constant(at),
});

const columnTypes: fc.Arbitrary<ColumnType> = fc.oneof(
  fc.constantFrom<ColumnType>(
    { is: 'text' },
    { is: 'date' },
    { is: 'truth' },
    { is: 'id', of: 'customer' },
    { is: 'period', month: true },
    { is: 'period', month: false },
    { is: 'number', unit: {}, decimals: 2, percent: true },
    { is: 'number', unit: {}, decimals: 0, percent: false },
    { is: 'number', unit: { 元: 1, 人: -1 }, decimals: 3, percent: false },
  ),
  fc.record({
    is: fc.constant('number' as const),
    unit: fc.constantFrom(...Object.keys(BASE_UNITS)).map((base) => ({ [base]: 1 })),
    decimals: fc.nat(9),
    percent: fc.constant(false),
  }),
);

const tables: fc.Arbitrary<readonly TableDeclaration[]> = fc
  .array(fc.tuple(several(columnTypes), fc.boolean(), fc.constantFrom({ 次: 1 }, {}, { 人: 1 })), { maxLength: 2 })
  .map((list) => list.map(([types, titled, counts], k) => tableOf(k, types, titled, counts)));

function tableOf(k: number, types: readonly ColumnType[], titled: boolean, counts: Readonly<Record<string, number>>): TableDeclaration {
  const columns = types.map((type, c) => ({
    name: `c${c}`,
    title: titled ? `列 ${c}` : `c${c}`,
    type,
    aliases: titled && c === 1 ? ['别 名', 'x: y'] : [],
  }));
  const dated = columns.find(({ type }) => type.is === 'date' || type.is === 'period');
  return {
    name: `t${k}`,
    title: titled ? `表 ${k}` : `t${k}`,
    aliases: titled ? [`别名${k}`] : [],
    columns,
    key: columns.slice(0, k).map(({ name }) => name),
    when: dated?.name ?? null,
    counts,
    at: null,
  };
}

/** Any scheme that a text can hold, without places. */
export const schemes: fc.Arbitrary<Scheme> = fc.record({
  name: texts,
  title: texts,
  note: maybe(texts),
  source: maybe(texts),
  cycle: fc.constantFrom('month', 'quarter', 'half year', 'year', 'interval'),
  subjects: fc.record({ table: fc.constantFrom('employees', 'teams'), where: maybe(expressions), at: fc.constant(at) }),
  validFrom: maybe(dates),
  validTo: maybe(dates),
  reviewOn: maybe(dates),
  trial: maybe(fc.tuple(dates, dates)).map((days) =>
    days === null ? null : { from: days.toSorted()[0] ?? '', to: days.toSorted()[1] ?? '' },
  ),
  suspendedFor: several(texts, 0),
  parameters,
  lines: fc.tuple(...LINE_SECTIONS.map(linesIn)).map((sections) => sections.flat()),
  examples: several(examples, 0),
  tables,
});
