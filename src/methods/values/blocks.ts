/** 每满 every full: so much for each whole block, from zero or above a gate, and nothing before the gate. */

import type { Expression } from '../../lib/expression.ts';
import { over as divided, type Fraction, fraction, minus, times } from '../../lib/fraction.ts';
import { divideUnits, isPlain, sameUnit, unitText } from '../../lib/unit.ts';
import { expressionOf, type Form, wordOf } from '../form.ts';
import type { Builder, CellReader, Method, Phrase, Shown, Value } from '../method.ts';
import type { Type } from '../node.ts';
import { type Speech, sayField, type Told } from '../telling.ts';
import { ofMain } from './next.ts';

const COUNT: Type = { is: 'number', unit: {}, percent: false, scale: 1n };

/** { 每满: enrolment, 每: 1万元, 得: 500元, 门槛: 3万元, 起点: 零 }: whole blocks only; a negative value has none. */
export const BLOCKS: Method = {
  id: 'every full',
  family: 'value',
  fields: [
    { id: 'every full', kind: 'expression', required: true },
    { id: 'each', kind: 'expression', required: true },
    { id: 'gives', kind: 'expression', required: true },
    { id: 'gate', kind: 'expression' },
    { id: 'starting', kind: 'word', words: ['zero', 'excess'] },
  ],
  build: (form, builder) => {
    const [over, each, gives] = [expressionOf(form, 'every full'), expressionOf(form, 'each'), expressionOf(form, 'gives')];
    if (over === null || each === null || gives === null) return null;
    const value = builder.numeric(over);
    const block = builder.constant(each);
    const amount = builder.numeric(gives);
    if (value === null || block === null || amount === null || value.type.is !== 'number') return null;
    if (!sameUnit(block.type.unit, value.type.unit))
      return builder.problem('BLOCK_UNIT', each.at, {
        each: builder.textOf(each.at),
        over: builder.textOf(over.at),
        unit: unitText(value.type.unit, 'zh') || '无单位的数',
        unitEn: unitText(value.type.unit, 'en') || 'a plain number',
      });
    if (block.value.n <= 0n) return builder.problem('BLOCK_POSITIVE', each.at, { text: builder.textOf(each.at) });
    const gated = gateOf(form, value, builder);
    if (gated === null) return null;
    const count = builder.node('blocks', [gated.counted], { block: block.value }, COUNT, form.at);
    const earned = builder.binary('*', count, amount, form.at);
    const result = earned === null || gated.open === null ? earned : closeBefore(gated.open, earned, builder, form);
    if (result === null || !isPlain(divideUnits(block.type.unit, value.type.unit))) return null;
    return {
      ...result,
      explain: (cell) => ({
        phrases: [
          {
            zh: '{value} 共 {count} 个整 {each}，每个 {amount}',
            en: 'whole blocks of {each} in {value}: {count}, {amount} each',
            values: { value: cell(value), count: cell(count), each, amount: cell(amount) },
          },
          ...(gated.open !== null && cell(gated.open).value === false
            ? [{ zh: '未到门槛，不计', en: 'below the gate: nothing', values: {} }]
            : []),
        ],
        next: nextBlock(cell, { ...gated, value, amount, block: block.value, each, main: over }),
      }),
    };
  },
  tell: (form, speech) => tellBlocks(form, speech),
};

/** The value whose blocks count, the condition that opens the gate, and the gate. */
type Gated = { readonly counted: Value; readonly open: Value | null; readonly gate: Value | null };

/** What is counted in blocks, as the scheme writes it, the size of one, and what one gives. */
type Blocks = Gated & {
  readonly value: Value;
  readonly amount: Value;
  readonly block: Fraction;
  readonly each: Expression;
  readonly main: Expression;
};

