/** A month of the small clinic: what a folder of facts comes to for everybody, by a scheme of a few lines. */

import { sourceOf } from '../../src/cli/library.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { results } from '../../src/engine/results.ts';
import { doubtsAbout } from '../../src/facts/doubts/doubts.ts';
import { gather } from '../../src/facts/gather.ts';
import { openFacts } from '../../src/facts/open.ts';
import { parsePeriod } from '../../src/lib/period.ts';
import { hasErrors } from '../../src/lib/problem.ts';
import { compile } from '../../src/plan/compile/compile.ts';
import { parseScheme } from '../../src/plan/parse/scheme.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { type Outcome, toldOf } from './case.ts';
import { DECLARED } from './declared.ts';

/** Sales and refunds of everybody in October 2026; a refusal where an error is told. */
export async function computeFolder(folder: string): Promise<Outcome> {
  const plan = smallPlan();
  const { store, problems } = await openFacts(folder, plan.tables, plan.needs);
  if (store === null) return { is: 'refused', told: problems.map(toldOf) };
  try {
    const { facts, problems: found } = await gather(store, plan.questions);
    const all = [...problems, ...found, ...(await doubtsAbout(store, plan.questions, plan.period))];
    if (facts === null || hasErrors(all)) return { is: 'refused', told: all.map(toldOf) };
    const figures = Object.entries(results(evaluate(plan, facts)));
    return { is: 'rows', rows: figures.map(([person, items]) => ({ person, ...items })), told: all.map(toldOf) };
  } finally {
    store.close();
  }
}

const SCHEME = `方案: small
标题: 小诊所
周期: 月
对象: employees
指标:
  sales: { 合计: orders.amount }
  refunded: { 合计: refunds.amount, 归: orders.employee_id }
`;

/** The plan of the scheme for October 2026. */
function smallPlan(): Plan {
  const { scheme, problems } = parseScheme(SCHEME, 'small.yaml');
  const period = parsePeriod('2026-10');
  const plan = scheme === null || period === null ? null : compile(sourceOf(scheme, SCHEME, 'small.yaml'), period, DECLARED);
  if (plan?.plan == null) throw new Error(JSON.stringify([problems, plan?.problems]));
  return plan.plan;
}
