/** 合计 of tiers: what 分段累进 or 全额累进 gives for each row or group, added up. Sums and counts come from the facts; rates are applied here. */

import type { Expression } from '../../lib/expression.ts';
import { type Fraction, fraction } from '../../lib/fraction.ts';
import { type Form, wordOf } from '../form.ts';
import type { Builder, Built, CutTable, RowScope, Value } from '../method.ts';
import type { Type } from '../node.ts';
import type { RowValue } from '../question.ts';
import type { Speech, Told } from '../telling.ts';
import { type Rates, ratesOver, tierRow } from '../values/tiers.ts';
import { countOf, mainOf } from './common.ts';

/** What is asked of the rows: the base of each, and whether negative bases count as 0. */
type Asked = { readonly form: Form; readonly main: Expression; readonly zero: boolean; readonly builder: Builder };

type Answer = Value & { readonly question: string };

/** A side of a band: the base against a limit. */
type Side = { readonly operator: '>' | '>=' | '<' | '<='; readonly limit: Expression };

/** { 合计: { 分段累进: 顾客月实收, 档: 提成档, 负数: 零 } }: each row or group by the tiers, and the results added. */
export function sumOfTiers(form: Form, tiers: Form, builder: Builder): Built | null {
  const asked: Asked = { form, main: mainOf(tiers), zero: wordOf(tiers, 'negative', 'zero') === 'zero', builder };
  const rows = builder.cases(tiers.fields.get('tiers'), tiers.at);
  const all = rows === null ? null : total(asked, []);
  if (rows === null || all === null) return null;
  const rates = ratesOver(rows, all.type, tiers, builder);
  if (rates === null) return null;
  const parts = tiers.method === 'whole' ? bandTotals(asked, rates.table) : slices(asked, all, rates.table);
  return parts === null ? null : addedUp(asked, all, parts, rates);
}

function addedUp({ form, builder }: Asked, all: Answer, parts: readonly Value[], { table, rates, rateType, type }: Rates): Built {
  const amounts = parts.map((part, k) => {
    const rate = builder.literal(rates[k]!, rateType, table.rows[k]!.result.at);
    return builder.node('multiply', [part, rate], {}, type, form.at);
  });
  const value = amounts.reduce((sum, amount) => builder.node('add', [sum, amount], {}, type, form.at));
  return {
    ...value,
    explain: (cell) => ({
      phrases: [{ zh: '每一份各按档计提，再相加', en: 'each by the tiers, then added up', values: {} }],
      rows: parts.map((part, k) => tierRow(cell(part), cell(amounts[k]!), table.rows[k], builder)),
      questions: [all.question],
    }),
  };
}

/** For 全额累进: the sum of the bases inside each band. */
function bandTotals(asked: Asked, table: CutTable): readonly Value[] | null {
  const totals = table.rows.map((_, k) => {
    const [before, after] = [table.cuts[k - 1], table.cuts[k]];
    const sides: Side[] = [];
    if (before !== undefined) sides.push({ operator: before.upper ? '>=' : '>', limit: limitOf(table, k - 1) });
    if (after !== undefined) sides.push({ operator: after.upper ? '<' : '<=', limit: limitOf(table, k) });
    return total(asked, sides);
  });
  return totals.some((each) => each === null) ? null : (totals as Value[]);
}

/** For 分段累进: how much of all bases lies inside each tier. */
function slices(asked: Asked, all: Answer, table: CutTable): readonly Value[] | null {
  const above: Value[] = [all];
  for (const [k, { value }] of table.cuts.entries()) {
    const excess = excessOver(asked, all, limitOf(table, k), value);
    if (excess === null) return null;
    above.push(excess);
  }
  return above.map((from, k) => (above[k + 1] === undefined ? from : difference(asked, from, above[k + 1]!)));
}

/** Σ of what the bases have above a limit: their sum less the limit for each of them. */
function excessOver(asked: Asked, all: Answer, limit: Expression, value: Fraction): Value | null {
  const everywhere = asked.zero && value.n < 0n;
  const sides: readonly Side[] = [{ operator: '>', limit }];
  const sum = everywhere ? all : total(asked, sides);
  const count = everywhere ? counted(asked, []) : counted(asked, sides);
  if (sum === null || count === null) return null;
  const { builder, form } = asked;
  const each = builder.literal(value, onGrid(all.type, value.d), limit.at);
  return difference(asked, sum, builder.node('multiply', [count, each], {}, each.type, form.at));
}

