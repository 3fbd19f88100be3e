/** Compiles all questions of a plan into statements: finer-grained answers as named SELECTs, the others as result columns. */

import type { Questions } from '../../methods/question.ts';
import {
  type Answer,
  type BuiltNode,
  type Context,
  type Node,
  namedRelation,
  SUBJECTS,
  storedTable,
  subjectColumn,
  subjectLink,
} from '../rows/context.ts';
import { foundValue } from '../rows/grain.ts';
import { horizonOf } from '../rows/horizon.ts';
import { firstSubjectJoin } from '../rows/owner.ts';
import { column, isNull, NULL, operate, type Select, type Sql, type SqlJoin, type Statement, select } from '../sql/tree.ts';
import type { StoredTable } from '../store.ts';
import { distinctNode } from './distinct.ts';
import { latestNode } from './latest.ts';
import { neededBy, nodesOf } from './nodes.ts';
import { plainNode } from './plain.ts';
import { finerNode, finestFirst, rolledUp } from './rollup.ts';
import { streakNode } from './streak.ts';

/** The questions as SQL: the context with all answers, and the nodes with what each needs. */
export type Compiled = { readonly context: Context; readonly nodes: readonly CompiledNode[] };

/** A node as SQL, with the names of the nodes that it looks at. */
export type CompiledNode = BuiltNode & { readonly node: Node; readonly needs: readonly string[] };

/**
 * A statement that answers questions. Its columns: the subject's number "s" (where `each`; else there is one row), and for
 * every answer its value and, where rows can contradict each other, whether they do.
 */
export type AskStatement = {
  readonly statement: Statement;
  readonly each: boolean;
  readonly answers: readonly Answer[];
};

/** Compiles the questions. */
export function compileQuestions(questions: Questions, tables: ReadonlyMap<string, StoredTable>): Compiled {
  const answers = new Map<string, Answer>();
  const { subjects } = questions;
  const context: Context = { tables, subjects, horizon: horizonOf(questions), answers };
  const nodes: CompiledNode[] = [];
  const all = finestFirst(nodesOf(questions.questions, subjects.key));
  for (const node of all) {
    const built = compileNode(node, finerNode(node, all), context);
    nodes.push(built);
    for (const answer of built.answers) answers.set(answer.question.id, answer);
  }
  return { context, nodes };
}

function compileNode(node: Node, finer: Node | null, context: Context): CompiledNode {
  const coarser = finer === null ? null : rolledUp(node, finer, context);
  if (coarser !== null && finer !== null) return { ...coarser, node, needs: [finer.name] };
  const needs = node.questions.flatMap(neededBy).flatMap((id) => context.answers.get(id)?.relation ?? []);
  return { ...buildNode(node, context), node, needs: [...new Set(needs)] };
}

function buildNode(node: Node, context: Context): BuiltNode {
  const [question] = node.questions;
  if (question?.aggregate.is === 'streak') return streakNode(node, question, context);
  if (question?.aggregate.is === 'latest') return latestNode(node, question, context);
  return distinctNode(node, context) ?? plainNode(node, context);
}

/** The statements that give the answers without keys; nodes that share finer-grained answers share a statement. */
export function askStatements(compiled: Compiled): AskStatement[] {
  const groups = new Map<string, CompiledNode[]>();
  const family = familiesOf(compiled.nodes);
  for (const each of compiled.nodes) {
    if (each.node.keys.length > 0) continue;
    const group = `${each.node.level.is === 'all'} ${family.get(each.node.name)}`;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups.values()].map((group) => askStatement(compiled, group));
}

/** Gives nodes that need each other one name. */
function familiesOf(nodes: readonly CompiledNode[]): Map<string, string> {
  const family = new Map<string, string>();
  for (const { node, needs } of nodes) {
    const merged = new Set(needs.map((name) => family.get(name)));
    for (const [name, of] of family) if (merged.has(of)) family.set(name, node.name);
    family.set(node.name, node.name);
  }
  return family;
}

function askStatement(compiled: Compiled, group: readonly CompiledNode[]): AskStatement {
  const each = group.some(({ node }) => node.level.is !== 'all');
  const answers = group.flatMap((node) => node.answers);
  const joins = group.map(({ node }): SqlJoin => {
    const level = node.level.is === 'link' ? subjectLink('o', node.level.column) : column('o', 's');
    const relation = namedRelation(node.name, node.name);
    const on = each ? [operate(column(node.name, 'l'), '=', level)] : [];
    return { kind: 'left', relation, on };
  });
  const columns = answers.flatMap((answer, index) => resultColumns(answer, index, compiled.context));
  const number = each ? [{ as: 's', of: column('o', 's') }] : [];
  const from = each ? namedRelation(SUBJECTS, 'o') : ({ is: 'one row', as: 'o' } as const);
  const result = select(from, [...number, ...columns], { joins });
  return {
    each,
    answers,
    statement: statementOf(
      compiled,
      result,
      group.map(({ node }) => node.name),
    ),
  };
}

function resultColumns(answer: Answer, index: number, context: Context): Select['columns'] {
  const { nullable } = storedTable(context, context.subjects.table);
  const blank = answer.through.filter((name) => nullable.has(name)).map((name) => isNull(subjectColumn('o', name)));
  const { sql } = foundValue(answer, answer.relation, blank);
  const of: Sql = answer.question.gives === 'number' ? { is: 'result', of: sql } : sql;
  const columns = [{ as: `a${index}`, of }];
  if (answer.several !== null) columns.push({ as: `s${index}`, of: column(answer.relation, answer.several) });
  return columns;
}

/** The SELECT with all the named SELECTs that it needs, in their order. */
export function statementOf({ nodes }: Compiled, result: Select, names: readonly string[]): Statement {
  const wanted = new Set(names);
  for (const { node, needs } of nodes.toReversed()) {
    if (wanted.has(node.name)) for (const name of needs) wanted.add(name);
  }
  const named = nodes.filter(({ node }) => wanted.has(node.name));
  return { with: named.map(({ node, select: of }) => ({ name: node.name, select: of })), select: result };
}

/**
 * The groups whose rows contradict each other (pick, latest), the first `limit` of them: the id of the subject (NULL where
 * the group is everybody's), the number of the subject or link value, and the keys.
 */
export function contradictions(compiled: Compiled, answer: Answer, limit: number): Statement {
  const from = namedRelation(answer.relation, answer.relation);
  const several = column(answer.relation, answer.several ?? answer.value.name);
  const named = answer.level.is !== 'all';
  const id = named ? column('f', 'id') : NULL;
  const names = ['l', ...answer.keys.map(({ name }) => name)];
  const own = names.map((as) => ({ as, of: column(answer.relation, as) }));
  const number = column(answer.relation, 'l');
  const result = select(from, [{ as: 'id', of: id }, ...own], {
    joins: named ? [firstSubjectJoin(answer.level, compiled.context, number, 'f')] : [],
    where: [several],
    orderBy: [id, ...own.map(({ of }) => of)].map((by) => ({ by })),
    limit,
  });
  return statementOf(compiled, result, [answer.relation]);
}
