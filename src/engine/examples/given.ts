/** What the cases of an example give, as columns that stand in for lines and attributes. */

import type { Column } from '../../lib/column.ts';
import { parseDay } from '../../lib/day.ts';
import type { Span } from '../../lib/problem.ts';
import type { Facts } from '../../methods/facts.ts';
import type { NodeId, Type } from '../../methods/node.ts';
import { columnOf } from '../../methods/tables.ts';
import { typeOfColumn } from '../../plan/compile/names.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ExampleCase, ExampleCell } from '../../plan/scheme.ts';
import { evaluate, type Overrides } from '../evaluate.ts';
import { shownAt } from '../explain.ts';
import { columnFrom, type Tell, unknownColumn, type Written, type WrittenCell, writtenOf } from './written.ts';

/** A case and the subject that it is about, as the row of all columns. */
export type Placed = { readonly one: ExampleCase; readonly subject: string; readonly row: number };

/** What an example is computed from. */
export type Given = { readonly facts: Facts; readonly overrides: Overrides };

/** A name that some cases give: what it stands for, and the cells by row. */
type Target = { readonly to: NodeId | string; readonly type: Type; readonly cells: ReadonlyMap<number, Written | null> };

/** An example without facts: what is given for some is unknown for the others, and there is no record of anything. */
export function givenAlone(plan: Plan, ids: readonly string[], cases: readonly Placed[], tell: Tell): Given {
  const attributes = new Map<string, Column>(
    plan.questions.subjects.attributes.map((name) => [name, unknownColumn(attributeType(plan, name) ?? { is: 'text' }, ids.length)]),
  );
  const overrides = new Map<NodeId, Column>();
  for (const { to, type, cells } of targetsOf(plan, cases, tell)) {
    const column = columnFrom(
      ids.map((_, row) => cells.get(row) ?? null),
      type,
    );
    if (typeof to === 'string') attributes.set(to, column);
    else overrides.set(to, column);
  }
  return { facts: factsOf(plan, ids, attributes), overrides };
}

/** An example with facts: what is given stands in for what these come to; all others keep that. */
export function givenOver(plan: Plan, facts: Facts, cases: readonly Placed[], tell: Tell): Given {
  const overrides = new Map<NodeId, Column>();
  const targets = targetsOf(plan, cases, tell, (name, at) => {
    tell('EXAMPLE_GIVEN_COLUMN', at, { name, table: plan.subject.name });
  });
  for (const { to, type, cells } of targets.toSorted((a, b) => Number(a.to) - Number(b.to))) {
    const node = Number(to);
    const before = evaluate(plan, facts, overrides).column(node);
    const column = facts.subjects.ids.map((_, row) => (cells.has(row) ? (cells.get(row) ?? null) : cellAt(before, type, row)));
    overrides.set(node, columnFrom(column, type));
  }
  return { facts, overrides };
}

/** A computed cell as if an example had written it. */
function cellAt(column: Column, type: Type, row: number): WrittenCell {
  const { value, state } = shownAt(column, type, row);
  if (state === 'not applicable') return state;
  if (value === null) return null;
  if (type.is === 'number' && typeof value === 'object') return { is: 'number', value, type };
  if (typeof value === 'boolean') return { is: 'truth', value };
  return type.is === 'date' ? { is: 'date', value: parseDay(String(value)) ?? 0 } : { is: 'text', value: String(value) };
}

/** The names that cases give, each once; `refused` hears of columns of the subject where they may not be given. */
function targetsOf(plan: Plan, cases: readonly Placed[], tell: Tell, refused?: (name: string, at: Span) => void): readonly Target[] {
  const given = cases.flatMap(({ one, row }) => one.given.map((cell): ExampleCell & { row: number } => ({ ...cell, row })));
  return [...new Set(given.map(({ name }) => name))].flatMap((name): Target[] => {
    const own = given.filter((cell) => cell.name === name);
    const target = targetOf(plan, name);
    const at = own[0]?.at ?? plan.scheme.subjects.at;
    if (target === null) return tell('EXAMPLE_NAME', at, { name }) ?? [];
    if (typeof target.to === 'string' && refused !== undefined) {
      refused(name, at);
      return [];
    }
    const cells = own.map(({ value, row }) => [row, value === null ? null : writtenOf(value, target.type, tell, name)] as const);
    return [{ ...target, cells: new Map(cells) }];
  });
}

/** What a given name stands for: the node of a line, or an attribute of the subject. */
function targetOf(plan: Plan, name: string): { readonly to: NodeId | string; readonly type: Type } | null {
  const line = plan.lines.find((each) => each.line.name === name);
  if (line !== undefined) return line.built.is === 'value' ? { to: line.built.node, type: line.built.type } : null;
  const column = name.startsWith(`${plan.subject.name}.`) ? name.slice(plan.subject.name.length + 1) : name;
  const type = attributeType(plan, column);
  return type === null ? null : { to: column, type };
}

function attributeType(plan: Plan, column: string): Type | null {
  const declared = columnOf(plan.subject, column);
  return declared === null ? null : typeOfColumn(declared.type);
}

/** Facts without any record: sums and counts are 0, everything else is unknown. */
function factsOf(plan: Plan, ids: readonly string[], attributes: ReadonlyMap<string, Column>): Facts {
  const answers = plan.questions.questions
    .filter((question) => question.keys.length === 0)
    .map((question): [string, Column] => {
      const type: Type =
        question.gives === 'number' ? { is: 'number', unit: {}, percent: false, scale: question.scale } : { is: question.gives };
      const empty: Written | null =
        question.empty === 'unknown'
          ? null
          : question.gives === 'number'
            ? { is: 'number', value: { n: 0n, d: 1n }, type: type as Type & { is: 'number' } }
            : { is: 'truth', value: false };
      return [
        question.id,
        columnFrom(
          ids.map(() => empty),
          type,
        ),
      ];
    });
  return { subjects: { ids, labels: ids, attributes }, answers: new Map(answers) };
}
