/** 任一 any and 全部 all: whether something holds for one row, or for every row, of the subject. */

import type { Form } from '../form.ts';
import type { Builder, Built, Method } from '../method.ts';
import type { Sentence, Speech, Told } from '../telling.ts';
import { isBareName, mainOf, ROW_FIELDS, TRUTH } from './common.ts';
import { explainRows } from './explain.ts';
import { keysOf } from './tell.ts';

/** { 任一: findings, 其中: kind = 'fraud' } or { 任一: visits.consumed, 按: arrived_on }. */
export const ANY: Method = {
  id: 'any',
  family: 'measure',
  fields: [{ id: 'any', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => exists(form, builder, 'any'),
  tell: (form, speech) =>
    tellExists(form, speech, {
      bare: { zh: '看{of}：只要有一{one}就为是，一{one}也没有为否', en: 'yes if there is one of {of}, no if there is none' },
      where: {
        zh: '看{of}：只要有一{one}满足（{cond}）就为是，一{one}也没有为否',
        en: 'yes if {cond} holds for one of {of}, no if it holds for none',
      },
    }),
};

/** { 全部: visits.consumed, 按: arrived_on }; over no rows it is no. */
export const ALL: Method = {
  id: 'all',
  family: 'measure',
  fields: [{ id: 'all', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => exists(form, builder, 'all'),
  tell: (form, speech) =>
    tellExists(form, speech, {
      bare: { zh: '看{of}：有就为是，一{one}也没有为否', en: 'yes if there is one of {of}, no if there is none' },
      where: {
        zh: '看{of}：每一{one}都满足（{cond}）才为是；一{one}也没有为否',
        en: 'yes if {cond} holds for every one of {of}, no where there is none',
      },
    }),
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

/** Whether something holds for one row or all: of the rows that meet 其中, the main field is asked, if it says more than a table. */
function tellExists(form: Form, speech: Speech, said: { readonly bare: Sentence; readonly where: Sentence }): Told {
  const main = mainOf(form);
  const rows = speech.rows(form);
  const bare = rows.are === 'days' || isBareName(main);
  const one = rows.are === 'days' ? '天' : '条';
  const narrowed = !bare && rows.where !== null;
  const of = narrowed
    ? speech.fill({ zh: '{of}中 {where} 的', en: '{of} where {where}' }, { of: rows.of, where: rows.where ?? '' })
    : rows.of;
  const cond = bare ? rows.where : rows.say(main);
  const rule = speech.fill(cond === null ? said.bare : said.where, { of, one, cond: cond ?? '' });
  const blank = bare ? [] : [speech.fill(BLANK)];
  if (rows.per.length === 0) return { rule, notes: [...blank] };
  const keys = keysOf(rows, speech);
  return {
    rule: speech.fill({ zh: '按 {keys} 分开，各看一次：{rule}', en: '{rule}; one for each {keys}' }, { keys, rule }),
    notes: [
      speech.fill(
        {
          zh: '别处用到时，取同一对象、同一 {keys} 的那个；没有的，为否。',
          en: 'Where it is used, that of the same subject and {keys} counts; where there is none, it is no.',
        },
        { keys },
      ),
      ...blank,
    ],
  };
}

const BLANK: Sentence = {
  zh: '有一条看不出来（单元格空着）时：别的记录已经能定是或否的照定，否则未知。',
  en: 'Where one record cannot be told (a blank cell), the others decide if they can; else it is unknown.',
};
