/** 引用 (7.2): a line that refers to an indicator of the library stands for the indicator's lines, named after the reference. */

import type { Expression } from '../../src/lib/expression.ts';
import type { FieldValue, Form, Line } from '../../src/methods/form.ts';
import type { Scheme } from '../../src/plan/scheme.ts';
import { namesIn } from './kinds.ts';

/** What stands in the library under an id: further lines, and the one that gives the value. */
type Entry = { readonly id: string; readonly lines: readonly Line[]; readonly value: Line };

const MEASURES = new Set(['sum', 'count', 'highest', 'lowest', 'mean', 'latest', 'pick', 'any', 'all', 'streak']);

/** The scheme with the indicators that it refers to written out. */
export function writtenOut(scheme: Scheme, library: readonly Entry[]): Scheme {
  const lines = scheme.lines.flatMap((line) => {
    const id = line.form.fields.get('use');
    if (id?.kind !== 'text') return [line];
    const entry = library.find((each) => each.id === id.text);
    if (entry === undefined) throw new Error(`no indicator ${id.text}`);
    return linesFor(line, entry);
  });
  return { ...scheme, lines };
}

function linesFor(line: Line, { lines, value }: Entry): readonly Line[] {
  const names = new Map(lines.map(({ name }) => [name, `${line.name}.${name}`]));
  const [last, ...others] = [value, ...lines].map((each) => renamed({ ...each, form: withOptions(each.form, lines, line.form) }, names));
  const result = last as Line;
  return [
    ...others.map((each) => ({ ...each, name: names.get(each.name) ?? each.name })),
    { ...line, form: result.form, then: [...result.then, ...line.then] },
  ];
}

/** A measure over rows of a table with 其中, 窗口 and 归 of the reference; one over a finer grain takes its rows as they are. */
function withOptions(form: Form, lines: readonly Line[], reference: Form): Form {
  const main = form.fields.get(form.method);
  const looked = main?.kind === 'line' ? main.form.fields.get(main.form.method) : main;
  if (!MEASURES.has(form.method) || looked?.kind !== 'expression' || isOverGroups(looked.expression, lines)) return form;
  const fields = new Map(form.fields);
  for (const [id, option] of reference.fields) {
    const own = fields.get(id);
    if (id === 'where') fields.set(id, both(own, option));
    else if (id === 'window' || (id === 'credit' && own === undefined)) fields.set(id, option);
  }
  return { ...form, fields };
}

/** Whether it names a line of the indicator that has a value for each group; calendar days are no rows either. */
const isOverGroups = (main: Expression, lines: readonly Line[]): boolean =>
  namesIn(main).some(([first = '', second]) => {
    if (second !== undefined) return false;
    return ['日历天', 'calendar_days'].includes(first) || lines.some(({ name, form }) => name === first && form.fields.has('per'));
  });

function both(own: FieldValue | undefined, option: FieldValue): FieldValue {
  if (own?.kind !== 'expression' || option.kind !== 'expression') return option;
  const [left, right] = [own.expression, option.expression];
  return { kind: 'expression', expression: { is: 'binary', operator: 'and', left, right, at: right.at } };
}

/** Everything as it is, but for the names of lines in expressions and among weighted parts. */
function renamed<T>(of: T, names: ReadonlyMap<string, string>): T {
  const again = (part: unknown): unknown => renamed(part, names);
  if (Array.isArray(of)) return of.map(again) as T;
  if (of instanceof Map) return new Map([...of].map(([key, part]) => [key, again(part)])) as T;
  if (typeof of !== 'object' || of === null) return of;
  const copy = Object.fromEntries(Object.entries(of).map(([key, part]) => [key, again(part)]));
  const { is, path, share, name } = copy;
  if (is === 'name' && Array.isArray(path) && path.length === 1) return { ...copy, path: [names.get(path[0]) ?? path[0]] } as T;
  return (share === undefined || typeof name !== 'string' ? copy : { ...copy, name: names.get(name) ?? name }) as T;
}
