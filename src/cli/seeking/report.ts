/** Prints the answer of a search to the terminal: now, the values that reach the goal, the nearest of them, and how it was found. */

import { candidateAt } from '../../engine/seek/grid.ts';
import { holdsAt, type Judged, judge, nodeOf, type Stretch } from '../../engine/seek/judge.ts';
import { shownText } from '../../engine/words.ts';
import { compare, type Fraction, minus } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import type { Type } from '../../methods/node.ts';
import { say } from '../say.ts';
import { tableLines } from '../table.ts';
import type { Asked, Order } from './order.ts';
import type { Answer } from './search.ts';

/** An answer that was found. */
export type Found = Answer & { readonly stretches: readonly Stretch[] };

/** How an order is shown: candidates, amounts of what is varied, the left side of the goal and its name. */
type Show = {
  readonly zh: boolean;
  readonly candidate: (k: bigint) => string;
  readonly amount: (value: Fraction) => string;
  readonly left: (judged: Judged) => string;
  readonly name: string;
};

function showOf({ target, grid, prepared }: Order, language: Language): Show {
  const text = (type: Type, value: Fraction | null): string =>
    shownText({ type, value, state: value === null ? 'unknown' : 'value' }, language);
  const { goal, lines, plan, source } = prepared;
  const left = plan.nodes[nodeOf(plan, lines.left)]?.type ?? target.type;
  const name = source.text.slice(goal.left.at.start, goal.left.at.end);
  const zh = language === 'zh';
  return {
    zh,
    candidate: (k) => text(target.type, candidateAt(grid, k)),
    amount: (value) => text(target.type, value),
    left: (judged) => text(left, judged.value),
    name: goal.sum ? `${zh ? '合计' : 'sum'}(${name})` : name,
  };
}

const MOST_STRETCHES = 20;

/** The answer as lines on standard output. */
export function sayAnswer(order: Order, asked: Asked, found: Found, language: Language): void {
  const { prepared, now, grid } = order;
  const show = showOf(order, language);
  const { zh } = show;
  const { scheme, period } = prepared.plan;
  const { ids, labels } = now.facts.subjects;
  const [vary, goal] = [asked.vary.trim(), asked.goal.trim()];
  const who = asked.subject === undefined ? '' : `${asked.subject} ${labels[ids.indexOf(asked.subject)] ?? ''} · `;
  say(`${who}${scheme.title} · ${period.text}`);
  say(zh ? `目标 ${goal}；改「${vary}」，别的都不变` : `goal ${goal}; "${vary}" varies, all else stays`);
  say(nowLine(order, vary, show));
  say();
  const [first, last, step] = [show.candidate(0n), show.candidate(grid.last), show.amount(grid.step)];
  const range = zh ? `「${vary}」从 ${first} 到 ${last}，每格 ${step}` : `"${vary}" from ${first} to ${last} by ${step}`;
  const holding = found.stretches.filter(({ holds }) => holds === true);
  if (holding.length > 0) sayHolding(order, found, holding, range, show);
  else say(zh ? `${range}，没有一个值达到目标` : `${range}: no value reaches the goal`);
  sayWithout(found, show);
  say();
  say(methodLine(found, grid.last + 1n, zh));
}

/** The stretches in which the goal is reached, as a table, and the one nearest to now. */
function sayHolding(order: Order, found: Found, holding: readonly Stretch[], range: string, show: Show): void {
  const { zh, name } = show;
  say(zh ? `${range}，达到目标的是` : `${range} reaches the goal`);
  say();
  const head = zh
    ? ['从', '到', `起点的 ${name}`, '终点的', '起点前一格', '终点后一格']
    : ['from', 'to', `${name} at the start`, 'at the end', 'one step before', 'one step after'];
  const rows = holding.slice(0, MOST_STRETCHES).map((each) => rowOf(order, found, each, show));
  for (const line of tableLines([head, ...rows], 0)) say(line);
  const more = holding.length - MOST_STRETCHES;
  if (more > 0) say(zh ? `… 其余 ${more} 段见 --json` : `… ${more} more: see --json`);
  const near = nearestLine(order, found, holding, show);
  if (near !== '') say(`\n${near}`);
}

/** A stretch in which the goal is reached: its ends, the left side at both, and one step beyond each. */
function rowOf({ grid }: Order, { at }: Answer, { from, to }: Stretch, show: Show): readonly string[] {
  const beyond = (k: bigint): string => (k >= 0n && k <= grid.last ? show.left(at(k)) : show.zh ? '（范围到此）' : '(range ends)');
  return [show.candidate(from), show.candidate(to), show.left(at(from)), show.left(at(to)), beyond(from - 1n), beyond(to + 1n)];
}

