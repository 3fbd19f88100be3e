/** 强制分布 distribution: grades in order by shares of all subjects; who stands on a cut, and equals, follow the written tie rule. */

import { table } from '../../lib/document.ts';
import { fraction, plus } from '../../lib/fraction.ts';
import { expressionOf, field, wordOf } from '../form.ts';
import type { Method } from '../method.ts';
import { sayField } from '../telling.ts';
import { sumToOne } from '../values/weighted.ts';
import { orderWords } from './within.ts';

/** { 强制分布: score, 档: { A: 20%, B: 70%, C: 10% }, 次序: 高者为先, 并列: 同取优 }; each grade's share is rounded down, the last takes the rest. */
export const DISTRIBUTION: Method = {
  id: 'distribution',
  family: 'people',
  fields: [
    { id: 'distribution', kind: 'expression', required: true },
    { id: 'grades', kind: 'shares', required: true },
    { id: 'order', kind: 'word', words: ['highest first', 'lowest first'], required: true },
    { id: 'ties', kind: 'word', words: ['share the better', 'share the worse', 'in order'] },
  ],
  build: (form, builder) => {
    const main = expressionOf(form, 'distribution');
    const by = main === null ? null : builder.numeric(main);
    const grades = field(form, 'grades', 'shares');
    if (by === null || grades === null) return null;
    if (!form.fields.has('ties')) return builder.problem('RANK_TIES', form.at, { by: builder.textOf(main?.at ?? form.at) });
    const shares = grades.rows.map((row) => builder.constant(row.share)?.value ?? null);
    if (shares.some((share) => share === null)) return null;
    const known = shares as NonNullable<(typeof shares)[number]>[];
    if (!sumToOne(known, builder, grades.at)) return null;
    const upTo = known.map((_, k) => known.slice(0, k + 1).reduce(plus, fraction(0n)));
    const settings = {
      grades: grades.rows.map((row) => row.name),
      upTo,
      best: wordOf(form, 'order', 'highest first') === 'highest first' ? 'highest' : 'lowest',
      ties:
        { 'share the better': 'better', 'share the worse': 'worse', 'in order': 'order' }[wordOf(form, 'ties', 'share the better')] ??
        'better',
    };
    const grade = builder.node('distribute', [by], settings, { is: 'text' }, form.at);
    return {
      ...grade,
      explain: (cell) => ({
        phrases: [{ zh: '以 {by} 排序后分档', en: 'graded by order of {by}', values: { by: cell(by) } }],
        rows: grades.rows.map((row) => ({
          active: cell(grade).value === row.name,
          phrase: { zh: '{name} {share}', en: '{name} {share}', values: { name: row.name, share: row.share } },
        })),
      }),
    };
  },
  tell: (form, speech) => {
    const rows = field(form, 'grades', 'shares')?.rows ?? [];
    const by = sayField(form, 'distribution', speech);
    return {
      rule: speech.fill(
        {
          zh: '全体按 {by} 排序（{order}），照下表的比例依次分等',
          en: 'all in order of {by} ({order}), graded by the shares of the table',
        },
        { by, order: orderWords(form, speech) },
      ),
      tables: [
        table(
          [speech.fill({ zh: '等级（从好到差）', en: 'grade (best first)' }), speech.fill({ zh: '占全体人数', en: 'share of all' })],
          rows.map((row) => [row.name, speech.say(row.share)]),
        ),
      ],
      notes: [
        speech.fill({
          zh: '到某一等为止的总名额 = 到这一等为止的比例之和 × 全体人数，去掉小数；最后一等拿剩下的。数未知的人也算在全体人数里，自己的等级未知。',
          en: 'The places down to a grade are the sum of the shares so far × the number of all subjects, rounded down; the last grade takes the rest. Those without a figure count in the number, and have no grade.',
        }),
        speech.fill(
          {
            'share the better': { zh: '相同的人并列，都取其中最前一人的等级。', en: 'Equals take the grade of the first of them.' },
            'share the worse': { zh: '相同的人并列，都取其中最后一人的等级。', en: 'Equals take the grade of the last of them.' },
          }[wordOf(form, 'ties', 'in order')] ?? {
            zh: '相同的人按编号先后各占一位。',
            en: 'Equals each take a place in order of their ids.',
          },
        ),
      ],
    };
  },
};
