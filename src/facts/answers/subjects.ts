/** The subjects as SQL: who they are, the columns that questions need of them, and the numbers by which rows find them. */

import type { Questions } from '../../methods/question.ts';
import { type Context, linkTable, SUBJECTS } from '../rows/context.ts';
import { ALL, partsOf, valuesOf } from '../rows/level.ts';
import { notFalse, openRows, rowsClauses } from '../rows/rows.ts';
import { ROWS } from '../rows/state.ts';
import { rowValue } from '../rows/value.ts';
import { column, integer, isNull, NULL, operate, type Select, type Sql, select, truth } from '../sql/tree.ts';

/** The columns by which questions and expectations link rows to subjects. */
function linkColumns(questions: Questions): readonly string[] {
  const links = [...questions.questions, ...questions.expectations].map(({ link }) => link);
  return [...new Set(links.flatMap((link) => (link.is === 'column' ? [link.subjectColumn] : [])))];
}

/** The subjects' columns that stand in {@link SUBJECTS}. */
function neededColumns(questions: Questions): readonly string[] {
  const values = [...questions.questions.flatMap(valuesOf), ...questions.expectations.flatMap(({ broken }) => [...partsOf(broken)])];
  const used = values.flatMap((value) => (value.is === 'subject' ? [value.column] : []));
  const { key, label, attributes } = questions.subjects;
  const named = label === null ? [key] : [key, label];
  return [...new Set([...named, ...attributes, ...linkColumns(questions), ...used])];
}

/**
 * The rows of {@link SUBJECTS}: number "s" in the order of ids, "sure" (TRUE, or NULL where it is unknown whether the row is
 * a subject), columns "c_…", link numbers "l_…", and the row's place "_row", "_source".
 */
function subjectRows(context: Context, questions: Questions): Select {
  const { table, key, where } = questions.subjects;
  const rows = openRows(context, {
    source: { is: 'table', table, window: null },
    link: { is: 'all' },
    keys: [],
    level: ALL,
    late: false,
  });
  const own = (name: string) => rows.column({ is: 'column', path: [], table, column: name });
  const sure = where === null ? null : rowValue(where, { ...rows, subject: own });
  const columns = neededColumns(questions).map((name) => ({ as: `c_${name}`, of: own(name).sql }));
  const links = linkColumns(questions).map((name) => ({ as: `l_${name}`, of: linkNumber(own(name).sql) }));
  const number = operate({ is: 'over', name: 'row_number', of: null, by: [], order: own(key).sql }, '-', integer(1));
  const place = ['_row', '_source'].map((name) => ({ as: name, of: column(ROWS, name) }));
  const clauses = rowsClauses(rows);
  return select(clauses.from, [{ as: 's', of: number }, { as: 'sure', of: sure?.sql ?? truth(true) }, ...columns, ...links, ...place], {
    joins: clauses.joins,
    where: sure === null ? [] : [notFalse(sure)],
  });
}

const linkNumber = (of: Sql): Sql => ({
  is: 'case',
  whens: [{ when: isNull(of), then: NULL }],
  otherwise: { is: 'over', name: 'dense_rank', of: null, by: [], order: of },
});

/** The rows of the table of a link column: each value of the subjects ("value") with its number ("l"). */
function linkRows(linkColumn: string): Select {
  const [number, value] = [column('o', `l_${linkColumn}`), column('o', `c_${linkColumn}`)];
  return select(
    { is: 'named', name: SUBJECTS, as: 'o' },
    [
      { as: 'l', of: number },
      { as: 'value', of: value },
    ],
    { where: [{ is: 'not', of: isNull(number) }], groupBy: [1, 2] },
  );
}

/** The temporary tables that questions need, in the order in which they are made. */
export const temporaryTables = (context: Context, questions: Questions): readonly { readonly name: string; readonly rows: Select }[] => [
  { name: SUBJECTS, rows: subjectRows(context, questions) },
  ...linkColumns(questions).map((name) => ({ name: linkTable(name), rows: linkRows(name) })),
];
