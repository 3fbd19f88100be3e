/** 达成率 attain: an actual figure against its target as a ratio, which reports of targets and actuals show side by side. */

import { expressionOf } from '../form.ts';
import type { Method, Phrase, Shown } from '../method.ts';

/** { 达成率: 业绩, 目标: 目标业绩 }: actual ÷ target; unknown where the target is 0 or missing. */
export const ATTAIN: Method = {
  id: 'attain',
  family: 'value',
  fields: [
    { id: 'attain', kind: 'expression', required: true },
    { id: 'target', kind: 'expression', required: true },
  ],
  build: (form, builder) => {
    const [main, goal] = [expressionOf(form, 'attain'), expressionOf(form, 'target')];
    const actual = main === null ? null : builder.numeric(main);
    const target = goal === null ? null : builder.numeric(goal);
    if (actual === null || target === null || builder.unify([actual, target], form.at) === null) return null;
    const ratio = builder.binary('/', actual, target, form.at);
    if (ratio === null) return null;
    const short = builder.binary('-', target, actual, form.at);
    return {
      ...ratio,
      explain: (cell) => ({
        phrases: [
          {
            zh: '实际 {actual}，目标 {target}',
            en: 'actual {actual}, target {target}',
            values: { actual: cell(actual), target: cell(target) },
          },
        ],
        next: short === null ? null : gap(cell(short)),
      }),
    };
  },
};

/** How far the target is. */
const gap = (short: Shown): Phrase | null =>
  short.value === null || typeof short.value !== 'object' || short.value.n <= 0n
    ? null
    : { zh: '再多 {short} 就完成目标', en: '{short} more and the target is met', values: { short } };
