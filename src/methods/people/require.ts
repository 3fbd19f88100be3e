/** 必须 require: a figure of the facts that must equal a wanted one, else the run ends and names both. */

import type { Language } from '../../lib/problem.ts';
import { unitText } from '../../lib/unit.ts';
import { expressionOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import { sayField } from '../telling.ts';

/** { 必须: 微博分配, 应为: 应分配, 谁: 'weibo' }. */
export const REQUIRE: Method = {
  id: 'require',
  family: 'gate',
  fields: [
    { id: 'require', kind: 'expression', required: true },
    { id: 'wanted', kind: 'expression', required: true },
    { id: 'who', kind: 'expression' },
  ],
  build: (form, builder) => {
    const [main, want, who] = [expressionOf(form, 'require'), expressionOf(form, 'wanted'), expressionOf(form, 'who')];
    const found = main === null ? null : builder.value(main);
    const wanted = want === null ? null : builder.value(want);
    if (found === null || wanted === null) return null;
    const rule = builder.binary('=', found, wanted, form.at);
    const named = who === null ? null : builder.value(who);
    if (rule === null || (who !== null && named === null)) return null;
    const inputs: Value[] = [rule, found, wanted, ...(named === null ? [] : [named])];
    const checked = builder.node(
      'require',
      inputs,
      { name: builder.textOf(main?.at ?? form.at), unit: unitOf(found, 'zh'), unitEn: unitOf(found, 'en') },
      { is: 'truth' },
      form.at,
    );
    return {
      ...checked,
      explain: (cell) => ({
        phrases: [
          { zh: '应为 {wanted}，实为 {found}', en: 'wanted {wanted}, found {found}', values: { wanted: cell(wanted), found: cell(found) } },
        ],
      }),
    };
  },
  tell: (form, speech) => {
    const who = expressionOf(form, 'who');
    return {
      rule: speech.fill(
        { zh: '{found} 必须等于 {wanted}', en: '{found} must equal {wanted}' },
        { found: sayField(form, 'require', speech), wanted: sayField(form, 'wanted', speech) },
      ),
      notes: [
        speech.fill({
          zh: '不相等时整个核算停止，谁都没有结果；还未知时不算违反。',
          en: 'Where they differ the whole run stops and nobody has a result; what is still unknown is no breach.',
        }),
        ...(who === null ? [] : [speech.fill({ zh: '报错时点名：{who}。', en: 'The message names {who}.' }, { who: speech.say(who) })]),
      ],
    };
  },
};

const unitOf = (value: Value, language: Language): string => (value.type.is === 'number' ? unitText(value.type.unit, language) : '');
