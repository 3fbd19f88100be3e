/** 取 pick and 最新 latest: the value of the only row, or of the row with the latest date; unknown where there is none. */

import type { Expression } from '../../lib/expression.ts';
import { expressionOf, type Form } from '../form.ts';
import type { Builder, Built, Method, RowScope } from '../method.ts';
import type { Aggregate, RowValue } from '../question.ts';
import { mainOf, ROW_FIELDS } from './common.ts';
import { explainRows } from './explain.ts';
import { sayMain, tellRows } from './tell.ts';

/** { 取: ratings.score, 其中: item = 'appraisal' }; several rows are a problem. */
export const PICK: Method = {
  id: 'pick',
  family: 'measure',
  fields: [{ id: 'pick', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => chosen(form, builder, (of) => ({ is: 'pick', of })),
  tell: (form, speech) => {
    const rows = speech.rows(form);
    const only = speech.fill({
      zh: '只能有一条这样的记录；有两条以上，整个核算停止。',
      en: 'There may be one such record only; with more the whole run stops.',
    });
    return tellRows(
      rows,
      speech.fill({ zh: '那一条的{main}', en: '{main} of the only record' }, { main: sayMain(form, rows) }),
      'unknown',
      speech,
      [only],
    );
  },
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
  tell: (form, speech) => {
    const rows = speech.rows(form);
    const by = expressionOf(form, 'by');
    const what = { zh: '「{by}」最晚的那一条的{main}', en: '{main} of the record with the latest {by}' };
    const twice = speech.fill({
      zh: '最晚的那一天有几条而说法不同，整个核算停止。',
      en: 'If several records of the latest day say different things, the whole run stops.',
    });
    const said = speech.fill(what, { by: by === null ? '' : rows.say(by), main: sayMain(form, rows) });
    return tellRows(rows, said, 'unknown', speech, [twice]);
  },
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
