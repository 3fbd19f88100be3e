/** 最高 highest and 最低 lowest: the largest or smallest value among the rows; no rows give 0 for the highest, unknown for the lowest. */

import type { Form } from '../form.ts';
import type { Builder, Built, Method } from '../method.ts';
import { mainOf, ROW_FIELDS } from './common.ts';
import { explainRows } from './explain.ts';
import { sayMain, tellRows } from './tell.ts';

/** { 最高: live_sessions.peak_online }. */
export const HIGHEST: Method = {
  id: 'highest',
  family: 'measure',
  fields: [{ id: 'highest', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => extreme(form, builder, 'max', 'zero'),
  tell: (form, speech) => {
    const rows = speech.rows(form);
    return tellRows(rows, speech.fill({ zh: '{main}的最大值', en: 'largest {main}' }, { main: sayMain(form, rows) }), 'zero', speech);
  },
};

/** { 最低: … }. */
export const LOWEST: Method = {
  id: 'lowest',
  family: 'measure',
  fields: [{ id: 'lowest', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => extreme(form, builder, 'min', 'unknown'),
  tell: (form, speech) => {
    const rows = speech.rows(form);
    return tellRows(rows, speech.fill({ zh: '{main}的最小值', en: 'smallest {main}' }, { main: sayMain(form, rows) }), 'unknown', speech);
  },
};

function extreme(form: Form, builder: Builder, is: 'min' | 'max', empty: 'zero' | 'unknown'): Built | null {
  const measured = builder.measure({
    form,
    main: mainOf(form),
    empty,
    aggregate: (rows) => {
      const of = rows.value(mainOf(form));
      if (of === null) return null;
      if (of.type.is !== 'number') return builder.problem('SUM_OF_NUMBERS', mainOf(form).at, { text: builder.textOf(mainOf(form).at) });
      return { aggregate: { is, of: of.value }, type: { ...of.type, scale: of.scale }, scale: of.scale };
    },
  });
  return measured === null || measured.is === 'grain'
    ? measured
    : {
        ...measured,
        explain: explainRows(measured, form, is === 'max' ? { zh: '最高', en: 'highest' } : { zh: '最低', en: 'lowest' }, builder),
      };
}
