/** 每满 every full: so much for each whole block, from zero or above a gate, and nothing before the gate. */

import { fraction } from '../../lib/fraction.ts';
import { divideUnits, isPlain, sameUnit, unitText } from '../../lib/unit.ts';
import { expressionOf, type Form, wordOf } from '../form.ts';
import type { Builder, Method, Value } from '../method.ts';
import type { Type } from '../node.ts';

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
            en: '{value} holds {count} whole blocks of {each}, {amount} each',
            values: { value: cell(value), count: cell(count), each, amount: cell(amount) },
          },
          ...(gated.open !== null && cell(gated.open).value === false
            ? [{ zh: '未到门槛，不计', en: 'below the gate: nothing', values: {} }]
            : []),
        ],
      }),
    };
  },
};

/** The value whose blocks count, and the condition that opens the gate. */
function gateOf(form: Form, value: Value, builder: Builder): { counted: Value; open: Value | null } | null {
  const written = expressionOf(form, 'gate');
  if (written === null) return form.fields.has('starting') ? builder.problem('BLOCK_GATE', form.at) : { counted: value, open: null };
  const gate = builder.numeric(written);
  if (gate === null) return null;
  if (!form.fields.has('starting')) return builder.problem('BLOCK_START', written.at, { gate: builder.textOf(written.at) });
  const open = builder.binary('>=', value, gate, written.at);
  if (open === null) return null;
  const excess =
    wordOf(form, 'starting', 'zero') === 'excess' ? builder.node('subtract', [value, gate], {}, value.type, written.at) : value;
  return { counted: excess, open };
}

function closeBefore(open: Value, earned: Value, builder: Builder, form: Form): Value {
  const zero = builder.literal(fraction(0n), earned.type, form.at);
  return builder.node('choose', [open, earned, zero], {}, earned.type, form.at);
}
