/** Lays the two readings of a draft side by side, and makes a draft that tells them apart as small as it can. */

import type { Expression } from '../../src/lib/expression.ts';
import { parseScheme } from '../../src/plan/parse/scheme.ts';
import type { Scheme } from '../../src/plan/scheme.ts';
import { interpret } from './interpret.ts';
import { LIBRARY } from './library.ts';
import { codesOf, computeGiven, type Produced, planOf } from './product.ts';
import { bareName, type Draft, textOf } from './random/draft.ts';
import { type Cell, hasValue, same, shown, textIn, UNKNOWN } from './values.ts';

/** What came of a draft. */
export type Outcome = {
  readonly is: 'same' | 'ended' | 'refused' | 'different' | 'unread';
  readonly text: string;
  readonly scheme: Scheme | null;
  /** The cells of the plain reading where both agree. */
  readonly lines: ReadonlyMap<string, readonly Cell[]>;
  readonly ids: readonly string[];
  readonly told: string;
  /** The plain reading of an expression for a subject, by its place. */
  readonly cell: (expression: Expression, subject: number) => Cell;
};

/** What stands in an outcome before anything was read. */
export const UNREAD = { lines: new Map<string, readonly Cell[]>(), ids: [], cell: (): Cell => UNKNOWN } as const;

/** Reads a draft whose measured lines are given in both ways. */
export function compareGiven(draft: Draft): Outcome {
  const text = textOf(draft);
  const { scheme, problems } = parseScheme(text, 'random.yaml');
  const none = { ...UNREAD, text, scheme };
  if (scheme === null) return { ...none, is: 'unread', told: codesOf(problems).join('\n') };
  const plan = planOf(scheme, text, draft.period);
  if ('is' in plan) return { ...none, is: 'refused', told: plan.codes.join('\n') };
  const staff = draft.rows.get(scheme.subjects.table) ?? [];
  const plain = interpret({ scheme, library: LIBRARY, rows: draft.rows, period: draft.period, given: byPlace(draft, scheme) });
  const ids = plain.ends === null ? plain.ids : subjectIds(draft, scheme);
  return outcomeOf(none, plain, computeGiven(plan, staff, ids, draft.given));
}

const subjectIds = (draft: Draft, scheme: Scheme): readonly string[] => {
  const bare = interpret({ scheme: { ...scheme, lines: [] }, library: LIBRARY, rows: draft.rows, period: draft.period, given: new Map() });
  return bare.ends === null ? bare.ids : [];
};

/** The given cells in the order of ids. */
function byPlace(draft: Draft, scheme: Scheme): ReadonlyMap<string, readonly Cell[]> {
  const ids = subjectIds(draft, scheme);
  return new Map([...draft.given].map(([name, cells]) => [name, ids.map((id) => cells.get(id) ?? UNKNOWN)]));
}

type Read = Pick<Outcome, 'text' | 'scheme' | 'lines' | 'ids' | 'cell'>;

/** Whether both readings of a scheme agree. */
export function outcomeOf(read: Read, plain: ReturnType<typeof interpret>, product: Produced): Outcome {
  if (product.is === 'refused') return { ...read, is: 'refused', told: product.codes.join('\n') };
  if (plain.ends !== null && product.is === 'ended') return { ...read, is: 'ended', told: plain.ends };
  if (plain.ends !== null) return { ...read, is: 'different', told: `plain: the run ends, ${plain.ends}; product: goes on` };
  if (product.is === 'ended') return { ...read, is: 'different', told: `plain: goes on; product: ${product.codes.join(', ')}` };
  const told = differences(plain, product);
  return {
    ...read,
    lines: plain.lines,
    ids: plain.ids,
    cell: plain.cell,
    is: told.length === 0 ? 'same' : 'different',
    told: told.slice(0, 6).join('\n'),
  };
}

type Lines = { readonly ids: readonly string[]; readonly lines: ReadonlyMap<string, readonly Cell[]> };

function differences(plain: Lines, product: Lines): readonly string[] {
  if (plain.ids.join() !== product.ids.join()) return [`subjects: plain ${plain.ids.join()}; product ${product.ids.join()}`];
  return [...plain.lines].flatMap(([name, cells]) => {
    const others = product.lines.get(name);
    if (others === undefined) return [`${name}: the product has no such line`];
    return cells.flatMap((cell, k) => {
      const other = others[k] ?? UNKNOWN;
      return same(cell, other) ? [] : [`${name} of ${plain.ids[k]}: plain ${shown(cell)}; product ${shown(other)}`];
    });
  });
}

/** The smallest draft found that still shows a difference: without lines, parameters, subjects, rows, given values. */
export function shrink(draft: Draft, differs: (draft: Draft) => boolean): Draft {
  let best = draft;
  for (;;) {
    const smaller = smallerOnes(best).find(differs);
    if (smaller === undefined) return best;
    best = smaller;
  }
}

function smallerOnes(draft: Draft): readonly Draft[] {
  const without = <T>(list: readonly T[], k: number): readonly T[] => list.filter((_, place) => place !== k);
  const lines = draft.lines.map((line, k) => ({
    ...draft,
    lines: without(draft.lines, k),
    given: withoutKey(draft.given, bareName(line.name)),
  }));
  const parameters = draft.parameters.map((_, k) => ({ ...draft, parameters: without(draft.parameters, k) }));
  const rows = [...draft.rows].flatMap(([table, all]) =>
    all.map((_, k) => ({ ...draft, rows: new Map([...draft.rows, [table, without(all, k)]]) })),
  );
  return [...lines.toReversed(), ...parameters, ...rows];
}

const withoutKey = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> =>
  new Map([...map].filter(([name]) => name !== key));

/** A draft as people read it: the scheme, the given values, the rows. */
export function drawn(draft: Draft): string {
  const given = [...draft.given].map(([name, cells]) => `  ${name}: ${[...cells].map(([id, cell]) => `${id} ${shown(cell)}`).join(', ')}`);
  const rows = [...draft.rows].map(([table, all]) => `${table}:\n${all.map((row) => `  ${rowText(row)}`).join('\n')}`);
  return `${textOf({ ...draft, declares: true })}period ${draft.period}\ngiven:\n${given.join('\n')}\n${rows.join('\n')}`;
}

const rowText = (row: Readonly<Record<string, Cell>>): string =>
  Object.entries(row)
    .filter(([, cell]) => hasValue(cell))
    .map(([name, cell]) => `${name}=${cell.is === 'text' ? textIn(cell) : shown(cell)}`)
    .join(' ');
