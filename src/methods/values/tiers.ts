/** 分段累进 progressive and 全额累进 whole: commission by tiers, each part at its own rate or all at the rate reached. */

import type { Expression } from '../../lib/expression.ts';
import { type Fraction, fraction, leastCommonMultiple } from '../../lib/fraction.ts';
import { isPlain, multiplyUnits } from '../../lib/unit.ts';
import { type CaseRow, expressionOf, type Field, type Form, wordOf } from '../form.ts';
import type { Builder, Built, CellReader, CutTable, ExplainedRow, Method, Phrase, Shown, Value } from '../method.ts';
import type { Type } from '../node.ts';
import { type Sentence, type Speech, sayField, type Told } from '../telling.ts';
import { bandOf, nextStep, rowHoles } from './next.ts';

const FIELDS: readonly Field[] = [
  { id: 'tiers', kind: 'cases', required: true },
  { id: 'negative', kind: 'word', words: ['zero', 'as computed'], required: true },
];

/** { 分段累进: sales, 档: [[到 5万元, 2%], [以上, 3%]], 负数: 零 }: each part of the value at the rate of its own tier. */
export const PROGRESSIVE: Method = {
  id: 'progressive',
  family: 'value',
  fields: [{ id: 'progressive', kind: 'expression', required: true }, ...FIELDS],
  build: (form, builder) => tiers(form, builder, progressive),
  tell: (form, speech) =>
    tellTiers(form, speech, {
      rule: {
        zh: '把 {over} 按下表切成几段，每一段的数额乘自己那一段的比例，各段相加',
        en: '{over} cut into the tiers of the table, each part times the rate of its own tier, all added',
      },
      over: { zh: '{over} 在这一段里的部分', en: 'the part of {over}' },
    }),
};

/** { 全额累进: sales, 档: …, 负数: 零 }: the whole value at the rate of the tier it reaches. */
export const WHOLE: Method = {
  id: 'whole',
  family: 'value',
  fields: [{ id: 'whole', kind: 'expression', required: true }, ...FIELDS],
  build: (form, builder) => tiers(form, builder, whole),
  tell: (form, speech) =>
    tellTiers(form, speech, {
      rule: {
        zh: '看 {over} 落在下表哪一行，全部 {over} 都乘那一行的比例（不分段）',
        en: 'the whole of {over} times the rate of the one row in which it lies',
      },
      over: { zh: '{over}', en: '{over}' },
    }),
};

/** A table of rates over a base: what the base times a rate is, and the rates with the type that they share. */
export type Rates = { readonly table: CutTable; readonly rates: readonly Fraction[]; readonly rateType: Type; readonly type: Type };

/** The tiers of a line; `written` is the value as it stands in the scheme, which the distance to the next tier is counted from. */
type Tiers = Rates & { readonly written: Value; readonly main: Expression };

function tiers(
  form: Form,
  builder: Builder,
  make: (base: Value, tiers: Tiers, form: Form, builder: Builder) => Built | null,
): Built | null {
  const main = expressionOf(form, form.method);
  const written = main === null ? null : builder.numeric(main);
  const rows = builder.cases(form.fields.get('tiers'), form.at);
  if (written === null || rows === null || main === null) return null;
  const rates = ratesOver(rows, written.type, form, builder);
  if (rates === null) return null;
  const zero = builder.literal(fraction(0n), written.type, main.at);
  const base = wordOf(form, 'negative', 'zero') === 'zero' ? builder.node('largest', [written, zero], {}, written.type, main.at) : written;
  return make(base, { ...rates, written, main }, form, builder);
}

/** The rates of tiers over a base of that type; a table that leaves out what lies below its first row is a problem. */
export function ratesOver(rows: readonly CaseRow[], over: Type, form: Form, builder: Builder): Rates | null {
  const table = builder.cutTable(rows, over, null, form.at);
  if (table === null) return null;
  if (table.results[0] === null)
    return builder.problem('TIERS_BELOW', rows[0]?.at ?? form.at, {
      first: builder.textOf(rows[0]?.boundary.at ?? form.at),
      bound: builder.textOf(rows[0]?.boundary.lower?.value.at ?? form.at),
    });
  const found = ratesOf(rows, builder);
  if (found === null || over.is !== 'number' || found.type.is !== 'number') return null;
  const grid = form.method === 'progressive' ? table.cuts.reduce((sum, { value }) => finer(sum, value.d), over.scale) : over.scale;
  const scale = grid === null || found.type.scale === null ? null : grid * found.type.scale;
  const unit = multiplyUnits(over.unit, found.type.unit);
  const percent = isPlain(unit) && (over.percent || found.type.percent);
  const type: Type = { is: 'number', unit, percent, scale };
  return { table, rates: found.rates, rateType: found.type, type };
}

/** A grid on which both fit; parts of a base end at the limits of tiers, so those must lie on it too. */
const finer = (grid: bigint | null, other: bigint): bigint | null => (grid === null ? null : leastCommonMultiple(grid, other));

