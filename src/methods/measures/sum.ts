/** 合计 sum: the sum of a column or row formula, or of the steps or tiers of each row or group. */

import { type Table, table } from '../../lib/document.ts';
import type { Expression } from '../../lib/expression.ts';
import type { Fraction } from '../../lib/fraction.ts';
import { type FieldValue, type Form, field } from '../form.ts';
import type { Builder, Built, CutTable, Explain, Method, RowScope, Value } from '../method.ts';
import type { RowValue } from '../question.ts';
import type { RowWords, Speech, Told } from '../telling.ts';
import { weightedSum } from '../values/mix.ts';
import { sumToOne } from '../values/weighted.ts';
import { mainOf, ROW_FIELDS } from './common.ts';
import { explainRows } from './explain.ts';
import { ofRows, sayMain, tellRows } from './tell.ts';
import { sumOfTiers, tellSumOfTiers } from './tiered.ts';

/** { 合计: orders.amount, 其中: …, 按: …, 窗口: …, 归: … } or { 合计: { 阶梯: 单客单日, 档: 大单档 } }. */
export const SUM: Method = {
  id: 'sum',
  family: 'measure',
  fields: [
    { id: 'sum', kind: ['expression', 'line'], required: true },
    ...ROW_FIELDS.map((each) => (each.id === 'credit' ? ({ id: 'credit', kind: ['expression', 'shares'] } as const) : each)),
  ],
  build: (form, builder) => {
    const nested = field(form, 'sum', 'line');
    if (nested !== null) return sumOfForm(form, nested.form, builder);
    const shares = field(form, 'credit', 'shares');
    if (shares !== null) return sharedSum(form, shares, builder);
    const sum = builder.measure({
      form,
      main: mainOf(form),
      empty: 'zero',
      aggregate: (rows) => {
        const of = rows.value(mainOf(form));
        if (of === null) return null;
        if (of.type.is !== 'number') return builder.problem('SUM_OF_NUMBERS', mainOf(form).at, { text: builder.textOf(mainOf(form).at) });
        return { aggregate: { is: 'sum', of: of.value }, type: { ...of.type, scale: of.scale }, scale: of.scale };
      },
    });
    return sum === null || sum.is === 'grain' ? sum : { ...sum, explain: explainRows(sum, form, { zh: '合计', en: 'sum of' }, builder) };
  },
  tell: (form, speech) => {
    const nested = field(form, 'sum', 'line');
    if (nested !== null)
      return nested.form.method === 'steps' ? tellSteps(form, nested.form, speech) : tellSumOfTiers(form, nested.form, speech);
    const rows = speech.rows(form);
    const what = speech.fill({ zh: '{main}之和', en: 'sum of {main}' }, { main: sayMain(form, rows) });
    const shares = field(form, 'credit', 'shares');
    const told = tellRows(rows, what, 'zero', speech);
    return shares === null ? told : { ...told, tables: [sharesTable(shares, rows, speech)] };
  },
};

/** { 归: { host_id: 60%, consultant_id: 40% } }: each record credits several people by shares that sum to one, exactly. */
function sharedSum(form: Form, shares: FieldValue & { readonly kind: 'shares' }, builder: Builder): Built | null {
  const weights = shares.rows.map((row) => builder.constant(row.share)?.value ?? null);
  if (weights.some((weight) => weight === null)) return null;
  const known = weights as Fraction[];
  if (!sumToOne(known, builder, shares.at)) return null;
  const parts = shares.rows.map((row) => {
    const credit: FieldValue = { kind: 'expression', expression: { is: 'name', path: row.name.split('.'), at: row.at } };
    return SUM.build({ ...form, fields: new Map([...form.fields, ['credit', credit]]) }, builder);
  });
  if (parts.some((part) => part === null)) return null;
  const values = parts.filter((part) => part?.is === 'value');
  if (values.length < parts.length) return builder.problem('SHARES_ON_GRAIN', shares.at);
  const sum = weightedSum(values, known, builder, form.at);
  if (sum === null) return null;
  return {
    ...sum,
    explain: (cell) => ({
      phrases: [],
      rows: shares.rows.map((row, k) => ({
        active: cell(values[k] as Value).state === 'value',
        phrase: {
          zh: '{name} 名下 {part} × {share}',
          en: 'as {name} {part} × {share}',
          values: { name: row.name, part: cell(values[k] as Value), share: row.share },
        },
      })),
    }),
  };
}

/** Σ over rows or groups of what a nested form gives each. */
function sumOfForm(form: Form, nested: Form, builder: Builder): Built | null {
  if (nested.method === 'steps') return sumOfSteps(form, nested, builder);
  if (nested.method === 'progressive' || nested.method === 'whole') return sumOfTiers(form, nested, builder);
  return builder.problem('SUM_OF_LINE', nested.at);
}

