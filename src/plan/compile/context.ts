/** What compiling a scheme carries along: the scheme, the tables, the nodes and questions made so far, the problems. */

import type { Period } from '../../lib/period.ts';
import type { Problems, Span, Values } from '../../lib/problem.ts';
import type { Line } from '../../methods/form.ts';
import type { Built } from '../../methods/method.ts';
import type { Node } from '../../methods/node.ts';
import type { Expectation, Question } from '../../methods/question.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import type { CodeNames } from '../code-names.ts';
import type { Insert } from '../indicators/indicator.ts';
import { placeAt } from '../indicators/place.ts';
import type { Scheme } from '../scheme.ts';

/** The state of a compilation; lists grow while lines are built. */
export type Context = {
  readonly scheme: Scheme;
  readonly text: string;
  readonly file: string;
  readonly inserts: readonly Insert[];
  /** What the scheme calls its codes. */
  readonly called: CodeNames;
  readonly period: Period;
  /** Whether the scheme is to be released: what is still undecided is then an error. */
  readonly release: boolean;
  readonly tables: ReadonlyMap<string, TableDeclaration>;
  readonly subject: TableDeclaration;
  readonly subjectKey: string;
  readonly nodes: Node[];
  /** The questions asked so far, by what they ask, so that none is asked twice. */
  readonly questions: Map<string, Question>;
  readonly expectations: Expectation[];
  readonly attributes: Set<string>;
  /** Columns that the plan reads, by table. */
  readonly needs: Map<string, Set<string>>;
  /** What each line came to; null while it is being built or after a problem. */
  readonly built: Map<string, Built | null>;
  /** Lines under construction, innermost last: a name that stands here already is circular. */
  readonly stack: Line[];
  /** The names that each line uses directly. */
  readonly uses: Map<string, Set<string>>;
  /** The questions that each line asks itself. */
  readonly asked: Map<string, string[]>;
  /** What a line comes to, building it on first use; null after a problem, and for a name that is circular. */
  readonly build: (line: Line, at: Span) => Built | null;
  /** Parameters that were looked up. */
  readonly usedParameters: Set<string>;
  readonly problems: Problems;
};

/** Reports an error in the scheme; gives null. */
export function report(context: Context, code: string, at: Span, values: Values = {}, severity: 'error' | 'warning' = 'error'): null {
  const place = placeAt(context, at);
  const seen = context.problems.some((problem) => problem.code === code && JSON.stringify(problem.place) === JSON.stringify(place));
  if (!seen) context.problems.push({ code, severity, place, values });
  return null;
}

/** Notes that the plan reads a column. */
export function need(context: Pick<Context, 'needs'>, table: string, column: string): void {
  const columns = context.needs.get(table) ?? new Set<string>();
  columns.add(column);
  context.needs.set(table, columns);
}
