/** 必须 require: a figure of the facts that must equal a wanted one, else the run ends and names both. */

import type { Language } from '../../lib/problem.ts';
import { unitText } from '../../lib/unit.ts';
import { expressionOf } from '../form.ts';
import type { Method, Value } from '../method.ts';

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
};

const unitOf = (value: Value, language: Language): string => (value.type.is === 'number' ? unitText(value.type.unit, language) : '');
