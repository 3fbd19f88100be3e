/** An indicator in words: its formula as people read it, the tables it needs, and which indicators a word finds. */

import { namesIn } from '../../lib/expression.ts';
import type { Language } from '../../lib/problem.ts';
import { expressionOf, type FieldValue, type Line } from '../../methods/form.ts';
import { printExpression } from '../expression/print.ts';
import { nameId } from '../word-lists.ts';
import { word } from '../words.ts';
import type { Indicator } from './indicator.ts';
import { expressionsOf } from './names.ts';

/** The tables whose rows an indicator reads, sorted. */
export function tablesOf({ lines, value }: Indicator): readonly string[] {
  const own = new Set(lines.map((line) => line.name));
  const names = [...lines, value].flatMap((line) => {
    const main = expressionOf(line.form, line.form.method);
    const counted = line.form.method !== 'value' && main?.is === 'name' ? main.path.slice(0, 1) : [];
    return [
      ...counted,
      ...expressionsOf(line)
        .flatMap(namesIn)
        .flatMap(({ path }) => (path.length === 2 ? path.slice(0, 1) : [])),
    ];
  });
  return [...new Set(names)].filter((name) => !own.has(name) && nameId(name) === null).toSorted();
}

/** The formula line by line: the value first, then the measures it is made of. */
export const formulaOf = ({ lines, value }: Indicator, language: Language): readonly string[] => [
  lineText(value, language),
  ...lines.map((line) => `${line.name} = ${lineText(line, language)}`),
];

/** 购买人数 ÷ 访客, or 合计 orders.amount，其中 orders.visit_type = 'first'. */
function lineText({ form, then }: Line, language: Language): string {
  const main = form.fields.get(form.method);
  const others = [...form.fields].filter(([id]) => id !== form.method);
  const said = (id: string, value: FieldValue): string => `${word(id, language)} ${fieldText(value, language)}`;
  const first = main === undefined ? [] : [form.method === 'value' ? fieldText(main, language) : said(form.method, main)];
  const steps = then.map((step) => `${word(step.word, language)} ${printExpression(step.value, language)}`);
  return [...first, ...others.map(([id, value]) => said(id, value)), ...steps].join(language === 'zh' ? '，' : ', ');
}

function fieldText(value: FieldValue, language: Language): string {
  if (value.kind === 'expression') return printExpression(value.expression, language);
  if (value.kind === 'list') return value.items.map((item) => printExpression(item, language)).join(language === 'zh' ? '、' : ' and ');
  if (value.kind === 'word') return word(value.word, language);
  throw new Error(`Bug: an indicator with a field of kind ${value.kind} has no words`);
}

/** The indicators that a word finds: in the id, the titles, the aliases or the tables, whatever its case. */
export function indicatorsFound(indicators: readonly Indicator[], text: string): readonly Indicator[] {
  const exact = indicators.filter(({ id }) => id === text);
  if (exact.length > 0) return exact;
  const wanted = text.toLowerCase();
  return indicators.filter((each) =>
    [each.id, each.title, each.english, ...each.aliases, ...tablesOf(each)].some((known) => known.toLowerCase().includes(wanted)),
  );
}
