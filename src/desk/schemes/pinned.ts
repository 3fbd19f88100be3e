/** A released scheme as texts: itself and all of the libraries that it was checked with, so that it means the same for ever. */

import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { canonical } from '../../lib/canonical.ts';
import { parseDay } from '../../lib/day.ts';
import { intervalOf, type Period, type PeriodKind, parsePeriod, periodAround } from '../../lib/period.ts';
import type { Problem } from '../../lib/problem.ts';
import { type CompileOptions, compile, type Source } from '../../plan/compile/compile.ts';
import { readIndicators } from '../../plan/indicators/read.ts';
import { readTables } from '../../plan/library.ts';
import type { Plan } from '../../plan/plan.ts';
import { once } from '../once.ts';
import { refused } from '../refused.ts';
import { parsedScheme } from './parsed.ts';
import type { SchemeTexts } from './texts.ts';

/** SHA-256 of all texts of a scheme, hexadecimal. */
export const textsHash = (texts: SchemeTexts): string =>
  createHash('sha256')
    .update(canonical({ scheme: texts.scheme, indicators: texts.indicators, tables: texts.tables }))
    .digest('hex');

/** A compiled scheme, null where a problem is an error. */
export type Planned = { readonly plan: Plan | null; readonly problems: readonly Problem[] };

/** What was compiled and read last, of which the same texts always make the same: a plan takes about a megabyte. */
const [plans, indicatorFiles, tableFiles] = [
  new LRUCache<string, Planned>({ max: 60 }),
  new LRUCache<string, ReturnType<typeof readIndicators>>({ max: 60 }),
  new LRUCache<string, ReturnType<typeof readTables>>({ max: 60 }),
];

/** Compiles pinned texts for a period, by nothing but themselves; the same texts give the very same plan again. */
export function planOf(texts: SchemeTexts, period: Period, options: CompileOptions = { release: false }): Planned {
  const key = JSON.stringify([textsHash(texts), texts.file, period, options]);
  return once(plans, key, () => compiledPlan(texts, period, options));
}

function compiledPlan(texts: SchemeTexts, period: Period, options: CompileOptions): Planned {
  const { scheme, problems } = parsedScheme(texts.scheme, texts.file);
  if (scheme === null) return { plan: null, problems };
  const named = (file: string, text: string): string => `${file}\n${text}`;
  const indicators = inOrder(texts.indicators).map(([file, text]) =>
    once(indicatorFiles, named(file, text), () => readIndicators(text, file)),
  );
  const tables = inOrder(texts.tables).map(([file, text]) => once(tableFiles, named(file, text), () => readTables(text, file)));
  const known = indicators.flatMap((each) => each.indicators);
  const base: Source = { scheme, text: texts.scheme, file: texts.file };
  const source: Source = known.length === 0 ? base : { ...base, indicators: known };
  const compiled = compile(
    source,
    period,
    tables.flatMap((each) => each.tables),
    options,
  );
  const wrong = [...indicators, ...tables].flatMap((each) => each.problems);
  return { plan: compiled.plan, problems: [...problems, ...wrong, ...compiled.problems] };
}

const inOrder = (texts: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The period of a text; refused where it is none. */
export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw refused('PERIOD_TEXT', { found: text });
  return period;
}

/** The first period of a cycle that a version computes: the one around its first day; of an interval nothing is known but that day. */
export function periodFrom(cycle: PeriodKind, effective: string): Period {
  const day = parseDay(effective);
  if (day === null) throw new Error(`Bug: ${effective} is no day`);
  return cycle === 'interval' ? intervalOf(day, day) : periodAround(cycle, day);
}
