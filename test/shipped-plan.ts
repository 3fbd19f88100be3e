/** The plans of shipped schemes for tests, each in the period in which its newest parameters are in force. */

import { loadScheme, tableLibrary } from '../src/cli/library.ts';
import { compile } from '../src/plan/compile/compile.ts';
import type { Plan } from '../src/plan/plan.ts';
import { usualPeriod } from '../src/plan/usual.ts';

const plans = new Map<string, Plan>();

/** The plan of a shipped scheme. */
export function shippedPlan(name: string): Plan {
  const known = plans.get(name);
  if (known !== undefined) return known;
  const { source } = loadScheme(name);
  const plan = source === null ? null : compile(source, usualPeriod(source.scheme), tableLibrary().tables).plan;
  if (plan === null) throw new Error(`no plan for ${name}`);
  plans.set(name, plan);
  return plan;
}
