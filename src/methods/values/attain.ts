/** 达成率 attain: an actual figure against its target as a ratio, which reports of targets and actuals show side by side. */

import type { Expression } from '../../lib/expression.ts';
import { expressionOf } from '../form.ts';
import type { Method, Phrase, Shown } from '../method.ts';
import { sayField } from '../telling.ts';
import { ofMain } from './next.ts';

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
    if (main === null || actual === null || target === null || builder.unify([actual, target], form.at) === null) return null;
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
        next: short === null ? null : gap(main, cell(short), cell(target)),
      }),
    };
  },
  tell: (form, speech) => ({
    rule: speech.fill(
      { zh: '{actual} ÷ {target}，即对目标的完成率', en: '{actual} ÷ {target}, the completion of the target' },
      { actual: sayField(form, 'attain', speech), target: sayField(form, 'target', speech) },
    ),
    notes: [speech.fill({ zh: '目标是 0 或者未知时，完成率未知。', en: 'Where the target is 0 or unknown, so is the completion.' })],
  }),
};

/** How far the target is; nothing where it is met, or where it is not above 0 and more of the figure completes nothing. */
const gap = (main: Expression, short: Shown, target: Shown): Phrase | null =>
  !isAbove(short) || !isAbove(target)
    ? null
    : ofMain(main, { zh: '{of}再多 {short} 就完成目标', en: '{short} more{in} meets the target' }, { short });

const isAbove = ({ value }: Shown): boolean => value !== null && typeof value === 'object' && value.n > 0n;
