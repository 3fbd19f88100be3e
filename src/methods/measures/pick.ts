/** 取 pick and 最新 latest: the value of the only row, or of the row with the latest date; unknown where there is none. */

import type { Expression } from '../../lib/expression.ts';
import type { Form } from '../form.ts';
import type { Builder, Built, Method, RowScope } from '../method.ts';
import type { Aggregate, RowValue } from '../question.ts';
import { mainOf, ROW_FIELDS } from './common.ts';
import { explainRows } from './explain.ts';

/** { 取: ratings.score, 其中: item = 'appraisal' }; several rows are a problem. */
export const PICK: Method = {
  id: 'pick',
  family: 'measure',
  fields: [{ id: 'pick', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => chosen(form, builder, (of) => ({ is: 'pick', of })),
};

/** { 最新: account_daily.followers, 依据: account_daily.day }. */
export const LATEST: Method = {
  id: 'latest',
  family: 'measure',
  fields: [{ id: 'latest', kind: 'expression', required: true }, { id: 'by', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) =>
    chosen(form, builder, (of, rows) => {
      const by = form.fields.get('by');
      const day = by?.kind === 'expression' ? rows.value(by.expression) : null;
      return day === null ? null : { is: 'latest', of, by: day.value };
    }),
};

function chosen(form: Form, builder: Builder, make: (of: RowValue, rows: RowScope) => Aggregate | null): Built | null {
  const main: Expression = mainOf(form);
  const measured = builder.measure({
    form,
    main,
    empty: 'unknown',
    aggregate: (rows) => {
      const of = rows.value(main);
      const aggregate = of === null ? null : make(of.value, rows);
      if (of === null || aggregate === null) return null;
      return { aggregate, type: of.type.is === 'number' ? { ...of.type, scale: of.scale } : of.type, scale: of.scale };
    },
  });
  return measured === null || measured.is === 'grain'
    ? measured
    : { ...measured, explain: explainRows(measured, form, { zh: '取', en: 'taken from' }, builder) };
}
