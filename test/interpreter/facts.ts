/** Random facts as files in a folder, opened by the product, and drafts computed from them. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../../src/engine/evaluate.ts';
import { gather } from '../../src/facts/gather.ts';
import { openFacts } from '../../src/facts/open.ts';
import type { FactStore } from '../../src/facts/store.ts';
import { hasErrors } from '../../src/lib/problem.ts';
import type { Questions } from '../../src/methods/question.ts';
import { parseScheme } from '../../src/plan/parse/scheme.ts';
import { type Outcome, outcomeOf, UNREAD } from './compare.ts';
import { interpret } from './interpret.ts';
import { LIBRARY } from './library.ts';
import { codesOf, planOf, producedOf } from './product.ts';
import { type Draft, textOf } from './random/draft.ts';
import { columnsOf, type FactSet, filesOf } from './random/tables.ts';

/** Nothing is gained by several threads where tables are small. */
const FEW_ROWS = 'SET threads = 1';

/** Opens a set of facts from files, and removes them. */
export async function withFacts<T>(facts: FactSet, use: (store: FactStore) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-interpreter-'));
  try {
    for (const [name, content] of Object.entries(filesOf(facts))) await writeFile(join(folder, name), content);
    const needs = new Map([...facts.rows.keys()].map((table) => [table, new Set(columnsOf(table))]));
    const { store, problems } = await openFacts(folder, LIBRARY, needs);
    if (store === null) throw new Error(codesOf(problems).join('\n'));
    await store.connection.run(FEW_ROWS);
    try {
      return await use(store);
    } finally {
      store.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads a draft over facts in both ways; `asked` may change what the product asks, to see whether that is found. */
export async function compareFacts(
  draft: Draft,
  store: FactStore,
  asked: (questions: Questions) => Questions = (same) => same,
): Promise<Outcome> {
  const text = textOf(draft);
  const { scheme, problems } = parseScheme(text, 'random.yaml');
  const none = { ...UNREAD, text, scheme };
  if (scheme === null) return { ...none, is: 'unread', told: codesOf(problems).join('\n') };
  const plan = planOf(scheme, text, draft.period);
  if ('is' in plan) return { ...none, is: 'refused', told: plan.codes.join('\n') };
  const gathered = await gather(store, asked(plan.questions));
  const plain = interpret({ scheme, library: LIBRARY, rows: draft.rows, period: draft.period, given: new Map() });
  if (gathered.facts === null || hasErrors(gathered.problems))
    return outcomeOf(none, plain, { is: 'ended', codes: codesOf(gathered.problems) });
  return outcomeOf(none, plain, producedOf(evaluate(plan, gathered.facts)));
}