/** Where there is no result. */
function sayWithout({ stretches }: Found, { zh, candidate }: Show): void {
  const without = stretches.filter(({ holds }) => holds === null);
  for (const { from, to } of without.slice(0, MOST_STRETCHES)) {
    const [first, last] = [candidate(from), candidate(to)];
    say(
      zh
        ? `从 ${first} 到 ${last} 没有结果（未知、不适用，或方案、事实在那里有错）`
        : `from ${first} to ${last} there is no result (unknown, not applicable, or the scheme or the facts are wrong there)`,
    );
  }
  const more = without.length - MOST_STRETCHES;
  if (more > 0) say(zh ? `… 另有 ${more} 段没有结果，见 --json` : `… ${more} more without a result: see --json`);
}

const WORDS = {
  zh: { true: '已达到', false: '未达到', null: '没有结果' },
  en: { true: 'reached', false: 'not reached', null: 'no result' },
};

const nowOf = ({ prepared, now, subject }: Order): Judged =>
  judge({ evaluation: now, row: (each) => each }, { lines: prepared.lines, subject });

/** What is now, and whether that reaches the goal. */
function nowLine(order: Order, vary: string, show: Show): string {
  const { zh, name } = show;
  const judged = nowOf(order);
  const reached = WORDS[zh ? 'zh' : 'en'][`${holdsAt(judged.sign, order.prepared.goal.operator)}`];
  const value = order.target.now === null ? (zh ? '未知' : 'unknown') : show.amount(order.target.now);
  const left = show.left(judged);
  const { unknown } = judged;
  if (zh) return `现在「${vary}」是 ${value}，${name} 是 ${left}${unknown > 0 ? `（另有 ${unknown} 人未知，不在合计里）` : ''}，${reached}`;
  return `now "${vary}" is ${value} and ${name} is ${left}${unknown > 0 ? ` (${unknown} more are unknown and not in the sum)` : ''}: ${reached}`;
}

/** The value nearest to now that reaches the goal, with the step before it that does not; nothing where it is reached now. */
function nearestLine(order: Order, { at }: Answer, holding: readonly Stretch[], show: Show): string {
  const { grid, target, prepared } = order;
  const { now } = target;
  if (now === null || holdsAt(nowOf(order).sign, prepared.goal.operator) === true) return '';
  const away = (k: bigint): Fraction => {
    const gap = minus(candidateAt(grid, k), now);
    return gap.n < 0n ? { n: -gap.n, d: gap.d } : gap;
  };
  const ends = holding.flatMap(({ from, to }) => [
    { k: from, next: from - 1n },
    { k: to, next: to + 1n },
  ]);
  const { k, next } = ends.reduce((a, b) => (compare(away(b.k), away(a.k)) < 0 ? b : a));
  const more = compare(candidateAt(grid, k), now) > 0;
  const [value, gap, left] = [show.candidate(k), show.amount(away(k)), show.left(at(k))];
  const nearest = show.zh
    ? `离现在最近的是 ${value}（${more ? '多' : '少'} ${gap}），那时 ${show.name} 是 ${left}`
    : `nearest to now is ${value} (${gap} ${more ? 'more' : 'less'}), where ${show.name} is ${left}`;
  if (next < 0n || next > grid.last) return nearest;
  const short = `${show.candidate(next)}${show.zh ? ' 时是 ' : ' gives '}${show.left(at(next))}`;
  return `${nearest}${show.zh ? '；差一格，' : '; one step short, '}${short}`;
}

/** How it was found: nothing is sampled. */
function methodLine({ computed, proven }: Answer, points: bigint, zh: boolean): string {
  const grouped = (count: bigint | number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  const [all, some] = [grouped(points), grouped(computed)];
  if (BigInt(computed) >= points) return zh ? `精确：${all} 个值逐个算过` : `exact: each of ${all} values was computed`;
  return zh
    ? `精确：共 ${all} 个值，没有抽样。算了 ${some} 个，其余由方案证明：${grouped(proven)} 段，每段单调或不越过目标`
    : `exact: ${all} values, none sampled. ${some} were computed, the scheme proves the rest: ${grouped(proven)} stretches, each monotone or on one side of the goal`;
}
