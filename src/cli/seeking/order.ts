/** Reads what `hengji seek` is asked and computes the month as it is: the goal, what is varied, and the facts. */

import { type Evaluation, evaluate } from '../../engine/evaluate.ts';
import { constantOf } from '../../engine/examples/written.ts';
import { candidateAt, type Grid, gridOf, usualStep, type Wanted } from '../../engine/seek/grid.ts';
import { GOAL_FILE, type Prepared, prepareGoal, type Target, targetOf, VARY_FILE } from '../../engine/seek/prepare.ts';
import { shownText } from '../../engine/words.ts';
import { gather } from '../../facts/gather.ts';
import { openFacts } from '../../facts/open.ts';
import type { FactStore } from '../../facts/store.ts';
import { type Fraction, fraction } from '../../lib/fraction.ts';
import { hasErrors, type Problem } from '../../lib/problem.ts';
import { isPlain, sameUnit } from '../../lib/unit.ts';
import { parseExpression } from '../../plan/expression/parse.ts';
import { type Loaded, loadScheme, tableLibrary, userPath } from '../library.ts';
import { nobody, planFor } from '../month.ts';

/** The words of the command line. */
export type Asked = {
  readonly scheme: string;
  readonly facts: string;
  readonly period: string;
  readonly vary: string;
  readonly goal: string;
  readonly subject: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly step: string | undefined;
};

/** What is to be searched, with the month as it is now; the store stays open until `close`. */
export type Order = {
  readonly loaded: Loaded;
  readonly prepared: Prepared;
  readonly now: Evaluation;
  readonly store: FactStore;
  readonly target: Target;
  readonly grid: Grid;
  /** The subject's place, or null for a sum over all. */
  readonly subject: number | null;
};

/** An order, null after an error; and all problems, with the texts in which they stand. */
export type ReadOrder = {
  readonly order: Order | null;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
};

/** Reads an order and computes the month as it is. */
export async function readOrder(asked: Asked, progress: (done: number, total: number) => void): Promise<ReadOrder> {
  const loaded = loadScheme(asked.scheme);
  const given = (['from', 'to', 'step'] as const).map((name) => [`--${name}`, asked[name] ?? ''] as const);
  const texts = new Map([[loaded.file, loaded.text], [GOAL_FILE, asked.goal], [VARY_FILE, asked.vary], ...given]);
  const planned = planFor(loaded, asked.period);
  const failed = (problems: readonly Problem[]): ReadOrder => ({ order: null, problems, texts });
  if (planned.plan === null || loaded.source === null) return failed(planned.problems);
  const goal = prepareGoal(loaded.source, planned.plan.period, tableLibrary().tables, asked.goal);
  const soFar = [...planned.problems, ...goal.problems];
  if (goal.prepared === null) return failed(soFar);
  const { prepared } = goal;
  const opened = await openFacts(userPath(asked.facts), prepared.plan.tables, prepared.plan.needs, { progress });
  if (opened.store === null) return failed([...soFar, ...opened.problems]);
  const { store } = opened;
  const gathered = await gather(store, prepared.plan.questions);
  const now = gathered.facts === null ? null : evaluate(prepared.plan, gathered.facts);
  const found = [...soFar, ...opened.problems, ...gathered.problems, ...(now === null ? [] : [...nobody(now), ...now.problems])];
  const rest = now === null || hasErrors(found) ? [] : targeted(asked, loaded, prepared, now);
  if (now !== null && 'target' in rest) return { order: { loaded, prepared, now, store, ...rest }, problems: found, texts };
  store.close();
  return failed([...found, ...(rest as readonly Problem[])]);
}

type Targeted = { readonly target: Target; readonly grid: Grid; readonly subject: number | null };

/** Whose goal it is, what is varied, and the grid of its candidates. */
function targeted(asked: Asked, loaded: Loaded, { goal }: Prepared, now: Evaluation): Targeted | readonly Problem[] {
  const row = asked.subject === undefined ? null : now.facts.subjects.ids.indexOf(asked.subject);
  if (row === -1) return [plain('SUBJECT_UNKNOWN', { subject: asked.subject ?? '', scheme: loaded.source?.scheme.name ?? '' })];
  if (row === null && !goal.sum) return [placed('GOAL_WHOSE', GOAL_FILE, asked.goal, { text: asked.goal.trim() })];
  const target = targetOf(now, asked.vary, row);
  if ('code' in target) return [target];
  const bounds = (['from', 'to', 'step'] as const).map((name) => boundOf(name, asked[name], target, asked.vary));
  const unread = bounds.filter((bound) => bound !== null && 'code' in bound);
  if (unread.length > 0) return unread;
  const [from, to, step] = bounds as readonly (Fraction | null)[];
  const wanted: Wanted = { from: from ?? null, to: to ?? null, step: step ?? null };
  const grid = gridFor(target, wanted);
  if (grid === null) return [emptyGrid(target, wanted)];
  return { target, grid, subject: goal.sum ? null : row };
}

const gridFor = (target: Target, wanted: Wanted): Grid | null =>
  target.is === 'measure' ? gridOf(target.type, target.now, true, wanted) : gridOf(target.type, target.now, false, wanted, target.between);

const plain = (code: string, values: Problem['values']): Problem => ({ code, severity: 'error', place: null, values });

const placed = (code: string, file: string, text: string, values: Problem['values']): Problem => ({
  ...plain(code, values),
  place: { in: 'text', file, span: { start: 0, end: text.length } },
});

/** The number that an option writes, in the unit of what is varied; null where it is not given. */
function boundOf(name: 'from' | 'to' | 'step', text: string | undefined, target: Target, vary: string): Fraction | Problem | null {
  if (text === undefined) return null;
  const { expression } = parseExpression({ value: text, offsetAt: (offset) => offset }, `--${name}`);
  const value = expression === null ? null : constantOf(expression);
  if (value?.is === 'number') {
    const { unit } = value.type;
    if (sameUnit(unit, target.type.unit) || (value.value.n === 0n && isPlain(unit))) return value.value;
  }
  const sample = name === 'step' ? usualStep(target.type, target.is === 'measure') : (target.now ?? fraction(100n));
  const shown = { type: target.type, value: sample, state: 'value' } as const;
  const values = { option: `--${name}`, text, name: vary.trim(), sample: shownText(shown, 'zh'), sampleEn: shownText(shown, 'en') };
  return placed('SEEK_BOUND', `--${name}`, text, values);
}

/** Why a grid holds nothing: the wrong way round, no step, or beyond the neighbours of a boundary. */
function emptyGrid(target: Target, { from, to, step }: Wanted): Problem {
  const usual = gridFor(target, { from: null, to: null, step: null });
  const text = (value: Fraction | null): string => (value === null ? '…' : shownText({ type: target.type, value, state: 'value' }, 'zh'));
  const { below = null, above = null } = target.is === 'parameter' ? target.between : {};
  const fenced = below !== null || above !== null;
  const values = {
    from: text(from ?? usual?.from ?? null),
    to: text(to ?? (usual === null ? null : candidateAt(usual, usual.last))),
    step: text(step ?? usual?.step ?? null),
    between: fenced ? `在相邻的边界 ${text(below)} 和 ${text(above)} 之间` : '',
    betweenEn: fenced ? ` between the neighbouring boundaries ${text(below)} and ${text(above)}` : '',
  };
  return plain('SEEK_EMPTY', values);
}
