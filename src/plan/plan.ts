/** A plan: what a scheme comes to in one period. Frozen data: the questions to the facts, the nodes, and the lines with their explanations. */

import type { Period } from '../lib/period.ts';
import type { Problem } from '../lib/problem.ts';
import type { Line } from '../methods/form.ts';
import type { Built } from '../methods/method.ts';
import type { Node } from '../methods/node.ts';
import type { Questions } from '../methods/question.ts';
import type { TableDeclaration } from '../methods/tables.ts';
import type { Insert } from './indicators/indicator.ts';
import type { Scheme } from './scheme.ts';

/** A line of a plan with what it came to and what it uses. */
export type PlanLine = {
  readonly line: Line;
  readonly built: Built;
  /** The lines that it names directly, in the order of the scheme. */
  readonly uses: readonly string[];
  /** The questions that it asks the facts itself. */
  readonly asks: readonly string[];
};

/** A compiled scheme. */
export type Plan = {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly file: string;
  /** The scheme's text, and below it what indicators brought in. */
  readonly text: string;
  readonly inserts: readonly Insert[];
  readonly nodes: readonly Node[];
  readonly lines: readonly PlanLine[];
  readonly questions: Questions;
  readonly subject: TableDeclaration;
  readonly tables: readonly TableDeclaration[];
  /** The columns that the plan reads, by table. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A plan, or null where the scheme has errors, with all problems found. */
export type Compiled = { readonly plan: Plan | null; readonly problems: readonly Problem[] };
