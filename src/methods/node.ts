/** Nodes: the plan of a scheme as a list of steps, each a column; and the operators that compute and explain them. */

import type { Column } from '../lib/column.ts';
import type { Fraction } from '../lib/fraction.ts';
import type { Span } from '../lib/problem.ts';
import type { Unit } from '../lib/unit.ts';

/**
 * The type of a value. For numbers: its unit; `percent` when people read it as a percentage; `scale` when every value is a
 * whole number of 1/scale (null: a ratio that has not been rounded yet).
 */
export type Type =
  | { readonly is: 'number'; readonly unit: Unit; readonly percent: boolean; readonly scale: bigint | null }
  | { readonly is: 'truth' }
  | { readonly is: 'text' }
  | { readonly is: 'date' };

/** The index of a node in its plan. */
export type NodeId = number;

/** A step of a plan: an operator over earlier nodes, with its settings read at compile time. */
export type Node = {
  readonly id: NodeId;
  readonly operator: string;
  readonly inputs: readonly NodeId[];
  readonly settings: Settings;
  readonly type: Type;
  /** Where it stands in the scheme. */
  readonly at: Span | null;
};

/** Settings are plain data: fractions, texts, lists and records of them. */
export type Settings = { readonly [name: string]: Setting };

/** One setting. */
export type Setting = Fraction | string | number | boolean | null | readonly Setting[] | { readonly [name: string]: Setting };

/** What an operator is given to compute a column: its node, the columns of its inputs, the subjects' ids in order. */
export type Task = {
  readonly node: Node;
  readonly inputs: readonly Column[];
  readonly size: number;
  readonly ids: readonly string[];
  readonly report: (finding: Finding) => void;
};

/** A rule of the scheme that the facts break (allotments that do not add up, a code the table does not know). */
export type Finding = { readonly code: string; readonly at: Span | null; readonly values: Readonly<Record<string, string>> };

/** How one kind of node is computed. */
export type Operator = {
  readonly name: string;
  readonly run: (task: Task) => Column;
};
