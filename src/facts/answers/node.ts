/** What all nodes have in common: the columns that say for whom and at which keys, and the record of their answers. */

import type { Question } from '../../methods/question.ts';
import { type Answer, answerTo, type Context, linkTable, type Node, namedRelation, SUBJECTS, subjectColumn } from '../rows/context.ts';
import type { Rows } from '../rows/state.ts';
import type { Value } from '../rows/value.ts';
import { anyOf, column, integer, isNull, NULL, operate, type Select, type Sql, select, truth } from '../sql/tree.ts';

/** The columns "l", "k0", "k1" … of a node, and which of them put rows together. */
export function groupColumns(node: Node, rows: Rows): { readonly columns: Select['columns']; readonly groupBy: readonly number[] } {
  const single = node.level.is === 'all';
  const keys = rows.keys.map((key, index) => ({ as: `k${index}`, of: key.sql }));
  return {
    columns: [{ as: 'l', of: single ? integer(0) : rows.level }, ...keys],
    groupBy: [...(single ? [] : [1]), ...keys.map((_, index) => index + 2)],
  };
}

/** A group whose key is unknown may be any group or none: all that it says is unknown. */
export function withUnknownKeys(grouped: Select, keys: readonly Value[]): Select {
  const blank = anyOf(keys.map((key, index) => (key.nullable ? isNull(column('g', `k${index}`)) : null)));
  if (blank === null) return grouped;
  const columns = grouped.columns.map(({ as }, index) => {
    const of = column('g', as);
    const said: Sql = { is: 'case', whens: [{ when: blank, then: NULL }], otherwise: of };
    return { as, of: index <= keys.length ? of : said };
  });
  return select({ is: 'select', select: grouped, as: 'g' }, columns);
}

/** Looks up for whom the groups of a late node stand; groups of nobody among the subjects go. */
export function withOwners(grouped: Select, node: Node): Select {
  const subject = node.level.is === 'subject';
  const link = node.link.is === 'column' ? node.link.subjectColumn : '';
  const value = subject ? subjectColumn('o', link) : column('o', 'value');
  return select(
    { is: 'select', select: grouped, as: 'g' },
    grouped.columns.map(({ as }) => ({
      as,
      of: as === 'l' ? column('o', subject ? 's' : 'l') : column('g', as),
    })),
    {
      joins: [
        {
          kind: 'inner',
          relation: namedRelation(subject ? SUBJECTS : linkTable(link), 'o'),
          on: [operate(value, '=', column('g', 'l'))],
        },
      ],
    },
  );
}

/** What is known about the columns of one answer. */
export type AnswerPart = {
  readonly nullable: boolean;
  readonly exists: Sql | null;
  readonly several: Sql | null;
};

/** The answers of a node whose columns are "v0", "e0" (exists), "p0" (several) and so on. */
export function answersOf(node: Node, rows: Rows, parts: readonly AnswerPart[]): Answer[] {
  const unknownKeys = rows.keys.some((key) => key.nullable);
  return node.questions.map((question, index) => {
    const part = parts[index];
    return {
      question,
      relation: node.name,
      level: node.level,
      keys: node.keys.map((key, at) => ({
        key: key.name,
        name: `k${at}`,
        nullable: rows.keys[at]?.nullable ?? true,
      })),
      value: { name: `v${index}`, nullable: part?.nullable !== false || unknownKeys },
      exists: part?.exists == null ? null : `e${index}`,
      several: part?.several == null ? null : `p${index}`,
      through: through(question, node, rows.context),
    };
  });
}

/** The subjects' columns by which rows find them, for answers that stand for somebody. */
function through(question: Question, node: Node, context: Context): readonly string[] {
  if (node.level.is === 'all') return [];
  if (node.level.is === 'link') return [node.level.column];
  const { source, link } = question;
  if (source.is === 'groups') return answerTo(context, source.question).through;
  return link.is === 'column' ? [link.subjectColumn] : [];
}

/** A value where the row is known to count, NULL where that is unknown (rows that do not count are not there any more). */
export const onlySure = (counted: Value | null, value: Sql): Sql =>
  counted?.nullable === true ? { is: 'case', whens: [{ when: counted.sql, then: value }], otherwise: NULL } : value;

/** Whether the group is there, when `certain` says that some row is known to count; null: it always is. */
export function existsAmong(node: Node, rows: Rows, doubtful: boolean, certain: Sql): Sql | null {
  if (node.keys.length === 0) return null;
  if (!doubtful) return rows.keys.some((key) => key.nullable) ? truth(true) : null;
  return { is: 'case', whens: [{ when: certain, then: truth(true) }], otherwise: NULL };
}
