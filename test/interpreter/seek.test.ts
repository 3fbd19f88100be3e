/** Goal seek against brute force on random schemes: every candidate of the grid computed by itself must say what the search says. */

import { expect, test } from 'vitest';
import { evaluate } from '../../src/engine/evaluate.ts';
import { candidateAt, type Grid } from '../../src/engine/seek/grid.ts';
import { type Aim, nodeOf } from '../../src/engine/seek/judge.ts';
import { measureLandscape, type Sought, type Varied } from '../../src/engine/seek/measure.ts';
import { parameterLandscape } from '../../src/engine/seek/parameter.ts';
import { prepareGoal, type Target, targetOf } from '../../src/engine/seek/prepare.ts';
import { type Sign, search } from '../../src/engine/seek/search.ts';
import { fractionAt } from '../../src/lib/cell.ts';
import { type Column, type NumberColumn, numberColumnOf, stateAt, VALUE } from '../../src/lib/column.ts';
import { compare, type Fraction, fraction, leastCommonMultiple, minus, plus, times, written } from '../../src/lib/fraction.ts';
import { parsePeriod } from '../../src/lib/period.ts';
import { hasErrors } from '../../src/lib/problem.ts';
import { unitText } from '../../src/lib/unit.ts';
import type { Facts } from '../../src/methods/facts.ts';
import type { Type } from '../../src/methods/node.ts';
import { compile, type Source } from '../../src/plan/compile/compile.ts';
import { parseScheme } from '../../src/plan/parse/scheme.ts';
import { withNumber } from '../../src/plan/parse/vary.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { LIBRARY } from './library.ts';
import { givenFacts } from './product.ts';
import { type Dice, diceOf } from './random/dice.ts';
import { type Draft, textOf } from './random/draft.ts';
import { valueDraft } from './random/value-scheme.ts';
import { textIn } from './values.ts';

/** How many random schemes; more on demand. */
const SIZE = Number(process.env['HENGJI_SEEK_SIZE'] ?? 200);
const SEED = Number(process.env['HENGJI_SEED'] ?? 7_000_000);

type World = { readonly source: Source; readonly plan: Plan; readonly facts: Facts; readonly dice: Dice; readonly draft: Draft };

/** A random scheme with its facts; null where the scheme is refused, or its run ends. */
function worldOf(seed: number): World | null {
  const draft = valueDraft(seed);
  const text = textOf(draft);
  const { scheme } = parseScheme(text, 'random.yaml');
  const period = parsePeriod(draft.period);
  if (scheme === null || period === null) return null;
  const source = { scheme, text, file: 'random.yaml' };
  const { plan } = compile(source, period, LIBRARY);
  if (plan === null) return null;
  const facts = factsOf(plan, draft);
  return hasErrors(evaluate(plan, facts).problems) ? null : { source, plan, facts, dice: diceOf(seed + 1), draft };
}

/** The facts of a draft: the given lines are the answers to their questions. */
function factsOf(plan: Plan, draft: Draft): Facts {
  const rows = draft.rows.get('staff') ?? [];
  const ids = rows.map((row) => textIn(row['staff_id'] as NonNullable<(typeof row)['staff_id']>)).toSorted();
  const { facts, overrides } = givenFacts(plan, rows, ids, draft.given);
  const answers = new Map<string, Column>();
  for (const { id, operator, settings } of plan.nodes) {
    const column = overrides.get(id);
    if (operator === 'answer' && column !== undefined) answers.set(String(settings['question']), column);
  }
  for (const { id, gives } of plan.questions.questions) if (!answers.has(id)) answers.set(id, unknowns(gives, ids.length));
  return { ...facts, answers };
}

function unknowns(gives: string, size: number): Column {
  const state = new Uint8Array(size).fill(1);
  if (gives === 'truth') return { is: 'truth', size, state, bits: new Uint8Array(size) };
  if (gives === 'date') return { is: 'date', size, state, days: new Int32Array(size) };
  if (gives === 'text') return { is: 'text', size, state, codes: new Int32Array(size), words: [''] };
  return { ...numberColumnOf(new Array<bigint>(size).fill(0n), 1n), state };
}

type NumberType = Type & { readonly is: 'number' };

const numbersOf = (plan: Plan): readonly { readonly name: string; readonly type: NumberType }[] =>
  plan.lines.flatMap(({ line, built }) =>
    built.is === 'value' && built.type.is === 'number' ? [{ name: line.name, type: built.type }] : [],
  );

