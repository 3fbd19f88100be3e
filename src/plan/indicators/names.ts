/** The names in an indicator: its own lines, columns with their table, the language's names; nothing of the scheme that refers to it. */

import { type Expression, namesIn } from '../../lib/expression.ts';
import { expressionOf, type FieldValue, type Form, type Line } from '../../methods/form.ts';
import { type Reader, tell } from '../parse/reader.ts';
import { nameId } from '../word-lists.ts';

/** The methods whose main field may be a table by its bare name. */
const COUNTING = ['count', 'any', 'all'];

/** Reports references inside indicators, and bare names that would mean something else in each scheme. */
export function checkNames(reader: Reader, lines: readonly Line[]): void {
  const own = new Set(lines.map((line) => line.name));
  for (const line of lines) {
    if (line.form.method === 'use') tell(reader, 'INDICATOR_NESTED', line.nameAt, { name: line.name });
    const table = COUNTING.includes(line.form.method) ? expressionOf(line.form, line.form.method) : null;
    for (const name of expressionsOf(line).flatMap(namesIn)) {
      const [word = '', column] = name.path;
      if (column !== undefined || own.has(word) || nameId(word) !== null || name === table) continue;
      tell(reader, 'INDICATOR_NAME', name.at, { name: word });
    }
  }
}

/** All expressions of a line. */
export const expressionsOf = (line: Line): readonly Expression[] => [
  ...formExpressions(line.form),
  ...line.then.map((step) => step.value),
  ...[line.voidIf, line.onlyIf].filter((each) => each !== null),
];

const formExpressions = (form: Form): readonly Expression[] => [...form.fields.values()].flatMap(fieldExpressions);

function fieldExpressions(value: FieldValue): readonly Expression[] {
  switch (value.kind) {
    case 'expression':
      return [value.expression];
    case 'list':
      return value.items;
    case 'line':
      return formExpressions(value.form);
    case 'choices':
      return value.rows.flatMap(({ condition, result }) => (condition === null ? [result] : [condition, result]));
    case 'cases':
    case 'codes':
      return value.rows.map(({ result }) => result);
    default:
      return [];
  }
}
