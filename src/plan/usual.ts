/** The period for which a scheme is checked where none is named: that of its newest parameter, else January 2026. */

import { parseDay } from '../lib/day.ts';
import { intervalOf, type Period, periodAround } from '../lib/period.ts';
import type { Scheme } from './scheme.ts';

const JANUARY = parseDay('2026-01-01') ?? 0;

/** A period of the scheme's own cycle in which its newest parameters are in force. */
export function usualPeriod(scheme: Scheme): Period {
  const days = scheme.parameters.flatMap((parameter) =>
    parameter.history.map((entry) => (entry.from === null ? JANUARY : (parseDay(entry.from) ?? JANUARY))),
  );
  const newest = days.reduce((a, b) => Math.max(a, b), JANUARY);
  const month = periodAround('month', newest);
  const next = month.first < newest ? periodAround('month', month.last + 1) : month;
  return scheme.cycle === 'interval' ? intervalOf(next.first, next.last) : periodAround(scheme.cycle, next.first);
}
