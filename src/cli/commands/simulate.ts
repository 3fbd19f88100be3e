/** `hengji simulate`: the same month under another scheme or with other parameters: old, new and difference for each person and in total. */

import type { Evaluation } from '../../engine/evaluate.ts';
import { topLines } from '../../engine/explain.ts';
import { results, shownLines } from '../../engine/results.ts';
import { rounded } from '../../lib/cell.ts';
import { decimal, type Fraction, fraction, minus, plus } from '../../lib/fraction.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import { withParameter } from '../../plan/parse/what-if.ts';
import type { Command } from '../command.ts';
import { type Loaded, loadScheme, shippedSchemes } from '../library.ts';
import { computeLoaded, type Month } from '../month.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { itemProblem } from './explain.ts';

/** simulate <scheme> --facts <dir> --period <p> --with <other scheme | parameter=value> …  [--item total]. */
export const simulateCommand: Command = async ([scheme, more], options, language) => {
  const { facts, period } = options;
  const changes = options.with ?? [];
  if (scheme === undefined || more !== undefined || facts === undefined || period === undefined || changes.length === 0)
    return usage('simulate', language);
  const base = loadScheme(scheme);
  const variant = changed(base, changes);
  const [before, after] = [await computeLoaded(base, facts, period), await computeLoaded(variant, facts, period)];
  for (const month of [before, after])
    sayProblems(
      summed(month === after ? newProblems(before, after) : month.problems),
      new Map([[month.loaded.file, month.loaded.text]]),
      language,
    );
  const [old, now] = [before.evaluation, after.evaluation];
  const item = options.item ?? (old === null ? '' : topLines(old.plan)[0]) ?? '';
  const shown = old !== null && shownLines(old).some(({ line }) => line.name === item);
  if (old !== null && !shown) sayProblems([itemProblem(old.plan, item)], new Map(), language);
  if (old !== null && now !== null && shown) sayDifference(old, now, item, language);
  before.close();
  after.close();
  return old === null || now === null || !shown ? 1 : 0;
};

/** Problems of the variant that the baseline does not have too. */
function newProblems(before: Month, after: Month): readonly Problem[] {
  const known = new Set(before.problems.map((problem) => JSON.stringify(problem)));
  return after.problems.filter((problem) => !known.has(JSON.stringify(problem)));
}

/** The scheme with its changes, one after the other: another scheme, or a parameter by name. */
function changed(base: Loaded, changes: readonly string[]): Loaded {
  let loaded = base;
  for (const change of changes) loaded = changedOnce(loaded, change);
  return loaded;
}

function changedOnce(loaded: Loaded, change: string): Loaded {
  const cut = change.indexOf('=');
  if (cut === -1 || shippedSchemes().includes(change)) return loadScheme(change);
  if (loaded.source === null) return loaded;
  // The changed value stands below the scheme in one text, so that places in it are places in what is shown.
  const value = change.slice(cut + 1).trim();
  const text = `${loaded.text}\n${value}`;
  const below = '\n'.repeat(text.length - value.length) + value;
  const { scheme, problems } = withParameter(loaded.source.scheme, change.slice(0, cut).trim(), below);
  const source = scheme === null ? null : { ...loaded.source, scheme, text };
  return { ...loaded, source, text, problems: [...loaded.problems, ...problems] };
}

function sayDifference(old: Evaluation, now: Evaluation, item: string, language: Language): void {
  const zh = language === 'zh';
  const [before, after] = [results(old), results(now)];
  const unknown = zh ? '未知' : 'unknown';
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  let [sumOld, sumNew] = [fraction(0n), fraction(0n)];
  let [winners, losers, changed, undecided] = [0, 0, 0, 0];
  const rows = ids.map((id) => {
    const [a, b] = [before[id]?.[item] ?? null, after[id]?.[item] ?? null];
    const [x, y] = [numberOf(a), numberOf(b)];
    const gap = x === null || y === null ? null : minus(y, x);
    if (x !== null && y !== null) [sumOld, sumNew] = [plus(sumOld, x), plus(sumNew, y)];
    if (gap === null && a === b) undecided += 1;
    if (gap === null && a !== b) changed += 1;
    if (gap !== null && gap.n > 0n) winners += 1;
    if (gap !== null && gap.n < 0n) losers += 1;
    const row = old.facts.subjects.ids.indexOf(id);
    return [id, old.facts.subjects.labels[row] ?? '', a ?? unknown, b ?? unknown, gap === null ? (a === b ? '' : '→') : signed(gap)];
  });
  const total = [zh ? '合计' : 'total', '', rounded(sumOld, 2), rounded(sumNew, 2), signed(minus(sumNew, sumOld))];
  say(`${old.plan.scheme.title} · ${old.plan.period.text} · ${item}`);
  say();
  for (const line of tableLines(
    [[zh ? '编号' : 'id', zh ? '姓名' : 'name', zh ? '现行' : 'old', zh ? '模拟' : 'new', zh ? '差额' : 'difference'], ...rows, total],
    2,
  ))
    say(line);
  const same = ids.length - winners - losers - changed - undecided;
  say();
  say(zh ? `增 ${winners} 人，减 ${losers} 人，不变 ${same} 人` : `${winners} gain, ${losers} lose, ${same} unchanged`);
  if (changed + undecided > 0)
    say(
      zh
        ? `另有 ${changed + undecided} 人在现行或模拟下未知，不在合计里`
        : `${changed + undecided} more are unknown in the old or the new result and not in the total`,
    );
}

const numberOf = (text: string | null): Fraction | null => (text === null ? null : decimal(text));

const signed = (value: Fraction): string => `${value.n > 0n ? '+' : ''}${rounded(value, 2)}`;
