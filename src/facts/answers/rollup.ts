/** Coarser answers from finer ones: where a plan asks the same of the same rows by further keys too, the rows are read once. */

import type { Aggregate, Key, Question } from '../../methods/question.ts';
import { type Answer, answerTo, type BuiltNode, type Context, type Node, namedRelation } from '../rows/context.ts';
import { ROWS } from '../rows/state.ts';
import { aggregate, column, integer, type Select, type Sql, type SqlAggregate, select } from '../sql/tree.ts';
import { neededBy, plainData } from './nodes.ts';

/** How the answers of finer groups are put together. */
const TOGETHER: Partial<Readonly<Record<Aggregate['is'], SqlAggregate>>> = {
  count: 'sum',
  sum: 'sum',
  min: 'min',
  max: 'max',
  any: 'bool_or',
  all: 'bool_and',
};

/** The nodes in an order in which each stands behind those that it can be made of: such nodes look nothing up. */
export function finestFirst(nodes: readonly Node[]): readonly Node[] {
  const free = nodes.filter((node) => !looksUp(node)).toSorted((a, b) => b.keys.length - a.keys.length);
  return [...free, ...nodes.filter(looksUp)];
}

const looksUp = (node: Node): boolean => node.questions.some((question) => neededBy(question).length > 0);

/** The node with the fewest further keys whose groups hold all that a node asks; null for none. */
export function finerNode(node: Node, nodes: readonly Node[]): Node | null {
  if (node.source.is !== 'table' || (node.level.is === 'all' && node.keys.length === 0) || looksUp(node)) return null;
  const finer = nodes.filter((other) => other.keys.length > node.keys.length && !looksUp(other) && holds(other, node));
  return finer.toSorted((a, b) => a.keys.length - b.keys.length)[0] ?? null;
}

/** A row stands in one group of the finer node only, and so does each of its groups in a group of the coarser. */
function holds(finer: Node, node: Node): boolean {
  if (!same([finer.source, finer.link, finer.level], [node.source, node.link, node.level])) return false;
  const further = finer.keys.filter((key) => !node.keys.some((own) => same(own, key)));
  if (further.length !== finer.keys.length - node.keys.length || further.some((key) => key.is === 'span')) return false;
  return node.questions.every((question) => twin(question, finer) !== null);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, plainData) === JSON.stringify(b, plainData);

/** The question of the finer node that asks the same. */
function twin({ where, aggregate: asked }: Question, finer: Node): Question | null {
  if (TOGETHER[asked.is] === undefined) return null;
  return finer.questions.find((other) => same([other.where, other.aggregate], [where, asked])) ?? null;
}

/** The SELECT of a node over the groups of a finer one; null where anything of these can be unknown. */
export function rolledUp(node: Node, finer: Node, context: Context): BuiltNode | null {
  const made = node.questions.map((question) => answerTo(context, twin(question, finer)?.id ?? ''));
  if (!made.every(isSure)) return null;
  const level = { as: 'l', of: node.level.is === 'all' ? integer(0) : column(ROWS, 'l') };
  const keys = node.keys.map((key, index) => ({ as: `k${index}`, of: column(ROWS, keyName(key, finer)) }));
  const values: Select['columns'] = made.map((answer, index) => ({ as: `v${index}`, of: together(answer) }));
  const groupBy = [level, ...keys].map((_, index) => index + 1);
  return {
    select: select(namedRelation(finer.name, ROWS), [level, ...keys, ...values], { groupBy }),
    answers: node.questions.map((question, index) => ({
      question,
      relation: node.name,
      level: node.level,
      keys: node.keys.map((key, at) => ({ key: key.name, name: `k${at}`, nullable: false })),
      value: { name: `v${index}`, nullable: false },
      exists: null,
      several: null,
      through: made[index]?.through ?? [],
    })),
  };
}

const isSure = ({ value, exists, keys }: Answer): boolean => !value.nullable && exists === null && keys.every((key) => !key.nullable);

const keyName = (key: Key, finer: Node): string => `k${finer.keys.findIndex((other) => same(other, key))}`;

function together({ question, value }: Answer): Sql {
  const name = TOGETHER[question.aggregate.is] ?? 'sum';
  const of = aggregate(name, column(ROWS, value.name), null);
  return name === 'sum' ? { is: 'fit', of } : of;
}
