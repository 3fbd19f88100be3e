/** Looks up the answer of a finer-grained question at the subject and the keys of a row. */

import type { Key } from '../../methods/question.ts';
import { anyOf, caseOf, column, integer, isNull, NULL, operate, type Sql, truth } from '../sql/tree.ts';
import { type Answer, answerTo, namedRelation, storedTable, subjectColumn, subjectLink } from './context.ts';
import { keyValue } from './key.ts';
import { sameLevel } from './level.ts';
import { subjectAlias } from './owner.ts';
import { columnValue } from './path.ts';
import { joined, ROWS, type Rows } from './state.ts';
import type { GrainValue, Value } from './value.ts';

/** The value at the row's subject and keys: what no rows give where there is no such group, NULL where that is unknown. */
export function grainValue(value: GrainValue, rows: Rows): Value {
  const answer = answerTo(rows.context, value.question);
  const { source } = rows.request;
  if (source.is === 'groups' && value.days === 0 && value.keys === undefined) {
    const own = answerTo(rows.context, source.question);
    if (own.relation === answer.relation) {
      return { sql: column(ROWS, answer.value.name), nullable: answer.value.nullable };
    }
  }
  const keys = answer.keys.map(({ key }) => rowKey(key, value, rows));
  const alias = joined(rows, grainName(value, answer), (as) => ({
    kind: 'left',
    relation: namedRelation(answer.relation, as),
    on: [...levelCondition(answer, as, rows), ...keyConditions(answer, as, keys, value.days)],
  }));
  const unknown = keys.filter((key) => key.nullable).map((key) => isNull(key.sql));
  return foundValue(answer, alias, [...unknown, ...blankLinks(answer, rows)]);
}

const grainName = (value: GrainValue, answer: Answer): string =>
  `grain ${JSON.stringify([answer.relation, value.days, value.keys ?? null], (_, part) => (typeof part === 'bigint' ? String(part) : part))}`;

/** The answer under an alias that a LEFT JOIN may have left empty; `unknown` says when nothing can be known. */
export function foundValue(answer: Answer, alias: string, unknown: readonly Sql[]): Value {
  const value = column(alias, answer.value.name);
  const nothing = emptyValue(answer);
  const blank = anyOf(unknown);
  const whens = blank === null ? [] : [{ when: blank, then: NULL }];
  if (nothing === null) return { sql: caseOf(whens, value), nullable: true };
  if (blank === null && !answer.value.nullable) {
    return { sql: { is: 'coalesce', of: value, otherwise: nothing }, nullable: false };
  }
  const missing = { when: isNull(column(alias, 'l')), then: nothing };
  return { sql: caseOf([...whens, missing], value), nullable: true };
}

/** What no rows give; null: unknown. */
export function emptyValue({ question }: Pick<Answer, 'question'>): Sql | null {
  if (question.empty === 'unknown') return null;
  if (question.gives === 'number') return integer(0);
  return question.gives === 'truth' ? truth(false) : null;
}

function levelCondition(answer: Answer, as: string, rows: Rows): Sql[] {
  if (answer.level.is === 'all') return [];
  const own = sameLevel(answer.level, rows.request.level);
  const number = own || answer.level.is !== 'link' ? rows.level : subjectLink(subjectAlias(rows), answer.level.column);
  return [operate(column(as, 'l'), '=', number)];
}

const keyConditions = (answer: Answer, as: string, keys: readonly Value[], days: number): Sql[] =>
  answer.keys.map(({ key, name }, index) => {
    const value = keys[index]?.sql ?? NULL;
    const moved: Sql = key === 'day' && days !== 0 ? { is: 'plus days', of: value, days: integer(-days) } : value;
    return operate(column(as, name), '=', moved);
  });

/** The links that are blank for the row's subject, where any can be. */
function blankLinks(answer: Answer, rows: Rows): Sql[] {
  if (rows.request.level.is !== 'subject') return [];
  const { nullable } = storedTable(rows.context, rows.context.subjects.table);
  return answer.through.filter((name) => nullable.has(name)).map((name) => isNull(subjectColumn(subjectAlias(rows), name)));
}

/** Where a row has a key: where the value says, in its own keys, or in the columns of its source. */
function rowKey(name: string, value: GrainValue, rows: Rows): Value {
  const given = value.keys?.find((key) => key.name === name);
  if (given !== undefined) return keyValue(given, rows);
  const own = rows.request.keys.findIndex((key) => key.name === name);
  const key = own < 0 ? null : rows.keys[own];
  if (key !== null && key !== undefined) return key;
  return sourceKey(name, rows) ?? bucketKey(name, rows) ?? missingKey(name, value);
}

function sourceKey(name: string, rows: Rows): Value | null {
  const { source } = rows.request;
  if (source.is === 'calendar') return name === 'day' ? columnValue({ path: [], column: name }, rows) : null;
  if (source.is === 'groups') {
    const has = answerTo(rows.context, source.question).keys.some((key) => key.key === name);
    return has ? columnValue({ path: [], column: name }, rows) : null;
  }
  const { declaration } = storedTable(rows.context, source.table);
  const named = declaration.columns.filter(({ type }) => type.is === 'id' && type.of === name);
  const dated = declaration.columns.filter((each) => name === 'day' && each.name === declaration.when && each.type.is === 'date');
  const [only, ...more] = [...named, ...dated];
  return only === undefined || more.length > 0 ? null : columnValue({ path: [], column: only.name }, rows);
}

function bucketKey(name: string, rows: Rows): Value | null {
  if (name !== 'week' && name !== 'month') return null;
  const day = ownKey('day', rows) ?? sourceKey('day', rows);
  return day === null ? null : { sql: { is: 'bucket', by: name, of: day.sql }, nullable: day.nullable };
}

function ownKey(name: string, rows: Rows): Value | null {
  const index = rows.request.keys.findIndex((key: Key) => key.name === name);
  return rows.keys[index] ?? null;
}

function missingKey(name: string, value: GrainValue): never {
  throw new Error(`Bug: a row has no key ${name} at which to look up ${value.question}`);
}
