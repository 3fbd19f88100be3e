/** What is told of runs. */

import { z } from 'zod';
import type { RunWithState } from '../../desk/runs/find.ts';
import type { Hands } from '../../desk/runs/hands.ts';
import { day, moment, number } from '../house/shapes.ts';

/** How far a run may have come. */
export const runState = z.enum(['computed', 'in review', 'approved', 'rejected', 'locked', 'paid']);

/** A run in a list. */
export const runRow = z.object({
  ...{ number, scheme: z.string(), version: number, period: z.string(), first: day, last: day, subjects: z.number() },
  ...{ purpose: z.enum(['regular', 'correction']), state: runState, actor: z.string(), at: moment },
  steps: z.array(z.object({ step: z.string(), actor: z.string(), at: moment, note: z.string().nullable() })),
});

/** A run as it is told. */
export const runTold = ({ first_day: first, last_day: last, steps, ...run }: RunWithState): z.input<typeof runRow> => ({
  ...{ number: run.number, scheme: run.scheme, version: run.version, period: run.period, first, last, subjects: run.subjects },
  ...{ purpose: run.purpose, state: run.state, actor: run.actor, at: run.at },
  steps: steps.map(({ step, actor, at, note }) => ({ step, actor, at, note })),
});

/** Whose hand the next step needs; null where whoever holds the duty may take it. */
export const hands = z.object({ mine: z.boolean(), others: z.array(z.string()) }).nullable();

/** The same as it is told. */
export const handsTold = (found: Hands | null): z.input<typeof hands> =>
  found === null ? null : { mine: found.mine, others: [...found.others] };