const literalText = (value: Fraction, { unit, percent }: NumberType): string => {
  const [top, bottom] = percent ? [value.n * 100n, value.d] : [value.n, value.d];
  const number = written({ n: top < 0n ? -top : top, d: bottom });
  const [above = '', below] = number.split('/');
  const text = `${above}${percent ? '%' : unitText(unit, 'zh')}`;
  return `${top < 0n ? '-' : ''}${below === undefined ? text : `(${text} ÷ ${below})`}`;
};

/** A goal over a random line: against a number that lies near its present values, or against another line of its type. */
function goalText({ plan, facts, dice }: World): string | null {
  const numbers = numbersOf(plan);
  if (numbers.length === 0) return null;
  const { name, type } = dice.pick(numbers);
  const bracketed = `「${name}」`;
  const column = evaluate(plan, facts).column(nodeOf(plan, name)) as NumberColumn;
  const values = facts.subjects.ids.map((_, row) => fractionAt(column, row)).filter((value) => value !== null);
  const near = values.length === 0 ? fraction(BigInt(dice.below(100))) : dice.pick(values);
  const sum = dice.chance(0.4);
  const total = sum ? values.reduce(plus, fraction(0n)) : near;
  const right = literalText(plus(total, fraction(BigInt(dice.below(5) - 2), BigInt(dice.pick([1, 10, 100])))), type);
  const operator = dice.pick(['>=', '<=', '>', '<', '=', '!=']);
  return `${sum ? `合计(${bracketed})` : bracketed} ${operator} ${right}`;
}

/** Numbers that stand in a plan: where things change is near them. */
function landmarks(plan: Plan): readonly Fraction[] {
  const found: Fraction[] = [];
  const open: unknown[] = plan.nodes.map(({ settings }) => settings);
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    if ('n' in part && 'd' in part) found.push(part as Fraction);
    else open.push(...Object.values(part));
  }
  return found;
}

/** A grid of some eighty candidates around a landmark. */
function gridNear({ plan, dice }: World, now: Fraction | null): Grid {
  const step = dice.pick([fraction(1n, 100n), fraction(1n, 10n), fraction(1n), fraction(7n, 3n), fraction(50n), fraction(1n, 10_000n)]);
  const marks = [...landmarks(plan), ...(now === null ? [] : [now]), fraction(0n)];
  const center = dice.pick(marks);
  return { from: minus(center, times(step, fraction(BigInt(dice.below(60))))), step, last: BigInt(20 + dice.below(60)) };
}

/** The sign of a goal, read off a whole computed month; null without a result. */
function plainSign(plan: Plan, facts: Facts, overrides: ReadonlyMap<number, Column>, aim: Aim): Sign {
  const evaluation = evaluate(plan, facts, overrides);
  if (hasErrors(evaluation.problems)) return null;
  const cells = (name: string, row: number): Fraction | null => fractionAt(evaluation.column(nodeOf(plan, name)) as NumberColumn, row);
  const rows = aim.subject === null ? facts.subjects.ids.map((_, row) => row) : [aim.subject];
  const lefts = rows.map((row) => cells(aim.lines.left, row)).filter((value) => value !== null);
  const right = cells(aim.lines.right, rows[0] ?? 0);
  return lefts.length === 0 || right === null ? null : (compare(lefts.reduce(plus), right) as Sign);
}

/** The column with one cell replaced. */
function withCell(column: NumberColumn, size: number, subject: number, value: Fraction): Column {
  const values = Array.from({ length: size }, (_, row) => (row === subject ? value : (fractionAt(column, row) ?? fraction(0n))));
  const scale = values.map(({ d }) => d).reduce(leastCommonMultiple, 1n);
  const state = Uint8Array.from(values, (_, row) => (row === subject ? VALUE : stateAt(column, row)));
  return {
    ...numberColumnOf(
      values.map(({ n, d }) => n * (scale / d)),
      scale,
    ),
    state,
  };
}

type Tally = { searched: number; proven: number; points: number; computed: number; crossing: number };

/** Holds the search, at its finest leaf, against the signs of all candidates. */
function holds(sought: Sought, grid: Grid, plain: (value: Fraction) => Sign, told: string, tally: Tally): void {
  const found = search({ ...sought.land, leaf: 2n });
  const expected = Array.from({ length: Number(grid.last) + 1 }, (_, k) => plain(candidateAt(grid, BigInt(k))));
  const signs = (found.runs ?? []).flatMap(({ from, to, sign }) => new Array<Sign>(Number(to - from) + 1).fill(sign));
  expect(signs, told).toEqual(expected);
  const coarse = search({ ...sought.land, leaf: 16n }).runs;
  expect(coarse, told).toEqual(found.runs);
  tally.searched += 1;
  tally.proven += found.proven;
  tally.points += expected.length;
  tally.computed += found.computed;
  if (new Set(expected).size > 1) tally.crossing += 1;
}

