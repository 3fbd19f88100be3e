/** 强制分布 distribution: grades in order by shares of all subjects; who stands on a cut, and equals, follow the written tie rule. */

import { fraction, plus } from '../../lib/fraction.ts';
import { expressionOf, field, wordOf } from '../form.ts';
import type { Method } from '../method.ts';
import { sumToOne } from '../values/weighted.ts';

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
};
