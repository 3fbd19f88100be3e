/** Puts subjects into groups (teams, departments, posts) that their table has or leads to, as one more question of a plan. */

import type { Problem } from '../../lib/problem.ts';
import type { Join, Question } from '../../methods/question.ts';
import { columnOf, storedScale, type TableDeclaration } from '../../methods/tables.ts';
import type { Plan } from '../plan.ts';
import { nearestWord } from '../words.ts';
import { needPath, pathTo } from './links.ts';

/** A plan that also asks for the group of each subject, and the id of that question. */
export type Grouped = { readonly plan: Plan; readonly question: string };

/** The plan with the column `team_id`, `employees.team_id`, or `departments.name` of a table that the subjects lead to. */
export function withGrouping(plan: Plan, name: string): Grouped | Problem {
  const tables = new Map(plan.tables.map((table) => [table.name, table]));
  const [first = '', second] = name.trim().split('.');
  const [owner, column] = second === undefined ? [plan.subject, first] : [tables.get(first), second];
  const path = owner === undefined ? null : pathTo({ tables }, plan.subject, owner.name);
  const declared = owner === undefined ? null : columnOf(owner, column);
  if (owner === undefined || declared === null || path === null) return unknownGroup(plan, tables, name.trim());
  const question = questionOf(plan, path, owner.name, column, declared.type.is);
  const scale = declared.type.is === 'number' ? storedScale(declared.type) : 1n;
  const needs = new Map([...plan.needs].map(([table, columns]) => [table, new Set(columns)]));
  const need = (table: string, each: string): unknown => needs.set(table, (needs.get(table) ?? new Set()).add(each));
  needPath({ needs }, plan.subject.name, path);
  need(owner.name, column);
  const questions = { ...plan.questions, questions: [...plan.questions.questions, { ...question, scale }] };
  return { plan: { ...plan, questions, needs }, question: question.id };
}

function questionOf(plan: Plan, path: readonly Join[], table: string, column: string, is: string): Question {
  const { key } = plan.questions.subjects;
  return {
    id: 'grouping',
    source: { is: 'table', table: plan.subject.name, window: null },
    link: { is: 'column', path: [], column: key, subjectColumn: key },
    where: null,
    keys: [],
    aggregate: { is: 'pick', of: { is: 'column', path, table, column } },
    empty: 'unknown',
    gives: is === 'number' || is === 'date' || is === 'truth' ? is : 'text',
    scale: 1n,
  };
}

function unknownGroup(plan: Plan, tables: ReadonlyMap<string, TableDeclaration>, name: string): Problem {
  const reached = [...tables.values()].filter((table) => pathTo({ tables }, plan.subject, table.name) !== null);
  const columns = reached.flatMap((table) =>
    table.columns.map((column) => ({ ...column, full: table === plan.subject ? column.name : `${table.name}.${column.name}` })),
  );
  const known = columns.map(({ full }) => full);
  const titled = columns.find(({ title, aliases }) => title === name || aliases.includes(name))?.full;
  const nearest = titled ?? nearestWord(name, known);
  const values = { name, table: plan.subject.title, tableEn: plan.subject.name, known: known.join(', '), nearest: nearest ?? '' };
  return { code: nearest === null ? 'GROUPING_UNKNOWN' : 'GROUPING_UNKNOWN_NEAR', severity: 'error', place: null, values };
}