/** How far the gate is, or else the next whole block. */
function nextBlock(cell: CellReader, { counted, open, gate, value, amount, block, each, main }: Blocks): Phrase | null {
  const [own, reached] = [cell(value), numberOf(cell(value))];
  const mark = gate === null ? null : numberOf(cell(gate));
  if (reached !== null && mark !== null && open !== null && gate !== null && cell(open).value === false)
    return ofMain(
      main,
      { zh: '{of}再多 {gap} 就到门槛 {gate}', en: '{gap} more{in} reaches the gate of {gate}' },
      { gap: { ...own, value: minus(mark, reached) }, gate: cell(gate) },
    );
  const count = numberOf(cell(counted));
  if (count === null) return null;
  const { n, d } = divided(count, block);
  const full = times(block, fraction((n < 0n ? 0n : n / d) + 1n));
  const gap: Shown = { ...own, value: minus(full, count) };
  const gain = cell(amount);
  return (numberOf(gain)?.n ?? 0n) > 0n
    ? ofMain(main, { zh: '{of}再多 {gap} 就多得 {gain}', en: '{gap} more{in} earns another {gain}' }, { gap, gain })
    : ofMain(main, { zh: '{of}再多 {gap} 就再满一个 {each}', en: '{gap} more{in} fills another {each}' }, { gap, each });
}

const numberOf = ({ value }: Shown): Fraction | null => (value !== null && typeof value === 'object' ? value : null);

/** Whole blocks, and what holds below the gate. */
function tellBlocks(form: Form, speech: Speech): Told {
  const [over, each, gives, gate] = ['every full', 'each', 'gives', 'gate'].map((id) => sayField(form, id, speech)) as [
    string,
    string,
    string,
    string,
  ];
  const values = { over, each, gives, gate };
  const excess = gate !== '' && wordOf(form, 'starting', 'zero') === 'excess';
  const rule = excess
    ? { zh: '{over} 超过 {gate} 的部分每满 {each} 得 {gives}', en: '{gives} for every full {each} of {over} beyond {gate}' }
    : { zh: '{over} 每满 {each} 得 {gives}', en: '{gives} for every full {each} of {over}' };
  const whole = {
    zh: '只数整份，不满一份的不算；{over} 为 0 或负数时没有。',
    en: 'Whole blocks only; what does not fill one counts for nothing, and 0 or less has none.',
  };
  const gated = excess
    ? {
        zh: '{over} 不足 {gate} 时为 {zero}；正好达到时还没有超过的部分，也是 {zero}。',
        en: 'Below {gate} it is {zero}; at exactly {gate} nothing is beyond it, so it is {zero} too.',
      }
    : {
        zh: '{over} 不足 {gate} 时为 {zero}；达到它（含正好）就从 0 数起，全部都算。',
        en: 'Below {gate} it is {zero}; from {gate} on, all of it counts, from 0.',
      };
  const notes = gate === '' ? [whole] : [whole, gated];
  return { rule: speech.fill(rule, values), notes: notes.map((note) => speech.fill(note, { ...values, zero: speech.zero })) };
}

/** The value whose blocks count, and the condition that opens the gate. */
function gateOf(form: Form, value: Value, builder: Builder): Gated | null {
  const written = expressionOf(form, 'gate');
  if (written === null)
    return form.fields.has('starting') ? builder.problem('BLOCK_GATE', form.at) : { counted: value, open: null, gate: null };
  const gate = builder.numeric(written);
  if (gate === null) return null;
  if (!form.fields.has('starting')) return builder.problem('BLOCK_START', written.at, { gate: builder.textOf(written.at) });
  const open = builder.binary('>=', value, gate, written.at);
  if (open === null) return null;
  const excess =
    wordOf(form, 'starting', 'zero') === 'excess' ? builder.node('subtract', [value, gate], {}, value.type, written.at) : value;
  return { counted: excess, open, gate };
}

function closeBefore(open: Value, earned: Value, builder: Builder, form: Form): Value {
  const zero = builder.literal(fraction(0n), earned.type, form.at);
  return builder.node('choose', [open, earned, zero], {}, earned.type, form.at);
}