/** A difference of bases, whose type they keep, percentages too. */
function difference({ builder, form }: Asked, left: Value, right: Value): Value {
  const scale = right.type.is === 'number' ? right.type.scale : 1n;
  return builder.node('subtract', [left, right], {}, onGrid(left.type, scale), form.at);
}

/** A number type whose grid is finer by a factor; exact enough for the check of fen, which the line's own type decides. */
const onGrid = (type: Type, factor: bigint | null): Type =>
  type.is === 'number' ? { ...type, scale: type.scale === null || factor === null ? null : type.scale * factor } : type;

/** The limit between a row of the table and the next. */
const limitOf = (table: CutTable, k: number): Expression => (table.rows[k]?.boundary.upper ?? table.rows[k + 1]?.boundary.lower)!.value;

const NOTHING = { is: 'number', value: fraction(0n), unit: {}, percent: false } as const;

/** Σ of the bases within the sides; negative ones are left out where they count as 0. */
function total(asked: Asked, sides: readonly Side[]): Answer | null {
  const { main, builder, zero } = asked;
  const within = zero ? [...sides, { operator: '>', limit: { ...NOTHING, at: main.at } } as const] : sides;
  return ask(asked, within, (scope) => {
    const of = scope.value(main);
    if (of === null) return null;
    if (of.type.is !== 'number') return builder.problem('SUM_OF_NUMBERS', main.at, { text: builder.textOf(main.at) });
    return { aggregate: { is: 'sum', of: of.value }, type: { ...of.type, scale: of.scale }, scale: of.scale } as const;
  });
}

const counted = (asked: Asked, sides: readonly Side[]): Answer | null =>
  ask(asked, sides, () => ({ aggregate: { is: 'count' }, type: countOf({}), scale: 1n }));

function ask(
  { form, main, builder }: Asked,
  sides: readonly Side[],
  aggregate: Parameters<Builder['measure']>[0]['aggregate'],
): Answer | null {
  const request = { form, main, empty: 'zero', aggregate } as const;
  const answer = builder.measure(sides.length === 0 ? request : { ...request, also: (scope) => within(scope, main, sides) });
  return answer?.is === 'grain' ? builder.problem('STEPS_ON_GRAIN', form.at) : answer;
}

function within(scope: RowScope, main: Expression, sides: readonly Side[]): RowValue | null {
  const conditions = sides.map(({ operator, limit }) => scope.truth({ is: 'binary', operator, left: main, right: limit, at: main.at }));
  if (conditions.some((condition) => condition === null)) return null;
  return conditions.length === 1 ? conditions[0]! : { is: 'and', of: conditions as RowValue[] };
}

/** Each row, or each group, by the tiers on its own; all are added. */
export function tellSumOfTiers(form: Form, tiers: Form, speech: Speech): Told {
  const rows = speech.rows(form);
  const over = rows.say(mainOf(tiers));
  const each = rows.are === 'groups' ? `「${over}」` : over;
  const whole = tiers.method === 'whole';
  const rule = whole
    ? {
        zh: '每一份{over}各看落在下表哪一行，全部乘那一行的比例，再把各份相加',
        en: 'each {over} times the rate of the one row in which it lies, all of them added',
      }
    : {
        zh: '每一份{over}各按下表切成几段，每段乘自己的比例，再把各份相加',
        en: 'each {over} cut into the tiers of the table, each part times its own rate, all of them added',
      };
  const negative =
    wordOf(tiers, 'negative', 'zero') === 'zero'
      ? { zh: '负的一份按 0 算。', en: 'A negative one counts as 0.' }
      : { zh: '负的一份照第一行的比例算。', en: 'A negative one is computed with the first rate.' };
  const heads = {
    over: speech.fill({ zh: '每一份{over}', en: 'each {over}' }, { over: each }),
    result: speech.fill({ zh: '比例', en: 'rate' }),
    below: null,
  };
  return {
    rule: speech.fill(rule, { over: each }),
    tables: speech.bands(tiers.fields.get('tiers'), heads),
    notes: [speech.fill(negative), speech.fill({ zh: '一份也没有时为 {zero}。', en: 'Without any it is {zero}.' }, { zero: speech.zero })],
  };
}
