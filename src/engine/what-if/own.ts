/** What a person's month was computed from, as data that the person may take along: the answers of the facts, and what others had a part in. */

import { cellText, fractionAt } from '../../lib/cell.ts';
import { type Column, NOT_APPLICABLE, stateAt, VALUE } from '../../lib/column.ts';
import { parseDay } from '../../lib/day.ts';
import { fraction } from '../../lib/fraction.ts';
import type { Node, Type } from '../../methods/node.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Evaluation } from '../evaluate.ts';
import { columnFrom, type WrittenCell } from '../examples/written.ts';
import { pathsOf } from '../kept/paths.ts';

/** A figure that a month begins with: an answer of the facts, an attribute of the person, or a step that looks at several people. */
export type OwnFigure = {
  readonly of: 'answer' | 'attribute' | 'people';
  /** The question, the column, or the path of the step. */
  readonly name: string;
  readonly state: 'value' | 'unknown' | 'not applicable';
  /** A number as "n" or "n/d", a text, true or false, a day; null where there is none. */
  readonly value: string | null;
};

/** Steps whose result for one depends on the others. */
const AMONG_PEOPLE: ReadonlySet<string> = new Set(['rank', 'quota', 'group', 'split', 'distribute', 'subject count']);

/** Whether a step looks at several people. */
export const isAmongPeople = ({ operator }: Pick<Node, 'operator'>): boolean => AMONG_PEOPLE.has(operator);

/** Where a step begins: its kind and name; null for those that are computed from others. */
function sourceOf(node: Node, paths: ReadonlyMap<number, string>): Pick<OwnFigure, 'of' | 'name'> | null {
  if (node.operator === 'answer') return { of: 'answer', name: String(node.settings['question']) };
  if (node.operator === 'attribute') return { of: 'attribute', name: String(node.settings['column']) };
  const path = isAmongPeople(node) ? paths.get(node.id) : undefined;
  return path === undefined ? null : { of: 'people', name: path };
}

/** The figures that the month of a subject begins with. */
export function ownFigures({ plan, column }: Evaluation, row = 0): readonly OwnFigure[] {
  const paths = pathsOf(plan);
  const figures = plan.nodes.flatMap((node): readonly OwnFigure[] => {
    const source = sourceOf(node, paths);
    return source === null ? [] : [{ ...source, ...cellOf(column(node.id), row) }];
  });
  return [...new Map(figures.map((each) => [`${each.of} ${each.name}`, each])).values()];
}

function cellOf(column: Column, row: number): Pick<OwnFigure, 'state' | 'value'> {
  const state = stateAt(column, row);
  if (state !== VALUE) return { state: state === NOT_APPLICABLE ? 'not applicable' : 'unknown', value: null };
  const number = column.is === 'number' ? fractionAt(column, row) : null;
  if (number === null) return { state: 'value', value: cellText(column, row) };
  return { state: 'value', value: number.d === 1n ? `${number.n}` : `${number.n}/${number.d}` };
}

/** The columns of a plan that own figures stand for, of one cell each; null where one of them is not there. */
export type OwnColumns = {
  readonly attributes: ReadonlyMap<string, Column>;
  readonly answers: ReadonlyMap<string, Column>;
  /** By step: those that look at several people, as the run had them. */
  readonly people: ReadonlyMap<number, Column>;
};

/** Own figures under their plan again. */
export function ownColumns(plan: Plan, figures: readonly OwnFigure[]): OwnColumns | null {
  const paths = pathsOf(plan);
  const known = new Map(figures.map((each) => [`${each.of} ${each.name}`, each]));
  const columns = { attribute: new Map<string, Column>(), answer: new Map<string, Column>(), people: new Map<string, Column>() };
  const people = new Map<number, Column>();
  for (const node of plan.nodes) {
    const source = sourceOf(node, paths);
    if (source === null) continue;
    const figure = known.get(`${source.of} ${source.name}`);
    if (figure === undefined) return null;
    const column = columnFrom([writtenCell(figure, node.type)], node.type);
    columns[source.of].set(source.name, column);
    if (source.of === 'people') people.set(node.id, column);
  }
  return { attributes: columns.attribute, answers: columns.answer, people };
}

function writtenCell({ state, value }: OwnFigure, type: Type): WrittenCell {
  if (state === 'not applicable') return state;
  if (state === 'unknown' || value === null) return null;
  if (type.is === 'number') {
    const [n = '0', d = '1'] = value.split('/');
    return { is: 'number', value: fraction(BigInt(n), BigInt(d)), type };
  }
  if (type.is === 'truth') return { is: 'truth', value: value === 'true' };
  return type.is === 'date' ? { is: 'date', value: parseDay(value) ?? 0 } : { is: 'text', value };
}
