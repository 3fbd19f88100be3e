/** The texts that a plan is made of again elsewhere: the scheme without its examples, and of the libraries what it needs. */

import { parsePeriod } from '../../lib/period.ts';
import { compile } from '../../plan/compile/compile.ts';
import { readIndicators } from '../../plan/indicators/read.ts';
import { readTables } from '../../plan/library.ts';
import { parseScheme } from '../../plan/parse/scheme.ts';
import type { Plan } from '../../plan/plan.ts';
import { readTree } from '../../plan/tree.ts';
import { wordId } from '../../plan/words.ts';

/** The texts of a plan, the libraries' by file. */
export type PlanTexts = {
  readonly file: string;
  readonly scheme: string;
  readonly indicators: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
};

/** Of the texts of a version those that a plan of it needs; examples are cases of others, and no figure depends on them. */
export function textsNeeded(plan: Plan, { file, scheme, indicators, tables }: PlanTexts): PlanTexts {
  const used = new Set(plan.inserts.map(({ indicator }) => indicator));
  const needed = Object.entries(indicators).filter(([name, text]) => readIndicators(text, name).indicators.some(({ id }) => used.has(id)));
  return { file, scheme: withoutExamples(scheme, file), indicators: Object.fromEntries(needed), tables };
}

function withoutExamples(text: string, file: string): string {
  const { tree } = readTree(text, file);
  if (tree?.is !== 'map') return text;
  const found = tree.entries.find(({ key }) => wordId(key) === 'examples');
  return found === undefined ? text : `${text.slice(0, found.keyAt.start)}${text.slice(found.value.at.end)}`;
}

/** The plan of texts for a period; null where they make none. */
export function planFrom({ file, scheme: text, indicators, tables }: PlanTexts, period: string): Plan | null {
  const { scheme } = parseScheme(text, file);
  const named = parsePeriod(period);
  if (scheme === null || named === null) return null;
  const known = inOrder(indicators).flatMap(([name, each]) => readIndicators(each, name).indicators);
  const library = inOrder(tables).flatMap(([name, each]) => readTables(each, name).tables);
  const source = { scheme, text, file, ...(known.length === 0 ? {} : { indicators: known }) };
  return compile(source, named, library).plan;
}

const inOrder = (texts: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));