/** Σ over rows or groups of the step each reaches: counted per step in the facts, priced here. */
function sumOfSteps(form: Form, steps: Form, builder: Builder): Built | null {
  const main = mainOf(steps);
  const rows = builder.cases(steps.fields.get('tiers'), steps.at);
  if (rows === null) return null;
  const ending = rows.find((row) => row.boundary.upper !== null || row.boundary.rest);
  if (ending !== undefined) return builder.problem('SUM_STEPS_FROM', ending.boundary.at, { row: builder.textOf(ending.boundary.at) });
  let table: CutTable | null = null;
  const counts: (Value | null)[] = [];
  const prices: Value[] = [];
  const first = countBand(form, main, builder, (scope) => {
    const of = scope.value(main);
    if (of === null) return null;
    table = builder.cutTable(rows, of.type, null, steps.at);
    return table === null ? null : inBand(scope, main, table, 1);
  });
  if (first === null || table === null) return null;
  const cut = table as CutTable;
  for (let band = 1; band < cut.results.length; band += 1) {
    const result = cut.results[band];
    const price = result === null || result === undefined ? null : builder.numeric(result);
    const count = band === 1 ? first : countBand(form, main, builder, (scope) => inBand(scope, main, cut, band));
    if (price === null || count === null) return null;
    counts.push(count);
    prices.push(price);
  }
  return priced(counts as Value[], prices, cut, builder, form);
}

function countBand(form: Form, main: Expression, builder: Builder, also: (scope: RowScope) => RowValue | null): Value | null {
  const count = builder.measure({
    form,
    main,
    empty: 'zero',
    also,
    aggregate: () => ({ aggregate: { is: 'count' }, type: { is: 'number', unit: {}, percent: false, scale: 1n }, scale: 1n }),
  });
  if (count?.is === 'grain') return builder.problem('STEPS_ON_GRAIN', form.at);
  return count;
}

/** The condition that a row's value lies in the given band. */
function inBand(scope: RowScope, main: Expression, table: CutTable, band: number): RowValue | null {
  const side = (index: number, operator: '>=' | '>' | '<' | '<='): RowValue | null => {
    const row = table.rows[index];
    const bound = row?.boundary.lower ?? row?.boundary.upper ?? null;
    if (bound === null) return null;
    return scope.truth({ is: 'binary', operator, left: main, right: bound.value, at: main.at });
  };
  const lower = side(band - 1, table.cuts[band - 1]?.upper ? '>=' : '>');
  if (lower === null) return null;
  if (band === table.cuts.length) return lower;
  const upper = side(band, table.cuts[band]?.upper ? '<' : '<=');
  return upper === null ? null : { is: 'and', of: [lower, upper] };
}

function priced(counts: readonly Value[], prices: readonly Value[], table: CutTable, builder: Builder, form: Form): Built | null {
  let sum: Value | null = null;
  for (const [k, count] of counts.entries()) {
    const part: Value | null = builder.binary('*', count, prices[k] as Value, form.at);
    if (part === null) return null;
    sum = sum === null ? part : builder.binary('+', sum, part, form.at);
  }
  if (sum === null) return null;
  const explain: Explain = (cell) => ({
    phrases: [{ zh: '各档次数 × 每次金额，逐档相加。', en: 'How often each step was reached, times its amount, added up.', values: {} }],
    rows: counts.map((count, k) => ({
      active: cell(count).value !== null && (cell(count).value as { n: bigint }).n > 0n,
      phrase: {
        zh: '{step}：{count} 次 × {price}',
        en: '{step}: {count} × {price}',
        values: { step: builder.textOf(table.rows[k]?.boundary.at ?? form.at), count: cell(count), price: cell(prices[k] as Value) },
      },
    })),
    questions: counts.flatMap((count) => ('question' in count ? [String(count.question)] : [])),
  });
  return { ...sum, explain };
}

/** Each row, or each group, takes one step; all are added. */
function tellSteps(form: Form, steps: Form, speech: Speech): Told {
  const rows = speech.rows(form);
  const over = rows.say(mainOf(steps));
  const zh = rows.are === 'groups' ? `把每一个「${over}」` : `${ofRows(rows, `每一条`, speech)}按${over}`;
  const rule = speech.fill(
    {
      zh: '{each}各按下表取一档（只取到达的最高一档），全部相加',
      en: 'for each of {of}, the step that {over} reaches (the highest one only), all added',
    },
    { each: zh, of: rows.of, over },
  );
  const heads = { over, result: speech.fill({ zh: '每一个得', en: 'gives' }), below: speech.zero };
  return {
    rule,
    tables: speech.bands(steps.fields.get('tiers'), heads),
    notes: [speech.fill({ zh: '一个也没有时为 {zero}。', en: 'Without any it is {zero}.' }, { zero: speech.zero })],
  };
}

/** Who gets how much of each record. */
const sharesTable = (shares: FieldValue & { readonly kind: 'shares' }, rows: RowWords, speech: Speech): Table =>
  table(
    [speech.fill({ zh: '算给谁', en: 'credited to' }), speech.fill({ zh: '占这一条的', en: 'share of the record' })],
    shares.rows.map((row) => [rows.say({ is: 'name', path: row.name.split('.'), at: row.at }), speech.say(row.share)]),
    speech.fill({ zh: '一条记录分给几个人，各人的份额加起来是 100%', en: 'A record credits several people by shares that sum to 100%' }),
  );
