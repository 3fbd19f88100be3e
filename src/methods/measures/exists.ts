/** 任一 any and 全部 all: whether something holds for one row, or for every row, of the subject. */

import type { Form } from '../form.ts';
import type { Builder, Built, Method } from '../method.ts';
import { mainOf, ROW_FIELDS, TRUTH } from './common.ts';
import { explainRows } from './explain.ts';

/** { 任一: findings, 其中: kind = 'fraud' } or { 任一: visits.consumed, 按: arrived_on }. */
export const ANY: Method = {
  id: 'any',
  family: 'measure',
  fields: [{ id: 'any', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => exists(form, builder, 'any'),
};

/** { 全部: visits.consumed, 按: arrived_on }; over no rows it is no. */
export const ALL: Method = {
  id: 'all',
  family: 'measure',
  fields: [{ id: 'all', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => exists(form, builder, 'all'),
};

function exists(form: Form, builder: Builder, is: 'any' | 'all'): Built | null {
  const main = mainOf(form);
  const measured = builder.measure({
    form,
    main,
    empty: 'zero',
    aggregate: (rows) => {
      const of = rows.bare ? ({ is: 'truth', value: true } as const) : rows.truth(main);
      return of === null ? null : { aggregate: { is, of }, type: TRUTH, scale: 1n };
    },
  });
  return measured === null || measured.is === 'grain'
    ? measured
    : { ...measured, explain: explainRows(measured, form, is === 'any' ? { zh: '任一', en: 'any' } : { zh: '全部', en: 'all' }, builder) };
}