function ratesOf(rows: readonly CaseRow[], builder: Builder): { rates: readonly Fraction[]; type: Type } | null {
  const constants = rows.map((row) => builder.constant(row.result));
  if (constants.some((constant) => constant === null)) return null;
  const known = constants as readonly { value: Fraction; type: Type & { is: 'number' } }[];
  const literals = known.map((rate, k) => builder.literal(rate.value, rate.type, rows[k]!.result.at));
  const type = builder.unify(literals, rows[0]!.at);
  return type === null ? null : { rates: known.map((rate) => rate.value), type };
}

function progressive(base: Value, tiers: Tiers, form: Form, builder: Builder): Built {
  const { table, rates, type } = tiers;
  const cuts = table.cuts.map((cut) => ({ value: cut.value, upper: cut.upper }));
  const value = builder.node('progressive', [base], { cuts, rates }, type, form.at);
  const pieces = rates.map((rate, k) => portionValue(base, table, rate, k, type, form, builder));
  return {
    ...value,
    explain: (cell) => ({
      phrases: [
        {
          zh: '{base} 按分段累进计提，每段各按自己的比例',
          en: '{base} by progressive tiers, each part at its own rate',
          values: { base: cell(base) },
        },
      ],
      rows: pieces.map((piece, k) => tierRow(cell(piece.part), cell(piece.amount), table.rows[k], builder)),
      next: nextTier(cell, tiers),
    }),
  };
}

/** How far the next rate is. */
function nextTier(cell: CellReader, { table, rates, rateType, written, main }: Tiers): Phrase | null {
  const gives = rates.map((rate): Shown => ({ type: rateType, value: rate, state: 'value' }));
  return nextStep({ shown: cell(written), main }, table, gives);
}

/** One tier as a table of its own: the same kernel with all other rates at 0 (amount), and at rate 1 (part). */
function portionValue(
  base: Value,
  table: CutTable,
  rate: Fraction,
  k: number,
  type: Type,
  form: Form,
  builder: Builder,
): { part: Value; amount: Value } {
  const cuts = table.cuts.map((cut) => ({ value: cut.value, upper: cut.upper }));
  const only = (value: Fraction): readonly Fraction[] => table.results.map((_, index) => (index === k ? value : fraction(0n)));
  return {
    part: builder.node('progressive', [base], { cuts, rates: only(fraction(1n)) }, base.type, form.at),
    amount: builder.node('progressive', [base], { cuts, rates: only(rate) }, type, form.at),
  };
}

/** A row of an explanation: the tier, how much lies in it, what that gives. */
export function tierRow(part: Shown, amount: Shown, row: CaseRow | undefined, builder: Builder): ExplainedRow {
  const active = part.value !== null && typeof part.value === 'object' && part.value.n !== 0n;
  const values = { ...(row === undefined ? { row: '' } : rowHoles(row, builder)), part, amount };
  return { active, phrase: { zh: '{row}：{part} → {amount}', en: '{row}: {part} → {amount}', values } };
}

function whole(base: Value, tiers: Tiers, form: Form, builder: Builder): Built | null {
  const { table, rates, type } = tiers;
  const results = rates.map((rate, k) => builder.literal(rate, builder.constant(table.rows[k]!.result)!.type, table.rows[k]!.at));
  const rateType = builder.unify(results, form.at);
  if (rateType === null) return null;
  const cuts = table.cuts.map((cut) => ({ value: cut.value, upper: cut.upper }));
  const rate = builder.node('band', [base, ...results], { cuts }, rateType, form.at);
  const value = builder.node('multiply', [base, rate], {}, type, form.at);
  return {
    ...value,
    explain: (cell) => ({
      phrases: [{ zh: '{base} 全额 × {rate}', en: 'the whole {base} × {rate}', values: { base: cell(base), rate: cell(rate) } }],
      rows: table.rows.map((row, k) => ({
        active: bandOf(cell(base), table) === k,
        phrase: { zh: '{row}', en: '{row}', values: rowHoles(row, builder) },
      })),
      next: nextTier(cell, tiers),
    }),
  };
}

function tellTiers(form: Form, speech: Speech, said: { readonly rule: Sentence; readonly over: Sentence }): Told {
  const over = sayField(form, form.method, speech);
  const heads = { over: speech.fill(said.over, { over }), result: speech.fill({ zh: '比例', en: 'rate' }), below: null };
  const negative =
    wordOf(form, 'negative', 'zero') === 'zero'
      ? { zh: '{over} 为负数时按 0 算。', en: 'A negative {over} counts as 0.' }
      : {
          zh: '{over} 为负数时照算，乘第一行的比例，结果也是负数。',
          en: 'A negative {over} is multiplied by the first rate and stays negative.',
        };
  return {
    rule: speech.fill(said.rule, { over }),
    tables: speech.bands(form.fields.get('tiers'), heads),
    notes: [speech.fill(negative, { over })],
  };
}
