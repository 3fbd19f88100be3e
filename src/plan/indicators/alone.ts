/** An indicator as a scheme of its own, so that its formula is checked and its examples are run like any other. */

import type { TableDeclaration } from '../../methods/tables.ts';
import type { Source } from '../compile/compile.ts';
import type { Scheme } from '../scheme.ts';
import type { Indicator } from './indicator.ts';

/** The scheme that has the indicator for its only result, over the rows of a table; places are in the file of the library. */
export function schemeOf(indicator: Indicator, subjects: TableDeclaration['name']): Source {
  const { id, title, note, at, lines, value, examples, text, file } = indicator;
  const scheme: Scheme = {
    name: id,
    title,
    note,
    source: null,
    cycle: 'month',
    subjects: { table: subjects, where: null, at },
    validFrom: null,
    validTo: null,
    reviewOn: null,
    trial: null,
    suspendedFor: [],
    parameters: [],
    lines: [...lines, value],
    examples,
    tables: [],
  };
  return { scheme, text, file };
}
