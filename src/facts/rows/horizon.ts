/** The horizon: the days that questions can see, so that a span to the year 9999 does not fill the memory. */

import { type Day, parseDay } from '../../lib/day.ts';
import { parsePeriod } from '../../lib/period.ts';
import type { Question, Questions } from '../../methods/question.ts';
import { valuesOf } from './level.ts';

/** The first and the last day of spans. */
export type Horizon = { readonly first: Day; readonly last: Day };

/** Where no question names a day. */
const EVER: Horizon = { first: parseDay('1900-01-01') ?? 0, last: parseDay('2199-12-31') ?? 0 };

/**
 * The smallest range that holds every window, calendar and streak of the questions, and the days that they look back;
 * spans of days (`span` keys) are cut off at its ends.
 */
export function horizonOf(questions: Questions): Horizon {
  const days = questions.questions.flatMap((question) => [...sourceDays(question), ...streakDays(question)]).filter((day) => day !== null);
  if (days.length === 0) return EVER;
  const back = questions.questions.flatMap(valuesOf).map((of) => (of.is === 'grain' ? of.days : 0));
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  return {
    first: first - back.reduce((a, b) => Math.max(a, b), 0),
    last: last - back.reduce((a, b) => Math.min(a, b), 0),
  };
}

function sourceDays({ source }: Question): readonly (Day | null)[] {
  if (source.is === 'calendar') return [source.first, source.last];
  if (source.is === 'groups' || source.window === null) return [];
  const window = source.window;
  if (window.by === 'date') return [window.range.first, window.range.last];
  return window.periods.flatMap((text) => {
    const period = parsePeriod(text);
    return period === null ? [] : [period.first, period.last];
  });
}

const streakDays = ({ aggregate }: Question): readonly Day[] =>
  aggregate.is === 'streak' ? [aggregate.range.first, aggregate.range.last] : [];
