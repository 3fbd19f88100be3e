/** 值 value and 每行 each row: a formula for each subject, and a formula over the columns of a row. */

import { expressionOf } from '../form.ts';
import type { Method } from '../method.ts';
import { sayField } from '../telling.ts';

/** { 值: base + commission } or simply: base + commission. */
export const FORMULA: Method = {
  id: 'value',
  family: 'value',
  fields: [{ id: 'value', kind: 'expression', required: true }],
  build: (form, builder) => {
    const expression = expressionOf(form, 'value');
    const value = expression === null ? null : builder.value(expression);
    if (value === null || expression === null) return null;
    return { ...value, explain: () => ({ phrases: [{ zh: '= {formula}', en: '= {formula}', values: { formula: expression } }] }) };
  },
  tell: (form, speech) => ({ rule: sayField(form, 'value', speech) }),
};

/** { 每行: orders.amount − orders.platform_share − orders.refunded }. */
export const EACH_ROW: Method = {
  id: 'each row',
  family: 'value',
  fields: [{ id: 'each row', kind: 'expression', required: true }],
  build: (form) => {
    const expression = expressionOf(form, 'each row');
    return expression === null ? null : { is: 'row', expression };
  },
  tell: (form, speech) => {
    const main = expressionOf(form, 'each row');
    const rows = speech.rows(form);
    return {
      rule: speech.fill(
        { zh: '每一条{of}各算各的：{main}', en: 'for each of {of}: {main}' },
        { of: rows.of, main: main === null ? '' : rows.say(main) },
      ),
    };
  },
};