const newTally = (): Tally => ({ searched: 0, proven: 0, points: 0, computed: 0, crossing: 0 });

/** What is sought in a world, its plan with the goal, and the aim; null where the goal is refused. */
function soughtIn(world: World) {
  const text = goalText(world);
  const period = world.plan.period;
  const prepared = text === null ? null : prepareGoal(world.source, period, LIBRARY, text).prepared;
  if (prepared === null) return null;
  const facts = factsOf(prepared.plan, world.draft);
  const subject = world.dice.below(facts.subjects.ids.length);
  const aim: Aim = { lines: prepared.lines, subject: prepared.goal.sum ? null : subject };
  return { text, prepared, facts, subject, aim, now: evaluate(prepared.plan, facts) };
}

const drawn = ({ source }: World, goal: string | null, vary: string, grid: Grid): string =>
  `${source.text}\ngoal ${goal}, vary ${vary}, from ${written(grid.from)} by ${written(grid.step)}`;

test('a value of one subject, in random schemes', { timeout: 600_000 }, () => {
  const tally = newTally();
  for (let seed = SEED; seed < SEED + SIZE; seed += 1) {
    const world = worldOf(seed);
    const sought = world === null ? null : soughtIn(world);
    if (world === null || sought === null) continue;
    const { prepared, facts, subject, aim } = sought;
    const { plan } = prepared;
    const names = [
      ...numbersOf(plan).map(({ name }) => name),
      ...(facts.subjects.attributes.has('base') ? ['staff.base', 'staff.base'] : []),
    ].filter((name) => !name.startsWith('目标'));
    const name = world.dice.pick(names);
    const target = targetOf(sought.now, name, subject) as Target;
    if (target.is !== 'measure') continue;
    const grid = gridNear(world, target.now);
    const varied: Varied = { to: target.to, subject };
    const plain = (value: Fraction): Sign => {
      const size = facts.subjects.ids.length;
      if (typeof target.to === 'number') {
        const column = withCell(sought.now.column(target.to) as NumberColumn, size, subject, value);
        return plainSign(plan, facts, new Map([[target.to, column]]), aim);
      }
      const column = withCell(facts.subjects.attributes.get(target.to) as NumberColumn, size, subject, value);
      const subjects = { ...facts.subjects, attributes: new Map([...facts.subjects.attributes, [target.to, column] as const]) };
      return plainSign(plan, { ...facts, subjects }, new Map(), aim);
    };
    const land = measureLandscape({ plan, facts, aim, varied, grid });
    if (land.moves || world.dice.chance(0.05)) holds(land, grid, plain, `seed ${seed}\n${drawn(world, sought.text, name, grid)}`, tally);
  }
  expect(tally.searched).toBeGreaterThan(SIZE / 10);
  expect(tally.proven).toBeGreaterThan(tally.searched / 2);
  expect(tally.computed).toBeLessThan(tally.points * 0.8);
  expect(tally.crossing).toBeGreaterThan(tally.searched / 20);
});

test('a parameter, in random schemes', { timeout: 600_000 }, () => {
  const tally = newTally();
  for (let seed = SEED; seed < SEED + SIZE; seed += 1) {
    const world = worldOf(seed);
    const sought = world === null ? null : soughtIn(world);
    if (world === null || sought === null) continue;
    const { prepared, facts, subject, aim } = sought;
    const { plan, source } = prepared;
    const used = plan.scheme.parameters.filter(({ name }) => source.text.split(name).length > 2);
    if (used.length === 0) continue;
    const { name } = world.dice.pick(used);
    const target = targetOf(sought.now, name, subject) as Target | { readonly code: string };
    if ('code' in target || target.is !== 'parameter') continue;
    const { literal } = target;
    const grid = gridNear(world, literal.value);
    const plain = (value: Fraction): Sign => {
      const scheme = withNumber(source.scheme, name, literal, value);
      const made = compile({ ...source, scheme }, plan.period, LIBRARY).plan;
      return made === null ? null : plainSign(made, facts, new Map(), aim);
    };
    const land = parameterLandscape({ source, plan, facts, aim, parameter: name, literal, grid });
    if (land.moves || world.dice.chance(0.05)) holds(land, grid, plain, `seed ${seed}\n${drawn(world, sought.text, name, grid)}`, tally);
  }
  expect(tally.searched).toBeGreaterThan(SIZE / 20);
  expect(tally.proven).toBeGreaterThan(tally.searched / 2);
});
